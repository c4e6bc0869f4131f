//! Over many seeds: every planted truth whose lens exists is found, quiet years claim nothing.

use std::collections::BTreeSet;

use desk::{LensPage, SpanRequest};
use samples::Plan;

use crate::year::{Year, year};

const SEEDS: std::ops::Range<u64> = 1..7;

fn last_quarter(year: &Year, lens: &str) -> LensPage {
    let quarter = Some("2026Q2".parse().unwrap());
    let request = SpanRequest { quarter, ..SpanRequest::default() };
    year.desk.lens(lens, request, true).unwrap()
}

#[test]
fn planted_truths_are_found_over_many_seeds() {
    for seed in SEEDS {
        let year = year(&Plan { seed, ..Plan::default() });
        assert_eq!(year.summary.complaints, 0, "seed {seed}");
        assert_eq!(
            year.summary.kept as usize,
            year.truth.received + year.truth.sent + year.truth.instances
                - year.summary.known as usize
                - year.summary.left_out as usize,
            "seed {seed}"
        );
        passengers(seed, &year);
        waiting(seed, &year);
        levels(seed, &year);
        away(seed, &year);
        handed_over(seed, &year);
    }
}

/// Stops name planted series and no other, with their meetings counted; series with seniors are
/// at most a question.
fn passengers(seed: u64, year: &Year) {
    let page = last_quarter(year, "passenger_meetings");
    let titles = |kind: &str| -> BTreeSet<String> {
        let of_kind = page.proposals.iter().filter(|proposal| proposal.kind == kind);
        of_kind.map(|p| p.sentence.split(['“', '”']).nth(1).unwrap().to_owned()).collect()
    };
    let planted = |series: &[samples::SilentSeries]| -> BTreeSet<String> {
        series.iter().map(|series| series.title.clone()).collect()
    };
    assert_eq!(titles("stop"), planted(&year.truth.passenger_series), "seed {seed}");
    assert!(titles("ask").is_subset(&planted(&year.truth.senior_series)), "seed {seed}");
    for series in &year.truth.passenger_series {
        let quarter = series.quarters.iter().find(|quarter| quarter.quarter == "2026Q2").unwrap();
        let said = page.proposals.iter().find(|p| p.sentence.contains(&series.title)).unwrap();
        assert_eq!(said.evidence.len(), quarter.meetings, "seed {seed}: {}", said.sentence);
        assert!(said.sentence.contains(&format!(" {} times", quarter.meetings)));
    }
}

/// Every planted thread is among those that wait, and they are the bulk of them.
fn waiting(seed: u64, year: &Year) {
    let page = last_quarter(year, "waiting_on_me");
    let found: BTreeSet<&str> = page.items.iter().map(|item| item.title.as_str()).collect();
    let planted: BTreeSet<&str> =
        year.truth.waiting.iter().map(|waiting| waiting.subject.as_str()).collect();
    let missed: Vec<_> = planted.difference(&found).collect();
    assert!(missed.is_empty(), "seed {seed}: missed {missed:?} in {found:?}");
    let threads = page.reading.value.unwrap();
    assert!(threads <= planted.len() as f64 + 1.0, "seed {seed}: {threads} threads, {found:?}");
}

/// The share of strategic hours is near the one planned; the rules see only what a calendar shows.
fn levels(seed: u64, year: &Year) {
    let page = last_quarter(year, "level_of_meetings");
    let planned = year.truth.levels.iter().find(|level| level.quarter == "2026Q2").unwrap();
    let all = planned.operational + planned.tactical + planned.strategic;
    let share = |minutes: i64| minutes as f64 / all as f64;
    for (part, minutes) in [
        ("operational", planned.operational),
        ("tactical", planned.tactical),
        ("strategic", planned.strategic),
    ] {
        let read = page.reading.parts.iter().find(|read| read.part == part).unwrap().value;
        println!("seed {seed}, {part}: read {read:.3}, planned {:.3}", share(minutes));
    }
    let strategic = page.reading.value.unwrap();
    let apart = (strategic - share(planned.strategic)).abs();
    assert!(apart <= 0.05, "seed {seed}: {strategic:.3}, planned {:.3}", share(planned.strategic));
}

/// The weeks away are read as one absence, with its days.
fn away(seed: u64, year: &Year) {
    let page = last_quarter(year, "absence_test");
    assert!(page.reading.value.is_some(), "seed {seed}: {:?}", page.reading.silent);
    let decided = year.truth.vacation.as_ref().is_some_and(|away| away.decided.len() >= 2);
    assert!(!decided || !page.proposals.is_empty(), "seed {seed}: nothing was left with anyone");
    for proposal in &page.proposals {
        assert!(proposal.sentence.contains("2026-05-04"), "seed {seed}: {}", proposal.sentence);
        assert!(proposal.sentence.contains("2026-05-17"), "seed {seed}: {}", proposal.sentence);
    }
}

/// Nothing is written down here. The reader mostly misses the mail that hands over; where it finds
/// it, the one that leaks may be asked about, and nothing else is.
fn handed_over(seed: u64, year: &Year) {
    let page = last_quarter(year, "taken_back");
    let leaking = year.truth.handover.as_ref().unwrap();
    println!("seed {seed}: {} read from mail", page.reading.n.unwrap_or(0));
    for proposal in &page.proposals {
        assert_eq!(proposal.kind, "ask", "seed {seed}: {}", proposal.sentence);
        assert!(proposal.sentence.contains(&leaking.subject), "seed {seed}: {}", proposal.sentence);
    }
}

#[test]
fn a_quiet_year_claims_nothing() {
    for seed in SEEDS {
        let year = year(&Plan::quiet(seed));
        let passengers = last_quarter(&year, "passenger_meetings");
        assert!(passengers.proposals.is_empty(), "seed {seed}: {:?}", passengers.proposals);
        let waiting = last_quarter(&year, "waiting_on_me");
        assert!(waiting.reading.value.unwrap() <= 2.0, "seed {seed}: {:?}", waiting.items);
        let away = last_quarter(&year, "absence_test");
        assert!(away.reading.silent.is_some(), "seed {seed}: {:?}", away.reading.value);
        let handed = last_quarter(&year, "taken_back");
        assert!(handed.proposals.is_empty(), "seed {seed}: {:?}", handed.proposals);
        let review = year.desk.review(SpanRequest::default()).unwrap();
        assert!(review.stops.is_empty(), "seed {seed}: {:?}", review.stops);
        let kept = review.keep.map(|keep| keep.lens);
        assert_ne!(kept, Some("passenger_meetings"), "seed {seed}: nothing counted is no merit");
    }
}
