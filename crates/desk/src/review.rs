//! The review: six facets of readings, then what to keep, stop and start.

use lenses::Facet;
use record::{Kind, Message, Record, Role, Span};
use serde::Serialize;

use crate::doubts::Doubt;
use crate::identity::{Me, Whose};
use crate::language::Slot;
use crate::proposals::{Keep, ProposalView, judge, keep, propose};
use crate::readings::{ReadingView, read_all};
use crate::spans::{Quarter, SpanView};
use crate::speech::Speech;
use crate::{Desk, DeskError, SpanRequest};

/// The readings of a span and what follows from them.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Review {
    /// The days it speaks of.
    pub span: SpanView,
    /// Zone of days, weeks and working hours: configured, else the calendar's, else the machine's.
    pub zone: String,
    /// Whose work.
    pub me: Me,
    /// The owner's name.
    pub name: String,
    /// What it rests on.
    pub record: RecordView,
    /// The six facets in order.
    pub facets: Vec<FacetView>,
    /// The strongest steady reading.
    pub keep: Option<Keep>,
    /// At most three, questions among them.
    pub stops: Vec<ProposalView>,
    /// At most three.
    pub starts: Vec<ProposalView>,
    /// Questions whose answers would teach the reader most, at most seven a week.
    pub doubts: Vec<Doubt>,
    /// Messages an earlier version of the reader read.
    pub unread: usize,
    /// What would sharpen it most.
    pub sharpen: String,
    /// A quarter that holds far more, where this span is thin.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fuller: Option<String>,
}

/// What a review rests on, inside its span.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RecordView {
    /// Messages.
    pub messages: usize,
    /// Those the owner wrote.
    pub written: usize,
    /// Those assistants sent for the owner.
    pub sent_by_assistants: usize,
    /// Events that count as meetings.
    pub meetings: usize,
    /// Hours of them.
    pub meeting_hours: f64,
    /// People other than the owner who wrote, received or attended.
    pub people: usize,
    /// What the person wrote in the journal.
    pub entries: usize,
    /// Share of weeks with at least five messages sent and five received.
    pub mail_coverage: f64,
    /// Share of weeks with a meeting.
    pub calendar_coverage: f64,
}

/// One facet.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FacetView {
    /// Stable name.
    pub facet: Facet,
    /// In the reader's language.
    pub title: String,
    /// The question it answers.
    pub question: String,
    /// Readings, the most important first.
    pub readings: Vec<ReadingView>,
    /// Why there is no lens to read, where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub silent: Option<String>,
}

impl FacetView {
    /// The reading that stands for the facet: the first that speaks. How much one is seen never
    /// stands for influence.
    pub fn leading(&self) -> Option<&ReadingView> {
        let leads = |reading: &&ReadingView| {
            reading.silent.is_none() && !lenses::is_visibility(reading.lens)
        };
        self.readings.iter().find(leads)
    }
}

impl Desk {
    /// Reviews a span.
    ///
    /// # Errors
    /// The record is empty, or the journal cannot be read.
    pub fn review(&self, request: SpanRequest) -> Result<Review, DeskError> {
        let loaded = self.load(request)?;
        let record = &loaded.record;
        let span = request.over(record)?;
        let read = read_all(record, span);
        let judged = judge(record, span, &read);
        let speech = Speech::new(&self.texts, record);
        let (stops, starts) = propose(&judged, &speech);
        let views = read.iter().map(|one| (one.lens.facet, one.view(&speech, &self.texts)));
        let mut facets: Vec<FacetView> = Facet::ALL.iter().map(|f| self.empty_facet(*f)).collect();
        for (facet, view) in views {
            if let Some(place) = facets.iter_mut().find(|view| view.facet == facet) {
                place.silent = None;
                place.readings.push(view);
            }
        }
        let resting = rests_on(record, span);
        let fuller = fuller_quarter(record, span, &resting).map(|quarter| quarter.to_string());
        let sharpen = self.sharpen(&loaded.whose, record, fuller.as_deref(), &resting);
        Ok(Review {
            span: SpanView::of(span),
            zone: record.zone.iana_name().unwrap_or("UTC").to_owned(),
            name: speech.name(record.owner),
            me: loaded.whose.me.clone(),
            record: resting,
            facets,
            keep: keep(&judged, &self.texts),
            stops,
            starts,
            doubts: self.doubts_of(record, span)?,
            unread: self.unread()?,
            sharpen,
            fuller,
        })
    }

