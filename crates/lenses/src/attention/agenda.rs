//! Whose agenda the meeting hours serve: routine, reaction, the owner's own, or an invitation.

use jiff::civil::date;
use record::{Meeting, Phrase, Record, Span, sketch::Sketch};

use crate::meeting_hours::{INTERVAL, MeetingHours};
use crate::{
    Citation, Context, Direction, Example, Facet, LeftOut, Lens, Part, Reading, Unit, Validation,
    standings,
};

pub(crate) static LENS: Lens = Lens {
    name: "agenda",
    facet: Facet::Attention,
    question: "How much of my meeting time serves my own agenda?",
    unit: Unit::Share,
    direction: Direction::Higher,
    formula: "H(own) / H. H: hours of the span's meetings that count and name an organiser, \
        overlapping time counted once. Each meeting is the first that fits of: routine (in a \
        series); reactive (called by someone else, and made less than 24 h before its start or \
        starting outside working hours); own (called by me or my assistant); invited (the rest). \
        Parts: the four shares, summing to 1. Where under 5 % of the single meetings others called \
        say when they were made, reactive is silent: that part is absent and its meetings stand \
        under invited. Where under 5 % of meetings name an organiser, own and invited cannot be \
        told apart: only the share of routine is given.",
    interval: INTERVAL,
    sources: &[
        Citation {
            author: "M. E. Porter, N. Nohria",
            year: 2018,
            title: "How CEOs Manage Time, Harvard Business Review, July-August",
            doi: "",
        },
        Citation {
            author: "H. Mintzberg",
            year: 1973,
            title: "The Nature of Managerial Work",
            doi: "",
        },
    ],
    fails_when: &[
        "Someone calls meetings for me without being known as my assistant: my own agenda then \
         counts as invited.",
        "A series I started myself is my own agenda, and counts as routine.",
        "The 43 % own agenda and 36 % reactive published for 27 CEOs were coded by assistants over \
         all work time, not by rule over meetings: they do not compare with these shares.",
    ],
    at_least: "10 meetings that name an organiser, in 4 weeks",
    validated: Validation::Ours("The four kinds follow Porter and Nohria's; the rules are ours."),
    quotes: &[],
    read,
    example: Example {
        says: "Each of five weeks: a weekly hour (routine), an hour someone called this morning \
               (reactive), an hour I called (own), an hour called last week (invited): \
               5 h / 20 h = 0.25",
        record: example,
        span: Span { start: date(2026, 3, 2), end: date(2026, 4, 6) },
        value: 0.25,
    },
};

/// Share of meetings from which a calendar is taken to say something (organiser, creation).
const SAYS: f64 = 0.05;
const SHORT_NOTICE_SECONDS: i64 = 24 * 3_600;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Routine,
    Reactive,
    Own,
    Invited,
}

const PARTS: [(&str, Kind); 4] = [
    ("part-routine", Kind::Routine),
    ("part-reactive", Kind::Reactive),
    ("part-own", Kind::Own),
    ("part-invited", Kind::Invited),
];

fn read(record: &Record, span: Span, context: &Context) -> Reading {
    let events = record.meetings_in(span);
    let left_out = standings::left_out(events);
    let counted: Vec<&Meeting> = events.iter().filter(|event| event.counts()).collect();
    let (named, nameless): (Vec<&Meeting>, Vec<&Meeting>) =
        counted.iter().partition(|meeting| meeting.organiser.is_some());
    if share(named.len(), counted.len()) < SAYS {
        return Reading { left_out, ..routine_only(counted, span, context) };
    }
    let reading = by_kind(record, &named, span, context);
    let mut left_out = left_out;
    left_out.extend(count("left-out-no-organiser", nameless.len()));
    left_out.extend(reading.left_out);
    Reading { left_out, ..reading }
}

fn by_kind(record: &Record, named: &[&Meeting], span: Span, context: &Context) -> Reading {
    let hours = match MeetingHours::of(named.to_vec(), span, context) {
        Ok(hours) => hours,
        Err(because) => return Reading::silent_because(because),
    };
    let by_others = |m: &&&Meeting| m.series.is_none() && m.organiser != Some(record.owner);
    let called: Vec<&&Meeting> = named.iter().filter(by_others).collect();
    let undated = called.iter().filter(|meeting| meeting.created.is_none()).count();
    let dated = share(called.len() - undated, called.len()) >= SAYS;
    let kind = |meeting: &Meeting| match kind(record, meeting) {
        Kind::Reactive if !dated => Kind::Invited,
        kind => kind,
    };
    let parts = PARTS
        .into_iter()
        .filter(|(_, part)| dated || *part != Kind::Reactive)
        .map(|(key, part)| Part { key, estimate: hours.share(&|meeting| kind(meeting) == part) });
    let own = |meeting: &Meeting| kind(meeting) == Kind::Own;
    Reading {
        parts: parts.collect(),
        weekly: hours.weekly(&own),
        evidence: hours.evidence(&own),
        left_out: count("left-out-no-created", undated).into_iter().collect(),
        ..Reading::value(hours.share(&own))
    }
}

