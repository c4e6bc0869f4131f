//! Forgetting for good: a person, what one source gave, or everything. The file is rewritten, so
//! that no byte of it stays behind; copies made before are named, since they cannot be reached.

use std::path::Path;

use jiff::Timestamp;
use rusqlite::Transaction;

use crate::{Journal, JournalError, Result, files, forget_person, forget_source, settle};

/// What was forgotten.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Forgotten {
    /// Messages that are gone.
    pub messages: u32,
    /// Meetings that are gone.
    pub meetings: u32,
    /// Items kept without the person, or kept since another source gave them too.
    pub changed: u32,
    /// Entries of the person's own writing that named them; that text is gone.
    pub entries: u32,
    /// Copies of the journal made earlier, which forgetting cannot reach.
    pub backups: Vec<String>,
}

impl Journal {
    /// Forgets everyone behind an address. Messages from them, or to no one else, go, and so do
    /// meetings with no one else; the rest goes on without them. What the owner wrote of them is a
    /// quote: text and salt of those revisions go as a whole, and the chain says when (`at`). A salted
    /// hash stays, so that a later import does not bring them back.
    ///
    /// # Errors
    /// [`JournalError::UnknownAddress`], or someone else uses the journal.
    pub fn forget_person(&mut self, address: &str, at: Timestamp) -> Result<Forgotten> {
        self.forget(|transaction| forget_person::forget(transaction, address, at))
    }

    /// Forgets what a file, or the files of a folder or archive, gave and no other source did.
    ///
    /// # Errors
    /// [`JournalError::UnknownSource`], or someone else uses the journal.
    pub fn forget_source(&mut self, path: &str) -> Result<Forgotten> {
        self.forget(|transaction| forget_source::forget(transaction, path))
    }

    /// Removes the journal with all that the person wrote in it.
    ///
    /// # Errors
    /// Someone else uses the journal, or a file cannot be removed.
    pub fn forget_everything(self) -> Result<Forgotten> {
        let lock = self.lock("forgetting everything")?;
        let status = self.status()?;
        let backups = self.backups()?;
        let path = self.path().to_owned();
        drop(self);
        if !path.as_os_str().is_empty() {
            remove(&path)?;
        }
        drop(lock);
        let (messages, meetings, entries) = (status.messages, status.meetings, status.entries);
        Ok(Forgotten { messages, meetings, changed: 0, entries, backups })
    }

    fn forget(
        &mut self,
        act: impl FnOnce(&Transaction<'_>) -> Result<Forgotten>,
    ) -> Result<Forgotten> {
        let _lock = self.lock("forgetting")?;
        self.connection.pragma_update(None, "secure_delete", true)?;
        let mut forgotten = self.write(|transaction| {
            let forgotten = act(transaction)?;
            settle::settle(transaction)?;
            Ok(forgotten)
        })?;
        let rewritten = self.rewrite();
        rewritten.map_err(|error| self.explain(error))?;
        forgotten.backups = self.backups()?;
        Ok(forgotten)
    }

    /// Writes the file anew and empties the log: earlier pages may hold copies of what is gone.
    fn rewrite(&self) -> Result<()> {
        self.connection.execute_batch("VACUUM")?;
        let sql = "PRAGMA wal_checkpoint(TRUNCATE)";
        let readers_left: bool = self.connection.query_row(sql, [], |row| row.get(0))?;
        if readers_left {
            let holder = "a programme that is reading it, so the last traces stay for now".into();
            return Err(JournalError::Busy { holder });
        }
        Ok(())
    }
}

fn remove(journal: &Path) -> Result<()> {
    for path in files::all_of(journal) {
        match std::fs::remove_file(&path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(JournalError::io(&path, error));
            }
            _ => {}
        }
    }
    Ok(())
}