    fn empty_facet(&self, facet: Facet) -> FacetView {
        FacetView {
            facet,
            title: self.texts.word(&format!("facet-{}", facet.name())),
            question: self.texts.word(&format!("question-facet-{}", facet.name())),
            readings: Vec::new(),
            silent: Some(self.texts.word(&format!("silent-facet-{}", facet.name()))),
        }
    }

    /// The one thing that would make most silent lenses speak, or the proposal sharper.
    fn sharpen(
        &self,
        whose: &Whose,
        record: &Record,
        fuller: Option<&str>,
        rests: &RecordView,
    ) -> String {
        let words = |key: &str| self.texts.word(key);
        let units = record.people.iter().filter(|p| p.unit.is_some() || p.rank.is_some()).count();
        if let Some(quarter) = fuller {
            let slots = vec![("quarter", Slot::Words(quarter.into()))];
            return self.texts.say("sharpen-quarter", &slots);
        }
        match (rests.mail_coverage < 0.8, rests.meetings == 0) {
            (true, true) => return words("sharpen-mail-and-calendar"),
            (true, false) => return words("sharpen-mail"),
            (false, true) => return words("sharpen-calendar"),
            (false, false) => {}
        }
        if !whose.me.confirmed {
            return words("sharpen-me");
        }
        if units < 3 { words("sharpen-people") } else { words("sharpen-nothing") }
    }
}

/// A quarter that holds over four times as much of the owner's own work as a thin span does.
fn fuller_quarter(record: &Record, span: Span, rests: &RecordView) -> Option<Quarter> {
    let mut counts = std::collections::BTreeMap::new();
    let own = |message: &&Message| message.from == record.owner;
    let days = record.messages.iter().filter(own).map(|m| m.local.date());
    let meetings = record.meetings.iter().filter(|m| m.counts()).map(|m| m.local_start.date());
    for day in days.chain(meetings) {
        *counts.entry(Quarter::of(day)).or_insert(0usize) += 1;
    }
    let (quarter, most) = counts.into_iter().max_by_key(|(quarter, count)| (*count, *quarter))?;
    let here = rests.written + rests.sent_by_assistants + rests.meetings;
    let elsewhere = quarter.span().end <= span.start || quarter.span().start >= span.end;
    (elsewhere && most > here * 4 && most >= 40).then_some(quarter)
}

fn rests_on(record: &Record, span: Span) -> RecordView {
    let messages = record.messages_in(span);
    let meetings = record.meetings_in(span).iter().filter(|m| m.counts());
    let mut seen = vec![false; record.people.len()];
    for message in messages {
        for person in message.everyone().chain([message.from]) {
            seen[person.0 as usize] = true;
        }
    }
    let (mut count, mut minutes) = (0, 0);
    for meeting in meetings {
        count += 1;
        minutes += meeting.minutes;
        for person in meeting.others(record.owner) {
            seen[person.0 as usize] = true;
        }
    }
    seen[record.owner.0 as usize] = false;
    let is_person = |at: usize| {
        let person = &record.people[at];
        person.kind == Kind::Human && person.role != Role::Owner
    };
    RecordView {
        messages: messages.len(),
        written: messages.iter().filter(|m| record.is_mine(m)).count(),
        sent_by_assistants: messages
            .iter()
            .filter(|m| m.from == record.owner && m.sent_by.is_some())
            .count(),
        meetings: count,
        meeting_hours: f64::from(minutes) / 60.0,
        people: seen.iter().enumerate().filter(|(at, seen)| **seen && is_person(*at)).count(),
        entries: 0,
        mail_coverage: lenses::coverage::mail(record, span),
        calendar_coverage: lenses::coverage::calendar(record, span),
    }
}
