//! Sentences of messages kept as evidence.

use record::{Acts, MessageId, Passage};
use rusqlite::Transaction;

use crate::{Journal, Result};

impl Journal {
    /// The passages of some messages, in the order of the messages given.
    ///
    /// # Errors
    /// The journal cannot be read.
    pub fn passages(&self, messages: &[MessageId]) -> Result<Vec<(MessageId, Passage)>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT acts, text, start FROM passage WHERE message = ?1 ORDER BY position",
        )?;
        let mut found = Vec::new();
        for message in messages {
            let passages = statement.query_map([message.0], |row| {
                Ok(Passage { acts: Acts(row.get(0)?), text: row.get(1)?, start: row.get(2)? })
            })?;
            for passage in passages {
                found.push((*message, passage?));
            }
        }
        Ok(found)
    }
}

/// Keeps the passages of a message that has none.
pub(crate) fn insert(transaction: &Transaction<'_>, id: u32, passages: &[Passage]) -> Result<()> {
    for (position, passage) in (0u32..).zip(passages) {
        transaction
            .prepare_cached("INSERT INTO passage VALUES (?1, ?2, ?3, ?4, ?5)")?
            .execute((id, position, passage.acts.0, passage.start, &passage.text))?;
    }
    Ok(())
}
