//! `altitude correct`: set the level of an item by hand.

use anyhow::{Result, bail};
use record::Level;

use crate::args::Args;
use crate::{commands, screen, surroundings};

/// Correct what was classified wrongly.
///
/// Your word wins over every rule, holds for the whole series of a meeting, is kept through later
/// imports, and can be taken back.
///
/// Examples:
///   altitude correct e812 --level strategic
///   altitude correct e812 --undo
#[derive(Debug, clap::Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct Correct {
    /// The item, as `altitude lens NAME --items` shows it.
    item: String,
    /// operational, tactical, strategic or none.
    #[arg(long, value_parser = ["operational", "tactical", "strategic", "none"])]
    level: Option<String>,
    /// Take the correction back.
    #[arg(long, conflicts_with = "level")]
    undo: bool,
}

impl Correct {
    pub(crate) fn run(&self, args: &Args) -> Result<()> {
        let level = match (self.level.as_deref(), self.undo) {
            (None, false) => bail!("say what it is: --level strategic, or --undo"),
            (Some("operational"), _) => Some(Level::Operational),
            (Some("tactical"), _) => Some(Level::Tactical),
            (Some("strategic"), _) => Some(Level::Strategic),
            (Some(_), _) => Some(Level::None),
            (None, true) => None,
        };
        let mut desk = surroundings::desk(args)?;
        let corrected = desk.correct(&self.item, level)?;
        let page = screen::Page::new(&desk);
        commands::print(args, &corrected, || {
            let key = if self.undo { "correct-undone" } else { "correct-done" };
            let level = |level: &Option<String>| level.clone().unwrap_or_else(|| "–".into());
            let said = [
                ("item", corrected.item.clone()),
                ("title", corrected.title.clone()),
                ("before", level(&corrected.before)),
                ("now", level(&corrected.now)),
            ];
            let mut text = page.line(key, &said);
            if corrected.series > 1 {
                text += &page.counted("correct-series", corrected.series);
            }
            text
        })
    }
}
