//! Seniors who turn to the owner: by a direct message or an invitation to a small meeting. Who is
//! senior is stated by ranks, never guessed.

mod contacts;

use record::{ItemRef, Kind, Meeting, PersonId, Record, Span, sketch::Sketch};

use super::{
    Arrival, LEAST_WEEKS, Rate, all_weeks, incoming_silence, left_out, real, sketches,
    weeks_silence,
};
use crate::{
    Citation, Context, Direction, Estimate, Example, Facet, Lens, Part, Reading, Unit, Validation,
    stats,
};

/// People a meeting has at most, the owner included, for an invitation to be one to the owner.
const SMALL: usize = 8;

pub(super) static LENS: Lens = Lens {
    name: "upward_reach",
    facet: Facet::Influence,
    question: "How many people senior to me turn to me?",
    unit: Unit::People,
    direction: Direction::Higher,
    formula: "U = |{p : p sent the owner a direct message or organised a meeting of at most 8 people, the owner \
among them, in the span}|. Direct: the owner stands in To and To + Cc are at most 5. Meeting: one that \
counts (not declined, not cancelled), organiser and owner included in the 8. p: a human inside the \
organisation whose stated rank is higher than the owner's stated rank; where either is unknown, p is not \
counted. Each week's point is the number of such people in that week; the part is the number of seniors \
known by rank in the whole record. Weeks with under 4 days in the span have no weekly point.",
    interval: "U = Σ_w Σ_{p in week w} 1/k_p, with k_p the number of weeks in which p turned to the owner, so the \
weeks add up to U. 95 % by circular moving blocks of weeks over that sum. Below 10 weeks: the value ± \
Student's t (weeks − 1 degrees of freedom, 97.5 %) · standard deviation of 2,000 draws of single weeks · \
√(weeks/(weeks − 1)), cut at 0. Assumes weeks like these. The number of known seniors is a count, without \
interval.",
    sources: &[
        Citation {
            author: "Brass & Burkhardt",
            year: 1993,
            title: "Potential power and power use: an investigation of structure and behavior",
            doi: "10.2307/256588",
        },
        Citation {
            author: "Cross & Cummings",
            year: 2004,
            title: "Tie and network correlates of individual performance in knowledge-intensive work",
            doi: "10.2307/20159632",
        },
    ],
    fails_when: &[
        "seniors reach you in chat, by phone or in the corridor",
        "their assistants write and invite in their own names: those are not seniors",
        "the post brings it: a chief of staff is written to by seniors whatever their influence",
        "ranks of few seniors are stated: then few can be counted",
        "a senior who left the organisation is still proposed",
        "it is read as rank: one mailbox cannot rank its owner",
    ],
    at_least: "your rank and that of at least one senior; 5 messages sent and 5 received in at least 80 % of the \
weeks, and 4 weeks; a calendar is not needed, but without one invitations are not seen",
    validated: Validation::Ours(
        "Ties across levels went with performance in surveys (Cross & Cummings 2004); on one owner's mail and calendar it has not been checked",
    ),
    quotes: &[],
    read,
    example: Example {
        says: "Four weeks, your rank 3. Ana (5) writes to you every week, Bo (4) invites you and Cy to a meeting; Dee \
(5) invites nine people, Eve (3) writes every week: 2 people, Ana and Bo",
        record: example,
        span: sketches::FOUR_WEEKS,
        value: 2.0,
    },
};

/// The plain value, without conditions; nothing where no senior is known.
pub(crate) fn value(record: &Record, span: Span) -> Option<f64> {
    let seniors = seniors(record);
    (!seniors.is_empty()).then(|| real(Reach::of(record, span).reached()))
}

