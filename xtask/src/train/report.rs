//! What the reader reaches on authors it never saw: the tables of VALIDITY.md about reading text.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Result;
use lenses::stats::percentile;
use record::{Act, Level};

use super::compare::{self, Scores, Unseen};
use super::corpus::Drawn;
use super::counting;
use super::features::Sample;
use super::fit::Recipe;
use super::score::Hits;

/// Draws of authors behind each interval.
const DRAWS: usize = 1_000;

/// Prints every table.
pub(crate) fn run(root: &Path) -> Result<()> {
    let corpus = super::mail(root)?;
    let samples = super::samples(&corpus);
    let samples: Vec<&Sample> = samples.iter().collect();
    let unseen = compare::unseen(&samples, &|_| true, &Recipe::CHOSEN);
    let drawn = compare::drawn(&samples);
    scores(&samples, &unseen, &drawn);
    agreement(&samples);
    calibration(&samples, &unseen, &drawn);
    let mut frame = text::model::Frame::empty();
    frame.level_lean = unseen.lean[0];
    frame.shown_from = unseen.shown_from[0];
    (frame.level_priors, frame.act_priors) = counting::priors(&samples);
    counting::report(&counting::authors(&samples, &unseen.predicted, counting::LEAST), &frame);
    super::taught::report(&samples, &unseen);
    learning_curve(&samples);
    super::ranks::report(&super::data()?, &corpus.mail)
}

/// F1 with intervals from draws of authors.
fn scores(samples: &[&Sample], unseen: &Unseen, drawn: &[usize]) {
    let mut authors: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for at in drawn {
        authors.entry(&samples[*at].author).or_default().push(*at);
    }
    let groups: Vec<&Vec<usize>> = authors.values().collect();
    let whole = compare::scores(samples, unseen, drawn);
    let mut dice = 0x9e37_79b9_7f4a_7c15_u64;
    let draws: Vec<Scores> = (0..DRAWS)
        .map(|_| {
            let mut places = Vec::new();
            for _ in 0..groups.len() {
                dice = dice
                    .wrapping_mul(6_364_136_223_846_793_005)
                    .wrapping_add(1_442_695_040_888_963_407);
                let pick = usize::try_from((dice >> 33) % groups.len() as u64).unwrap_or(0);
                places.extend(groups[pick]);
            }
            compare::scores(samples, unseen, &places)
        })
        .collect();
    println!(
        "\n{} messages drawn at random, {} authors, each left out of its training",
        drawn.len(),
        groups.len()
    );
    let line = |name: &str, of: &dyn Fn(&Scores) -> f64, n: usize| {
        let mut values: Vec<f64> = draws.iter().map(of).collect();
        values.sort_unstable_by(f64::total_cmp);
        let (low, high) = (percentile(&values, 0.025), percentile(&values, 0.975));
        println!("| {name} | {:.2} | {low:.2}–{high:.2} | {n} |", of(&whole));
    };
    println!("| what | F1 | 95 % by drawing authors | messages with it |");
    line("level, macro", &|s| s.levels.macro_f1(), drawn.len());
    line("level, weighted by class", &|s| s.levels.weighted_f1(), drawn.len());
    for level in Level::ALL {
        let n = drawn.iter().filter(|at| samples[**at].named == level).count();
        line(level.name(), &|s| s.levels.f1(level as usize), n);
    }
    for act in Act::ALL {
        let n = drawn.iter().filter(|at| samples[**at].acts[act as usize]).count();
        line(act.name(), &|s| s.acts[act as usize].f1(), n);
        println!("  average precision {:.3}", average_precision(samples, unseen, drawn, act));
    }
}

