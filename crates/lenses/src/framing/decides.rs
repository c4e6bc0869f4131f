//! How often the owner's sentences settle something. It describes: neither more nor less is better.

use record::{Act, Record, Span};

use super::rate;
use crate::own_words::{self, INTERVAL, MISREAD, sketches};
use crate::{Citation, Context, Direction, Example, Facet, Lens, Reading, Unit};

pub(super) static LENS: Lens = Lens {
    name: "decides",
    facet: Facet::Framing,
    question: "How often do I settle something in writing?",
    unit: Unit::PerThousandWords,
    direction: Direction::Neither,
    formula: "1,000 · E / W. E: sentences of yours expected to decide, the sum over the sentences you typed of the \
probability the reader gives; what you corrected counts as you said, a sentence or more, or none. W: words you typed in the same messages. To decide: to state a decision taken, or a position or recommendation that settles something. \
Quoted and forwarded text and signatures are cut off before reading. Each week's point is the same over its \
messages.",
    interval: INTERVAL,
    sources: &[
        Citation {
            author: "Mintzberg, Raisinghani & Théorêt",
            year: 1976,
            title: "The structure of \"unstructured\" decision processes",
            doi: "10.2307/2392045",
        },
        Citation {
            author: "Vroom & Yetton",
            year: 1973,
            title: "Leadership and Decision-Making",
            doi: "",
        },
    ],
    fails_when: &[
        "decisions are taken in meetings and written down by others",
        "small and large decisions count alike: a yes to one invoice weighs as much as a yes to a plant",
        "it is read as better when higher: deciding what others could decide raises it too",
        MISREAD,
    ],
    at_least: own_words::AT_LEAST,
    validated: own_words::UNVALIDATED,
    quotes: &[Act::Decides],
    read,
    example: Example {
        says: "You type 20 messages of 100 words in four weeks; one sentence of one message a week decides: 1,000 × 4 / 2,000 = 2",
        record: example,
        span: sketches::FOUR_WEEKS,
        value: 2.0,
    },
};

fn read(record: &Record, span: Span, context: &Context) -> Reading {
    rate(record, span, context, Act::Decides)
}

fn example() -> Record {
    let says = |sketch: record::sketch::Sketch, day| {
        if day == 0 { sketch.act(Act::Decides) } else { sketch }
    };
    sketches::typed(says).record()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_week_has_its_own_rate() {
        let reading = read(&example(), LENS.example.span, &Context::SHOWN);
        let weeks: Vec<f64> = reading.weekly.iter().map(|point| point.value).collect();
        assert_eq!(weeks, [2.0; 4]);
    }
}
