//! Readings as shown: figures with their interval, direction, weeks, parts and what was left out.

use std::borrow::Cow;

use lenses::{Context, Direction, Estimate, Lens, Outcome, Reading, Unit};
use record::{Record, Span};
use serde::Serialize;

use crate::language::{Slot, Texts};
use crate::norms::{NoNorm, Norm, no_norm_of, norms_of};
use crate::speech::{Speech, figure};

/// A lens over a span, with everything a surface shows of it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ReadingView {
    /// The lens.
    pub lens: &'static str,
    /// Its title in the reader's language.
    pub title: String,
    /// Why there is no value; then all figures below are empty.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub silent: Option<String>,
    /// The value, in `unit`.
    pub value: Option<f64>,
    /// Lower end of the 95 % interval.
    pub low: Option<f64>,
    /// Upper end.
    pub high: Option<f64>,
    /// Items it rests on.
    pub n: Option<usize>,
    /// Unit of the value.
    pub unit: Unit,
    /// Which way is worth moving.
    pub direction: Direction,
    /// The value in words: "12.4 h a week".
    pub figure: Option<String>,
    /// The interval in words: "10.9–13.8".
    pub interval: Option<String>,
    /// Value over the previous span of equal length.
    pub previous: Option<f64>,
    /// Where it moved since, beyond its interval.
    pub trend: Option<Trend>,
    /// What the value splits into.
    pub parts: Vec<PartView>,
    /// The value week by week.
    pub weekly: Vec<PointView>,
    /// What was not counted.
    pub left_out: Vec<LeftOutView>,
    /// Published figures and measured distributions with the same definition.
    pub norms: Vec<Norm>,
    /// Without them, why nothing known to us compares.
    pub no_norm: Vec<NoNorm>,
}

/// A movement beyond the interval, or none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Trend {
    /// Above the previous span.
    Up,
    /// Below.
    Down,
    /// No movement beyond what both spans could differ by chance.
    Steady,
}

/// A share of a value that splits.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PartView {
    /// Stable name.
    pub part: String,
    /// In the reader's language.
    pub label: String,
    /// Share.
    pub value: f64,
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
    /// Items.
    pub n: usize,
    /// The value in words, without its unit.
    pub figure: String,
    /// The interval in words; nothing where the value is a complete count.
    pub interval: Option<String>,
}

/// One week.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PointView {
    /// ISO week, `2026-W09`.
    pub week: String,
    /// Value, in the unit of the reading.
    pub value: f64,
    /// Items.
    pub n: usize,
}

/// Items not counted.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LeftOutView {
    /// Stable name of the reason.
    pub reason: String,
    /// The reason in the reader's language.
    pub label: String,
    /// How many.
    pub count: usize,
}

/// A lens with its reading over the span and its value over the span before.
pub(crate) struct Read {
    pub(crate) lens: &'static Lens,
    pub(crate) reading: Reading,
    pub(crate) previous: Option<Estimate>,
}

/// Reads every lens, two at a time.
pub(crate) fn read_all(record: &Record, span: Span) -> Vec<Read> {
    let lenses = lenses::all();
    let read_one = |lens: &&'static Lens| Read {
        lens,
        reading: lens.reading(record, span, &Context::SHOWN),
        previous: lens.reading(record, span.previous(), &Context::SHOWN).estimate(),
    };
    // Halves by parity: neighbours in the list cost about the same.
    let (even, odd): (Vec<Read>, Vec<Read>) = std::thread::scope(|scope| {
        let other = scope.spawn(|| lenses.iter().skip(1).step_by(2).map(read_one).collect());
        let even = lenses.iter().step_by(2).map(read_one).collect();
        (even, other.join().unwrap_or_default())
    });
    let mut read: Vec<Read> = even.into_iter().chain(odd).collect();
    read.sort_by_key(|one| lenses.iter().position(|lens| lens.name == one.lens.name));
    read
}

