//! Planted: mail the assistant sends from the manager's mailbox, in the three ways seen in practice.

use jiff::ToSpan;

use crate::{
    clock::{Site, Worker},
    company::Who,
    mail::{Conversation, Hand, Mailbox, Turn},
    names::Circle,
    words::Act,
    world::World,
};

const REQUESTS: &[&str] = &[
    "Could we find thirty minutes next week?",
    "Can Maya join us for the opening on the 14th?",
    "Would an hour on Tuesday work for the review?",
    "Can you send me a number for the invoice of the visit?",
];
const SUBJECTS: &[&str] =
    &["Time next week", "Visit – dates", "Review meeting", "Travel to the site", "Invitation"];
const REPLIES: &[&str] = &[
    "Maya is free on Tuesday at ten. I have sent the invitation.",
    "The week is full, the one after works: Wednesday from two to three.",
    "I have moved it by half an hour and booked Room Pier 4.",
    "She joins by video. The link is in the invitation.",
    "The number is on its way, our accounts team has it.",
];
const ARRANGEMENTS: &[&str] = &[
    "The flight on Thursday is booked, the car waits at the arrivals hall.",
    "Maya asks you to bring the staffing sheet to the meeting tomorrow.",
    "The room for the review is Lighthouse, coffee at nine.",
    "I have put the site visit into your calendars for the 21st.",
];

/// Writes what the assistant sends, about seven messages a week.
pub(crate) fn write(world: &World<'_>, mailbox: &mut Mailbox) {
    let Some(assistant) = world.company.assistant else { return };
    let mut dice = world.dice("assistant");
    let me = world.company.me;
    let outside = world.among(&[Circle::Outsider, Circle::Peer, Circle::Cross]);
    let inside = world.among(&[Circle::Report, Circle::Peer, Circle::Staff]);
    let days: Vec<_> = world.days().filter(|day| world.clock.i_work(*day)).collect();
    for day in days {
        for _ in 0..dice.count(140 * world.volume() / 100) {
            let at = world.clock.sometime(Worker::At(Site::NewYork), day, &mut dice);
            let hand = hand(assistant, dice.below(10));
            let subject = *dice.pick(SUBJECTS);
            let turns = if dice.chance(55) {
                let asker = *dice.pick(&outside);
                let answer_at = world.clock.after(Worker::At(Site::NewYork), at, dice.around(50));
                if !world.clock.i_work(world.clock.mine(answer_at).date()) {
                    continue;
                }
                let ask = Turn::new(asker, &[me], Act::Ask, at).says(*dice.pick(REQUESTS));
                let answer = Turn::new(me, &[asker], Act::Answer, answer_at);
                vec![ask, Turn { hand, ..answer.says(*dice.pick(REPLIES)) }]
            } else {
                let to = *dice.pick(&inside);
                let note = Turn::new(me, &[to], Act::Inform, at + 3.minutes());
                vec![Turn { hand, ..note.says(*dice.pick(ARRANGEMENTS)) }]
            };
            mailbox.add(world, Conversation::told(subject, turns), &mut dice);
        }
    }
}

fn hand(assistant: Who, roll: usize) -> Hand {
    match roll {
        0..4 => Hand::Sender(assistant),
        4..7 => Hand::Signed(assistant),
        _ => Hand::Filed(assistant),
    }
}
