//! `altitude doctor`: whether the journal is whole, private and usable.

use anyhow::{Result, bail};

use crate::args::Args;
use crate::{commands, screen, surroundings};

/// Check that the journal is whole and private.
///
/// Says what to do where it is not; exit code 1 then.
#[derive(Debug, clap::Args)]
pub(crate) struct Doctor {}

impl Doctor {
    pub(crate) fn run(&self, args: &Args) -> Result<()> {
        let desk = surroundings::desk(args)?;
        let health = desk.doctor()?;
        let page = screen::Page::new(&desk);
        commands::print(args, &health, || {
            let mut text = String::new();
            for finding in &health.findings {
                let mark = if finding.well { page.good("✓") } else { page.bad("✗") };
                text += &format!("{mark} {}\n", page.wrapped(&finding.says, 2));
            }
            text
        })?;
        if !health.well {
            bail!("something needs attention");
        }
        Ok(())
    }
}
