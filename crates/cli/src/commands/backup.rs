//! `altitude backup`: a copy of the journal.

use std::path::PathBuf;

use anyhow::Result;
use serde_json::json;

use crate::args::Args;
use crate::{commands, screen, surroundings};

/// Copy the journal to a file.
///
/// Works while an import is running. The copy is a journal: use it with --journal FILE.
///
/// Example:
///   altitude backup ~/altitude-2026-07-01.sqlite
#[derive(Debug, clap::Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct Backup {
    /// The file to write; it must not exist.
    #[arg(value_name = "FILE")]
    to: PathBuf,
}

impl Backup {
    pub(crate) fn run(&self, args: &Args) -> Result<()> {
        let desk = surroundings::desk(args)?;
        desk.backup(&self.to, &mut |_, _| {})?;
        let page = screen::Page::new(&desk);
        let file = self.to.display().to_string();
        commands::print(args, &json!({ "file": file }), || {
            page.line("backup-done", &[("file", file.clone())])
        })
    }
}
