//! Recurrence rules: from the text of an `RRULE` and a first start to the starts it makes.
//!
//! All of it in wall-clock time, so that a meeting at nine stays at nine over a change of clocks;
//! what instant a wall-clock time is, the calendar's zone decides. Knows nothing of events.

use std::ops::Range;

use chrono::{Datelike, NaiveDate, Timelike};
use jiff::{
    Timestamp,
    civil::{Date, DateTime, Time},
};
use rrule::{Frequency, RRule, RRuleSet, Tz, Unvalidated};

/// Most starts one rule may make.
pub(crate) const MOST_STARTS: usize = 20_000;

/// Most starts looked at, those before the range included: daily since the year 1000.
const MOST_STEPS: usize = 400_000;

const KEYS: [&str; 13] = [
    "FREQ",
    "COUNT",
    "INTERVAL",
    "BYSECOND",
    "BYMINUTE",
    "BYHOUR",
    "BYDAY",
    "BYMONTHDAY",
    "BYYEARDAY",
    "BYWEEKNO",
    "BYMONTH",
    "BYSETPOS",
    "WKST",
];

/// A rule that has been understood.
#[derive(Debug, Clone)]
pub(crate) struct Rule {
    rule: RRule<Unvalidated>,
    /// Where it ends, as written; `None` for a rule with a count or without an end.
    pub(crate) until: Option<Until>,
}

/// The end of a rule as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Until {
    /// The last day.
    Day(Date),
    /// The last moment, in the event's own wall-clock time.
    Local(DateTime),
    /// The last moment.
    At(Timestamp),
}

/// Why a rule cannot be followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// Not a rule, or one with unknown, contradictory or impossible parts.
    NotUnderstood,
    /// Makes more starts than meetings can have.
    TooOften,
}

impl Rule {
    /// Reads the value of an `RRULE`. Unknown parts are faults: a misspelt part left out would
    /// make another rule of it.
    pub(crate) fn parse(value: &str) -> Result<Rule, Fault> {
        // The rule crate cuts weekdays at bytes and panics inside a longer character.
        if !value.is_ascii() {
            return Err(Fault::NotUnderstood);
        }
        let mut until = None;
        let mut parts: Vec<String> = Vec::new();
        for part in value.split(';').map(str::trim).filter(|part| !part.is_empty()) {
            let (key, value) = part.split_once('=').ok_or(Fault::NotUnderstood)?;
            let (key, value) = (key.trim().to_ascii_uppercase(), compact(value));
            match key.as_str() {
                "UNTIL" => until = Some(Until::parse(&value).ok_or(Fault::NotUnderstood)?),
                "RSCALE" if value == "GREGORIAN" => {}
                "SKIP" if value == "OMIT" => {}
                key if key.starts_with("X-") => {}
                key if KEYS.contains(&key) => parts.push(format!("{key}={value}")),
                _ => return Err(Fault::NotUnderstood),
            }
        }
        let rule: RRule<Unvalidated> = parts.join(";").parse().map_err(|_| Fault::NotUnderstood)?;
        let bounded = until.is_some() || rule.get_count().is_some();
        match rule.get_freq() {
            _ if rule.get_interval() == 0 || rule.get_count() == Some(0) => {
                Err(Fault::NotUnderstood)
            }
            Frequency::Secondly => Err(Fault::TooOften),
            Frequency::Minutely if !bounded => Err(Fault::TooOften),
            _ => Ok(Rule { rule, until }),
        }
    }

    /// The starts it makes from `first` on that lie in `range`, in order. `until` is
    /// [`Rule::until`] in the wall-clock time of `first`; that moment itself still counts.
    pub(crate) fn starts(
        &self,
        first: DateTime,
        until: Option<DateTime>,
        range: &Range<DateTime>,
    ) -> Result<Vec<DateTime>, Fault> {
        if until.is_some_and(|until| until < first) {
            return Ok(Vec::new());
        }
        let start = to_chrono(first).ok_or(Fault::NotUnderstood)?;
        let mut rule = self.rule.clone();
        if let Some(until) = until {
            rule = rule.until(to_chrono(until).ok_or(Fault::NotUnderstood)?);
        }
        let rule = rule.validate(start).map_err(|_| Fault::NotUnderstood)?;
        let mut starts = Vec::new();
        for (step, at) in RRuleSet::new(start).rrule(rule).limit().into_iter().enumerate() {
            let at = from_chrono(at).ok_or(Fault::NotUnderstood)?;
            if at >= range.end {
                break;
            }
            if at >= range.start {
                starts.push(at);
            }
            if starts.len() > MOST_STARTS || step > MOST_STEPS {
                return Err(Fault::TooOften);
            }
        }
        Ok(starts)
    }
}

