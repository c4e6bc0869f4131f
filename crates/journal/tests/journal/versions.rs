//! Layouts: journals of every earlier version open and read, newer ones are refused by name.
//!
//! `versions/N.sql` is the whole of a small journal as version N wrote it, and is never edited.

use std::path::{Path, PathBuf};

use journal::{Journal, JournalError};
use record::{Act, Acts, ItemRef, Level, MessageId};
use rusqlite::Connection;

use crate::invented::{all, import, mail, message, origin};

const VERSIONS: &[(i64, &str)] = &[
    (1, include_str!("versions/1.sql")),
    (2, include_str!("versions/2.sql")),
    (3, include_str!("versions/3.sql")),
];

fn written(folder: &Path, sql: &str) -> PathBuf {
    let path = folder.join("journal.sqlite");
    Connection::open(&path).unwrap().execute_batch(sql).unwrap();
    path
}

/// The layout as text, without comments and spaces.
fn layout(path: &Path) -> Vec<String> {
    let connection = Connection::open(path).unwrap();
    let sql = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name";
    let mut statement = connection.prepare(sql).unwrap();
    let rows = statement.query_map([], |row| row.get::<_, String>(0)).unwrap();
    let plain = |sql: String| {
        let lines = sql.lines().map(|line| line.split("--").next().unwrap_or_default());
        lines.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
    };
    rows.map(|sql| plain(sql.unwrap())).collect()
}

#[test]
fn every_earlier_version_opens_reads_and_goes_on() {
    for (version, sql) in VERSIONS {
        let folder = tempfile::tempdir().unwrap();
        let path = written(folder.path(), sql);
        let mut journal = Journal::open(&path).unwrap();
        let draft = all(&journal);
        assert_eq!((draft.messages.len(), draft.meetings.len()), (2, 1), "version {version}");
        assert_eq!(draft.threads[0].subject.as_ref(), "Plan");
        assert_eq!(journal.owner_addresses().unwrap(), ["me@x.com"]);
        assert_eq!(journal.people_facts().unwrap()[0].unit.as_deref(), Some("Sales"));
        let corrected = (ItemRef::Message(MessageId(1)), Level::Strategic);
        assert_eq!(journal.corrections().unwrap(), [corrected]);
        let questions = Acts::default().with(Act::AsksNarrow);
        let first = draft.messages.iter().find(|message| message.id == MessageId(1)).unwrap();
        assert_eq!(first.acts, questions, "a cue became an act");
        assert_eq!(journal.passages(&[MessageId(1)]).unwrap()[0].1.acts, questions);
        assert_eq!(journal.complaints().unwrap().len(), 1);
        let chain = journal.verify().unwrap();
        assert_eq!((chain.revisions, chain.broken), (if *version < 3 { 0 } else { 2 }, None));
        // Written here without the care the journal takes, so others could read it.
        let problems = journal.check().unwrap();
        assert!(problems.iter().all(|problem| problem.kind == "permissions"), "{problems:?}");
        let found = vec![mail(message("2026-03-09T09:00", "ana", &["me"], "More"))];
        assert_eq!(import(&mut journal, &origin("more", 7), found).kept, 1);
    }
}

#[test]
fn an_earlier_version_ends_in_the_layout_of_a_new_journal() {
    let fresh = tempfile::tempdir().unwrap();
    let fresh_path = fresh.path().join("journal.sqlite");
    drop(Journal::open(&fresh_path).unwrap());
    for (version, sql) in VERSIONS {
        let folder = tempfile::tempdir().unwrap();
        let path = written(folder.path(), sql);
        drop(Journal::open(&path).unwrap());
        assert_eq!(layout(&path), layout(&fresh_path), "version {version}");
    }
    let pragma = "SELECT user_version FROM pragma_user_version";
    let latest: i64 =
        Connection::open(&fresh_path).unwrap().query_row(pragma, [], |row| row.get(0)).unwrap();
    let versions: Vec<i64> = VERSIONS.iter().map(|(version, _)| *version).collect();
    assert_eq!(versions, (1..=latest).collect::<Vec<_>>(), "one kept journal for each version");
}

#[test]
fn a_newer_version_is_refused_by_name_and_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.sqlite");
    drop(Journal::open(&path).unwrap());
    Connection::open(&path).unwrap().pragma_update(None, "user_version", 7).unwrap();
    let before = std::fs::read(&path).unwrap();
    let error = Journal::open(&path).unwrap_err();
    assert!(matches!(&error, JournalError::Newer { found: 7, known: 3, .. }), "{error}");
    assert!(error.to_string().contains("newer altitude"), "{error}");
    assert_eq!(std::fs::read(&path).unwrap(), before);
}
