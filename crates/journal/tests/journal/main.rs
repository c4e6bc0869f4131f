//! The journal from outside: what is kept, what comes back, what survives, what is gone.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod entries;
mod forgetting;
mod house;
mod importing;
mod invented;
mod labels;
mod loading;
mod meetings;
mod people;
mod splitting;
mod versions;
