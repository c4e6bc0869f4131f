//! What became of the proposals the owner wrote down.

use std::cmp::Reverse;

use jiff::{ToSpan, civil::Date};
use record::{EntryKind, ItemRef, Phrase, Proposal, Record, Span, Uptake, Week};

use super::{left_out, real, sketches};
use crate::{
    Citation, Context, Direction, Estimate, Example, Facet, Lens, Part, Point, Reading, Unit,
    Validation, stats,
};

/// Proposals a share is given for.
const LEAST: usize = 5;
/// Days after which an open proposal counts as not taken up.
const OPEN_DAYS: i64 = 28;

pub(super) static LENS: Lens = Lens {
    name: "uptake",
    facet: Facet::Influence,
    question: "What becomes of what I propose?",
    unit: Unit::Share,
    direction: Direction::Higher,
    formula: "(A + C) / n over the proposals you wrote down (altitude proposal) as made in the span: A accepted, C taken in \
another form, by your own word and by the end of the span. n: those answered by then, and those still open \
after 28 days. Parts: the shares accepted, changed, ignored and open; and, across them, of those somebody \
else finished in your place. Each week's point is the share among those made in it.",
    interval: "95 % Wilson over proposals, as if independent and as if each could have gone either way; proposals on one \
matter are not, so the truth is wider. That you choose what to write down is not in it.",
    sources: &[
        Citation {
            author: "Yukl & Falbe",
            year: 1990,
            title: "Influence tactics and objectives in upward, downward, and lateral influence attempts",
            doi: "10.1037/0021-9010.75.2.132",
        },
        Citation {
            author: "Wilson",
            year: 1927,
            title: "Probable inference, the law of succession, and statistical inference",
            doi: "10.1080/01621459.1927.10502953",
        },
    ],
    fails_when: &[
        "only proposals that went well, or badly, are written down",
        "proposals are kept small so that they pass",
        "an answer is your reading of it, and nothing in the mail is compared with it",
        "others would have done the same without you",
    ],
    at_least: "5 proposals made in the span that are answered or 28 days old",
    validated: Validation::Ours(
        "A count of what you wrote down; nobody's judgement of influence was compared with it",
    ),
    quotes: &[],
    read,
    example: Example {
        says: "Of six proposals the board accepted two, changed one and ignored one, one is open since five weeks and \
one since a week, which does not count yet: (2 + 1) / 5 = 0.6",
        record: example,
        span: SPAN,
        value: 0.6,
    },
};

const SPAN: Span = Span { start: sketches::FOUR_WEEKS.start, end: jiff::civil::date(2026, 4, 13) };

/// A proposal as it stood on the last day of the span.
struct Judged<'a> {
    proposal: &'a Proposal,
    uptake: Option<Uptake>,
}

fn read(record: &Record, span: Span, _: &Context) -> Reading {
    let made = record.proposals.iter().filter(|proposal| span.has(proposal.when.on));
    let all: Vec<Judged<'_>> = made.map(|proposal| judged(proposal, span.end)).collect();
    let due = span.end.saturating_sub(OPEN_DAYS.days());
    let counts = |one: &&Judged<'_>| one.uptake.is_some() || one.proposal.when.on < due;
    let counted: Vec<&Judged<'_>> = all.iter().filter(counts).collect();
    let mut reading = if all.is_empty() {
        Reading::silent("silent-no-proposal")
    } else if counted.len() < LEAST {
        let because = Phrase::new("silent-few-proposals")
            .count("found", counted.len())
            .count("needed", LEAST)
            .count("missing", LEAST - counted.len());
        Reading::silent_because(because)
    } else {
        speak(&counted)
    };
    reading.left_out = left_out(&[("left-out-open-proposals", all.len() - counted.len())]);
    reading.evidence = evidence(&all);
    reading
}

fn judged(proposal: &Proposal, end: Date) -> Judged<'_> {
    let answer = proposal.answer.filter(|answer| answer.on < end);
    Judged { proposal, uptake: answer.map(|answer| answer.uptake) }
}

