//! Forgetting: no byte of it stays in the file, and a later import does not bring it back.

use std::path::Path;

use journal::{Journal, JournalError, PersonFacts};

use crate::invented::{address, all, event, import, mail, meeting, message, origin, passage, told};

const NOW: jiff::Timestamp = jiff::Timestamp::UNIX_EPOCH;

/// Whether any file of the journal holds these bytes.
fn holds(journal: &Path, word: &str) -> bool {
    let folder = std::fs::read_dir(journal.parent().unwrap()).unwrap();
    folder.flatten().any(|entry| {
        let bytes = std::fs::read(entry.path()).unwrap_or_default();
        bytes.windows(word.len()).any(|window| window == word.as_bytes())
    })
}

fn found() -> Vec<record::Found> {
    let zoe = || record::Address { address: "zoe.quill@x.com".into(), name: "Zoe Quill".into() };
    let mut from = message("2026-03-02T09:00", "ana", &["me"], "From her, quillish words");
    (from.from, from.signed) = (zoe(), "Zoe Quill".into());
    let mut only = message("2026-03-02T10:00", "me", &[], "Only to her");
    only.to = vec![zoe()];
    let mut several = message("2026-03-02T11:00", "me", &["ana", "bo"], "Meet Zoe Quill on Monday");
    several.to.insert(0, zoe());
    several.passages = vec![passage("Ask Zoe Quill about it."), passage("Can you?")];
    let mut for_me = message("2026-03-02T12:00", "me", &["ana"], "Sent by her");
    for_me.sender = Some(zoe());
    for_me.signed = "Zoe".into();
    let pair = |title: &str, names: &[&str]| {
        let mut one = meeting("", "2026-03-03T09:00", title, names);
        one.attendees[0].who = zoe();
        one.organiser = Some(zoe());
        event(one)
    };
    let mut found: Vec<record::Found> = [from, only, several, for_me].map(mail).into();
    found.push(pair("Zoe Quill / me", &["z", "me"]));
    found.push(pair("Board with Zoe Quill", &["z", "me", "ana"]));
    found.push(mail(message("2026-03-02T13:00", "ana", &["me"], "Lunch")));
    found
}

#[test]
fn a_forgotten_person_leaves_no_byte_and_does_not_come_back() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.sqlite");
    let mut journal = Journal::open(&path).unwrap();
    import(&mut journal, &origin("a", 1), found());
    let stated = PersonFacts {
        addresses: vec!["zoe.quill@x.com".into(), "zoequill@home.org".into()],
        name: "Zoe Quill".into(),
        ..PersonFacts::default()
    };
    let boss = PersonFacts {
        addresses: vec!["bo@x.com".into()],
        manager: Some("zoequill@home.org".into()),
        ..PersonFacts::default()
    };
    journal.set_people(&[stated, boss]).unwrap();
    assert!(holds(&path, "Zoe Quill") && holds(&path, "zoe.quill@") && holds(&path, "zoequill@"));

    let forgotten = journal.forget_person("zoe.quill@x.com", NOW).unwrap();
    assert_eq!((forgotten.messages, forgotten.meetings, forgotten.changed), (2, 1, 3));
    for word in ["Zoe", "zoe.quill@", "zoequill@", "quillish"] {
        assert!(!holds(&path, word), "{word} is still in the file");
    }
    let draft = all(&journal);
    assert_eq!((draft.messages.len(), draft.meetings.len(), draft.people.len()), (3, 1, 3));
    assert!(draft.threads.iter().any(|thread| thread.subject.as_ref() == "Meet … on Monday"));
    let several = draft.messages.iter().find(|m| m.to.len() == 2).unwrap();
    let passages = journal.passages(&[several.id]).unwrap();
    assert_eq!(passages.len(), 1, "the quote that names her is gone");

    let before = told(&draft);
    let later = import(&mut journal, &origin("a", 2), found().into_iter().take(2).collect());
    assert_eq!((later.kept, later.left_out), (0, 2));
    assert_eq!(told(&all(&journal)), before);
    assert_eq!(journal.status().unwrap().left_out[0].key, "left-out-forgotten");
    let mut several = message("2026-03-05T11:00", "me", &["ana"], "New one");
    several.to.push(address("zoequill@home.org"));
    import(&mut journal, &origin("b", 3), vec![mail(several)]);
    assert!(!holds(&path, "zoequill@"), "another address of hers stays out too");
    assert!(journal.check().unwrap().is_empty());
}