impl Until {
    /// Reads `20261231`, `20261231T170000` or `20261231T170000Z`.
    pub(crate) fn parse(value: &str) -> Option<Until> {
        let (day, time) = value.split_once('T').map_or((value, None), |(d, t)| (d, Some(t)));
        let day = compact_date(day)?;
        let Some(time) = time else { return Some(Until::Day(day)) };
        let (time, utc) = time.strip_suffix('Z').map_or((time, false), |time| (time, true));
        let local = day.to_datetime(compact_time(time)?);
        if !utc {
            return Some(Until::Local(local));
        }
        jiff::tz::TimeZone::UTC.to_timestamp(local).ok().map(Until::At)
    }
}

/// `20261231` as a day.
fn compact_date(digits: &str) -> Option<Date> {
    let number = digits.parse::<u32>().ok().filter(|_| digits.len() == 8)?;
    let part = |value: u32| i8::try_from(value).ok();
    Date::new(i16::try_from(number / 10_000).ok()?, part(number / 100 % 100)?, part(number % 100)?)
        .ok()
}

/// `170000` as a time of day; a leap second is read as the second before.
fn compact_time(digits: &str) -> Option<Time> {
    let number = digits.parse::<u32>().ok().filter(|_| digits.len() == 6)?;
    let part = |value: u32| i8::try_from(value).ok();
    let second = (number % 100).min(59);
    Time::new(part(number / 10_000)?, part(number / 100 % 100)?, part(second)?, 0).ok()
}

fn compact(value: &str) -> String {
    value.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_uppercase()).collect()
}

/// Wall-clock time dressed as UTC, the one zone in which every wall-clock time exists once.
fn to_chrono(at: DateTime) -> Option<chrono::DateTime<Tz>> {
    let unsigned = |value: i8| u32::try_from(value).ok();
    let day =
        NaiveDate::from_ymd_opt(i32::from(at.year()), unsigned(at.month())?, unsigned(at.day())?)?;
    let time =
        day.and_hms_opt(unsigned(at.hour())?, unsigned(at.minute())?, unsigned(at.second())?)?;
    Some(time.and_utc().with_timezone(&Tz::UTC))
}

