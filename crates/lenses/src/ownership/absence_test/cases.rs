//! The threads that were active while the owner was away, and what became of each before the return.

use jiff::{ToSpan, civil::Date};
use record::{Act, Message, PersonId, Record, Span, ThreadId, Week};

use super::super::{NONE, Voice, Voices, asks, still_asked};
use crate::away::Absence;

/// Working days that make an absence worth looking at.
pub(super) const WORKING_DAYS: usize = 4;
/// Days after an absence within which the owner must have written again.
const RETURN_DAYS: i64 = 21;

/// One thread in one absence in which something was asked or decided.
#[derive(Debug, Clone, Copy)]
pub(super) struct Case {
    pub(super) thread: ThreadId,
    pub(super) absence: Absence,
    /// Week of its first message in the absence.
    pub(super) week: Week,
    pub(super) became: Became,
    /// Index of that first message in the record.
    first: u32,
}

/// The last state of a thread before the return; messages by their index in the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Became {
    /// The owner wrote in it.
    SteppedIn(u32),
    /// Its last message asks the owner directly.
    Waited(u32),
    /// Someone else decided.
    Decided(PersonId, u32),
    /// Someone else answered what was put to the owner directly.
    Answered(PersonId, u32),
    /// None of these.
    Open,
}

impl Became {
    /// What tells most of letting go comes first.
    pub(super) fn order(self) -> u8 {
        match self {
            Became::Decided(..) => 0,
            Became::Answered(..) => 1,
            Became::Waited(..) => 2,
            Became::SteppedIn(..) => 3,
            Became::Open => 4,
        }
    }
}

impl Case {
    /// Who settled it and in which message, where it went on without the owner.
    pub(super) fn moved_on(&self) -> Option<(PersonId, u32)> {
        match self.became {
            Became::Decided(who, at) | Became::Answered(who, at) => Some((who, at)),
            _ => None,
        }
    }
    /// Who wrote first in it in the absence.
    pub(super) fn begun_by(&self, record: &Record) -> PersonId {
        record.messages[self.first as usize].from
    }
    /// The message that shows what became of it.
    pub(super) fn telling(&self) -> u32 {
        match self.became {
            Became::Decided(_, at) | Became::Answered(_, at) => at,
            Became::Waited(at) | Became::SteppedIn(at) => at,
            Became::Open => self.first,
        }
    }
}

/// What was found.
pub(super) struct Cases {
    /// Absences looked at.
    pub(super) absences: usize,
    /// By absence, then in the order in which the threads became active.
    pub(super) cases: Vec<Case>,
    /// Absences too short.
    pub(super) short: usize,
    /// Absences after which the owner has not written again.
    pub(super) no_return: usize,
    /// Threads in which nothing was asked or decided.
    pub(super) idle: usize,
}

/// The cases of these absences.
pub(super) fn cases(record: &Record, absences: &[Absence]) -> Cases {
    let mut found = Cases { absences: 0, cases: Vec::new(), short: 0, no_return: 0, idle: 0 };
    let (long, short): (Vec<Absence>, Vec<Absence>) =
        absences.iter().copied().partition(|absence| working_days(*absence) >= WORKING_DAYS);
    found.short = short.len();
    let (with, without): (Vec<Absence>, Vec<Absence>) =
        long.into_iter().partition(|absence| returned(record, absence.to));
    found.no_return = without.len();
    found.absences = with.len();
    let voices = Voices::of(record);
    let threads = record.threads.len();
    let mut before =
        Before { took_part: vec![false; threads], my_ask: vec![NONE; threads], until: 0 };
    let mut place = vec![NONE; record.threads.len()];
    for absence in with {
        before.advance(record, absence.from);
        look(&mut found, &View { record, voices: &voices, before: &before, absence }, &mut place);
    }
    found
}

fn working_days(absence: Absence) -> usize {
    let days = absence.from.series(1.day()).take_while(|day| *day < absence.to);
    days.filter(|day| day.weekday().to_monday_zero_offset() < 5).count()
}

fn returned(record: &Record, day: Date) -> bool {
    let after = Span { start: day, end: day.saturating_add(RETURN_DAYS.days()) };
    record.messages_in(after).iter().any(|m| record.is_mine(m) && !m.automatic)
}

/// Threads the owner wrote in or was addressed in so far.
struct Before {
    took_part: Vec<bool>,
    /// What the owner asked in each thread and has had no answer to, as index into the messages.
    my_ask: Vec<u32>,
    /// Index of the first message not looked at yet.
    until: usize,
}

