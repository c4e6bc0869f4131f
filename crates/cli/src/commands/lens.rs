//! `altitude lens`: the list of measures; one measure with its papers and items.

use anyhow::Result;

use crate::args::{Args, Days};
use crate::{commands, screen, surroundings};

/// One measure: what it says, how it counts, and the items behind it.
///
/// Examples:
///   altitude lens                                    every lens and the question it answers
///   altitude lens passenger_meetings                 one lens: reading, formula, sources, limits
///   altitude lens passenger_meetings --items         with the meetings behind it
///   altitude lens waiting_on_me --items --json
#[derive(Debug, clap::Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct Lens {
    /// The lens; all are listed without it.
    name: Option<String>,
    /// Show the items behind the value.
    #[arg(long, requires = "name")]
    items: bool,
    #[command(flatten)]
    days: Days,
}

impl Lens {
    pub(crate) fn run(&self, args: &Args) -> Result<()> {
        let Some(name) = &self.name else { return list(args) };
        let desk = surroundings::desk(args)?;
        let page = desk.lens(name, self.days.request(), self.items)?;
        commands::print(args, &page, || screen::lens::page(&page, &screen::Page::new(&desk)))
    }
}

fn list(args: &Args) -> Result<()> {
    let texts = desk::Texts::new(surroundings::settings(args)?.language);
    let lenses = desk::lens_list(&texts);
    commands::print(args, &lenses, || screen::lens::list(&lenses, &screen::Page::of(&texts)))
}
