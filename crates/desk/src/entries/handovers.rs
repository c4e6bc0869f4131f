//! Work handed over: written down, listed with where the owner came back into it.

use jiff::civil::Date;
use lenses::How;
use record::{Draft, EntryKind, Handover, Moment, Record};
use serde::Serialize;

use super::{
    Entry, Salt, bodies, entry_id, name_of, named, of_address, said, thread_of, thread_view,
};
use crate::items::id_of;
use crate::speech::clock;
use crate::{Desk, DeskError, SpanRequest};

/// A handover to be written down.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewHandover {
    /// What is handed over.
    pub what: String,
    /// To whom: an address or a name.
    pub to: String,
    /// Its conversation: a message of it, `m12`, or its subject.
    pub thread: Option<String>,
    /// The day; today where not said.
    pub on: Option<Date>,
    /// Anything else.
    pub note: String,
}

/// A handover as shown.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct HandoverView {
    /// Its id, `h3`.
    pub id: String,
    /// What was handed over.
    pub what: String,
    /// To whom.
    pub to: String,
    /// Their address.
    pub address: String,
    /// The day, as stated.
    pub on: Date,
    /// When it was first written down.
    pub written: String,
    /// Subject of its conversation.
    pub thread: Option<String>,
    /// The message that conversation was named by.
    pub message: Option<String>,
    /// Anything else that was said.
    pub note: Option<String>,
    /// It was taken back.
    pub withdrawn: bool,
    /// Where the owner came back into it.
    pub re_entries: ReEntriesView,
}

/// Where the owner came back into a handover, since then.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ReEntriesView {
    /// Messages to others than the receiver in its conversation.
    pub replies: usize,
    /// Messages in it that decide something.
    pub decisions: usize,
    /// Meetings of its topic.
    pub meetings: usize,
    /// The day of the last.
    pub last: Option<Date>,
    /// Their ids, the latest first.
    pub items: Vec<String>,
}

impl ReEntriesView {
    /// All of them.
    pub fn count(&self) -> usize {
        self.replies + self.decisions + self.meetings
    }
}

impl Desk {
    /// Writes a handover down.
    ///
    /// # Errors
    /// Nobody or several people of that name, no such message, a day to come, or the journal cannot
    /// be written.
    pub fn hand_over(&mut self, new: &NewHandover, salt: &Salt) -> Result<HandoverView, DeskError> {
        let loaded = self.load(SpanRequest::default())?;
        let record = &loaded.record;
        let body = bodies::Handover {
            what: said(&new.what)?,
            to: named::address(record, &new.to)?,
            on: self.stated_day(record, new.on)?,
            thread: self.thread_key(record, new.thread.as_deref())?,
            note: new.note.trim().to_owned(),
            withdrawn: false,
        };
        let id = self.write_down(None, &body, salt)?;
        let handovers = self.handovers()?;
        let written = handovers.into_iter().find(|one| one.id == entry_id(EntryKind::Handover, id));
        Ok(written.expect("what was just written is there"))
    }

    /// Every handover written down, the latest first.
    ///
    /// # Errors
    /// The journal cannot be read.
    pub fn handovers(&self) -> Result<Vec<HandoverView>, DeskError> {
        let loaded = self.load(SpanRequest::default())?;
        let record = &loaded.record;
        let mut views = Vec::new();
        for entry in self.written::<bodies::Handover>()? {
            views.push(self.handover_view(record, &entry)?);
        }
        views.sort_by_key(|view| std::cmp::Reverse(view.on));
        Ok(views)
    }

    fn handover_view(
        &self,
        record: &Record,
        entry: &Entry<bodies::Handover>,
    ) -> Result<HandoverView, DeskError> {
        let body = &entry.body;
        let thread = thread_view(record, self.message_of(body.thread.as_ref())?);
        let (thread, message) = thread.unzip();
        let counted = record.handovers.iter().find(|handover| handover.id == entry.id);
        Ok(HandoverView {
            id: entry_id(EntryKind::Handover, entry.id),
            what: body.what.clone(),
            to: name_of(record, &body.to),
            address: body.to.clone(),
            on: body.on,
            written: clock(entry.written, &record.zone),
            thread,
            message,
            note: (!body.note.is_empty()).then(|| body.note.clone()),
            withdrawn: body.withdrawn,
            re_entries: counted.map(|one| re_entries(record, one)).unwrap_or_default(),
        })
    }

    /// Handovers up to a day that were not taken back and whose receiver a draft knows.
    pub(super) fn handovers_in(
        &self,
        draft: &Draft,
        last: Date,
    ) -> Result<Vec<Handover>, DeskError> {
        let mut found = Vec::new();
        for Entry { id, written, body } in self.written::<bodies::Handover>()? {
            let Some(to) = of_address(&draft.people, &body.to) else { continue };
            if body.withdrawn || body.on > last {
                continue;
            }
            let message = self.message_of(body.thread.as_ref())?;
            let thread = message.and_then(|message| thread_of(draft, message));
            let when = Moment { at: written, on: body.on };
            found.push(Handover { id, what: body.what, to, thread, when, note: body.note });
        }
        Ok(found)
    }
}

fn re_entries(record: &Record, handover: &Handover) -> ReEntriesView {
    let found = lenses::re_entries(record, handover);
    let count = |how: How| found.iter().filter(|entry| entry.how == how).count();
    ReEntriesView {
        replies: count(How::Replied),
        decisions: count(How::Decided),
        meetings: count(How::Attended),
        last: found.last().map(|entry| entry.day),
        items: found.iter().rev().map(|entry| id_of(entry.item)).collect(),
    }
}
