//! Hours a week in one piece: at least ninety minutes of the working day without a meeting and
//! without a message sent.

use jiff::{ToSpan, civil::Date, civil::date};
use record::{Arg, ItemRef, Meeting, Phrase, Record, Span, Week, sketch::Sketch};

use crate::meeting_hours::short_title;
use crate::stats::{block_bootstrap, estimate, ratio_of_sums};
use crate::working_days::{Taken, WorkingDay, WorkingDays};
use crate::{
    Behaviour, Citation, Context, Detection, Direction, Estimate, Example, Facet, LeftOut, Lens,
    Point, Proposal, Reading, Unit, Validation, coverage, standings, weekly,
};

pub(crate) static LENS: Lens = Lens {
    name: "thinking_time",
    facet: Facet::Attention,
    question: "How many hours a week do I have in one piece to think?",
    unit: Unit::HoursPerWeek,
    direction: Direction::Higher,
    formula: "5 · F / D. D: working days (Monday to Friday) of the span on which I was not away; \
        where sent mail covers 4 of 5 weeks, without days on which I had no counted meeting and \
        nothing was sent in my name (public holidays, days off); F: hours on them in blocks of at least 90 minutes, inside working hours, that no counted \
        meeting touches and in which I sent no message. Time blocked with nobody else on it is \
        free time. Weeks without any meeting are left out: nothing says that the calendar covers \
        them. Where sent mail covers under 4 of 5 weeks, only meetings are looked at and \
        such days count as free.",
    interval: "95 %, from 2,000 circular moving blocks over the weeks of the span (hours summed \
        over days summed), with percentiles moved outwards for few weeks, widened where \
        weeks resemble the ones before (correlation ρ of 0 to .8: √((1 + ρ)/(1 − ρ)), less what \
        blocks hold). Below \
        10 weeks: the value ± Student's t (weeks − 1 degrees of freedom, 97.5 %) · standard \
        deviation of 2,000 draws of single weeks · √(weeks/(weeks − 1)), cut at 0. Assumes \
        that a week depends on earlier ones through the one before, and below 10 weeks on none.",
    sources: &[
        Citation {
            author: "L. A. Perlow",
            year: 1999,
            title: "The Time Famine: Toward a Sociology of Work Time, Administrative Science \
                Quarterly 44",
            doi: "10.2307/2667031",
        },
        Citation {
            author: "M. E. Porter, N. Nohria",
            year: 2018,
            title: "How CEOs Manage Time, Harvard Business Review, July-August",
            doi: "",
        },
    ],
    fails_when: &[
        "Work happens where neither calendar nor mail sees it: calls, chat, visits, travel.",
        "Meetings are held that stand in no calendar, or stand there and are not held.",
        "Time free of meetings and mail is not yet spent thinking.",
        "Where the record is a calendar only, a holiday that does not stand in it cannot be told \
         from a free day and counts as one.",
        "A day without any meeting or mail, kept for thinking, passes for a day off.",
    ],
    at_least: "20 working days in 4 weeks; a meeting in at least 4 of 5 weeks",
    validated: Validation::Ours(
        "Ninety minutes are our choice; that managers' days fall into short pieces is Mintzberg's \
         (1973) and many others' finding.",
    ),
    quotes: &[],
    read,
    example: Example {
        says: "Four weeks; every day a meeting 8:00-16:00, on Fridays only 9:00-17:00: Monday to \
               Thursday leave 2 h each, Friday two single hours that are too short: 8 h a week",
        record: example,
        span: Span { start: date(2026, 3, 2), end: date(2026, 3, 30) },
        value: 8.0,
    },
};

/// Shortest block that counts, in minutes.
const BLOCK_MINUTES: i64 = 90;
const DAYS: usize = 20;
const WEEKS: usize = 4;
/// Below this many hours a week the freest two hours are worth keeping.
const LITTLE_HOURS: f64 = 10.0;
/// What the freest two hours are looked for in.
const RECENT_DAYS: i64 = 56;
const SLOT_MINUTES: i64 = 120;

