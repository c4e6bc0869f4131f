//! Threads that wait for the owner: asked of the owner alone and unanswered for longer than usual.

mod apart;
mod asks;
mod patience;
mod topics;

use std::cmp::Reverse;

use jiff::{
    ToSpan,
    civil::{Date, Time},
};
use record::{
    Act, Arg, ItemRef, Message, PersonId, Phrase, Record, Span, ThreadId, Week, sketch::Sketch,
};

pub(super) use self::apart::apart;
use self::apart::{answers_missing, hardly_answered};
use self::asks::{Ask, Directed, Walk, walk};
use self::patience::Patience;
use crate::influence::{Known, all_weeks, incoming_silence, left_out, real, sketches};
use crate::{
    Behaviour, Citation, Context, Detection, Direction, Estimate, Example, Facet, Lens, Part,
    Point, Proposal, Reading, Unit, Validation,
};

/// Days without a message of the owner's after which nothing is said.
const STOPPED_DAYS: i64 = 21;
/// Asks, old enough to wait, from which missing answers say that answers are given elsewhere (people
/// who sit together answer by voice) …
const LEAST_ASKS: usize = 10;
/// … where the owner's answers to them are fewer than one in so many.
const ANSWERED_ONE_IN: usize = 4;
/// Days before the end of the span in which a topic is looked for.
const TOPIC_DAYS: i64 = 364;
/// Proposals of one reading.
const PROPOSALS: usize = 3;

pub(super) static LENS: Lens = Lens {
    name: "waiting_on_me",
    facet: Facet::Ownership,
    question: "What waits for me?",
    unit: Unit::Threads,
    direction: Direction::Lower,
    formula: "W = the threads whose last message is an ask, that is: from a human other than the owner and the \
owner's assistant, To holding only the owner (or the owner and an assistant), To + Cc at most 5, with \
a question or a request, as the text reader names its sentences (asks_broad, asks_narrow, assigns or \
hands_over; one of the first two, where it answers what the owner asked its sender); \
and that wait. A thread waits from t + a on: t the first ask \
since the owner, or anyone else, last wrote in it, a the 90th percentile of the owner's answering times \
to that person (at least 10 answers), else of all answers (at least 30), else 5 working days. Counted \
if t + a lies in the span; age ends where the span ends. An answer is the owner's, or an assistant's, \
next message in the thread that goes to the sender of a direct message. Repeats of the ask are nudges. \
People outside to whom the owner has never written are left out, and so is whoever asked 10 times or \
more, long enough ago to wait, where fewer than one in four of these asks ended. Each week's point is the number of \
threads that began to wait in it, answered since or not. Weeks with under 4 days in the span have \
no weekly point.",
    interval: "A count of everything in the record, no sample. The 95 % interval is Poisson's (Byar's approximation \
to Garwood's): how far an equal span could differ by chance, if threads begin to wait independently. \
It does not cover what the reader of the text misses or misreads.",
    sources: &[
        Citation {
            author: "Dabbish, Kraut, Fussell & Kiesler",
            year: 2005,
            title: "Understanding email use: predicting action on a message",
            doi: "10.1145/1054972.1055068",
        },
        Citation {
            author: "Kooti et al.",
            year: 2015,
            title: "Evolution of conversations in the age of email overload",
            doi: "10.1145/2736277.2741130",
        },
        Citation {
            author: "Garwood",
            year: 1936,
            title: "Fiducial limits for the Poisson distribution",
            doi: "10.1093/biomet/28.3-4.437",
        },
    ],
    fails_when: &[
        "you answered by phone, in a meeting, or in a new mail",
        "the question was a courtesy, or the reader of the text missed what was asked",
        "part of the sent mail is missing from the export",
        "an answer to your own question ends in a request of its own: it is not counted",
        "replies were not recognised as one thread",
        "the first waits of a record are measured against few answers",
    ],
    at_least: "5 messages sent and 5 received in at least 80 % of the weeks, a message of yours in the last 21 days, \
one ask, from 10 asks on answers to one in four of them, and, where askers went on 10 times or more \
without asking again, answers before it but for three in a hundred (by Wilson's lower limit, an hour or more after the \
question)",
    validated: Validation::Ours(
        "Finds what was planted in invented years; what waits was not compared with anyone's own list. How \
         well the reader finds questions and requests stands in VALIDITY.md",
    ),
    quotes: &[Act::AsksBroad, Act::AsksNarrow, Act::Assigns, Act::HandsOver],
    read,
    example: Example {
        says: "Four weeks. Ana asks you on Tuesday of week 2 and again on Monday of week 3; Bo asks on Wednesday of \
week 3 and Cy answers Bo; Dee asks on the last day. No earlier answers, so 5 working days: Ana's thread \
waits, Bo's was answered, Dee's does not wait yet: 1 thread",
        record: example,
        span: sketches::FOUR_WEEKS,
        value: 1.0,
    },
};

