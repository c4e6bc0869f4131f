//! "Silence is right": what every lens says of a seventh of the data, of shuffled senders and of one
//! correspondent who writes a thousand messages more, beside what it says of the whole.

use std::path::{Path, PathBuf};

use anyhow::Result;
use lenses::{Behaviour, Context, Estimate, Lens, Proposal, Reading, Unit};
use record::{Arg, Record, Span};
use samples::Plan;

use super::altered::{busiest_writer, busy, seventh, shuffled};
use super::records::{QUARTER, busiest, invented, real};
use crate::process::variable;

const SEEDS: std::ops::Range<u64> = 1..6;
/// Draws of a seventh and of senders from one real record.
const DRAWS: u64 = 5;

/// A whole record and the altered ones of each case.
struct Subject {
    whole: Record,
    span: Span,
    cases: [Vec<Record>; CASES.len()],
}

const CASES: [&str; 4] = ["a seventh", "senders shuffled", "busy outsider", "busy colleague"];

impl Subject {
    fn new(whole: Record, span: Span, seeds: std::ops::Range<u64>) -> Subject {
        let write = |outside| busiest_writer(&whole, span, outside);
        let busier =
            |outside| write(outside).map(|person| busy(&whole, span, person)).into_iter().collect();
        let cases = [
            seeds.clone().map(|seed| seventh(&whole, seed)).collect(),
            seeds.map(|seed| shuffled(&whole, seed)).collect(),
            busier(true),
            busier(false),
        ];
        Subject { cases, whole, span }
    }
}

/// Prints a table for the invented years and for each real record at hand.
pub(super) fn run(_root: &Path) -> Result<()> {
    let mut years = Vec::new();
    for seed in SEEDS {
        let (record, _) = invented(&Plan { seed, ..Plan::default() })?;
        years.push(Subject::new(record, QUARTER, seed..seed + 1));
    }
    table(&format!("invented years, seeds {SEEDS:?}"), &years);
    let Some(data) = variable("ALTITUDE_DATA").map(PathBuf::from) else {
        println!("real records skipped: ALTITUDE_DATA is not set");
        return Ok(());
    };
    for (name, file) in [
        ("a real mailbox", "mail/skilling-j.mbox"),
        ("a real calendar", "calendar/executive-schedule.ics"),
    ] {
        let record = real(&data.join(file))?;
        if let Some(span) = busiest(&record) {
            table(name, &[Subject::new(record, span, 0..DRAWS)]);
        }
    }
    Ok(())
}

fn table(name: &str, subjects: &[Subject]) {
    println!(
        "\n| {name} | whole | {} |\n|---|---|{}",
        CASES.join(" | "),
        "---|".repeat(CASES.len())
    );
    let mut notes = Vec::new();
    for lens in lenses::all() {
        let whole: Vec<Reading> =
            subjects.iter().map(|subject| read(lens, &subject.whole, subject.span)).collect();
        let speaks = whole.iter().filter(|reading| reading.estimate().is_some()).count();
        let mut row = format!("| `{}` | {speaks} of {} |", lens.name, whole.len());
        for (case, name) in CASES.iter().enumerate() {
            let mut found = Found::default();
            for (subject, whole) in subjects.iter().zip(&whole) {
                for altered in &subject.cases[case] {
                    found.add(lens, whole, &read(lens, altered, subject.span));
                }
            }
            row.push_str(&format!(" {} |", found.cell()));
            notes.extend(found.notes.iter().map(|note| format!("{}, {name}: {note}", lens.name)));
        }
        println!("{row}");
    }
    notes.sort_unstable();
    notes.dedup();
    notes.iter().for_each(|note| println!("- {note}"));
}

fn read(lens: &Lens, record: &Record, span: Span) -> Reading {
    lens.reading(record, span, &Context::SHOWN)
}

/// What became of one lens in one case.
#[derive(Default)]
struct Found {
    silent: usize,
    /// Speaks, and the value of the whole lies in its interval.
    holds: usize,
    speaks: usize,
    /// Half-width over that of the whole.
    wider: Vec<f64>,
    /// Proposals the whole does not make.
    new: usize,
    notes: Vec<String>,
}

impl Found {
    fn add(&mut self, lens: &Lens, whole: &Reading, altered: &Reading) {
        let known: Vec<Vec<&Arg>> = whole.proposals.iter().map(subject_of).collect();
        for proposal in altered.proposals.iter().filter(|one| one.behaviour != Behaviour::Ask) {
            // Further down the list of the whole is not new.
            let listed = proposal.evidence.iter().all(|item| whole.evidence.contains(item));
            if !known.contains(&subject_of(proposal)) && !listed {
                self.new += 1;
                self.notes.push(format!("{} is new", proposal.sentence.key));
            }
        }
        let Some(now) = altered.estimate() else {
            self.silent += 1;
            return;
        };
        let Some(before) = whole.estimate() else {
            self.notes.push("speaks where the whole is silent".to_owned());
            return;
        };
        let (held, wider) =
            (holds(now, before.value), half_width(lens, now) / half_width(lens, before));
        self.speaks += 1;
        self.holds += usize::from(held);
        self.wider.extend(Some(wider).filter(|wider| wider.is_finite()));
        if !held && wider < 1.0 {
            self.notes.push("elsewhere and narrower".to_owned());
        }
    }

    fn cell(&mut self) -> String {
        self.wider.sort_unstable_by(f64::total_cmp);
        let spoke = match self.speaks {
            0 => String::new(),
            all => {
                let wider = lenses::stats::percentile(&self.wider, 0.5);
                format!("holds {} of {all}, ×{wider:.1}", self.holds)
            }
        };
        let silent =
            if self.silent > 0 { format!("silent {}", self.silent) } else { String::new() };
        let new = if self.new > 0 { format!("**{} new**", self.new) } else { String::new() };
        let parts: Vec<String> =
            [silent, spoke, new].into_iter().filter(|part| !part.is_empty()).collect();
        if parts.is_empty() { "–".to_owned() } else { parts.join("; ") }
    }
}

/// What a proposal speaks of: its sentence without figures and days.
fn subject_of(proposal: &Proposal) -> Vec<&Arg> {
    let figure = |arg: &&Arg| {
        matches!(arg, Arg::Count(_) | Arg::Tenths(_) | Arg::PerMille(_) | Arg::Day(_) | Arg::At(_))
    };
    proposal.sentence.args.iter().map(|(_, arg)| arg).filter(|arg| !figure(arg)).collect()
}

fn holds(estimate: Estimate, value: f64) -> bool {
    estimate.low <= value && value <= estimate.high
}

/// In points for shares, of the value for amounts: a seventh of a sum has a seventh of its width.
fn half_width(lens: &Lens, estimate: Estimate) -> f64 {
    let half = (estimate.high - estimate.low) / 2.0;
    if lens.unit == Unit::Share { half } else { half / estimate.value }
}
