//! An invented half-year with enough of everything that every lens speaks and proposes.

use std::sync::Arc;

use jiff::civil::{Date, date};
use jiff::{ToSpan, civil::DateTime};
use lenses::reference::{Row, Table};
use record::{Act, Answer, Level, Record, Reference, Role, Span, Uptake, sketch::Sketch};

/// The second quarter of the half-year.
pub(crate) const QUARTER: Span = Span { start: date(2026, 4, 6), end: date(2026, 7, 6) };
const START: Date = date(2026, 1, 5);
const WEEKS: i64 = 26;
const AWAY: std::ops::Range<i64> = 19..21;

const REPORTS: [&str; 4] = ["rosa", "raj", "rene", "rita"];
const PEERS: [&str; 4] = ["paul", "pia", "per", "pam"];
const SITTERS: [&str; 7] = ["sam", "sol", "siv", "sue", "stu", "sid", "sev"];
const UNITS: [&str; 4] = ["Sales", "Finance", "Legal", "People"];

/// A small linear generator: the same numbers everywhere, good enough to vary a fixture.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        usize::try_from((self.0 >> 33) % bound as u64).expect("below a usize")
    }
}

/// Mail and calendar.
pub(crate) fn record() -> Record {
    let mut dice = Dice(11);
    let sketch = (0..WEEKS).fold(people(), |sketch, week| {
        let sketch = meetings(sketch, week, &mut dice);
        (0..5).fold(sketch, |sketch, day| mail(sketch, week, day, &mut dice))
    });
    let mut sketch = (20..26).fold(sketch, written_down);
    let start = START.saturating_add((AWAY.start * 7).days());
    sketch = sketch
        .handover("2026-05-29", "prices 7", "raj")
        .meeting(&format!("{start}T00:00"), 14 * 24 * 60, "Vacation", "me", &["me"])
        .out_of_office();
    sketch.draft().reference = Some(Arc::new(reference()));
    sketch.record()
}

/// An organisation of sixty, the one with more of anything with more of everything.
fn reference() -> Reference {
    let names = ["sought_by", "demand_spread", "output", "exposure"];
    let signals = |k: u32| names.map(|name| (name, f64::from(k))).into();
    let rows = (1..=60).map(|k| Row { unit: Some("Operations"), signals: signals(k) });
    Table::of(&rows.collect::<Vec<_>>()).expect("sixty people").into_reference()
}

/// Proposals and their answers, and a room of seniors that stands in the calendar as free time.
fn written_down(sketch: Sketch, week: i64) -> Sketch {
    let [made, answered] = [1, 4].map(|day| START.saturating_add((7 * week + day).days()));
    let mut sketch = sketch
        .meeting(&at(week, 2, "18:00"), 60, "Council", "boss", &["boss", "chair", "pia"])
        .in_series();
    let last = sketch.draft().meetings.last_mut().expect("a meeting was just sketched");
    last.standing = record::Standing::Free;
    let uptake = [Uptake::Accepted, Uptake::Changed, Uptake::Ignored]
        [usize::try_from(week % 3).expect("weeks count from 0")];
    sketch.proposal(&made.to_string(), "One dock for all", &["boss"]).taken_up(
        &answered.to_string(),
        uptake,
        "boss",
    )
}

/// The calendar alone, without units and ranks.
pub(crate) fn without_mail() -> Record {
    let mut dice = Dice(5);
    let calendar = |sketch, week| meetings(sketch, week, &mut dice);
    (0..WEEKS).fold(Sketch::new(), calendar).record()
}

fn people() -> Sketch {
    let mut sketch = Sketch::new().knows("me", "Operations", 5).role("amy", Role::Assistant);
    for name in REPORTS {
        sketch = sketch.knows(name, "Operations", 3).role(name, Role::Report);
    }
    for (name, unit) in PEERS.iter().zip(UNITS) {
        sketch = sketch.knows(name, unit, 5).role(name, Role::Peer);
    }
    for (at, name) in SITTERS.iter().enumerate() {
        sketch = sketch.knows(name, if at < 4 { "Audit" } else { "Risk" }, 4);
    }
    sketch
        .knows("boss", "Board", 8)
        .role("boss", Role::Senior)
        .knows("amy", "Operations", 2)
        .knows("chair", "Board", 9)
}

fn at(week: i64, day: i64, time: &str) -> String {
    format!("{}T{time}", START.saturating_add((7 * week + day).days()))
}

fn meetings(mut sketch: Sketch, week: i64, dice: &mut Dice) -> Sketch {
    if AWAY.contains(&week) {
        return sketch;
    }
    let sitters: Vec<&str> = SITTERS.iter().copied().chain(["me"]).collect();
    let staff: Vec<&str> = REPORTS.iter().copied().chain(["me"]).collect();
    sketch = sketch
        .meeting(&at(week, 2, "09:00"), 60, "Status round", "sam", &sitters)
        .in_series()
        .level(Level::Operational)
        .meeting(&at(week, 0, "09:00"), 90, "Staff", "me", &staff)
        .in_series()
        .level(Level::Tactical)
        .meeting(&at(week, 1, "13:00"), 60, "Direction", "boss", &["me", "boss", "pia", "pam"])
        .level(Level::Strategic)
        .created(&at(week - 1, 1, "10:00"))
        .meeting(&at(week, 4, "12:30"), 60, "Focus", "me", &["me"])
        .meeting(&at(week, 3, "16:00"), 30, "Town hall", "boss", &["me", "boss", "paul"])
        .answered(Answer::Declined);
    if week < 12 {
        sketch = sketch
            .meeting(&at(week, 3, "11:00"), 45, "Contracts", "per", &["me", "per", "rita"])
            .created(&at(week - 1, 3, "11:00"));
    }
    for day in 0..5 {
        let guest = PEERS[[0, 1, 3][dice.below(3)]];
        let minutes = [150, 180, 200][dice.below(3)];
        sketch = sketch
            .meeting(
                &at(week, day, "14:00"),
                minutes,
                "Escalation",
                guest,
                &["me", guest, "zoe@out"],
            )
            .created(&at(week, day, "08:30"))
            .level(Level::Operational);
    }
    sketch
}

