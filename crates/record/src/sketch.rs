//! A record in a few lines, for the worked examples of lenses and for tests.
//!
//! People are named by a word: `"me"` is the owner, `"ana"` a colleague, `"ana@out"` an outsider.

use jiff::{Timestamp, ToSpan, civil::DateTime, tz::TimeZone};

use crate::{
    Act, ActLabel, Acts, Answer, Answered, Attendance, Calendar, Draft, EntryId, Handover, Kind,
    Labels, Language, Level, Meeting, MeetingId, Message, MessageId, Moment, Person, PersonId,
    Proposal, Record, Role, Series, SeriesId, Standing, Thread, ThreadId, Uptake,
};

/// A record being sketched. Times are UTC, written `2026-03-02T09:00`.
#[derive(Debug, Clone)]
pub struct Sketch {
    draft: Draft,
}

impl Default for Sketch {
    fn default() -> Self {
        Sketch::new()
    }
}

impl Sketch {
    /// An empty record with an owner called `me`.
    pub fn new() -> Sketch {
        let draft = Draft {
            zone: Some(TimeZone::UTC),
            owner: Some(PersonId(0)),
            calendars: vec![Calendar { name: "sketch".into(), attendance_known: false }],
            ..Draft::default()
        };
        let mut sketch = Sketch { draft };
        sketch.person("me");
        sketch.draft.people[0].role = Role::Owner;
        sketch
    }

    /// The record.
    pub fn record(&self) -> Record {
        Record::assemble(self.draft.clone())
    }

    /// What it will be assembled from, to be changed at will.
    pub fn draft(&mut self) -> &mut Draft {
        &mut self.draft
    }

    /// The id of a person, made on first mention.
    pub fn person(&mut self, name: &str) -> PersonId {
        if let Some(at) = self.draft.people.iter().position(|p| p.addresses[0] == name) {
            return PersonId(index(at));
        }
        let number = index(self.draft.people.len());
        self.draft.people.push(Person {
            number,
            addresses: vec![name.into()],
            name: name.into(),
            role: Role::Other,
            unit: None,
            rank: None,
            external: name.contains('@'),
            kind: Kind::Human,
        });
        PersonId(number)
    }

    /// Gives a person a unit and a rank.
    pub fn knows(mut self, name: &str, unit: &str, rank: i32) -> Sketch {
        let id = self.person(name).0 as usize;
        self.draft.people[id].unit = Some(unit.into());
        self.draft.people[id].rank = Some(rank);
        self
    }

    /// Gives a person a role.
    pub fn role(mut self, name: &str, role: Role) -> Sketch {
        let id = self.person(name).0 as usize;
        self.draft.people[id].role = role;
        self
    }

    /// A message in the thread with this subject, 50 own words long, that was not read and does nothing.
    pub fn message(mut self, at: &str, from: &str, to: &[&str], subject: &str) -> Sketch {
        let thread = self.thread(subject);
        let from = self.person(from);
        let to = to.iter().map(|p| self.person(p)).collect();
        let at = moment(at);
        self.draft.messages.push(Message {
            id: MessageId(index(self.draft.messages.len()) + 1),
            thread,
            at,
            local: DateTime::default(),
            from,
            sent_by: None,
            to,
            cc: Box::default(),
            own_words: 50,
            acts: Acts::default(),
            level: None,
            labels: None,
            automatic: false,
            auto_reply: false,
        });
        self
    }

    /// Copies people on the last message.
    pub fn cc(mut self, people: &[&str]) -> Sketch {
        let cc = people.iter().map(|p| self.person(p)).collect();
        self.last_message().cc = cc;
        self
    }

    /// The last message does this; where it was labelled, in one sentence, surely.
    pub fn act(mut self, act: Act) -> Sketch {
        let message = self.last_message();
        message.acts = message.acts.with(act);
        if let Some(labels) = &mut message.labels {
            labels.acts[act as usize] = ActLabel { odds: 20.0, count: 1.0 };
        }
        self
    }

    /// The last message has `words` words of its own and surely works at `level`, in two sentences
    /// that do nothing.
    pub fn labelled(mut self, words: u32, level: Level) -> Sketch {
        let message = self.last_message();
        message.own_words = words;
        message.level = Some(level);
        let mut levels = [-30.0; 4];
        levels[level as usize] = 0.0;
        let acts = [ActLabel { odds: -20.0, count: 0.0 }; 9];
        let language = Language::English;
        message.labels =
            Some(Box::new(Labels { model: 1, language, sentences: 2, levels, acts, rules: 0 }));
        self
    }

    /// The last message was typed by an assistant.
    pub fn sent_by(mut self, name: &str) -> Sketch {
        let writer = self.person(name);
        self.last_message().sent_by = Some(writer);
        self
    }

    /// The last message is an absence notice.
    pub fn auto_reply(mut self) -> Sketch {
        self.last_message().auto_reply = true;
        self.last_message().automatic = true;
        self
    }

