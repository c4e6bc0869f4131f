//! `altitude people`: units, ranks, reporting lines and assistants.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use desk::Desk;
use serde_json::json;

use crate::args::Args;
use crate::{commands, screen, surroundings};

/// Units, ranks, reporting lines and assistants; the organisation to compare with.
///
/// Columns: addresses (several apart by ";" are one person), name, unit, rank (a whole number,
/// higher is more senior; put yourself in too), manager (an address), assistant_of (an address),
/// kind (human, list, robot, room), external (yes, no). Names alone never merge two people.
///
/// Examples:
///   altitude people                              everyone, most exchanged with first
///   altitude people --template > people.csv      a file to fill in
///   altitude people --import people.csv
///   altitude people --merge ana@x.com a.ruiz@x.com
///   altitude people --split a.ruiz@x.com
///   altitude people --reference reference.json   compare me with my organisation
///   altitude people --reference none             no longer
///
/// One mailbox alone cannot rank its owner. A reference is a table of percentiles made from the
/// mail of 50 people or more over 13 weeks (cargo xtask validate network, with --table FILE). It
/// names nobody: every figure in it is a mean over at least 5 people. It is kept in the journal and
/// read by visibility_gap; nothing of yours goes anywhere.
#[derive(Debug, clap::Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct People {
    /// Take units, ranks, lines and assistants from a CSV file.
    #[arg(long, value_name = "CSV")]
    import: Option<PathBuf>,
    /// Print a CSV of the forty people you exchange most with, to fill in.
    #[arg(long, conflicts_with_all = ["import", "merge", "split", "reference"])]
    template: bool,
    /// These two addresses are one person.
    #[arg(long, num_args = 2, value_names = ["ADDRESS", "ADDRESS"])]
    merge: Vec<String>,
    /// This address is a person of its own.
    #[arg(long, value_name = "ADDRESS")]
    split: Option<String>,
    /// Compare with an organisation's table of percentiles; `none` removes it.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["import", "merge", "split"])]
    reference: Option<PathBuf>,
    /// How many to list.
    #[arg(long, default_value_t = 30)]
    limit: usize,
}

impl People {
    pub(crate) fn run(&self, args: &Args) -> Result<()> {
        let mut desk = surroundings::desk(args)?;
        if let Some(file) = &self.import {
            let rows = desk.import_people(file)?;
            let page = screen::Page::new(&desk);
            return commands::print(args, &json!({ "rows": rows }), || {
                page.counted("people-imported", rows)
            });
        }
        if let [one, other] = self.merge.as_slice() {
            desk.merge_people(one, other)?;
            let said = [("one", one.clone()), ("other", other.clone())];
            let page = screen::Page::new(&desk);
            return commands::print(args, &json!({ "merged": [one, other] }), || {
                page.line("people-merged", &said)
            });
        }
        if let Some(address) = &self.split {
            desk.split_person(address)?;
            let page = screen::Page::new(&desk);
            return commands::print(args, &json!({ "split": address }), || {
                page.line("people-split", &[("one", address.clone())])
            });
        }
        if let Some(file) = &self.reference {
            return reference(file, args, &mut desk);
        }
        let people = desk.people()?;
        if self.template {
            if args.json {
                bail!("--template prints CSV; leave --json away");
            }
            print!("{}", screen::people::template(&people));
            return Ok(());
        }
        let page = screen::Page::new(&desk);
        commands::print(args, &people, || screen::people::page(&people, &page, self.limit))
    }
}

/// Takes a table, or removes it where `none` is said.
fn reference(file: &Path, args: &Args, desk: &mut Desk) -> Result<()> {
    if file == Path::new("none") {
        let removed = desk.drop_reference()?;
        let page = screen::Page::new(desk);
        let key = if removed { "people-reference-removed" } else { "people-reference-none" };
        return commands::print(args, &json!({ "removed": removed }), || page.line(key, &[]));
    }
    let taken = desk.take_reference(file)?;
    let page = screen::Page::new(desk);
    commands::print(args, &taken, || screen::people::reference(&taken, &page))
}
