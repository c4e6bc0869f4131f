//! An import under way: batches of found things, one transaction each.

use record::{Complaint, Found, Item, Phrase};
use rusqlite::{Connection, Transaction, params};

use crate::known::Known;
use crate::lock::ImportLock;
use crate::{
    Journal, NewOrigin, OriginId, OriginState, Result, meetings, messages, origins, packed, settle,
};

/// An import under way. Others wait or go on reading; dropping it lets the next one begin. What a
/// `keep` returned for is safe, whatever happens after.
#[derive(Debug)]
pub struct Importing<'j> {
    journal: &'j mut Journal,
    known: Option<Known>,
    _lock: Option<ImportLock>,
}

/// What a batch or an origin gave.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Items that were new.
    pub kept: u32,
    /// Items the journal had.
    pub known: u32,
    /// Understood and not kept.
    pub left_out: u32,
    /// Unusable.
    pub complaints: u32,
}

/// What became of one item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fate {
    /// New.
    Kept,
    /// The journal had it.
    Known,
    /// The journal had it and now knows more of it.
    Changed,
    /// From or only to someone who was forgotten.
    Forgotten,
}

/// The origin a batch comes from.
pub(crate) struct Source {
    /// Its number.
    pub(crate) id: OriginId,
    /// Its path.
    pub(crate) path: String,
}

impl<'j> Importing<'j> {
    pub(crate) fn new(journal: &'j mut Journal, lock: Option<ImportLock>) -> Result<Self> {
        // A process that is killed loses nothing in WAL mode without a sync per batch.
        journal.connection.pragma_update(None, "synchronous", "normal")?;
        Ok(Importing { journal, known: None, _lock: lock })
    }

    /// Every origin so far, this import's included.
    ///
    /// # Errors
    /// The journal cannot be read.
    pub fn origins(&self) -> Result<Vec<OriginState>> {
        self.journal.origins()
    }

    /// The origin with this content at this path: the one an earlier import left off, or a new one.
    ///
    /// # Errors
    /// The disk is full.
    pub fn begin(&mut self, origin: &NewOrigin) -> Result<OriginId> {
        self.journal.write(|transaction| origins::begin(transaction, origin))
    }

    /// Keeps a batch and acknowledges `units` units of its origin, in one transaction.
    ///
    /// # Errors
    /// The disk is full; nothing of this batch is kept then, everything before is.
    pub fn keep(&mut self, origin: OriginId, found: Vec<Found>, units: u64) -> Result<Tally> {
        let mut known = match self.known.take() {
            Some(known) => known,
            None => Known::read(&self.journal.connection)?,
        };
        let tally = self.journal.write(|transaction| {
            let path = origins::path(transaction, origin)?;
            let origin = &Source { id: origin, path };
            let mut batch = Batch { transaction, known: &mut known, origin, changed: false };
            batch.keep(found, units)
        })?;
        // Only now does the file hold all that `known` knows.
        self.known = Some(known);
        Ok(tally)
    }

    /// Says that an origin was read to its end. Instances of its events that an earlier version of
    /// the same file held, and this one does not, go.
    ///
    /// # Errors
    /// The disk is full.
    pub fn end(&mut self, origin: OriginId) -> Result<()> {
        let gone = self.journal.write(|transaction| {
            origins::finish(transaction, origin)?;
            meetings::drop_gone(transaction, origin)
        })?;
        if gone > 0 {
            self.known = None;
        }
        Ok(())
    }

    /// Puts conversations and series together and counts how addresses are used, where anything
    /// changed since that was last done.
    ///
    /// # Errors
    /// The disk is full; what was kept stays, and the next import or reading settles it.
    pub fn settle(&mut self) -> Result<()> {
        // Not needed any more, and settling wants the room.
        self.known = None;
        if settle::is_due(&self.journal.connection)? {
            self.journal.write(settle::settle)?;
        }
        Ok(())
    }
}

impl Drop for Importing<'_> {
    fn drop(&mut self) {
        // What a person writes is synced at once; failing to say so fails that write instead.
        let _ = self.journal.connection.pragma_update(None, "synchronous", "full");
    }
}

/// One batch, in its transaction.
struct Batch<'a, 't> {
    transaction: &'a Transaction<'t>,
    known: &'a mut Known,
    origin: &'a Source,
    /// Something is new or differs from before.
    changed: bool,
}

