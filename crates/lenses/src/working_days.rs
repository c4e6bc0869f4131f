//! Working days on which the owner was there, and what took time on them.

use std::collections::BTreeSet;

use jiff::{
    ToSpan,
    civil::{Date, DateTime, Time},
};
use record::{ItemRef, Record, Span, Week, WorkingHours};

use crate::away::absences;
use crate::coverage;

/// Working days (Monday to Friday) of a span, in weeks with at least one meeting that counts.
pub(crate) struct WorkingDays {
    /// Days there, earliest first.
    pub(crate) days: Vec<WorkingDay>,
    /// Working days away.
    pub(crate) away: usize,
    /// Working days there in weeks without a meeting: nothing says that the calendar covers them.
    pub(crate) uncovered: usize,
    /// Working days there, in weeks with a meeting, without one and without a message sent in the
    /// owner's name: a public holiday or a day off. Told only where sent mail covers the span.
    pub(crate) off: usize,
    /// Sent mail covers the span, so that messages break the days up as meetings do.
    pub(crate) mail: bool,
}

/// One working day.
pub(crate) struct WorkingDay {
    pub(crate) date: Date,
    /// Meetings that count and, where mail covers the span, messages sent; by their beginning.
    pub(crate) taken: Vec<Taken>,
    /// Stretches of the working hours between them, in minutes since midnight.
    gaps: Vec<(i64, i64)>,
}

/// Something that takes time on a day, in minutes since its midnight; a message takes none, but
/// ends a stretch.
#[derive(Clone, Copy)]
pub(crate) struct Taken {
    pub(crate) from: i64,
    pub(crate) to: i64,
    pub(crate) by: ItemRef,
}

impl WorkingDays {
    /// The working days of `span`.
    pub(crate) fn of(record: &Record, span: Span) -> WorkingDays {
        let mail = coverage::sent_known(record, span);
        let absences = absences(record, span);
        let counted = record.meetings_in(span).iter().filter(|meeting| meeting.counts());
        let covered: BTreeSet<Week> = counted.map(|m| Week::of(m.local_start.date())).collect();
        let all = span.start.series(1.day()).take_while(|day| *day < span.end);
        let (mut days, mut away, mut uncovered) = (Vec::new(), 0, 0);
        for date in all.filter(|day| day.weekday().to_monday_zero_offset() < 5) {
            if absences.iter().any(|absence| absence.has(date)) {
                away += 1;
            } else if covered.contains(&Week::of(date)) {
                days.push(WorkingDay { date, taken: Vec::new(), gaps: Vec::new() });
            } else {
                uncovered += 1;
            }
        }
        take_meetings(record, &mut days);
        let there = days.len();
        days.retain(|day| !mail || day.worked(record));
        let off = there - days.len();
        for day in &mut days {
            if mail {
                take_messages(record, day);
            }
            day.taken.sort_unstable_by_key(|taken| (taken.from, taken.to, taken.by));
            day.gaps = gaps(&day.taken, record.working);
        }
        WorkingDays { days, away, uncovered, off, mail }
    }
}

impl WorkingDay {
    /// A meeting that counts, or a message sent in the owner's name, lies on it.
    fn worked(&self, record: &Record) -> bool {
        self.taken.iter().any(|taken| taken.to > 0)
            || record.messages_in(self.span()).iter().any(|m| coverage::is_sent(record, m))
    }
    fn span(&self) -> Span {
        Span { start: self.date, end: self.date.saturating_add(1.day()) }
    }
    /// Monday is 0.
    pub(crate) fn weekday(&self) -> usize {
        self.date.weekday().to_monday_zero_offset().unsigned_abs().into()
    }
    /// Minutes in stretches of at least `shortest` minutes.
    pub(crate) fn free_minutes(&self, shortest: i64) -> i64 {
        self.gaps.iter().map(|(from, to)| to - from).filter(|length| *length >= shortest).sum()
    }
    /// Length of the stretch that holds everything between two minutes of the day, if one does.
    pub(crate) fn free_around(&self, from: i64, to: i64) -> Option<i64> {
        let around = self.gaps.iter().find(|gap| gap.0 <= from && to <= gap.1)?;
        Some(around.1 - around.0)
    }
    /// What lies between two minutes of the day, by its beginning.
    pub(crate) fn taken_within(
        &self,
        from: i64,
        to: i64,
    ) -> impl DoubleEndedIterator<Item = &Taken> {
        self.taken.iter().filter(move |taken| taken.from < to && taken.to > from)
    }
}

fn take_meetings(record: &Record, days: &mut [WorkingDay]) {
    let (Some(first), Some(last)) = (days.first(), days.last()) else { return };
    let reach =
        Span { start: first.date.saturating_sub(7.days()), end: last.date.saturating_add(1.day()) };
    for meeting in record.meetings_in(reach).iter().filter(|meeting| meeting.counts()) {
        let begins = days.partition_point(|day| day.date < meeting.local_start.date());
        let end = meeting.local_end.date();
        for day in days[begins..].iter_mut().take_while(|day| day.date <= end) {
            let from = minutes_of(meeting.local_start, day.date);
            let to = minutes_of(meeting.local_end, day.date);
            day.taken.push(Taken { from, to, by: ItemRef::Meeting(meeting.id) });
        }
    }
}

fn take_messages(record: &Record, day: &mut WorkingDay) {
    for message in record.messages_in(day.span()) {
        if record.is_mine(message) && !message.automatic {
            let at = minutes_of(message.local, day.date);
            day.taken.push(Taken { from: at, to: at, by: ItemRef::Message(message.id) });
        }
    }
}

fn gaps(taken: &[Taken], working: WorkingHours) -> Vec<(i64, i64)> {
    let (mut since, closes) = (i64::from(working.from) * 60, i64::from(working.to) * 60);
    let mut gaps = Vec::new();
    let ends = taken.iter().map(|taken| (taken.from, taken.to)).chain([(closes, closes)]);
    for (from, to) in ends {
        if from.min(closes) > since {
            gaps.push((since, from.min(closes)));
        }
        since = since.max(to);
    }
    gaps
}

fn minutes_of(at: DateTime, day: Date) -> i64 {
    day.to_datetime(Time::midnight()).duration_until(at).as_mins()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_lie_between_what_overlaps_and_inside_working_hours() {
        let by = ItemRef::Meeting(record::MeetingId(1));
        let taken = [(-60, 500), (490, 540), (600, 600), (660, 720), (1070, 1200)];
        let taken: Vec<Taken> = taken.map(|(from, to)| Taken { from, to, by }).into();
        let found = gaps(&taken, WorkingHours { from: 8, to: 18 });
        assert_eq!(found, [(540, 600), (600, 660), (720, 1070)]);
    }
}