fn read(record: &Record, span: Span, _: &Context) -> Reading {
    if let Some(silence) = incoming_silence(record, span).or_else(|| stopped(record, span)) {
        return silence;
    }
    let until = record.messages.partition_point(|m| m.local.date() < span.end);
    let walk = walk(record, until);
    if let Some(because) = answers_missing(walk.went_on) {
        return Reading::silent_because(because);
    }
    let waits = Waits::of(record, span, &walk);
    if let Some(silence) = waits.silence() {
        return silence;
    }
    let mut reading = Reading::value(waits.estimate());
    reading.parts = waits.parts();
    reading.weekly = waits.weekly;
    let in_span = |at: &&u32| span.has(record.messages[**at as usize].local.date());
    reading.left_out = left_out(&[
        ("left-out-not-yet-waiting", waits.not_yet),
        ("left-out-waiting-before", waits.before),
        ("left-out-strangers", waits.strangers),
        ("left-out-hardly-answered", waits.hardly_answered),
        ("left-out-automatic", walk.machines.iter().filter(in_span).count()),
    ]);
    let items = waits.waiting.iter().flat_map(|ask| items(record, ask));
    reading.evidence = items.take(Reading::EVIDENCE).collect();
    let mut directed = walk.directed;
    directed.retain(|ask| !waits.apart.contains(&record.messages[ask.message as usize].from));
    reading.proposals = proposals(record, span, &directed, &waits.waiting);
    reading
}

/// A mailbox its owner no longer answers from shows everything as waiting.
fn stopped(record: &Record, span: Span) -> Option<Reading> {
    let start = span.end.saturating_sub(STOPPED_DAYS.days());
    let lately = record.messages_in(Span { start, end: span.end });
    let sent = |m: &Message| m.from == record.owner && !m.automatic;
    if lately.iter().any(sent) {
        return None;
    }
    let before = record.messages.partition_point(|m| m.local.date() < span.end);
    let last = record.messages[..before].iter().rev().find(|m| sent(m))?.local.date();
    let because = Phrase::new("silent-stopped-sending").with("day", Arg::Day(last));
    Some(Reading::silent_because(because))
}

/// What became of the asks.
struct Waits {
    /// Asks that wait at the end, longest first.
    waiting: Vec<Ask>,
    weekly: Vec<Point>,
    /// Asks of the span.
    asks: usize,
    /// Those old enough to wait, and those of them the owner answered.
    due: usize,
    due_answered: usize,
    late: usize,
    not_yet: usize,
    before: usize,
    strangers: usize,
    /// Those whose asks hardly ever end: what waits for an answer elsewhere, or for none.
    apart: Vec<PersonId>,
    /// Open asks of theirs.
    hardly_answered: usize,
}

