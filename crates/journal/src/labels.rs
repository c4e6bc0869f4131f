//! What the text reader said of messages: packed beside each, loaded for what the owner typed, and
//! written anew when a later version of the reader reads them again.

use std::collections::BTreeMap;

use record::{ActLabel, FoundMessage, Labels, Language, Message};
use rusqlite::{Connection, Transaction, params};

use crate::{Journal, Result, keys, passages};

/// Messages that an earlier version of the reader read, or none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unread {
    /// Numbers and times by content.
    messages: BTreeMap<u64, u32>,
    /// Content by where a message stands: a later version may cut its own words differently.
    places: BTreeMap<(String, u64), u64>,
    /// Paths of the origins they stand in, each once, sorted.
    pub paths: Vec<String>,
}

impl Unread {
    /// How many there are still.
    pub fn count(&self) -> usize {
        self.messages.len()
    }
}

impl Journal {
    /// Messages people wrote that version `model` of the reader has not read.
    ///
    /// # Errors
    /// The journal cannot be read.
    pub fn unread(&self, model: u32) -> Result<Unread> {
        let mut unread = Unread::default();
        let mut statement = self.connection.prepare(
            "SELECT m.content, m.id, coalesce(d.path, o.path), d.offset, o.path
             FROM message m JOIN message_detail d USING (id) JOIN origin o ON o.id = d.origin
             LEFT JOIN label l ON l.message = m.id
             WHERE m.flags & 2 = 0 AND coalesce(l.model, 0) <> ?1",
        )?;
        let mut rows = statement.query([model])?;
        while let Some(row) = rows.next()? {
            let content = row.get::<_, i64>(0)?.cast_unsigned();
            unread.messages.insert(content, row.get(1)?);
            unread.places.insert((row.get(2)?, row.get::<_, i64>(3)?.cast_unsigned()), content);
            let path: String = row.get(4)?;
            if unread.paths.last() != Some(&path) {
                unread.paths.push(path);
            }
        }
        unread.paths.sort_unstable();
        unread.paths.dedup();
        Ok(unread)
    }

    /// Replaces labels and passages by those of messages found again, all or none of them; what was
    /// replaced is unread no more. Gives how many were.
    ///
    /// # Errors
    /// The disk is full; nothing is replaced then.
    pub fn relabel(&mut self, unread: &mut Unread, found: &[FoundMessage]) -> Result<usize> {
        let known: Vec<(u64, u32, &FoundMessage)> = found
            .iter()
            .filter_map(|message| {
                let place = (message.place.path.clone(), message.place.offset);
                let content = Some(keys::of_message(message))
                    .filter(|content| unread.messages.contains_key(content))
                    .or_else(|| unread.places.get(&place).copied())?;
                Some((content, *unread.messages.get(&content)?, message))
            })
            .collect();
        self.write(|transaction| {
            for (content, id, message) in &known {
                replace(transaction, *id, message)?;
                recut(transaction, *id, *content, message)?;
            }
            Ok(())
        })?;
        for (content, ..) in &known {
            unread.messages.remove(content);
        }
        Ok(known.len())
    }
}

fn replace(transaction: &Transaction<'_>, id: u32, message: &FoundMessage) -> Result<()> {
    transaction
        .prepare_cached("UPDATE message SET acts = ?2 WHERE id = ?1")?
        .execute((id, message.acts.0))?;
    transaction.prepare_cached("DELETE FROM passage WHERE message = ?1")?.execute([id])?;
    passages::insert(transaction, id, &message.passages)?;
    if let Some(labels) = &message.labels {
        insert(transaction, id, labels)?;
    }
    Ok(())
}

/// Where own words are cut differently now, what makes the message the same follows.
fn recut(
    transaction: &Transaction<'_>,
    id: u32,
    before: u64,
    message: &FoundMessage,
) -> Result<()> {
    let content = keys::of_message(message);
    if content == before {
        return Ok(());
    }
    let (content, before) = (content.cast_signed(), before.cast_signed());
    transaction.execute(
        "UPDATE message SET content = ?2, own_words = ?3 WHERE id = ?1",
        (id, content, message.own_words),
    )?;
    transaction.execute(
        "UPDATE message_detail SET own_hash = ?2 WHERE id = ?1",
        (id, message.own_hash.to_be_bytes()),
    )?;
    for sql in [
        "UPDATE OR REPLACE correction SET content = ?1 WHERE kind = 'message' AND content = ?2",
        "UPDATE OR REPLACE act_correction SET content = ?1 WHERE content = ?2",
    ] {
        transaction.execute(sql, (content, before))?;
    }
    Ok(())
}

