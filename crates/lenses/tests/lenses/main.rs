//! What must hold for every lens, whichever it is: a new lens is covered without a new test.

mod busy;
mod judgment;
mod locales;
mod speed;

use std::collections::BTreeSet;
use std::path::Path;

use jiff::ToSpan;
use lenses::{Context, Lens, Outcome, Reading};
use record::{Draft, Message, MessageId, Record, Span, Thread, ThreadId, sketch::Sketch};

use busy::QUARTER;

/// Stems of the files of the facet folders, as (folder, stem).
fn files() -> BTreeSet<(String, String)> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = BTreeSet::new();
    for facet in lenses::Facet::ALL {
        let Ok(folder) = std::fs::read_dir(source.join(facet.name())) else { continue };
        for file in folder {
            let path = file.expect("the folder can be listed").path();
            let stem = path.file_stem().and_then(|s| s.to_str()).expect("names are plain");
            if path.extension().is_some_and(|e| e == "rs") && stem != "mod" {
                files.insert((facet.name().to_owned(), stem.to_owned()));
            }
        }
    }
    files
}

fn of_all(check: impl Fn(&Lens, &Record, Span)) {
    let (busy, quiet) = (busy::record(), busy::without_mail());
    for lens in lenses::all() {
        check(lens, &busy, QUARTER);
        check(lens, &quiet, QUARTER);
        check(lens, &(lens.example.record)(), lens.example.span);
    }
}

/// What must not change when all dates move together: everything but the dates.
fn undated(mut reading: Reading) -> Reading {
    let zero = record::Week(0);
    reading.weekly.iter_mut().for_each(|point| point.week = zero);
    reading.proposals.iter_mut().for_each(|proposal| proposal.sentence.args.clear());
    reading
}

#[test]
fn every_file_is_a_lens_and_every_lens_has_a_file() {
    let lenses: BTreeSet<(String, String)> =
        lenses::all().iter().map(|lens| (lens.facet.name().into(), lens.name.into())).collect();
    assert_eq!(lenses, files());
    assert_eq!(lenses.len(), lenses::all().len(), "no two lenses share a name");
}

#[test]
fn every_paper_is_filled_in() {
    for lens in lenses::all() {
        let name = lens.name;
        let texts = [lens.question, lens.formula, lens.interval, lens.at_least, lens.example.says];
        assert!(texts.iter().all(|text| text.len() > 10), "{name} leaves a text empty");
        assert!(!lens.sources.is_empty(), "{name} names no source");
        assert!(!lens.fails_when.is_empty(), "{name} names no failure mode");
        assert!(lens.sources.iter().all(|s| !s.author.is_empty() && !s.title.is_empty()), "{name}");
        let texts = texts.iter().chain(lens.fails_when);
        for text in texts {
            assert!(!text.contains("  "), "{name} has a broken line in {text:?}");
        }
    }
}

#[test]
fn every_example_comes_out_as_written() {
    for lens in lenses::all() {
        let example = &lens.example;
        let reading = lens.reading(&(example.record)(), example.span, &Context::VALUES);
        let found = reading.estimate().map(|estimate| estimate.value);
        let close = found.is_some_and(|found| (found - example.value).abs() < 1e-9);
        assert!(close, "{}: {:?} for {}", lens.name, reading.outcome, example.value);
    }
}

#[test]
fn every_lens_is_silent_on_an_empty_record() {
    for record in [Sketch::new().record(), Record::assemble(Draft::default())] {
        for lens in lenses::all() {
            let reading = lens.reading(&record, QUARTER, &Context::SHOWN);
            assert!(matches!(reading.outcome, Outcome::Silent(_)), "{}", lens.name);
            assert_ne!(reading.outcome, Reading::silent("silent-broken").outcome, "{}", lens.name);
        }
    }
}

