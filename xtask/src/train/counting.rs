//! Counting with a classifier that errs: how far expected counts lie from true ones, author by author,
//! and how that is told.

use std::collections::BTreeMap;

use record::{Act, Level};
use text::model::{ACTS, Frame, LEVELS};

use super::base_rate::base_rates;
use super::corpus::Drawn;
use super::dispersion::{self, Author, Counted, Counts, WAYS};
use super::features::Sample;
use super::fit::Predicted;

/// What an author's messages hold, in truth and as expected.
#[derive(Debug, Clone, Default)]
struct Tally {
    words: f64,
    /// For each act: sentences that carry it, named sentences, expected, expected after EM.
    acts: [[f64; 4]; ACTS],
    /// For each level: words, named words, expected, expected after EM.
    levels: [[f64; 4]; LEVELS],
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
    let authors = authors(samples, &unseen.predicted, LEAST);
    let found = |counted| {
        let counts: Vec<Counts> =
            authors.iter().map(|author| Counts::of(author, counted)).collect();
        dispersion::fit(&counts)
    };
    frame.counting = std::array::from_fn(|act| found(Counted::Act(act)));
    frame.level_counting = LEVEL_COUNTS.map(|levels| found(Counted::Levels(levels)));
    frame.above_counting = found(Counted::Levels(ABOVE));
}

/// Each level, and both above operations.
const LEVEL_COUNTS: [&[usize]; LEVELS] = [&[0], &[1], &[2], &[3]];
const ABOVE: &[usize] = &[1, 2];

/// Tallies of groups of messages.
fn tally(samples: &[(&Sample, &Predicted)], frame: &Frame) -> Tally {
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
        }
        for act in 0..ACTS {
            let sums = &mut tally.acts[act];
            for (sentence, odds) in sample.sentences.iter().zip(&predicted.sentences) {
                let p = f64::from(text::stack::logistic(odds[act]));
                sums[0] += f64::from(sentence.acts[act]);
                sums[1] += if odds[act] >= frame.shown_from[act] { 1.0 } else { 0.0 };
                sums[2] += p;
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

/// Authors with at least `least` messages drawn at random or otherwise.
pub(super) fn authors<'a>(
    samples: &[&'a Sample],
    predicted: &'a [Predicted],
    least: usize,
) -> Vec<Author<'a>> {
    let mut authors: BTreeMap<&str, Author<'a>> = BTreeMap::new();
    for (sample, predicted) in samples.iter().zip(predicted) {
        if sample.drawn != Drawn::Sentences && sample.drawn != Drawn::Mailbox {
            authors.entry(&sample.author).or_default().push((sample, predicted));
        }
    }
    authors.retain(|_, messages| messages.len() >= least);
    authors.into_values().collect()
}

/// Prints how each way of counting errs, author by author, and whether the intervals hold.
pub(super) fn report(authors: &[Author<'_>], frame: &Frame) {
    let tallies: Vec<Tally> = authors.iter().map(|messages| tally(messages, frame)).collect();
    println!(
        "\n{} authors; mean absolute error per 1,000 words: named, expected, EM | sum over truth",
        tallies.len()
    );
    for act in Act::ALL {
        let of = |tally: &Tally| tally.acts[act as usize];
        println!("{:<12} {}", act.name(), errors(&tallies, &of));
    }
    for level in Level::ALL {
        let of = |tally: &Tally| tally.levels[level as usize];
        println!("{:<12} {}", level.name(), errors(&tallies, &of));
    }
    println!(
        "\nintervals: f, g | coverage in-sample | f and g from half of the authors, coverage on the \
         others: mean (lowest to highest of {SPLITS} splits) | rate halved and doubled: expected over \
         truth, coverage in-sample, coverage on the others"
    );
    for act in Act::ALL {
        println!("{:<12} {}", act.name(), intervals(authors, Counted::Act(act as usize)));
    }
    for level in Level::ALL {
        let counted = Counted::Levels(LEVEL_COUNTS[level as usize]);
        println!("{:<12} {}", level.name(), intervals(authors, counted));
    }
    println!("{:<12} {}", "above", intervals(authors, Counted::Levels(ABOVE)));
}

fn errors(tallies: &[Tally], of: &dyn Fn(&Tally) -> [f64; 4]) -> String {
    let words = |tally: &Tally| tally.words.max(1.0);
    let error = |way: usize| {
        let one = |tally: &Tally| 1000.0 * (of(tally)[way] - of(tally)[0]).abs() / words(tally);
        tallies.iter().map(one).sum::<f64>() / tallies.len().max(1) as f64
    };
    let sum = |way: usize| tallies.iter().map(|tally| of(tally)[way]).sum::<f64>();
    let over = |way: usize| sum(way) / sum(0).max(1e-9);
    let [named, expected, em] = [1, 2, 3].map(error);
    let [n, e, m] = [1, 2, 3].map(over);
    format!("{named:.2} {expected:.2} {em:.2} | {n:.2} {e:.2} {m:.2}")
}

/// Random halves of the authors.
const SPLITS: usize = 40;

fn intervals(authors: &[Author<'_>], counted: Counted) -> String {
    let counts: Vec<Counts> = authors.iter().map(|author| Counts::of(author, counted)).collect();
    let all = dispersion::fit(&counts);
    let mut held: [Vec<f64>; 3] = Default::default();
    let mut dice = 0x2545_f491_4f6c_dd1d_u64;
    for _ in 0..SPLITS {
        let mut order: Vec<usize> = (0..counts.len()).collect();
        super::linear::shuffle(&mut order, &mut dice);
        let pick =
            |places: &[usize]| -> Vec<Counts> { places.iter().map(|at| counts[*at]).collect() };
        let (one, other) = order.split_at(order.len() / 2);
        let (found, others) = (dispersion::fit(&pick(one)), pick(other));
        for (held, way) in held.iter_mut().zip(WAYS) {
            held.push(dispersion::coverage(&others, way, found));
        }
    }
    let mean = |of: &[f64]| of.iter().sum::<f64>() / of.len() as f64;
    let lowest = held[0].iter().copied().fold(1.0, f64::min);
    let highest = held[0].iter().copied().fold(0.0, f64::max);
    let shifted = |way: usize| {
        format!(
            "{:.2} {:.2} {:.2}",
            dispersion::bias(&counts, WAYS[way]),
            dispersion::coverage(&counts, WAYS[way], all),
            mean(&held[way])
        )
    };
    format!(
        "{:.2} {:.2} | {:.2} | {:.3} ({lowest:.2} to {highest:.2}) | {} | {}",
        all.chance,
        all.person,
        dispersion::coverage(&counts, WAYS[0], all),
        mean(&held[0]),
        shifted(1),
        shifted(2)
    )
}
