//! Whether the owner is sought more, or less, than people as visible: against a table of the
//! organisation only. One mailbox cannot rank its owner.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::sync::Arc;

use jiff::{ToSpan, civil::date};
use record::{Phrase, Record, Reference, Span, sketch::Sketch};

use super::{demand_spread, exposure, output, sought_by};
use crate::reference::{
    self, INFLUENCE, LEAST_CELL, LEAST_PEOPLE, LEAST_UNIT, Row, Table, VISIBILITY, WEEKS,
};
use crate::{
    Citation, Context, Direction, Estimate, Example, Facet, Lens, Part, Reading, Unit, Validation,
    stats,
};

/// Days a span may have to be compared with 13 weeks.
const DAYS: RangeInclusive<u32> = 84..=98;
/// The example's span.
const QUARTER: Span = Span { start: date(2026, 3, 2), end: date(2026, 6, 1) };

pub(super) static LENS: Lens = Lens {
    name: "visibility_gap",
    facet: Facet::Influence,
    question: "Am I sought more, or less, than people as visible as I am?",
    unit: Unit::Points,
    direction: Direction::Higher,
    formula: "G = I − E(V), in percentile points. I: mean of my percentiles of sought_by and demand_spread; V: mean \
of my percentiles of output and exposure, all in the table of my organisation (share of its people below, \
half of those level included; in a straight line between the middles of the table's cells, at the outermost \
cell beyond them). E: the influence expected at V, the isotonic regression of I on V over the people of my \
unit where the table has it (20 or more people), else over all; a step function, each step of 5 people or \
more. The parts are I, V and E(V) as percentiles. There are no weekly points: a week has no percentile.",
    interval: "Each of the four signals has its own interval (moving blocks of weeks); its ends are read off the same \
table. Within I and within V the two signals are taken to move together, so ends are averaged; I and V are \
taken as independent: G − √((I − I_low)² + (E(V_high) − E(V))²) to G + √((I_high − I)² + (E(V) − E(V_low))²) \
(Zou & Donner 2008), cut at −1 and 1. Holds how my weeks vary, not how the table would differ had other \
people or other weeks been in it; too narrow at the outermost cells and inside a wide step, where the table \
says the same whatever the week.",
    sources: &[
        Citation {
            author: "Ayer, Brunk, Ewing, Reid & Silverman",
            year: 1955,
            title: "An empirical distribution function for sampling with incomplete information",
            doi: "10.1214/aoms/1177728423",
        },
        Citation {
            author: "Zou & Donner",
            year: 2008,
            title: "Construction of confidence limits about effect measures: a general approach",
            doi: "10.1002/sim.3095",
        },
    ],
    fails_when: &[
        "the table is old, or of another company than yours",
        "your mailbox was exported otherwise than those behind the table (filters, deleted mail, several addresses)",
        "the post brings the demand: desks that serve everyone stand above the line whatever their influence",
        "people with equal signals stand at equal percentiles: nothing is said of the quality of what is asked",
        "few people as visible as you are in the table: then a step speaks for a wide range",
    ],
    at_least: "a table of your organisation (50 or more people): altitude people --reference FILE; a span of 12 to 14 \
weeks; and what sought_by, demand_spread, output and exposure need",
    validated: Validation::Ours(
        "The indices, the table and the line are ours; that who stands above it is seen as more influential has not been checked",
    ),
    quotes: &[],
    read,
    example: Example {
        says: "13 weeks, beside 60 people of whom the k-th has the value k in all four signals, so that its percentile \
is (k − ½)/60. Ten colleagues each write to you alone once a week, you write once a working day: I = \
9.5/60; V = (4.5 + 9.5)/2/60 = 7/60, in the step of the 6th to 10th, where 7.5/60 is expected: 2/60 = 0.033",
        record: example,
        span: QUARTER,
        value: 2.0 / 60.0,
    },
};

fn read(record: &Record, span: Span, context: &Context) -> Reading {
    let Some(table) = &record.reference else { return Reading::silent("silent-no-reference") };
    if !DAYS.contains(&span.days()) {
        let days = usize::try_from(span.days()).unwrap_or(usize::MAX);
        return Reading::silent_because(Phrase::new("silent-reference-span").count("days", days));
    }
    let sought = (sought_by::LENS.read)(record, span, context);
    let mut signals = BTreeMap::from([(sought_by::LENS.name, sought.clone())]);
    for lens in [&demand_spread::LENS, &output::LENS, &exposure::LENS] {
        signals.insert(lens.name, (lens.read)(record, span, context));
    }
    if let Some(silent) = signals.values().find(|reading| reading.estimate().is_none()) {
        return Reading { outcome: silent.outcome.clone(), ..Reading::silent("silent-empty") };
    }
    let n = signals[demand_spread::LENS.name].estimate().map_or(0, |estimate| estimate.n);
    let indices = Index::of(table, INFLUENCE, &signals).zip(Index::of(table, VISIBILITY, &signals));
    let gap = indices.and_then(|(influence, visibility)| {
        Gap::of(table, record.me().unit.as_deref(), influence, visibility)
    });
    let Some(gap) = gap else { return Reading::silent("silent-no-reference") };
    Reading { parts: gap.parts(n), evidence: sought.evidence, ..Reading::value(gap.estimate(n)) }
}

/// The mean of two percentiles: at the values, and at the ends of their intervals.
#[derive(Clone, Copy)]
struct Index {
    value: f64,
    low: f64,
    high: f64,
}

