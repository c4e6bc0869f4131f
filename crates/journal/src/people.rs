//! What the person stated about people: which addresses are one person, units, ranks, lines. And
//! which addresses are the owner's. Kept apart from what was imported, by address, so that it
//! outlives any import.

use record::Kind;
use rusqlite::{Connection, OptionalExtension, Transaction, params};

use crate::{Journal, JournalError, Result, settle};

/// What is stated about one person. `None` and empty leave open what was stated before.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PersonFacts {
    /// Their addresses, lower case; at least one.
    pub addresses: Vec<String>,
    /// Their name; empty where not stated.
    pub name: String,
    /// Their unit.
    pub unit: Option<String>,
    /// Their rank; higher is more senior.
    pub rank: Option<i32>,
    /// An address of whom they report to.
    pub manager: Option<String>,
    /// An address of whom they assist.
    pub assistant_of: Option<String>,
    /// What is behind the addresses.
    pub kind: Option<Kind>,
    /// Outside the owner's organisation.
    pub external: Option<bool>,
}

/// What stating people changed, in people.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PeopleChange {
    /// Stated for the first time.
    pub added: u32,
    /// Stated otherwise before.
    pub changed: u32,
    /// As stated before.
    pub unchanged: u32,
}

impl Journal {
    /// The owner's addresses as confirmed; none until then.
    ///
    /// # Errors
    /// The journal cannot be read.
    pub fn owner_addresses(&self) -> Result<Vec<String>> {
        owner(&self.connection)
    }

    /// Confirms the owner's addresses in place of those confirmed before; none takes it back.
    ///
    /// # Errors
    /// The journal cannot be written.
    pub fn confirm_owner(&mut self, addresses: &[String]) -> Result<()> {
        self.write(|transaction| {
            transaction.execute("DELETE FROM owner_address", [])?;
            let mut insert =
                transaction.prepare("INSERT OR IGNORE INTO owner_address (address) VALUES (?1)")?;
            for address in addresses {
                insert.execute([address])?;
            }
            settle::make_due(transaction)
        })
    }

    /// States people. The addresses of a row become one person, with whoever they stood with
    /// before; a person no row names stays as stated.
    ///
    /// # Errors
    /// The journal cannot be written; then nothing changed.
    pub fn set_people(&mut self, rows: &[PersonFacts]) -> Result<PeopleChange> {
        self.write(|transaction| {
            let mut change = PeopleChange::default();
            for row in rows.iter().filter(|row| !row.addresses.is_empty()) {
                match state(transaction, row)? {
                    Stated::Added => change.added += 1,
                    Stated::Changed => change.changed += 1,
                    Stated::Unchanged => change.unchanged += 1,
                }
            }
            if change.added + change.changed > 0 {
                settle::make_due(transaction)?;
            }
            Ok(change)
        })
    }

    /// What is stated about people, in the order first stated.
    ///
    /// # Errors
    /// The journal cannot be read.
    pub fn people_facts(&self) -> Result<Vec<PersonFacts>> {
        Ok(all(&self.connection)?.into_iter().map(|(_, facts)| facts).collect())
    }

    /// Says that two addresses are one person.
    ///
    /// # Errors
    /// [`JournalError::UnknownAddress`] where neither the record nor a statement names one.
    pub fn merge(&mut self, a: &str, b: &str) -> Result<()> {
        self.write(|transaction| {
            expect_known(transaction, a)?;
            expect_known(transaction, b)?;
            let addresses = vec![a.to_owned(), b.to_owned()];
            state(transaction, &PersonFacts { addresses, ..PersonFacts::default() })?;
            settle::make_due(transaction)
        })
    }

    /// Says that an address is a person of its own; what was stated stays with the others.
    ///
    /// # Errors
    /// [`JournalError::UnknownAddress`] where neither the record nor a statement names it.
    pub fn split(&mut self, address: &str) -> Result<()> {
        self.write(|transaction| {
            expect_known(transaction, address)?;
            let others = "DELETE FROM stated_address WHERE address = ?1 AND EXISTS
                (SELECT 1 FROM stated_address o
                 WHERE o.person = stated_address.person AND o.address <> ?1)";
            transaction.execute(others, [address])?;
            transaction.execute("DELETE FROM owner_address WHERE address = ?1", [address])?;
            settle::make_due(transaction)
        })
    }
}

