//! Everything known of one person's work, in the shape lenses read.
//!
//! [`Record::assemble`] is the one place where the definitions of "meeting", "local time" and
//! "counted once" are applied; a lens never applies them again.

use std::sync::Arc;

use jiff::{Timestamp, civil::DateTime, tz::TimeZone};
use serde::{Deserialize, Serialize};

use crate::{
    Answer, Counting, Handover, Kind, Meeting, Message, Person, PersonId, Proposal, Reference,
    Role, Series, Span, Standing, Thread, ThreadId,
};

/// Level of an act: carrying out, running the machine, or setting direction (Anthony 1965).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Carries out, fixes or checks one piece of work.
    Operational,
    /// Plans, allocates and organises toward a given goal.
    Tactical,
    /// Sets, argues or questions direction.
    Strategic,
    /// None of these: personal, social, logistics.
    None,
}

/// Hours in which work is expected, Monday to Friday, in the owner's zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WorkingHours {
    /// First hour, 0–23.
    pub from: i8,
    /// Hour at which they end, 1–24.
    pub to: i8,
}

impl Default for WorkingHours {
    fn default() -> Self {
        WorkingHours { from: 8, to: 18 }
    }
}

impl WorkingHours {
    /// Whether `at` lies in them.
    pub fn has(self, at: DateTime) -> bool {
        at.weekday().to_monday_zero_offset() < 5 && (self.from..self.to).contains(&at.hour())
    }
}

/// One calendar the meetings come from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Calendar {
    /// Its name or file.
    pub name: String,
    /// At least 5 % of its events name someone, so an empty list means alone. Set by `assemble`.
    pub attendance_known: bool,
}

/// What a record is assembled from; ids in it are indexes into its own vectors.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    /// The owner's zone; `None` is UTC.
    pub zone: Option<TimeZone>,
    /// The owner's working hours.
    pub working: WorkingHours,
    /// The owner.
    pub owner: Option<PersonId>,
    /// How the text reader's counts err.
    pub counting: Counting,
    /// How the owner's organisation is spread, where a table of it was given.
    pub reference: Option<Arc<Reference>>,
    /// Everyone.
    pub people: Vec<Person>,
    /// Conversations.
    pub threads: Vec<Thread>,
    /// Messages in any order; `local` need not be set.
    pub messages: Vec<Message>,
    /// Series.
    pub series: Vec<Series>,
    /// Calendars.
    pub calendars: Vec<Calendar>,
    /// Meetings in any order; `standing` holds at most `Cancelled`, `AllDay` or `Free`, local
    /// times and `minutes` need not be set.
    pub meetings: Vec<Meeting>,
    /// Handovers written down, in any order.
    pub handovers: Vec<Handover>,
    /// Proposals written down, in any order.
    pub proposals: Vec<Proposal>,
}

/// Everything known of one person's work.
#[derive(Debug, Clone)]
pub struct Record {
    /// The owner's zone.
    pub zone: TimeZone,
    /// The owner's working hours.
    pub working: WorkingHours,
    /// The owner; a person without addresses where none is known.
    pub owner: PersonId,
    /// How the text reader's counts err.
    pub counting: Counting,
    /// How the owner's organisation is spread, where a table of it was given.
    pub reference: Option<Arc<Reference>>,
    /// Everyone, by [`PersonId`].
    pub people: Vec<Person>,
    /// Conversations, by [`ThreadId`].
    pub threads: Vec<Thread>,
    /// Messages, oldest first.
    pub messages: Vec<Message>,
    /// Series, by [`crate::SeriesId`].
    pub series: Vec<Series>,
    /// Calendars.
    pub calendars: Vec<Calendar>,
    /// Events, earliest first.
    pub meetings: Vec<Meeting>,
    /// Handovers written down, earliest first.
    pub handovers: Vec<Handover>,
    /// Proposals written down, earliest first.
    pub proposals: Vec<Proposal>,
    thread_starts: Vec<u32>,
    thread_messages: Vec<u32>,
}

