//! Keeping house: privacy of the file, copies, what is wrong with a journal.

use std::path::Path;

use journal::{Journal, JournalError};

use crate::invented::{all, import, keep, mail, message, origin, told};

fn journal(path: &Path) -> Journal {
    let mut journal = Journal::open(path).unwrap();
    let found = vec![mail(message("2026-03-02T09:00", "ana", &["me"], "Plan"))];
    import(&mut journal, &origin("a", 1), found);
    journal
}

#[cfg(unix)]
fn mode(path: &Path) -> u32 {
    use std::os::unix::fs::PermissionsExt;
    path.metadata().unwrap().permissions().mode() & 0o777
}

#[cfg(unix)]
#[test]
fn files_and_folders_are_private_and_a_public_one_is_told() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("deep/er/journal.sqlite");
    let mut journal = journal(&path);
    let copy = folder.path().join("copy");
    journal.backup(&copy, &mut |_, _| {}).unwrap();
    let importing = journal.start_import("x").unwrap();
    assert_eq!(mode(path.parent().unwrap()), 0o700);
    assert_eq!(mode(path.parent().unwrap().parent().unwrap()), 0o700);
    for entry in std::fs::read_dir(path.parent().unwrap()).unwrap().flatten() {
        assert_eq!(mode(&entry.path()), 0o600, "{:?}", entry.path());
    }
    assert_eq!(mode(&copy), 0o600);
    drop(importing);
    assert_eq!(journal.check().unwrap(), []);
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o644)).unwrap();
    let problem = journal.check().unwrap().remove(0);
    assert_eq!((problem.kind, problem.detail), ("permissions", path.display().to_string()));
}

#[test]
fn a_copy_is_made_while_someone_imports_and_holds_what_was_acknowledged() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.sqlite");
    let mut journal = journal(&path);
    let other = Journal::open(&path).unwrap();
    let mut importing = journal.start_import("an import").unwrap();
    let more: Vec<_> = (0..5_000)
        .map(|n| mail(message("2026-03-02T09:00", "bo", &["me"], &format!("Subject {n}"))))
        .collect();
    keep(&mut importing, &origin("b", 2), more);
    let copy = folder.path().join("copy.sqlite");
    let mut steps = Vec::new();
    let mut batch = 0;
    let id = importing.begin(&origin("c", 3)).unwrap();
    let mut tell = |done, all| {
        steps.push((done, all));
        // The import goes on between two steps of the copy.
        batch += 1;
        let found = mail(message("2026-03-02T09:00", "cy", &["me"], &format!("During {batch}")));
        importing.keep(id, vec![found], batch).unwrap();
    };
    other.backup(&copy, &mut tell).unwrap();
    assert!(steps.is_sorted() && steps.last().is_some_and(|(done, all)| done == all));
    let copied = Journal::open(&copy).unwrap();
    let subjects = all(&copied).threads;
    assert_eq!(subjects.len(), 5_001, "one moment: nothing that came while copying");
    assert!(copied.check().unwrap().iter().all(|problem| problem.kind == "unsettled"));
}

#[test]
fn a_copy_that_cannot_be_made_is_said_and_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let journal = journal(&folder.path().join("journal.sqlite"));
    let nowhere = folder.path().join("no/such/folder/copy");
    let error = journal.backup(&nowhere, &mut |_, _| {}).unwrap_err();
    assert!(matches!(error, JournalError::Io { path, .. } if path == nowhere));
}

#[test]
fn what_is_no_journal_is_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let text = folder.path().join("notes.txt");
    std::fs::write(&text, "These are notes, and long enough to be no database at all. ".repeat(20))
        .unwrap();
    let before = std::fs::read(&text).unwrap();
    assert!(matches!(Journal::open(&text).unwrap_err(), JournalError::Open { .. }));
    assert_eq!(std::fs::read(&text).unwrap(), before);

    let foreign = folder.path().join("other.sqlite");
    let connection = rusqlite::Connection::open(&foreign).unwrap();
    connection.execute_batch("CREATE TABLE t (a)").unwrap();
    drop(connection);
    let before = std::fs::read(&foreign).unwrap();
    assert!(matches!(Journal::open(&foreign).unwrap_err(), JournalError::NotAJournal(_)));
    assert_eq!(std::fs::read(&foreign).unwrap(), before);
    assert!(Journal::open_existing(&folder.path().join("none")).unwrap().is_none());
}

#[test]
fn a_damaged_file_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.sqlite");
    let mut whole = journal(&path);
    let more: Vec<_> = (0..3_000)
        .map(|n| mail(message("2026-03-02T09:00", "bo", &["me"], &format!("Subject {n}"))))
        .collect();
    import(&mut whole, &origin("b", 2), more);
    drop(whole);
    let mut bytes = std::fs::read(&path).unwrap();
    let middle = bytes.len() / 8192 * 4096;
    bytes[middle..middle + 4096].fill(0x5a);
    std::fs::write(&path, bytes).unwrap();
    // Whether it opens depends on the page that is hit; that nothing is said must not.
    let problems = Journal::open(&path).and_then(|journal| journal.check());
    assert!(problems.is_err() || !problems.unwrap().is_empty());
}

#[test]
fn what_one_process_writes_the_next_reads() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.sqlite");
    let before = told(&all(&journal(&path)));
    assert_eq!(told(&all(&Journal::open_existing(&path).unwrap().unwrap())), before);
}
