//! Zones a calendar defines itself (`VTIMEZONE`): which offset holds when.
//!
//! Only for names nobody knows; a definition that cannot be read defines nothing.

use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarProperty,
};
use jiff::{
    SignedDuration, Timestamp,
    civil::{DateTime, datetime},
    tz::Offset,
};

use super::property;
use crate::recurrence::{Rule, Until};

/// The changes of clocks of one zone, in order.
#[derive(Debug)]
pub(super) struct Observances {
    changes: Vec<Change>,
}

#[derive(Debug, Clone, Copy)]
struct Change {
    /// Wall-clock time of the change, on the clock before it.
    onset: DateTime,
    from: Offset,
    to: Offset,
}

impl Observances {
    /// Reads the `STANDARD` and `DAYLIGHT` parts of a definition, for times before `end`.
    pub(super) fn read(calendar: &ICalendar, end: DateTime) -> Option<Observances> {
        let parts = calendar.components.iter().filter(|part| {
            use ICalendarComponentType::{Daylight, Standard};
            matches!(part.component_type, Standard | Daylight)
        });
        let mut changes: Vec<Change> =
            parts.filter_map(|part| onsets(part, end)).flatten().collect();
        changes.sort_by_key(|change| (change.onset, change.to));
        (!changes.is_empty()).then_some(Observances { changes })
    }

    /// The offset of a wall-clock time.
    pub(super) fn offset_of(&self, local: DateTime) -> Offset {
        // In a gap the clock still counts as it did before.
        let begun = |change: &&Change| {
            let gap = change.to.duration_since(change.from).max(SignedDuration::ZERO);
            change.onset.checked_add(gap).is_ok_and(|onset| onset <= local)
        };
        self.changes.iter().rev().find(begun).map_or(self.changes[0].from, |change| change.to)
    }

    /// The offset at an instant.
    pub(super) fn offset_at(&self, at: Timestamp) -> Offset {
        let begun = |change: &&Change| {
            change.from.to_timestamp(change.onset).is_ok_and(|onset| onset <= at)
        };
        self.changes.iter().rev().find(begun).map_or(self.changes[0].from, |change| change.to)
    }
}

fn onsets(part: &ICalendarComponent, end: DateTime) -> Option<Vec<Change>> {
    let first = part.property(&ICalendarProperty::Dtstart)?;
    let first = property::local(first.values.first()?.as_partial_date_time()?)?;
    let from = offset(part, &ICalendarProperty::Tzoffsetfrom)?;
    let to = offset(part, &ICalendarProperty::Tzoffsetto)?;
    let mut onsets = vec![first];
    for entry in part.properties(&ICalendarProperty::Rrule) {
        let rule = entry.values.first().map(property::rule_text)?;
        let rule = Rule::parse(&rule).ok()?;
        let until = rule.until.map(|until| match until {
            Until::Day(day) => day.at(23, 59, 59, 0),
            Until::Local(local) => local,
            Until::At(at) => from.to_datetime(at),
        });
        // Definitions start in 1601; what was before 1970 is nobody's meeting.
        let range = datetime(1970, 1, 1, 0, 0, 0, 0)..end;
        onsets.extend(rule.starts(first, until, &range).ok()?);
    }
    for entry in part.properties(&ICalendarProperty::Rdate) {
        let dates = entry.values.iter().filter_map(|value| value.as_partial_date_time());
        onsets.extend(dates.filter_map(property::local));
    }
    Some(onsets.into_iter().map(|onset| Change { onset, from, to }).collect())
}

fn offset(part: &ICalendarComponent, name: &ICalendarProperty) -> Option<Offset> {
    let value = part.property(name)?.values.first()?.as_partial_date_time()?;
    let minutes = i32::from(value.tz_hour?) * 60 + i32::from(value.tz_minute.unwrap_or(0));
    Offset::from_seconds(minutes * if value.tz_minus { -60 } else { 60 }).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const WESTERN: &str = "BEGIN:VTIMEZONE\r\nTZID:Head Office\r\n\
        BEGIN:STANDARD\r\nDTSTART:16011028T030000\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\n\
        TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\n\
        BEGIN:DAYLIGHT\r\nDTSTART:16010325T020000\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\n\
        TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n";

    #[test]
    fn a_definition_agrees_with_the_zone_it_copies() {
        let calcard::Entry::ICalendar(calendar) = calcard::Parser::new(WESTERN).entry() else {
            panic!("a definition parses");
        };
        let own = Observances::read(&calendar, datetime(2028, 1, 1, 0, 0, 0, 0)).unwrap();
        let berlin = jiff::tz::TimeZone::get("Europe/Berlin").unwrap();
        let mut local = datetime(2026, 1, 1, 0, 30, 0, 0);
        while local.year() < 2027 {
            let at = own.offset_of(local).to_timestamp(local).unwrap();
            assert_eq!(at, berlin.to_timestamp(local).unwrap(), "{local}");
            assert_eq!(own.offset_at(at).to_datetime(at), berlin.to_datetime(at), "{at}");
            local = local.checked_add(SignedDuration::from_mins(30)).unwrap();
        }
    }
}
