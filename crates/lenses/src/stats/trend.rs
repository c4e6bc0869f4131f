//! Whether a weekly series moves, and by how much a week.

use super::normal::below_minus;
use super::percentile;

/// Result of a Mann–Kendall test.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MannKendall {
    /// Later-minus-earlier pairs that rise, less those that fall.
    pub s: i64,
    /// Two-sided p, normal approximation with continuity and ties corrected; 1 below 3 values or
    /// where all are equal. Rough below 10 values.
    pub p: f64,
}

/// Median of the slopes between all pairs, per step; 0 below 2 values.
///
/// Sen (1968), Estimates of the regression coefficient based on Kendall's tau, JASA 63,
/// 10.1080/01621459.1968.10480934.
pub fn theil_sen(values: &[f64]) -> f64 {
    let mut slopes: Vec<f64> = pairs(values).map(|(steps, from, to)| (to - from) / steps).collect();
    if slopes.is_empty() {
        return 0.0;
    }
    slopes.sort_unstable_by(f64::total_cmp);
    percentile(&slopes, 0.5)
}

/// Tests for a monotonic trend.
///
/// Mann (1945), Nonparametric tests against trend, Econometrica 13, 10.2307/1907187; variance with
/// ties after Kendall (1975), Rank correlation methods.
pub fn mann_kendall(values: &[f64]) -> MannKendall {
    let sign = |(_, from, to): (f64, f64, f64)| i64::from(to > from) - i64::from(to < from);
    let s: i64 = pairs(values).map(sign).sum();
    let variance = variance(values);
    if values.len() < 3 || variance <= 0.0 {
        return MannKendall { s, p: 1.0 };
    }
    #[expect(clippy::cast_precision_loss, reason = "s is below the square of a few hundred")]
    let away = (s.abs() - 1).max(0) as f64;
    MannKendall { s, p: 2.0 * below_minus(away / variance.sqrt()) }
}

/// (steps between, earlier value, later value) of all pairs.
fn pairs(values: &[f64]) -> impl Iterator<Item = (f64, f64, f64)> {
    values.iter().enumerate().flat_map(move |(at, from)| {
        let later = values[at + 1..].iter().enumerate();
        #[expect(clippy::cast_precision_loss, reason = "a few hundred weeks")]
        later.map(move |(steps, to)| ((steps + 1) as f64, *from, *to))
    })
}

fn variance(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    #[expect(clippy::cast_precision_loss, reason = "a few hundred weeks")]
    let term = |n: usize| n as f64 * (n as f64 - 1.0) * (2.0 * n as f64 + 5.0);
    let ties: f64 = sorted.chunk_by(|a, b| a.total_cmp(b).is_eq()).map(|tie| term(tie.len())).sum();
    (term(values.len()) - ties) / 18.0
}

#[cfg(test)]
mod tests {
    use super::*;

    const RISING: [f64; 12] = [2.0, 1.0, 3.5, 3.0, 5.0, 4.0, 4.0, 6.5, 6.0, 8.0, 7.0, 9.5];
    const TIED: [f64; 13] = [3.0, 1.0, 3.0, 2.0, 2.0, 2.0, 1.0, 1.0, 3.0, 0.0, 1.0, 0.0, 0.0];

    #[test]
    fn slopes_are_those_of_scipy() {
        assert!((theil_sen(&RISING) - 2.0 / 3.0).abs() < 1e-12);
        assert!((theil_sen(&TIED) + 0.25).abs() < 1e-12);
        assert!(theil_sen(&[4.0]).abs() < 1e-12);
    }

    #[test]
    fn the_test_is_that_of_pymannkendall() {
        let rising = mann_kendall(&RISING);
        assert_eq!(rising.s, 53);
        assert!((rising.p - 0.000_351_319_586_158_860_3).abs() < 1e-12, "{rising:?}");
        let tied = mann_kendall(&TIED);
        assert_eq!(tied.s, -41);
        assert!((tied.p - 0.011_248_039_253_799_469).abs() < 1e-12, "{tied:?}");
    }

    #[test]
    fn nothing_moves_where_all_is_equal() {
        assert_eq!(mann_kendall(&[2.0; 9]), MannKendall { s: 0, p: 1.0 });
    }
}
