//! The series of the year: a table of who meets when, and what becomes of each instance.

use jiff::{
    ToSpan,
    civil::{Date, DateTime, Weekday},
};
use record::{Answer, Level};

use crate::{
    clock::Site,
    company::Who,
    dice::Dice,
    event::{Event, Fate, Grid, Instance, Pattern, Shape},
    names::Circle,
    world::World,
};

/// Members of a circle, from one place in it to another.
pub(crate) type Seats = (Circle, usize, usize);

/// One row of the timetable.
pub(crate) struct Row {
    pub(crate) title: &'static str,
    pub(crate) organiser: (Circle, usize),
    pub(crate) others: &'static [Seats],
    pub(crate) pattern: Pattern,
    /// Hour and minute on the organiser's clock.
    pub(crate) at: (i8, i8),
    pub(crate) minutes: i64,
    pub(crate) site: Site,
    pub(crate) level: Level,
}

use Circle::{Boss, Cross, Executive, Floor, Forum, Me, Outsider, Peer, Report, Staff};
use Level::{Operational, Strategic, Tactical};
use Site::{LosAngeles, Monterrey, NewYork, Rotterdam};
use Weekday::{Friday, Monday, Thursday, Tuesday, Wednesday};

const fn row(title: &'static str, at: (i8, i8), minutes: i64, level: Level) -> Row {
    Row {
        title,
        organiser: (Me, 0),
        others: &[],
        pattern: Pattern::Daily,
        at,
        minutes,
        site: NewYork,
        level,
    }
}

/// Series she only sits in.
pub(crate) const PASSENGER: &[Row] = &[
    Row {
        organiser: (Floor, 0),
        others: &[(Floor, 1, 6), (Floor, 9, 11)],
        ..row("Ops daily", (8, 45), 15, Operational)
    },
    Row {
        organiser: (Floor, 6),
        others: &[(Floor, 7, 11), (Floor, 3, 5)],
        pattern: Pattern::Weekly(&[Wednesday]),
        ..row("Carrier sync", (13, 0), 45, Operational)
    },
    Row {
        organiser: (Floor, 1),
        others: &[(Floor, 2, 7)],
        pattern: Pattern::Weekly(&[Friday]),
        ..row("Dock planning", (9, 15), 30, Operational)
    },
];

/// The large series with seniors.
pub(crate) const SENIOR: Row = Row {
    organiser: (Forum, 1),
    others: &[(Forum, 0, 1), (Forum, 2, 9)],
    pattern: Pattern::Weekly(&[Thursday]),
    ..row("Commercial forum", (13, 0), 60, Tactical)
};

/// The series whose notes and pre-reads she writes: title, and whether she writes before or after.
pub(crate) const WRITTEN_AROUND: [&str; 2] = ["S&OP weekly", "Operations review"];

