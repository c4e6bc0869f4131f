//! Series the owner sits in without having called one or left a trace in mail around them.

use std::collections::BTreeMap;

use jiff::{Timestamp, ToSpan, civil::date};
use record::{ItemRef, Meeting, Message, PersonId, Phrase, Record, SeriesId, Span, sketch::Sketch};

use crate::meeting_hours::{MEETINGS, WEEKS};
use crate::stats::{block_bootstrap, estimate};
use crate::{
    Behaviour, Citation, Context, Detection, Direction, Estimate, Example, Facet, LeftOut, Lens,
    Outcome, Point, Proposal, Reading, Unit, Validation, coverage, standings, weekly,
};

pub(crate) static LENS: Lens = Lens {
    name: "passenger_meetings",
    facet: Facet::Attention,
    question: "Which series do I sit in without shaping them, as far as my record shows?",
    unit: Unit::Hours,
    direction: Direction::Lower,
    formula: "Sum of the hours of passenger series in the span, overlapping time counted once. A \
        passenger series has at least 3 meetings in the span that count, a median of at least 5 \
        others, an organiser that is known and never me or my assistant, and no trace around at \
        least 80 % of its meetings. A trace is a message sent by me or in my name to anyone on \
        that meeting, from 24 h before its start to 24 h after its end. Where sent mail covers \
        under 4 of 5 weeks, traces are not looked for: series are found by the organiser alone and \
        only asked about. It is a question too, never a stop, where at any of its meetings the \
        organiser or a third of the others are senior to me, where at most 8 people attend with a \
        senior, or where the ranks of the organiser or of more than half of the others are \
        unknown.",
    interval: "95 %, from 2,000 circular moving blocks over the weeks of the span (mean hours a \
        week times its weeks), with percentiles moved outwards for few weeks, widened where \
        weeks resemble the ones before (correlation ρ of 0 to .8: √((1 + ρ)/(1 − ρ)), less what \
        blocks hold). Below \
        10 weeks: the value ± Student's t (weeks − 1 degrees of freedom, 97.5 %) · standard \
        deviation of 2,000 draws of single weeks · √(weeks/(weeks − 1)), cut at 0. It holds for \
        the series found; it does not include that another span would find others.",
    sources: &[
        Citation {
            author: "S. G. Rogelberg, D. J. Leach, P. B. Warr, J. L. Burnfield",
            year: 2006,
            title: "\"Not Another Meeting!\" Are Meeting Time Demands Related to Employee \
                Well-Being? Journal of Applied Psychology 91",
            doi: "10.1037/0021-9010.91.1.83",
        },
        Citation {
            author: "M. E. Porter, N. Nohria",
            year: 2018,
            title: "How CEOs Manage Time, Harvard Business Review, July-August",
            doi: "",
        },
    ],
    fails_when: &[
        "I shape a meeting by speaking in it, in chat or by preparing others: none of it stands in \
         calendar or mail.",
        "I daily write to someone who also attends: that passes for a trace of the meeting.",
        "Invitations I never answered count as attended.",
    ],
    at_least: "10 meetings with known attendees, in 4 weeks",
    validated: Validation::Ours(
        "No published measure finds meetings one could leave; checked on invented records only.",
    ),
    quotes: &[],
    read,
    example: Example {
        says: "Five weekly hours of a status round of seven, called by Ana, no mail around four of \
               them; five weekly reviews I called: 5 h",
        record: example,
        span: Span { start: date(2026, 3, 2), end: date(2026, 4, 6) },
        value: 5.0,
    },
};

const OTHERS: usize = 5;
const TIMES: usize = 3;
const REACH_HOURS: i64 = 24;
const SMALL_ROOM: usize = 8;
const PROPOSALS: usize = 3;
const QUARTER_DAYS: f64 = 91.0;

/// A series in which the owner is a passenger.
struct Passenger<'a> {
    series: SeriesId,
    meetings: Vec<&'a Meeting>,
    /// Meetings without a trace; `None` where mail does not cover the span.
    untraced: Option<usize>,
}

