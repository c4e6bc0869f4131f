//! Events of the manager's calendar before they are written out, and the time they take up.

use std::collections::BTreeMap;

use jiff::{
    Timestamp, ToSpan,
    civil::{Date, DateTime, Weekday},
};
use record::{Answer, Level};

use crate::{clock::Site, company::Who, world::World};

/// A single event or a series.
#[derive(Debug, Clone)]
pub(crate) struct Event {
    pub(crate) title: String,
    pub(crate) notes: String,
    pub(crate) room: Option<Who>,
    pub(crate) organiser: Who,
    /// Everyone on it, the organiser first.
    pub(crate) attendees: Vec<(Who, Answer)>,
    /// Whose clock it keeps.
    pub(crate) site: Site,
    pub(crate) minutes: i64,
    pub(crate) created: Timestamp,
    pub(crate) rule: Option<Pattern>,
    /// Oldest first, at least one.
    pub(crate) instances: Vec<Instance>,
    pub(crate) shape: Shape,
    /// What it is about, as planned; `None` where it is no meeting.
    pub(crate) level: Option<Level>,
}

/// How an event stands in the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// With a start and an end, blocking time.
    Timed,
    /// With a start and an end, shown as free.
    Free,
    /// Whole days.
    AllDay(i64),
    /// Whole days away.
    Away(i64),
}

/// When a series takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pattern {
    /// Monday to Friday.
    Daily,
    /// On one or two weekdays.
    Weekly(&'static [Weekday]),
    /// Every other week.
    Biweekly(Weekday),
    /// On the n-th weekday of the month.
    Monthly(i8, Weekday),
}

/// One time an event was to take place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Instance {
    /// As the rule has it, local to the event's site.
    pub(crate) start: DateTime,
    pub(crate) fate: Fate,
}

/// What became of an instance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fate {
    Held,
    /// Taken out of the series.
    Excluded,
    Cancelled,
    /// The manager declined it.
    Declined,
    /// To another local start.
    Moved(DateTime),
}

impl Instance {
    /// When it took place and the manager was on it.
    pub(crate) fn attended(&self) -> Option<DateTime> {
        match self.fate {
            Fate::Held => Some(self.start),
            Fate::Moved(start) => Some(start),
            Fate::Excluded | Fate::Cancelled | Fate::Declined => None,
        }
    }
}

impl Event {
    /// People other than the manager.
    pub(crate) fn others(&self, me: Who) -> impl Iterator<Item = Who> + '_ {
        self.attendees.iter().map(|(who, _)| *who).filter(move |who| *who != me)
    }
    /// Counts as a meeting.
    pub(crate) fn is_meeting(&self) -> bool {
        self.shape == Shape::Timed && self.attendees.len() > 1
    }
    /// Moments at which it took place with the manager on it.
    pub(crate) fn attended(&self, world: &World<'_>) -> Vec<Timestamp> {
        let starts = self.instances.iter().filter_map(Instance::attended);
        starts.map(|start| world.clock.moment(self.site, start)).collect()
    }
}

impl Pattern {
    /// Whether a series that began in the week of `first` takes place on `day`.
    pub(crate) fn has(self, first: Date, day: Date) -> bool {
        match self {
            Pattern::Daily => !crate::clock::is_weekend(day),
            Pattern::Weekly(weekdays) => weekdays.contains(&day.weekday()),
            Pattern::Biweekly(weekday) => {
                let days = first.until(day).map_or(0, |span| span.get_days());
                day.weekday() == weekday && days % 14 == 0
            }
            Pattern::Monthly(nth, weekday) => {
                day.weekday() == weekday && (day.day() - 1) / 7 + 1 == nth
            }
        }
    }

    /// The recurrence rule, without its end.
    pub(crate) fn rule(self) -> String {
        let code = |weekday: Weekday| {
            ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
                [usize::from(weekday.to_monday_zero_offset().unsigned_abs())]
        };
        match self {
            Pattern::Daily => "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR".to_owned(),
            Pattern::Weekly(weekdays) => {
                let days: Vec<&str> = weekdays.iter().map(|w| code(*w)).collect();
                format!("FREQ=WEEKLY;BYDAY={}", days.join(","))
            }
            Pattern::Biweekly(weekday) => format!("FREQ=WEEKLY;INTERVAL=2;BYDAY={}", code(weekday)),
            Pattern::Monthly(nth, weekday) => format!("FREQ=MONTHLY;BYDAY={nth}{}", code(weekday)),
        }
    }
}

/// The manager's taken time by local day, in minutes of the day.
#[derive(Debug, Default)]
pub(crate) struct Grid(BTreeMap<Date, Vec<(i64, i64)>>);

impl Grid {
    /// Whether nothing stands between `from` and `to`.
    pub(crate) fn is_free(&self, day: Date, (from, to): (i64, i64)) -> bool {
        let taken = self.0.get(&day).map_or(&[][..], Vec::as_slice);
        taken.iter().all(|(start, end)| to <= *start || *end <= from)
    }
    /// Takes the time from `from` to `to`.
    pub(crate) fn book(&mut self, day: Date, (from, to): (i64, i64)) {
        self.0.entry(day).or_default().push((from, to));
    }
    /// Takes the time of everything `event` attends or was once to attend.
    pub(crate) fn book_event(&mut self, world: &World<'_>, event: &Event) {
        for instance in &event.instances {
            let moved = if let Fate::Moved(start) = instance.fate { Some(start) } else { None };
            for start in [Some(instance.start), moved].into_iter().flatten() {
                let local = world.clock.mine(world.clock.moment(event.site, start));
                let from = crate::clock::minute_of(local);
                self.book(local.date(), (from, from + event.minutes));
            }
        }
    }
    /// A free start on `day` among `minutes` of the day, tried in the order given.
    pub(crate) fn find(&self, day: Date, starts: &[i64], length: i64) -> Option<DateTime> {
        let free = starts.iter().find(|start| self.is_free(day, (**start, **start + length)))?;
        Some(day.at(0, 0, 0, 0) + free.minutes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn patterns_fall_on_their_days() {
        let second_wednesday = Pattern::Monthly(2, Weekday::Wednesday);
        let first = date(2025, 7, 2);
        let days: Vec<i8> = crate::clock::days(first, date(2025, 9, 1))
            .filter(|day| second_wednesday.has(first, *day))
            .map(|day| day.day())
            .collect();
        assert_eq!(days, [9, 13]);
        assert!(Pattern::Biweekly(Weekday::Friday).has(date(2025, 7, 4), date(2025, 7, 18)));
        assert!(!Pattern::Biweekly(Weekday::Friday).has(date(2025, 7, 4), date(2025, 7, 11)));
    }

    #[test]
    fn a_taken_hour_is_not_found_again() {
        let mut grid = Grid::default();
        let day = date(2026, 3, 2);
        grid.book(day, (600, 660));
        assert_eq!(grid.find(day, &[630, 660], 30), Some(day.at(11, 0, 0, 0)));
        assert_eq!(grid.find(day, &[630], 30), None);
    }
}