fn read(record: &Record, span: Span, context: &Context) -> Reading {
    let weeks = span.weeks().count();
    if let Some(silence) = incoming_silence(record, span).or_else(|| weeks_silence(weeks)) {
        return silence;
    }
    let seniors = seniors(record);
    let Some(value) = value(record, span) else { return Reading::silent("silent-ranks-unknown") };
    let reach = Reach::of(record, span);
    let spread = reach.spread().per(f64::from(span.days()), context);
    // The sum of the fractions is the whole number but for rounding.
    let estimate = stats::estimate(value, Some((spread.low, spread.high)), reach.items.len());
    let known = real(seniors.len());
    let known = Estimate { value: known, low: known, high: known, n: seniors.len() };
    Reading {
        parts: vec![Part { key: "part-known-seniors", estimate: known }],
        weekly: reach.weekly().points(),
        left_out: left_out(&[
            ("left-out-rank-unknown", reach.unranked),
            ("left-out-large-meeting", reach.large),
        ]),
        evidence: reach.evidence(),
        proposals: contacts::proposal(record, span, &seniors).into_iter().collect(),
        ..Reading::value(estimate)
    }
}

/// Colleagues who outrank the owner, by the order of people.
fn seniors(record: &Record) -> Vec<PersonId> {
    let people = (0u32..).zip(&record.people).map(|(at, _)| PersonId(at));
    people.filter(|person| is_senior(record, *person)).collect()
}

fn is_senior(record: &Record, person: PersonId) -> bool {
    record.is_colleague(person) && record.is_senior(person) == Some(true)
}

/// A meeting small enough that being asked to it says something of the owner.
fn is_small(record: &Record, meeting: &Meeting) -> bool {
    let others = meeting.others(record.owner).into_iter();
    others.filter(|person| record.person(*person).kind == Kind::Human).count() < SMALL
}

struct Reach {
    span: Span,
    /// People by week, each once, in the order of [`all_weeks`].
    by_week: Vec<Vec<PersonId>>,
    /// Weeks of each person.
    weeks: Vec<u32>,
    /// Who turned to the owner, by what, oldest first within each week.
    items: Vec<(PersonId, ItemRef)>,
    /// Direct messages and small invitations of colleagues whose rank, or the owner's, is unknown.
    unranked: usize,
    /// Invitations of seniors to larger meetings.
    large: usize,
}

impl Reach {
    fn of(record: &Record, span: Span) -> Reach {
        let mut reach = Reach {
            span,
            by_week: Vec::new(),
            weeks: vec![0; record.people.len()],
            items: Vec::new(),
            unranked: 0,
            large: 0,
        };
        for (_, days) in all_weeks(span) {
            let before = reach.items.len();
            for message in record.messages_in(days).iter().filter(|m| m.from != record.owner) {
                if Arrival::of(record, message) == Arrival::Direct {
                    reach.add(record, message.from, ItemRef::Message(message.id));
                }
            }
            for meeting in record.meetings_in(days).iter().filter(|m| m.counts()) {
                let Some(organiser) = meeting.organiser.filter(|o| *o != record.owner) else {
                    continue;
                };
                if is_small(record, meeting) {
                    reach.add(record, organiser, ItemRef::Meeting(meeting.id));
                } else {
                    reach.large += usize::from(is_senior(record, organiser));
                }
            }
            let mut week: Vec<PersonId> = reach.items[before..].iter().map(|(p, _)| *p).collect();
            week.sort_unstable();
            week.dedup();
            week.iter().for_each(|person| reach.weeks[person.0 as usize] += 1);
            reach.by_week.push(week);
        }
        reach
    }

    fn add(&mut self, record: &Record, person: PersonId, item: ItemRef) {
        if is_senior(record, person) {
            self.items.push((person, item));
        } else if record.is_colleague(person) && record.is_senior(person).is_none() {
            self.unranked += 1;
        }
    }

