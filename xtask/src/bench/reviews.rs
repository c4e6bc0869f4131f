//! `altitude review` of a year of 100,000 and of 1,000,000 messages, from process start.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use samples::Bulk;

use super::figure::{Bound, Figure};
use super::measure::{Run, median, once};
use super::{Bench, imports};

/// Who the invented mail is from or to.
pub(super) const OWNER: &str = "maya.torres@harborline.example";

/// People the owner writes with.
const PEOPLE: usize = 300;

/// A year of mail and what its review may take.
struct Year {
    messages: usize,
    runs: usize,
    /// Seconds from process start.
    seconds: f64,
    /// Megabytes at the peak.
    megabytes: Bound,
}

const YEARS: [Year; 2] = [
    Year { messages: 100_000, runs: 5, seconds: 0.5, megabytes: Bound::None },
    Year { messages: 1_000_000, runs: 3, seconds: 4.0, megabytes: Bound::AtMost(1_500.0) },
];

/// The figures of both years.
pub(super) fn figures(bench: &Bench) -> Result<Vec<Figure>> {
    let mut figures = Vec::new();
    for year in YEARS {
        figures.extend(reviewed(bench, &year)?);
    }
    Ok(figures)
}

fn reviewed(bench: &Bench, year: &Year) -> Result<Vec<Figure>> {
    let folder = bench.folder("review")?;
    let (mbox, journal) = (folder.join("year.mbox"), folder.join("journal.sqlite"));
    write(year.messages, &mbox)?;
    let import = once(&imports::import(bench, &mbox, &journal), &folder)?;
    let altitude = |words: &[&str]| {
        let mut command = Command::new(&bench.altitude);
        command.args(words).arg("--journal").arg(&journal);
        command
    };
    once(&altitude(&["me", OWNER]), &folder)?;
    let review = altitude(&["review", "--json", "--since", "1y"]);
    let runs: Result<Vec<Run>> = (0..year.runs).map(|_| once(&review, &folder)).collect();
    let run = median(runs?)?;
    let name = format!("review, {} messages", year.messages);
    let note = format!("imported in {:.1} s", import.seconds);
    let time = Figure::new(&name, "s", run.seconds, Bound::AtMost(year.seconds)).noted(note);
    let name = format!("peak memory, {} messages", year.messages);
    let memory = match run.peak {
        Some(peak) => Figure::new(&name, "MB", peak, year.megabytes),
        None => Figure::skipped(&name, "GNU time is not installed"),
    };
    Ok(vec![time, memory])
}

/// A year of invented mail as one mbox.
pub(super) fn write(messages: usize, to: &Path) -> Result<()> {
    let file = File::create(to).with_context(|| format!("cannot make {to:?}"))?;
    let mut out = BufWriter::new(file);
    for piece in samples::bulk(&Bulk { seed: 1, messages, people: PEOPLE, days: 365 }) {
        out.write_all(&piece)?;
    }
    Ok(out.flush()?)
}
