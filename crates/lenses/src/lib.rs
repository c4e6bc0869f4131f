//! The measures: one folder per facet, one file per lens, each a pure function and its papers.
//!
//! No I/O, no clock, no failure: a lens gives an estimate with its interval or says why it is
//! silent. [`all`] is the list; everything else (command listing, "how counted", docs) is rendered
//! from it.

mod attention;
pub mod away;
pub mod coverage;
mod framing;
pub mod graph;
mod influence;
mod lens;
mod meeting_hours;
mod own_words;
mod ownership;
mod reading;
pub mod reference;
pub mod scores;
pub mod standings;
pub mod stats;
pub mod weekly;
mod working_days;

pub use influence::{SIGNALS, Signal, is_visibility};
pub use lens::{Citation, Context, Direction, Example, Facet, Lens, Unit, Validation};
pub use ownership::{How, ReEntry, re_entries};
pub use reading::{
    Behaviour, Detection, Estimate, LeftOut, Outcome, Part, Point, Proposal, Reading, Silence,
};

/// Every lens, in the order of the facets and, within one, of importance.
pub fn all() -> Vec<&'static Lens> {
    [attention::LENSES, influence::LENSES, ownership::LENSES, framing::LENSES].concat()
}

/// The lens of this name.
pub fn named(name: &str) -> Option<&'static Lens> {
    all().into_iter().find(|lens| lens.name == name)
}
