//! Planted: threads that wait for the manager at the end, and a topic a report already answers.

use jiff::{ToSpan, civil::Date};

use crate::{
    absence,
    clock::{Site, Worker},
    company::Who,
    dice::Dice,
    machines::blank,
    mail::{Conversation, Hand, Machine, Mail, Mailbox, Turn},
    names::Circle,
    plan::END,
    truth::{Answered, Waiting},
    words::Act,
    world::World,
};

/// A question nobody answered.
struct Held {
    from: &'static str,
    instead: &'static [Circle],
    subject: &'static str,
    facts: &'static str,
    asks: &'static str,
    /// Days before the end, asked and then nudged.
    days_before: i64,
    nudges: &'static [i64],
}

/// The topic the report answers.
pub(crate) const TOPIC: &str = "Carrier contract";

use Circle::{Cross, Outsider, Peer, Report, Staff};

const HELD: &[Held] = &[
    Held {
        from: "Diane Foster",
        instead: &[Outsider],
        subject: "Carrier contract: Northgate rates from August",
        facts: "Our offer for August is attached and valid until the end of the month. Two of the lanes are below last year.",
        asks: "Can you tell me whether Harborline accepts the cap on the surcharge?",
        days_before: 20,
        nudges: &[13, 7],
    },
    Held {
        from: "Fiona Marsh",
        instead: &[Cross, Report],
        subject: "Second half: temporary labour",
        facts: "Your second-half line for temporary labour is still last year's number. Howard wants one figure for all sites.",
        asks: "Could you give me the figure you want to be measured by?",
        days_before: 23,
        nudges: &[16, 8],
    },
    Held {
        from: "Wendy Cho",
        instead: &[Staff, Outsider],
        subject: "Carrier contract: Bluefin renewal clause",
        facts: "Bluefin struck the renewal clause and wants six months' notice on both sides.",
        asks: "Do you accept six months, or should I go back to three?",
        days_before: 19,
        nudges: &[],
    },
    Held {
        from: "Nadia Haddad",
        instead: &[Peer, Outsider],
        subject: "Carrier contract: Ridgeline volume commitment",
        facts: "Ridgeline asks for a commitment of 40 loads a week against four percent.",
        asks: "Can you confirm that your lanes carry that?",
        days_before: 14,
        nudges: &[],
    },
    Held {
        from: "Adriana Ríos",
        instead: &[Peer, Report],
        subject: "Ampliación de la nave 3",
        facts: "El propietario nos guarda la nave 3 hasta fin de mes. Con ella cabe todo el retorno de Grupo Alameda.",
        asks: "¿Puedes decirme si la tomamos?",
        days_before: 15,
        nudges: &[],
    },
    Held {
        from: "Helen Ashworth",
        instead: &[Outsider],
        subject: "Brightwell: dedicated shift from October",
        facts: "We have board approval for the twelve months you asked for. The ramp begins in the first week of October.",
        asks: "Could you confirm the dedicated shift in writing?",
        days_before: 12,
        nudges: &[],
    },
    Held {
        from: "Tara Quinn",
        instead: &[Cross, Report],
        subject: "Leadership programme: your nomination",
        facts: "The programme starts in September with twelve places, and operations has one.",
        asks: "Whom do you nominate?",
        days_before: 11,
        nudges: &[],
    },
];

const NUDGES: &[&str] = &[
    "I know you have a lot on your table. Could you answer this one when you are back at your desk?",
    "Coming back to this. Can you give me an answer, even a short one?",
];

/// Writes the threads that wait.
pub(crate) fn write(world: &World<'_>, mailbox: &mut Mailbox) -> Vec<Waiting> {
    let mut dice = world.dice("waiting");
    let mut truths = Vec::new();
    let mut taken: Vec<Who> = Vec::new();
    let confounders = &world.plan.confounders;
    let younger = confounders.waiting_younger_days;
    for (place, held) in HELD.iter().take(world.plan.waiting_threads).enumerate() {
        let from = sender(world, held, &taken);
        taken.push(from);
        let me = world.company.me;
        let asked_at = moment(world, from, held.days_before - younger, &mut dice);
        let mut turns =
            vec![Turn::new(from, &[me], Act::Ask, asked_at).says(held.facts).says(held.asks)];
        let nudges = held.nudges.iter().map(|days| days - younger).filter(|days| *days > 0);
        for (index, days) in nudges.enumerate() {
            let at = moment(world, from, days, &mut dice);
            turns.push(Turn::new(from, &[me], Act::More, at).says(NUDGES[index % NUDGES.len()]));
        }
        let by_assistant =
            world.company.assistant.filter(|_| place < confounders.assistant_answers);
        if let Some(assistant) = by_assistant {
            turns.push(answer_for_her(world, (assistant, place), &turns));
        }
        let nudges = turns.iter().filter(|turn| turn.act == Act::More).count();
        let spanish = held.asks.starts_with('¿');
        let first = mailbox.mails.len();
        let told = Conversation::told(held.subject, turns);
        mailbox.add(world, Conversation { spanish, may_wait: true, ..told }, &mut dice);
        if confounders.auto_replies {
            answer_by_themselves(world, mailbox, first);
        }
        if by_assistant.is_some() {
            continue;
        }
        truths.push(Waiting {
            subject: held.subject.to_owned(),
            from: world.company.person(from).address.clone(),
            asked_at,
            nudges,
        });
    }
    truths
}

