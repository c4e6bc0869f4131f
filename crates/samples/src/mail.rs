//! The mailbox before it is written out: conversations of messages, with what each one does.

use jiff::Timestamp;

use crate::{
    company::Who,
    dice::Dice,
    plan::END,
    topics::Topic,
    words::{self, Act, Slots, Voice},
    world::World,
};

/// One message.
#[derive(Debug, Clone)]
pub(crate) struct Mail {
    pub(crate) thread: usize,
    /// The message it answers, an index into [`Mailbox::mails`].
    pub(crate) parent: Option<usize>,
    pub(crate) at: Timestamp,
    pub(crate) from: Who,
    /// Who typed it and what the headers and the sign-off show of that.
    pub(crate) hand: Hand,
    pub(crate) to: Vec<Who>,
    pub(crate) cc: Vec<Who>,
    pub(crate) subject: String,
    pub(crate) own: String,
    pub(crate) act: Act,
    pub(crate) machine: Machine,
    pub(crate) spanish: bool,
}

/// Whose hand a message is from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hand {
    /// Whoever `from` says.
    Own,
    /// The assistant, named in a Sender header.
    Sender(Who),
    /// The assistant, seen only from the sign-off.
    Signed(Who),
    /// The assistant under her own address, filed among the manager's sent mail.
    Filed(Who),
}

/// Whether and how a machine is behind a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Machine {
    No,
    Robot,
    List(Who),
    AutoReply,
}

/// Every message of the year.
#[derive(Debug, Default)]
pub(crate) struct Mailbox {
    pub(crate) mails: Vec<Mail>,
    pub(crate) threads: usize,
}

/// One turn in a conversation.
#[derive(Debug, Clone)]
pub(crate) struct Turn {
    pub(crate) by: Who,
    pub(crate) to: Vec<Who>,
    pub(crate) cc: Vec<Who>,
    pub(crate) act: Act,
    pub(crate) at: Timestamp,
    /// What it says, by paragraph.
    pub(crate) says: Vec<String>,
    pub(crate) hand: Hand,
}

impl Turn {
    /// A turn to some people, nobody in copy.
    pub(crate) fn new(by: Who, to: &[Who], act: Act, at: Timestamp) -> Turn {
        Turn { by, to: to.to_vec(), cc: Vec::new(), act, at, says: Vec::new(), hand: Hand::Own }
    }
    /// The same saying `text`, one paragraph.
    pub(crate) fn says(mut self, text: impl Into<String>) -> Turn {
        self.says.push(text.into());
        self
    }
    /// The same with copies.
    pub(crate) fn copied(mut self, cc: &[Who]) -> Turn {
        self.cc = cc.to_vec();
        self
    }
}

/// A conversation on its way into the mailbox.
pub(crate) struct Conversation<'t> {
    pub(crate) subject: String,
    pub(crate) spanish: bool,
    /// What it is about, for turns that do not say it themselves.
    pub(crate) topic: Option<(&'t Topic, Slots)>,
    pub(crate) turns: Vec<Turn>,
    /// Stays although nobody answers it.
    pub(crate) may_wait: bool,
}

impl<'t> Conversation<'t> {
    /// A conversation whose turns say everything themselves.
    pub(crate) fn told(subject: impl Into<String>, turns: Vec<Turn>) -> Conversation<'t> {
        let subject = subject.into();
        Conversation { subject, spanish: false, topic: None, turns, may_wait: false }
    }
}

impl Mailbox {
    /// Takes a conversation in: cut at the end of the year, each turn put into words.
    pub(crate) fn add(
        &mut self,
        world: &World<'_>,
        conversation: Conversation<'_>,
        dice: &mut Dice,
    ) {
        let turns = within_the_year(world, &conversation);
        if turns == 0 {
            return;
        }
        let thread = self.threads;
        self.threads += 1;
        let mut parent = None;
        for turn in &conversation.turns[..turns] {
            let mut voice = Voice { dice: &mut *dice, spanish: conversation.spanish };
            let says = match &conversation.topic {
                Some((topic, slots)) if turn.says.is_empty() => {
                    words::paragraphs(turn.act, topic, slots, &mut voice)
                }
                _ => turn.says.clone(),
            };
            let mark = if parent.is_some() { "Re: " } else { "" };
            let mail = Mail {
                thread,
                parent,
                at: turn.at,
                from: author(turn),
                hand: turn.hand,
                to: turn.to.clone(),
                cc: turn.cc.clone(),
                subject: format!("{mark}{}", conversation.subject),
                own: typed(world, turn, &says, &mut voice),
                act: turn.act,
                machine: Machine::No,
                spanish: conversation.spanish,
            };
            parent = Some(self.mails.len());
            self.mails.push(mail);
        }
    }

    /// Takes a message of its own in.
    pub(crate) fn add_single(&mut self, mail: Mail) {
        self.threads += 1;
        self.mails.push(Mail { thread: self.threads - 1, ..mail });
    }

    /// Indexes of the messages that reach the manager's mailbox, oldest first.
    pub(crate) fn in_order(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.mails.len()).collect();
        order.sort_by_key(|index| (self.mails[*index].at, *index));
        order
    }
}

fn author(turn: &Turn) -> Who {
    if let Hand::Filed(assistant) = turn.hand { assistant } else { turn.by }
}

fn typed(world: &World<'_>, turn: &Turn, says: &[String], voice: &mut Voice<'_>) -> String {
    let people = &world.company.people;
    let writer = match turn.hand {
        Hand::Own => turn.by,
        Hand::Sender(who) | Hand::Signed(who) | Hand::Filed(who) => who,
    };
    let reader = (turn.to.len() == 1).then(|| &people[turn.to[0]]);
    let reader = reader.filter(|r| r.kind == record::Kind::Human);
    words::letter(&people[writer], reader, says, voice)
}

/// How many turns fall into the year, without a last one that leaves the manager a question:
/// nothing waits for her but what was planted.
fn within_the_year(world: &World<'_>, conversation: &Conversation<'_>) -> usize {
    let end = world.clock.moment(crate::clock::Site::NewYork, END.at(0, 0, 0, 0));
    let start = world.clock.moment(crate::clock::Site::NewYork, world.plan.start().at(0, 0, 0, 0));
    let turns = &conversation.turns;
    if turns.first().is_none_or(|turn| turn.at < start) {
        return 0;
    }
    let mut kept = turns.iter().take_while(|turn| turn.at < end).count();
    let waits = |turn: &Turn| turn.act.asks() && turn.to.contains(&world.company.me);
    while kept > 0 && !conversation.may_wait && waits(&turns[kept - 1]) {
        kept -= 1;
    }
    kept
}
