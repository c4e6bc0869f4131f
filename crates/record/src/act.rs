//! What a sentence does: the nine acts of the codebook, and sets of them.

use serde::{Deserialize, Serialize};

/// Something a sentence does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Act {
    /// Gives another person an outcome or a decision, with latitude.
    HandsOver,
    /// Asks or tells someone to do a specified thing.
    Assigns,
    /// The writer does, or promises, the hands-on work.
    TakesOn,
    /// An open question: why, whether, what if, where to.
    AsksBroad,
    /// Any other question: a fact, a status, a date.
    AsksNarrow,
    /// States a decision taken, or a position that settles something.
    Decides,
    /// Compares options, or reasons about their consequences.
    Weighs,
    /// Names an adverse possibility before it has happened.
    Foresees,
    /// Links the matter to a larger purpose, the whole, or others outside.
    Frames,
}

impl Act {
    /// All, in the order in which they are stored.
    pub const ALL: [Act; 9] = [
        Act::HandsOver,
        Act::Assigns,
        Act::TakesOn,
        Act::AsksBroad,
        Act::AsksNarrow,
        Act::Decides,
        Act::Weighs,
        Act::Foresees,
        Act::Frames,
    ];

    /// Its name in code, commands and `--json`.
    pub fn name(self) -> &'static str {
        match self {
            Act::HandsOver => "hands_over",
            Act::Assigns => "assigns",
            Act::TakesOn => "takes_on",
            Act::AsksBroad => "asks_broad",
            Act::AsksNarrow => "asks_narrow",
            Act::Decides => "decides",
            Act::Weighs => "weighs",
            Act::Foresees => "foresees",
            Act::Frames => "frames",
        }
    }

    /// The act of a name.
    pub fn named(name: &str) -> Option<Act> {
        Act::ALL.into_iter().find(|act| act.name() == name)
    }
}

/// A set of [`Act`]s.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Acts(pub u16);

impl Acts {
    /// The set with `act` added.
    pub fn with(self, act: Act) -> Acts {
        Acts(self.0 | 1 << act as u16)
    }
    /// The set without `act`.
    pub fn without(self, act: Act) -> Acts {
        Acts(self.0 & !(1 << act as u16))
    }
    /// Whether `act` is in the set.
    pub fn has(self, act: Act) -> bool {
        self.0 & (1 << act as u16) != 0
    }
    /// Whether the words ask a question.
    pub fn questions(self) -> bool {
        self.has(Act::AsksBroad) || self.has(Act::AsksNarrow)
    }
    /// Whether the words want something from their reader: an answer, work, or a decision.
    pub fn asks(self) -> bool {
        self.questions() || self.has(Act::Assigns) || self.has(Act::HandsOver)
    }
    /// Its acts, in order.
    pub fn iter(self) -> impl Iterator<Item = Act> {
        Act::ALL.into_iter().filter(move |act| self.has(*act))
    }
}

impl FromIterator<Act> for Acts {
    fn from_iter<I: IntoIterator<Item = Act>>(acts: I) -> Acts {
        acts.into_iter().fold(Acts::default(), Acts::with)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_go_there_and_back_and_places_are_kept() {
        for (at, act) in Act::ALL.into_iter().enumerate() {
            assert_eq!(Act::named(act.name()), Some(act));
            assert_eq!(act as usize, at, "the journal stores the place");
        }
        assert_eq!(Act::named("asks"), None);
    }

    #[test]
    fn sets_hold_what_was_put_in() {
        let set: Acts = [Act::Decides, Act::Assigns].into_iter().collect();
        assert!(set.asks() && !set.questions() && !set.without(Act::Assigns).asks());
        assert_eq!(set.iter().collect::<Vec<_>>(), [Act::Assigns, Act::Decides]);
    }
}
