//! How much reaches the owner, lists and machines included: visibility, not influence.

use record::{ItemRef, Kind, Message, Record, Span};

use super::{Arrival, LEAST_WEEKS, Rate, incoming_silence, real, sketches, weeks_silence};
use crate::{Citation, Context, Direction, Example, Facet, Lens, Part, Reading, Unit, Validation};

pub(super) static LENS: Lens = Lens {
    name: "exposure",
    facet: Facet::Influence,
    question: "How much reaches me? (visibility, not influence)",
    unit: Unit::MessagesPerWeek,
    direction: Direction::Neither,
    formula: "7 · R / d, with R the messages from others that reached the owner, d the days of the span: owner \
in To or Cc, or sent to a list, or without any stated recipient (a blind copy). The two parts add up \
to the value: from people by name (owner in To or Cc, human sender), and from lists and machines. Each \
week's point is R of that week. Weeks with under 4 days in the span have \
no weekly point.",
    interval: "95 % by circular moving blocks of weeks over R per day, widened where weeks resemble the \
ones before (correlation ρ of 0 to .8: √((1 + ρ)/(1 − ρ)), less what blocks hold). Below 10 weeks: the value ± Student's t \
(weeks − 1 degrees of freedom, 97.5 %) · standard deviation of 2,000 draws of single weeks · \
√(weeks/(weeks − 1)), cut at 0. Assumes weeks like these.",
    sources: &[Citation {
        author: "Dabbish & Kraut",
        year: 2006,
        title: "Email overload at work: an analysis of factors associated with email strain",
        doi: "10.1145/1180875.1180941",
    }],
    fails_when: &[
        "deleted mail is not in the export",
        "rules or an assistant file mail before it reaches this mailbox",
        "the record holds several people's mail: their lists count as yours",
        "it is read as influence: being reached is not being sought",
    ],
    at_least: "5 messages sent and 5 received in at least 80 % of the weeks, and 4 weeks",
    validated: Validation::Ours("A count; says nothing of good or bad"),
    quotes: &[],
    read,
    example: Example {
        says: "Four weeks (28 days). The list News writes on each of 20 working days, Ana writes to you 8 times: \
7 × 28 / 28 = 7 a week, 2 of them from people",
        record: example,
        span: sketches::FOUR_WEEKS,
        value: 7.0,
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
    let (mut people, mut machines) = (Vec::new(), Vec::new());
    let mut latest: Vec<ItemRef> = Vec::new();
    let rate = Rate::of(span, |_, days| {
        let (mut by_people, mut by_machines) = (0, 0);
        for message in record.messages_in(days).iter().filter(|m| m.from != record.owner) {
            match reach(record, message) {
                Reach::Person => {
                    by_people += 1;
                    latest.push(ItemRef::Message(message.id));
                }
                Reach::Machine => by_machines += 1,
                Reach::None => {}
            }
        }
        people.push(by_people);
        machines.push(by_machines);
        (real(by_people + by_machines), by_people + by_machines)
    });
    let part = |key, weeks: &[usize]| {
        let rate = Rate::of(span, |week, _| (real(weeks[week]), weeks[week]));
        Part { key, estimate: rate.per_week(context) }
    };
    let mut reading = Reading::value(rate.per_week(context));
    reading.parts =
        vec![part("part-from-people", &people), part("part-from-lists-and-machines", &machines)];
    reading.weekly = rate.points();
    reading.evidence = latest.into_iter().rev().take(Reading::EVIDENCE).collect();
    reading
}

/// How a message reached the owner.
enum Reach {
    Person,
    Machine,
    None,
}

fn reach(record: &Record, message: &Message) -> Reach {
    match Arrival::of(record, message) {
        Arrival::Machine => Reach::Machine,
        Arrival::Copied | Arrival::Crowd | Arrival::Direct => Reach::Person,
        Arrival::Elsewhere => {
            let to_list = message.everyone().any(|p| record.person(p).kind == Kind::List);
            let blind = message.recipients() == 0;
            if to_list || blind { Reach::Machine } else { Reach::None }
        }
    }
}

fn example() -> Record {
    let mut sketch = sketches::covered();
    for at in 0..8 {
        let day = sketches::day(at / 2, at % 2);
        sketch = sketch.message(&format!("{day}T10:00"), "ana", &["me"], "Rates");
    }
    sketch.record()
}

const _: () = assert!(LEAST_WEEKS == 4, "`at_least` names the number");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_and_blind_copies_reach_the_owner_strangers_mail_does_not() {
        let record = sketches::covered()
            .message("2026-03-03T10:00", "ana", &["news"], "To the list")
            .message("2026-03-03T11:00", "ana", &[], "Blind copy")
            .message("2026-03-03T12:00", "kim@out", &["lee@out"], "Not for you")
            .record();
        let reading = read(&record, sketches::FOUR_WEEKS, &Context::SHOWN);
        assert_eq!(reading.estimate().unwrap().n, 22);
    }

    #[test]
    fn parts_add_up_to_the_value() {
        let reading = read(&example(), sketches::FOUR_WEEKS, &Context::SHOWN);
        let parts: Vec<f64> = reading.parts.iter().map(|p| p.estimate.value).collect();
        assert!((parts[0] - 2.0).abs() < 1e-12 && (parts[1] - 5.0).abs() < 1e-12, "{parts:?}");
        assert_eq!(reading.evidence.len(), 8, "only what people wrote");
    }
}