impl Before {
    fn advance(&mut self, record: &Record, day: Date) {
        let until = record.messages.partition_point(|m| m.local.date() < day);
        for at in self.until..until.max(self.until) {
            let message = &record.messages[at];
            let thread = message.thread.0 as usize;
            let (known, my_ask) = (&mut self.took_part[thread], &mut self.my_ask[thread]);
            *known = *known || message.from == record.owner || is_to(message, record.owner);
            if message.from != record.owner {
                *my_ask = still_asked(record, *my_ask);
            } else if !message.automatic {
                *my_ask = if message.acts.asks() { index(at) } else { NONE };
            }
        }
        self.until = until;
    }
}

fn is_to(message: &Message, person: PersonId) -> bool {
    message.everyone().any(|one| one == person)
}

/// One absence.
struct View<'a> {
    record: &'a Record,
    voices: &'a Voices,
    before: &'a Before,
    absence: Absence,
}

/// What is known of a thread while its messages go by.
#[derive(Clone, Copy)]
struct Going {
    thread: ThreadId,
    first: u32,
    /// What the owner asked before and has had no answer to.
    my_ask: u32,
    at_stake: bool,
    /// Who asked the owner directly and has no answer yet.
    asker: Option<PersonId>,
    stepped_in: Option<u32>,
    waits: Option<u32>,
    decided: Option<(PersonId, u32)>,
    answered: Option<(PersonId, u32)>,
}

/// Looks at one absence; `place` is all [`NONE`] before and after.
fn look(found: &mut Cases, view: &View<'_>, place: &mut [u32]) {
    let mut going: Vec<Going> = Vec::new();
    let days = Span { start: view.absence.from, end: view.absence.to };
    let start = view.record.messages.partition_point(|m| m.local.date() < days.start);
    for (place_of, message) in (start..).zip(view.record.messages_in(days)) {
        let at = index(place_of);
        let thread = message.thread.0 as usize;
        if message.automatic || view.voices.of_person(message.from) == Voice::Machine {
            continue;
        }
        if place[thread] == NONE && view.concerns_owner(message) {
            place[thread] = u32::try_from(going.len()).expect("threads are fewer than messages");
            going.push(Going::new(message.thread, at, view.before.my_ask[thread]));
        }
        if let Some(one) = going.get_mut(place[thread] as usize) {
            view.follow(one, at, message);
        }
    }
    for one in going {
        place[one.thread.0 as usize] = NONE;
        match one.at_stake {
            true => found.cases.push(view.case(&one)),
            false => found.idle += 1,
        }
    }
}

impl View<'_> {
    fn concerns_owner(&self, message: &Message) -> bool {
        let owner = self.record.owner;
        let before = self.before.took_part[message.thread.0 as usize];
        before || message.from == owner || is_to(message, owner)
    }

    fn follow(&self, one: &mut Going, at: u32, message: &Message) {
        let owner = self.record.owner;
        one.waits = None;
        if self.record.is_mine(message) {
            one.stepped_in = one.stepped_in.or(Some(at));
            one.asker = None;
            return;
        }
        let writer = message.writer();
        let asks = asks(message, self.record.messages.get(one.my_ask as usize));
        one.my_ask = still_asked(self.record, one.my_ask);
        one.at_stake |= asks || message.acts.has(Act::Decides);
        if message.acts.has(Act::Decides) {
            one.decided = Some((writer, at));
        }
        if let Some(asker) = one.asker
            && writer != asker
            && is_to(message, asker)
        {
            one.answered = Some((writer, at));
            one.asker = None;
        }
        let by_other = self.voices.of_person(message.from) == Voice::Other;
        if by_other && asks && message.is_direct_to(owner) {
            one.asker = Some(message.from);
            one.waits = Some(at);
        }
    }

    fn case(&self, one: &Going) -> Case {
        let became = if let Some(at) = one.stepped_in {
            Became::SteppedIn(at)
        } else if let Some(at) = one.waits {
            Became::Waited(at)
        } else if let Some((who, at)) = one.decided {
            Became::Decided(who, at)
        } else if let Some((who, at)) = one.answered {
            Became::Answered(who, at)
        } else {
            Became::Open
        };
        let week = Week::of(self.record.messages[one.first as usize].local.date());
        Case { thread: one.thread, absence: self.absence, week, became, first: one.first }
    }
}

impl Going {
    fn new(thread: ThreadId, first: u32, my_ask: u32) -> Going {
        Going {
            thread,
            first,
            my_ask,
            at_stake: false,
            asker: None,
            stepped_in: None,
            waits: None,
            decided: None,
            answered: None,
        }
    }
}

fn index(at: usize) -> u32 {
    u32::try_from(at).expect("a record holds fewer than 2^32 messages")
}
