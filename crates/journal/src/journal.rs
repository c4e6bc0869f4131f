//! The open journal: how it is opened, and how everything in this crate reads and writes it.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, OpenFlags, Transaction, TransactionBehavior};

use crate::files::make_private;
use crate::lock::{ImportLock, holder};
use crate::{Importing, JournalError, Result, schema, settle};

/// One person's journal. Opening is cheap; every call sees what others have acknowledged.
#[derive(Debug)]
pub struct Journal {
    pub(crate) connection: Connection,
    /// Empty for a journal in memory.
    path: PathBuf,
}

/// What a journal stood at when it was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version {
    /// Commits of other connections, as SQLite counts them.
    by_others: i64,
    /// Rows this connection changed.
    by_us: u64,
}

const WAIT: Duration = Duration::from_secs(5);
const SOMEONE: &str = "another altitude writes in it";

impl Journal {
    /// Opens a journal, making file (0600) and folders (0700) where they are missing and bringing
    /// an older layout up to date.
    ///
    /// # Errors
    /// The file cannot be made or opened, is no journal, or was written by a newer release.
    pub fn open(path: &Path) -> Result<Journal> {
        make_private(path)?;
        let connection = connect(path)?;
        let journal = Journal { connection, path: path.to_owned() };
        journal.prepared()
    }

    /// Opens a journal where there is one.
    ///
    /// # Errors
    /// As [`Journal::open`].
    pub fn open_existing(path: &Path) -> Result<Option<Journal>> {
        if !path.exists() {
            return Ok(None);
        }
        Journal::open(path).map(Some)
    }

    /// A journal that goes when it is dropped.
    ///
    /// # Errors
    /// Memory is short.
    pub fn in_memory() -> Result<Journal> {
        let mut connection = Connection::open_in_memory()?;
        connection.pragma_update(None, "foreign_keys", true)?;
        schema::migrate(&mut connection)?;
        Ok(Journal { connection, path: PathBuf::new() })
    }

    /// The file; empty for a journal in memory.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Changes whenever anything in the journal did, whoever changed it; what was read under one
    /// version may be shown again under the same.
    ///
    /// # Errors
    /// The journal cannot be read.
    pub fn version(&self) -> Result<Version> {
        let by_others = self.connection.query_row("PRAGMA data_version", [], |row| row.get(0))?;
        Ok(Version { by_others, by_us: self.connection.total_changes() })
    }

    /// Begins an import, waiting up to five seconds for one under way. `who` names it to others:
    /// "import of mail.mbox by process 12".
    ///
    /// # Errors
    /// [`JournalError::Busy`] with the name of the import that goes on.
    pub fn start_import(&mut self, who: &str) -> Result<Importing<'_>> {
        let lock = self.lock(who)?;
        Importing::new(self, lock)
    }

    /// Who imports right now.
    pub fn holder(&self) -> Option<String> {
        if self.path.as_os_str().is_empty() { None } else { holder(&self.path) }
    }

    /// The lock only one import or forgetting holds; none is needed in memory.
    pub(crate) fn lock(&self, who: &str) -> Result<Option<ImportLock>> {
        if self.path.as_os_str().is_empty() {
            return Ok(None);
        }
        let lock = ImportLock::take(&self.path, who)?;
        // Whoever held the lock may have been forgetting everything.
        if !self.path.exists() {
            return Err(JournalError::Gone(self.path.clone()));
        }
        Ok(Some(lock))
    }

    /// One transaction: all of it is kept, or nothing.
    pub(crate) fn write<T>(
        &mut self,
        act: impl FnOnce(&Transaction<'_>) -> Result<T>,
    ) -> Result<T> {
        let written = begin(&self.connection).and_then(|transaction| {
            let value = act(&transaction)?;
            transaction.commit()?;
            Ok(value)
        });
        written.map_err(|error| self.explain(error))
    }

    /// Says who is in the way and what is full, where SQLite gives only a code.
    pub(crate) fn explain(&self, error: JournalError) -> JournalError {
        let JournalError::Sql(rusqlite::Error::SqliteFailure(failure, _)) = &error else {
            return error;
        };
        match failure.code {
            ErrorCode::DiskFull => JournalError::Full { path: self.path.clone() },
            ErrorCode::SystemIoFailure
                if failure.extended_code == rusqlite::ffi::SQLITE_IOERR_SHMSIZE =>
            {
                JournalError::Full { path: self.path.clone() }
            }
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => {
                JournalError::Busy { holder: self.holder().unwrap_or_else(|| SOMEONE.into()) }
            }
            _ => error,
        }
    }

    /// Puts conversations and series together where an import was cut off before it could. Left
    /// to the import where one is under way.
    pub(crate) fn settle_left(&self) -> Result<()> {
        if !settle::is_due(&self.connection)? {
            return Ok(());
        }
        let memory = self.path.as_os_str().is_empty();
        let taken = if memory { Ok(None) } else { ImportLock::try_take(&self.path, "settling") };
        let lock = match taken {
            // A full disk must not keep anyone from reading; what is unsettled reads as it is.
            Err(JournalError::Full { .. }) => return Ok(()),
            taken => taken?,
        };
        if lock.is_none() && !memory {
            return Ok(());
        }
        let settled = begin(&self.connection).and_then(|transaction| {
            settle::settle(&transaction)?;
            Ok(transaction.commit()?)
        });
        match settled.map_err(|error| self.explain(error)) {
            Err(JournalError::Full { .. }) => Ok(()),
            settled => settled,
        }
    }

    /// Checks the version before anything is written, then brings the layout up to date. The
    /// import lock keeps two new processes from doing so at once.
    fn prepared(mut self) -> Result<Journal> {
        if schema::version(&self.connection, &self.path)? < schema::LATEST {
            let _lock = self.lock("bringing the journal up to date")?;
            self.connection
                .pragma_update(None, "journal_mode", "wal")
                .map_err(|source| JournalError::Open { path: self.path.clone(), source })?;
            let migrated = schema::migrate(&mut self.connection);
            migrated.map_err(|error| self.explain(error))?;
        }
        Ok(self)
    }
}

/// A writing transaction, also from a shared connection: no other of ours is open on it.
fn begin(connection: &Connection) -> Result<Transaction<'_>> {
    Ok(Transaction::new_unchecked(connection, TransactionBehavior::Immediate)?)
}

fn connect(path: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let open = || {
        let connection = Connection::open_with_flags(path, flags)?;
        connection.busy_timeout(WAIT)?;
        connection.pragma_update(None, "foreign_keys", true)?;
        connection.pragma_update(None, "synchronous", "full")?;
        Ok(connection)
    };
    open().map_err(|source| JournalError::Open { path: path.to_owned(), source })
}
