//! The dashboard over HTTP: who is let in, what every page keeps to, and what forms change.
#![expect(clippy::unwrap_used, reason = "a test stops where something is wrong")]

mod browser;
mod client;
mod correcting;
mod door;
mod every_page;
mod forms;
mod hostile_words;
mod house;
mod importing;
mod markup;
