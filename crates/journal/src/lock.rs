//! The lock an import holds: a lock of the operating system on the file beside the journal, which
//! ends with the process that holds it, however that ends. The file's text names the holder.

use std::fs::{File, TryLockError};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::files::private;
use crate::{JournalError, Result};

/// Held while it lives.
#[derive(Debug)]
pub(crate) struct ImportLock {
    file: File,
}

const TRIES: u32 = 50;
const PAUSE: Duration = Duration::from_millis(100);
const SOMEONE: &str = "another altitude";

impl ImportLock {
    /// Waits up to five seconds for whoever imports now.
    pub(crate) fn take(journal: &Path, who: &str) -> Result<ImportLock> {
        for _ in 0..TRIES {
            if let Some(lock) = ImportLock::try_take(journal, who)? {
                return Ok(lock);
            }
            std::thread::sleep(PAUSE);
        }
        let holder = holder(journal).unwrap_or_else(|| SOMEONE.into());
        Err(JournalError::Busy { holder })
    }

    /// The lock where it is free.
    pub(crate) fn try_take(journal: &Path, who: &str) -> Result<Option<ImportLock>> {
        let path = beside(journal);
        let failed = |source| JournalError::io(&path, source);
        let mut file = private().create(true).truncate(false).open(&path).map_err(failed)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Ok(None),
            Err(TryLockError::Error(source)) => return Err(failed(source)),
        }
        file.set_len(0).and_then(|()| file.write_all(who.as_bytes())).map_err(failed)?;
        Ok(Some(ImportLock { file }))
    }
}

impl Drop for ImportLock {
    fn drop(&mut self) {
        // Only the name of who held it; the lock itself ends with the file.
        let _ = self.file.set_len(0);
    }
}

/// Who holds the lock of a journal now.
pub(crate) fn holder(journal: &Path) -> Option<String> {
    let mut file = File::open(beside(journal)).ok()?;
    match file.try_lock_shared() {
        Err(TryLockError::WouldBlock) => {}
        _ => return None,
    }
    let mut who = String::new();
    // Unreadable while locked on some systems; then the holder stays unnamed.
    let _ = file.read_to_string(&mut who);
    Some(if who.is_empty() { SOMEONE.into() } else { who })
}

/// The lock file of a journal.
pub(crate) fn beside(journal: &Path) -> PathBuf {
    let mut name = journal.as_os_str().to_owned();
    name.push(".lock");
    PathBuf::from(name)
}