    /// A meeting; an empty organiser means unknown. Everyone listed accepted.
    pub fn meeting(
        mut self,
        at: &str,
        minutes: i64,
        title: &str,
        organiser: &str,
        attendees: &[&str],
    ) -> Sketch {
        let organiser = (!organiser.is_empty()).then(|| self.person(organiser));
        let mut attendees: Vec<Attendance> = attendees
            .iter()
            .map(|p| Attendance { person: self.person(p), answer: Answer::Accepted })
            .collect();
        attendees.sort_unstable();
        let start = moment(at);
        self.draft.meetings.push(Meeting {
            id: MeetingId(index(self.draft.meetings.len()) + 1),
            series: None,
            start,
            end: start + minutes.minutes(),
            local_start: DateTime::default(),
            local_end: DateTime::default(),
            created: None,
            organiser,
            attendees: attendees.into(),
            title: title.into(),
            calendar: 0,
            standing: Standing::Meeting,
            out_of_office: false,
            travel: false,
            minutes: 0,
            notes_levels: None,
            level: None,
        });
        self
    }

    /// The last meeting and every earlier one of its title are one series.
    pub fn in_series(mut self) -> Sketch {
        let title = self.last_meeting().title.clone();
        let known = self.draft.series.iter().position(|s| s.title == title);
        let at = known.unwrap_or(self.draft.series.len());
        if known.is_none() {
            let first = self.draft.meetings.iter().find(|m| m.title == title);
            let number = first.map_or(0, |m| m.id.0);
            self.draft.series.push(Series { number, title: title.clone() });
        }
        let series = Some(SeriesId(index(at)));
        for meeting in self.draft.meetings.iter_mut().filter(|m| m.title == title) {
            meeting.series = series;
        }
        self
    }

    /// The last meeting once more a number of times, a week apart.
    pub fn weekly(mut self, times: usize) -> Sketch {
        for _ in 0..times {
            let mut next = self.last_meeting().clone();
            next.id = MeetingId(next.id.0 + 1);
            next.start += (7 * 24).hours();
            next.end += (7 * 24).hours();
            next.created = next.created.map(|c| c + (7 * 24).hours());
            self.draft.meetings.push(next);
        }
        self
    }

    /// When the last meeting was made.
    pub fn created(mut self, at: &str) -> Sketch {
        self.last_meeting().created = Some(moment(at));
        self
    }

    /// The owner's answer to the last meeting.
    pub fn answered(mut self, answer: Answer) -> Sketch {
        let owner = self.draft.owner;
        for attendance in &mut self.last_meeting().attendees {
            if Some(attendance.person) == owner {
                attendance.answer = answer;
            }
        }
        self
    }

    /// The last meeting has this level, set by hand.
    pub fn level(mut self, level: Level) -> Sketch {
        self.last_meeting().level = Some((level, "rule-corrected"));
        self
    }

    /// The last meeting is travel.
    pub fn travel(mut self) -> Sketch {
        self.last_meeting().travel = true;
        self
    }

    /// The last meeting is an all-day absence.
    pub fn out_of_office(mut self) -> Sketch {
        self.last_meeting().out_of_office = true;
        self.last_meeting().standing = Standing::AllDay;
        self
    }

    /// A handover written down on this day, of the thread with this subject where there is one.
    pub fn handover(mut self, on: &str, what: &str, to: &str) -> Sketch {
        let thread = self.draft.threads.iter().position(|thread| &*thread.subject == what);
        let handover = Handover {
            id: self.next_entry(),
            what: what.into(),
            to: self.person(to),
            thread: thread.map(|at| ThreadId(index(at))),
            when: day(on),
            note: String::new(),
        };
        self.draft.handovers.push(handover);
        self
    }

    /// A proposal written down on this day.
    pub fn proposal(mut self, on: &str, what: &str, to: &[&str]) -> Sketch {
        let proposal = Proposal {
            id: self.next_entry(),
            what: what.into(),
            to: to.iter().map(|person| self.person(person)).collect(),
            thread: None,
            when: day(on),
            answer: None,
            brought_over: None,
        };
        self.draft.proposals.push(proposal);
        self
    }

    /// What became of the last proposal, on this day, by someone.
    pub fn taken_up(mut self, on: &str, uptake: Uptake, by: &str) -> Sketch {
        let by = Some(self.person(by));
        let last = self.draft.proposals.last_mut();
        let last = last.expect("a proposal was sketched before it is answered");
        last.answer = Some(Answered { uptake, by, on: day(on).on });
        self
    }

    fn next_entry(&self) -> EntryId {
        EntryId(index(self.draft.handovers.len() + self.draft.proposals.len()) + 1)
    }

    fn thread(&mut self, subject: &str) -> ThreadId {
        let known = self.draft.threads.iter().position(|t| &*t.subject == subject);
        let at = known.unwrap_or(self.draft.threads.len());
        if known.is_none() {
            let number = index(self.draft.messages.len()) + 1;
            self.draft.threads.push(Thread { number, subject: subject.into() });
        }
        ThreadId(index(at))
    }

    fn last_message(&mut self) -> &mut Message {
        self.draft.messages.last_mut().expect("a message was sketched before it is changed")
    }

    fn last_meeting(&mut self) -> &mut Meeting {
        self.draft.meetings.last_mut().expect("a meeting was sketched before it is changed")
    }
}

fn index(at: usize) -> u32 {
    u32::try_from(at).expect("a sketch is small")
}

fn day(on: &str) -> Moment {
    let at = moment(&format!("{on}T12:00"));
    Moment { at, on: TimeZone::UTC.to_datetime(at).date() }
}

fn moment(at: &str) -> Timestamp {
    let civil: DateTime = at.parse().expect("a sketch writes times as 2026-03-02T09:00");
    TimeZone::UTC.to_timestamp(civil).expect("UTC has every time")
}
