//! Days and times as tables write them, and which of day and month comes first.

use jiff::civil::{Date, Time};

use super::column::Language;

/// Which comes first in a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    DayFirst,
    MonthFirst,
}

/// What the dates and times of a table say about their order.
#[derive(Debug, Default)]
pub(super) struct Votes {
    day_first: usize,
    month_first: usize,
    dotted: bool,
    half_days: bool,
}

impl Votes {
    /// Counts a date.
    pub(super) fn day(&mut self, text: &str) {
        let numbers = numbers(text);
        self.dotted |= text.contains('.');
        if let [first, second, _] = numbers[..]
            && first <= 31
        {
            self.day_first += usize::from(first > 12);
            self.month_first += usize::from(second > 12);
        }
    }

    /// Counts a time.
    pub(super) fn time(&mut self, text: &str) {
        self.half_days |= half(text).is_some();
    }

    /// A day after the twelfth decides; without one the habits of those who write so: points and
    /// 24 hours go with the day first, morning and afternoon in English with the month.
    pub(super) fn order(&self, language: Language) -> Order {
        match self.day_first.cmp(&self.month_first) {
            std::cmp::Ordering::Greater => Order::DayFirst,
            std::cmp::Ordering::Less => Order::MonthFirst,
            _ if language == Language::English && self.half_days && !self.dotted => {
                Order::MonthFirst
            }
            _ => Order::DayFirst,
        }
    }
}

/// `3/14/2026`, `14.03.26`, `2026-03-14`.
pub(super) fn date(text: &str, order: Order) -> Option<Date> {
    let [first, second, third] = numbers(text)[..] else { return None };
    let (year, month, day) = match order {
        _ if first > 31 => (first, second, third),
        Order::DayFirst => (third, second, first),
        Order::MonthFirst => (third, first, second),
    };
    let year = match year {
        0..=69 => year + 2000,
        70..=99 => year + 1900,
        _ => year,
    };
    let part = |value: u32| i8::try_from(value).ok();
    Date::new(i16::try_from(year).ok()?, part(month)?, part(day)?).ok()
}

/// `9:00:00 AM`, `09:00`, `9.00`, `5:30 p. m.`.
pub(super) fn time(text: &str) -> Option<Time> {
    let (hour, minute, second) = match numbers(text)[..] {
        [hour] => (hour, 0, 0),
        [hour, minute] => (hour, minute, 0),
        [hour, minute, second] => (hour, minute, second),
        _ => return None,
    };
    let hour = match half(text) {
        Some(_) if hour == 0 || hour > 12 => return None,
        Some('a') => hour % 12,
        Some(_) => hour % 12 + 12,
        None => hour,
    };
    let part = |value: u32| i8::try_from(value).ok();
    Time::new(part(hour)?, part(minute)?, part(second)?, 0).ok()
}

/// `a` or `p` where a time names its half of the day.
fn half(text: &str) -> Option<char> {
    let letters: String = text.chars().filter(|c| c.is_alphabetic()).collect();
    match letters.to_ascii_lowercase().as_str() {
        "am" => Some('a'),
        "pm" => Some('p'),
        _ => None,
    }
}

fn numbers(text: &str) -> Vec<u32> {
    text.split(|c: char| !c.is_ascii_digit()).filter_map(|digits| digits.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil;

    fn order(days: &[&str], times: &[&str], language: Language) -> Order {
        let mut votes = Votes::default();
        days.iter().for_each(|day| votes.day(day));
        times.iter().for_each(|time| votes.time(time));
        votes.order(language)
    }

    #[test]
    fn a_day_after_the_twelfth_decides_for_all() {
        assert_eq!(order(&["03/04/2026", "14/04/2026"], &[], Language::English), Order::DayFirst);
        assert_eq!(order(&["03/04/2026", "04/14/2026"], &[], Language::German), Order::MonthFirst);
    }

    #[test]
    fn habits_decide_where_no_day_does() {
        let day = ["03/04/2026"];
        assert_eq!(order(&day, &["9:00:00 AM"], Language::English), Order::MonthFirst);
        assert_eq!(order(&day, &["09:00:00"], Language::English), Order::DayFirst);
        assert_eq!(order(&day, &["9:00:00 a. m."], Language::Spanish), Order::DayFirst);
        assert_eq!(order(&["03.04.2026"], &["9:00 AM"], Language::English), Order::DayFirst);
    }

    #[test]
    fn dates_and_times_in_many_dresses() {
        let march = Some(civil::date(2026, 3, 14));
        assert_eq!(date("3/14/2026", Order::MonthFirst), march);
        assert_eq!(date("14.03.26", Order::DayFirst), march);
        assert_eq!(date("2026-03-14", Order::DayFirst), march);
        assert_eq!(date("14/03/2026", Order::MonthFirst), None);
        assert_eq!(date("tomorrow", Order::DayFirst), None);
        assert_eq!(time("12:00:00 AM"), Some(civil::time(0, 0, 0, 0)));
        assert_eq!(time("12:30 PM"), Some(civil::time(12, 30, 0, 0)));
        assert_eq!(time("5:30\u{a0}p.\u{a0}m."), Some(civil::time(17, 30, 0, 0)));
        assert_eq!(time("17.30"), Some(civil::time(17, 30, 0, 0)));
        assert_eq!(time("13:00 PM"), None);
        assert_eq!(time(""), None);
    }
}
