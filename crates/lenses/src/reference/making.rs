//! From one row a person to means over cells of at least five of them.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use record::reference::{Cell, Reference, Signal, Step};

use super::isotonic::{isotonic, pooled};
use super::{ALL, INFLUENCE, LEAST_CELL, LEAST_PEOPLE, LEAST_UNIT, VERSION, VISIBILITY, WEEKS};

/// One person's figures, without a name.
#[derive(Debug, Clone, PartialEq)]
pub struct Row<'a> {
    /// The unit, where it is known.
    pub unit: Option<&'a str>,
    /// Values by the name of a lens; what a lens is silent about is left out.
    pub signals: BTreeMap<&'a str, f64>,
}

/// Not enough people for a table in which nobody stands alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooFew {
    /// People with figures of all the lenses it is made of.
    pub found: usize,
    /// People it takes.
    pub needed: usize,
}

impl fmt::Display for TooFew {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = [INFLUENCE, VISIBILITY].concat().join(", ");
        let TooFew { found, needed } = self;
        write!(f, "{found} people have figures of {names}; a table takes {needed}")
    }
}

impl std::error::Error for TooFew {}

/// Two numbers that differ by less are the same in the file.
const DIGITS: f64 = 1e6;

pub(super) fn table(rows: &[Row<'_>]) -> Result<Reference, TooFew> {
    let required = [INFLUENCE, VISIBILITY].concat();
    let complete = |row: &&Row<'_>| required.iter().all(|name| value(row, name).is_some());
    let rows: Vec<&Row<'_>> = rows.iter().filter(complete).collect();
    if rows.len() < LEAST_PEOPLE {
        return Err(TooFew { found: rows.len(), needed: LEAST_PEOPLE });
    }
    let names: BTreeSet<&str> = rows.iter().flat_map(|row| row.signals.keys().copied()).collect();
    let mut signals = BTreeMap::new();
    for name in names.into_iter().filter(|name| crate::named(name).is_some()) {
        let values: Vec<f64> = rows.iter().filter_map(|row| value(row, name)).collect();
        if values.len() >= LEAST_PEOPLE {
            signals.insert(name.to_owned(), Signal { cells: cells(values) });
        }
    }
    Ok(Reference {
        altitude_reference: VERSION,
        people: count(rows.len()),
        weeks: WEEKS,
        made_by: "cargo xtask validate network".to_owned(),
        signals,
        expected: expectations(&rows),
    })
}

/// Figures below 0 or without a size are no figures of a lens.
fn value(row: &Row<'_>, name: &str) -> Option<f64> {
    row.signals.get(name).copied().filter(|value| value.is_finite() && *value >= 0.0)
}

/// As many cells as there can be; people level with each other share one.
fn cells(mut values: Vec<f64>) -> Vec<Cell> {
    values.sort_unstable_by(f64::total_cmp);
    let mut cells: Vec<Vec<f64>> = Vec::new();
    for value in values {
        match cells.last_mut() {
            Some(cell) if count(cell.len()) < LEAST_CELL || level(cell, value) => cell.push(value),
            _ => cells.push(vec![value]),
        }
    }
    if let Some(small) = cells.pop_if(|last| count(last.len()) < LEAST_CELL) {
        match cells.last_mut() {
            Some(cell) => cell.extend(small),
            None => cells.push(small),
        }
    }
    let cell = |values: &Vec<f64>| {
        let people = count(values.len());
        let mean = values.iter().sum::<f64>() / f64::from(people);
        Cell { mean: rounded(mean), people }
    };
    cells.iter().map(cell).collect()
}

fn level(cell: &[f64], value: f64) -> bool {
    cell.last().is_some_and(|last| last.total_cmp(&value).is_eq())
}

/// Influence expected at a visibility, of everyone and of each large unit. Percentiles are taken
/// over everyone: they say where a person stands in the organisation.
fn expectations(rows: &[&Row<'_>]) -> BTreeMap<String, Vec<Step>> {
    let index = |names: [&str; 2]| {
        let [one, other] = names.map(|name| percentiles(rows, name));
        let mean = |(a, b): (&f64, &f64)| f64::midpoint(*a, *b);
        one.iter().zip(&other).map(mean).collect::<Vec<f64>>()
    };
    let points: Vec<(f64, f64)> = index(VISIBILITY).into_iter().zip(index(INFLUENCE)).collect();
    let mut by_unit: BTreeMap<&str, Vec<(f64, f64)>> = BTreeMap::new();
    for (row, point) in rows.iter().zip(&points) {
        // Whatever could be an address stays out of the file.
        if let Some(unit) = row.unit.filter(|unit| *unit != ALL && !unit.contains('@')) {
            by_unit.entry(unit).or_default().push(*point);
        }
    }
    let large = by_unit.into_iter().filter(|(_, points)| points.len() >= LEAST_UNIT);
    let mut expected: BTreeMap<String, Vec<Step>> =
        large.map(|(unit, points)| (unit.to_owned(), steps(&points))).collect();
    expected.insert(ALL.to_owned(), steps(&points));
    expected
}

/// Each person's percentile: the share of people below, half of those level with them included.
fn percentiles(rows: &[&Row<'_>], name: &str) -> Vec<f64> {
    let values: Vec<f64> = rows.iter().map(|row| value(row, name).unwrap_or(0.0)).collect();
    let mut sorted = values.clone();
    sorted.sort_unstable_by(f64::total_cmp);
    let percentile = |value: &f64| {
        let below = sorted.partition_point(|other| other.total_cmp(value).is_lt());
        let up_to = sorted.partition_point(|other| other.total_cmp(value).is_le());
        f64::from(count(below + up_to)) / 2.0 / f64::from(count(sorted.len()))
    };
    values.iter().map(percentile).collect()
}

/// A step ends halfway to the next, so that its end is no one's percentile.
fn steps(points: &[(f64, f64)]) -> Vec<Step> {
    let blocks = pooled(isotonic(points), LEAST_CELL);
    let starts = blocks.iter().skip(1).map(|block| Some(block.from)).chain([None]);
    let step = |(block, next): (&super::isotonic::Block, Option<f64>)| Step {
        visibility_to: rounded(next.map_or(1.0, |next| f64::midpoint(block.to, next))),
        influence: rounded(block.mean),
        people: block.people,
    };
    blocks.iter().zip(starts).map(step).collect()
}

fn rounded(value: f64) -> f64 {
    let scaled = value * DIGITS;
    if scaled.is_finite() { scaled.round() / DIGITS } else { value }
}

fn count(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::super::Table;
    use super::*;
    use rand_chacha::ChaCha8Rng;
    use rand_chacha::rand_core::{Rng, SeedableRng};

    fn below(random: &mut ChaCha8Rng, bound: u64) -> f64 {
        let drawn = u32::try_from(random.next_u64() % bound).expect("a small bound");
        f64::from(drawn)
    }

    /// Random people: ties, gaps, silent lenses, signals that are no lenses, odd units.
    fn people(random: &mut ChaCha8Rng) -> Vec<Row<'static>> {
        const UNITS: [Option<&str>; 6] =
            [None, Some("Sales"), Some("Law"), Some("all"), Some("ana@x.example"), Some("")];
        let ties = 1 + random.next_u64() % 400;
        let many = 40 + random.next_u64() % 160;
        let person = |random: &mut ChaCha8Rng| {
            let mut signals = BTreeMap::new();
            for name in
                ["sought_by", "demand_spread", "output", "exposure", "presence", "shoe_size"]
            {
                let value = below(random, ties) / (1.0 + below(random, 3));
                let silent = random.next_u64().is_multiple_of(40);
                signals.insert(name, if silent { f64::NAN } else { value });
            }
            let unit = UNITS[usize::try_from(random.next_u64() % 6).expect("six")];
            Row { unit, signals }
        };
        (0..many).map(|_| person(random)).collect()
    }

    #[test]
    fn a_table_of_random_people_is_accepted_and_has_no_cell_under_five() {
        let mut random = ChaCha8Rng::seed_from_u64(5);
        let (mut made, mut refused) = (0, 0);
        for _ in 0..400 {
            let rows = people(&mut random);
            let Ok(table) = Table::of(&rows) else {
                refused += 1;
                continue;
            };
            made += 1;
            let reference = table.reference();
            let cells = reference.signals.values().flat_map(|signal| &signal.cells);
            let steps = reference.expected.values().flatten();
            let sizes = cells.map(|cell| cell.people).chain(steps.map(|step| step.people));
            assert!(sizes.min().unwrap() >= LEAST_CELL);
            assert!(reference.people >= 50 && !reference.signals.contains_key("shoe_size"));
            let units: Vec<&str> = reference.expected.keys().map(String::as_str).collect();
            assert!(units.contains(&"all") && !table.json().contains('@'), "{units:?}");
            let parsed = Table::parse(&table.json()).map_err(|refusal| refusal.to_string());
            assert_eq!(parsed.as_ref().map(Table::json), Ok(table.json()));
        }
        assert!(made > 200 && refused > 20, "{made} made, {refused} refused");
    }

    #[test]
    fn forty_nine_people_make_no_table() {
        let signals =
            |at: f64| [INFLUENCE, VISIBILITY].concat().into_iter().map(|name| (name, at)).collect();
        let row = |at: u32| Row { unit: None, signals: signals(f64::from(at)) };
        let mut rows: Vec<Row<'_>> = (0..49).map(row).collect();
        rows.push(Row { unit: None, signals: BTreeMap::from([("output", 3.0)]) });
        assert_eq!(Table::of(&rows).unwrap_err(), TooFew { found: 49, needed: 50 });
        rows.push(row(49));
        let table = Table::of(&rows).unwrap();
        let cells = &table.reference().signals["output"].cells;
        assert!(cells.iter().all(|cell| cell.people == 5) && cells.len() == 10);
        assert!((cells[0].mean - 2.0).abs() < 1e-12, "0 to 4");
        // The more visible the more influential, in step: percentiles .01 to .09 average .05.
        let steps = &table.reference().expected["all"];
        assert!((steps[0].influence - 0.05).abs() < 1e-12 && steps[0].people == 5);
        assert!((steps[0].visibility_to - 0.1).abs() < 1e-12 && steps.len() == 10);
    }
}
