//! `cargo xtask train`: the classifiers of `text` from labelled mail. Deterministic; needs
//! `ALTITUDE_DATA`.

mod base_rate;
mod compare;
mod corpus;
mod counting;
mod dense;
mod features;
mod fit;
mod folds;
mod linear;
mod score;
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

/// Writes the vocabulary, or trains and writes the weights, or compares.
pub(crate) fn run(root: &Path, words: &[String]) -> Result<()> {
    let data = variable("ALTITUDE_DATA").map(PathBuf::from);
    let data = data.context("training needs ALTITUDE_DATA, the folder that holds `mail` and `text`")?;
    let corpus = corpus::read(root, &data)?;
    println!(
        "{} messages, {} labelled, {} labels without their message",
        corpus.mail.len(),
        corpus.examples.len(),
        corpus.missing
    );
    match words.first().map(String::as_str) {
        Some("words") => write_words(root, &corpus),
        Some("compare") => {
            let samples = samples(&corpus);
            let samples: Vec<&Sample> = samples.iter().collect();
            let mut recipe = Recipe::CHOSEN;
            for word in &words[1..] {
                let Some((k, v)) = word.split_once('=') else { continue };
                let x: f32 = v.parse().unwrap_or(0.0);
                match k {
                    "as" => recipe.acts.strength = x,
                    "ar" => recipe.acts.rounds = x as usize,
                    "ap" => recipe.acts.rate = x,
                    "ls" => recipe.levels.strength = x,
                    "lr" => recipe.levels.rounds = x as usize,
                    "lp" => recipe.levels.rate = x,
                    "ps" => recipe.presence.strength = x,
                    "pr" => recipe.presence.rounds = x as usize,
                    "lm" => recipe.least_messages = x as usize,
                    "en" => recipe.enriched = x,
                    _ => {}
                }
            }
            let unseen = compare::unseen(&samples, &|_| true, &recipe);
            compare::rank(&samples, &unseen);
            let mut frame = text::model::Frame::empty();
            (frame.level_priors, frame.act_priors) = counting::priors(&samples);
            frame.level_lean = unseen.lean[0];
            frame.shown_from = unseen.shown_from[0];
            counting::report(&counting::by_author(&samples, &unseen.predicted, &frame, 20));
            println!("{}", compare::line(&compare::scores(&samples, &unseen, &compare::drawn(&samples))));
            let given: Vec<usize> = compare::drawn(&samples).into_iter().filter(|at| *at < 631).collect();
            println!("{}", compare::line(&compare::scores(&samples, &unseen, &given)));
            Ok(())
        }
        Some(word) => bail!("train does not know `{word}`; it knows words, compare"),
        None => {
            let samples = samples(&corpus);
            let samples: Vec<&Sample> = samples.iter().collect();
            let fitted = fit::fit(&samples, &Recipe::CHOSEN);
            let stored = write::stored(&fitted, text::model::Model::shipped().frame.version + 1);
            println!("{} bytes of weights", stored.rows.len());
            write::write(root, &stored)
        }
    }
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
