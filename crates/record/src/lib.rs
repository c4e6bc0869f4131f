//! What happened: people, messages, meetings, and the words to speak of them.
//!
//! Plain values, no I/O, no clock. Two shapes of the same facts: an [`Item`] is what a source found
//! (addresses as text), a [`Record`] is what lenses read (people by id, times in the owner's zone).

pub mod act;
pub mod complaint;
pub mod counting;
pub mod entries;
pub mod item;
pub mod labels;
pub mod meeting;
pub mod message;
pub mod passage;
pub mod person;
pub mod phrase;
mod record;
pub mod reference;
pub mod series;
pub mod sketch;
pub mod span;
pub mod threading;

pub use act::{Act, Acts};
pub use complaint::Complaint;
pub use counting::{Counting, Dispersion};
pub use entries::{Answered, EntryId, EntryKind, Handover, Moment, Proposal, Uptake};
pub use item::{Address, Found, FoundAttendee, FoundMeeting, FoundMessage, Item, Place};
pub use labels::{ActLabel, Labels, Language};
pub use meeting::{Answer, Attendance, Meeting, MeetingId, Series, SeriesId, Standing};
pub use message::{Message, MessageId, Thread, ThreadId};
pub use passage::Passage;
pub use person::{Kind, Person, PersonId, Role};
pub use phrase::{Arg, ItemRef, Phrase};
pub use record::{Calendar, Draft, Level, Record, WorkingHours};
pub use reference::Reference;
pub use span::{Span, Week};
