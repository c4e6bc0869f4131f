//! One line of the table as a meeting.

use csv::ByteRecord;
use jiff::{
    SignedDuration, ToSpan,
    civil::{Date, DateTime, Time},
};
use record::{Address, Answer, FoundAttendee, FoundMeeting, Phrase, Place};

use super::column::{Column, Columns, fold};
use super::day::{self, Order};
use crate::{Settings, called_off};

/// A line and what is needed to read it.
pub(super) struct Row<'a> {
    pub(super) columns: &'a Columns,
    pub(super) cells: &'a ByteRecord,
    pub(super) order: Order,
    pub(super) settings: &'a Settings,
}

impl Row<'_> {
    /// The meeting, or what is wrong with the line.
    pub(super) fn meeting(&self, place: Place) -> Result<FoundMeeting, Phrase> {
        let title = self.cell(Column::Title);
        let (start, end, all_day) = self.times(&title)?;
        let zoned = |local: DateTime| self.settings.zone.to_timestamp(local);
        let (Ok(at), Ok(until)) = (zoned(start), zoned(end)) else {
            return Err(impossible(&title, start.date()));
        };
        let shown = Shown::read(&self.cell(Column::ShownAs));
        let long = all_day || shown == Shown::Free || end.duration_since(start) >= DAY;
        Ok(FoundMeeting {
            place,
            uid: String::new(),
            instance: at,
            recurs: false,
            start: at,
            end: until.max(at),
            local_start: start,
            zone: String::new(),
            created: None,
            revision: (0, 0),
            organiser: people(&self.cell(Column::Organiser)).next(),
            attendees: self.attendees(),
            topic: text::title(&title),
            notes_words: text::words(&self.cell(Column::Notes)),
            notes_levels: text::notes_levels(&self.cell(Column::Notes)),
            busy: shown != Shown::Free,
            cancelled: called_off::is_called_off(&title),
            all_day,
            out_of_office: shown == Shown::Away || long && text::is_absence(&title),
            travel: text::is_travel(&title),
            title,
        })
    }

    /// Start, end, and whether it is whole days.
    fn times(&self, title: &str) -> Result<(DateTime, DateTime, bool), Phrase> {
        let first = self.day(Column::StartDay, title)?.ok_or_else(|| {
            Phrase::new("complaint-event-no-start").text("title", crate::ics::shown(title))
        })?;
        if !within(first, self.settings) {
            return Err(impossible(title, first));
        }
        let last = self.day(Column::EndDay, title)?.unwrap_or(first);
        let from = self.time(Column::StartTime, title)?;
        let to = self.time(Column::EndTime, title)?;
        let midnight = Time::midnight();
        let marked = is_yes(&self.cell(Column::AllDay)) || from.is_none() && to.is_none();
        let start = first.to_datetime(from.unwrap_or(midnight));
        let end = last.to_datetime(to.or(from).unwrap_or(midnight));
        if end < start {
            let reason = Phrase::new("complaint-event-ends-before-start");
            return Err(reason.text("title", crate::ics::shown(title)));
        }
        let length = end.duration_since(start);
        let midnights = start.time() == midnight && end.time() == midnight && length >= DAY;
        if !marked || midnights && to.is_some() {
            return Ok((start, end, marked || midnights));
        }
        // Without times the last day is one of the days, not the one after.
        let after = last.saturating_add(1.day());
        Ok((first.to_datetime(midnight), after.to_datetime(midnight), true))
    }

    fn attendees(&self) -> Vec<FoundAttendee> {
        let mut found: Vec<FoundAttendee> = Vec::new();
        for column in [Column::Required, Column::Optional, Column::Rooms] {
            for who in people(&self.cell(column)) {
                if !found.iter().any(|one| one.who.address == who.address) {
                    let room = column == Column::Rooms;
                    found.push(FoundAttendee { who, answer: Answer::None, room });
                }
            }
        }
        found
    }

    fn cell(&self, column: Column) -> String {
        self.columns.cell(self.cells, column).into_owned()
    }

    fn day(&self, column: Column, title: &str) -> Result<Option<Date>, Phrase> {
        self.read(column, title, |cell| day::date(cell, self.order))
    }

    fn time(&self, column: Column, title: &str) -> Result<Option<Time>, Phrase> {
        self.read(column, title, day::time)
    }

    /// A cell's value, nothing where it is empty, a complaint where it is neither.
    fn read<T>(
        &self,
        column: Column,
        title: &str,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Result<Option<T>, Phrase> {
        let cell = self.cell(column);
        if cell.is_empty() {
            return Ok(None);
        }
        let complaint = || {
            let value: String = cell.chars().take(40).collect();
            let reason = Phrase::new("complaint-event-bad-date").text("value", value);
            reason.text("title", crate::ics::shown(title))
        };
        parse(&cell).map(Some).ok_or_else(complaint)
    }
}

const DAY: SignedDuration = SignedDuration::from_hours(24);

/// How the time is shown to others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shown {
    Busy,
    Free,
    Away,
}

impl Shown {
    /// Outlook writes a number: 1 tentative, 2 busy, 3 free, 4 out of office, 5 elsewhere.
    fn read(cell: &str) -> Shown {
        match fold(cell).as_str() {
            "3"
            | "5"
            | "free"
            | "libre"
            | "disponible"
            | "frei"
            | "working elsewhere"
            | "trabajando en otro lugar"
            | "an einem anderen ort tatig" => Shown::Free,
            "4" | "out of office" | "away" | "fuera de la oficina" | "ausente" | "abwesend" => {
                Shown::Away
            }
            _ => Shown::Busy,
        }
    }
}

fn is_yes(cell: &str) -> bool {
    ["true", "verdadero", "activado", "wahr", "ein", "yes", "si", "ja", "1"]
        .contains(&fold(cell).as_str())
}

/// People as Outlook lists them: names, or addresses, between semicolons.
fn people(cell: &str) -> impl Iterator<Item = Address> {
    cell.split(';').filter_map(person)
}

fn person(text: &str) -> Option<Address> {
    let text = text.trim().trim_matches(['\'', '"']).trim();
    let (name, address) = match text.split_once('<') {
        Some((name, address)) => (name.trim(), address.trim_end_matches('>').trim()),
        None if text.contains('@') => ("", text),
        None => (text, text),
    };
    let address = if address.contains('@') { address } else { name }.to_lowercase();
    (!address.is_empty()).then(|| Address { address, name: name.to_owned() })
}

fn within(day: Date, settings: &Settings) -> bool {
    let year = settings.zone.to_datetime(settings.now).year();
    (1900..=year.saturating_add(10)).contains(&day.year())
}

fn impossible(title: &str, day: Date) -> Phrase {
    let reason = Phrase::new("complaint-event-impossible-date").with("day", record::Arg::Day(day));
    reason.text("title", crate::ics::shown(title))
}
