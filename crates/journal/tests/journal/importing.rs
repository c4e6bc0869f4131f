//! Keeping messages: once each, through kills, in any order, with the disk full.

use journal::{Journal, JournalError, Tally};
use record::{Complaint, Found, Phrase, Place};

use crate::invented::{address, all, import, keep, mail, message, origin, passage, told};

#[test]
fn the_same_mail_under_another_message_id_is_known() {
    let mut journal = Journal::in_memory().unwrap();
    let mut first = message("2026-03-02T09:00:10", "ana", &["me"], "Plan");
    first.message_id = "1@x".into();
    let mut second = message("2026-03-02T09:00:50", "ana", &["me"], "Re: PLAN");
    (second.message_id, second.own_hash) = ("2@x".into(), first.own_hash);
    let mut other = first.clone();
    other.own_hash += 1;
    let tally = import(
        &mut journal,
        &origin("a", 1),
        vec![mail(first.clone()), mail(second), mail(other), mail(first)],
    );
    assert_eq!(tally, Tally { kept: 2, known: 2, ..Tally::default() });
    assert_eq!(all(&journal).messages.len(), 2);
}

#[test]
fn a_second_finding_says_that_it_was_sent_and_to_whom() {
    let mut journal = Journal::in_memory().unwrap();
    let mut bare = message("2026-03-02T09:00", "ana", &[], "Plan");
    import(&mut journal, &origin("a", 1), vec![mail(bare.clone())]);
    bare.in_sent = true;
    (bare.to, bare.cc) = (vec![address("me")], vec![address("bo")]);
    let tally = import(&mut journal, &origin("b", 2), vec![mail(bare)]);
    assert_eq!((tally.kept, tally.known), (0, 1));
    let draft = all(&journal);
    assert_eq!((draft.messages[0].to.len(), draft.messages[0].cc.len()), (1, 1));
    let uses = journal.addresses().unwrap();
    assert_eq!(uses.iter().find(|used| used.address == "ana@x.com").unwrap().sent_folder, 1);
}

#[test]
fn importing_twice_adds_nothing_and_counts_use_once() {
    let mut journal = Journal::in_memory().unwrap();
    let found = || vec![mail(message("2026-03-02T09:00", "ana", &["me", "bo"], "Plan"))];
    import(&mut journal, &origin("a", 1), found());
    let (before, uses) = (told(&all(&journal)), journal.addresses().unwrap());
    let tally = import(&mut journal, &origin("a", 2), found());
    assert_eq!(tally, Tally { known: 1, ..Tally::default() });
    assert_eq!(told(&all(&journal)), before);
    assert_eq!(journal.addresses().unwrap(), uses);
}

#[test]
fn a_killed_import_goes_on_where_it_was_and_is_settled_by_the_next_reader() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.sqlite");
    let batch = |subject| vec![mail(message("2026-03-02T09:00", "ana", &["me"], subject))];
    let ask = message("2026-03-02T10:00", "ana", &["me"], "Ask");
    let reply = message("2026-03-02T11:00", "me", &["ana"], "Re: Ask");
    let mut journal = Journal::open(&path).unwrap();
    let mut importing = journal.start_import("one").unwrap();
    let id = importing.begin(&origin("a", 1)).unwrap();
    importing.keep(id, batch("Plan"), 1).unwrap();
    importing.keep(id, vec![mail(ask), mail(reply)], 3).unwrap();
    // As a kill leaves it: neither ended nor settled.
    drop(importing);
    drop(journal);

    let mut journal = Journal::open(&path).unwrap();
    assert!(journal.check().unwrap().iter().any(|problem| problem.kind == "unsettled"));
    let draft = all(&journal);
    assert_eq!((draft.messages.len(), draft.threads.len()), (3, 2));
    let mut importing = journal.start_import("two").unwrap();
    let state = importing.origins().unwrap().remove(0);
    assert_eq!((state.units, state.kept, state.done), (3, 3, false));
    assert_eq!(importing.begin(&origin("a", 1)).unwrap(), state.id);
    importing.keep(state.id, batch("Next"), 4).unwrap();
    importing.end(state.id).unwrap();
    importing.settle().unwrap();
    drop(importing);
    assert!(journal.check().unwrap().is_empty());
    assert_eq!(all(&journal).messages.len(), 4);
    assert!(journal.origins().unwrap()[0].done);
}