/// Everything that takes place in any plan.
pub(crate) const ORDINARY: &[Row] = &[
    Row {
        others: &[(Report, 0, 6)],
        pattern: Pattern::Weekly(&[Monday]),
        ..row("Staff meeting", (10, 0), 60, Tactical)
    },
    Row {
        organiser: (Boss, 0),
        pattern: Pattern::Weekly(&[Thursday]),
        ..row("1:1 Warren / Maya", (9, 30), 30, Tactical)
    },
    Row {
        organiser: (Cross, 0),
        others: &[(Cross, 1, 5), (Peer, 2, 4)],
        pattern: Pattern::Weekly(&[Tuesday]),
        ..row("S&OP weekly", (15, 0), 60, Tactical)
    },
    Row {
        others: &[(Report, 1, 5), (Peer, 4, 5), (Staff, 1, 2)],
        pattern: Pattern::Biweekly(Friday),
        ..row("Safety committee", (10, 0), 60, Operational)
    },
    Row {
        organiser: (Peer, 0),
        others: &[(Report, 4, 5), (Staff, 4, 5)],
        pattern: Pattern::Weekly(&[Wednesday]),
        site: Rotterdam,
        ..row("Rotterdam lanes", (15, 0), 45, Operational)
    },
    Row {
        organiser: (Peer, 1),
        others: &[(Report, 2, 3), (Staff, 0, 1), (Staff, 3, 4)],
        pattern: Pattern::Biweekly(Monday),
        site: Monterrey,
        ..row("Cierre semanal Monterrey", (13, 30), 45, Operational)
    },
    Row {
        organiser: (Report, 5),
        others: &[(Staff, 5, 7)],
        pattern: Pattern::Biweekly(Thursday),
        site: LosAngeles,
        ..row("West coast load plan", (13, 30), 30, Operational)
    },
    Row {
        organiser: (Boss, 0),
        others: &[(Peer, 0, 6)],
        pattern: Pattern::Monthly(2, Wednesday),
        ..row("Operations review", (14, 30), 90, Tactical)
    },
    Row {
        others: &[(Cross, 0, 4), (Peer, 0, 1), (Peer, 2, 3), (Executive, 1, 2)],
        pattern: Pattern::Monthly(3, Tuesday),
        ..row("Network strategy 2027", (11, 15), 90, Strategic)
    },
    Row {
        organiser: (Cross, 0),
        others: &[(Cross, 6, 8)],
        pattern: Pattern::Monthly(1, Thursday),
        ..row("Budget review", (10, 30), 60, Tactical)
    },
    Row {
        organiser: (Outsider, 0),
        others: &[(Report, 0, 1), (Outsider, 17, 18)],
        pattern: Pattern::Monthly(2, Friday),
        ..row("Northgate service review", (11, 30), 60, Tactical)
    },
];

/// What grows with the drift, from the third quarter of the span.
pub(crate) const BACKLOG: Row = Row {
    organiser: (Cross, 9),
    others: &[(Cross, 10, 11), (Report, 1, 2), (Staff, 2, 3)],
    pattern: Pattern::Weekly(&[Monday, Wednesday]),
    ..row("Backlog standup", (16, 30), 30, Operational)
};

/// The meetings of the thread handed over that leaks, and of the healthy one.
pub(crate) const HANDED_OVER: [Row; 2] = [
    Row {
        organiser: (Report, 1),
        others: &[(Staff, 2, 3), (Cross, 12, 14)],
        pattern: Pattern::Weekly(&[Friday]),
        ..row("Peak season staffing", (13, 0), 30, Operational)
    },
    Row {
        organiser: (Report, 2),
        others: &[(Staff, 0, 2), (Cross, 8, 9)],
        pattern: Pattern::Weekly(&[Tuesday]),
        ..row("Returns process", (13, 0), 30, Operational)
    },
];

/// Weekday, hour and minute of the one-to-one with each report.
const REPORT_SLOTS: [(&[Weekday], i8, i8); 6] = [
    (&[Monday], 11, 30),
    (&[Tuesday], 9, 30),
    (&[Tuesday], 10, 30),
    (&[Tuesday], 14, 0),
    (&[Wednesday], 11, 30),
    (&[Thursday], 15, 0),
];

/// First and last day (exclusive) of a series.
pub(crate) type Reach = (Date, Date);

/// The event of a row, where enough of its people exist.
pub(crate) fn event(world: &World<'_>, row: &Row, reach: Reach) -> Option<Event> {
    let seat = |(circle, at): (Circle, usize)| world.company.circle(circle).get(at).copied();
    let organiser = seat(row.organiser)?;
    let me = world.company.me;
    let mut people = vec![organiser, me];
    for (circle, from, to) in row.others {
        people.extend((*from..*to).filter_map(|at| seat((*circle, at))));
    }
    let mut seen = std::collections::BTreeSet::new();
    people.retain(|who| seen.insert(*who));
    let instances = instances(row, reach);
    (people.len() > 1 && !instances.is_empty()).then(|| Event {
        title: row.title.to_owned(),
        notes: String::new(),
        room: None,
        organiser,
        attendees: people.into_iter().map(|who| (who, Answer::Accepted)).collect(),
        site: row.site,
        minutes: row.minutes,
        created: world.clock.moment(row.site, reach.0.at(9, 12, 0, 0)) - (24 * 9).hours(),
        rule: Some(row.pattern),
        instances,
        shape: Shape::Timed,
        level: Some(row.level),
    })
}

