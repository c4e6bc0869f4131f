//! What a walk gave, and how it is shown in snapshots.

use std::io::Read;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use record::{Address, Found, FoundMeeting, FoundMessage, Item};
use sources::{Input, Origin, Resume, Settings, Source, Step};

/// The days the fixtures play in end before this.
pub(crate) fn settings() -> Settings {
    let now = "2026-11-24T12:00:00Z".parse().unwrap();
    Settings { now, zone: jiff::tz::TimeZone::get("Europe/Madrid").unwrap() }
}

pub(crate) fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}

/// Every step of walking `path`.
pub(crate) fn walk(path: &Path) -> Vec<Step> {
    walk_from(path, &|_| Resume::All)
}

pub(crate) fn walk_from(path: &Path, resume: &dyn Fn(&Origin) -> Resume) -> Vec<Step> {
    let mut steps = Vec::new();
    sources::walk(&[path.to_owned()], &settings(), resume, &mut |step| {
        steps.push(step);
        ControlFlow::Continue(())
    });
    check_brackets(&steps);
    steps
}

/// Every step of reading bytes with one source.
pub(crate) fn read(source: &Source, bytes: impl Read, path: &str) -> Vec<Step> {
    let (path, bytes) = (path.to_owned(), Box::new(bytes));
    let mut input = Input { path, bytes, size: None, in_sent: false, skip: 0 };
    let mut steps = Vec::new();
    let _ = (source.read)(&mut input, &settings(), &mut |step| {
        steps.push(step);
        ControlFlow::Continue(())
    });
    steps
}

/// What holds for every stream of steps: origins do not overlap, everything found is followed by
/// the end of its unit, ordinals and bytes never fall.
pub(crate) fn check_brackets(steps: &[Step]) {
    let (mut is_open, mut pending, mut last) = (false, false, (0, 0));
    for step in steps {
        match step {
            Step::Begin(_) => {
                assert!(!is_open, "an origin begins inside another");
                (is_open, pending, last) = (true, false, (0, 0));
            }
            Step::Found(found) => {
                assert!(is_open, "found outside an origin: {found:?}");
                pending = true;
            }
            Step::Done { units, bytes } => {
                assert!(*units >= last.0 && *bytes >= last.1, "{last:?} before {step:?}");
                (pending, last) = (false, (*units, *bytes));
            }
            Step::End => {
                assert!(is_open && !pending, "an origin ends in the middle of a unit");
                is_open = false;
            }
        }
    }
    assert!(!is_open, "an origin does not end");
}

pub(crate) fn founds(steps: &[Step]) -> Vec<&Found> {
    let found = steps.iter().filter_map(|step| match step {
        Step::Found(found) => Some(found),
        _ => None,
    });
    found.collect()
}

pub(crate) fn messages(steps: &[Step]) -> Vec<&FoundMessage> {
    let messages = founds(steps).into_iter().filter_map(|found| match found {
        Found::Item(Item::Message(message)) => Some(&**message),
        _ => None,
    });
    messages.collect()
}

pub(crate) fn subjects(steps: &[Step]) -> Vec<&str> {
    messages(steps).into_iter().map(|message| message.subject.as_str()).collect()
}

pub(crate) fn complaints(steps: &[Step]) -> Vec<&'static str> {
    let key = |found: &Found| match found {
        Found::Complaint(complaint) => Some(complaint.reason.key),
        _ => None,
    };
    founds(steps).into_iter().filter_map(key).collect()
}

pub(crate) fn left_out(steps: &[Step]) -> Vec<&'static str> {
    let key = |found: &Found| match found {
        Found::LeftOut(reason) => Some(reason.key),
        _ => None,
    };
    founds(steps).into_iter().filter_map(key).collect()
}

/// The steps as text, paths relative to `root`, without fingerprints (they depend on file times).
pub(crate) fn show(steps: &[Step], root: &Path) -> String {
    let root = format!("{}/", root.display());
    let lines = steps.iter().filter_map(|step| match step {
        Step::Begin(origin) => Some(format!("{} {}", origin.source, origin.path)),
        Step::Found(Found::Item(Item::Message(message))) => Some(show_message(message)),
        Step::Found(Found::Item(Item::Meeting(meeting))) => Some(show_meeting(meeting)),
        Step::Found(Found::Complaint(complaint)) => Some(format!(
            "  ! {} {:?} at {} {}+{}",
            complaint.reason.key,
            complaint.reason.args,
            complaint.place.path,
            complaint.place.offset,
            complaint.place.length
        )),
        Step::Found(Found::LeftOut(reason)) => Some(format!("  - {}", reason.key)),
        Step::Done { .. } | Step::End => None,
    });
    lines.map(|line| line.replace(&root, "") + "\n").collect()
}

fn show_message(message: &FoundMessage) -> String {
    let marks = [
        (message.is_reply, "reply"),
        (message.in_sent, "sent"),
        (message.automatic, "automatic"),
        (message.auto_reply, "auto-reply"),
    ];
    let marks: Vec<&str> = marks.iter().filter(|mark| mark.0).map(|mark| mark.1).collect();
    let passages: Vec<String> = message
        .passages
        .iter()
        .map(|p| {
            format!(
                "{} {:?}",
                p.acts.iter().map(record::Act::name).collect::<Vec<_>>().join(" "),
                p.text
            )
        })
        .collect();
    format!(
        "  {} {:+} {} {marks:?}\n    from {} by {:?}\n    to {} cc {}\n    topic {:?} id {:?} after {:?}\n    {} words, signed {:?}, {passages:?}\n    {} {}+{}",
        message.at,
        message.offset_minutes,
        message.subject,
        show_address(&message.from),
        message.sender.as_ref().map(show_address),
        show_addresses(&message.to),
        show_addresses(&message.cc),
        message.topic,
        message.message_id,
        message.references,
        message.own_words,
        message.signed,
        message.place.path,
        message.place.offset,
        message.place.length,
    )
}

fn show_meeting(meeting: &FoundMeeting) -> String {
    format!("  {} {} {:?}", meeting.start, meeting.end, meeting.title)
}

fn show_addresses(addresses: &[Address]) -> String {
    format!("[{}]", addresses.iter().map(show_address).collect::<Vec<_>>().join(", "))
}

fn show_address(address: &Address) -> String {
    match address.name.as_str() {
        "" => address.address.clone(),
        name => format!("{name} <{}>", address.address),
    }
}
