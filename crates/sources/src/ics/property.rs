//! Small readings of parsed properties: the same care for every one that is read.

use calcard::common::PartialDateTime;
use calcard::icalendar::{
    ICalendarComponent, ICalendarEntry, ICalendarParameterName, ICalendarProperty, ICalendarValue,
};
use jiff::civil::{DateTime, Time};

/// The first value of a property as text.
pub(super) fn text<'a>(part: &'a ICalendarComponent, name: &ICalendarProperty) -> Option<&'a str> {
    part.property(name)?.values.first()?.as_text().map(str::trim)
}

/// A property the parser has no name for.
pub(super) fn extension<'a>(part: &'a ICalendarComponent, name: &str) -> Option<&'a str> {
    let named = |entry: &&ICalendarEntry| entry.name.as_str().eq_ignore_ascii_case(name);
    part.entries.iter().find(named)?.values.first()?.as_text().map(str::trim)
}

/// A parameter as text; empty ones count as absent.
pub(super) fn parameter<'a>(
    entry: &'a ICalendarEntry,
    name: &ICalendarParameterName,
) -> Option<&'a str> {
    entry.parameter(name)?.as_text().map(str::trim).filter(|value| !value.is_empty())
}

/// The date and time a value writes, midnight where it writes a day. `None` where there is no
/// such day; a leap second is read as the second before.
pub(super) fn local(value: &PartialDateTime) -> Option<DateTime> {
    let part = |value: Option<u8>| i8::try_from(value.unwrap_or(0)).ok();
    let year = i16::try_from(value.year?).ok()?;
    let day = jiff::civil::Date::new(year, part(value.month)?, part(value.day)?).ok()?;
    let second = part(value.second)?.min(59);
    let time = Time::new(part(value.hour)?, part(value.minute)?, second, 0).ok()?;
    Some(day.to_datetime(time))
}

/// A rule as it would be written. For events the rule is taken from the file instead, where
/// unknown parts can still be seen.
pub(super) fn rule_text(value: &ICalendarValue) -> String {
    match value {
        ICalendarValue::RecurrenceRule(rule) => rule.to_string(),
        other => other.as_text().unwrap_or_default().to_owned(),
    }
}
