//! Files that came through the dashboard: kept beside the journal, as private as it is, because the
//! page of a message reads its words from the file it stands in.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The folder of uploads beside a journal.
pub fn uploads_beside(journal: &Path) -> PathBuf {
    journal.with_file_name("uploads")
}

/// Makes a folder nobody else can read, where it is missing.
///
/// # Errors
/// It cannot be made.
pub fn make_private_folder(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Removes one upload, where `path` is one; other files are the person's own.
pub(crate) fn remove(journal: &Path, path: &str) {
    let uploads = uploads_beside(journal);
    let path = Path::new(path);
    if path.parent() == Some(&uploads) {
        // Best effort: a file that is gone already is forgotten.
        let _ = fs::remove_file(path);
    }
}

/// Removes all of them.
pub(crate) fn remove_all(journal: &Path) {
    let _ = fs::remove_dir_all(uploads_beside(journal));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_uploads_are_removed() {
        let folder = tempfile::tempdir().unwrap();
        let journal = folder.path().join("journal.sqlite");
        let uploads = uploads_beside(&journal);
        make_private_folder(&uploads).unwrap();
        let (inside, outside) = (uploads.join("a.mbox"), folder.path().join("b.mbox"));
        fs::write(&inside, "x").unwrap();
        fs::write(&outside, "x").unwrap();
        remove(&journal, &outside.display().to_string());
        remove(&journal, &inside.display().to_string());
        assert!(outside.exists() && !inside.exists());
        remove_all(&journal);
        assert!(!uploads.exists());
    }
}
