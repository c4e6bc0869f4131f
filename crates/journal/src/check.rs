//! Whether the file is whole and private.

use std::path::Path;

use rusqlite::Connection;

use crate::{Journal, Result, files, schema, settle};

/// Something wrong with the journal itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// `integrity`, `foreign-keys`, `version`, `permissions` or `unsettled`.
    pub kind: &'static str,
    /// What exactly: the finding of the database, a file, an origin.
    pub detail: String,
}

impl Journal {
    /// Looks for damage, rows that point nowhere, files others can read, imports cut off.
    ///
    /// # Errors
    /// The journal cannot be read at all.
    pub fn check(&self) -> Result<Vec<Problem>> {
        let connection = &self.connection;
        let mut problems = Vec::new();
        let mut add = |kind, details: Vec<String>| {
            problems.extend(details.into_iter().map(|detail| Problem { kind, detail }));
        };
        add("integrity", damage(connection)?);
        add("foreign-keys", strays(connection)?);
        let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
        if version != schema::LATEST {
            add("version", vec![format!("{version}, not {}", schema::LATEST)]);
        }
        if !self.path().as_os_str().is_empty() {
            add("permissions", exposed(self.path()));
        }
        if self.holder().is_none() {
            add("unsettled", self.cut_off()?);
        }
        Ok(problems)
    }

    fn cut_off(&self) -> Result<Vec<String>> {
        let open = self.origins()?.into_iter().filter(|origin| !origin.done);
        let mut paths: Vec<String> = open.map(|origin| origin.path).collect();
        if paths.is_empty() && settle::is_due(&self.connection)? {
            paths.push(self.path().display().to_string());
        }
        Ok(paths)
    }
}

fn damage(connection: &Connection) -> Result<Vec<String>> {
    let mut statement = connection.prepare("PRAGMA integrity_check")?;
    let rows = statement.query_map([], |row| row.get::<_, String>(0))?;
    let lines: Vec<String> = rows.collect::<rusqlite::Result<_>>()?;
    Ok(lines.into_iter().filter(|line| line != "ok").collect())
}

/// Rows that point nowhere, by table.
fn strays(connection: &Connection) -> Result<Vec<String>> {
    let mut statement = connection.prepare(
        "SELECT 'table', \"table\", count(*) FROM pragma_foreign_key_check GROUP BY 2
         UNION ALL SELECT 'origin', 'message_detail', count(*) FROM message_detail
           WHERE origin NOT IN (SELECT id FROM origin) HAVING count(*) > 0
         UNION ALL SELECT 'origin', 'meeting', count(*) FROM meeting
           WHERE origin NOT IN (SELECT id FROM origin) HAVING count(*) > 0",
    )?;
    let rows = statement.query_map([], |row| {
        let (table, count): (String, u32) = (row.get(1)?, row.get(2)?);
        Ok(format!("{table} ({count})"))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Files of the journal that others can read, and its folder where others can write in it.
fn exposed(journal: &Path) -> Vec<String> {
    let show = |path: &Path| path.display().to_string();
    let readable = |path: &std::path::PathBuf| files::open_to_others(path).unwrap_or(0) != 0;
    let mut exposed: Vec<String> = files::all_of(journal)
        .iter()
        .filter(|path| readable(path))
        .map(|path| show(path))
        .collect();
    let folder = journal.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    if files::open_to_others(folder).unwrap_or(0) & 0o022 != 0 {
        exposed.push(show(folder));
    }
    exposed
}
