//! Rooms of seniors that peers are invited to and the owner is not, as far as the record shows them.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use record::{
    Arg, ItemRef, Kind, Meeting, PersonId, Phrase, Record, Role, SeriesId, Span, Standing,
};

use super::{all_weeks, left_out, real, sketches};
use crate::{
    Behaviour, Citation, Context, Detection, Direction, Estimate, Example, Facet, Lens, Point,
    Proposal, Reading, Unit, Validation,
};

/// Seniors that make a room.
const SENIORS: usize = 2;
/// Single events of one title that count as a room.
const REPEATED: usize = 2;

pub(super) static LENS: Lens = Lens {
    name: "rooms",
    facet: Facet::Influence,
    question: "Which rooms of seniors are my peers in and I am not, as far as I can see them?",
    unit: Unit::Series,
    direction: Direction::Neither,
    formula: "The number of rooms. A room: a series, or at least 2 single events of one title, in the span and in the \
calendars you imported, not cancelled, of which none names you or your assistant, and at one of which at least 2 seniors \
(rank above yours) and at least 1 peer (rank equal to yours) are named. Events that name a list are left \
out, since you may be on it, and so are those where the ranks of half of the people or more are unknown. Ranks are \
those of people.csv, never guessed. Each week's point is the number of rooms that met in it.",
    interval: "none: a count of what the calendars show. How many rooms they do not show is unknown, and that is most of \
them.",
    sources: &[
        Citation {
            author: "Ibarra",
            year: 1993,
            title: "Personal networks of women and minorities in management: a conceptual framework",
            doi: "10.5465/amr.1993.3997507",
        },
        Citation {
            author: "Brass & Burkhardt",
            year: 1993,
            title: "Potential power and power use: an investigation of structure and behavior",
            doi: "10.5465/256588",
        },
    ],
    fails_when: &[
        "a calendar shows what its owner is invited to: a room stands in yours only where an invitation was forwarded, \
         where you were taken off it, or where another calendar was imported",
        "a peer is there for a task you do not share",
        "you are invited through a list whose members the calendar does not name as such",
        "someone who reports to you is there in your place, as you wanted",
        "it is read as standing: being in a room is visibility, not influence",
    ],
    at_least: "your own rank, and one event without you that names people whose ranks are known for more than half",
    validated: Validation::Ours(
        "It shows what stands in your own record, and nobody checked what that misses",
    ),
    quotes: &[],
    read,
    example: Example {
        says: "Your calendar holds a forwarded weekly “Steering” of the CEO, the CFO and Pia, who has your rank, and a \
“Works council” of the CEO with Pia: 1 room",
        record: example,
        span: sketches::FOUR_WEEKS,
        value: 1.0,
    },
};

/// Events that are one room: by series, or by title.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Key<'a> {
    Series(SeriesId),
    Title(&'a str),
}

fn key(meeting: &Meeting) -> Key<'_> {
    meeting.series.map_or(Key::Title(&meeting.title), Key::Series)
}

struct Room<'a> {
    key: Key<'a>,
    meetings: Vec<&'a Meeting>,
    seniors: Vec<PersonId>,
    peers: Vec<PersonId>,
}

fn read(record: &Record, span: Span, _: &Context) -> Reading {
    if record.me().rank.is_none() {
        return Reading::silent("silent-own-rank");
    }
    let held = record.meetings_in(span).iter().filter(|m| m.standing != Standing::Cancelled);
    let (with_me, without): (Vec<&Meeting>, Vec<&Meeting>) =
        held.partition(|m| names_me(record, m));
    let others: Vec<&Meeting> =
        without.into_iter().filter(|m| m.others(record.owner).len() > 1).collect();
    let (listed, open): (Vec<&Meeting>, Vec<&Meeting>) = others
        .iter()
        .partition(|m| m.others(record.owner).iter().any(|p| record.person(*p).kind == Kind::List));
    let (known, unknown): (Vec<&Meeting>, Vec<&Meeting>) =
        open.iter().partition(|m| ranks_known(record, m));
    let mut reading = match (known.is_empty(), unknown.is_empty()) {
        (true, true) => Reading::silent("silent-rooms-not-visible"),
        (true, false) => Reading::silent("silent-rooms-ranks"),
        (false, _) => speak(record, span, &rooms(record, &known, &with_me), known.len()),
    };
    reading.left_out = left_out(&[
        ("left-out-list-invited", listed.len()),
        ("left-out-ranks-unknown", unknown.len()),
    ]);
    reading
}

