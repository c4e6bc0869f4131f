//! The corners of the definition, each as a change to the worked example.

use record::{Kind, Role, sketch::Sketch};

use super::*;
use crate::Outcome;

/// Covered weeks with the owner away in the third; what goes on is for each test to add.
fn away() -> Sketch {
    let mut sketch = sketches::covered()
        .meeting("2026-03-16T00:00", 5 * 24 * 60, "Vacation", "me", &["me"])
        .out_of_office();
    let from: jiff::Timestamp = "2026-03-16T00:00:00Z".parse().unwrap();
    let to: jiff::Timestamp = "2026-03-23T00:00:00Z".parse().unwrap();
    sketch.draft().messages.retain(|m| m.from != PersonId(0) || m.at < from || m.at >= to);
    sketch
}

/// Four threads that wait, so that a fifth decides the share.
fn four_wait() -> Sketch {
    (0..4).fold(away(), |sketch, at| {
        let subject = format!("Waits {at}");
        sketch.message("2026-03-17T09:00", "ana", &["me"], &subject).act(Act::AsksNarrow)
    })
}

fn reading(sketch: &Sketch) -> Reading {
    read(&sketch.record(), sketches::FOUR_WEEKS, &Context::SHOWN)
}

fn key_of(reading: &Reading) -> &'static str {
    match &reading.outcome {
        Outcome::Silent(silence) => silence.because.key,
        Outcome::Value(_) => "",
    }
}

/// Which of the five parts the fifth thread fell into.
#[track_caller]
fn assert_fifth(sketch: &Sketch, key: &str) {
    let reading = reading(sketch);
    assert_eq!(reading.estimate().map(|e| e.n), Some(5), "{:?}", reading.outcome);
    let part = reading.parts.iter().find(|part| part.key == key).unwrap();
    let expected = if key == "part-waited" { 1.0 } else { 0.2 };
    assert!((part.estimate.value - expected).abs() < 1e-12, "{key}: {:?}", reading.parts);
}

fn asked() -> Sketch {
    four_wait().message("2026-03-18T09:00", "ana", &["me", "bo"], "Fifth").act(Act::AsksNarrow)
}

#[test]
fn parts_sum_to_one_and_the_example_names_bo() {
    let record = example();
    let reading = read(&record, sketches::FOUR_WEEKS, &Context::SHOWN);
    let sum: f64 = reading.parts.iter().map(|part| part.estimate.value).sum();
    assert!((sum - 1.0).abs() < 1e-12);
    let proposal = &reading.proposals[0];
    assert_eq!(proposal.sentence.key, "start-leave-decisions");
    let names: Vec<&str> =
        proposal.detection.people.iter().map(|p| record.person(*p).name.as_str()).collect();
    assert_eq!((names, proposal.evidence.len()), (vec!["bo"], 2));
    assert!((proposal.baseline - 0.6).abs() < 1e-12 && (proposal.target - 0.8).abs() < 1e-12);
    assert_eq!(reading.proposals.len(), 1, "one answer is no habit");
    assert_eq!(reading.weekly.len(), 1);
}

#[test]
fn answers_count_by_whoever_gives_them() {
    assert_fifth(&asked(), "part-waited");
    assert_fifth(&asked().message("2026-03-18T10:00", "bo", &["ana"], "Fifth"), "part-answered");
    let assistant = asked().message("2026-03-18T10:00", "me", &["ana"], "Fifth").sent_by("alex");
    assert_fifth(&assistant.role("alex", Role::Assistant), "part-answered");
    assert_fifth(&asked().message("2026-03-18T10:00", "me", &["ana"], "Fifth"), "part-stepped-in");
    assert_fifth(&asked().message("2026-03-18T10:00", "ana", &["me"], "Fifth"), "part-left-open");
    let notice = asked().message("2026-03-18T10:00", "me", &["ana"], "Fifth").auto_reply();
    assert_fifth(&notice, "part-waited");
}

