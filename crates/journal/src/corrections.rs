//! Levels the person set by hand. Kept by what makes an item the same, so that they outlive
//! forgetting and importing anew.

use record::{ItemRef, Level, MeetingId, MessageId};
use rusqlite::{Connection, OptionalExtension, params};

use crate::{Journal, JournalError, Result, meetings};

impl Journal {
    /// Every correction whose item is in the journal.
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
            Ok(level_of(row.get_ref(2)?.as_str()?).map(|level| (item, level)))
        })?;
        Ok(rows.filter_map(rusqlite::Result::transpose).collect::<rusqlite::Result<_>>()?)
    }

    /// Sets the level of an item; `None` takes it back. Gives the correction before.
    ///
    /// # Errors
    /// [`JournalError::UnknownItem`] where there is no such item.
    pub fn correct(&mut self, item: ItemRef, level: Option<Level>) -> Result<Option<Level>> {
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
                    "INSERT OR REPLACE INTO correction VALUES (?1, ?2, ?3, ?4)",
                    params![kind, content, number, word_of(level)],
                )?,
                None => transaction.execute(
                    "DELETE FROM correction WHERE kind = ?1 AND content = ?2",
                    params![kind, content],
                )?,
            };
            Ok(before.and_then(|word| level_of(&word)))
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
    };
    found.ok_or_else(|| JournalError::UnknownItem(name(item)))
}

fn name(item: ItemRef) -> String {
    match item {
        ItemRef::Message(MessageId(id)) => format!("m{id}"),
        ItemRef::Meeting(MeetingId(id)) => format!("e{id}"),
    }
}

const LEVELS: [(Level, &str); 4] = [
    (Level::Operational, "operational"),
    (Level::Tactical, "tactical"),
    (Level::Strategic, "strategic"),
    (Level::None, "none"),
];

fn word_of(level: Level) -> &'static str {
    LEVELS.iter().find(|(of, _)| *of == level).map_or("none", |(_, word)| word)
}

fn level_of(word: &str) -> Option<Level> {
    LEVELS.iter().find(|(_, named)| *named == word).map(|(level, _)| *level)
}
