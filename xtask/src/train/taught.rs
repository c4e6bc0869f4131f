//! How much corrections help: authors left out of training answer the questions the reader would ask,
//! and their other messages are scored before and after.

use std::collections::BTreeMap;

use record::{Act, ActLabel, Labels, Language};
use text::layer::{Correction, Layer};

use super::compare::Unseen;
use super::corpus::Drawn;
use super::features::Sample;
use super::score::{Confusion, Hits};
use super::thresholds::named;

/// Messages an author must have: half of them answer, half are scored.
const LEAST: usize = 120;

/// Prints scores after 0, 20, 50 and 100 answers, over all such authors.
pub(super) fn report(samples: &[&Sample], unseen: &Unseen) {
    let mut authors: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, sample) in samples.iter().enumerate() {
        if matches!(sample.drawn, Drawn::Sample | Drawn::Enriched) {
            authors.entry(&sample.author).or_default().push(at);
        }
    }
    authors.retain(|_, places| places.len() >= LEAST);
    println!("\ncorrections by {} authors left out of training", authors.len());
    println!("| answers | level, macro F1 | level, weighted F1 | acts, mean F1 |");
    for answers in [0, 20, 50, 100] {
        let (mut levels, mut acts) = (Confusion::default(), [Hits::default(); 9]);
        for places in authors.values() {
            let (asked, scored): (Vec<usize>, Vec<usize>) =
                places.iter().enumerate().fold((vec![], vec![]), |mut halves, (number, at)| {
                    if number % 2 == 0 {
                        halves.0.push(*at)
                    } else {
                        halves.1.push(*at)
                    }
                    halves
                });
            let layer = layer(samples, unseen, asked, answers);
            for at in scored {
                let after = layer.apply(&labels(samples, unseen, at));
                levels.add(samples[at].named, named(&after.levels, &unseen.lean[at]), 1.0);
                for (act, hits) in acts.iter_mut().enumerate() {
                    let says = after.acts[act].odds >= unseen.named_from[at][act];
                    hits.add(samples[at].acts[act], says);
                }
            }
        }
        let mean = acts.iter().map(Hits::f1).sum::<f64>() / 9.0;
        println!(
            "| {answers} | {:.3} | {:.3} | {mean:.3} |",
            levels.macro_f1(),
            levels.weighted_f1()
        );
    }
}

/// The layer the least certain messages teach.
fn layer(samples: &[&Sample], unseen: &Unseen, mut asked: Vec<usize>, answers: usize) -> Layer {
    let doubt = |at: &usize| {
        let mut shares = unseen.predicted[*at].levels.map(f32::exp);
        shares.sort_by(|a, b| b.total_cmp(a));
        shares[0] - shares[1]
    };
    asked.sort_by(|a, b| doubt(a).total_cmp(&doubt(b)).then(a.cmp(b)));
    let said: Vec<Correction> = asked
        .iter()
        .take(answers)
        .map(|at| Correction {
            labels: labels(samples, unseen, *at),
            level: Some(samples[*at].named),
            acts: Act::ALL.map(|act| (act, samples[*at].acts[act as usize])).to_vec(),
        })
        .collect();
    Layer::fit(&said)
}

/// What the journal would keep of a message.
fn labels(samples: &[&Sample], unseen: &Unseen, at: usize) -> Labels {
    let predicted = &unseen.predicted[at];
    Labels {
        model: 0,
        language: Language::English,
        sentences: u16::try_from(samples[at].sentences.len()).unwrap_or(u16::MAX),
        levels: predicted.levels,
        acts: predicted.presence.map(|odds| ActLabel { odds, count: 1.0 }),
        rules: samples[at].rules,
    }
}
