//! An invented company and one manager's year, with known truths, from a seed.
//!
//! The year comes out as the ordinary files a person would export (two mbox files, one calendar,
//! one small CSV of people), so that the demo, tests and benches go the way of real data. Nothing
//! here reads a clock; the same plan gives the same bytes.

mod absence;
mod around;
mod assistant;
mod bulk;
mod calendar;
mod clock;
mod company;
mod confounders;
mod dice;
mod entries;
mod event;
mod handover;
mod ics;
mod machines;
mod mail;
mod mbox;
mod mime;
mod names;
mod oneoffs;
mod plan;
mod quote;
mod scripts;
mod series;
mod spoken;
mod topics;
mod topics_afar;
mod topics_es;
mod traffic;
mod truth;
mod waiting;
mod words;
mod world;
mod year;

pub use bulk::{Bulk, bulk};
pub use clock::Site;
pub use company::{Company, DOMAIN, Person, Who, company};
pub use confounders::{Confounders, Spoken};
pub use entries::{Says, Written, entries};
pub use plan::{END, Plan};
pub use truth::{
    Answered, BySign, Decided, Handover, LevelHours, SilentQuarter, SilentSeries, Truth, Vacation,
    Waited, Waiting, quarter,
};
pub use year::{Year, year};
