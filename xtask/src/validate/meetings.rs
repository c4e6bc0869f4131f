//! Levels of meetings by rule against labels of a public calendar, made without sight of the rules.
//! That calendar names no one, so only titles and lengths are tried.

use std::collections::BTreeMap;
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use lenses::stats::wilson;
use record::{Found, FoundMeeting, Item, Level};
use sha2::{Digest, Sha256};

use crate::process::variable;

/// Prints accuracy for each half and level.
pub(super) fn run(root: &Path) -> Result<()> {
    let Some(data) = variable("ALTITUDE_DATA").map(PathBuf::from) else {
        println!("skipped: ALTITUDE_DATA is not set");
        return Ok(());
    };
    let labels = fs::read_to_string(root.join("xtask/labels/meetings.tsv"))?;
    let said = said(&data.join("calendar/executive-schedule.ics"))?;
    for half in ["dev", "test", "dev2", "test2"] {
        let mut counts = [(0_u32, 0_u32); 4];
        for line in labels.lines().filter(|line| !line.starts_with('#')) {
            let mut cells = line.split('\t');
            let (hash, of, level) = (cells.next(), cells.next(), cells.next());
            let known = hash.and_then(|hash| said.get(hash)).filter(|_| of == Some(half));
            if let (Some(said), Some(level)) = (known, level.and_then(named)) {
                let (right, all) = &mut counts[level as usize];
                *right += u32::from(*said == level);
                *all += 1;
            }
        }
        let all = counts.iter().fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
        line(half, "all", all);
        for level in Level::ALL {
            line(half, level.name(), counts[level as usize]);
        }
        let largest = counts.iter().map(|(_, all)| *all).max().unwrap_or(0);
        line(half, "always the largest class", (largest, all.1));
    }
    Ok(())
}

fn line(half: &str, name: &str, (right, all): (u32, u32)) {
    let (low, high) = wilson(f64::from(right), f64::from(all));
    println!("| {half} | {name} | {right} of {all} | {:.0}–{:.0} % |", 100.0 * low, 100.0 * high);
}

fn named(letter: &str) -> Option<Level> {
    Level::ALL.into_iter().find(|level| level.name().to_uppercase().starts_with(letter))
}

/// What the rules say of every entry, by the SHA-256 of its UID.
fn said(calendar: &Path) -> Result<BTreeMap<String, Level>> {
    let now = "2026-01-01T00:00:00Z".parse().context("a moment")?;
    let settings = sources::Settings { now, zone: jiff::tz::TimeZone::UTC };
    let mut said = BTreeMap::new();
    let paths = [calendar.to_owned()];
    sources::walk(&paths, &settings, &|_| sources::Resume::All, &mut |step| {
        if let sources::Step::Found(Found::Item(Item::Meeting(meeting))) = step {
            let hash = Sha256::digest(meeting.uid.as_bytes());
            let hash: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
            said.insert(hash, by_rule(&meeting));
        }
        ControlFlow::Continue(())
    });
    Ok(said)
}

fn by_rule(meeting: &FoundMeeting) -> Level {
    let minutes = (meeting.end.as_second() - meeting.start.as_second()).max(0) / 60;
    let traits = text::MeetingTraits {
        title: &meeting.title,
        minutes: u32::try_from(minutes).unwrap_or(u32::MAX),
        ..text::MeetingTraits::default()
    };
    text::meeting_level(&traits).0
}
