//! Short quotes kept as evidence, and the cues that picked them.

use serde::{Deserialize, Serialize};

/// Something own words do, found by stated cues (question marks, phrases in English and Spanish).
/// Cues are a stand-in until sentences are classified; every lens that uses them says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cue {
    /// A sentence that asks.
    Question,
    /// A sentence that wants something done.
    Request,
    /// A sentence that settles something.
    Decision,
}

/// A set of [`Cue`]s.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cues(pub u8);

impl Cues {
    /// The set with `cue` added.
    pub fn with(self, cue: Cue) -> Cues {
        Cues(self.0 | 1 << cue as u8)
    }
    /// Whether `cue` is in the set.
    pub fn has(self, cue: Cue) -> bool {
        self.0 & (1 << cue as u8) != 0
    }
    /// Whether the words want something from their reader: a question or a request.
    pub fn asks(self) -> bool {
        self.has(Cue::Question) || self.has(Cue::Request)
    }
}

/// A quote from the own words of a message, at most 300 characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// What it does.
    pub cue: Cue,
    /// The sentence, cut at 300 characters.
    pub text: String,
    /// Character offset of the sentence in the own words.
    pub start: u32,
}
