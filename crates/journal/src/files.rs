//! Files and folders that only their owner can read.

use std::fs::{DirBuilder, OpenOptions};
use std::path::{Path, PathBuf};

use crate::{JournalError, Result};

/// Options for a file others cannot read (0600 where it is made).
pub(crate) fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.read(true).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Makes a file and the folders above it, where they are missing: 0600 and 0700.
pub(crate) fn make_private(path: &Path) -> Result<()> {
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        let mut builder = DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(folder).map_err(|source| JournalError::io(folder, source))?;
    }
    let made = private().create(true).truncate(false).open(path);
    made.map(|_| ()).map_err(|source| JournalError::io(path, source))
}

/// The journal file and what SQLite keeps beside it.
pub(crate) fn all_of(journal: &Path) -> [PathBuf; 4] {
    ["", "-wal", "-shm", ".lock"].map(|end| {
        let mut name = journal.as_os_str().to_owned();
        name.push(end);
        PathBuf::from(name)
    })
}

/// Permission bits others have on a file, `None` where the system has none or the file is gone.
pub(crate) fn open_to_others(path: &Path) -> Option<u32> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = path.metadata().ok()?.permissions().mode();
        Some(mode & 0o077)
    }
    #[cfg(not(unix))]
    {
        let _ = path;
        None
    }
}
