//! The files of simulated years against what is true of them, over many seeds.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::sync::LazyLock;

use samples::{Plan, Year, year};

mod calendar;
mod mail;
mod truths;

/// The demo's year under the seeds every property is held against, 1 to 20.
static YEARS: LazyLock<Vec<Year>> =
    LazyLock::new(|| (1..21).map(|seed| year(&Plan { seed, ..Plan::default() })).collect());

/// The demo.
static DEMO: LazyLock<Year> = LazyLock::new(|| year(&Plan::default()));
