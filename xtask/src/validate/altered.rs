//! Records with less in them, or with what cannot be: what a lens says of them is compared with what
//! it says of the whole.

use record::{Draft, Message, MessageId, PersonId, Record, Span, Thread, ThreadId};

use crate::dice::Dice;

/// Messages a busy correspondent writes.
const EXTRA: usize = 1_000;

/// Each message and meeting kept with one chance in seven.
pub(super) fn seventh(record: &Record, seed: u64) -> Record {
    let mut dice = Dice(seed);
    let mut draft = record.to_draft();
    draft.messages.retain(|_| dice.below(7) == 0);
    draft.meetings.retain(|_| dice.below(7) == 0);
    Record::assemble(draft)
}

/// Senders dealt out anew among all messages.
pub(super) fn shuffled(record: &Record, seed: u64) -> Record {
    let mut dice = Dice(seed);
    let mut draft = record.to_draft();
    for at in (1..draft.messages.len()).rev() {
        let other = dice.below(at + 1);
        let (one, two) = (draft.messages[at].from, draft.messages[other].from);
        (draft.messages[at].from, draft.messages[other].from) = (two, one);
    }
    Record::assemble(draft)
}

/// The outsider or colleague who writes most to the owner in `span`.
pub(super) fn busiest_writer(record: &Record, span: Span, outside: bool) -> Option<PersonId> {
    let mut counts = vec![0usize; record.people.len()];
    for message in record.messages_in(span).iter().filter(|m| direct(record, m)) {
        counts[message.from.0 as usize] += 1;
    }
    let is = |person: &PersonId| {
        let known = record.person(*person);
        let outsider = known.external && known.kind == record::Kind::Human;
        if outside { outsider } else { record.is_colleague(*person) }
    };
    let people = (0..record.people.len()).filter_map(|at| u32::try_from(at).ok()).map(PersonId);
    let count = |person: &PersonId| counts[person.0 as usize];
    people.filter(is).max_by_key(count).filter(|person| count(person) > 0)
}

fn direct(record: &Record, message: &Message) -> bool {
    message.is_direct_to(record.owner) && message.from != record.owner && !message.automatic
}

/// `person` writes a thousand messages more: those to the owner again and again, each a thread of its
/// own, evenly over the span.
pub(super) fn busy(record: &Record, span: Span, person: PersonId) -> Record {
    let theirs: Vec<Message> = record
        .messages_in(span)
        .iter()
        .filter(|message| message.from == person && direct(record, message))
        .cloned()
        .collect();
    let mut draft = record.to_draft();
    let length = i64::from(span.days()) * 86_400;
    let start = span.start.to_datetime(jiff::civil::Time::midnight());
    let Ok(start) = record.zone.to_timestamp(start) else { return Record::assemble(draft) };
    let next = draft.messages.iter().map(|message| message.id.0).max().unwrap_or(0) + 1;
    for (number, message) in (0..EXTRA).zip(theirs.iter().cycle()) {
        let seconds = length * i64::try_from(number).unwrap_or(0) / EXTRA as i64;
        let id = MessageId(next + u32::try_from(number).unwrap_or(0));
        let thread = new_thread(&mut draft, message.thread, id);
        let at = start + jiff::SignedDuration::from_secs(seconds);
        draft.messages.push(Message { id, thread, at, ..message.clone() });
    }
    Record::assemble(draft)
}

/// A conversation with the subject of `like`.
fn new_thread(draft: &mut Draft, like: ThreadId, first: MessageId) -> ThreadId {
    let subject = draft.threads[like.0 as usize].subject.clone();
    draft.threads.push(Thread { number: first.0, subject });
    ThreadId(u32::try_from(draft.threads.len() - 1).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use record::sketch::Sketch;

    const SPAN: Span = Span { start: date(2026, 3, 2), end: date(2026, 3, 30) };

    fn record() -> Record {
        (0..200)
            .fold(Sketch::new(), |sketch, at| {
                let time = format!("2026-03-{:02}T{:02}:00", 2 + at % 28, at / 28);
                let (from, to) = if at % 2 == 0 { ("ana", "me") } else { ("me", "ana") };
                sketch.message(&time, from, &[to], &format!("matter {at}"))
            })
            .record()
    }

    #[test]
    fn a_seventh_is_about_a_seventh_and_the_same_for_a_seed() {
        let kept = seventh(&record(), 3).messages.len();
        assert!((15..45).contains(&kept), "{kept}");
        assert_eq!(kept, seventh(&record(), 3).messages.len());
    }

    #[test]
    fn shuffling_keeps_how_often_each_person_writes() {
        let (before, after) = (record(), shuffled(&record(), 3));
        let mine =
            |record: &Record| record.messages.iter().filter(|m| m.from == record.owner).count();
        assert_eq!(mine(&before), mine(&after));
        assert!(after.messages.iter().any(|m| m.from == after.owner && m.to.contains(&m.from)));
    }

    #[test]
    fn a_busy_colleague_writes_a_thousand_threads_more() {
        let record = record();
        let ana = busiest_writer(&record, SPAN, false).unwrap();
        assert_eq!(busiest_writer(&record, SPAN, true), None);
        let busy = busy(&record, SPAN, ana);
        assert_eq!(busy.messages.len(), record.messages.len() + EXTRA);
        assert_eq!(busy.threads.len(), record.threads.len() + EXTRA);
        assert_eq!(busy.messages_in(SPAN).len(), busy.messages.len());
    }
}
