//! What a person's corrections teach: a small layer over the labels, refit from all of them whenever
//! one is added, so that nothing is forgotten.
//!
//! It looks at what the journal keeps and no word more: the base log-odds of each label and the named
//! rules that spoke.

use record::{Act, Labels, Level};

use crate::act_rules;
use crate::model::{ACTS, LEVELS};
use crate::reader::Reader;
use crate::stack::{log_shares, logistic};

/// What a person said of one message.
#[derive(Debug, Clone)]
pub struct Correction {
    /// What the reader said of it, before any layer.
    pub labels: Labels,
    /// Its level, where the person named it.
    pub level: Option<Level>,
    /// Acts the person said it carries, or does not.
    pub acts: Vec<(Act, bool)>,
}

/// A constant, then one weight for each rule.
type Weights = [f32; WIDTH];
const WIDTH: usize = 41;

/// What is added to the log-odds of each label.
#[derive(Debug, Clone, PartialEq)]
pub struct Layer {
    levels: [Weights; LEVELS],
    acts: [Weights; ACTS],
}

impl Default for Layer {
    fn default() -> Self {
        Layer { levels: [[0.0; WIDTH]; LEVELS], acts: [[0.0; WIDTH]; ACTS] }
    }
}

/// Ridge of the constants and of the rules: a rule moves less than a constant for the same evidence.
/// Acts, most of which are rare, are held more firmly than levels; chosen on authors left out of
/// training (decision 0013).
const LEVEL_RIDGE: [f32; 2] = [1.0, 3.0];
const ACT_RIDGE: [f32; 2] = [6.0, 20.0];
const ROUNDS: usize = 120;

impl Layer {
    /// The layer that these corrections teach; none where there are none.
    pub fn fit(corrections: &[Correction]) -> Layer {
        let mut layer = Layer::default();
        let levels: Vec<(&Labels, Level)> =
            corrections.iter().filter_map(|c| Some((&c.labels, c.level?))).collect();
        for _ in 0..ROUNDS * usize::from(!levels.is_empty()) {
            layer.step_levels(&levels);
        }
        for act in Act::ALL {
            let said: Vec<(&Labels, bool)> = corrections
                .iter()
                .flat_map(|c| {
                    c.acts.iter().filter(|(of, _)| *of == act).map(|(_, has)| (&c.labels, *has))
                })
                .collect();
            for _ in 0..ROUNDS * usize::from(!said.is_empty()) {
                layer.step_act(act, &said);
            }
        }
        layer
    }

    /// The labels as this person would have them.
    pub fn apply(&self, labels: &Labels) -> Labels {
        let mut applied = *labels;
        let mut levels = labels.levels;
        for (level, log) in levels.iter_mut().enumerate() {
            *log += sum(&self.levels[level], labels.rules);
        }
        applied.levels = log_shares(levels);
        for (act, label) in applied.acts.iter_mut().enumerate() {
            let moved = label.odds + sum(&self.acts[act], labels.rules);
            label.count *= logistic(moved) / logistic(label.odds).max(1e-6);
            label.odds = moved;
        }
        applied
    }

    fn step_levels(&mut self, said: &[(&Labels, Level)]) {
        let mut slopes = [[0.0; WIDTH]; LEVELS];
        for (labels, level) in said {
            let shares = self.apply(labels).levels.map(f32::exp);
            for (at, slope) in slopes.iter_mut().enumerate() {
                let wanted = f32::from(u8::from(*level as usize == at));
                add(slope, labels.rules, shares[at] - wanted);
            }
        }
        for (weights, slope) in self.levels.iter_mut().zip(&slopes) {
            descend(weights, slope, LEVEL_RIDGE, said.len());
        }
    }

    fn step_act(&mut self, act: Act, said: &[(&Labels, bool)]) {
        let weights = &mut self.acts[act as usize];
        let mut slope = [0.0; WIDTH];
        for (labels, has) in said {
            let odds = labels.of(act).odds + sum(weights, labels.rules);
            add(&mut slope, labels.rules, logistic(odds) - f32::from(u8::from(*has)));
        }
        descend(weights, &slope, ACT_RIDGE, said.len());
    }
}

