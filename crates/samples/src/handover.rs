//! Planted: work handed over in writing. One thread the manager keeps entering, one she leaves alone.

use jiff::{Timestamp, ToSpan, civil::Date};

use crate::{
    clock::Worker,
    company::Who,
    dice::Dice,
    mail::{Conversation, Mailbox, Turn},
    plan::END,
    truth::Handover,
    words::Act,
    world::World,
};

/// What a thread that was handed over is about.
struct Matter {
    subject: &'static str,
    hands_over: [&'static str; 2],
    reports: &'static [&'static str],
    decisions: &'static [&'static str],
    enters: &'static [&'static str],
}

const PEAK: Matter = Matter {
    subject: "Peak season staffing",
    hands_over: [
        "Marcus, you own peak season staffing from now on: agencies, shift plans, training.",
        "Decide and tell me what you did. I will not look over your shoulder.",
    ],
    reports: &[
        "The second agency can send 24 people from the first week, at the rate of last year.",
        "Training takes two days now; the first group starts on Monday.",
        "Dayton is short by nine on nights. I am talking to the site about a transfer bonus.",
        "The draft shift plan is in the folder, version three.",
        "Both agencies signed. The onboarding desk is staffed until ten.",
    ],
    decisions: &[
        "I decided to split the volume between both agencies.",
        "We'll go with the transfer bonus for eight weeks.",
        "We went with the earlier start for the night shift.",
    ],
    enters: &[
        "Hold the second agency until I have seen the numbers.",
        "I would rather go with one agency. Let's do that, I will call them tomorrow.",
        "Can you send me the shift plan before it goes out? I want to change the weekend pattern.",
        "I spoke to Dayton myself: no transfer bonus. We'll go with overtime.",
        "Please add a line per site to the plan, and copy me on the agency mails.",
        "I changed the training days in the sheet, Monday was too early.",
    ],
};

const RETURNS: Matter = Matter {
    subject: "Returns process",
    hands_over: [
        "Elena, the returns process is yours from today, for all three sites.",
        "You decide; write to me once a month what you decided.",
    ],
    reports: &[
        "The scan at the gate now opens the credit note. Two of three sites use it.",
        "Grupo Alameda sends 40 % fewer boxes back since the label changed.",
        "The third site joins next month; Luis trains the shift.",
    ],
    decisions: &[
        "I decided to close the returns desk at noon and staff the evening instead.",
        "We'll go with one label for all customers.",
        "We went with the smaller cage, it fits the existing rack.",
    ],
    enters: &[],
};

/// Writes the planted handovers: the leaking one, then the healthy one.
pub(crate) fn write(world: &World<'_>, mailbox: &mut Mailbox) -> [Option<Handover>; 2] {
    let day = world.plan.handover_day();
    let leaking = world.plan.leaking_handover.then(|| {
        let to = world.somebody("Marcus Bell", &[crate::names::Circle::Report]);
        one(world, mailbox, &Plot { matter: &PEAK, to, day })
    });
    let healthy = world.plan.healthy_handover.then(|| {
        let to = world.somebody("Elena Castillo", &[crate::names::Circle::Report]);
        one(world, mailbox, &Plot { matter: &RETURNS, to, day: world.plan.healthy_handover_day() })
    });
    [leaking, healthy]
}

struct Plot {
    matter: &'static Matter,
    to: Who,
    day: Date,
}

fn one(world: &World<'_>, mailbox: &mut Mailbox, plot: &Plot) -> Handover {
    let mut dice = world.dice(plot.matter.subject);
    let me = world.company.me;
    let at = world.clock.sometime(Worker::Manager, plot.day, &mut dice);
    let [first, second] = plot.matter.hands_over;
    let mut turns = vec![Turn::new(me, &[plot.to], Act::Decide, at).says(first).says(second)];
    let mut re_entries = Vec::new();
    for monday in plot.day.series(7.days()).skip(1).take_while(|day| *day < END) {
        week(
            world,
            plot,
            &mut Progress {
                turns: &mut turns,
                re_entries: &mut re_entries,
                dice: &mut dice,
                monday,
            },
        );
    }
    turns.sort_by_key(|turn| turn.at);
    mailbox.add(world, Conversation::told(plot.matter.subject, turns), &mut dice);
    Handover {
        subject: plot.matter.subject.to_owned(),
        to: world.company.person(plot.to).address.clone(),
        at,
        re_entries,
        meetings: None,
        attended: 0,
    }
}

/// The thread as it grows.
struct Progress<'p> {
    turns: &'p mut Vec<Turn>,
    re_entries: &'p mut Vec<Timestamp>,
    dice: &'p mut Dice,
    monday: Date,
}

/// The new owner reports or decides; where it leaks, the manager steps in, most weeks.
fn week(world: &World<'_>, plot: &Plot, progress: &mut Progress<'_>) {
    let Progress { turns, re_entries, dice, monday } = progress;
    let me = world.company.me;
    let team: Vec<Who> = world.among(&[crate::names::Circle::Staff]).into_iter().take(2).collect();
    let to = if team.is_empty() { vec![world.company.boss()] } else { team };
    let day = monday.saturating_add(dice.between(0, 1).days());
    let site = world.company.person(plot.to).site;
    if !world.clock.is_workday(site, day) || day >= END.saturating_sub(2.days()) {
        return;
    }
    let at = world.clock.sometime(Worker::At(site), day, dice);
    let (act, says) = if dice.chance(45) {
        (Act::Decide, *dice.pick(plot.matter.decisions))
    } else {
        (Act::Inform, *dice.pick(plot.matter.reports))
    };
    turns.push(Turn::new(plot.to, &to, act, at).copied(&[me]).says(says));
    let entering = world.clock.after(Worker::Manager, at, dice.between(10, 120));
    let on = world.clock.mine(entering).date();
    // An entry that slips behind the next turn would answer the wrong one.
    let in_time = on < monday.saturating_add(6.days()) && world.has(on) && world.clock.i_work(on);
    if !plot.matter.enters.is_empty() && in_time && dice.chance(72) {
        let says = plot.matter.enters[re_entries.len() % plot.matter.enters.len()];
        turns.push(Turn::new(me, &[plot.to], Act::Decide, entering).copied(&to).says(says));
        re_entries.push(entering);
    }
}
