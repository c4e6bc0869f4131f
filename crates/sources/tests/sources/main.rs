//! Tests of the crate as a whole, in one binary.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod archives;
mod bad_input;
mod calendar;
mod calendar_table;
mod every_source;
mod fixtures;
mod fuzz;
mod real_data;
mod resume;
mod walked;
