//! How much corrections help: authors left out of training answer the questions the reader would ask,
//! and their other messages are scored before and after.

use std::collections::BTreeMap;

use lenses::stats::percentile;
use record::{Act, ActLabel, Labels, Language};
use text::layer::{Correction, Layer};

use super::compare::Unseen;
use super::corpus::Drawn;
use super::features::Sample;
use super::score::{Confusion, Hits};
use super::thresholds::named;

/// Messages an author must have: half of them answer, half are scored.
const LEAST: usize = 120;
/// Draws of authors behind the interval of a gain.
const DRAWS: usize = 1_000;

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
        "| answers | level, macro F1 | level, weighted F1 | acts, mean F1 | gain, 95 % by drawing \
         authors | acts, log-loss | each act |"
    );
    let mut untaught: Vec<After> = Vec::new();
    for answers in [0, 20, 50, 100] {
        let taught: Vec<After> =
            authors.values().map(|places| after(samples, unseen, places, answers)).collect();
        if answers == 0 {
            untaught.clone_from(&taught);
        }
        let (low, high) = gain(&untaught, &taught);
        let all: After = taught.iter().fold(After::default(), After::with);
        println!("| {answers} | {}", all.line(low, high));
    }
}

/// Scores of one author's messages; each half answers for the other.
fn after(samples: &[&Sample], unseen: &Unseen, places: &[usize], answers: usize) -> After {
    let mut after = After::default();
    for first in 0..2 {
        let half = |at: usize| places.iter().skip(at).step_by(2).copied().collect();
        let (asked, scored): (Vec<usize>, Vec<usize>) = (half(first), half(1 - first));
        let layer = layer(samples, unseen, &asked, answers);
        scored.iter().for_each(|at| after.add(&layer, samples, unseen, *at));
    }
    after
}

/// What the mean F1 of acts gains, from draws of authors.
fn gain(before: &[After], after: &[After]) -> (f64, f64) {
    let mut dice = 0x6a09_e667_f3bc_c908_u64;
    let mut gains: Vec<f64> = Vec::new();
    for _ in 0..DRAWS {
        let (mut one, mut other) = (After::default(), After::default());
        for _ in 0..before.len() {
            dice = dice
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            let pick = usize::try_from((dice >> 33) % before.len() as u64).unwrap_or(0);
            one = one.with(&before[pick]);
            other = other.with(&after[pick]);
        }
        gains.push(other.mean_f1() - one.mean_f1());
    }
    gains.sort_unstable_by(f64::total_cmp);
    (percentile(&gains, 0.025), percentile(&gains, 0.975))
}

/// Scores of messages as read after some answers.
#[derive(Clone, Default)]
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

    fn with(mut self, other: &After) -> After {
        for (row, others) in self.levels.0.iter_mut().zip(&other.levels.0) {
            row.iter_mut().zip(others).for_each(|(count, other)| *count += other);
        }
        for (hits, other) in self.acts.iter_mut().zip(&other.acts) {
            hits.both += other.both;
            hits.wrong += other.wrong;
            hits.missed += other.missed;
        }
        self.loss += other.loss;
        self.messages += other.messages;
        self
    }

    fn mean_f1(&self) -> f64 {
        self.acts.iter().map(Hits::f1).sum::<f64>() / 9.0
    }

    fn line(&self, low: f64, high: f64) -> String {
        let each: Vec<String> = self.acts.iter().map(|hits| format!("{:.2}", hits.f1())).collect();
        format!(
            "{:.3} | {:.3} | {:.3} | {low:+.3} to {high:+.3} | {:.3} | {} |",
            self.levels.macro_f1(),
            self.levels.weighted_f1(),
            self.mean_f1(),
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
