//! Settling: conversations, series and the use of addresses are worked out over everything, once
//! after an import. A mark in the file says when that is due, so that an import cut off before it
//! is settled by whoever comes next.

use rusqlite::{Connection, Transaction};

use crate::{Result, series, threads, usage};

/// Whether something changed since the last settling.
pub(crate) fn is_due(connection: &Connection) -> Result<bool> {
    let sql = "SELECT value FROM meta WHERE name = 'unsettled'";
    Ok(connection.query_row(sql, [], |row| row.get(0))?)
}

/// Marks that settling is due.
pub(crate) fn make_due(transaction: &Transaction<'_>) -> Result<()> {
    mark(transaction, true)
}

/// Does what is due. The result depends on what the journal holds, not on the order it came in.
pub(crate) fn settle(transaction: &Transaction<'_>) -> Result<()> {
    threads::settle(transaction)?;
    series::settle(transaction)?;
    usage::settle(transaction)?;
    mark(transaction, false)
}

fn mark(transaction: &Transaction<'_>, due: bool) -> Result<()> {
    transaction
        .prepare_cached("UPDATE meta SET value = ?1 WHERE name = 'unsettled'")?
        .execute([due])?;
    Ok(())
}
