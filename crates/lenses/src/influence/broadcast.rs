//! People the owner reaches only by large mailings: visible to them, in touch with none. Works on
//! sent mail alone.

mod recurring;

use record::{ItemRef, Kind, Message, PersonId, Phrase, Record, Span};

use super::{LEAST_WEEKS, Rate, all_weeks, left_out, per_mille, real, sketches, weeks_silence};
use crate::{
    Citation, Context, Direction, Example, Facet, Lens, Part, Reading, Unit, Validation, coverage,
    stats,
};

/// Recipients above which a message is a broadcast.
const LARGE: usize = 10;
/// Share of weeks with mail sent in the owner's name that "only by broadcasts" needs.
const LEAST_SENT: f64 = 0.8;

pub(super) static LENS: Lens = Lens {
    name: "broadcast",
    facet: Facet::Influence,
    question: "How many people do I reach only by large mailings? (visibility, not influence)",
    unit: Unit::People,
    direction: Direction::Lower,
    formula: "B = |{p : p got a message of the owner with more than 10 recipients in the span, and none with 10 or \
fewer}|. Recipients: To + Cc, everyone written out. Messages of the owner: sent in the owner's name, by \
the owner or an assistant; automatic ones are left out and counted. p: a human other than the owner, \
inside or outside. Each week's point is the number of such people a broadcast of that week reached. The \
parts are the number of all people reached, and of those among them that a message to at most 10 reached. \
Weeks with under 4 days in the span have no weekly point.",
    interval: "B = Σ_w Σ_{p in week w} 1/k_p, with k_p the number of weeks in which a broadcast reached p, so the \
weeks add up to B. 95 % by circular moving blocks of weeks over that sum. Below 10 weeks: the value ± \
Student's t (weeks − 1 degrees of freedom, 97.5 %) · standard deviation of 2,000 draws of single weeks · \
√(weeks/(weeks − 1)), cut at 0. Holds how broadcasts vary from week to week; takes as given who also gets \
smaller messages. The parts are counts, without interval.",
    sources: &[
        Citation {
            author: "Dabbish & Kraut",
            year: 2006,
            title: "Email overload at work: an analysis of factors associated with email strain",
            doi: "10.1145/1180875.1180941",
        },
        Citation {
            author: "Kossinets & Watts",
            year: 2006,
            title: "Empirical analysis of an evolving social network",
            doi: "10.1126/science.1116869",
        },
    ],
    fails_when: &[
        "a mailing list hides its readers: a message to one list address is one recipient, not a broadcast",
        "you meet or call these people: only mail is looked at",
        "the post asks for announcements (operations, safety, people matters)",
        "the export holds only part of the sent mail",
        "spans of different length are compared: more days, more people",
    ],
    at_least: "mail sent in your name: 5 messages in at least 80 % of the weeks, and 4 weeks; received mail is not needed",
    validated: Validation::Ours("A count; that fewer is better is our judgment, not a finding"),
    quotes: &[],
    read,
    example: Example {
        says: "Four weeks. You write to Ana every day, and twice to Ana and eleven others at once; one of the \
eleven also gets a message alone: 10 people",
        record: example,
        span: sketches::FOUR_WEEKS,
        value: 10.0,
    },
};

/// The plain value, without conditions; nothing where no mail was sent.
pub(crate) fn value(record: &Record, span: Span) -> Option<f64> {
    let sent = Sent::of(record, span);
    (sent.messages > 0).then(|| real(sent.only().count()))
}

