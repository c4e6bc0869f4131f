//! How much the owner writes: visibility, not influence. Works on sent mail alone.

use std::cmp::Reverse;

use record::{ItemRef, Record, Span};

use super::{LEAST_WEEKS, Rate, left_out, real, sketches, weeks_silence};
use crate::{Citation, Context, Direction, Example, Facet, Lens, Part, Reading, Unit, Validation};

pub(super) static LENS: Lens = Lens {
    name: "output",
    facet: Facet::Influence,
    question: "How much do I write? (visibility, not influence)",
    unit: Unit::MessagesPerWeek,
    direction: Direction::Neither,
    formula: "7 · S / d, with S the messages the owner typed, d the days of the span. Messages an assistant \
typed in the owner's name (by the stated sender, or by the signature under them) and automatic replies are left out and counted. The part is recipient \
slots a week: 7 · Σ (To + Cc) / d over the same messages. Each week's point is S of that week. Weeks with under 4 days in the span have \
no weekly point.",
    interval: "95 % by circular moving blocks of weeks over S per day, widened where weeks resemble the \
ones before (correlation ρ of 0 to .8: √((1 + ρ)/(1 − ρ)), less what blocks hold). Below 10 weeks: the value ± Student's t \
(weeks − 1 degrees of freedom, 97.5 %) · standard deviation of 2,000 draws of single weeks · \
√(weeks/(weeks − 1)), cut at 0. Assumes weeks like these.",
    sources: &[Citation {
        author: "Kossinets & Watts",
        year: 2006,
        title: "Empirical analysis of an evolving social network",
        doi: "10.1126/science.1116869",
    }],
    fails_when: &[
        "the export holds only part of the sent mail",
        "an assistant's messages cannot be told from your own",
        "work happens in chat or in documents",
        "it is read as influence: writing more has not been found to change how you are seen",
    ],
    at_least: "a message you typed, 4 weeks, and mail sent in your name in at least half of the weeks; received mail is not needed",
    validated: Validation::Ours("A count; says nothing of good or bad"),
    quotes: &[],
    read,
    example: Example {
        says: "Four weeks (28 days). You write to Ana on each of 20 working days, your assistant sends two more in \
your name: 7 × 20 / 28 = 5 a week",
        record: example,
        span: sketches::FOUR_WEEKS,
        value: 5.0,
    },
};

fn read(record: &Record, span: Span, context: &Context) -> Reading {
    let mut sent = Sent::default();
    let rate = Rate::of(span, |_, days| sent.week(record, days));
    if let Some(silence) = sent.silence(span) {
        return silence;
    }
    let slots = Rate::of(span, |week, _| (f64::from(sent.slots[week]), 0));
    let mut reading = Reading::value(rate.per_week(context));
    let n = reading.estimate().map_or(0, |e| e.n);
    let slots = crate::Estimate { n, ..slots.per_week(context) };
    reading.parts = vec![Part { key: "part-recipient-slots", estimate: slots }];
    reading.weekly = rate.points();
    reading.left_out = left_out(&[
        ("left-out-sent-by-assistant", sent.assistant),
        ("left-out-automatic", sent.automatic),
    ]);
    reading.evidence = sent.evidence();
    reading
}

/// The value without gate.
pub(super) fn value(record: &Record, span: Span) -> Option<f64> {
    let mut sent = Sent::default();
    Some(Rate::of(span, |_, days| sent.week(record, days)).per_week(&Context::VALUES).value)
}

#[derive(Default)]
struct Sent {
    /// Recipient slots by week.
    slots: Vec<u32>,
    /// Recipients and message, oldest first.
    written: Vec<(usize, ItemRef)>,
    assistant: usize,
    automatic: usize,
    /// Weeks with a message in the owner's name, at least four days long.
    weeks: usize,
}

impl Sent {
    fn week(&mut self, record: &Record, days: Span) -> (f64, usize) {
        let (before, assistant) = (self.written.len(), self.assistant);
        let mut slots = 0;
        for message in record.messages_in(days) {
            let mine = record.is_mine(message);
            match (mine || message.from == record.owner, message.automatic) {
                (false, _) => {}
                (true, true) => self.automatic += 1,
                (true, false) if mine => {
                    slots += u32::try_from(message.recipients()).unwrap_or(u32::MAX);
                    self.written.push((message.recipients(), ItemRef::Message(message.id)));
                }
                (true, false) => self.assistant += 1,
            }
        }
        self.slots.push(slots);
        let written = self.written.len() - before;
        let any = written > 0 || self.assistant > assistant;
        self.weeks += usize::from(any && days.days() >= 4);
        (real(written), written)
    }

