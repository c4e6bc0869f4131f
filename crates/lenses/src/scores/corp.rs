//! CORP: the calibration curve by pooling adjacent violators, and the decomposition it gives.

use super::{Forecast, Stated, mean, number, squared, stated, surprise, total};
use crate::stats::pool;

/// Decomposition of the Brier score and the curve behind it: Brier = MCB − DSC + UNC.
#[derive(Debug, Clone, PartialEq)]
pub struct Corp {
    /// Miscalibration: the score less what the same forecasts would score when each is replaced by
    /// the curve's value. 0 and up, lower is better.
    pub mcb: f64,
    /// Discrimination: UNC less the score of the replaced forecasts; what telling cases apart
    /// gains. 0 to UNC, higher is better.
    pub dsc: f64,
    /// Uncertainty: r(1 − r) with the base rate r, the score of always saying r. 0 to 0.25; not the
    /// forecaster's doing.
    pub unc: f64,
    /// The same of the log score.
    pub log: LogParts,
    /// The curve, as steps that rise from left to right.
    pub curve: Vec<Step>,
}

/// Decomposition of the log score, in nats.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LogParts {
    /// Miscalibration; nothing where the log score is infinite.
    pub mcb: Option<f64>,
    /// Discrimination.
    pub dsc: f64,
    /// Uncertainty: the entropy of the base rate.
    pub unc: f64,
}

/// Forecasts pooled into one calibrated value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Step {
    /// Lowest probability stated in it.
    pub from: f64,
    /// Highest probability stated in it.
    pub to: f64,
    /// Forecasts in it.
    pub n: usize,
    /// How many of them came.
    pub happened: usize,
    /// happened / n.
    pub calibrated: f64,
}

impl Step {
    fn of(stated: &Stated) -> Step {
        Step::new(stated.p, stated.p, stated.n, stated.happened)
    }

    fn new(from: f64, to: f64, n: usize, happened: usize) -> Step {
        Step { from, to, n, happened, calibrated: number(happened) / number(n) }
    }

    fn with(self, next: Step) -> Step {
        Step::new(self.from, next.to, self.n + next.n, self.happened + next.happened)
    }

    /// Whether the next step does not rise, in whole numbers so that no rounding decides.
    fn holds(&self, next: &Step) -> bool {
        self.happened as u128 * next.n as u128 >= next.happened as u128 * self.n as u128
    }
}

/// The CORP decomposition of forecasts; nothing without any.
///
/// Forecasts of equal probability are pooled first; then neighbours are pooled until the shares
/// that came rise with the probability, which is the isotonic regression of outcome on forecast.
/// Dimitriadis, Gneiting & Jordan (2021), Stable reliability diagrams for probabilistic
/// classifiers, PNAS 118, 10.1073/pnas.2016191118; Ayer and others (1955),
/// 10.1214/aoms/1177728423.
pub fn corp(forecasts: &[Forecast]) -> Option<Corp> {
    let stated = stated(forecasts);
    let n = total(&stated);
    if n == 0 {
        return None;
    }
    let curve = pooled(&stated);
    let came: usize = curve.iter().map(|step| step.happened).sum();
    let base = Stated { p: number(came) / number(n), n, happened: came };
    let scored = |score: fn(f64) -> f64| {
        let original = mean(stated.iter().map(|one| one.penalty(one.p, score)), n);
        let replaced = mean(curve.iter().map(|step| step.penalty(score)), n);
        let constant = base.penalty(base.p, score) / number(n);
        // The fit minimises both scores, so what is below zero here is rounding.
        ((original - replaced).max(0.0), (constant - replaced).max(0.0), constant)
    };
    let (mcb, dsc, unc) = scored(squared);
    let (log_mcb, log_dsc, log_unc) = scored(surprise);
    let log_mcb = log_mcb.is_finite().then_some(log_mcb);
    let log = LogParts { mcb: log_mcb, dsc: log_dsc, unc: log_unc };
    Some(Corp { mcb, dsc, unc, log, curve })
}

impl Step {
    fn penalty(&self, score: fn(f64) -> f64) -> f64 {
        let pooled = Stated { p: self.calibrated, n: self.n, happened: self.happened };
        pooled.penalty(self.calibrated, score)
    }
}

/// Rising steps over what was stated, in ascending order.
pub(super) fn pooled(stated: &[Stated]) -> Vec<Step> {
    pool(stated.iter().map(Step::of), Step::holds, Step::with)
}
