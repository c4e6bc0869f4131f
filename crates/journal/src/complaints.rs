//! Complaints: what in the sources could not be used, as it is shown to the person.

use crate::{Journal, OriginId, Result, packed};

/// A complaint as stored: the sentence by its key and slots, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredComplaint {
    /// The file; inside archives `outer.zip!/inner.mbox`.
    pub path: String,
    /// Byte offset in it.
    pub offset: u64,
    /// Key of the sentence in the locales.
    pub key: String,
    /// Its slots, in order.
    pub args: Vec<(String, String)>,
    /// The origin it came from.
    pub origin: OriginId,
}

impl Journal {
    /// Every complaint, by origin and place.
    ///
    /// # Errors
    /// The journal cannot be read.
    pub fn complaints(&self) -> Result<Vec<StoredComplaint>> {
        let mut statement = self.connection.prepare(
            "SELECT path, offset, reason, args, origin FROM complaint
             ORDER BY origin, path, offset, rowid",
        )?;
        let rows = statement.query_map([], |row| {
            Ok(StoredComplaint {
                path: row.get(0)?,
                offset: row.get::<_, i64>(1)?.cast_unsigned(),
                key: row.get(2)?,
                args: packed::read_slots(row.get_ref(3)?.as_str()?),
                origin: OriginId(row.get(4)?),
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
