//! However a stream is cut into batches, and wherever an import is cut off, the content is the
//! same.

use journal::Journal;
use proptest::prelude::*;
use record::{Found, Phrase};

use crate::invented::{all, event, import, mail, meeting, message, origin, told};

const NAMES: [&str; 5] = ["me", "ana", "bo", "cy", "di"];
const SUBJECTS: [&str; 4] = ["Plan", "Re: Plan", "Budget", "Re: Budget"];

fn found() -> impl Strategy<Value = Found> {
    let mail_like = (0..40u32, 0..5usize, 0..5usize, 0..4usize, any::<bool>()).prop_map(
        |(hour, from, to, subject, in_sent)| {
            let when = format!("2026-03-{:02}T{:02}:00", 1 + hour / 8, 9 + hour % 8);
            let mut one = message(&when, NAMES[from], &[NAMES[to]], SUBJECTS[subject]);
            one.in_sent = in_sent;
            mail(one)
        },
    );
    let event_like = (1..28u32, 0..3u32, 0..3usize).prop_map(|(day, revision, on)| {
        let uid = ["", "u1", "u2"][on];
        let mut one =
            meeting(uid, &format!("2026-03-{day:02}T10:00"), "Weekly", &["ana", "me", NAMES[on]]);
        one.revision = (revision, 0);
        one.recurs = !uid.is_empty();
        event(one)
    });
    prop_oneof![
        5 => mail_like,
        2 => event_like,
        1 => Just(Found::LeftOut(Phrase::new("left-out-draft"))),
    ]
}

fn counts(journal: &Journal) -> (u32, u32, u32, u32) {
    let origin = journal.origins().unwrap().remove(0);
    (origin.kept, origin.known, origin.left_out, origin.complaints)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_split_into_batches_gives_the_same(
        found in prop::collection::vec(found(), 1..60),
        cuts in prop::collection::vec(any::<prop::sample::Index>(), 0..5),
    ) {
        let mut whole = Journal::in_memory().unwrap();
        import(&mut whole, &origin("a", 1), found.clone());

        let mut cuts: Vec<usize> = cuts.iter().map(|cut| cut.index(found.len())).collect();
        cuts.extend([0, found.len()]);
        cuts.sort_unstable();
        let mut pieces = Journal::in_memory().unwrap();
        for cut in cuts.windows(2) {
            // Each batch by an import of its own, as after a kill.
            let mut importing = pieces.start_import("a test").unwrap();
            let id = importing.begin(&origin("a", 1)).unwrap();
            importing.keep(id, found[cut[0]..cut[1]].to_vec(), cut[1] as u64).unwrap();
            if cut[1] == found.len() {
                importing.end(id).unwrap();
            }
        }
        prop_assert_eq!(told(&all(&pieces)), told(&all(&whole)));
        prop_assert_eq!(pieces.addresses().unwrap(), whole.addresses().unwrap());
        prop_assert_eq!(counts(&pieces), counts(&whole));
    }

    #[test]
    fn a_second_import_of_all_of_it_adds_nothing(
        found in prop::collection::vec(found(), 1..40),
    ) {
        let mut journal = Journal::in_memory().unwrap();
        import(&mut journal, &origin("a", 1), found.clone());
        let before = told(&all(&journal));
        let tally = import(&mut journal, &origin("b", 2), found);
        prop_assert_eq!(tally.kept, 0);
        prop_assert_eq!(told(&all(&journal)), before);
    }
}