fn read(record: &Record, span: Span, context: &Context) -> Reading {
    let events = record.meetings_in(span);
    let counted: Vec<&Meeting> = events.iter().filter(|event| event.counts()).collect();
    let (known, unknown): (Vec<&Meeting>, Vec<&Meeting>) =
        counted.iter().partition(|m| record.calendars[m.calendar as usize].attendance_known);
    let mut left_out = standings::left_out(events);
    left_out.extend(count("left-out-attendance-unknown", unknown.len()));
    if let Some(because) = too_few(&known, &unknown, span) {
        return Reading { left_out, ..Reading::silent_because(because) };
    }
    let (series, nameless) = series(&known);
    left_out.extend(count("left-out-no-organiser", nameless));
    let traces = coverage::sent_known(record, span).then(|| Traces::of(record, span));
    left_out.extend(
        traces.is_none().then_some(LeftOut { reason: "left-out-no-traces", count: series.len() }),
    );
    let found = passengers(record, series, traces.as_ref());
    let evidence = found.iter().flat_map(|one| one.evidence()).take(Reading::EVIDENCE).collect();
    let proposals = found.iter().take(PROPOSALS).map(|one| one.proposal(record, span)).collect();
    let outcome = Outcome::Value(total(&found, known.len(), span, context));
    let weekly = points(&found, span);
    Reading { outcome, weekly, left_out, evidence, proposals, ..Reading::silent("silent-empty") }
}

fn too_few(known: &[&Meeting], unknown: &[&Meeting], span: Span) -> Option<Phrase> {
    if known.is_empty() && !unknown.is_empty() {
        return Some(Phrase::new("silent-attendance-unknown"));
    }
    let dated = known.iter().map(|m| (record::Week::of(m.local_start.date()), ()));
    let weeks = weekly::by_week(dated, span);
    let weeks = weeks.iter().filter(|(_, held)| !held.is_empty()).count();
    let (key, found, needed) = match () {
        () if known.is_empty() => return Some(Phrase::new("silent-no-calendar")),
        () if known.len() < MEETINGS => ("silent-few-meetings", known.len(), MEETINGS),
        () if weeks < WEEKS => ("silent-few-weeks", weeks, WEEKS),
        () => return None,
    };
    Some(Phrase::new(key).count("found", found).count("needed", needed))
}

/// Meetings by series, where an organiser is named; and how many of series are left without one.
fn series<'a>(meetings: &[&'a Meeting]) -> (BTreeMap<SeriesId, Vec<&'a Meeting>>, usize) {
    let mut series: BTreeMap<SeriesId, Vec<&Meeting>> = BTreeMap::new();
    for meeting in meetings {
        if let Some(id) = meeting.series {
            series.entry(id).or_default().push(meeting);
        }
    }
    let nameless = |held: &[&Meeting]| held.iter().all(|meeting| meeting.organiser.is_none());
    let lost = series.values().filter(|held| nameless(held)).map(Vec::len).sum();
    series.retain(|_, held| !nameless(held));
    (series, lost)
}

/// Passenger series, most hours first.
fn passengers<'a>(
    record: &Record,
    series: BTreeMap<SeriesId, Vec<&'a Meeting>>,
    traces: Option<&Traces<'_>>,
) -> Vec<Passenger<'a>> {
    let mut found: Vec<Passenger<'_>> = series
        .into_iter()
        .filter(|(_, held)| held.len() >= TIMES && median_others(record, held) >= OTHERS)
        .filter(|(_, held)| held.iter().all(|m| m.organiser != Some(record.owner)))
        .filter_map(|(series, meetings)| {
            let without = |traces: &Traces<'_>| {
                meetings.iter().filter(|meeting| !traces.around(record, meeting)).count()
            };
            let untraced = traces.map(without);
            let sits_in = untraced.is_none_or(|untraced| untraced * 5 >= meetings.len() * 4);
            sits_in.then_some(Passenger { series, meetings, untraced })
        })
        .collect();
    found.sort_by_key(|one| {
        let title = &*record.series[one.series.0 as usize].title;
        (std::cmp::Reverse(one.minutes()), title, one.meetings[0].id)
    });
    found
}

/// The lower median of the number of others.
fn median_others(record: &Record, meetings: &[&Meeting]) -> usize {
    let mut others: Vec<usize> = meetings.iter().map(|m| m.others(record.owner).len()).collect();
    others.sort_unstable();
    others[(others.len() - 1) / 2]
}

/// What the owner sent, or had sent, by time.
struct Traces<'a>(Vec<(Timestamp, &'a Message)>);