/// Mean precision at each message that carries the act, in the order of its probability: how well they
/// are told apart, wherever the threshold lies.
fn average_precision(samples: &[&Sample], unseen: &Unseen, drawn: &[usize], act: Act) -> f64 {
    let mut order = drawn.to_vec();
    let odds = |at: usize| unseen.predicted[at].presence[act as usize];
    order.sort_by(|a, b| odds(*b).total_cmp(&odds(*a)));
    let (mut found, mut sum) = (0_usize, 0.0);
    for (place, at) in order.iter().enumerate() {
        if samples[*at].acts[act as usize] {
            found += 1;
            sum += share(found, place + 1);
        }
    }
    sum / count(found)
}

/// Two passes over the same messages: the ceiling.
fn agreement(samples: &[&Sample]) {
    let mut acts = [Hits::default(); 9];
    let (mut same, mut all) = (0_usize, 0_usize);
    for sample in samples {
        let Some((level, second)) = &sample.second else { continue };
        all += 1;
        same += usize::from(*level == sample.named);
        for (at, hits) in acts.iter_mut().enumerate() {
            hits.add(sample.acts[at], second[at]);
        }
    }
    println!("\ntwo passes over {all} messages: same level {:.3}", share(same, all));
    for act in Act::ALL {
        println!("| {} | {:.2} |", act.name(), acts[act as usize].f1());
    }
}

/// Of what was said with a probability, how much was so.
fn calibration(samples: &[&Sample], unseen: &Unseen, drawn: &[usize]) {
    const EDGES: [f64; 7] = [0.0, 0.05, 0.2, 0.4, 0.6, 0.8, 1.01];
    println!("\nreliability: probability said (mean) → share that was so, by bins");
    for (name, pairs) in [
        ("levels", level_pairs(samples, unseen, drawn)),
        ("acts of messages", act_pairs(samples, unseen, drawn)),
    ] {
        for edge in EDGES.windows(2) {
            let inside: Vec<&(f64, bool)> =
                pairs.iter().filter(|(p, _)| (edge[0]..edge[1]).contains(p)).collect();
            let said: f64 = inside.iter().map(|(p, _)| p).sum::<f64>() / count(inside.len());
            let so = inside.iter().filter(|(_, is)| *is).count();
            println!("| {name} | {said:.2} | {:.2} | {} |", share(so, inside.len()), inside.len());
        }
    }
}

fn level_pairs(samples: &[&Sample], unseen: &Unseen, drawn: &[usize]) -> Vec<(f64, bool)> {
    let of = |at: &usize| {
        let chance = |level: Level| f64::from(unseen.predicted[*at].levels[level as usize].exp());
        let named = samples[*at].named;
        Level::ALL.map(|level| (chance(level), level == named))
    };
    drawn.iter().flat_map(of).collect()
}

fn act_pairs(samples: &[&Sample], unseen: &Unseen, drawn: &[usize]) -> Vec<(f64, bool)> {
    let of = |at: &usize| {
        let odds = unseen.predicted[*at].presence;
        Act::ALL.map(|act| {
            let chance = f64::from(text::stack::logistic(odds[act as usize]));
            (chance, samples[*at].acts[act as usize])
        })
    };
    drawn.iter().flat_map(of).collect()
}

/// The same scores from a fifth, two fifths … of the labelled messages.
fn learning_curve(samples: &[&Sample]) {
    println!("\nlearning curve, on the messages drawn at random");
    for fifth in 1..=4_usize {
        let keep: Vec<&Sample> = samples
            .iter()
            .enumerate()
            .filter(|(at, sample)| sample.drawn == Drawn::Sample || at * 7 % 5 < fifth)
            .map(|(_, sample)| *sample)
            .collect();
        let train = |sample: &Sample| {
            let at = keep.iter().position(|one| std::ptr::eq(*one, sample)).unwrap_or(0);
            at * 7 % 5 < fifth
        };
        let unseen = compare::unseen(&keep, &train, &Recipe::CHOSEN);
        let scores = compare::scores(&keep, &unseen, &compare::drawn(&keep));
        println!("{fifth}/5: {}", compare::line(&scores));
    }
}

fn share(part: usize, all: usize) -> f64 {
    count(part) / count(all)
}

fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX)).max(1e-9)
}
