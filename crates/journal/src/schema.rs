//! The layout of the file and the way from every earlier version to the latest.
//!
//! Each version is a file in `schema`; a change is a new one beside the others and a line in
//! `LAYOUTS`. The
//! version stands in `PRAGMA user_version`, and `application_id` tells a journal from other files.

use std::path::Path;

use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

use crate::{JournalError, Result};

const LAYOUTS: &[M<'static>] = &[
    M::up(include_str!("schema/1.sql")),
    M::up(include_str!("schema/2.sql")),
    M::up(include_str!("schema/3.sql")),
];

const APPLICATION_ID: i64 = 0x416C_7469;

/// Latest version this release knows.
#[expect(clippy::cast_possible_wrap, reason = "a handful of layouts")]
pub(crate) const LATEST: i64 = LAYOUTS.len() as i64;

/// Version of a journal file, 0 for an empty one. Changes nothing.
pub(crate) fn version(connection: &Connection, path: &Path) -> Result<i64> {
    let open = |source| JournalError::Open { path: path.to_owned(), source };
    let pragma = |name| connection.pragma_query_value(None, name, |row| row.get(0)).map_err(open);
    let tables: i64 = connection
        .query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))
        .map_err(open)?;
    let (application, found): (i64, i64) = (pragma("application_id")?, pragma("user_version")?);
    if application != APPLICATION_ID && (application != 0 || found != 0 || tables != 0) {
        return Err(JournalError::NotAJournal(path.to_owned()));
    }
    if found > LATEST {
        return Err(JournalError::Newer { path: path.to_owned(), found, known: LATEST });
    }
    Ok(found)
}

/// Brings the layout to the latest version, in one transaction.
pub(crate) fn migrate(connection: &mut Connection) -> Result<()> {
    Ok(Migrations::from_slice(LAYOUTS).to_latest(connection)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn layouts_apply_to_an_empty_file() {
        Migrations::from_slice(LAYOUTS).validate().unwrap();
    }
}