#[test]
fn every_lens_speaks_of_a_busy_record() {
    let record = busy::record();
    for lens in lenses::all() {
        let reading = lens.reading(&record, QUARTER, &Context::SHOWN);
        let Outcome::Value(estimate) = &reading.outcome else {
            panic!("{}: {:?}", lens.name, reading.outcome)
        };
        assert!(estimate.low <= estimate.value && estimate.value <= estimate.high, "{}", lens.name);
        assert!(estimate.value.is_finite() && estimate.n > 0, "{}", lens.name);
        assert!(reading.proposals.len() <= 3, "{}", lens.name);
        assert!(reading.evidence.len() <= Reading::EVIDENCE, "{}", lens.name);
        assert!(reading.weekly.is_sorted_by_key(|point| point.week), "{}", lens.name);
        for proposal in &reading.proposals {
            assert!(!proposal.evidence.is_empty(), "{} proposes without evidence", lens.name);
        }
    }
}

#[test]
fn the_order_of_input_changes_nothing() {
    of_all(|lens, record, span| {
        let mut turned = record.to_draft();
        turned.messages.reverse();
        turned.meetings.reverse();
        let turned = lens.reading(&Record::assemble(turned), span, &Context::SHOWN);
        assert_eq!(turned, lens.reading(record, span, &Context::SHOWN), "{}", lens.name);
    });
}

#[test]
fn moving_all_dates_by_a_week_moves_only_dates() {
    of_all(|lens, record, span| {
        let mut later = record.to_draft();
        let week = (7 * 24).hours();
        later.messages.iter_mut().for_each(|message| message.at += week);
        for meeting in &mut later.meetings {
            meeting.start += week;
            meeting.end += week;
            meeting.created = meeting.created.map(|created| created + week);
        }
        let moved = |day: jiff::civil::Date| day.saturating_add(7.days());
        for handover in &mut later.handovers {
            (handover.when.at, handover.when.on) =
                (handover.when.at + week, moved(handover.when.on));
        }
        for proposal in &mut later.proposals {
            (proposal.when.at, proposal.when.on) =
                (proposal.when.at + week, moved(proposal.when.on));
            if let Some(answer) = &mut proposal.answer {
                answer.on = moved(answer.on);
            }
        }
        let later_span = Span { start: moved(span.start), end: moved(span.end) };
        let later = lens.reading(&Record::assemble(later), later_span, &Context::SHOWN);
        let now = lens.reading(record, span, &Context::SHOWN);
        assert_eq!(undated(later), undated(now), "{}", lens.name);
    });
}

#[test]
fn a_strangers_mail_changes_nothing() {
    of_all(|lens, record, span| {
        let mut more = record.to_draft();
        let mut strangers = Sketch::new();
        strangers.person("stranger@far");
        strangers.person("other@far");
        let first = u32::try_from(more.people.len()).expect("a small record");
        more.people.extend(strangers.draft().people.drain(1..));
        let subject = "theirs".into();
        more.threads.push(Thread { number: 1_000_000, subject });
        let at = format!("{}T10:00", span.start.saturating_add(9.days()));
        let message = Sketch::new().message(&at, "me", &[], "theirs").record().messages.remove(0);
        more.messages.push(Message {
            id: MessageId(1_000_000),
            thread: ThreadId(u32::try_from(more.threads.len() - 1).expect("a small record")),
            from: record::PersonId(first),
            to: [record::PersonId(first + 1)].into(),
            ..message
        });
        let more = lens.reading(&Record::assemble(more), span, &Context::SHOWN);
        assert_eq!(more, lens.reading(record, span, &Context::SHOWN), "{}", lens.name);
    });
}

#[test]
fn a_lens_that_panics_silences_itself() {
    let Some(lens) = lenses::all().first().copied() else { return };
    let broken =
        Lens { read: |_, _, _| panic!("on purpose"), example: copy(&lens.example), ..*lens };
    let reading = broken.reading(&Sketch::new().record(), QUARTER, &Context::VALUES);
    assert_eq!(reading, Reading::silent("silent-broken"));
}

fn copy(example: &lenses::Example) -> lenses::Example {
    lenses::Example { ..*example }
}
