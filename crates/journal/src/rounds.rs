//! Which messages can be grouped apart from all others: those that share neither a Message-ID with
//! them, their own or one they refer to, nor a subject. The work is left to the database's sorting,
//! which spills to disk, so that memory stays at a few bytes per message.

use rusqlite::Connection;

use crate::groups::Groups;
use crate::{Result, packed};

/// The round in which each message is grouped.
pub(crate) struct Rounds {
    /// By number of message; empty where one round does for all.
    of_id: Vec<u32>,
    /// How many rounds there are.
    pub(crate) count: u32,
}

impl Rounds {
    /// Rounds of about `size` messages; larger only where more than that hang together.
    pub(crate) fn plan(connection: &Connection, size: u32) -> Result<Rounds> {
        let sql = "SELECT count(*), coalesce(max(id), 0) FROM message";
        let (messages, last): (u32, u32) =
            connection.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
        if messages <= size {
            return Ok(Rounds { of_id: Vec::new(), count: 1 });
        }
        let mut groups = Groups::alone(last);
        join_equal(connection, "topic", &mut groups)?;
        join_equal(connection, "message_id", &mut groups)?;
        join_references(connection, &mut groups)?;
        Ok(Rounds::fill(&groups, last, size))
    }

    /// The round of a message.
    pub(crate) fn of(&self, id: u32) -> u32 {
        self.of_id.get(id as usize).copied().unwrap_or(0)
    }

    fn fill(groups: &Groups, last: u32, size: u32) -> Rounds {
        let mut sizes = vec![0_u32; last as usize + 1];
        let mut of_id: Vec<u32> = (0..=last).map(|id| groups.of(id)).collect();
        of_id.iter().for_each(|root| sizes[*root as usize] += 1);
        let (mut round, mut filled) = (0, 0);
        for id in 0..of_id.len() {
            let root = of_id[id] as usize;
            if root == id {
                if filled > 0 && filled + sizes[root] > size {
                    (round, filled) = (round + 1, 0);
                }
                filled += sizes[root];
                of_id[id] = round;
            } else {
                // A group is named by its smallest number, which has its round already.
                of_id[id] = of_id[root];
            }
        }
        Rounds { of_id, count: round + 1 }
    }
}

/// Joins messages that are equal in a column.
fn join_equal(connection: &Connection, column: &str, groups: &mut Groups) -> Result<()> {
    let sql = format!("SELECT {column}, id FROM message WHERE {column} <> 0 ORDER BY {column}");
    let mut statement = connection.prepare(&sql)?;
    let mut rows = statement.query([])?;
    let mut before: Option<(i64, u32)> = None;
    while let Some(row) = rows.next()? {
        let now = (row.get(0)?, row.get(1)?);
        if let Some(before) = before.filter(|before| before.0 == now.0) {
            groups.join(&[before.1, now.1]);
        }
        before = Some(now);
    }
    Ok(())
}

/// Joins messages that refer to the same one, here or not, and that one with them.
fn join_references(connection: &Connection, groups: &mut Groups) -> Result<()> {
    let mut references: Vec<(i64, u32)> = Vec::new();
    let mut statement =
        connection.prepare("SELECT refers_to, id FROM message WHERE length(refers_to) > 0")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let id = row.get(1)?;
        let hashes = packed::read_hashes(row.get_ref(0)?.as_blob().unwrap_or_default());
        references.extend(hashes.map(|hash| (hash.cast_signed(), id)));
    }
    references.sort_unstable();
    for pair in references.windows(2).filter(|pair| pair[0].0 == pair[1].0) {
        groups.join(&[pair[0].1, pair[1].1]);
    }
    let mut statement = connection.prepare("SELECT message_id, id FROM message")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let hash: i64 = row.get(0)?;
        let at = references.partition_point(|(referred, _)| *referred < hash);
        if let Some((_, from)) = references.get(at).filter(|(referred, _)| *referred == hash) {
            groups.join(&[*from, row.get(1)?]);
        }
    }
    Ok(())
}
