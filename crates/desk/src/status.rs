//! What the journal holds, what it could not use, and what each lens still lacks.

use jiff::civil::Date;
use serde::Serialize;

use crate::identity::Me;
use crate::language::{Slot, Slots};
use crate::readings::read_all;
use crate::reference::ReferenceView;
use crate::speech::Speech;
use crate::{Desk, DeskError, SpanRequest};

/// What the journal holds.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StatusPage {
    /// The journal file.
    pub journal: String,
    /// Whose record.
    pub me: Me,
    /// Messages.
    pub messages: u64,
    /// Calendar events, counted as meetings or not.
    pub meetings: u64,
    /// People.
    pub people: u64,
    /// What the person wrote.
    pub entries: u64,
    /// The organisation's table the record is compared with.
    pub reference: Option<ReferenceView>,
    /// First and last day of mail.
    pub mail: Option<(Date, Date)>,
    /// First and last day of the calendar.
    pub calendar: Option<(Date, Date)>,
    /// An import under way, by whom.
    pub importing: Option<String>,
    /// Files and folders imported.
    pub origins: Vec<OriginView>,
    /// What was understood and not kept.
    pub left_out: Vec<(String, u64)>,
    /// Number of complaints.
    pub complaints: u64,
    /// Messages an earlier version of the reader read.
    pub unread: usize,
    /// Lenses that are silent over the last quarter of the record, and why.
    pub lacking: Vec<LensNeed>,
}

/// A file or folder that was imported.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OriginView {
    /// Where it was.
    pub path: String,
    /// Kind of source.
    pub source: String,
    /// New items it gave.
    pub kept: u64,
    /// Items known before.
    pub known: u64,
    /// Left out.
    pub left_out: u64,
    /// Complaints.
    pub complaints: u64,
    /// Read to its end.
    pub complete: bool,
    /// When.
    pub imported_at: String,
}

/// A silent lens.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LensNeed {
    /// The lens.
    pub lens: &'static str,
    /// Its title.
    pub title: String,
    /// Why it is silent and what it needs.
    pub because: String,
}

/// A complaint as shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ComplaintView {
    /// The file.
    pub path: String,
    /// Byte offset in it.
    pub offset: u64,
    /// What is wrong, in the reader's language.
    pub reason: String,
    /// Stable name of the reason.
    pub key: String,
}

impl Desk {
    /// What the journal holds.
    ///
    /// # Errors
    /// The journal cannot be read.
    pub fn status(&self) -> Result<StatusPage, DeskError> {
        let status = self.journal.status()?;
        let loaded = self.load(SpanRequest::default())?;
        let record = &loaded.record;
        let day = |at: jiff::Timestamp| record.local(at).date();
        let days = |first: Option<jiff::Timestamp>, last: Option<jiff::Timestamp>| {
            first.zip(last).map(|(first, last)| (day(first), day(last)))
        };
        let speech = Speech::new(&self.texts, record);
        let lacking = match SpanRequest::default().over(record) {
            Ok(span) => read_all(record, span)
                .iter()
                .filter_map(|read| {
                    let view = read.view(&speech, &self.texts);
                    Some(LensNeed { lens: view.lens, title: view.title, because: view.silent? })
                })
                .collect(),
            Err(_) => Vec::new(),
        };
        let origin = |origin: journal::OriginState| OriginView {
            path: origin.path,
            source: origin.source,
            kept: u64::from(origin.kept),
            known: u64::from(origin.known),
            left_out: u64::from(origin.left_out),
            complaints: u64::from(origin.complaints),
            complete: origin.done,
            imported_at: crate::speech::clock(origin.imported_at, &record.zone),
        };
        Ok(StatusPage {
            journal: self.journal.path().display().to_string(),
            messages: u64::from(status.messages),
            meetings: u64::from(status.meetings),
            people: u64::from(status.people),
            entries: u64::from(status.entries),
            reference: self.reference_view()?,
            mail: days(status.first_message, status.last_message),
            calendar: days(status.first_meeting, status.last_meeting),
            importing: self.journal.holder(),
            complaints: status.origins.iter().map(|o| u64::from(o.complaints)).sum(),
            unread: self.unread()?,
            left_out: self.left_out(&status.left_out),
            origins: status.origins.into_iter().map(origin).collect(),
            me: loaded.whose.me.clone(),
            lacking,
        })
    }

    /// Every complaint, in the order of files.
    ///
    /// # Errors
    /// The journal cannot be read.
    pub fn complaints(&self) -> Result<Vec<ComplaintView>, DeskError> {
        let view = |complaint: journal::StoredComplaint| {
            let slots = stored_slots(&complaint.args);
            ComplaintView {
                reason: self.texts.say(&complaint.key, &slots),
                path: complaint.path,
                offset: complaint.offset,
                key: complaint.key.clone(),
            }
        };
        Ok(self.journal.complaints()?.into_iter().map(view).collect())
    }

    fn left_out(&self, stored: &[journal::StoredLeftOut]) -> Vec<(String, u64)> {
        let view = |left: &journal::StoredLeftOut| {
            let mut slots = stored_slots(&left.args);
            slots.push(("count", Slot::Count(i64::from(left.count))));
            (self.texts.say(&left.key, &slots), u64::from(left.count))
        };
        stored.iter().map(view).collect()
    }
}

/// Numbers choose plural forms, so they become numbers again.
fn stored_slots(args: &[(String, String)]) -> Slots<'_> {
    let slot = |value: &str| match value.parse::<i64>() {
        Ok(count) => Slot::Count(count),
        Err(_) => Slot::Words(value.to_owned().into()),
    };
    args.iter().map(|(name, value)| (name.as_str(), slot(value))).collect()
}
