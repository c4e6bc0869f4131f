//! Work handed over that the owner came back into: per handover and week.

mod entering;

use std::cmp::Reverse;

use jiff::{ToSpan, civil::Date};
use record::{Act, Arg, ItemRef, Phrase, Record, Span, Week};

use self::entering::{Given, Titles, entered, given};
use crate::influence::{all_weeks, left_out, real, sketches};
use crate::stats::{block_bootstrap, estimate, ratio_of_sums};
use crate::{
    Behaviour, Citation, Context, Detection, Direction, Estimate, Example, Facet, Lens, Part,
    Point, Proposal, Reading, Unit, Validation, coverage,
};

pub use self::entering::{How, ReEntry, re_entries};

/// Weeks after a handover that count.
const WEEKS: i64 = 13;
/// Weeks of all handovers together that a value is given for.
const LEAST_WEEKS: u32 = 4;
/// Weeks before the end of the span that handovers are looked for.
const BACK: i64 = 52;
/// Messages in one conversation from which stopping is proposed …
const LEAST_MESSAGES: usize = 3;
/// … where the last of them is not older than this many days at the end of the span.
const LATELY: i64 = 28;
/// Proposals of one reading.
const PROPOSALS: usize = 3;

pub(super) static LENS: Lens = Lens {
    name: "taken_back",
    facet: Facet::Ownership,
    question: "What I hand over, do I leave alone?",
    unit: Unit::TimesPerWeek,
    direction: Direction::Lower,
    formula: "7 · E / D. D: days of the span within 13 weeks after a handover, summed over handovers. E: re-entries on \
those days. A handover is one written down (altitude handover), counted from the day after; or, in a conversation of \
which none is written down, the first message you typed that the reader names hands_over and that goes to one \
colleague alone in To, not above you and not your assistant. A re-entry is the first message you typed in its \
conversation after someone else wrote there, if it reaches anyone besides the receiver (reply) or decides \
something (decision); or a meeting that counts, with someone besides the receiver, whose title holds every \
word of the subject (of what was handed over, where no conversation is named), two words at least. Writing to the \
receiver alone is advice, not a re-entry, unless it decides. Each week's point is the same over its days. \
Parts: replies, decisions and meetings. Stopping is proposed for a conversation written down as handed over \
with at least 3 messages of re-entry in the span, the last within 28 days of its end, however long \
ago the handover was (a year at most); for one read from mail it is asked.",
    interval: "95 % by circular moving blocks over the weeks of the span with such days, of E and D. Below 10 weeks: the \
value ± Student's t (weeks − 1 degrees of freedom, 97.5 %) · standard deviation of 2,000 draws of single \
weeks · √(weeks/(weeks − 1)), cut at 0. It holds for these handovers: that others would have gone otherwise \
is not in it, nor what the reader of the text misses.",
    sources: &[
        Citation {
            author: "Oncken & Wass",
            year: 1974,
            title: "Management time: who's got the monkey?",
            doi: "",
        },
        Citation {
            author: "Yukl & Fu",
            year: 1999,
            title: "Determinants of delegation and consultation by managers",
            doi: "",
        },
        Citation {
            author: "Leana",
            year: 1986,
            title: "Predictors and consequences of delegation, Academy of Management Journal 29",
            doi: "",
        },
    ],
    fails_when: &[
        "you come back by voice, in chat, or in meetings of another title: none of it is seen",
        "staying in was agreed, or the handover failed and coming back was right",
        "the conversation goes on under another subject, or covers more than what was handed over",
        "the reader misses or misreads handovers in mail more often than not (VALIDITY.md): write down those that matter",
        "a handover is healthy when re-entries fall and the outcome is still reached; the outcome is not seen here",
    ],
    at_least: "one handover, 4 weeks lived after handovers in the span, and 5 messages sent in at least 80 % of the \
weeks",
    validated: Validation::Ours(
        "No published accuracy exists for metadata measures of delegation: it reports and does not score. Finds the \
         re-entries planted in invented years. How well the reader finds hands_over and decides stands in VALIDITY.md",
    ),
    quotes: &[Act::HandsOver, Act::Decides],
    read,
    example: Example {
        says: "You hand the returns to Bo on the Sunday before four weeks. In the thread you write to Bo and Ana twice, \
decide once by a mail to Bo, and ask Bo alone once: 7 × 3 / 28 = 0.75",
        record: example,
        span: sketches::FOUR_WEEKS,
        value: 0.75,
    },
};