/// What can be said where the calendar names no organisers.
fn routine_only(counted: Vec<&Meeting>, span: Span, context: &Context) -> Reading {
    match MeetingHours::of(counted, span, context) {
        Ok(hours) => {
            let routine = |meeting: &Meeting| meeting.series.is_some();
            let part = Part { key: "part-routine", estimate: hours.share(&routine) };
            let silent = Reading::silent_because(Phrase::new("silent-organiser-unknown"));
            Reading { parts: vec![part], evidence: hours.evidence(&routine), ..silent }
        }
        Err(because) => Reading::silent_because(because),
    }
}

fn kind(record: &Record, meeting: &Meeting) -> Kind {
    let own = meeting.organiser == Some(record.owner);
    let short = meeting.created.is_some_and(|created| {
        meeting.start.as_second() - created.as_second() < SHORT_NOTICE_SECONDS
    });
    match () {
        () if meeting.series.is_some() => Kind::Routine,
        () if own => Kind::Own,
        () if short || !record.working.has(meeting.local_start) => Kind::Reactive,
        () => Kind::Invited,
    }
}

fn count(reason: &'static str, count: usize) -> Option<LeftOut> {
    (count > 0).then_some(LeftOut { reason, count })
}

/// The share of `part` in `all`; 1 where there is nothing to share.
fn share(part: usize, all: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "far fewer than 2^52 meetings")]
    if all == 0 { 1.0 } else { part as f64 / all as f64 }
}

fn example() -> Record {
    let people = ["me", "ana"];
    Sketch::new()
        .meeting("2026-03-02T09:00", 60, "Ops weekly", "ana", &people)
        .weekly(4)
        .in_series()
        .meeting("2026-03-03T15:00", 60, "Outage", "ana", &people)
        .created("2026-03-03T08:00")
        .weekly(4)
        .meeting("2026-03-04T10:00", 60, "Plan", "me", &people)
        .created("2026-03-03T08:00")
        .weekly(4)
        .meeting("2026-03-05T10:00", 60, "Budget", "ana", &people)
        .created("2026-02-26T08:00")
        .weekly(4)
        .record()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts_of(record: &Record) -> Vec<(&'static str, f64)> {
        let reading = read(record, LENS.example.span, &Context::VALUES);
        reading.parts.iter().map(|part| (part.key, part.estimate.value)).collect()
    }

    #[test]
    fn each_meeting_is_of_one_kind() {
        let quarter = |(key, _)| (key, 0.25);
        assert_eq!(parts_of(&example()), PARTS.map(quarter));
    }

    #[test]
    fn without_creation_reactive_is_silent_not_zero() {
        let mut record = example();
        record.meetings.iter_mut().for_each(|meeting| meeting.created = None);
        let expected = [("part-routine", 0.25), ("part-own", 0.25), ("part-invited", 0.5)];
        assert_eq!(parts_of(&record), expected);
        let reading = read(&record, LENS.example.span, &Context::VALUES);
        assert_eq!(reading.left_out, [LeftOut { reason: "left-out-no-created", count: 10 }]);
    }

    #[test]
    fn an_evening_someone_else_called_is_reactive() {
        let mut record = example();
        let evening = jiff::civil::time(19, 0, 0, 0);
        for meeting in record.meetings.iter_mut().filter(|m| &*m.title == "Budget") {
            meeting.local_start = meeting.local_start.date().to_datetime(evening);
        }
        assert_eq!(parts_of(&record)[1], ("part-reactive", 0.5));
    }

    #[test]
    fn without_organisers_only_routine_is_told() {
        let mut record = example();
        record.meetings.iter_mut().for_each(|meeting| meeting.organiser = None);
        assert_eq!(parts_of(&record), [("part-routine", 0.25)]);
        assert_eq!(read(&record, LENS.example.span, &Context::VALUES).estimate(), None);
    }
}
