//! `altitude status`: what the journal holds and what it could not use.

use anyhow::Result;

use crate::args::Args;
use crate::{commands, screen, surroundings};

/// What the journal holds, and what it could not use.
///
/// Files and folders with what each gave, what was left out and why, and what silent lenses lack.
///
/// Examples:
///   altitude status
///   altitude status --complaints          every complaint, with file and place
///   altitude status --json | jq .messages
#[derive(Debug, clap::Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct Status {
    /// List every complaint.
    #[arg(long)]
    complaints: bool,
}

impl Status {
    pub(crate) fn run(&self, args: &Args) -> Result<()> {
        let desk = surroundings::desk(args)?;
        let page = screen::Page::new(&desk);
        if self.complaints {
            let complaints = desk.complaints()?;
            return commands::print(args, &complaints, || {
                screen::status::complaints(&complaints, &page)
            });
        }
        let status = desk.status()?;
        commands::print(args, &status, || screen::status::page(&status, &page))
    }
}
