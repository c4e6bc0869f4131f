//! Whether the owner's contacts deal with each other: Burt's constraint of the circle around the
//! owner, as far as the owner's own mail shows it. Shown, not added to anything.

use record::{ItemRef, Kind, Message, Phrase, Record, Span};

use super::{LEAST_WEEKS, all_weeks, incoming_silence, left_out, sketches, weeks_silence};
use crate::{
    Citation, Context, Direction, Estimate, Example, Facet, Lens, Part, Point, Reading, Unit,
    Validation, stats,
};

mod circle;

use circle::Circle;

/// Contacts needed: with fewer a single tie among them moves the value by a quarter.
const LEAST_CONTACTS: usize = 5;
/// Recipients from which a message says little of who deals with whom.
const CROWD: usize = 10;
/// Ties times draws that the interval may cost, and the draws it makes whatever they cost.
const WORK: usize = 20_000_000;
const LEAST_DRAWS: usize = 400;

pub(super) static LENS: Lens = Lens {
    name: "brokerage",
    facet: Facet::Influence,
    question: "Do my contacts lead to different people, or do they all deal with each other?",
    unit: Unit::Index,
    direction: Direction::Neither,
    formula: "Burt's constraint c = Σ_j (p_oj + Σ_q p_oq p_qj)², j and q the contacts of the owner o, p_ij = s_ij / Σ_k s_ik, \
s_ij the messages between i and j in either direction. Contacts: humans inside the organisation to whom the owner wrote or who wrote to \
the owner. s_oj counts mail the owner sent to j or got from j, s_jq mail from j to the owner that also went to q. Mail to more than 10 people \
and machine-written mail is left out. Near 0: many contacts who lead to different people; 1 and more: one contact, or contacts who \
all deal with each other. The part is effective size: Σ_j (1 − Σ_q p_oq m_jq), m_jq = s_jq over the largest tie of j: contacts less \
what they have in common. Each week's point is c of that week's mail, from 5 contacts and 4 days in the span on.",
    interval: "95 % by circular moving blocks of weeks. Redrawn weeks hold fewer contacts, so the interval leans upwards; \
reflecting it at the value was tried on simulated mail and held the truth less often. Below 10 weeks: the value ± Student's t \
(weeks − 1 degrees of freedom, 97.5 %) · standard deviation of 2,000 draws of single weeks · √(weeks/(weeks − 1)), cut at 0. \
Circles with more than 10,000 ties, counted by week, get fewer draws, at least 400. The part has no interval. Assumes \
weeks like these; says nothing of ties that never passed through this mailbox.",
    sources: &[
        Citation {
            author: "Burt",
            year: 1992,
            title: "Structural holes: the social structure of competition",
            doi: "",
        },
        Citation {
            author: "Burt",
            year: 2004,
            title: "Structural holes and good ideas",
            doi: "10.1086/421787",
        },
    ],
    fails_when: &[
        "half-held data flips it: measured in one mailbox it sees only the ties that passed through it, and contacts who write to each \
other without copying you look unconnected",
        "copying you in is a habit of some contacts and not of others: theirs are the only ties seen",
        "spans of different length are compared: more weeks, more contacts, lower constraint",
        "one contact takes most of your mail: their share alone makes it high",
        "it is read as good or bad: bridging pays where news is scarce, closed circles where trust is",
        "people deal with each other in chat, by phone or at a desk",
    ],
    at_least: "5 contacts inside, 5 messages sent and 5 received in at least 80 % of the weeks, and 4 weeks",
    validated: Validation::Ours(
        "Constraint over whole organisations is well studied; as seen from one mailbox it is not, and says nothing of rank",
    ),
    quotes: &[],
    read,
    example: Example {
        says: "Four weeks. You write to Ana 20 times; Ana, Bo, Cy, Dee and Eve write to you once a week each, Bo's mail goes to Ana \
too and Cy's to Dee: constraint .512 (igraph), five contacts worth 4.2",
        record: example,
        span: sketches::FOUR_WEEKS,
        value: 0.511_989_795_918_367_5,
    },
};

