//! Origins: the files and folders things were imported from, and how far each was read.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};

use crate::{Journal, Result, Tally};

/// Number of an origin in the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct OriginId(pub u32);

/// A file or folder about to be imported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewOrigin {
    /// Where it is; inside archives `outer.zip!/inner.mbox`.
    pub path: String,
    /// Name of the kind of source.
    pub source: String,
    /// Fingerprint of the content.
    pub fingerprint: u128,
    /// Size in bytes.
    pub size: u64,
    /// When the import began.
    pub at: Timestamp,
}

/// A file or folder and how far it was imported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OriginState {
    /// Its number.
    pub id: OriginId,
    /// Where it was.
    pub path: String,
    /// Name of the kind of source.
    pub source: String,
    /// Fingerprint of the content.
    pub fingerprint: u128,
    /// Size in bytes.
    pub size: u64,
    /// Read to its end.
    pub done: bool,
    /// Units (messages, files, calendars) acknowledged.
    pub units: u64,
    /// Items that were new.
    pub kept: u32,
    /// Items the journal had.
    pub known: u32,
    /// Understood and not kept.
    pub left_out: u32,
    /// Unusable.
    pub complaints: u32,
    /// When its import began.
    pub imported_at: Timestamp,
}

impl Journal {
    /// Every origin, oldest import first.
    ///
    /// # Errors
    /// The journal cannot be read.
    pub fn origins(&self) -> Result<Vec<OriginState>> {
        all(&self.connection)
    }
}

const COLUMNS: &str = "id, path, source, fingerprint, size, done, units, kept, known, left_out, \
                       complaints, imported_at";

/// Every origin, oldest import first.
pub(crate) fn all(connection: &Connection) -> Result<Vec<OriginState>> {
    let mut statement = connection.prepare(&format!("SELECT {COLUMNS} FROM origin ORDER BY id"))?;
    let states = statement.query_map([], state)?.collect::<rusqlite::Result<_>>()?;
    Ok(states)
}

/// The origin with this content at this path, made where it is new.
pub(crate) fn begin(transaction: &Transaction<'_>, origin: &NewOrigin) -> Result<OriginId> {
    let fingerprint = origin.fingerprint.to_be_bytes();
    let found = transaction
        .query_row(
            "SELECT id FROM origin WHERE fingerprint = ?1 AND path = ?2 AND source = ?3",
            params![fingerprint, origin.path, origin.source],
            |row| row.get(0),
        )
        .optional()?;
    if let Some(id) = found {
        return Ok(OriginId(id));
    }
    let id = transaction.query_row(
        "INSERT INTO origin (path, source, fingerprint, size, imported_at)
         VALUES (?1, ?2, ?3, ?4, ?5) RETURNING id",
        params![
            origin.path,
            origin.source,
            fingerprint,
            i64::try_from(origin.size).unwrap_or(i64::MAX),
            origin.at.as_second(),
        ],
        |row| row.get(0),
    )?;
    Ok(OriginId(id))
}

/// Moves an origin on: what a batch gave, and the units that are now acknowledged.
pub(crate) fn advance(
    transaction: &Transaction<'_>,
    origin: OriginId,
    tally: Tally,
    units: u64,
) -> Result<()> {
    transaction
        .prepare_cached(
            "UPDATE origin SET units = max(units, ?2), kept = kept + ?3, known = known + ?4,
           left_out = left_out + ?5, complaints = complaints + ?6 WHERE id = ?1",
        )?
        .execute(params![
            origin.0,
            i64::try_from(units).unwrap_or(i64::MAX),
            tally.kept,
            tally.known,
            tally.left_out,
            tally.complaints,
        ])?;
    Ok(())
}

/// Marks an origin as read to its end. What earlier content of the same path complained about and
/// left out was said again by this one, where it still holds.
pub(crate) fn finish(transaction: &Transaction<'_>, origin: OriginId) -> Result<()> {
    transaction.execute("UPDATE origin SET done = 1 WHERE id = ?1", [origin.0])?;
    for earlier in earlier(transaction, origin)? {
        transaction.execute("DELETE FROM complaint WHERE origin = ?1", [earlier.0])?;
        transaction.execute("DELETE FROM left_out WHERE origin = ?1", [earlier.0])?;
        transaction
            .execute("UPDATE origin SET left_out = 0, complaints = 0 WHERE id = ?1", [earlier.0])?;
    }
    Ok(())
}

/// Origins of the same path and kind that were begun before.
pub(crate) fn earlier(connection: &Connection, origin: OriginId) -> Result<Vec<OriginId>> {
    let mut statement = connection.prepare(
        "SELECT id FROM origin WHERE id < ?1
         AND (path, source) = (SELECT path, source FROM origin WHERE id = ?1)",
    )?;
    let ids = statement.query_map([origin.0], |row| row.get(0).map(OriginId))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

/// The path of an origin.
pub(crate) fn path(connection: &Connection, origin: OriginId) -> Result<String> {
    Ok(connection.query_row("SELECT path FROM origin WHERE id = ?1", [origin.0], |r| r.get(0))?)
}

fn state(row: &Row<'_>) -> rusqlite::Result<OriginState> {
    Ok(OriginState {
        id: OriginId(row.get(0)?),
        path: row.get(1)?,
        source: row.get(2)?,
        fingerprint: u128::from_be_bytes(row.get(3)?),
        size: row.get::<_, i64>(4)?.cast_unsigned(),
        done: row.get(5)?,
        units: row.get::<_, i64>(6)?.cast_unsigned(),
        kept: row.get(7)?,
        known: row.get(8)?,
        left_out: row.get(9)?,
        complaints: row.get(10)?,
        imported_at: Timestamp::from_second(row.get(11)?).unwrap_or_default(),
    })
}