fn sum(weights: &Weights, rules: u64) -> f32 {
    (0..WIDTH - 1).filter(|rule| rules >> rule & 1 == 1).fold(weights[0], |s, r| s + weights[r + 1])
}

fn add(slope: &mut Weights, rules: u64, error: f32) {
    slope[0] += error;
    (0..WIDTH - 1).filter(|rule| rules >> rule & 1 == 1).for_each(|rule| slope[rule + 1] += error);
}

/// One step downhill, short enough for any number of corrections.
fn descend(weights: &mut Weights, slope: &Weights, ridge: [f32; 2], corrections: usize) {
    let many = f32::from(u16::try_from(corrections).unwrap_or(u16::MAX));
    for (at, weight) in weights.iter_mut().enumerate() {
        let ridge = ridge[usize::from(at > 0)];
        *weight -= (slope[at] + ridge * *weight) / (ridge + many);
    }
}

/// What carried a label of a message: the words and rules that added most to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Reason {
    /// The words as they stand, or the key of a rule (`rule-…`).
    pub what: String,
    /// It is a rule.
    pub is_rule: bool,
    /// How much it added to the log-odds, before the rest of the message was weighed.
    pub added: f32,
}

/// The reasons for a level of a message, or for an act of a sentence, strongest first, at most `most`.
pub fn reasons(reader: &mut Reader, own: &str, label: Label, most: usize) -> Vec<Reason> {
    let mut found = reader.contributions(own, label);
    for reason in found.iter_mut().filter(|reason| reason.is_rule) {
        let rule: usize = reason.what.parse().unwrap_or(usize::MAX);
        reason.what = act_rules::keys().nth(rule).unwrap_or("rule-condition").to_owned();
    }
    found.sort_by(|a, b| b.added.total_cmp(&a.added).then(a.what.cmp(&b.what)));
    found.dedup_by(|a, b| a.what == b.what);
    found.truncate(most);
    found
}

/// A label that can be explained.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label {
    /// A level of the message.
    Level(Level),
    /// An act.
    Act(Act),
}

#[cfg(test)]
mod tests {
    use super::*;
    use record::{ActLabel, Language};

    fn labels(levels: [f32; 4], rules: u64) -> Labels {
        let acts = [ActLabel { odds: -1.0, count: 0.3 }; 9];
        Labels {
            model: 1,
            language: Language::English,
            sentences: 3,
            levels: log_shares(levels),
            acts,
            rules,
        }
    }

    fn says(level: Level, rules: u64) -> Correction {
        Correction { labels: labels([1.0, 0.0, 0.0, 0.0], rules), level: Some(level), acts: vec![] }
    }

    #[test]
    fn what_is_said_often_holds_for_messages_alike_and_less_for_others() {
        let mut corrections = vec![says(Level::Tactical, 0b10); 12];
        corrections.extend(vec![says(Level::Operational, 0b01); 12]);
        let layer = Layer::fit(&corrections);
        let share = |rules| layer.apply(&labels([1.0, 0.0, 0.0, 0.0], rules)).level_shares()[1];
        assert!(share(0b10) > 0.5, "{}", share(0b10));
        assert!(share(0b01) < 0.2, "{}", share(0b01));
    }

    #[test]
    fn one_word_moves_little_and_none_moves_nothing() {
        let base = labels([1.0, 0.0, 0.0, 0.0], 1);
        let untaught = Layer::fit(&[]).apply(&base).levels;
        assert!(untaught.iter().zip(base.levels).all(|(a, b)| (a - b).abs() < 1e-6));
        let one = Layer::fit(&[says(Level::Strategic, 0b10)]).apply(&base).level_shares()[2];
        assert!(one > base.level_shares()[2] && one < 0.4, "{one}");
    }

    #[test]
    fn acts_are_learned_one_by_one() {
        let said = Correction {
            labels: labels([0.0; 4], 0),
            level: None,
            acts: vec![(Act::Decides, true)],
        };
        let layer = Layer::fit(&vec![said; 20]);
        let after = layer.apply(&labels([0.0; 4], 0));
        assert!(after.of(Act::Decides).odds > 0.0);
        assert!(after.of(Act::Decides).count > 0.3);
        assert!((after.of(Act::Weighs).odds + 1.0).abs() < 1e-6);
    }
}