fn read(record: &Record, span: Span, context: &Context) -> Reading {
    let weeks = span.weeks().count();
    if let Some(silence) = incoming_silence(record, span).or_else(|| weeks_silence(weeks)) {
        return silence;
    }
    let seen = Seen::of(record, span);
    let contacts = seen.circle.contacts();
    if contacts < LEAST_CONTACTS {
        let because = Phrase::new("silent-few-contacts");
        return Reading::silent_because(
            because.count("found", contacts).count("needed", LEAST_CONTACTS),
        );
    }
    let estimate = seen.estimate(context);
    let size = seen.circle.whole().map_or(0.0, |closure| closure.effective_size);
    let size = stats::estimate(size, None, estimate.n);
    let mut reading = Reading::value(estimate);
    reading.parts = vec![Part { key: "part-effective-size", estimate: size }];
    reading.weekly = seen.points(span);
    reading.left_out = left_out(&[
        ("left-out-automatic", seen.machine),
        ("left-out-external", seen.external),
        ("left-out-to-many", seen.crowd),
    ]);
    reading.evidence = seen.evidence(record);
    reading
}

/// Constraint without gate; `None` without a contact.
pub(super) fn value(record: &Record, span: Span) -> Option<f64> {
    Seen::of(record, span).circle.whole().map(|closure| closure.constraint)
}

/// Effective size without gate; `None` without a contact.
pub(super) fn effective_size(record: &Record, span: Span) -> Option<f64> {
    Seen::of(record, span).circle.whole().map(|closure| closure.effective_size)
}

/// What the mail of a span shows of the circle, and what was not counted.
struct Seen {
    circle: Circle,
    /// Messages counted, by week.
    messages: Vec<usize>,
    /// The latest message with each person.
    latest: Vec<Option<ItemRef>>,
    machine: usize,
    external: usize,
    crowd: usize,
}

impl Seen {
    fn of(record: &Record, span: Span) -> Seen {
        let mut seen = Seen {
            circle: Circle::default(),
            messages: Vec::new(),
            latest: vec![None; record.people.len()],
            machine: 0,
            external: 0,
            crowd: 0,
        };
        let mut weeks: Vec<Vec<(u32, u32)>> = Vec::new();
        for (_, days) in all_weeks(span) {
            let mut ties = Vec::new();
            let mut counted = 0;
            for message in record.messages_in(days) {
                if seen.counts(record, message) {
                    counted += 1;
                    seen.add(record, message, &mut ties);
                }
            }
            weeks.push(ties);
            seen.messages.push(counted);
        }
        seen.circle = Circle::of(record.owner.0, weeks);
        seen
    }

    /// Sent by the owner or received from a colleague, by hand and to few.
    fn counts(&mut self, record: &Record, message: &Message) -> bool {
        let sent = message.from == record.owner;
        if !sent && !record.is_received(message) {
            return false;
        }
        if message.automatic || record.person(message.from).kind != Kind::Human {
            self.machine += 1;
        } else if !sent && record.person(message.from).external {
            self.external += 1;
        } else if message.recipients() > CROWD {
            self.crowd += 1;
        } else {
            return true;
        }
        false
    }

    /// The sender with each colleague, or the owner, among the recipients.
    fn add(&mut self, record: &Record, message: &Message, ties: &mut Vec<(u32, u32)>) {
        for person in message.everyone() {
            let known = person == record.owner || record.is_colleague(person);
            if !known || person == message.from {
                continue;
            }
            ties.push((message.from.0, person.0));
            let other = if message.from == record.owner { person } else { message.from };
            self.latest[other.0 as usize] = Some(ItemRef::Message(message.id));
        }
    }

    fn estimate(&self, context: &Context) -> Estimate {
        let value = self.circle.whole().map_or(0.0, |closure| closure.constraint);
        let drawn = |weeks: &[&circle::Week]| Some(self.circle.over(weeks)?.constraint);
        let draws = context.draws.min((WORK / self.circle.size().max(1)).max(LEAST_DRAWS));
        let context = Context { draws, ..*context };
        let interval = stats::block_bootstrap(&self.circle.weeks, &drawn, &context);
        stats::estimate(value, interval, self.messages.iter().sum())
    }

    fn points(&self, span: Span) -> Vec<Point> {
        let weeks = all_weeks(span).zip(self.circle.weeks.iter().zip(&self.messages));
        let point = |((week, days), (ties, n)): ((_, Span), (&circle::Week, &usize))| {
            let closure = self.circle.over(&[ties])?;
            let speaks = days.days() >= 4 && closure.contacts >= LEAST_CONTACTS;
            speaks.then_some(Point { week, value: closure.constraint, n: *n })
        };
        weeks.filter_map(point).collect()
    }

