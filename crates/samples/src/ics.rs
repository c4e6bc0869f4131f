//! The calendar as an iCalendar file: zones, rules, exceptions, moved instances, answers.

use std::fmt::Write;

use jiff::{Timestamp, ToSpan, civil::DateTime, tz::TimeZone};
use record::Answer;

use crate::{
    clock::{SITES, Site},
    company::Who,
    dice::Dice,
    event::{Event, Fate, Instance, Shape},
    plan::END,
    world::World,
};

/// The file.
pub(crate) fn write(world: &World<'_>, events: &[Event]) -> Vec<u8> {
    let mut sheet = Sheet { text: String::new() };
    sheet.line("BEGIN:VCALENDAR");
    sheet.line("PRODID:-//Harborline//Calendar 4.2//EN");
    sheet.line("VERSION:2.0");
    sheet.line("CALSCALE:GREGORIAN");
    sheet.line("METHOD:PUBLISH");
    sheet.line(&format!("X-WR-CALNAME:{}", world.company.person(world.company.me).name));
    sheet.line("X-WR-TIMEZONE:America/New_York");
    for site in SITES {
        zone(&mut sheet, site);
    }
    let mut dice = world.dice("identities of events");
    let mut order: Vec<&Event> = events.iter().collect();
    order.sort_by(|a, b| (a.instances[0].start, &a.title).cmp(&(b.instances[0].start, &b.title)));
    for event in order {
        series(&mut sheet, world, event, &mut dice);
    }
    sheet.line("END:VCALENDAR");
    sheet.text.into_bytes()
}

/// Lines of at most 75 octets, the rest folded.
struct Sheet {
    text: String,
}

impl Sheet {
    fn line(&mut self, content: &str) {
        let mut width = 0;
        for character in content.chars() {
            if width + character.len_utf8() > 75 {
                self.text.push_str("\r\n ");
                width = 1;
            }
            self.text.push(character);
            width += character.len_utf8();
        }
        self.text.push_str("\r\n");
    }
}

fn zone(sheet: &mut Sheet, site: Site) {
    let eu = ("FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU");
    let us = ("FREQ=YEARLY;BYMONTH=3;BYDAY=2SU", "FREQ=YEARLY;BYMONTH=11;BYDAY=1SU");
    let (standard, daylight, rules, dates) = match site {
        Site::NewYork => ("-0500", "-0400", us, ("19700308T020000", "19701101T020000")),
        Site::LosAngeles => ("-0800", "-0700", us, ("19700308T020000", "19701101T020000")),
        Site::Rotterdam => ("+0100", "+0200", eu, ("19700329T020000", "19701025T030000")),
        Site::Monterrey => ("-0600", "-0600", ("", ""), ("", "19700101T000000")),
    };
    sheet.line("BEGIN:VTIMEZONE");
    sheet.line(&format!("TZID:{}", site.zone_name()));
    for (name, from, to, rule, date) in [
        ("DAYLIGHT", standard, daylight, rules.0, dates.0),
        ("STANDARD", daylight, standard, rules.1, dates.1),
    ] {
        if date.is_empty() {
            continue;
        }
        sheet.line(&format!("BEGIN:{name}"));
        sheet.line(&format!("TZOFFSETFROM:{from}"));
        sheet.line(&format!("TZOFFSETTO:{to}"));
        sheet.line(&format!("DTSTART:{date}"));
        if !rule.is_empty() {
            sheet.line(&format!("RRULE:{rule}"));
        }
        sheet.line(&format!("END:{name}"));
    }
    sheet.line("END:VTIMEZONE");
}

/// An event, then one more for each instance that differs from the rule.
fn series(sheet: &mut Sheet, world: &World<'_>, event: &Event, dice: &mut Dice) {
    let uid = format!("{:016x}{:08x}@cal.harborline.example", dice.bits(), dice.bits() >> 32);
    let first = &event.instances[0];
    let view = View { world, event, uid: &uid };
    let Some(rule) = event.rule else {
        return view.write(sheet, first, None);
    };
    let end = world.clock.moment(event.site, END.at(0, 0, 0, 0)) - 1.second();
    let as_planned = Instance { fate: Fate::Held, ..*first };
    let rule = format!("RRULE:{};UNTIL={}", rule.rule(), utc(end));
    view.write(sheet, &as_planned, Some(&rule));
    for instance in &event.instances {
        if matches!(instance.fate, Fate::Cancelled | Fate::Declined | Fate::Moved(_)) {
            let id = format!("RECURRENCE-ID{}", view.local(instance.start));
            view.write(sheet, instance, Some(&id));
        }
    }
}

/// One event as a run of lines.
struct View<'v> {
    world: &'v World<'v>,
    event: &'v Event,
    uid: &'v str,
}

