//! The desk over invented years: what was planted is found, and nothing else is claimed.

mod planted;
mod story;
mod year;