    fn silence(&self, span: Span) -> Option<Reading> {
        if self.written.is_empty() && self.assistant == 0 && self.automatic == 0 {
            return Some(Reading::silent("silent-no-mail"));
        }
        // All of it was typed by others: a zero would be said of the wrong person.
        if self.written.is_empty() {
            let because = record::Phrase::new("silent-few-messages");
            return Some(Reading::silent_because(because.count("found", 0).count("needed", 1)));
        }
        let needed = LEAST_WEEKS.max(span.weeks().count().div_ceil(2));
        let because = record::Phrase::new("silent-few-weeks")
            .count("found", self.weeks)
            .count("needed", needed);
        weeks_silence(span.weeks().count())
            .or_else(|| (self.weeks < needed).then(|| Reading::silent_because(because)))
    }

    /// Those to most people first, the latest of equals first.
    fn evidence(&self) -> Vec<ItemRef> {
        let key = |at: &usize| (Reverse(self.written[*at].0), Reverse(*at));
        let mut order: Vec<usize> = (0..self.written.len()).collect();
        if order.len() > Reading::EVIDENCE {
            order.select_nth_unstable_by_key(Reading::EVIDENCE, key);
            order.truncate(Reading::EVIDENCE);
        }
        order.sort_unstable_by_key(key);
        order.into_iter().map(|at| self.written[at].1).collect()
    }
}

fn example() -> Record {
    sketches::covered()
        .message("2026-03-03T10:00", "me", &["bo"], "Plan")
        .sent_by("alex")
        .message("2026-03-04T10:00", "me", &["bo"], "Plan")
        .sent_by("alex")
        .record()
}

const _: () = assert!(LEAST_WEEKS == 4, "`at_least` names the number");

#[cfg(test)]
mod tests {
    use super::*;
    use record::sketch::Sketch;

    #[test]
    fn sent_mail_alone_suffices_and_recipients_are_added_up() {
        let mut sketch = Sketch::new();
        for week in 0..4 {
            let day = sketches::day(week, 0);
            sketch = sketch.message(&format!("{day}T09:00"), "me", &["ana", "bo"], "s").cc(&["cy"]);
        }
        let reading = read(&sketch.record(), sketches::FOUR_WEEKS, &Context::SHOWN);
        assert!((reading.estimate().unwrap().value - 1.0).abs() < 1e-12);
        assert!((reading.parts[0].estimate.value - 3.0).abs() < 1e-12);
    }

    #[test]
    fn an_assistants_messages_are_left_out_but_show_that_mail_is_there() {
        let mut sketch = Sketch::new();
        for week in 0..4 {
            let day = sketches::day(week, 0);
            sketch = sketch.message(&format!("{day}T09:00"), "me", &["ana"], "s").sent_by("alex");
        }
        let all = read(&sketch.record(), sketches::FOUR_WEEKS, &Context::SHOWN);
        let none = record::Phrase::new("silent-few-messages").count("found", 0).count("needed", 1);
        let silence = Reading::silent_because(none);
        assert_eq!(all.outcome, silence.outcome, "nothing typed by me is no zero of mine");
        let day = sketches::day(3, 1);
        sketch = sketch.message(&format!("{day}T09:00"), "me", &["ana"], "s");
        let reading = read(&sketch.record(), sketches::FOUR_WEEKS, &Context::SHOWN);
        assert!((reading.estimate().unwrap().value - 0.25).abs() < 1e-12);
        assert_eq!(
            (reading.left_out[0].reason, reading.left_out[0].count),
            ("left-out-sent-by-assistant", 4)
        );
    }

    #[test]
    fn one_busy_week_is_no_series_of_weeks() {
        let mut sketch = Sketch::new();
        for hour in 9..18 {
            sketch = sketch.message(&format!("2026-03-03T{hour:02}:00"), "me", &["ana"], "s");
        }
        assert!(read(&sketch.record(), sketches::FOUR_WEEKS, &Context::SHOWN).estimate().is_none());
    }
}
