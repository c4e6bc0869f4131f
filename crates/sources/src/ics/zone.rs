//! Zones as calendars name them, and moments in them.
//!
//! A known name (IANA, Windows, Outlook's long form) beats the definition written beside it,
//! because exporters write only this year's rules there; an unknown name takes the definition.

use std::sync::Arc;

use calcard::common::timezone::Tz;
use jiff::{
    Timestamp,
    civil::{Date, DateTime},
    tz::{Offset, TimeZone},
};

use super::observance::Observances;

const REGIONS: [&str; 7] =
    ["Europe", "America", "Asia", "Africa", "Australia", "Pacific", "Atlantic"];

/// Windows names calcard does not know or knows by another zone, after Unicode's list.
const CORRECTED: [(&str, &str); 4] = [
    ("Central Asia Standard Time", "Asia/Bishkek"),
    ("Dateline Standard Time", "Etc/GMT+12"),
    ("Mountain Standard Time (Mexico)", "America/Mazatlan"),
    ("South Sudan Standard Time", "Africa/Juba"),
];

/// A zone of a calendar.
#[derive(Debug, Clone)]
pub(super) enum Zone {
    /// One the time zone database knows.
    Known(TimeZone),
    /// One the calendar defines itself.
    Stated(Arc<Observances>),
}

/// A time as the calendar writes it.
#[derive(Debug, Clone)]
pub(super) struct Moment {
    /// Wall-clock time; midnight for a day.
    pub(super) local: DateTime,
    /// Where that clock hangs.
    pub(super) zone: Zone,
    /// Written as a day, without a time.
    pub(super) day: bool,
    /// Written without a zone we know.
    pub(super) floating: bool,
}

impl Zone {
    /// The zone a name stands for, if it is a known one.
    pub(super) fn named(name: &str) -> Option<Zone> {
        let name = name.trim().trim_matches('"');
        let known = |name: &str| TimeZone::get(name).ok();
        let corrected = CORRECTED.iter().find(|(windows, _)| *windows == name);
        let name = corrected.map_or(name, |(_, zone)| zone);
        let proprietary = || match name.parse::<Tz>().ok()? {
            Tz::Tz(zone) if !zone.name().starts_with("Etc/") => known(zone.name()),
            _ => None,
        };
        let zone = known(name).or_else(|| by_path(name)).or_else(proprietary);
        zone.or_else(|| by_city(name)).map(Zone::Known)
    }

    /// The offset a name states: `GMT+0200`, `(UTC-08:00) Somewhere`. It knows nothing of summer,
    /// so a definition goes before it.
    pub(super) fn by_offset(name: &str) -> Option<Zone> {
        let name = name.trim().trim_start_matches('(');
        let rest = ["UTC", "GMT"].iter().find_map(|prefix| name.strip_prefix(prefix))?.trim_start();
        let sign = if rest.starts_with('-') { -1 } else { 1 };
        let rest = rest.strip_prefix(['+', '-'])?;
        let stated: String = rest.chars().take_while(|c| !matches!(c, ')' | ' ')).collect();
        let digits: String = stated.chars().filter(char::is_ascii_digit).collect();
        let number = digits.parse::<i32>().ok()?;
        let (hours, minutes) = match digits.len() {
            1 | 2 => (number, 0),
            3 | 4 => (number / 100, number % 100),
            _ => return None,
        };
        let offset = Offset::from_seconds(sign * (hours * 3600 + minutes * 60)).ok()?;
        Some(Zone::Known(TimeZone::fixed(offset)))
    }

    /// Its IANA name, where it has one.
    pub(super) fn name(&self) -> Option<&str> {
        match self {
            Zone::Known(zone) => zone.iana_name(),
            Zone::Stated(_) => None,
        }
    }

    /// The instant a wall-clock time is; a time the clocks skip is read with the offset before the
    /// change, one they repeat as the first of the two.
    pub(super) fn instant(&self, local: DateTime) -> Option<Timestamp> {
        match self {
            Zone::Known(zone) => zone.to_timestamp(local).ok(),
            Zone::Stated(observances) => observances.offset_of(local).to_timestamp(local).ok(),
        }
    }

