//! `cargo xtask validate network [DIR] [--json] [--table FILE] [--everyone]`: how well each signal of
//! mail tells who is more senior in one organisation. For organisations and for VALIDITY.md; no
//! person is ever shown a rank.

mod accuracy;
mod folder;
mod lines;
mod mailboxes;
mod ranks;

mod report;
mod robustness;
mod scored;
mod signals;
mod standing;
mod table;
#[cfg(test)]
mod tests;

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

pub(crate) use folder::Folder;

use crate::process::variable;

/// What the words ask for.
#[derive(Debug, Default, PartialEq, Eq)]
struct Asked {
    folder: Option<PathBuf>,
    json: bool,
    table: Option<PathBuf>,
    /// Score everyone who has a standing, whether or not they both wrote and were written to.
    everyone: bool,
}

impl Asked {
    fn of(words: &[String]) -> Result<Asked> {
        let mut asked = Asked::default();
        let mut words = words.iter();
        while let Some(word) = words.next() {
            match word.as_str() {
                "--json" => asked.json = true,
                "--everyone" => asked.everyone = true,
                "--table" => {
                    asked.table = Some(words.next().context("--table needs a file")?.into());
                }
                _ if word.starts_with('-') => bail!("validate network does not know `{word}`"),
                _ if asked.folder.is_some() => bail!("validate network reads one folder"),
                _ => asked.folder = Some(word.into()),
            }
        }
        Ok(asked)
    }
}

/// Reads the folder, scores every signal and prints the figures.
pub(super) fn run(words: &[String]) -> Result<()> {
    let asked = Asked::of(words)?;
    let data = variable("ALTITUDE_DATA").map(|data| PathBuf::from(data).join("network"));
    let Some(path) = asked.folder.clone().or(data) else {
        eprintln!("skipped: no folder is named and ALTITUDE_DATA is not set");
        return Ok(());
    };
    let folder = Folder::read(&path)?;
    let signals = signals::of(&folder);
    if let Some(file) = &asked.table {
        table::write(&folder, file)?;
    }
    let scored = scored::Scored::of(&folder, asked.everyone)?;
    if asked.json {
        println!("{:#}", report::json(&scored, &signals));
        return Ok(());
    }
    report::print(&folder, &scored, &signals);
    Ok(())
}
