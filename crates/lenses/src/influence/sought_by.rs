//! Who turns to the owner: colleagues who addressed the owner directly. Not how much they wrote.

use record::{ItemRef, Message, Record, Span};

use super::{
    Arrival, LEAST_WEEKS, Rate, incoming_silence, left_out, real, sketches, weeks_silence,
};
use crate::{Citation, Context, Direction, Example, Facet, Lens, Part, Reading, Unit, Validation};

pub(super) static LENS: Lens = Lens {
    name: "sought_by",
    facet: Facet::Influence,
    question: "How many colleagues turn to me?",
    unit: Unit::People,
    direction: Direction::Higher,
    formula: "D = |{p : p sent at least one direct message in the span}|. Direct: the owner stands in \
To and To + Cc are at most 5. p: a human inside the organisation other than the owner; an assistant \
is one person like any other. Machine-written mail is left out. Each week's point is the number of \
such people in that week; the part is their mean over the span, per week. Weeks with under 4 days in the span have \
no weekly point.",
    interval: "D = Σ_w Σ_{p in week w} 1/k_p, with k_p the number of weeks in which p wrote, so the weeks \
add up to D. 95 % by circular moving blocks of weeks over that sum, widened where weeks resemble the \
ones before (correlation ρ of 0 to .8: √((1 + ρ)/(1 − ρ)), less what blocks hold). Below 10 weeks: the value ± Student's t \
(weeks − 1 degrees of freedom, 97.5 %) · standard deviation of 2,000 draws of single weeks · \
√(weeks/(weeks − 1)), cut at 0. Redrawing weeks and counting \
distinct people again would always give fewer than D; this does not. Assumes weeks like these; too \
wide where the same people write every second week.",
    sources: &[
        Citation {
            author: "Freeman",
            year: 1978,
            title: "Centrality in social networks: conceptual clarification",
            doi: "10.1016/0378-8733(78)90021-7",
        },
        Citation {
            author: "Knoke & Burt",
            year: 1983,
            title: "Prominence, in: Applied Network Analysis",
            doi: "",
        },
        Citation {
            author: "Künsch",
            year: 1989,
            title: "The jackknife and the bootstrap for general stationary observations",
            doi: "10.1214/aos/1176347265",
        },
    ],
    fails_when: &[
        "people reach you in chat, by phone or at your desk",
        "an assistant filters your mail before it reaches you",
        "your own message was answered: an answer counts like an approach",
        "spans of different length are compared: more days, more people",
        "it is read as rank: within one company it went with seniority, in another hardly",
    ],
    at_least: "5 messages sent and 5 received in at least 80 % of the weeks, and 4 weeks",
    validated: Validation::Ours(
        "In-degree is a standard measure of prominence; on one owner's mailbox it has not been checked",
    ),
    quotes: &[],
    read,
    example: Example {
        says: "Four weeks. Ana writes to you alone every week, Bo in two of them, Cy once with four \
others in To; Dee once with five others (not direct), a supplier every week (not inside): 3 people",
        record: example,
        span: sketches::FOUR_WEEKS,
        value: 3.0,
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
    let seekers = Seekers::of(record, span);
    let mut reading = Reading::value(seekers.spread().per(f64::from(span.days()), context));
    if let crate::Outcome::Value(estimate) = &mut reading.outcome {
        // The sum of the fractions is a whole number but for rounding.
        estimate.value = estimate.value.round();
        estimate.n = seekers.direct;
    }
    let weekly = seekers.weekly();
    reading.parts = vec![Part { key: "part-people-a-week", estimate: weekly.per_week(context) }];
    reading.weekly = weekly.points();
    reading.left_out = left_out(&[
        ("left-out-automatic", seekers.machine),
        ("left-out-external", seekers.external),
        ("left-out-crowd", seekers.crowd),
        ("left-out-copied", seekers.copied),
    ]);
    reading.evidence = seekers.evidence(record);
    reading
}

/// What each colleague sent directly.
#[derive(Clone, Copy, Default)]
struct Seeker {
    messages: u32,
    weeks: u32,
    latest: Option<ItemRef>,
}

struct Seekers {
    span: Span,
    people: Vec<Seeker>,
    /// People by week, each once, in the order of [`super::all_weeks`].
    by_week: Vec<Vec<u32>>,
    /// Direct messages by week.
    messages: Vec<usize>,
    direct: usize,
    machine: usize,
    external: usize,
    crowd: usize,
    copied: usize,
}

impl Seekers {
    fn of(record: &Record, span: Span) -> Seekers {
        let mut seekers = Seekers {
            span,
            people: vec![Seeker::default(); record.people.len()],
            by_week: Vec::new(),
            messages: Vec::new(),
            direct: 0,
            machine: 0,
            external: 0,
            crowd: 0,
            copied: 0,
        };
        let mut met = vec![u32::MAX; record.people.len()];
        for ((_, days), week) in super::all_weeks(span).zip(0u32..) {
            let before = seekers.direct;
            seekers.by_week.push(Vec::new());
            let messages = record.messages_in(days).iter().filter(|m| m.from != record.owner);
            for message in messages {
                if seekers.is_from_a_colleague(record, message) {
                    let from = message.from.0;
                    let first = std::mem::replace(&mut met[from as usize], week) != week;
                    seekers.add(message, first);
                }
            }
            seekers.messages.push(seekers.direct - before);
        }
        seekers
    }

    fn is_from_a_colleague(&mut self, record: &Record, message: &Message) -> bool {
        let arrival = Arrival::of(record, message);
        match arrival {
            Arrival::Elsewhere => {}
            Arrival::Machine => self.machine += 1,
            _ if record.person(message.from).external => self.external += 1,
            Arrival::Copied => self.copied += 1,
            Arrival::Crowd => self.crowd += 1,
            Arrival::Direct => return true,
        }
        false
    }

    fn add(&mut self, message: &Message, first_of_week: bool) {
        self.direct += 1;
        let seeker = &mut self.people[message.from.0 as usize];
        seeker.messages += 1;
        seeker.latest = Some(ItemRef::Message(message.id));
        if first_of_week {
            seeker.weeks += 1;
            self.by_week.last_mut().expect("a week was begun").push(message.from.0);
        }
    }

    /// The number of people, taken apart by weeks.
    fn spread(&self) -> Rate {
        let share = |person: &u32| 1.0 / f64::from(self.people[*person as usize].weeks);
        Rate::of(self.span, |week, _| {
            (self.by_week[week].iter().map(share).sum(), self.messages[week])
        })
    }

    fn weekly(&self) -> Rate {
        Rate::of(self.span, |week, _| (real(self.by_week[week].len()), self.messages[week]))
    }

    /// The latest message of each person, those who wrote most first.
    fn evidence(&self, record: &Record) -> Vec<ItemRef> {
        let mut seekers: Vec<(usize, &Seeker)> =
            self.people.iter().enumerate().filter(|(_, s)| s.messages > 0).collect();
        seekers.sort_by_key(|(at, s)| (std::cmp::Reverse(s.messages), record.people[*at].number));
        let latest = seekers.into_iter().filter_map(|(_, seeker)| seeker.latest);
        latest.take(Reading::EVIDENCE).collect()
    }
}

fn example() -> Record {
    let mut sketch = sketches::covered();
    for week in 0..4 {
        let day = sketches::day(week, 1);
        sketch = sketch.message(&format!("{day}T10:00"), "ana", &["me"], "Rates").message(
            &format!("{day}T11:00"),
            "supplier@out",
            &["me"],
            "Offer",
        );
    }
    sketch
        .message("2026-03-05T10:00", "bo", &["me"], "Dock")
        .message("2026-03-12T10:00", "bo", &["me"], "Dock")
        .message("2026-03-13T10:00", "cy", &["me", "ana", "bo", "dee", "eve"], "Plan")
        .message("2026-03-13T11:00", "dee", &["me", "ana", "bo", "cy", "eve", "flo"], "Plan")
        .record()
}

const _: () = assert!(LEAST_WEEKS == 4, "`at_least` names the number");

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Outcome;

    fn value(record: &Record) -> crate::Estimate {
        read(record, sketches::FOUR_WEEKS, &Context::SHOWN).estimate().unwrap()
    }

    #[test]
    fn the_interval_holds_the_value_and_weeks_add_up() {
        let reading = read(&example(), sketches::FOUR_WEEKS, &Context::SHOWN);
        let estimate = reading.estimate().unwrap();
        assert!(estimate.low < 3.0 && 3.0 < estimate.high, "{estimate:?}");
        assert_eq!(estimate.n, 7);
        let points: Vec<f64> = reading.weekly.iter().map(|p| p.value).collect();
        assert_eq!(points, [2.0, 3.0, 1.0, 1.0]);
        assert!((reading.parts[0].estimate.value - 1.75).abs() < 1e-12);
        let left: Vec<(&str, usize)> =
            reading.left_out.iter().map(|l| (l.reason, l.count)).collect();
        let expected =
            [("left-out-automatic", 20), ("left-out-external", 4), ("left-out-crowd", 1)];
        assert_eq!(left, expected);
        assert_eq!(reading.evidence.len(), 3, "one message a person");
    }

    #[test]
    fn writing_more_does_not_make_more_people() {
        let mut sketch = sketches::covered();
        for hour in 10..20 {
            sketch = sketch.message(&format!("2026-03-03T{hour}:00"), "ana", &["me"], "s");
        }
        assert!((value(&sketch.record()).value - 1.0).abs() < 1e-12);
    }

    #[test]
    fn machines_lists_and_copies_are_nobody() {
        let record = sketches::covered()
            .message("2026-03-03T10:00", "bo", &["me"], "Away")
            .auto_reply()
            .message("2026-03-03T11:00", "cy", &["ana"], "Copy")
            .cc(&["me"])
            .record();
        assert!(value(&record).value.abs() < 1e-12);
    }

    #[test]
    fn two_weeks_are_too_few() {
        let span = Span { end: sketches::day(2, 0), ..sketches::FOUR_WEEKS };
        let reading = read(&example(), span, &Context::SHOWN);
        assert!(
            matches!(reading.outcome, Outcome::Silent(s) if s.because.key == "silent-few-weeks")
        );
    }
}
