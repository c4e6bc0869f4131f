//! Mail that no person wrote: alerts, calendar notices, newsletters, lists and absence notices.

use jiff::ToSpan;

use crate::{
    clock::Worker,
    company::Who,
    dice::Dice,
    mail::{Hand, Machine, Mail, Mailbox},
    names::Circle,
    topics::Field,
    words::{self, Act, Slots, Voice},
    world::World,
};

/// What a machine sends.
struct Feed {
    /// Index among the machines of the cast.
    robot: usize,
    /// Messages a week, in hundredths.
    weekly: usize,
    subjects: &'static [&'static str],
    lines: &'static [&'static str],
}

const FEEDS: &[Feed] = &[
    Feed {
        robot: 0,
        weekly: 550,
        subjects: &[
            "[{system}] build {n} passed",
            "[{system}] build {n} failed",
            "[{system}] deploy finished",
        ],
        lines: &[
            "Branch main, {n} tests, duration {m} min.",
            "Log: https://ci.harborline.example/run/{n}",
        ],
    },
    Feed {
        robot: 1,
        weekly: 900,
        subjects: &[
            "Accepted: {site} planning ({day})",
            "Updated invitation: {customer} review ({day})",
            "Declined: {site} walk-through ({day})",
        ],
        lines: &["The answer to your invitation has been recorded.", "When: {day}, {n} minutes."],
    },
    Feed {
        robot: 2,
        weekly: 180,
        subjects: &[
            "Timesheets due {day}",
            "Leave request approved",
            "Training: lifting equipment",
        ],
        lines: &[
            "Please approve the open timesheets of your team by {day}.",
            "{n} entries are open. Do you have questions? See the help page.",
        ],
    },
    Feed {
        robot: 3,
        weekly: 850,
        subjects: &[
            "Late departure {lane}",
            "Temperature alert, trailer {n}",
            "Dock {n} idle at {site}",
        ],
        lines: &[
            "Threshold passed at {site}: {n} minutes.",
            "Carrier {carrier}, customer {customer}.",
        ],
    },
    Feed {
        robot: 4,
        weekly: 100,
        subjects: &["The Dockside Brief: rates, ports and people"],
        lines: &[
            "Spot rates moved {pct} this week.",
            "Port of {site}: vessels wait {n} hours.",
            "Reader question: would you pay for a guaranteed gate slot?",
        ],
    },
];

/// Writes what machines and lists send in the year.
pub(crate) fn write(world: &World<'_>, mailbox: &mut Mailbox) {
    let robots = world.company.circle(Circle::Robot);
    for feed in FEEDS {
        let mut dice = world.dice(&format!("feed {}", feed.robot));
        for monday in world.weeks() {
            for _ in 0..dice.count(feed.weekly * world.volume() / 100) {
                let day = monday.saturating_add(dice.between(0, 6).days());
                if world.has(day) {
                    let at = world.clock.moment(
                        crate::clock::Site::NewYork,
                        day.at(0, 0, 0, 0) + dice.between(240, 1380).minutes(),
                    ) + dice.between(0, 59).seconds();
                    mailbox.add_single(notice(world, feed, (robots[feed.robot], at), &mut dice));
                }
            }
        }
    }
    announcements(world, mailbox);
    notices_of_absence(world, mailbox);
    list_questions(world, mailbox);
}

/// Questions to a whole list, or to her through one, in the last weeks.
fn list_questions(world: &World<'_>, mailbox: &mut Mailbox) {
    let lists = world.company.circle(Circle::List);
    let writers = world.among(&[Circle::Peer, Circle::Cross]);
    let mut dice = world.dice("questions of lists");
    for number in 0..world.plan.confounders.list_questions {
        let day = crate::plan::END.saturating_sub(dice.between(12, 40).days());
        let (from, list) = (*dice.pick(&writers), *dice.pick(&lists));
        let at = world.clock.sometime(Worker::At(crate::clock::Site::NewYork), day, &mut dice);
        let to = if number % 2 == 0 { list } else { world.company.me };
        let subject = format!("Survey {number}: parking at the sites");
        let own = "Could you tell me which gate you use, and whether a second one would help?";
        let (own, machine) = (own.to_owned(), Machine::List(list));
        mailbox.add_single(Mail { at, subject, own, machine, ..blank(from, to) });
    }
}

fn notice(
    world: &World<'_>,
    feed: &Feed,
    (robot, at): (Who, jiff::Timestamp),
    dice: &mut Dice,
) -> Mail {
    let slots = Slots::draw(dice, false);
    let lines: Vec<String> = feed.lines.iter().map(|line| slots.fill(line)).collect();
    Mail {
        at,
        subject: slots.fill(dice.say(feed.subjects)),
        own: lines.join("\n"),
        machine: Machine::Robot,
        ..blank(robot, world.company.me)
    }
}

/// People write to lists she is on.
fn announcements(world: &World<'_>, mailbox: &mut Mailbox) {
    let lists = world.company.circle(Circle::List);
    let writers = world.among(&[
        Circle::Executive,
        Circle::Peer,
        Circle::Cross,
        Circle::Boss,
        Circle::Report,
    ]);
    let mut dice = world.dice("lists");
    for monday in world.weeks() {
        for _ in 0..dice.count(420 * world.volume() / 100) {
            let day = monday.saturating_add(dice.between(0, 4).days());
            let (from, list) = (*dice.pick(&writers), *dice.pick(&lists));
            let site = world.company.person(from).site;
            if !world.has(day) || !world.clock.is_workday(site, day) {
                continue;
            }
            let at = world.clock.sometime(Worker::At(site), day, &mut dice);
            let topic = dice.pick(Field::Units.topics());
            let slots = Slots::draw(&mut dice, false);
            let mut voice = Voice { dice: &mut dice, spanish: false };
            let says = words::paragraphs(Act::Inform, topic, &slots, &mut voice);
            let own = words::letter(world.company.person(from), None, &says, &mut voice);
            let subject = slots.fill(dice.say(topic.subjects));
            let machine = Machine::List(list);
            mailbox.add_single(Mail { at, subject, own, machine, ..blank(from, list) });
        }
    }
}

/// Now and then a report is away and their mailbox says so.
fn notices_of_absence(world: &World<'_>, mailbox: &mut Mailbox) {
    let mut dice = world.dice("absent colleagues");
    let me = world.company.me;
    let reports = world.company.circle(Circle::Report);
    let mut notices = Vec::new();
    for mail in mailbox.mails.iter().filter(|m| m.from == me && m.to.len() == 1) {
        if reports.contains(&mail.to[0]) && dice.below(90) == 0 {
            notices.push(Mail {
                at: mail.at + dice.between(5, 40).seconds(),
                subject: format!("Automatic reply: {}", mail.subject.trim_start_matches("Re: ")),
                own: "I am out today and read my mail in the evening.".to_owned(),
                machine: Machine::AutoReply,
                ..blank(mail.to[0], me)
            });
        }
    }
    let end = world.clock.moment(crate::clock::Site::NewYork, crate::plan::END.at(0, 0, 0, 0));
    for notice in notices.into_iter().filter(|n| n.at < end) {
        mailbox.add_single(notice);
    }
}

/// A message that says nothing yet.
pub(crate) fn blank(from: Who, to: Who) -> Mail {
    Mail {
        thread: 0,
        parent: None,
        at: jiff::Timestamp::UNIX_EPOCH,
        from,
        hand: Hand::Own,
        to: vec![to],
        cc: Vec::new(),
        subject: String::new(),
        own: String::new(),
        act: Act::Inform,
        machine: Machine::No,
        spanish: false,
    }
}