    /// What the clock shows at an instant.
    pub(super) fn local(&self, at: Timestamp) -> DateTime {
        match self {
            Zone::Known(zone) => zone.to_datetime(at),
            Zone::Stated(observances) => observances.offset_at(at).to_datetime(at),
        }
    }
}

/// `/citadel.org/20210210_1/Europe/Berlin` ends in a name of the database.
fn by_path(name: &str) -> Option<TimeZone> {
    let tails = name.match_indices('/').map(|(at, _)| &name[at + 1..]);
    tails.filter(|tail| tail.contains('/')).find_map(|tail| TimeZone::get(tail).ok())
}

/// `(GMT+01.00) Sarajevo/Warsaw/Zagreb`: old Outlooks name cities.
fn by_city(name: &str) -> Option<TimeZone> {
    let (_, cities) = name.strip_prefix('(')?.split_once(')')?;
    let cities = cities.split(['/', ',']).map(|city| city.trim().replace(' ', "_"));
    cities.filter(|city| !city.is_empty()).find_map(|city| {
        REGIONS.iter().find_map(|region| TimeZone::get(&format!("{region}/{city}")).ok())
    })
}

impl Moment {
    /// A day in a zone.
    pub(super) fn of_day(day: Date, zone: &Zone) -> Moment {
        let local = day.to_datetime(jiff::civil::Time::midnight());
        Moment { local, zone: zone.clone(), day: true, floating: true }
    }

    /// The instant it is; `None` only at the ends of time.
    pub(super) fn instant(&self) -> Option<Timestamp> {
        self.zone.instant(self.local)
    }

    /// Another wall-clock time on the same clock.
    pub(super) fn moved(&self, local: DateTime) -> Moment {
        Moment { local, ..self.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::datetime;

    fn noon(name: &str) -> String {
        let noon = datetime(2026, 7, 1, 12, 0, 0, 0);
        let zone = Zone::named(name).or_else(|| Zone::by_offset(name));
        let at = zone.and_then(|zone| zone.instant(noon));
        at.map_or("unknown".into(), |at| at.strftime("%H:%M").to_string())
    }

    #[test]
    fn zones_are_known_by_many_names() {
        for (name, utc) in [
            ("Europe/Madrid", "10:00"),
            ("\"America/New_York\"", "16:00"),
            ("Pacific Standard Time", "19:00"),
            ("(UTC-08:00) Pacific Time (US & Canada)", "19:00"),
            ("(GMT+01.00) Sarajevo/Warsaw/Zagreb", "10:00"),
            ("W. Europe Standard Time", "10:00"),
            ("/freeassociation.sourceforge.net/Europe/Berlin", "10:00"),
            ("/softwarestudio.org/Olson_20011030_5/America/Chicago", "17:00"),
            ("GMT+0200", "10:00"),
            ("UTC-03:30", "15:30"),
            ("(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi", "06:30"),
            ("(UTC-03:00) Head office", "15:00"),
            ("GMT +0100 (Standard) / GMT +0200 (Daylight)", "11:00"),
            ("Z", "unknown"),
            ("Customized Time Zone 2", "unknown"),
        ] {
            assert_eq!(noon(name), utc, "{name}");
        }
    }

    #[test]
    fn a_skipped_time_moves_on_and_a_repeated_one_is_the_first() {
        let zone = Zone::named("Europe/Berlin").unwrap();
        let skipped = zone.instant(datetime(2026, 3, 29, 2, 30, 0, 0)).unwrap();
        assert_eq!(skipped.to_string(), "2026-03-29T01:30:00Z");
        let twice = zone.instant(datetime(2026, 10, 25, 2, 30, 0, 0)).unwrap();
        assert_eq!(twice.to_string(), "2026-10-25T00:30:00Z");
    }
}
