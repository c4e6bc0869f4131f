//! The record as plain files: CSV tables with the column lists of `docs/export.md`,
//! and the same as JSON.

use std::path::{Path, PathBuf};

use record::Record;
use serde::Serialize;

use crate::speech::display_name;
use crate::{Desk, DeskError};

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Exported {
    /// Files with their number of rows.
    pub files: Vec<(PathBuf, usize)>,
}

#[derive(Serialize)]
struct MessageRow<'a> {
    id: u32,
    at: String,
    thread: u32,
    from: u32,
    sent_by: Option<u32>,
    own_words: u32,
    acts: String,
    level: Option<record::Level>,
    automatic: bool,
    subject: &'a str,
}

#[derive(Serialize)]
struct RecipientRow {
    message: u32,
    order: usize,
    field: &'static str,
    person: u32,
}

#[derive(Serialize)]
struct MeetingRow<'a> {
    id: u32,
    series: Option<u32>,
    start: String,
    end: String,
    created: Option<String>,
    organiser: Option<u32>,
    title: &'a str,
    standing: record::Standing,
    minutes: u32,
    level: Option<record::Level>,
}

#[derive(Serialize)]
struct AttendeeRow {
    meeting: u32,
    person: u32,
    answer: record::Answer,
}

#[derive(Serialize)]
struct PersonRow<'a> {
    id: u32,
    name: String,
    addresses: String,
    role: record::Role,
    unit: Option<&'a str>,
    rank: Option<i32>,
    external: bool,
    kind: record::Kind,
}

impl Desk {
    /// Writes messages, recipients, meetings, attendees and people into a folder, as CSV and JSON,
    /// the organisation's table where there is one, and what the person wrote as JSON and Markdown.
    ///
    /// # Errors
    /// The folder cannot be made or a file cannot be written.
    pub fn export(&self, to: &Path) -> Result<Exported, DeskError> {
        let loaded = self.load_until(jiff::Timestamp::MAX)?;
        let record = &loaded.record;
        std::fs::create_dir_all(to).map_err(|source| DeskError::file(to, source))?;
        let mut files = Vec::new();
        let tables = [
            table(to, "messages", &messages(record))?,
            table(to, "recipients", &recipients(record))?,
            table(to, "meetings", &meetings(record))?,
            table(to, "attendees", &attendees(record))?,
            table(to, "people", &people(record))?,
        ];
        tables.into_iter().for_each(|written| files.extend(written));
        if let Some(table) = self.journal.reference()? {
            let path = to.join("reference.json");
            std::fs::write(&path, table).map_err(|source| DeskError::file(&path, source))?;
            files.push((path, 1));
        }
        files.extend(self.export_entries(to)?);
        Ok(Exported { files })
    }
}

fn table<T: Serialize>(
    folder: &Path,
    name: &str,
    rows: &[T],
) -> Result<[(PathBuf, usize); 2], DeskError> {
    let csv_path = folder.join(format!("{name}.csv"));
    let failed = |error: csv::Error| DeskError::file(&csv_path, std::io::Error::other(error));
    let mut writer = csv::Writer::from_path(&csv_path).map_err(failed)?;
    for row in rows {
        writer.serialize(row).map_err(failed)?;
    }
    writer.flush().map_err(|source| DeskError::file(&csv_path, source))?;
    let json_path = folder.join(format!("{name}.json"));
    let failed = |source: std::io::Error| DeskError::file(&json_path, source);
    let file = std::io::BufWriter::new(std::fs::File::create(&json_path).map_err(failed)?);
    serde_json::to_writer(file, rows).map_err(|error| failed(error.into()))?;
    Ok([(csv_path, rows.len()), (json_path, rows.len())])
}

fn number(record: &Record, person: record::PersonId) -> u32 {
    record.person(person).number
}

fn messages(record: &Record) -> Vec<MessageRow<'_>> {
    let row = |message: &record::Message| MessageRow {
        id: message.id.0,
        at: message.at.to_string(),
        thread: record.threads[message.thread.0 as usize].number,
        from: number(record, message.from),
        sent_by: message.sent_by.map(|person| number(record, person)),
        own_words: message.own_words,
        acts: acts(message.acts),
        level: message.level,
        automatic: message.automatic,
        subject: &record.threads[message.thread.0 as usize].subject,
    };
    record.messages.iter().map(row).collect()
}

fn acts(acts: record::Acts) -> String {
    acts.iter().map(record::Act::name).collect::<Vec<_>>().join(" ")
}

fn recipients(record: &Record) -> Vec<RecipientRow> {
    let mut rows = Vec::new();
    for message in &record.messages {
        for (order, person) in message.everyone().enumerate() {
            let field = if order < message.to.len() { "to" } else { "cc" };
            let person = number(record, person);
            rows.push(RecipientRow { message: message.id.0, order, field, person });
        }
    }
    rows
}

fn meetings(record: &Record) -> Vec<MeetingRow<'_>> {
    record
        .meetings
        .iter()
        .map(|meeting| MeetingRow {
            id: meeting.id.0,
            series: meeting.series.map(|series| record.series[series.0 as usize].number),
            start: meeting.start.to_string(),
            end: meeting.end.to_string(),
            created: meeting.created.map(|at| at.to_string()),
            organiser: meeting.organiser.map(|person| number(record, person)),
            title: &meeting.title,
            standing: meeting.standing,
            minutes: meeting.minutes,
            level: meeting.level.map(|(level, _)| level),
        })
        .collect()
}

fn attendees(record: &Record) -> Vec<AttendeeRow> {
    let rows = record.meetings.iter().flat_map(|meeting| {
        meeting.attendees.iter().map(|attendance| AttendeeRow {
            meeting: meeting.id.0,
            person: number(record, attendance.person),
            answer: attendance.answer,
        })
    });
    rows.collect()
}

fn people(record: &Record) -> Vec<PersonRow<'_>> {
    record
        .people
        .iter()
        .map(|person| PersonRow {
            id: person.number,
            name: display_name(person),
            addresses: person.addresses.join(" "),
            role: person.role,
            unit: person.unit.as_deref(),
            rank: person.rank,
            external: person.external,
            kind: person.kind,
        })
        .collect()
}