fn from_chrono(at: chrono::DateTime<Tz>) -> Option<DateTime> {
    let at = at.naive_utc();
    let part = |value: u32| i8::try_from(value).ok();
    DateTime::new(
        i16::try_from(at.year()).ok()?,
        part(at.month())?,
        part(at.day())?,
        part(at.hour())?,
        part(at.minute())?,
        part(at.second())?,
        0,
    )
    .ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, datetime};

    fn starts(rule: &str, first: DateTime, until: Option<DateTime>) -> Vec<DateTime> {
        let range = datetime(1990, 1, 1, 0, 0, 0, 0)..datetime(2028, 1, 1, 0, 0, 0, 0);
        Rule::parse(rule).unwrap().starts(first, until, &range).unwrap()
    }

    fn days(rule: &str, first: DateTime) -> Vec<String> {
        starts(rule, first, None).iter().map(|at| at.date().to_string()).collect()
    }

    // Expected days by python-dateutil 2.9.
    #[test]
    fn last_working_day_of_the_month() {
        let first = datetime(2026, 1, 30, 16, 0, 0, 0);
        let rule = "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=4";
        assert_eq!(days(rule, first), ["2026-01-30", "2026-02-27", "2026-03-31", "2026-04-30"]);
    }

    #[test]
    fn the_31st_skips_short_months_and_29_february_skips_years() {
        let first = datetime(2026, 1, 31, 9, 0, 0, 0);
        assert_eq!(days("FREQ=MONTHLY;COUNT=3", first), ["2026-01-31", "2026-03-31", "2026-05-31"]);
        let leap = datetime(2020, 2, 29, 9, 0, 0, 0);
        assert_eq!(days("FREQ=YEARLY;COUNT=2", leap), ["2020-02-29", "2024-02-29"]);
    }

    #[test]
    fn every_other_week_follows_the_start_of_the_week() {
        let first = datetime(2026, 3, 3, 9, 0, 0, 0);
        let rule = "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=";
        let monday = days(&format!("{rule}MO"), first);
        assert_eq!(monday, ["2026-03-03", "2026-03-08", "2026-03-17", "2026-03-22"]);
        let sunday = days(&format!("{rule}SU"), first);
        assert_eq!(sunday, ["2026-03-03", "2026-03-15", "2026-03-17", "2026-03-29"]);
    }

    #[test]
    fn until_itself_still_counts() {
        let first = datetime(2026, 3, 2, 9, 0, 0, 0);
        let third = datetime(2026, 3, 4, 9, 0, 0, 0);
        assert_eq!(starts("FREQ=DAILY", first, Some(third)).len(), 3);
        assert_eq!(starts("FREQ=DAILY", first, Some(third.yesterday().unwrap())).len(), 2);
    }

    #[test]
    fn a_birthday_keeps_only_the_years_in_range() {
        let years = starts("FREQ=YEARLY", datetime(1950, 5, 4, 0, 0, 0, 0), None);
        assert_eq!((years.len(), years[0].year(), years[37].year()), (38, 1990, 2027));
    }

    #[test]
    fn until_is_read_in_three_forms() {
        assert_eq!(Until::parse("20261231"), Some(Until::Day(date(2026, 12, 31))));
        let local = Until::Local(datetime(2026, 12, 31, 17, 0, 0, 0));
        assert_eq!(Until::parse("20261231T170000"), Some(local));
        let at = Until::At("2026-12-31T17:00:00Z".parse().unwrap());
        assert_eq!(Until::parse("20261231T170000Z"), Some(at));
        assert_eq!(Until::parse("20261331"), None);
        assert_eq!(Until::parse("tomorrow"), None);
    }

    #[test]
    fn what_is_no_rule_is_a_fault() {
        for rule in [
            "",
            "COUNT=3",
            "FREQ=FORTNIGHTLY",
            "FREQ=DAILY;INTERVALL=2",
            "FREQ=DAILY;COUNT",
            "FREQ=DAILY;INTERVAL=0",
            "FREQ=WEEKLY;BYDAY=MONDAY",
            "FREQ=MONTHLY;RSCALE=CHINESE",
            "FREQ=DAILY;UNTIL=never",
            "FREQ=MONTHLY;BYDAY=-1Sé",
        ] {
            assert_eq!(Rule::parse(rule).err(), Some(Fault::NotUnderstood), "{rule}");
        }
    }

    #[test]
    fn rules_no_meeting_has_are_refused() {
        assert_eq!(Rule::parse("FREQ=SECONDLY").err(), Some(Fault::TooOften));
        let first = datetime(2000, 1, 1, 0, 0, 0, 0);
        let range = first..datetime(2028, 1, 1, 0, 0, 0, 0);
        let hourly = Rule::parse("freq=hourly").unwrap();
        assert_eq!(hourly.starts(first, None, &range).err(), Some(Fault::TooOften));
    }

    #[test]
    fn a_rule_that_never_happens_ends() {
        let first = datetime(2026, 1, 1, 9, 0, 0, 0);
        assert_eq!(days("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", first), [""; 0]);
    }

    proptest::proptest! {
        #[test]
        fn no_rule_panics(
            freq in "YEARLY|MONTHLY|WEEKLY|DAILY|HOURLY|MINUTELY",
            interval in 0u32..70_000,
            part in "BY(DAY|MONTH|MONTHDAY|YEARDAY|WEEKNO|HOUR|MINUTE|SECOND|SETPOS)",
            value in "-?[0-9]{1,3}(MO|SU|)",
            count in 1u32..50,
            year in -9999i16..=9999,
        ) {
            let rule = format!("FREQ={freq};INTERVAL={interval};{part}={value};COUNT={count}");
            if let Ok(rule) = Rule::parse(&rule) {
                let first = datetime(year, 2, 28, 23, 59, 59, 0);
                let _ = rule.starts(first, None, &(first..datetime(2028, 1, 1, 0, 0, 0, 0)));
            }
        }
    }
}
