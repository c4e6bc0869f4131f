//! Setting the level of an item by hand, and taking that back.

use record::{ItemRef, Level};
use serde::Serialize;

use crate::items::{id_of, item_of, level_key};
use crate::{Desk, DeskError, SpanRequest};

/// What a correction changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Corrected {
    /// The item.
    pub item: String,
    /// Its title or subject.
    pub title: String,
    /// The level before, in the reader's language.
    pub before: Option<String>,
    /// The level now.
    pub now: Option<String>,
    /// Meetings of its series that follow.
    pub series: usize,
}

impl Desk {
    /// Sets the level of an item, or takes an earlier correction back with `None`.
    ///
    /// # Errors
    /// No such item, or the journal cannot be written.
    pub fn correct(&mut self, id: &str, level: Option<Level>) -> Result<Corrected, DeskError> {
        let item = item_of(id)?;
        let (title, before, series) = self.level_of(item)?;
        // One word for a series: the latest, whichever of its meetings it was said of.
        for earlier in &series {
            self.journal.correct(*earlier, None, self.settings.now)?;
        }
        self.journal.correct(item, level, self.settings.now)?;
        let (_, now, _) = self.level_of(item)?;
        let series = series.len();
        let words = |level: Option<Level>| level.map(|level| self.texts.word(level_key(level)));
        Ok(Corrected { item: id_of(item), title, before: words(before), now: words(now), series })
    }

    /// Title, level and the meetings of the same series.
    fn level_of(&self, item: ItemRef) -> Result<(String, Option<Level>, Vec<ItemRef>), DeskError> {
        let ItemRef::Meeting(id) = item else { return Err(DeskError::NoLevel(id_of(item))) };
        let record = self.load(SpanRequest::default())?.record;
        let unknown = || DeskError::UnknownItem(id_of(item));
        let meeting = record.meetings.iter().find(|m| m.id == id).ok_or_else(unknown)?;
        let same = |m: &&record::Meeting| m.series.is_some() && m.series == meeting.series;
        let series = record.meetings.iter().filter(same).map(|m| ItemRef::Meeting(m.id)).collect();
        Ok((meeting.title.to_string(), meeting.level.map(|(level, _)| level), series))
    }
}
