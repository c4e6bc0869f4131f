//! Conversations: grouped by `record::threading`, written where they differ from before.

use record::threading::{Link, conversations};
use rusqlite::{Connection, Transaction};

use crate::groups::Groups;
use crate::{Result, flags, packed};

/// Works out the conversation of every message.
pub(crate) fn settle(transaction: &Transaction<'_>) -> Result<()> {
    let mut all = Stored::read(transaction)?;
    let roots = {
        // By time, then content: the same messages in another order of import group alike.
        all.rows.sort_unstable_by_key(|row| (row.at, row.content, row.id));
        let links: Vec<Link<'_>> = all.rows.iter().map(|row| all.link(row)).collect();
        conversations(&links)
    };
    let mut first_ids = write_changed(transaction, &all.rows, &roots)?;
    drop(all);
    first_ids.sort_unstable();
    first_ids.dedup();
    write_threads(transaction, &first_ids)
}

/// What grouping needs, of every message.
struct Stored {
    rows: Vec<Row>,
    people: Vec<u32>,
    refers_to: Vec<u64>,
}

struct Row {
    id: u32,
    thread: u32,
    at: i64,
    content: i64,
    message_id: u64,
    topic: u64,
    people: u32,
    refers_to: u32,
    people_count: u32,
    refers_to_count: u32,
    is_reply: bool,
}

impl Stored {
    fn read(connection: &Connection) -> Result<Stored> {
        let count: u32 =
            connection.query_row("SELECT count(*) FROM message", [], |row| row.get(0))?;
        let rows = Vec::with_capacity(count as usize);
        let mut all = Stored { rows, people: Vec::new(), refers_to: Vec::new() };
        let groups = Groups::stated(connection)?;
        let mut statement = connection.prepare(
            "SELECT id, at, thread, sender, flags, people, content, message_id, topic, refers_to
             FROM message",
        )?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            all.push(row, &groups)?;
        }
        Ok(all)
    }

    fn push(&mut self, row: &rusqlite::Row<'_>, groups: &Groups) -> Result<()> {
        let (people, refers_to) = (self.people.len(), self.refers_to.len());
        let addressed = packed::read_ids(row.get_ref(5)?.as_blob().unwrap_or_default());
        self.people.extend(addressed.map(|id| groups.of(id)));
        self.people.push(groups.of(row.get(3)?));
        self.people[people..].sort_unstable();
        let refers = row.get_ref(9)?.as_blob().unwrap_or_default();
        self.refers_to.extend(packed::read_hashes(refers));
        self.rows.push(Row {
            id: row.get(0)?,
            at: row.get(1)?,
            thread: row.get(2)?,
            content: row.get(6)?,
            message_id: row.get::<_, i64>(7)?.cast_unsigned(),
            topic: row.get::<_, i64>(8)?.cast_unsigned(),
            people: index(people),
            refers_to: index(refers_to),
            people_count: index(self.people.len() - people),
            refers_to_count: index(self.refers_to.len() - refers_to),
            is_reply: flags::has(row.get(4)?, flags::IS_REPLY),
        });
        Ok(())
    }

    fn link(&self, row: &Row) -> Link<'_> {
        let (people, refers_to) = (row.people as usize, row.refers_to as usize);
        Link {
            message_id: row.message_id,
            references: &self.refers_to[refers_to..refers_to + row.refers_to_count as usize],
            subject: row.topic,
            is_reply: row.is_reply,
            at: row.at,
            people: &self.people[people..people + row.people_count as usize],
        }
    }
}

fn index(length: usize) -> u32 {
    u32::try_from(length).expect("a journal holds fewer than 2^32 recipients")
}

/// Writes the conversations that differ from before; gives the first message of each message's.
fn write_changed(transaction: &Transaction<'_>, rows: &[Row], roots: &[u32]) -> Result<Vec<u32>> {
    let mut update = transaction.prepare("UPDATE message SET thread = ?2 WHERE id = ?1")?;
    let thread = |root: &u32| rows[*root as usize].id;
    // In the order of the file: neighbouring rows share pages.
    let mut changed: Vec<(u32, u32)> = rows
        .iter()
        .zip(roots)
        .filter(|(row, root)| row.thread != thread(root))
        .map(|(row, root)| (row.id, thread(root)))
        .collect();
    changed.sort_unstable();
    for change in changed {
        update.execute(change)?;
    }
    Ok(roots.iter().map(thread).collect())
}

/// Keeps one row for each conversation, with the subject of its first message.
fn write_threads(transaction: &Transaction<'_>, wanted: &[u32]) -> Result<()> {
    let mut statement = transaction.prepare("SELECT id FROM thread ORDER BY id")?;
    let before = statement.query_map([], |row| row.get(0))?;
    let before: Vec<u32> = before.collect::<rusqlite::Result<_>>()?;
    let mut delete = transaction.prepare("DELETE FROM thread WHERE id = ?1")?;
    for id in before.iter().filter(|id| wanted.binary_search(id).is_err()) {
        delete.execute([id])?;
    }
    let mut insert = transaction
        .prepare("INSERT INTO thread SELECT id, topic FROM message_detail WHERE id = ?1")?;
    for id in wanted.iter().filter(|id| before.binary_search(id).is_err()) {
        insert.execute([id])?;
    }
    Ok(())
}
