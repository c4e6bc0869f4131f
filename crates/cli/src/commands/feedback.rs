//! `altitude feedback check`: whether a comment about you says anything, and what to ask back.

use anyhow::Result;
use serde::{Deserialize, Serialize};

use crate::args::Args;
use crate::commands::standard_input;
use crate::{screen, surroundings};

/// Feedback you receive: whether it says anything, and what to ask back.
#[derive(Debug, clap::Args)]
pub(crate) struct Feedback {
    #[command(subcommand)]
    what: What,
}

/// What to do with a comment.
#[derive(Debug, clap::Subcommand)]
enum What {
    Check(Check),
}

/// Look in a comment for a situation, a behaviour, an effect, and an act to stop or start.
///
/// Shows the words that carry each part with the rule that found them, what is not said, and, where
/// the comment is vague, two or three questions to ask back, in the language of the comment. Reads
/// English and Spanish by stated rules. Nothing is kept, and no journal is needed.
///
/// Vague is what has fewer than two of situation, behaviour and effect, unless it asks for an act
/// after saying what you do, or in eight words or more. Well-known phrases that name nothing
/// ("keep doing what you're doing") are vague. In other languages nothing is found, so all is vague.
///
/// With --json it prints `{vague, missing, ask}`: missing lists situation, behaviour, effect and
/// stop_or_start in this order. With --lines it reads JSON lines `{"id": …, "text": …}` and prints
/// one JSON line for each: `{id, vague, missing, ask}`.
///
/// Examples:
///   altitude feedback check "Be more strategic."
///   altitude feedback check --json < comment.txt
///   altitude feedback check --lines < comments.jsonl > checked.jsonl
#[derive(Debug, clap::Args)]
#[command(verbatim_doc_comment)]
struct Check {
    /// The comment (default: standard input).
    #[arg(conflicts_with = "lines")]
    text: Option<String>,
    /// Read JSON lines, print JSON lines.
    #[arg(long)]
    lines: bool,
}

/// A comment of many.
#[derive(Debug, Deserialize)]
struct Given {
    #[serde(default)]
    id: serde_json::Value,
    text: String,
}

/// What is said of it.
#[derive(Debug, Serialize)]
struct Line {
    id: serde_json::Value,
    #[serde(flatten)]
    view: desk::FeedbackView,
}

impl Feedback {
    pub(crate) fn run(&self, args: &Args) -> Result<()> {
        let What::Check(check) = &self.what;
        check.run(args)
    }
}

impl Check {
    fn run(&self, args: &Args) -> Result<()> {
        let checker = desk::FeedbackChecker::new(surroundings::settings(args)?.language);
        if self.lines {
            return lines(&checker);
        }
        let text = match &self.text {
            Some(text) => text.clone(),
            None => standard_input::text(args, checker.texts())?,
        };
        let page = checker.check(&text);
        if args.json && !page.checked && !args.quiet {
            eprintln!("{}", checker.texts().word("feedback-unchecked"));
        }
        super::print(args, &page.view, || {
            screen::feedback::page(&page, &screen::Page::of(checker.texts()))
        })
    }
}

fn lines(checker: &desk::FeedbackChecker) -> Result<()> {
    standard_input::each_line("comment", |number, given: Given| {
        let id = if given.id.is_null() { number.into() } else { given.id };
        Line { id, view: checker.check(&given.text).view }
    })
}
