//! `altitude correct`: set the level of an item or the acts of a message by hand.

use anyhow::{Result, bail};
use desk::Says;
use record::{Act, Level};

use crate::args::Args;
use crate::{commands, screen, surroundings};

/// Correct what was classified wrongly.
///
/// Your word wins over every rule and classifier, holds for the whole series of a meeting, is kept
/// through later imports, and can be taken back. Each correction also teaches: other items like
/// it are read again at once, and the answer says how many changed.
///
/// Levels: operational, tactical, strategic, none. Acts of a message: hands_over, assigns,
/// takes_on, asks_broad, asks_narrow, decides, weighs, foresees, frames.
///
/// Without an item: what would teach most this week, at most seven questions.
///
/// Examples:
///   altitude correct                          the questions of this week
///   altitude correct e812 --level strategic   a meeting, and its series
///   altitude correct m90 --lacks decides      no sentence of this message decides anything
///   altitude correct m90 --undo               take back all that was said of it
#[derive(Debug, clap::Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct Correct {
    /// The item, as `altitude lens NAME --items` shows it.
    item: Option<String>,
    /// operational, tactical, strategic or none.
    #[arg(long, requires = "item", value_parser = ["operational", "tactical", "strategic", "none"])]
    level: Option<String>,
    /// The message does this.
    #[arg(long, requires = "item", value_name = "ACT", conflicts_with = "level", value_parser = act)]
    has: Option<Act>,
    /// The message does not do this.
    #[arg(long, requires = "item", value_name = "ACT", conflicts_with_all = ["level", "has"], value_parser = act)]
    lacks: Option<Act>,
    /// Take back everything said of the item.
    #[arg(long, requires = "item", conflicts_with_all = ["level", "has", "lacks"])]
    undo: bool,
}

fn act(word: &str) -> Result<Act, String> {
    let names: Vec<&str> = Act::ALL.into_iter().map(Act::name).collect();
    Act::named(word).ok_or_else(|| format!("acts are {}", names.join(", ")))
}

impl Correct {
    pub(crate) fn run(&self, args: &Args) -> Result<()> {
        let mut desk = surroundings::desk(args)?;
        let Some(item) = &self.item else {
            let doubts = desk.doubts(desk::SpanRequest::default())?;
            let page = screen::Page::new(&desk);
            return commands::print(args, &doubts, || screen::doubts::list(&doubts, &page));
        };
        let corrected = desk.correct(item, self.says(item)?)?;
        let page = screen::Page::new(&desk);
        commands::print(args, &corrected, || {
            screen::doubts::corrected(&corrected, self.undo, &page)
        })
    }

    fn says(&self, item: &str) -> Result<Says> {
        let level = self.level.as_deref().and_then(Level::named).map(Says::Level);
        let has = self.has.map(|act| Says::Act(act, true));
        let lacks = self.lacks.map(|act| Says::Act(act, false));
        match level.or(has).or(lacks) {
            Some(says) => Ok(says),
            None if self.undo => Ok(Says::Nothing),
            None if item.starts_with('m') => {
                bail!(
                    "say what it is: --level strategic, --has decides, --lacks decides, or --undo"
                )
            }
            None => bail!("say what it is: --level strategic, or --undo"),
        }
    }
}
