//! The lenses of ownership on invented years with planted truth, at many settings: of what was planted
//! how much is found, of what is reported how much was planted.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context as _, Result};
use jiff::{Timestamp, civil::date, tz::TimeZone};
use lenses::{Context, Reading};
use record::{ItemRef, Message, Record, ThreadId};
use samples::{Confounders, Plan, Site, Spoken, Truth};

use super::re_entries::returned;
use super::records::{QUARTER, invented};

const SEEDS: std::ops::Range<u64> = 1..6;

/// A company half the demo's size with half its year: what is planted is the same.
fn half(seed: u64) -> Plan {
    Plan { seed, people: 40, outsiders: 20, weeks: 26, ..Plan::default() }
}

/// What is changed of [`half`].
struct Setting {
    name: &'static str,
    change: fn(&mut Plan),
    /// The zone the record is read in, where it is not the owner's.
    zone: Option<&'static str>,
}

const fn setting(name: &'static str, change: fn(&mut Plan)) -> Setting {
    Setting { name, change, zone: None }
}

const SETTINGS: &[Setting] = &[
    setting("6 wait, 11–23 days", |_| {}),
    setting("none waits", |plan| plan.waiting_threads = 0),
    setting("2 wait", |plan| plan.waiting_threads = 2),
    setting("6 wait, 7–19 days", |plan| plan.confounders.waiting_younger_days = 4),
    setting("6 wait, 3–15 days", |plan| plan.confounders.waiting_younger_days = 8),
    setting("6 wait, 41–53 days", |plan| plan.confounders.waiting_younger_days = -30),
    setting("10 % of mail missing", |plan| plan.confounders.missing_percent = 10),
    setting("30 % missing", |plan| plan.confounders.missing_percent = 30),
    setting("50 % missing", |plan| plan.confounders.missing_percent = 50),
    setting("assistant answers 3 of 6", |plan| plan.confounders.assistant_answers = 3),
    setting("20 questions of lists", |plan| plan.confounders.list_questions = 20),
    setting("automatic replies", |plan| plan.confounders.auto_replies = true),
    setting("away while they are asked", |plan| {
        plan.confounders.vacation_from = Some(date(2026, 6, 8));
    }),
    setting("all others in Los Angeles", |plan| {
        plan.confounders.everyone_at = Some(Site::LosAngeles);
    }),
    setting("all others in Rotterdam", |plan| {
        plan.confounders.everyone_at = Some(Site::Rotterdam);
    }),
    Setting { name: "read in Tokyo's time", change: |_| {}, zone: Some("Asia/Tokyo") },
    setting("10 % missing, assistant, lists, replies, away", |plan| {
        plan.confounders = Confounders {
            missing_percent: 10,
            assistant_answers: 3,
            auto_replies: true,
            list_questions: 20,
            vacation_from: Some(date(2026, 6, 8)),
            ..Confounders::default()
        };
    }),
];

/// Prints the tables.
pub(super) fn run(_root: &Path) -> Result<()> {
    println!(
        "| {} seeds each | `waiting_on_me`: precision | recall | `absence_test`: absences | decided: precision | recall | waited: precision | recall | `taken_back`: precision | recall | meetings planted, read |\n|---|---|---|---|---|---|---|---|---|---|---|",
        SEEDS.count()
    );
    for setting in SETTINGS {
        let mut scores = Scores::default();
        for seed in SEEDS {
            let mut plan = half(seed);
            (setting.change)(&mut plan);
            let (mut record, truth) = invented(&plan)?;
            if let Some(zone) = setting.zone {
                let zone = TimeZone::get(zone).with_context(|| format!("no zone {zone}"))?;
                let draft = record::Draft { zone: Some(zone), ..record.to_draft() };
                record = Record::assemble(draft);
            }
            scores.add(&record, &truth)?;
        }
        println!("| {} | {} |", setting.name, scores.row());
    }
    spoken()
}

/// Planted, reported, and both; a thread by the moment of the message that asked or decided.
#[derive(Default)]
struct Score {
    planted: usize,
    reported: usize,
    both: usize,
    silent: usize,
}

impl Score {
    fn add(&mut self, planted: &BTreeSet<Timestamp>, reported: &BTreeSet<Timestamp>) {
        self.planted += planted.len();
        self.reported += reported.len();
        self.both += planted.intersection(reported).count();
    }

    fn cells(&self) -> String {
        let silent =
            if self.silent > 0 { format!("; silent {}", self.silent) } else { String::new() };
        format!("{}{silent} | {}", of(self.both, self.reported), of(self.both, self.planted))
    }
}

fn of(part: usize, all: usize) -> String {
    if all == 0 { "–".to_owned() } else { format!("{part} of {all}") }
}

#[derive(Default)]
struct Scores {
    waiting: Score,
    decided: Score,
    waited: Score,
    returned: Score,
    /// Meetings of handed-over work attended: planted, read.
    attended: (usize, usize),
    /// Absences planted, found with their days, and others found.
    absences: (usize, usize, usize),
}

