//! The ISO weeks of a span and what lies in each.

use jiff::ToSpan;
use record::{Meeting, Message, Record, Span, Week};

/// Items by the weeks of `span`, empty weeks included, items of other weeks dropped. Weeks of which
/// fewer than four days lie in the span are no weeks of it.
pub fn by_week<T>(items: impl Iterator<Item = (Week, T)>, span: Span) -> Vec<(Week, Vec<T>)> {
    let mut weeks: Vec<(Week, Vec<T>)> = span.weeks().map(|week| (week, Vec::new())).collect();
    let Some(first) = weeks.first().map(|(week, _)| week.0) else { return weeks };
    for (week, item) in items {
        let at = usize::try_from(week.0 - first).ok();
        if let Some((_, held)) = at.and_then(|at| weeks.get_mut(at)) {
            held.push(item);
        }
    }
    weeks
}

/// The days of `week` that lie in `span`.
pub fn days_of(week: Week, span: Span) -> Span {
    let monday = week.monday();
    Span { start: monday.max(span.start), end: monday.saturating_add(7.days()).min(span.end) }
}

/// Messages by the weeks of `span`, found by binary search: cheap even for a million.
pub fn messages_by_week(record: &Record, span: Span) -> Vec<(Week, &[Message])> {
    span.weeks().map(|week| (week, record.messages_in(days_of(week, span)))).collect()
}

/// Events by the weeks of `span`, counted or not.
pub fn meetings_by_week(record: &Record, span: Span) -> Vec<(Week, &[Meeting])> {
    span.weeks().map(|week| (week, record.meetings_in(days_of(week, span)))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn every_week_is_there_and_strangers_to_the_span_are_dropped() {
        let span = Span { start: date(2026, 3, 2), end: date(2026, 3, 23) };
        let day = |d| Week::of(date(2026, 3, d));
        let items = [(day(3), 'a'), (day(8), 'b'), (day(17), 'c'), (day(30), 'd')];
        let earlier = (Week::of(date(2026, 2, 20)), 'e');
        let weeks = by_week(items.into_iter().chain([earlier]), span);
        let held: Vec<&[char]> = weeks.iter().map(|(_, held)| held.as_slice()).collect();
        assert_eq!(held, [&['a', 'b'][..], &[], &['c']]);
    }
}
