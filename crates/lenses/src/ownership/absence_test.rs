//! What went on without the owner while the owner was away, and what waited.

mod cases;

use std::cmp::Reverse;

use record::{Act, Arg, ItemRef, PersonId, Phrase, Record, Span, ThreadId, Week};

use self::cases::{Became, Case, Cases, cases};
use super::waiting_on_me::apart;
use super::{can_take_over, is_report};
use crate::away::{Absence, absences};
use crate::influence::{all_weeks, left_out, real, sketches, uncovered};
use crate::{
    Behaviour, Citation, Context, Detection, Direction, Estimate, Example, Facet, Lens, Part,
    Point, Proposal, Reading, Unit, Validation, coverage, stats,
};

/// Threads a share is given for.
const LEAST_THREADS: usize = 5;
/// Threads one person settled in one absence from which it is worth leaving them there.
const LEAST_SETTLED: usize = 2;
/// Days away that make a week one in which the owner is not expected to send.
const AWAY_DAYS: u32 = 3;
/// Proposals of one reading.
const PROPOSALS: usize = 3;

pub(super) static LENS: Lens = Lens {
    name: "absence_test",
    facet: Facet::Ownership,
    question: "What goes on without me while I am away?",
    unit: Unit::Share,
    direction: Direction::Higher,
    formula: "(D + A) / n over the threads active while the owner was away: a human wrote in it then, to the owner \
or in a thread the owner had written in or been addressed in before; and something was asked or \
decided in it then, as the text reader names its sentences (asked: asks_broad, asks_narrow, assigns or \
hands_over; decided: decides). The last state before the return counts, the first that holds: S \
the owner wrote in it; W its last message asks the owner directly (in To, To + Cc at most 5); D \
someone else decided; A someone answered a question or request put to the owner directly (an assistant \
in the owner's name included); N none of these. n = S + W + D + A + N; the parts are their shares. Away: an \
absence of at least 4 working days by calendar, absence notice or silence, after which the owner wrote \
again. A thread active in two absences counts in each. Threads begun then by people whose asks hardly \
ever end (10 or more in the span, fewer than one in four ended) are left out. Each week's point is the share among the threads \
that became active in it.",
    interval: "95 % Wilson over threads, as if independent; threads of one matter are not, so the truth is wider. It \
does not cover what the reader of the text misses or misreads.",
    sources: &[
        Citation {
            author: "Wilson",
            year: 1927,
            title: "Probable inference, the law of succession, and statistical inference",
            doi: "10.1080/01621459.1927.10502953",
        },
        Citation {
            author: "Yukl & Fu",
            year: 1999,
            title: "Determinants of delegation and consultation by managers",
            doi: "",
        },
        Citation {
            author: "Oncken & Wass",
            year: 1974,
            title: "Management time: who's got the monkey?",
            doi: "",
        },
    ],
    fails_when: &[
        "people hold back what they would decide because they know when you return",
        "decisions are taken by phone or in meetings",
        "you are not copied in on what goes on without you: it is not in your record",
        "the reader of the text misses a decision, or takes an old one told again for a new one",
        "you read along and answered by phone",
    ],
    at_least: "one absence of 4 working days with a return, 5 threads, and 5 messages sent and 5 received in at least \
80 % of the weeks, those with 3 days away left out",
    validated: Validation::Ours(
        "Finds what was planted in invented years; no published accuracy exists. How well the reader of the \
         text finds questions, requests and decisions stands in VALIDITY.md",
    ),
    quotes: &[Act::Decides, Act::AsksBroad, Act::AsksNarrow, Act::Assigns, Act::HandsOver],
    read,
    example: Example {
        says: "You are away for the third of four weeks. Five threads are active: Bo decides in two and answers Ana \
in one, Ana's question waits in one, and in one you answer yourself: (2 + 1) / 5 = 0.6",
        record: example,
        span: sketches::FOUR_WEEKS,
        value: 0.6,
    },
};

