//! Writes a simulated year into a folder and prints what is true of it:
//! `cargo run --release -p samples --example write -- DIR [SEED] [quiet|small]`.

use std::path::PathBuf;

use samples::{Plan, year};

fn main() -> std::io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(arguments.next().unwrap_or_else(|| "harborline".to_owned()));
    let seed = arguments.next().and_then(|s| s.parse().ok()).unwrap_or(Plan::default().seed);
    let plan = match arguments.next().as_deref() {
        Some("quiet") => Plan::quiet(seed),
        Some("small") => Plan::small(seed),
        _ => Plan { seed, ..Plan::default() },
    };
    let year = year(&plan);
    year.write_to(&folder)?;
    println!("{:#?}", year.truth);
    Ok(())
}
