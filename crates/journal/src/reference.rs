//! The organisation's table of percentiles, as its text: one row of `meta`, so that a copy of the
//! journal holds it and forgetting everything takes it along. What it says is not this crate's.

use rusqlite::OptionalExtension;

use crate::{Journal, Result};

impl Journal {
    /// The table that was taken.
    ///
    /// # Errors
    /// The journal cannot be read.
    pub fn reference(&self) -> Result<Option<String>> {
        let sql = "SELECT value FROM meta WHERE name = 'reference'";
        Ok(self.connection.query_row(sql, [], |row| row.get(0)).optional()?)
    }

    /// Takes a table in place of the one before, or removes it. Says whether there was one.
    ///
    /// # Errors
    /// The journal cannot be written.
    pub fn set_reference(&mut self, text: Option<&str>) -> Result<bool> {
        self.write(|transaction| {
            let removed = transaction.execute("DELETE FROM meta WHERE name = 'reference'", [])?;
            if let Some(text) = text {
                transaction.execute("INSERT INTO meta VALUES ('reference', ?1)", [text])?;
            }
            Ok(removed > 0)
        })
    }
}
