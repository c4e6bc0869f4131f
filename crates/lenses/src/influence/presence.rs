//! How much the owner sits in meetings: visibility, not influence.

use std::cmp::Reverse;

use record::{ItemRef, Meeting, Record, Span, sketch::Sketch};

use super::{LEAST_WEEKS, Rate, left_out, sketches, weeks_silence};
use crate::{
    Citation, Context, Direction, Example, Facet, Lens, Part, Reading, Unit, Validation, coverage,
    standings,
};

/// Share of weeks with a meeting that the calendar needs.
const COVERAGE: f64 = 0.5;

pub(super) static LENS: Lens = Lens {
    name: "presence",
    facet: Facet::Influence,
    question: "How much do I sit in meetings? (visibility, not influence)",
    unit: Unit::HoursPerWeek,
    direction: Direction::Neither,
    formula: "7 · T / d, with T the hours of meetings that start in the span, overlapping time counted once, d its \
days. Cancelled, declined, all-day, free and solo events are no meetings and are counted as left out. \
The part is attendee slots a week: 7 · Σ others / d over the meetings of calendars that name attendees. \
Each week's point is T of that week. Weeks with under 4 days in the span have \
no weekly point.",
    interval: "95 % by circular moving blocks of weeks over T per day, widened where weeks resemble the \
ones before (correlation ρ of 0 to .8: √((1 + ρ)/(1 − ρ)), less what blocks hold). Below 10 weeks: the value ± Student's t \
(weeks − 1 degrees of freedom, 97.5 %) · standard deviation of 2,000 draws of single weeks · \
√(weeks/(weeks − 1)), cut at 0. Assumes weeks like these.",
    sources: &[Citation {
        author: "Porter & Nohria",
        year: 2018,
        title: "How CEOs manage time",
        doi: "",
    }],
    fails_when: &[
        "the calendar holds blocks that are not meetings, or meetings that did not happen",
        "invitations were neither answered nor attended",
        "meetings are arranged outside the calendar",
        "it is read as influence: sitting in more rooms is not being heeded",
    ],
    at_least: "4 weeks with a meeting, and a meeting in at least half of the weeks",
    validated: Validation::Ours("A sum of hours; says nothing of good or bad"),
    quotes: &[],
    read,
    example: Example {
        says: "Four weeks (28 days) with one meeting of two hours with Ana and Bo each: 7 × 8 / 28 = 2 hours a week, \
2 attendee slots a week",
        record: example,
        span: sketches::FOUR_WEEKS,
        value: 2.0,
    },
};

fn read(record: &Record, span: Span, context: &Context) -> Reading {
    let events = record.meetings_in(span);
    if !events.iter().any(Meeting::counts) {
        return Reading::silent("silent-no-calendar");
    }
    let rate = Rate::of(span, |_, days| {
        let meetings = record.meetings_in(days).iter().filter(|m| m.counts());
        meetings.fold((0.0, 0), |(hours, n), meeting| (hours + meeting.hours(), n + 1))
    });
    if let Some(silence) = silence(record, span, &rate) {
        return silence;
    }
    let mut reading = Reading::value(rate.per_week(context));
    reading.parts = attendee_slots(record, span, context).into_iter().collect();
    reading.weekly = rate.points();
    reading.left_out = left_out_of(record, events);
    let mut meetings: Vec<&Meeting> = events.iter().filter(|m| m.counts()).collect();
    meetings.sort_by_key(|m| (Reverse(m.minutes), Reverse(m.start), m.id));
    let items = meetings.into_iter().map(|m| ItemRef::Meeting(m.id));
    reading.evidence = items.take(Reading::EVIDENCE).collect();
    reading
}

fn silence(record: &Record, span: Span, rate: &Rate) -> Option<Reading> {
    let weeks = span.weeks().count();
    let met = rate.points().iter().filter(|point| point.n > 0).count();
    let covered = coverage::calendar(record, span) >= COVERAGE;
    let because = record::Phrase::new("silent-few-weeks")
        .count("found", met)
        .count("needed", LEAST_WEEKS.max(weeks.div_ceil(2)));
    weeks_silence(weeks)
        .or_else(|| (met < LEAST_WEEKS || !covered).then(|| Reading::silent_because(because)))
}

/// Absent where no calendar names attendees.
fn attendee_slots(record: &Record, span: Span, context: &Context) -> Option<Part> {
    let known = |m: &&Meeting| m.counts() && names_attendees(record, m);
    record.meetings_in(span).iter().find(known)?;
    let rate = Rate::of(span, |_, days| {
        let meetings = record.meetings_in(days).iter().filter(known);
        meetings.fold((0.0, 0), |(slots, n), meeting| {
            (slots + super::real(meeting.others(record.owner).len()), n + 1)
        })
    });
    Some(Part { key: "part-attendee-slots", estimate: rate.per_week(context) })
}

fn names_attendees(record: &Record, meeting: &Meeting) -> bool {
    record.calendars[meeting.calendar as usize].attendance_known
}

fn left_out_of(record: &Record, events: &[Meeting]) -> Vec<crate::LeftOut> {
    let unnamed = events.iter().filter(|m| m.counts() && !names_attendees(record, m)).count();
    let mut found = standings::left_out(events);
    found.extend(left_out(&[("left-out-slots-unknown", unnamed)]));
    found
}

fn example() -> Record {
    let people = &["me", "ana", "bo"];
    Sketch::new().meeting("2026-03-03T10:00", 120, "Plan", "ana", people).weekly(3).record()
}

const _: () = assert!(LEAST_WEEKS == 4, "`at_least` names the number");

#[cfg(test)]
mod tests {
    use super::*;
    use record::Answer;

    fn reading(record: &Record) -> Reading {
        read(record, sketches::FOUR_WEEKS, &Context::SHOWN)
    }

    #[test]
    fn declined_and_overlapping_time_does_not_add() {
        let people = &["me", "ana", "bo"];
        let record = Sketch::new()
            .meeting("2026-03-03T10:00", 120, "Plan", "ana", people)
            .weekly(3)
            .meeting("2026-03-03T11:00", 60, "Inside", "bo", people)
            .meeting("2026-03-04T11:00", 60, "Other", "bo", people)
            .answered(Answer::Declined)
            .record();
        let reading = reading(&record);
        assert!((reading.estimate().unwrap().value - 2.0).abs() < 1e-12);
        assert!(
            (reading.parts[0].estimate.value - 2.5).abs() < 1e-12,
            "two more people sat inside"
        );
        assert_eq!(
            (reading.left_out[0].reason, reading.left_out[0].count),
            ("left-out-declined", 1)
        );
    }

    #[test]
    fn without_names_there_are_hours_but_no_slots() {
        let record =
            Sketch::new().meeting("2026-03-03T10:00", 60, "Plan", "", &[]).weekly(3).record();
        let reading = reading(&record);
        assert!((reading.estimate().unwrap().value - 1.0).abs() < 1e-12);
        assert!(reading.parts.is_empty());
        assert_eq!(
            (reading.left_out[0].reason, reading.left_out[0].count),
            ("left-out-slots-unknown", 4)
        );
    }

    #[test]
    fn three_weeks_with_meetings_are_too_few() {
        let people = &["me", "ana"];
        let record =
            Sketch::new().meeting("2026-03-03T10:00", 60, "Plan", "ana", people).weekly(2).record();
        assert!(reading(&record).estimate().is_none());
    }
}
