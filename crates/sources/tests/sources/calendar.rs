//! Calendars: which instances the invented examples have, and that no real file breaks reading.
//!
//! Expected instances were computed by python-recurring-ical-events 3.8.2 with icalendar 7.3.0
//! (`oracle.py` beside this file); where ours is another reading, the test says why.

use std::fs::File;
use std::io::Read;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use jiff::tz::TimeZone;
use record::{Answer, Found, FoundMeeting, Item};
use sources::{Confidence, Input, Peek, Settings, Source, Step};

pub(crate) fn source(name: &str) -> &'static Source {
    sources::all().into_iter().find(|source| source.name == name).expect("it is in the list")
}

pub(crate) fn read(source: &Source, path: &str, bytes: Box<dyn Read + '_>) -> Vec<Step> {
    let now = "2026-11-24T12:00:00Z".parse().unwrap();
    let settings = Settings { now, zone: TimeZone::get("Europe/Madrid").unwrap() };
    let mut input = Input { path: path.into(), bytes, size: None, in_sent: false, skip: 0 };
    let mut steps = Vec::new();
    let flow = (source.read)(&mut input, &settings, &mut |step| {
        steps.push(step);
        ControlFlow::Continue(())
    });
    assert_eq!(flow, ControlFlow::Continue(()));
    assert!(matches!(steps.last(), Some(Step::Done { units: 1, .. })), "{path}");
    steps
}

pub(crate) fn fixture(kind: &str, file: &str) -> Vec<Step> {
    let source = source(kind);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(source.fixture).join(file);
    read(source, file, Box::new(File::open(path).unwrap()))
}

pub(crate) fn meetings(steps: &[Step]) -> Vec<&FoundMeeting> {
    let meeting = |step: &'_ Step| matches!(step, Step::Found(Found::Item(Item::Meeting(_))));
    let meetings = steps.iter().filter(|step| meeting(step));
    meetings
        .map(|step| match step {
            Step::Found(Found::Item(Item::Meeting(meeting))) => &**meeting,
            _ => unreachable!("the others were left out"),
        })
        .collect()
}

/// `weekly 2026-02-23T14:00Z +30`: UID without its domain, start, minutes, and what is special.
fn lines(file: &str) -> Vec<String> {
    let steps = fixture("ics", file);
    let line = |meeting: &&FoundMeeting| {
        let uid = meeting.uid.split('@').next().unwrap();
        let start = meeting.start.strftime("%Y-%m-%dT%H:%MZ");
        let minutes = meeting.end.duration_since(meeting.start).as_mins();
        let moved = if meeting.instance == meeting.start { "" } else { " moved" };
        let cancelled = if meeting.cancelled { " cancelled" } else { "" };
        let all_day = if meeting.all_day { " day" } else { "" };
        format!("{uid} {start} +{minutes}{moved}{cancelled}{all_day}")
    };
    meetings(&steps).iter().map(line).collect()
}

/// Keys of complaints and of what was left out, in order.
pub(crate) fn keys(steps: &[Step]) -> Vec<&'static str> {
    let key = |step: &Step| match step {
        Step::Found(Found::Complaint(complaint)) => Some(complaint.reason.key),
        Step::Found(Found::LeftOut(reason)) => Some(reason.key),
        _ => None,
    };
    steps.iter().filter_map(key).collect()
}

#[test]
fn a_series_stays_at_its_hour_over_a_change_of_clocks() {
    // The oracle lets the check in the skipped hour end before it starts.
    assert_eq!(
        lines("weekly_over_dst.ics"),
        [
            "weekly 2026-02-23T14:00Z +30",
            "weekly 2026-03-02T14:00Z +30",
            "weekly 2026-03-09T13:00Z +30",
            "weekly 2026-03-16T13:00Z +30",
            "night 2026-03-27T22:00Z +420",
            "night 2026-03-28T22:00Z +360",
            "night 2026-03-29T21:00Z +420",
            "skipped 2026-03-28T01:30Z +45",
            "skipped 2026-03-29T01:30Z +45",
        ]
    );
}