impl<'a> Traces<'a> {
    fn of(record: &'a Record, span: Span) -> Traces<'a> {
        let start = span.start.saturating_sub(2.days());
        let reach = Span { start, end: span.end.saturating_add(9.days()) };
        let messages = record.messages_in(reach).iter();
        let sent = messages.filter(|m| m.from == record.owner && !m.automatic);
        let mut sent: Vec<(Timestamp, &Message)> = sent.map(|m| (m.at, m)).collect();
        // Local order is the order of time but for the hour that autumn repeats.
        sent.sort_by_key(|(at, _)| *at);
        Traces(sent)
    }

    fn around(&self, record: &Record, meeting: &Meeting) -> bool {
        let people = meeting.others(record.owner);
        let from = meeting.start - REACH_HOURS.hours();
        let to = meeting.end + REACH_HOURS.hours();
        let first = self.0.partition_point(|(at, _)| *at < from);
        let during = self.0[first..].iter().take_while(|(at, _)| *at <= to);
        let mut addressed = during.flat_map(|(_, message)| message.everyone());
        addressed.any(|person| people.binary_search(&person).is_ok())
    }
}

impl Passenger<'_> {
    fn minutes(&self) -> u32 {
        self.meetings.iter().map(|meeting| meeting.minutes).sum()
    }
    fn hours(&self) -> f64 {
        f64::from(self.minutes()) / 60.0
    }
    fn evidence(&self) -> impl Iterator<Item = ItemRef> {
        self.meetings.iter().rev().map(|meeting| ItemRef::Meeting(meeting.id))
    }

    fn proposal(&self, record: &Record, span: Span) -> Proposal {
        let stop = self.untraced.is_some() && !self.must_ask(record);
        let key = match (stop, self.untraced) {
            (true, _) => "stop-attending-series",
            (false, Some(_)) => "ask-series",
            (false, None) => "ask-series-no-mail",
        };
        let sentence = Phrase::new(key)
            .with("series", record::Arg::Series(self.series))
            .count("times", self.meetings.len())
            .tenths("hours", self.hours());
        let sentence = match self.untraced {
            Some(untraced) => sentence.count("untraced", untraced),
            None => sentence,
        };
        Proposal {
            behaviour: if stop { Behaviour::Stop } else { Behaviour::Ask },
            sentence,
            detection: Detection { series: Some(self.series), ..Detection::default() },
            baseline: self.hours(),
            target: 0.0,
            hours: Some(self.hours() * QUARTER_DAYS / f64::from(span.days().max(1))),
            evidence: self.evidence().take(Reading::EVIDENCE).collect(),
        }
    }

    /// Leaving could cost more than the hours, or nobody can tell.
    fn must_ask(&self, record: &Record) -> bool {
        self.meetings.iter().any(|meeting| {
            let others = meeting.others(record.owner);
            let standing = |person: &PersonId| record.is_senior(*person);
            let seniors = others.iter().filter(|p| standing(p) == Some(true)).count();
            let unknown = others.iter().filter(|p| standing(p).is_none()).count();
            let organiser = meeting.organiser.and_then(|organiser| standing(&organiser));
            organiser != Some(false)
                || seniors * 3 >= others.len()
                || (seniors > 0 && others.len() < SMALL_ROOM)
                || unknown * 2 > others.len()
        })
    }
}