impl Waits {
    fn of(record: &Record, span: Span, walk: &Walk) -> Waits {
        let known = Known::until(record, span);
        let patience = Patience::of(&walk.delays, record.people.len());
        let calendar = Calendar::of(record, span);
        let mut waits = Waits {
            waiting: Vec::new(),
            weekly: calendar.weeks.iter().map(|(week, _)| point(*week)).collect(),
            asks: 0,
            due: 0,
            due_answered: 0,
            late: 0,
            not_yet: 0,
            before: 0,
            strangers: 0,
            apart: Vec::new(),
            hardly_answered: 0,
        };
        waits.apart = hardly_answered(record, span, walk, &|m| patience.ends(m) < calendar.end);
        for ask in &walk.asks {
            let first = &record.messages[ask.first as usize];
            let asked_in_span = first.local.date() >= span.start;
            if waits.apart.contains(&first.from) {
                waits.hardly_answered += usize::from(asked_in_span && ask.ended.is_none());
            } else if known.has(first.from) {
                let begins = patience.ends(first);
                waits.add(ask, begins, asked_in_span, &calendar);
            } else {
                waits.strangers += usize::from(asked_in_span && ask.ended.is_none());
            }
        }
        waits.waiting.sort_by_key(|ask| ask.first);
        let whole = |point: &Point| {
            all_weeks(span).any(|(week, days)| week == point.week && days.days() >= 4)
        };
        waits.weekly.retain(whole);
        waits
    }

    fn add(&mut self, ask: &Ask, begins: i64, asked_in_span: bool, calendar: &Calendar) {
        let due = begins < calendar.end;
        let waited = ask.ended.map_or(calendar.end, |ended| ended.at) > begins;
        let began_here = waited && begins >= calendar.start;
        self.asks += usize::from(asked_in_span || began_here);
        self.due += usize::from(asked_in_span && due);
        let by_me = ask.ended.is_some_and(|ended| ended.by_me);
        self.due_answered += usize::from(asked_in_span && due && by_me);
        let open = ask.ended.is_none();
        if began_here {
            let point = &mut self.weekly[calendar.week_of(begins)];
            point.value += 1.0;
            point.n += 1;
        }
        match (open, waited, began_here) {
            (true, true, true) => self.waiting.push(*ask),
            (true, true, false) => self.before += 1,
            (true, false, _) => self.not_yet += 1,
            (false, _, true) => self.late += 1,
            (false, _, false) => {}
        }
    }

    fn silence(&self) -> Option<Reading> {
        if self.asks == 0 && self.hardly_answered == 0 {
            return Some(Reading::silent("silent-nothing-asked"));
        }
        if self.asks == 0 {
            let because = Phrase::new("silent-answers-elsewhere")
                .count("asked", self.hardly_answered)
                .count("answered", 0);
            return Some(Reading::silent_because(because));
        }
        let elsewhere = self.due >= LEAST_ASKS && self.due_answered * ANSWERED_ONE_IN < self.due;
        let because = Phrase::new("silent-answers-elsewhere")
            .count("asked", self.due)
            .count("answered", self.due_answered);
        elsewhere.then(|| Reading::silent_because(because))
    }

    fn estimate(&self) -> Estimate {
        let (low, high) = poisson(self.waiting.len());
        Estimate { value: real(self.waiting.len()), low, high, n: self.asks }
    }

    fn parts(&self) -> Vec<Part> {
        let nudged = self.waiting.iter().filter(|ask| ask.nudges > 0).count();
        let part = |key, count: usize| {
            let (low, high) = poisson(count);
            Part { key, estimate: Estimate { value: real(count), low, high, n: self.asks } }
        };
        vec![part("part-nudged", nudged), part("part-answered-late", self.late)]
    }
}

fn point(week: Week) -> Point {
    Point { week, value: 0.0, n: 0 }
}

/// Moments of the span in seconds.
struct Calendar {
    start: i64,
    end: i64,
    /// Every ISO week that has a day in the span, with its first moment there.
    weeks: Vec<(Week, i64)>,
}

impl Calendar {
    fn of(record: &Record, span: Span) -> Calendar {
        let midnight = |day: Date| {
            let moment = record.zone.to_timestamp(day.to_datetime(Time::midnight()));
            moment.map_or(i64::MAX, |moment| moment.as_second())
        };
        let weeks = all_weeks(span).map(|(week, days)| (week, midnight(days.start)));
        Calendar { start: midnight(span.start), end: midnight(span.end), weeks: weeks.collect() }
    }

    /// Index of the week that holds a moment of the span.
    fn week_of(&self, moment: i64) -> usize {
        self.weeks.partition_point(|(_, start)| *start <= moment).saturating_sub(1)
    }
}

