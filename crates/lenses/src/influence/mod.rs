//! Influence, sought after and heeded, apart from being visible. Lenses in order of importance:
//! eight of influence, then five of visibility. None of them ranks the owner: one mailbox cannot.

mod broadcast;
mod brokerage;
mod copied_in;
mod cross_unit_pull;
mod demand_spread;
mod exposure;
mod output;
mod presence;
mod rooms;
mod sought_by;
mod uptake;
mod upward_reach;
mod visibility_gap;

use jiff::ToSpan;
use record::{Kind, Message, PersonId, Phrase, Record, Span, Week};

use crate::{Context, Estimate, LeftOut, Lens, Point, Reading, coverage, stats, weekly};

pub(crate) const LENSES: &[&Lens] = &[
    &sought_by::LENS,
    &demand_spread::LENS,
    &cross_unit_pull::LENS,
    &upward_reach::LENS,
    &copied_in::LENS,
    &uptake::LENS,
    &rooms::LENS,
    &brokerage::LENS,
    &output::LENS,
    &exposure::LENS,
    &broadcast::LENS,
    &presence::LENS,
    &visibility_gap::LENS,
];

/// What is seen of the owner, whether or not it is heeded: it never stands for influence.
const VISIBILITY: [&str; 4] = ["output", "exposure", "broadcast", "presence"];

/// Whether a lens measures being seen, not being sought.
pub fn is_visibility(lens: &str) -> bool {
    VISIBILITY.contains(&lens)
}

/// A lens of this facet as a plain number of one record, without its gates: to be compared between
/// people of an organisation, never shown to one.
#[derive(Debug, Clone, Copy)]
pub struct Signal {
    /// Its name; that of the lens where it is the lens' value.
    pub name: &'static str,
    /// The value, by the code of the lens; `None` where the record holds nothing to count.
    pub value: fn(&Record, Span) -> Option<f64>,
}

/// The signals of this facet that mail alone gives.
pub const SIGNALS: &[Signal] = &[
    Signal { name: "sought_by", value: sought_by::value },
    Signal { name: "demand_spread", value: demand_spread::value },
    Signal { name: "cross_unit_pull", value: cross_unit_pull::value },
    Signal { name: "copied_in", value: copied_in::value },
    Signal { name: "output", value: output::value },
    Signal { name: "exposure", value: exposure::value },
    Signal { name: "broadcast", value: broadcast::value },
    Signal { name: "brokerage", value: brokerage::value },
    Signal { name: "effective_size", value: brokerage::effective_size },
];

/// Weeks a rate needs, so that its interval can say anything.
pub(crate) const LEAST_WEEKS: usize = 4;
/// Share of weeks that mail must cover for a lens on incoming mail.
const LEAST_COVERED: f64 = 0.8;
/// Share of weeks below which a kind of mail is missing altogether, not in parts.
const MISSING: f64 = 0.2;

/// What a message that did not come from the owner is to the owner; the first that holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Arrival {
    /// Not addressed to the owner.
    Elsewhere,
    /// Written by a machine, or sent by a list, a machine or a room.
    Machine,
    /// The owner stands in Cc only.
    Copied,
    /// The owner stands in To, among more than five people.
    Crowd,
    /// The owner stands in To, with To + Cc of at most five people.
    Direct,
}

impl Arrival {
    /// Of a message from anyone but the owner.
    pub(crate) fn of(record: &Record, message: &Message) -> Arrival {
        let to = message.to.contains(&record.owner);
        if !to && !message.cc.contains(&record.owner) {
            return Arrival::Elsewhere;
        }
        if message.automatic || record.person(message.from).kind != Kind::Human {
            return Arrival::Machine;
        }
        match (to, message.recipients()) {
            (false, _) => Arrival::Copied,
            (true, ..=5) => Arrival::Direct,
            (true, _) => Arrival::Crowd,
        }
    }
}

/// Whether a sender counts: everyone inside, and those outside whom the owner has ever written to
/// before the end of the span. Anyone can buy an address and write to it.
pub(crate) struct Known(Vec<bool>);

impl Known {
    /// By the mail up to the end of `span`.
    pub(crate) fn until(record: &Record, span: Span) -> Known {
        let mut known: Vec<bool> = record.people.iter().map(|person| !person.external).collect();
        let before = record.messages.partition_point(|m| m.local.date() < span.end);
        let sent = record.messages[..before].iter().filter(|m| m.from == record.owner);
        for person in sent.flat_map(Message::everyone) {
            known[person.0 as usize] = true;
        }
        Known(known)
    }
    /// Whether `person` counts.
    pub(crate) fn has(&self, person: PersonId) -> bool {
        self.0[person.0 as usize]
    }
}

/// Why a lens on incoming mail cannot speak, where it cannot.
pub(crate) fn incoming_silence(record: &Record, span: Span) -> Option<Reading> {
    uncovered(record, span, coverage::mail(record, span))
}

