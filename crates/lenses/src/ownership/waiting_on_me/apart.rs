//! Answers the record does not hold: correspondents whose asks hardly ever end, and askers who go on as
//! if they had been answered.

use std::collections::BTreeMap;

use record::{Message, PersonId, Phrase, Record, Span};

use super::asks::{Walk, WentOn, walk};
use super::patience::Patience;
use super::{ANSWERED_ONE_IN, Calendar, LEAST_ASKS};
use crate::influence::real;
use crate::stats::wilson;

/// People who asked at least [`LEAST_ASKS`] times in the span, long enough ago to be `due`, and of whose
/// asks fewer than one in [`ANSWERED_ONE_IN`] ended: what is said of a whole mailbox that holds no
/// answers holds of one correspondent, who would otherwise fill the list.
pub(super) fn hardly_answered(
    record: &Record,
    span: Span,
    walk: &Walk,
    due: &dyn Fn(&Message) -> bool,
) -> Vec<PersonId> {
    let mut counts: BTreeMap<PersonId, (usize, usize)> = BTreeMap::new();
    for ask in &walk.asks {
        let first = &record.messages[ask.first as usize];
        if first.local.date() >= span.start && due(first) {
            let (asked, ended) = counts.entry(first.from).or_default();
            *asked += 1;
            *ended += usize::from(ask.ended.is_some());
        }
    }
    let hardly =
        |(asked, ended): (usize, usize)| asked >= LEAST_ASKS && ended * ANSWERED_ONE_IN < asked;
    counts.into_iter().filter(|(_, count)| hardly(*count)).map(|(person, _)| person).collect()
}

/// The same for who has not walked yet.
pub(in super::super) fn apart(record: &Record, span: Span) -> Vec<PersonId> {
    let walk = walk(record, record.messages.partition_point(|m| m.local.date() < span.end));
    let patience = Patience::of(&walk.delays, record.people.len());
    let end = Calendar::of(record, span).end;
    hardly_answered(record, span, &walk, &|message| patience.ends(message) < end)
}

/// Share of answers from which on missing ones make a good part of what seems to wait.
const MISSING: f64 = 0.03;

/// Why nothing is said where askers went on as if answered, too often for chance: where six of a hundred
/// asks wait, one lost answer in ten names more threads than do.
pub(super) fn answers_missing(went_on: WentOn) -> Option<Phrase> {
    let all = went_on.unanswered + went_on.answered;
    let (low, _) = wilson(real(went_on.unanswered), real(all));
    let because = Phrase::new("silent-answers-missing")
        .count("found", went_on.unanswered)
        .count("count", all);
    (all >= LEAST_ASKS && low > MISSING).then_some(because)
}
