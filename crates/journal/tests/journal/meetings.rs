//! Keeping meetings: one calendar, however often and in whichever format it was exported.

use journal::{Journal, Tally};
use record::{Answer, FoundMeeting, ItemRef, Level, Standing};

use crate::invented::{all, event, import, meeting, origin, told};

fn titles(journal: &Journal) -> Vec<String> {
    let mut titles: Vec<String> =
        all(journal).meetings.iter().map(|meeting| meeting.title.to_string()).collect();
    titles.sort();
    titles
}

fn import_one(journal: &mut Journal, path: &str, fingerprint: u128, one: &FoundMeeting) -> Tally {
    import(journal, &origin(path, fingerprint), vec![event(one.clone())])
}

const NOW: jiff::Timestamp = jiff::Timestamp::UNIX_EPOCH;

#[test]
fn two_exports_of_a_calendar_do_not_double_it() {
    let plain = meeting("", "2026-03-02T09:00", "Plan", &["ana", "me"]);
    let named = meeting("u1", "2026-03-02T09:00", "Plan", &["ana", "me", "bo"]);
    let mut told_of = Vec::new();
    for order in [[&plain, &named], [&named, &plain]] {
        let mut journal = Journal::in_memory().unwrap();
        assert_eq!(import_one(&mut journal, "a", 1, order[0]).kept, 1);
        let again = import_one(&mut journal, "b", 2, order[1]);
        assert_eq!(again, Tally { known: 1, ..Tally::default() });
        assert_eq!(all(&journal).meetings[0].attendees.len(), 3);
        told_of.push(told(&all(&journal)));
    }
    assert_eq!(told_of[0], told_of[1]);
}

#[test]
fn events_with_names_of_their_own_are_two() {
    let mut journal = Journal::in_memory().unwrap();
    for uid in ["u1", "u2"] {
        let one = meeting(uid, "2026-03-02T09:00", "Plan", &["ana", "me"]);
        assert_eq!(import_one(&mut journal, uid, 1, &one).kept, 1);
    }
    assert_eq!(all(&journal).meetings.len(), 2);
}

#[test]
fn a_higher_revision_replaces_and_a_lower_one_does_not() {
    let mut journal = Journal::in_memory().unwrap();
    let first = meeting("u1", "2026-03-02T09:00", "Plan", &["ana", "me"]);
    import_one(&mut journal, "a", 1, &first);
    let id = all(&journal).meetings[0].id;
    let mut moved = meeting("u1", "2026-03-03T14:00", "Plan, moved", &["ana", "me"]);
    (moved.instance, moved.revision) = (first.instance, (1, 0));
    assert_eq!(import_one(&mut journal, "b", 2, &moved).known, 1);
    assert_eq!(import_one(&mut journal, "c", 3, &first).known, 1);
    let meetings = all(&journal).meetings;
    assert_eq!((meetings.len(), meetings[0].id), (1, id));
    assert_eq!((meetings[0].title.as_ref(), meetings[0].start), ("Plan, moved", moved.start));
    // The old time is free for another meeting of that name.
    let other = meeting("", "2026-03-02T09:00", "Plan", &["ana", "me"]);
    assert_eq!(import_one(&mut journal, "d", 4, &other).kept, 1);
}

#[test]
fn instances_a_newer_calendar_no_longer_has_disappear_and_other_events_stay() {
    let mut journal = Journal::in_memory().unwrap();
    let weekly = |day| meeting("w", &format!("2026-03-{day:02}T09:00"), "Weekly", &["me", "ana"]);
    let old = meeting("old", "2026-01-05T09:00", "Old", &["me", "ana"]);
    let all_three = vec![event(weekly(2)), event(weekly(9)), event(weekly(16)), event(old)];
    import(&mut journal, &origin("c.ics", 1), all_three);
    import(&mut journal, &origin("other.ics", 9), vec![event(weekly(16))]);
    import(&mut journal, &origin("c.ics", 2), vec![event(weekly(2))]);
    assert_eq!(titles(&journal), ["Old", "Weekly", "Weekly"], "the 9th is gone, the 16th is not");
    let days: Vec<i8> = all(&journal).meetings.iter().map(|m| day(m.start)).collect();
    assert!(!days.contains(&9), "{days:?}");
    // What came after the gone one keeps its number.
    let late = meeting("late", "2026-04-01T09:00", "Late", &["me", "ana"]);
    import_one(&mut journal, "d.ics", 3, &late);
    let numbers: Vec<u32> = all(&journal).meetings.iter().map(|m| m.id.0).collect();
    assert_eq!(numbers.iter().max(), Some(&5));
}

fn day(at: jiff::Timestamp) -> i8 {
    jiff::tz::TimeZone::UTC.to_datetime(at).day()
}

