//! `cargo xtask train`: the classifiers of `text` from labelled mail. Deterministic; needs
//! `ALTITUDE_DATA`.

mod base_rate;
mod compare;
mod corpus;
mod counting;
mod dense;
mod dispersion;
mod features;
mod fit;
mod folds;
mod linear;
pub(crate) mod ranks;
pub(crate) mod report;
mod score;
mod taught;
mod thresholds;
mod vocabulary;
mod write;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use self::features::Sample;
use self::fit::Recipe;
use crate::process::variable;

pub(crate) use self::corpus::{each_message, hash};

/// Trains and writes the weights; `words` writes the vocabulary, on which everything else rests.
pub(crate) fn run(root: &Path, words: &[String]) -> Result<()> {
    let corpus = mail(root)?;
    match words.first().map(String::as_str) {
        Some("words") => write_words(root, &corpus),
        Some(word) => bail!("train does not know `{word}`; it knows words, or nothing"),
        None => write_weights(root, &corpus),
    }
}

/// The labelled mail.
fn mail(root: &Path) -> Result<corpus::Corpus> {
    let corpus = corpus::read(root, &data()?)?;
    println!(
        "{} messages, {} labelled, {} labels without their message",
        corpus.mail.len(),
        corpus.examples.len(),
        corpus.missing
    );
    Ok(corpus)
}

/// The folder of the real data.
fn data() -> Result<PathBuf> {
    let data = variable("ALTITUDE_DATA").map(PathBuf::from);
    data.context("this needs ALTITUDE_DATA, the folder that holds `mail` and `text`")
}

fn write_weights(root: &Path, corpus: &corpus::Corpus) -> Result<()> {
    let samples = samples(corpus);
    let samples: Vec<&Sample> = samples.iter().collect();
    println!("counting errors on authors left out …");
    let unseen = compare::unseen(&samples, &|_| true, &Recipe::CHOSEN);
    println!("{}", compare::line(&compare::scores(&samples, &unseen, &compare::drawn(&samples))));
    println!("fitting on all …");
    let mut fitted = fit::fit(&samples, &Recipe::CHOSEN);
    counting::measure(&mut fitted.frame, &samples, &unseen);
    let stored = write::stored(&fitted, text::model::Model::shipped().frame.version + 1);
    println!("{} bytes of weights", stored.rows.len());
    write::write(root, &stored)
}

fn samples(corpus: &corpus::Corpus) -> Vec<Sample> {
    let mut scratch = text::grams::Scratch::default();
    let labelled = corpus.examples.iter().filter(|example| !example.own.is_empty());
    labelled.map(|example| features::sample(example, &mut scratch)).collect()
}

fn write_words(root: &Path, corpus: &corpus::Corpus) -> Result<()> {
    let words = vocabulary::of(&corpus.mail);
    let path = root.join("crates/text/weights/words.txt");
    println!("{} words", words.len());
    fs::write(&path, words.join("\n") + "\n").with_context(|| path.display().to_string())
}
