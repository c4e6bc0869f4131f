//! Calendar tables classic Outlook exports (`.csv`), in English, Spanish or German.
//!
//! A table states no zone and no order of day and month: the zone is the person's, the order is
//! decided over the whole file. Series arrive already expanded, without anything that joins them.

mod column;
mod day;
mod row;

use std::ops::ControlFlow;

use csv::{ByteRecord, ReaderBuilder};
use record::{Complaint, Found, Item, Phrase, Place};

use crate::{Confidence, Input, Peek, Settings, Sink, Source, Step, charset, whole};
use column::{Column, Columns};
use day::{Order, Votes};
use row::Row;

/// Outlook's calendar table.
pub static SOURCE: Source = Source {
    name: "outlook_csv",
    title: "source-outlook_csv",
    how_to_export: "source-outlook_csv-export",
    recognises,
    read,
    loses: &[
        "loses-calendar-answers",
        "loses-calendar-created",
        "loses-calendar-zone",
        "loses-calendar-rules",
        "loses-calendar-cancelled",
        "loses-calendar-addresses",
    ],
    fixture: "fixtures/outlook_csv",
};

fn recognises(peek: &Peek<'_>) -> Confidence {
    match columns(&charset::plain(peek.head)) {
        Some(_) => Confidence::Yes,
        None => Confidence::No,
    }
}

fn read(input: &mut Input<'_>, settings: &Settings, sink: &mut Sink<'_>) -> ControlFlow<()> {
    whole::read(input, sink, |bytes, place, sink| {
        rows(&charset::plain(bytes), place, settings, sink)
    })
}

fn rows(bytes: &[u8], file: Place, settings: &Settings, sink: &mut Sink<'_>) -> ControlFlow<()> {
    let Some(columns) = columns(bytes) else {
        return sink(Step::Found(crate::complaint(
            file,
            Phrase::new("complaint-table-no-columns"),
        )));
    };
    let lines = || lines(bytes).into_iter().flatten().skip(1).filter(|line| !line.is_empty());
    let order = order(&columns, lines());
    for line in lines() {
        let place = Place { path: file.path.clone(), offset: line.offset, length: line.length };
        let row = Row { columns: &columns, cells: &line.cells, order, settings };
        let found = match row.meeting(place.clone()) {
            Ok(meeting) => Found::Item(Item::Meeting(Box::new(meeting))),
            Err(reason) => Found::Complaint(Complaint { place, reason }),
        };
        sink(Step::Found(found))?;
    }
    ControlFlow::Continue(())
}

/// The columns the first line names, if it is a calendar's.
fn columns(bytes: &[u8]) -> Option<Columns> {
    Columns::of(&lines(bytes)?.next()?.cells)
}

/// The order of day and month in the whole table: a day after the twelfth settles it.
fn order(columns: &Columns, lines: impl Iterator<Item = Line>) -> Order {
    let mut votes = Votes::default();
    for line in lines {
        for day in [Column::StartDay, Column::EndDay] {
            votes.day(&columns.cell(&line.cells, day));
        }
        for time in [Column::StartTime, Column::EndTime] {
            votes.time(&columns.cell(&line.cells, time));
        }
    }
    votes.order(columns.language)
}

/// One line of a table and where it stands.
struct Line {
    cells: ByteRecord,
    offset: u64,
    length: u64,
}

impl Line {
    fn is_empty(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim_ascii().is_empty())
    }
}

/// The lines of a table; what parts its cells is whatever the first line has most of.
fn lines(bytes: &[u8]) -> Option<impl Iterator<Item = Line>> {
    let body = charset::without_mark(bytes);
    let skipped = (bytes.len() - body.len()) as u64;
    let first = body.split(|byte| matches!(byte, b'\n' | b'\r')).next()?;
    let count = |mark: &u8| first.iter().filter(|byte| *byte == mark).count();
    let mark = *b"\t;,".iter().max_by_key(|mark| count(mark)).filter(|mark| count(mark) > 0)?;
    let mut reader =
        ReaderBuilder::new().delimiter(mark).has_headers(false).flexible(true).from_reader(body);
    Some(std::iter::from_fn(move || {
        let mut cells = ByteRecord::new();
        // Bytes from memory in lines of any length always read.
        reader.read_byte_record(&mut cells).ok().filter(|more| *more)?;
        let offset = cells.position().map_or(0, csv::Position::byte);
        let length = reader.position().byte().saturating_sub(offset);
        Some(Line { cells, offset: offset + skipped, length })
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn confidence(head: &str) -> Confidence {
        recognises(&Peek { name: "x.csv", head: head.as_bytes(), size: None })
    }

    #[test]
    fn the_first_line_decides() {
        let english = "\u{feff}\"Subject\",\"Start Date\",\"Start Time\",\"End Date\"\r\n\"A";
        assert_eq!(confidence(english), Confidence::Yes);
        let spanish = "Asunto;Fecha de inicio;Hora de inicio;Fecha de finalización\n";
        assert_eq!(confidence(spanish), Confidence::Yes);
        assert_eq!(confidence("Subject,From,To\n"), Confidence::No);
        assert_eq!(confidence(""), Confidence::No);
    }

    #[test]
    fn places_are_those_of_the_file() {
        let file = "\u{feff}Subject,Start Date\r\n\"A\nB\",3/14/2026\r\nC,3/15/2026\r\n";
        let places: Vec<(u64, u64)> =
            lines(file.as_bytes()).unwrap().map(|line| (line.offset, line.length)).collect();
        let cut = |(at, length): &(u64, u64)| {
            file[*at as usize..(at + length) as usize].trim().to_owned()
        };
        let cuts: Vec<String> = places.iter().map(cut).collect();
        assert_eq!(cuts, ["Subject,Start Date", "\"A\nB\",3/14/2026", "C,3/15/2026"]);
    }
}
