//! How addresses are used: who writes, who receives, whose mail stands in folders of sent mail.
//! From this the desk proposes whose record it is.

use rusqlite::{Connection, Transaction, params};

use crate::{Journal, Result, flags, numbers, packed};

/// An address and how it is used.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AddressUse {
    /// The address, lower case.
    pub address: String,
    /// The name most often written beside it; empty where none was.
    pub name: String,
    /// Messages from it in folders of sent mail.
    pub sent_folder: u32,
    /// Messages from it anywhere.
    pub sent: u32,
    /// Messages to it (To or Cc) outside folders of sent mail.
    pub received: u32,
    /// Messages with it in To anywhere.
    pub to_total: u32,
    /// Messages from it that a machine wrote.
    pub automatic: u32,
    /// Meetings it called.
    pub organised: u32,
    /// Meetings it is named on.
    pub attended: u32,
}

impl Journal {
    /// Every address that is used, in the order the journal first saw them.
    ///
    /// # Errors
    /// The journal cannot be read.
    pub fn addresses(&self) -> Result<Vec<AddressUse>> {
        self.settle_left()?;
        let mut statement = self.connection.prepare(
            "SELECT address, name, sent_folder, sent, received, to_total, automatic, organised,
               attended FROM address ORDER BY id",
        )?;
        let rows = statement.query_map([], |row| {
            Ok(AddressUse {
                address: row.get(0)?,
                name: row.get(1)?,
                sent_folder: row.get(2)?,
                sent: row.get(3)?,
                received: row.get(4)?,
                to_total: row.get(5)?,
                automatic: row.get(6)?,
                organised: row.get(7)?,
                attended: row.get(8)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

/// Counts anew, writes what differs and drops addresses nothing mentions any more.
pub(crate) fn settle(transaction: &Transaction<'_>) -> Result<()> {
    numbers::hold(transaction)?;
    settle_names(transaction)?;
    let counts = count(transaction)?;
    let before = stored(transaction)?;
    let mut update = transaction.prepare(
        "UPDATE address SET sent_folder = ?2, sent = ?3, received = ?4, to_total = ?5,
           automatic = ?6, organised = ?7, attended = ?8, room = ?9 WHERE id = ?1",
    )?;
    let mut delete = transaction.prepare("DELETE FROM address WHERE id = ?1")?;
    for (id, before) in before {
        let now = counts.get(id as usize).copied().unwrap_or_default();
        if !now.used {
            delete.execute([id])?;
        } else if now != before {
            update.execute(params![
                id,
                now.sent_folder,
                now.sent,
                now.received,
                now.to_total,
                now.automatic,
                now.organised,
                now.attended,
                now.room,
            ])?;
        }
    }
    Ok(())
}

/// The name written most often beside each address; the first by alphabet where several are.
fn settle_names(transaction: &Transaction<'_>) -> Result<()> {
    let mut statement = transaction.prepare(
        "SELECT a.id, a.name, n.name FROM address_name n JOIN address a ON a.id = n.address
         ORDER BY n.address, n.times DESC, n.name",
    )?;
    let mut rows = statement.query([])?;
    let mut changed: Vec<(u32, String)> = Vec::new();
    let mut last = 0;
    while let Some(row) = rows.next()? {
        let id = row.get(0)?;
        if id != last && row.get_ref(1)? != row.get_ref(2)? {
            changed.push((id, row.get(2)?));
        }
        last = id;
    }
    let mut update = transaction.prepare("UPDATE address SET name = ?2 WHERE id = ?1")?;
    for change in changed {
        update.execute(change)?;
    }
    Ok(())
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Count {
    sent_folder: u32,
    sent: u32,
    received: u32,
    to_total: u32,
    automatic: u32,
    organised: u32,
    attended: u32,
    room: bool,
    used: bool,
}

/// Counts by number of address.
#[derive(Default)]
struct Counts(Vec<Count>);

impl Counts {
    fn of(&mut self, id: u32) -> &mut Count {
        let at = id as usize;
        if self.0.len() <= at {
            self.0.resize(at + 1, Count::default());
        }
        self.0[at].used = true;
        &mut self.0[at]
    }
}

fn count(connection: &Connection) -> Result<Vec<Count>> {
    let mut counts = Counts::default();
    count_messages(connection, &mut counts)?;
    count_meetings(connection, &mut counts)?;
    Ok(counts.0)
}

fn count_messages(connection: &Connection, counts: &mut Counts) -> Result<()> {
    let mut statement =
        connection.prepare("SELECT sender, writer, flags, to_count, people FROM message")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let flags: u8 = row.get(2)?;
        let in_sent = flags::has(flags, flags::IN_SENT);
        let sender = counts.of(row.get(0)?);
        sender.sent += 1;
        sender.sent_folder += u32::from(in_sent);
        sender.automatic += u32::from(flags::has(flags, flags::AUTOMATIC));
        if let Some(writer) = row.get(1)? {
            counts.of(writer);
        }
        let to_count: u32 = row.get(3)?;
        let people = packed::read_ids(row.get_ref(4)?.as_blob().unwrap_or_default());
        for (place, id) in people.enumerate() {
            let addressed = counts.of(id);
            addressed.received += u32::from(!in_sent);
            addressed.to_total += u32::from(place < to_count as usize);
        }
    }
    Ok(())
}

fn count_meetings(connection: &Connection, counts: &mut Counts) -> Result<()> {
    let mut statement = connection.prepare("SELECT organiser, people FROM meeting")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        if let Some(organiser) = row.get(0)? {
            counts.of(organiser).organised += 1;
        }
        for named in packed::read_people(row.get_ref(1)?.as_blob().unwrap_or_default()) {
            let count = counts.of(named.address);
            count.attended += 1;
            count.room |= named.room;
        }
    }
    Ok(())
}

fn stored(connection: &Connection) -> Result<Vec<(u32, Count)>> {
    let mut statement = connection.prepare(
        "SELECT id, sent_folder, sent, received, to_total, automatic, organised, attended, room
         FROM address",
    )?;
    let rows = statement.query_map([], |row| {
        let count = Count {
            sent_folder: row.get(1)?,
            sent: row.get(2)?,
            received: row.get(3)?,
            to_total: row.get(4)?,
            automatic: row.get(5)?,
            organised: row.get(6)?,
            attended: row.get(7)?,
            room: row.get(8)?,
            used: true,
        };
        Ok((row.get(0)?, count))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
