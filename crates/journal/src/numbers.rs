//! Numbers people see (`m12`, `e12`, `p12`): given in order and never twice, also when the last
//! ones were forgotten.

use rusqlite::{Connection, Transaction};

use crate::Result;

const TABLES: [&str; 3] = ["message", "meeting", "address"];

/// The number after the last one ever given in a table.
pub(crate) fn next(connection: &Connection, table: &str) -> Result<u32> {
    let sql = format!(
        "SELECT max(coalesce((SELECT max(id) FROM {table}), 0) + 1,
                    coalesce((SELECT value FROM meta WHERE name = 'next_{table}'), 1))"
    );
    Ok(connection.query_row(&sql, [], |row| row.get(0))?)
}

/// Remembers the numbers given so far. Call it before anything is deleted.
pub(crate) fn hold(transaction: &Transaction<'_>) -> Result<()> {
    for table in TABLES {
        let next = next(transaction, table)?;
        let name = format!("next_{table}");
        transaction.execute("INSERT OR REPLACE INTO meta VALUES (?1, ?2)", (name, next))?;
    }
    Ok(())
}
