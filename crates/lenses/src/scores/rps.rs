//! Numeric forecasts stated as probabilities of several thresholds.

/// "At most `at`, with probability `p`."
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Threshold {
    /// The threshold, in the unit of the quantity.
    pub at: f64,
    /// Probability that the value is at most that, 0 to 1.
    pub p: f64,
}

/// Ranked probability score of one forecast: the mean over its thresholds of (p − o)², with o = 1
/// where the value that came is at most the threshold. 0 (perfect) to 1, lower is better; with one
/// threshold it is the Brier score. A near miss costs less than a far one.
///
/// Nothing where it states nothing, where thresholds do not ascend or probabilities fall, or where
/// a figure is no number. Epstein (1969), 10.1175/1520-0450(1969)008<0985:ASSFPF>2.0.CO;2, in the
/// form of Murphy (1971), A note on the ranked probability score, Journal of Applied Meteorology 10,
/// 10.1175/1520-0450(1971)010<0155:ANOTRP>2.0.CO;2, divided by the number of thresholds.
pub fn rps(thresholds: &[Threshold], actual: f64) -> Option<f64> {
    let sound = |one: &Threshold| one.at.is_finite() && (0.0..=1.0).contains(&one.p);
    let rises = thresholds.is_sorted_by(|a, b| a.at < b.at && a.p <= b.p);
    if thresholds.is_empty() || actual.is_nan() || !rises || !thresholds.iter().all(sound) {
        return None;
    }
    let penalty = |one: &Threshold| {
        let came = if actual <= one.at { 1.0 } else { 0.0 };
        (one.p - came) * (one.p - came)
    };
    Some(thresholds.iter().map(penalty).sum::<f64>() / super::number(thresholds.len()))
}
