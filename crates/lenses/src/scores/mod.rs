//! Scores of stated probabilities, intervals and risks once the outcome is known: plain functions
//! over values, apart from any record. Each is checked against values computed elsewhere, by the
//! programme kept in `docs/references/judgment.py`.

mod band;
mod beta_binomial;
mod corp;
mod interval;
mod risks;
mod rps;
mod spoken;

pub use band::{BandPoint, consistency_band};
pub use beta_binomial::beta_binomial;
pub use corp::{Corp, LogParts, Step, corp};
pub use interval::{IntervalForecast, IntervalScore, interval_score};
pub use risks::{NamedRisks, named_risks};
pub use rps::{Threshold, rps};
pub use spoken::{Spoken, spoken};

/// Fewer resolved forecasts than this are shown one by one and get no curve (ours).
pub const FEW_FORECASTS: usize = 20;

/// A stated probability and what came.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Forecast {
    /// Probability stated for the event, 0 to 1.
    pub p: f64,
    /// Whether the event came.
    pub happened: bool,
}

impl Forecast {
    /// A forecast; nothing where `p` is no probability. Scores of other values mean nothing.
    pub fn new(p: f64, happened: bool) -> Option<Forecast> {
        // Adding zero makes −0 the zero it is tied with.
        (0.0..=1.0).contains(&p).then_some(Forecast { p: p + 0.0, happened })
    }
}

/// Brier score, the mean of (p − y)² with y = 1 where the event came and 0 where not; 0 (perfect)
/// to 1, lower is better; nothing without forecasts.
///
/// Brier (1950), Verification of forecasts expressed in terms of probability, Monthly Weather
/// Review 78, 10.1175/1520-0493(1950)078<0001:VOFEIT>2.0.CO;2, halved as is usual for two outcomes.
pub fn brier(forecasts: &[Forecast]) -> Option<f64> {
    let stated = stated(forecasts);
    let n = total(&stated);
    (n > 0).then(|| mean(stated.iter().map(|one| one.penalty(one.p, squared)), n))
}

/// A mean log score and what makes it infinite.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LogScore {
    /// Mean of −ln(probability given to what came), in nats, 0 (perfect) and up, lower is better;
    /// nothing where it is infinite and without forecasts.
    pub mean: Option<f64>,
    /// Forecasts of exactly 0 or 1 that were wrong; one of them makes the mean infinite.
    pub infinite: usize,
}

/// Log score: the mean of −ln p where the event came and −ln(1 − p) where not.
///
/// Good (1952), Rational decisions, Journal of the Royal Statistical Society B 14,
/// 10.1111/j.2517-6161.1952.tb00104.x.
pub fn log_score(forecasts: &[Forecast]) -> LogScore {
    let stated = stated(forecasts);
    let n = total(&stated);
    let infinite = stated.iter().map(Stated::impossible).sum();
    let finite = n > 0 && infinite == 0;
    let score = || mean(stated.iter().map(|one| one.penalty(one.p, surprise)), n);
    LogScore { mean: finite.then(score), infinite }
}

/// All forecasts of one probability. Scores are sums over these, so that the order of the forecasts
/// cannot change them.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Stated {
    p: f64,
    n: usize,
    happened: usize,
}

impl Stated {
    /// Sum of a score over these forecasts, had they all said `said`.
    fn penalty(&self, said: f64, score: fn(f64) -> f64) -> f64 {
        let sum = |count: usize, given: f64| {
            if count == 0 { 0.0 } else { number(count) * score(given) }
        };
        sum(self.happened, said) + sum(self.n - self.happened, 1.0 - said)
    }

    /// How many said that what came could not come.
    fn impossible(&self) -> usize {
        let never = if self.p <= 0.0 { self.happened } else { 0 };
        let surely = if self.p >= 1.0 { self.n - self.happened } else { 0 };
        never + surely
    }
}

/// Penalty of the Brier score, by the probability given to what came.
fn squared(given: f64) -> f64 {
    (1.0 - given) * (1.0 - given)
}

/// Penalty of the log score, by the probability given to what came.
fn surprise(given: f64) -> f64 {
    // Adding zero: a sure and right forecast costs 0, not −0.
    -given.ln() + 0.0
}

/// Forecasts of equal probability together, in ascending order.
fn stated(forecasts: &[Forecast]) -> Vec<Stated> {
    let mut sorted: Vec<Forecast> =
        forecasts.iter().map(|one| Forecast { p: one.p + 0.0, ..*one }).collect();
    sorted.sort_unstable_by(|a, b| a.p.total_cmp(&b.p));
    let tied = sorted.chunk_by(|a, b| a.p.total_cmp(&b.p).is_eq());
    tied.map(|chunk| Stated {
        p: chunk[0].p,
        n: chunk.len(),
        happened: chunk.iter().filter(|one| one.happened).count(),
    })
    .collect()
}

fn total(stated: &[Stated]) -> usize {
    stated.iter().map(|one| one.n).sum()
}

fn mean(sums: impl Iterator<Item = f64>, n: usize) -> f64 {
    sums.sum::<f64>() / number(n)
}

#[expect(clippy::cast_precision_loss, reason = "far fewer than 2^52 forecasts")]
fn number(count: usize) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests;
