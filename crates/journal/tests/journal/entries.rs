//! The chain of what the person wrote: every change of it is found, forgetting keeps it whole.

use std::path::Path;

use jiff::Timestamp;
use journal::{Break, Journal, JournalError, NewRevision};
use rusqlite::Connection;
use tempfile::TempDir;

use crate::invented::{address, import, mail, message, origin};

fn at(day: i64) -> Timestamp {
    Timestamp::from_second(1_777_593_600 + day * 86_400).unwrap()
}

fn new<'a>(entry: Option<u32>, body: &'a str, day: i64) -> NewRevision<'a> {
    let salt = [u8::try_from(day).unwrap() + 1; 32];
    NewRevision { kind: "handover", entry, body, at: at(day), salt }
}

const FIRST: &str = r#"{"to":"zoe@x.com","what":"Vendor renewals"}"#;
const SECOND: &str = r#"{"to":"bo@x.com","what":"Returns"}"#;
const THIRD: &str = r#"{"to":"bo@x.com","what":"Returns","withdrawn":true}"#;

/// Two entries, the second revised.
fn written(folder: &TempDir) -> (Journal, std::path::PathBuf) {
    let path = folder.path().join("journal.sqlite");
    let mut journal = Journal::open(&path).unwrap();
    assert_eq!(journal.verify().unwrap().anchor, None);
    assert_eq!(journal.append(&new(None, FIRST, 0)).unwrap(), 1);
    assert_eq!(journal.append(&new(None, SECOND, 1)).unwrap(), 2);
    assert_eq!(journal.append(&new(Some(2), THIRD, 2)).unwrap(), 2);
    (journal, path)
}

fn tamper(path: &Path, sql: &str) {
    Connection::open(path).unwrap().execute_batch(sql).unwrap();
}

#[test]
fn an_entry_is_its_latest_revision_and_earlier_ones_stay() {
    let folder = TempDir::new().unwrap();
    let (mut journal, path) = written(&folder);
    let entries = journal.entries().unwrap();
    let latest: Vec<_> = entries.iter().map(|e| e.latest.body.as_deref().unwrap()).collect();
    assert_eq!(latest, [FIRST, THIRD]);
    assert_eq!((entries[1].first_at, entries[1].latest.at), (at(1), at(2)));
    let bodies: Vec<_> = journal.revisions(2).unwrap().into_iter().map(|r| r.body).collect();
    assert_eq!(bodies, [Some(SECOND.to_owned()), Some(THIRD.to_owned())]);
    assert_eq!(journal.status().unwrap().entries, 2);
    let unknown = journal.append(&new(Some(3), FIRST, 3)).unwrap_err();
    assert!(matches!(unknown, JournalError::UnknownItem(_)), "{unknown}");
    let other_kind = NewRevision { kind: "proposal", ..new(Some(2), FIRST, 3) };
    assert!(journal.append(&other_kind).is_err(), "an entry stays what it is");
    let copy = folder.path().join("copy.sqlite");
    journal.backup(&copy, &mut |_, _| {}).unwrap();
    drop(journal);
    let (one, other) = (Journal::open(&path).unwrap(), Journal::open(&copy).unwrap());
    assert_eq!(one.verify().unwrap(), other.verify().unwrap());
    let chain = one.verify().unwrap();
    assert_eq!((chain.entries, chain.revisions, chain.broken), (2, 3, None));
    assert_eq!(chain.anchor.unwrap().len(), 64);
}

#[test]
fn every_change_is_found_at_its_place() {
    let changes = [
        ("UPDATE revision SET body = replace(body, 'bo', 'al') WHERE id = 2", 2, Break::Text),
        ("UPDATE revision SET salt = zeroblob(32) WHERE id = 1", 1, Break::Text),
        ("UPDATE revision SET body = NULL WHERE id = 1", 1, Break::Text),
        ("UPDATE revision SET at = at - 86400 WHERE id = 2", 2, Break::Link),
        ("UPDATE revision SET kind = 'proposal' WHERE id = 3", 3, Break::Link),
        ("UPDATE revision SET entry = 1 WHERE id = 3", 3, Break::Link),
        ("UPDATE revision SET commitment = x'00' WHERE id = 2", 2, Break::Link),
        ("DELETE FROM revision WHERE id = 1", 2, Break::Link),
        ("DELETE FROM revision WHERE id = 2", 3, Break::Link),
        ("DELETE FROM revision WHERE id = 3", 3, Break::End),
        ("DELETE FROM revision", 1, Break::End),
        ("UPDATE revision SET id = 9 WHERE id = 3", 9, Break::Link),
    ];
    for (sql, place, kind) in changes {
        let folder = TempDir::new().unwrap();
        let (journal, path) = written(&folder);
        tamper(&path, sql);
        assert_eq!(journal.verify().unwrap().broken, Some((place, kind)), "{sql}");
    }
}

#[test]
fn forgetting_someone_erases_what_names_them_and_keeps_the_chain() {
    let folder = TempDir::new().unwrap();
    let (mut journal, path) = written(&folder);
    let mut hers = message("2026-03-02T09:00", "ana", &["me"], "Hello");
    hers.from = address("zoe");
    import(&mut journal, &origin("a", 1), vec![mail(hers)]);
    let before = journal.verify().unwrap();
    let forgotten = journal.forget_person("zoe@x.com", at(9)).unwrap();
    assert_eq!(forgotten.entries, 1);
    let chain = journal.verify().unwrap();
    assert_eq!((chain.broken, &chain.erased[..]), (None, &[(1, at(9))][..]));
    assert_eq!(chain.anchor, before.anchor);
    let entries = journal.entries().unwrap();
    assert_eq!((&entries[0].latest.body, entries[0].latest.erased), (&None, Some(at(9))));
    assert_eq!(journal.status().unwrap().entries, 1);
    let bytes = std::fs::read(&path).unwrap();
    assert!(!bytes.windows(8).any(|window| window == b"Vendor r"), "no byte of it stays");
    assert_eq!(journal.append(&new(None, SECOND, 10)).unwrap(), 3, "the chain goes on");
    assert_eq!(journal.verify().unwrap().broken, None);
    tamper(&path, "UPDATE revision SET erased = NULL WHERE id = 1");
    assert_eq!(journal.verify().unwrap().broken, Some((1, Break::Text)), "erased, and not said so");
}

#[test]
fn forgetting_everything_takes_the_entries_along() {
    let folder = TempDir::new().unwrap();
    let (journal, path) = written(&folder);
    assert_eq!(journal.forget_everything().unwrap().entries, 2);
    assert!(!path.exists());
}
