//! Handovers of a record, written down or read from the owner's mail, and where the owner came back
//! into each: by a message in its conversation, or by sitting in its meetings.

use std::collections::BTreeSet;

use jiff::civil::{Date, DateTime};
use record::{Act, Handover, ItemRef, Kind, Message, PersonId, Record, Span, ThreadId};

use super::super::can_take_over;

/// How the owner came back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// Wrote in its conversation to someone besides the receiver.
    Replied,
    /// Decided something in its conversation, whoever read it.
    Decided,
    /// Sat in a meeting of its topic with someone besides the receiver.
    Attended,
}

/// One time the owner came back into what was handed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ReEntry {
    /// The day, in the owner's zone.
    pub day: Date,
    /// How.
    pub how: How,
    /// The message or meeting.
    pub item: ItemRef,
}

/// Where the owner came back into a handover that was written down, earliest first.
pub fn re_entries(record: &Record, handover: &Handover) -> Vec<ReEntry> {
    entered(record, &Given::recorded(record, handover), &Titles::of(record))
}

/// Words of the titles of all events, by their place in the record.
pub(super) struct Titles(Vec<BTreeSet<String>>);

impl Titles {
    pub(super) fn of(record: &Record) -> Titles {
        Titles(record.meetings.iter().map(|meeting| words(&meeting.title)).collect())
    }
}

/// Something handed over.
pub(super) struct Given {
    /// The entry, or the message that hands it over.
    pub(super) item: ItemRef,
    pub(super) to: PersonId,
    pub(super) thread: Option<ThreadId>,
    pub(super) recorded: bool,
    pub(super) day: Date,
    /// What comes later than this comes after it.
    after: DateTime,
    /// Words that name it in titles of meetings.
    topic: BTreeSet<String>,
}

impl Given {
    fn recorded(record: &Record, handover: &Handover) -> Given {
        let subject = handover.thread.map(|thread| &*record.threads[thread.0 as usize].subject);
        Given {
            item: ItemRef::Entry(record::EntryKind::Handover, handover.id),
            to: handover.to,
            thread: handover.thread,
            recorded: true,
            day: handover.when.on,
            // Whatever was written that day may be the handover itself.
            after: handover.when.on.at(23, 59, 59, 999_999_999),
            topic: words(subject.unwrap_or(&handover.what)),
        }
    }
}

/// Every handover from a day of `days`: those written down, and those read from mail where none is.
/// A message hands over where it does so by the reader's naming and goes to one colleague alone in
/// To; the first such message of a conversation and person counts.
pub(super) fn given(record: &Record, days: Span) -> Vec<Given> {
    let in_days = |handover: &&Handover| days.has(handover.when.on);
    let mut found: Vec<Given> = record
        .handovers
        .iter()
        .filter(in_days)
        .map(|handover| Given::recorded(record, handover))
        .collect();
    let known: BTreeSet<ThreadId> = record.handovers.iter().filter_map(|h| h.thread).collect();
    let mut seen: BTreeSet<(ThreadId, PersonId)> = BTreeSet::new();
    for message in record.messages_in(days) {
        let Some(to) = handed_to(record, message) else { continue };
        if known.contains(&message.thread) || !seen.insert((message.thread, to)) {
            continue;
        }
        found.push(Given {
            item: ItemRef::Message(message.id),
            to,
            thread: Some(message.thread),
            recorded: false,
            day: message.local.date(),
            after: message.local,
            topic: words(&record.threads[message.thread.0 as usize].subject),
        });
    }
    found
}

fn handed_to(record: &Record, message: &Message) -> Option<PersonId> {
    let hands_over = message.acts.has(Act::HandsOver) && !message.automatic;
    let [to] = message.to[..] else { return None };
    (hands_over && record.is_mine(message) && can_take_over(record, to)).then_some(to)
}

/// Where the owner came back, earliest first.
pub(super) fn entered(record: &Record, given: &Given, titles: &Titles) -> Vec<ReEntry> {
    let mut found = Vec::new();
    if let Some(thread) = given.thread {
        in_thread(record, given, thread, &mut found);
    }
    let from = record.meetings.partition_point(|meeting| meeting.local_start <= given.after);
    for (meeting, title) in record.meetings.iter().zip(&titles.0).skip(from) {
        let beside = |person: &PersonId| *person != given.to;
        // One word alone names too much.
        let is_of = given.topic.len() >= 2 && given.topic.is_subset(title);
        if is_of && meeting.counts() && meeting.others(record.owner).iter().any(beside) {
            let day = meeting.local_start.date();
            found.push(ReEntry { day, how: How::Attended, item: ItemRef::Meeting(meeting.id) });
        }
    }
    found.sort_unstable();
    found
}

/// Messages of the owner's in a row are one coming back.
fn in_thread(record: &Record, given: &Given, thread: ThreadId, found: &mut Vec<ReEntry>) {
    let mut told = false;
    for message in record.messages_of(thread) {
        if !record.is_mine(message) {
            told &= message.from == record.owner;
            continue;
        }
        if message.local <= given.after || message.automatic || told {
            continue;
        }
        let beside = |person: PersonId| {
            person != given.to
                && person != record.owner
                && record.person(person).kind != Kind::Robot
        };
        let reaches_others = message.everyone().any(beside).then_some(How::Replied);
        let how = message.acts.has(Act::Decides).then_some(How::Decided).or(reaches_others);
        let day = message.local.date();
        found.extend(how.map(|how| ReEntry { day, how, item: ItemRef::Message(message.id) }));
        told = how.is_some();
    }
}

/// Words of at least three letters, lower case.
fn words(text: &str) -> BTreeSet<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|w| w.chars().count() >= 3);
    words.map(str::to_lowercase).collect()
}
