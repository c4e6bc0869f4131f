//! How far meetings reach beyond the owner's own unit.

use std::collections::BTreeMap;

use jiff::{ToSpan, civil::Date, civil::date};
use record::{ItemRef, Kind, Meeting, PersonId, Phrase, Record, Role, Span, sketch::Sketch};

use crate::meeting_hours::{INTERVAL, MeetingHours, short_title};
use crate::{
    Behaviour, Citation, Context, Detection, Direction, Example, Facet, LeftOut, Lens, Part,
    Proposal, Reading, Unit, Validation, standings,
};

pub(crate) static LENS: Lens = Lens {
    name: "span_of_meetings",
    facet: Facet::Attention,
    question: "How far do my meetings reach beyond my own unit?",
    unit: Unit::Share,
    direction: Direction::Higher,
    formula: "H(2+) / H. H: hours of the span's meetings that count, in calendars that name \
        attendees, overlapping time counted once; H(2+): hours of those with people of at least two \
        units besides mine. Parts, which overlap and do not sum to 1: share of H with anyone senior \
        to me (higher rank), with outsiders, with someone who reports to me. A part is absent where \
        nothing is known of it: no ranks for half the seats, nobody known to report to me.",
    interval: INTERVAL,
    sources: &[
        Citation {
            author: "O. Bandiera, A. Prat, S. Hansen, R. Sadun",
            year: 2020,
            title: "CEO Behavior and Firm Performance, Journal of Political Economy 128",
            doi: "10.1086/705331",
        },
        Citation {
            author: "R. S. Burt",
            year: 2004,
            title: "Structural Holes and Good Ideas, American Journal of Sociology 110",
            doi: "10.1086/421787",
        },
        Citation {
            author: "M. E. Porter, N. Nohria",
            year: 2018,
            title: "How CEOs Manage Time, Harvard Business Review, July-August",
            doi: "",
        },
    ],
    fails_when: &[
        "Units in people.csv are too fine or too coarse: two teams of one floor count as a reach.",
        "People are invited for information; the calendar does not say who spoke.",
        "The published 30 % with outsiders and 46 % with a direct report are shares of all work \
         time or of internal time of 27 CEOs, not of a manager's meetings.",
    ],
    at_least: "10 meetings with attendees, in 4 weeks; my unit, and the units of at least half of \
        the colleagues' seats",
    validated: Validation::Ours(
        "Chief executives who meet several functions at once lead firms that do better (Bandiera \
         and others 2020); whether it holds for a manager's calendar was not checked.",
    ),
    quotes: &[],
    read,
    example: Example {
        says: "Each of five weeks one hour with Sales and Finance and three hours with one's own \
               unit: 5 h / 20 h = 0.25",
        record: example,
        span: Span { start: date(2026, 3, 2), end: date(2026, 4, 6) },
        value: 0.25,
    },
};

/// Days without a meeting after which a unit counts as not met.
const PAUSE_DAYS: i64 = 42;
/// Meetings with a unit before the pause that make it one worth returning to.
const EARLIER: usize = 3;

fn read(record: &Record, span: Span, context: &Context) -> Reading {
    let events = record.meetings_in(span);
    let counted: Vec<&Meeting> = events.iter().filter(|event| event.counts()).collect();
    let (known, unknown): (Vec<&Meeting>, Vec<&Meeting>) =
        counted.iter().partition(|meeting| attendance_known(record, meeting));
    let mut left_out = standings::left_out(events);
    if !unknown.is_empty() {
        left_out.push(LeftOut { reason: "left-out-attendance-unknown", count: unknown.len() });
    }
    if known.is_empty() && !unknown.is_empty() {
        return Reading { left_out, ..Reading::silent("silent-attendance-unknown") };
    }
    let seats = Seats::of(record, &known);
    let hours = match MeetingHours::of(known, span, context) {
        Ok(hours) => hours,
        Err(because) => return Reading { left_out, ..Reading::silent_because(because) },
    };
    let wide = |meeting: &Meeting| other_units(record, meeting).len() >= 2;
    let parts = parts(record, &hours, &seats);
    if !seats.units_known(record) {
        let evidence = hours.evidence(&|meeting| with_outsiders(record, meeting));
        let silent = Reading::silent("silent-units-unknown");
        return Reading { parts, left_out, evidence, ..silent };
    }
    let value = hours.share(&wide);
    Reading {
        parts,
        weekly: hours.weekly(&wide),
        left_out,
        evidence: hours.evidence(&wide),
        proposals: proposal(record, span).into_iter().collect(),
        ..Reading::value(value)
    }
}

