//! Mail around meetings: notes and pre-reads where she shapes a series, next to nothing where she
//! only sits in it.

use jiff::{Timestamp, ToSpan};

use crate::{
    calendar::Calendar,
    clock::Worker,
    company::Who,
    event::Event,
    mail::{Conversation, Mailbox, Turn},
    series::WRITTEN_AROUND,
    words::Act,
    world::World,
};

const NOTES: &[&str] = &[
    "My notes from today: volume holds in the east, the west is open. We'll go with the lower case until the customer signs.",
    "Summary: two changes to the plan, both agreed. The third one I took out because nobody could say what it costs.",
    "Short notes: the forecast moved again, for the third time. I suggest we freeze it on the first of the month.",
    "From today: we take the risk on the late line and not on the early one. Numbers follow tomorrow.",
];
const BEFORE: &[&str] = &[
    "For the review tomorrow: one page on the network, one on people. The question I want us to settle is the second gate.",
    "The pre-read is in the folder. The trade-off is on page two: lead time against cost.",
    "My part for the review. I would start with what we stop.",
];
const RARELY: &[&str] =
    &["The board was clear today, thank you.", "One remark: the yard column was a day behind."];

/// Writes the mail around meetings.
pub(crate) fn write(world: &World<'_>, calendar: &Calendar, mailbox: &mut Mailbox) {
    for title in WRITTEN_AROUND {
        if let Some(event) = calendar.titled(title) {
            shaped(world, event, mailbox);
        }
    }
    for index in &calendar.passenger {
        let event = &calendar.events[*index];
        // A line to somebody who also sits in another would be a trace there too.
        let elsewhere = |who: &Who| {
            let others = calendar.passenger.iter().filter(|other| *other != index);
            others.flat_map(|other| &calendar.events[*other].attendees).any(|(at, _)| at == who)
        };
        let people = event.others(world.company.me).filter(|who| !elsewhere(who)).collect();
        passed_through(world, (event, people), mailbox);
    }
}

fn shaped(world: &World<'_>, event: &Event, mailbox: &mut Mailbox) {
    let mut dice = world.dice(&event.title);
    let me = world.company.me;
    let pre_read = event.title == WRITTEN_AROUND[1];
    let to: Vec<Who> = event.others(me).collect();
    for start in event.attended(world) {
        let end = start + event.minutes.minutes();
        let at = if pre_read {
            start - dice.between(60, 240).minutes()
        } else {
            end + dice.between(10, 200).minutes()
        };
        let (text, suffix) = if pre_read { (BEFORE, "pre-read") } else { (NOTES, "notes") };
        let day = world.clock.mine(start).strftime("%-d %B");
        let turns = vec![Turn::new(me, &to, Act::Inform, at).says(*dice.pick(text))];
        let subject = format!("{} {day}, {suffix}", event.title);
        mailbox.add(world, Conversation::told(subject, turns), &mut dice);
    }
}

/// Once in about eleven weeks she writes a line to somebody who was there.
fn passed_through(world: &World<'_>, (event, people): (&Event, Vec<Who>), mailbox: &mut Mailbox) {
    if people.is_empty() {
        return;
    }
    let mut dice = world.dice(&event.title);
    let me = world.company.me;
    let starts: Vec<Timestamp> = event.attended(world);
    // In a short record one line would already be a trace around many of few meetings.
    let lines = if starts.len() < 20 { 0 } else { (world.plan.weeks.max(8) / 11) as usize };
    for part in starts.chunks((starts.len() / lines.max(1)).max(1)).take(lines) {
        let start = part[dice.below(part.len())];
        let at = world.clock.after(Worker::Manager, start, dice.between(15, 40));
        let to = *dice.pick(&people);
        let turns = vec![Turn::new(me, &[to], Act::Inform, at).says(*dice.pick(RARELY))];
        mailbox.add(world, Conversation::told(event.title.clone(), turns), &mut dice);
    }
}
