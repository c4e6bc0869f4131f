//! The calendar of the year: series first, then single events where time is left.

use crate::{
    clock::Site,
    event::{Event, Fate, Grid},
    oneoffs,
    plan::END,
    series::{self, Reach, Row, Wear},
    world::World,
};

/// Every event of the year and which of them carry a planted truth.
#[derive(Debug, Default)]
pub(crate) struct Calendar {
    pub(crate) events: Vec<Event>,
    /// Indexes of the series she only sits in.
    pub(crate) passenger: Vec<usize>,
    /// Indexes of the large series with seniors.
    pub(crate) senior: Vec<usize>,
    /// Index of the series of the leaking handover, then of the healthy one.
    pub(crate) handed_over: [Option<usize>; 2],
}

const ORDINARY: Wear = Wear { cancelled: 3, declined: 2, moved: 5 };
const PASSENGER: Wear = Wear { cancelled: 2, declined: 1, moved: 0 };

/// Draws the calendar.
pub(crate) fn draw(world: &World<'_>) -> Calendar {
    let mut calendar = Calendar::default();
    let year: Reach = (world.plan.start(), END);
    for event in series::one_to_ones(world, year) {
        calendar.put(event);
    }
    for row in series::ORDINARY {
        calendar.put_row(world, row, year);
    }
    for row in series::PASSENGER {
        if calendar.passenger.len() < world.plan.passenger_series {
            let index = calendar.put_row(world, row, year);
            calendar.passenger.extend(index);
        }
    }
    planted_series(world, &mut calendar, year);
    wear_down(world, &mut calendar);
    let mut grid = Grid::default();
    calendar.events.iter().for_each(|event| grid.book_event(world, event));
    let singles = oneoffs::meetings(world, &mut grid);
    calendar.events.extend(oneoffs::focus(world, &mut grid));
    calendar.events.extend(singles);
    calendar.events.extend(oneoffs::notes(world));
    calendar
}

fn planted_series(world: &World<'_>, calendar: &mut Calendar, year: Reach) {
    if world.plan.senior_series {
        let forum = calendar.put_row(world, &series::SENIOR, year);
        calendar.senior.extend(forum);
        let update = series::company_update(world, year);
        let update = update.map(|event| calendar.put(event));
        calendar.senior.extend(update);
    }
    let from_handover = (world.plan.handover_day(), END);
    if world.plan.leaking_handover {
        calendar.handed_over[0] = calendar.put_row(world, &series::HANDED_OVER[0], from_handover);
    }
    if world.plan.healthy_handover {
        calendar.handed_over[1] = calendar.put_row(world, &series::HANDED_OVER[1], year);
    }
    let late = world.days().find(|day| world.plan.stage(*day) == 2);
    if let Some(from) = late {
        calendar.put_row(world, &series::BACKLOG, (from, END));
    }
}

impl Calendar {
    fn put(&mut self, event: Event) -> usize {
        self.events.push(event);
        self.events.len() - 1
    }

    fn put_row(&mut self, world: &World<'_>, row: &Row, reach: Reach) -> Option<usize> {
        series::event(world, row, reach).map(|event| self.put(event))
    }

    /// Events by title.
    pub(crate) fn titled(&self, title: &str) -> Option<&Event> {
        self.events.iter().find(|event| event.title == title)
    }
}

/// Exceptions, in the order of the series, each looking at the time the others take.
fn wear_down(world: &World<'_>, calendar: &mut Calendar) {
    let mut grid = Grid::default();
    calendar.events.iter().for_each(|event| grid.book_event(world, event));
    let quiet: Vec<usize> = calendar.passenger.iter().chain(&calendar.senior).copied().collect();
    for index in 0..calendar.events.len() {
        let event = &mut calendar.events[index];
        let mut dice = world.dice(&format!("exceptions of {}", event.title));
        let wear = if quiet.contains(&index) { PASSENGER } else { ORDINARY };
        series::wear(world, event, wear, (&grid, &mut dice));
        for instance in &event.instances {
            if let Fate::Moved(start) = instance.fate {
                let from = crate::clock::minute_of(start);
                grid.book(start.date(), (from, from + event.minutes));
            }
        }
    }
    leave_the_healthy_one(world, calendar);
}

/// From the healthy handover on she declines its meetings.
fn leave_the_healthy_one(world: &World<'_>, calendar: &mut Calendar) {
    let Some(index) = calendar.handed_over[1] else { return };
    let day = world.plan.healthy_handover_day();
    for instance in &mut calendar.events[index].instances {
        if instance.start.date() >= day && instance.fate == Fate::Held {
            instance.fate = Fate::Declined;
        }
        if instance.start.date() >= day && matches!(instance.fate, Fate::Moved(_)) {
            instance.fate = Fate::Cancelled;
        }
    }
    // The series stands in New York, so that its days need no conversion.
    debug_assert_eq!(calendar.events[index].site, Site::NewYork);
}
