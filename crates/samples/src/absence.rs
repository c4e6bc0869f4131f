//! Planted: two weeks away. What waited for the manager, what was decided without her.

use jiff::{ToSpan, civil::Date};

use crate::{
    clock::{Site, Worker},
    company::Who,
    dice::Dice,
    machines::blank,
    mail::{Conversation, Hand, Machine, Mail, Mailbox, Turn},
    names::Circle,
    words::Act,
    world::World,
};

/// Something that could not wait, and who settled it.
struct Settled {
    from: &'static str,
    by: &'static str,
    subject: &'static str,
    asks: [&'static str; 2],
    decides: &'static str,
    /// Day of the vacation on which it came up.
    day: i64,
}

const SETTLED: &[Settled] = &[
    Settled {
        from: "Marcus Bell",
        by: "Tom Adeyemi",
        subject: "Yard gate Newark",
        asks: [
            "The barrier at the north gate fails twice a day and trucks queue on the road.",
            "Which contractor should we take?",
        ],
        decides: "We went with the local contractor. The gate is repaired on Thursday.",
        day: 1,
    },
    Settled {
        from: "Wendy Cho",
        by: "Priya Raman",
        subject: "Bluefin peak surcharge",
        asks: [
            "Bluefin wants an answer on the peak surcharge before the tenth.",
            "Do we accept the cap?",
        ],
        decides: "I decided to accept the cap at six percent until the end of the season.",
        day: 3,
    },
    Settled {
        from: "Lucas Brandt",
        by: "Sofie Visser",
        subject: "Strike notice Maasdok",
        asks: ["The terminal announced a strike for three days.", "Can we reroute, or do we wait?"],
        decides: "We went with the barge through Venlo, all customers are informed.",
        day: 4,
    },
    Settled {
        from: "Kofi Mensah",
        by: "Colin Hart",
        subject: "Meridian late cut-off",
        asks: ["Meridian needs a cut-off at nine for two weeks.", "Could operations carry that?"],
        decides: "We'll go with nine for two weeks. I have told the sites.",
        day: 8,
    },
];

/// Something that waited.
const WAITED: &[(&str, &str, &str, i64)] = &[
    (
        "Andre Wallace",
        "Palladio: exit clause",
        "Do you want to fight for the account or let it go?",
        2,
    ),
    ("Elena Castillo", "Second shift Monterrey", "Can you decide between the two shift models?", 3),
    ("Tara Quinn", "Offer: Night Shift Manager", "Could you approve the offer above the band?", 8),
    ("Peter Jansen", "Terminal slots for autumn", "Can you confirm the slots we spoke about?", 9),
];

/// Writes the conversations of the two weeks and the absence notices.
pub(crate) fn write(world: &World<'_>, mailbox: &mut Mailbox) {
    let Some((from, to)) = world.plan.vacation() else { return };
    let mut dice = world.dice("absence");
    for settled in SETTLED {
        let day = from.saturating_add(settled.day.days());
        settle(world, mailbox, settled, (day, &mut dice));
    }
    for (name, subject, asks, day) in WAITED {
        let asker = world.somebody(name, &[Circle::Report, Circle::Outsider]);
        let day = from.saturating_add(day.days());
        let site = world.company.person(asker).site;
        let at = world.clock.sometime(Worker::At(site), day, &mut dice);
        let answered = world.clock.after(Worker::Manager, at, dice.between(5, 150));
        let me = world.company.me;
        let turns = vec![
            Turn::new(asker, &[me], Act::Ask, at).says(*asks),
            Turn::new(me, &[asker], Act::Decide, answered)
                .says("I am back and read it only now. We'll go with the first of the two."),
        ];
        mailbox.add(world, Conversation::told(*subject, turns), &mut dice);
    }
    notices(world, mailbox, (from, to));
}

fn settle(
    world: &World<'_>,
    mailbox: &mut Mailbox,
    settled: &Settled,
    (day, dice): (Date, &mut Dice),
) {
    let me = world.company.me;
    let by = world.somebody(settled.by, &[Circle::Report]);
    let asker = world.somebody(settled.from, &[Circle::Cross, Circle::Outsider]);
    if by == asker {
        return;
    }
    let site = world.company.person(asker).site;
    let at = world.clock.sometime(Worker::At(site), day, dice);
    let decided = crate::traffic::answer_time(world, by, at + 90.minutes(), dice);
    let [facts, asks] = settled.asks;
    let turns = vec![
        Turn::new(asker, &[me, by], Act::Ask, at).says(facts).says(asks),
        Turn::new(by, &[asker], Act::Decide, decided).copied(&[me]).says(settled.decides),
        Turn::new(asker, &[by], Act::Thanks, decided + 25.minutes())
            .copied(&[me])
            .says("Thanks, done."),
    ];
    mailbox.add(world, Conversation::told(settled.subject, turns), dice);
}

/// One automatic answer to each person who writes to her alone in the two weeks.
fn notices(world: &World<'_>, mailbox: &mut Mailbox, (from, to): (Date, Date)) {
    let start = world.clock.moment(Site::NewYork, from.at(0, 0, 0, 0));
    let end = world.clock.moment(Site::NewYork, to.at(0, 0, 0, 0));
    let me = world.company.me;
    let mut answered: Vec<Who> = Vec::new();
    let mut notices = Vec::new();
    for index in mailbox.in_order() {
        let mail = &mailbox.mails[index];
        let in_time = start <= mail.at && mail.at < end - 1.minute();
        let person = mail.machine == Machine::No && mail.to == [me];
        if in_time && person && !answered.contains(&mail.from) {
            answered.push(mail.from);
            notices.push(notice(world, mail, index, to));
        }
    }
    for notice in notices {
        // It stands in the conversation it answers.
        mailbox.mails.push(notice);
    }
}

/// What her mailbox answers by itself until `to`.
pub(crate) fn notice(world: &World<'_>, mail: &Mail, index: usize, to: Date) -> Mail {
    let name = |n: usize| world.company.person(world.report(n)).name.clone();
    let seconds = (mail.at.as_second() % 40).abs() + 5;
    Mail {
        at: mail.at + seconds.seconds(),
        thread: mail.thread,
        parent: Some(index),
        subject: format!("Automatic reply: {}", mail.subject.trim_start_matches("Re: ")),
        own: format!(
            "I am on vacation until {} and do not read mail.\n\
             {} decides on contracts, {} on warehouses.\n\nMaya Torres",
            to.strftime("%A, %-d %B"),
            name(0),
            name(1)
        ),
        machine: Machine::AutoReply,
        hand: Hand::Own,
        ..blank(world.company.me, mail.from)
    }
}
