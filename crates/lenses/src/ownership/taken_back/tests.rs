//! What counts as coming back, and when stopping is proposed.

use jiff::civil::date;
use record::{Answer, sketch::Sketch};

use super::*;
use crate::Outcome;

const SPAN: Span = sketches::FOUR_WEEKS;

fn found(sketch: &Sketch) -> Vec<How> {
    let record = sketch.record();
    re_entries(&record, &record.handovers[0]).into_iter().map(|entry| entry.how).collect()
}

/// The rates handed to Bo, who then writes to Ana and the owner.
fn rates() -> Sketch {
    sketches::covered()
        .message("2026-03-01T09:00", "me", &["bo"], "Yearly rates")
        .handover("2026-03-01", "Yearly rates", "bo")
        .message("2026-03-03T09:00", "bo", &["ana", "me"], "Yearly rates")
}

#[test]
fn advice_to_the_receiver_is_no_re_entry_but_a_decision_is() {
    let advice = rates().message("2026-03-03T10:00", "me", &["bo"], "Yearly rates");
    assert_eq!(found(&advice), []);
    assert_eq!(found(&advice.act(Act::Decides)), [How::Decided]);
    let others = rates().message("2026-03-03T10:00", "me", &["ana"], "Yearly rates");
    assert_eq!(found(&others), [How::Replied]);
}

#[test]
fn messages_in_a_row_are_one_re_entry_and_an_assistants_none() {
    let mine = |sketch: Sketch, at: &str| sketch.message(at, "me", &["bo", "ana"], "Yearly rates");
    let twice = mine(mine(rates(), "2026-03-03T10:00"), "2026-03-04T10:00");
    assert_eq!(found(&twice), [How::Replied]);
    let again = twice.message("2026-03-05T10:00", "ana", &["me"], "Yearly rates");
    assert_eq!(found(&mine(again, "2026-03-06T10:00")), [How::Replied, How::Replied]);
    assert_eq!(found(&mine(rates(), "2026-03-03T10:00").sent_by("amy")), []);
}

#[test]
fn a_meeting_of_the_topic_counts_where_others_sit_and_the_owner_came() {
    let meeting = |title: &str, with: &[&str]| {
        let all = [&["me"], with].concat();
        rates().meeting("2026-03-10T09:00", 30, title, with[0], &all)
    };
    assert_eq!(found(&meeting("Yearly rates review", &["bo", "ana"])), [How::Attended]);
    assert_eq!(found(&meeting("Yearly rates", &["bo"])), [], "a one-to-one is advice");
    assert_eq!(found(&meeting("Yearly plan", &["bo", "ana"])), []);
    let declined = meeting("Yearly rates", &["bo", "ana"]).answered(Answer::Declined);
    assert_eq!(found(&declined), []);
}

#[test]
fn one_word_names_no_meeting() {
    let handed = |what: &str| {
        let meeting = ("2026-03-10T09:00", "Dock safety walk");
        sketches::covered()
            .handover("2026-03-01", what, "bo")
            .meeting(meeting.0, 30, meeting.1, "bo", &["me", "bo", "ana"])
            .record()
    };
    let attended = |record: Record| crate::re_entries(&record, &record.handovers[0]).len();
    assert_eq!(attended(handed("Dock")), 0, "every meeting near a dock would count");
    assert_eq!(attended(handed("Dock safety")), 1);
}

#[test]
fn a_handover_read_from_mail_is_asked_about_one_written_down_is_a_stop() {
    let mut sketch =
        sketches::covered().message("2026-03-01T07:00", "me", &["bo"], "Dock").act(Act::HandsOver);
    for week in 0..4 {
        let day = sketches::day(week, 3);
        sketch = sketch.message(&format!("{day}T09:00"), "ana", &["me", "bo"], "Dock").message(
            &format!("{day}T11:00"),
            "me",
            &["ana"],
            "Dock",
        );
    }
    let kinds = |record: &Record, span| {
        let proposals = read(record, span, &Context::VALUES).proposals;
        proposals.iter().map(|p| (p.behaviour, p.evidence.len())).collect::<Vec<_>>()
    };
    assert_eq!(kinds(&sketch.record(), SPAN), [(Behaviour::Ask, 5)]);
    let recorded = sketch.handover("2026-03-01", "Dock", "bo").record();
    assert_eq!(kinds(&recorded, SPAN), [(Behaviour::Stop, 5)]);
    let reading = read(&recorded, SPAN, &Context::SHOWN);
    let value = reading.estimate().unwrap();
    assert!((value.value - 1.0).abs() < 1e-12 && value.n == 1, "{value:?}");
    assert_eq!(reading.evidence[0], recorded_item(&recorded));
    let later = Span { start: date(2026, 3, 2), end: date(2026, 5, 4) };
    assert_eq!(kinds(&recorded, later), [], "nothing written for 28 days is nothing to stop");
}

fn recorded_item(record: &Record) -> ItemRef {
    ItemRef::Entry(record::EntryKind::Handover, record.handovers[0].id)
}

#[test]
fn without_handovers_or_sent_mail_nothing_is_said() {
    let key = |record: &Record| match read(record, SPAN, &Context::VALUES).outcome {
        Outcome::Silent(silence) => silence.because.key,
        Outcome::Value(_) => "speaks",
    };
    assert_eq!(key(&sketches::covered().record()), "silent-no-handover");
    let unsent = Sketch::new().handover("2026-03-01", "Dock", "bo").record();
    assert_eq!(key(&unsent), "silent-sent-missing");
    let young = sketches::covered().handover("2026-03-20", "Dock", "bo").record();
    assert_eq!(key(&young), "silent-young-handovers");
    let old = sketches::covered().handover("2025-11-20", "Dock", "bo").record();
    assert_eq!(key(&old), "silent-no-handover");
    assert_eq!(read(&old, SPAN, &Context::VALUES).left_out[0].reason, "left-out-old-handovers");
}