impl Read {
    /// The reading as shown.
    pub(crate) fn view(&self, speech: &Speech<'_>, texts: &Texts) -> ReadingView {
        let lens = self.lens;
        let estimate = self.reading.estimate();
        let silent = match &self.reading.outcome {
            Outcome::Silent(silence) => Some(speech.say(&silence.because)),
            Outcome::Value(_) => None,
        };
        ReadingView {
            lens: lens.name,
            title: texts.word(&format!("lens-{}", lens.name)),
            silent,
            value: estimate.map(|e| e.value),
            low: estimate.map(|e| e.low),
            high: estimate.map(|e| e.high),
            n: estimate.map(|e| e.n),
            unit: lens.unit,
            direction: lens.direction,
            figure: estimate.map(|e| figure(e.value, lens.unit, texts)),
            interval: estimate.and_then(|e| interval(e.low, e.high, lens.unit, texts)),
            previous: self.previous.filter(|_| estimate.is_some()).map(|before| before.value),
            trend: estimate.zip(self.previous).map(|(now, before)| trend(before, now)),
            parts: self.parts(texts),
            weekly: self.weekly(),
            left_out: self.left_out(texts),
            norms: norms_of(lens.name, texts),
            no_norm: no_norm_of(lens.name, texts),
        }
    }

    fn parts(&self, texts: &Texts) -> Vec<PartView> {
        let view = |part: &lenses::Part| PartView {
            part: part.key.trim_start_matches("part-").to_owned(),
            label: texts.word(part.key),
            value: part.estimate.value,
            low: part.estimate.low,
            high: part.estimate.high,
            n: part.estimate.n,
            figure: crate::speech::number(part.estimate.value, self.lens.unit, texts.language),
            interval: interval(part.estimate.low, part.estimate.high, self.lens.unit, texts),
        };
        self.reading.parts.iter().map(view).collect()
    }

    fn weekly(&self) -> Vec<PointView> {
        let view = |point: &lenses::Point| {
            let week = crate::week_page::name_of(point.week);
            PointView { week, value: point.value, n: point.n }
        };
        self.reading.weekly.iter().map(view).collect()
    }

    fn left_out(&self, texts: &Texts) -> Vec<LeftOutView> {
        let view = |left: &lenses::LeftOut| LeftOutView {
            reason: left.reason.trim_start_matches("left-out-").to_owned(),
            label: texts.say(
                left.reason,
                &vec![("count", Slot::Count(i64::try_from(left.count).unwrap_or(i64::MAX)))],
            ),
            count: left.count,
        };
        self.reading.left_out.iter().map(view).collect()
    }
}

/// A movement counts where it is larger than both spans could differ by chance: the root of the
/// squared half-widths of their two intervals, taken as independent. Half-widths, not ends, so that
/// an interval that corrects a bias is not held against a value that does not.
pub(crate) fn trend(before: Estimate, now: Estimate) -> Trend {
    let half = |estimate: Estimate| (estimate.high - estimate.low) / 2.0;
    let chance = half(before).hypot(half(now));
    let moved = now.value - before.value;
    if moved.abs() <= chance {
        Trend::Steady
    } else if moved > 0.0 {
        Trend::Up
    } else {
        Trend::Down
    }
}

/// "10.9–13.8"; nothing where the value is a complete count.
fn interval(low: f64, high: f64, unit: Unit, texts: &Texts) -> Option<String> {
    if (high - low).abs() < f64::EPSILON {
        return None;
    }
    let number = |value| crate::speech::number(value, unit, texts.language);
    let (low, high) = (number(low), number(high));
    let low = low.strip_suffix(" %").map_or(low.clone(), str::to_owned);
    let slots =
        vec![("low", Slot::Words(Cow::Owned(low))), ("high", Slot::Words(Cow::Owned(high)))];
    let key = if unit == Unit::Points { "figure-interval-signed" } else { "figure-interval" };
    Some(texts.say(key, &slots))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_movement_must_exceed_what_both_spans_leave_open() {
        let of =
            |value: f64, half: f64| Estimate { value, low: value - half, high: value + half, n: 9 };
        assert_eq!(trend(of(10.0, 3.0), of(14.0, 3.0)), Trend::Steady, "4 is within 4.24");
        assert_eq!(trend(of(10.0, 3.0), of(14.5, 3.0)), Trend::Up);
        assert_eq!(trend(of(14.5, 3.0), of(10.0, 3.0)), Trend::Down);
        let reflected = Estimate { value: 10.0, low: 10.0, high: 14.0, n: 9 };
        assert_eq!(trend(of(9.0, 1.0), reflected), Trend::Steady, "ends are not compared");
    }
}