fn read(record: &Record, span: Span, context: &Context) -> Reading {
    let events = record.meetings_in(span);
    let mut left_out = standings::left_out(events);
    if !events.iter().any(Meeting::counts) {
        return Reading { left_out, ..Reading::silent("silent-no-calendar") };
    }
    let there = WorkingDays::of(record, span);
    if there.uncovered * 4 > there.days.len() + there.off {
        return Reading { left_out, ..Reading::silent("silent-calendar-gaps") };
    }
    let weeks = by_week(&there.days, span);
    if there.days.len() < DAYS || weeks.len() < WEEKS {
        let because = Phrase::new("silent-few-days").count("found", there.days.len());
        let because = because.count("needed", DAYS).count("weeks", WEEKS);
        return Reading { left_out, ..Reading::silent_because(because) };
    }
    left_out.extend(notes(record, span, &there));
    let value = hours_a_week(&there.days, &weeks, context);
    Reading {
        weekly: weeks.iter().map(|(week, sums)| point(*week, *sums)).collect(),
        left_out,
        evidence: evidence(&there.days),
        proposals: proposal(record, span, &there, value.value).into_iter().collect(),
        ..Reading::value(value)
    }
}

fn hours_a_week(days: &[WorkingDay], weeks: &[(Week, (f64, f64))], context: &Context) -> Estimate {
    let sums: Vec<(f64, f64)> = weeks.iter().map(|(_, sums)| *sums).collect();
    let a_week = |weeks: &[&(f64, f64)]| ratio_of_sums(weeks).map(|hours| 5.0 * hours);
    let minutes: i64 = days.iter().map(|day| day.free_minutes(BLOCK_MINUTES)).sum();
    let value = 5.0 * hours(minutes) / count(days.len());
    estimate(value, block_bootstrap(&sums, &a_week, context), days.len())
}

fn point(week: Week, (hours, days): (f64, f64)) -> Point {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most 5 days")]
    Point { week, value: 5.0 * hours / days, n: days as usize }
}

/// Free hours and days of each week of the span that has any.
fn by_week(days: &[WorkingDay], span: Span) -> Vec<(Week, (f64, f64))> {
    let dated = days.iter().map(|day| (Week::of(day.date), day.free_minutes(BLOCK_MINUTES)));
    let weeks = weekly::by_week(dated, span).into_iter();
    weeks
        .filter(|(_, free)| !free.is_empty())
        .map(|(week, free)| (week, (hours(free.iter().sum()), count(free.len()))))
        .collect()
}

fn notes(record: &Record, span: Span, there: &WorkingDays) -> Vec<LeftOut> {
    let mut notes = vec![
        LeftOut { reason: "left-out-away", count: there.away },
        LeftOut { reason: "left-out-day-off", count: there.off },
        LeftOut { reason: "left-out-no-meetings", count: there.uncovered },
    ];
    if !there.mail {
        let without = 1.0 - coverage::sent(record, span);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few weeks")]
        let weeks = (without * count(span.weeks().count())).round() as usize;
        notes.push(LeftOut { reason: "left-out-no-mail", count: weeks });
    }
    notes.retain(|note| note.count > 0);
    notes
}

/// The meetings that break the days up, latest first.
fn evidence(days: &[WorkingDay]) -> Vec<ItemRef> {
    let taken = days.iter().rev().flat_map(|day| &day.taken).map(|taken| taken.by);
    let meetings = taken.filter(|item| matches!(item, ItemRef::Meeting(_)));
    meetings.take(Reading::EVIDENCE).collect()
}

/// Two hours of one weekday, over the last weeks.
struct Slot<'a> {
    weekday: usize,
    from: i64,
    days: Vec<&'a WorkingDay>,
    free: usize,
    stretch: i64,
}

const WEEKDAYS: [&str; 5] = [
    "weekday-monday",
    "weekday-tuesday",
    "weekday-wednesday",
    "weekday-thursday",
    "weekday-friday",
];

