//! Keeping house: a copy of the journal, and forgetting for good.

use std::path::Path;

use serde::Serialize;

use crate::{Desk, DeskError, uploads};

/// What to forget.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ForgetWhat {
    /// A person, by address; a later import does not bring them back.
    Person(String),
    /// Everything one file or folder gave.
    Source(String),
    /// The journal itself.
    Everything,
}

/// What was forgotten.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Forgotten {
    /// Messages that are gone.
    pub messages: u64,
    /// Meetings that are gone.
    pub meetings: u64,
    /// Items kept without the person.
    pub changed: u64,
    /// Entries of the person's own writing whose text is gone.
    pub entries: u64,
    /// Backups made earlier, which forgetting cannot reach.
    pub backups: Vec<String>,
}

impl Desk {
    /// Copies the journal to a file while others may go on using it.
    ///
    /// # Errors
    /// The file exists already or cannot be written.
    pub fn backup(&self, to: &Path, tell: &mut dyn FnMut(u64, u64)) -> Result<(), DeskError> {
        if to.exists() {
            let exists = std::io::Error::from(std::io::ErrorKind::AlreadyExists);
            return Err(DeskError::file(to, exists));
        }
        Ok(self.journal.backup(to, tell)?)
    }

    /// Whether something was imported from this path, so that it names a source and not a person.
    ///
    /// # Errors
    /// The journal cannot be read.
    pub fn is_source(&self, path: &str) -> Result<bool, DeskError> {
        Ok(self.journal.origins()?.iter().any(|origin| origin.path == path))
    }

    /// Forgets for good. What a person is called in messages to several stays out of them; what
    /// was only theirs is gone.
    ///
    /// # Errors
    /// Nothing of that name, or the journal cannot be written.
    pub fn forget(mut self, what: &ForgetWhat) -> Result<Forgotten, DeskError> {
        let journal = self.journal.path().to_owned();
        let forgotten = match what {
            ForgetWhat::Person(address) => {
                self.journal.forget_person(&address.to_lowercase(), self.settings.now)?
            }
            ForgetWhat::Source(path) => self.journal.forget_source(path)?,
            ForgetWhat::Everything => self.journal.forget_everything()?,
        };
        match what {
            ForgetWhat::Person(_) => {}
            ForgetWhat::Source(path) => uploads::remove(&journal, path),
            ForgetWhat::Everything => uploads::remove_all(&journal),
        }
        Ok(Forgotten {
            messages: u64::from(forgotten.messages),
            meetings: u64::from(forgotten.meetings),
            changed: u64::from(forgotten.changed),
            entries: u64::from(forgotten.entries),
            backups: forgotten.backups,
        })
    }
}
