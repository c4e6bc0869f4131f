//! Keeping messages: once each, however often exports repeat them.

use record::FoundMessage;
use rusqlite::{OptionalExtension, Transaction, params};

use crate::importing::{Fate, Source};
use crate::known::Known;
use crate::{Result, flags, keys, labels, packed, passages};

/// Keeps a message, or notes that the journal has it.
pub(crate) fn keep(
    transaction: &Transaction<'_>,
    known: &mut Known,
    origin: &Source,
    message: &FoundMessage,
) -> Result<Fate> {
    let content = keys::of_message(message);
    if let Some(id) = known.messages.get(&content).copied()
        && let Some(stored) = stored(transaction, id)?
        && stored.minute == message.at.as_second().div_euclid(60)
    {
        place_again(transaction, origin, &stored, message)?;
        return again(transaction, known, &stored, message);
    }
    let Some(people) = people(transaction, known, message)? else {
        return Ok(Fate::Forgotten);
    };
    let id = known.next_message;
    insert(transaction, id, content, message, &people)?;
    insert_detail(transaction, id, origin, message)?;
    passages::insert(transaction, id, &message.passages)?;
    if let Some(read) = &message.labels {
        labels::insert(transaction, id, read)?;
    }
    if known.corrected[0].contains(&content) {
        for sql in [
            "UPDATE correction SET item = ?1 WHERE kind = 'message' AND content = ?2",
            "UPDATE act_correction SET item = ?1 WHERE content = ?2",
        ] {
            transaction.execute(sql, (id, content.cast_signed()))?;
        }
    }
    known.messages.entry(content).or_insert(id);
    known.next_message += 1;
    Ok(Fate::Kept)
}

/// The people of a message by number.
struct People {
    sender: u32,
    writer: Option<u32>,
    signed: Option<u32>,
    to_count: u32,
    everyone: Vec<u32>,
}

/// A message that is in the journal, as far as another finding can change it.
struct Stored {
    id: u32,
    minute: i64,
    flags: u8,
    has_people: bool,
    origin: u32,
    origin_path: String,
}

/// `None` where the message is from, or was only to, people who were forgotten.
fn people(
    transaction: &Transaction<'_>,
    known: &mut Known,
    message: &FoundMessage,
) -> Result<Option<People>> {
    let Some(sender) = known.address(transaction, &message.from)? else { return Ok(None) };
    known.note_name(&message.from);
    let mut everyone = known.all_addresses(transaction, &message.to)?;
    let to_count = u32::try_from(everyone.len()).unwrap_or(u32::MAX);
    everyone.extend(known.all_addresses(transaction, &message.cc)?);
    if everyone.is_empty() && message.to.len() + message.cc.len() > 0 {
        return Ok(None);
    }
    let writer = match &message.sender {
        Some(sender) => known.address(transaction, sender)?,
        None => None,
    };
    // A forgotten writer takes the signature along.
    let signed = if message.sender.is_some() && writer.is_none() { "" } else { &message.signed };
    let signed = known.signature(transaction, signed)?;
    Ok(Some(People { sender, writer, signed, to_count, everyone }))
}

fn insert(
    transaction: &Transaction<'_>,
    id: u32,
    content: u64,
    message: &FoundMessage,
    people: &People,
) -> Result<()> {
    let refers_to = message.references.iter().map(|id| keys::of_word(id)).filter(|id| *id != 0);
    transaction
        .prepare_cached(
            "INSERT INTO message VALUES
               (?1, ?2, ?1, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
        )?
        .execute(params![
            id,
            message.at.as_second(),
            people.sender,
            people.writer,
            people.signed,
            message.own_words,
            message.acts.0,
            flags::of_message(message),
            people.to_count,
            packed::ids(&people.everyone),
            content.cast_signed(),
            keys::of_word(&message.message_id).cast_signed(),
            keys::of_word(&message.topic.to_lowercase()).cast_signed(),
            packed::hashes(refers_to),
        ])?;
    Ok(())
}

fn insert_detail(
    transaction: &Transaction<'_>,
    id: u32,
    origin: &Source,
    message: &FoundMessage,
) -> Result<()> {
    let place = &message.place;
    transaction
        .prepare_cached(
            "INSERT INTO message_detail VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        )?
        .execute(params![
            id,
            origin.id.0,
            (place.path != origin.path).then_some(&place.path),
            place.offset.cast_signed(),
            place.length.cast_signed(),
            message.offset_minutes,
            message.own_hash.to_be_bytes(),
            message.message_id,
            message.subject,
            message.topic,
        ])?;
    Ok(())
}

fn stored(transaction: &Transaction<'_>, id: u32) -> Result<Option<Stored>> {
    let mut statement = transaction.prepare_cached(
        "SELECT m.at, m.flags, length(m.people), d.origin, o.path FROM message m
         JOIN message_detail d ON d.id = m.id JOIN origin o ON o.id = d.origin WHERE m.id = ?1",
    )?;
    let stored = statement.query_row([id], |row| {
        Ok(Stored {
            id,
            minute: row.get::<_, i64>(0)?.div_euclid(60),
            flags: row.get(1)?,
            has_people: row.get::<_, i64>(2)? > 0,
            origin: row.get(3)?,
            origin_path: row.get(4)?,
        })
    });
    Ok(stored.optional()?)
}

/// A second finding can say that a message was sent, and to whom, where the first did not.
fn again(
    transaction: &Transaction<'_>,
    known: &mut Known,
    stored: &Stored,
    message: &FoundMessage,
) -> Result<Fate> {
    let mut fate = Fate::Known;
    if message.in_sent && !flags::has(stored.flags, flags::IN_SENT) {
        transaction
            .prepare_cached("UPDATE message SET flags = flags | ?2 WHERE id = ?1")?
            .execute((stored.id, flags::IN_SENT))?;
        fate = Fate::Changed;
    }
    let says_people = message.to.len() + message.cc.len() > 0;
    if !stored.has_people
        && says_people
        && let Some(people) = people(transaction, known, message)?
    {
        transaction
            .prepare_cached("UPDATE message SET to_count = ?2, people = ?3 WHERE id = ?1")?
            .execute(params![stored.id, people.to_count, packed::ids(&people.everyone)])?;
        fate = Fate::Changed;
    }
    Ok(fate)
}

/// A newer content of the same path takes the message over, since only there can it be read
/// again; another path is remembered, so that forgetting one of the two leaves the message.
fn place_again(
    transaction: &Transaction<'_>,
    origin: &Source,
    stored: &Stored,
    message: &FoundMessage,
) -> Result<()> {
    if stored.origin == origin.id.0 {
        return Ok(());
    }
    let sql = if stored.origin_path == origin.path {
        "UPDATE message_detail SET origin = ?2, path = ?3, offset = ?4, length = ?5 WHERE id = ?1"
    } else {
        "INSERT OR REPLACE INTO message_again VALUES (?1, ?2, ?3, ?4, ?5)"
    };
    let place = &message.place;
    transaction.prepare_cached(sql)?.execute(params![
        stored.id,
        origin.id.0,
        (place.path != origin.path).then_some(&place.path),
        place.offset.cast_signed(),
        place.length.cast_signed(),
    ])?;
    Ok(())
}
