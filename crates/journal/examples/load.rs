//! Measures keeping and loading: invents N messages (default 1,000,000) among 3,000 people under
//! 350,000 subjects, keeps them in batches and loads them. With a FILE the journal stays there; a
//! FILE that exists already is only loaded, so that its peak memory is that of loading alone.
//!
//!     cargo run --release -p journal --example load -- [N] [FILE]

use std::path::{Path, PathBuf};
use std::time::Instant;

use jiff::Timestamp;
use journal::{Identity, Journal, NewOrigin};
use record::{Act, Acts, Address, Found, FoundMessage, Item, Passage, Place};

const PEOPLE: u64 = 3_000;
const SUBJECTS: u64 = 350_000;
const BATCH: u64 = 2_000;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let messages: u64 = arguments.next().map_or(Ok(1_000_000), |n| n.parse())?;
    let folder = tempfile::tempdir()?;
    let file = arguments.next().map_or(folder.path().join("journal"), PathBuf::from);
    if !file.exists() {
        keep(&file, messages)?;
    }
    let journal = Journal::open(&file)?;
    let start = now();
    let status = journal.status()?;
    println!("status: {} messages, {:.2} s", status.messages, seconds(start));
    let start = now();
    println!("addresses: {}, {:.3} s", journal.addresses()?.len(), seconds(start));
    let start = now();
    let who = Identity { owner: vec![person(1).address], assistants: vec![person(2).address] };
    let draft = journal.load(&who, Timestamp::from_second(4_000_000_000)?)?;
    println!(
        "load: {} messages, {} threads, {} people, {:.2} s, peak {} MB",
        draft.messages.len(),
        draft.threads.len(),
        draft.people.len(),
        seconds(start),
        peak()
    );
    Ok(())
}

fn keep(file: &Path, messages: u64) -> Result<(), Box<dyn std::error::Error>> {
    let mut journal = Journal::open(file)?;
    let mut importing = journal.start_import("measuring")?;
    let origin = importing.begin(&NewOrigin {
        path: "invented.mbox".into(),
        source: "mbox".into(),
        fingerprint: 1,
        size: 0,
        at: Timestamp::from_second(1_000_000_000)?,
    })?;
    let mut invention = Invention { dice: 1, subjects: Vec::new() };
    let mut keeping = 0.0;
    for first in (0..messages).step_by(usize::try_from(BATCH)?) {
        let last = (first + BATCH).min(messages);
        let found = (first..last).map(|number| invention.message(number)).collect();
        let start = now();
        importing.keep(origin, found, last)?;
        keeping += seconds(start);
    }
    importing.end(origin)?;
    println!("keep: {messages} messages, {keeping:.2} s, peak {} MB", peak());
    let start = now();
    importing.settle()?;
    println!("settle: {:.2} s, peak {} MB", seconds(start), peak());
    Ok(())
}

/// What the next message depends on.
struct Invention {
    dice: u64,
    /// Subject of every message so far.
    subjects: Vec<u64>,
}

impl Invention {
    /// Half of the messages answer one of the hundred before, under its subject.
    fn message(&mut self, number: u64) -> Found {
        let answered = (number >= 100 && self.roll(2) == 0).then(|| number - 1 - self.roll(100));
        let subject = match answered {
            Some(answered) => self.subjects[usize::try_from(answered).unwrap_or(0)],
            None => self.roll(SUBJECTS),
        };
        self.subjects.push(subject);
        let topic = format!("Subject number {subject} of those we speak about");
        let people = 2 + self.roll(5);
        let mut people: Vec<Address> = (0..people).map(|_| person(self.roll(PEOPLE))).collect();
        let cc = people.split_off(people.len().div_ceil(2));
        let passages = u64::from(number.is_multiple_of(3));
        Found::Item(Item::Message(Box::new(FoundMessage {
            place: Place { path: "invented.mbox".into(), offset: number * 2_000, length: 2_000 },
            at: Timestamp::from_second(1_000_000_000 + i64::try_from(number * 120).unwrap_or(0))
                .unwrap_or_default(),
            offset_minutes: -360,
            from: person(self.roll(PEOPLE)),
            sender: None,
            to: people,
            cc,
            subject: if answered.is_some() { format!("Re: {topic}") } else { topic.clone() },
            topic,
            is_reply: answered.is_some(),
            message_id: message_id(number),
            references: answered.map(message_id).into_iter().collect(),
            in_sent: false,
            automatic: false,
            auto_reply: false,
            own_words: 40,
            own_hash: u128::from(number),
            signed: String::new(),
            acts: Acts::default().with(Act::AsksNarrow),
            labels: None,
            passages: (0..passages).map(passage).collect(),
        })))
    }

    /// A number under `sides`; any spread will do.
    fn roll(&mut self, sides: u64) -> u64 {
        let next = self.dice.wrapping_mul(6_364_136_223_846_793_005);
        self.dice = next.wrapping_add(1_442_695_040_888_963_407);
        (self.dice >> 33) % sides
    }
}

fn message_id(number: u64) -> String {
    format!("{number}@example.com")
}

fn passage(_: u64) -> Passage {
    Passage {
        acts: Acts::default().with(Act::AsksNarrow),
        text: "Could you look at it?".into(),
        start: 0,
    }
}

fn person(number: u64) -> Address {
    Address { address: format!("person{number}@example.com"), name: format!("Person {number}") }
}

fn now() -> Instant {
    #[expect(clippy::disallowed_methods, reason = "this binary measures time")]
    Instant::now()
}

fn seconds(start: Instant) -> f64 {
    start.elapsed().as_secs_f64()
}

/// Largest resident memory so far, in MB; 0 where the system does not say.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok()).unwrap_or(0) / 1000
}
