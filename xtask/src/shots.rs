//! `cargo xtask shots`: the pictures the browser tests compare with, as the dashboard looks now.

use std::path::Path;

use anyhow::{Result, bail};

use crate::{packages, process};

/// Runs the browser tests, which write each picture that looks different from the kept one.
pub(crate) fn run(root: &Path, words: &[String]) -> Result<()> {
    if let Some(word) = words.first() {
        bail!("shots takes no arguments, got `{word}`");
    }
    let missing = packages::ensure(packages::FOR_TESTS)?;
    if !missing.is_empty() {
        bail!("no pictures without {}", missing.join(", "));
    }
    let words =
        ["test", "--quiet", "-p", "web", "--test", "web", "in_a_browser", "--", "--nocapture"];
    let mut test = process::cargo(root, &words);
    process::run(test.env("ALTITUDE_SHOTS", "renew").env("ALTITUDE_BROWSER", "pages"))?;
    println!("pictures: crates/web/tests/browser/kept; look at them before you commit them");
    Ok(())
}
