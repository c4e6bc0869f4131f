//! Forgetting a person: their items, their name in what stays, and what was stated about them.

use jiff::Timestamp;
use rusqlite::Transaction;

use crate::groups::Groups;
use crate::packed::{self, Named};
use crate::redaction::Redaction;
use crate::{Forgotten, Result, entries, keys, meetings, numbers, people};

/// Forgets everyone behind an address.
pub(crate) fn forget(
    transaction: &Transaction<'_>,
    address: &str,
    at: Timestamp,
) -> Result<Forgotten> {
    people::expect_known(transaction, address)?;
    numbers::hold(transaction)?;
    let person = Person::read(transaction, address)?;
    let mut forgotten = Forgotten::default();
    forget_messages(transaction, &person, &mut forgotten)?;
    forget_meetings(transaction, &person, &mut forgotten)?;
    forget_words(transaction, &person)?;
    let named = |body: &str| person.redaction.concerns(body);
    forgotten.entries = entries::erase(transaction, at, &named)?;
    forget_statements(transaction, &person)?;
    // Conversations are named by their first message, which may be another one now.
    transaction.execute("DELETE FROM thread", [])?;
    transaction.execute(
        "DELETE FROM correction WHERE item IS NOT NULL
           AND ((kind = 'message' AND item NOT IN (SELECT id FROM message))
             OR (kind = 'meeting' AND item NOT IN (SELECT id FROM meeting)))",
        [],
    )?;
    transaction.execute(
        "DELETE FROM act_correction WHERE item IS NOT NULL AND item NOT IN (SELECT id FROM message)",
        [],
    )?;
    Ok(forgotten)
}

/// Who is to be forgotten.
struct Person {
    /// Numbers of their addresses, sorted.
    ids: Vec<u32>,
    addresses: Vec<String>,
    redaction: Redaction,
    names: Vec<String>,
}

impl Person {
    fn read(transaction: &Transaction<'_>, address: &str) -> Result<Person> {
        let groups = Groups::stated(transaction)?;
        let mut statement = transaction.prepare("SELECT id, address FROM address ORDER BY id")?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let all: Vec<(u32, String)> = rows.collect::<rusqlite::Result<_>>()?;
        let own = all.iter().find(|(_, one)| one == address).map(|(id, _)| groups.of(*id));
        let of_person = all.into_iter().filter(|(id, _)| Some(groups.of(*id)) == own);
        let (ids, mut addresses): (Vec<u32>, Vec<String>) = of_person.unzip();
        let stated = stated(transaction, address)?;
        addresses.extend(stated.addresses);
        addresses.push(address.to_owned());
        addresses.sort_unstable();
        addresses.dedup();
        let mut names = stated.names;
        for id in &ids {
            let mut written =
                transaction.prepare_cached("SELECT name FROM address_name WHERE address = ?1")?;
            let written = written.query_map([id], |row| row.get(0))?;
            names.extend(written.collect::<rusqlite::Result<Vec<String>>>()?);
        }
        let redaction = Redaction::new(names.iter().chain(&addresses).map(String::as_str));
        Ok(Person { ids, addresses, redaction, names })
    }

    fn is(&self, address: u32) -> bool {
        self.ids.binary_search(&address).is_ok()
    }
}

#[derive(Default)]
struct Stated {
    addresses: Vec<String>,
    names: Vec<String>,
}

/// What is stated about the person: also an address no message shows.
fn stated(transaction: &Transaction<'_>, address: &str) -> Result<Stated> {
    let mut stated = Stated::default();
    for (_, facts) in people::all(transaction)? {
        if facts.addresses.iter().any(|one| one == address) {
            stated.addresses.extend(facts.addresses);
            stated.names.extend(Some(facts.name).filter(|name| !name.is_empty()));
        }
    }
    let owner = people::owner(transaction)?;
    if owner.iter().any(|one| one == address) {
        stated.addresses.extend(owner);
    }
    Ok(stated)
}

