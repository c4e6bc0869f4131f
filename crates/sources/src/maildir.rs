//! Maildir folders: messages lie in `cur` and `new`, flags stand behind `:2,` in their names.

use std::ffi::OsString;
use std::fs;
use std::path::Path;

use crate::folder::Group;

/// Whether the folder is a Maildir.
pub(crate) fn is_maildir(folder: &Path) -> bool {
    folder.join("cur").is_dir() && folder.join("new").is_dir()
}

/// Whether an entry of a Maildir is part of it rather than a folder of its own.
pub(crate) fn is_part(name: &str) -> bool {
    matches!(name, "cur" | "new" | "tmp")
}

/// Its messages. Those still being delivered (`tmp`) are not there yet.
pub(crate) fn group(folder: &Path) -> Group {
    let mut names: Vec<(OsString, OsString)> = Vec::new();
    for part in ["cur", "new"] {
        let entries = fs::read_dir(folder.join(part)).into_iter().flatten().flatten();
        let files = entries.filter(|entry| entry.path().is_file());
        names.extend(
            files.map(|entry| (entry.file_name(), Path::new(part).join(entry.file_name()).into())),
        );
    }
    // By name alone, so that a message keeps its place when it moves from `new` to `cur`.
    names.retain(|(name, _)| !name.to_string_lossy().starts_with('.'));
    names.sort_unstable();
    let mut group = Group::new(folder, "maildir");
    for (_, path) in &names {
        group.add(path);
    }
    group
}
