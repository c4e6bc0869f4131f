//! A copy of the journal while others go on using it, and the list of copies made: forgetting
//! cannot reach those, and says so.

use std::path::Path;
use std::time::Duration;

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};

use crate::files::private;
use crate::{Journal, JournalError, Result};

const PAGES_A_STEP: i32 = 1_000;

/// An import may be putting conversations together, which is one long transaction.
const PATIENCE: Duration = Duration::from_secs(60);
const BUSY_WAIT: Duration = Duration::from_secs(5);

impl Journal {
    /// Copies the journal to a file only its owner can read (0600), as of now, while an import may
    /// go on. `progress` is told pages copied and pages in all.
    ///
    /// # Errors
    /// The file cannot be made; the disk is full, and what was copied is removed again.
    pub fn backup(&self, to: &Path, progress: &mut dyn FnMut(u64, u64)) -> Result<()> {
        let failed = |source| JournalError::io(to, source);
        private().create(true).truncate(true).open(to).map_err(failed)?;
        let copied = copy(&self.connection, to, progress).and_then(|()| self.remember(to));
        copied.map_err(|error| {
            // Half a copy is worse than none; that it stays is no second error.
            let _ = std::fs::remove_file(to);
            match self.explain(error) {
                JournalError::Full { .. } => JournalError::Full { path: to.to_owned() },
                other => other,
            }
        })
    }

    /// Copies made that still stand where they were made, or where that cannot be seen (a drive
    /// that is not there now).
    pub(crate) fn backups(&self) -> Result<Vec<String>> {
        let mut statement = self.connection.prepare("SELECT path FROM backup ORDER BY path")?;
        let paths = statement.query_map([], |row| row.get::<_, String>(0))?;
        let paths: Vec<String> = paths.collect::<rusqlite::Result<_>>()?;
        let stands = |path: &String| {
            let path = Path::new(path);
            path.exists() || !path.parent().is_some_and(Path::exists)
        };
        Ok(paths.into_iter().filter(stands).collect())
    }

    fn remember(&self, to: &Path) -> Result<()> {
        let path = std::path::absolute(to).map_err(|source| JournalError::io(to, source))?;
        self.connection.busy_timeout(PATIENCE)?;
        let sql = "INSERT OR IGNORE INTO backup VALUES (?1)";
        let remembered = self.connection.execute(sql, [path.to_string_lossy()]);
        self.connection.busy_timeout(BUSY_WAIT)?;
        remembered?;
        Ok(())
    }
}

fn copy(from: &Connection, to: &Path, progress: &mut dyn FnMut(u64, u64)) -> Result<()> {
    // Held to the end: every step reads the same moment, so an import cannot make it start over.
    let snapshot = from.unchecked_transaction()?;
    snapshot.query_row("SELECT count(*) FROM meta", [], |_| Ok(()))?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut copy = Connection::open_with_flags(to, flags)?;
    let backup = Backup::new(&snapshot, &mut copy)?;
    loop {
        let step = backup.step(PAGES_A_STEP)?;
        let pages = backup.progress();
        let all = u64::try_from(pages.pagecount).unwrap_or(0);
        progress(all.saturating_sub(u64::try_from(pages.remaining).unwrap_or(0)), all);
        match step {
            StepResult::Done => return Ok(()),
            StepResult::More => {}
            _ => std::thread::sleep(Duration::from_millis(50)),
        }
    }
}
