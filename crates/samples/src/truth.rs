//! What is true of a simulated year, for tests to compare with what the product says.

use jiff::{Timestamp, civil::Date};
use record::Level;

use crate::{
    calendar::Calendar,
    clock::Site,
    company::Who,
    event::Event,
    mail::{Hand, Machine, Mail, Mailbox},
    words::Act,
    world::World,
};

/// Everything planted, and the plain counts. People are given by address.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Truth {
    /// The manager's addresses, the main one first.
    pub owner: Vec<String>,
    /// The assistant's address.
    pub assistant: Option<String>,
    /// Messages in the sent folder that the assistant wrote.
    pub sent_by_assistant: BySign,
    /// Series she only sits in.
    pub passenger_series: Vec<SilentSeries>,
    /// Large series with seniors, equally silent: at most a question.
    pub senior_series: Vec<SilentSeries>,
    /// Threads that wait for her at the end, as planted.
    pub waiting: Vec<Waiting>,
    /// A topic on which a report has answered most questions put to her.
    pub answered: Option<Answered>,
    /// Spans away: first day, day after the last.
    pub away: Vec<(Date, Date)>,
    /// The handover she keeps entering.
    pub handover: Option<Handover>,
    /// The handover she keeps out of.
    pub healthy_handover: Option<Handover>,
    /// What happened while she was away.
    pub vacation: Option<Vacation>,
    /// Planned level of her meetings, per quarter.
    pub levels: Vec<LevelHours>,
    /// Messages in the two folders, automatic ones included.
    pub received: usize,
    /// See `received`.
    pub sent: usize,
    /// Instances in the calendar with exclusions taken out; cancelled, declined and whole-day ones
    /// included.
    pub instances: usize,
}

/// How one can tell that the assistant wrote a message.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct BySign {
    /// From the manager with a Sender header.
    pub sender_header: usize,
    /// From the manager, signed by the assistant.
    pub signed: usize,
    /// From the assistant's own address, in the manager's sent folder.
    pub own_address: usize,
}

/// A series in which the manager leaves next to no trace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SilentSeries {
    /// As written.
    pub title: String,
    /// Minutes of one meeting.
    pub minutes: i64,
    /// Everyone else on it.
    pub others: Vec<String>,
    /// By quarter, oldest first.
    pub quarters: Vec<SilentQuarter>,
}

/// A series in one quarter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SilentQuarter {
    /// `2025Q3`.
    pub quarter: String,
    /// Meetings that took place and that she did not decline.
    pub meetings: usize,
    /// Those without mail between her and its people within 24 hours before the start and after
    /// the end.
    pub without_trace: usize,
}

/// A thread that waits for the manager.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// Subject of its first message.
    pub subject: String,
    /// Who asks.
    pub from: String,
    /// When they asked first.
    pub asked_at: Timestamp,
    /// How often they asked again.
    pub nudges: usize,
}

/// A topic somebody else already answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// First words of the subjects.
    pub topic: String,
    /// Who answers.
    pub by: String,
    /// Threads they answered.
    pub answered: usize,
    /// Threads put to the manager.
    pub asked: usize,
}

/// Work handed over in writing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handover {
    /// Subject of the thread in which it was handed over.
    pub subject: String,
    /// To whom.
    pub to: String,
    /// When.
    pub at: Timestamp,
    /// When she wrote in the thread again.
    pub re_entries: Vec<Timestamp>,
    /// Title of its meetings.
    pub meetings: Option<String>,
    /// How many of them she attended after the handover.
    pub attended: usize,
}

/// Two weeks away.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Vacation {
    /// Questions to her alone that she answered only afterwards.
    pub waited: Vec<Waited>,
    /// Decisions others took in threads she was addressed in.
    pub decided: Vec<Decided>,
}

/// A question that waited for her return.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waited {
    /// Subject without reply marks.
    pub subject: String,
    /// Who asked.
    pub from: String,
    /// When.
    pub asked_at: Timestamp,
    /// When she answered.
    pub answered_at: Timestamp,
}

/// A decision taken without her.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// Subject without reply marks.
    pub subject: String,
    /// Who decided.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

/// Minutes of meetings per planned level in one quarter, overlaps counted twice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LevelHours {
    /// `2025Q3`.
    pub quarter: String,
    /// Minutes carrying out.
    pub operational: i64,
    /// Minutes running the machine.
    pub tactical: i64,
    /// Minutes setting direction.
    pub strategic: i64,
}

/// The quarter of a day, `2025Q3`.
pub fn quarter(day: Date) -> String {
    format!("{}Q{}", day.year(), (day.month() - 1) / 3 + 1)
}

/// What each part of the simulation said it planted.
#[derive(Debug, Default)]
pub(crate) struct Planted {
    pub(crate) waiting: Vec<Waiting>,
    pub(crate) answered: Option<Answered>,
    pub(crate) handovers: [Option<Handover>; 2],
}

