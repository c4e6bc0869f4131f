//! What each person's own mailbox would hold, as the record the lenses read.

use jiff::{ToSpan, civil::DateTime, tz::TimeZone};
use record::{
    Acts, Draft, Kind, Message, MessageId, Person, PersonId, Record, Role, Span, Thread, ThreadId,
};

use super::folder::{Folder, Mail};

/// Mail by person: the places of what each one sent or got.
pub(super) struct Mailboxes<'a> {
    folder: &'a Folder,
    mails: &'a [Mail],
    by_person: Vec<Vec<u32>>,
}

impl<'a> Mailboxes<'a> {
    /// Of some of the folder's mail.
    pub(super) fn of(folder: &'a Folder, mails: &'a [Mail]) -> Mailboxes<'a> {
        let mut by_person = vec![Vec::new(); folder.people.count()];
        for (at, mail) in (0u32..).zip(mails) {
            let mut holders: Vec<u32> = mail.everyone().chain([mail.from]).collect();
            holders.sort_unstable();
            holders.dedup();
            holders.into_iter().for_each(|person| by_person[person as usize].push(at));
        }
        Mailboxes { folder, mails, by_person }
    }

    pub(super) fn people(&self) -> usize {
        self.by_person.len()
    }

    /// The days from the first message to the last.
    pub(super) fn span(&self) -> Option<Span> {
        let day = |mail: &Mail| TimeZone::UTC.to_datetime(mail.at).date();
        let (first, last) = (self.mails.first()?, self.mails.last()?);
        Some(Span { start: day(first), end: day(last).saturating_add(1.day()) })
    }

    /// The record of one person. Only people of that mailbox are in it, numbered anew through
    /// `places`, a list as long as there are people that comes and goes filled with [`NOBODY`].
    pub(super) fn record(&self, owner: u32, places: &mut [u32]) -> Record {
        let mut met = vec![owner];
        places[owner as usize] = 0;
        let held = &self.by_person[owner as usize];
        let mut messages = Vec::with_capacity(held.len());
        for (id, at) in (1u32..).zip(held) {
            let mail = &self.mails[*at as usize];
            let mut place = |person: u32| {
                let place = &mut places[person as usize];
                if *place == NOBODY {
                    *place = u32::try_from(met.len()).expect("fewer people than u32 holds");
                    met.push(person);
                }
                PersonId(*place)
            };
            let from = place(mail.from);
            let to = mail.to.iter().map(|person| place(*person)).collect();
            let cc = mail.cc.iter().map(|person| place(*person)).collect();
            messages.push(message(MessageId(id), mail, (from, to, cc)));
        }
        met.iter().for_each(|person| places[*person as usize] = NOBODY);
        Record::assemble(Draft {
            zone: Some(TimeZone::UTC),
            owner: Some(PersonId(0)),
            people: met.iter().map(|person| self.person(*person, owner)).collect(),
            threads: vec![Thread { number: 1, subject: "".into() }],
            messages,
            ..Draft::default()
        })
    }

    fn person(&self, number: u32, owner: u32) -> Person {
        Person {
            number,
            addresses: vec![format!("p{number}")],
            name: String::new(),
            role: if number == owner { Role::Owner } else { Role::Other },
            unit: self.folder.people.units[number as usize].clone(),
            rank: None,
            external: false,
            kind: Kind::Human,
        }
    }
}

/// Stands for no place in a record.
pub(super) const NOBODY: u32 = u32::MAX;

type Ends = (PersonId, Box<[PersonId]>, Box<[PersonId]>);

fn message(id: MessageId, mail: &Mail, (from, to, cc): Ends) -> Message {
    Message {
        id,
        thread: ThreadId(0),
        at: mail.at,
        local: DateTime::default(),
        from,
        sent_by: None,
        to,
        cc,
        own_words: 0,
        acts: Acts::default(),
        level: None,
        labels: None,
        automatic: false,
        auto_reply: false,
    }
}
