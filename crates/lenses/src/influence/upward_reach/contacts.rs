//! Contacts with seniors, either way, and the one worth taking up again.

use std::collections::BTreeMap;

use jiff::{ToSpan, civil::Date};
use record::{Arg, ItemRef, Message, PersonId, Phrase, Record, Span};

use super::is_small;
use crate::{Behaviour, Detection, Proposal, Reading};

/// Days without a contact after which a senior counts as out of touch.
const PAUSE_DAYS: i64 = 42;
/// Contacts before the pause that make one worth returning to.
const EARLIER: usize = 3;

/// A senior and the owner in direct touch on a day.
#[derive(Clone, Copy)]
struct Contact {
    day: Date,
    item: ItemRef,
}

/// The senior with the most contacts before and none in the last six weeks. Baseline and target
/// count this one person over those weeks: nobody now, one then.
pub(super) fn proposal(record: &Record, span: Span, seniors: &[PersonId]) -> Option<Proposal> {
    let pause = span.end.saturating_sub(PAUSE_DAYS.days());
    let last = |contacts: &[Contact]| contacts.last().map_or(Date::MIN, |contact| contact.day);
    let (person, contacts) = all(record, span, seniors)
        .into_iter()
        .filter(|(_, contacts)| contacts.len() >= EARLIER && last(contacts) < pause)
        .max_by_key(|(person, contacts)| (contacts.len(), last(contacts), person.0))?;
    let latest = contacts.last()?;
    let key = match latest.item {
        ItemRef::Meeting(_) => "start-reach-senior-met",
        _ => "start-reach-senior-written",
    };
    let sentence = Phrase::new(key)
        .with("person", Arg::Person(person))
        .with("date", Arg::Day(latest.day))
        .with("what", what(record, latest.item))
        .count("times", contacts.len());
    let evidence = contacts.iter().rev().take(Reading::EVIDENCE);
    Some(Proposal {
        behaviour: Behaviour::Start,
        sentence,
        detection: Detection { people: vec![person], ..Detection::default() },
        baseline: 0.0,
        target: 1.0,
        hours: None,
        evidence: evidence.map(|contact| contact.item).collect(),
    })
}

/// Direct messages either way and small meetings, up to the end of `span`, earliest first.
fn all(record: &Record, span: Span, seniors: &[PersonId]) -> BTreeMap<PersonId, Vec<Contact>> {
    let mut is_senior = vec![false; record.people.len()];
    seniors.iter().for_each(|person| is_senior[person.0 as usize] = true);
    let is_senior = |person: &PersonId| is_senior[person.0 as usize];
    let mut contacts: BTreeMap<PersonId, Vec<Contact>> = BTreeMap::new();
    let until = record.messages.partition_point(|m| m.local.date() < span.end);
    for message in record.messages[..until].iter().filter(|m| !m.automatic) {
        let (day, item) = (message.local.date(), ItemRef::Message(message.id));
        for person in reached(record, message).filter(is_senior) {
            contacts.entry(person).or_default().push(Contact { day, item });
        }
    }
    let until = record.meetings.partition_point(|m| m.local_start.date() < span.end);
    for meeting in record.meetings[..until].iter().filter(|m| m.counts() && is_small(record, m)) {
        let (day, item) = (meeting.local_start.date(), ItemRef::Meeting(meeting.id));
        for person in meeting.others(record.owner).into_iter().filter(is_senior) {
            contacts.entry(person).or_default().push(Contact { day, item });
        }
    }
    contacts.values_mut().for_each(|of_one| of_one.sort_by_key(|contact| contact.day));
    contacts
}

/// Whom a direct message puts in touch with the owner: its sender, or everyone in To of the
/// owner's own.
fn reached<'a>(record: &'a Record, message: &'a Message) -> impl Iterator<Item = PersonId> + 'a {
    let mine = message.from == record.owner && message.recipients() <= 5;
    let written = if mine { &message.to[..] } else { &[] };
    let theirs = message.is_direct_to(record.owner).then_some(message.from);
    written.iter().copied().chain(theirs)
}

fn what(record: &Record, item: ItemRef) -> Arg {
    let title = match item {
        ItemRef::Meeting(id) => record.meetings.iter().find(|m| m.id == id).map(|m| &m.title),
        ItemRef::Message(id) => {
            let message = record.messages.iter().find(|m| m.id == id);
            message.map(|m| &record.threads[m.thread.0 as usize].subject)
        }
        ItemRef::Entry(..) => None,
    };
    Arg::Text(title.map_or_else(String::new, |title| title.chars().take(60).collect()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Context;
    use crate::influence::sketches;
    use record::sketch::Sketch;

    fn proposed(sketch: &Sketch, weeks: i64) -> Vec<Proposal> {
        let start = sketches::FOUR_WEEKS.start;
        let span = Span { start, end: start.saturating_add((7 * weeks).days()) };
        let seniors = super::super::seniors(&sketch.record());
        proposal(&sketch.record(), span, &seniors).into_iter().collect()
    }

    fn known() -> Sketch {
        Sketch::new().knows("me", "Operations", 3).knows("ana", "Sales", 5).knows("bo", "Law", 6)
    }

    #[test]
    fn a_senior_out_of_touch_for_six_weeks_is_proposed_by_name_and_day() {
        let sketch = known()
            .message("2026-03-02T09:00", "me", &["ana"], "Offer")
            .message("2026-03-03T09:00", "ana", &["me"], "Offer")
            .meeting("2026-03-09T09:00", 60, "Review", "ana", &["me", "ana"])
            .message("2026-03-03T10:00", "bo", &["me"], "Once");
        let [proposal] = &proposed(&sketch, 8)[..] else { panic!("none") };
        assert_eq!(proposal.sentence.key, "start-reach-senior-met");
        let day = Arg::Day(jiff::civil::date(2026, 3, 9));
        assert!(proposal.sentence.args.contains(&("date", day)));
        assert!(proposal.sentence.args.contains(&("person", Arg::Person(PersonId(1)))));
        assert_eq!(proposal.evidence.len(), 3);
        assert_eq!(proposed(&sketch, 6), [], "not six weeks yet");
    }

    #[test]
    fn crowds_and_two_contacts_propose_nothing() {
        let many = ["me", "ana", "a", "b", "c", "d"];
        let sketch = known()
            .message("2026-03-02T09:00", "me", &["ana"], "Offer")
            .message("2026-03-03T09:00", "ana", &["me"], "Offer")
            .message("2026-03-04T09:00", "bo", &many, "Crowd");
        assert_eq!(proposed(&sketch, 10), []);
        let reading =
            super::super::LENS.reading(&sketch.record(), sketches::FOUR_WEEKS, &Context::VALUES);
        assert_eq!(reading.proposals, []);
    }
}
