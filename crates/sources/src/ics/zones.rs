//! The zones of one file: its own definitions, the zone of times that state none, and the names
//! nobody could make anything of.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use calcard::common::PartialDateTime;
use calcard::icalendar::{ICalendarEntry, ICalendarParameterName, ICalendarProperty};
use jiff::{civil::DateTime, tz::Offset, tz::TimeZone};

use super::block::{Block, Calendar};
use super::observance::Observances;
use super::property;
use super::zone::{Moment, Zone};

/// Resolves the zones of one calendar of a file.
#[derive(Debug)]
pub(super) struct Zones {
    defined: BTreeMap<String, Zone>,
    /// Zone of times that state none.
    home: Zone,
    /// The calendar names that zone itself.
    home_stated: bool,
    /// Names without a meaning, each met at least once.
    pub(super) unknown: BTreeSet<String>,
}

impl Zones {
    /// Zones of `calendar`; definitions of the other calendars of the file stand in where it has
    /// none. Own definitions are read for times before `end`.
    pub(super) fn new(
        calendar: &Calendar<'_>,
        all: &[Calendar<'_>],
        zone: &TimeZone,
        end: DateTime,
    ) -> Zones {
        let mut defined = BTreeMap::new();
        for block in calendar.zones.iter().chain(all.iter().flat_map(|one| &one.zones)) {
            if let Some((name, zone)) = define(block, end) {
                defined.entry(name).or_insert(zone);
            }
        }
        let home = Zone::Known(zone.clone());
        let mut zones = Zones { defined, home, home_stated: false, unknown: BTreeSet::new() };
        let stated = calendar.zone.as_deref().filter(|name| !name.is_empty());
        if let Some(zone) = stated.and_then(|name| zones.named(name)) {
            zones.home = zone;
            zones.home_stated = true;
        }
        zones
    }

    /// IANA name of the zone a moment is written in, else of the calendar's; empty where neither
    /// says. UTC is what exporters convert to, nobody's zone.
    pub(super) fn name(&self, moment: &Moment) -> String {
        let name = |zone: &Zone| zone.name().filter(|name| *name != "UTC").map(str::to_owned);
        let own = if moment.floating { None } else { name(&moment.zone) };
        let home = || name(&self.home).filter(|_| self.home_stated);
        own.or_else(home).unwrap_or_default()
    }

    /// The moment a value means, with the zone its property names. `None` where there is no such
    /// day or time.
    pub(super) fn moment(
        &mut self,
        entry: &ICalendarEntry,
        value: &PartialDateTime,
    ) -> Option<Moment> {
        let local = property::local(value)?;
        if !value.has_time() {
            return Some(Moment::of_day(local.date(), &self.home));
        }
        let name = property::parameter(entry, &ICalendarParameterName::Tzid);
        let zone = match (value.tz_hour, name) {
            (Some(_), _) => Some(Zone::Known(stated_offset(value))),
            (None, Some(name)) => self.named(name),
            (None, None) => None,
        };
        let floating = zone.is_none();
        let zone = zone.unwrap_or_else(|| self.home.clone());
        Some(Moment { local, zone, day: false, floating })
    }

    fn named(&mut self, name: &str) -> Option<Zone> {
        if let Some(zone) = self.defined.get(name) {
            return Some(zone.clone());
        }
        let Some(zone) = Zone::named(name).or_else(|| Zone::by_offset(name)) else {
            self.unknown.insert(name.to_owned());
            return None;
        };
        self.defined.insert(name.to_owned(), zone.clone());
        Some(zone)
    }
}

fn stated_offset(value: &PartialDateTime) -> TimeZone {
    let minutes =
        i32::from(value.tz_hour.unwrap_or(0)) * 60 + i32::from(value.tz_minute.unwrap_or(0));
    let offset = Offset::from_seconds(minutes * if value.tz_minus { -60 } else { 60 });
    offset.map_or(TimeZone::UTC, TimeZone::fixed)
}

fn define(block: &Block<'_>, end: DateTime) -> Option<(String, Zone)> {
    let text = block.text();
    let calcard::Entry::ICalendar(calendar) = calcard::Parser::new(&text).entry() else {
        return None;
    };
    let part = calendar.components.first()?;
    let name = property::text(part, &ICalendarProperty::Tzid)?;
    let known = || Zone::named(name);
    let located = || Zone::named(property::extension(part, "X-LIC-LOCATION")?);
    let stated = || Observances::read(&calendar, end).map(|own| Zone::Stated(Arc::new(own)));
    // The parser also knows the numbers old Outlooks give.
    let numbered = || match part.timezone()?.1 {
        calcard::common::timezone::Tz::Tz(zone) => Zone::named(zone.name()),
        _ => None,
    };
    let zone = known().or_else(located).or_else(stated).or_else(numbered);
    Some((name.to_owned(), zone.or_else(|| Zone::by_offset(name))?))
}
