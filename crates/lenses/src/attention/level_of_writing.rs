//! How many of the owner's own words are about organising or direction, not about single pieces of
//! work.

use record::{Level, Phrase, Record, Span};

use crate::own_words::{self, INTERVAL, MISREAD, OwnWords, sketches};
use crate::{Citation, Context, Direction, Example, Facet, Lens, Part, Reading, Unit};

pub(super) static LENS: Lens = Lens {
    name: "level_of_writing",
    facet: Facet::Attention,
    question: "How much of what I write is about organising or direction, above single pieces of work?",
    unit: Unit::Share,
    direction: Direction::Higher,
    formula: "(W(tactical) + W(strategic)) / W. W: words you typed in the span's messages that were read; W(l): \
those at level l, Σ w(m) · p(m, l) over the messages m, with w(m) your words in m and p(m, l) the probability \
the reader gives that most of them work at level l; what you corrected counts as you said. Operational: carries out, \
fixes, checks or reports one piece of work. Tactical: plans, allocates, hires, organises toward a given goal. \
Strategic: sets, argues or questions direction. None: personal, thanks, bare scheduling. Parts: W(l) / W for \
all four; they sum to 1. Quoted and forwarded text and signatures are cut off before reading.",
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
    ],
    fails_when: &[
        "direction is set by voice, in documents or in chat, and mail carries only the follow-up",
        "a short message settles a large matter: it counts with its few words",
        "a message does several things: it has one level, that of most of its words",
        "a level sounds in the topic and not in what you do: a fact reported for a strategy is operational",
        MISREAD,
    ],
    at_least: "20 messages you typed, with 1,000 words in all, in 4 weeks, in English or Spanish, and an interval \
        of at most 60 points",
    validated: own_words::UNVALIDATED,
    quotes: &[],
    read,
    example: Example {
        says: "In each of four weeks you type three operational messages of 50 words, a tactical one of 100 and a \
strategic one of 50: 4 × (100 + 50) / (4 × 300) = 0.5",
        record: example,
        span: sketches::FOUR_WEEKS,
        value: 0.5,
    },
};

/// What counts as above operations, the most telling first.
const ABOVE: [Level; 2] = [Level::Strategic, Level::Tactical];

const PARTS: [(&str, Level); 4] = [
    ("part-operational", Level::Operational),
    ("part-tactical", Level::Tactical),
    ("part-strategic", Level::Strategic),
    ("part-none", Level::None),
];

/// An interval wider than this is no answer.
const WIDEST: f64 = 0.6;

fn read(record: &Record, span: Span, context: &Context) -> Reading {
    let left_out = own_words::left_out(record, span);
    let own = match OwnWords::of(record, span, context) {
        Ok(own) => own,
        Err(because) => return own_words::silent(because, left_out),
    };
    let share = own.share(&ABOVE);
    // What may be nearly nothing or nearly all of it says nothing.
    if share.high - share.low > WIDEST {
        return own_words::silent(Phrase::new("silent-wide-share"), left_out);
    }
    let parts = PARTS.map(|(key, level)| Part { key, estimate: own.share(&[level]) });
    Reading {
        parts: parts.to_vec(),
        weekly: own.weekly_share(&ABOVE),
        evidence: own.at(&ABOVE),
        left_out,
        ..Reading::value(share)
    }
}

fn example() -> Record {
    let says = |sketch: record::sketch::Sketch, day| match day {
        3 => sketch.labelled(100, Level::Tactical),
        4 => sketch.labelled(50, Level::Strategic),
        _ => sketch.labelled(50, Level::Operational),
    };
    sketches::typed(says).record()
}

#[cfg(test)]
mod tests {
    use super::*;
    use record::{ItemRef, MessageId};

    #[test]
    fn the_parts_sum_to_one_and_two_of_them_are_the_value() {
        let reading = read(&example(), LENS.example.span, &Context::SHOWN);
        let parts: Vec<f64> = reading.parts.iter().map(|part| part.estimate.value).collect();
        assert!((parts.iter().sum::<f64>() - 1.0).abs() < 1e-9);
        let value = reading.estimate().expect("speaks").value;
        assert!((parts[1] + parts[2] - value).abs() < 1e-9, "{parts:?}");
    }

    #[test]
    fn strategic_messages_come_first_then_tactical_ones_and_no_others() {
        let reading = read(&example(), LENS.example.span, &Context::VALUES);
        let ids = [5, 10, 15, 20, 4, 9, 14, 19].map(|id| ItemRef::Message(MessageId(id)));
        assert_eq!(reading.evidence, ids);
    }
}