/// Confirmed addresses of the owner.
pub(crate) fn owner(connection: &Connection) -> Result<Vec<String>> {
    let mut statement =
        connection.prepare("SELECT address FROM owner_address ORDER BY position")?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Everyone stated, by number of the statement.
pub(crate) fn all(connection: &Connection) -> Result<Vec<(u32, PersonFacts)>> {
    let mut statement = connection.prepare("SELECT id FROM stated_person ORDER BY id")?;
    let ids = statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<Vec<_>>>()?;
    ids.into_iter().map(|id| Ok((id, facts(connection, id)?))).collect()
}

/// Whether the record or a statement names an address.
pub(crate) fn expect_known(connection: &Connection, address: &str) -> Result<()> {
    let known: bool = connection.query_row(
        "SELECT EXISTS (SELECT 1 FROM address WHERE address = ?1)
             OR EXISTS (SELECT 1 FROM stated_address WHERE address = ?1)
             OR EXISTS (SELECT 1 FROM owner_address WHERE address = ?1)",
        [address],
        |row| row.get(0),
    )?;
    if known { Ok(()) } else { Err(JournalError::UnknownAddress(address.to_owned())) }
}

enum Stated {
    Added,
    Changed,
    Unchanged,
}

fn state(transaction: &Transaction<'_>, row: &PersonFacts) -> Result<Stated> {
    let mut before: Vec<u32> = Vec::new();
    for address in &row.addresses {
        let mut statement =
            transaction.prepare_cached("SELECT person FROM stated_address WHERE address = ?1")?;
        before.extend(statement.query_row([address], |row| row.get::<_, u32>(0)).optional()?);
    }
    before.sort_unstable();
    before.dedup();
    let mut now = row.clone();
    for id in &before {
        fill(&mut now, facts(transaction, *id)?);
    }
    match before.as_slice() {
        [] => insert(transaction, None, &now)?,
        [one] if facts(transaction, *one)? == now => return Ok(Stated::Unchanged),
        [first, ..] => {
            for id in &before {
                transaction.execute("DELETE FROM stated_person WHERE id = ?1", [id])?;
            }
            insert(transaction, Some(*first), &now)?;
            return Ok(Stated::Changed);
        }
    }
    Ok(Stated::Added)
}

/// Adds what was stated before and is left open now. Addresses keep their order of before.
fn fill(now: &mut PersonFacts, before: PersonFacts) {
    let mut addresses = before.addresses;
    for address in std::mem::take(&mut now.addresses) {
        if !addresses.contains(&address) {
            addresses.push(address);
        }
    }
    now.addresses = addresses;
    if now.name.is_empty() {
        now.name = before.name;
    }
    now.unit = now.unit.take().or(before.unit);
    now.rank = now.rank.or(before.rank);
    now.manager = now.manager.take().or(before.manager);
    now.assistant_of = now.assistant_of.take().or(before.assistant_of);
    now.kind = now.kind.or(before.kind);
    now.external = now.external.or(before.external);
}

fn insert(transaction: &Transaction<'_>, id: Option<u32>, facts: &PersonFacts) -> Result<()> {
    let id: u32 = transaction.query_row(
        "INSERT INTO stated_person VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) RETURNING id",
        params![
            id,
            facts.name,
            facts.unit,
            facts.rank,
            facts.manager,
            facts.assistant_of,
            facts.kind.map(kind_word),
            facts.external,
        ],
        |row| row.get(0),
    )?;
    let mut address =
        transaction.prepare_cached("INSERT OR IGNORE INTO stated_address VALUES (?1, ?2, ?3)")?;
    for (position, one) in (0u32..).zip(&facts.addresses) {
        address.execute((one, id, position))?;
    }
    Ok(())
}

fn facts(connection: &Connection, id: u32) -> Result<PersonFacts> {
    let mut addresses = connection
        .prepare_cached("SELECT address FROM stated_address WHERE person = ?1 ORDER BY position")?;
    let addresses = addresses.query_map([id], |row| row.get(0))?;
    let addresses = addresses.collect::<rusqlite::Result<_>>()?;
    let mut person = connection.prepare_cached(
        "SELECT name, unit, rank, manager, assistant_of, kind, external FROM stated_person
         WHERE id = ?1",
    )?;
    Ok(person.query_row([id], |row| {
        Ok(PersonFacts {
            addresses,
            name: row.get(0)?,
            unit: row.get(1)?,
            rank: row.get(2)?,
            manager: row.get(3)?,
            assistant_of: row.get(4)?,
            kind: row.get::<_, Option<String>>(5)?.and_then(|word| kind_of(&word)),
            external: row.get(6)?,
        })
    })?)
}

const KINDS: [(Kind, &str); 4] =
    [(Kind::Human, "human"), (Kind::List, "list"), (Kind::Robot, "robot"), (Kind::Room, "room")];

fn kind_word(kind: Kind) -> &'static str {
    KINDS.iter().find(|(of, _)| *of == kind).map_or("human", |(_, word)| word)
}

fn kind_of(word: &str) -> Option<Kind> {
    KINDS.iter().find(|(_, named)| *named == word).map(|(kind, _)| *kind)
}
