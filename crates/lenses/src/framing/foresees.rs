//! How often the owner's sentences name something adverse before it has happened.

use record::{Act, Record, Span};

use super::rate;
use crate::own_words::{self, INTERVAL, MISREAD, sketches};
use crate::{Citation, Context, Direction, Example, Facet, Lens, Reading, Unit};

pub(super) static LENS: Lens = Lens {
    name: "foresees",
    facet: Facet::Framing,
    question: "How often do I name what could go wrong before it does?",
    unit: Unit::PerThousandWords,
    direction: Direction::Higher,
    formula: "1,000 · E / W. E: sentences of yours expected to foresee, the sum over the sentences you typed of the \
probability the reader gives; what you corrected counts as you said, a sentence or more, or none. W: words you typed in the same messages. To foresee: to name a risk or an adverse possibility before it has happened. \
Quoted and forwarded text and signatures are cut off before reading. Each week's point is the same over its \
messages.",
    interval: INTERVAL,
    sources: &[
        Citation {
            author: "Mitchell, Russo & Pennington",
            year: 1989,
            title: "Back to the future: temporal perspective in the explanation of events",
            doi: "10.1002/bdm.3960020103",
        },
        Citation {
            author: "Klein",
            year: 2007,
            title: "Performing a project premortem, Harvard Business Review 85(9)",
            doi: "",
        },
    ],
    fails_when: &[
        "risks are raised by voice or in documents kept for them",
        "a year brought more to fear: the rate then follows the business, not you",
        "it is read as foresight: naming a risk is counted, whether it came true is not",
        MISREAD,
    ],
    at_least: own_words::AT_LEAST,
    validated: own_words::UNVALIDATED,
    quotes: &[Act::Foresees],
    read,
    example: Example {
        says: "You type 20 messages of 100 words in four weeks; one sentence of one message a week foresees: 1,000 × 4 / 2,000 = 2",
        record: example,
        span: sketches::FOUR_WEEKS,
        value: 2.0,
    },
};

fn read(record: &Record, span: Span, context: &Context) -> Reading {
    rate(record, span, context, Act::Foresees)
}

fn example() -> Record {
    let says = |sketch: record::sketch::Sketch, day| {
        if day == 0 { sketch.act(Act::Foresees) } else { sketch }
    };
    sketches::typed(says).record()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zero_is_a_value_where_enough_was_read() {
        let none = sketches::typed(|sketch, _| sketch).record();
        let reading = read(&none, LENS.example.span, &Context::SHOWN);
        let estimate = reading.estimate().expect("2,000 words were read");
        assert!(estimate.value.abs() < 1e-12 && reading.evidence.is_empty());
    }
}
