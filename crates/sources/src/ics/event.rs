//! One `VEVENT`: when, how often, and everything that is the same for each of its instances.

use calcard::icalendar::{
    ICalendarComponent, ICalendarEntry, ICalendarParameterName as Parameter, ICalendarPeriod,
    ICalendarProperty, ICalendarValue,
};
use jiff::{SignedDuration, Timestamp, civil::Time};
use record::{FoundMeeting, Phrase, Place};

use super::zone::Moment;
use super::zones::Zones;
use super::{attendee, property, shown};

const DAY: SignedDuration = SignedDuration::from_hours(24);

/// An event as the file writes it.
#[derive(Debug)]
pub(super) struct Event {
    /// When it starts; for a series, when its first instance does.
    pub(super) start: Moment,
    /// How long it takes by the clock on the wall, so that a night over a change of clocks ends
    /// when the calendar says.
    pub(super) length: SignedDuration,
    /// The instance of a series this replaces.
    pub(super) replaces: Option<Moment>,
    /// It replaces all later instances too.
    pub(super) and_later: bool,
    /// Values of `RRULE` as written.
    pub(super) rules: Vec<String>,
    /// Values of `EXRULE` as written.
    pub(super) except_rules: Vec<String>,
    /// Further instances, and how long they take where they say so.
    pub(super) also: Vec<(Moment, Option<SignedDuration>)>,
    /// Instances that do not take place.
    pub(super) except: Vec<Moment>,
    /// Values among `also` and `except` that say no date.
    pub(super) unread: Vec<String>,
    /// The meeting of the first instance.
    pub(super) meeting: FoundMeeting,
}

/// Reads an event from its parsed form and its text, one property a line.
pub(super) fn read(
    part: &ICalendarComponent,
    text: &str,
    zones: &mut Zones,
    place: Place,
) -> Result<Event, Phrase> {
    let title = property::text(part, &ICalendarProperty::Summary).unwrap_or_default();
    let start = moment(part, &ICalendarProperty::Dtstart, zones)
        .map_err(|value| bad_date(title, &value))?;
    let replaced = part.property(&ICalendarProperty::RecurrenceId);
    let replaces = moment(part, &ICalendarProperty::RecurrenceId, zones)
        .map_err(|value| bad_date(title, &value))?;
    let start = start.or_else(|| replaces.clone());
    let start =
        start.ok_or_else(|| Phrase::new("complaint-event-no-start").text("title", shown(title)))?;
    let length = length(part, &start, zones, title)?;
    let mut event = Event {
        meeting: meeting(part, zones, place),
        // The parser keeps no range but THISANDFUTURE.
        and_later: replaced.is_some_and(|entry| entry.has_parameter(&Parameter::Range)),
        replaces,
        rules: raw(text, "RRULE"),
        except_rules: raw(text, "EXRULE"),
        also: Vec::new(),
        except: Vec::new(),
        unread: Vec::new(),
        start,
        length,
    };
    event.meeting.zone = zones.name(&event.start);
    event.list_dates(part, zones);
    event.meeting.recurs =
        !event.rules.is_empty() || !event.also.is_empty() || event.replaces.is_some();
    event.mark_days(part);
    Ok(event)
}

impl Event {
    /// The instances `RDATE` adds and `EXDATE` takes away.
    fn list_dates(&mut self, part: &ICalendarComponent, zones: &mut Zones) {
        for entry in &part.entries {
            let adds = match entry.name {
                ICalendarProperty::Rdate => true,
                ICalendarProperty::Exdate => false,
                _ => continue,
            };
            for value in &entry.values {
                let found = match value {
                    ICalendarValue::PartialDateTime(at) => {
                        zones.moment(entry, at).map(|at| (at, None))
                    }
                    ICalendarValue::Period(period) => self::period(entry, period, zones),
                    _ => None,
                };
                match found {
                    Some(one) if adds => self.also.push(one),
                    Some((at, _)) => self.except.push(at),
                    None => {
                        self.unread.extend(value.as_text().filter(|v| !v.is_empty()).map(shorten))
                    }
                }
            }
        }
    }

    /// Whole days, and whether they are days away.
    fn mark_days(&mut self, part: &ICalendarComponent) {
        let marked = property::extension(part, "X-MICROSOFT-CDO-ALLDAYEVENT");
        let midnights = self.start.local.time() == Time::midnight()
            && self.length >= DAY
            && self.length.as_secs() % DAY.as_secs() == 0;
        let meeting = &mut self.meeting;
        meeting.all_day =
            self.start.day || midnights || marked.is_some_and(|v| v.eq_ignore_ascii_case("TRUE"));
        let long = meeting.all_day || !meeting.busy || self.length >= DAY;
        meeting.out_of_office |= long && text::is_absence(&meeting.title);
    }
}