/// Puts together what was planted and what can be counted.
pub(crate) fn gather(
    world: &World<'_>,
    mailbox: &Mailbox,
    calendar: &Calendar,
    planted: Planted,
) -> Truth {
    let me = world.company.person(world.company.me);
    let address = |who: Who| world.company.person(who).address.clone();
    let silent = |indexes: &[usize]| {
        indexes.iter().map(|index| silence(world, mailbox, &calendar.events[*index])).collect()
    };
    let mut handovers = planted.handovers;
    for (handover, index) in handovers.iter_mut().zip(calendar.handed_over) {
        if let (Some(handover), Some(index)) = (handover, index) {
            let event = &calendar.events[index];
            handover.meetings = Some(event.title.clone());
            handover.attended =
                event.attended(world).iter().filter(|at| **at > handover.at).count();
        }
    }
    let [handover, healthy_handover] = handovers;
    let sent = mailbox.mails.iter().filter(|m| is_sent(world, m)).count();
    Truth {
        owner: [Some(me.address.clone()), me.alias.clone()].into_iter().flatten().collect(),
        assistant: world.company.assistant.map(address),
        sent_by_assistant: by_sign(mailbox),
        passenger_series: silent(&calendar.passenger),
        senior_series: silent(&calendar.senior),
        waiting: planted.waiting,
        answered: planted.answered,
        away: world.plan.vacation().into_iter().collect(),
        handover,
        healthy_handover,
        vacation: world.plan.vacation().map(|days| vacation(world, mailbox, days)),
        levels: levels(world, calendar),
        received: mailbox.mails.len() - sent,
        sent,
        instances: calendar.events.iter().map(standing_instances).sum(),
    }
}

fn standing_instances(event: &Event) -> usize {
    event.instances.iter().filter(|i| i.fate != crate::event::Fate::Excluded).count()
}

fn is_sent(world: &World<'_>, mail: &Mail) -> bool {
    mail.from == world.company.me || mail.hand != Hand::Own
}

fn by_sign(mailbox: &Mailbox) -> BySign {
    let mut signs = BySign::default();
    for mail in &mailbox.mails {
        match mail.hand {
            Hand::Own => {}
            Hand::Sender(_) => signs.sender_header += 1,
            Hand::Signed(_) => signs.signed += 1,
            Hand::Filed(_) => signs.own_address += 1,
        }
    }
    signs
}

fn silence(world: &World<'_>, mailbox: &Mailbox, event: &Event) -> SilentSeries {
    let me = world.company.me;
    let others: Vec<Who> = event.others(me).collect();
    let mut traces: Vec<i64> = mailbox
        .mails
        .iter()
        .filter(|mail| between(mail, me, &others))
        .map(|mail| mail.at.as_second())
        .collect();
    traces.sort_unstable();
    let mut quarters: Vec<SilentQuarter> = Vec::new();
    let mut starts = event.attended(world);
    starts.sort_unstable();
    for start in starts {
        let name = quarter(world.clock.mine(start).date());
        if quarters.last().is_none_or(|q| q.quarter != name) {
            quarters.push(SilentQuarter { quarter: name, meetings: 0, without_trace: 0 });
        }
        let from = start.as_second() - 86_400;
        let to = start.as_second() + event.minutes * 60 + 86_400;
        let after = traces.partition_point(|at| *at < from);
        let silent = traces.get(after).is_none_or(|at| *at > to);
        let last = quarters.last_mut().expect("pushed above");
        last.meetings += 1;
        last.without_trace += usize::from(silent);
    }
    let others = others.into_iter().map(|who| world.company.person(who).address.clone()).collect();
    SilentSeries { title: event.title.clone(), minutes: event.minutes, others, quarters }
}

/// Goes from her to one of them or the other way round.
fn between(mail: &Mail, me: Who, others: &[Who]) -> bool {
    let reaches = |who: &Who| mail.to.contains(who) || mail.cc.contains(who);
    (mail.from == me && others.iter().any(reaches)) || (others.contains(&mail.from) && reaches(&me))
}

fn vacation(world: &World<'_>, mailbox: &Mailbox, (from, to): (Date, Date)) -> Vacation {
    let me = world.company.me;
    let moment = |day: Date| world.clock.moment(Site::NewYork, day.at(0, 0, 0, 0));
    let (start, end) = (moment(from), moment(to));
    let away = |mail: &Mail| start <= mail.at && mail.at < end;
    let address = |who: Who| world.company.person(who).address.clone();
    let plain = |mail: &Mail| mail.subject.trim_start_matches("Re: ").to_owned();
    let mut vacation = Vacation::default();
    for mail in mailbox.mails.iter().filter(|m| m.machine == Machine::No && away(m)) {
        let others = mail.from != me && (mail.to.contains(&me) || mail.cc.contains(&me));
        if others && mail.act == Act::Decide {
            vacation.decided.push(Decided {
                subject: plain(mail),
                by: address(mail.from),
                at: mail.at,
            });
        }
    }
    for answer in mailbox.mails.iter().filter(|m| m.machine == Machine::No && m.from == me) {
        let asked = answer.parent.map(|parent| &mailbox.mails[parent]);
        let waited = asked.filter(|q| q.act.asks() && q.to == [me] && away(q) && answer.at >= end);
        vacation.waited.extend(waited.map(|question| Waited {
            subject: plain(question),
            from: address(question.from),
            asked_at: question.at,
            answered_at: answer.at,
        }));
    }
    vacation
}

fn levels(world: &World<'_>, calendar: &Calendar) -> Vec<LevelHours> {
    let mut quarters: Vec<LevelHours> = Vec::new();
    for event in calendar.events.iter().filter(|event| event.is_meeting()) {
        for start in event.attended(world) {
            let name = quarter(world.clock.mine(start).date());
            let at = quarters.iter().position(|q| q.quarter == name).unwrap_or_else(|| {
                quarters.push(LevelHours {
                    quarter: name,
                    operational: 0,
                    tactical: 0,
                    strategic: 0,
                });
                quarters.len() - 1
            });
            match event.level {
                Some(Level::Operational) => quarters[at].operational += event.minutes,
                Some(Level::Tactical) => quarters[at].tactical += event.minutes,
                Some(Level::Strategic) => quarters[at].strategic += event.minutes,
                Some(Level::None) | None => {}
            }
        }
    }
    quarters.sort_by(|a, b| a.quarter.cmp(&b.quarter));
    quarters
}
