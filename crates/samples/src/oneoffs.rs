//! Single events: called at short notice or well ahead, by others or by her, and what is no meeting.

use jiff::{ToSpan, civil::Date};
use record::{Answer, Level};

use crate::{
    clock::{Site, is_weekend},
    company::Who,
    dice::Dice,
    event::{Event, Fate, Grid, Instance, Shape},
    names::Circle,
    words::Slots,
    world::World,
};

/// A kind of single meeting.
struct Kind {
    titles: &'static [&'static str],
    level: Level,
    /// Meetings a week in hundredths, by stage of the drift.
    weekly: [usize; 4],
    caller: Caller,
    with: &'static [Circle],
    /// Hours between its making and its start, least and most.
    lead: (i64, i64),
    lengths: &'static [i64],
}

/// Who calls it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Caller {
    /// One of those it is with.
    Them,
    /// The manager, or her assistant for her.
    Me,
}

use Circle::{Boss, Cross, Executive, Outsider, Peer, Report, Staff};

const KINDS: &[Kind] = &[
    Kind {
        titles: &[
            "Escalation: {customer}",
            "{system} down at {site}",
            "Quick call: {carrier} invoice",
            "Late loads {lane}",
            "{site} dock backlog",
            "Unblock {customer} shipment",
            "Incident follow-up {site}",
            "Fix label printers {site}",
        ],
        level: Level::Operational,
        weekly: [170, 300, 430, 580],
        caller: Caller::Them,
        with: &[Report, Cross, Peer, Staff],
        lead: (1, 20),
        lengths: &[30, 30, 30, 45],
    },
    Kind {
        titles: &[
            "{site} budget check",
            "Hiring panel: {role}",
            "{system} cutover planning",
            "{customer} onboarding plan",
            "Project kick-off {site}",
            "Q review prep {site}",
            "Shift model {site}",
            "Staffing plan {site}",
        ],
        level: Level::Tactical,
        weekly: [300, 290, 280, 270],
        caller: Caller::Them,
        with: &[Peer, Cross, Report, Boss],
        lead: (40, 280),
        lengths: &[30, 60, 60, 45],
    },
    Kind {
        titles: &[
            "Capacity planning {site}",
            "Interview: {role}",
            "Process review {site}",
            "Skip-level {site}",
        ],
        level: Level::Tactical,
        weekly: [230, 200, 180, 150],
        caller: Caller::Me,
        with: &[Report, Staff, Cross],
        lead: (60, 340),
        lengths: &[30, 60, 45],
    },
    Kind {
        titles: &[
            "{carrier} rate review",
            "{customer} business review",
            "{customer} site visit {site}",
        ],
        level: Level::Tactical,
        weekly: [150, 140, 130, 120],
        caller: Caller::Me,
        with: &[Outsider, Outsider, Report],
        lead: (90, 400),
        lengths: &[60, 60, 90],
    },
    Kind {
        titles: &[
            "Board pre-read: network",
            "Footprint options {site}",
            "Strategy: second hub",
            "Market outlook {lane}",
        ],
        level: Level::Strategic,
        weekly: [110, 90, 60, 40],
        caller: Caller::Them,
        with: &[Boss, Executive, Cross, Peer],
        lead: (60, 300),
        lengths: &[60, 60, 90],
    },
];

/// Half-hours of the day, in minutes.
const STARTS: [i64; 18] =
    [540, 570, 600, 630, 660, 690, 750, 780, 810, 840, 870, 900, 930, 960, 990, 1020, 1050, 1080];

/// Starts at which something may lie over something else; none of them touches a series whose
/// hours a test counts.
const DOUBLE_BOOKED: [i64; 5] = [600, 630, 840, 960, 990];

/// Single meetings of the year.
pub(crate) fn meetings(world: &World<'_>, grid: &mut Grid) -> Vec<Event> {
    let mut events = Vec::new();
    for (index, kind) in KINDS.iter().enumerate() {
        let mut dice = world.dice(&format!("single {index}"));
        for monday in world.weeks() {
            let lull = if world.clock.is_lull(monday) { 30 } else { 100 };
            let weekly = kind.weekly[world.plan.stage(monday)] * lull / 100;
            for _ in 0..dice.count(weekly) {
                let day = monday.saturating_add(dice.between(0, 4).days());
                events.extend(meeting(world, kind, day, &mut Place { grid, dice: &mut dice }));
            }
        }
    }
    events
}

/// Where and by what chance something is put into the calendar.
struct Place<'p> {
    grid: &'p mut Grid,
    dice: &'p mut Dice,
}

fn meeting(world: &World<'_>, kind: &Kind, day: Date, place: &mut Place<'_>) -> Option<Event> {
    let Place { grid, dice } = place;
    let minutes = *dice.pick(kind.lengths);
    let mut starts = dice.some(&STARTS, 12);
    // Trouble does not keep working hours.
    if kind.level == Level::Operational && dice.chance(12) {
        starts.insert(0, *dice.pick(&[420, 1110, 1140]));
    }
    if !world.has(day) || !world.clock.i_work(day) {
        return None;
    }
    let double = dice.chance(6).then(|| day.at(0, 0, 0, 0) + dice.pick(&DOUBLE_BOOKED).minutes());
    let start = double.or_else(|| grid.find(day, &starts, minutes))?;
    let people = dice.some(&world.among(kind.with), 4);
    let count = usize::try_from(dice.between(1, 4)).unwrap_or(1).min(people.len());
    let others = &people[..count];
    let caller = caller(world, kind, *others.first()?, dice);
    let fate = match dice.below(100) {
        0..5 => Fate::Cancelled,
        5..10 if kind.caller == Caller::Them => Fate::Declined,
        _ => Fate::Held,
    };
    let from = crate::clock::minute_of(start);
    grid.book(day, (from, from + minutes));
    let lead = dice.between(kind.lead.0 * 60, kind.lead.1 * 60);
    let slots = Slots::draw(dice, false);
    Some(Event {
        title: slots.fill(dice.say(kind.titles)),
        notes: if dice.chance(40) { slots.fill(dice.say(NOTES)) } else { String::new() },
        room: dice.chance(25).then(|| *dice.pick(&world.company.circle(Circle::Room))),
        organiser: caller,
        attendees: answers(world, caller, others, dice),
        site: Site::NewYork,
        minutes,
        created: world.clock.moment(Site::NewYork, start) - lead.minutes(),
        rule: None,
        instances: vec![Instance { start, fate }],
        shape: Shape::Timed,
        level: Some(kind.level),
    })
}

