//! From probabilities to names: where the F1 of unseen authors is highest.

use text::model::{ACTS, Frame, LEVELS};

use super::corpus::Drawn;
use super::features::Sample;
use super::fit::Predicted;
use super::score::{Confusion, Hits};

/// Sets the thresholds of a frame from predictions for authors it never saw.
pub(super) fn set(frame: &mut Frame, samples: &[&Sample], predicted: &[Predicted], enriched: f32) {
    let weights: Vec<f64> = samples
        .iter()
        .map(|s| if s.drawn == Drawn::Sample { 1.0 } else { f64::from(enriched) })
        .collect();
    for act in 0..ACTS {
        let of: Vec<(f32, bool, f64)> = (0..samples.len())
            .map(|at| (predicted[at].presence[act], samples[at].acts[act], weights[at]))
            .collect();
        frame.named_from[act] = best(of);
        let mut sentences = Vec::new();
        for (at, sample) in samples.iter().enumerate() {
            for (odds, sentence) in predicted[at].sentences.iter().zip(&sample.sentences) {
                sentences.push((odds[act], sentence.acts[act] >= 0.5, weights[at]));
            }
        }
        frame.shown_from[act] = best(sentences);
    }
    frame.level_lean = lean(samples, predicted, &weights);
}

/// The threshold of the highest F1.
fn best(mut of: Vec<(f32, bool, f64)>) -> f32 {
    of.sort_by(|a, b| b.0.total_cmp(&a.0));
    let all: f64 = of.iter().filter(|(_, is, _)| *is).map(|(_, _, weight)| weight).sum();
    let (mut hits, mut best) = (Hits::default(), (0.0, 0.0_f32));
    hits.missed = all;
    for window in of.windows(2) {
        let (odds, is, weight) = window[0];
        if is {
            hits.both += weight;
            hits.missed -= weight;
        } else {
            hits.wrong += weight;
        }
        if hits.f1() > best.0 {
            best = (hits.f1(), f32::midpoint(odds, window[1].0));
        }
    }
    best.1
}

/// What is added to tactical, strategic and none for the highest sum of macro and weighted F1.
fn lean(samples: &[&Sample], predicted: &[Predicted], weights: &[f64]) -> [f32; LEVELS] {
    const STEPS: [f32; 9] = [-0.5, -0.25, 0.0, 0.25, 0.5, 0.75, 1.0, 1.25, 1.5];
    let mut best = (0.0, [0.0; LEVELS]);
    for tactical in STEPS {
        for strategic in STEPS {
            for none in [-0.25, 0.0, 0.25] {
                let lean = [0.0, tactical, strategic, none];
                let mut confusion = Confusion::default();
                for ((sample, predicted), weight) in samples.iter().zip(predicted).zip(weights) {
                    confusion.add(sample.named, named(&predicted.levels, &lean), *weight);
                }
                // Far leans must pay for themselves.
                let far: f32 = lean.iter().map(|lean| lean.abs()).sum();
                let reached =
                    confusion.macro_f1() + confusion.weighted_f1() - f64::from(far) * 0.002;
                if reached > best.0 {
                    best = (reached, lean);
                }
            }
        }
    }
    best.1
}

/// The level with the highest leaned log-probability.
pub(super) fn named(levels: &[f32; LEVELS], lean: &[f32; LEVELS]) -> record::Level {
    let score = |level: &record::Level| levels[*level as usize] + lean[*level as usize];
    let highest = |a: &record::Level, b: &record::Level| score(a).total_cmp(&score(b));
    record::Level::ALL.into_iter().max_by(highest).unwrap_or(record::Level::None)
}
