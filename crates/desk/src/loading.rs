//! From the journal to a record that lenses can read: levels by rule, corrections on top.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;
use record::{ItemRef, Level, Meeting, Record};
use text::meeting_layer::{CorrectedMeeting, MeetingLayer};
use text::{MeetingTraits, meeting_level};

use crate::identity::{Whose, whose};
use crate::{Desk, DeskError, SpanRequest};

/// The record last loaded, and what it depends on.
pub(crate) struct Remembered {
    version: journal::Version,
    until: Timestamp,
    loaded: Arc<Loaded>,
}

/// A record and whose it is.
pub(crate) struct Loaded {
    /// The record.
    pub(crate) record: Record,
    /// Its owner and assistants.
    pub(crate) whose: Whose,
}

impl Desk {
    /// Who the owner is, confirmed or proposed.
    pub(crate) fn whose(&self) -> Result<Whose, DeskError> {
        let confirmed = self.journal.owner_addresses()?;
        let paths: Vec<String> =
            self.journal.origins()?.into_iter().map(|origin| origin.path).collect();
        Ok(whose(&confirmed, &self.journal.addresses()?, &paths))
    }

    /// Everything up to now, in the shape lenses read: for programmes that read lenses over records
    /// they have altered. Surfaces take what the other calls answer.
    ///
    /// # Errors
    /// The journal cannot be read.
    pub fn record(&self) -> Result<Record, DeskError> {
        Ok(self.load_until(self.until(SpanRequest::default()))?.record)
    }

    /// Everything up to the last day asked for, in the shape lenses read. Loaded once for as long
    /// as the journal stays as it is.
    pub(crate) fn load(&self, request: SpanRequest) -> Result<Arc<Loaded>, DeskError> {
        let until = self.until(request);
        let version = self.journal.version()?;
        let mut remembered = self.remembered.borrow_mut();
        if let Some(known) = remembered.as_ref()
            && known.version == version
            && known.until == until
        {
            return Ok(Arc::clone(&known.loaded));
        }
        // The old record goes before the new one comes: two would not fit where one is large.
        *remembered = None;
        let loaded = Arc::new(self.load_until(until)?);
        let version = self.journal.version()?;
        *remembered = Some(Remembered { version, until, loaded: Arc::clone(&loaded) });
        Ok(loaded)
    }

    /// Everything up to a moment.
    pub(crate) fn load_until(&self, until: Timestamp) -> Result<Loaded, DeskError> {
        let whose = self.whose()?;
        let mut draft = self.journal.load(&whose.identity(), until)?;
        draft.zone = Some(self.zone()?);
        draft.working = self.settings.working;
        draft.reference = self.reference()?;
        // The last day asked for ends at the midnight after it.
        let before = until.checked_sub(jiff::ToSpan::second(1)).unwrap_or(until);
        let last = draft.zone.as_ref().map(|zone| zone.to_datetime(before).date());
        self.add_entries(&mut draft, last.unwrap_or(jiff::civil::Date::MAX))?;
        let mut record = Record::assemble(draft);
        self.set_levels(&mut record)?;
        self.set_labels(&mut record)?;
        Ok(Loaded { record, whose })
    }

    /// Nothing after now, nor after the last day asked for, is loaded.
    fn until(&self, request: SpanRequest) -> Timestamp {
        let Some(last) = request.as_of else { return self.settings.now };
        let zone = self.zone().unwrap_or(jiff::tz::TimeZone::UTC);
        let midnight = last.tomorrow().unwrap_or(last).to_datetime(jiff::civil::Time::midnight());
        let end = zone.to_timestamp(midnight).unwrap_or(self.settings.now);
        end.min(self.settings.now)
    }

    /// The zone times are shown in.
    pub(crate) fn zone(&self) -> Result<jiff::tz::TimeZone, DeskError> {
        if let Some(zone) = &self.settings.zone {
            return Ok(zone.clone());
        }
        let stated = self.journal.calendar_zone()?;
        let known = stated.and_then(|name| jiff::tz::TimeZone::get(&name).ok());
        Ok(known.unwrap_or_else(|| self.settings.machine_zone.clone()))
    }

    /// Rules speak once for a series and once for each single meeting; what corrections teach speaks
    /// over them, and a correction itself over everything.
    fn set_levels(&self, record: &mut Record) -> Result<(), DeskError> {
        let corrected: BTreeMap<ItemRef, Level> = self.journal.corrections()?.into_iter().collect();
        let mut by_series: BTreeMap<u32, (Level, &'static str)> = BTreeMap::new();
        let mut taught: Vec<CorrectedMeeting> = Vec::new();
        for meeting in &record.meetings {
            let Some(level) = corrected.get(&ItemRef::Meeting(meeting.id)) else { continue };
            if let Some(series) = meeting.series {
                by_series.insert(series.0, (*level, CORRECTED));
            }
            let (by_rule, _) = by_rule(record, meeting);
            taught.push(CorrectedMeeting {
                title: meeting.title.to_string(),
                by_rule,
                level: *level,
            });
        }
        let layer = MeetingLayer::fit(&taught);
        let learned = |meeting: &Meeting| {
            let (level, rule) = by_rule(record, meeting);
            let says = layer.says(&meeting.title, level).map(|level| (level, LEARNED));
            says.unwrap_or((level, rule))
        };
        let mut levels = Vec::with_capacity(record.meetings.len());
        for meeting in &record.meetings {
            let own = corrected.get(&ItemRef::Meeting(meeting.id)).map(|level| (*level, CORRECTED));
            levels.push(match (own, meeting.series) {
                (Some(own), _) => own,
                (None, Some(series)) => {
                    *by_series.entry(series.0).or_insert_with(|| learned(meeting))
                }
                (None, None) => learned(meeting),
            });
        }
        for (meeting, level) in record.meetings.iter_mut().zip(levels) {
            meeting.level = Some(level);
        }
        Ok(())
    }
}

/// The rule shown for a level the person set.
pub(crate) const CORRECTED: &str = "rule-corrected";
/// The rule shown for a level that corrections of other meetings taught.
const LEARNED: &str = "rule-learned";

fn by_rule(record: &Record, meeting: &Meeting) -> (Level, &'static str) {
    let others = meeting.others(record.owner);
    let known = record.calendars[meeting.calendar as usize].attendance_known;
    let mut units: Vec<&str> =
        others.iter().filter_map(|p| record.person(*p).unit.as_deref()).collect();
    let units_known = units.len() * 2 > others.len();
    units.retain(|unit| Some(*unit) != record.me().unit.as_deref());
    units.sort_unstable();
    units.dedup();
    let ranks: Vec<bool> = others.iter().filter_map(|p| record.is_senior(*p)).collect();
    let ranks_known = ranks.len() * 2 > others.len();
    let minutes = (meeting.end.as_second() - meeting.start.as_second()).max(0) / 60;
    let lead = meeting.created.map(|made| {
        #[expect(clippy::cast_precision_loss, reason = "hours between two dates fit")]
        let hours = (meeting.start.as_second() - made.as_second()) as f64 / 3600.0;
        hours
    });
    meeting_level(&MeetingTraits {
        title: &meeting.title,
        in_series: meeting.series.is_some(),
        minutes: u32::try_from(minutes).unwrap_or(u32::MAX),
        others: known.then_some(others.len()),
        units: (known && units_known).then_some(units.len()),
        external: others.iter().filter(|p| record.person(**p).external).count(),
        senior: (known && ranks_known).then(|| ranks.iter().filter(|senior| **senior).count()),
        own: meeting.organiser == Some(record.owner),
        lead_hours: lead,
        notes: meeting.notes_levels,
    })
}