/// What remains of an item.
enum Remains {
    Nothing,
    Same,
    Without { writer: Option<u32>, signed: Option<u32>, to_count: u32, people: Vec<u32> },
}

fn forget_messages(
    transaction: &Transaction<'_>,
    person: &Person,
    forgotten: &mut Forgotten,
) -> Result<()> {
    let mut statement =
        transaction.prepare("SELECT id, sender, writer, signed, to_count, people FROM message")?;
    let mut delete = transaction.prepare("DELETE FROM message WHERE id = ?1")?;
    let mut update = transaction.prepare(
        "UPDATE message SET writer = ?2, signed = ?3, to_count = ?4, people = ?5 WHERE id = ?1",
    )?;
    let rows = statement
        .query_map([], |row| Ok((row.get::<_, u32>(0)?, remains_of_message(row, person)?)))?;
    // Read to the end before anything changes.
    for (id, remains) in rows.collect::<rusqlite::Result<Vec<_>>>()? {
        match remains {
            Remains::Same => {}
            Remains::Nothing => {
                delete.execute([id])?;
                forgotten.messages += 1;
            }
            Remains::Without { writer, signed, to_count, people } => {
                update.execute((id, writer, signed, to_count, packed::ids(&people)))?;
                forgotten.changed += 1;
            }
        }
    }
    Ok(())
}

fn remains_of_message(row: &rusqlite::Row<'_>, person: &Person) -> rusqlite::Result<Remains> {
    let (sender, writer): (u32, Option<u32>) = (row.get(1)?, row.get(2)?);
    let to_count: u32 = row.get(4)?;
    let people: Vec<u32> = packed::read_ids(row.get_ref(5)?.as_blob()?).collect();
    let left: Vec<u32> = people.iter().copied().filter(|id| !person.is(*id)).collect();
    if person.is(sender) || (left.is_empty() && !people.is_empty()) {
        return Ok(Remains::Nothing);
    }
    let wrote = writer.is_some_and(|writer| person.is(writer));
    if !wrote && left.len() == people.len() {
        return Ok(Remains::Same);
    }
    let left_in_to = people.iter().take(to_count as usize).filter(|id| !person.is(**id)).count();
    Ok(Remains::Without {
        writer: writer.filter(|_| !wrote),
        signed: if wrote { None } else { row.get(3)? },
        to_count: u32::try_from(left_in_to).unwrap_or(u32::MAX),
        people: left,
    })
}

fn forget_meetings(
    transaction: &Transaction<'_>,
    person: &Person,
    forgotten: &mut Forgotten,
) -> Result<()> {
    let mut statement = transaction.prepare("SELECT id, organiser, people FROM meeting")?;
    let mut delete = transaction.prepare("DELETE FROM meeting WHERE id = ?1")?;
    let mut update =
        transaction.prepare("UPDATE meeting SET organiser = ?2, people = ?3 WHERE id = ?1")?;
    let rows = statement.query_map([], |row| {
        let people = packed::read_people(row.get_ref(2)?.as_blob()?);
        Ok((row.get::<_, u32>(0)?, row.get::<_, Option<u32>>(1)?, people.collect::<Vec<Named>>()))
    })?;
    for (id, organiser, people) in rows.collect::<rusqlite::Result<Vec<_>>>()? {
        let left: Vec<Named> = people.iter().copied().filter(|p| !person.is(p.address)).collect();
        let called = organiser.filter(|organiser| !person.is(*organiser));
        if called == organiser && left.len() == people.len() {
            continue;
        }
        if meetings::left_to_few(called, &left) {
            delete.execute([id])?;
            forgotten.meetings += 1;
        } else {
            update.execute((id, called, packed::people(&left)))?;
            forgotten.changed += 1;
        }
    }
    Ok(())
}