fn speak(counted: &[&Judged<'_>]) -> Reading {
    let n = counted.len();
    let taken = counted.iter().filter(|one| is_taken(one)).count();
    let part = |key, wanted: &dyn Fn(&Judged<'_>) -> bool| {
        let count = counted.iter().filter(|one| wanted(one)).count();
        Part { key, estimate: share(count, n) }
    };
    let became = |uptake| move |one: &Judged<'_>| one.uptake == uptake;
    let mut reading = Reading::value(share(taken, n));
    reading.parts = vec![
        part("part-accepted", &became(Some(Uptake::Accepted))),
        part("part-changed", &became(Some(Uptake::Changed))),
        part("part-ignored", &became(Some(Uptake::Ignored))),
        part("part-open", &became(None)),
        part("part-brought-over", &|one| one.proposal.brought_over.is_some()),
    ];
    reading.weekly = weekly(counted);
    reading
}

fn is_taken(one: &Judged<'_>) -> bool {
    matches!(one.uptake, Some(Uptake::Accepted | Uptake::Changed))
}

fn share(count: usize, n: usize) -> Estimate {
    stats::estimate(real(count) / real(n), Some(stats::wilson(real(count), real(n))), n)
}

fn weekly(counted: &[&Judged<'_>]) -> Vec<Point> {
    let mut weeks: Vec<(Week, bool)> =
        counted.iter().map(|one| (Week::of(one.proposal.when.on), is_taken(one))).collect();
    weeks.sort_unstable();
    let point = |group: &[(Week, bool)]| {
        let taken = group.iter().filter(|(_, taken)| *taken).count();
        Point { week: group[0].0, value: real(taken) / real(group.len()), n: group.len() }
    };
    weeks.chunk_by(|a, b| a.0 == b.0).map(point).collect()
}

/// What was not taken up first, each kind latest first.
fn evidence(all: &[Judged<'_>]) -> Vec<ItemRef> {
    let mut all: Vec<&Judged<'_>> = all.iter().collect();
    all.sort_by_key(|one| (is_taken(one), Reverse((one.proposal.when.on, one.proposal.id))));
    let item = |one: &&Judged<'_>| ItemRef::Entry(EntryKind::Proposal, one.proposal.id);
    all.iter().map(item).take(Reading::EVIDENCE).collect()
}

fn example() -> Record {
    let propose = |sketch: record::sketch::Sketch, on: &str| sketch.proposal(on, "Move", &["ceo"]);
    let sketch = sketches::covered();
    let sketch = propose(sketch, "2026-03-02").taken_up("2026-03-04", Uptake::Accepted, "ceo");
    let sketch = propose(sketch, "2026-03-03").taken_up("2026-03-20", Uptake::Accepted, "ceo");
    let sketch = propose(sketch, "2026-03-10").taken_up("2026-03-12", Uptake::Changed, "cfo");
    let sketch = propose(sketch, "2026-03-11").taken_up("2026-03-20", Uptake::Ignored, "ceo");
    propose(propose(sketch, "2026-03-09"), "2026-04-06").record()
}

const _: () = assert!(LEAST == 5 && OPEN_DAYS == 28, "the papers name the numbers");

#[cfg(test)]
mod tests {
    use super::*;
    use record::sketch::Sketch;

    #[test]
    fn shares_are_of_those_that_count_and_the_young_are_left_out() {
        let reading = read(&example(), SPAN, &Context::SHOWN);
        let parts: Vec<f64> = reading.parts.iter().map(|part| part.estimate.value).collect();
        let expected = [0.4, 0.2, 0.2, 0.2, 0.0];
        assert!(parts.iter().zip(expected).all(|(a, b)| (a - b).abs() < 1e-12), "{parts:?}");
        // statsmodels.stats.proportion.proportion_confint(3, 5, method='wilson')
        let value = reading.estimate().unwrap();
        assert!((value.low - 0.230_724_281_276_012_8).abs() < 1e-12, "{value:?}");
        assert!((value.high - 0.882_379_225_767_352).abs() < 1e-12, "{value:?}");
        assert_eq!((reading.left_out[0].count, reading.evidence.len()), (1, 6));
    }

    #[test]
    fn an_answer_after_the_span_is_not_known_in_it() {
        let span = Span { end: jiff::civil::date(2026, 3, 19), ..SPAN };
        let reading = read(&example(), span, &Context::SHOWN);
        let because = Phrase::new("silent-few-proposals")
            .count("found", 2)
            .count("needed", 5)
            .count("missing", 3);
        assert_eq!(reading.outcome, Reading::silent_because(because).outcome);
        assert_eq!(reading.evidence.len(), 5, "what is there is shown all the same");
    }

    #[test]
    fn who_wrote_no_proposal_down_is_told_how() {
        let reading = read(&Sketch::new().record(), SPAN, &Context::SHOWN);
        assert_eq!(reading.outcome, Reading::silent("silent-no-proposal").outcome);
    }
}