impl Record {
    /// Sorts, sets local times, decides what counts as a meeting and counts overlaps once.
    pub fn assemble(draft: Draft) -> Record {
        let mut record = Record {
            zone: draft.zone.unwrap_or(TimeZone::UTC),
            working: draft.working,
            owner: draft.owner.unwrap_or(PersonId(0)),
            counting: draft.counting,
            reference: draft.reference,
            people: draft.people,
            threads: draft.threads,
            messages: draft.messages,
            series: draft.series,
            calendars: draft.calendars,
            meetings: draft.meetings,
            handovers: draft.handovers,
            proposals: draft.proposals,
            thread_starts: Vec::new(),
            thread_messages: Vec::new(),
        };
        if draft.owner.is_none() {
            record.owner = PersonId(u32::try_from(record.people.len()).unwrap_or(u32::MAX));
            record.people.push(nobody());
        }
        record.handovers.sort_by_key(|handover| (handover.when.on, handover.id));
        record.proposals.sort_by_key(|proposal| (proposal.when.on, proposal.id));
        record.settle_messages();
        record.settle_meetings();
        record
    }

    /// Everything it was assembled from, to assemble it again after a change.
    pub fn to_draft(&self) -> Draft {
        Draft {
            zone: Some(self.zone.clone()),
            working: self.working,
            owner: Some(self.owner),
            counting: self.counting,
            reference: self.reference.clone(),
            people: self.people.clone(),
            threads: self.threads.clone(),
            messages: self.messages.clone(),
            series: self.series.clone(),
            calendars: self.calendars.clone(),
            meetings: self.meetings.clone(),
            handovers: self.handovers.clone(),
            proposals: self.proposals.clone(),
        }
    }

    /// The person behind an id.
    pub fn person(&self, id: PersonId) -> &Person {
        &self.people[id.0 as usize]
    }
    /// The owner.
    pub fn me(&self) -> &Person {
        self.person(self.owner)
    }
    /// A human of the owner's organisation, other than the owner.
    pub fn is_colleague(&self, id: PersonId) -> bool {
        let person = self.person(id);
        id != self.owner && !person.external && person.kind == Kind::Human
    }
    /// Whether `id` outranks the owner; `None` where either rank is unknown.
    pub fn is_senior(&self, id: PersonId) -> Option<bool> {
        Some(self.person(id).rank? > self.me().rank?)
    }
    /// Typed by the owner (not by an assistant in the owner's name).
    pub fn is_mine(&self, message: &Message) -> bool {
        message.writer() == self.owner
    }
    /// Came from someone else to the owner's mailbox.
    pub fn is_received(&self, message: &Message) -> bool {
        message.from != self.owner && message.everyone().any(|p| p == self.owner)
    }
    /// Messages sent on days of `span`, oldest first.
    pub fn messages_in(&self, span: Span) -> &[Message] {
        let from = self.messages.partition_point(|m| m.local.date() < span.start);
        let to = self.messages.partition_point(|m| m.local.date() < span.end);
        &self.messages[from..to.max(from)]
    }
    /// Events that start on days of `span`, earliest first, counted or not.
    pub fn meetings_in(&self, span: Span) -> &[Meeting] {
        let from = self.meetings.partition_point(|m| m.local_start.date() < span.start);
        let to = self.meetings.partition_point(|m| m.local_start.date() < span.end);
        &self.meetings[from..to.max(from)]
    }
    /// Messages of a conversation, oldest first.
    pub fn messages_of(&self, thread: ThreadId) -> impl DoubleEndedIterator<Item = &Message> {
        let at = thread.0 as usize;
        let range = self.thread_starts[at] as usize..self.thread_starts[at + 1] as usize;
        self.thread_messages[range].iter().map(|i| &self.messages[*i as usize])
    }
    /// Local time of a moment, in the owner's zone.
    pub fn local(&self, at: Timestamp) -> DateTime {
        self.zone.to_datetime(at)
    }