fn mail(mut sketch: Sketch, week: i64, day: i64, dice: &mut Dice) -> Sketch {
    let here = !AWAY.contains(&week);
    for hour in [8, 10, 12, 17] {
        let report = REPORTS[dice.below(4)];
        let peer = PEERS[dice.below(4)];
        let topic = format!("{} {}", ["prices", "hiring", "outage"][dice.below(3)], dice.below(60));
        let time = |minute: usize| at(week, day, &format!("{hour:02}:{minute:02}"));
        sketch = sketch.message(&time(1), peer, &["me"], &topic).act(Act::AsksNarrow);
        if dice.below(4) == 0 {
            sketch =
                sketch.message(&time(5), report, &[peer], &topic).cc(&["me"]).act(Act::Decides);
        }
        if here && dice.below(5) > 0 {
            let minute = 10 + dice.below(45);
            sketch = typed(
                sketch.message(&time(minute), "me", &[peer], &topic),
                125 * week + 25 * day + hour,
            );
        }
        if here && dice.below(3) == 0 {
            sketch = sketch.message(&time(56), "me", &[report], "amy's notes").sent_by("amy");
        }
        sketch = sketch.message(&time(58), report, &["me", "boss", "pam"], "numbers");
    }
    sketch =
        sketch.message(&at(week, day, "06:00"), "boss", &["me"], "board paper").act(Act::Assigns);
    if here && day == 3 {
        let all: Vec<&str> = [&REPORTS[..], &PEERS, &SITTERS].concat();
        sketch = sketch.message(&at(week, 3, "18:30"), "me", &all, "Floor news");
    }
    if day == 2 && week < 6 {
        sketch = sketch.message(&at(week, 2, "07:00"), "chair", &["me"], "annual meeting");
    }
    if here && day == 4 {
        let sketch = sketch.message(&at(week, 4, "15:30"), "me", &["boss"], "month's close");
        return sketch.labelled(60, Level::Operational).act(Act::TakesOn);
    }
    if here {
        return sketch;
    }
    sketch.message(&at(week, day, "09:00"), "me", &["paul"], "away").auto_reply()
}

/// What the last message says, as a reader sure of itself would read it.
fn typed(sketch: Sketch, seed: i64) -> Sketch {
    use Act::{
        AsksBroad, AsksNarrow, Assigns, Decides, Foresees, Frames, HandsOver, TakesOn, Weighs,
    };
    const LEVELS: [Level; 5] =
        [Level::Operational, Level::Operational, Level::Tactical, Level::Strategic, Level::None];
    const ACTS: [Act; 14] = [
        AsksNarrow, AsksNarrow, AsksNarrow, AsksNarrow, AsksBroad, Assigns, Assigns, Assigns,
        HandsOver, TakesOn, Weighs, Foresees, Frames, Decides,
    ];
    let mut dice = Dice(u64::try_from(seed).expect("weeks count from 0"));
    dice.below(2);
    let words = 40 + u32::try_from(dice.below(80)).expect("a few words");
    let sketch = sketch.labelled(words, LEVELS[dice.below(LEVELS.len())]);
    (0..dice.below(4)).fold(sketch, |sketch, _| sketch.act(ACTS[dice.below(ACTS.len())]))
}

/// A busy year of `count` messages and 5,000 meetings over four years, for time.
pub(crate) fn large(count: u32) -> Record {
    let small = record();
    let mut draft = small.to_draft();
    let (mut messages, meetings) = (draft.messages.clone(), draft.meetings.clone());
    messages.retain(|message| !message.automatic);
    let year = 365 * 86_400i64;
    draft.messages = (0..count)
        .map(|index| {
            let mut message = messages[index as usize % messages.len()].clone();
            message.id = record::MessageId(index + 1);
            let from = DateTime::constant(2025, 7, 7, 0, 0, 0, 0);
            let from = small.zone.to_timestamp(from).expect("UTC has every time");
            message.at = from + (i64::from(index) * year / i64::from(count)).seconds();
            message
        })
        .collect();
    draft.meetings = (0..5_000u32)
        .map(|index| {
            let mut meeting = meetings[index as usize % meetings.len()].clone();
            meeting.id = record::MeetingId(index + 1);
            let halves = i64::from(index / u32::try_from(meetings.len()).expect("few"));
            meeting.start -= (halves * 26 * 7 * 24).hours();
            meeting.end -= (halves * 26 * 7 * 24).hours();
            meeting
        })
        .collect();
    Record::assemble(draft)
}
