//! The second step of the classifiers: from base sums to probabilities. What stands around a sentence
//! says as much as its words: a message that is personal carries no acts.
//!
//! Training and reading share these functions, so the two cannot differ.

use crate::model::{ACTS, Frame, LEVELS};

/// Base sums of one sentence.
#[derive(Debug, Clone, Copy, Default)]
pub struct Sentence {
    /// Log-odds of each act by the words alone.
    pub acts: [f32; ACTS],
    /// Words and marks in it.
    pub tokens: u16,
}

/// Base sums of one message.
#[derive(Debug, Clone, Default)]
pub struct Message {
    /// Its sentences.
    pub sentences: Vec<Sentence>,
    /// Score of each level by the words alone.
    pub levels: [f32; LEVELS],
    /// Log-odds of each act by the words of the whole message alone.
    pub acts: [f32; ACTS],
}

/// Inputs of the step for levels.
pub const LEVEL_INPUTS: usize = 1 + LEVELS + 2 * ACTS + 2;
/// Inputs of the step for acts.
pub const ACT_INPUTS: usize = 1 + ACTS + LEVELS + 4;

/// What the step for levels looks at.
pub fn level_inputs(message: &Message) -> [f32; LEVEL_INPUTS] {
    let mut inputs = [0.0; LEVEL_INPUTS];
    inputs[0] = 1.0;
    inputs[1..=LEVELS].copy_from_slice(&log_shares(message.levels));
    let tokens: f32 = message.sentences.iter().map(|s| f32::from(s.tokens)).sum();
    for act in 0..ACTS {
        let highest = message.sentences.iter().map(|s| s.acts[act]).fold(-6.0, f32::max);
        inputs[1 + LEVELS + act] = highest / 4.0;
        let expected: f32 = message.sentences.iter().map(|s| logistic(s.acts[act])).sum();
        inputs[1 + LEVELS + ACTS + act] = expected.min(6.0);
    }
    inputs[LEVEL_INPUTS - 2] = (1.0 + tokens.max(LEAST_TOKENS)).ln() - 4.0;
    inputs[LEVEL_INPUTS - 1] = sentence_count(message).ln_1p() - 2.0;
    inputs
}

/// What the step for acts looks at: the words of the sentence, the levels of its message, and what
/// other sentences do.
pub fn act_inputs(
    message: &Message,
    at: usize,
    act: usize,
    levels: &[f32; LEVELS],
) -> [f32; ACT_INPUTS] {
    let sentence = &message.sentences[at];
    let mut inputs = [0.0; ACT_INPUTS];
    inputs[0] = 1.0;
    inputs[1..=ACTS].copy_from_slice(&sentence.acts.map(|odds| odds / 2.0));
    inputs[1 + ACTS..1 + ACTS + LEVELS].copy_from_slice(levels);
    let rest = &mut inputs[1 + ACTS + LEVELS..];
    rest[0] = (1.0 + f32::from(sentence.tokens)).ln() - 2.5;
    rest[1] = sentence_count(message).ln_1p() - 2.0;
    rest[2] = count(at) / count(message.sentences.len()).max(1.0) - 0.5;
    let others = message.sentences.iter().enumerate().filter(|(other, _)| *other != at);
    let highest = others.map(|(_, other)| other.acts[act]).fold(-6.0, f32::max);
    rest[3] = highest / 4.0;
    inputs
}

/// Natural log of the probability of each level.
pub fn levels(frame: &Frame, message: &Message) -> [f32; LEVELS] {
    let inputs = level_inputs(message);
    let mut scores = [0.0; LEVELS];
    for (score, weights) in scores.iter_mut().zip(&frame.levels) {
        *score = dot(weights, &inputs);
    }
    log_shares(scores)
}

/// Log-odds of every act of one sentence.
pub fn acts(frame: &Frame, message: &Message, at: usize, levels: &[f32; LEVELS]) -> [f32; ACTS] {
    std::array::from_fn(|act| dot(&frame.acts[act], &act_inputs(message, at, act, levels)))
}

/// Inputs of the step for whole messages.
pub const PRESENCE_INPUTS: usize = 3 + LEVELS + 2;

/// What the step for whole messages looks at: what its sentences say, its words, its levels.
pub fn presence_inputs(
    message: &Message,
    act: usize,
    levels: &[f32; LEVELS],
    sentences: &[[f32; ACTS]],
) -> [f32; PRESENCE_INPUTS] {
    let mut inputs = [0.0; PRESENCE_INPUTS];
    inputs[0] = 1.0;
    inputs[1] = any(sentences.iter().map(|odds| odds[act]));
    inputs[2] = message.acts[act];
    inputs[3..3 + LEVELS].copy_from_slice(levels);
    inputs[3 + LEVELS] = sentences.iter().map(|odds| odds[act]).fold(-8.0, f32::max);
    inputs[4 + LEVELS] = sentence_count(message).ln_1p() - 2.0;
    inputs
}

/// Log-odds that the message carries the act.
pub fn presence(
    frame: &Frame,
    message: &Message,
    act: usize,
    levels: &[f32; LEVELS],
    sentences: &[[f32; ACTS]],
) -> f32 {
    dot(&frame.presence[act], &presence_inputs(message, act, levels, sentences))
}

/// Log-odds that some sentence carries the act, before calibration, from those of the sentences.
pub fn any(sentences: impl Iterator<Item = f32>) -> f32 {
    // 1 − ∏ (1 − p), in logs so that many small ones do not vanish.
    let none: f32 = sentences.map(|odds| -softplus(odds)).sum();
    let none = none.min(-1e-6);
    (-none.exp_m1()).ln() - none
}

/// 1 / (1 + e^−x).
pub fn logistic(x: f32) -> f32 {
    1.0 / (1.0 + (-x).exp())
}

fn softplus(x: f32) -> f32 {
    x.max(0.0) + (-x.abs()).exp().ln_1p()
}

/// Logs of shares that sum to 1.
pub fn log_shares(scores: [f32; LEVELS]) -> [f32; LEVELS] {
    let highest = scores.iter().copied().fold(f32::MIN, f32::max);
    let sum: f32 = scores.iter().map(|score| (score - highest).exp()).sum();
    scores.map(|score| score - highest - sum.ln())
}

fn dot(weights: &[f32], inputs: &[f32]) -> f32 {
    weights.iter().zip(inputs).map(|(weight, input)| weight * input).sum()
}

/// Nothing shorter was labelled: a length below it says no more than this.
const LEAST_TOKENS: f32 = 25.0;
const LEAST_SENTENCES: usize = 3;

fn sentence_count(message: &Message) -> f32 {
    count(message.sentences.len().max(LEAST_SENTENCES))
}

fn count(number: usize) -> f32 {
    f32::from(u16::try_from(number).unwrap_or(u16::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_of_two_even_chances_is_three_in_four() {
        let odds = any([0.0, 0.0].into_iter());
        assert!((logistic(odds) - 0.75).abs() < 1e-6);
        assert!(any([].into_iter()) < -10.0);
        assert!(any([-30.0; 3].into_iter()) < -10.0);
        assert!(any([40.0].into_iter()).is_finite());
    }

    #[test]
    fn shares_sum_to_one() {
        let sum: f32 = log_shares([1.0, 2.0, -3.0, 40.0]).iter().map(|log| log.exp()).sum();
        assert!((sum - 1.0).abs() < 1e-6);
    }
}
