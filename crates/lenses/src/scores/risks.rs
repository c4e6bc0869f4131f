//! Adverse events that came: whether they had been named, and how long before.

use super::number;
use crate::stats::{percentile, wilson};

/// How far adverse events had been seen coming.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct NamedRisks {
    /// Adverse events recorded.
    pub events: usize,
    /// Those named on an earlier day.
    pub named: usize,
    /// named / events, 0 to 1, higher is better.
    pub hit_rate: f64,
    /// Wilson's 95 % interval of the hit rate, which takes events as independent.
    pub low: f64,
    /// Its upper end.
    pub high: f64,
    /// Median days from naming to event, over the named; nothing where none was.
    pub warning_days: Option<f64>,
}

/// Hit rate and warning time over adverse events: for each the days from the day its risk was first
/// named to the day it came, or nothing where no risk was linked. A risk named on the same day or
/// later warned of nothing and counts as not named. Nothing without events.
///
/// The definitions are ours. Events nobody recorded are missing from the share, and naming
/// everything raises it: read it beside how many named risks never came.
pub fn named_risks(days_before: &[Option<i32>]) -> Option<NamedRisks> {
    if days_before.is_empty() {
        return None;
    }
    let mut days: Vec<f64> = days_before
        .iter()
        .flatten()
        .filter(|days| **days > 0)
        .map(|days| f64::from(*days))
        .collect();
    days.sort_unstable_by(f64::total_cmp);
    let (events, named) = (days_before.len(), days.len());
    let (low, high) = wilson(number(named), number(events));
    Some(NamedRisks {
        events,
        named,
        hit_rate: number(named) / number(events),
        low,
        high,
        warning_days: (named > 0).then(|| percentile(&days, 0.5)),
    })
}