/// One-to-ones with the reports, called by the assistant where there is one.
pub(crate) fn one_to_ones(world: &World<'_>, reach: Reach) -> Vec<Event> {
    let me = world.company.me;
    let reports = world.company.circle(Circle::Report);
    let mut events = Vec::new();
    for (index, report) in reports.into_iter().enumerate().take(6) {
        let (weekday, hour, minute) = REPORT_SLOTS[index];
        let base = row("", (hour, minute), 30, Level::Tactical);
        let pattern = Pattern::Weekly(weekday);
        let timetable = Row { organiser: (Boss, 0), pattern, ..base };
        // The boss holds the place until the two people are set.
        let Some(mut event) = self::event(world, &timetable, reach) else { continue };
        event.title = format!("1:1 Maya / {}", world.company.person(report).first());
        event.organiser = world.company.assistant.unwrap_or(me);
        event.attendees = vec![(me, Answer::Accepted), (report, Answer::Accepted)];
        events.push(event);
    }
    events
}

fn instances(row: &Row, (from, to): Reach) -> Vec<Instance> {
    let first = crate::clock::days(from, to).find(|day| match row.pattern {
        Pattern::Biweekly(weekday) => day.weekday() == weekday,
        other => other.has(*day, *day),
    });
    let Some(first) = first else { return Vec::new() };
    crate::clock::days(first, to)
        .filter(|day| row.pattern.has(first, *day))
        .map(|day| Instance { start: day.at(row.at.0, row.at.1, 0, 0), fate: Fate::Held })
        .collect()
}

/// How often instances of a series are not as the rule has them, in percent.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wear {
    pub(crate) cancelled: u32,
    pub(crate) declined: u32,
    pub(crate) moved: u32,
}

/// Holidays, the lull at Christmas, the vacation, and what else comes between.
pub(crate) fn wear(
    world: &World<'_>,
    event: &mut Event,
    wear: Wear,
    (grid, dice): (&Grid, &mut Dice),
) {
    let mine = [Some(world.company.me), world.company.assistant].contains(&Some(event.organiser));
    let minutes = event.minutes;
    let site = event.site;
    for (index, instance) in event.instances.iter_mut().enumerate() {
        let day = instance.start.date();
        let off = !world.clock.is_workday(site, day) || !world.clock.is_workday(NewYork, day);
        let lull = world.clock.is_lull(day) && dice.chance(60);
        let roll = dice.below(100) as u32;
        // The first instance stays: the series is anchored on it.
        instance.fate = if (off || lull) && index > 0 {
            Fate::Excluded
        } else if off {
            Fate::Cancelled
        } else if world.clock.i_am_away(day) {
            if mine { Fate::Cancelled } else { Fate::Declined }
        } else if roll < wear.cancelled {
            Fate::Cancelled
        } else if roll < wear.cancelled + wear.declined {
            Fate::Declined
        } else if roll < wear.cancelled + wear.declined + wear.moved && site == NewYork {
            later_that_day(instance.start, minutes, grid).map_or(Fate::Held, Fate::Moved)
        } else {
            Fate::Held
        };
    }
}

fn later_that_day(start: DateTime, minutes: i64, grid: &Grid) -> Option<DateTime> {
    grid.find(start.date(), &[690, 840, 870, 930, 960, 1020, 1050], minutes)
}

/// People on a senior's announcement: everyone of some rank.
pub(crate) fn company_update(world: &World<'_>, reach: Reach) -> Option<Event> {
    let table = Row {
        organiser: (Circle::Executive, 0),
        pattern: Pattern::Monthly(4, Tuesday),
        ..row("Company update", (16, 30), 60, Strategic)
    };
    let mut event = event(world, &table, reach)?;
    let me = world.company.me;
    let ranked = |who: &Who| world.company.person(*who).rank >= Some(3) && *who != me;
    let present = event.organiser;
    let all = (0..world.company.people.len()).filter(ranked).filter(|who| *who != present);
    event.attendees.extend(all.map(|who| (who, Answer::Accepted)));
    Some(event)
}
