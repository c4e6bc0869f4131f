//! Spans of days and ISO weeks, in the owner's zone.

use jiff::{ToSpan, civil::Date};

/// Days from `start` up to but not including `end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// First day.
    pub start: Date,
    /// The day after the last.
    pub end: Date,
}

/// An ISO week, counted from the one that holds 1970-01-01.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Week(pub i32);

const EPOCH_MONDAY: Date = jiff::civil::date(1969, 12, 29);

impl Week {
    /// The week that holds `day`.
    pub fn of(day: Date) -> Week {
        let days = EPOCH_MONDAY.until(day).map_or(0, |s| s.get_days());
        Week(days.div_euclid(7))
    }
    /// Its Monday.
    pub fn monday(self) -> Date {
        EPOCH_MONDAY.checked_add((self.0 * 7).days()).unwrap_or(EPOCH_MONDAY)
    }
}

impl Span {
    /// Whether `day` lies in it.
    pub fn has(self, day: Date) -> bool {
        self.start <= day && day < self.end
    }
    /// Number of days.
    pub fn days(self) -> u32 {
        self.start.until(self.end).map_or(0, |s| s.get_days().max(0).unsigned_abs())
    }
    /// Length in weeks.
    pub fn weeks_long(self) -> f64 {
        f64::from(self.days()) / 7.0
    }
    /// ISO weeks of which at least four days lie in the span, oldest first.
    pub fn weeks(self) -> impl Iterator<Item = Week> + Clone {
        let clip = move |week: &Week| {
            let monday = week.monday();
            let end = monday.saturating_add(7.days());
            Span { start: monday.max(self.start), end: end.min(self.end) }.days() >= 4
        };
        (Week::of(self.start).0..=Week::of(self.end).0).map(Week).filter(clip)
    }
    /// The span of equal length just before.
    pub fn previous(self) -> Span {
        let start = self.start.saturating_sub(i64::from(self.days()).days());
        Span { start, end: self.start }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn weeks_begin_on_monday() {
        assert_eq!(Week::of(date(2026, 3, 2)).monday(), date(2026, 3, 2));
        assert_eq!(Week::of(date(2026, 3, 8)).monday(), date(2026, 3, 2));
        assert_eq!(Week::of(date(1960, 1, 1)).monday(), date(1959, 12, 28));
    }

    #[test]
    fn a_quarter_has_thirteen_weeks() {
        let span = Span { start: date(2026, 3, 30), end: date(2026, 6, 29) };
        assert_eq!((span.days(), span.weeks().count()), (91, 13));
        assert_eq!(span.previous().start, date(2025, 12, 29));
    }
}
