//! What can be typed. Each command documents itself here; `--help` is rendered from it.

use std::path::PathBuf;

use clap::{Parser, Subcommand};

use crate::commands::{
    backup, correct, demo, doctor, export, forget, handover, import, label, lens, me, people,
    proposal, review, score, serve, status,
};

/// See where your work operates, what to stop and what to start, from your own mail and calendar.
///
/// Altitude reads what your work leaves behind and shows it with the evidence behind every figure.
/// Everything stays in one file on this machine.
///
/// First steps:
///   altitude demo                      an invented year, imported and reviewed
///   altitude import mail.mbox cal.ics  your own record
///   altitude me                        confirm which addresses are yours
///   altitude review                    what it says
#[derive(Debug, Parser)]
#[command(name = "altitude", version, verbatim_doc_comment, propagate_version = true)]
pub(crate) struct Args {
    /// The journal file (default: altitude/journal.sqlite in the platform's data folder).
    #[arg(long, global = true, env = "ALTITUDE_JOURNAL", value_name = "FILE")]
    pub(crate) journal: Option<PathBuf>,

    /// Speak of the demo's invented year instead of your own journal.
    #[arg(long, global = true, conflicts_with = "journal")]
    pub(crate) demo: bool,

    /// Print JSON with stable keys.
    #[arg(long, global = true)]
    pub(crate) json: bool,

    /// No progress and no hints.
    #[arg(long, short, global = true)]
    pub(crate) quiet: bool,

    /// Language of the sentences: en or es (default: config, then the locale).
    #[arg(long, global = true, value_name = "LANG", value_parser = ["en", "es"])]
    pub(crate) lang: Option<String>,

    #[command(subcommand)]
    pub(crate) command: Command,
}

/// The verbs, in the order of use.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Demo(demo::Demo),
    Import(import::Import),
    Me(me::Me),
    People(people::People),
    Status(status::Status),
    Review(review::Review),
    Lens(lens::Lens),
    Label(label::Label),
    Score(score::Score),
    Correct(correct::Correct),
    Serve(serve::Serve),
    Handover(handover::Handover),
    Proposal(proposal::Proposal),
    Export(export::Export),
    Backup(backup::Backup),
    Forget(forget::Forget),
    Doctor(doctor::Doctor),
}

/// Which days to speak of.
#[derive(Debug, Clone, Copy, Default, clap::Args)]
pub(crate) struct Days {
    /// How far back: 90d, 12w, 6m, 1y (default: 13 weeks).
    #[arg(long, value_name = "LENGTH", conflicts_with = "quarter")]
    since: Option<desk::Length>,
    /// A calendar quarter: 2026Q3.
    #[arg(long, value_name = "QUARTER")]
    quarter: Option<desk::Quarter>,
    /// Last day, YYYY-MM-DD (default: the last day with a message or a past meeting).
    #[arg(long, value_name = "DATE", conflicts_with = "quarter")]
    as_of: Option<jiff::civil::Date>,
    /// The span of equal length just before.
    #[arg(long)]
    previous: bool,
}

impl Days {
    /// As the desk takes it.
    pub(crate) fn request(self) -> desk::SpanRequest {
        desk::SpanRequest {
            length: self.since,
            quarter: self.quarter,
            as_of: self.as_of,
            previous: self.previous,
        }
    }
}
