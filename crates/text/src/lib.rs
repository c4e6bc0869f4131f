//! Strings in, values out: own words, sentences, levels and acts, subjects, titles, levels of
//! meetings.
//!
//! No I/O, no state, no dates. Nothing here fails: odd input gives less, never an error, and every
//! function is linear in the length of its input.

pub mod absence;
pub mod act_rules;
mod attribution;
mod closing;
mod contact;
pub mod feedback;
mod folding;
pub mod grams;
mod header;
mod language;
pub mod layer;
pub mod level_rules;
mod level_words;
pub mod meeting;
pub mod meeting_layer;
pub mod model;
pub mod notes;
mod opening;
pub mod own;
pub mod passages;
pub mod reader;
pub mod sentences;
mod sign_off;
mod signature;
pub mod stack;
pub mod subject;
mod table;
pub mod title;
mod title_words;
pub mod tokens;
pub mod travel;
mod word_classes;
pub mod word_list;

pub use absence::{is_absence, is_auto_reply};
pub use meeting::{MeetingTraits, meeting_level};
pub use notes::notes_levels;
pub use own::{OwnText, own_text};
pub use passages::{Kept, kept};
pub use reader::{Reader, Reading, named_acts, named_level};
pub use sentences::{sentences, words};
pub use subject::{Subject, subject};
pub use title::title;
pub use travel::is_travel;
pub use word_list::WordList;
