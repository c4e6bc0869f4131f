//! The percentiles of an organisation: made once from many people's figures, read by one.
//!
//! A table names nobody: it holds means over cells of at least five people and nothing else of
//! anyone. Its form, the two indices and the steps are ours.

mod checking;
mod isotonic;
mod making;

use record::reference::Reference;

pub use checking::Refusal;
pub use making::{Row, TooFew};

/// Version of the layout this release reads and writes.
pub const VERSION: u32 = 1;
/// People a table is made from, at least.
pub const LEAST_PEOPLE: usize = 50;
/// People behind every figure in it, at least.
pub const LEAST_CELL: u32 = 5;
/// People of a unit that has expectations of its own, at least.
pub const LEAST_UNIT: usize = 20;
/// Weeks each person is read over.
pub const WEEKS: u32 = 13;
/// Lenses whose percentiles, averaged, are the index of influence.
pub const INFLUENCE: [&str; 2] = ["sought_by", "demand_spread"];
/// Lenses whose percentiles, averaged, are the index of visibility.
pub const VISIBILITY: [&str; 2] = ["output", "exposure"];
/// The key of the expectation over everyone.
const ALL: &str = "all";

/// A table that was made or checked by this module.
#[derive(Debug, Clone, PartialEq)]
pub struct Table(Reference);

impl Table {
    /// Makes a table from figures over [`WEEKS`] weeks, one row a person. Only people with all of
    /// [`INFLUENCE`] and [`VISIBILITY`] enter; figures of other lenses enter where
    /// [`LEAST_PEOPLE`] of those have them, and what is no lens does not.
    ///
    /// # Errors
    /// Fewer than [`LEAST_PEOPLE`] such people.
    pub fn of(rows: &[Row<'_>]) -> Result<Table, TooFew> {
        making::table(rows).map(Table)
    }

    /// Takes a table from JSON, whoever wrote it.
    ///
    /// # Errors
    /// It is no table of this version, speaks of single people, or contradicts itself.
    pub fn parse(text: &str) -> Result<Table, Refusal> {
        checking::table(text).map(Table)
    }

    /// The table as JSON, as [`Table::parse`] takes it.
    pub fn json(&self) -> String {
        serde_json::to_string_pretty(&self.0).expect("names and finite numbers are JSON")
    }

    /// What it holds.
    pub fn reference(&self) -> &Reference {
        &self.0
    }

    /// What it holds, for a [`record::Record`].
    pub fn into_reference(self) -> Reference {
        self.0
    }
}

/// Share of the people below `value`, half of those level with it included: between the middles of
/// the cells in a straight line, at the outermost cells beyond them. Nothing where the table does
/// not know the signal.
pub fn percentile(reference: &Reference, signal: &str, value: f64) -> Option<f64> {
    let cells = &reference.signals.get(signal)?.cells;
    let all: f64 = cells.iter().map(|cell| f64::from(cell.people)).sum();
    let mut below = 0.0;
    let mut previous: Option<(f64, f64)> = None;
    for cell in cells {
        let people = f64::from(cell.people);
        let middle = (below + people / 2.0) / all;
        if value < cell.mean {
            // Means do not fall, so the one before lies at or below the value.
            return Some(previous.map_or(middle, |(mean, at)| {
                at + (middle - at) * (value - mean) / (cell.mean - mean)
            }));
        }
        below += people;
        previous = Some((cell.mean, middle));
    }
    previous.map(|(_, middle)| middle)
}

/// Percentile of influence expected at a percentile of visibility: of the unit where the table has
/// it, else of everyone.
pub fn expected(reference: &Reference, unit: Option<&str>, visibility: f64) -> Option<f64> {
    let own = unit.filter(|unit| *unit != ALL).and_then(|unit| reference.expected.get(unit));
    let steps = own.or_else(|| reference.expected.get(ALL))?;
    let step = steps.iter().find(|step| visibility <= step.visibility_to).or(steps.last())?;
    Some(step.influence)
}

#[cfg(test)]
mod tests {
    use super::*;
    use record::reference::{Cell, Signal, Step};

    fn reference() -> Reference {
        let cells = [(2.0, 10), (4.0, 10), (4.0, 10), (8.0, 20)];
        let cells = cells.map(|(mean, people)| Cell { mean, people }).to_vec();
        let step = |visibility_to, influence| Step { visibility_to, influence, people: 25 };
        Reference {
            altitude_reference: VERSION,
            people: 50,
            weeks: WEEKS,
            made_by: String::new(),
            signals: [("output".to_owned(), Signal { cells })].into(),
            expected: [
                ("all".to_owned(), vec![step(0.5, 0.4), step(1.0, 0.6)]),
                ("Sales".to_owned(), vec![step(0.25, 0.1), step(1.0, 0.9)]),
            ]
            .into(),
        }
    }

    #[test]
    fn percentiles_run_from_middle_to_middle_and_stop_at_the_outermost() {
        let table = reference();
        // Middles by hand: 5/50, 15/50, 25/50, 40/50.
        for (value, wanted) in
            [(0.0, 0.1), (2.0, 0.1), (3.0, 0.2), (4.0, 0.5), (6.0, 0.65), (8.0, 0.8), (99.0, 0.8)]
        {
            let found = percentile(&table, "output", value).unwrap();
            assert!((found - wanted).abs() < 1e-12, "{value}: {found}");
        }
        assert_eq!(percentile(&table, "exposure", 1.0), None);
    }

    #[test]
    fn a_units_own_expectation_goes_before_that_of_all() {
        let table = reference();
        let close =
            |unit, at, wanted: f64| (expected(&table, unit, at).unwrap() - wanted).abs() < 1e-12;
        assert!(close(None, 0.5, 0.4) && close(None, 0.51, 0.6) && close(Some("Law"), 1.0, 0.6));
        assert!(close(Some("Sales"), 0.3, 0.9) && close(Some("Sales"), 0.2, 0.1));
    }
}