#[test]
fn while_someone_imports_others_are_told_who_and_go_on_reading() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.sqlite");
    let mut journal = Journal::open(&path).unwrap();
    let mut other = Journal::open(&path).unwrap();
    let mut importing = journal.start_import("import of a.mbox by process 12").unwrap();
    let found = vec![mail(message("2026-03-02T09:00", "ana", &["me"], "Plan"))];
    keep(&mut importing, &origin("a.mbox", 1), found);
    assert_eq!(other.holder().unwrap(), "import of a.mbox by process 12");
    assert_eq!(all(&other).threads[0].subject.as_ref(), "Plan", "kept and not yet settled");
    let Err(JournalError::Busy { holder }) = other.start_import("me too").map(|_| ()) else {
        panic!("two imports at once");
    };
    assert_eq!(holder, "import of a.mbox by process 12");
    drop(importing);
    assert_eq!(other.holder(), None);
    other.start_import("now").unwrap();
}

#[test]
fn complaints_and_reasons_come_back_and_a_newer_content_says_its_own() {
    let mut journal = Journal::in_memory().unwrap();
    let reason = Phrase::new("complaint-date").text("date", "31 June").count("line", 4);
    let place = Place { path: "box.mbox".into(), offset: 77, length: 5 };
    let left = || Found::LeftOut(Phrase::new("left-out-draft").text("folder", "Drafts"));
    let found = vec![Found::Complaint(Complaint { place, reason }), left(), left()];
    let tally = import(&mut journal, &origin("box.mbox", 1), found);
    assert_eq!((tally.complaints, tally.left_out), (1, 2));
    let complaint = journal.complaints().unwrap().remove(0);
    assert_eq!((complaint.key.as_str(), complaint.offset), ("complaint-date", 77));
    let args = [("date", "31 June"), ("line", "4")].map(|(a, b)| (a.to_owned(), b.to_owned()));
    assert_eq!(complaint.args, args);
    let left_out = journal.status().unwrap().left_out.remove(0);
    assert_eq!((left_out.key.as_str(), left_out.count), ("left-out-draft", 2));

    import(&mut journal, &origin("box.mbox", 2), vec![left()]);
    assert!(journal.complaints().unwrap().is_empty());
    let status = journal.status().unwrap();
    assert_eq!((status.left_out[0].count, status.origins[0].complaints), (1, 0));
}

#[test]
fn a_message_is_found_again_in_the_newer_content_of_its_file() {
    let mut journal = Journal::in_memory().unwrap();
    let mut plan = message("2026-03-02T09:00", "ana", &["me"], "Plan");
    plan.passages = vec![passage("Please send it."), passage("And soon.")];
    import(&mut journal, &origin("box.mbox", 1), vec![mail(plan.clone())]);
    plan.place.offset = 5_000;
    import(&mut journal, &origin("box.mbox", 2), vec![mail(plan.clone())]);
    let id = all(&journal).messages[0].id;
    let detail = journal.message_detail(id).unwrap().unwrap();
    assert_eq!(detail.place, plan.place);
    assert_eq!((detail.from, detail.to), (plan.from, plan.to));
    assert_eq!((detail.own_hash, detail.offset_minutes), (plan.own_hash, 60));
    let passages = journal.passages(&[id]).unwrap();
    let expected: Vec<_> = plan.passages.into_iter().map(|passage| (id, passage)).collect();
    assert_eq!(passages, expected);
    assert!(journal.message_detail(record::MessageId(99)).unwrap().is_none());
}
