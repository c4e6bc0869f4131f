//! Real mailboxes, where `ALTITUDE_DATA` says they are; without it these tests say so and pass.

use std::path::PathBuf;

use crate::walked::{complaints, messages, walk};

#[expect(clippy::disallowed_methods, reason = "only tests look for real data, and only here")]
fn data(path: &str) -> Option<PathBuf> {
    let found = std::env::var_os("ALTITUDE_DATA").map(|root| PathBuf::from(root).join(path));
    let found = found.filter(|path| path.exists());
    if found.is_none() {
        eprintln!("skipped: ALTITUDE_DATA does not lead to {path}");
    }
    found
}

#[test]
fn a_whole_mailbox_is_read_but_for_impossible_dates() {
    let Some(path) = data("mail/skilling-j.mbox") else { return };
    let steps = walk(&path);
    let messages = messages(&steps);
    assert_eq!(messages.len(), 4_133);
    assert_eq!(complaints(&steps), ["complaint-old-date"; 6]);
    let alone = messages.iter().filter(|m| m.to.is_empty() && m.cc.is_empty()).count();
    assert_eq!(alone, 365);
    assert_eq!(messages.iter().filter(|m| m.in_sent).count(), 605);
}

#[test]
fn an_archive_of_sent_folders_is_an_origin_a_folder() {
    let Some(path) = data("mail/enron-sent.tar.gz") else { return };
    let steps = walk(&path);
    let messages = messages(&steps);
    assert_eq!((messages.len(), complaints(&steps).len()), (39_665, 0));
    assert!(messages.iter().all(|message| message.in_sent));
    let origins = steps.iter().filter(|step| matches!(step, sources::Step::Begin(_))).count();
    assert_eq!(origins, 66);
    // Bcc repeats Cc in every message: nobody may stand there twice.
    for message in messages {
        let mut people: Vec<&str> =
            message.to.iter().chain(&message.cc).map(|p| p.address.as_str()).collect();
        let given = people.len();
        people.sort_unstable();
        people.dedup();
        assert_eq!(people.len(), given);
    }
}