/// The same, given the share of weeks that mail covers.
pub(crate) fn uncovered(record: &Record, span: Span, covered: f64) -> Option<Reading> {
    let messages = record.messages_in(span);
    if !messages.iter().any(|m| record.is_received(m)) {
        let sent = messages.iter().any(|m| m.from == record.owner);
        return Some(Reading::silent(if sent { "silent-sent-only" } else { "silent-no-mail" }));
    }
    if covered < LEAST_COVERED && received_is_missing(record, span) {
        return Some(Reading::silent("silent-sent-only"));
    }
    let covered_by = record::Arg::PerMille(per_mille(covered));
    let because = Phrase::new("silent-coverage").with("covered", covered_by);
    (covered < LEAST_COVERED).then(|| Reading::silent_because(because))
}

/// What was sent is there and what came in is not, but for notes to oneself and the like.
fn received_is_missing(record: &Record, span: Span) -> bool {
    coverage::received(record, span) < MISSING && coverage::sent(record, span) >= MISSING
}

/// Silence where the span has too few weeks for an interval.
pub(crate) fn weeks_silence(found: usize) -> Option<Reading> {
    let because =
        Phrase::new("silent-few-weeks").count("found", found).count("needed", LEAST_WEEKS);
    (found < LEAST_WEEKS).then(|| Reading::silent_because(because))
}

/// Every ISO week that has a day in `span`, with those days.
pub(crate) fn all_weeks(span: Span) -> impl Iterator<Item = (Week, Span)> {
    let last = span.end.saturating_sub(1.day());
    (Week::of(span.start).0..=Week::of(last).0)
        .map(move |week| (Week(week), weekly::days_of(Week(week), span)))
}

/// An amount in each week of a span, read as an amount per week.
pub(crate) struct Rate {
    weeks: Vec<WeekAmount>,
}

struct WeekAmount {
    week: Week,
    days: f64,
    amount: f64,
    n: usize,
}

impl Rate {
    /// Asks `amount` for the amount and the number of items of each week, given its number and days.
    pub(crate) fn of(span: Span, mut amount: impl FnMut(usize, Span) -> (f64, usize)) -> Rate {
        let weeks = all_weeks(span).enumerate().map(|(at, (week, days))| {
            let (amount, n) = amount(at, days);
            WeekAmount { week, days: f64::from(days.days()), amount, n }
        });
        Rate { weeks: weeks.collect() }
    }
    /// The sum over the sum of days, times `days`, with the interval of moving blocks of weeks. The
    /// two broken weeks at the ends count with the days they have.
    pub(crate) fn per(&self, days: f64, context: &Context) -> Estimate {
        let pairs: Vec<(f64, f64)> = self.weeks.iter().map(|w| (w.amount, w.days)).collect();
        let all: Vec<&(f64, f64)> = pairs.iter().collect();
        let rate = |drawn: &[&(f64, f64)]| stats::ratio_of_sums(drawn).map(|each| each * days);
        let n = self.weeks.iter().map(|w| w.n).sum();
        let interval = stats::block_bootstrap(&pairs, &rate, context);
        stats::estimate(rate(&all).unwrap_or(0.0), interval, n)
    }
    /// [`Rate::per`] of seven days.
    pub(crate) fn per_week(&self, context: &Context) -> Estimate {
        self.per(7.0, context)
    }
    /// The amounts of the weeks that have at least four days in the span.
    pub(crate) fn points(&self) -> Vec<Point> {
        let whole = self.weeks.iter().filter(|w| w.days >= 4.0);
        whole.map(|w| Point { week: w.week, value: w.amount, n: w.n }).collect()
    }
}

/// Reasons that occur, with how often.
pub(crate) fn left_out(reasons: &[(&'static str, usize)]) -> Vec<LeftOut> {
    let found = reasons.iter().filter(|(_, count)| *count > 0);
    found.map(|(reason, count)| LeftOut { reason, count: *count }).collect()
}

pub(crate) fn per_mille(share: f64) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "a share times a thousand")]
    let rounded = (share * 1000.0).round() as i64;
    rounded
}

#[expect(clippy::cast_precision_loss, reason = "far fewer than 2^52 items")]
pub(crate) fn real(count: usize) -> f64 {
    count as f64
}

/// Sketches of mail used by the examples and tests of this facet and of ownership.
pub(crate) mod sketches {
    use jiff::{ToSpan, civil::Date, civil::date};
    use record::{Span, sketch::Sketch};

    /// Four whole weeks.
    pub(crate) const FOUR_WEEKS: Span = Span { start: date(2026, 3, 2), end: date(2026, 3, 30) };

    /// The day `offset` days after the Monday of week `week` of [`FOUR_WEEKS`].
    pub(crate) fn day(week: i64, offset: i64) -> Date {
        FOUR_WEEKS.start.saturating_add((week * 7 + offset).days())
    }

