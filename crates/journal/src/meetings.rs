//! Keeping meetings: once each, the latest revision, whichever export they come from.

use record::FoundMeeting;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};

use crate::importing::{Fate, Source};
use crate::known::Known;
use crate::packed::Named;
use crate::{OriginId, Result, flags, keys, labels, numbers, origins, packed};

/// Keeps a meeting, replaces an older revision of it, or notes that the journal has it.
pub(crate) fn keep(
    transaction: &Transaction<'_>,
    known: &mut Known,
    origin: &Source,
    meeting: &FoundMeeting,
) -> Result<Fate> {
    let Some(people) = people(transaction, known, meeting)? else { return Ok(Fate::Forgotten) };
    let new = New { meeting, people, content: keys::of_content(meeting), origin };
    let (id, fate) = match same(transaction, known, &new)? {
        Some(stored) => {
            if new.standing() > stored.standing {
                unlearn(known, &stored);
                write(transaction, &new, stored.id)?;
                learn(known, &new, stored.id);
                carry_correction(transaction, known, &new, &stored)?;
                (stored.id, Fate::Changed)
            } else {
                (stored.id, Fate::Known)
            }
        }
        None => {
            let id = known.next_meeting;
            known.next_meeting += 1;
            write(transaction, &new, id)?;
            learn(known, &new, id);
            mark_corrected(transaction, known, &new, id)?;
            (id, Fate::Kept)
        }
    };
    transaction
        .prepare_cached("INSERT OR IGNORE INTO meeting_origin VALUES (?1, ?2)")?
        .execute((origin.id.0, id))?;
    Ok(fate)
}

/// Drops instances of this origin's events that only an earlier content of the same path named.
/// Says how many.
pub(crate) fn drop_gone(transaction: &Transaction<'_>, origin: OriginId) -> Result<usize> {
    if origins::earlier(transaction, origin)?.is_empty() {
        return Ok(0);
    }
    numbers::hold(transaction)?;
    let gone = transaction.execute(
        "DELETE FROM meeting WHERE uid <> '' AND id NOT IN
           (SELECT mo.meeting FROM meeting_origin mo JOIN origin o ON o.id = mo.origin
            WHERE o.id >= ?1 OR o.path <> (SELECT path FROM origin WHERE id = ?1))
         AND uid IN (SELECT m.uid FROM meeting m JOIN meeting_origin mo ON mo.meeting = m.id
                     WHERE mo.origin = ?1)",
        [origin.0],
    )?;
    if gone > 0 {
        crate::settle::make_due(transaction)?;
    }
    Ok(gone)
}

/// What makes a meeting the same in any import: its event, or time and topic where it has none.
pub(crate) fn key_of(connection: &Connection, id: u32) -> Result<Option<u64>> {
    Ok(stored(connection, id).optional()?.map(|stored| stored.key()))
}

/// A meeting to be kept.
struct New<'a> {
    meeting: &'a FoundMeeting,
    people: People,
    content: u64,
    origin: &'a Source,
}

impl New<'_> {
    fn event(&self) -> Option<u64> {
        let uid = &self.meeting.uid;
        (!uid.is_empty()).then(|| keys::of_event(uid, self.meeting.instance.as_second()))
    }
    fn key(&self) -> u64 {
        self.event().unwrap_or_else(|| self.slot())
    }
    fn slot(&self) -> u64 {
        let meeting = self.meeting;
        let topic = keys::topic_of(&meeting.topic, &meeting.title);
        keys::of_slot(meeting.start.as_second(), meeting.end.as_second(), topic)
    }
    /// Later revisions first, then those that name more people; the content decides the rest, so
    /// that the order of imports does not.
    fn standing(&self) -> (bool, u32, i64, u32, i64) {
        let (sequence, modified) = self.meeting.revision;
        let people = u32::try_from(self.people.attendees.len()).unwrap_or(u32::MAX);
        (!self.meeting.uid.is_empty(), sequence, modified, people, self.content.cast_signed())
    }
}

/// The people of a meeting by number.
struct People {
    organiser: Option<u32>,
    attendees: Vec<Named>,
}

/// A meeting that is in the journal.
struct Stored {
    id: u32,
    event: Option<u64>,
    slot: u64,
    organiser: Option<u32>,
    standing: (bool, u32, i64, u32, i64),
}

impl Stored {
    fn key(&self) -> u64 {
        self.event.unwrap_or(self.slot)
    }
}

/// `None` where hardly anyone but forgotten people was on it.
fn people(
    transaction: &Transaction<'_>,
    known: &mut Known,
    meeting: &FoundMeeting,
) -> Result<Option<People>> {
    let mut attendees = Vec::with_capacity(meeting.attendees.len());
    let mut missing = false;
    for attendee in &meeting.attendees {
        match known.address(transaction, &attendee.who)? {
            Some(address) => {
                attendees.push(Named { address, answer: attendee.answer, room: attendee.room })
            }
            None => missing = true,
        }
    }
    let organiser = match &meeting.organiser {
        Some(organiser) => known.address(transaction, organiser)?,
        None => None,
    };
    missing |= organiser.is_none() && meeting.organiser.is_some();
    let gone = missing && left_to_few(organiser, &attendees);
    Ok((!gone).then_some(People { organiser, attendees }))
}

/// Whether at most one person is on a meeting: the other side of a conversation that was forgotten.
/// Who only called it (an assistant) is not on it, unless nobody is named.
pub(crate) fn left_to_few(organiser: Option<u32>, attendees: &[Named]) -> bool {
    let people = attendees.iter().filter(|named| !named.room).map(|named| named.address);
    let caller = organiser.filter(|_| attendees.is_empty());
    let mut people: Vec<u32> = people.chain(caller).collect();
    people.sort_unstable();
    people.dedup();
    people.len() <= 1
}

