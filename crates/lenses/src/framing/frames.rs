//! How often the owner's sentences link a matter to its purpose, the whole business or others.

use record::{Act, Record, Span};

use super::rate;
use crate::own_words::{self, INTERVAL, MISREAD, sketches};
use crate::{Citation, Context, Direction, Example, Facet, Lens, Reading, Unit};

pub(super) static LENS: Lens = Lens {
    name: "frames",
    facet: Facet::Framing,
    question: "How often do I link a matter to its purpose, the whole or others?",
    unit: Unit::PerThousandWords,
    direction: Direction::Higher,
    formula: "1,000 · E / W. E: sentences of yours expected to frame, the sum over the sentences you typed of the \
probability the reader gives; what you corrected counts as you said, a sentence or more, or none. W: words you typed in the same messages. To frame: to link the matter at hand to a larger purpose, the business as a whole, other units or people outside. \
Quoted and forwarded text and signatures are cut off before reading. Each week's point is the same over its \
messages.",
    interval: INTERVAL,
    sources: &[
        Citation {
            author: "Entman",
            year: 1993,
            title: "Framing: toward clarification of a fractured paradigm",
            doi: "10.1111/j.1460-2466.1993.tb01304.x",
        },
        Citation {
            author: "Carton",
            year: 2018,
            title: "I'm not mopping the floors, I'm putting a man on the moon, Administrative Science Quarterly 63",
            doi: "",
        },
    ],
    fails_when: &[
        "purpose is given by voice, to many at once, and mail carries the detail",
        "large words stand without a matter they are linked to",
        "it is the rarest of the acts, so a few sentences move it: read them",
        MISREAD,
    ],
    at_least: own_words::AT_LEAST,
    validated: own_words::UNVALIDATED,
    quotes: &[Act::Frames],
    read,
    example: Example {
        says: "You type 20 messages of 100 words in four weeks; one sentence of three messages a week frames: 1,000 × 12 / 2,000 = 6",
        record: example,
        span: sketches::FOUR_WEEKS,
        value: 6.0,
    },
};

fn read(record: &Record, span: Span, context: &Context) -> Reading {
    rate(record, span, context, Act::Frames)
}

fn example() -> Record {
    let says = |sketch: record::sketch::Sketch, day| {
        if day < 3 { sketch.act(Act::Frames) } else { sketch }
    };
    sketches::typed(says).record()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::LeftOut;

    #[test]
    fn mail_not_read_yet_is_silent_and_says_how_much() {
        let mut sketch = sketches::typed(|sketch, _| sketch);
        sketch.draft().messages.iter_mut().for_each(|message| message.labels = None);
        let reading = read(&sketch.record(), LENS.example.span, &Context::VALUES);
        let unread = LeftOut { reason: "left-out-not-read", count: 20 };
        assert_eq!(reading.outcome, Reading::silent("silent-no-own-words").outcome);
        assert_eq!(reading.left_out, [unread]);
    }
}
