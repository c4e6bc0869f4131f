//! altitude
fn main() {}
