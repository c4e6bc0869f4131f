//! What the text reader says of the own words of one message: base log-odds of levels and acts, and
//! the named rules that spoke. Everything a person's own layer learns from; the words are not in it.

use serde::{Deserialize, Serialize};

use crate::{Act, Level};

/// The language own words are written in, as far as the reader knows it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// English: the classifiers were checked on it.
    #[default]
    English,
    /// Spanish: stated rules, not checked.
    Spanish,
    /// Any other: marks of questions only, not checked.
    Other,
}

/// Labels of the own words of a message.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Labels {
    /// Version of the reader that said so.
    pub model: u32,
    /// What they are written in.
    pub language: Language,
    /// Number of sentences.
    pub sentences: u16,
    /// Natural log of the probability of each level, in the order of [`Level::ALL`].
    pub levels: [f32; 4],
    /// For each act, in the order of [`Act::ALL`].
    pub acts: [ActLabel; 9],
    /// Bit r: rule r of the reader's list spoke in some sentence.
    pub rules: u64,
}

/// What is said of one act.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct ActLabel {
    /// Log-odds (natural) that some sentence carries it.
    pub odds: f32,
    /// Expected number of sentences that carry it.
    pub count: f32,
}

impl Labels {
    /// Probability of each level, in the order of [`Level::ALL`]; they sum to 1.
    pub fn level_shares(&self) -> [f64; 4] {
        let weights = self.levels.map(|log| f64::from(log).exp());
        let sum: f64 = weights.iter().sum();
        weights.map(|weight| weight / sum)
    }
    /// What is said of `act`.
    pub fn of(&self, act: Act) -> ActLabel {
        self.acts[act as usize]
    }
}

impl Level {
    /// All, in the order in which they are stored.
    pub const ALL: [Level; 4] =
        [Level::Operational, Level::Tactical, Level::Strategic, Level::None];

    /// Its name in code, commands and `--json`.
    pub fn name(self) -> &'static str {
        match self {
            Level::Operational => "operational",
            Level::Tactical => "tactical",
            Level::Strategic => "strategic",
            Level::None => "none",
        }
    }

    /// The level of a name.
    pub fn named(name: &str) -> Option<Level> {
        Level::ALL.into_iter().find(|level| level.name() == name)
    }
}
