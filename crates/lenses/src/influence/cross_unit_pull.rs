//! From how many units the people come who turn to the owner. People count once, however much they
//! write: the volume is another lens's.

use record::{ItemRef, Message, Phrase, Record, Span};

use super::{
    Arrival, LEAST_WEEKS, all_weeks, incoming_silence, left_out, real, sketches, weeks_silence,
};
use crate::{
    Citation, Context, Direction, Estimate, Example, Facet, Lens, Part, Point, Reading, Unit,
    Validation, stats,
};

/// Direct messages needed.
const LEAST_MESSAGES: usize = 20;
/// People with a unit that a week needs for a point.
const LEAST_IN_A_WEEK: usize = 5;

pub(super) static LENS: Lens = Lens {
    name: "cross_unit_pull",
    facet: Facet::Influence,
    question: "From how many units do the colleagues come who turn to me?",
    unit: Unit::EffectiveUnits,
    direction: Direction::Higher,
    formula: "exp(H), H = −Σ_u s_u ln s_u, with s_u the share of unit u among the colleagues who sent the owner \
at least one direct message (owner in To, To + Cc at most 5), each colleague once: the number of units \
that, with equally many such colleagues, would be as mixed (Hill number of order 1). The owner's own \
unit is one of them. Colleague: a human inside the organisation. Colleagues without a stated unit are \
left out and counted; so is machine-written mail. The part is the number of different units. A week's \
point is the same of that week.",
    interval: "Each colleague is spread evenly over the k weeks in which they wrote, 1/k a week, so the weeks add \
up to the counts behind s_u; 95 % by circular moving blocks of weeks over those, reflected at the value \
(2v − percentile): a redrawn entropy is biased low, and the reflection takes the same bias out. Below 10 \
weeks: the value ± Student's t (weeks − 1 degrees of freedom, 97.5 %) · standard deviation of 2,000 draws \
of single weeks · √(weeks/(weeks − 1)), cut at 1. Assumes weeks like these, and that colleagues without a \
unit come from the same units as the others.",
    sources: &[
        Citation {
            author: "Hill",
            year: 1973,
            title: "Diversity and evenness: a unifying notation and its consequences",
            doi: "10.2307/1934352",
        },
        Citation {
            author: "Cross & Cummings",
            year: 2004,
            title: "Tie and network correlates of individual performance in knowledge-intensive work",
            doi: "10.2307/20159632",
        },
        Citation {
            author: "Burt",
            year: 2004,
            title: "Structural holes and good ideas",
            doi: "10.1086/421787",
        },
    ],
    fails_when: &[
        "units in people.csv are too fine or too coarse: two teams of one floor count as two units",
        "those whose unit is stated are not like the others, for instance because one unit's list was at hand",
        "your work serves every unit (help desk, payroll): then the pull belongs to the post",
        "people reach you in chat, by phone or at your desk",
        "it is read as rank: one mailbox cannot rank its owner",
    ],
    at_least: "20 direct messages from colleagues, the units of at least half of them, and 2 different units; 5 \
messages sent and 5 received in at least 80 % of the weeks, and 4 weeks; a week has a point from 4 days in \
the span and 5 colleagues with a unit on",
    validated: Validation::Ours(
        "The entropy of groups is a standard measure; on one owner's mailbox it has not been checked",
    ),
    quotes: &[],
    read,
    example: Example {
        says: "Four weeks. Ana and Bo of Sales, Cy and Dee of Finance each write to you alone five times: two units \
with equally many colleagues, exp(ln 2) = 2",
        record: example,
        span: sketches::FOUR_WEEKS,
        value: 2.0,
    },
};

/// The plain value, without conditions; nothing where nobody with a unit wrote directly.
pub(crate) fn value(record: &Record, span: Span) -> Option<f64> {
    Pull::of(record, span).value()
}

fn read(record: &Record, span: Span, context: &Context) -> Reading {
    let weeks = span.weeks().count();
    if let Some(silence) = incoming_silence(record, span).or_else(|| weeks_silence(weeks)) {
        return silence;
    }
    let pull = Pull::of(record, span);
    if let Some(because) = pull.silence() {
        return Reading::silent_because(because);
    }
    let Some(value) = value(record, span) else { return Reading::silent("silent-empty") };
    let units = real(pull.units());
    let different = Estimate { value: units, low: units, high: units, n: pull.with_unit() };
    Reading {
        parts: vec![Part { key: "part-different-units", estimate: different }],
        weekly: pull.points(span),
        left_out: left_out(&[
            ("left-out-no-unit", pull.senders() - pull.with_unit()),
            ("left-out-automatic", pull.machine),
            ("left-out-external", pull.external),
            ("left-out-crowd", pull.crowd),
            ("left-out-copied", pull.copied),
        ]),
        evidence: pull.evidence(record),
        ..Reading::value(pull.estimate(value, context))
    }
}