fn names_me(record: &Record, meeting: &Meeting) -> bool {
    let mine =
        |person: PersonId| person == record.owner || record.person(person).role == Role::Assistant;
    meeting.attendees.iter().map(|a| a.person).chain(meeting.organiser).any(mine)
}

fn ranks_known(record: &Record, meeting: &Meeting) -> bool {
    let others = meeting.others(record.owner);
    let known = others.iter().filter(|person| record.is_senior(**person).is_some()).count();
    known * 2 > others.len()
}

/// Rooms, the most seniors first.
fn rooms<'a>(record: &Record, known: &[&'a Meeting], with_me: &[&Meeting]) -> Vec<Room<'a>> {
    let mut groups: BTreeMap<Key<'a>, Vec<&'a Meeting>> = BTreeMap::new();
    for meeting in known {
        groups.entry(key(meeting)).or_default().push(meeting);
    }
    groups.retain(|key, held| {
        let often = held.len() >= REPEATED || matches!(key, Key::Series(_));
        often && !with_me.iter().any(|mine| self::key(mine) == *key)
    });
    let mut rooms: Vec<Room<'a>> = groups
        .into_iter()
        .filter_map(|(key, meetings)| {
            let fullest = meetings.iter().max_by_key(|m| people(record, m).0.len())?;
            let (seniors, peers) = people(record, fullest);
            let is_room = seniors.len() >= SENIORS && !peers.is_empty();
            is_room.then_some(Room { key, meetings, seniors, peers })
        })
        .collect();
    rooms.sort_by_key(|room| {
        (Reverse(room.seniors.len()), Reverse(room.meetings.len()), room.meetings[0].id)
    });
    rooms
}

/// Seniors and peers of a meeting.
fn people(record: &Record, meeting: &Meeting) -> (Vec<PersonId>, Vec<PersonId>) {
    let others = meeting.others(record.owner).into_iter();
    let human = others.filter(|person| record.is_colleague(*person));
    let ranked = human.filter(|person| record.person(*person).rank >= record.me().rank);
    ranked.partition(|person| record.is_senior(*person) == Some(true))
}

