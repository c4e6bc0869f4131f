//! A sentence for a person, before it has a language.
//!
//! Lenses, complaints and proposals say *which* sentence and fill its slots; the desk renders it
//! from `locales/*.ftl`. References stay references, so that the page can link them.

use jiff::{Timestamp, civil::Date};

use crate::{EntryId, EntryKind, MeetingId, MessageId, PersonId, SeriesId, ThreadId};

/// One sentence: its key in the locales and the values of its slots.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Phrase {
    /// Key in `locales/*.ftl`: lower case, words joined by `-`.
    pub key: &'static str,
    /// Slots by name, in the order given.
    pub args: Vec<(&'static str, Arg)>,
}

/// A value in a slot.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Arg {
    /// A whole number.
    Count(i64),
    /// A number with one decimal, given in tenths (hours, days).
    Tenths(i64),
    /// A share, in tenths of a percent.
    PerMille(i64),
    /// Words as they stand (a title, a file name).
    Text(String),
    /// Another phrase.
    Phrase(Box<Phrase>),
    /// A day.
    Day(Date),
    /// A moment, shown in the owner's zone.
    At(Timestamp),
    /// Someone's name.
    Person(PersonId),
    /// Several names.
    People(Vec<PersonId>),
    /// A conversation's subject.
    Thread(ThreadId),
    /// A series' title.
    Series(SeriesId),
}

impl Phrase {
    /// A sentence without slots.
    pub fn new(key: &'static str) -> Phrase {
        Phrase { key, args: Vec::new() }
    }
    /// The sentence with one more slot filled.
    pub fn with(mut self, slot: &'static str, value: Arg) -> Phrase {
        self.args.push((slot, value));
        self
    }
    /// The sentence with a whole number in a slot.
    pub fn count(self, slot: &'static str, value: usize) -> Phrase {
        self.with(slot, Arg::Count(i64::try_from(value).unwrap_or(i64::MAX)))
    }
    /// The sentence with a number of one decimal in a slot.
    pub fn tenths(self, slot: &'static str, value: f64) -> Phrase {
        #[expect(clippy::cast_possible_truncation, reason = "rounding to tenths is the purpose")]
        self.with(slot, Arg::Tenths((value * 10.0).round() as i64))
    }
    /// The sentence with words in a slot.
    pub fn text(self, slot: &'static str, value: impl Into<String>) -> Phrase {
        self.with(slot, Arg::Text(value.into()))
    }
}

/// One item a reading rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ItemRef {
    /// A message, `m12`.
    Message(MessageId),
    /// A meeting, `e12`.
    Meeting(MeetingId),
    /// Something the owner wrote down, `h12`.
    Entry(EntryKind, EntryId),
}
