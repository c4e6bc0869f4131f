//! The calendar file, read back by plain string search.

use std::collections::BTreeMap;

use samples::{Plan, Year, year};

use crate::{DEMO, YEARS};

fn text(year: &Year) -> String {
    String::from_utf8(year.file("calendar.ics").to_vec()).unwrap()
}

fn unfolded(year: &Year) -> String {
    text(year).replace("\r\n ", "")
}

/// Events as their lines, in the order of the file.
fn events(calendar: &str) -> Vec<Vec<&str>> {
    let bodies = calendar.split("BEGIN:VEVENT\r\n").skip(1);
    bodies.map(|body| body.split("END:VEVENT").next().unwrap().lines().collect()).collect()
}

fn value<'a>(event: &[&'a str], name: &str) -> Option<&'a str> {
    event.iter().find_map(|line| {
        let rest = line.strip_prefix(name)?;
        rest.starts_with([':', ';']).then(|| rest.split_once(':').unwrap().1)
    })
}

#[test]
fn lines_end_in_crlf_and_have_at_most_75_octets() {
    let text = text(&DEMO);
    assert!(text.ends_with("END:VCALENDAR\r\n"));
    for line in text.split_terminator("\r\n") {
        assert!(line.len() <= 75 && !line.contains('\n'), "{line}");
    }
}

#[test]
fn every_event_says_when_it_was_made_and_lies_in_the_year() {
    for plan in [Plan::default(), Plan::small(3), Plan::quiet(4)] {
        let start = plan.start().strftime("%Y%m%d").to_string();
        let calendar = unfolded(&year(&plan));
        for event in events(&calendar) {
            let begins = value(&event, "DTSTART").unwrap();
            assert!(start.as_str() <= &begins[..8] && begins < "20260701T04", "{event:?}");
            assert!(value(&event, "CREATED").unwrap() < "20260701", "{event:?}");
        }
    }
}

#[test]
fn the_demo_has_about_sixteen_hundred_instances_with_exceptions_in_four_zones() {
    let year = &*DEMO;
    let calendar = unfolded(year);
    assert!((1500..1800).contains(&year.truth.instances), "{}", year.truth.instances);
    for mark in [
        "\r\nEXDATE;TZID=America/New_York:",
        "\r\nRECURRENCE-ID;TZID=Europe/Amsterdam:",
        "\r\nDTSTART;TZID=America/Monterrey:",
        "\r\nDTSTART;TZID=America/Los_Angeles:",
        "\r\nSTATUS:CANCELLED",
        "PARTSTAT=DECLINED;CN=Maya Torres",
        "\r\nTRANSP:TRANSPARENT",
        "\r\nDTSTART;VALUE=DATE:20260504\r\nDTEND;VALUE=DATE:20260518",
        "ORGANIZER;CN=Hannah Lindqvist",
        "CUTYPE=ROOM",
    ] {
        assert!(calendar.contains(mark), "{mark}");
    }
    let moved = events(&calendar).iter().any(|event| {
        value(event, "RECURRENCE-ID").is_some_and(|id| Some(id) != value(event, "DTSTART"))
    });
    assert!(moved);
}

/// Instances of a weekly series by the file alone: weekdays from its start to its end, without the
/// excluded ones and those an override cancels or declines.
#[test]
fn passenger_meetings_in_the_file_are_as_many_as_said() {
    for year in YEARS.iter() {
        let calendar = unfolded(year);
        let events = events(&calendar);
        for series in &year.truth.passenger_series {
            let of = |event: &&Vec<&str>| value(event, "SUMMARY") == Some(series.title.as_str());
            let mut count = 0i64;
            for event in events.iter().filter(of) {
                match value(event, "RRULE") {
                    Some(rule) => count += planned(rule) - excluded(event),
                    None if is_lost(event) => count -= 1,
                    None => {}
                }
            }
            let said: usize = series.quarters.iter().map(|q| q.meetings).sum();
            assert_eq!(count, said as i64, "{}", series.title);
        }
    }
}

/// Workdays, Wednesdays or Fridays from 1 July 2025 to 30 June 2026, counted by hand.
fn planned(rule: &str) -> i64 {
    match rule.split(';').nth(1).unwrap() {
        "BYDAY=MO,TU,WE,TH,FR" => 261,
        "BYDAY=WE" | "BYDAY=FR" => 52,
        other => panic!("{other}"),
    }
}

fn excluded(event: &[&str]) -> i64 {
    event.iter().filter(|line| line.starts_with("EXDATE")).count() as i64
}

fn is_lost(event: &[&str]) -> bool {
    let declined = |line: &&str| line.contains("PARTSTAT=DECLINED;CN=Maya Torres");
    event.contains(&"STATUS:CANCELLED") || event.iter().any(declined)
}

#[test]
fn nobody_senior_sits_in_a_passenger_series_and_she_does_not_call_it() {
    let plan = Plan { passenger_series: 3, ..Plan::default() };
    let company = samples::company(&plan);
    let year = year(&plan);
    assert_eq!(year.truth.passenger_series.len(), 3);
    let calendar = unfolded(&year);
    for series in &year.truth.passenger_series {
        assert!(series.others.len() >= 5);
        for address in &series.others {
            let who = company.people.iter().position(|p| p.address == *address).unwrap();
            assert!(!company.is_senior(who), "{address}");
        }
        let mut organisers = events(&calendar);
        organisers.retain(|e| value(e, "SUMMARY") == Some(series.title.as_str()));
        assert!(!organisers.iter().any(|e| value(e, "ORGANIZER").unwrap().contains("maya.torres")));
    }
}

#[test]
fn her_own_meetings_do_not_overlap_passenger_meetings() {
    let mut taken: BTreeMap<String, usize> = BTreeMap::new();
    let calendar = unfolded(&DEMO);
    for event in events(&calendar) {
        let single = value(&event, "RRULE").is_none() && value(&event, "RECURRENCE-ID").is_none();
        if let Some(start) = value(&event, "DTSTART").filter(|s| single && s.ends_with('Z')) {
            *taken.entry(start.to_owned()).or_default() += 1;
        }
    }
    let twice = taken.values().filter(|count| **count > 1).count();
    assert!(twice < taken.len() / 20, "{twice} of {}", taken.len());
}
