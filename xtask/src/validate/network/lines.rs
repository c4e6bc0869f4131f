//! Lines of tab-separated cells, columns found by a header where there is one; what cannot be used
//! is counted, never an error.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// A column: what a header may call it, and where it stands without one.
pub(super) struct Column {
    pub(super) names: &'static [&'static str],
    pub(super) place: Option<usize>,
}

/// Complaints about content: a reason, how often, and where first.
#[derive(Default)]
pub(super) struct Complaints(BTreeMap<&'static str, (usize, String)>);

impl Complaints {
    pub(super) fn add(&mut self, reason: &'static str, place: impl FnOnce() -> String) {
        self.0.entry(reason).or_insert_with(|| (0, place())).0 += 1;
    }
    /// One line a reason.
    pub(super) fn said(&self) -> Vec<String> {
        let said = |(reason, (count, first)): (&&str, &(usize, String))| {
            format!("{count} × {reason} (first: {first})")
        };
        self.0.iter().map(said).collect()
    }
}

/// The lines of a file as cells of the columns asked for.
pub(super) struct Lines {
    file: &'static str,
    text: String,
    places: Vec<Option<usize>>,
    headed: bool,
}

impl Lines {
    /// Reads a file; bytes that are no UTF-8 stand for themselves as question marks.
    pub(super) fn read(folder: &Path, file: &'static str, columns: &[Column]) -> Result<Lines> {
        let path = folder.join(file);
        let bytes = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
        Ok(Lines::of(file, String::from_utf8_lossy(&bytes).into_owned(), columns))
    }

    fn of(file: &'static str, text: String, columns: &[Column]) -> Lines {
        let head: Vec<String> = content(&text).next().map_or_else(Vec::new, |(_, line)| {
            line.split('\t')
                .map(|cell| cell.trim().to_lowercase().replace([' ', '-'], "_"))
                .collect()
        });
        let named =
            |column: &Column| head.iter().position(|cell| column.names.contains(&cell.as_str()));
        // One cell could be a person called "order"; two are a header.
        let headed = columns.iter().filter(|column| named(column).is_some()).count() >= 2;
        let place = |column: &Column| if headed { named(column) } else { column.place };
        let places = columns.iter().map(place).collect();
        Lines { file, text, places, headed }
    }

    /// Whether the file has the column.
    pub(super) fn has(&self, column: usize) -> bool {
        self.places[column].is_some()
    }

    /// Cells of each line in the order of the columns, empty where missing, and the line's number.
    pub(super) fn rows(&self) -> impl Iterator<Item = (usize, Vec<&str>)> {
        let lines = content(&self.text).skip(usize::from(self.headed));
        lines.map(|(number, line)| {
            let cells: Vec<&str> = line.split('\t').map(str::trim).collect();
            let cell = |place: &Option<usize>| {
                place.and_then(|place| cells.get(place)).copied().unwrap_or_default()
            };
            (number, self.places.iter().map(cell).collect())
        })
    }

    /// Where a line stands.
    pub(super) fn at(&self, number: usize) -> String {
        format!("{}:{number}", self.file)
    }
}

/// Lines that say something, numbered from 1.
fn content(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let lines = text.lines().enumerate().map(|(at, line)| (at + 1, line));
    lines.filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'))
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLUMNS: [Column; 2] = [
        Column { names: &["person", "id"], place: Some(0) },
        Column { names: &["level"], place: Some(1) },
    ];

    fn rows(text: &str) -> Vec<(usize, Vec<String>)> {
        let lines = Lines::of("levels.tsv", text.to_owned(), &COLUMNS);
        lines.rows().map(|(at, row)| (at, row.into_iter().map(str::to_owned).collect())).collect()
    }

    #[test]
    fn columns_follow_the_header_where_there_is_one() {
        let headed = rows("# by hand\n\nLevel\tName\tPerson\n3\tx\tann\n");
        assert_eq!(headed, [(4, vec!["ann".to_owned(), "3".to_owned()])]);
        let bare = rows("ann\t3\nbob\n");
        assert_eq!(bare[0].1, ["ann", "3"]);
        assert_eq!(bare[1].1, ["bob", ""]);
    }

    #[test]
    fn complaints_are_counted_with_their_first_place() {
        let mut complaints = Complaints::default();
        complaints.add("no time", || "messages.tsv:3".to_owned());
        complaints.add("no time", || "messages.tsv:9".to_owned());
        assert_eq!(complaints.said(), ["2 × no time (first: messages.tsv:3)"]);
    }
}