/// A handover with where the owner came back.
struct Followed {
    given: Given,
    entries: Vec<ReEntry>,
}

impl Followed {
    /// Days of `days` that count for the value.
    fn days(&self, days: Span) -> Span {
        let (from, to) = (self.given.day.saturating_add(1.day()), (WEEKS * 7 + 1).days());
        let start = days.start.max(from);
        Span { start, end: days.end.min(self.given.day.saturating_add(to)).max(start) }
    }

    /// Re-entries in those days.
    fn within(&self, days: Span) -> impl Iterator<Item = &ReEntry> {
        let days = self.days(days);
        self.entries.iter().filter(move |entry| days.has(entry.day))
    }
}

fn read(record: &Record, span: Span, context: &Context) -> Reading {
    let start = span.end.saturating_sub((BACK * 7).days()).min(span.start);
    let titles = Titles::of(record);
    let followed: Vec<Followed> = given(record, Span { start, end: span.end })
        .into_iter()
        .map(|given| Followed { entries: entered(record, &given, &titles), given })
        .collect();
    let live = followed.iter().filter(|one| one.days(span).days() > 0).count();
    let mut reading = match silence(record, span, &followed) {
        Some(because) => Reading::silent_because(because),
        None => speak(&followed, span, context, live),
    };
    reading.left_out = left_out(&[("left-out-old-handovers", followed.len() - live)]);
    reading.proposals = proposals(&followed, span);
    reading
}

fn silence(record: &Record, span: Span, followed: &[Followed]) -> Option<Phrase> {
    let days: u32 = followed.iter().map(|one| one.days(span).days()).sum();
    if days == 0 {
        return Some(Phrase::new("silent-no-handover"));
    }
    if !coverage::sent_known(record, span) {
        return Some(Phrase::new("silent-sent-missing"));
    }
    let young = Phrase::new("silent-young-handovers")
        .count("found", (days / 7) as usize)
        .count("needed", LEAST_WEEKS as usize);
    (days < LEAST_WEEKS * 7).then_some(young)
}

fn speak(followed: &[Followed], span: Span, context: &Context, live: usize) -> Reading {
    let weeks: Vec<(Week, Span)> = all_weeks(span).collect();
    let days = |days: Span| followed.iter().map(|one| one.days(days).days()).sum::<u32>();
    let rate = |wanted: &dyn Fn(How) -> bool| {
        let amount = |days: Span| {
            followed.iter().map(|one| one.within(days).filter(|e| wanted(e.how)).count()).sum()
        };
        let weeks = weeks.iter().map(|(_, of)| (real(amount(*of)), f64::from(days(*of))));
        per_week(&weeks.filter(|(_, days)| *days > 0.0).collect::<Vec<_>>(), context, live)
    };
    let mut reading = Reading::value(rate(&|_| true));
    let part = |key, how| Part { key, estimate: rate(&|of| of == how) };
    reading.parts = vec![
        part("part-re-entered-replying", How::Replied),
        part("part-re-entered-deciding", How::Decided),
        part("part-re-entered-attending", How::Attended),
    ];
    let point = |(week, of): &(Week, Span)| {
        let n = followed.iter().map(|one| one.within(*of).count()).sum();
        let lived = f64::from(days(*of));
        (lived > 0.0).then(|| Point { week: *week, value: 7.0 * real(n) / lived, n })
    };
    reading.weekly = weeks.iter().filter(|(_, of)| of.days() >= 4).filter_map(point).collect();
    reading.evidence = evidence(followed, span);
    reading
}