fn read(record: &Record, span: Span, _: &Context) -> Reading {
    let absences = absences(record, span);
    if let Some(silence) = uncovered(record, span, covered(record, span, &absences)) {
        return silence;
    }
    let mut found = cases(record, &absences);
    let apart = apart(record, span);
    let all = found.cases.len();
    found.cases.retain(|case| !apart.contains(&case.begun_by(record)));
    let hardly_answered = all - found.cases.len();
    let mut reading = match silence(&found) {
        Some(silence) => silence,
        None => speak(record, &found),
    };
    reading.left_out = left_out(&[
        ("left-out-short-absence", found.short),
        ("left-out-no-return", found.no_return),
        ("left-out-nothing-at-stake", found.idle),
        ("left-out-hardly-answered", hardly_answered),
    ]);
    reading
}

/// Share of weeks covered by mail, weeks away left out: there the owner is expected to send nothing.
fn covered(record: &Record, span: Span, absences: &[Absence]) -> f64 {
    let is_away = |days: Span| {
        let day = |absence: &Absence| {
            let both = Span { start: days.start.max(absence.from), end: days.end.min(absence.to) };
            both.days()
        };
        absences.iter().map(day).sum::<u32>() >= AWAY_DAYS
    };
    let here = all_weeks(span).map(|(_, days)| days).filter(|d| d.days() >= 4 && !is_away(*d));
    let shares: Vec<f64> = here.map(|days| coverage::mail(record, days)).collect();
    if shares.is_empty() { 0.0 } else { shares.iter().sum::<f64>() / real(shares.len()) }
}

fn silence(found: &Cases) -> Option<Reading> {
    if found.absences == 0 {
        return Some(Reading::silent("silent-no-absence"));
    }
    let because = Phrase::new("silent-few-threads-away")
        .count("found", found.cases.len())
        .count("needed", LEAST_THREADS);
    (found.cases.len() < LEAST_THREADS).then(|| Reading::silent_because(because))
}

fn speak(record: &Record, found: &Cases) -> Reading {
    let cases = &found.cases;
    let n = cases.len();
    let moved = cases.iter().filter(|case| case.moved_on().is_some()).count();
    let mut reading = Reading::value(share(moved, n));
    let part = |key, wanted: fn(&Became) -> bool| {
        let count = cases.iter().filter(|case| wanted(&case.became)).count();
        Part { key, estimate: share(count, n) }
    };
    reading.parts = vec![
        part("part-decided", |b| matches!(b, Became::Decided(..))),
        part("part-answered", |b| matches!(b, Became::Answered(..))),
        part("part-waited", |b| matches!(b, Became::Waited(..))),
        part("part-stepped-in", |b| matches!(b, Became::SteppedIn(..))),
        part("part-left-open", |b| matches!(b, Became::Open)),
    ];
    reading.weekly = weekly(cases);
    let mut telling: Vec<&Case> = cases.iter().collect();
    telling.sort_by_key(|case| case.became.order());
    let items = telling.into_iter().map(|case| item(record, case.telling()));
    reading.evidence = items.take(Reading::EVIDENCE).collect();
    reading.proposals = proposals(record, cases);
    reading
}

fn share(count: usize, n: usize) -> Estimate {
    stats::estimate(real(count) / real(n), Some(stats::wilson(real(count), real(n))), n)
}

fn item(record: &Record, at: u32) -> ItemRef {
    ItemRef::Message(record.messages[at as usize].id)
}

fn weekly(cases: &[Case]) -> Vec<Point> {
    let mut weeks: Vec<(Week, bool)> =
        cases.iter().map(|case| (case.week, case.moved_on().is_some())).collect();
    weeks.sort_unstable();
    let point = |group: &[(Week, bool)]| {
        let moved = group.iter().filter(|(_, moved)| *moved).count();
        Point { week: group[0].0, value: real(moved) / real(group.len()), n: group.len() }
    };
    weeks.chunk_by(|a, b| a.0 == b.0).map(point).collect()
}

/// What one person settled in one absence.
struct Settled {
    person: PersonId,
    absence: Absence,
    decided: bool,
    /// The threads, the longest first, with the message that settled each.
    threads: Vec<(ThreadId, u32)>,
}