#[test]
fn a_later_question_to_me_waits_whatever_was_decided_before() {
    let decided =
        asked().message("2026-03-18T10:00", "bo", &["ana", "me"], "Fifth").act(Act::Decides);
    assert_fifth(&decided, "part-decided");
    let again = decided.message("2026-03-19T10:00", "ana", &["me"], "Fifth").act(Act::AsksNarrow);
    assert_fifth(&again, "part-waited");
}

#[test]
fn an_order_in_answer_to_what_i_asked_before_is_nothing_asked() {
    let asked = four_wait().message("2026-03-13T10:00", "me", &["ana"], "Fifth");
    let replied = |sketch: Sketch| {
        sketch.message("2026-03-18T10:00", "ana", &["me"], "Fifth").act(Act::Assigns)
    };
    assert_fifth(&replied(asked.clone()), "part-waited");
    let found = reading(&replied(asked.act(Act::AsksNarrow)));
    assert_eq!(key_of(&found), "silent-few-threads-away");
    assert!(found.left_out.iter().any(|l| l.reason == "left-out-nothing-at-stake" && l.count == 1));
}

#[test]
fn threads_i_took_part_in_count_without_my_address_others_do_not() {
    let others = |sketch: Sketch| {
        sketch.message("2026-03-18T10:00", "bo", &["ana"], "Fifth").act(Act::Decides)
    };
    assert_eq!(key_of(&reading(&others(four_wait()))), "silent-few-threads-away");
    let mine = four_wait().message("2026-03-05T10:00", "me", &["bo"], "Fifth");
    assert_fifth(&others(mine), "part-decided");
}

#[test]
fn machines_and_what_comes_after_the_return_change_nothing() {
    let mut robot =
        asked().message("2026-03-18T10:00", "tracker", &["ana"], "Fifth").act(Act::Decides);
    let id = robot.person("tracker").0 as usize;
    robot.draft().people[id].kind = Kind::Robot;
    assert_fifth(&robot, "part-waited");
    assert_fifth(&asked().message("2026-03-23T10:00", "bo", &["ana"], "Fifth"), "part-waited");
}

#[test]
fn without_an_absence_or_a_return_it_is_silent() {
    let none = sketches::covered().record();
    let none = read(&none, sketches::FOUR_WEEKS, &Context::SHOWN);
    assert_eq!(key_of(&none), "silent-no-absence");
    let mut gone = asked();
    let from: jiff::Timestamp = "2026-03-16T00:00:00Z".parse().unwrap();
    gone.draft().messages.retain(|m| m.from != PersonId(0) || m.at < from);
    let span = Span { start: jiff::civil::date(2026, 2, 2), ..sketches::FOUR_WEEKS };
    let found = cases(&gone.record(), &absences(&gone.record(), span));
    assert_eq!((found.absences, found.no_return), (0, 1));
}

#[test]
fn a_boss_who_decides_is_left_to_decide() {
    let decided = |by: &str| {
        let sketch = ["A", "B"].into_iter().fold(four_wait(), |sketch, subject| {
            sketch.message("2026-03-18T10:00", by, &["me", "ana"], subject).act(Act::Decides)
        });
        sketch.role("cy", Role::Senior).role("dee", Role::Assistant)
    };
    assert_eq!(reading(&decided("bo")).proposals.len(), 1);
    for nobody in ["cy", "dee", "kim@out"] {
        assert_eq!(reading(&decided(nobody)).proposals.len(), 0, "{nobody}");
    }
}

#[test]
fn one_person_who_is_never_answered_does_not_drown_what_went_on() {
    let settled = asked().message("2026-03-18T12:00", "bo", &["ana"], "Fifth").cc(&["me"]);
    let value = |sketch: &Sketch| reading(sketch).estimate().map(|e| (e.value, e.n));
    let before = value(&settled).unwrap();
    let busy = (0..14).fold(settled, |sketch, at| {
        let time = format!("2026-03-{}T{:02}:00", 16 + at / 7, 10 + at % 7);
        sketch.message(&time, "cy", &["me"], &format!("Busy {at}")).act(Act::AsksNarrow)
    });
    assert_eq!(value(&busy), Some(before));
    let left_out = reading(&busy).left_out;
    assert!(left_out.iter().any(|l| l.reason == "left-out-hardly-answered" && l.count == 14));
}
