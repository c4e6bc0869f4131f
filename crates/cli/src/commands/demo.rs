//! `altitude demo`: an invented manager's year, written as ordinary files, imported, reviewed.

use std::path::PathBuf;

use anyhow::{Context, Result};
use desk::{Desk, NewHandover, NewProposal, ProposalAnswer, Salt, Settings, SpanRequest};
use samples::{Says, Written};

use crate::args::Args;
use crate::commands::import::import;
use crate::commands::serve;
use crate::{commands, screen, surroundings};

/// An invented manager's year, imported and reviewed.
///
/// Her year is simulated from a seed, written as ordinary mail and calendar files, imported the
/// ordinary way, and reviewed. The year is July 2025 to June 2026. Afterwards every command speaks of it with --demo:
///   altitude --demo lens passenger_meetings --items
///   altitude --demo review --quarter 2025Q4
///   altitude --demo people
///   altitude --demo serve --open
#[derive(Debug, clap::Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct Demo {
    /// Another invented year.
    #[arg(long, default_value_t = samples::Plan::default().seed)]
    seed: u64,
    /// Where its files and journal go (default: altitude/demo in the platform's data folder).
    #[arg(long, value_name = "DIR")]
    to: Option<PathBuf>,
    /// Open the dashboard afterwards.
    #[arg(long)]
    open: bool,
    /// The dashboard's port, with --open.
    #[arg(long, default_value_t = 7777, requires = "open")]
    port: u16,
}

impl Demo {
    pub(crate) fn run(&self, args: &Args) -> Result<()> {
        let folder = self.to.clone().unwrap_or_else(surroundings::demo_folder);
        let mut settings = surroundings::settings(args)?;
        settings.journal = folder.join("journal.sqlite");
        settings.now = surroundings::DEMO_NOW.parse()?;
        settings.zone = None;
        start_anew(&folder)?;
        let files = folder.join("files");
        let plan = samples::Plan { seed: self.seed, ..samples::Plan::default() };
        let year = samples::year(&plan);
        write(&year, &files)?;
        let mut desk = Desk::open(settings.clone())?;
        let seed = [("seed", self.seed.to_string())];
        let notice = screen::Page::new(&desk).line("demo-invented", &seed);
        if !args.quiet && !args.json {
            eprint!("{notice}");
        }
        let mail_and_calendar = [files.join("mail"), files.join("calendar.ics")];
        import(args, &mut desk, &mail_and_calendar, false)?;
        desk.import_people(&files.join("people.csv"))?;
        desk.confirm_me(&year.truth.owner)?;
        write_down(&settings, &samples::entries(&plan, &year.truth))?;
        let review = desk.review(SpanRequest::default())?;
        commands::print(args, &review, || {
            let page = screen::Page::new(&desk);
            let mut text = screen::review::page(&review, &page);
            if !args.quiet {
                text += &page.line("demo-files", &[("folder", files.display().to_string())]);
                if self.to.is_none() {
                    text += &page.line("demo-next", &[]);
                }
            }
            text
        })?;
        drop(desk);
        if self.open {
            let serve = serve::Serve { port: self.port, open: true };
            serve.serve(args, settings, true)?;
        }
        Ok(())
    }
}

/// The demo is made anew each time; only its own files go.
fn start_anew(folder: &std::path::Path) -> Result<()> {
    for name in ["journal.sqlite", "journal.sqlite-wal", "journal.sqlite-shm"] {
        match std::fs::remove_file(folder.join(name)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(error).with_context(|| format!("{}", folder.join(name).display()));
            }
            _ => {}
        }
    }
    Ok(())
}

/// Each entry on its own day, in a chain that is the same each time.
fn write_down(settings: &Settings, entries: &[Written]) -> Result<()> {
    let mut proposals: Vec<String> = Vec::new();
    for (number, one) in (1..).zip(entries) {
        let mut desk = Desk::open_existing(Settings { now: one.at, ..settings.clone() })?;
        let salt: Salt = [number; 32];
        match &one.says {
            Says::HandedOver { what, to } => {
                let (what, thread) = (what.clone(), Some(what.clone()));
                let new = NewHandover { what, to: to.clone(), thread, ..NewHandover::default() };
                desk.hand_over(&new, &salt)?;
            }
            Says::Proposed { what, to } => {
                let (what, to) = ((*what).to_owned(), vec![to.clone()]);
                let new = NewProposal { what, to, ..NewProposal::default() };
                proposals.push(desk.propose(&new, &salt)?.id);
            }
            Says::Answered { proposal, uptake, by } => {
                let (uptake, by) = (Some(*uptake), Some(by.clone()));
                let answer = ProposalAnswer { uptake, by, ..ProposalAnswer::default() };
                desk.answer_proposal(&proposals[*proposal], &answer, &salt)?;
            }
        }
    }
    Ok(())
}

fn write(year: &samples::Year, folder: &std::path::Path) -> Result<()> {
    for (name, bytes) in &year.files {
        let path = folder.join(name);
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent).with_context(|| format!("{}", parent.display()))?;
        }
        std::fs::write(&path, bytes).with_context(|| format!("{}", path.display()))?;
    }
    Ok(())
}