#[test]
fn numbers_of_what_was_forgotten_are_not_given_again() {
    let mut journal = Journal::in_memory().unwrap();
    let one = |from: &str, minute: &str| {
        mail(message(&format!("2026-03-02T09:{minute}"), from, &["me"], from))
    };
    import(&mut journal, &origin("a", 1), vec![one("ana", "00"), one("zoe", "01")]);
    journal.forget_person("zoe@x.com", NOW).unwrap();
    import(&mut journal, &origin("b", 2), vec![one("bo", "02")]);
    let draft = all(&journal);
    assert_eq!(draft.messages.iter().map(|m| m.id.0).collect::<Vec<_>>(), [1, 3]);
    let mut numbers: Vec<u32> = draft.people.iter().map(|person| person.number).collect();
    numbers.sort_unstable();
    assert_eq!(numbers, [1, 2, 4]);
}

#[test]
fn a_forgotten_source_takes_along_only_what_no_other_gave() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.sqlite");
    let mut journal = Journal::open(&path).unwrap();
    let shared = message("2026-03-02T09:00", "ana", &["me"], "Shared");
    let only = message("2026-03-02T10:00", "uma", &["me"], "Ultramarine");
    let talk = meeting("u1", "2026-03-02T11:00", "Talk", &["ana", "me"]);
    let both = vec![mail(shared), event(talk)];
    let all_of_a = [both.clone(), vec![mail(only)]].concat();
    import(&mut journal, &origin("mail/a.mbox", 1), all_of_a);
    import(&mut journal, &origin("b.mbox", 2), both);
    let forgotten = journal.forget_source("mail/").unwrap();
    assert_eq!((forgotten.messages, forgotten.meetings, forgotten.changed), (1, 0, 2));
    assert!(!holds(&path, "Ultramarine") && !holds(&path, "uma@x.com"));
    let draft = all(&journal);
    assert_eq!((draft.messages.len(), draft.meetings.len(), draft.people.len()), (1, 1, 2));
    let detail = journal.message_detail(draft.messages[0].id).unwrap().unwrap();
    assert_eq!(detail.place.path, "box.mbox");
    let unknown = journal.forget_source("mail").unwrap_err();
    assert!(matches!(unknown, JournalError::UnknownSource(path) if path == "mail"));
    assert!(journal.check().unwrap().is_empty());
    assert_eq!(journal.forget_source("b.mbox").unwrap().messages, 1);
    assert!(all(&journal).people.iter().all(|person| person.number == 0));
}

#[test]
fn forgetting_everything_removes_the_files_and_names_the_copies() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.sqlite");
    let mut journal = Journal::open(&path).unwrap();
    import(&mut journal, &origin("a", 1), found());
    let (kept, gone) = (folder.path().join("kept"), folder.path().join("gone"));
    journal.backup(&kept, &mut |_, _| {}).unwrap();
    journal.backup(&gone, &mut |_, _| {}).unwrap();
    std::fs::remove_file(&gone).unwrap();
    let forgotten = journal.forget_everything().unwrap();
    assert_eq!((forgotten.messages, forgotten.meetings), (5, 2));
    assert_eq!(forgotten.backups, [kept.to_string_lossy()]);
    let left: Vec<_> = std::fs::read_dir(folder.path()).unwrap().flatten().collect();
    assert_eq!(left.len(), 1, "only the copy is left: {left:?}");
}

#[test]
fn nobody_can_be_forgotten_who_is_not_there_or_while_someone_imports() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.sqlite");
    let mut journal = Journal::open(&path).unwrap();
    let mut other = Journal::open(&path).unwrap();
    let unknown = other.forget_person("nobody@x.com", NOW).unwrap_err();
    assert!(matches!(unknown, JournalError::UnknownAddress(_)));
    let _importing = journal.start_import("import of a").unwrap();
    let busy = other.forget_person("nobody@x.com", NOW).unwrap_err();
    assert!(matches!(busy, JournalError::Busy { holder } if holder == "import of a"));
}
