//! What the person writes down. Each kind of entry has a body of its own here; the journal keeps every
//! body as a revision that is only ever added. Random salts come from the binary.

mod bodies;
mod export;
mod handovers;
mod named;
mod proposals;

use jiff::Timestamp;
use jiff::civil::Date;
use journal::NewRevision;
use record::{Draft, EntryId, EntryKind, ItemRef, MessageId, PersonId, Record, ThreadId};
use serde::Serialize;

use self::bodies::{Body, ThreadKey};
use crate::items::{id_of, item_of};
use crate::speech::display_name;
use crate::{Desk, DeskError};

pub use handovers::{HandoverView, NewHandover, ReEntriesView};
pub use proposals::{AnswerView, NewProposal, ProposalAnswer, ProposalEntryView};

/// Random bytes for one revision; a binary draws them.
pub type Salt = [u8; 32];

/// An entry with its latest body.
struct Entry<B> {
    id: EntryId,
    /// When it was first written.
    written: Timestamp,
    body: B,
}

impl Desk {
    /// Withdraws an entry. It stays in the chain; nothing counts it any more.
    ///
    /// # Errors
    /// There is no such entry, it was withdrawn before, or the journal cannot be written.
    pub fn withdraw(&mut self, kind: EntryKind, id: &str, salt: &Salt) -> Result<(), DeskError> {
        match kind {
            EntryKind::Handover => self.withdraw_body::<bodies::Handover>(id, salt),
            EntryKind::Proposal => self.withdraw_body::<bodies::Proposal>(id, salt),
        }
    }

    fn withdraw_body<B: Body>(&mut self, id: &str, salt: &Salt) -> Result<(), DeskError> {
        let mut entry = self.entry::<B>(id)?;
        entry.body.withdraw();
        self.write_down(Some(entry.id), &entry.body, salt)?;
        Ok(())
    }

    /// Adds a revision.
    fn write_down<B: Body>(
        &mut self,
        entry: Option<EntryId>,
        body: &B,
        salt: &Salt,
    ) -> Result<EntryId, DeskError> {
        let body = canonical(body);
        let number = self.journal.append(&NewRevision {
            kind: B::KIND.name(),
            entry: entry.map(|entry| entry.0),
            body: &body,
            at: self.settings.now,
            salt: *salt,
        })?;
        Ok(EntryId(number))
    }

    /// Entries of a kind that still say something, in the order first written. Withdrawn ones are
    /// among them.
    fn written<B: Body>(&self) -> Result<Vec<Entry<B>>, DeskError> {
        let kind = B::KIND.name();
        let entries = self.journal.entries()?.into_iter().filter(|e| e.latest.kind == kind);
        let read = |entry: journal::StoredEntry| {
            let body = serde_json::from_str(&entry.latest.body?).ok()?;
            Some(Entry { id: EntryId(entry.latest.entry), written: entry.first_at, body })
        };
        Ok(entries.filter_map(read).collect())
    }

    /// The entry of an id, where it was not withdrawn.
    fn entry<B: Body>(&self, id: &str) -> Result<Entry<B>, DeskError> {
        let kind = B::KIND;
        let unknown = || DeskError::UnknownEntry { kind: kind.name(), id: id.to_owned() };
        let number = match item_of(id) {
            Ok(ItemRef::Entry(found, number)) if found == kind => number,
            _ => return Err(unknown()),
        };
        let found = self.written::<B>()?.into_iter().find(|entry| entry.id == number);
        let entry = found.ok_or_else(unknown)?;
        if entry.body.is_withdrawn() {
            return Err(DeskError::Withdrawn(id.to_owned()));
        }
        Ok(entry)
    }

    /// What was written down up to `last`, laid into a draft whose people and messages are known.
    pub(crate) fn add_entries(&self, draft: &mut Draft, last: Date) -> Result<(), DeskError> {
        draft.handovers = self.handovers_in(draft, last)?;
        draft.proposals = self.proposals_in(draft, last)?;
        Ok(())
    }

    /// Where a stated conversation is kept: by the content of a message, which outlives its number.
    fn thread_key(
        &self,
        record: &Record,
        said: Option<&str>,
    ) -> Result<Option<ThreadKey>, DeskError> {
        let Some(said) = said else { return Ok(None) };
        let unknown = || DeskError::UnknownThread(said.to_owned());
        let message = match item_of(said) {
            Ok(ItemRef::Message(message)) => message,
            _ => message_under(record, said).ok_or_else(unknown)?,
        };
        let content = self.journal.content_of(message)?.ok_or_else(unknown)?;
        Ok(Some(ThreadKey { message: message.0, content: format!("{content:016x}") }))
    }

