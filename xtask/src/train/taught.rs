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

/// Prints scores after 0, 20, 50 and 100 answers, over all such authors; each half of an author's
/// messages answers for the other.
pub(super) fn report(samples: &[&Sample], unseen: &Unseen) {
    let mut authors: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, sample) in samples.iter().enumerate() {
        if matches!(sample.drawn, Drawn::Sample | Drawn::Enriched) {
            authors.entry(&sample.author).or_default().push(at);
        }
    }
    authors.retain(|_, places| places.len() >= LEAST);
    println!("\ncorrections by {} authors left out of training", authors.len());
    println!(
        "| answers | level, macro F1 | level, weighted F1 | acts, mean F1 | acts, log-loss | each act |"
    );
    for answers in [0, 20, 50, 100] {
        let mut after = After::default();
        for places in authors.values() {
            for first in 0..2 {
                let half = |at: usize| places.iter().skip(at).step_by(2).copied().collect();
                let (asked, scored): (Vec<usize>, Vec<usize>) = (half(first), half(1 - first));
                let layer = layer(samples, unseen, &asked, answers);
                scored.iter().for_each(|at| after.add(&layer, samples, unseen, *at));
            }
        }
        println!("| {answers} | {}", after.line());
    }
}

/// Scores of messages as read after some answers.
#[derive(Default)]
struct After {
    levels: Confusion,
    acts: [Hits; 9],
    loss: f64,
    messages: f64,
}

impl After {
    fn add(&mut self, layer: &Layer, samples: &[&Sample], unseen: &Unseen, at: usize) {
        let after = layer.apply(&labels(samples, unseen, at));
        self.levels.add(samples[at].named, named(&after.levels, &unseen.lean[at]), 1.0);
        self.messages += 1.0;
        for (act, hits) in self.acts.iter_mut().enumerate() {
            let (odds, has) = (after.acts[act].odds, samples[at].acts[act]);
            hits.add(has, odds >= unseen.named_from[at][act]);
            let chance = f64::from(text::stack::logistic(if has { odds } else { -odds }));
            self.loss -= chance.max(1e-9).ln();
        }
    }

    fn line(&self) -> String {
        let each: Vec<String> = self.acts.iter().map(|hits| format!("{:.2}", hits.f1())).collect();
        format!(
            "{:.3} | {:.3} | {:.3} | {:.3} | {} |",
            self.levels.macro_f1(),
            self.levels.weighted_f1(),
            self.acts.iter().map(Hits::f1).sum::<f64>() / 9.0,
            self.loss / self.messages.max(1.0),
            each.join(" ")
        )
    }
}

/// The layer that the least certain messages teach: the least certain by level and by acts in turn, as
/// `altitude doubts` asks for both.
fn layer(samples: &[&Sample], unseen: &Unseen, asked: &[usize], answers: usize) -> Layer {
    let by = |sure: &dyn Fn(usize) -> f32| {
        let mut order = asked.to_vec();
        order.sort_by(|a, b| sure(*a).total_cmp(&sure(*b)).then(a.cmp(b)));
        order
    };
    let level = by(&|at| {
        let mut shares = unseen.predicted[at].levels.map(f32::exp);
        shares.sort_by(|a, b| b.total_cmp(a));
        shares[0] - shares[1]
    });
    let acts = by(&|at| {
        let even = |odds: f32| text::stack::logistic(odds) * text::stack::logistic(-odds);
        -unseen.predicted[at].presence.map(even).iter().sum::<f32>()
    });
    let mut chosen: Vec<usize> = Vec::new();
    for at in level.into_iter().zip(acts).flat_map(|(level, act)| [level, act]) {
        if chosen.len() < answers && !chosen.contains(&at) {
            chosen.push(at);
        }
    }
    let said: Vec<Correction> = chosen
        .iter()
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
