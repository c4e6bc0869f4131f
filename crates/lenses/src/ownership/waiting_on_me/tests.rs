//! The corners of the definition, each a mailbox in a few lines.

use record::{Kind, PersonId, Role};

use super::*;
use crate::Outcome;

fn reading(sketch: &Sketch) -> Reading {
    read(&sketch.record(), sketches::FOUR_WEEKS, &Context::SHOWN)
}

fn value(sketch: &Sketch) -> f64 {
    reading(sketch).estimate().map_or(-1.0, |estimate| estimate.value)
}

/// One thread that waits, and so something to count in every test.
fn waiting() -> Sketch {
    sketches::covered().ask("2026-03-03T09:00", "ana", &["me"], "Rates")
}

fn silence(sketch: &Sketch) -> &'static str {
    match reading(sketch).outcome {
        Outcome::Silent(silence) => silence.because.key,
        Outcome::Value(_) => "",
    }
}

#[track_caller]
fn assert_waits(sketch: &Sketch, threads: f64) {
    let value = value(sketch);
    assert!((value - threads).abs() < 1e-12, "{value} threads wait, not {threads}");
}

#[test]
fn an_answer_by_the_owner_or_the_assistant_ends_the_wait() {
    assert_waits(&waiting(), 1.0);
    let mine = waiting().message("2026-03-20T09:00", "me", &["ana"], "Rates");
    assert_waits(&mine, 0.0);
    let assistant = waiting().message("2026-03-20T09:00", "me", &["ana"], "Rates").sent_by("alex");
    assert_waits(&assistant, 0.0);
    let own_address = waiting()
        .message("2026-03-20T09:00", "alex", &["ana"], "Rates")
        .role("alex", Role::Assistant);
    assert_waits(&own_address, 0.0);
    let notice = waiting().message("2026-03-20T09:00", "me", &["ana"], "Rates").auto_reply();
    assert_waits(&notice, 1.0);
}

#[test]
fn handing_it_on_ends_the_wait_and_an_answer_by_others_too() {
    assert_waits(&waiting().message("2026-03-20T09:00", "me", &["bo"], "Rates"), 0.0);
    assert_waits(&waiting().message("2026-03-20T09:00", "bo", &["ana", "me"], "Rates"), 0.0);
    assert_waits(&waiting().message("2026-03-20T09:00", "ana", &["me"], "Rates"), 0.0);
}

#[test]
fn an_ask_after_my_answer_waits_anew() {
    let again = waiting().message("2026-03-04T09:00", "me", &["ana"], "Rates").ask(
        "2026-03-05T09:00",
        "ana",
        &["me"],
        "Rates",
    );
    assert_waits(&again, 1.0);
    let first = reading(&again).evidence[0];
    let record = again.record();
    let ask = record.messages.iter().find(|m| Some(ItemRef::Message(m.id)) == Some(first)).unwrap();
    assert_eq!(ask.local.date(), jiff::civil::date(2026, 3, 5));
}

#[test]
fn nudges_are_counted_and_the_wait_began_with_the_first() {
    let nudged = waiting().ask("2026-03-23T09:00", "ana", &["me"], "Rates").ask(
        "2026-03-26T09:00",
        "ana",
        &["me"],
        "Rates",
    );
    let reading = reading(&nudged);
    assert_waits(&nudged, 1.0);
    assert!((reading.parts[0].estimate.value - 1.0).abs() < 1e-12);
    let sentence = &reading.proposals[0].sentence;
    assert_eq!(sentence.key, "start-answer-or-hand-over");
    assert!(sentence.args.contains(&("nudges", Arg::Count(2))));
    assert!(sentence.args.contains(&("day", Arg::Day(jiff::civil::date(2026, 3, 3)))));
    assert_eq!(reading.evidence.len(), 2, "the first ask and the last");
}

#[test]
fn only_what_is_asked_of_me_alone_by_a_human_counts() {
    let other = |sketch: Sketch| assert_waits(&sketch, 1.0);
    other(waiting().ask("2026-03-04T09:00", "bo", &["me", "cy"], "Two in To"));
    other(waiting().ask("2026-03-04T09:00", "bo", &["cy"], "Copy").cc(&["me"]));
    other(waiting().message("2026-03-04T09:00", "bo", &["me"], "No question"));
    other(waiting().ask("2026-03-04T09:00", "news", &["me"], "From a list"));
    other(waiting().ask("2026-03-04T09:00", "bo", &["me"], "Automatic").auto_reply());
    let mut robot = waiting().ask("2026-03-04T09:00", "tracker", &["me"], "Ticket");
    let id = robot.person("tracker").0 as usize;
    robot.draft().people[id].kind = Kind::Robot;
    assert_eq!(
        reading(&robot).left_out.last().map(|l| (l.reason, l.count)),
        Some(("left-out-automatic", 1))
    );
    other(robot);
    let assistant = waiting().ask("2026-03-04T09:00", "alex", &["me"], "Sign this");
    other(assistant.role("alex", Role::Assistant));
}