fn total(found: &[Passenger<'_>], n: usize, span: Span, context: &Context) -> Estimate {
    let minutes: u32 = found.iter().map(Passenger::minutes).sum();
    let by_week: Vec<f64> =
        weeks(found, span).iter().map(|(_, held)| held.iter().sum::<f64>()).collect();
    let whole = |weeks: &[&f64]| {
        #[expect(clippy::cast_precision_loss, reason = "a few hundred weeks")]
        let mean = weeks.iter().copied().sum::<f64>() / weeks.len() as f64;
        Some(mean * span.weeks_long())
    };
    estimate(f64::from(minutes) / 60.0, block_bootstrap(&by_week, &whole, context), n)
}

fn points(found: &[Passenger<'_>], span: Span) -> Vec<Point> {
    let point = |(week, held): &(record::Week, Vec<f64>)| Point {
        week: *week,
        // An empty sum is minus zero.
        value: held.iter().sum::<f64>().max(0.0),
        n: held.len(),
    };
    weeks(found, span).iter().map(point).collect()
}

/// Hours of each passenger meeting, by week.
fn weeks(found: &[Passenger<'_>], span: Span) -> Vec<(record::Week, Vec<f64>)> {
    let mut meetings: Vec<&Meeting> =
        found.iter().flat_map(|one| one.meetings.iter().copied()).collect();
    meetings.sort_by_key(|meeting| (meeting.local_start, meeting.id));
    let dated = meetings.iter().map(|m| (record::Week::of(m.local_start.date()), m.hours()));
    weekly::by_week(dated, span)
}

fn count(reason: &'static str, count: usize) -> Option<LeftOut> {
    (count > 0).then_some(LeftOut { reason, count })
}

const ROUND: [&str; 7] = ["me", "ana", "ben", "eva", "ida", "leo", "zoe"];

fn example() -> Record {
    let mut sketch = Sketch::new()
        .meeting("2026-03-04T09:00", 60, "Status round", "ana", &ROUND)
        .weekly(4)
        .in_series()
        .meeting("2026-03-06T09:00", 60, "Review", "me", &ROUND)
        .weekly(4)
        .in_series()
        .message("2026-03-04T16:00", "me", &["ana"], "one trace in five");
    for week in 0..5i64 {
        let monday = LENS.example.span.start.saturating_add((7 * week).days());
        for minute in 10..15 {
            sketch = sketch.message(&format!("{monday}T08:{minute}"), "me", &["max"], "other");
        }
    }
    sketch.record()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SPAN: Span = LENS.example.span;

    fn proposals(record: &Record) -> Vec<(Behaviour, &'static str)> {
        let reading = read(record, SPAN, &Context::VALUES);
        reading.proposals.iter().map(|one| (one.behaviour, one.sentence.key)).collect()
    }

    /// The example with ranks: mine is 3, Ana's as given, everyone else's 2.
    fn ranked(ana: Option<i32>) -> Record {
        let mut record = example();
        for person in &mut record.people {
            person.rank = match &*person.name {
                "me" => Some(3),
                "ana" => ana,
                _ => Some(2),
            };
        }
        record
    }

    #[test]
    fn a_stop_needs_ranks_and_no_senior_organiser() {
        assert_eq!(proposals(&ranked(Some(3))), [(Behaviour::Stop, "stop-attending-series")]);
        assert_eq!(proposals(&ranked(Some(4))), [(Behaviour::Ask, "ask-series")]);
        assert_eq!(proposals(&ranked(None)), [(Behaviour::Ask, "ask-series")]);
        assert_eq!(proposals(&example()), [(Behaviour::Ask, "ask-series")]);
    }

    #[test]
    fn a_senior_in_a_small_room_makes_it_a_question() {
        let mut record = ranked(Some(3));
        let senior = record.people.iter().position(|person| person.name == "zoe");
        record.people[senior.expect("zoe attends")].rank = Some(5);
        assert_eq!(proposals(&record), [(Behaviour::Ask, "ask-series")]);
    }

    #[test]
    fn the_sentence_counts_times_hours_and_traces() {
        let reading = read(&ranked(Some(3)), SPAN, &Context::VALUES);
        let proposal = &reading.proposals[0];
        let has = |slot: &'static str, arg| proposal.sentence.args.contains(&(slot, arg));
        assert!(has("times", record::Arg::Count(5)) && has("hours", record::Arg::Tenths(50)));
        assert!(has("untraced", record::Arg::Count(4)));
        assert!((proposal.hours.expect("hours exist") - 13.0).abs() < 1e-12);
        assert_eq!(proposal.evidence.len(), 5);
    }

    #[test]
    fn two_traces_in_five_are_no_passenger() {
        let mut sketch = Sketch::new();
        *sketch.draft() = draft_of(example());
        let traced = sketch.message("2026-03-12T08:59", "me", &["max"], "a").cc(&["leo"]).record();
        let reading = read(&traced, SPAN, &Context::VALUES);
        assert!((reading.estimate().expect("ten meetings").value - 0.0).abs() < 1e-12);
        assert_eq!(reading.proposals, []);
    }

    #[test]
    fn without_mail_only_the_organiser_speaks() {
        let mut draft = draft_of(ranked(Some(3)));
        draft.messages.clear();
        let record = Record::assemble(draft);
        assert_eq!(proposals(&record), [(Behaviour::Ask, "ask-series-no-mail")]);
        let left_out = read(&record, SPAN, &Context::VALUES).left_out;
        assert_eq!(left_out, [LeftOut { reason: "left-out-no-traces", count: 2 }]);
    }

    fn draft_of(record: Record) -> record::Draft {
        record::Draft {
            zone: Some(record.zone),
            working: record.working,
            owner: Some(record.owner),
            counting: record.counting,
            reference: record.reference,
            people: record.people,
            threads: record.threads,
            messages: record.messages,
            series: record.series,
            calendars: record.calendars,
            meetings: record.meetings,
            ..record::Draft::default()
        }
    }
}