/// A colleague who wrote directly.
#[derive(Clone, Copy, Default)]
struct Sender {
    messages: u32,
    weeks: u32,
    latest: Option<ItemRef>,
}

struct Pull {
    people: Vec<Sender>,
    /// The unit of each person, numbered by name.
    unit_of: Vec<Option<usize>>,
    /// People by week, each once, in the order of [`all_weeks`].
    by_week: Vec<Vec<usize>>,
    direct: usize,
    machine: usize,
    external: usize,
    crowd: usize,
    copied: usize,
}

impl Pull {
    fn of(record: &Record, span: Span) -> Pull {
        let mut names: Vec<&str> =
            record.people.iter().filter_map(|person| person.unit.as_deref()).collect();
        names.sort_unstable();
        names.dedup();
        let number = |unit: &str| names.binary_search(&unit).ok();
        let units = record.people.iter().map(|person| person.unit.as_deref().and_then(number));
        let mut pull = Pull {
            people: vec![Sender::default(); record.people.len()],
            unit_of: units.collect(),
            by_week: Vec::new(),
            direct: 0,
            machine: 0,
            external: 0,
            crowd: 0,
            copied: 0,
        };
        for (_, days) in all_weeks(span) {
            let mut week: Vec<usize> = Vec::new();
            for message in record.messages_in(days).iter().filter(|m| m.from != record.owner) {
                if pull.counts(record, message) {
                    let from = message.from.0 as usize;
                    pull.direct += 1;
                    pull.people[from].messages += 1;
                    pull.people[from].latest = Some(ItemRef::Message(message.id));
                    week.push(from);
                }
            }
            week.sort_unstable();
            week.dedup();
            week.iter().for_each(|person| pull.people[*person].weeks += 1);
            pull.by_week.push(week);
        }
        pull
    }

    fn counts(&mut self, record: &Record, message: &Message) -> bool {
        match Arrival::of(record, message) {
            Arrival::Elsewhere => {}
            Arrival::Machine => self.machine += 1,
            _ if record.person(message.from).external => self.external += 1,
            Arrival::Copied => self.copied += 1,
            Arrival::Crowd => self.crowd += 1,
            Arrival::Direct => return true,
        }
        false
    }

    fn senders(&self) -> usize {
        self.people.iter().filter(|sender| sender.messages > 0).count()
    }
    /// Colleagues who wrote and whose unit is known.
    fn known(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        let wrote = (0..self.people.len()).filter(|at| self.people[*at].messages > 0);
        wrote.filter_map(|at| Some((at, self.unit_of[at]?)))
    }
    fn with_unit(&self) -> usize {
        self.known().count()
    }
    fn units(&self) -> usize {
        let mut units: Vec<usize> = self.known().map(|(_, unit)| unit).collect();
        units.sort_unstable();
        units.dedup();
        units.len()
    }

    fn silence(&self) -> Option<Phrase> {
        if self.direct < LEAST_MESSAGES {
            let because = Phrase::new("silent-few-messages").count("found", self.direct);
            return Some(because.count("needed", LEAST_MESSAGES));
        }
        let (known, senders) = (self.with_unit(), self.senders());
        (known * 2 < senders || self.units() < 2).then(|| {
            let because = Phrase::new("silent-senders-units-unknown").count("known", known);
            because.count("senders", senders).count("units", self.units())
        })
    }

    /// exp(entropy) of what `amount` gives each person, summed by unit.
    fn mixed(&self, people: impl Iterator<Item = (usize, f64)>) -> Option<f64> {
        let mut amounts = vec![0.0; self.people.len()];
        for (person, amount) in people {
            if let Some(unit) = self.unit_of[person] {
                amounts[unit] += amount;
            }
        }
        let any = amounts.iter().any(|amount| *amount > 0.0);
        any.then(|| stats::entropy(amounts.into_iter()).exp())
    }

    fn value(&self) -> Option<f64> {
        self.mixed(self.known().map(|(person, _)| (person, 1.0)))
    }

    fn estimate(&self, value: f64, context: &Context) -> Estimate {
        let share = |person: &usize| (*person, 1.0 / f64::from(self.people[*person].weeks));
        let mixed = |weeks: &[&Vec<usize>]| {
            self.mixed(weeks.iter().flat_map(|week| week.iter()).map(share))
        };
        let drawn = stats::block_bootstrap(&self.by_week, &mixed, context);
        let reflected = drawn.map(|(low, high)| match self.by_week.len() {
            // Already centred on the value, and cut at 0: reflecting would cut the upper end.
            ..stats::FEW => (low.max(1.0), high),
            _ => ((2.0 * value - high).max(1.0), 2.0 * value - low),
        });
        stats::estimate(value, reflected, self.with_unit())
    }

