//! Records to validate on: invented years and real files, imported the ordinary way into a journal
//! that is thrown away.

use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use desk::{Desk, ImportOptions, Language, Settings};
use jiff::{ToSpan, civil::date};
use lenses::coverage;
use record::{Record, Span};
use samples::{Plan, Truth};

/// The last quarter of every invented year.
pub(super) const QUARTER: Span = Span { start: date(2026, 4, 1), end: date(2026, 7, 1) };

/// A folder that goes away.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Result<Folder> {
        let path = std::env::temp_dir().join(format!("altitude-validate-{}", std::process::id()));
        fs::create_dir_all(&path).with_context(|| format!("cannot make {path:?}"))?;
        Ok(Folder(path))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_dir_all(&self.0) {
            eprintln!("left behind: {}: {error}", self.0.display());
        }
    }
}

/// An invented year as the desk reads it.
pub(super) fn invented(plan: &Plan) -> Result<(Record, Truth)> {
    let folder = Folder::new()?;
    let year = samples::year(plan);
    let files = folder.0.join("files");
    year.write_to(&files).with_context(|| format!("cannot write {files:?}"))?;
    let mut desk = import(&folder, &[files.join("mail"), files.join("calendar.ics")])?;
    desk.import_people(&files.join("people.csv"))?;
    let owner = &year.truth.owner;
    // A short year may not hold her second address.
    desk.confirm_me(owner).or_else(|_| desk.confirm_me(&owner[..1]))?;
    Ok((desk.record()?, year.truth))
}

/// Real files as the desk reads them, the owner as it proposes.
pub(super) fn real(file: &Path) -> Result<Record> {
    let folder = Folder::new()?;
    Ok(import(&folder, &[file.to_path_buf()])?.record()?)
}

fn import(folder: &Folder, paths: &[PathBuf]) -> Result<Desk> {
    let mut desk = Desk::open(Settings {
        journal: folder.0.join("journal.sqlite"),
        now: "2026-07-01T04:00:00Z".parse()?,
        zone: None,
        machine_zone: jiff::tz::TimeZone::UTC,
        working: record::WorkingHours::default(),
        language: Language::En,
    })?;
    let options = ImportOptions { dry_run: false, who: "validate".into() };
    desk.import(paths, &options, &mut |_| ControlFlow::Continue(()))?;
    Ok(desk)
}

/// The 13 weeks best covered by mail and calendar and, of those, with most of the owner's own
/// messages and meetings.
pub(super) fn busiest(record: &Record) -> Option<Span> {
    let first_message = record.messages.first().map(|message| message.local.date());
    let first_meeting = record.meetings.first().map(|meeting| meeting.local_start.date());
    let last_message = record.messages.last().map(|message| message.local.date());
    let last_meeting = record.meetings.last().map(|meeting| meeting.local_start.date());
    let last = last_message.max(last_meeting)?;
    let monday = record::Week::of([first_message, first_meeting].into_iter().flatten().min()?);
    let starts = monday.monday().series(7.days()).take_while(|start| *start < last);
    let spans = starts.map(|start| Span { start, end: start.saturating_add((13 * 7).days()) });
    let held = |span: &Span| {
        let own = record.messages_in(*span).iter().filter(|m| m.from == record.owner);
        own.count() + record.meetings_in(*span).iter().filter(|m| m.counts()).count()
    };
    let covered = |span: &Span| coverage::mail(record, *span) + coverage::calendar(record, *span);
    spans.max_by(|a, b| covered(a).total_cmp(&covered(b)).then_with(|| held(a).cmp(&held(b))))
}