#[test]
fn standings_rooms_zone_and_series_come_back() {
    let mut journal = Journal::in_memory().unwrap();
    let mut found = Vec::new();
    for day in ["02", "09", "16"] {
        let when = format!("2026-03-{day}T09:00");
        found.push(event(meeting("", &when, "Ops weekly", &["ana", "me", "room1"])));
    }
    let with = |when: &str, change: &dyn Fn(&mut FoundMeeting)| {
        let mut one = meeting("", when, when, &["ana", "me"]);
        change(&mut one);
        event(one)
    };
    found.push(with("2026-03-03T09:00", &|m| m.cancelled = true));
    found.push(with("2026-03-04T09:00", &|m| (m.all_day, m.out_of_office) = (true, true)));
    found.push(with("2026-03-05T09:00", &|m| m.busy = false));
    found.push(with("2026-03-06T09:00", &|m| m.attendees[1].answer = Answer::Declined));
    import(&mut journal, &origin("work/c.ics", 1), found);
    let draft = all(&journal);
    let standing = |day: i8| draft.meetings.iter().find(|m| self::day(m.start) == day).unwrap();
    assert_eq!(standing(3).standing, Standing::Cancelled);
    assert_eq!((standing(4).standing, standing(4).out_of_office), (Standing::AllDay, true));
    assert_eq!(standing(5).standing, Standing::Free);
    assert!(standing(6).attendees.iter().any(|a| a.answer == Answer::Declined));
    assert_eq!(standing(2).attendees.len(), 2, "the room is left out");
    assert_eq!((standing(2).series, standing(16).series), (standing(9).series, standing(9).series));
    let series = standing(9).series.unwrap();
    assert_eq!(draft.series[series.0 as usize].number, standing(2).id.0);
    assert_eq!(draft.calendars[0].name, "c.ics");
    assert_eq!(journal.calendar_zone().unwrap().unwrap(), "Europe/Madrid");
    let room = draft.people.iter().find(|p| p.addresses[0] == "room1@x.com").unwrap();
    assert_eq!(room.kind, record::Kind::Room);
    let detail = journal.meeting_detail(standing(2).id).unwrap().unwrap();
    assert_eq!(detail.attendees.len(), 3);
}

#[test]
fn only_meetings_that_ended_are_loaded() {
    let mut journal = Journal::in_memory().unwrap();
    import_one(&mut journal, "a", 1, &meeting("", "2026-03-02T09:00", "Plan", &["ana", "me"]));
    let loaded = |until| {
        let until = crate::invented::at(until);
        journal.load(&crate::invented::me(), until).unwrap().meetings.len()
    };
    assert_eq!((loaded("2026-03-02T09:30"), loaded("2026-03-02T10:00")), (0, 1));
}

#[test]
fn a_correction_follows_its_meeting_through_moves_forgetting_and_importing_anew() {
    let mut journal = Journal::in_memory().unwrap();
    let plain = meeting("", "2026-03-02T09:00", "Plan", &["ana", "me"]);
    let first = meeting("first", "2026-03-01T09:00", "First", &["ana", "me"]);
    import(&mut journal, &origin("a", 1), vec![event(first), event(plain)]);
    let corrected = |journal: &Journal| {
        let [(ItemRef::Meeting(id), level)] = journal.corrections().unwrap()[..] else {
            panic!("one correction of a meeting: {:?}", journal.corrections());
        };
        let meetings = all(journal).meetings;
        (meetings.into_iter().find(|m| m.id == id).unwrap().title.to_string(), level)
    };
    let id = all(&journal).meetings.iter().find(|m| m.title.as_ref() == "Plan").unwrap().id;
    let item = ItemRef::Meeting(id);
    assert_eq!(journal.correct(item, Some(Level::Tactical), NOW).unwrap(), None);
    assert_eq!(journal.correct(item, Some(Level::Strategic), NOW).unwrap(), Some(Level::Tactical));
    let mut named = meeting("u1", "2026-03-02T09:00", "Plan", &["ana", "me"]);
    import_one(&mut journal, "b", 2, &named);
    assert_eq!(corrected(&journal), ("Plan".into(), Level::Strategic));
    named.revision = (1, 0);
    named.title = "Plan B".into();
    import_one(&mut journal, "c", 3, &named);
    assert_eq!(corrected(&journal), ("Plan B".into(), Level::Strategic));
    for path in ["a", "b", "c"] {
        journal.forget_source(path).unwrap();
    }
    assert_eq!(journal.corrections().unwrap(), []);
    import_one(&mut journal, "c", 3, &named);
    assert_eq!(corrected(&journal), ("Plan B".into(), Level::Strategic));
    let item = ItemRef::Meeting(all(&journal).meetings[0].id);
    assert_eq!(journal.correct(item, None, NOW).unwrap(), Some(Level::Strategic));
    assert_eq!(journal.corrections().unwrap(), []);
    let gone = journal.correct(ItemRef::Message(record::MessageId(7)), None, NOW).unwrap_err();
    assert!(gone.to_string().contains("m7"));
}
