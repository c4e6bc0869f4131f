//! A meeting as lenses see it.

use jiff::{Timestamp, civil::DateTime};
use serde::{Deserialize, Serialize};

use crate::{Level, PersonId};

/// Number of a meeting in the journal, shown as `e12`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct MeetingId(pub u32);

/// Index into [`crate::Record::series`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct SeriesId(pub u32);

/// What an attendee answered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Will come.
    Accepted,
    /// Will not.
    Declined,
    /// May.
    Tentative,
    /// Has not said.
    #[default]
    None,
}

/// One person on a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Attendance {
    /// Who.
    pub person: PersonId,
    /// What they answered.
    pub answer: Answer,
}

/// Whether an event counts as a meeting, and if not, why not.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// A meeting.
    #[default]
    Meeting,
    /// Cancelled.
    Cancelled,
    /// The owner declined.
    Declined,
    /// A whole day.
    AllDay,
    /// Does not block time.
    Free,
    /// Only the owner is on it, in a calendar that names attendees.
    Solo,
    /// Travel, arrival or departure, in a calendar that names no one.
    Travel,
    /// An absence of the owner's, with nobody else on it.
    Absence,
}

/// One event of the owner's calendar.
#[derive(Debug, Clone, PartialEq)]
pub struct Meeting {
    /// Its number in the journal.
    pub id: MeetingId,
    /// The series it belongs to.
    pub series: Option<SeriesId>,
    /// Start.
    pub start: Timestamp,
    /// End.
    pub end: Timestamp,
    /// Start in the owner's zone.
    pub local_start: DateTime,
    /// End in the owner's zone.
    pub local_end: DateTime,
    /// When it was first made; `None` where the source does not say.
    pub created: Option<Timestamp>,
    /// Who called it; the owner where an assistant did.
    pub organiser: Option<PersonId>,
    /// People on it, rooms left out, sorted; the owner only where listed.
    pub attendees: Box<[Attendance]>,
    /// Title as written.
    pub title: Box<str>,
    /// Index into [`crate::Record::calendars`].
    pub calendar: u16,
    /// Whether it counts as a meeting.
    pub standing: Standing,
    /// An absence notice (kept though it is no meeting).
    pub out_of_office: bool,
    /// Titled as travel, an arrival or a departure.
    pub travel: bool,
    /// Minutes not already covered by a meeting that counts and starts earlier; 0 unless it counts.
    pub minutes: u32,
    /// Natural log of the probability of each level by its notes, where they say enough.
    pub notes_levels: Option<[f32; 4]>,
    /// Level, and the rule that spoke (`rule-…` of the locales).
    pub level: Option<(Level, &'static str)>,
}

impl Meeting {
    /// Counts as a meeting.
    pub fn counts(&self) -> bool {
        self.standing == Standing::Meeting
    }
    /// Hours that count.
    pub fn hours(&self) -> f64 {
        f64::from(self.minutes) / 60.0
    }
    /// People on it other than `owner`, the organiser included, each once.
    pub fn others(&self, owner: PersonId) -> Vec<PersonId> {
        let mut people: Vec<PersonId> = self
            .attendees
            .iter()
            .map(|a| a.person)
            .chain(self.organiser)
            .filter(|p| *p != owner)
            .collect();
        people.sort_unstable();
        people.dedup();
        people
    }
}

/// Meetings that recur: one UID with a rule, or one title at one weekday and hour.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// Number of its first meeting in the journal, shown as `s12`.
    pub number: u32,
    /// Title of its latest meeting.
    pub title: Box<str>,
}