impl Scores {
    fn add(&mut self, record: &Record, truth: &Truth) -> Result<()> {
        let planted = truth.waiting.iter().map(|waiting| waiting.asked_at).collect();
        let waiting = read("waiting_on_me", record)?;
        self.waiting.silent += usize::from(waiting.estimate().is_none());
        self.waiting.add(&planted, &first_asks(record, &waiting));
        self.absent(record, truth);
        for one in returned(record, truth) {
            self.returned.add(&one.planted, &one.read);
            self.attended.0 += one.attended.0;
            self.attended.1 += one.attended.1;
        }
        let away = read("absence_test", record)?;
        self.decided.silent += usize::from(away.estimate().is_none());
        let Some(vacation) = &truth.vacation else { return Ok(()) };
        let decided = vacation.decided.iter().map(|one| one.at).collect();
        let [by_others, of_me] = states(record, &away);
        self.decided.add(&decided, &by_others);
        let waited = vacation.waited.iter().map(|one| one.asked_at);
        let (from, to) = truth.away[0];
        let still = truth.waiting.iter().filter(|one| {
            let day = record.local(one.asked_at).date();
            from <= day && day < to
        });
        let waited = waited.chain(still.map(|one| one.asked_at)).collect();
        self.waited.add(&waited, &of_me);
        Ok(())
    }

    fn absent(&mut self, record: &Record, truth: &Truth) {
        let found = lenses::away::absences(record, QUARTER);
        let (planted, right, other) = &mut self.absences;
        for (from, to) in &truth.away {
            *planted += 1;
            *right += usize::from(found.iter().any(|a| a.from == *from && a.to == *to));
        }
        let strange = |a: &&lenses::away::Absence| {
            !truth.away.iter().any(|(from, to)| a.from < *to && *from < a.to)
        };
        *other += found.iter().filter(strange).count();
    }

    fn row(&self) -> String {
        let (planted, right, other) = self.absences;
        let absences = format!("{}, {other} others", of(right, planted));
        let (attended, read) = self.attended;
        let [waiting, decided, waited, returned] =
            [&self.waiting, &self.decided, &self.waited, &self.returned].map(Score::cells);
        format!("{waiting} | {absences} | {decided} | {waited} | {returned} | {attended}, {read}")
    }
}

fn read(name: &str, record: &Record) -> Result<Reading> {
    let lens = lenses::named(name).with_context(|| format!("no lens {name}"))?;
    Ok(lens.reading(record, QUARTER, &Context::SHOWN))
}

fn message(record: &Record, item: ItemRef) -> Option<&Message> {
    record.messages.iter().find(|message| ItemRef::Message(message.id) == item)
}

/// The first ask of each thread that waits: items hold the first and the last.
fn first_asks(record: &Record, reading: &Reading) -> BTreeSet<Timestamp> {
    let mut first: BTreeMap<ThreadId, Timestamp> = BTreeMap::new();
    for message in reading.evidence.iter().filter_map(|item| message(record, *item)) {
        let at = first.entry(message.thread).or_insert(message.at);
        *at = message.at.min(*at);
    }
    first.into_values().collect()
}

/// Messages by which threads are read as decided by others, and as waiting: items come in the order of the parts decided,
/// answered, waited.
fn states(record: &Record, reading: &Reading) -> [BTreeSet<Timestamp>; 2] {
    let count = |key: &str| {
        let part = reading.parts.iter().find(|part| part.key == key);
        part.map_or(0, |part| (part.estimate.value * part.estimate.n as f64).round() as usize)
    };
    let (decided, answered, waited) =
        (count("part-decided"), count("part-answered"), count("part-waited"));
    let items = |skip, take| {
        let items = reading.evidence.iter().skip(skip).take(take);
        items.filter_map(|item| message(record, *item)).map(|message| message.at).collect()
    };
    [items(0, decided), items(decided + answered, waited)]
}

/// Mixes of sentences: handed over, assigned, taken on.
const MIXES: [(usize, usize, usize); 6] =
    [(20, 60, 20), (40, 40, 40), (60, 20, 80), (5, 75, 5), (0, 60, 10), (60, 0, 0)];

fn spoken() -> Result<()> {
    println!(
        "\n| planted: handed over / assigned / taken on | `hand_over_ratio`: planted | read | holds | `hands_on` per 1,000 words: planted | read | holds |\n|---|---|---|---|---|---|---|"
    );
    for (hands_over, assigns, takes_on) in MIXES {
        let (mut ratio, mut rate) = (Ratio::default(), Ratio::default());
        for seed in SEEDS {
            let spoken = Some(Spoken { hands_over, assigns, takes_on });
            let plan = Plan { spoken, people: 20, weeks: 13, ..Plan::quiet(seed) };
            let (record, _) = invented(&plan)?;
            let share = hands_over as f64 / (hands_over + assigns) as f64;
            ratio.add(share, &read("hand_over_ratio", &record)?);
            let own = record.messages_in(QUARTER).iter().filter(|m| record.is_mine(m));
            let words: u32 = own.map(|message| message.own_words).sum();
            rate.add(1_000.0 * takes_on as f64 / f64::from(words), &read("hands_on", &record)?);
        }
        println!(
            "| {hands_over} / {assigns} / {takes_on} | {} | {} |",
            ratio.cells(),
            rate.cells()
        );
    }
    Ok(())
}

/// Planted and read values over seeds.
#[derive(Default)]
struct Ratio {
    planted: f64,
    read: Vec<f64>,
    held: usize,
    silent: usize,
}

impl Ratio {
    fn add(&mut self, planted: f64, reading: &Reading) {
        self.planted += planted / SEEDS.count() as f64;
        match reading.estimate() {
            Some(estimate) => {
                self.read.push(estimate.value);
                self.held += usize::from(estimate.low <= planted && planted <= estimate.high);
            }
            None => self.silent += 1,
        }
    }

    fn cells(&self) -> String {
        let ends = |f: fn(f64, f64) -> f64| self.read.iter().copied().reduce(f).unwrap_or(f64::NAN);
        format!(
            "{:.2} | {:.2}–{:.2} | {}",
            self.planted,
            ends(f64::min),
            ends(f64::max),
            of(self.held, self.read.len())
        )
    }
}
