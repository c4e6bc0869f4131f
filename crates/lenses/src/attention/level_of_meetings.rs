//! How many of the meeting hours are spent on direction, on running the machine, on single pieces
//! of work.

use jiff::civil::date;
use record::{Level, Meeting, Record, Span, sketch::Sketch};

use crate::meeting_hours::{INTERVAL, MeetingHours};
use crate::{
    Citation, Context, Direction, Example, Facet, LeftOut, Lens, Part, Reading, Unit, Validation,
    standings,
};

pub(crate) static LENS: Lens = Lens {
    name: "level_of_meetings",
    facet: Facet::Attention,
    question: "How much of my meeting time goes to setting direction?",
    unit: Unit::Share,
    direction: Direction::Higher,
    formula: "H(strategic) / H. H: hours of the span's meetings that count and have a level, \
        overlapping time counted once; H(l): those of level l. The level of a meeting comes from \
        stated rules (title words, series, length, number and mix of attendees, organiser, lead \
        time); the rule that spoke is shown with each meeting, and a correction wins over it. A \
        series is classified once. Parts: H(l) / H for operational, tactical, strategic and none \
        of these; they sum to 1.",
    interval: INTERVAL,
    sources: &[
        Citation {
            author: "R. N. Anthony",
            year: 1965,
            title: "Planning and Control Systems: A Framework for Analysis",
            doi: "",
        },
        Citation {
            author: "J. P. Kotter",
            year: 1990,
            title: "A Force for Change: How Leadership Differs from Management",
            doi: "",
        },
        Citation {
            author: "O. Bandiera, A. Prat, S. Hansen, R. Sadun",
            year: 2020,
            title: "CEO Behavior and Firm Performance, Journal of Political Economy 128",
            doi: "10.1086/705331",
        },
    ],
    fails_when: &[
        "Titles say nothing of what is discussed (\"Sync\", a name): the rules then go by people \
         and length alone.",
        "Direction is set inside a meeting titled as operations, or outside meetings altogether.",
        "The interval holds for the rules as they are; it does not include their own mistakes.",
    ],
    at_least: "10 meetings with a level, in 4 weeks",
    validated: Validation::Ours(
        "The three levels are Anthony's; the rules over calendars are ours and were not compared \
         with people's own classification.",
    ),
    quotes: &[],
    read,
    example: Example {
        says: "In each of five weeks one hour on strategy and three hours of operations: \
               5 h / 20 h = 0.25",
        record: example,
        span: Span { start: date(2026, 3, 2), end: date(2026, 4, 6) },
        value: 0.25,
    },
};

const PARTS: [(&str, Level); 4] = [
    ("part-operational", Level::Operational),
    ("part-tactical", Level::Tactical),
    ("part-strategic", Level::Strategic),
    ("part-none", Level::None),
];

fn read(record: &Record, span: Span, context: &Context) -> Reading {
    let events = record.meetings_in(span);
    let counted = events.iter().filter(|event| event.counts());
    let (with, without): (Vec<&Meeting>, Vec<&Meeting>) =
        counted.partition(|meeting| meeting.level.is_some());
    let mut left_out = standings::left_out(events);
    if !without.is_empty() {
        left_out.push(LeftOut { reason: "left-out-unclassified", count: without.len() });
    }
    let hours = match MeetingHours::of(with, span, context) {
        Ok(hours) => hours,
        Err(because) => return Reading { left_out, ..Reading::silent_because(because) },
    };
    let parts = PARTS.map(|(key, level)| Part { key, estimate: hours.share(&is(level)) });
    let strategic = is(Level::Strategic);
    Reading {
        weekly: hours.weekly(&strategic),
        evidence: hours.evidence(&strategic),
        left_out,
        parts: parts.to_vec(),
        ..Reading::value(hours.share(&strategic))
    }
}

fn is(level: Level) -> impl Fn(&Meeting) -> bool {
    move |meeting| meeting.level.is_some_and(|(found, _)| found == level)
}

fn example() -> Record {
    Sketch::new()
        .meeting("2026-03-02T09:00", 60, "Strategy", "me", &["me", "ana"])
        .level(Level::Strategic)
        .weekly(4)
        .meeting("2026-03-03T09:00", 180, "Operations", "ana", &["me", "ana"])
        .level(Level::Operational)
        .weekly(4)
        .record()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_example(record: &Record) -> Reading {
        read(record, LENS.example.span, &Context::VALUES)
    }

    #[test]
    fn the_parts_sum_to_one() {
        let sum: f64 = read_example(&example()).parts.iter().map(|p| p.estimate.value).sum();
        assert!((sum - 1.0).abs() < 1e-12);
    }

    #[test]
    fn a_meeting_without_a_level_is_left_out() {
        let mut record = example();
        record.meetings[0].level = None;
        let reading = read_example(&record);
        let unclassified = LeftOut { reason: "left-out-unclassified", count: 1 };
        assert!(reading.estimate().is_none(), "nine are left");
        assert_eq!(reading.left_out, [unclassified]);
    }
}