    fn points(&self, span: Span) -> Vec<Point> {
        let weeks = all_weeks(span).zip(&self.by_week).filter(|((_, days), _)| days.days() >= 4);
        let point = |((week, _), people): ((record::Week, Span), &Vec<usize>)| {
            let n = people.iter().filter(|person| self.unit_of[**person].is_some()).count();
            let value = self.mixed(people.iter().map(|person| (*person, 1.0)))?;
            (n >= LEAST_IN_A_WEEK).then_some(Point { week, value, n })
        };
        weeks.filter_map(point).collect()
    }

    /// The latest message of each colleague with a unit, those who wrote most first.
    fn evidence(&self, record: &Record) -> Vec<ItemRef> {
        let mut known: Vec<usize> = self.known().map(|(at, _)| at).collect();
        let key =
            |at: &usize| (std::cmp::Reverse(self.people[*at].messages), record.people[*at].number);
        known.sort_by_key(key);
        known.into_iter().filter_map(|at| self.people[at].latest).take(Reading::EVIDENCE).collect()
    }
}

fn example() -> Record {
    let mut sketch = sketches::covered();
    for (week, (name, unit)) in
        (0..).zip([("ana", "Sales"), ("bo", "Sales"), ("cy", "Finance"), ("dee", "Finance")])
    {
        sketch = sketch.knows(name, unit, 1);
        for offset in 0..5 {
            let day = sketches::day(week, offset);
            sketch = sketch.message(&format!("{day}T10:00"), name, &["me"], "Rates");
        }
    }
    sketch.record()
}

const _: () = assert!(LEAST_MESSAGES == 20 && LEAST_IN_A_WEEK == 5 && LEAST_WEEKS == 4);

#[cfg(test)]
mod tests {
    use super::*;
    use record::sketch::Sketch;

    fn reading(sketch: &Sketch) -> Reading {
        read(&sketch.record(), sketches::FOUR_WEEKS, &Context::SHOWN)
    }

    /// Every name writes five times in its own weeks; units as given, none where empty.
    fn writing(people: &[(&str, &str)]) -> Sketch {
        let mut sketch = sketches::covered();
        for (at, (name, unit)) in (0i64..).zip(people) {
            if !unit.is_empty() {
                sketch = sketch.knows(name, unit, 1);
            }
            for times in 0..5 {
                let day = sketches::day((at + times) % 4, times);
                sketch = sketch.message(&format!("{day}T{}:00", 10 + at), name, &["me"], "s");
            }
        }
        sketch
    }

    #[test]
    fn people_count_once_and_uneven_units_are_worth_fewer() {
        let mut sketch =
            writing(&[("ana", "Sales"), ("bo", "Sales"), ("cy", "Sales"), ("dee", "Finance")]);
        for hour in 10..20 {
            sketch = sketch.message(&format!("2026-03-03T{hour}:30"), "ana", &["me"], "s");
        }
        let reading = reading(&sketch);
        let estimate = reading.estimate().unwrap();
        // scipy: exp(entropy([3, 1])) = 1.754765350603323.
        assert!((estimate.value - 1.754_765_350_603_323).abs() < 1e-12);
        assert!(estimate.low >= 1.0 && estimate.low <= estimate.value);
        assert!((reading.parts[0].estimate.value - 2.0).abs() < 1e-12);
        assert_eq!((estimate.n, reading.evidence.len()), (4, 4));
    }

    #[test]
    fn people_without_a_unit_are_counted_and_half_must_have_one() {
        let mixed = writing(&[("ana", "Sales"), ("bo", "Finance"), ("cy", ""), ("dee", "")]);
        let mixed = reading(&mixed);
        assert!((mixed.estimate().unwrap().value - 2.0).abs() < 1e-12);
        let left = mixed.left_out.iter().find(|left| left.reason == "left-out-no-unit").unwrap();
        assert_eq!(left.count, 2);
        let few = [("ana", "Sales"), ("bo", "Finance"), ("cy", ""), ("dee", ""), ("eve", "")];
        let because = Phrase::new("silent-senders-units-unknown").count("known", 2);
        let because = because.count("senders", 5).count("units", 2);
        assert_eq!(reading(&writing(&few)).outcome, Reading::silent_because(because).outcome);
    }

    #[test]
    fn one_unit_is_silent_and_so_are_nineteen_messages() {
        let one = [("ana", "Sales"), ("bo", "Sales"), ("cy", "Sales"), ("dee", "Sales")];
        assert!(reading(&writing(&one)).estimate().is_none());
        let mut two = writing(&[("ana", "Sales"), ("bo", "Law"), ("cy", "Sales"), ("dee", "Law")]);
        assert!(reading(&two).estimate().is_some());
        two.draft().messages.pop();
        assert!(reading(&two).estimate().is_none());
    }
}
