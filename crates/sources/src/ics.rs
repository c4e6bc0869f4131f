//! iCalendar files (`.ics`): what Google, Outlook, Exchange and Apple export.
//!
//! A file becomes instances: series are expanded here, to 31 December of next year. The parser is
//! calcard; which instances there are is our own reading of RFC 5545, checked against
//! python-recurring-ical-events.

mod attendee;
mod block;
mod event;
mod expand;
mod observance;
mod property;
mod zone;
mod zones;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

use jiff::civil::{DateTime, date};
use record::{Complaint, Found, Phrase, Place};

use crate::{Confidence, Input, Peek, Settings, Sink, Source, Step, called_off, charset, whole};
use block::{Block, Calendar};
use event::Event;
use expand::Years;
use zones::Zones;

/// iCalendar.
pub static SOURCE: Source = Source {
    name: "ics",
    title: "source-ics",
    how_to_export: "source-ics-export",
    recognises,
    read,
    loses: &[
        "loses-calendar-deleted",
        "loses-calendar-past-answers",
        "loses-calendar-hidden-guests",
    ],
    fixture: "fixtures/ics",
};

/// Scheduling messages that carry an answer, not an event.
const ANSWERS: [&str; 4] = ["REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH"];

/// A title for a sentence; a dash where there is none.
pub(crate) fn shown(title: &str) -> String {
    let title: String = title.chars().take(80).collect();
    if title.is_empty() { "–".into() } else { title }
}

fn recognises(peek: &Peek<'_>) -> Confidence {
    let head = charset::plain(peek.head);
    let head = charset::without_mark(&head).trim_ascii_start();
    let begins = |word: &[u8]| head.get(..word.len()).is_some_and(|h| h.eq_ignore_ascii_case(word));
    let named = peek.name.to_ascii_lowercase().ends_with(".ics");
    if begins(b"BEGIN:VCALENDAR") || named && begins(b"BEGIN:V") {
        Confidence::Yes
    } else if named {
        Confidence::Maybe
    } else {
        Confidence::No
    }
}

fn read(input: &mut Input<'_>, settings: &Settings, sink: &mut Sink<'_>) -> ControlFlow<()> {
    whole::read(input, sink, |bytes, place, sink| {
        let mut flow = ControlFlow::Continue(());
        calendars(bytes, &place.path, settings, &mut |found| {
            if flow.is_continue() {
                flow = sink(Step::Found(found));
            }
        });
        flow
    })
}

/// Everything in one file.
fn calendars(bytes: &[u8], path: &str, settings: &Settings, give: &mut dyn FnMut(Found)) {
    let bytes = charset::plain(bytes);
    let calendars = block::calendars(&bytes);
    if calendars.is_empty() {
        let place = Place { path: path.into(), offset: 0, length: bytes.len() as u64 };
        let reason = Phrase::new("complaint-calendar-none");
        return give(Found::Complaint(Complaint { place, reason }));
    }
    let years = years(settings);
    let mut groups = Groups::default();
    let mut unknown: BTreeSet<String> = BTreeSet::new();
    for calendar in &calendars {
        for reason in &calendar.others {
            give(Found::LeftOut(Phrase::new(reason)));
        }
        let mut zones = Zones::new(calendar, &calendars, &settings.zone, years.single.end);
        for block in &calendar.events {
            let place = Place {
                path: path.into(),
                offset: block.offset as u64,
                length: block.bytes.len() as u64,
            };
            match event(calendar, block, &mut zones, place.clone()) {
                Ok(Some(event)) => groups.add(event),
                Ok(None) => give(Found::LeftOut(Phrase::new("left-out-answer"))),
                Err(reason) => give(Found::Complaint(Complaint { place, reason })),
            }
            // A name is told once, at the first event that needs it.
            for name in std::mem::take(&mut zones.unknown) {
                if unknown.insert(name.clone()) {
                    let place = Place { path: path.into(), offset: block.offset as u64, length: 0 };
                    let reason = Phrase::new("complaint-calendar-zone").text("zone", shown(&name));
                    give(Found::Complaint(Complaint { place, reason }));
                }
            }
        }
    }
    for group in groups.groups {
        expand::instances(group, &years, give);
    }
}

/// One event; `None` where it is only somebody's answer.
fn event(
    calendar: &Calendar<'_>,
    block: &Block<'_>,
    zones: &mut Zones,
    place: Place,
) -> Result<Option<Event>, Phrase> {
    if ANSWERS.contains(&calendar.method.as_str()) {
        return Ok(None);
    }
    if !block.whole {
        return Err(Phrase::new("complaint-event-cut-off"));
    }
    let text = block.text();
    let parsed = match calcard::Parser::new(&text).entry() {
        calcard::Entry::ICalendar(parsed) => parsed,
        _ => return Err(Phrase::new("complaint-event-broken")),
    };
    let part = parsed.components.first().ok_or_else(|| Phrase::new("complaint-event-broken"))?;
    let mut event = event::read(part, &text, zones, place)?;
    event.meeting.cancelled |=
        calendar.method == "CANCEL" || called_off::is_called_off(&event.meeting.title);
    Ok(Some(event))
}

fn years(settings: &Settings) -> Years {
    let year = settings.zone.to_datetime(settings.now).year();
    let first = |year: i16| -> DateTime { date(year, 1, 1).at(0, 0, 0, 0) };
    let later = |years: i16| first(year.saturating_add(years).clamp(1, 9998));
    Years { series: first(1990)..later(2), single: first(1900)..later(11) }
}

/// Events by UID, in order of first appearance; without a UID each is alone.
#[derive(Default)]
struct Groups {
    groups: Vec<Vec<Event>>,
    by_uid: BTreeMap<String, usize>,
}

impl Groups {
    fn add(&mut self, event: Event) {
        let uid = event.meeting.uid.clone();
        if uid.is_empty() {
            return self.groups.push(vec![event]);
        }
        let at = *self.by_uid.entry(uid).or_insert(self.groups.len());
        match self.groups.get_mut(at) {
            Some(group) => group.push(event),
            None => self.groups.push(vec![event]),
        }
    }
}
