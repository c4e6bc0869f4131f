//! The journal: one SQLite file with what was imported and what the person wrote. Only this crate
//! knows SQL. Imported facts can be rebuilt from their sources; what the person wrote stands in
//! tables of its own and never changes silently. Bodies of mail never get here.

#![warn(missing_docs)]

mod authors;
mod backup;
mod chain;
mod check;
mod complaints;
mod corrections;
mod details;
mod entries;
mod error;
mod files;
mod flags;
mod forget;
mod forget_person;
mod forget_source;
mod groups;
mod importing;
mod journal;
mod keys;
mod kinds;
mod known;
mod labels;
mod load;
mod lock;
mod meetings;
mod messages;
mod numbers;
mod origins;
mod packed;
mod passages;
mod people;
mod persons;
mod redaction;
mod reference;
mod roles;
mod rounds;
mod schema;
mod series;
mod settle;
mod status;
mod threads;
mod usage;

pub use chain::Break;
pub use check::Problem;
pub use complaints::StoredComplaint;
pub use details::{MeetingDetail, MessageDetail};
pub use entries::{Chain, NewRevision, Revision, StoredEntry};
pub use error::{JournalError, Result};
pub use forget::Forgotten;
pub use importing::{Importing, Tally};
pub use journal::{Journal, Version};
pub use labels::Unread;
pub use origins::{NewOrigin, OriginId, OriginState};
pub use people::{PeopleChange, PersonFacts};
pub use persons::Identity;
pub use status::{Status, StoredLeftOut};
pub use usage::AddressUse;
