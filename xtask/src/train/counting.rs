//! Counting with a classifier that errs: how far expected counts lie from true ones, author by author,
//! and how that is told.

use std::collections::BTreeMap;

use record::Act;
use text::model::{ACTS, Dispersion, Frame, LEVELS};

use super::base_rate::base_rates;
use super::corpus::Drawn;
use super::features::Sample;
use super::fit::Predicted;

/// What an author's messages hold, in truth and as expected.
#[derive(Debug, Clone, Default)]
pub(super) struct Tally {
    pub(super) words: f64,
    /// For each act: sentences that carry it, named sentences, expected, expected after EM, Σ p(1−p).
    pub(super) acts: [[f64; 5]; ACTS],
    /// For each level: words, named words, expected, expected after EM, Σ w²p(1−p).
    pub(super) levels: [[f64; 5]; LEVELS],
}

/// Shares of levels by words, and of messages with each act, in the mail drawn at random.
pub(super) fn priors(samples: &[&Sample]) -> ([f32; LEVELS], [f32; ACTS]) {
    let (mut levels, mut acts, mut n, mut words) = ([0.0; LEVELS], [0.0; ACTS], 0.0_f32, 0.0);
    for sample in samples.iter().filter(|sample| sample.drawn == Drawn::Sample) {
        n += 1.0;
        words += real(sample.words);
        levels[sample.named as usize] += real(sample.words);
        (0..ACTS).filter(|act| sample.acts[*act]).for_each(|act| acts[act] += 1.0);
    }
    (levels.map(|level| level / words), acts.map(|act| act / n))
}

fn real(words: u32) -> f32 {
    f32::from(u16::try_from(words).unwrap_or(u16::MAX))
}

/// Messages of an author from which the author's counts say something.
pub(super) const LEAST: usize = 20;

/// Measures on authors left out how counts err, for the intervals of what is shown.
pub(super) fn measure(frame: &mut Frame, samples: &[&Sample], unseen: &super::compare::Unseen) {
    (frame.level_priors, frame.act_priors) = priors(samples);
    let tallies = by_author(samples, &unseen.predicted, frame, LEAST);
    for act in 0..ACTS {
        let sums: Vec<[f64; 5]> = tallies.iter().map(|tally| tally.acts[act]).collect();
        frame.counting[act] = dispersion(&sums, EXPECTED);
    }
    for level in 0..LEVELS {
        let sums: Vec<[f64; 5]> = tallies.iter().map(|tally| tally.levels[level]).collect();
        frame.level_counting[level] = dispersion(&sums, EXPECTED);
    }
}

/// Column of the expected counts in a tally.
pub(super) const EXPECTED: usize = 2;

/// Tallies of groups of messages.
pub(super) fn tally(samples: &[(&Sample, &Predicted)], frame: &Frame) -> Tally {
    let mut tally = Tally::default();
    for (sample, predicted) in samples {
        let words = f64::from(sample.words);
        tally.words += words;
        let shares = predicted.levels.map(|log| f64::from(log.exp()));
        let named = super::thresholds::named(&predicted.levels, &frame.level_lean);
        for (level, sums) in tally.levels.iter_mut().enumerate() {
            sums[0] += words * f64::from(sample.level[level]);
            sums[1] += if named as usize == level { words } else { 0.0 };
            sums[2] += words * shares[level];
            sums[4] += words * words * shares[level] * (1.0 - shares[level]);
        }
        for act in 0..ACTS {
            let sums = &mut tally.acts[act];
            for (sentence, odds) in sample.sentences.iter().zip(&predicted.sentences) {
                let p = f64::from(text::stack::logistic(odds[act]));
                sums[0] += f64::from(sentence.acts[act]);
                sums[1] += if odds[act] >= frame.shown_from[act] { 1.0 } else { 0.0 };
                sums[2] += p;
                sums[4] += p * (1.0 - p);
            }
        }
    }
    let items: Vec<(f64, [f64; LEVELS])> = samples
        .iter()
        .map(|(s, p)| (f64::from(s.words), p.levels.map(|log| f64::from(log.exp()))))
        .collect();
    let shares = base_rates(&items, &frame.level_priors.map(f64::from));
    for (sums, share) in tally.levels.iter_mut().zip(shares) {
        sums[3] = share * tally.words;
    }
    for act in 0..ACTS {
        let prior = f64::from(frame.act_priors[act]);
        let chance = |p: &Predicted| f64::from(text::stack::logistic(p.presence[act]));
        let items: Vec<(f64, [f64; 2])> =
            samples.iter().map(|(_, p)| (1.0, [chance(p), 1.0 - chance(p)])).collect();
        let share = base_rates(&items, &[prior, 1.0 - prior])[0];
        let before: f64 = items.iter().map(|(_, p)| p[0]).sum::<f64>() / items.len().max(1) as f64;
        tally.acts[act][3] = tally.acts[act][2] * share / before.max(1e-9);
    }
    tally
}

