//! The organisation's reference table: rows of signals by unit, without anyone's name.

use std::path::Path;

use anyhow::{Result, bail};

use super::folder::Folder;
use super::signals::Signal;

/// One person's signals; who it is stays behind.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Row {
    /// Unit, where the levels name one.
    pub(super) unit: Option<String>,
    /// Signals by name.
    pub(super) values: Vec<(&'static str, Option<f64>)>,
}

/// A row for each person of the folder who has a standing.
pub(super) fn rows(folder: &Folder, signals: &[Signal]) -> Vec<Row> {
    let row = |person: u32| Row {
        unit: folder.people.units[person as usize].clone(),
        values: signals.iter().map(|s| (s.name, s.values[person as usize])).collect(),
    };
    folder.standing.people().into_iter().map(row).collect()
}

/// Writes the percentiles of the rows.
pub(super) fn write(rows: &[Row], file: &Path) -> Result<()> {
    let (units, named) = (rows.iter().filter(|row| row.unit.is_some()).count(), rows.len());
    let signals = rows.first().map_or(0, |row| row.values.len());
    bail!(
        "cannot write {}: no reference table is connected yet ({named} rows, {units} with a unit, {signals} signals)",
        file.display()
    );
}
