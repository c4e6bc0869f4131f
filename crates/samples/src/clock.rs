//! Working time in four zones: when somebody is at their desk, and when they answer.

use jiff::{
    Timestamp, ToSpan,
    civil::{Date, DateTime, Weekday},
    tz::{TimeZone, TimeZoneDatabase},
};

use crate::{dice::Dice, plan::Plan};

/// Where somebody works.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Site {
    /// Head office.
    NewYork,
    /// European hub.
    Rotterdam,
    /// Mexican site; Spanish is spoken, and the clocks never change.
    Monterrey,
    /// West-coast port.
    LosAngeles,
}

/// Every site, in the order of the zones.
pub(crate) const SITES: [Site; 4] =
    [Site::NewYork, Site::Rotterdam, Site::Monterrey, Site::LosAngeles];

impl Site {
    /// Name in the zone database.
    pub fn zone_name(self) -> &'static str {
        match self {
            Site::NewYork => "America/New_York",
            Site::Rotterdam => "Europe/Amsterdam",
            Site::Monterrey => "America/Monterrey",
            Site::LosAngeles => "America/Los_Angeles",
        }
    }

    fn holidays(self) -> &'static [(i16, i8, i8)] {
        match self {
            Site::NewYork | Site::LosAngeles => &HOLIDAYS_US,
            Site::Rotterdam => &HOLIDAYS_NL,
            Site::Monterrey => &HOLIDAYS_MX,
        }
    }
}

const HOLIDAYS_US: [(i16, i8, i8); 10] = [
    (2025, 7, 4),
    (2025, 9, 1),
    (2025, 11, 27),
    (2025, 11, 28),
    (2025, 12, 25),
    (2026, 1, 1),
    (2026, 1, 19),
    (2026, 2, 16),
    (2026, 5, 25),
    (2026, 6, 19),
];
const HOLIDAYS_NL: [(i16, i8, i8); 6] =
    [(2025, 12, 25), (2025, 12, 26), (2026, 1, 1), (2026, 4, 6), (2026, 4, 27), (2026, 5, 14)];
const HOLIDAYS_MX: [(i16, i8, i8); 6] =
    [(2025, 9, 16), (2025, 11, 17), (2025, 12, 25), (2026, 1, 1), (2026, 2, 2), (2026, 5, 1)];

/// Minutes of the day in which the manager reads and answers mail, by stage of the drift: three
/// sittings a day at first, more and scattered ones later.
const SITTINGS: [&[(i64, i64)]; 4] = [
    &[(475, 520), (690, 740), (990, 1100)],
    &[(470, 520), (680, 750), (850, 870), (985, 1110)],
    &[(465, 520), (600, 635), (690, 760), (850, 880), (965, 1120)],
    &[(460, 520), (595, 640), (690, 765), (835, 885), (945, 1140)],
];
const OFFICE: &[(i64, i64)] = &[(510, 735), (780, 1110)];
const SUNDAY_EVENING: &[(i64, i64)] = &[(1140, 1180)];

/// Zones, holidays and the manager's days.
pub(crate) struct Clock {
    zones: [TimeZone; 4],
    plan: Plan,
}

/// Who is working: the manager keeps sittings, everyone else office hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Worker {
    Manager,
    At(Site),
}

impl Worker {
    fn site(self) -> Site {
        match self {
            Worker::Manager => Site::NewYork,
            Worker::At(site) => site,
        }
    }
}

impl Clock {
    pub(crate) fn new(plan: &Plan) -> Clock {
        let zones = TimeZoneDatabase::bundled();
        let zone = |site: Site| zones.get(site.zone_name()).expect("the bundled zones have ours");
        Clock { zones: SITES.map(zone), plan: plan.clone() }
    }

    /// The zone of a site.
    pub(crate) fn zone(&self, site: Site) -> &TimeZone {
        &self.zones[site as usize]
    }

    /// Moment of a local time; times that a clock change skips move forward.
    pub(crate) fn moment(&self, site: Site, local: DateTime) -> Timestamp {
        self.zone(site).to_timestamp(local).expect("the simulated years are in range")
    }

    /// Local time of a moment.
    pub(crate) fn local(&self, site: Site, at: Timestamp) -> DateTime {
        self.zone(site).to_datetime(at)
    }

    /// Local time in the manager's zone.
    pub(crate) fn mine(&self, at: Timestamp) -> DateTime {
        self.local(Site::NewYork, at)
    }

    /// Monday to Friday and no holiday at `site`.
    pub(crate) fn is_workday(&self, site: Site, day: Date) -> bool {
        let holiday = site.holidays().contains(&(day.year(), day.month(), day.day()));
        !holiday && !is_weekend(day)
    }