    fn reached(&self) -> usize {
        self.weeks.iter().filter(|weeks| **weeks > 0).count()
    }
    /// The number of people, taken apart by weeks.
    fn spread(&self) -> Rate {
        let share = |person: &PersonId| 1.0 / f64::from(self.weeks[person.0 as usize]);
        Rate::of(self.span, |week, _| (self.by_week[week].iter().map(share).sum(), 0))
    }
    fn weekly(&self) -> Rate {
        let n = |week: usize| self.by_week[week].len();
        Rate::of(self.span, |week, _| (real(n(week)), n(week)))
    }
    /// The latest first.
    fn evidence(&self) -> Vec<ItemRef> {
        self.items.iter().rev().map(|(_, item)| *item).take(Reading::EVIDENCE).collect()
    }
}

fn example() -> Record {
    let mut sketch = sketches::covered();
    for (name, rank) in [("me", 3), ("ana", 5), ("bo", 4), ("cy", 3), ("dee", 5), ("eve", 3)] {
        sketch = sketch.knows(name, "Operations", rank);
    }
    let weekly = |sketch: Sketch, name: &str, hour: u32| {
        (0..4).fold(sketch, |sketch, week| {
            let at = format!("{}T{hour}:00", sketches::day(week, 1));
            sketch.message(&at, name, &["me"], "Plan")
        })
    };
    let nine = ["me", "ana", "bo", "cy", "dee", "eve", "flo", "gus", "hal"];
    weekly(weekly(sketch, "ana", 10), "eve", 11)
        .meeting("2026-03-12T14:00", 60, "Offer", "bo", &["me", "bo", "cy"])
        .meeting("2026-03-13T14:00", 60, "All hands", "dee", &nine)
        .record()
}

const _: () = assert!(LEAST_WEEKS == 4 && SMALL == 8, "`at_least` and `formula` name the numbers");

#[cfg(test)]
mod tests {
    use super::*;
    use record::Answer;

    fn reading(record: &Record) -> Reading {
        read(record, sketches::FOUR_WEEKS, &Context::SHOWN)
    }

    #[test]
    fn seniors_by_rank_alone_are_counted_and_weeks_add_up() {
        let reading = reading(&example());
        let estimate = reading.estimate().unwrap();
        assert!(estimate.low <= 2.0 && 2.0 <= estimate.high && estimate.n == 5);
        assert!((reading.parts[0].estimate.value - 3.0).abs() < 1e-12, "ana, bo and dee");
        let points: Vec<f64> = reading.weekly.iter().map(|point| point.value).collect();
        assert_eq!(points, [1.0, 2.0, 1.0, 1.0]);
        let left: Vec<_> = reading.left_out.iter().map(|l| (l.reason, l.count)).collect();
        assert_eq!(left, [("left-out-large-meeting", 1)]);
        assert_eq!(reading.evidence.len(), 5);
    }

    #[test]
    fn no_rank_of_mine_or_of_anyone_above_is_silence_not_zero() {
        let silent = Reading::silent("silent-ranks-unknown").outcome;
        let mut mine = Sketch::new();
        assert_eq!(value(&mine.record(), sketches::FOUR_WEEKS), None);
        mine = sketches::covered().knows("ana", "Sales", 5);
        assert_eq!(reading(&mine.record()).outcome, silent, "mine is not known");
        let lone = sketches::covered().knows("me", "Sales", 5);
        assert_eq!(reading(&lone.record()).outcome, silent, "nobody else's is known");
    }

    #[test]
    fn declined_invitations_copies_and_the_unranked_do_not_count() {
        let record = sketches::covered()
            .knows("me", "Operations", 3)
            .knows("bo", "Sales", 5)
            .meeting("2026-03-04T14:00", 60, "Offer", "bo", &["me", "bo"])
            .answered(Answer::Declined)
            .message("2026-03-05T10:00", "bo", &["ana"], "s")
            .cc(&["me"])
            .message("2026-03-06T10:00", "ana", &["me"], "s")
            .record();
        let reading = reading(&record);
        assert!(reading.estimate().unwrap().value.abs() < 1e-12);
        assert_eq!(reading.left_out[0].reason, "left-out-rank-unknown");
    }
}
