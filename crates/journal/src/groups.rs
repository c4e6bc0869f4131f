//! Which addresses are one person: those the person stated or confirmed to be, never by name.

use rusqlite::Connection;

use crate::Result;

/// Joins numbers into groups; the smallest number of a group stands for it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Groups(Vec<u32>);

impl Groups {
    /// Every address on its own, then joined as stated. Covers numbers up to the largest given.
    pub(crate) fn stated(connection: &Connection) -> Result<Groups> {
        let last: u32 =
            connection
                .query_row("SELECT coalesce(max(id), 0) FROM address", [], |row| row.get(0))?;
        let mut groups = Groups::alone(last);
        let mut statement = connection.prepare(
            "SELECT s.person, a.id FROM stated_address s JOIN address a USING (address)
             UNION ALL SELECT 0, a.id FROM owner_address o JOIN address a USING (address)
             ORDER BY 1, 2",
        )?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let rows: Vec<(u32, u32)> = rows.collect::<rusqlite::Result<_>>()?;
        for same in rows.chunk_by(|a, b| a.0 == b.0) {
            groups.join(&same.iter().map(|(_, id)| *id).collect::<Vec<_>>());
        }
        Ok(groups)
    }

    /// Every number up to `last` on its own.
    pub(crate) fn alone(last: u32) -> Groups {
        Groups((0..=last).collect())
    }

    /// Makes one group of several numbers.
    pub(crate) fn join(&mut self, ids: &[u32]) {
        for id in ids.iter().skip(1) {
            let (a, b) = (self.shortened(ids[0]), self.shortened(*id));
            self.0[a.max(b) as usize] = a.min(b);
        }
    }

    /// The number that stands for the group of `id`; `id` itself where it is unknown.
    pub(crate) fn of(&self, id: u32) -> u32 {
        let mut at = id;
        while let Some(above) = self.0.get(at as usize).filter(|above| **above != at) {
            at = *above;
        }
        at
    }

    /// As `of`, halving the way for the next who asks.
    fn shortened(&mut self, id: u32) -> u32 {
        let mut at = id as usize;
        while self.0[at] as usize != at {
            self.0[at] = self.0[self.0[at] as usize];
            at = self.0[at] as usize;
        }
        self.0[at]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_that_share_a_number_are_one() {
        let mut groups = Groups::alone(6);
        groups.join(&[3, 5]);
        groups.join(&[6, 2]);
        groups.join(&[5, 6]);
        let all: Vec<u32> = (0..=7).map(|id| groups.of(id)).collect();
        assert_eq!(all, [0, 1, 2, 2, 4, 2, 2, 7]);
    }
}
