//! What is planted, over many seeds; and that nothing is where nothing was planted.

use samples::{Confounders, Plan, Spoken, Truth, year};

use crate::{DEMO, YEARS};

fn demos() -> impl Iterator<Item = Truth> {
    YEARS.iter().map(|year| year.truth.clone())
}

#[test]
fn passenger_series_leave_no_trace_around_nearly_all_meetings() {
    let small = (1..21).map(|seed| year(&Plan::small(seed)).truth);
    for truth in demos().chain(small) {
        assert_eq!(truth.passenger_series.len(), 2);
        for series in &truth.passenger_series {
            let all: usize = series.quarters.iter().map(|q| q.meetings).sum();
            let silent: usize = series.quarters.iter().map(|q| q.without_trace).sum();
            assert!(silent * 100 >= all * 85, "{silent}/{all} {}", series.title);
            let last = series.quarters.last().unwrap();
            assert!(last.meetings >= 8 && last.without_trace * 100 >= last.meetings * 75);
        }
    }
}

#[test]
fn a_forum_with_seniors_is_as_silent() {
    let truth = &DEMO.truth;
    let forum = &truth.senior_series[0];
    let company = samples::company(&Plan::default());
    let senior = forum.others.iter().filter(|address| {
        let who = company.people.iter().position(|p| p.address == **address).unwrap();
        company.is_senior(who)
    });
    assert_eq!(senior.count(), 2);
    assert!(forum.quarters.iter().all(|q| q.without_trace == q.meetings));
}

#[test]
fn threads_wait_as_planned() {
    for truth in demos() {
        assert_eq!(truth.waiting.len(), 6);
        assert_eq!(truth.waiting.iter().filter(|w| w.nudges == 2).count(), 2);
        let before: jiff::Timestamp = "2026-06-20T00:00:00Z".parse().unwrap();
        assert!(truth.waiting.iter().all(|w| w.asked_at < before));
        let answered = truth.answered.unwrap();
        assert_eq!((answered.answered, answered.asked), (10, 12));
    }
}

#[test]
fn one_handover_leaks_and_one_does_not() {
    for truth in demos() {
        let (leaking, healthy) = (truth.handover.unwrap(), truth.healthy_handover.unwrap());
        assert!(leaking.re_entries.len() >= 8, "{}", leaking.re_entries.len());
        assert!(leaking.attended >= 8 && leaking.re_entries.iter().all(|at| *at > leaking.at));
        assert_eq!((healthy.re_entries.len(), healthy.attended), (0, 0));
    }
}

#[test]
fn the_vacation_leaves_questions_waiting_and_others_deciding() {
    for truth in demos() {
        let vacation = truth.vacation.unwrap();
        assert!(vacation.waited.len() >= 4, "{}", vacation.waited.len());
        let by = |address: &str| vacation.decided.iter().any(|d| d.by.starts_with(address));
        assert!(by("tom.adeyemi") && by("priya.raman") && by("sofie.visser") && by("colin.hart"));
    }
}

#[test]
fn the_assistant_writes_a_tenth_of_the_sent_mail_in_three_ways() {
    let truth = &DEMO.truth;
    let signs = truth.sent_by_assistant;
    let all = signs.sender_header + signs.signed + signs.own_address;
    assert!(signs.sender_header > 0 && signs.signed > 0 && signs.own_address > 0);
    assert!((truth.sent / 14..truth.sent / 6).contains(&all), "{all} of {}", truth.sent);
}

#[test]
fn levels_drift_down_over_the_year() {
    for truth in demos() {
        let levels = truth.levels;
        let share = |at: usize| {
            let q = &levels[at];
            q.operational * 100 / (q.operational + q.tactical + q.strategic)
        };
        assert_eq!(levels.len(), 4);
        assert!(share(3) >= share(0) + 5, "{} then {}", share(0), share(3));
    }
}

#[test]
fn a_quiet_year_has_nothing_planted() {
    let plan = Plan::quiet(9);
    let truth = year(&plan).truth;
    let bare = Truth {
        owner: truth.owner.clone(),
        levels: truth.levels.clone(),
        received: truth.received,
        sent: truth.sent,
        instances: truth.instances,
        ..Truth::default()
    };
    assert_eq!(truth, bare);
}

#[test]
fn each_truth_can_be_switched_off_alone() {
    let off = Plan { waiting_threads: 0, passenger_series: 1, ..Plan::small(4) };
    let truth = year(&off).truth;
    assert!(truth.waiting.is_empty() && truth.passenger_series.len() == 1);
    assert!(truth.handover.is_some() && truth.vacation.is_some());
}

#[test]
fn confounders_hide_truths_without_changing_them() {
    let with = |confounders| year(&Plan { confounders, ..Plan::small(3) });
    let plain = year(&Plan::small(3));
    assert_eq!(with(Confounders::default()).files, plain.files);
    let lossy = with(Confounders { missing_percent: 30, ..Confounders::default() });
    assert_eq!(lossy.truth, plain.truth);
    let [less, all] = [&lossy, &plain].map(|year| year.file("mail/inbox.mbox").len());
    assert!(less * 10 < all * 8 && less * 10 > all * 6, "{less} of {all}");
    let answered = with(Confounders { assistant_answers: 2, ..Confounders::default() });
    let subjects = |truth: &Truth| -> Vec<String> {
        truth.waiting.iter().map(|waiting| waiting.subject.clone()).collect()
    };
    assert_eq!(subjects(&answered.truth), subjects(&plain.truth)[2..]);
    let younger = with(Confounders { waiting_younger_days: 9, ..Confounders::default() });
    assert!(younger.truth.waiting[0].asked_at > plain.truth.waiting[0].asked_at);
    let replies = with(Confounders { auto_replies: true, ..Confounders::default() });
    assert_eq!(replies.truth.waiting, plain.truth.waiting);
    assert!(replies.truth.sent >= plain.truth.sent + 6);
}

#[test]
fn spoken_years_hold_the_sentences_and_nothing_else_of_hers() {
    let spoken = Some(Spoken { hands_over: 7, assigns: 20, takes_on: 3 });
    let year = year(&Plan { spoken, weeks: 13, people: 20, ..Plan::quiet(2) });
    let sent = String::from_utf8_lossy(year.file("mail/sent.mbox"));
    assert!(sent.matches("\nSubject: ").count() > 100);
    assert!(!sent.contains("We'll go with"), "nothing she decides elsewhere");
}
