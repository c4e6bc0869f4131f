//! Which meetings recur.

use std::collections::BTreeMap;

use jiff::civil::DateTime;

/// What finding series needs of one meeting. Give them earliest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occurrence<'a> {
    /// UID of an event with a rule; empty for a single event.
    pub uid: &'a str,
    /// Normalised title; empty where it says nothing.
    pub title: &'a str,
    /// Local start.
    pub start: DateTime,
}

/// For each meeting the index of the first of its series, where it is in one: the same UID with a
/// rule, or the same title at least three times at one weekday and hour (± 30 minutes). Slots of one
/// title are one series, so a daily meeting is not five weekly ones.
pub fn series(occurrences: &[Occurrence<'_>]) -> Vec<Option<u32>> {
    let mut found: Vec<Option<u32>> = vec![None; occurrences.len()];
    let mut by_uid: BTreeMap<&str, u32> = BTreeMap::new();
    let mut by_title: BTreeMap<(&str, i8), Vec<u32>> = BTreeMap::new();
    for (index, one) in (0u32..).zip(occurrences) {
        if !one.uid.is_empty() {
            found[index as usize] = Some(*by_uid.entry(one.uid).or_insert(index));
        } else if !one.title.is_empty() {
            let weekday = one.start.weekday().to_monday_zero_offset();
            by_title.entry((one.title, weekday)).or_default().push(index);
        }
    }
    let mut by_title_first: BTreeMap<&str, u32> = BTreeMap::new();
    for ((title, _), mut group) in by_title {
        let minute = |i: &u32| {
            let start = occurrences[*i as usize].start;
            i32::from(start.hour()) * 60 + i32::from(start.minute())
        };
        group.sort_by_key(|i| (minute(i), *i));
        for slot in group.chunk_by(|a, b| (minute(b) - minute(a)).abs() <= 30) {
            let days: std::collections::BTreeSet<_> =
                slot.iter().map(|i| occurrences[*i as usize].start.date()).collect();
            if days.len() >= 3 {
                slot.iter().for_each(|i| found[*i as usize] = Some(*i));
                let first = by_title_first.entry(title).or_insert(u32::MAX);
                *first = slot.iter().copied().fold(*first, u32::min);
            }
        }
    }
    for (one, series) in occurrences.iter().zip(&mut found) {
        if one.uid.is_empty() && series.is_some() {
            *series = by_title_first.get(one.title).copied();
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::datetime;

    #[test]
    fn three_at_one_weekday_and_hour_are_a_series_two_are_not() {
        let at = |day, hour, minute| Occurrence {
            uid: "",
            title: "ops daily",
            start: datetime(2026, 3, day, hour, minute, 0, 0),
        };
        let mondays = [at(2, 9, 0), at(9, 9, 30), at(16, 9, 15)];
        assert_eq!(series(&mondays), [Some(0), Some(0), Some(0)]);
        assert_eq!(series(&mondays[..2]), [None, None]);
        assert_eq!(series(&[at(2, 9, 0), at(9, 14, 0), at(17, 9, 0)]), [None; 3]);
    }

    #[test]
    fn a_daily_title_is_one_series() {
        let mut days: Vec<Occurrence<'_>> = Vec::new();
        for day in [2, 3, 9, 10, 16, 17] {
            let start = datetime(2026, 3, day, 9, 0, 0, 0);
            days.push(Occurrence { uid: "", title: "ops daily", start });
        }
        assert_eq!(series(&days), [Some(0); 6]);
    }

    #[test]
    fn a_rule_makes_a_series_of_any_size() {
        let one =
            |day| Occurrence { uid: "a", title: "", start: datetime(2026, 3, day, 9, 0, 0, 0) };
        assert_eq!(series(&[one(2), one(5)]), [Some(0), Some(0)]);
    }
}
