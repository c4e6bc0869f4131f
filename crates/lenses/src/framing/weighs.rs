//! How often the owner's sentences weigh options or reason about what follows from them.

use record::{Act, Record, Span};

use super::rate;
use crate::own_words::{self, INTERVAL, MISREAD, sketches};
use crate::{Citation, Context, Direction, Example, Facet, Lens, Reading, Unit};

pub(super) static LENS: Lens = Lens {
    name: "weighs",
    facet: Facet::Framing,
    question: "How often do I weigh options and what follows from them?",
    unit: Unit::PerThousandWords,
    direction: Direction::Higher,
    formula: "1,000 · E / W. E: sentences of yours expected to weigh, the sum over the sentences you typed of the \
probability the reader gives; what you corrected counts as you said, a sentence or more, or none. W: words you typed in the same messages. To weigh: to compare options, name a trade-off, or reason what would follow if one did something. \
Quoted and forwarded text and signatures are cut off before reading. Each week's point is the same over its \
messages.",
    interval: INTERVAL,
    sources: &[
        Citation {
            author: "Suedfeld & Rank",
            year: 1976,
            title: "Revolutionary leaders: long-term success as a function of changes in conceptual complexity, JPSP 34",
            doi: "",
        },
        Citation {
            author: "Baker-Brown, Ballard, Bluck, de Vries, Suedfeld & Tetlock",
            year: 1992,
            title: "The conceptual/integrative complexity scoring manual",
            doi: "",
        },
    ],
    fails_when: &[
        "options are weighed by voice or in documents, and mail carries only the outcome",
        "rules of a contract are explained: if one thing, then another, without anything to choose",
        "it is read as quality: a weighed sentence is not yet a good choice",
        MISREAD,
    ],
    at_least: own_words::AT_LEAST,
    validated: own_words::UNVALIDATED,
    quotes: &[Act::Weighs],
    read,
    example: Example {
        says: "You type 20 messages of 100 words in four weeks; one sentence of two messages a week weighs: 1,000 × 8 / 2,000 = 4",
        record: example,
        span: sketches::FOUR_WEEKS,
        value: 4.0,
    },
};

fn read(record: &Record, span: Span, context: &Context) -> Reading {
    rate(record, span, context, Act::Weighs)
}

fn example() -> Record {
    let says = |sketch: record::sketch::Sketch, day| {
        if day < 2 { sketch.act(Act::Weighs) } else { sketch }
    };
    sketches::typed(says).record()
}

#[cfg(test)]
mod tests {
    use super::*;
    use record::{ItemRef, MessageId};

    #[test]
    fn the_items_are_the_messages_that_weigh_and_no_others() {
        let reading = read(&example(), LENS.example.span, &Context::VALUES);
        let ids = [1, 2, 6, 7, 11, 12, 16, 17].map(|id| ItemRef::Message(MessageId(id)));
        assert_eq!(reading.evidence, ids);
    }
}