#[test]
fn exceptions_in_any_form_take_instances_away() {
    assert_eq!(
        lines("exdates.ics"),
        [
            "daily 2026-03-02T08:15Z +15",
            "daily 2026-03-08T08:15Z +15",
            "days 2026-03-01T23:00Z +1440 day",
            "days 2026-03-15T23:00Z +1440 day",
        ]
    );
    assert_eq!(keys(&fixture("ics", "exdates.ics")), ["left-out-no-instance"]);
}

#[test]
fn a_moved_instance_replaces_its_original_wherever_it_stands_in_the_file() {
    assert_eq!(
        lines("overrides.ics"),
        [
            "staff 2026-03-03T09:00Z +60",
            "staff 2026-03-11T14:00Z +90 moved",
            "staff 2026-03-17T09:00Z +60 cancelled",
            "staff 2026-03-24T09:00Z +60",
            "staff 2026-03-31T08:00Z +60",
        ]
    );
    let steps = fixture("ics", "overrides.ics");
    assert_eq!(meetings(&steps)[1].title, "Staff meeting (moved again)");
    assert_eq!(meetings(&steps)[1].instance.to_string(), "2026-03-10T09:00:00Z");
    assert!(meetings(&steps).iter().all(|meeting| meeting.recurs));
}

#[test]
fn this_and_future_moves_and_shortens_all_that_follow() {
    assert_eq!(
        lines("this_and_future.ics"),
        [
            "sync 2026-03-02T08:00Z +60",
            "sync 2026-03-09T08:00Z +60",
            "sync 2026-03-17T10:30Z +30 moved",
            "sync 2026-03-23T17:00Z +60 moved",
            "sync 2026-04-07T09:30Z +30 moved",
        ]
    );
}

#[test]
fn a_last_day_counts_whole() {
    // The oracle reads UNTIL=20260304 as the midnight that begins that day in UTC. Writers of a
    // bare day mean the last meeting to take place on it.
    assert_eq!(
        lines("until_day.ics"),
        [
            "until-day 2026-03-03T01:00Z +30",
            "until-day 2026-03-04T01:00Z +30",
            "until-day 2026-03-05T01:00Z +30",
            "until-utc 2026-03-03T01:00Z +30",
            "until-utc 2026-03-04T01:00Z +30",
            "days 2026-03-01T23:00Z +1440 day",
            "days 2026-03-02T23:00Z +1440 day",
            "days 2026-03-03T23:00Z +1440 day",
        ]
    );
    assert_eq!(keys(&fixture("ics", "until_day.ics")), ["left-out-no-instance"]);
}

#[test]
fn months_and_years() {
    assert_eq!(
        lines("monthly_yearly.ics"),
        [
            "close 2026-01-30T15:00Z +60",
            "close 2026-02-27T15:00Z +60",
            "close 2026-03-31T14:00Z +60",
            "close 2026-04-30T14:00Z +60",
            "board 2026-01-13T08:00Z +180",
            "board 2026-04-14T07:00Z +180",
            "board 2026-07-14T07:00Z +180",
            "board 2026-10-13T07:00Z +180",
            "birthday 1990-05-03T22:00Z +1440 day",
            "birthday 1991-05-03T22:00Z +1440 day",
            "birthday 1992-05-03T22:00Z +1440 day",
            "birthday 1993-05-03T22:00Z +1440 day",
            "off-rule 2026-03-04T08:00Z +30",
            "off-rule 2026-03-06T08:00Z +30",
            "off-rule 2026-03-13T08:00Z +30",
        ]
    );
}

#[test]
fn added_dates_and_periods() {
    assert_eq!(
        lines("rdates.ics"),
        [
            "visits 2026-03-02T08:00Z +60",
            "visits 2026-03-05T11:00Z +60",
            "visits 2026-03-30T07:00Z +210",
            "visits 2026-04-01T07:00Z +120",
            "rule-and-dates 2026-03-01T23:00Z +1440 day",
            "rule-and-dates 2026-03-02T23:00Z +1440 day",
            "rule-and-dates 2026-03-09T23:00Z +1440 day",
        ]
    );
}