    /// A workday of the manager, vacation left out.
    pub(crate) fn i_work(&self, day: Date) -> bool {
        self.is_workday(Site::NewYork, day) && !self.i_am_away(day)
    }

    /// In the manager's vacation, its weekends included.
    pub(crate) fn i_am_away(&self, day: Date) -> bool {
        // The weekend before it belongs to it: nothing is sent on the way out.
        self.plan
            .vacation()
            .is_some_and(|(from, to)| from.saturating_sub(2.days()) <= day && day < to)
    }

    /// Between Christmas and the first Monday of January little happens.
    pub(crate) fn is_lull(&self, day: Date) -> bool {
        (day.month() == 12 && day.day() >= 22) || (day.month() == 1 && day.day() <= 4)
    }

    /// The moment after `minutes` more minutes at the desk of `who`, and some seconds.
    pub(crate) fn after(&self, who: Worker, from: Timestamp, minutes: i64) -> Timestamp {
        let local = self.local(who.site(), from);
        let mut day = local.date();
        let mut cursor = minute_of(local);
        let mut left = minutes.max(2);
        loop {
            for (open, close) in self.hours(who, day) {
                let begin = cursor.max(*open);
                if begin + left < *close {
                    let seconds = (from.as_second() * 7).rem_euclid(60);
                    let start = self.moment(who.site(), day.at(0, 0, 0, 0));
                    let wall = day.at(0, 0, 0, 0) + ((begin + left).minutes());
                    let at = self.moment(who.site(), wall).max(start);
                    return at + seconds.seconds();
                }
                left -= (*close - begin).max(0);
            }
            day = day.saturating_add(1.day());
            cursor = 0;
        }
    }

    /// A moment on `day` at which `who` might begin a mail.
    pub(crate) fn sometime(&self, who: Worker, day: Date, dice: &mut Dice) -> Timestamp {
        let hours = self.hours(who, day);
        let (open, close) = if hours.is_empty() {
            (600, 1140)
        } else {
            let weights: Vec<u32> = hours
                .iter()
                .map(|(open, close)| u32::try_from(close - open).unwrap_or(1))
                .collect();
            hours[dice.weighted(&weights)]
        };
        let wall = day.at(0, 0, 0, 0) + dice.between(open, close - 2).minutes();
        self.moment(who.site(), wall) + dice.between(0, 59).seconds()
    }

    fn hours(&self, who: Worker, day: Date) -> &'static [(i64, i64)] {
        match who {
            Worker::Manager if self.i_work(day) => SITTINGS[self.plan.stage(day)],
            Worker::Manager if self.evening_off(day) => &[],
            Worker::Manager => SUNDAY_EVENING,
            Worker::At(site) if self.is_workday(site, day) => OFFICE,
            Worker::At(_) => &[],
        }
    }

    /// Every fourth Sunday she clears her mail in the evening.
    fn evening_off(&self, day: Date) -> bool {
        let fourth = day.day() > 21 && day.day() <= 28;
        day.weekday() != Weekday::Sunday || !fourth || self.i_am_away(day)
    }
}

/// Saturday or Sunday.
pub(crate) fn is_weekend(day: Date) -> bool {
    matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// Minute of the day.
pub(crate) fn minute_of(local: DateTime) -> i64 {
    i64::from(local.hour()) * 60 + i64::from(local.minute())
}

/// Every day from `from` up to but not including `to`.
pub(crate) fn days(from: Date, to: Date) -> impl Iterator<Item = Date> {
    from.series(1.day()).take_while(move |day| *day < to)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn an_answer_waits_for_the_next_sitting_and_for_the_end_of_the_vacation() {
        let clock = Clock::new(&Plan::default());
        let friday = date(2026, 5, 1).at(18, 59, 0, 0);
        let asked = clock.moment(Site::NewYork, friday);
        let answered = clock.mine(clock.after(Worker::Manager, asked, 30));
        assert_eq!(answered.date(), date(2026, 5, 18));
        assert!(minute_of(answered) >= 460);
    }

    #[test]
    fn colleagues_keep_the_hours_of_their_own_zone() {
        let clock = Clock::new(&Plan::default());
        let late = clock.moment(Site::NewYork, date(2025, 9, 2).at(16, 0, 0, 0));
        let answer = clock.after(Worker::At(Site::Rotterdam), late, 10);
        assert_eq!(clock.local(Site::Rotterdam, answer).date(), date(2025, 9, 3));
        assert_eq!(clock.local(Site::Rotterdam, answer).hour(), 8);
    }
}
