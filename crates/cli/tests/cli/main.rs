//! The binary as a person or a script runs it.
#![expect(clippy::unwrap_used, reason = "a test stops where something is wrong")]

mod altitude;
mod entries;
mod errors;
mod killed;
mod labels;
mod pages;
mod promises;
mod reference;
mod score;
mod shapes;
