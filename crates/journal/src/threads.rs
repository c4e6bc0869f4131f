//! Conversations: grouped by `record::threading`, written where they differ from before.

use record::threading::{Link, conversations};
use rusqlite::{Connection, Transaction};

use crate::groups::Groups;
use crate::rounds::Rounds;
use crate::{Result, flags, packed};

/// Messages grouped at once: some 13 MB. More are grouped in rounds, so that memory does not grow
/// with the mailbox.
const ROUND: u32 = 50_000;

/// Works out the conversation of every message.
pub(crate) fn settle(transaction: &Transaction<'_>) -> Result<()> {
    settle_in_rounds(transaction, ROUND)
}

fn settle_in_rounds(transaction: &Transaction<'_>, round: u32) -> Result<()> {
    let rounds = Rounds::plan(transaction, round)?;
    let people = Groups::stated(transaction)?;
    let mut first_ids = Vec::new();
    for round in 0..rounds.count {
        let mut stored = Stored::read(transaction, &people, |id| rounds.of(id) == round)?;
        // By time, then content: the same messages in another order of import group alike.
        stored.rows.sort_unstable_by_key(|row| (row.at, row.content, row.id));
        let links: Vec<Link<'_>> = stored.rows.iter().map(|row| stored.link(row)).collect();
        let roots = conversations(&links);
        drop(links);
        first_ids.extend(write_changed(transaction, &stored.rows, &roots)?);
    }
    first_ids.sort_unstable();
    first_ids.dedup();
    write_threads(transaction, &first_ids)
}

/// What grouping needs, of the messages of one round.
#[derive(Default)]
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
    fn read(
        connection: &Connection,
        groups: &Groups,
        wanted: impl Fn(u32) -> bool,
    ) -> Result<Stored> {
        let mut stored = Stored::default();
        let mut statement = connection.prepare(
            "SELECT id, at, thread, sender, flags, people, content, message_id, topic, refers_to
             FROM message",
        )?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            if wanted(row.get(0)?) {
                stored.push(row, groups)?;
            }
        }
        Ok(stored)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Journal;

    /// Messages that refer to each other and share subjects, by a fixed throw of dice.
    fn journal() -> Journal {
        let journal = Journal::in_memory().unwrap();
        let mut dice = 7_u64;
        let mut roll = |sides: u64| {
            dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (dice >> 33) % sides
        };
        for id in 1..=300_u64 {
            let refers_to: Vec<u64> = (0..roll(3)).map(|_| 1 + roll(4_000)).collect();
            let values = rusqlite::params![
                id.cast_signed(),
                (roll(1_000) * 3_600).cast_signed(),
                packed::ids(&[1, 2 + u32::try_from(roll(3)).unwrap()]),
                1_000 + id.cast_signed(),
                roll(120).cast_signed(),
                packed::hashes(refers_to.into_iter()),
            ];
            let sql = "INSERT INTO message VALUES
                (?1, ?2, ?1, 1, NULL, NULL, 1, 0, 8, 2, ?3, ?4, ?1, ?5, ?6)";
            journal.connection.execute(sql, values).unwrap();
            let sql = "INSERT INTO message_detail VALUES (?1, 1, NULL, 0, 0, 0, x'', '', '', 's')";
            journal.connection.execute(sql, [id.cast_signed()]).unwrap();
        }
        journal
    }

    fn threads(round: u32) -> Vec<(u32, u32)> {
        let mut journal = journal();
        journal.write(|transaction| settle_in_rounds(transaction, round)).unwrap();
        let sql = "SELECT id, thread FROM message ORDER BY id";
        let mut statement = journal.connection.prepare(sql).unwrap();
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        rows.map(rusqlite::Result::unwrap).collect()
    }

    #[test]
    fn rounds_group_as_one_does() {
        let whole = threads(ROUND);
        let apart = whole.iter().filter(|(id, thread)| id == thread).count();
        assert!((20..280).contains(&apart), "{apart} conversations: neither all apart nor all one");
        for round in [1, 10, 100] {
            assert_eq!(threads(round), whole, "{round} a round");
        }
    }
}
