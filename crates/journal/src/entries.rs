//! What the person wrote, as entries: a chain of revisions that are only ever added. Text and salt of
//! a revision can be erased, and the chain still shows what stood there when, and that nothing else
//! was changed, removed or put in between.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};

use crate::chain::{Break, Link, commitment};
use crate::{Journal, JournalError, Result};

/// A revision to be written.
#[derive(Debug, Clone, Copy)]
pub struct NewRevision<'a> {
    /// What the entry is: `handover`, `proposal`, …
    pub kind: &'a str,
    /// The entry revised; a new one where `None`.
    pub entry: Option<u32>,
    /// What it says now, as canonical JSON.
    pub body: &'a str,
    /// When it is written.
    pub at: Timestamp,
    /// Random bytes that hide the body in its commitment.
    pub salt: [u8; 32],
}

/// A revision as kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    /// Number of the entry.
    pub entry: u32,
    /// What the entry is.
    pub kind: String,
    /// When it was written.
    pub at: Timestamp,
    /// What it says; `None` where it was erased.
    pub body: Option<String>,
    /// When it was erased.
    pub erased: Option<Timestamp>,
}

/// An entry by its latest revision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredEntry {
    /// When it was first written.
    pub first_at: Timestamp,
    /// Its latest revision.
    pub latest: Revision,
}

/// What checking the chain found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chain {
    /// The last link, in hexadecimal: whoever noted it can tell that nothing before it was changed.
    /// `None` where nothing was written.
    pub anchor: Option<String>,
    /// Entries.
    pub entries: u32,
    /// Revisions of all entries.
    pub revisions: u32,
    /// Erased revisions: number of the entry and when.
    pub erased: Vec<(u32, Timestamp)>,
    /// The first place that does not fit, with the number of its revision.
    pub broken: Option<(u32, Break)>,
}

const COLUMNS: &str = "entry, kind, at, body, erased";

impl Journal {
    /// Adds a revision and gives the number of its entry. It is on the disk when this returns.
    ///
    /// # Errors
    /// [`JournalError::UnknownItem`] where there is no such entry of that kind.
    pub fn append(&mut self, new: &NewRevision<'_>) -> Result<u32> {
        self.write(|transaction| {
            let (before, last) = end(transaction)?;
            let entry = match new.entry {
                Some(entry) => expect(transaction, entry, new.kind)?,
                None => transaction.query_row(
                    "SELECT coalesce(max(entry), 0) + 1 FROM revision",
                    [],
                    |row| row.get(0),
                )?,
            };
            let commitment = commitment(&new.salt, new.body);
            let at = new.at.as_second();
            let link = Link { before, entry, kind: new.kind, at, commitment }.hash();
            transaction.execute(
                "INSERT INTO revision VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, NULL)",
                params![last + 1, entry, new.kind, at, new.body, new.salt, commitment, link],
            )?;
            transaction.execute("INSERT OR REPLACE INTO meta VALUES ('anchor', ?1)", [link])?;
            Ok(entry)
        })
    }

