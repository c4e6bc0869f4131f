//! Levels and acts the person set by hand. Kept by what makes an item the same, so that they outlive
//! forgetting and importing anew.

use jiff::Timestamp;
use record::{Act, EntryId, ItemRef, Level, MeetingId, MessageId};
use rusqlite::{Connection, OptionalExtension, params};

use crate::{Journal, JournalError, Result, meetings};

impl Journal {
    /// Every corrected level whose item is in the journal.
    ///
    /// # Errors
    /// The journal cannot be read.
    pub fn corrections(&self) -> Result<Vec<(ItemRef, Level)>> {
        let mut statement = self.connection.prepare(
            "SELECT kind, item, level FROM correction WHERE item IS NOT NULL ORDER BY kind, item",
        )?;
        let rows = statement.query_map([], |row| {
            let item = match row.get_ref(0)?.as_str()? {
                MESSAGE => ItemRef::Message(MessageId(row.get(1)?)),
                _ => ItemRef::Meeting(MeetingId(row.get(1)?)),
            };
            Ok(Level::named(row.get_ref(2)?.as_str()?).map(|level| (item, level)))
        })?;
        Ok(rows.filter_map(rusqlite::Result::transpose).collect::<rusqlite::Result<_>>()?)
    }

    /// Every act said by hand to be in a message, or not to be, where it is in the journal.
    ///
    /// # Errors
    /// The journal cannot be read.
    pub fn act_corrections(&self) -> Result<Vec<(MessageId, Act, bool)>> {
        let mut statement = self.connection.prepare(
            "SELECT item, act, has FROM act_correction WHERE item IS NOT NULL ORDER BY item, act",
        )?;
        let rows = statement.query_map([], |row| {
            let act = Act::ALL.get(usize::from(row.get::<_, u8>(1)?)).copied();
            let (id, has) = (MessageId(row.get(0)?), row.get(2)?);
            Ok(act.map(|act| (id, act, has)))
        })?;
        Ok(rows.filter_map(rusqlite::Result::transpose).collect::<rusqlite::Result<_>>()?)
    }

    /// How many items were corrected at or after a moment.
    ///
    /// # Errors
    /// The journal cannot be read.
    pub fn corrected_since(&self, moment: Timestamp) -> Result<u32> {
        let sql = "SELECT count(*) FROM (SELECT content FROM correction WHERE at >= ?1
                   UNION SELECT content FROM act_correction WHERE at >= ?1)";
        Ok(self.connection.query_row(sql, [moment.as_second()], |row| row.get(0))?)
    }

    /// Sets the level of an item; `None` takes it back. Gives the correction before.
    ///
    /// # Errors
    /// [`JournalError::UnknownItem`] where there is no such item.
    pub fn correct(
        &mut self,
        item: ItemRef,
        level: Option<Level>,
        at: Timestamp,
    ) -> Result<Option<Level>> {
        self.write(|transaction| {
            let (kind, number, content) = key(transaction, item)?;
            let content = content.cast_signed();
            let before: Option<String> = transaction
                .query_row(
                    "SELECT level FROM correction WHERE kind = ?1 AND content = ?2",
                    params![kind, content],
                    |row| row.get(0),
                )
                .optional()?;
            match level {
                Some(level) => transaction.execute(
                    "INSERT OR REPLACE INTO correction VALUES (?1, ?2, ?3, ?4, ?5)",
                    params![kind, content, number, level.name(), at.as_second()],
                )?,
                None => transaction.execute(
                    "DELETE FROM correction WHERE kind = ?1 AND content = ?2",
                    params![kind, content],
                )?,
            };
            Ok(before.and_then(|word| Level::named(&word)))
        })
    }

    /// Says whether a message does something; `None` takes it back. Gives what was said before.
    ///
    /// # Errors
    /// [`JournalError::UnknownItem`] where there is no such message.
    pub fn correct_act(
        &mut self,
        message: MessageId,
        act: Act,
        has: Option<bool>,
        at: Timestamp,
    ) -> Result<Option<bool>> {
        self.write(|transaction| {
            let (_, number, content) = key(transaction, ItemRef::Message(message))?;
            let key = (content.cast_signed(), act as u8);
            let before = transaction
                .query_row(
                    "SELECT has FROM act_correction WHERE content = ?1 AND act = ?2",
                    key,
                    |row| row.get(0),
                )
                .optional()?;
            match has {
                Some(has) => transaction.execute(
                    "INSERT OR REPLACE INTO act_correction VALUES (?1, ?2, ?3, ?4, ?5)",
                    params![key.0, key.1, has, number, at.as_second()],
                )?,
                None => transaction
                    .execute("DELETE FROM act_correction WHERE content = ?1 AND act = ?2", key)?,
            };
            Ok(before)
        })
    }
}

const MESSAGE: &str = "message";
const MEETING: &str = "meeting";

/// What makes an item the same: its kind, its number now, its content.
fn key(connection: &Connection, item: ItemRef) -> Result<(&'static str, u32, u64)> {
    let found = match item {
        ItemRef::Message(MessageId(id)) => connection
            .query_row("SELECT content FROM message WHERE id = ?1", [id], |row| {
                Ok((MESSAGE, id, row.get::<_, i64>(0)?.cast_unsigned()))
            })
            .optional()?,
        ItemRef::Meeting(MeetingId(id)) => {
            meetings::key_of(connection, id)?.map(|content| (MEETING, id, content))
        }
        // What the owner wrote is revised, not corrected.
        ItemRef::Entry(..) => None,
    };
    found.ok_or_else(|| JournalError::UnknownItem(name(item)))
}

fn name(item: ItemRef) -> String {
    match item {
        ItemRef::Message(MessageId(id)) => format!("m{id}"),
        ItemRef::Meeting(MeetingId(id)) => format!("e{id}"),
        ItemRef::Entry(kind, EntryId(id)) => format!("{}{id}", kind.letter()),
    }
}