fn speak(record: &Record, span: Span, rooms: &[Room<'_>], n: usize) -> Reading {
    let count = real(rooms.len());
    let mut reading = Reading::value(Estimate { value: count, low: count, high: count, n });
    let met = |days: Span| {
        let in_days =
            |room: &&Room<'_>| room.meetings.iter().any(|m| days.has(m.local_start.date()));
        rooms.iter().filter(in_days).count()
    };
    let weeks = all_weeks(span).filter(|(_, days)| days.days() >= 4);
    reading.weekly =
        weeks.map(|(week, days)| Point { week, value: real(met(days)), n: met(days) }).collect();
    let items = rooms.iter().flat_map(|room| room.meetings.iter().rev());
    let items = items.map(|meeting| ItemRef::Meeting(meeting.id));
    reading.evidence = items.take(Reading::EVIDENCE).collect();
    reading.proposals = rooms.first().map(|room| ask(record, room, count)).into_iter().collect();
    reading
}

fn ask(record: &Record, room: &Room<'_>, count: f64) -> Proposal {
    let last = room.meetings.last().unwrap_or(&room.meetings[0]);
    let series = match room.key {
        Key::Series(series) => Some(series),
        Key::Title(_) => None,
    };
    let by_rank = |people: &[PersonId]| {
        let mut people = people.to_vec();
        people.sort_by_key(|p| (Reverse(record.person(*p).rank), record.person(*p).number));
        people.truncate(3);
        Arg::People(people)
    };
    let title = match series {
        Some(series) => Arg::Series(series),
        None => Arg::Text(format!("“{}”", last.title.trim())),
    };
    Proposal {
        behaviour: Behaviour::Ask,
        sentence: Phrase::new("ask-room")
            .with("room", title)
            .count("count", room.meetings.len())
            .with("seniors", by_rank(&room.seniors))
            .with("peers", by_rank(&room.peers)),
        detection: Detection { series, ..Detection::default() },
        baseline: count,
        target: count - 1.0,
        hours: None,
        evidence: room.meetings.iter().rev().map(|m| ItemRef::Meeting(m.id)).collect(),
    }
}

fn example() -> Record {
    sketches::covered()
        .knows("me", "Operations", 5)
        .knows("pia", "Sales", 5)
        .knows("ceo", "Board", 9)
        .knows("cfo", "Board", 8)
        .meeting("2026-03-02T09:00", 60, "Steering", "ceo", &["ceo", "cfo", "pia"])
        .in_series()
        .weekly(3)
        .meeting("2026-03-03T09:00", 60, "Works council", "ceo", &["ceo", "pia"])
        .in_series()
        .weekly(3)
        .record()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Outcome;
    use record::sketch::Sketch;

    fn reading(sketch: &Sketch) -> Reading {
        read(&sketch.record(), sketches::FOUR_WEEKS, &Context::SHOWN)
    }

    fn because(sketch: &Sketch) -> &'static str {
        match reading(sketch).outcome {
            Outcome::Silent(silence) => silence.because.key,
            Outcome::Value(_) => "speaks",
        }
    }

    fn ranked() -> Sketch {
        ["me", "pia"]
            .into_iter()
            .zip([5, 5])
            .chain([("ceo", 9), ("cfo", 8)])
            .fold(sketches::covered(), |sketch, (name, rank)| sketch.knows(name, "Board", rank))
    }

    #[test]
    fn a_room_is_asked_about_once_with_its_meetings() {
        let reading = read(&example(), sketches::FOUR_WEEKS, &Context::SHOWN);
        assert_eq!((reading.proposals.len(), reading.evidence.len()), (1, 4));
        assert_eq!(reading.proposals[0].behaviour, Behaviour::Ask);
        let weekly: Vec<f64> = reading.weekly.iter().map(|point| point.value).collect();
        assert_eq!(weekly, [1.0; 4]);
    }

    #[test]
    fn rooms_one_is_in_or_may_be_in_are_none() {
        let all = ["ceo", "cfo", "pia"];
        let room = |sketch: Sketch, named: &[&str]| {
            sketch.meeting("2026-03-02T09:00", 60, "Steering", "ceo", named).in_series().weekly(1)
        };
        let value = |sketch: &Sketch| reading(sketch).estimate().map(|e| e.value);
        assert_eq!(value(&room(ranked(), &all)), Some(1.0));
        let once_in = room(ranked(), &all)
            .meeting("2026-03-25T09:00", 60, "Steering", "ceo", &["ceo", "cfo", "pia", "me"])
            .in_series();
        assert_eq!(value(&once_in), Some(0.0));
        assert_eq!(value(&room(ranked(), &["ceo", "cfo"])), Some(0.0), "no peer is in it");
        let single = ranked().meeting("2026-03-02T09:00", 60, "Dinner", "ceo", &all);
        assert_eq!(value(&single), Some(0.0));
        let mut listed = room(ranked(), &["ceo", "cfo", "pia", "board"]);
        let list = listed.person("board").0 as usize;
        listed.draft().people[list].kind = Kind::List;
        assert_eq!(because(&listed), "silent-rooms-not-visible");
        assert_eq!(reading(&listed).left_out[0].count, 2);
    }

    #[test]
    fn without_ranks_or_visible_rooms_it_says_which() {
        let room = |sketch: Sketch| {
            sketch.meeting("2026-03-02T09:00", 60, "Steering", "ceo", &["ceo", "cfo", "pia"])
        };
        assert_eq!(because(&room(sketches::covered())), "silent-own-rank");
        let own = sketches::covered().knows("me", "Operations", 5);
        assert_eq!(because(&room(own)), "silent-rooms-ranks");
        assert_eq!(because(&ranked()), "silent-rooms-not-visible");
    }
}
