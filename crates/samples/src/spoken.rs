//! Planted: sentences of the manager's whose act is known, between sentences that do nothing. Written
//! after the codebook's definitions, without a look at the reader's rules.

use jiff::{ToSpan, civil::Date};

use crate::{
    clock::Worker,
    confounders::Spoken,
    mail::{Conversation, Mailbox, Turn},
    names::Circle,
    plan::END,
    topics::Field,
    words::{Act, Slots},
    world::World,
};

const HANDS_OVER: &[&str] = &[
    "The dock schedule is yours from here; run it the way you see fit.",
    "Please take the lead on the carrier talks and settle them as you think best.",
    "I leave the choice of the agency to you.",
    "You own the returns backlog now, and how you clear it is up to you.",
    "The budget for the yard is in your hands this year.",
    "It's your call which of the two sites goes first.",
    "I would like you to be responsible for the audit result from now on.",
    "Decide the shift pattern with your team; you do not need my approval.",
    "From Monday the Solanda account is in your charge, with all that comes with it.",
    "Whatever you decide on the trailers has my backing.",
];
const ASSIGNS: &[&str] = &[
    "Please send me the count by noon.",
    "Add the third lane to the sheet and send it to the carriers.",
    "Book the room for the review on the 14th.",
    "Can you forward the contract to legal today?",
    "Call the agency and tell them that we need two more people on nights.",
    "Please correct the address on the label template.",
    "Print the shift plan and hang it at the gate.",
    "I need you to update the dock list before the meeting.",
    "Would you please check the seals on the two trailers in the yard?",
    "Have the scanner batteries replaced before the weekend.",
];
const TAKES_ON: &[&str] = &[
    "I will draft the answer to the customer tonight.",
    "I have corrected the figures in the sheet myself.",
    "I am going to call the driver and sort out the late slot.",
    "I wrote the job advert over the weekend.",
    "I'll build the chart for the review myself.",
    "I went through all the invoices last night and fixed the totals.",
    "I will rework the shift plan by hand this afternoon.",
    "I am putting the numbers together now.",
    "I'll write up the incident report.",
    "I recalculated the surcharge for every lane.",
];

/// Writes two messages a working day in the last quarter, and one a day to her.
pub(crate) fn write(world: &World<'_>, mailbox: &mut Mailbox, spoken: Spoken) {
    let mut dice = world.dice("spoken");
    let from = world.plan.start().max(jiff::civil::date(2026, 4, 1));
    let days: Vec<Date> =
        crate::clock::days(from, END).filter(|d| world.clock.i_work(*d)).collect();
    let counts =
        [(HANDS_OVER, spoken.hands_over), (ASSIGNS, spoken.assigns), (TAKES_ON, spoken.takes_on)];
    let mut said: Vec<Vec<&str>> = vec![Vec::new(); days.len() * 2];
    let mut place = 0;
    for (pool, count) in counts {
        for number in 0..count {
            // A step that meets every message before it meets one again.
            place = (place + 37) % said.len();
            said[place].push(pool[(number + dice.below(3)) % pool.len()]);
        }
    }
    let reports = world.among(&[Circle::Report]);
    for (number, says) in said.iter().enumerate() {
        let at = world.clock.sometime(Worker::Manager, days[number / 2], &mut dice);
        let report = *dice.pick(&reports);
        let topic = dice.pick(Field::Operations.topics());
        let slots = Slots::draw(&mut dice, false);
        let subject = slots.fill(dice.say(topic.subjects));
        let facts = dice.some(topic.facts, 2);
        let facts: Vec<String> = facts.iter().map(|fact| slots.fill(fact)).collect();
        let mut turns = Vec::new();
        if number % 2 == 0 {
            turns.push(Turn::new(report, &[world.company.me], Act::Inform, at - 90.minutes()));
            turns[0].says.push(facts[0].clone());
        }
        let paragraph =
            [&facts[facts.len() - 1..], &says.iter().map(|s| (*s).to_owned()).collect::<Vec<_>>()];
        let mine = Turn::new(world.company.me, &[report], Act::Inform, at);
        turns.push(mine.says(paragraph.concat().join(" ")));
        mailbox.add(world, Conversation::told(subject, turns), &mut dice);
    }
}
