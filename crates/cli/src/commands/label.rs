//! `altitude label`: levels and acts of any text on standard input.

use std::io::Write;

use anyhow::Result;
use serde::Deserialize;

use crate::args::Args;
use crate::commands::standard_input;
use crate::{screen, surroundings};

/// Read the level and the acts of any text.
///
/// Reads a text on standard input and shows which level it works at, what its sentences do, and
/// the words and rules that carried each label. Nothing is kept, and no journal is needed.
///
/// With --json it reads JSON lines `{"id": …, "subject": …, "text": …}` and prints one JSON line
/// per message: `{id, level, levels: {…probabilities}, acts: [{act, start, end, text, p}]}`, with
/// start and end in characters of the text given.
///
/// Examples:
///   altitude label < draft.txt
///   altitude label --json < messages.jsonl > labels.jsonl
#[derive(Debug, clap::Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct Label {
    /// Subject of a text given as it is.
    #[arg(long, default_value = "")]
    subject: String,
    /// With --json: add the words and rules behind each label.
    #[arg(long)]
    explain: bool,
}

/// A message to label.
#[derive(Debug, Deserialize)]
struct Given {
    #[serde(default)]
    id: serde_json::Value,
    #[serde(default)]
    subject: String,
    text: String,
}

impl Label {
    pub(crate) fn run(&self, args: &Args) -> Result<()> {
        let texts = desk::Texts::new(surroundings::settings(args)?.language);
        let mut reader = desk::Reader::default();
        if args.json {
            return self.lines(&mut reader, &texts);
        }
        let text = standard_input::text(args, &texts)?;
        let view = desk::label(&mut reader, ("", &self.subject, &text), Some(&texts));
        let page = screen::Page::of(&texts);
        write!(std::io::stdout().lock(), "{}", screen::label::page(&view, &page))?;
        Ok(())
    }

    fn lines(&self, reader: &mut desk::Reader, texts: &desk::Texts) -> Result<()> {
        let explain = self.explain.then_some(texts);
        standard_input::each_line("message", |number, given: Given| {
            let id = match given.id {
                serde_json::Value::String(id) => id,
                serde_json::Value::Null => number.to_string(),
                other => other.to_string(),
            };
            desk::label(reader, (&id, &given.subject, &given.text), explain)
        })
    }
}
