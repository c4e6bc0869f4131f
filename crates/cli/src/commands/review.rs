//! `altitude review`: six facets, then what to keep, stop and start.

use anyhow::Result;

use crate::args::{Args, Days};
use crate::{commands, screen, surroundings};

/// Six facets, then what to keep, stop and start, with the evidence.
///
/// A reading is a value with its 95 % interval, or the reason for silence. Arrows say whether it
/// moved beyond that interval since the span before. Proposals are ranked by how far a reading
/// stands from the best of your own earlier quarters.
///
/// Examples:
///   altitude review                         the last 13 weeks of the record
///   altitude review --quarter 2026Q2        a calendar quarter
///   altitude review --since 1y --as-of 2026-06-30
///   altitude review --json | jq '.stops[].sentence'
#[derive(Debug, clap::Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct Review {
    #[command(flatten)]
    days: Days,
}

impl Review {
    pub(crate) fn run(&self, args: &Args) -> Result<()> {
        let desk = surroundings::desk(args)?;
        let review = desk.review(self.days.request())?;
        commands::print(args, &review, || screen::review::page(&review, &screen::Page::new(&desk)))
    }
}