    fn settle_messages(&mut self) {
        for message in &mut self.messages {
            message.local = self.zone.to_datetime(message.at);
        }
        // Local days decide spans, so local time leads; the repeated hour in autumn costs nothing.
        self.messages.sort_by_key(|m| (m.local, m.at, m.id));
        let mut starts = vec![0u32; self.threads.len() + 1];
        for message in &self.messages {
            starts[message.thread.0 as usize + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut next = starts.clone();
        self.thread_messages = vec![0; self.messages.len()];
        for (index, message) in (0u32..).zip(&self.messages) {
            let slot = &mut next[message.thread.0 as usize];
            self.thread_messages[*slot as usize] = index;
            *slot += 1;
        }
        self.thread_starts = starts;
    }

    fn settle_meetings(&mut self) {
        for meeting in &mut self.meetings {
            meeting.local_start = self.zone.to_datetime(meeting.start);
            meeting.local_end = self.zone.to_datetime(meeting.end);
        }
        self.meetings.sort_by_key(|m| (m.local_start, m.start, m.end, m.id));
        let mut named = vec![(0usize, 0usize); self.calendars.len()];
        for meeting in &self.meetings {
            let (with, all) = &mut named[meeting.calendar as usize];
            *all += 1;
            *with += usize::from(!meeting.attendees.is_empty());
        }
        for (calendar, (with, all)) in self.calendars.iter_mut().zip(named) {
            calendar.attendance_known = with * 20 >= all && with > 0;
        }
        let mut covered_until: Option<Timestamp> = None;
        for index in 0..self.meetings.len() {
            let standing = self.standing_of(&self.meetings[index]);
            let assistant = self.meetings[index]
                .organiser
                .is_some_and(|o| self.people[o.0 as usize].role == Role::Assistant);
            let owner = self.owner;
            let meeting = &mut self.meetings[index];
            meeting.standing = standing;
            if assistant {
                meeting.organiser = Some(owner);
            }
            meeting.minutes = 0;
            if standing == Standing::Meeting {
                let from = covered_until.map_or(meeting.start, |c| c.max(meeting.start));
                let minutes = (meeting.end.as_second() - from.as_second()).max(0) / 60;
                meeting.minutes = u32::try_from(minutes).unwrap_or(0);
                covered_until = Some(covered_until.map_or(meeting.end, |c| c.max(meeting.end)));
            }
        }
    }

    fn standing_of(&self, meeting: &Meeting) -> Standing {
        let mine = meeting.attendees.iter().find(|a| a.person == self.owner);
        if meeting.standing == Standing::Cancelled {
            return Standing::Cancelled;
        }
        if mine.is_some_and(|a| a.answer == Answer::Declined) {
            return Standing::Declined;
        }
        if matches!(meeting.standing, Standing::AllDay | Standing::Free) {
            return meeting.standing;
        }
        let alone = meeting.others(self.owner).is_empty();
        if meeting.out_of_office && alone {
            return Standing::Absence;
        }
        if self.calendars[meeting.calendar as usize].attendance_known {
            return if alone { Standing::Solo } else { Standing::Meeting };
        }
        if meeting.travel { Standing::Travel } else { Standing::Meeting }
    }
}

fn nobody() -> Person {
    Person {
        number: 0,
        addresses: Vec::new(),
        name: String::new(),
        role: Role::Owner,
        unit: None,
        rank: None,
        external: false,
        kind: Kind::Human,
    }
}

#[cfg(test)]
mod tests {
    use crate::{Answer, Standing, sketch::Sketch};

    #[test]
    fn overlapping_time_is_counted_once() {
        let record = Sketch::new()
            .meeting("2026-03-02T09:00", 60, "Plan", "ana", &["me", "ana"])
            .meeting("2026-03-02T09:30", 60, "Board", "ana", &["me", "ana"])
            .meeting("2026-03-02T09:45", 15, "Inside", "ana", &["me", "ana"])
            .record();
        let minutes: Vec<u32> = record.meetings.iter().map(|m| m.minutes).collect();
        assert_eq!(minutes, [60, 30, 0]);
    }

    #[test]
    fn the_owners_own_answer_decides_and_solo_is_no_meeting() {
        let record = Sketch::new()
            .meeting("2026-03-02T09:00", 60, "Plan", "ana", &["me", "ana"])
            .answered(Answer::Declined)
            .meeting("2026-03-02T11:00", 60, "Focus", "me", &["me"])
            .record();
        let standings: Vec<Standing> = record.meetings.iter().map(|m| m.standing).collect();
        assert_eq!(standings, [Standing::Declined, Standing::Solo]);
    }

    #[test]
    fn a_timed_absence_is_no_meeting_but_one_with_others_is() {
        let away = |attendees: &[&str]| {
            let mut sketch = Sketch::new().meeting("2026-03-02T09:00", 480, "Leave", "", attendees);
            sketch.draft().meetings[0].out_of_office = true;
            sketch.record().meetings[0].standing
        };
        assert_eq!(away(&[]), Standing::Absence);
        assert_eq!(away(&["me", "ana"]), Standing::Meeting);
    }

    #[test]
    fn travel_is_left_out_only_where_attendance_is_unknown() {
        let flight = |attendees: &[&str]| {
            Sketch::new().meeting("2026-03-02T09:00", 60, "Flight", "", attendees).travel().record()
        };
        assert_eq!(flight(&[]).meetings[0].standing, Standing::Travel);
        assert_eq!(flight(&["me", "ana"]).meetings[0].standing, Standing::Meeting);
    }
}