/// What is the same for every instance.
fn meeting(part: &ICalendarComponent, zones: &mut Zones, place: Place) -> FoundMeeting {
    use ICalendarProperty as Name;
    let title = property::text(part, &Name::Summary).unwrap_or_default();
    let notes = property::text(part, &Name::Description).unwrap_or_default();
    let status = property::text(part, &Name::Status).unwrap_or_default();
    let shown = property::extension(part, "X-MICROSOFT-CDO-BUSYSTATUS").unwrap_or_default();
    let shown = shown.to_ascii_uppercase();
    let transparent =
        property::text(part, &Name::Transp).is_some_and(|v| v.eq_ignore_ascii_case("TRANSPARENT"));
    let busy = match shown.as_str() {
        "FREE" | "WORKINGELSEWHERE" => false,
        "BUSY" | "TENTATIVE" | "OOF" => true,
        _ => !transparent,
    };
    FoundMeeting {
        place,
        uid: property::text(part, &Name::Uid).unwrap_or_default().to_owned(),
        instance: Timestamp::UNIX_EPOCH,
        recurs: false,
        start: Timestamp::UNIX_EPOCH,
        end: Timestamp::UNIX_EPOCH,
        local_start: jiff::civil::DateTime::default(),
        zone: String::new(),
        created: stamp(part, &Name::Created, zones),
        revision: revision(part, zones),
        organiser: attendee::organiser(part),
        attendees: attendee::attendees(part),
        title: crate::body::one_line(title),
        topic: text::title(title),
        notes_words: text::words(notes),
        notes_levels: text::notes_levels(notes),
        busy,
        cancelled: status.eq_ignore_ascii_case("CANCELLED"),
        all_day: false,
        out_of_office: shown == "OOF",
        travel: text::is_travel(title),
    }
}

/// A moment in a property of one value: absent, readable, or the text that is neither.
fn moment(
    part: &ICalendarComponent,
    name: &ICalendarProperty,
    zones: &mut Zones,
) -> Result<Option<Moment>, String> {
    let Some(entry) = part.property(name) else { return Ok(None) };
    let value = match entry.values.first() {
        Some(ICalendarValue::PartialDateTime(value)) => value,
        Some(other) => return Err(other.as_text().unwrap_or_default().to_owned()),
        None => return Ok(None),
    };
    let moment = zones.moment(entry, value);
    moment.map(Some).ok_or_else(|| entry.values[0].clone().into_text().unwrap_or_default().into())
}

fn bad_date(title: &str, value: &str) -> Phrase {
    Phrase::new("complaint-event-bad-date")
        .text("value", shorten(value))
        .text("title", shown(title))
}

fn shorten(value: &str) -> String {
    value.chars().take(40).collect()
}

fn length(
    part: &ICalendarComponent,
    start: &Moment,
    zones: &mut Zones,
    title: &str,
) -> Result<SignedDuration, Phrase> {
    let end = moment(part, &ICalendarProperty::Dtend, zones);
    let end = end.map_err(|value| bad_date(title, &value))?;
    let stated = part.property(&ICalendarProperty::Duration).and_then(|entry| entry.values.first());
    let length = match (end, stated) {
        (Some(end), _) => between(start, &end),
        (None, Some(ICalendarValue::Duration(duration))) => {
            SignedDuration::from_secs(duration.as_seconds())
        }
        (None, Some(other)) => {
            return Err(bad_date(title, other.as_text().unwrap_or_default()));
        }
        (None, None) if start.day => DAY,
        (None, None) => SignedDuration::ZERO,
    };
    if length.is_negative() {
        return Err(Phrase::new("complaint-event-ends-before-start").text("title", shown(title)));
    }
    Ok(if start.day { whole_days(length) } else { length })
}

/// Days from `start` to `end`; the same day twice is that day.
fn whole_days(length: SignedDuration) -> SignedDuration {
    let days = (length.as_secs() + DAY.as_secs() - 1) / DAY.as_secs();
    SignedDuration::from_secs(days.max(1) * DAY.as_secs())
}

/// Time on the wall clock of `start`; where the end hangs on another clock, that is read first.
fn between(start: &Moment, end: &Moment) -> SignedDuration {
    let local = match end.instant() {
        Some(at) if !end.floating && !start.day => start.zone.local(at),
        _ => end.local,
    };
    local.duration_since(start.local)
}

/// Values of a property as they stand in the text. Parsed rules have lost what was misspelt.
fn raw(text: &str, name: &str) -> Vec<String> {
    let value = |line: &str| {
        let (head, value) = line.split_once(':')?;
        let head = head.split(';').next()?.trim();
        head.eq_ignore_ascii_case(name).then(|| value.trim().to_owned())
    };
    text.lines().filter_map(value).filter(|value| !value.is_empty()).collect()
}

fn period(
    entry: &ICalendarEntry,
    period: &ICalendarPeriod,
    zones: &mut Zones,
) -> Option<(Moment, Option<SignedDuration>)> {
    match period {
        ICalendarPeriod::Range { start, end } => {
            let (start, end) = (zones.moment(entry, start)?, zones.moment(entry, end)?);
            let length = between(&start, &end).max(SignedDuration::ZERO);
            Some((start, Some(length)))
        }
        ICalendarPeriod::Duration { start, duration } => {
            let length = SignedDuration::from_secs(duration.as_seconds().max(0));
            Some((zones.moment(entry, start)?, Some(length)))
        }
    }
}

fn stamp(
    part: &ICalendarComponent,
    name: &ICalendarProperty,
    zones: &mut Zones,
) -> Option<Timestamp> {
    let at = moment(part, name, zones).ok()??.instant()?;
    // Exporters write 1900 or 1970 where they do not know.
    (at >= "1990-01-01T00:00:00Z".parse().expect("a moment")).then_some(at)
}

fn revision(part: &ICalendarComponent, zones: &mut Zones) -> (u32, i64) {
    let sequence = part.property(&ICalendarProperty::Sequence);
    let sequence = sequence.and_then(|entry| entry.values.first()?.as_integer()).unwrap_or(0);
    let changed = stamp(part, &ICalendarProperty::LastModified, zones)
        .or_else(|| stamp(part, &ICalendarProperty::Dtstamp, zones));
    let sequence = u32::try_from(sequence.max(0)).unwrap_or(u32::MAX);
    (sequence, changed.map_or(0, Timestamp::as_second))
}
