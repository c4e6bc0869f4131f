//! `altitude export`: everything as plain files.

use std::path::PathBuf;

use anyhow::Result;

use crate::args::Args;
use crate::{commands, screen, surroundings};

/// Write everything as plain CSV, JSON and Markdown files.
///
/// Messages, recipients, meetings, attendees and people; docs/export.md lists the columns. What you
/// wrote yourself comes as JSON and as Markdown. Bodies of mail are not in the journal, so they are
/// not in here.
///
/// Example:
///   altitude export --to altitude-export
#[derive(Debug, clap::Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct Export {
    /// The folder; made where there is none.
    #[arg(long, value_name = "DIR")]
    to: PathBuf,
}

impl Export {
    pub(crate) fn run(&self, args: &Args) -> Result<()> {
        let desk = surroundings::desk(args)?;
        let exported = desk.export(&self.to)?;
        let page = screen::Page::new(&desk);
        commands::print(args, &exported, || {
            let mut text = page.line("export-done", &[("folder", self.to.display().to_string())]);
            for (file, rows) in &exported.files {
                text += &format!("  {:>9}  {}\n", rows, file.display());
            }
            text
        })
    }
}
