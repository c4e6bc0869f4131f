//! Of what the owner passes on in writing, how much is an outcome or a decision, not a single task.

use record::{Act, Record, Span};

use crate::own_words::{self, INTERVAL, MISREAD, OwnWords, few_acts, sketches};
use crate::{Citation, Context, Direction, Example, Facet, Lens, Reading, Unit};

pub(super) static LENS: Lens = Lens {
    name: "hand_over_ratio",
    facet: Facet::Ownership,
    question: "When I pass work on, how often do I hand over the outcome?",
    unit: Unit::Share,
    direction: Direction::Higher,
    formula: "H / (H + A). H: sentences of yours expected to hand over, the sum over the sentences you typed of the \
probability the reader gives; what you corrected counts as you said, a sentence or more, or none. A: the same for those that assign. To hand over: \
to give someone, also a named third person, an outcome or a decision with latitude (\"it's your call\", \
\"please take the lead on …\"). To assign: to ask or tell someone to do a stated thing (\"please send …\"). \
Weeks with less than half such a sentence expected have no weekly point.",
    interval: INTERVAL,
    sources: &[
        Citation {
            author: "Yukl & Fu",
            year: 1999,
            title: "Determinants of delegation and consultation by managers",
            doi: "",
        },
        Citation {
            author: "Leana",
            year: 1986,
            title: "Predictors and consequences of delegation, Academy of Management Journal 29",
            doi: "",
        },
        Citation {
            author: "Oncken & Wass",
            year: 1974,
            title: "Management time: who's got the monkey?",
            doi: "",
        },
    ],
    fails_when: &[
        "outcomes are handed over by voice, in goals or in job descriptions, and mail carries the tasks",
        "what was handed over is taken back later: only the words that hand it over are counted",
        "you write to people who assign you work, not to those who could own it",
        "handing over is rare, so a few sentences move it: read them",
        MISREAD,
    ],
    at_least: own_words::AT_LEAST_ACTS,
    validated: own_words::UNVALIDATED,
    quotes: &[Act::HandsOver, Act::Assigns],
    read,
    example: Example {
        says: "In each of four weeks you hand over in one message of 100 words and assign in three: \
4 / (4 + 12) = 0.25",
        record: example,
        span: sketches::FOUR_WEEKS,
        value: 0.25,
    },
};

/// What passes work on, the most telling first.
const PASSES_ON: [Act; 2] = [Act::HandsOver, Act::Assigns];

fn read(record: &Record, span: Span, context: &Context) -> Reading {
    let left_out = own_words::left_out(record, span);
    let own = match OwnWords::of(record, span, context) {
        Ok(own) => own,
        Err(because) => return own_words::silent(because, left_out),
    };
    let [hands_over, assigns] = PASSES_ON;
    let Some(share) = own.ratio(hands_over, assigns) else {
        let expected = own.expected(hands_over) + own.expected(assigns);
        return own_words::silent(few_acts(expected), left_out);
    };
    Reading {
        weekly: own.weekly_ratio(hands_over, assigns),
        evidence: own.doing(&PASSES_ON),
        left_out,
        ..Reading::value(share)
    }
}

fn example() -> Record {
    let says = |sketch: record::sketch::Sketch, day| match day {
        0 => sketch.act(Act::HandsOver),
        1..=3 => sketch.act(Act::Assigns),
        _ => sketch,
    };
    sketches::typed(says).record()
}

#[cfg(test)]
mod tests {
    use super::*;
    use record::{ItemRef, MessageId, Phrase};

    #[test]
    fn what_was_handed_over_comes_before_what_was_assigned() {
        let evidence = read(&example(), LENS.example.span, &Context::VALUES).evidence;
        let first = [1, 6, 11, 16, 2, 3].map(|id| ItemRef::Message(MessageId(id)));
        assert_eq!((&evidence[..6], evidence.len()), (&first[..], 16));
    }

    #[test]
    fn who_passes_nothing_on_in_writing_is_told_so() {
        let none = sketches::typed(|sketch, _| sketch).record();
        let because = Phrase::new("silent-few-acts").count("found", 0).count("needed", 5);
        let reading = read(&none, LENS.example.span, &Context::VALUES);
        assert_eq!(reading.outcome, Reading::silent_because(because).outcome);
    }
}
