//! Probabilities as people say them: "about 80 %", whatever the digits.

use super::{Forecast, Stated, number, stated};
use crate::stats::wilson;

/// What a person says, in percent. Finer at the ends, where five points are a lot.
const SAID: [u8; 13] = [0, 5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 95, 100];

/// All forecasts of about one probability.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spoken {
    /// The nearest of 0, 5, 10, 20, … 90, 95 and 100 %; halfway counts upwards.
    pub about: u8,
    /// Mean probability stated.
    pub said: f64,
    /// Forecasts.
    pub n: usize,
    /// How many came.
    pub happened: usize,
    /// happened / n.
    pub share: f64,
    /// Wilson's 95 % interval of the share, which takes outcomes as independent.
    pub low: f64,
    /// Its upper end.
    pub high: f64,
}

/// Forecasts by what was said, in ascending order; only what was said at all.
///
/// The classes are fixed beforehand and do not look at outcomes, unlike the steps of the
/// calibration curve, so each share may carry an interval. They are ours.
pub fn spoken(forecasts: &[Forecast]) -> Vec<Spoken> {
    let stated = stated(forecasts);
    let classes = stated.chunk_by(|a, b| about(a.p) == about(b.p));
    classes.map(class).collect()
}

fn class(stated: &[Stated]) -> Spoken {
    let n: usize = stated.iter().map(|one| one.n).sum();
    let happened: usize = stated.iter().map(|one| one.happened).sum();
    let said = stated.iter().map(|one| number(one.n) * one.p).sum::<f64>() / number(n);
    let (low, high) = wilson(number(happened), number(n));
    let share = number(happened) / number(n);
    Spoken { about: about(stated[0].p), said, n, happened, share, low, high }
}

fn about(p: f64) -> u8 {
    // Percent to a millionth, so that 0.15 stands halfway whatever its last bit.
    let percent = (p * 1e8).round() / 1e6;
    let halfway = |pair: &[u8]| f64::midpoint(f64::from(pair[0]), f64::from(pair[1]));
    let at = SAID.windows(2).take_while(|pair| percent >= halfway(pair)).count();
    SAID[at]
}