/// The columns in which a name may stand in other people's words, with the table's key.
const WORDS: [(&str, &str, &str); 6] = [
    ("message_detail", "id", "subject"),
    ("message_detail", "id", "topic"),
    ("meeting", "id", "title"),
    ("meeting", "id", "topic"),
    ("complaint", "rowid", "args"),
    ("complaint", "rowid", "path"),
];

fn forget_words(transaction: &Transaction<'_>, person: &Person) -> Result<()> {
    for (table, key, column) in WORDS {
        let mut statement = transaction.prepare(&format!("SELECT {key}, {column} FROM {table}"))?;
        let rows = statement.query_map([], |row| {
            Ok((row.get::<_, i64>(0)?, person.redaction.of(row.get_ref(1)?.as_str()?)))
        })?;
        let changed = rows.filter(|row| !matches!(row, Ok((_, None))));
        let changed: Vec<(i64, Option<String>)> = changed.collect::<rusqlite::Result<_>>()?;
        let sql = format!("UPDATE {table} SET {column} = ?2 WHERE {key} = ?1");
        let mut update = transaction.prepare(&sql)?;
        for change in changed {
            update.execute(change)?;
        }
    }
    forget_passages(transaction, person)?;
    forget_signatures(transaction, person)
}

/// A passage is a quote: it goes as a whole.
fn forget_passages(transaction: &Transaction<'_>, person: &Person) -> Result<()> {
    let mut statement = transaction.prepare("SELECT message, position, text FROM passage")?;
    let rows = statement.query_map([], |row| {
        let concerned = person.redaction.concerns(row.get_ref(2)?.as_str()?);
        Ok(((row.get::<_, u32>(0)?, row.get::<_, u32>(1)?), concerned))
    })?;
    let rows: Vec<((u32, u32), bool)> = rows.collect::<rusqlite::Result<_>>()?;
    let mut delete =
        transaction.prepare("DELETE FROM passage WHERE message = ?1 AND position = ?2")?;
    for (key, _) in rows.into_iter().filter(|(_, concerned)| *concerned) {
        delete.execute(key)?;
    }
    Ok(())
}

/// Signatures that are the person's name, and those no message bears any more.
fn forget_signatures(transaction: &Transaction<'_>, person: &Person) -> Result<()> {
    let mut statement = transaction.prepare("SELECT id, name FROM signature")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let all: Vec<(u32, String)> = rows.collect::<rusqlite::Result<_>>()?;
    let first = |name: &String| name.split_whitespace().next().unwrap_or_default().to_lowercase();
    let firsts: Vec<String> = person.names.iter().map(first).collect();
    for (id, name) in all {
        if person.redaction.concerns(&name) || firsts.contains(&name.to_lowercase()) {
            transaction.execute("UPDATE message SET signed = NULL WHERE signed = ?1", [id])?;
        }
    }
    transaction.execute(
        "DELETE FROM signature WHERE id NOT IN (SELECT signed FROM message WHERE signed > 0)",
        [],
    )?;
    Ok(())
}

fn forget_statements(transaction: &Transaction<'_>, person: &Person) -> Result<()> {
    let salt: Vec<u8> =
        transaction
            .query_row("SELECT value FROM meta WHERE name = 'salt'", [], |row| row.get(0))?;
    for address in &person.addresses {
        let hash = keys::of_forgotten(&salt, address);
        transaction.execute("INSERT OR IGNORE INTO forgotten VALUES (?1)", [hash])?;
        for sql in [
            "DELETE FROM stated_address WHERE address = ?1",
            "DELETE FROM owner_address WHERE address = ?1",
            "UPDATE stated_person SET manager = NULL WHERE manager = ?1",
            "UPDATE stated_person SET assistant_of = NULL WHERE assistant_of = ?1",
        ] {
            transaction.execute(sql, [address])?;
        }
    }
    transaction.execute(
        "DELETE FROM stated_person WHERE id NOT IN (SELECT person FROM stated_address)",
        [],
    )?;
    Ok(())
}