fn attendance_known(record: &Record, meeting: &Meeting) -> bool {
    record.calendars[meeting.calendar as usize].attendance_known
}

/// Seats of colleagues over all meetings, and of how many something is known.
struct Seats {
    colleagues: usize,
    with_unit: usize,
    with_rank: usize,
}

impl Seats {
    fn of(record: &Record, meetings: &[&Meeting]) -> Seats {
        let mut seats = Seats { colleagues: 0, with_unit: 0, with_rank: 0 };
        let others = meetings.iter().flat_map(|meeting| meeting.others(record.owner));
        for person in others.filter(|person| record.is_colleague(*person)) {
            seats.colleagues += 1;
            seats.with_unit += usize::from(record.person(person).unit.is_some());
            seats.with_rank += usize::from(record.is_senior(person).is_some());
        }
        seats
    }
    fn units_known(&self, record: &Record) -> bool {
        record.me().unit.is_some() && self.with_unit * 2 >= self.colleagues
    }
    fn ranks_known(&self) -> bool {
        self.with_rank > 0 && self.with_rank * 2 >= self.colleagues
    }
}

fn parts(record: &Record, hours: &MeetingHours<'_>, seats: &Seats) -> Vec<Part> {
    let part = |key, is: &dyn Fn(&Meeting) -> bool| Part { key, estimate: hours.share(is) };
    let with = |meeting: &Meeting, is: &dyn Fn(PersonId) -> bool| {
        meeting.others(record.owner).into_iter().any(is)
    };
    let senior = |person| record.is_senior(person) == Some(true);
    let reports = |person| record.person(person).role == Role::Report;
    let mut parts = vec![part("part-outsiders", &|meeting| with_outsiders(record, meeting))];
    if seats.ranks_known() {
        parts.insert(0, part("part-seniors", &|meeting| with(meeting, &senior)));
    }
    if record.people.iter().any(|person| person.role == Role::Report) {
        parts.push(part("part-reports", &|meeting| with(meeting, &reports)));
    }
    parts
}

fn with_outsiders(record: &Record, meeting: &Meeting) -> bool {
    meeting.others(record.owner).into_iter().any(|person| {
        let person = record.person(person);
        person.external && person.kind == Kind::Human
    })
}

/// Units of others on the meeting, mine left out.
fn other_units<'a>(record: &'a Record, meeting: &Meeting) -> Vec<&'a str> {
    let mine = record.me().unit.as_deref();
    let others = meeting.others(record.owner).into_iter();
    let mut units: Vec<&str> = others
        .filter_map(|person| record.person(person).unit.as_deref())
        .filter(|unit| Some(*unit) != mine)
        .collect();
    units.sort_unstable();
    units.dedup();
    units
}

