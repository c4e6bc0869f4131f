//! `altitude handover`: write down what was handed over, and see whether it stayed so.

use anyhow::{Result, bail};
use desk::{Desk, NewHandover};
use jiff::civil::Date;
use record::EntryKind;
use serde::Deserialize;

use crate::args::Args;
use crate::editor::{self, Field};
use crate::{commands, screen, surroundings};

/// Write down what you handed over, and see whether it stayed so.
///
/// From the day after, each message of yours in its conversation that reaches others than the
/// receiver or decides something, and each meeting of its topic you sat in, is shown as a re-entry;
/// the lens taken_back counts them. Name the conversation by its subject, or by any message of it:
/// ids stand in `altitude lens NAME --items`. What you write is kept as you wrote it; later words are added to it.
///
/// Without an argument: the handovers written down, with their re-entries. With a text and no --to,
/// $EDITOR opens a short form.
///
/// Examples:
///   altitude handover
///   altitude handover "Vendor renewals" --to priya@example.com --thread m123
///   altitude handover "Vendor renewals" --to Priya --on 2026-05-03 --note "agreed in person"
///   altitude handover --undo h3
#[derive(Debug, clap::Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct Handover {
    /// What you hand over, in a few words.
    what: Option<String>,
    /// To whom: an address, or a name nobody else has.
    #[arg(long, value_name = "PERSON", requires = "what")]
    to: Option<String>,
    /// Its conversation: any message of it, or its subject.
    #[arg(long, value_name = "MESSAGE", requires = "what")]
    thread: Option<String>,
    /// The day, YYYY-MM-DD (default: today).
    #[arg(long, value_name = "DATE", requires = "what")]
    on: Option<Date>,
    /// Anything else.
    #[arg(long, value_name = "TEXT", requires = "what")]
    note: Option<String>,
    /// Take a handover back: it stays in the list, and nothing counts it any more.
    #[arg(long, value_name = "HANDOVER", conflicts_with = "what")]
    undo: Option<String>,
}

/// What the form asks for.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Form {
    what: String,
    to: String,
    thread: String,
    on: String,
    note: String,
}

impl Handover {
    pub(crate) fn run(&self, args: &Args) -> Result<()> {
        let mut desk = surroundings::desk(args)?;
        if let Some(id) = &self.undo {
            desk.withdraw(EntryKind::Handover, id, &surroundings::salt()?)?;
        } else if let Some(what) = &self.what {
            let new = self.new_handover(&desk, what)?;
            let written = desk.hand_over(&new, &surroundings::salt()?)?;
            let page = screen::Page::new(&desk);
            return commands::print(args, &written, || {
                screen::entries::written_handover(&written, &page)
            });
        }
        let handovers = desk.handovers()?;
        let page = screen::Page::new(&desk);
        commands::print(args, &handovers, || screen::entries::handovers(&handovers, &page))
    }

    fn new_handover(&self, desk: &Desk, what: &str) -> Result<NewHandover> {
        let new = NewHandover {
            what: what.to_owned(),
            to: self.to.clone().unwrap_or_default(),
            thread: self.thread.clone(),
            on: self.on,
            note: self.note.clone().unwrap_or_default(),
        };
        match (&self.to, surroundings::editor()) {
            (Some(_), _) => Ok(new),
            (None, Some(editor)) => ask(desk, &editor, &new),
            (None, None) => {
                bail!("say to whom: altitude handover \"{what}\" --to PERSON; or set $EDITOR")
            }
        }
    }
}

fn ask(desk: &Desk, editor: &str, new: &NewHandover) -> Result<NewHandover> {
    let texts = desk.texts();
    let on = new.on.map(|on| on.to_string()).unwrap_or_default();
    let thread = new.thread.clone().unwrap_or_default();
    let field = |name, value, key: &str| Field { name, value, hint: texts.word(key) };
    let fields = [
        field("what", new.what.as_str(), "form-handover-what"),
        field("to", new.to.as_str(), "form-to"),
        field("thread", thread.as_str(), "form-thread"),
        field("on", on.as_str(), "form-on"),
        field("note", new.note.as_str(), "form-note"),
    ];
    let title = texts.word("form-handover");
    let form: Form = editor::ask(editor, desk.journal_path(), (&title, &fields))?;
    if form.to.trim().is_empty() {
        bail!("nobody stands after `to`; nothing was written down");
    }
    let on = commands::day(&form.on)?;
    let thread = commands::filled(form.thread);
    Ok(NewHandover { what: form.what, to: form.to, thread, on, note: form.note })
}