    /// On each working day of the four weeks the owner writes to ana and hears from the list `news`,
    /// which makes every week covered and counts for nobody.
    pub(crate) fn covered() -> Sketch {
        let mut sketch = Sketch::new();
        let news = sketch.person("news").0 as usize;
        sketch.draft().people[news].kind = record::Kind::List;
        for (week, offset) in (0..4).flat_map(|week| (0..5).map(move |offset| (week, offset))) {
            let day = day(week, offset);
            sketch = sketch
                .message(&format!("{day}T08:00"), "me", &["ana"], "Notes of the day")
                .message(&format!("{day}T08:30"), "news", &["me"], "News of the day");
        }
        sketch
    }
}

#[cfg(test)]
mod tests {
    use super::sketches::{FOUR_WEEKS, covered};
    use super::*;
    use jiff::civil::date;
    use record::sketch::Sketch;

    fn key(reading: Option<Reading>) -> Option<&'static str> {
        match reading?.outcome {
            crate::Outcome::Silent(silence) => Some(silence.because.key),
            crate::Outcome::Value(_) => None,
        }
    }

    #[test]
    fn sent_mail_alone_and_thin_mail_are_silent_covered_mail_is_not() {
        let sent = Sketch::new().message("2026-03-03T09:00", "me", &["ana"], "a");
        assert_eq!(key(incoming_silence(&sent.record(), FOUR_WEEKS)), Some("silent-sent-only"));
        let thin = sent.message("2026-03-04T09:00", "ana", &["me"], "a").record();
        assert_eq!(key(incoming_silence(&thin, FOUR_WEEKS)), Some("silent-coverage"));
        assert_eq!(key(incoming_silence(&covered().record(), FOUR_WEEKS)), None);
        let empty = Sketch::new().record();
        assert_eq!(key(incoming_silence(&empty, FOUR_WEEKS)), Some("silent-no-mail"));
    }

    #[test]
    fn sent_mail_with_a_few_answers_is_still_sent_mail_alone() {
        let mut sketch = Sketch::new().message("2026-03-04T09:00", "ana", &["me"], "a");
        for (week, hour) in (0..4).flat_map(|week| (9..14).map(move |hour| (week, hour))) {
            let at = format!("{}T{hour:02}:00", super::sketches::day(week, 1));
            sketch = sketch.message(&at, "me", &["ana"], "a");
        }
        let silence = |sketch: &Sketch| key(incoming_silence(&sketch.record(), FOUR_WEEKS));
        assert_eq!(silence(&sketch), Some("silent-sent-only"));
        for hour in 10..14 {
            sketch = sketch.message(&format!("2026-03-04T{hour}:00"), "ana", &["me"], "a");
        }
        assert_eq!(silence(&sketch), Some("silent-coverage"), "one week of four came in");
    }

    #[test]
    fn arrivals_are_told_apart() {
        let five = ["me", "a", "b", "c", "d"];
        let six = ["me", "a", "b", "c", "d", "e"];
        let record = Sketch::new()
            .message("2026-03-02T09:00", "ana", &five, "s")
            .message("2026-03-02T09:01", "ana", &six, "s")
            .message("2026-03-02T09:02", "ana", &["a"], "s")
            .cc(&["me"])
            .message("2026-03-02T09:03", "ana", &["me"], "s")
            .auto_reply()
            .message("2026-03-02T09:04", "ana", &["a"], "s")
            .record();
        let arrivals: Vec<Arrival> =
            record.messages.iter().map(|m| Arrival::of(&record, m)).collect();
        use Arrival::{Copied, Crowd, Direct, Elsewhere, Machine};
        assert_eq!(arrivals, [Direct, Crowd, Copied, Machine, Elsewhere]);
    }

    #[test]
    fn outsiders_count_once_the_owner_has_written_to_them() {
        let mut sketch = Sketch::new()
            .message("2026-03-02T09:00", "me", &["kim@out"], "s")
            .message("2026-04-02T09:00", "me", &["lee@out"], "s");
        let people = ["ana", "kim@out", "lee@out"].map(|name| sketch.person(name));
        let known = Known::until(&sketch.record(), FOUR_WEEKS);
        assert_eq!(people.map(|person| known.has(person)), [true, true, false]);
    }

    #[test]
    fn a_rate_counts_broken_weeks_with_their_days() {
        let span = Span { start: date(2026, 3, 4), end: date(2026, 3, 18) };
        let rate = Rate::of(span, |_, days| (f64::from(days.days()) * 2.0, 1));
        let estimate = rate.per_week(&Context::SHOWN);
        assert!((estimate.value - 14.0).abs() < 1e-12 && (estimate.high - 14.0).abs() < 1e-12);
        assert_eq!(estimate.n, 3, "Wed–Sun, a whole week, Mon–Tue");
        let points: Vec<f64> = rate.points().iter().map(|p| p.value).collect();
        assert_eq!(points, [10.0, 14.0]);
    }
}
