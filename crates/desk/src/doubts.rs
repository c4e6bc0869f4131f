//! What the reader is least sure of, so that a few answers of the owner's teach it most.

use record::{Act, ItemRef, Message, MessageId, Record, Span};
use serde::Serialize;

use crate::items::{id_of, level_key};
use crate::labels::Said;
use crate::speech::Speech;
use crate::{Desk, DeskError, SpanRequest};

/// Questions asked in one week, at most.
pub const DOUBTS_A_WEEK: usize = 7;

/// One question about one message.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Doubt {
    /// The message.
    pub id: String,
    /// When, local: `2026-05-03 09:30`.
    pub at: String,
    /// Its subject.
    pub title: String,
    /// To whom.
    pub to: String,
    /// The question, in the reader's language.
    pub question: String,
    /// The sentence it is about, where it is about one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub passage: Option<String>,
    /// Answers as the arguments of `altitude correct`, the likelier first.
    pub answers: Vec<String>,
}

/// A candidate.
struct Candidate {
    message: MessageId,
    thread: u32,
    asks: Asks,
    /// How little is known, times how much hangs on it.
    worth: f64,
}

#[derive(Clone, Copy, PartialEq)]
enum Asks {
    Level(record::Level, record::Level),
    Act(Act, bool),
}

impl Desk {
    /// The most informative questions about the owner's own messages of a span: at most seven a week,
    /// fewer where some were answered already.
    ///
    /// # Errors
    /// The journal cannot be read.
    pub fn doubts(&self, request: SpanRequest) -> Result<Vec<Doubt>, DeskError> {
        let loaded = self.load(request)?;
        let record = &loaded.record;
        let span = request.over(record)?;
        self.doubts_of(record, span)
    }

    pub(crate) fn doubts_of(&self, record: &Record, span: Span) -> Result<Vec<Doubt>, DeskError> {
        let week = jiff::SignedDuration::from_hours(7 * 24);
        let answered = self.journal.corrected_since(self.settings.now - week)? as usize;
        let left = DOUBTS_A_WEEK.saturating_sub(answered);
        let chosen = chosen(record, span, &self.said()?, left);
        let ids: Vec<MessageId> = chosen.iter().map(|one| one.message).collect();
        let passages = self.journal.passages(&ids)?;
        let speech = Speech::new(&self.texts, record);
        let by_id = |id| record.messages.iter().find(|message| message.id == id);
        let view = |one: &Candidate| {
            let message = by_id(one.message)?;
            let passage = match one.asks {
                Asks::Act(act, _) => passages
                    .iter()
                    .find(|(of, passage)| *of == one.message && passage.acts.has(act))
                    .map(|(_, passage)| passage.text.clone()),
                Asks::Level(..) => None,
            };
            Some(self.view(&speech, record, (message, one), passage))
        };
        Ok(chosen.iter().filter_map(view).collect())
    }

    fn view(
        &self,
        speech: &Speech<'_>,
        record: &Record,
        (message, one): (&Message, &Candidate),
        passage: Option<String>,
    ) -> Doubt {
        let (question, answers) = match one.asks {
            Asks::Level(first, second) => {
                let words = |level| self.texts.word(level_key(level)).to_lowercase();
                let slots = vec![
                    ("first", crate::Slot::Words(words(first).into())),
                    ("second", crate::Slot::Words(words(second).into())),
                ];
                let answer = |level: record::Level| format!("--level {}", level.name());
                (self.texts.say("doubt-level", &slots), vec![answer(first), answer(second)])
            }
            Asks::Act(act, likely) => {
                let answers = [format!("--has {}", act.name()), format!("--lacks {}", act.name())];
                let mut answers = answers.to_vec();
                if !likely {
                    answers.reverse();
                }
                (self.texts.word(&format!("doubt-{}", act.name().replace('_', "-"))), answers)
            }
        };
        Doubt {
            id: id_of(ItemRef::Message(message.id)),
            at: message.local.strftime("%Y-%m-%d %H:%M").to_string(),
            title: record.threads[message.thread.0 as usize].subject.to_string(),
            to: message.to.first().map_or_else(String::new, |who| speech.name(*who)),
            question,
            passage,
            answers,
        }
    }
}

/// The candidates worth most, one of a conversation, not all of one kind.
fn chosen(record: &Record, span: Span, said: &Said, left: usize) -> Vec<Candidate> {
    let mut all: Vec<Candidate> = Vec::new();
    for message in record.messages_in(span) {
        let fresh = record.is_mine(message) && !said.has(message.id);
        if fresh && message.own_words >= LEAST_WORDS {
            all.extend(level_doubt(message));
            all.extend(act_doubts(message));
        }
    }
    all.sort_by(|a, b| b.worth.total_cmp(&a.worth).then(a.message.cmp(&b.message)));
    let mut chosen: Vec<Candidate> = Vec::new();
    for one in all {
        let same_kind = |known: &&Candidate| kind(known.asks) == kind(one.asks);
        let thread = chosen.iter().any(|known| known.thread == one.thread);
        let many = chosen.iter().filter(same_kind).count() >= MOST_OF_A_KIND;
        if chosen.len() < left && !thread && !many {
            chosen.push(one);
        }
    }
    chosen
}

/// Shorter messages hold too little to be worth a question.
const LEAST_WORDS: u32 = 12;
/// Questions of one kind: about levels, or about one act.
const MOST_OF_A_KIND: usize = 4;

fn kind(asks: Asks) -> Option<Act> {
    match asks {
        Asks::Level(..) => None,
        Asks::Act(act, _) => Some(act),
    }
}

/// Two levels nearly as likely as each other; long messages move the shares most.
fn level_doubt(message: &Message) -> Option<Candidate> {
    let shares = message.labels.as_ref()?.level_shares();
    let mut order = record::Level::ALL;
    order.sort_by(|a, b| shares[*b as usize].total_cmp(&shares[*a as usize]));
    let margin = shares[order[0] as usize] - shares[order[1] as usize];
    let weight = (f64::from(message.own_words) / 80.0).clamp(0.5, 2.0);
    Some(Candidate {
        message: message.id,
        thread: message.thread.0,
        asks: Asks::Level(order[0], order[1]),
        worth: (1.0 - margin) * weight,
    })
}

/// Acts as likely as not. Rare acts count more: one of them more or less moves their rate most.
fn act_doubts(message: &Message) -> impl Iterator<Item = Candidate> + '_ {
    Act::ALL.into_iter().filter_map(move |act| {
        let odds = f64::from(message.labels.as_ref()?.of(act).odds);
        let chance = 1.0 / (1.0 + (-odds).exp());
        let rare = !matches!(act, Act::Assigns | Act::AsksNarrow);
        let worth = (1.0 - (2.0 * chance - 1.0).abs()) * if rare { 1.2 } else { 0.7 };
        (message.acts.has(act) || chance > 0.5).then_some(Candidate {
            message: message.id,
            thread: message.thread.0,
            asks: Asks::Act(act, chance >= 0.5),
            worth,
        })
    })
}
