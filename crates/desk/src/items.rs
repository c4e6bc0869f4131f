//! The items behind a figure, by id: `m12` a message, `e12` a meeting.

use std::collections::{BTreeMap, BTreeSet};

use record::{
    Act, EntryId, EntryKind, ItemRef, Meeting, MeetingId, Message, MessageId, Passage, Record, Week,
};
use serde::Serialize;

use crate::language::Texts;
use crate::speech::Speech;
use crate::week_page::name_of;
use crate::{Desk, DeskError};

/// One item as shown.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ItemView {
    /// Its id.
    pub id: String,
    /// When, local: `2026-05-03 09:30`.
    pub at: String,
    /// ISO week, `2026-W18`.
    pub week: String,
    /// Subject or title.
    pub title: String,
    /// Sender or organiser.
    pub who: String,
    /// People it went to, or who were on it (the owner aside).
    pub with: usize,
    /// Minutes that count, for a meeting.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
    /// Level, for a meeting or a message of the owner's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<String>,
    /// The rule that gave the level.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
    /// What became of it, for a proposal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// A passage that carries the item, for a message; the note of a handover.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub passage: Option<String>,
}

/// The id of an item.
pub(crate) fn id_of(item: ItemRef) -> String {
    match item {
        ItemRef::Message(MessageId(number)) => format!("m{number}"),
        ItemRef::Meeting(MeetingId(number)) => format!("e{number}"),
        ItemRef::Entry(kind, EntryId(number)) => format!("{}{number}", kind.letter()),
    }
}

/// The item of an id.
pub(crate) fn item_of(id: &str) -> Result<ItemRef, DeskError> {
    let unknown = || DeskError::UnknownItem(id.to_owned());
    let kind = id.chars().next().ok_or_else(unknown)?;
    let number: u32 = id[kind.len_utf8()..].parse().map_err(|_| unknown())?;
    match kind {
        'm' => Ok(ItemRef::Message(MessageId(number))),
        'e' => Ok(ItemRef::Meeting(MeetingId(number))),
        letter => {
            let kind = EntryKind::ALL.into_iter().find(|kind| kind.letter() == letter);
            Ok(ItemRef::Entry(kind.ok_or_else(unknown)?, EntryId(number)))
        }
    }
}

impl Desk {
    /// Meetings and conversations whose title holds `wanted`, latest first, one of a series or thread.
    ///
    /// # Errors
    /// The journal cannot be read.
    pub fn titled(&self, wanted: &str, most: usize) -> Result<Vec<ItemView>, DeskError> {
        let wanted = wanted.trim().to_lowercase();
        if wanted.is_empty() {
            return Ok(Vec::new());
        }
        let loaded = self.load(crate::SpanRequest::default())?;
        let record = &loaded.record;
        let mut seen = BTreeSet::new();
        let mut found = Vec::new();
        for meeting in record.meetings.iter().rev() {
            let title = meeting.title.to_lowercase();
            if title.contains(&wanted) && seen.insert(title) && found.len() < most {
                found.push(ItemRef::Meeting(meeting.id));
            }
        }
        for message in record.messages.iter().rev() {
            let subject = &record.threads[message.thread.0 as usize].subject;
            if found.len() < 2 * most
                && subject.to_lowercase().contains(&wanted)
                && seen.insert(format!("m{}", message.thread.0))
            {
                found.push(ItemRef::Message(message.id));
            }
        }
        self.items(record, &found, &[])
    }

    /// Items as shown, in the order given; those the record does not hold are left out.
    pub(crate) fn items(
        &self,
        record: &Record,
        items: &[ItemRef],
        quotes: &[Act],
    ) -> Result<Vec<ItemView>, DeskError> {
        let speech = Speech::new(&self.texts, record);
        let ids: Vec<MessageId> = items
            .iter()
            .filter_map(|item| match item {
                ItemRef::Message(id) => Some(*id),
                ItemRef::Meeting(_) | ItemRef::Entry(..) => None,
            })
            .collect();
        let passages = self.journal.passages(&ids)?;
        let wanted: BTreeSet<ItemRef> = items.iter().copied().collect();
        let mut views: BTreeMap<ItemRef, ItemView> = BTreeMap::new();
        for message in &record.messages {
            let item = ItemRef::Message(message.id);
            if wanted.contains(&item) {
                let passage = quoted(&passages, message.id, quotes);
                let mut view = message_view(record, &speech, message, passage);
                view.level = message.level.map(|level| self.texts.word(level_key(level)));
                views.insert(item, view);
            }
        }
        for meeting in &record.meetings {
            let item = ItemRef::Meeting(meeting.id);
            if wanted.contains(&item) {
                views.insert(item, meeting_view(record, &speech, &self.texts, meeting));
            }
        }
        let written = items.iter().filter(|item| matches!(item, ItemRef::Entry(..)));
        for item in written {
            let view = entry_view(record, &speech, &self.texts, *item);
            views.extend(view.map(|view| (*item, view)));
        }
        Ok(items.iter().filter_map(|item| views.get(item).cloned()).collect())
    }
}