#[test]
fn outlook_zones_people_and_marks() {
    // The oracle does not know the long name of the zone and reads it as floating.
    assert_eq!(
        lines("outlook.ics"),
        [
            "040000008200E00074C5B7101A82E00801 2026-03-10T16:00Z +60",
            "long-name 2026-07-10T16:00Z +30 cancelled",
            "own-zone 2026-03-27T07:30Z +60",
            "own-zone 2026-04-03T06:30Z +60",
            "away 2026-08-02T22:00Z +7200 day",
        ]
    );
    let steps = fixture("ics", "outlook.ics");
    let meetings = meetings(&steps);
    let budget = meetings[0];
    let organiser = budget.organiser.as_ref().unwrap();
    assert_eq!(
        (organiser.address.as_str(), organiser.name.as_str()),
        ("ana.reyes@example.org", "Reyes, Ana")
    );
    let answers: Vec<(&str, Answer, bool)> =
        budget.attendees.iter().map(|a| (a.who.address.as_str(), a.answer, a.room)).collect();
    assert_eq!(
        answers,
        [
            ("ana.reyes@example.org", Answer::Accepted, false),
            ("bo.lind@example.org", Answer::Declined, false),
            ("chi@example.com", Answer::Tentative, false),
            ("room4@example.org", Answer::None, true),
        ]
    );
    assert_eq!(budget.title, "Budget, first reading");
    assert_eq!(
        (budget.notes_words, budget.busy, budget.zone.as_str()),
        (4, true, "America/Los_Angeles")
    );
    assert_eq!(budget.created.unwrap().to_string(), "2026-02-15T10:15:00Z");
    assert_eq!(budget.revision, (3, 1_771_578_000));
    assert!(!meetings[1].busy);
    assert!(meetings[4].out_of_office && meetings[4].busy);
}

#[test]
fn moved_instances_without_their_series_are_kept() {
    assert_eq!(
        lines("orphans.ics"),
        [
            "orphan 2026-03-10T13:00Z +60 moved",
            "no-such-instance 2026-03-02T09:00Z +30",
            "no-such-instance 2026-03-03T09:00Z +30",
            "no-such-instance 2026-03-09T15:00Z +30 moved",
            " 2026-03-03T09:00Z +0",
            " 2026-03-03T09:00Z +0",
        ]
    );
}

#[test]
fn floating_times_hang_on_the_calendars_clock() {
    // A day that ends on itself is that day; the oracle makes it no time at all.
    assert_eq!(
        lines("floating.ics"),
        [
            "floating 2026-03-27T08:00Z +60",
            "floating 2026-04-03T07:00Z +60",
            "unknown-zone 2026-03-02T10:00Z +60",
            "unknown-zone-again 2026-03-03T10:00Z +0",
            "day 2026-03-29T00:00Z +1380 day",
            "same-day 2026-04-01T23:00Z +1440 day",
            "days 2026-04-05T23:00Z +7200 day",
            "flight 2026-03-10T11:00Z +480",
        ]
    );
    let steps = fixture("ics", "floating.ics");
    assert_eq!(keys(&steps), ["complaint-calendar-zone"]);
    let zones: Vec<&str> = meetings(&steps).iter().map(|meeting| meeting.zone.as_str()).collect();
    assert_eq!((zones[0], zones[7]), ("Europe/Lisbon", "Europe/Madrid"));
    assert!(meetings(&steps)[6].out_of_office);
}

#[test]
fn a_cancellation_in_a_later_calendar_of_the_file_holds() {
    assert_eq!(lines("several_calendars.ics"), ["offsite 2026-03-02T09:00Z +480 cancelled"]);
    assert_eq!(
        keys(&fixture("ics", "several_calendars.ics")),
        [
            "left-out-answer",
            "left-out-todo",
            "left-out-journal",
            "left-out-free-busy",
            "left-out-older-version",
        ]
    );
}

