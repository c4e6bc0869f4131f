//! Forgetting what one file or folder gave.

use rusqlite::Transaction;

use crate::{Forgotten, JournalError, Result, numbers};

/// Forgets the origins at or below a path.
pub(crate) fn forget(transaction: &Transaction<'_>, path: &str) -> Result<Forgotten> {
    numbers::hold(transaction)?;
    transaction.execute_batch("CREATE TEMP TABLE IF NOT EXISTS going (id INTEGER PRIMARY KEY)")?;
    transaction.execute("DELETE FROM going", [])?;
    let trimmed = path.trim_end_matches(['/', '\\']);
    let below = transaction.execute(
        "INSERT INTO going SELECT id FROM origin
         WHERE path = ?1 OR path = ?2 OR substr(path, 1, length(?2) + 1) IN (?2 || '/', ?2 || '\\')
            OR substr(path, 1, length(?2) + 2) = ?2 || '!/'",
        (path, trimmed),
    )?;
    if below == 0 {
        return Err(JournalError::UnknownSource(path.to_owned()));
    }
    let mut forgotten = messages(transaction)?;
    meetings(transaction, &mut forgotten)?;
    for table in ["message_again", "meeting_origin", "complaint", "left_out"] {
        let sql = format!("DELETE FROM {table} WHERE origin IN (SELECT id FROM going)");
        transaction.execute(&sql, [])?;
    }
    transaction.execute("DELETE FROM origin WHERE id IN (SELECT id FROM going)", [])?;
    transaction.execute(
        "DELETE FROM signature WHERE id NOT IN (SELECT signed FROM message WHERE signed > 0)",
        [],
    )?;
    transaction.execute_batch("DROP TABLE going")?;
    Ok(forgotten)
}

/// Messages another origin gave too go over to that one.
fn messages(transaction: &Transaction<'_>) -> Result<Forgotten> {
    let changed = transaction.execute(
        "UPDATE message_detail SET origin = other.origin, path = other.path,
           offset = other.offset, length = other.length
         FROM (SELECT message, min(origin) AS origin, path, offset, length FROM message_again
               WHERE origin NOT IN (SELECT id FROM going) GROUP BY message) AS other
         WHERE other.message = message_detail.id
           AND message_detail.origin IN (SELECT id FROM going)",
        [],
    )?;
    transaction.execute(
        "DELETE FROM message_again WHERE EXISTS (SELECT 1 FROM message_detail d
           WHERE d.id = message_again.message AND d.origin = message_again.origin)",
        [],
    )?;
    let messages = transaction.execute(
        "DELETE FROM message WHERE id IN
           (SELECT id FROM message_detail WHERE origin IN (SELECT id FROM going))",
        [],
    )?;
    for gone in [
        "UPDATE correction SET item = NULL
         WHERE kind = 'message' AND item NOT IN (SELECT id FROM message)",
        "UPDATE act_correction SET item = NULL WHERE item NOT IN (SELECT id FROM message)",
    ] {
        transaction.execute(gone, [])?;
    }
    Ok(Forgotten { messages: count(messages), changed: count(changed), ..Forgotten::default() })
}

/// Meetings another origin names too go over to that one.
fn meetings(transaction: &Transaction<'_>, forgotten: &mut Forgotten) -> Result<()> {
    let changed = transaction.execute(
        "UPDATE meeting SET origin = other.origin, path = NULL, offset = 0, length = 0
         FROM (SELECT meeting, min(origin) AS origin FROM meeting_origin
               WHERE origin NOT IN (SELECT id FROM going) GROUP BY meeting) AS other
         WHERE other.meeting = meeting.id AND meeting.origin IN (SELECT id FROM going)",
        [],
    )?;
    let meetings =
        transaction.execute("DELETE FROM meeting WHERE origin IN (SELECT id FROM going)", [])?;
    let gone = "UPDATE correction SET item = NULL
                WHERE kind = 'meeting' AND item NOT IN (SELECT id FROM meeting)";
    transaction.execute(gone, [])?;
    forgotten.changed += count(changed);
    forgotten.meetings = count(meetings);
    Ok(())
}

fn count(rows: usize) -> u32 {
    u32::try_from(rows).unwrap_or(u32::MAX)
}
