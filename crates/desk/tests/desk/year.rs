//! An invented year, imported the ordinary way.

use std::ops::ControlFlow;

use desk::{Desk, ImportOptions, ImportSummary, Language, Settings};
use samples::{Plan, Truth};
use tempfile::TempDir;

/// A desk over an invented year, with the truth about it.
pub(crate) struct Year {
    pub(crate) desk: Desk,
    pub(crate) truth: Truth,
    pub(crate) summary: ImportSummary,
    pub(crate) folder: TempDir,
}

/// Settings of a journal in `folder`, the day after the invented year.
pub(crate) fn settings(folder: &TempDir, language: Language) -> Settings {
    Settings {
        journal: folder.path().join("journal.sqlite"),
        now: "2026-07-01T04:00:00Z".parse().unwrap(),
        zone: None,
        machine_zone: jiff::tz::TimeZone::UTC,
        working: record::WorkingHours::default(),
        language,
    }
}

/// Simulates, writes, imports, states people and confirms the owner.
pub(crate) fn year(plan: &Plan) -> Year {
    let folder = TempDir::new().unwrap();
    let year = samples::year(plan);
    year.write_to(&folder.path().join("files")).unwrap();
    let mut desk = Desk::open(settings(&folder, Language::En)).unwrap();
    let files = folder.path().join("files");
    let paths = [files.join("mail"), files.join("calendar.ics")];
    let options = ImportOptions { dry_run: false, who: "a test".into() };
    let summary = desk.import(&paths, &options, &mut |_| ControlFlow::Continue(())).unwrap();
    desk.import_people(&files.join("people.csv")).unwrap();
    desk.confirm_me(&year.truth.owner).unwrap();
    Year { desk, truth: year.truth, summary, folder }
}
