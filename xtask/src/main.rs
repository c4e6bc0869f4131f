//! The project's own chores. `cargo xtask check` is CI exactly; the others are its parts, the
//! skeletons of new files, and the measurements behind VALIDITY.md.
//!
//! Not part of the product: nothing here is shipped.

mod bench;
mod check;
mod dice;
mod docs;
mod igraph;
mod packages;
mod process;
mod scaffold;
mod shots;
mod tidy;
mod train;
mod validate;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};

/// One chore: its name, its arguments, what it is for, and what it does.
pub(crate) struct Chore {
    pub(crate) name: &'static str,
    usage: &'static str,
    about: &'static str,
    run: fn(&Path, &[String]) -> Result<()>,
}

/// Every chore, in the order of use.
pub(crate) const CHORES: &[Chore] = &[
    Chore {
        name: "check",
        usage: "[--quick]",
        about: "what CI runs: format, clippy, tidy, docs, all tests",
        run: check::run,
    },
    Chore { name: "tidy", usage: "", about: "the project's own rules", run: tidy::run },
    Chore {
        name: "new",
        usage: "lens FACET NAME | source NAME",
        about: "the skeleton of a file and its line in the list",
        run: scaffold::run,
    },
    Chore { name: "docs", usage: "", about: "writes docs/lenses", run: docs::run },
    Chore {
        name: "shots",
        usage: "",
        about: "keeps the dashboard's pictures as they look now",
        run: shots::run,
    },
    Chore {
        name: "bench",
        usage: "[import | memory | review | graph | serve]... [--json]",
        about: "speed and memory against their bounds",
        run: bench::run,
    },
    Chore {
        name: "train",
        usage: "[words]",
        about: "the classifiers of `text` from labelled mail",
        run: train::run,
    },
    Chore {
        name: "validate",
        usage: "[NAME]... | network [DIR] [--json]",
        about: "long fuzz and simulations behind VALIDITY.md",
        run: validate::run,
    },
];

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let name = words.first().map_or("", String::as_str);
    let Some(chore) = CHORES.iter().find(|chore| chore.name == name) else {
        eprint!("{}", usage());
        return ExitCode::from(2);
    };
    match root().and_then(|root| (chore.run)(&root, &words[1..])) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn usage() -> String {
    let mut lines = String::from("usage: cargo xtask CHORE\n\n");
    for chore in CHORES {
        let call = format!("{} {}", chore.name, chore.usage);
        lines.push_str(&format!("  {call:<46}{}\n", chore.about));
    }
    lines
}

/// The folder of the workspace: the nearest one above the working folder that holds `xtask`.
fn root() -> Result<PathBuf> {
    let here = std::env::current_dir().context("cannot tell the working folder")?;
    let found = here.ancestors().find(|folder| folder.join("xtask/Cargo.toml").is_file());
    found.map(Path::to_path_buf).context("run this inside the repository")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usage_lists_every_chore() {
        for chore in CHORES {
            assert!(usage().contains(&format!("  {} ", chore.name)));
        }
    }
}
