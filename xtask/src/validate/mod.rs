//! `cargo xtask validate`: what is too long for `check` and stands behind VALIDITY.md: long fuzz of
//! the sources, coverage of the intervals, cuts of real mail. Each section says which table it fills.

mod altered;
mod graph;
mod intervals;
mod judgment;
mod meetings;
mod network;
mod norms;
mod norms_file;
mod own_labels;
mod own_text;
mod ownership;
mod re_entries;
mod records;
mod sentence_starts;
mod silence;

use std::path::Path;

pub(crate) use network::Folder;

use anyhow::{Result, bail};

use crate::process::{cargo, run as run_program, step, variable};

/// One part of the validation.
struct Section {
    name: &'static str,
    /// What VALIDITY.md takes from it.
    fills: &'static str,
    run: fn(&Path) -> Result<()>,
}

const SECTIONS: &[Section] = &[
    Section {
        name: "fuzz",
        fills: "Bad input: rounds without a panic or a lost message",
        run: fuzz,
    },
    Section {
        name: "intervals",
        fills: "Intervals: how often they hold the truth, how often a trend is seen in vain",
        run: simulated,
    },
    Section {
        name: "silence",
        fills: "Silence is right: less data, shuffled senders, one busy correspondent",
        run: silence::run,
    },
    Section {
        name: "ownership",
        fills: "Lenses of ownership on planted truth: what is found, what of it was planted",
        run: ownership::run,
    },
    Section {
        name: "own-text",
        fills: "Own text and sentences: lines and boundaries against labels of real mail",
        run: own_text::run,
    },
    Section {
        name: "meetings",
        fills: "Levels of meetings by rule: titles labelled without sight of the rules",
        run: meetings::run,
    },
    Section {
        name: "reading",
        fills: "Reading text: levels and acts on authors left out of training",
        run: crate::train::report::run,
    },
    Section {
        name: "judgment",
        fills: "Judgment: scores of real forecasts, coverage of the consistency bands",
        run: judgment::run,
    },
    Section {
        name: "norms",
        fills: "Norms: distributions over the senders of real mail; writes norms/measured.toml",
        run: norms::run,
    },
    Section { name: "graph", fills: "Graphs: measures beside igraph's", run: graph::run },
    Section {
        name: "network",
        fills: "Influence: who is more senior, from an organisation's mail",
        run: |_| network::run(&[]),
    },
];

/// Rounds of fuzz where `ALTITUDE_FUZZ_ROUNDS` does not say.
const ROUNDS: &str = "20000";

/// Sections that take the words after their name, whatever they are.
const TOLD: &[Told] = &[Told { name: "network", run: network::run }];

struct Told {
    name: &'static str,
    run: fn(&[String]) -> Result<()>,
}

/// Runs the named sections, or all.
pub(crate) fn run(root: &Path, words: &[String]) -> Result<()> {
    if let Some(told) = words.first().and_then(|word| TOLD.iter().find(|told| told.name == word)) {
        return (told.run)(&words[1..]);
    }
    if let Some(word) = words.iter().find(|word| SECTIONS.iter().all(|part| part.name != **word)) {
        let known: Vec<&str> = SECTIONS.iter().map(|part| part.name).collect();
        bail!("validate does not know `{word}`; it knows {}", known.join(", "));
    }
    for part in SECTIONS {
        if words.is_empty() || words.iter().any(|word| word == part.name) {
            println!("VALIDITY.md, {}", part.fills);
            step(part.name, "reproduce it with the seed it names", &|| (part.run)(root))?;
        }
    }
    Ok(())
}

fn fuzz(root: &Path) -> Result<()> {
    let rounds = variable("ALTITUDE_FUZZ_ROUNDS").unwrap_or_else(|| ROUNDS.to_owned());
    println!("{rounds} rounds per source");
    let words = ["test", "--release", "-p", "sources", "fuzz"];
    run_program(cargo(root, &words).env("ALTITUDE_FUZZ_ROUNDS", rounds))
}

fn simulated(_root: &Path) -> Result<()> {
    let missed = intervals::run();
    if missed.is_empty() { Ok(()) } else { bail!("past their bound: {}", missed.join(", ")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_sections_are_refused_by_name() {
        let error = run(Path::new("."), &["fuzzy".to_owned()]).unwrap_err();
        assert!(error.to_string().contains("fuzz, intervals, silence, ownership, own-text"));
    }
}
