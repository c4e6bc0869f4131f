//! Fitting: base weights over words, then the second step on sums that come from authors the base
//! never saw.

use text::model::{ACTS, Frame, LEVELS};
use text::stack;

use super::corpus::Drawn;
use super::features::Sample;
use super::folds::by_author;
use super::linear::{self, Row, Settings, Weights};
use super::{dense, thresholds};

/// What is chosen before fitting.
#[derive(Debug, Clone, Copy)]
pub(super) struct Recipe {
    pub(super) acts: Settings,
    pub(super) levels: Settings,
    pub(super) presence: Settings,
    /// Messages, of two authors at least, in which a feature must stand.
    pub(super) least_messages: usize,
    /// What a message that was not drawn at random counts in the second step.
    pub(super) enriched: f32,
    /// Parts of the first step.
    pub(super) parts: usize,
}

impl Recipe {
    /// What nested cross-validation chose.
    pub(super) const CHOSEN: Recipe = Recipe {
        acts: Settings { strength: 20.0, rounds: 20, rate: 0.3, one_of: false },
        levels: Settings { strength: 300.0, rounds: 30, rate: 0.1, one_of: true },
        presence: Settings { strength: 10.0, rounds: 20, rate: 0.1, one_of: false },
        least_messages: 3,
        enriched: 0.25,
        parts: 5,
    };
}

/// Base weights over the features that were seen often enough.
pub(super) struct Base {
    /// Keys in order; a key's place is its feature.
    pub(super) keys: Vec<u32>,
    pub(super) acts: Weights,
    pub(super) levels: Weights,
    /// Acts of whole messages.
    pub(super) presence: Weights,
}

/// A whole classifier.
pub(super) struct Fitted {
    pub(super) base: Base,
    pub(super) frame: Frame,
}

/// What a classifier says of a sample.
#[derive(Debug, Clone)]
pub(super) struct Predicted {
    pub(super) levels: [f32; LEVELS],
    pub(super) sentences: Vec<[f32; ACTS]>,
    pub(super) presence: [f32; ACTS],
}

impl Base {
    fn features(&self, keys: &[u32]) -> Vec<u32> {
        let place = |key: &u32| self.keys.binary_search(key).ok();
        keys.iter().filter_map(place).filter_map(|at| u32::try_from(at).ok()).collect()
    }

    /// Base sums of a sample.
    fn message(&self, sample: &Sample) -> stack::Message {
        let mut all = self.features(&sample.subject);
        let mut sentences = Vec::new();
        for sentence in &sample.sentences {
            let features = self.features(&sentence.keys);
            let sums = self.acts.sums(&features, scale(sentence.keys.len()));
            let mut acts = [0.0; ACTS];
            acts.copy_from_slice(&sums);
            sentences.push(stack::Sentence { acts, tokens: sentence.tokens });
            all.extend(features);
        }
        let mut levels = [0.0; LEVELS];
        levels.copy_from_slice(&self.levels.sums(&all, scale(seen(sample))));
        let mut acts = [0.0; ACTS];
        acts.copy_from_slice(&self.presence.sums(&all, scale(seen(sample))));
        stack::Message { sentences, levels, acts }
    }
}

/// Features of a message, known ones and others.
fn seen(sample: &Sample) -> usize {
    sample.subject.len() + sample.sentences.iter().map(|s| s.keys.len()).sum::<usize>()
}

/// The same as when reading: see `text::reader`.
fn scale(features: usize) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "a message has few features")]
    let features = features.max(1) as f32;
    1.0 / features.sqrt()
}

/// Fits on `samples`.
pub(super) fn fit(samples: &[&Sample], recipe: &Recipe) -> Fitted {
    let unseen = unseen_sums(samples, recipe);
    let whole: Vec<(&Sample, stack::Message)> = samples
        .iter()
        .zip(unseen)
        .filter(|(sample, _)| sample.drawn != Drawn::Sentences)
        .map(|(sample, sums)| (*sample, sums))
        .collect();
    let (messages, unseen): (Vec<&Sample>, Vec<stack::Message>) = whole.into_iter().unzip();
    let messages = messages.as_slice();
    let mut frame = Frame::empty();
    let weight =
        |sample: &Sample| if sample.drawn == Drawn::Sample { 1.0 } else { recipe.enriched };
    frame.levels = second_levels(messages, &unseen, &weight);
    frame.acts = second_acts(messages, &unseen, &frame, &weight);
    frame.presence = presence(messages, &unseen, &frame, &weight);
    let predicted: Vec<Predicted> = unseen.iter().map(|base| finish(&frame, base)).collect();
    thresholds::set(&mut frame, messages, &predicted, recipe.enriched);
    Fitted { base: base(samples, recipe), frame }
}