fn read(record: &Record, span: Span, context: &Context) -> Reading {
    let Some(value) = value(record, span) else { return Reading::silent("silent-no-mail") };
    let covered = coverage::sent(record, span);
    if let Some(silence) = weeks_silence(span.weeks().count()) {
        return silence;
    }
    if covered < LEAST_SENT {
        let share = record::Arg::PerMille(per_mille(covered));
        return Reading::silent_because(Phrase::new("silent-sent-coverage").with("covered", share));
    }
    let sent = Sent::of(record, span);
    let spread = sent.spread(span).per(f64::from(span.days()), context);
    // The sum of the fractions is the whole number but for rounding.
    let estimate = stats::estimate(value, Some((spread.low, spread.high)), sent.messages);
    let part = |key, people: usize| {
        let people = real(people);
        let estimate = stats::estimate(people, None, sent.messages);
        Part { key, estimate }
    };
    let personally = sent.smaller.iter().filter(|got| **got).count();
    let reached = personally + sent.only().count();
    Reading {
        parts: vec![part("part-reached", reached), part("part-reached-personally", personally)],
        weekly: sent.weekly(span).points(),
        left_out: left_out(&[("left-out-automatic", sent.automatic)]),
        evidence: sent.evidence(),
        proposals: recurring::proposal(record, &sent).into_iter().collect(),
        ..Reading::value(estimate)
    }
}

/// A message to more than ten, with the people on it.
struct Broadcast<'a> {
    message: &'a Message,
    people: Vec<PersonId>,
}

/// What was sent in the owner's name.
struct Sent<'a> {
    /// Broadcasts by week, oldest first, in the order of [`all_weeks`].
    by_week: Vec<Vec<Broadcast<'a>>>,
    /// Who got a message to at most ten.
    smaller: Vec<bool>,
    /// Weeks in which a broadcast reached each person.
    weeks: Vec<u32>,
    messages: usize,
    automatic: usize,
}

impl<'a> Sent<'a> {
    fn of(record: &'a Record, span: Span) -> Sent<'a> {
        let people = record.people.len();
        let mut sent = Sent {
            by_week: Vec::new(),
            smaller: vec![false; people],
            weeks: vec![0; people],
            messages: 0,
            automatic: 0,
        };
        for (_, days) in all_weeks(span) {
            let mine = record.messages_in(days).iter().filter(|m| m.from == record.owner);
            let mut week: Vec<Broadcast<'a>> = Vec::new();
            for message in mine {
                if message.automatic {
                    sent.automatic += 1;
                    continue;
                }
                sent.messages += 1;
                let people = humans(record, message);
                if message.recipients() > LARGE {
                    week.push(Broadcast { message, people });
                } else {
                    people.iter().for_each(|person| sent.smaller[person.0 as usize] = true);
                }
            }
            distinct(&week).iter().for_each(|person| sent.weeks[person.0 as usize] += 1);
            sent.by_week.push(week);
        }
        sent
    }

    fn is_only(&self, person: PersonId) -> bool {
        let at = person.0 as usize;
        self.weeks[at] > 0 && !self.smaller[at]
    }
    /// People reached by broadcasts only, by their index.
    fn only(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.weeks.len()).filter(|at| self.weeks[*at] > 0 && !self.smaller[*at])
    }
    fn broadcasts(&self) -> impl DoubleEndedIterator<Item = &Broadcast<'a>> {
        self.by_week.iter().flatten()
    }
    fn only_in(&self, week: usize) -> Vec<PersonId> {
        let mut people = distinct(&self.by_week[week]);
        people.retain(|person| self.is_only(*person));
        people
    }

    /// The number of people, taken apart by weeks.
    fn spread(&self, span: Span) -> Rate {
        let share = |person: PersonId| 1.0 / f64::from(self.weeks[person.0 as usize]);
        Rate::of(span, |week, _| (self.only_in(week).into_iter().map(share).sum(), 0))
    }
    fn weekly(&self, span: Span) -> Rate {
        Rate::of(span, |week, _| (real(self.only_in(week).len()), self.by_week[week].len()))
    }

    /// Those that reach most people who get nothing else first, the latest of equals first.
    fn evidence(&self) -> Vec<ItemRef> {
        let only = |one: &Broadcast<'_>| one.people.iter().filter(|p| self.is_only(**p)).count();
        let mut found: Vec<(usize, ItemRef)> =
            self.broadcasts().map(|b| (only(b), ItemRef::Message(b.message.id))).collect();
        found.reverse();
        found.sort_by_key(|(only, _)| std::cmp::Reverse(*only));
        found.into_iter().map(|(_, item)| item).take(Reading::EVIDENCE).collect()
    }
}