#[test]
fn a_copy_to_others_and_an_assistant_in_to_leave_the_ask_mine() {
    assert_waits(
        &waiting().ask("2026-03-04T09:00", "bo", &["me"], "Copied").cc(&["cy", "dee"]),
        2.0,
    );
    let crowd = ["c", "d", "e", "f", "g"];
    assert_waits(&waiting().ask("2026-03-04T09:00", "bo", &["me"], "Crowd").cc(&crowd), 1.0);
    let both = waiting().ask("2026-03-04T09:00", "bo", &["me", "alex"], "Both");
    assert_waits(&both.role("alex", Role::Assistant), 2.0);
}

#[test]
fn an_order_in_answer_to_my_question_is_an_answer_a_question_is_not() {
    let asked = |to: &[&str]| {
        let sketch = waiting().message("2026-03-04T09:00", "me", to, "Deductible");
        sketch.act(Act::AsksNarrow)
    };
    let ordered = |sketch: Sketch, from: &str| {
        sketch.message("2026-03-04T15:00", from, &["me"], "Deductible").act(Act::Assigns)
    };
    assert_waits(&ordered(asked(&["ana"]), "ana"), 1.0);
    assert_waits(&ordered(asked(&["ana"]), "bo"), 2.0);
    assert_waits(&ordered(ordered(asked(&["ana", "bo"]), "ana"), "bo"), 1.0);
    assert_waits(&asked(&["ana"]).ask("2026-03-04T15:00", "ana", &["me"], "Deductible"), 2.0);
}

#[test]
fn outsiders_wait_only_if_the_owner_ever_wrote_to_them() {
    let stranger = waiting().ask("2026-03-04T09:00", "kim@out", &["me"], "Offer");
    assert_waits(&stranger, 1.0);
    assert!(
        reading(&stranger)
            .left_out
            .iter()
            .any(|l| l.reason == "left-out-strangers" && l.count == 1)
    );
    assert_waits(&stranger.message("2026-03-02T07:00", "me", &["kim@out"], "Hello"), 2.0);
}

#[test]
fn one_person_who_writes_a_lot_and_is_not_answered_does_not_fill_the_list() {
    let mut sketch = waiting();
    for at in 0..12 {
        let (day, subject) = (sketches::day(at / 5, at % 5), format!("Ask {at}"));
        sketch = sketch.ask(&format!("{day}T12:00"), "bo", &["me"], &subject);
    }
    assert_waits(&sketch, 1.0);
    let left_out = reading(&sketch).left_out;
    assert!(left_out.iter().any(|l| l.reason == "left-out-hardly-answered" && l.count == 12));
    // Answers to a third of them, and bo counts again.
    let answered = (0..4).fold(sketch, |sketch, at| {
        let day = sketches::day(2, at);
        sketch.message(&format!("{day}T15:00"), "me", &["bo"], &format!("Ask {at}"))
    });
    assert_eq!(reading(&answered).estimate().unwrap().n, 13);
}

#[test]
fn askers_who_go_on_without_an_answer_tell_that_answers_are_missing() {
    let went_on = |lost: usize| {
        (0..12).fold(waiting(), |sketch, at| {
            let (day, subject) = (sketches::day(at / 5, at % 5), format!("Matter {at}"));
            let time = |hour: i64| format!("{day}T{:02}:00", 10 + hour);
            let asked = sketch.ask(&time(0), "bo", &["me"], &subject);
            let asked = match at.cast_unsigned() < lost as u64 {
                true => asked,
                false => asked.message(&time(1), "me", &["bo"], &subject),
            };
            asked.message(&time(2), "bo", &["me"], &subject)
        })
    };
    assert_waits(&went_on(1), 1.0);
    // Wilson's lower limits of 1 and 2 of 12: .015 and .047.
    assert_eq!(silence(&went_on(2)), "silent-answers-missing");
}

#[test]
fn a_mailbox_without_sent_mail_or_without_answers_is_silent() {
    let mut sent = waiting();
    let me = PersonId(0);
    sent.draft().messages.retain(|m| m.from == me);
    assert_eq!(silence(&sent), "silent-sent-only");
    let mut received = waiting();
    received.draft().messages.retain(|m| m.from != me);
    assert_eq!(silence(&received), "silent-coverage");
    let mut unanswered = sketches::covered();
    for at in 0..10 {
        let (day, subject) = (sketches::day(at / 5, at % 5), format!("Ask {at}"));
        unanswered = unanswered.ask(&format!("{day}T12:00"), "bo", &["me"], &subject);
    }
    assert_eq!(silence(&unanswered), "silent-answers-elsewhere");
    let answer = |sketch: Sketch, at: i64| {
        sketch.message("2026-03-20T10:00", "me", &["bo"], &format!("Ask {at}"))
    };
    assert_eq!(silence(&(3..5).fold(unanswered.clone(), answer)), "silent-answers-elsewhere");
    assert_waits(&(3..6).fold(unanswered, answer), 7.0);
    assert_eq!(silence(&sketches::covered()), "silent-nothing-asked");
}