/// The stored meeting a new one is the same as.
fn same(transaction: &Transaction<'_>, known: &Known, new: &New<'_>) -> Result<Option<Stored>> {
    if let Some(id) = new.event().and_then(|event| known.events.get(&event)) {
        return Ok(Some(stored(transaction, *id)?));
    }
    let candidates = known.slots.get(&new.slot()).map_or(&[][..], |ids| ids.as_slice());
    for id in candidates {
        let stored = stored(transaction, *id)?;
        let organisers = (stored.organiser, new.people.organiser);
        let same = match (new.event().is_some(), stored.event.is_some()) {
            // Two events with names of their own are two.
            (true, true) => false,
            (false, false) => {
                matches!(organisers, (None, _) | (_, None)) || organisers.0 == organisers.1
            }
            _ => true,
        };
        if same {
            return Ok(Some(stored));
        }
    }
    Ok(None)
}

fn stored(connection: &Connection, id: u32) -> rusqlite::Result<Stored> {
    let mut statement = connection.prepare_cached(
        "SELECT uid, instance, start, end, topic, title, organiser, sequence, modified,
           length(people) / 5, content FROM meeting WHERE id = ?1",
    )?;
    statement.query_row([id], |row| read(id, row))
}

fn read(id: u32, row: &Row<'_>) -> rusqlite::Result<Stored> {
    let uid = row.get_ref(0)?.as_str()?;
    let event = if uid.is_empty() { None } else { Some(keys::of_event(uid, row.get(1)?)) };
    let topic = keys::topic_of(row.get_ref(4)?.as_str()?, row.get_ref(5)?.as_str()?);
    Ok(Stored {
        id,
        event,
        slot: keys::of_slot(row.get(2)?, row.get(3)?, topic),
        organiser: row.get(6)?,
        standing: (event.is_some(), row.get(7)?, row.get(8)?, row.get(9)?, row.get(10)?),
    })
}

fn write(transaction: &Transaction<'_>, new: &New<'_>, id: u32) -> Result<()> {
    let meeting = new.meeting;
    let place = &meeting.place;
    transaction
        .prepare_cached(
            "INSERT INTO meeting VALUES (?1, ?2, ?3, ?4, NULL, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12,
               ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22)
             ON CONFLICT (id) DO UPDATE SET origin = excluded.origin, start = excluded.start,
               end = excluded.end, created = excluded.created, organiser = excluded.organiser,
               flags = excluded.flags, people = excluded.people, title = excluded.title,
               topic = excluded.topic, uid = excluded.uid, instance = excluded.instance,
               local_start = excluded.local_start, zone = excluded.zone,
               sequence = excluded.sequence, modified = excluded.modified,
               notes_words = excluded.notes_words, content = excluded.content,
               path = excluded.path, offset = excluded.offset, length = excluded.length,
               notes_levels = excluded.notes_levels",
        )?
        .execute(params![
            id,
            new.origin.id.0,
            meeting.start.as_second(),
            meeting.end.as_second(),
            meeting.created.map(|at| at.as_second()),
            new.people.organiser,
            flags::of_meeting(meeting),
            packed::people(&new.people.attendees),
            meeting.title,
            meeting.topic,
            meeting.uid,
            meeting.instance.as_second(),
            meeting.local_start.to_string(),
            meeting.zone,
            meeting.revision.0,
            meeting.revision.1,
            meeting.notes_words,
            new.content.cast_signed(),
            (place.path != new.origin.path).then_some(&place.path),
            place.offset.cast_signed(),
            place.length.cast_signed(),
            meeting.notes_levels.as_ref().map(labels::packed_levels),
        ])?;
    Ok(())
}

fn learn(known: &mut Known, new: &New<'_>, id: u32) {
    let attendees = new.meeting.attendees.iter().map(|attendee| &attendee.who);
    attendees.chain(&new.meeting.organiser).for_each(|who| known.note_name(who));
    known.slots.entry(new.slot()).or_default().push(id);
    if let Some(event) = new.event() {
        known.events.insert(event, id);
    }
}

fn unlearn(known: &mut Known, stored: &Stored) {
    if let Some(ids) = known.slots.get_mut(&stored.slot) {
        ids.retain(|id| *id != stored.id);
    }
}

/// A correction made before an import was forgotten finds its meeting again.
fn mark_corrected(
    transaction: &Transaction<'_>,
    known: &Known,
    new: &New<'_>,
    id: u32,
) -> Result<()> {
    let content = new.key();
    if known.corrected[1].contains(&content) {
        transaction.execute(
            "UPDATE correction SET item = ?1 WHERE kind = 'meeting' AND content = ?2",
            (id, content.cast_signed()),
        )?;
    }
    Ok(())
}

/// A meeting that moves, or gets an identity, keeps its correction.
fn carry_correction(
    transaction: &Transaction<'_>,
    known: &mut Known,
    new: &New<'_>,
    stored: &Stored,
) -> Result<()> {
    let (from, to) = (stored.key(), new.key());
    if from != to && known.corrected[1].remove(&from) {
        transaction.execute(
            "UPDATE OR REPLACE correction SET content = ?2 WHERE kind = 'meeting' AND content = ?1",
            (from.cast_signed(), to.cast_signed()),
        )?;
        known.corrected[1].insert(to);
    }
    Ok(())
}
