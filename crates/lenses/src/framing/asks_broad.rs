//! How many of the owner's questions are broad: why, whether, what if, where to.

use record::{Act, Phrase, Record, Span};

use crate::own_words::{self, INTERVAL, MISREAD, OwnWords, few_acts, sketches};
use crate::{
    Behaviour, Citation, Context, Detection, Direction, Estimate, Example, Facet, Lens, Proposal,
    Reading, Unit,
};

/// Questions from which it is worth asking otherwise.
const LEAST_QUESTIONS: f64 = 20.0;
/// Below this share, interval and all, asking more broadly is proposed.
const FEW_BROAD: f64 = 0.5;
/// How much the share is to rise.
const STEP: f64 = 0.1;

pub(super) static LENS: Lens = Lens {
    name: "asks_broad",
    facet: Facet::Framing,
    question: "When I ask, how often do I ask why, whether or what if?",
    unit: Unit::Share,
    direction: Direction::Higher,
    formula: "B / (B + N). B: sentences of yours expected to ask broadly, the sum over the sentences you typed of \
the probability the reader gives; what you corrected counts as you said, a sentence or more, or none. N: the same for narrow questions. Broad: \
why, whether, what if, what follows, where to, how something should work, should we. Narrow: any other real \
question, of fact, status, date or detail. A request put as a question (\"can you send …?\") and a courtesy \
(\"how are you?\") are neither. Weeks with less than half a question expected have no weekly point.",
    interval: INTERVAL,
    sources: &[
        Citation {
            author: "Van Quaquebeke & Felps",
            year: 2018,
            title: "Respectful inquiry: a motivational account of leading through asking questions and listening",
            doi: "10.5465/amr.2014.0537",
        },
        Citation {
            author: "Schein",
            year: 2013,
            title: "Humble Inquiry: The Gentle Art of Asking Instead of Telling",
            doi: "",
        },
    ],
    fails_when: &[
        "broad questions are asked by voice, and mail carries those of fact",
        "few questions are asked at all: the share then rests on a handful, so read them",
        "a broad question is only an order in other words",
        MISREAD,
    ],
    at_least: own_words::AT_LEAST_ACTS,
    validated: own_words::UNVALIDATED,
    quotes: &[Act::AsksBroad],
    read,
    example: Example {
        says: "In each of four weeks you type one broad question and four narrow ones, each in a message of 100 \
words: 4 / (4 + 16) = 0.2",
        record: example,
        span: sketches::FOUR_WEEKS,
        value: 0.2,
    },
};

fn read(record: &Record, span: Span, context: &Context) -> Reading {
    let left_out = own_words::left_out(record, span);
    let own = match OwnWords::of(record, span, context) {
        Ok(own) => own,
        Err(because) => return own_words::silent(because, left_out),
    };
    let Some(share) = own.ratio(Act::AsksBroad, Act::AsksNarrow) else {
        return own_words::silent(few_acts(questions(&own)), left_out);
    };
    Reading {
        weekly: own.weekly_ratio(Act::AsksBroad, Act::AsksNarrow),
        evidence: own.doing(&[Act::AsksBroad]),
        proposals: start(&own, share).into_iter().collect(),
        left_out,
        ..Reading::value(share)
    }
}

fn questions(own: &OwnWords<'_>) -> f64 {
    own.expected(Act::AsksBroad) + own.expected(Act::AsksNarrow)
}

/// Ask more broadly, where most questions surely were narrow. Behind it stand the narrow ones: each
/// could have been another question.
fn start(own: &OwnWords<'_>, share: Estimate) -> Option<Proposal> {
    let (broad, all) = (own.expected(Act::AsksBroad), questions(own));
    let evidence = own.doing(&[Act::AsksNarrow]);
    if share.high >= FEW_BROAD || all < LEAST_QUESTIONS || evidence.is_empty() {
        return None;
    }
    Some(Proposal {
        behaviour: Behaviour::Start,
        sentence: Phrase::new("start-ask-broadly")
            .count("questions", own_words::whole(all))
            .count("broad", own_words::whole(broad)),
        detection: Detection::default(),
        baseline: share.value,
        target: share.value + STEP,
        hours: None,
        evidence,
    })
}

fn example() -> Record {
    let act = |day| if day == 0 { Act::AsksBroad } else { Act::AsksNarrow };
    sketches::typed(|sketch, day| sketch.act(act(day))).record()
}

#[cfg(test)]
mod tests {
    use super::*;
    use record::{Arg, sketch::Sketch};

    fn reading(says: impl Fn(Sketch, i64) -> Sketch) -> Reading {
        read(&sketches::typed(says).record(), LENS.example.span, &Context::SHOWN)
    }

    #[test]
    fn many_narrow_questions_propose_a_start_with_both_numbers() {
        let reading = read(&example(), LENS.example.span, &Context::SHOWN);
        let [start] = reading.proposals.as_slice() else { panic!("one start") };
        let numbers = [("questions", Arg::Count(20)), ("broad", Arg::Count(4))];
        assert_eq!(start.sentence.args, numbers);
        assert!((start.target - 0.3).abs() < 1e-9 && start.evidence.len() == 16);
    }

    #[test]
    fn few_questions_or_many_broad_ones_propose_nothing() {
        let few = |sketch: Sketch, day| match day {
            0 | 1 => sketch.act(Act::AsksNarrow),
            _ => sketch,
        };
        let broad = |sketch: Sketch, day| match day {
            0 | 1 => sketch.act(Act::AsksNarrow),
            _ => sketch.act(Act::AsksBroad),
        };
        for found in [reading(few), reading(broad)] {
            assert!(found.estimate().is_some() && found.proposals.is_empty());
        }
    }

    #[test]
    fn fewer_than_five_questions_are_silent() {
        let four = |sketch: Sketch, day| match day {
            0 => sketch.act(Act::AsksNarrow),
            _ => sketch,
        };
        let because = Phrase::new("silent-few-acts").count("found", 4).count("needed", 5);
        assert_eq!(reading(four).outcome, Reading::silent_because(because).outcome);
    }
}
