//! What a revision of each kind of entry says, as it stands in the journal. Fields are only ever
//! added, each with a default, so that earlier revisions go on to be read.

use jiff::civil::Date;
use record::EntryKind;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// The body of a kind of entry.
pub(super) trait Body: Serialize + DeserializeOwned {
    /// Which kind.
    const KIND: EntryKind;
    /// Takes the entry back.
    fn withdraw(&mut self);
    /// Whether it was taken back.
    fn is_withdrawn(&self) -> bool;
}

/// A conversation, by one of its messages: its number when it was stated and what makes it the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct ThreadKey {
    pub(super) message: u32,
    pub(super) content: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Handover {
    pub(super) what: String,
    /// An address: it outlives any import.
    pub(super) to: String,
    pub(super) on: Date,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) thread: Option<ThreadKey>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) note: String,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) withdrawn: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Proposal {
    pub(super) what: String,
    pub(super) to: Vec<String>,
    pub(super) on: Date,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) thread: Option<ThreadKey>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) answer: Option<Answer>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) brought_over: Option<String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) withdrawn: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Answer {
    /// `accepted`, `changed` or `ignored`.
    pub(super) became: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) by: Option<String>,
    pub(super) on: Date,
}

impl Body for Handover {
    const KIND: EntryKind = EntryKind::Handover;
    fn withdraw(&mut self) {
        self.withdrawn = true;
    }
    fn is_withdrawn(&self) -> bool {
        self.withdrawn
    }
}

impl Body for Proposal {
    const KIND: EntryKind = EntryKind::Proposal;
    fn withdraw(&mut self) {
        self.withdrawn = true;
    }
    fn is_withdrawn(&self) -> bool {
        self.withdrawn
    }
}
