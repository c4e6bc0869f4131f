//! One file per command: its arguments with their help, and what it does.

pub(crate) mod backup;
pub(crate) mod correct;
pub(crate) mod demo;
pub(crate) mod doctor;
pub(crate) mod export;
pub(crate) mod feedback;
pub(crate) mod forget;
pub(crate) mod handover;
pub(crate) mod import;
pub(crate) mod label;
pub(crate) mod lens;
pub(crate) mod me;
pub(crate) mod people;
pub(crate) mod proposal;
pub(crate) mod review;
pub(crate) mod score;
pub(crate) mod serve;
mod standard_input;
pub(crate) mod status;

use std::io::Write;

use anyhow::{Context, Result};
use jiff::civil::Date;
use serde::Serialize;

use crate::args::{Args, Command};

/// Runs the command that was typed.
pub(crate) fn run(args: &Args) -> Result<()> {
    match &args.command {
        Command::Demo(command) => command.run(args),
        Command::Import(command) => command.run(args),
        Command::Me(command) => command.run(args),
        Command::People(command) => command.run(args),
        Command::Status(command) => command.run(args),
        Command::Review(command) => command.run(args),
        Command::Lens(command) => command.run(args),
        Command::Label(command) => command.run(args),
        Command::Score(command) => command.run(args),
        Command::Feedback(command) => command.run(args),
        Command::Correct(command) => command.run(args),
        Command::Serve(command) => command.run(args),
        Command::Handover(command) => command.run(args),
        Command::Proposal(command) => command.run(args),
        Command::Export(command) => command.run(args),
        Command::Backup(command) => command.run(args),
        Command::Forget(command) => command.run(args),
        Command::Doctor(command) => command.run(args),
    }
}

/// A field of a form; `None` where it was left empty.
pub(crate) fn filled(words: String) -> Option<String> {
    let words = words.trim();
    (!words.is_empty()).then(|| words.to_owned())
}

/// A day of a form; `None` where it was left empty.
pub(crate) fn day(words: &str) -> Result<Option<Date>> {
    let day = |words: String| words.parse().with_context(|| format!("`{words}` is no YYYY-MM-DD"));
    filled(words.to_owned()).map(day).transpose()
}

/// Prints a page, or its JSON where asked for.
pub(crate) fn print<T: Serialize>(
    args: &Args,
    value: &T,
    page: impl FnOnce() -> String,
) -> Result<()> {
    let mut out = std::io::stdout().lock();
    if args.json {
        serde_json::to_writer_pretty(&mut out, value)?;
        writeln!(out)?;
    } else {
        write!(out, "{}", page())?;
    }
    Ok(out.flush()?)
}