    /// The message a conversation was named by, by its number now.
    fn message_of(&self, key: Option<&ThreadKey>) -> Result<Option<MessageId>, DeskError> {
        let Some(key) = key else { return Ok(None) };
        let Ok(content) = u64::from_str_radix(&key.content, 16) else { return Ok(None) };
        let number = MessageId(key.message);
        if self.journal.content_of(number)? == Some(content) {
            return Ok(Some(number));
        }
        Ok(self.journal.message_of(content)?)
    }

    /// The stated day, today where none is; never one to come.
    fn stated_day(&self, record: &Record, on: Option<Date>) -> Result<Date, DeskError> {
        let today = record.local(self.settings.now).date();
        let on = on.unwrap_or(today);
        if on > today { Err(DeskError::NotYet(on)) } else { Ok(on) }
    }
}

/// Sorted keys, no spaces: the text that is committed to.
fn canonical<B: Serialize>(body: &B) -> String {
    let value = serde_json::to_value(body).expect("a body holds strings, days and flags");
    sorted(&value)
}

/// By hand, since another crate may make maps of `serde_json` keep the order of insertion.
fn sorted(value: &serde_json::Value) -> String {
    let serde_json::Value::Object(fields) = value else { return value.to_string() };
    let fields: std::collections::BTreeMap<_, _> = fields.iter().collect();
    let field = |(key, value): (&String, &serde_json::Value)| {
        format!("{}:{}", serde_json::Value::from(key.as_str()), sorted(value))
    };
    format!("{{{}}}", fields.into_iter().map(field).collect::<Vec<_>>().join(","))
}

/// The person of a draft or record behind an address.
fn of_address(people: &[record::Person], address: &str) -> Option<PersonId> {
    let at = people.iter().position(|p| p.addresses.iter().any(|one| one == address))?;
    u32::try_from(at).ok().map(PersonId)
}

/// The name behind an address, or the address where the record no longer knows it.
fn name_of(record: &Record, address: &str) -> String {
    let known = of_address(&record.people, address);
    known.map_or_else(|| address.to_owned(), |person| display_name(record.person(person)))
}

/// The conversation of a message.
fn thread_of(draft: &Draft, message: MessageId) -> Option<ThreadId> {
    draft.messages.iter().find(|one| one.id == message).map(|one| one.thread)
}

/// The first message of the latest conversation of this subject.
fn message_under(record: &Record, subject: &str) -> Option<MessageId> {
    let wanted = subject.trim().to_lowercase();
    let of = |message: &&record::Message| {
        record.threads[message.thread.0 as usize].subject.trim().to_lowercase() == wanted
    };
    let latest = record.messages.iter().rev().find(of)?;
    record.messages_of(latest.thread).next().map(|first| first.id)
}

/// Subject of a conversation and id of the message it was named by.
fn thread_view(record: &Record, message: Option<MessageId>) -> Option<(String, String)> {
    let message = message?;
    let found = record.messages.iter().find(|one| one.id == message)?;
    let subject = record.threads[found.thread.0 as usize].subject.to_string();
    Some((subject, id_of(ItemRef::Message(message))))
}

fn entry_id(kind: EntryKind, id: EntryId) -> String {
    id_of(ItemRef::Entry(kind, id))
}

/// What was said, without spaces around it; an error where it is nothing.
fn said(what: &str) -> Result<String, DeskError> {
    let what = what.trim();
    if what.is_empty() { Err(DeskError::NothingSaid) } else { Ok(what.to_owned()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bodies_are_written_with_sorted_keys_and_no_spaces() {
        let body = bodies::Handover {
            what: "A \"b\" ñ".into(),
            to: "ana@x.com".into(),
            on: jiff::civil::date(2026, 5, 3),
            thread: Some(ThreadKey { message: 7, content: "00ff".into() }),
            note: String::new(),
            withdrawn: false,
        };
        assert_eq!(
            canonical(&body),
            r#"{"on":"2026-05-03","thread":{"content":"00ff","message":7},"to":"ana@x.com","what":"A \"b\" ñ"}"#
        );
    }
}