#[test]
fn google_export() {
    let steps = fixture("ics", "google.ics");
    let meetings = meetings(&steps);
    let rooms: Vec<bool> = meetings[0].attendees.iter().map(|a| a.room).collect();
    assert_eq!(rooms, [false, false, true]);
    assert_eq!(meetings[0].zone, "Europe/Madrid");
    assert_eq!(meetings[0].created.unwrap().to_string(), "2026-03-01T08:15:00Z");
    assert!(meetings[1].all_day && !meetings[1].busy && meetings[1].created.is_none());
}

#[test]
fn each_broken_event_costs_itself_and_one_complaint() {
    let steps = fixture("ics", "broken.ics");
    assert_eq!(
        keys(&steps),
        [
            "complaint-event-ends-before-start",
            "complaint-event-no-start",
            "complaint-event-bad-date",
            "complaint-event-cut-off",
            "complaint-event-cut-off",
            "complaint-event-rule",
            "complaint-event-rule-too-often",
            "complaint-event-impossible-date",
            "complaint-event-bad-date",
        ]
    );
    assert_eq!(
        lines("broken.ics"),
        [
            "misspelt 2026-03-02T09:00Z +0",
            "too-often 2026-03-02T09:00Z +0",
            "bad-exdate 2026-03-02T09:00Z +0",
            "bad-exdate 2026-03-03T09:00Z +0",
            "good 2026-03-02T09:00Z +0",
        ]
    );
}

#[test]
fn an_endless_series_ends_with_next_year() {
    let file = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART;VALUE=DATE:20261229\n\
        RRULE:FREQ=DAILY\nEND:VEVENT\nEND:VCALENDAR\n";
    let steps = read(source("ics"), "x.ics", Box::new(file.as_bytes()));
    let last = meetings(&steps).last().unwrap().local_start.date();
    assert_eq!(last.to_string(), "2027-12-31");
}

#[test]
fn only_calendars_are_recognised() {
    let sure = |kind: &str, name: &str, head: &str| {
        (source(kind).recognises)(&Peek { name, head: head.as_bytes(), size: None })
    };
    assert_eq!(sure("ics", "a", "\u{feff}\r\nBEGIN:VCALENDAR\r\n"), Confidence::Yes);
    assert_eq!(sure("ics", "a.ICS", "BEGIN:VEVENT\n"), Confidence::Yes);
    assert_eq!(sure("ics", "a.ics", "hello"), Confidence::Maybe);
    assert_eq!(sure("ics", "a.vcf", "BEGIN:VCARD\n"), Confidence::No);
    assert_eq!(sure("outlook_csv", "a.csv", "Name,E-mail\n"), Confidence::No);
}

/// Every file of two calendar libraries' own tests, some broken on purpose.
#[test]
fn no_file_of_the_suites_breaks_reading() {
    let Some(data) = option_env_data() else { return };
    let mut files = Vec::new();
    collect(&data.join("calendar/suites"), &mut files);
    assert!(files.len() >= 240, "{} files", files.len());
    for path in files {
        let steps = read(source("ics"), "suite.ics", Box::new(File::open(&path).unwrap()));
        let events = std::fs::read(&path).unwrap();
        let events = String::from_utf8_lossy(&events).matches("BEGIN:VEVENT").count();
        let told = meetings(&steps).len() + keys(&steps).len();
        assert!(told > 0 || events == 0, "{} says nothing", path.display());
    }
}

#[test]
fn the_executive_schedule_is_read_whole() {
    let Some(data) = option_env_data() else { return };
    let path = data.join("calendar/executive-schedule.ics");
    let steps = read(source("ics"), "schedule.ics", Box::new(File::open(path).unwrap()));
    assert_eq!((meetings(&steps).len(), keys(&steps).len()), (6_394, 0));
}

#[expect(clippy::disallowed_methods, reason = "tests find real data only through the environment")]
fn option_env_data() -> Option<PathBuf> {
    let data = std::env::var_os("ALTITUDE_DATA");
    if data.is_none() {
        eprintln!("skipped: ALTITUDE_DATA is unset");
    }
    data.map(PathBuf::from)
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.extension() {
            _ if path.is_dir() => collect(&path, files),
            Some(kind) if kind == "ics" => files.push(path),
            _ => {}
        }
    }
}