impl Index {
    fn of(table: &Reference, names: [&str; 2], signals: &BTreeMap<&str, Reading>) -> Option<Index> {
        let mean = |end: &dyn Fn(Estimate) -> f64| {
            let [one, other] = names.map(|name| {
                let estimate = signals.get(name)?.estimate()?;
                reference::percentile(table, name, end(estimate))
            });
            Some(f64::midpoint(one?, other?))
        };
        Some(Index { value: mean(&|e| e.value)?, low: mean(&|e| e.low)?, high: mean(&|e| e.high)? })
    }

    fn estimate(self, n: usize) -> Estimate {
        stats::estimate(self.value, Some((self.low, self.high)), n)
    }
}

struct Gap {
    influence: Index,
    visibility: Index,
    /// Influence expected at the visibility.
    expected: Index,
}

impl Gap {
    fn of(
        table: &Reference,
        unit: Option<&str>,
        influence: Index,
        visibility: Index,
    ) -> Option<Gap> {
        let at = |percentile| reference::expected(table, unit, percentile);
        let Index { value, low, high } = visibility;
        let expected = Index { value: at(value)?, low: at(low)?, high: at(high)? };
        Some(Gap { influence, visibility, expected })
    }

    fn estimate(&self, n: usize) -> Estimate {
        let (mine, theirs) = (self.influence, self.expected);
        let gap = mine.value - theirs.value;
        let low = gap - (mine.value - mine.low).hypot(theirs.high - theirs.value);
        let high = gap + (mine.high - mine.value).hypot(theirs.value - theirs.low);
        stats::estimate(gap, Some((low.max(-1.0), high.min(1.0))), n)
    }

    fn parts(&self, n: usize) -> Vec<Part> {
        let part = |key, index: Index| Part { key, estimate: index.estimate(n) };
        vec![
            part("part-influence-percentile", self.influence),
            part("part-visibility-percentile", self.visibility),
            part("part-expected-influence", self.expected),
        ]
    }
}

fn example() -> Record {
    const COLLEAGUES: [&str; 10] = ["p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8", "p9", "p10"];
    let day = |week: i64, day: i64| QUARTER.start.saturating_add((7 * week + day).days());
    let mut sketch = Sketch::new();
    for week in 0..13 {
        for (hour, name) in (10..).zip(COLLEAGUES) {
            sketch = sketch.message(&format!("{}T{hour}:00", day(week, 1)), name, &["me"], "Rates");
        }
        for weekday in 0..5 {
            sketch =
                sketch.message(&format!("{}T09:00", day(week, weekday)), "me", &["p1"], "Plan");
        }
    }
    sketch.draft().reference = table();
    sketch.record()
}

/// Sixty people, the k-th with k of everything.
fn table() -> Option<Arc<Reference>> {
    let names = [INFLUENCE, VISIBILITY].concat();
    let row = |k: u32| Row {
        unit: None,
        signals: names.iter().map(|name| (*name, f64::from(k))).collect(),
    };
    let rows: Vec<Row<'_>> = (1..=60).map(row).collect();
    Table::of(&rows).ok().map(|table| Arc::new(table.into_reference()))
}

const _: () = assert!(LEAST_PEOPLE == 50 && LEAST_UNIT == 20 && LEAST_CELL == 5 && WEEKS == 13);

#[cfg(test)]
mod tests {
    use super::*;
    use record::reference::Step;

    fn shown(record: &Record) -> Reading {
        read(record, QUARTER, &Context::SHOWN)
    }

    #[test]
    fn parts_are_the_percentiles_behind_the_gap() {
        let parts: Vec<f64> = shown(&example()).parts.iter().map(|p| p.estimate.value).collect();
        for (found, wanted) in parts.iter().zip([9.5 / 60.0, 7.0 / 60.0, 7.5 / 60.0]) {
            assert!((found - wanted).abs() < 1e-9, "{parts:?}");
        }
    }

    #[test]
    fn without_a_table_or_over_another_span_it_is_silent() {
        let mut record = example();
        let month = Span { end: QUARTER.start.saturating_add(28.days()), ..QUARTER };
        let reading = read(&record, month, &Context::SHOWN);
        let because = Phrase::new("silent-reference-span").count("days", 28);
        assert_eq!(reading.outcome, Reading::silent_because(because).outcome);
        record.reference = None;
        assert_eq!(shown(&record), Reading::silent("silent-no-reference"));
    }

    #[test]
    fn a_signal_that_is_silent_silences_the_gap() {
        let mut record = example();
        record.messages.retain(|message| message.from == record.owner);
        assert_eq!(shown(&record).outcome, Reading::silent("silent-sent-only").outcome);
    }

    #[test]
    fn the_interval_adds_the_ends_of_both_sides_by_squares() {
        let index = |value: f64, half: f64| Index { value, low: value - half, high: value + half };
        let expected = Index { value: 0.5, low: 0.4, high: 0.54 };
        let gap = Gap { influence: index(0.6, 0.03), visibility: index(0.5, 0.1), expected };
        let Estimate { value, low, high, .. } = gap.estimate(9);
        // By hand: √(.03² + .04²) = .05 below; √(.03² + .1²) = .104403 above.
        assert!((value - 0.1).abs() < 1e-12 && (low - 0.05).abs() < 1e-12);
        assert!((high - 0.204_403_065_1).abs() < 1e-9, "{high}");
    }

    #[test]
    fn the_owners_unit_is_compared_with_itself() {
        let mut record = example();
        let mut table = Reference::clone(record.reference.as_ref().unwrap());
        let step = Step { visibility_to: 1.0, influence: 0.9, people: 20 };
        table.expected.insert("Sales".to_owned(), vec![step]);
        record.reference = Some(Arc::new(table));
        let owner = record.owner.0 as usize;
        record.people[owner].unit = Some("Sales".into());
        let gap = shown(&record).estimate().unwrap();
        assert!((gap.value - (9.5 / 60.0 - 0.9)).abs() < 1e-9);
    }
}