/// The unit met most often before and not at all in the last six weeks. Baseline and target are
/// shares of meeting hours with that unit: in the span, and in as many days before the pause.
fn proposal(record: &Record, span: Span) -> Option<Proposal> {
    let until = record.meetings.partition_point(|m| m.local_start.date() < span.end);
    let past = record.meetings[..until].iter().filter(|m| m.counts());
    let mut met: BTreeMap<&str, Vec<&Meeting>> = BTreeMap::new();
    for meeting in past {
        for unit in other_units(record, meeting) {
            met.entry(unit).or_default().push(meeting);
        }
    }
    let pause = span.end.saturating_sub(PAUSE_DAYS.days());
    let last = |met: &[&Meeting]| met.last().map_or(Date::MIN, |m| m.local_start.date());
    #[expect(clippy::cast_precision_loss, reason = "a few units")]
    let units = met.len() as f64;
    let (unit, met) = met
        .into_iter()
        .filter(|(_, met)| met.len() >= EARLIER && last(met) < pause)
        .filter(|(_, met)| chance(record, met.len(), last(met), span) <= CHANCE / units)
        .max_by_key(|(unit, met)| (met.len(), std::cmp::Reverse(*unit)))?;
    let latest = met.last()?;
    let of_unit = |person: &PersonId| record.person(*person).unit.as_deref() == Some(unit);
    let people: Vec<PersonId> = latest.others(record.owner).into_iter().filter(of_unit).collect();
    let sentence = Phrase::new("start-meet-unit")
        .text("unit", unit)
        .with("date", record::Arg::Day(last(&met)))
        .text("title", short_title(latest))
        .with("people", record::Arg::People(people.iter().copied().take(3).collect()))
        .count("times", met.len());
    let evidence = met.iter().rev().take(Reading::EVIDENCE);
    Some(Proposal {
        behaviour: Behaviour::Start,
        sentence,
        detection: Detection { people, ..Detection::default() },
        baseline: share_with(record, unit, span),
        target: share_with(record, unit, before(span, last(&met))),
        hours: None,
        evidence: evidence.map(|meeting| ItemRef::Meeting(meeting.id)).collect(),
    })
}

/// Chance from which on a pause may be one, shared out among the units looked at.
const CHANCE: f64 = 0.05;

/// The chance of a pause since `last`: with `times` meetings in the days before, spread as chance
/// spreads them, none follows with (before / (before + pause))^times.
fn chance(record: &Record, times: usize, last: Date, span: Span) -> f64 {
    let first = record.meetings.first().map_or(last, |meeting| meeting.local_start.date());
    let before = f64::from(Span { start: first, end: last }.days() + 1);
    let pause = f64::from(Span { start: last, end: span.end }.days());
    (before / (before + pause)).powi(i32::try_from(times).unwrap_or(i32::MAX))
}

/// As many days as the span has, up to and with the last.
fn before(span: Span, last: Date) -> Span {
    let end = last.saturating_add(1.day());
    Span { start: end.saturating_sub(i64::from(span.days()).days()), end }
}

/// Share of meeting hours with people of a unit; 0 without hours.
fn share_with(record: &Record, unit: &str, span: Span) -> f64 {
    let meetings = record.meetings_in(span).iter().filter(|meeting| meeting.counts());
    let (mut with, mut all) = (0.0, 0.0);
    for meeting in meetings.filter(|meeting| attendance_known(record, meeting)) {
        all += meeting.hours();
        with += if other_units(record, meeting).contains(&unit) { meeting.hours() } else { 0.0 };
    }
    if all > 0.0 { with / all } else { 0.0 }
}

