//! `cargo xtask check`: CI exactly. Steps in the order of their cost; the first failure stops and
//! says what to do.

use std::path::Path;

use anyhow::{Result, bail};

use crate::process::{cargo, run as run_program, step, variable};
use crate::{docs, packages, tidy};

/// Runs every step; `--quick` leaves the tests out, except in CI, where it leaves out nothing.
pub(crate) fn run(root: &Path, words: &[String]) -> Result<()> {
    if let Some(word) = words.iter().find(|word| *word != "--quick") {
        bail!("check does not know `{word}`; it takes --quick or nothing");
    }
    let quick = !words.is_empty() && variable("CI").is_none();
    let start = crate::process::now();
    let missing = packages::ensure(packages::FOR_TESTS)?;
    step("fmt", "run `cargo fmt --all`", &|| {
        run_program(&mut cargo(root, &["fmt", "--all", "--check"]))
    })?;
    step("clippy", "fix what it names", &|| clippy(root))?;
    step("tidy", "each line says what to change", &|| tidy::run(root, &[]))?;
    step("docs", "run `cargo xtask docs` and commit docs/lenses", &|| docs::up_to_date(root))?;
    if quick {
        println!("── tests left out (--quick)");
    } else {
        step("tests", "run one with `cargo test -p CRATE NAME`", &|| tests(root, &missing))?;
    }
    println!("── check: ok, {:.1} s", start.elapsed().as_secs_f64());
    Ok(())
}

fn clippy(root: &Path) -> Result<()> {
    let words = ["clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"];
    run_program(&mut cargo(root, &words))
}

/// All tests; those that need a missing package see it named in `ALTITUDE_SKIP`.
fn tests(root: &Path, missing: &[&str]) -> Result<()> {
    let mut command = cargo(root, &["test", "--workspace", "--no-fail-fast"]);
    if !missing.is_empty() {
        println!("skipping tests that need: {}", missing.join(", "));
        command.env("ALTITUDE_SKIP", missing.join(","));
    }
    if variable("ALTITUDE_DATA").is_none() {
        println!("skipping tests on real data: ALTITUDE_DATA is not set");
    }
    run_program(&mut command)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_words_are_refused() {
        let error = run(Path::new("."), &["--fast".to_owned()]).unwrap_err();
        assert!(error.to_string().contains("`--fast`"));
    }
}