    /// Every entry by its latest revision, in the order first written.
    ///
    /// # Errors
    /// The journal cannot be read.
    pub fn entries(&self) -> Result<Vec<StoredEntry>> {
        let mut statement = self.connection.prepare(&format!(
            "SELECT {COLUMNS}, (SELECT min(at) FROM revision f WHERE f.entry = r.entry)
             FROM revision r
             WHERE id = (SELECT max(id) FROM revision l WHERE l.entry = r.entry) ORDER BY entry"
        ))?;
        let rows = statement.query_map([], |row| {
            Ok(StoredEntry { latest: revision(row)?, first_at: time(row.get(5)?) })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The revisions of an entry, oldest first; none where there is no such entry.
    ///
    /// # Errors
    /// The journal cannot be read.
    pub fn revisions(&self, entry: u32) -> Result<Vec<Revision>> {
        let sql = format!("SELECT {COLUMNS} FROM revision WHERE entry = ?1 ORDER BY id");
        let mut statement = self.connection.prepare(&sql)?;
        let rows = statement.query_map([entry], revision)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Computes the whole chain anew and says where it first does not fit.
    ///
    /// # Errors
    /// The journal cannot be read.
    pub fn verify(&self) -> Result<Chain> {
        let mut statement = self.connection.prepare(
            "SELECT entry, kind, at, body, erased, id, salt, commitment, link
             FROM revision ORDER BY id",
        )?;
        let mut rows = statement.query([])?;
        let mut chain =
            Chain { anchor: None, entries: 0, revisions: 0, erased: Vec::new(), broken: None };
        let mut last = [0; 32];
        while let Some(row) = rows.next()? {
            let of = revision(row)?;
            let number: u32 = row.get(5)?;
            let stored: (Vec<u8>, Vec<u8>) = (row.get(7)?, row.get(8)?);
            let kept = Kept { of: &of, salt: row.get(6)?, commitment: &stored.0, link: &stored.1 };
            let found = kept.fits(last).or((number != chain.revisions + 1).then_some(Break::Link));
            chain.broken = chain.broken.or(found.map(|found| (number, found)));
            last = stored.1.try_into().unwrap_or([0; 32]);
            chain.revisions += 1;
            chain.entries = chain.entries.max(of.entry);
            chain.erased.extend(of.erased.map(|when| (of.entry, when)));
        }
        let anchor: Option<Vec<u8>> = anchor(&self.connection)?;
        if chain.broken.is_none() && anchor != (chain.revisions > 0).then(|| last.to_vec()) {
            chain.broken = Some((chain.revisions + 1, Break::End));
        }
        chain.anchor = (chain.revisions > 0).then(|| hex(&last));
        Ok(chain)
    }
}

/// A row to be checked.
struct Kept<'a> {
    of: &'a Revision,
    salt: Option<Vec<u8>>,
    commitment: &'a [u8],
    link: &'a [u8],
}

impl Kept<'_> {
    /// What does not fit after the link `before`.
    fn fits(&self, before: [u8; 32]) -> Option<Break> {
        let salt: Option<[u8; 32]> = self.salt.as_deref().and_then(|salt| salt.try_into().ok());
        let text = match (&self.of.body, salt, self.of.erased) {
            (Some(body), Some(salt), None) => commitment(&salt, body) == self.commitment,
            (None, None, Some(_)) => self.salt.is_none(),
            _ => false,
        };
        let link = <[u8; 32]>::try_from(self.commitment).is_ok_and(|commitment| {
            let (entry, kind, at) = (self.of.entry, &*self.of.kind, self.of.at.as_second());
            Link { before, entry, kind, at, commitment }.hash() == self.link
        });
        match (link, text) {
            (false, _) => Some(Break::Link),
            (true, false) => Some(Break::Text),
            (true, true) => None,
        }
    }
}

/// Erases text and salt of the revisions that say something `concerned`; gives how many entries that
/// touched.
pub(crate) fn erase(
    transaction: &Transaction<'_>,
    at: Timestamp,
    concerned: &dyn Fn(&str) -> bool,
) -> Result<u32> {
    let mut statement =
        transaction.prepare("SELECT id, entry, body FROM revision WHERE body IS NOT NULL")?;
    let rows = statement.query_map([], |row| {
        Ok((row.get::<_, u32>(0)?, row.get::<_, u32>(1)?, concerned(row.get_ref(2)?.as_str()?)))
    })?;
    let rows: Vec<(u32, u32, bool)> = rows.collect::<rusqlite::Result<_>>()?;
    let mut update = transaction
        .prepare("UPDATE revision SET body = NULL, salt = NULL, erased = ?2 WHERE id = ?1")?;
    let mut touched: Vec<u32> = Vec::new();
    for (id, entry, _) in rows.into_iter().filter(|(_, _, concerned)| *concerned) {
        update.execute((id, at.as_second()))?;
        touched.push(entry);
    }
    touched.sort_unstable();
    touched.dedup();
    Ok(u32::try_from(touched.len()).unwrap_or(u32::MAX))
}

/// Entries that still say something.
pub(crate) fn count(connection: &Connection) -> Result<u32> {
    let sql = "SELECT count(*) FROM revision WHERE body IS NOT NULL
               AND id IN (SELECT max(id) FROM revision GROUP BY entry)";
    Ok(connection.query_row(sql, [], |row| row.get(0))?)
}

/// The last link and the number of its revision.
fn end(transaction: &Transaction<'_>) -> Result<([u8; 32], u32)> {
    let sql = "SELECT link, id FROM revision ORDER BY id DESC LIMIT 1";
    let last = transaction.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    Ok(last.unwrap_or(([0; 32], 0)))
}

fn anchor(connection: &Connection) -> Result<Option<Vec<u8>>> {
    let sql = "SELECT value FROM meta WHERE name = 'anchor'";
    Ok(connection.query_row(sql, [], |row| row.get(0)).optional()?)
}

fn expect(transaction: &Transaction<'_>, entry: u32, kind: &str) -> Result<u32> {
    let sql = "SELECT EXISTS (SELECT 1 FROM revision WHERE entry = ?1 AND kind = ?2)";
    let known: bool = transaction.query_row(sql, params![entry, kind], |row| row.get(0))?;
    if known { Ok(entry) } else { Err(JournalError::UnknownItem(format!("{kind} {entry}"))) }
}

fn revision(row: &Row<'_>) -> rusqlite::Result<Revision> {
    Ok(Revision {
        entry: row.get(0)?,
        kind: row.get(1)?,
        at: time(row.get(2)?),
        body: row.get(3)?,
        erased: row.get::<_, Option<i64>>(4)?.map(time),
    })
}

fn time(second: i64) -> Timestamp {
    Timestamp::from_second(second).unwrap_or_default()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
