//! Import, review, correct, forget: one invented year from end to end.

use std::ops::ControlFlow;

use desk::{Desk, ForgetWhat, ImportOptions, Language, Says, SpanRequest};
use record::Level;
use samples::Plan;

use crate::year::{settings, year};

#[test]
fn a_correction_holds_for_its_series_changes_the_reading_and_can_be_taken_back() {
    let mut year = year(&Plan::small(3));
    let level = |year: &crate::year::Year| {
        let page = year.desk.lens("level_of_meetings", SpanRequest::default(), true).unwrap();
        (page.reading.value.unwrap(), page.items)
    };
    let passengers =
        year.desk.lens("passenger_meetings", SpanRequest::default(), true).unwrap().items;
    let (before, _) = level(&year);
    let corrected = year.desk.correct(&passengers[0].id, Says::Level(Level::Strategic)).unwrap();
    assert!(corrected.series > 3, "{corrected:?}");
    let (after, _) = level(&year);
    assert!(after > before, "{after} is not above {before}");
    year.desk.correct(&passengers[0].id, Says::Nothing).unwrap();
    assert!((level(&year).0 - before).abs() < 1e-12);
}

#[test]
fn the_review_is_the_same_in_spanish_but_for_its_words() {
    let year = year(&Plan::small(4));
    let english = year.desk.review(SpanRequest::default()).unwrap();
    let spanish = Desk::open(settings(&year.folder, Language::Es)).unwrap();
    let spanish = spanish.review(SpanRequest::default()).unwrap();
    let figures = |review: &desk::Review| -> Vec<Option<f64>> {
        let readings = review.facets.iter().flat_map(|facet| &facet.readings);
        readings.flat_map(|reading| [reading.value, reading.low, reading.high]).collect()
    };
    assert_eq!(figures(&english), figures(&spanish));
    assert_eq!(english.stops.len(), spanish.stops.len());
    for (one, other) in english.stops.iter().zip(&spanish.stops) {
        assert_eq!(one.evidence, other.evidence);
        assert_ne!(one.sentence, other.sentence);
    }
}

#[test]
fn forgetting_a_source_removes_all_it_gave_and_importing_brings_it_back() {
    let year = year(&Plan::small(5));
    let calendar = year.folder.path().join("files/calendar.ics");
    let before = year.desk.status().unwrap();
    let what = ForgetWhat::Source(calendar.display().to_string());
    let gone = year.desk.forget(&what).unwrap();
    assert_eq!(gone.meetings, before.meetings);
    let mut desk = Desk::open_existing(settings(&year.folder, Language::En)).unwrap();
    assert_eq!(desk.status().unwrap().meetings, 0);
    let options = ImportOptions::default();
    desk.import(&[calendar], &options, &mut |_| ControlFlow::Continue(())).unwrap();
    assert_eq!(desk.status().unwrap().meetings, before.meetings);
}

#[test]
fn an_interrupted_import_goes_on_to_the_same_journal() {
    let calm = year(&Plan::small(6));
    let folder = tempfile::TempDir::new().unwrap();
    let files = calm.folder.path().join("files");
    let paths = [files.join("mail"), files.join("calendar.ics")];
    let mut desk = Desk::open(settings(&folder, Language::En)).unwrap();
    let options = ImportOptions { dry_run: false, who: "a test".into() };
    let summary = desk
        .import(&paths, &options, &mut |moment| match moment {
            desk::Moment::Pace(_) => ControlFlow::Break(()),
            _ => ControlFlow::Continue(()),
        })
        .unwrap();
    assert!(summary.interrupted);
    desk.import(&paths, &options, &mut |_| ControlFlow::Continue(())).unwrap();
    desk.import_people(&files.join("people.csv")).unwrap();
    desk.confirm_me(&calm.truth.owner).unwrap();
    let review = desk.review(SpanRequest::default()).unwrap();
    assert_eq!(review, calm.desk.review(SpanRequest::default()).unwrap());
}

#[test]
fn how_much_one_writes_never_stands_for_influence_and_empty_quarters_are_not_offered() {
    let folder = tempfile::TempDir::new().unwrap();
    let year = samples::year(&Plan::small(3));
    year.write_to(&folder.path().join("files")).unwrap();
    let mut desk = Desk::open(settings(&folder, Language::En)).unwrap();
    let old = "From ana@x.example Mon Jan  5 09:00:00 2009\nFrom: ana@x.example\nTo: bo@x.example\n\
               Date: Mon, 5 Jan 2009 09:00:00 +0000\nSubject: Docks\n\nHello.\n";
    let early = folder.path().join("early.mbox");
    std::fs::write(&early, old).unwrap();
    let paths = [folder.path().join("files/mail/sent.mbox"), early];
    let go_on = &mut |_: desk::Moment| std::ops::ControlFlow::Continue(());
    desk.import(&paths, &desk::ImportOptions::default(), go_on).unwrap();
    let review = desk.review(SpanRequest::default()).unwrap();
    let influence = review.facets.iter().find(|one| one.facet == desk::Facet::Influence).unwrap();
    let output = influence.readings.iter().find(|one| one.lens == "output").unwrap();
    assert!(output.silent.is_none(), "sent mail alone says how much was written");
    assert!(influence.leading().is_none(), "and nothing about influence");
    let quarters: Vec<String> = desk.quarters().unwrap().iter().map(ToString::to_string).collect();
    assert_eq!(quarters.last().map(String::as_str), Some("2009Q1"));
    assert!(quarters.len() < 8 && !quarters.contains(&"2015Q1".to_owned()), "{quarters:?}");
}