impl<'a> Slot<'a> {
    fn of(days: &'a [WorkingDay], weekday: usize, from: i64) -> Slot<'a> {
        let days: Vec<&WorkingDay> = days.iter().filter(|day| day.weekday() == weekday).collect();
        let around: Vec<i64> =
            days.iter().filter_map(|day| day.free_around(from, from + SLOT_MINUTES)).collect();
        Slot { weekday, from, days, free: around.len(), stretch: around.iter().sum() }
    }

    /// Free more often; among equals in longer free stretches, then earlier in the week.
    fn beats(&self, other: &Slot<'_>) -> std::cmp::Ordering {
        let often = (self.free * other.days.len()).cmp(&(other.free * self.days.len()));
        let earlier = (other.weekday, other.from).cmp(&(self.weekday, self.from));
        often.then(self.stretch.cmp(&other.stretch)).then(earlier)
    }

    /// What took it, latest first.
    fn broken(&self) -> impl Iterator<Item = (Date, &'a Taken)> {
        let (from, to) = (self.from, self.from + SLOT_MINUTES);
        let days = self.days.iter().rev();
        days.flat_map(move |day| day.taken_within(from, to).rev().map(|taken| (day.date, taken)))
    }

    /// What took it; where nothing did, what surrounds it on its days.
    fn evidence(&self) -> Vec<ItemRef> {
        let broken: Vec<ItemRef> = self.broken().map(|(_, taken)| taken.by).collect();
        let around = self.days.iter().rev().flat_map(|day| &day.taken).map(|taken| taken.by);
        let items = if broken.is_empty() { around.collect() } else { broken };
        items.into_iter().take(Reading::EVIDENCE).collect()
    }
}

fn freest<'a>(record: &Record, span: Span, days: &'a [WorkingDay]) -> Option<Slot<'a>> {
    let since = span.end.saturating_sub(RECENT_DAYS.days());
    let recent = &days[days.partition_point(|day| day.date < since)..];
    let first = i64::from(record.working.from) * 60;
    let last = i64::from(record.working.to) * 60 - SLOT_MINUTES;
    let slots = (0..5).flat_map(|weekday| {
        (first..=last).step_by(60).map(move |from| Slot::of(recent, weekday, from))
    });
    slots.filter(|slot| slot.days.len() >= WEEKS && slot.free > 0).max_by(|a, b| a.beats(b))
}

fn proposal(record: &Record, span: Span, there: &WorkingDays, value: f64) -> Option<Proposal> {
    let slot = freest(record, span, &there.days).filter(|_| value < LITTLE_HOURS)?;
    let gained = hours(SLOT_MINUTES) * (1.0 - count(slot.free) / count(slot.days.len()));
    Some(Proposal {
        behaviour: Behaviour::Start,
        sentence: sentence(record, &slot, there.mail),
        detection: Detection::default(),
        baseline: value,
        target: value + gained,
        hours: Some(gained * 13.0),
        evidence: slot.evidence(),
    })
}

fn sentence(record: &Record, slot: &Slot<'_>, mail: bool) -> Phrase {
    let meeting =
        |taken: &Taken| record.meetings.iter().find(|m| ItemRef::Meeting(m.id) == taken.by);
    // Named only where a meeting was the last to take it, not where a message was.
    let latest = slot.broken().next().and_then(|(date, taken)| Some((date, meeting(taken)?)));
    let key = match (mail, latest.is_some()) {
        (true, true) => "start-keep-free-of-mail-last-taken",
        (true, false) => "start-keep-free-of-mail",
        (false, true) => "start-keep-free-last-taken",
        (false, false) => "start-keep-free",
    };
    let clock = |minutes: i64| Arg::Text(format!("{}:{:02}", minutes / 60, minutes % 60));
    let since = slot.days.first().map_or(Date::MIN, |day| day.date);
    let sentence = Phrase::new(key)
        .with("weekday", Arg::Phrase(Box::new(Phrase::new(WEEKDAYS[slot.weekday]))))
        .with("from", clock(slot.from))
        .with("to", clock(slot.from + SLOT_MINUTES))
        .count("free", slot.free)
        .count("days", slot.days.len())
        .with("since", Arg::Day(since));
    match latest {
        Some((date, meeting)) => {
            sentence.with("date", Arg::Day(date)).text("title", short_title(meeting))
        }
        None => sentence,
    }
}