#[test]
fn a_mailbox_its_owner_left_is_silent() {
    // Five times the four covered weeks, one after the other; later without what the owner sent last.
    let mut sketch = sketches::covered();
    for message in sketch.draft().messages.clone() {
        for times in 1..5 {
            let at = message.at - (times * 28 * 24).hours();
            sketch.draft().messages.push(Message { at, ..message.clone() });
        }
    }
    let sketch = sketch.ask("2026-03-03T09:00", "ana", &["me"], "Rates");
    let span = Span { start: jiff::civil::date(2025, 11, 10), end: sketches::FOUR_WEEKS.end };
    let key = |sketch: &Sketch| match read(&sketch.record(), span, &Context::SHOWN).outcome {
        Outcome::Silent(silence) => silence.because.key,
        Outcome::Value(_) => "",
    };
    assert_eq!(key(&sketch), "");
    let mut left = sketch;
    let last: jiff::Timestamp = "2026-03-09T00:00:00Z".parse().unwrap();
    left.draft().messages.retain(|m| m.from != PersonId(0) || m.at < last);
    assert_eq!(key(&left), "silent-stopped-sending");
}

#[test]
fn waits_that_began_before_the_span_are_left_out() {
    let span = Span { start: sketches::day(2, 0), ..sketches::FOUR_WEEKS };
    let record = waiting().ask("2026-03-16T08:00", "bo", &["me"], "Dock").record();
    let reading = read(&record, span, &Context::SHOWN);
    assert!((reading.estimate().unwrap().value - 1.0).abs() < 1e-12);
    assert_eq!(reading.left_out[0].reason, "left-out-waiting-before");
    let points: Vec<f64> = reading.weekly.iter().map(|p| p.value).collect();
    assert_eq!(points, [0.0, 1.0]);
}

#[test]
fn the_poisson_interval_is_near_the_exact_one() {
    // R: poisson.test(k)$conf.int for 0, 5, 30.
    for (count, low, high) in [(0, 0.0, 3.689), (5, 1.623, 11.668), (30, 20.241, 42.827)] {
        let (l, h) = poisson(count);
        assert!((l - low).abs() < 0.1 && (h - high).abs() < 0.1, "{count}: {l} {h}");
    }
}

/// A seeded mailbox of short threads, and the messages of mine that could be added to it.
fn random_mailbox(seed: u64) -> (Sketch, Vec<(String, &'static str, String)>) {
    let mut state = seed;
    let mut draw = |below: u64| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let people = ["ana", "bo", "cy"];
    let (mut sketch, mut replies) = (sketches::covered(), Vec::new());
    for at in 0..20u64 {
        let subject = format!("Thread {at}");
        for turn in 0..=draw(3) {
            let from = people[usize::try_from(draw(3)).unwrap()];
            let day =
                sketches::day(i64::try_from(draw(4)).unwrap(), i64::try_from(draw(5)).unwrap());
            let when = format!("{day}T{:02}:{:02}", 9 + draw(8), at + turn);
            sketch = match draw(4) {
                0 => sketch.message(&when, "me", &[from], &subject),
                1 => sketch.message(&when, from, &["me"], &subject),
                _ => sketch.ask(&when, from, &["me"], &subject),
            };
            replies.push((format!("{day}T23:00"), from, subject.clone()));
        }
    }
    (sketch, replies)
}

#[test]
fn a_further_reply_of_mine_never_makes_more_threads_wait() {
    // Fewer than ten answers a person, so that a reply cannot change the measure itself.
    let waiting = |sketch: &Sketch| {
        let record = sketch.record();
        let walk = walk(&record, record.messages.len());
        Waits::of(&record, sketches::FOUR_WEEKS, &walk).waiting.len()
    };
    let mut ended = 0;
    for seed in 0..40 {
        let (sketch, replies) = random_mailbox(seed);
        let before = waiting(&sketch);
        for (at, to, subject) in replies.into_iter().take(6) {
            let after = waiting(&sketch.clone().message(&at, "me", &[to], &subject));
            assert!(after <= before, "seed {seed}: {before} became {after}");
            ended += before - after;
        }
    }
    assert!(ended > 20, "the replies end waits: {ended}");
}

#[test]
fn a_topic_to_hand_over_says_since_when_it_counts() {
    let day = |day: u32, hour: u32| format!("2026-03-{day:02}T{hour:02}:00");
    let mut sketch = waiting().ask("2025-03-03T09:00", "ana", &["me"], "Over a year ago");
    for (at, subject) in [(9, "Dock doors"), (10, "Dock doors again"), (11, "Dock doors, last")] {
        sketch = sketch.ask(&day(at, 9), "ana", &["me"], subject).cc(&["bo"]);
        sketch = sketch.message(&day(at, 11), "bo", &["ana"], subject);
    }
    let reading = reading(&sketch);
    let sentence = &reading.proposals[0].sentence;
    assert_eq!(sentence.key, "start-hand-over-topic");
    assert!(sentence.args.contains(&("since", Arg::Day(jiff::civil::date(2026, 3, 3)))));
}
