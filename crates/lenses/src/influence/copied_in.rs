//! How often others keep the owner informed: messages with the owner in Cc only.

use std::cmp::Reverse;

use record::{ItemRef, Record, Span};

use super::{
    Arrival, LEAST_WEEKS, Rate, incoming_silence, left_out, real, sketches, weeks_silence,
};
use crate::{
    Citation, Context, Direction, Estimate, Example, Facet, Lens, Part, Reading, Unit, Validation,
};

pub(super) static LENS: Lens = Lens {
    name: "copied_in",
    facet: Facet::Influence,
    question: "How often am I only copied in, and by how many people?",
    unit: Unit::MessagesPerWeek,
    direction: Direction::Neither,
    formula: "7 · C / d, with C the messages in which the owner stands in Cc and not in To, d the days of the \
span. Machine-written mail and mail from lists, machines and rooms is left out. Each week's point is \
C of that week; the part is the number of different people who sent them over the whole span. Weeks with under 4 days in the span have \
no weekly point.",
    interval: "95 % by circular moving blocks of weeks over C per day, widened where weeks resemble the \
ones before (correlation ρ of 0 to .8: √((1 + ρ)/(1 − ρ)), less what blocks hold). Below 10 weeks: the value ± Student's t \
(weeks − 1 degrees of freedom, 97.5 %) · standard deviation of 2,000 draws of single weeks · \
√(weeks/(weeks − 1)), cut at 0. Assumes weeks like these. The number of \
people is a count, without interval.",
    sources: &[Citation {
        author: "Skovholt & Svennevig",
        year: 2006,
        title: "Email copies in workplace interaction",
        doi: "10.1111/j.1083-6101.2006.00314.x",
    }],
    fails_when: &[
        "copies are a house habit and mean nothing",
        "a rule or an assistant files copies before they reach this mailbox",
        "one long conversation with you in Cc fills a week",
        "it is read as standing: being copied can mean being needed, being informed, or being used as cover",
    ],
    at_least: "5 messages sent and 5 received in at least 80 % of the weeks, and 4 weeks",
    validated: Validation::Ours("Describes; says nothing of good or bad"),
    quotes: &[],
    read,
    example: Example {
        says: "Four weeks (28 days). Ana copies you in once a week, Bo four times in one week: 8 messages, \
7 × 8 / 28 = 2 a week, by 2 people",
        record: example,
        span: sketches::FOUR_WEEKS,
        value: 2.0,
    },
};

fn read(record: &Record, span: Span, context: &Context) -> Reading {
    let weeks = span.weeks().count();
    if let Some(silence) = incoming_silence(record, span).or_else(|| weeks_silence(weeks)) {
        return silence;
    }
    counted(record, span, context)
}

/// The value without gate.
pub(super) fn value(record: &Record, span: Span) -> Option<f64> {
    counted(record, span, &Context::VALUES).estimate().map(|estimate| estimate.value)
}

fn counted(record: &Record, span: Span, context: &Context) -> Reading {
    let mut people = vec![0u32; record.people.len()];
    let mut copies: Vec<(u32, ItemRef)> = Vec::new();
    let mut machine = 0;
    let rate = Rate::of(span, |_, days| {
        let before = copies.len();
        for message in record.messages_in(days).iter().filter(|m| m.from != record.owner) {
            match Arrival::of(record, message) {
                Arrival::Copied => {
                    people[message.from.0 as usize] += 1;
                    copies.push((message.from.0, ItemRef::Message(message.id)));
                }
                Arrival::Machine if !message.to.contains(&record.owner) => machine += 1,
                _ => {}
            }
        }
        (real(copies.len() - before), copies.len() - before)
    });
    let senders = people.iter().filter(|count| **count > 0).count();
    let mut reading = Reading::value(rate.per_week(context));
    reading.parts =
        vec![Part { key: "part-people-copying", estimate: count(senders, copies.len()) }];
    reading.weekly = rate.points();
    reading.left_out = left_out(&[("left-out-automatic", machine)]);
    reading.evidence = most_telling(copies, &people, record);
    reading
}

fn count(found: usize, n: usize) -> Estimate {
    Estimate { value: real(found), low: real(found), high: real(found), n }
}

/// Those who copy most first, each one's latest first.
fn most_telling(copies: Vec<(u32, ItemRef)>, people: &[u32], record: &Record) -> Vec<ItemRef> {
    let mut copies: Vec<(usize, u32, ItemRef)> =
        copies.into_iter().enumerate().map(|(at, (from, item))| (at, from, item)).collect();
    let key = |(at, from, _): &(usize, u32, ItemRef)| {
        let from = *from as usize;
        (Reverse(people[from]), record.people[from].number, Reverse(*at))
    };
    if copies.len() > Reading::EVIDENCE {
        copies.select_nth_unstable_by_key(Reading::EVIDENCE, key);
        copies.truncate(Reading::EVIDENCE);
    }
    copies.sort_unstable_by_key(key);
    copies.into_iter().map(|(_, _, item)| item).collect()
}

fn example() -> Record {
    let mut sketch = sketches::covered();
    for week in 0..4 {
        let day = sketches::day(week, 1);
        sketch = sketch.message(&format!("{day}T10:00"), "ana", &["cy"], "Rates").cc(&["me"]);
    }
    for offset in 0..4 {
        let day = sketches::day(2, offset);
        sketch = sketch.message(&format!("{day}T11:00"), "bo", &["cy"], "Dock").cc(&["me", "ana"]);
    }
    sketch.record()
}

const _: () = assert!(LEAST_WEEKS == 4, "`at_least` names the number");

#[cfg(test)]
mod tests {
    use super::*;
    use record::sketch::Sketch;

    fn reading(sketch: &Sketch) -> Reading {
        read(&sketch.record(), sketches::FOUR_WEEKS, &Context::SHOWN)
    }

    #[test]
    fn people_are_counted_and_the_most_frequent_come_first() {
        let record = example();
        let reading = read(&record, sketches::FOUR_WEEKS, &Context::SHOWN);
        assert!((reading.parts[0].estimate.value - 2.0).abs() < 1e-12);
        let first = reading.evidence[0];
        let latest = record.messages.iter().rev().find(|m| m.recipients() == 2).unwrap();
        assert_eq!(
            first,
            ItemRef::Message(latest.id),
            "equal counts: the lower number, its latest"
        );
        assert_eq!(reading.evidence.len(), 8);
    }

    #[test]
    fn to_wins_over_cc_and_machines_are_left_out() {
        let sketch = sketches::covered()
            .message("2026-03-03T10:00", "ana", &["me"], "s")
            .cc(&["me", "bo"])
            .message("2026-03-03T11:00", "ana", &["bo"], "s")
            .cc(&["me"])
            .auto_reply();
        let reading = reading(&sketch);
        assert!(reading.estimate().unwrap().value.abs() < 1e-12);
        assert_eq!(reading.left_out.len(), 1);
        assert_eq!(reading.left_out[0].count, 1);
    }
}
