//! `altitude label`: levels and acts of any text on standard input.

use std::io::{BufRead, IsTerminal, Read, Write};

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::args::Args;
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
        let input = std::io::stdin();
        if args.json {
            return self.lines(&mut input.lock(), &mut reader, &texts);
        }
        if input.is_terminal() && !args.quiet {
            eprintln!("{}", texts.word("label-waiting"));
        }
        let mut bytes = Vec::new();
        input.lock().read_to_end(&mut bytes).context("standard input cannot be read")?;
        let text = String::from_utf8_lossy(&bytes);
        let view = desk::label(&mut reader, ("", &self.subject, &text), Some(&texts));
        let page = screen::Page::of(&texts);
        write!(std::io::stdout().lock(), "{}", screen::label::page(&view, &page))?;
        Ok(())
    }

    /// One line at a time, so that any number fits in memory. A line that is no message is named and
    /// costs nothing but itself.
    fn lines(
        &self,
        input: &mut dyn BufRead,
        reader: &mut desk::Reader,
        texts: &desk::Texts,
    ) -> Result<()> {
        let mut out = std::io::BufWriter::new(std::io::stdout().lock());
        let mut bytes = Vec::new();
        for number in 1.. {
            bytes.clear();
            if input.read_until(b'\n', &mut bytes).context("standard input cannot be read")? == 0 {
                break;
            }
            let line = String::from_utf8_lossy(&bytes);
            if line.trim().is_empty() {
                continue;
            }
            match serde_json::from_str::<Given>(&line) {
                Ok(given) => {
                    let id = match given.id {
                        serde_json::Value::String(id) => id,
                        serde_json::Value::Null => number.to_string(),
                        other => other.to_string(),
                    };
                    let explain = self.explain.then_some(texts);
                    let view = desk::label(reader, (&id, &given.subject, &given.text), explain);
                    serde_json::to_writer(&mut out, &view)?;
                    writeln!(out)?;
                }
                Err(error) => eprintln!("line {number} is no message: {error}"),
            }
        }
        Ok(out.flush()?)
    }
}
