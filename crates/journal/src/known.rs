//! What an import knows of the journal without asking it again: addresses, signatures and what
//! makes items the same. Read once; thrown away when a transaction fails, since it may then know
//! more than the file.

use std::collections::{BTreeMap, BTreeSet};

use record::Address;
use rusqlite::{Connection, Transaction};

use crate::{Result, keys, numbers};

/// The knowledge, and the numbers that come next.
#[derive(Debug)]
pub(crate) struct Known {
    addresses: BTreeMap<Box<str>, Option<u32>>,
    next_address: u32,
    signatures: BTreeMap<Box<str>, u32>,
    /// Messages by content.
    pub(crate) messages: BTreeMap<u64, u32>,
    /// Number of the next message.
    pub(crate) next_message: u32,
    /// Meetings by UID and instance.
    pub(crate) events: BTreeMap<u64, u32>,
    /// Meetings by time and topic.
    pub(crate) slots: BTreeMap<u64, Vec<u32>>,
    /// Number of the next meeting.
    pub(crate) next_meeting: u32,
    /// Contents the person corrected: messages, then meetings.
    pub(crate) corrected: [BTreeSet<u64>; 2],
    salt: Vec<u8>,
    forgotten: BTreeSet<[u8; 32]>,
    /// Names seen in this batch beside each address, with how often.
    names: BTreeMap<u32, Vec<(String, u32)>>,
}

impl Known {
    /// Reads it.
    pub(crate) fn read(connection: &Connection) -> Result<Known> {
        let (events, slots) = meetings(connection)?;
        Ok(Known {
            addresses: words(connection, "SELECT address, id FROM address")?,
            next_address: numbers::next(connection, "address")?,
            signatures: words(connection, "SELECT name, id FROM signature")?,
            messages: messages(connection)?,
            next_message: numbers::next(connection, "message")?,
            events,
            slots,
            next_meeting: numbers::next(connection, "meeting")?,
            corrected: [corrected(connection, "message")?, corrected(connection, "meeting")?],
            salt: connection.query_row(
                "SELECT value FROM meta WHERE name = 'salt'",
                [],
                |row| row.get(0),
            )?,
            forgotten: forgotten(connection)?,
            names: BTreeMap::new(),
        })
    }

    /// The number of an address, given one where it is new; `None` for a forgotten one.
    pub(crate) fn address(
        &mut self,
        transaction: &Transaction<'_>,
        address: &Address,
    ) -> Result<Option<u32>> {
        match self.addresses.get(address.address.as_str()) {
            Some(id) => Ok(*id),
            None => self.new_address(transaction, &address.address),
        }
    }

    /// Counts the name written beside an address of a new item.
    pub(crate) fn note_name(&mut self, address: &Address) {
        let id = self.addresses.get(address.address.as_str()).copied().flatten();
        // An address in place of a name names no one.
        let named = !address.name.is_empty() && !address.name.contains('@');
        let Some(id) = id.filter(|_| named) else { return };
        let names = self.names.entry(id).or_default();
        match names.iter_mut().find(|(name, _)| *name == address.name) {
            Some((_, times)) => *times += 1,
            None => names.push((address.name.clone(), 1)),
        }
    }

    /// The numbers of the addresses of a new item, forgotten ones left out.
    pub(crate) fn all_addresses(
        &mut self,
        transaction: &Transaction<'_>,
        addresses: &[Address],
    ) -> Result<Vec<u32>> {
        let mut ids = Vec::with_capacity(addresses.len());
        for address in addresses {
            ids.extend(self.address(transaction, address)?);
            self.note_name(address);
        }
        Ok(ids)
    }

    /// The number of a signature; `None` for no name.
    pub(crate) fn signature(
        &mut self,
        transaction: &Transaction<'_>,
        name: &str,
    ) -> Result<Option<u32>> {
        if name.is_empty() {
            return Ok(None);
        }
        if let Some(id) = self.signatures.get(name) {
            return Ok(Some(*id));
        }
        let id = transaction
            .prepare_cached("INSERT INTO signature (name) VALUES (?1) RETURNING id")?
            .query_row([name], |row| row.get(0))?;
        self.signatures.insert(name.into(), id);
        Ok(Some(id))
    }

    /// Adds the names of this batch to those the journal holds.
    pub(crate) fn store_names(&mut self, transaction: &Transaction<'_>) -> Result<()> {
        let mut statement = transaction.prepare_cached(
            "INSERT INTO address_name VALUES (?1, ?2, ?3)
             ON CONFLICT DO UPDATE SET times = times + excluded.times",
        )?;
        for (address, names) in std::mem::take(&mut self.names) {
            for (name, times) in names {
                statement.execute((address, name, times))?;
            }
        }
        Ok(())
    }

    fn new_address(&mut self, transaction: &Transaction<'_>, address: &str) -> Result<Option<u32>> {
        let forgotten = !self.forgotten.is_empty()
            && self.forgotten.contains(&keys::of_forgotten(&self.salt, address));
        let id = (!forgotten).then_some(self.next_address);
        if let Some(id) = id {
            transaction
                .prepare_cached("INSERT INTO address (id, address) VALUES (?1, ?2)")?
                .execute((id, address))?;
            self.next_address += 1;
        }
        self.addresses.insert(address.into(), id);
        Ok(id)
    }
}

/// Words with their numbers.
fn words<V: From<u32>>(connection: &Connection, sql: &str) -> Result<BTreeMap<Box<str>, V>> {
    let mut statement = connection.prepare(sql)?;
    let rows = statement.query_map([], |row| {
        Ok((row.get_ref(0)?.as_str()?.into(), V::from(row.get::<_, u32>(1)?)))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn messages(connection: &Connection) -> Result<BTreeMap<u64, u32>> {
    let mut statement = connection.prepare("SELECT content, id FROM message")?;
    let rows =
        statement.query_map([], |row| Ok((row.get::<_, i64>(0)?.cast_unsigned(), row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

type Meetings = (BTreeMap<u64, u32>, BTreeMap<u64, Vec<u32>>);

/// Meetings by event and by slot.
fn meetings(connection: &Connection) -> Result<Meetings> {
    let mut statement = connection
        .prepare("SELECT id, start, end, topic, title, uid, instance FROM meeting ORDER BY id")?;
    let mut rows = statement.query([])?;
    let (mut events, mut slots) = Meetings::default();
    while let Some(row) = rows.next()? {
        let id = row.get(0)?;
        let (topic, title) = (row.get_ref(3)?.as_str()?, row.get_ref(4)?.as_str()?);
        let slot = keys::of_slot(row.get(1)?, row.get(2)?, keys::topic_of(topic, title));
        slots.entry(slot).or_default().push(id);
        let uid = row.get_ref(5)?.as_str()?;
        if !uid.is_empty() {
            events.insert(keys::of_event(uid, row.get(6)?), id);
        }
    }
    Ok((events, slots))
}

fn corrected(connection: &Connection, kind: &str) -> Result<BTreeSet<u64>> {
    let mut statement = connection.prepare(
        "SELECT content FROM correction WHERE kind = ?1
         UNION SELECT content FROM act_correction WHERE ?1 = 'message'",
    )?;
    let rows = statement.query_map([kind], |row| Ok(row.get::<_, i64>(0)?.cast_unsigned()))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn forgotten(connection: &Connection) -> Result<BTreeSet<[u8; 32]>> {
    let mut statement = connection.prepare("SELECT hash FROM forgotten")?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
