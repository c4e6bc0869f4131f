//! One item in full, for the page that shows it: addresses as written, and where it stands.

use jiff::Timestamp;
use record::{Acts, Address, FoundAttendee, MeetingId, MessageId, Place};
use rusqlite::{Connection, OptionalExtension, Row};

use crate::{Journal, Result, packed};

/// A message in full. Its body stands in the source, at `place`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MessageDetail {
    /// Its number.
    pub id: MessageId,
    /// When it was sent.
    pub at: Timestamp,
    /// Offset of its date from UTC, in minutes, as stated.
    pub offset_minutes: i16,
    /// Subject as written.
    pub subject: String,
    /// From.
    pub from: Address,
    /// Sender, where it differs.
    pub sender: Option<Address>,
    /// To.
    pub to: Vec<Address>,
    /// Cc.
    pub cc: Vec<Address>,
    /// `Message-ID`; empty where missing.
    pub message_id: String,
    /// Words the sender typed.
    pub own_words: u32,
    /// 128-bit hash of those words, to tell whether the source still holds them.
    pub own_hash: u128,
    /// What their sentences do.
    pub acts: Acts,
    /// Where it stands.
    pub place: Place,
}

/// A meeting in full.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeetingDetail {
    /// Its number.
    pub id: MeetingId,
    /// Start.
    pub start: Timestamp,
    /// End.
    pub end: Timestamp,
    /// Title as written.
    pub title: String,
    /// Who called it.
    pub organiser: Option<Address>,
    /// Everyone named on it, rooms included.
    pub attendees: Vec<FoundAttendee>,
    /// Words in its notes.
    pub notes_words: u32,
    /// Where it stands.
    pub place: Place,
}

impl Journal {
    /// What makes a message the same across imports; `None` where there is no such message.
    ///
    /// # Errors
    /// The journal cannot be read.
    pub fn content_of(&self, message: MessageId) -> Result<Option<u64>> {
        let sql = "SELECT content FROM message WHERE id = ?1";
        let content = self.connection.query_row(sql, [message.0], |row| row.get::<_, i64>(0));
        Ok(content.optional()?.map(i64::cast_unsigned))
    }

    /// The message of a content. Reads all of them: for the few that were imported anew.
    ///
    /// # Errors
    /// The journal cannot be read.
    pub fn message_of(&self, content: u64) -> Result<Option<MessageId>> {
        let sql = "SELECT id FROM message WHERE content = ?1";
        let found = self.connection.query_row(sql, [content.cast_signed()], |row| row.get(0));
        Ok(found.optional()?.map(MessageId))
    }

    /// A message in full; `None` where there is none of that number.
    ///
    /// # Errors
    /// The journal cannot be read.
    pub fn message_detail(&self, id: MessageId) -> Result<Option<MessageDetail>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT m.at, d.offset_minutes, d.subject, m.sender, m.writer, m.people, m.to_count,
               d.message_id, m.own_words, d.own_hash, m.acts, coalesce(d.path, o.path), d.offset,
               d.length
             FROM message m JOIN message_detail d USING (id) JOIN origin o ON o.id = d.origin
             WHERE m.id = ?1",
        )?;
        let names = Names(&self.connection);
        let detail = statement.query_row([id.0], |row| message(id, row, &names));
        Ok(detail.optional()?)
    }

    /// A meeting in full; `None` where there is none of that number.
    ///
    /// # Errors
    /// The journal cannot be read.
    pub fn meeting_detail(&self, id: MeetingId) -> Result<Option<MeetingDetail>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT m.start, m.end, m.title, m.organiser, m.people, m.notes_words,
               coalesce(m.path, o.path), m.offset, m.length
             FROM meeting m JOIN origin o ON o.id = m.origin WHERE m.id = ?1",
        )?;
        let names = Names(&self.connection);
        let detail = statement.query_row([id.0], |row| meeting(id, row, &names));
        Ok(detail.optional()?)
    }
}

fn message(id: MessageId, row: &Row<'_>, names: &Names<'_>) -> rusqlite::Result<MessageDetail> {
    let people: Vec<u32> = packed::read_ids(row.get_ref(5)?.as_blob()?).collect();
    let (to, cc) = people.split_at((row.get::<_, u32>(6)? as usize).min(people.len()));
    Ok(MessageDetail {
        id,
        at: Timestamp::from_second(row.get(0)?).unwrap_or_default(),
        offset_minutes: row.get(1)?,
        subject: row.get(2)?,
        from: names.of(row.get(3)?)?,
        sender: row.get::<_, Option<u32>>(4)?.map(|writer| names.of(writer)).transpose()?,
        to: to.iter().map(|id| names.of(*id)).collect::<rusqlite::Result<_>>()?,
        cc: cc.iter().map(|id| names.of(*id)).collect::<rusqlite::Result<_>>()?,
        message_id: row.get(7)?,
        own_words: row.get(8)?,
        own_hash: u128::from_be_bytes(row.get(9)?),
        acts: Acts(row.get(10)?),
        place: place(row, 11)?,
    })
}

fn meeting(id: MeetingId, row: &Row<'_>, names: &Names<'_>) -> rusqlite::Result<MeetingDetail> {
    let time = |second: i64| Timestamp::from_second(second).unwrap_or_default();
    let attendee = |named: packed::Named| {
        let who = names.of(named.address)?;
        Ok(FoundAttendee { who, answer: named.answer, room: named.room })
    };
    let people = packed::read_people(row.get_ref(4)?.as_blob()?);
    Ok(MeetingDetail {
        id,
        start: time(row.get(0)?),
        end: time(row.get(1)?),
        title: row.get(2)?,
        organiser: row.get::<_, Option<u32>>(3)?.map(|id| names.of(id)).transpose()?,
        attendees: people.map(attendee).collect::<rusqlite::Result<_>>()?,
        notes_words: row.get(5)?,
        place: place(row, 6)?,
    })
}

/// Path, offset and length, from three columns.
fn place(row: &Row<'_>, at: usize) -> rusqlite::Result<Place> {
    Ok(Place {
        path: row.get(at)?,
        offset: row.get::<_, i64>(at + 1)?.cast_unsigned(),
        length: row.get::<_, i64>(at + 2)?.cast_unsigned(),
    })
}

/// Addresses by number.
struct Names<'a>(&'a Connection);

impl Names<'_> {
    fn of(&self, id: u32) -> rusqlite::Result<Address> {
        let mut statement =
            self.0.prepare_cached("SELECT address, name FROM address WHERE id = ?1")?;
        statement.query_row([id], |row| Ok(Address { address: row.get(0)?, name: row.get(1)? }))
    }
}
