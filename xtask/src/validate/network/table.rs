//! The organisation's reference table: each person's usual quarter, without anyone's name.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};
use jiff::{ToSpan, tz::TimeZone};
use lenses::reference;
use record::Span;

use super::folder::{Folder, Mail};
use super::mailboxes::Mailboxes;
use super::signals;

/// Days of the readings a table is compared with.
const QUARTER: i64 = 91;
/// Messages sent, and messages received, below which a person's quarter says nothing.
const LEAST: usize = 5;

/// Values of one person by signal, a value a quarter.
type Quarters = BTreeMap<&'static str, Vec<f64>>;

/// Writes the percentiles of everyone's median quarter.
pub(super) fn write(folder: &Folder, file: &Path) -> Result<()> {
    let people = quarters(folder);
    let rows: Vec<reference::Row<'_>> = (people.iter().zip(&folder.people.units))
        .map(|(quarters, unit)| reference::Row {
            unit: unit.as_deref(),
            signals: quarters.iter().map(|(name, values)| (*name, median(values))).collect(),
        })
        .collect();
    let table = reference::Table::of(&rows)?;
    std::fs::write(file, table.json()).with_context(|| file.display().to_string())
}

/// Each person's quarters in which they both wrote and were written to.
fn quarters(folder: &Folder) -> Vec<Quarters> {
    let mut people = vec![Quarters::new(); folder.people.count()];
    let Some(all) = Mailboxes::of(folder, &folder.mails).span() else { return people };
    let mut start = all.start;
    while start < all.end {
        let span = Span { start, end: start.saturating_add(QUARTER.days()) };
        let day = |mail: &Mail| TimeZone::UTC.to_datetime(mail.at).date();
        let from = folder.mails.partition_point(|mail| day(mail) < span.start);
        let to = folder.mails.partition_point(|mail| day(mail) < span.end);
        let mails = &folder.mails[from..to];
        let active = active(folder, mails);
        for signal in signals::over(folder, mails, Some(span)) {
            // Constraint is turned round where it is compared with standing; a reading is not.
            let turned = if signal.name == "brokerage" { -1.0 } else { 1.0 };
            for (person, value) in signal.values.iter().enumerate() {
                if let Some(value) = value.filter(|_| active[person]) {
                    people[person].entry(signal.name).or_default().push(turned * value);
                }
            }
        }
        start = span.end;
    }
    people
}

fn active(folder: &Folder, mails: &[Mail]) -> Vec<bool> {
    let mut counts = vec![(0usize, 0usize); folder.people.count()];
    for mail in mails {
        counts[mail.from as usize].0 += 1;
        mail.everyone().for_each(|to| counts[to as usize].1 += 1);
    }
    counts.iter().map(|(sent, received)| *sent >= LEAST && *received >= LEAST).collect()
}

fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    lenses::stats::percentile(&sorted, 0.5)
}
