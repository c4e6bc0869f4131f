//! Where a record comes from: bytes in, (items, complaints) out.
//!
//! One file per kind of source, listed in [`all`]; [`walk`] finds them in files, folders and
//! archives. Nothing here fails on content, keeps a mail body, or writes anything.

mod address;
mod archive;
mod automatic;
mod body;
mod bounded;
mod called_off;
mod charset;
pub mod eml;
mod fingerprint;
mod folder;
mod header;
pub mod ics;
mod lenient_date;
mod maildir;
pub mod mbox;
mod message;
pub mod outlook_csv;
mod recognise;
mod recurrence;
mod reread;
mod separator;
mod shelf;
mod source;
mod split;
mod strays;
mod walk;
mod whole;

pub use message::{hash_of_words, text_of};
pub use reread::reread;
pub use source::{
    Confidence, Input, Origin, Peek, Resume, Settings, Sink, Source, Step, complaint, cut_short,
};
pub use walk::{size_of, walk};

/// Every kind of file that can be read.
pub fn all() -> Vec<&'static Source> {
    vec![&mbox::SOURCE, &eml::SOURCE, &ics::SOURCE, &outlook_csv::SOURCE]
}
