//! Ownership: what waits for the owner, what goes on without, what is passed on and what is kept.
//! Lenses in order of importance.

mod absence_test;
mod hand_over_ratio;
mod hands_on;
mod taken_back;
mod waiting_on_me;

use record::{Kind, Message, PersonId, Record, Role};

use crate::Lens;

pub(crate) const LENSES: &[&Lens] = &[
    &waiting_on_me::LENS,
    &taken_back::LENS,
    &absence_test::LENS,
    &hand_over_ratio::LENS,
    &hands_on::LENS,
];

pub use taken_back::{How, ReEntry, re_entries};

/// A colleague to whom something can be handed: inside, human, not senior, not the assistant.
fn can_take_over(record: &Record, person: PersonId) -> bool {
    let known = record.person(person);
    let above = known.role == Role::Senior || record.is_senior(person) == Some(true);
    record.is_colleague(person) && known.role != Role::Assistant && !above
}

fn is_report(record: &Record, person: PersonId) -> bool {
    record.person(person).role == Role::Report
}

/// Whether `message` wants something of its reader. What answers a question of the owner's, put to its
/// sender in `mine`, is often written as an order ("Keep it as it is"), so there a question is needed.
fn asks(message: &Message, mine: Option<&Message>) -> bool {
    let answers = mine.is_some_and(|mine| mine.everyone().any(|person| person == message.from));
    message.acts.questions() || (message.acts.asks() && !answers)
}

/// What the owner asked in a thread, after a message from someone else: a question to one person
/// is answered by it, one to several stays until the owner writes again.
fn still_asked(record: &Record, my_ask: u32) -> u32 {
    let to_one = record.messages.get(my_ask as usize).is_some_and(|mine| mine.to.len() <= 1);
    if to_one { NONE } else { my_ask }
}

/// No index.
const NONE: u32 = u32::MAX;

/// People by id, looked up for every message: one byte each instead of a walk to the person.
struct Voices(Vec<Voice>);

/// Who speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Voice {
    /// The owner, or an assistant answering for the owner.
    Mine,
    /// Another human.
    Other,
    /// A list, a machine or a room.
    Machine,
}

impl Voices {
    fn of(record: &Record) -> Voices {
        let voice = |person: &record::Person| match (person.role, person.kind) {
            (Role::Owner | Role::Assistant, _) => Voice::Mine,
            (_, Kind::Human) => Voice::Other,
            _ => Voice::Machine,
        };
        let mut voices: Vec<Voice> = record.people.iter().map(voice).collect();
        voices[record.owner.0 as usize] = Voice::Mine;
        Voices(voices)
    }
    fn of_person(&self, person: PersonId) -> Voice {
        self.0[person.0 as usize]
    }
}
