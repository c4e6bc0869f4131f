//! The ordinary mail of the year: a weekly number of conversations per circle, each after a script.

use jiff::{Timestamp, ToSpan, civil::Date};

use crate::{
    company::Who,
    dice::Dice,
    mail::{Conversation, Hand, Mailbox, Turn},
    names::Circle,
    scripts::{self, Part, Script, Step},
    topics::Field,
    words::{Act, Slots},
    world::World,
};

/// A stream of conversations.
struct Flow {
    with: Circle,
    scripts: &'static [Script],
    /// Conversations a week, in hundredths, in a company of sixty.
    weekly: usize,
    /// Percent more with each stage of the drift.
    growth: usize,
}

const fn flow(with: Circle, scripts: &'static [Script], weekly: usize, growth: usize) -> Flow {
    Flow { with, scripts, weekly, growth }
}

const FLOWS: &[Flow] = &[
    flow(Circle::Report, scripts::ASKED, 1150, 6),
    flow(Circle::Staff, scripts::ASKED, 200, 0),
    flow(Circle::Peer, scripts::ASKED, 450, 10),
    flow(Circle::Boss, scripts::ASKED, 280, 0),
    flow(Circle::Executive, scripts::ASKED, 40, 0),
    flow(Circle::Assistant, scripts::ASKED, 150, 0),
    flow(Circle::Cross, scripts::ASKED, 480, 40),
    flow(Circle::Outsider, scripts::ASKED, 450, 10),
    flow(Circle::Report, scripts::STARTED, 520, 0),
    flow(Circle::Boss, scripts::STARTED, 130, 0),
    flow(Circle::Peer, scripts::STARTED, 180, 0),
    flow(Circle::Cross, scripts::STARTED, 180, 0),
    flow(Circle::Outsider, scripts::STARTED, 180, 0),
    flow(Circle::Report, scripts::WATCHED, 620, 12),
    flow(Circle::Staff, scripts::WATCHED, 430, 12),
    flow(Circle::Cross, scripts::WATCHED, 560, 20),
];

/// Weight of a conversation beginning on each day, from Monday.
const WEEKDAYS: [u32; 7] = [22, 23, 21, 20, 14, 1, 1];

/// Circles whose people answer and are copied in.
const COMPANIONS: &[Circle] = &[Circle::Report, Circle::Peer, Circle::Staff, Circle::Cross];

/// Writes the ordinary year.
pub(crate) fn write(world: &World<'_>, mailbox: &mut Mailbox) {
    for (index, flow) in FLOWS.iter().enumerate() {
        let people = world.company.circle(flow.with);
        let mut dice = world.dice(&format!("flow {index}"));
        for monday in world.weeks().filter(|_| !people.is_empty()) {
            let growth = 100 + flow.growth * world.plan.stage(monday);
            let lull = if world.clock.is_lull(monday) { 35 } else { 100 };
            let weekly = flow.weekly * world.volume() / 100 * growth / 100 * lull / 100;
            for _ in 0..dice.count(weekly) {
                let day = monday.saturating_add(dice.day(&WEEKDAYS).days());
                let with = *often_the_first(&people, &mut dice);
                converse(
                    world,
                    mailbox,
                    &mut Opening { with, day, scripts: flow.scripts, dice: &mut dice },
                );
            }
        }
    }
}

/// People are not written to alike: the earlier in the list, the more.
fn often_the_first<'p>(people: &'p [Who], dice: &mut Dice) -> &'p Who {
    let one = dice.below(people.len());
    let other = dice.below(people.len());
    &people[if dice.chance(60) { one.min(other) } else { one }]
}

/// What begins a conversation.
struct Opening<'d> {
    with: Who,
    day: Date,
    scripts: &'static [Script],
    dice: &'d mut Dice,
}

