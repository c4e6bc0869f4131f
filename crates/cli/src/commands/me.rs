//! `altitude me`: which addresses are the owner's.

use anyhow::Result;

use crate::args::Args;
use crate::{commands, screen, surroundings};

/// Which addresses are yours: proposed, confirmed here.
///
/// Examples:
///   altitude me                                    what is proposed, and who else it could be
///   altitude me ana@example.com a.ruiz@example.com these are mine
///   altitude me --forget                           go back to proposing
#[derive(Debug, clap::Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct Me {
    /// Your addresses.
    #[arg(value_name = "ADDRESS")]
    addresses: Vec<String>,
    /// Take a confirmation back.
    #[arg(long, conflicts_with = "addresses")]
    forget: bool,
}

impl Me {
    pub(crate) fn run(&self, args: &Args) -> Result<()> {
        let mut desk = surroundings::desk(args)?;
        let me = if self.addresses.is_empty() && !self.forget {
            desk.me()?
        } else {
            desk.confirm_me(&self.addresses)?
        };
        commands::print(args, &me, || screen::me::page(&me, &screen::Page::new(&desk)))
    }
}