/// Tallies of each author with at least `least` messages drawn at random or otherwise.
pub(super) fn by_author(
    samples: &[&Sample],
    predicted: &[Predicted],
    frame: &Frame,
    least: usize,
) -> Vec<Tally> {
    let mut authors: BTreeMap<&str, Vec<(&Sample, &Predicted)>> = BTreeMap::new();
    for (sample, predicted) in samples.iter().zip(predicted) {
        if sample.drawn != Drawn::Sentences && sample.drawn != Drawn::Mailbox {
            authors.entry(&sample.author).or_default().push((sample, predicted));
        }
    }
    authors.retain(|_, messages| messages.len() >= least);
    authors.values().map(|messages| tally(messages, frame)).collect()
}

/// Dispersion of true counts around expected ones, column `way` of the tallies, by moments: chance
/// from authors with few, the person's part from those with many.
pub(super) fn dispersion(sums: &[[f64; 5]], way: usize) -> Dispersion {
    // E (t - s)² = chance · v + person² · s², by least squares weighted with 1 / (v + 0.04 s²)².
    let mut best = (f64::MAX, Dispersion::default());
    for chance in [0.7, 0.85, 1.0, 1.25, 1.5, 2.0, 3.0] {
        for person in 0..=40 {
            let person = f64::from(person) * 0.025;
            let mut loss = 0.0;
            for sum in sums {
                let variance = (chance * sum[4] + (person * sum[way]).powi(2)).max(0.05);
                loss += (sum[0] - sum[way]).powi(2) / variance + variance.ln();
            }
            if loss < best.0 {
                #[expect(clippy::cast_possible_truncation, reason = "a step of a grid")]
                let found = Dispersion { chance: chance as f32, person: person as f32 };
                best = (loss, found);
            }
        }
    }
    best.1
}

/// Share of authors whose true count lies in the interval around the expected one, and mean absolute
/// error of a way of counting per unit of `per`.
pub(super) fn coverage(sums: &[[f64; 5]], way: usize, dispersion: Dispersion) -> f64 {
    let held = |sum: &&[f64; 5]| {
        let half = 1.96
            * (f64::from(dispersion.chance) * sum[4]
                + (f64::from(dispersion.person) * sum[way]).powi(2))
            .sqrt();
        (sum[0] - sum[way]).abs() <= half.max(0.5)
    };
    sums.iter().filter(held).count() as f64 / sums.len().max(1) as f64
}

/// Prints how each way of counting errs, author by author.
pub(super) fn report(tallies: &[Tally]) {
    println!(
        "{} authors; mean absolute error of the rate per 1,000 words: named, expected, EM; coverage",
        tallies.len()
    );
    for act in Act::ALL {
        let sums: Vec<[f64; 5]> = tallies.iter().map(|t| t.acts[act as usize]).collect();
        let error = |way: usize| {
            let all: f64 = tallies
                .iter()
                .map(|t| {
                    1000.0 * (t.acts[act as usize][way] - t.acts[act as usize][0]).abs() / t.words
                })
                .sum();
            all / tallies.len() as f64
        };
        let bias = |way: usize| {
            sums.iter().map(|s| s[way]).sum::<f64>() / sums.iter().map(|s| s[0]).sum::<f64>()
        };
        let (two, three) = (dispersion(&sums, 2), dispersion(&sums, 3));
        println!(
            "{:<12} {:.2} {:.2} {:.2} | bias {:.2} {:.2} {:.2} | expected {two:?} {:.2} | EM {three:?} {:.2}",
            act.name(),
            error(1),
            error(2),
            error(3),
            bias(1),
            bias(2),
            bias(3),
            coverage(&sums, 2, two),
            coverage(&sums, 3, three)
        );
    }
    for level in record::Level::ALL {
        let sums: Vec<[f64; 5]> = tallies.iter().map(|t| t.levels[level as usize]).collect();
        let error = |way: usize| {
            let all: f64 = tallies
                .iter()
                .map(|t| {
                    (t.levels[level as usize][way] - t.levels[level as usize][0]).abs() / t.words
                })
                .sum();
            100.0 * all / tallies.len() as f64
        };
        let (two, three) = (dispersion(&sums, 2), dispersion(&sums, 3));
        println!(
            "{:<12} {:.2} {:.2} {:.2} points | expected {two:?} {:.2} | EM {three:?} {:.2}",
            level.name(),
            error(1),
            error(2),
            error(3),
            coverage(&sums, 2, two),
            coverage(&sums, 3, three)
        );
    }
}
