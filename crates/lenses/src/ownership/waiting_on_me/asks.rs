//! One walk through the mail in the order it came: what was asked of the owner alone, what was asked
//! of the owner among few, and how long the owner's answers took.

use record::{Message, PersonId, Record, ThreadId};

use super::super::{NONE, Voice, Voices, asks, still_asked};

/// A question or request put to the owner alone, with its repeats.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ask {
    /// Index of the first message of the run in the record.
    pub(super) first: u32,
    /// Index of the last.
    pub(super) last: u32,
    /// Repeats after the first.
    pub(super) nudges: u32,
    /// What ended the run, where anything did.
    pub(super) ended: Option<Ended>,
}

/// The next message of a thread after an ask.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ended {
    /// When, in seconds.
    pub(super) at: i64,
    /// It was sent by the owner or an assistant.
    pub(super) by_me: bool,
}

/// A question or request put to the owner among at most five people, the first of its thread.
#[derive(Debug, Clone, Copy)]
pub(super) struct Directed {
    /// Index of the message in the record.
    pub(super) message: u32,
    /// Its thread.
    pub(super) thread: ThreadId,
    /// Who wrote to the asker next.
    pub(super) answer: Answered,
}

/// Who answered first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Answered {
    /// Nobody yet.
    Open,
    /// The owner or an assistant.
    Me,
    /// Someone else.
    By(PersonId),
}

/// An answer of the owner's: to whom, and after how many seconds.
pub(super) type Delay = (PersonId, i64);

/// What the walk found, each in the order of the mail.
pub(super) struct Walk {
    pub(super) asks: Vec<Ask>,
    pub(super) directed: Vec<Directed>,
    pub(super) delays: Vec<Delay>,
    /// How often who had asked the owner alone went on without asking again.
    pub(super) went_on: WentOn,
    /// Machine-written messages that asked the owner alone, by the index of the message.
    pub(super) machines: Vec<u32>,
}

/// Messages of an asker that ask nothing, by what came before them in the thread.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct WentOn {
    /// An answer of the owner's.
    pub(super) answered: usize,
    /// Their own question, an hour or more before: the answer was given elsewhere or is lost.
    pub(super) unanswered: usize,
}

/// Seconds after a question within which its asker may just be adding to it.
const ADDS: i64 = 3_600;

/// What is open in a thread, as indexes.
#[derive(Clone, Copy)]
struct Open {
    /// Into `asks`.
    ask: u32,
    /// Into `directed`.
    directed: u32,
    /// Into the record's messages: the first direct message since the owner last wrote.
    unanswered: u32,
    /// Into the record's messages: what the owner asked others and has had no answer to.
    my_ask: u32,
    /// Into `asks`: what the owner has just answered.
    answered: u32,
}

struct Walker<'a> {
    record: &'a Record,
    voices: Voices,
    open: Vec<Open>,
    found: Walk,
}

/// Walks through the first `until` messages of the record.
pub(super) fn walk(record: &Record, until: usize) -> Walk {
    let nothing =
        Open { ask: NONE, directed: NONE, unanswered: NONE, my_ask: NONE, answered: NONE };
    let found = Walk {
        asks: Vec::new(),
        directed: Vec::new(),
        delays: Vec::new(),
        went_on: WentOn::default(),
        machines: Vec::new(),
    };
    let voices = Voices::of(record);
    let mut walker = Walker { record, voices, open: vec![nothing; record.threads.len()], found };
    for (at, message) in (0u32..).zip(&record.messages[..until]) {
        walker.step(at, message);
    }
    walker.found
}

