//! The binary as a person or a script runs it.

mod altitude;
mod errors;
mod killed;
mod pages;
mod promises;
