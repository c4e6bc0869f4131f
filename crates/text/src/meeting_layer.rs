//! What corrected meetings teach about others: words of their titles pull a level up or down, against
//! what the rules say. Refit from all corrections each time.

use std::collections::BTreeMap;

use record::Level;

use crate::folding::{LONGEST_TITLE, folded, head};
use crate::stack::log_shares;

/// A meeting, or a series, whose level the person named.
#[derive(Debug, Clone, PartialEq)]
pub struct CorrectedMeeting {
    /// Title as written.
    pub title: String,
    /// What the rules say of it.
    pub by_rule: Level,
    /// What the person says.
    pub level: Level,
}

/// Weights of words for each level.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MeetingLayer {
    words: BTreeMap<String, [f32; 4]>,
}

/// Log-probability of what the rules say, and of each other level: they are right about 85 times of
/// 100 on the one calendar they were checked on.
const BY_RULE: f32 = -0.16;
const OTHERWISE: f32 = -3.0;
const RIDGE: f32 = 0.7;
const ROUNDS: usize = 80;
/// Short words join titles and say nothing of them.
const SHORTEST: usize = 3;

impl MeetingLayer {
    /// The layer these corrections teach.
    pub fn fit(corrected: &[CorrectedMeeting]) -> MeetingLayer {
        let mut layer = MeetingLayer::default();
        let titles: Vec<Vec<String>> = corrected.iter().map(|one| words(&one.title)).collect();
        for word in titles.iter().flatten() {
            layer.words.entry(word.clone()).or_default();
        }
        #[expect(clippy::cast_precision_loss, reason = "a person corrects some hundred meetings")]
        let many = corrected.len() as f32;
        for _ in 0..ROUNDS {
            let mut slopes: BTreeMap<&str, [f32; 4]> = BTreeMap::new();
            for (one, title) in corrected.iter().zip(&titles) {
                let shares = layer.shares(title, one.by_rule);
                for word in title {
                    let slope = slopes.entry(word).or_default();
                    for (at, slope) in slope.iter_mut().enumerate() {
                        *slope += shares[at] - f32::from(u8::from(one.level as usize == at));
                    }
                }
            }
            for (word, weights) in &mut layer.words {
                let slope = slopes.get(word.as_str()).copied().unwrap_or_default();
                for (weight, slope) in weights.iter_mut().zip(slope) {
                    *weight -= (slope + RIDGE * *weight) / (RIDGE + many.max(2.0));
                }
            }
        }
        layer
    }

    /// The level of a title, where the layer says something else than the rules.
    pub fn says(&self, title: &str, by_rule: Level) -> Option<Level> {
        let shares = self.shares(&words(title), by_rule);
        let highest = |a: &Level, b: &Level| shares[*a as usize].total_cmp(&shares[*b as usize]);
        let level = Level::ALL.into_iter().max_by(highest)?;
        (level != by_rule && shares[level as usize] > 0.5).then_some(level)
    }

    fn shares(&self, title: &[String], by_rule: Level) -> [f32; 4] {
        let mut scores = [OTHERWISE; 4];
        scores[by_rule as usize] = BY_RULE;
        for weights in title.iter().filter_map(|word| self.words.get(word)) {
            scores.iter_mut().zip(weights).for_each(|(score, weight)| *score += weight);
        }
        log_shares(scores).map(f32::exp)
    }
}

/// Words of a title, each once.
fn words(title: &str) -> Vec<String> {
    let plain = folded(head(title, LONGEST_TITLE));
    let mut words: Vec<String> = plain
        .split(' ')
        .filter(|word| word.len() >= SHORTEST && !word.bytes().any(|b| b.is_ascii_digit()))
        .map(str::to_owned)
        .collect();
    words.sort_unstable();
    words.dedup();
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn corrected(title: &str, level: Level) -> CorrectedMeeting {
        CorrectedMeeting { title: title.into(), by_rule: Level::Operational, level }
    }

    #[test]
    fn a_word_that_was_corrected_again_and_again_is_learned() {
        let once = MeetingLayer::fit(&[corrected("Phoenix sync", Level::Strategic)]);
        assert_eq!(once.says("Phoenix call", Level::Operational), None, "one says little");
        let titles =
            ["Phoenix sync", "Phoenix call", "Phoenix with legal", "Phoenix", "Phoenix demo"];
        let often: Vec<_> = titles.iter().map(|t| corrected(t, Level::Strategic)).collect();
        let layer = MeetingLayer::fit(&often);
        assert_eq!(layer.says("Phoenix numbers", Level::Operational), Some(Level::Strategic));
        assert_eq!(layer.says("Budget numbers", Level::Tactical), None);
    }

    #[test]
    fn nothing_corrected_changes_nothing() {
        assert_eq!(MeetingLayer::fit(&[]).says("Phoenix", Level::None), None);
    }
}