/// 95 % interval of a Poisson count, by Byar's approximation (Breslow & Day 1987, p. 69): within
/// 0.1 of the exact limits.
fn poisson(count: usize) -> (f64, f64) {
    const Z: f64 = 1.959_963_984_540_054;
    let limit = |n: f64, z: f64| n * (1.0 - 1.0 / (9.0 * n) + z / (3.0 * n.sqrt())).powi(3);
    let low = if count == 0 { 0.0 } else { limit(real(count), -Z) };
    (low.max(0.0), limit(real(count) + 1.0, Z))
}

/// The first ask, then the last of its repeats.
fn items(record: &Record, ask: &Ask) -> impl Iterator<Item = ItemRef> {
    let item = |at: u32| ItemRef::Message(record.messages[at as usize].id);
    let last = (ask.last != ask.first).then(|| item(ask.last));
    [Some(item(ask.first)), last].into_iter().flatten()
}

/// First the topic someone else mostly answers, then the threads that wait longest.
fn proposals(record: &Record, span: Span, asked: &[Directed], waiting: &[Ask]) -> Vec<Proposal> {
    let first = |day: Date| {
        asked.partition_point(|ask| record.messages[ask.message as usize].local.date() < day)
    };
    let from = first(span.end.saturating_sub(TOPIC_DAYS.days()));
    let mut threads: Vec<ThreadId> =
        waiting.iter().map(|ask| record.messages[ask.first as usize].thread).collect();
    threads.sort_unstable();
    let topic = topics::topic(&topics::Asked {
        record,
        all: &asked[from..],
        lately: first(span.start).saturating_sub(from),
        waiting: &threads,
    });
    let topic = topic.map(|topic| hand_over(topic, waiting.len()));
    // Longest first; among threads of one day those asked more than once.
    let mut longest: Vec<&Ask> = waiting.iter().collect();
    longest
        .sort_by_key(|ask| (record.messages[ask.first as usize].local.date(), Reverse(ask.nudges)));
    let longest = longest.into_iter().map(|ask| answer_or_hand_over(record, ask));
    topic.into_iter().chain(longest).take(PROPOSALS).collect()
}

fn hand_over(topic: topics::Topic, waiting: usize) -> Proposal {
    Proposal {
        behaviour: Behaviour::Start,
        sentence: Phrase::new("start-hand-over-topic")
            .text("topic", topic.words)
            .with("person", Arg::Person(topic.person))
            .count("answered", topic.answered)
            .count("count", topic.threads)
            .with("since", Arg::Day(topic.since))
            .count("waiting", topic.waiting),
        detection: Detection::default(),
        baseline: real(waiting),
        target: real(waiting - topic.waiting.min(waiting)),
        hours: None,
        evidence: topic.evidence,
    }
}

fn answer_or_hand_over(record: &Record, ask: &Ask) -> Proposal {
    let first = &record.messages[ask.first as usize];
    Proposal {
        behaviour: Behaviour::Start,
        sentence: Phrase::new("start-answer-or-hand-over")
            .with("thread", Arg::Thread(first.thread))
            .with("person", Arg::Person(first.from))
            .with("day", Arg::Day(first.local.date()))
            .count("nudges", ask.nudges as usize),
        detection: Detection { thread: Some(first.thread), ..Detection::default() },
        baseline: 1.0,
        target: 0.0,
        hours: None,
        evidence: items(record, ask).collect(),
    }
}

fn example() -> Record {
    sketches::covered()
        .ask("2026-03-10T09:00", "ana", &["me"], "Rates for Laredo")
        .ask("2026-03-16T09:00", "ana", &["me"], "Rates for Laredo")
        .ask("2026-03-18T09:00", "bo", &["me"], "Dock doors")
        .message("2026-03-18T15:00", "cy", &["bo", "me"], "Dock doors")
        .ask("2026-03-27T09:00", "dee", &["me"], "Panel on Tuesday")
        .record()
}

/// A question in one line.
trait Asking {
    fn ask(self, at: &str, from: &str, to: &[&str], subject: &str) -> Self;
}

impl Asking for Sketch {
    fn ask(self, at: &str, from: &str, to: &[&str], subject: &str) -> Self {
        self.message(at, from, to, subject).act(Act::AsksNarrow)
    }
}

#[cfg(test)]
mod tests;