impl Batch<'_, '_> {
    fn keep(&mut self, found: Vec<Found>, units: u64) -> Result<Tally> {
        let mut tally = Tally::default();
        for found in found {
            match found {
                Found::Item(item) => self.item(&item, &mut tally)?,
                Found::Complaint(complaint) => {
                    tally.complaints += 1;
                    complain(self.transaction, self.origin.id, &complaint)?;
                }
                Found::LeftOut(reason) => self.leave_out(&reason, &mut tally)?,
            }
        }
        self.known.store_names(self.transaction)?;
        origins::advance(self.transaction, self.origin.id, tally, units)?;
        if self.changed {
            settle::make_due(self.transaction)?;
        }
        Ok(tally)
    }

    fn item(&mut self, item: &Item, tally: &mut Tally) -> Result<()> {
        let fate = match item {
            Item::Message(message) => {
                messages::keep(self.transaction, self.known, self.origin, message)?
            }
            Item::Meeting(meeting) => {
                meetings::keep(self.transaction, self.known, self.origin, meeting)?
            }
        };
        self.changed |= matches!(fate, Fate::Kept | Fate::Changed);
        match fate {
            Fate::Kept => tally.kept += 1,
            Fate::Known | Fate::Changed => tally.known += 1,
            Fate::Forgotten => self.leave_out(&Phrase::new("left-out-forgotten"), tally)?,
        }
        Ok(())
    }

    fn leave_out(&mut self, reason: &Phrase, tally: &mut Tally) -> Result<()> {
        tally.left_out += 1;
        self.transaction
            .prepare_cached(
                "INSERT INTO left_out VALUES (?1, ?2, ?3, 1)
                 ON CONFLICT DO UPDATE SET times = times + 1",
            )?
            .execute(params![self.origin.id.0, reason.key, packed::slots(reason)])?;
        Ok(())
    }
}

fn complain(connection: &Connection, origin: OriginId, complaint: &Complaint) -> Result<()> {
    connection.prepare_cached("INSERT INTO complaint VALUES (?1, ?2, ?3, ?4, ?5)")?.execute(
        params![
            origin.0,
            complaint.place.path,
            i64::try_from(complaint.place.offset).unwrap_or(i64::MAX),
            complaint.reason.key,
            packed::slots(&complaint.reason),
        ],
    )?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::JournalError;
    use record::Place;

    fn complaints(count: u64) -> Vec<Found> {
        let place = Place { path: "box.mbox".into(), offset: 0, length: 0 };
        let reason = Phrase::new("complaint-date").text("date", "x".repeat(500));
        let complaint = Found::Complaint(Complaint { place, reason });
        (0..count).map(|_| complaint.clone()).collect()
    }

    fn origin() -> NewOrigin {
        let at = jiff::Timestamp::UNIX_EPOCH;
        NewOrigin { path: "a".into(), source: "mbox".into(), fingerprint: 1, size: 0, at }
    }

    #[test]
    fn a_full_disk_is_said_and_loses_nothing_acknowledged() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("journal.sqlite");
        let mut journal = Journal::open(&path).unwrap();
        let pages: i64 =
            journal.connection.pragma_query_value(None, "page_count", |row| row.get(0)).unwrap();
        journal.connection.pragma_update(None, "max_page_count", pages + 20).unwrap();
        let mut importing = journal.start_import("a test").unwrap();
        let id = importing.begin(&origin()).unwrap();
        importing.keep(id, complaints(10), 10).unwrap();
        let error = importing.keep(id, complaints(1_000), 1_010).unwrap_err();
        assert!(matches!(&error, JournalError::Full { path: full } if *full == path), "{error}");
        // Room is made, and the same import goes on.
        drop(importing);
        journal.connection.pragma_update(None, "max_page_count", pages + 2_000).unwrap();
        assert_eq!(journal.complaints().unwrap().len(), 10);
        let mut importing = journal.start_import("a test").unwrap();
        assert_eq!(importing.origins().unwrap()[0].units, 10);
        importing.keep(id, complaints(1_000), 1_010).unwrap();
        assert_eq!(importing.origins().unwrap()[0].complaints, 1_010);
    }
}
