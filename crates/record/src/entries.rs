//! What the owner wrote down: work handed over, and proposals made. Apart from what was imported,
//! and by the owner's own word.

use jiff::{Timestamp, civil::Date};

use crate::{PersonId, ThreadId};

/// Number of an entry in the journal, over all kinds; shown with the letter of its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct EntryId(pub u32);

/// What an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum EntryKind {
    /// Work handed over, `h12`.
    Handover,
    /// A proposal made, `p12`.
    Proposal,
}

impl EntryKind {
    /// All.
    pub const ALL: [EntryKind; 2] = [EntryKind::Handover, EntryKind::Proposal];

    /// Its name in the journal, in commands and in `--json`.
    pub fn name(self) -> &'static str {
        match self {
            EntryKind::Handover => "handover",
            EntryKind::Proposal => "proposal",
        }
    }

    /// The letter its ids begin with.
    pub fn letter(self) -> char {
        match self {
            EntryKind::Handover => 'h',
            EntryKind::Proposal => 'p',
        }
    }

    /// The kind of a name.
    pub fn named(name: &str) -> Option<EntryKind> {
        EntryKind::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// When something was written down, and the day it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// When it was first written down.
    pub at: Timestamp,
    /// The day it happened, in the owner's zone, as stated.
    pub on: Date,
}

/// Work the owner handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handover {
    /// Its number.
    pub id: EntryId,
    /// What was handed over.
    pub what: String,
    /// To whom.
    pub to: PersonId,
    /// The conversation it is about, where one was named.
    pub thread: Option<ThreadId>,
    /// When.
    pub when: Moment,
    /// Anything else.
    pub note: String,
}

/// What became of a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Uptake {
    /// Taken as proposed.
    Accepted,
    /// Taken in another form.
    Changed,
    /// Not taken.
    Ignored,
}

impl Uptake {
    /// Its name in commands and `--json`.
    pub fn name(self) -> &'static str {
        match self {
            Uptake::Accepted => "accepted",
            Uptake::Changed => "changed",
            Uptake::Ignored => "ignored",
        }
    }

    /// The uptake of a name.
    pub fn named(name: &str) -> Option<Uptake> {
        let all = [Uptake::Accepted, Uptake::Changed, Uptake::Ignored];
        all.into_iter().find(|uptake| uptake.name() == name)
    }
}

/// How a proposal was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answered {
    /// What became of it.
    pub uptake: Uptake,
    /// By whom, where said.
    pub by: Option<PersonId>,
    /// The day.
    pub on: Date,
}

/// A proposal the owner made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// Its number.
    pub id: EntryId,
    /// What was proposed.
    pub what: String,
    /// To whom.
    pub to: Vec<PersonId>,
    /// The conversation it was made in, where one was named.
    pub thread: Option<ThreadId>,
    /// When.
    pub when: Moment,
    /// How it was answered, where it was.
    pub answer: Option<Answered>,
    /// Who finished it in the owner's place.
    pub brought_over: Option<PersonId>,
}
