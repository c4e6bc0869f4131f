//! Setting the level of an item or the acts of a message by hand, and taking that back.

use record::{Act, ItemRef, Level, MessageId, Record};
use serde::Serialize;

use crate::items::{id_of, item_of, level_key};
use crate::{Desk, DeskError, SpanRequest};

/// What a person says of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Says {
    /// Its level.
    Level(Level),
    /// A message does this, or does not.
    Act(Act, bool),
    /// Nothing any more: everything said of it is taken back.
    Nothing,
}

/// What a correction changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Corrected {
    /// The item.
    pub item: String,
    /// Its title or subject.
    pub title: String,
    /// What it was taken for before, in the reader's language.
    pub before: Option<String>,
    /// What it is taken for now.
    pub now: Option<String>,
    /// Meetings of its series that follow.
    pub series: usize,
    /// Other messages that are read differently for it.
    pub learned: usize,
}

/// An item as it is taken now.
struct State {
    title: String,
    words: Option<String>,
    series: Vec<ItemRef>,
    /// Level and acts of every message, to tell what a correction taught.
    messages: Vec<(MessageId, Option<Level>, record::Acts)>,
}

impl Desk {
    /// Says something of an item, or takes everything said of it back.
    ///
    /// # Errors
    /// No such item, an act of a meeting, or the journal cannot be written.
    pub fn correct(&mut self, id: &str, says: Says) -> Result<Corrected, DeskError> {
        let item = item_of(id)?;
        let before = self.state(item)?;
        let now = self.settings.now;
        match (says, item) {
            (Says::Level(level), _) => {
                self.forget_series(&before.series)?;
                self.journal.correct(item, Some(level), now)?;
            }
            (Says::Act(act, has), ItemRef::Message(message)) => {
                self.journal.correct_act(message, act, Some(has), now)?;
            }
            (Says::Act(..), _) => return Err(DeskError::NoActs(id_of(item))),
            (Says::Nothing, _) => {
                self.forget_series(&before.series)?;
                self.journal.correct(item, None, now)?;
                if let ItemRef::Message(message) = item {
                    for act in Act::ALL {
                        self.journal.correct_act(message, act, None, now)?;
                    }
                }
            }
        }
        let after = self.state(item)?;
        let changed = before
            .messages
            .iter()
            .zip(&after.messages)
            .filter(|(before, after)| before != after && ItemRef::Message(before.0) != item);
        Ok(Corrected {
            item: id_of(item),
            title: before.title,
            before: before.words,
            now: after.words,
            series: before.series.len(),
            learned: changed.count(),
        })
    }

    /// One word for a series: the latest, whichever of its meetings it was said of.
    fn forget_series(&mut self, series: &[ItemRef]) -> Result<(), DeskError> {
        for earlier in series {
            self.journal.correct(*earlier, None, self.settings.now)?;
        }
        Ok(())
    }

    fn state(&self, item: ItemRef) -> Result<State, DeskError> {
        let loaded = self.load(SpanRequest::default())?;
        let record = &loaded.record;
        let unknown = || DeskError::UnknownItem(id_of(item));
        let messages = record.messages.iter().map(|m| (m.id, m.level, m.acts)).collect();
        let (title, words, series) = match item {
            ItemRef::Message(id) => {
                let message = record.messages.iter().find(|m| m.id == id).ok_or_else(unknown)?;
                let title = record.threads[message.thread.0 as usize].subject.to_string();
                (title, self.words(message.level, message.acts), Vec::new())
            }
            ItemRef::Meeting(id) => {
                let meeting = record.meetings.iter().find(|m| m.id == id).ok_or_else(unknown)?;
                let words =
                    self.words(meeting.level.map(|(level, _)| level), record::Acts::default());
                (meeting.title.to_string(), words, series_of(record, meeting))
            }
            ItemRef::Entry(..) => return Err(DeskError::NotCorrected(id_of(item))),
        };
        Ok(State { title, words, series, messages })
    }

    /// "strategic; decides, weighs".
    fn words(&self, level: Option<Level>, acts: record::Acts) -> Option<String> {
        let level = level.map(|level| self.texts.word(level_key(level)));
        let acts: Vec<String> = acts
            .iter()
            .map(|act| self.texts.word(&format!("act-{}", act.name().replace('_', "-"))))
            .collect();
        let acts = (!acts.is_empty()).then(|| acts.join(", "));
        let words: Vec<String> = [level, acts].into_iter().flatten().collect();
        (!words.is_empty()).then(|| words.join("; "))
    }
}

fn series_of(record: &Record, meeting: &record::Meeting) -> Vec<ItemRef> {
    let same = |m: &&record::Meeting| m.series.is_some() && m.series == meeting.series;
    record.meetings.iter().filter(same).map(|m| ItemRef::Meeting(m.id)).collect()
}
