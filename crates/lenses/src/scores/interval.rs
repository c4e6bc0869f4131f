//! Numeric forecasts stated as an interval: how often it holds the value, and the Winkler score.

use super::number;
use crate::stats::wilson;

/// An interval stated beforehand and the value that came.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct IntervalForecast {
    /// Lower end, in the unit of the quantity.
    pub low: f64,
    /// Upper end.
    pub high: f64,
    /// What came.
    pub actual: f64,
}

/// How stated intervals fared.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct IntervalScore {
    /// Intervals scored.
    pub n: usize,
    /// How many held the value; an end counts as inside.
    pub inside: usize,
    /// inside / n; right where it equals the stated level.
    pub coverage: f64,
    /// Wilson's 95 % interval of the coverage.
    pub coverage_low: f64,
    /// Its upper end.
    pub coverage_high: f64,
    /// Mean interval score, in the unit of the quantity, lower is better. A mean over quantities of
    /// different units means nothing.
    pub winkler: f64,
}

/// Scores intervals stated at `level` (0.8 for "80 %"). Those with an end or value that is no
/// number, or with ends the wrong way round, are left out and not in `n`; nothing where none is
/// left or the level is not between 0 and 1.
///
/// With α = 1 − level, one interval scores (high − low) + (2/α)(low − actual) where the value is
/// below and + (2/α)(actual − high) where above. Winkler (1972), A decision-theoretic approach to
/// interval estimation, JASA 67, 10.1080/01621459.1972.10481224; Gneiting & Raftery (2007), JASA
/// 102, 10.1198/016214506000001437. Wilson's interval takes the forecasts as independent.
pub fn interval_score(forecasts: &[IntervalForecast], level: f64) -> Option<IntervalScore> {
    if !(level > 0.0 && level < 1.0) {
        return None;
    }
    let sound = |one: &&IntervalForecast| {
        one.low <= one.high && [one.low, one.high, one.actual].iter().all(|x| x.is_finite())
    };
    let sound: Vec<&IntervalForecast> = forecasts.iter().filter(sound).collect();
    let n = sound.len();
    if n == 0 {
        return None;
    }
    let inside = sound.iter().filter(|one| one.miss() <= 0.0).count();
    let sum: f64 =
        sound.iter().map(|one| one.high - one.low + 2.0 / (1.0 - level) * one.miss()).sum();
    let (coverage_low, coverage_high) = wilson(number(inside), number(n));
    let coverage = number(inside) / number(n);
    Some(IntervalScore {
        n,
        inside,
        coverage,
        coverage_low,
        coverage_high,
        winkler: sum / number(n),
    })
}

impl IntervalForecast {
    /// How far outside the value came; 0 inside.
    fn miss(&self) -> f64 {
        (self.low - self.actual).max(self.actual - self.high).max(0.0)
    }
}
