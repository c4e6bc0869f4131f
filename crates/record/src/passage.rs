//! Short quotes kept as evidence.

use crate::Acts;

/// A sentence of the own words of a message, at most 300 characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// What it does.
    pub acts: Acts,
    /// The sentence, cut at 300 characters.
    pub text: String,
    /// Character offset of the sentence in the own words.
    pub start: u32,
}
