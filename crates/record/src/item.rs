//! What a source hands over: one message or one meeting, with addresses still as text.
//!
//! Bodies of mail end here: a source keeps counts, labels and short passages of the own words and
//! lets the text go.

use jiff::{Timestamp, civil::DateTime};

use crate::{Acts, Answer, Complaint, Labels, Passage, Phrase};

/// One step of reading a source.
#[derive(Debug, Clone, PartialEq)]
pub enum Found {
    /// A message or meeting that can be kept.
    Item(Item),
    /// Something unusable.
    Complaint(Complaint),
    /// Something understood and deliberately not kept (a to-do, a draft), with the reason
    /// (`left-out-…`).
    LeftOut(Phrase),
}

/// One thing found in a source.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// A mail message.
    Message(Box<FoundMessage>),
    /// One instance of a calendar event.
    Meeting(Box<FoundMeeting>),
}

/// Where something stands: enough to find it again in the source.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file as it was given or found; inside an archive `outer.zip!/inner/name.mbox`.
    pub path: String,
    /// Byte offset of the item in that file (0 for single-message files).
    pub offset: u64,
    /// Bytes it spans there; 0 where that has no meaning.
    pub length: u64,
}

/// A mail address with the name written beside it.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Address {
    /// Lower case, trimmed; for senders without `@` the lower-cased name itself.
    pub address: String,
    /// As written, trimmed; empty where none was given.
    pub name: String,
}

/// A message as a source found it.
#[derive(Debug, Clone, PartialEq)]
pub struct FoundMessage {
    /// Where it stands.
    pub place: Place,
    /// When it was sent.
    pub at: Timestamp,
    /// Offset of the `Date` header from UTC, in minutes (kept as stated; often untrue).
    pub offset_minutes: i16,
    /// The `From` header.
    pub from: Address,
    /// The `Sender` header where it differs from `From`, or the person the signature names.
    pub sender: Option<Address>,
    /// `To`, in order, without repeats.
    pub to: Vec<Address>,
    /// `Cc` (and `Bcc` where it differs from `Cc`), without repeats of `to`.
    pub cc: Vec<Address>,
    /// Subject as written.
    pub subject: String,
    /// Subject without reply and list marks, whitespace collapsed.
    pub topic: String,
    /// The subject marks a reply or a forward.
    pub is_reply: bool,
    /// `Message-ID` without brackets, empty where missing.
    pub message_id: String,
    /// `References` then `In-Reply-To`, oldest first, without brackets.
    pub references: Vec<String>,
    /// Stands in a folder of sent mail (folder name, label or header says so).
    pub in_sent: bool,
    /// Written by a machine: auto-reply, bulk, list.
    pub automatic: bool,
    /// An automatic absence notice ("out of office").
    pub auto_reply: bool,
    /// Number of words the sender typed themselves.
    pub own_words: u32,
    /// 128-bit hash of the own text, for recognising the same mail under another Message-ID.
    pub own_hash: u128,
    /// The name the own words are signed with, at most 40 characters; empty where none.
    pub signed: String,
    /// What the sentences of the own words do.
    pub acts: Acts,
    /// Probabilities of levels and acts; none where a machine wrote the message.
    pub labels: Option<Box<Labels>>,
    /// Short quotes that carry the acts.
    pub passages: Vec<Passage>,
}

/// An attendee as a source found it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundAttendee {
    /// Who.
    pub who: Address,
    /// What they answered.
    pub answer: Answer,
    /// A room or a thing, not a person.
    pub room: bool,
}

/// One instance of a calendar event as a source found it. Series are expanded by the source.
#[derive(Debug, Clone, PartialEq)]
pub struct FoundMeeting {
    /// Where the event that it comes from stands.
    pub place: Place,
    /// Identity of the event across exports; empty where the format has none.
    pub uid: String,
    /// Original start of this instance (its recurrence id), as UTC; equals `start` unless moved.
    pub instance: Timestamp,
    /// The event has a recurrence rule.
    pub recurs: bool,
    /// Start.
    pub start: Timestamp,
    /// End; never before `start`.
    pub end: Timestamp,
    /// Start as the calendar writes it, for all-day events and for "floating" times.
    pub local_start: DateTime,
    /// IANA zone the event is written in; empty where the source states none.
    pub zone: String,
    /// When the event was first made, where the source says so.
    pub created: Option<Timestamp>,
    /// Revision: `SEQUENCE`, then `LAST-MODIFIED` or `DTSTAMP` in seconds. Higher replaces lower.
    pub revision: (u32, i64),
    /// Who called it.
    pub organiser: Option<Address>,
    /// Everyone named on it, the organiser included where listed.
    pub attendees: Vec<FoundAttendee>,
    /// Title as written.
    pub title: String,
    /// Title in normal form, the same for every meeting of a series; empty where nothing is left.
    pub topic: String,
    /// Number of words in the notes (the notes themselves are not kept).
    pub notes_words: u32,
    /// Natural log of the probability of each level by the notes, where they say enough.
    pub notes_levels: Option<[f32; 4]>,
    /// Blocks time (not "free"/transparent).
    pub busy: bool,
    /// Cancelled.
    pub cancelled: bool,
    /// A whole day or several.
    pub all_day: bool,
    /// Marked or titled as an absence (out of office, vacation).
    pub out_of_office: bool,
    /// Titled as travel, an arrival or a departure.
    pub travel: bool,
}
