//! A message as lenses see it.

use jiff::{Timestamp, civil::DateTime};

use crate::{Acts, Labels, Level, PersonId};

/// Number of a message in the journal, shown as `m12`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct MessageId(pub u32);

/// Index into [`crate::Record::threads`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ThreadId(pub u32);

/// One message. Recipients are people, lists and machines alike; see [`crate::Person::kind`].
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    /// Its number in the journal.
    pub id: MessageId,
    /// The conversation it belongs to.
    pub thread: ThreadId,
    /// When it was sent.
    pub at: Timestamp,
    /// The same in the owner's zone.
    pub local: DateTime,
    /// Whose message it is.
    pub from: PersonId,
    /// Who wrote it, where that is someone else (an assistant sending for the owner).
    pub sent_by: Option<PersonId>,
    /// Addressed in To.
    pub to: Box<[PersonId]>,
    /// Addressed in Cc.
    pub cc: Box<[PersonId]>,
    /// Words the sender typed.
    pub own_words: u32,
    /// What their sentences do, as named after the owner's corrections.
    pub acts: Acts,
    /// The level they are named as, where they were read.
    pub level: Option<Level>,
    /// Probabilities behind these names, for what the owner typed; a correction is certain.
    pub labels: Option<Box<Labels>>,
    /// Written by a machine.
    pub automatic: bool,
    /// An absence notice.
    pub auto_reply: bool,
}

impl Message {
    /// The person who typed it.
    pub fn writer(&self) -> PersonId {
        self.sent_by.unwrap_or(self.from)
    }
    /// Number of people it was addressed to.
    pub fn recipients(&self) -> usize {
        self.to.len() + self.cc.len()
    }
    /// Everyone addressed, To first.
    pub fn everyone(&self) -> impl Iterator<Item = PersonId> + '_ {
        self.to.iter().chain(self.cc.iter()).copied()
    }
    /// `person` stands in To and To + Cc are at most five.
    pub fn is_direct_to(&self, person: PersonId) -> bool {
        self.recipients() <= 5 && self.to.contains(&person)
    }
}

/// A conversation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thread {
    /// Number of its first message in the journal, shown as `t12`.
    pub number: u32,
    /// Subject of its first message, without reply marks.
    pub subject: Box<str>,
}