impl Walker<'_> {
    fn step(&mut self, at: u32, message: &Message) {
        let voice = self.voices.of_person(message.from);
        if message.automatic || voice == Voice::Machine {
            let asks = message.acts.asks() && voice != Voice::Mine;
            if asks && message.is_direct_to(self.record.owner) && self.only_mine(message) {
                self.found.machines.push(at);
            }
        } else if voice == Voice::Mine {
            self.answer(at, message);
        } else {
            self.hear(at, message);
        }
    }

    /// The owner or an assistant writes: every wait in the thread ends.
    fn answer(&mut self, at: u32, message: &Message) {
        let open = self.open[message.thread.0 as usize];
        self.end(open.ask, message, true);
        if let Some(asked) = self.message(open.unanswered)
            && message.everyone().any(|person| person == asked.from)
        {
            let seconds = message.at.as_second() - asked.at.as_second();
            self.found.delays.push((asked.from, seconds));
        }
        if let Some(directed) = self.found.directed.get_mut(open.directed as usize)
            && directed.answer == Answered::Open
        {
            directed.answer = Answered::Me;
        }
        let open = &mut self.open[message.thread.0 as usize];
        (open.answered, open.ask, open.unanswered) = (open.ask, NONE, NONE);
        open.my_ask = if message.acts.asks() { at } else { NONE };
    }

    /// Someone else writes.
    fn hear(&mut self, at: u32, message: &Message) {
        let thread = message.thread.0 as usize;
        let open = self.open[thread];
        self.answered_by(open.directed, message);
        let direct = message.is_direct_to(self.record.owner);
        let asks = asks(message, self.message(open.my_ask));
        if !asks {
            self.go_on(open, message);
        }
        self.open[thread].answered = NONE;
        self.open[thread].my_ask = still_asked(self.record, open.my_ask);
        if direct && open.unanswered == NONE {
            self.open[thread].unanswered = at;
        }
        if direct && asks && open.directed == NONE {
            self.open[thread].directed = index(self.found.directed.len());
            let (thread, answer) = (message.thread, Answered::Open);
            self.found.directed.push(Directed { message: at, thread, answer });
        }
        if !(direct && asks && self.only_mine(message)) {
            self.end(open.ask, message, false);
            self.open[thread].ask = NONE;
        } else if let Some(ask) = self.found.asks.get_mut(open.ask as usize) {
            ask.nudges += 1;
            ask.last = at;
        } else {
            self.open[thread].ask = index(self.found.asks.len());
            self.found.asks.push(Ask { first: at, last: at, nudges: 0, ended: None });
        }
    }

    /// Someone writes without asking: an asker goes on, with or without an answer.
    fn go_on(&mut self, open: Open, message: &Message) {
        let last = |ask: u32| {
            let ask = self.found.asks.get(ask as usize)?;
            let asked = self.message(ask.last).filter(|asked| asked.from == message.from)?;
            Some(message.at.as_second() - asked.at.as_second())
        };
        if last(open.answered).is_some() {
            self.found.went_on.answered += 1;
        } else if last(open.ask).is_some_and(|seconds| seconds >= ADDS) {
            self.found.went_on.unanswered += 1;
        }
    }

    fn end(&mut self, ask: u32, message: &Message, by_me: bool) {
        if let Some(ask) = self.found.asks.get_mut(ask as usize) {
            ask.ended = Some(Ended { at: message.at.as_second(), by_me });
        }
    }

    fn answered_by(&mut self, directed: u32, message: &Message) {
        let Some(directed) = self.found.directed.get_mut(directed as usize) else { return };
        if directed.answer != Answered::Open {
            return;
        }
        let asker = self.record.messages[directed.message as usize].from;
        if message.from != asker && message.everyone().any(|person| person == asker) {
            directed.answer = Answered::By(message.from);
        }
    }

    fn message(&self, at: u32) -> Option<&Message> {
        self.record.messages.get(at as usize)
    }

    /// Everyone in To is the owner or an assistant.
    fn only_mine(&self, message: &Message) -> bool {
        message.to.iter().all(|person| self.voices.of_person(*person) == Voice::Mine)
    }
}

fn index(at: usize) -> u32 {
    u32::try_from(at).expect("a record holds fewer than 2^32 messages")
}
