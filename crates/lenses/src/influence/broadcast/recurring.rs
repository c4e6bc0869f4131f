//! The recurring broadcast that reaches most people who hear nothing else from the owner.

use std::collections::{BTreeMap, BTreeSet};

use record::{Arg, ItemRef, PersonId, Phrase, Record};

use super::{Broadcast, Sent};
use crate::{Behaviour, Detection, Proposal, Reading};

/// Times a mailing goes out before it is a habit; an announcement to all is one occasion.
const TIMES: usize = 3;
/// People it must reach who hear nothing else.
const PEOPLE: usize = 5;

/// A stop for the largest habit: the same subject but for case and figures, on different days.
/// Baseline and target count the people of this mailing who hear nothing else.
pub(super) fn proposal(record: &Record, sent: &Sent<'_>) -> Option<Proposal> {
    let mut by_subject: BTreeMap<String, Vec<&Broadcast<'_>>> = BTreeMap::new();
    for broadcast in sent.broadcasts() {
        let subject = plain(&record.threads[broadcast.message.thread.0 as usize].subject);
        if !subject.is_empty() {
            by_subject.entry(subject).or_default().push(broadcast);
        }
    }
    let mailings =
        by_subject.into_iter().map(|(subject, sent_as)| Mailing::of(subject, sent_as, sent));
    let mailing = mailings
        .filter(|mailing| mailing.days >= TIMES && mailing.only >= PEOPLE)
        .max_by(|a, b| (a.only, a.days).cmp(&(b.only, b.days)).then(b.subject.cmp(&a.subject)))?;
    let latest = mailing.broadcasts.last()?.message;
    let sentence = Phrase::new("stop-broadcast")
        .with("subject", Arg::Thread(latest.thread))
        .count("times", mailing.broadcasts.len())
        .count("people", mailing.people)
        .count("only", mailing.only)
        .with("date", Arg::Day(latest.local.date()));
    let ids = mailing.broadcasts.iter().rev().map(|one| ItemRef::Message(one.message.id));
    let only = super::real(mailing.only);
    Some(Proposal {
        behaviour: Behaviour::Stop,
        sentence,
        detection: Detection { thread: Some(latest.thread), ..Detection::default() },
        baseline: only,
        target: 0.0,
        hours: None,
        evidence: ids.take(Reading::EVIDENCE).collect(),
    })
}

struct Mailing<'a> {
    subject: String,
    broadcasts: Vec<&'a Broadcast<'a>>,
    days: usize,
    people: usize,
    only: usize,
}

impl<'a> Mailing<'a> {
    fn of(subject: String, broadcasts: Vec<&'a Broadcast<'a>>, sent: &Sent<'_>) -> Mailing<'a> {
        let days: BTreeSet<_> = broadcasts.iter().map(|b| b.message.local.date()).collect();
        let people: BTreeSet<PersonId> =
            broadcasts.iter().flat_map(|b| b.people.iter().copied()).collect();
        let only = people.iter().filter(|person| sent.is_only(**person)).count();
        Mailing { subject, broadcasts, days: days.len(), people: people.len(), only }
    }
}

/// Letters only, in lower case: a mailing keeps its name while its week and date change.
fn plain(subject: &str) -> String {
    let words = subject.split(|c: char| !c.is_alphabetic()).filter(|word| word.len() > 1);
    words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::super::{LENS, TWELVE};
    use super::*;
    use crate::Context;
    use crate::influence::sketches;
    use record::sketch::Sketch;

    fn proposed(sketch: &Sketch) -> Vec<Proposal> {
        LENS.reading(&sketch.record(), sketches::FOUR_WEEKS, &Context::VALUES).proposals
    }

    fn weekly(times: i64) -> Sketch {
        (0..times).fold(sketches::covered(), |sketch, week| {
            let at = format!("{}T15:00", sketches::day(week, 4));
            sketch.message(&at, "me", &TWELVE, &format!("Dock week {}", 10 + week))
        })
    }

    #[test]
    fn a_weekly_mailing_is_a_habit_under_changing_numbers() {
        let [proposal] = &proposed(&weekly(4))[..] else { panic!("none") };
        assert_eq!(proposal.behaviour, Behaviour::Stop);
        for (slot, count) in [("times", 4), ("people", 12), ("only", 11)] {
            assert!(proposal.sentence.args.contains(&(slot, Arg::Count(count))), "{slot}");
        }
        assert!((proposal.baseline - 11.0).abs() < 1e-12);
        assert_eq!(proposal.evidence.len(), 4);
    }

    #[test]
    fn two_mailings_one_busy_day_and_people_in_touch_are_no_habit() {
        assert_eq!(proposed(&weekly(2)), []);
        let hours = ["15:00", "16:00", "17:00"];
        let one_day = hours.iter().fold(sketches::covered(), |sketch, hour| {
            sketch.message(&format!("2026-03-03T{hour}"), "me", &TWELVE, "Outage")
        });
        assert_eq!(proposed(&one_day), []);
        let in_touch = TWELVE[..9].iter().fold(weekly(4), |sketch, name| {
            sketch.message("2026-03-04T10:00", "me", &[name], "To you alone")
        });
        assert_eq!(proposed(&in_touch), []);
    }
}
