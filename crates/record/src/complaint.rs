//! Something in a source we could not use, said to the person: where, and why.

use crate::{Phrase, Place};

/// One thing that was left unread. It costs that one thing and nothing else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Complaint {
    /// Where it stands: file, and offset or entry inside it.
    pub place: Place,
    /// What is wrong with it, as a key of the locales (`complaint-…`).
    pub reason: Phrase,
}
