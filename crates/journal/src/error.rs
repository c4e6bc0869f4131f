//! What can stop the journal. Content never does; it is kept, known, left out or complained about.

use std::path::{Path, PathBuf};

/// What a journal call gives back.
pub type Result<T> = std::result::Result<T, JournalError>;

/// Why the journal could not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum JournalError {
    /// The file cannot be opened or is damaged.
    #[error("the journal {path} cannot be opened: {source}")]
    Open {
        /// The journal.
        path: PathBuf,
        /// What SQLite says.
        source: rusqlite::Error,
    },
    /// Removed while waiting for it.
    #[error("the journal {0} was removed meanwhile; run the same command again to begin a new one")]
    Gone(PathBuf),
    /// A database, but not one of ours; it was left as it is.
    #[error("{0} is a database of another programme, not a journal")]
    NotAJournal(PathBuf),
    /// Written by a later release.
    #[error(
        "the journal {path} was written by a newer altitude (version {found} of its layout; this \
         one knows up to {known}); use that release, or another --journal"
    )]
    Newer {
        /// The journal.
        path: PathBuf,
        /// Version of the layout in the file.
        found: i64,
        /// Latest version this release knows.
        known: i64,
    },
    /// Someone else writes.
    #[error("the journal is in use: {holder}; try again when that is done")]
    Busy {
        /// Who, as they named themselves.
        holder: String,
    },
    /// No room. What was acknowledged before is kept.
    #[error(
        "no room left on the disk for the journal {path}; what was kept before is safe, free some \
         room and run the same command again"
    )]
    Full {
        /// The journal.
        path: PathBuf,
    },
    /// No item of that id.
    #[error("there is no item `{0}` in the journal")]
    UnknownItem(String),
    /// No person with that address.
    #[error("the address `{0}` is not in the journal")]
    UnknownAddress(String),
    /// Nothing was imported from that path.
    #[error("nothing was imported from `{0}`; `altitude status` lists what was")]
    UnknownSource(String),
    /// A file or folder around the journal.
    #[error("{path}: {source}")]
    Io {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// The layout could not be brought up to date; the file is as it was.
    #[error("the journal cannot be brought to this version's layout: {0}")]
    Migration(#[from] rusqlite_migration::Error),
    /// Anything else SQLite says.
    #[error("the journal: {0}")]
    Sql(#[from] rusqlite::Error),
}

impl From<rusqlite::types::FromSqlError> for JournalError {
    fn from(error: rusqlite::types::FromSqlError) -> JournalError {
        JournalError::Sql(error.into())
    }
}

impl JournalError {
    /// A file problem; a full disk is said as such.
    pub(crate) fn io(path: &Path, source: std::io::Error) -> JournalError {
        let path = path.to_owned();
        match source.kind() {
            std::io::ErrorKind::StorageFull => JournalError::Full { path },
            _ => JournalError::Io { path, source },
        }
    }
}