/// Notes what the reader said.
pub(crate) fn insert(transaction: &Transaction<'_>, id: u32, labels: &Labels) -> Result<()> {
    transaction
        .prepare_cached("INSERT OR REPLACE INTO label VALUES (?1, ?2, ?3)")?
        .execute(params![id, labels.model, packed(labels)])?;
    Ok(())
}

/// Gives messages their labels where `wanted`; they come in the order of their numbers.
pub(crate) fn load(
    connection: &Connection,
    messages: &mut [Message],
    wanted: impl Fn(&Message) -> bool,
) -> Result<()> {
    let mut statement =
        connection.prepare("SELECT message, labels, model FROM label ORDER BY message")?;
    let mut rows = statement.query([])?;
    let mut at = 0;
    while let Some(row) = rows.next()? {
        let id: u32 = row.get(0)?;
        while messages.get(at).is_some_and(|message| message.id.0 < id) {
            at += 1;
        }
        if let Some(message) = messages.get_mut(at).filter(|m| m.id.0 == id && wanted(m)) {
            message.labels = unpacked(row.get(2)?, row.get_ref(1)?.as_blob()?).map(Box::new);
        }
    }
    Ok(())
}

/// Language, sentences, levels, then odds and count of each act, then rules: log-odds in hundredths,
/// counts in thousandths (rare acts are expected a few thousand times in a year), all little-endian.
fn packed(labels: &Labels) -> Vec<u8> {
    let mut bytes = vec![labels.language as u8];
    bytes.extend(labels.sentences.to_le_bytes());
    bytes.extend(packed_levels(&labels.levels));
    for act in labels.acts {
        bytes.extend(hundredths(act.odds).to_le_bytes());
        bytes.extend(thousandths(act.count).to_le_bytes());
    }
    bytes.extend(labels.rules.to_le_bytes());
    bytes
}

/// `None` where the bytes are not what [`packed`] writes.
fn unpacked(model: u32, bytes: &[u8]) -> Option<Labels> {
    let (language, rest) = bytes.split_first()?;
    let (sentences, rest) = rest.split_first_chunk::<2>()?;
    let (levels, rest) = rest.split_at_checked(8)?;
    let (acts, rest) = rest.split_at_checked(36)?;
    let acts = acts.as_chunks::<4>().0.iter().map(|[a, b, c, d]| ActLabel {
        odds: whole(i16::from_le_bytes([*a, *b])),
        count: f32::from(u16::from_le_bytes([*c, *d])) / 1_000.0,
    });
    let mut all = [ActLabel::default(); 9];
    all.iter_mut().zip(acts).for_each(|(slot, act)| *slot = act);
    Some(Labels {
        model,
        language: match language {
            0 => Language::English,
            1 => Language::Spanish,
            _ => Language::Other,
        },
        sentences: u16::from_le_bytes(*sentences),
        levels: unpacked_levels(levels)?,
        acts: all,
        rules: u64::from_le_bytes(*rest.first_chunk::<8>()?),
    })
}

/// Four levels, two bytes each.
pub(crate) fn packed_levels(levels: &[f32; 4]) -> Vec<u8> {
    levels.iter().flat_map(|level| hundredths(*level).to_le_bytes()).collect()
}

/// The levels of a column.
pub(crate) fn unpacked_levels(bytes: &[u8]) -> Option<[f32; 4]> {
    let mut levels = [0.0; 4];
    let found = bytes.as_chunks::<2>().0;
    levels
        .iter_mut()
        .zip(found)
        .for_each(|(level, bytes)| *level = whole(i16::from_le_bytes(*bytes)));
    (found.len() == 4).then_some(levels)
}

fn hundredths(value: f32) -> i16 {
    #[expect(clippy::cast_possible_truncation, reason = "held inside an i16")]
    let rounded = (value * 100.0).round().clamp(-32_000.0, 32_000.0) as i16;
    rounded
}

fn thousandths(value: f32) -> u16 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "held inside a u16"
    )]
    let rounded = (value * 1_000.0).round().clamp(0.0, 65_000.0) as u16;
    rounded
}

fn whole(hundredths: i16) -> f32 {
    f32::from(hundredths) / 100.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_come_back_to_a_hundredth() {
        let labels = Labels {
            model: 3,
            language: Language::Spanish,
            sentences: 7,
            levels: [-0.25, -3.5, -320.0, -1.0],
            acts: std::array::from_fn(|_| ActLabel { odds: -2.75, count: 0.04 }),
            rules: 1 << 39 | 5,
        };
        assert_eq!(unpacked(3, &packed(&labels)), Some(labels));
        assert_eq!(unpacked(3, &[0, 1]), None);
    }
}