/// Base sums of each sample from weights that never saw its author.
fn unseen_sums(samples: &[&Sample], recipe: &Recipe) -> Vec<stack::Message> {
    let part_of = by_author(samples, recipe.parts);
    let mut sums: Vec<Option<stack::Message>> = vec![None; samples.len()];
    for part in 0..recipe.parts {
        let others: Vec<&Sample> =
            samples.iter().zip(&part_of).filter(|(_, of)| **of != part).map(|(s, _)| *s).collect();
        let base = base(&others, recipe);
        for (at, sample) in samples.iter().enumerate().filter(|(at, _)| part_of[*at] == part) {
            sums[at] = Some(base.message(sample));
        }
    }
    sums.into_iter().flatten().collect()
}

/// Base weights.
pub(super) fn base(samples: &[&Sample], recipe: &Recipe) -> Base {
    let keys = frequent(samples, recipe.least_messages);
    let empty = Weights { outputs: 0, of: Vec::new(), bias: Vec::new() };
    let mut base = Base { keys, acts: empty.clone(), levels: empty.clone(), presence: empty };
    let mut features: Vec<Vec<Vec<u32>>> = Vec::new();
    let mut whole: Vec<Vec<u32>> = Vec::new();
    for sample in samples {
        let sentences: Vec<Vec<u32>> =
            sample.sentences.iter().map(|s| base.features(&s.keys)).collect();
        let mut all = base.features(&sample.subject);
        sentences.iter().for_each(|sentence| all.extend(sentence));
        features.push(sentences);
        whole.push(all);
    }
    let mut rows = Vec::new();
    for (sample, sentences) in samples.iter().zip(&features) {
        for (sentence, features) in sample.sentences.iter().zip(sentences) {
            let scale = scale(sentence.keys.len());
            rows.push(Row { features, scale, target: &sentence.acts, weight: 1.0 });
        }
    }
    base.acts = linear::learn(&rows, base.keys.len(), recipe.acts);
    let rows: Vec<Row<'_>> = samples
        .iter()
        .zip(&whole)
        .filter(|(sample, _)| sample.drawn != Drawn::Sentences)
        .map(|(sample, features)| Row {
            features,
            scale: scale(seen(sample)),
            target: &sample.level,
            weight: 1.0,
        })
        .collect();
    base.levels = linear::learn(&rows, base.keys.len(), recipe.levels);
    let targets: Vec<[f32; ACTS]> = samples.iter().map(|sample| seen_acts(sample)).collect();
    let rows: Vec<Row<'_>> = samples
        .iter()
        .zip(whole.iter().zip(&targets))
        .filter(|(sample, _)| sample.drawn != Drawn::Sentences)
        .map(|(sample, (features, target))| Row {
            features,
            scale: scale(seen(sample)),
            target,
            weight: 1.0,
        })
        .collect();
    base.presence = linear::learn(&rows, base.keys.len(), recipe.presence);
    base
}

/// Keys in at least so many messages, of at least two authors.
fn frequent(samples: &[&Sample], least: usize) -> Vec<u32> {
    let mut seen: Vec<(u32, u32)> = Vec::new();
    for (number, sample) in (0u32..).zip(samples) {
        let mut keys: Vec<u32> = sample.subject.clone();
        sample.sentences.iter().for_each(|sentence| keys.extend(&sentence.keys));
        keys.sort_unstable();
        keys.dedup();
        seen.extend(keys.into_iter().map(|key| (key, number)));
    }
    seen.sort_unstable();
    let often = |run: &[(u32, u32)]| {
        let author = |at: &(u32, u32)| samples[at.1 as usize].author.as_str();
        run.len() >= least && run.iter().any(|at| author(at) != author(&run[0]))
    };
    seen.chunk_by(|a, b| a.0 == b.0).filter(|run| often(run)).map(|run| run[0].0).collect()
}

