//! How often the owner writes of doing the work in person, and the thread where that happens most.

use std::collections::BTreeMap;

use record::{Act, Arg, ItemRef, Message, Phrase, Record, Span, ThreadId};

use crate::own_words::{self, INTERVAL, MISREAD, OwnWords, sketches};
use crate::{
    Behaviour, Citation, Context, Detection, Direction, Estimate, Example, Facet, Lens, Proposal,
    Reading, Unit,
};

/// Messages that take work on, from which stopping is proposed …
const LEAST_MESSAGES: usize = 8;
/// … and those of one thread.
const LEAST_IN_THREAD: usize = 3;

pub(super) static LENS: Lens = Lens {
    name: "hands_on",
    facet: Facet::Ownership,
    question: "How often do I do the work myself?",
    unit: Unit::PerThousandWords,
    direction: Direction::Lower,
    formula: "1,000 · E / W. E: sentences of yours expected to take work on, the sum over the sentences you typed of \
the probability the reader gives; what you corrected counts as you said, a sentence or more, or none. W: words you typed in the same messages. To \
take on: to say that you do, will do or did the hands-on work yourself (drafting, calculating, fixing, calling \
to sort it out); not forwarding, attaching or promising to keep someone posted. Quoted and forwarded text and \
signatures are cut off before reading. Each week's point is the same over its messages.",
    interval: INTERVAL,
    sources: &[
        Citation {
            author: "Hill",
            year: 1992,
            title: "Becoming a Manager: Mastery of a New Identity",
            doi: "",
        },
        Citation {
            author: "Oncken & Wass",
            year: 1974,
            title: "Management time: who's got the monkey?",
            doi: "",
        },
        Citation {
            author: "Charan, Drotter & Noel",
            year: 2001,
            title: "The Leadership Pipeline",
            doi: "",
        },
    ],
    fails_when: &[
        "the work is yours to do: nobody else could, or your role is to do it",
        "work is done without a word of it in mail",
        "you promise in mail what others then do",
        "a thread is named by its subject, which may cover several matters",
        MISREAD,
    ],
    at_least: own_words::AT_LEAST,
    validated: own_words::UNVALIDATED,
    quotes: &[Act::TakesOn],
    read,
    example: Example {
        says: "You type 20 messages of 100 words in four weeks; one sentence of two messages a week takes work on: \
1,000 × 8 / 2,000 = 4",
        record: example,
        span: sketches::FOUR_WEEKS,
        value: 4.0,
    },
};

fn read(record: &Record, span: Span, context: &Context) -> Reading {
    let left_out = own_words::left_out(record, span);
    let own = match OwnWords::of(record, span, context) {
        Ok(own) => own,
        Err(because) => return own_words::silent(because, left_out),
    };
    let rate = own.rate(Act::TakesOn);
    Reading {
        weekly: own.weekly_rate(Act::TakesOn),
        evidence: own.doing(&[Act::TakesOn]),
        proposals: stop(record, &own, rate).into_iter().collect(),
        left_out,
        ..Reading::value(rate)
    }
}

/// Stop in the thread with the most such messages; of equals, the one they were written in last.
fn stop(record: &Record, own: &OwnWords<'_>, rate: Estimate) -> Option<Proposal> {
    let mut threads: BTreeMap<ThreadId, Vec<&Message>> = BTreeMap::new();
    own.named(Act::TakesOn).for_each(|m| threads.entry(m.thread).or_default().push(m));
    let named: usize = threads.values().map(Vec::len).sum();
    if rate.low <= 0.0 || named < LEAST_MESSAGES {
        return None;
    }
    threads.retain(|thread, held| {
        let subject = &record.threads[thread.0 as usize].subject;
        held.len() >= LEAST_IN_THREAD && !subject.trim().is_empty()
    });
    let most = |held: &[&Message]| (held.len(), held.last().map(|m| (m.local, m.id)));
    let (thread, held) = threads.into_iter().max_by_key(|(_, held)| most(held))?;
    let last = held.last()?.local.date();
    Some(Proposal {
        behaviour: Behaviour::Stop,
        sentence: Phrase::new("stop-doing-it-yourself")
            .with("thread", Arg::Thread(thread))
            .count("count", held.len())
            .with("day", Arg::Day(last)),
        detection: Detection { thread: Some(thread), ..Detection::default() },
        baseline: rate.value,
        target: rate.value / 2.0,
        hours: None,
        evidence: held.iter().rev().map(|m| ItemRef::Message(m.id)).collect(),
    })
}

fn example() -> Record {
    let says = |sketch: record::sketch::Sketch, day| {
        if day < 2 { sketch.act(Act::TakesOn) } else { sketch }
    };
    sketches::typed(says).record()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use record::{Level, sketch::Sketch};

    /// Ten messages that take work on, `close` of them in one thread.
    fn ten(close: usize) -> Sketch {
        (0..10).fold(sketches::typed(|sketch, _| sketch), |sketch, at| {
            let subject = if at < close { "Close".to_owned() } else { format!("Matter {at}") };
            let time = format!("2026-03-{:02}T15:00", 3 + 2 * at);
            let sketch = sketch.message(&time, "me", &["ana"], &subject);
            sketch.labelled(50, Level::Operational).act(Act::TakesOn)
        })
    }

    fn reading(sketch: &Sketch) -> Reading {
        read(&sketch.record(), LENS.example.span, &Context::SHOWN)
    }

    #[test]
    fn the_thread_with_most_of_the_work_is_named_with_its_last_day() {
        let reading = reading(&ten(4));
        let value = reading.estimate().expect("speaks").value;
        let [stop] = reading.proposals.as_slice() else { panic!("one stop") };
        let args: Vec<&Arg> = stop.sentence.args.iter().map(|(_, arg)| arg).collect();
        assert_eq!(args[1..], [&Arg::Count(4), &Arg::Day(date(2026, 3, 9))]);
        assert!((value - 4.0).abs() < 1e-12 && (stop.target - 2.0).abs() < 1e-12);
        assert_eq!(stop.evidence.len(), 4);
    }

    #[test]
    fn work_spread_over_many_threads_names_none() {
        assert!(reading(&ten(2)).proposals.is_empty());
    }

    #[test]
    fn seven_messages_are_too_few_for_a_stop() {
        let mut sketch = ten(4);
        sketch.draft().messages.truncate(27);
        assert!(reading(&sketch).proposals.is_empty());
    }
}
