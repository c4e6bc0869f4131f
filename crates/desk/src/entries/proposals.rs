//! Proposals the owner makes to others: written down, answered by the owner's word, listed.

use jiff::civil::Date;
use record::{Answered, Draft, EntryKind, Moment, Proposal, Record, Uptake};
use serde::Serialize;

use super::{
    Entry, Salt, bodies, entry_id, name_of, named, of_address, said, thread_of, thread_view,
};
use crate::speech::clock;
use crate::{Desk, DeskError, SpanRequest};

/// A proposal to be written down.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewProposal {
    /// What is proposed.
    pub what: String,
    /// To whom: addresses or names; at least one.
    pub to: Vec<String>,
    /// Its conversation: a message of it, `m12`, or its subject.
    pub thread: Option<String>,
    /// The day; today where not said.
    pub on: Option<Date>,
}

/// What the owner says became of a proposal.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProposalAnswer {
    /// What became of it; as before where not said.
    pub uptake: Option<Uptake>,
    /// By whom: an address or a name.
    pub by: Option<String>,
    /// The day; today where not said.
    pub on: Option<Date>,
    /// Who finished it in the owner's place: an address or a name.
    pub brought_over: Option<String>,
}

/// A proposal as shown.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ProposalEntryView {
    /// Its id, `p4`.
    pub id: String,
    /// What was proposed.
    pub what: String,
    /// To whom.
    pub to: Vec<String>,
    /// Their addresses.
    pub addresses: Vec<String>,
    /// The day, as stated.
    pub on: Date,
    /// When it was first written down.
    pub written: String,
    /// Subject of its conversation.
    pub thread: Option<String>,
    /// The message that conversation was named by.
    pub message: Option<String>,
    /// What became of it.
    pub answer: Option<AnswerView>,
    /// Who finished it in the owner's place.
    pub brought_over: Option<String>,
    /// It was taken back.
    pub withdrawn: bool,
}

/// What became of a proposal.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AnswerView {
    /// `accepted`, `changed` or `ignored`.
    pub became: String,
    /// By whom.
    pub by: Option<String>,
    /// Their unit.
    pub unit: Option<String>,
    /// The day.
    pub on: Date,
    /// Days after it was made.
    pub days: i32,
}

impl Desk {
    /// Writes a proposal down.
    ///
    /// # Errors
    /// Nobody or several people of a name, no such message, a day to come, or the journal cannot be
    /// written.
    pub fn propose(
        &mut self,
        new: &NewProposal,
        salt: &Salt,
    ) -> Result<ProposalEntryView, DeskError> {
        let loaded = self.load(SpanRequest::default())?;
        let record = &loaded.record;
        let to: Result<Vec<String>, DeskError> =
            new.to.iter().map(|one| named::address(record, one)).collect();
        let body = bodies::Proposal {
            what: said(&new.what)?,
            to: to?,
            on: self.stated_day(record, new.on)?,
            thread: self.thread_key(record, new.thread.as_deref())?,
            answer: None,
            brought_over: None,
            withdrawn: false,
        };
        let id = self.write_down(None, &body, salt)?;
        self.proposed(&entry_id(EntryKind::Proposal, id))
    }

    /// Says what became of a proposal, in place of what was said before.
    ///
    /// # Errors
    /// No such proposal, nobody or several people of a name, a day before it was made or to come, or
    /// the journal cannot be written.
    pub fn answer_proposal(
        &mut self,
        id: &str,
        answer: &ProposalAnswer,
        salt: &Salt,
    ) -> Result<ProposalEntryView, DeskError> {
        let mut entry = self.entry::<bodies::Proposal>(id)?;
        let loaded = self.load(SpanRequest::default())?;
        let record = &loaded.record;
        let address = |said: &Option<String>| {
            said.as_deref().map(|said| named::address(record, said)).transpose()
        };
        if let Some(uptake) = answer.uptake {
            let on = self.stated_day(record, answer.on)?;
            if on < entry.body.on {
                return Err(DeskError::AnsweredBefore { id: id.to_owned(), on: entry.body.on });
            }
            let became = uptake.name().to_owned();
            entry.body.answer = Some(bodies::Answer { became, by: address(&answer.by)?, on });
        }
        if answer.brought_over.is_some() {
            entry.body.brought_over = address(&answer.brought_over)?;
        }
        self.write_down(Some(entry.id), &entry.body, salt)?;
        self.proposed(id)
    }

    /// Every proposal written down, the latest first.
    ///
    /// # Errors
    /// The journal cannot be read.
    pub fn proposed_entries(&self) -> Result<Vec<ProposalEntryView>, DeskError> {
        let loaded = self.load(SpanRequest::default())?;
        let record = &loaded.record;
        let mut views = Vec::new();
        for entry in self.written::<bodies::Proposal>()? {
            views.push(self.proposal_view(record, &entry)?);
        }
        views.sort_by_key(|view| std::cmp::Reverse(view.on));
        Ok(views)
    }

    fn proposed(&self, id: &str) -> Result<ProposalEntryView, DeskError> {
        let found = self.proposed_entries()?.into_iter().find(|one| one.id == id);
        Ok(found.expect("what was just written is there"))
    }

    fn proposal_view(
        &self,
        record: &Record,
        entry: &Entry<bodies::Proposal>,
    ) -> Result<ProposalEntryView, DeskError> {
        let body = &entry.body;
        let thread = thread_view(record, self.message_of(body.thread.as_ref())?);
        let (thread, message) = thread.unzip();
        Ok(ProposalEntryView {
            id: entry_id(EntryKind::Proposal, entry.id),
            what: body.what.clone(),
            to: body.to.iter().map(|address| name_of(record, address)).collect(),
            addresses: body.to.clone(),
            on: body.on,
            written: clock(entry.written, &record.zone),
            thread,
            message,
            answer: body.answer.as_ref().map(|answer| answer_view(record, body.on, answer)),
            brought_over: body.brought_over.as_deref().map(|address| name_of(record, address)),
            withdrawn: body.withdrawn,
        })
    }

    /// Proposals up to a day that were not taken back, as they stood on it.
    pub(super) fn proposals_in(
        &self,
        draft: &Draft,
        last: Date,
    ) -> Result<Vec<Proposal>, DeskError> {
        let person = |address: &String| of_address(&draft.people, address);
        let mut found = Vec::new();
        for Entry { id, written, body } in self.written::<bodies::Proposal>()? {
            if body.withdrawn || body.on > last {
                continue;
            }
            let message = self.message_of(body.thread.as_ref())?;
            let answer = body.answer.filter(|answer| answer.on <= last).and_then(|answer| {
                let uptake = Uptake::named(&answer.became)?;
                Some(Answered { uptake, by: answer.by.as_ref().and_then(person), on: answer.on })
            });
            found.push(Proposal {
                id,
                what: body.what,
                to: body.to.iter().filter_map(person).collect(),
                thread: message.and_then(|message| thread_of(draft, message)),
                when: Moment { at: written, on: body.on },
                answer,
                brought_over: body.brought_over.as_ref().and_then(person),
            });
        }
        Ok(found)
    }
}

fn answer_view(record: &Record, made: Date, answer: &bodies::Answer) -> AnswerView {
    let by = answer.by.as_deref();
    let known = by.and_then(|address| of_address(&record.people, address));
    AnswerView {
        became: answer.became.clone(),
        by: by.map(|address| name_of(record, address)),
        unit: known.and_then(|person| record.person(person).unit.clone()),
        on: answer.on,
        days: made.until(answer.on).map_or(0, |span| span.get_days()),
    }
}
