//! `altitude proposal`: write down what was proposed, and what became of it.

use anyhow::{Result, bail};
use desk::{Desk, NewProposal, ProposalAnswer};
use jiff::civil::Date;
use record::{EntryKind, Uptake};
use serde::Deserialize;

use crate::args::Args;
use crate::editor::{self, Field};
use crate::{commands, screen, surroundings};

/// Write down what you propose to others, and later what became of it.
///
/// Answers are your own word: nothing is guessed from mail. The lens uptake counts them once five
/// are answered or 28 days old. Answering again replaces the answer; what was written stays.
///
/// Without an argument: the proposals written down. With a text and no --to, $EDITOR opens a short
/// form.
///
/// Examples:
///   altitude proposal
///   altitude proposal "Move the cutover to March" --to ceo@example.com --thread m45
///   altitude proposal p4 --accepted --by cfo@example.com --on 2026-05-20
///   altitude proposal p4 --brought-over ana@example.com    someone else finished it
///   altitude proposal --undo p4
#[derive(Debug, clap::Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct Proposal {
    /// What you propose, in a few words; or the id of a proposal to answer.
    #[arg(value_name = "WHAT|ID")]
    what: Option<String>,
    /// To whom: an address, or a name nobody else has; may be given several times.
    #[arg(long, value_name = "PERSON", requires = "what")]
    to: Vec<String>,
    /// Its conversation: any message of it, or its subject.
    #[arg(long, value_name = "MESSAGE", requires = "what")]
    thread: Option<String>,
    /// The day it was made, or answered, YYYY-MM-DD (default: today).
    #[arg(long, value_name = "DATE", requires = "what")]
    on: Option<Date>,
    #[command(flatten)]
    answer: Answer,
    /// Take a proposal back: it stays in the list, and nothing counts it any more.
    #[arg(long, value_name = "PROPOSAL", conflicts_with = "what")]
    undo: Option<String>,
}

/// What became of it.
#[derive(Debug, clap::Args)]
struct Answer {
    /// It was taken as proposed.
    #[arg(long, requires = "what", conflicts_with_all = ["changed", "ignored"])]
    accepted: bool,
    /// It was taken in another form.
    #[arg(long, requires = "what", conflicts_with = "ignored")]
    changed: bool,
    /// It was not taken.
    #[arg(long, requires = "what")]
    ignored: bool,
    /// Who answered.
    #[arg(long, value_name = "PERSON", requires = "what")]
    by: Option<String>,
    /// Who finished it in your place.
    #[arg(long, value_name = "PERSON", requires = "what")]
    brought_over: Option<String>,
}

impl Answer {
    fn uptake(&self) -> Option<Uptake> {
        let said = [
            (self.accepted, Uptake::Accepted),
            (self.changed, Uptake::Changed),
            (self.ignored, Uptake::Ignored),
        ];
        said.into_iter().find(|(said, _)| *said).map(|(_, uptake)| uptake)
    }
}

/// What the form asks for.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Form {
    what: String,
    to: String,
    thread: String,
    on: String,
}

impl Proposal {
    pub(crate) fn run(&self, args: &Args) -> Result<()> {
        let mut desk = surroundings::desk(args)?;
        if let Some(id) = &self.undo {
            desk.withdraw(EntryKind::Proposal, id, &surroundings::salt()?)?;
        } else if let Some(what) = &self.what {
            let uptake = self.answer.uptake();
            let answers = uptake.is_some() || self.answer.brought_over.is_some();
            let written = if answers {
                desk.answer_proposal(what, &self.said(uptake)?, &surroundings::salt()?)?
            } else {
                let new = self.new_proposal(&desk, what)?;
                desk.propose(&new, &surroundings::salt()?)?
            };
            let page = screen::Page::new(&desk);
            return commands::print(args, &written, || {
                screen::entries::written_proposal(&written, &page)
            });
        }
        let proposals = desk.proposed_entries()?;
        let page = screen::Page::new(&desk);
        commands::print(args, &proposals, || screen::entries::proposals(&proposals, &page))
    }

    fn said(&self, uptake: Option<Uptake>) -> Result<ProposalAnswer> {
        if !self.to.is_empty() || self.thread.is_some() {
            bail!("--to and --thread belong to a new proposal; leave them away to answer one");
        }
        if uptake.is_none() && (self.answer.by.is_some() || self.on.is_some()) {
            bail!("--by and --on belong to an answer: --accepted, --changed or --ignored");
        }
        Ok(ProposalAnswer {
            uptake,
            by: self.answer.by.clone(),
            on: self.on,
            brought_over: self.answer.brought_over.clone(),
        })
    }

    fn new_proposal(&self, desk: &Desk, what: &str) -> Result<NewProposal> {
        if self.answer.by.is_some() || looks_like_an_id(what) {
            bail!(
                "say what became of it: --accepted, --changed, --ignored or --brought-over PERSON"
            );
        }
        let new = NewProposal {
            what: what.to_owned(),
            to: self.to.clone(),
            thread: self.thread.clone(),
            on: self.on,
        };
        match surroundings::editor() {
            _ if !self.to.is_empty() => Ok(new),
            Some(editor) => ask(desk, &editor, &new),
            None => bail!("say to whom: altitude proposal \"{what}\" --to PERSON; or set $EDITOR"),
        }
    }
}

fn looks_like_an_id(what: &str) -> bool {
    let number = what.strip_prefix(EntryKind::Proposal.letter());
    number.is_some_and(|number| number.parse::<u32>().is_ok())
}

fn ask(desk: &Desk, editor: &str, new: &NewProposal) -> Result<NewProposal> {
    let texts = desk.texts();
    let on = new.on.map(|on| on.to_string()).unwrap_or_default();
    let thread = new.thread.clone().unwrap_or_default();
    let field = |name, value, key: &str| Field { name, value, hint: texts.word(key) };
    let fields = [
        field("what", new.what.as_str(), "form-proposal-what"),
        field("to", "", "form-to-several"),
        field("thread", thread.as_str(), "form-thread"),
        field("on", on.as_str(), "form-on"),
    ];
    let title = texts.word("form-proposal");
    let form: Form = editor::ask(editor, desk.journal_path(), (&title, &fields))?;
    let to: Vec<String> = form.to.split(',').map(|one| one.trim().to_owned()).collect();
    if to.iter().any(String::is_empty) {
        bail!("nobody stands after `to`; nothing was written down");
    }
    let on = commands::day(&form.on)?;
    Ok(NewProposal { what: form.what, to, thread: commands::filled(form.thread), on })
}
