//! Walks paths and counts what is found: `cargo run --release -p sources --example count -- PATH…`.
//! Prints counts, complaints by kind, seconds and peak memory; keeps nothing.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::process::ExitCode;

use record::{Found, Item};
use sources::{Resume, Settings, Step};

#[expect(clippy::disallowed_methods, reason = "an example is a binary")]
fn main() -> ExitCode {
    let paths: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    if paths.is_empty() {
        eprintln!("which files or folders?");
        return ExitCode::FAILURE;
    }
    let began = std::time::Instant::now();
    let settings = Settings { now: jiff::Timestamp::now(), zone: jiff::tz::TimeZone::UTC };
    let mut counts: BTreeMap<String, u64> = BTreeMap::new();
    sources::walk(&paths, &settings, &|_| Resume::All, &mut |step| {
        for name in names(&step) {
            *counts.entry(name).or_default() += 1;
        }
        ControlFlow::Continue(())
    });
    for (name, count) in counts {
        println!("{count:>9}  {name}");
    }
    let megabytes = sources::size_of(&paths) as f64 / 1e6;
    let seconds = began.elapsed().as_secs_f64();
    println!("{megabytes:.1} MB in {seconds:.2} s, {:.1} MB/s", megabytes / seconds);
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    status.lines().filter(|line| line.starts_with("VmHWM")).for_each(|line| println!("{line}"));
    ExitCode::SUCCESS
}

fn names(step: &Step) -> Vec<String> {
    let Step::Found(found) = step else {
        return match step {
            Step::Begin(origin) => vec![format!("origin {}", origin.source)],
            _ => Vec::new(),
        };
    };
    match found {
        Found::Item(Item::Message(message)) => {
            let marks = [
                (true, "message"),
                (message.in_sent, "message in_sent"),
                (message.automatic, "message automatic"),
                (message.auto_reply, "message auto_reply"),
                (message.to.is_empty() && message.cc.is_empty(), "message to nobody"),
                (message.sender.is_some(), "message with sender"),
                (message.from.name.is_empty(), "message without name"),
                (!message.signed.is_empty(), "message signed"),
                (message.own_words == 0, "message without own words"),
            ];
            marks.into_iter().filter(|mark| mark.0).map(|mark| mark.1.to_owned()).collect()
        }
        Found::Item(Item::Meeting(_)) => vec!["meeting".to_owned()],
        Found::Complaint(complaint) => vec![complaint.reason.key.to_owned()],
        Found::LeftOut(reason) => vec![reason.key.to_owned()],
    }
}
