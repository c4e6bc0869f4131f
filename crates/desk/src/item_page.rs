//! One message or meeting in full. The body of a message is read again from the file it stands in;
//! where that is gone or has changed, its passages are what is left.

use record::{Act, Acts, Answer, ItemRef, Level, Meeting, Message, MessageId, Record};
use serde::Serialize;
use text::Reader;
use text::layer::{Label, reasons};

use crate::items::{id_of, item_of, level_key};
use crate::label::ReasonView;
use crate::speech::Speech;
use crate::{Desk, DeskError, ItemView, SpanRequest};

/// One item in full.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ItemPage {
    /// As in a list.
    pub item: ItemView,
    /// The level it is taken for.
    pub level: Option<Level>,
    /// The person set its level or an act.
    pub corrected: bool,
    /// The file it stands in.
    pub path: String,
    /// What only a message has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<MessagePart>,
    /// What only a meeting has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meeting: Option<MeetingPart>,
}

/// What only a message has.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MessagePart {
    /// To, by name.
    pub to: Vec<String>,
    /// Cc, by name.
    pub cc: Vec<String>,
    /// Words its sender typed.
    pub own_words: u32,
    /// What its sender typed, as the file holds it; empty where the file is gone or has changed.
    pub own_text: Option<String>,
    /// Kept sentences, where the text is gone.
    pub passages: Vec<String>,
    /// Written by the owner, so that a correction teaches.
    pub mine: bool,
    /// What it does, with the act's name in the reader's language.
    pub acts: Vec<NamedAct>,
    /// Words and rules that carried the level.
    pub because: Vec<ReasonView>,
    /// Other messages of its conversation, oldest first.
    pub thread: Vec<ItemView>,
}

/// An act in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NamedAct {
    /// Stable name.
    pub act: Act,
    /// In the reader's language.
    pub label: String,
}

/// What only a meeting has.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MeetingPart {
    /// Local end, `09:30`.
    pub until: String,
    /// Everyone on it, rooms left out.
    pub attendees: Vec<AttendeeView>,
    /// Meetings of its series.
    pub series: usize,
}

/// Someone on a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AttendeeView {
    /// Name.
    pub name: String,
    /// Answer.
    pub answer: Answer,
}

/// Words and rules shown for a level.
const REASONS: usize = 5;

/// Messages of a conversation shown beside one of them.
const THREAD: usize = 30;

impl Desk {
    /// One item in full.
    ///
    /// # Errors
    /// No such item, or the journal cannot be read.
    pub fn item(&self, id: &str) -> Result<ItemPage, DeskError> {
        let item = item_of(id)?;
        let unknown = || DeskError::UnknownItem(id.to_owned());
        let loaded = self.load(SpanRequest::default())?;
        let record = &loaded.record;
        match item {
            ItemRef::Message(number) => {
                let message =
                    record.messages.iter().find(|m| m.id == number).ok_or_else(unknown)?;
                self.message_page(record, message)
            }
            ItemRef::Meeting(number) => {
                let meeting =
                    record.meetings.iter().find(|m| m.id == number).ok_or_else(unknown)?;
                self.meeting_page(record, meeting)
            }
            ItemRef::Entry(..) => Ok(ItemPage {
                item: self.one(record, item)?,
                level: None,
                corrected: false,
                path: String::new(),
                message: None,
                meeting: None,
            }),
        }
    }

    fn message_page(&self, record: &Record, message: &Message) -> Result<ItemPage, DeskError> {
        let detail = self.journal.message_detail(message.id)?;
        let place = detail.as_ref().map(|detail| &detail.place);
        let own_text = place.and_then(sources::reread).and_then(|raw| sources::text_of(&raw));
        let own_text = own_text.map(|text| text::own_text(&text).text);
        let hash = detail.as_ref().map(|detail| detail.own_hash);
        let own_text = own_text.filter(|own| Some(sources::hash_of_words(own)) == hash);
        let speech = Speech::new(&self.texts, record);
        let names = |people: &[record::PersonId]| people.iter().map(|p| speech.name(*p)).collect();
        let item = self.one(record, ItemRef::Message(message.id))?;
        let because = match (&own_text, message.level) {
            (Some(own), Some(level)) => self.because(own, level),
            _ => Vec::new(),
        };
        let thread: Vec<ItemRef> = record
            .messages_of(message.thread)
            .filter(|other| other.id != message.id)
            .map(|other| ItemRef::Message(other.id))
            .take(THREAD)
            .collect();
        Ok(ItemPage {
            item,
            level: message.level,
            corrected: self.said()?.has(message.id),
            path: place.map_or_else(String::new, |place| place.path.clone()),
            message: Some(MessagePart {
                to: names(&message.to),
                cc: names(&message.cc),
                own_words: message.own_words,
                passages: self.kept(message.id)?,
                own_text,
                mine: record.is_mine(message),
                acts: self.named_acts(message.acts),
                because,
                thread: self.items(record, &thread, &[])?,
            }),
            meeting: None,
        })
    }

    fn meeting_page(&self, record: &Record, meeting: &Meeting) -> Result<ItemPage, DeskError> {
        let detail = self.journal.meeting_detail(meeting.id)?;
        let speech = Speech::new(&self.texts, record);
        let item = ItemRef::Meeting(meeting.id);
        let attendee = |one: &record::Attendance| AttendeeView {
            name: speech.name(one.person),
            answer: one.answer,
        };
        let same = |m: &&Meeting| m.series.is_some() && m.series == meeting.series;
        let corrected = meeting.level.is_some_and(|(_, rule)| rule == crate::loading::CORRECTED);
        Ok(ItemPage {
            item: self.one(record, item)?,
            level: meeting.level.map(|(level, _)| level),
            corrected,
            path: detail.map_or_else(String::new, |detail| detail.place.path),
            message: None,
            meeting: Some(MeetingPart {
                until: meeting.local_end.strftime("%H:%M").to_string(),
                attendees: meeting.attendees.iter().map(attendee).collect(),
                series: record.meetings.iter().filter(same).count(),
            }),
        })
    }

    fn one(&self, record: &Record, item: ItemRef) -> Result<ItemView, DeskError> {
        let view = self.items(record, &[item], &[])?.pop();
        view.ok_or_else(|| DeskError::UnknownItem(id_of(item)))
    }

    fn kept(&self, message: MessageId) -> Result<Vec<String>, DeskError> {
        let passages = self.journal.passages(&[message])?;
        Ok(passages.into_iter().map(|(_, passage)| passage.text).collect())
    }

    fn named_acts(&self, acts: Acts) -> Vec<NamedAct> {
        let named = |act: Act| NamedAct {
            act,
            label: self.texts.word(&format!("act-{}", act.name().replace('_', "-"))),
        };
        acts.iter().map(named).collect()
    }

    fn because(&self, own: &str, level: Level) -> Vec<ReasonView> {
        let mut reader = Reader::default();
        let mut views: Vec<ReasonView> = Vec::new();
        for reason in reasons(&mut reader, own, Label::Level(level), REASONS * 3) {
            let word = reason.what.to_lowercase();
            // "regards" says nothing more beside "best regards".
            if views.len() < REASONS
                && views.iter().all(|known| !known.what.to_lowercase().contains(&word))
            {
                views.push(ReasonView::of(reason, &self.texts));
            }
        }
        views
    }

    /// Levels in the reader's language, the lowest first.
    pub fn levels(&self) -> Vec<(Level, String)> {
        Level::ALL.map(|level| (level, self.texts.word(level_key(level)))).to_vec()
    }
}