/// Leave it with whoever settled most in one absence; reports first, decisions before answers.
fn proposals(record: &Record, cases: &[Case]) -> Vec<Proposal> {
    let mut settled: Vec<Settled> = Vec::new();
    for case in cases {
        let Some((person, at)) = case.moved_on().filter(|(who, _)| can_take_over(record, *who))
        else {
            continue;
        };
        let decided = matches!(case.became, Became::Decided(..));
        let same =
            |s: &&mut Settled| (s.person, s.absence, s.decided) == (person, case.absence, decided);
        match settled.iter_mut().find(same) {
            Some(known) => known.threads.push((case.thread, at)),
            None => {
                let threads = vec![(case.thread, at)];
                settled.push(Settled { person, absence: case.absence, decided, threads });
            }
        }
    }
    settled.retain(|s| s.threads.len() >= LEAST_SETTLED);
    settled.sort_by_key(|s| {
        let report = is_report(record, s.person);
        let number = record.person(s.person).number;
        (!s.decided, !report, Reverse(s.threads.len()), Reverse(s.absence), number)
    });
    let mut named: Vec<PersonId> = Vec::new();
    settled.retain(|s| {
        let is_new = !named.contains(&s.person);
        named.push(s.person);
        is_new
    });
    settled.iter().take(PROPOSALS).map(|s| leave(record, s, cases)).collect()
}

fn leave(record: &Record, settled: &Settled, cases: &[Case]) -> Proposal {
    let n = real(cases.len());
    let count = |wanted: &dyn Fn(&Case) -> bool| real(cases.iter().filter(|c| wanted(c)).count());
    let moved = count(&|case| case.moved_on().is_some());
    let waited = count(&|case| matches!(case.became, Became::Waited(..)));
    let length = |thread: &ThreadId| Reverse(record.messages_of(*thread).count());
    let thread = settled.threads.iter().map(|(thread, _)| *thread).min_by_key(length);
    let key = if settled.decided { "start-leave-decisions" } else { "start-leave-answers" };
    let last = settled.absence.to.yesterday().unwrap_or(settled.absence.to);
    Proposal {
        behaviour: Behaviour::Start,
        sentence: Phrase::new(key)
            .with("person", Arg::Person(settled.person))
            .with("from", Arg::Day(settled.absence.from))
            .with("to", Arg::Day(last))
            .count("count", settled.threads.len())
            .with("thread", Arg::Thread(thread.unwrap_or(settled.threads[0].0))),
        detection: Detection { people: vec![settled.person], ..Detection::default() },
        baseline: moved / n,
        target: (moved + waited) / n,
        hours: None,
        evidence: settled.threads.iter().map(|(_, at)| item(record, *at)).collect(),
    }
}

fn example() -> Record {
    let mut sketch = sketches::covered();
    let third = Span { start: sketches::day(2, 0), end: sketches::day(3, 0) };
    let me = sketch.person("me");
    let written = |m: &record::Message| {
        m.from == me && third.has(jiff::tz::TimeZone::UTC.to_datetime(m.at).date())
    };
    sketch.draft().messages.retain(|m| !written(m));
    for (number, subject) in ["Rates", "Doors"].into_iter().enumerate() {
        let at = |hour: usize| format!("2026-03-17T{:02}:00", hour + number);
        sketch = sketch
            .message(&at(9), "ana", &["me"], subject)
            .cc(&["bo"])
            .act(Act::AsksNarrow)
            .message(&at(14), "bo", &["ana", "me"], subject)
            .act(Act::Decides);
    }
    sketch
        .message("2026-03-18T09:00", "ana", &["me", "bo"], "Overtime")
        .act(Act::Assigns)
        .message("2026-03-18T10:00", "bo", &["ana"], "Overtime")
        .cc(&["me"])
        .message("2026-03-19T09:00", "ana", &["me"], "Panel")
        .act(Act::AsksNarrow)
        .message("2026-03-19T11:00", "ana", &["me"], "Urgent")
        .act(Act::AsksNarrow)
        .message("2026-03-19T12:00", "me", &["ana"], "Urgent")
        .meeting("2026-03-16T00:00", 5 * 24 * 60, "Vacation", "me", &["me"])
        .out_of_office()
        .record()
}

const _: () = assert!(LEAST_THREADS == 5, "`at_least` names the number");

#[cfg(test)]
mod tests;