const NOTES: &[&str] = &[
    "Agenda: 1) where we stand at {site}; 2) options; 3) who does what until {day}.",
    "Background in the shared folder, file {n}.",
    "Dial-in as usual; {customer} joins for the first half.",
];

fn caller(world: &World<'_>, kind: &Kind, first: Who, dice: &mut Dice) -> Who {
    match (kind.caller, world.company.assistant) {
        (Caller::Them, _) => first,
        (Caller::Me, Some(assistant)) if dice.chance(45) => assistant,
        (Caller::Me, _) => world.company.me,
    }
}

fn answers(world: &World<'_>, caller: Who, others: &[Who], dice: &mut Dice) -> Vec<(Who, Answer)> {
    let me = world.company.me;
    // An assistant calls a meeting without being on it.
    let hosts = [Some(caller).filter(|c| Some(*c) != world.company.assistant), Some(me)];
    let mut people: Vec<Who> = hosts.into_iter().flatten().chain(others.iter().copied()).collect();
    let mut seen = std::collections::BTreeSet::new();
    people.retain(|who| seen.insert(*who));
    let mut answer = |who: Who| {
        if who == caller || who == me {
            return Answer::Accepted;
        }
        [Answer::Accepted, Answer::Tentative, Answer::None, Answer::Declined]
            [dice.weighted(&[80, 6, 8, 6])]
    };
    people.into_iter().map(|who| (who, answer(who))).collect()
}

/// Focus blocks: alone, fewer as the year drifts.
pub(crate) fn focus(world: &World<'_>, grid: &mut Grid) -> Vec<Event> {
    let mut dice = world.dice("focus");
    let mut events = Vec::new();
    for monday in world.weeks() {
        let weekly = [320, 250, 170, 100][world.plan.stage(monday)];
        for _ in 0..dice.count(weekly) {
            let day = monday.saturating_add(dice.between(0, 4).days());
            let starts = dice.some(&[540, 600, 780, 840, 870, 990], 6);
            let found =
                grid.find(day, &starts, 120).filter(|_| world.has(day) && world.clock.i_work(day));
            if let Some(start) = found {
                let from = crate::clock::minute_of(start);
                grid.book(day, (from, from + 120));
                let title = dice.pick(&[
                    "Focus: network plan",
                    "Focus: reading",
                    "Focus: budget letter",
                    "Writing",
                ]);
                let blank = mine(world, title, Shape::Timed);
                let created =
                    world.clock.moment(Site::NewYork, start) - dice.between(60, 200).hours();
                let instances = vec![Instance { start, fate: Fate::Held }];
                events.push(Event { created, minutes: 120, instances, ..blank });
            }
        }
    }
    events
}

/// Reminders shown as free, whole-day notes, journeys, and the vacation.
pub(crate) fn notes(world: &World<'_>) -> Vec<Event> {
    let mut dice = world.dice("notes");
    let mut events = Vec::new();
    for day in world.days().filter(|day| !is_weekend(*day) && world.clock.i_work(*day)) {
        let (title, shape, hour) = match dice.below(200) {
            0..16 => (
                *dice.pick(&["Payroll cut-off", "Reminder: rate sheets", "Hold: customs call"]),
                Shape::Free,
                12,
            ),
            16..27 => (
                *dice.pick(&[
                    "Quarter close week",
                    "Priya in Chicago",
                    "Gate works Newark",
                    "Board week",
                ]),
                Shape::AllDay(1),
                0,
            ),
            27..31 => (
                *dice.pick(&["Flight EWR-MTY", "Train to Baltimore", "Drive to Carlisle"]),
                Shape::Timed,
                6,
            ),
            _ => continue,
        };
        events.push(note(world, (title, shape), day.at(hour, 0, 0, 0)));
    }
    if let Some((from, to)) = world.plan.vacation() {
        let length = i64::from(from.until(to).map_or(14, |s| s.get_days()));
        events.push(note(
            world,
            ("Out of office - vacation", Shape::Away(length)),
            from.at(0, 0, 0, 0),
        ));
    }
    events
}

fn note(world: &World<'_>, (title, shape): (&str, Shape), start: jiff::civil::DateTime) -> Event {
    let created = world.clock.moment(Site::NewYork, start) - (24 * 12 - 9).hours();
    let instances = vec![Instance { start, fate: Fate::Held }];
    Event { created, instances, ..mine(world, title, shape) }
}

fn mine(world: &World<'_>, title: &str, shape: Shape) -> Event {
    Event {
        title: title.to_owned(),
        notes: String::new(),
        room: None,
        organiser: world.company.me,
        attendees: vec![(world.company.me, Answer::Accepted)],
        site: Site::NewYork,
        minutes: 60,
        created: jiff::Timestamp::UNIX_EPOCH,
        rule: None,
        instances: Vec::new(),
        shape,
        level: None,
    }
}