/// The assistant's answer in her name to the last turn, by one of the three signs.
fn answer_for_her(world: &World<'_>, (assistant, place): (Who, usize), turns: &[Turn]) -> Turn {
    let last = &turns[turns.len() - 1];
    let at = world.clock.after(Worker::At(Site::NewYork), last.at, 240);
    let hands = [Hand::Sender(assistant), Hand::Signed(assistant), Hand::Filed(assistant)];
    let answer = Turn::new(world.company.me, &[last.by], Act::Answer, at);
    let says = "Maya asked me to tell you that it is fine as you wrote.";
    Turn { hand: hands[place % hands.len()], ..answer.says(says) }
}

/// Her mailbox and then the asker's answer every message from `first` on by themselves.
fn answer_by_themselves(world: &World<'_>, mailbox: &mut Mailbox, first: usize) {
    for index in first..mailbox.mails.len() {
        let mail = mailbox.mails[index].clone();
        if mail.from == world.company.me {
            continue;
        }
        let hers = absence::notice(world, &mail, index, END);
        let theirs = Mail {
            at: hers.at + 20.seconds(),
            thread: mail.thread,
            parent: Some(index),
            subject: hers.subject.clone(),
            own: "I am out today and read my mail in the evening.".to_owned(),
            machine: Machine::AutoReply,
            ..blank(mail.from, world.company.me)
        };
        mailbox.mails.extend([hers, theirs]);
    }
}

/// The named sender, or in a small company somebody who has not asked yet.
fn sender(world: &World<'_>, held: &Held, taken: &[Who]) -> Who {
    let others = world.among(held.instead);
    let free = others.iter().find(|who| !taken.contains(who)).copied();
    world.company.named(held.from).or(free).unwrap_or(world.company.boss())
}

fn moment(world: &World<'_>, from: Who, days_before: i64, dice: &mut Dice) -> jiff::Timestamp {
    let site = world.company.person(from).site;
    let mut day: Date = END.saturating_sub(days_before.days());
    while !world.clock.is_workday(site, day) {
        day = day.saturating_sub(1.day());
    }
    world.clock.sometime(Worker::At(site), day, dice)
}

const SUBJECTS: &[&str] = &[
    "Carrier contract: Northgate notice period",
    "Carrier contract: Fjordline winter lanes",
    "Carrier contract: Bluefin fuel table",
    "Carrier contract: Ridgeline detention",
    "Carrier contract: Northgate lane list",
    "Carrier contract: Fjordline liability",
    "Carrier contract: Bluefin trailer pool",
    "Carrier contract: Ridgeline insurance",
    "Carrier contract: Northgate payment terms",
    "Carrier contract: Kestrel Lines trial",
    "Carrier contract: Fjordline penalties",
    "Carrier contract: Bluefin weekend rates",
];
const QUESTIONS: &[&str] = &[
    "Which version is the valid one, and can we send it out?",
    "Can you tell me what we agreed with them?",
    "Do we accept their wording?",
    "Who signs on our side?",
    "Could you confirm the rates before I book?",
];
const ANSWERS: &[&str] = &[
    "The version of the 12th is valid. I sent it to them this morning.",
    "We agreed on thirty days. It stands in annex two.",
    "Their wording is fine except the second paragraph, which I have changed.",
    "I sign for all contracts under the limit, and this one is under it.",
    "The rates are right. Go ahead and book.",
];

/// Writes questions on one topic, put to the manager, most of them answered by a report.
pub(crate) fn answered(world: &World<'_>, mailbox: &mut Mailbox) -> Option<Answered> {
    if !world.plan.report_answers {
        return None;
    }
    let mut dice = world.dice("answered by a report");
    let (me, report) = (world.company.me, world.report(0));
    let askers: Vec<Who> = world
        .among(&[Staff, Peer, Outsider, Cross])
        .into_iter()
        .filter(|who| *who != report)
        .collect();
    let days: Vec<Date> = world.days().filter(|day| is_a_day_to_ask(world, *day)).collect();
    let mut truth = Answered {
        topic: TOPIC.to_owned(),
        by: world.company.person(report).address.clone(),
        answered: 0,
        asked: 0,
    };
    for (index, subject) in SUBJECTS.iter().enumerate() {
        let asker = askers[(index * 5 + dice.below(3)) % askers.len()];
        let day = days[index * (days.len() - 1) / SUBJECTS.len()];
        let site = world.company.person(asker).site;
        let at = world.clock.sometime(Worker::At(site), day, &mut dice);
        // Every fifth she answers herself.
        let by = if index % 5 == 4 { me } else { report };
        let answered_at = crate::traffic::answer_time(world, by, at, &mut dice);
        let ask = Turn::new(asker, &[me, report], Act::Ask, at).says(*dice.pick(QUESTIONS));
        let other = if by == me { report } else { me };
        let answer = Turn::new(by, &[asker], Act::Answer, answered_at).copied(&[other]);
        let turns = vec![ask, answer.says(*dice.pick(ANSWERS))];
        mailbox.add(world, Conversation::told(*subject, turns), &mut dice);
        truth.asked += 1;
        truth.answered += usize::from(by == report);
    }
    Some(truth)
}

fn is_a_day_to_ask(world: &World<'_>, day: Date) -> bool {
    let everywhere = crate::clock::SITES.iter().all(|site| world.clock.is_workday(*site, day));
    everywhere && world.clock.i_work(day) && day < END.saturating_sub(30.days())
}
