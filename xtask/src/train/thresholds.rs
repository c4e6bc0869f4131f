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
    let drawn = || samples.iter().zip(predicted).filter(|(s, _)| s.drawn == Drawn::Sample);
    for act in 0..ACTS {
        frame.named_from[act] = best(drawn().map(|(_, p)| p.presence[act]).collect());
        let sentences = drawn().flat_map(|(_, p)| p.sentences.iter().map(|odds| odds[act]));
        frame.shown_from[act] = best(sentences.collect());
    }
    frame.level_lean = lean(samples, predicted, &weights);
}

/// The threshold of the highest F1 that the probabilities themselves promise. They are calibrated, and
/// follow chance less than the few labels of a rare act do.
fn best(mut of: Vec<f32>) -> f32 {
    of.sort_by(|a, b| b.total_cmp(a));
    let chance = |odds: &f32| f64::from(text::stack::logistic(*odds));
    let all: f64 = of.iter().map(chance).sum();
    let (mut hits, mut best) = (Hits { missed: all, ..Hits::default() }, (0.0, 0.0_f32));
    for window in of.windows(2) {
        let chance = chance(&window[0]);
        hits.both += chance;
        hits.wrong += 1.0 - chance;
        hits.missed -= chance;
        if hits.f1() > best.0 {
            best = (hits.f1(), f32::midpoint(window[0], window[1]));
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_threshold_is_half_of_the_f1_it_promises() {
        // Lipton, Elkan & Naryanaswamy (2014): the best threshold of F1 is half the best F1. Chances of
        // .9, .6, .3 and .1: F1 of the first two is 3 / 3.9 = .769, of three 3.6 / 4.9 = .735.
        let odds = [0.9_f32, 0.6, 0.3, 0.1].map(|chance| (chance / (1.0 - chance)).ln());
        let found = text::stack::logistic(best(odds.to_vec()));
        assert!(found > 0.3 && found < 0.6, "{found}");
    }
}