fn second_levels(
    samples: &[&Sample],
    sums: &[stack::Message],
    weight: &dyn Fn(&Sample) -> f32,
) -> [Vec<f32>; LEVELS] {
    let row = |(sample, sums): (&&Sample, &stack::Message)| dense::Row {
        inputs: stack::level_inputs(sums).to_vec(),
        target: sample.level.to_vec(),
        weight: weight(sample),
    };
    let rows: Vec<dense::Row> = samples.iter().zip(sums).map(row).collect();
    let towards: Vec<Vec<f32>> =
        (0..LEVELS).map(|l| unit(stack::LEVEL_INPUTS, 1 + l, 1.0)).collect();
    let learned = dense::learn(&rows, &towards, 8.0, true);
    std::array::from_fn(|level| learned[level].clone())
}

fn second_acts(
    samples: &[&Sample],
    sums: &[stack::Message],
    frame: &Frame,
    weight: &dyn Fn(&Sample) -> f32,
) -> [Vec<f32>; ACTS] {
    std::array::from_fn(|act| {
        let mut rows = Vec::new();
        for (sample, sums) in samples.iter().zip(sums) {
            let levels = stack::levels(frame, sums);
            for (at, sentence) in sample.sentences.iter().enumerate() {
                rows.push(dense::Row {
                    inputs: stack::act_inputs(sums, at, act, &levels).to_vec(),
                    target: vec![sentence.acts[act]],
                    weight: weight(sample),
                });
            }
        }
        let towards = [unit(stack::ACT_INPUTS, 1 + act, 2.0)];
        dense::learn(&rows, &towards, 8.0, false).remove(0)
    })
}

fn presence(
    samples: &[&Sample],
    sums: &[stack::Message],
    frame: &Frame,
    weight: &dyn Fn(&Sample) -> f32,
) -> [Vec<f32>; ACTS] {
    std::array::from_fn(|act| {
        let row = |(sample, sums): (&&Sample, &stack::Message)| {
            let levels = stack::levels(frame, sums);
            let odds: Vec<[f32; ACTS]> =
                (0..sums.sentences.len()).map(|at| stack::acts(frame, sums, at, &levels)).collect();
            dense::Row {
                inputs: stack::presence_inputs(sums, act, &levels, &odds).to_vec(),
                target: vec![seen_acts(sample)[act]],
                weight: weight(sample),
            }
        };
        let rows: Vec<dense::Row> = samples.iter().zip(sums).map(row).collect();
        let towards = [unit(stack::PRESENCE_INPUTS, 1, 1.0)];
        dense::learn(&rows, &towards, 4.0, false).remove(0)
    })
}

/// Share of the passes that saw each act.
fn seen_acts(sample: &Sample) -> [f32; ACTS] {
    std::array::from_fn(|act| soft((sample.acts[act], sample.second.map(|second| second.1[act]))))
}

fn soft((first, second): (bool, Option<bool>)) -> f32 {
    let number = |seen: bool| if seen { 1.0 } else { 0.0 };
    second.map_or(number(first), |second| (number(first) + number(second)) / 2.0)
}

fn unit(width: usize, at: usize, value: f32) -> Vec<f32> {
    let mut unit = vec![0.0; width];
    unit[at] = value;
    unit
}

/// What the classifier says of a sample.
pub(super) fn predict(fitted: &Fitted, sample: &Sample) -> Predicted {
    finish(&fitted.frame, &fitted.base.message(sample))
}

fn finish(frame: &Frame, sums: &stack::Message) -> Predicted {
    let levels = stack::levels(frame, sums);
    let sentences: Vec<[f32; ACTS]> =
        (0..sums.sentences.len()).map(|at| stack::acts(frame, sums, at, &levels)).collect();
    let presence =
        std::array::from_fn(|act| stack::presence(frame, sums, act, &levels, &sentences));
    Predicted { levels, sentences, presence }
}
