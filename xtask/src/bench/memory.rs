//! Peak resident memory of an import, which must not grow with the mailbox.

use anyhow::Result;

use super::figure::{Bound, Figure};
use super::measure::{Run, once};
use super::{Bench, corpus, imports};

/// Megabytes an import may hold.
const CEILING: f64 = 250.0;

/// What "flat" allows between a mailbox and one many times as large.
const FLAT: f64 = 1.25;

/// Copies of the mail that make about a gigabyte.
const COPIES: u32 = 16;

/// The figures, or one that says what is missing.
pub(super) fn figures(bench: &Bench) -> Result<Vec<Figure>> {
    let Some(archive) = imports::archive(bench) else {
        return Ok(vec![Figure::skipped("memory of an import", "ALTITUDE_DATA has no enron-sent")]);
    };
    let folder = bench.folder("memory")?;
    let messages = corpus::unpacked(&archive, &folder)?;
    let import = |copies: u32| -> Result<(Run, u64)> {
        let mbox = folder.join(format!("{copies}.mbox"));
        let size = corpus::write_mbox(&messages, copies, &mbox)?;
        let journal = folder.join(format!("{copies}.sqlite"));
        Ok((once(&imports::import(bench, &mbox, &journal), &folder)?, size))
    };
    let (small, small_size) = import(1)?;
    let (large, large_size) = import(COPIES)?;
    let (Some(low), Some(high)) = (small.peak, large.peak) else {
        return Ok(vec![Figure::skipped("memory of an import", "GNU time is not installed")]);
    };
    let note =
        |run: &Run, size: u64| format!("{:.0} MB in {:.1} s", size as f64 / 1e6, run.seconds);
    let ceiling = Bound::AtMost(CEILING);
    let further = messages.len() as f64 * f64::from(COPIES - 1);
    let per_further_message = (high - low) * 1e6 / further;
    Ok(vec![
        Figure::new("peak memory, mailbox", "MB", low, ceiling).noted(note(&small, small_size)),
        Figure::new("peak memory, 16 times as much", "MB", high, ceiling)
            .noted(note(&large, large_size)),
        Figure::new("memory, large / small", "×", high / low, Bound::AtMost(FLAT)),
        Figure::new("memory per further message", "bytes", per_further_message, Bound::None)
            .noted("identities of known messages, kept to find them again"),
    ])
}
