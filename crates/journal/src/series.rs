//! Series of meetings: found by `record::series`, written where they differ from before.

use jiff::civil::DateTime;
use record::series::{Occurrence, series};
use rusqlite::Transaction;

use crate::{Result, flags};

/// Works out the series of every meeting. Weekdays and hours are those its calendar writes, so that
/// summer time does not break a series in two.
pub(crate) fn settle(transaction: &Transaction<'_>) -> Result<()> {
    let mut rows = read(transaction)?;
    rows.sort_unstable_by(|a, b| a.order().cmp(&b.order()));
    let occurrences: Vec<Occurrence<'_>> = rows.iter().map(Row::occurrence).collect();
    let firsts = series(&occurrences);
    let mut update = transaction.prepare("UPDATE meeting SET series = ?2 WHERE id = ?1")?;
    for (row, first) in rows.iter().zip(firsts) {
        let now = first.map(|first| rows[first as usize].id);
        if row.series != now {
            update.execute((row.id, now))?;
        }
    }
    Ok(())
}

struct Row {
    id: u32,
    series: Option<u32>,
    recurs: bool,
    uid: String,
    topic: String,
    local_start: DateTime,
    content: i64,
}

impl Row {
    fn order(&self) -> (DateTime, &str, &str, i64, u32) {
        (self.local_start, &self.uid, &self.topic, self.content, self.id)
    }
    fn occurrence(&self) -> Occurrence<'_> {
        let uid = if self.recurs { self.uid.as_str() } else { "" };
        Occurrence { uid, title: &self.topic, start: self.local_start }
    }
}

fn read(transaction: &Transaction<'_>) -> Result<Vec<Row>> {
    let mut statement = transaction
        .prepare("SELECT id, series, flags, uid, topic, local_start, content FROM meeting")?;
    let rows = statement.query_map([], |row| {
        Ok(Row {
            id: row.get(0)?,
            series: row.get(1)?,
            recurs: flags::has(row.get(2)?, flags::RECURS),
            uid: row.get(3)?,
            topic: row.get(4)?,
            local_start: row.get_ref(5)?.as_str()?.parse().unwrap_or_default(),
            content: row.get(6)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