fn converse(world: &World<'_>, mailbox: &mut Mailbox, opening: &mut Opening<'_>) {
    let x = world.company.person(opening.with);
    let dice = &mut *opening.dice;
    let companions: Vec<Who> =
        world.among(COMPANIONS).into_iter().filter(|who| *who != opening.with).collect();
    let mut others = dice.some(&companions, 2);
    // The more senior of the two answers and decides.
    others.sort_by_key(|who| std::cmp::Reverse(world.company.person(*who).rank));
    // Spanish only where everybody reads it.
    let spanish = x.spanish() && dice.chance(75);
    let fits = |s: &&Script| s.is_between_two() || (!spanish && others.len() == 2);
    let fitting: Vec<&Script> = opening.scripts.iter().filter(fits).collect();
    if fitting.is_empty() {
        return;
    }
    let weights: Vec<u32> = fitting.iter().map(|s| s.weight).collect();
    let script = fitting[dice.weighted(&weights)];
    let cast = Cast { x: opening.with, others };
    let Some(turns) = turns(world, script, &cast, (opening.day, dice)) else {
        return;
    };
    let topic = dice.pick(field(x.circle, spanish).topics());
    let slots = Slots::draw(dice, spanish);
    let subject = slots.fill(dice.say(topic.subjects));
    let topic = Some((topic, slots));
    let conversation = Conversation { subject, spanish, topic, turns, may_wait: false };
    mailbox.add(world, conversation, dice);
}

fn field(circle: Circle, spanish: bool) -> Field {
    match circle {
        _ if spanish => Field::Spanish,
        Circle::Outsider => Field::Outside,
        Circle::Cross => Field::Units,
        Circle::Boss | Circle::Executive => Field::Executive,
        _ => Field::Operations,
    }
}

struct Cast {
    x: Who,
    others: Vec<Who>,
}

impl Cast {
    fn play(&self, world: &World<'_>, part: Part) -> Who {
        match part {
            Part::Me => world.company.me,
            Part::X => self.x,
            Part::Y => self.others[0],
            Part::Z => self.others[1],
        }
    }
}

/// The turns of a script in time, or nothing where nobody works on that day.
fn turns(
    world: &World<'_>,
    script: &Script,
    cast: &Cast,
    (day, dice): (Date, &mut Dice),
) -> Option<Vec<Turn>> {
    let first = cast.play(world, script.steps[0].by);
    let site = world.company.person(first).site;
    let off = if first == world.company.me {
        !world.clock.i_work(day)
    } else {
        !world.clock.is_workday(site, day) && !crate::clock::is_weekend(day)
    };
    if off || !world.has(day) {
        return None;
    }
    let mut at = world.clock.sometime(world.company.worker(first), day, dice);
    let mut turns: Vec<Turn> = Vec::new();
    for step in script.steps {
        if !turns.is_empty() {
            at = answer_time(world, cast.play(world, step.by), at, dice);
        }
        turns.push(turn(world, step, cast, at));
    }
    Some(turns)
}

fn turn(world: &World<'_>, step: &Step, cast: &Cast, at: Timestamp) -> Turn {
    let play = |parts: &[Part]| parts.iter().map(|p| cast.play(world, *p)).collect::<Vec<_>>();
    let by = cast.play(world, step.by);
    Turn {
        by,
        to: play(step.to),
        cc: play(step.cc),
        act: step.act,
        at,
        says: vec![],
        hand: Hand::Own,
    }
}

/// When `who` answers what came at `from`.
pub(crate) fn answer_time(
    world: &World<'_>,
    who: Who,
    from: Timestamp,
    dice: &mut Dice,
) -> Timestamp {
    // Her sittings are short, so the minutes count for more.
    let pace = if who == world.company.me { 35 } else { world.company.person(who).pace };
    world.clock.after(world.company.worker(who), from, dice.around(pace))
}

/// On every day she works she writes to one of her reports at least twice.
pub(crate) fn fill_days(world: &World<'_>, mailbox: &mut Mailbox) {
    let me = world.company.me;
    let mut dice = world.dice("every day");
    let mut sent = std::collections::BTreeMap::new();
    for mail in mailbox.mails.iter().filter(|m| m.from == me && m.hand == Hand::Own) {
        *sent.entry(world.clock.mine(mail.at).date()).or_insert(0usize) += 1;
    }
    let lacking: Vec<Date> = world.days().filter(|day| world.clock.i_work(*day)).collect();
    for day in lacking {
        for _ in sent.get(&day).copied().unwrap_or(0)..2 {
            let at = world.clock.sometime(world.company.worker(me), day, &mut dice);
            let report = world.report(dice.below(6));
            let topic = dice.pick(Field::Operations.topics());
            let slots = Slots::draw(&mut dice, false);
            let subject = slots.fill(dice.say(topic.subjects));
            let turns = vec![Turn::new(me, &[report], Act::Inform, at)];
            let topic = Some((topic, slots));
            let conversation =
                Conversation { subject, spanish: false, topic, turns, may_wait: false };
            mailbox.add(world, conversation, &mut dice);
        }
    }
}