fn example() -> Record {
    Sketch::new()
        .knows("me", "Operations", 3)
        .knows("ana", "Sales", 3)
        .knows("ben", "Finance", 4)
        .knows("eva", "Operations", 2)
        .meeting("2026-03-02T09:00", 60, "Plan", "ana", &["me", "ana", "ben"])
        .weekly(4)
        .meeting("2026-03-03T09:00", 180, "Ops", "me", &["me", "eva"])
        .weekly(4)
        .record()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_in(record: &Record, span: Span) -> Reading {
        read(record, span, &Context::VALUES)
    }

    fn keys(reading: &Reading) -> Vec<(&'static str, f64)> {
        reading.parts.iter().map(|part| (part.key, part.estimate.value)).collect()
    }

    #[test]
    fn parts_are_there_where_something_is_known() {
        let reading = read_in(&example(), LENS.example.span);
        assert_eq!(keys(&reading), [("part-seniors", 0.25), ("part-outsiders", 0.0)]);
    }

    #[test]
    fn without_units_outsiders_are_still_told() {
        let record = Sketch::new()
            .meeting("2026-03-02T09:00", 60, "Plan", "ana", &["me", "ana", "zoe@out"])
            .weekly(4)
            .meeting("2026-03-03T09:00", 60, "Ops", "me", &["me", "eva"])
            .weekly(4)
            .record();
        let reading = read_in(&record, LENS.example.span);
        assert_eq!(reading.estimate(), None);
        assert_eq!(keys(&reading), [("part-outsiders", 0.5)]);
    }

    #[test]
    fn a_calendar_that_names_no_one_is_silent() {
        let mut sketch = Sketch::new().meeting("2026-03-02T09:00", 60, "Plan", "", &[]);
        sketch = sketch.weekly(12);
        let reading = read_in(&sketch.record(), LENS.example.span);
        assert_eq!(reading.outcome, Reading::silent("silent-attendance-unknown").outcome);
        assert_eq!(reading.left_out[0].reason, "left-out-attendance-unknown");
    }

    #[test]
    fn a_unit_not_met_for_six_weeks_is_proposed_by_name_and_day() {
        let sketch = Sketch::new()
            .knows("me", "Operations", 3)
            .knows("ana", "Sales", 3)
            .knows("eva", "Legal", 2)
            .meeting("2026-03-02T09:00", 60, "Deals", "ana", &["me", "ana"])
            .weekly(3)
            .meeting("2026-03-03T09:00", 60, "Ops", "me", &["me", "eva"])
            .weekly(12);
        let quarter = Span { start: date(2026, 3, 2), end: date(2026, 6, 1) };
        let reading = read_in(&sketch.record(), quarter);
        let [proposal] = &reading.proposals[..] else { panic!("{:?}", reading.proposals) };
        assert!(proposal.sentence.args.contains(&("unit", record::Arg::Text("Sales".into()))));
        let day = record::Arg::Day(date(2026, 3, 23));
        assert!(proposal.sentence.args.contains(&("date", day)));
        assert_eq!(proposal.evidence.len(), 4);
        assert!((proposal.baseline - 4.0 / 17.0).abs() < 1e-12);
        assert!((proposal.target - 4.0 / 7.0).abs() < 1e-12);
        let month = Span { end: date(2026, 4, 27), ..quarter };
        assert_eq!(read_in(&sketch.record(), month).proposals, []);
    }

    #[test]
    fn a_pause_that_can_be_chance_is_not_proposed() {
        let met = |weeks: &[i64]| {
            let ops = Sketch::new()
                .knows("me", "Operations", 3)
                .knows("ana", "Sales", 3)
                .knows("eva", "Legal", 2)
                .meeting("2026-03-03T09:00", 60, "Ops", "me", &["me", "eva"])
                .weekly(29);
            weeks.iter().fold(ops, |sketch, week| {
                let day = date(2026, 3, 2).saturating_add((7 * week).days());
                sketch.meeting(&format!("{day}T12:00"), 60, "Deals", "ana", &["me", "ana"])
            })
        };
        let span = Span { start: date(2026, 7, 1), end: date(2026, 9, 28) };
        // Four meetings in 148 days, then 62 days without: (148 / 210)^4 = 0.25.
        assert_eq!(read_in(&met(&[0, 8, 15, 21]).record(), span).proposals, []);
        // Eleven: (148 / 210)^11 = 0.021, for two units 0.025 is allowed.
        let often = met(&[0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 21]);
        assert_eq!(read_in(&often.record(), span).proposals.len(), 1);
    }
}