    /// The latest message with each contact, those with most messages first.
    fn evidence(&self, record: &Record) -> Vec<ItemRef> {
        let mut contacts = self.circle.by_weight();
        contacts.sort_by(|a, b| {
            let number = |person: u32| record.people[person as usize].number;
            b.1.total_cmp(&a.1).then(number(a.0).cmp(&number(b.0)))
        });
        let latest = contacts.into_iter().filter_map(|(person, _)| self.latest[person as usize]);
        latest.take(Reading::EVIDENCE).collect()
    }
}

fn example() -> Record {
    let mut sketch = sketches::covered();
    for week in 0..4 {
        let at = |hour: u32| format!("{}T{hour}:00", sketches::day(week, 1));
        sketch = sketch
            .message(&at(10), "ana", &["me"], "Rates")
            .message(&at(11), "bo", &["me", "ana"], "Dock")
            .message(&at(12), "cy", &["me"], "Plan")
            .cc(&["dee"])
            .message(&at(13), "dee", &["me"], "Plan")
            .message(&at(14), "eve", &["me"], "Audit");
    }
    sketch.record()
}

const _: () = assert!(LEAST_WEEKS == 4 && LEAST_CONTACTS == 5 && CROWD == 10);
const _: () = assert!(WORK / 2_000 == 10_000 && LEAST_DRAWS == 400, "`interval` names the numbers");

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Outcome;

    fn reading(record: &Record) -> Reading {
        read(record, sketches::FOUR_WEEKS, &Context::SHOWN)
    }

    #[test]
    fn the_example_is_that_of_igraph_and_networkx() {
        let reading = reading(&example());
        let estimate = reading.estimate().unwrap();
        assert!((estimate.value - 0.511_989_795_918_367_5).abs() < 1e-12, "{estimate:?}");
        assert!(estimate.low < estimate.value && estimate.value < estimate.high, "{estimate:?}");
        assert_eq!(estimate.n, 40);
        assert!((reading.parts[0].estimate.value - 4.183_333_333_333_334).abs() < 1e-12);
        assert_eq!(reading.weekly.len(), 4);
        assert_eq!(reading.evidence.len(), 5, "one message a contact");
    }

    #[test]
    fn mail_to_many_by_machines_and_from_outside_ties_nobody() {
        let many: Vec<String> = (0..10).map(|at| format!("p{at}")).collect();
        let mut to: Vec<&str> = many.iter().map(String::as_str).collect();
        to.push("me");
        let mut sketch = sketches::covered();
        for name in ["bo", "cy", "dee", "eve"] {
            sketch = sketch.message("2026-03-03T10:00", name, &["me"], "s");
        }
        let before = reading(&sketch.record());
        let after = sketch
            .message("2026-03-04T10:00", "ana", &to, "All hands")
            .message("2026-03-04T11:00", "bo", &["me", "cy"], "Away")
            .auto_reply()
            .message("2026-03-04T12:00", "kim@out", &["me", "cy"], "Offer");
        let after = reading(&after.record());
        assert_eq!(before.outcome, after.outcome);
        let left: Vec<(&str, usize)> = after.left_out.iter().map(|l| (l.reason, l.count)).collect();
        let expected =
            [("left-out-automatic", 21), ("left-out-external", 1), ("left-out-to-many", 1)];
        assert_eq!(left, expected);
    }

    #[test]
    fn people_only_copied_beside_the_owner_are_no_contacts() {
        let sketch = sketches::covered().message("2026-03-03T10:00", "bo", &["me", "flo"], "s");
        assert_eq!(Seen::of(&sketch.record(), sketches::FOUR_WEEKS).circle.contacts(), 2);
    }

    #[test]
    fn four_contacts_are_too_few() {
        let mut sketch = sketches::covered();
        for name in ["bo", "cy", "dee"] {
            sketch = sketch.message("2026-03-03T10:00", name, &["me"], "s");
        }
        let record = sketch.record();
        assert!(
            matches!(reading(&record).outcome, Outcome::Silent(s) if s.because.key == "silent-few-contacts")
        );
        assert!(value(&record, sketches::FOUR_WEEKS).is_some(), "the ungated value is there");
    }
}