fn per_week(weeks: &[(f64, f64)], context: &Context, n: usize) -> Estimate {
    let rate = |drawn: &[&(f64, f64)]| ratio_of_sums(drawn).map(|each| each * 7.0);
    let all: Vec<&(f64, f64)> = weeks.iter().collect();
    estimate(rate(&all).unwrap_or(0.0), block_bootstrap(weeks, &rate, context), n)
}

/// Each handover with its re-entries, the most entered first, its latest first.
fn evidence(followed: &[Followed], span: Span) -> Vec<ItemRef> {
    let mut live: Vec<(&Followed, Vec<&ReEntry>)> = followed
        .iter()
        .filter(|one| one.days(span).days() > 0)
        .map(|one| (one, one.within(span).collect()))
        .collect();
    live.sort_by_key(|(one, entries)| (Reverse(entries.len()), one.given.day, one.given.item));
    let items = live.into_iter().flat_map(|(one, entries)| {
        [one.given.item].into_iter().chain(entries.into_iter().rev().map(|entry| entry.item))
    });
    items.take(Reading::EVIDENCE).collect()
}

/// Conversations handed over in which the owner goes on writing; those written down first.
fn proposals(followed: &[Followed], span: Span) -> Vec<Proposal> {
    let lately = span.end.saturating_sub(LATELY.days());
    let mut found: Vec<(&Followed, Vec<&ReEntry>)> = Vec::new();
    for one in followed.iter().filter(|one| one.given.thread.is_some()) {
        let written = |entry: &&ReEntry| span.has(entry.day) && entry.how != How::Attended;
        let entries: Vec<&ReEntry> = one.entries.iter().filter(written).collect();
        let goes_on = entries.last().is_some_and(|last| last.day >= lately);
        if entries.len() >= LEAST_MESSAGES && goes_on {
            found.push((one, entries));
        }
    }
    found.sort_by_key(|(one, entries)| {
        (!one.given.recorded, Reverse(entries.len()), one.given.day, one.given.item)
    });
    found.iter().take(PROPOSALS).filter_map(|(one, entries)| stop(one, entries, span)).collect()
}

fn stop(followed: &Followed, entries: &[&ReEntry], span: Span) -> Option<Proposal> {
    let given = &followed.given;
    let thread = given.thread?;
    let (behaviour, key) = match given.recorded {
        true => (Behaviour::Stop, "stop-answering-handed-over"),
        false => (Behaviour::Ask, "ask-handed-over"),
    };
    let since: Date = span.start.max(given.day.saturating_add(1.day()));
    let lived = Span { start: since, end: span.end }.weeks_long();
    Some(Proposal {
        behaviour,
        sentence: Phrase::new(key)
            .count("count", entries.len())
            .with("thread", Arg::Thread(thread))
            .with("person", Arg::Person(given.to))
            .with("day", Arg::Day(given.day)),
        detection: Detection { thread: Some(thread), ..Detection::default() },
        baseline: real(entries.len()) / lived,
        target: 0.0,
        hours: None,
        evidence: entries.iter().rev().map(|entry| entry.item).chain([given.item]).collect(),
    })
}

fn example() -> Record {
    let mut sketch = sketches::covered().message("2026-03-01T09:00", "me", &["bo"], "Returns");
    for (week, to) in [(0, &["bo", "ana"][..]), (1, &["bo"]), (2, &["bo", "ana"]), (3, &["bo"])] {
        let day = sketches::day(week, 2);
        sketch = sketch
            .message(&format!("{day}T09:00"), "bo", &["ana"], "Returns")
            .cc(&["me"])
            .message(&format!("{day}T11:00"), "me", to, "Returns");
        if week == 3 {
            sketch = sketch.act(Act::Decides);
        }
    }
    sketch.handover("2026-03-01", "Returns", "bo").record()
}

const _: () = assert!(LEAST_WEEKS == 4 && WEEKS == 13, "the papers name the numbers");

#[cfg(test)]
mod tests;
