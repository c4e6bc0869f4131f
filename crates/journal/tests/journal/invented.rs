//! Invented messages and meetings, and short ways to keep and load them.

use jiff::civil::DateTime;
use jiff::{Timestamp, tz::TimeZone};
use journal::{Identity, Importing, Journal, NewOrigin, OriginId, Tally};
use record::{
    Act, Acts, Address, Answer, Draft, Found, FoundAttendee, FoundMeeting, FoundMessage, Item,
    Passage, Place,
};

pub(crate) fn at(local: &str) -> Timestamp {
    let local: DateTime = local.parse().unwrap();
    TimeZone::UTC.to_timestamp(local).unwrap()
}

/// `ana` is "Ana" at ana@x.com; an address in full has no name.
pub(crate) fn address(name: &str) -> Address {
    if name.contains('@') {
        return Address { address: name.into(), name: String::new() };
    }
    let mut letters = name.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    Address { address: format!("{name}@x.com"), name: first + letters.as_str() }
}

/// A message at a time, from one to several, under a subject. "Re: " marks a reply.
pub(crate) fn message(when: &str, from: &str, to: &[&str], subject: &str) -> FoundMessage {
    let topic = subject.strip_prefix("Re: ").unwrap_or(subject);
    FoundMessage {
        place: Place { path: "box.mbox".into(), offset: 10, length: 100 },
        at: at(when),
        offset_minutes: 60,
        from: address(from),
        sender: None,
        to: to.iter().map(|name| address(name)).collect(),
        cc: Vec::new(),
        subject: subject.into(),
        topic: topic.into(),
        is_reply: topic != subject,
        message_id: String::new(),
        references: Vec::new(),
        in_sent: false,
        automatic: false,
        auto_reply: false,
        own_words: 7,
        own_hash: subject.bytes().map(u128::from).sum(),
        signed: String::new(),
        acts: Acts::default(),
        labels: None,
        passages: Vec::new(),
    }
}

pub(crate) fn passage(text: &str) -> Passage {
    Passage { acts: Acts::default().with(Act::Assigns), text: text.into(), start: 3 }
}

/// An hour's meeting of an event with a UID ("" for none), from the first of those named.
pub(crate) fn meeting(uid: &str, when: &str, title: &str, named: &[&str]) -> FoundMeeting {
    let start = at(when);
    let attendee = |name: &&str| FoundAttendee {
        who: address(name),
        answer: Answer::Accepted,
        room: name.starts_with("room"),
    };
    FoundMeeting {
        place: Place { path: "c.ics".into(), offset: 0, length: 0 },
        uid: uid.into(),
        instance: start,
        recurs: false,
        start,
        end: start + jiff::SignedDuration::from_hours(1),
        local_start: when.parse().unwrap(),
        zone: "Europe/Madrid".into(),
        created: None,
        revision: (0, 0),
        organiser: named.first().map(|name| address(name)),
        attendees: named.iter().map(attendee).collect(),
        title: title.into(),
        topic: title.to_lowercase(),
        notes_words: 0,
        notes_levels: None,
        busy: true,
        cancelled: false,
        all_day: false,
        out_of_office: false,
        travel: false,
    }
}

pub(crate) fn mail(message: FoundMessage) -> Found {
    Found::Item(Item::Message(Box::new(message)))
}

pub(crate) fn event(meeting: FoundMeeting) -> Found {
    Found::Item(Item::Meeting(Box::new(meeting)))
}

pub(crate) fn origin(path: &str, fingerprint: u128) -> NewOrigin {
    let source = "invented".into();
    NewOrigin { path: path.into(), source, fingerprint, size: 9, at: at("2026-05-01T00:00") }
}

/// Keeps one origin from begin to end, settled.
pub(crate) fn import(journal: &mut Journal, origin: &NewOrigin, found: Vec<Found>) -> Tally {
    let mut importing = journal.start_import("a test").unwrap();
    let (_, tally) = keep(&mut importing, origin, found);
    importing.settle().unwrap();
    tally
}

/// Keeps one origin from begin to end.
pub(crate) fn keep(
    importing: &mut Importing<'_>,
    origin: &NewOrigin,
    found: Vec<Found>,
) -> (OriginId, Tally) {
    let id = importing.begin(origin).unwrap();
    let units = found.len() as u64;
    let tally = importing.keep(id, found, units).unwrap();
    importing.end(id).unwrap();
    (id, tally)
}

/// Everything, as the record of me@x.com.
pub(crate) fn all(journal: &Journal) -> Draft {
    journal.load(&me(), at("2090-01-01T00:00")).unwrap()
}

pub(crate) fn me() -> Identity {
    Identity { owner: vec!["me@x.com".into()], assistants: Vec::new() }
}

/// A draft in words, without numbers: equal for equal content, whatever the order of import.
pub(crate) fn told(draft: &Draft) -> Vec<String> {
    let name = |person: record::PersonId| draft.people[person.0 as usize].addresses[0].clone();
    let names = |people: &[record::PersonId]| people.iter().map(|p| name(*p)).collect::<Vec<_>>();
    let mut lines: Vec<String> = draft
        .messages
        .iter()
        .map(|m| {
            let thread = &draft.threads[m.thread.0 as usize].subject;
            let (to, cc) = (names(&m.to).join(","), names(&m.cc).join(","));
            let first = draft.messages.iter().filter(|o| o.thread == m.thread).map(|o| o.at).min();
            format!("{} {} > {to} + {cc} [{thread} {first:?}] {}", m.at, name(m.from), m.own_words)
        })
        .collect();
    lines.extend(draft.meetings.iter().map(|m| {
        let on: Vec<String> = m.attendees.iter().map(|a| name(a.person)).collect();
        let series = m.series.map(|s| draft.series[s.0 as usize].title.clone());
        format!("{} {} {:?} {series:?} {:?}", m.start, m.title, m.organiser.map(name), on)
    }));
    lines.sort();
    lines
}
