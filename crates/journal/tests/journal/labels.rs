//! Labels: kept with messages, read for the owner's own, replaced when a later reader reads again.

use jiff::Timestamp;
use journal::Journal;
use record::{Act, ActLabel, Acts, FoundMessage, ItemRef, Labels, Language, Level};

use crate::invented::{all, import, mail, message, origin, passage};

fn labelled(model: u32, act: Act) -> FoundMessage {
    let labels = Labels {
        model,
        language: Language::English,
        sentences: 2,
        levels: [-0.5, -2.0, -3.0, -1.5],
        acts: [ActLabel { odds: -1.25, count: 0.25 }; 9],
        rules: 5,
    };
    let mut found = message("2026-03-02T09:00", "me", &["ana"], "Plan");
    found.acts = Acts::default().with(act);
    found.labels = Some(Box::new(labels));
    found.passages = vec![passage("Please plan.")];
    found
}

#[test]
fn what_an_earlier_reader_read_is_replaced_and_corrections_stay() {
    let folder = tempfile::tempdir().unwrap();
    let mut journal = Journal::open(&folder.path().join("journal.sqlite")).unwrap();
    import(&mut journal, &origin("box.mbox", 1), vec![mail(labelled(1, Act::Assigns))]);
    let id = all(&journal).messages[0].id;
    let now = Timestamp::UNIX_EPOCH;
    journal.correct(ItemRef::Message(id), Some(Level::Strategic), now).unwrap();
    assert_eq!(journal.correct_act(id, Act::Decides, Some(true), now).unwrap(), None);
    assert_eq!(journal.corrected_since(now).unwrap(), 1, "one item");

    assert_eq!(journal.unread(1).unwrap().count(), 0);
    let mut unread = journal.unread(2).unwrap();
    assert_eq!((unread.count(), unread.paths.as_slice()), (1, &["box.mbox".to_owned()][..]));
    // The later reader cuts the own words differently, so the content is not the same any more.
    let mut again = labelled(2, Act::Decides);
    again.own_hash += 1;
    again.own_words = 5;
    assert_eq!(journal.relabel(&mut unread, &[again]).unwrap(), 1);
    assert_eq!((unread.count(), journal.unread(2).unwrap().count()), (0, 0));

    let draft = all(&journal);
    assert_eq!(draft.messages[0].acts, Acts::default().with(Act::Decides));
    assert_eq!(draft.messages[0].own_words, 5);
    let labels = draft.messages[0].labels.as_ref().expect("the owner typed it");
    assert_eq!((labels.model, labels.rules), (2, 5));
    assert_eq!(journal.corrections().unwrap(), [(ItemRef::Message(id), Level::Strategic)]);
    assert_eq!(journal.act_corrections().unwrap(), [(id, Act::Decides, true)]);
    assert_eq!(journal.correct_act(id, Act::Decides, None, now).unwrap(), Some(true));
    assert_eq!(journal.act_corrections().unwrap(), []);
}