/// The passage of a message that carries one of `quotes`, else its first.
fn quoted(passages: &[(MessageId, Passage)], message: MessageId, quotes: &[Act]) -> Option<String> {
    let of = || passages.iter().filter(|(of, _)| *of == message).map(|(_, passage)| passage);
    let carries = |passage: &&Passage| quotes.iter().any(|act| passage.acts.has(*act));
    of().find(carries).or_else(|| of().next()).map(|passage| passage.text.clone())
}

fn message_view(
    record: &Record,
    speech: &Speech<'_>,
    message: &Message,
    passage: Option<String>,
) -> ItemView {
    ItemView {
        id: id_of(ItemRef::Message(message.id)),
        at: message.local.strftime("%Y-%m-%d %H:%M").to_string(),
        week: name_of(Week::of(message.local.date())),
        title: record.threads[message.thread.0 as usize].subject.to_string(),
        who: speech.name(message.writer()),
        with: message.recipients(),
        minutes: None,
        level: None,
        rule: None,
        state: None,
        passage,
    }
}

fn meeting_view(
    record: &Record,
    speech: &Speech<'_>,
    texts: &Texts,
    meeting: &Meeting,
) -> ItemView {
    ItemView {
        id: id_of(ItemRef::Meeting(meeting.id)),
        at: meeting.local_start.strftime("%Y-%m-%d %H:%M").to_string(),
        week: name_of(Week::of(meeting.local_start.date())),
        title: meeting.title.to_string(),
        who: meeting.organiser.map_or_else(String::new, |who| speech.name(who)),
        with: meeting.others(record.owner).len(),
        minutes: Some(meeting.minutes),
        level: meeting.level.map(|(level, _)| texts.word(level_key(level))),
        rule: meeting.level.map(|(_, rule)| texts.word(rule)),
        state: None,
        passage: None,
    }
}

fn entry_view(
    record: &Record,
    speech: &Speech<'_>,
    texts: &Texts,
    item: ItemRef,
) -> Option<ItemView> {
    let ItemRef::Entry(kind, id) = item else { return None };
    let view = |on: jiff::civil::Date, title: &str| ItemView {
        id: id_of(item),
        at: on.to_string(),
        week: name_of(Week::of(on)),
        title: title.to_owned(),
        who: String::new(),
        with: 1,
        minutes: None,
        level: None,
        rule: None,
        state: None,
        passage: None,
    };
    match kind {
        EntryKind::Handover => {
            let one = record.handovers.iter().find(|one| one.id == id)?;
            let passage = (!one.note.is_empty()).then(|| one.note.clone());
            Some(ItemView { who: speech.name(one.to), passage, ..view(one.when.on, &one.what) })
        }
        EntryKind::Proposal => {
            let one = record.proposals.iter().find(|one| one.id == id)?;
            let by = one.answer.and_then(|answer| answer.by).or(one.to.first().copied());
            let unit = by.and_then(|by| record.person(by).unit.as_deref());
            let name = by.map_or_else(String::new, |by| speech.name(by));
            let state = one.answer.map_or("open", |answer| answer.uptake.name());
            Some(ItemView {
                who: unit.map_or(name.clone(), |unit| format!("{name} ({unit})")),
                with: one.to.len(),
                state: Some(texts.word(&format!("proposal-{state}"))),
                ..view(one.when.on, &one.what)
            })
        }
    }
}

/// Key of a level's name.
pub(crate) fn level_key(level: record::Level) -> &'static str {
    match level {
        record::Level::Operational => "level-operational",
        record::Level::Tactical => "level-tactical",
        record::Level::Strategic => "level-strategic",
        record::Level::None => "level-none",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_go_there_and_back_and_nonsense_is_refused() {
        for id in ["m12", "e7", "h3", "p4"] {
            assert_eq!(id_of(item_of(id).unwrap()), id);
        }
        for nonsense in ["", "12", "x12", "m", "é9", "m-1"] {
            assert!(item_of(nonsense).is_err(), "{nonsense}");
        }
    }
}