fn hours(minutes: i64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "minutes of a lifetime fit")]
    let minutes = minutes as f64;
    minutes / 60.0
}

fn count(of: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a few thousand days")]
    let count = of as f64;
    count
}

fn example() -> Record {
    let mut sketch = Sketch::new();
    for day in 2..=5 {
        let at = format!("2026-03-0{day}T08:00");
        sketch = sketch.meeting(&at, 480, "Ops", "ana", &["me", "ana"]).weekly(3);
    }
    sketch.meeting("2026-03-06T09:00", 480, "Ops", "ana", &["me", "ana"]).weekly(3).record()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SPAN: Span = LENS.example.span;

    /// Every working day a meeting until 14:00: 20 free hours a week.
    fn busy(weeks: usize) -> Sketch {
        let mut sketch = Sketch::new();
        for day in 2..=6 {
            let at = format!("2026-03-0{day}T08:00");
            sketch = sketch.meeting(&at, 360, "Ops", "ana", &["me", "ana"]).weekly(weeks - 1);
        }
        sketch
    }

    fn value(record: &Record) -> f64 {
        read(record, SPAN, &Context::VALUES).estimate().expect("four weeks of meetings").value
    }

    fn with_mail(mut sketch: Sketch, hour: &str) -> Sketch {
        for day in (0..28).filter(|day| day % 7 < 5) {
            let date = SPAN.start.saturating_add(day.days());
            sketch = sketch.message(&format!("{date}T{hour}"), "me", &["ana"], "a");
        }
        sketch
    }

    #[test]
    fn a_message_cuts_a_block_in_two() {
        assert!((value(&busy(4).record()) - 20.0).abs() < 1e-12);
        let cut = value(&with_mail(busy(4), "15:00").record());
        assert!((cut - 15.0).abs() < 1e-12, "the hour before is too short: {cut}");
        let evening = value(&with_mail(busy(4), "19:00").record());
        assert!((evening - 20.0).abs() < 1e-12);
    }

    #[test]
    fn mail_that_does_not_cover_the_span_is_said_and_ignored() {
        let record = busy(4).message("2026-03-02T15:00", "me", &["ana"], "a").record();
        let reading = read(&record, SPAN, &Context::VALUES);
        assert!((value(&record) - 20.0).abs() < 1e-12);
        assert_eq!(reading.left_out, [LeftOut { reason: "left-out-no-mail", count: 4 }]);
    }

    #[test]
    fn time_blocked_alone_is_free_and_days_away_do_not_count() {
        let record = busy(5)
            .meeting("2026-03-02T14:00", 240, "Focus", "me", &["me"])
            .weekly(3)
            .meeting("2026-03-09T00:00", 24 * 60, "Vacation", "me", &["me"])
            .out_of_office()
            .record();
        let reading = read(&record, Span { end: date(2026, 4, 6), ..SPAN }, &Context::VALUES);
        let estimate = reading.estimate().expect("five weeks");
        assert_eq!(estimate.n, 24);
        assert!((estimate.value - 20.0).abs() < 1e-12);
        assert!(reading.left_out.contains(&LeftOut { reason: "left-out-away", count: 1 }));
    }

    #[test]
    fn weeks_without_meetings_do_not_pass_for_free_weeks() {
        let span = Span { end: date(2026, 4, 27), ..SPAN };
        let reading = read(&busy(4).record(), span, &Context::VALUES);
        assert_eq!(reading.outcome, Reading::silent("silent-calendar-gaps").outcome);
    }

    #[test]
    fn the_freest_two_hours_are_named_with_what_took_them_last() {
        let mut sketch = Sketch::new();
        for day in 2..=6 {
            let at = format!("2026-03-0{day}T08:00");
            let minutes = if day == 4 { 480 } else { 600 };
            sketch = sketch.meeting(&at, minutes, "Ops", "ana", &["me", "ana"]).weekly(3);
        }
        let record =
            sketch.meeting("2026-03-11T16:30", 60, "Audit", "ana", &["me", "ana"]).record();
        let reading = read(&record, SPAN, &Context::VALUES);
        let [proposal] = &reading.proposals[..] else { panic!("{:?}", reading.proposals) };
        assert_eq!(proposal.sentence.key, "start-keep-free-last-taken");
        let has = |slot: &'static str, arg: Arg| proposal.sentence.args.contains(&(slot, arg));
        assert!(has("weekday", Arg::Phrase(Box::new(Phrase::new("weekday-wednesday")))));
        assert!(has("from", Arg::Text("16:00".into())) && has("free", Arg::Count(3)));
        assert!(
            has("date", Arg::Day(date(2026, 3, 11))) && has("title", Arg::Text("Audit".into()))
        );
        assert!((proposal.target - proposal.baseline - 0.5).abs() < 1e-12);
    }

    /// Fridays without a meeting; a message a day at 19:00 but on the last Friday.
    fn holiday() -> Sketch {
        let mut sketch = Sketch::new();
        for day in 2..=5 {
            let at = format!("2026-03-0{day}T08:00");
            sketch = sketch.meeting(&at, 600, "Ops", "ana", &["me", "ana"]).weekly(3);
        }
        with_mail(sketch, "19:00")
    }

    #[test]
    fn a_day_without_meeting_and_mail_is_a_day_off() {
        let mut sketch = holiday();
        let at_work = read(&sketch.record(), SPAN, &Context::VALUES);
        assert_eq!(at_work.estimate().map(|e| (e.value, e.n)), Some((10.0, 20)));
        assert_eq!(at_work.left_out, []);
        sketch.draft().messages.pop();
        let span = Span { end: date(2026, 4, 6), ..SPAN };
        let more = sketch
            .message("2026-03-26T20:00", "me", &["ana"], "a fifth one keeps the week covered")
            .meeting("2026-03-30T08:00", 600, "Ops", "ana", &["me", "ana"]);
        let off = read(&more.record(), span, &Context::VALUES);
        let estimate = off.estimate().expect("twenty days");
        assert_eq!(estimate.n, 20, "the last Friday and four days of the fifth week are off");
        assert!((estimate.value - 5.0 * 30.0 / 20.0).abs() < 1e-12, "{estimate:?}");
        assert!(off.left_out.contains(&LeftOut { reason: "left-out-day-off", count: 5 }));
        assert_eq!(off.proposals, [], "three Fridays at work are too few for a slot");
    }

    #[test]
    fn a_slot_last_taken_by_a_message_names_no_meeting() {
        let days = [(2, 600), (3, 600), (4, 480), (5, 600), (6, 600)];
        let sketch = days.iter().fold(Sketch::new(), |sketch, (day, minutes)| {
            let at = format!("2026-03-0{day}T08:00");
            sketch.meeting(&at, *minutes, "Ops", "ana", &["me", "ana"]).weekly(3)
        });
        let sketch = with_mail(sketch, "19:00");
        let audited = sketch.meeting("2026-03-18T16:00", 60, "Audit", "ana", &["me", "ana"]);
        let key = |sketch: &Sketch| {
            read(&sketch.record(), SPAN, &Context::VALUES).proposals[0].sentence.key
        };
        assert_eq!(key(&audited), "start-keep-free-of-mail-last-taken");
        let later = audited.clone().message("2026-03-25T16:30", "me", &["ana"], "a");
        assert_eq!(key(&later), "start-keep-free-of-mail");
        let same_day = audited.message("2026-03-18T17:30", "me", &["ana"], "a");
        assert_eq!(key(&same_day), "start-keep-free-of-mail");
    }
}
