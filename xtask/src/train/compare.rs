//! Nested cross-validation: each part of the authors is predicted by a classifier that was fitted, its
//! second step and its thresholds included, on the other authors alone.

use record::Act;

use super::corpus::Drawn;
use super::features::Sample;
use super::fit::{Fitted, Predicted, Recipe, fit, predict};
use super::folds::by_author;
use super::score::{Confusion, Hits};
use super::thresholds::named;

/// Predictions for every sample by classifiers that never saw its author, and their thresholds.
pub(super) struct Unseen {
    pub(super) predicted: Vec<Predicted>,
    pub(super) lean: Vec<[f32; 4]>,
    pub(super) named_from: Vec<[f32; 9]>,
    pub(super) shown_from: Vec<[f32; 9]>,
}

/// Parts of the outer round.
const PARTS: usize = 5;

/// Fits one classifier for each part of the authors, two at a time.
pub(super) fn unseen(
    samples: &[&Sample],
    train: &dyn Fn(&Sample) -> bool,
    recipe: &Recipe,
) -> Unseen {
    let part_of = by_author(samples, PARTS);
    let others = |part: usize| -> Vec<&Sample> {
        let all = samples.iter().zip(&part_of);
        all.filter(|(sample, of)| **of != part && train(sample)).map(|(s, _)| *s).collect()
    };
    let sets: Vec<Vec<&Sample>> = (0..PARTS).map(others).collect();
    let mut fitted: Vec<Fitted> = Vec::new();
    for pair in sets.chunks(2) {
        std::thread::scope(|scope| {
            let started: Vec<_> =
                pair.iter().map(|set| scope.spawn(move || fit(set, recipe))).collect();
            fitted
                .extend(started.into_iter().map(|one| one.join().expect("fitting does not panic")));
        });
    }
    let of = |at: usize| &fitted[part_of[at]];
    Unseen {
        predicted: (0..samples.len()).map(|at| predict(of(at), samples[at])).collect(),
        lean: (0..samples.len()).map(|at| of(at).frame.level_lean).collect(),
        named_from: (0..samples.len()).map(|at| of(at).frame.named_from).collect(),
        shown_from: (0..samples.len()).map(|at| of(at).frame.shown_from).collect(),
    }
}

/// Scores on the messages drawn at random.
#[derive(Debug, Clone, Default)]
pub(super) struct Scores {
    pub(super) levels: Confusion,
    pub(super) acts: [Hits; 9],
}

/// Scores over the places given.
pub(super) fn scores(samples: &[&Sample], unseen: &Unseen, places: &[usize]) -> Scores {
    let mut scores = Scores::default();
    for at in places {
        let (sample, predicted) = (samples[*at], &unseen.predicted[*at]);
        let said = named(&predicted.levels, &unseen.lean[*at]);
        scores.levels.add(sample.named, said, 1.0);
        for act in 0..9 {
            let said = predicted.presence[act] >= unseen.named_from[*at][act];
            scores.acts[act].add(sample.acts[act], said);
        }
    }
    scores
}

/// Places of the messages drawn at random.
pub(super) fn drawn(samples: &[&Sample]) -> Vec<usize> {
    (0..samples.len()).filter(|at| samples[*at].drawn == Drawn::Sample).collect()
}

/// One line: macro and weighted F1 of levels, then F1 of each act.
pub(super) fn line(scores: &Scores) -> String {
    let levels: Vec<String> = (0..4).map(|l| format!("{:.2}", scores.levels.f1(l))).collect();
    let mut line = format!(
        "macro {:.3} weighted {:.3} ({}) |",
        scores.levels.macro_f1(),
        scores.levels.weighted_f1(),
        levels.join(" ")
    );
    for act in Act::ALL {
        line += &format!(" {} {:.2}", act.name(), scores.acts[act as usize].f1());
    }
    line
}
