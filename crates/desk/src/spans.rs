//! Which days a review speaks of.

use jiff::{ToSpan, civil::Date};
use record::{Record, Span};
use serde::Serialize;

use crate::DeskError;

/// What the person asked for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SpanRequest {
    /// Length; a quarter (13 weeks) unless said.
    pub length: Option<Length>,
    /// A calendar quarter instead.
    pub quarter: Option<Quarter>,
    /// Last day; the last day with a message or a past meeting unless said.
    pub as_of: Option<Date>,
    /// The span before the one described.
    pub previous: bool,
}

/// A length in days, written `90d`, `12w`, `6m` or `1y`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Length(pub u32);

/// A calendar quarter, written `2026Q3`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quarter {
    /// Year.
    pub year: i16,
    /// 1 to 4.
    pub number: i8,
}

/// A span as shown: both days included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct SpanView {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// Number of days.
    pub days: u32,
}

const DEFAULT_DAYS: u32 = 91;

impl SpanRequest {
    /// The span over this record.
    ///
    /// # Errors
    /// [`DeskError::EmptyRecord`] where nothing says which days are meant.
    pub fn over(self, record: &Record) -> Result<Span, DeskError> {
        let span = match self.quarter {
            Some(quarter) => quarter.span(),
            None => {
                let last = self.as_of.or_else(|| last_day(record)).ok_or(DeskError::EmptyRecord)?;
                let end = last.saturating_add(1.day());
                let days = self.length.map_or(DEFAULT_DAYS, |length| length.0);
                Span { start: end.saturating_sub(i64::from(days).days()), end }
            }
        };
        Ok(if self.previous { span.previous() } else { span })
    }
}

fn last_day(record: &Record) -> Option<Date> {
    let message = record.messages.last().map(|m| m.local.date());
    let meeting = record.meetings.last().map(|m| m.local_start.date());
    message.max(meeting)
}

impl std::str::FromStr for Length {
    type Err = String;

    fn from_str(written: &str) -> Result<Length, String> {
        let wrong = || format!("`{written}` is not a length; write 90d, 12w, 6m or 1y");
        let unit = written.chars().last().ok_or_else(wrong)?;
        let count: u32 = written[..written.len() - unit.len_utf8()].parse().map_err(|_| wrong())?;
        let days = match unit {
            'd' => count,
            'w' => count.saturating_mul(7),
            'm' => count.saturating_mul(30),
            'y' => count.saturating_mul(365),
            _ => return Err(wrong()),
        };
        if (1..=36_500).contains(&days) { Ok(Length(days)) } else { Err(wrong()) }
    }
}

impl std::str::FromStr for Quarter {
    type Err = String;

    fn from_str(written: &str) -> Result<Quarter, String> {
        let wrong = || format!("`{written}` is not a quarter; write 2026Q3");
        let (year, number) = written.split_once(['Q', 'q']).ok_or_else(wrong)?;
        let year: i16 = year.trim_end_matches('-').parse().map_err(|_| wrong())?;
        let number: i8 = number.parse().map_err(|_| wrong())?;
        let known = (1..=4).contains(&number) && (1900..=9000).contains(&year);
        if known { Ok(Quarter { year, number }) } else { Err(wrong()) }
    }
}

impl Quarter {
    /// The quarter that holds a day.
    pub fn of(day: Date) -> Quarter {
        Quarter { year: day.year(), number: (day.month() - 1) / 3 + 1 }
    }
    /// The one before.
    pub fn before(self) -> Quarter {
        if self.number > 1 {
            Quarter { number: self.number - 1, ..self }
        } else {
            Quarter { year: self.year - 1, number: 4 }
        }
    }
    /// Its days.
    pub fn span(self) -> Span {
        let start = jiff::civil::date(self.year, (self.number - 1) * 3 + 1, 1);
        Span { start, end: start.saturating_add(3.months()) }
    }
}

impl std::fmt::Display for Quarter {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{}Q{}", self.year, self.number)
    }
}

/// Full calendar quarters before `span`, latest first, as far back as the record reaches.
pub(crate) fn earlier_quarters(record: &Record, span: Span) -> Vec<(Quarter, Span)> {
    let first_message = record.messages.first().map(|m| m.local.date());
    let first_meeting = record.meetings.first().map(|m| m.local_start.date());
    let Some(first) = [first_message, first_meeting].into_iter().flatten().min() else {
        return Vec::new();
    };
    let mut quarter = Quarter::of(span.start);
    let mut found = Vec::new();
    while found.len() < 8 {
        // A week of overlap: 91 days to 31 March begin on the last day of December.
        let end = quarter.span().end.saturating_sub(7.days());
        quarter = if end > span.start { quarter.before() } else { quarter };
        // Two weeks of grace: a record that starts on the 3rd still holds that quarter.
        if quarter.span().start.saturating_add(14.days()) < first {
            break;
        }
        found.push((quarter, quarter.span()));
        quarter = quarter.before();
    }
    found
}

impl SpanView {
    /// A span as shown.
    pub fn of(span: Span) -> SpanView {
        SpanView { from: span.start, to: span.end.saturating_sub(1.day()), days: span.days() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use record::sketch::Sketch;

    #[test]
    fn a_span_ends_at_the_last_thing_known_not_today() {
        let record = Sketch::new().message("2001-05-04T09:00", "ana", &["me"], "x").record();
        let span = SpanRequest::default().over(&record).unwrap();
        assert_eq!((span.end, span.days()), (date(2001, 5, 5), 91));
        let empty = Sketch::new().record();
        assert!(SpanRequest::default().over(&empty).is_err());
    }

    #[test]
    fn lengths_and_quarters_are_read_or_refused_with_an_example() {
        assert_eq!("12w".parse(), Ok(Length(84)));
        assert!("12".parse::<Length>().unwrap_err().contains("90d"));
        assert!("0d".parse::<Length>().is_err());
        let quarter: Quarter = "2026Q3".parse().unwrap();
        assert_eq!(quarter.span(), Span { start: date(2026, 7, 1), end: date(2026, 10, 1) });
        assert!("2026Q5".parse::<Quarter>().is_err());
    }

    #[test]
    fn earlier_quarters_are_full_and_before_the_span() {
        let record = Sketch::new()
            .message("2025-07-03T09:00", "ana", &["me"], "x")
            .message("2026-06-30T09:00", "ana", &["me"], "x")
            .record();
        let span = Span { start: date(2026, 4, 1), end: date(2026, 7, 1) };
        let names: Vec<String> =
            earlier_quarters(&record, span).iter().map(|(q, _)| q.to_string()).collect();
        assert_eq!(names, ["2026Q1", "2025Q4", "2025Q3"]);
        let march = Span { start: date(2025, 12, 31), end: date(2026, 4, 1) };
        assert_eq!(earlier_quarters(&record, march)[0].0.to_string(), "2025Q4");
    }
}