impl View<'_> {
    fn write(&self, sheet: &mut Sheet, instance: &Instance, special: Option<&str>) {
        let Self { event, world, .. } = self;
        let changed = instance.fate != Fate::Held || special.is_some_and(|s| s.starts_with("REC"));
        sheet.line("BEGIN:VEVENT");
        sheet.line(&format!("UID:{}", self.uid));
        sheet.line(&format!("DTSTAMP:{}", utc(event.created + 5.minutes())));
        sheet.line(&format!("CREATED:{}", utc(event.created)));
        sheet.line(&format!("LAST-MODIFIED:{}", utc(self.modified(instance))));
        sheet.line(&format!("SEQUENCE:{}", u8::from(changed)));
        self.times(sheet, instance);
        if let Some(special) = special {
            sheet.line(special);
            if special.starts_with("RRULE") {
                self.exclusions(sheet);
            }
        }
        sheet.line(&format!("SUMMARY:{}", escaped(&event.title)));
        if !event.notes.is_empty() {
            sheet.line(&format!("DESCRIPTION:{}", escaped(&event.notes)));
        }
        if let Some(room) = event.room {
            sheet.line(&format!("LOCATION:{}", escaped(&world.company.person(room).name)));
        }
        self.people(sheet, instance);
        let status = if instance.fate == Fate::Cancelled { "CANCELLED" } else { "CONFIRMED" };
        sheet.line(&format!("STATUS:{status}"));
        let free = matches!(event.shape, Shape::Free | Shape::AllDay(_));
        sheet.line(if free { "TRANSP:TRANSPARENT" } else { "TRANSP:OPAQUE" });
        if matches!(event.shape, Shape::Away(_)) {
            sheet.line("X-MICROSOFT-CDO-BUSYSTATUS:OOF");
        }
        sheet.line("END:VEVENT");
    }

    fn modified(&self, instance: &Instance) -> Timestamp {
        let start = self.world.clock.moment(self.event.site, instance.start);
        let change = instance.fate != Fate::Held;
        if change { self.event.created.max(start - 3.hours()) } else { self.event.created }
    }

    fn times(&self, sheet: &mut Sheet, instance: &Instance) {
        let start = if let Fate::Moved(start) = instance.fate { start } else { instance.start };
        if let Shape::AllDay(days) | Shape::Away(days) = self.event.shape {
            let end = start.date().saturating_add(days.days());
            sheet.line(&format!("DTSTART;VALUE=DATE:{}", start.date().strftime("%Y%m%d")));
            sheet.line(&format!("DTEND;VALUE=DATE:{}", end.strftime("%Y%m%d")));
            return;
        }
        let end = start + self.event.minutes.minutes();
        sheet.line(&format!("DTSTART{}", self.written(start)));
        sheet.line(&format!("DTEND{}", self.written(end)));
    }

    /// Single events stand in UTC, as calendars export them; series keep their own clock.
    fn written(&self, at: DateTime) -> String {
        if self.event.rule.is_some() {
            return self.local(at);
        }
        format!(":{}", utc(self.world.clock.moment(self.event.site, at)))
    }

    fn local(&self, at: DateTime) -> String {
        format!(";TZID={}:{}", self.event.site.zone_name(), at.strftime("%Y%m%dT%H%M%S"))
    }

    fn exclusions(&self, sheet: &mut Sheet) {
        for instance in self.event.instances.iter().filter(|i| i.fate == Fate::Excluded) {
            sheet.line(&format!("EXDATE{}", self.local(instance.start)));
        }
    }

    fn people(&self, sheet: &mut Sheet, instance: &Instance) {
        let Self { event, world, .. } = self;
        let address = |who: Who| {
            let person = world.company.person(who);
            format!("CN={}:mailto:{}", parameter(&person.name), person.address)
        };
        let alone = event.attendees.len() == 1;
        if alone && !matches!(event.shape, Shape::Timed) {
            return;
        }
        sheet.line(&format!("ORGANIZER;{}", address(event.organiser)));
        for (who, answer) in &event.attendees {
            let declined = *who == world.company.me && instance.fate == Fate::Declined;
            let answer = if declined { Answer::Declined } else { *answer };
            let mut line = String::from("ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;");
            let _ = write!(line, "PARTSTAT={};{}", status(answer), address(*who));
            sheet.line(&line);
        }
        if let Some(room) = event.room {
            sheet.line(&format!(
                "ATTENDEE;CUTYPE=ROOM;ROLE=NON-PARTICIPANT;PARTSTAT=ACCEPTED;{}",
                address(room)
            ));
        }
    }
}

fn status(answer: Answer) -> &'static str {
    match answer {
        Answer::Accepted => "ACCEPTED",
        Answer::Declined => "DECLINED",
        Answer::Tentative => "TENTATIVE",
        Answer::None => "NEEDS-ACTION",
    }
}

fn utc(at: Timestamp) -> String {
    TimeZone::UTC.to_datetime(at).strftime("%Y%m%dT%H%M%SZ").to_string()
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n")
}

fn parameter(name: &str) -> String {
    if name.contains([',', ';', ':']) { format!("\"{name}\"") } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_fold_between_characters() {
        let mut sheet = Sheet { text: String::new() };
        sheet.line(&"á".repeat(80));
        assert!(sheet.text.split("\r\n").all(|line| line.len() <= 75));
        assert_eq!(sheet.text.replace("\r\n ", "").trim_end(), "á".repeat(80));
    }

    #[test]
    fn separators_in_text_are_escaped() {
        assert_eq!(escaped("1) a; b, c"), "1) a\\; b\\, c");
    }
}