fn humans(record: &Record, message: &Message) -> Vec<PersonId> {
    let is =
        |person: &PersonId| *person != record.owner && record.person(*person).kind == Kind::Human;
    message.everyone().filter(is).collect()
}

fn distinct(broadcasts: &[Broadcast<'_>]) -> Vec<PersonId> {
    let mut people: Vec<PersonId> =
        broadcasts.iter().flat_map(|one| one.people.iter().copied()).collect();
    people.sort_unstable();
    people.dedup();
    people
}

/// Ana and eleven others.
const TWELVE: [&str; 12] =
    ["ana", "p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8", "p9", "p10", "p11"];

fn example() -> Record {
    sketches::covered()
        .message("2026-03-03T10:00", "me", &TWELVE, "News of the dock")
        .message("2026-03-17T10:00", "me", &TWELVE, "News of the dock")
        .message("2026-03-18T10:00", "me", &["p1"], "A question")
        .record()
}

const _: () = assert!(LEAST_WEEKS == 4 && LARGE == 10, "`at_least` and `formula` name the numbers");

#[cfg(test)]
mod tests {
    use super::*;
    use record::sketch::Sketch;

    fn reading(sketch: &Sketch) -> Reading {
        read(&sketch.record(), sketches::FOUR_WEEKS, &Context::SHOWN)
    }

    #[test]
    fn weeks_add_up_and_parts_say_who_is_reached_at_all() {
        let reading = read(&example(), sketches::FOUR_WEEKS, &Context::SHOWN);
        let estimate = reading.estimate().unwrap();
        assert!(estimate.low < 10.0 && 10.0 < estimate.high, "{estimate:?}");
        let points: Vec<f64> = reading.weekly.iter().map(|point| point.value).collect();
        assert_eq!(points, [10.0, 0.0, 10.0, 0.0]);
        let parts: Vec<f64> = reading.parts.iter().map(|part| part.estimate.value).collect();
        assert_eq!(parts, [12.0, 2.0]);
        assert_eq!((estimate.n, reading.evidence.len()), (23, 2));
        assert_eq!(reading.proposals, [], "twice is not yet a habit");
    }

    #[test]
    fn ten_recipients_are_none_too_many_and_machines_are_nobody() {
        let ten =
            reading(&sketches::covered().message("2026-03-03T10:00", "me", &TWELVE[..10], "s"));
        assert!(ten.estimate().unwrap().value.abs() < 1e-12);
        let mut sketch = sketches::covered().message("2026-03-03T10:00", "me", &TWELVE, "s");
        let list = sketch.person("p11").0 as usize;
        sketch.draft().people[list].kind = Kind::List;
        assert!((reading(&sketch).estimate().unwrap().value - 10.0).abs() < 1e-12);
    }

    #[test]
    fn a_message_of_the_assistant_is_one_of_the_owner_an_automatic_one_is_none() {
        let base = sketches::covered().message("2026-03-03T10:00", "me", &TWELVE, "s");
        let helped = base.clone().message("2026-03-04T10:00", "me", &["p1"], "s").sent_by("alex");
        assert!((reading(&helped).estimate().unwrap().value - 10.0).abs() < 1e-12);
        let away = base.message("2026-03-04T10:00", "me", &["p1"], "s").auto_reply();
        assert!((reading(&away).estimate().unwrap().value - 11.0).abs() < 1e-12);
    }

    #[test]
    fn thin_sent_mail_is_silent() {
        let thin = Sketch::new().message("2026-03-03T10:00", "me", &TWELVE, "s");
        let silence = reading(&thin).outcome;
        assert!(
            matches!(silence, crate::Outcome::Silent(s) if s.because.key == "silent-sent-coverage")
        );
    }
}
