//! Where the owner came back into what was handed over, against what was planted: messages by their
//! moment, meetings by their number.

use std::collections::BTreeSet;

use jiff::Timestamp;
use record::{EntryId, Handover, ItemRef, Moment, Record};
use samples::Truth;

/// What was planted of one handover and what is read of it; the handover is written down on its day.
pub(super) struct Returned {
    pub(super) planted: BTreeSet<Timestamp>,
    pub(super) read: BTreeSet<Timestamp>,
    /// Meetings planted, and read.
    pub(super) attended: (usize, usize),
}

/// The leaking handover and the healthy one, where the year holds them.
pub(super) fn returned(record: &Record, truth: &Truth) -> Vec<Returned> {
    let planted = [&truth.handover, &truth.healthy_handover].into_iter().flatten();
    planted.filter_map(|planted| of(record, planted)).collect()
}

fn of(record: &Record, planted: &samples::Handover) -> Option<Returned> {
    let handover = written(record, planted)?;
    let found = lenses::re_entries(record, &handover);
    let moment = |item: ItemRef| {
        record.messages.iter().find(|message| ItemRef::Message(message.id) == item).map(|m| m.at)
    };
    let meetings = found.iter().filter(|one| matches!(one.item, ItemRef::Meeting(_))).count();
    Some(Returned {
        planted: planted.re_entries.iter().copied().collect(),
        read: found.iter().filter_map(|one| moment(one.item)).collect(),
        attended: (planted.attended, meetings),
    })
}

fn written(record: &Record, planted: &samples::Handover) -> Option<Handover> {
    let of_subject = |thread: &record::Thread| *thread.subject == *planted.subject;
    let thread = record.threads.iter().position(of_subject)?;
    let has = |person: &record::Person| person.addresses.contains(&planted.to);
    let to = record.people.iter().position(has)?;
    Some(Handover {
        id: EntryId(1),
        what: planted.subject.clone(),
        to: record::PersonId(u32::try_from(to).ok()?),
        thread: Some(record::ThreadId(u32::try_from(thread).ok()?)),
        when: Moment { at: planted.at, on: record.local(planted.at).date() },
        note: String::new(),
    })
}
