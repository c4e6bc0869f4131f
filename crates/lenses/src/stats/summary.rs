//! One number for many: percentiles and entropy.

/// Percentile `q` (0 to 1) of ascending values, linear between neighbours (type 7 of Hyndman & Fan
/// 1996, the default of R and numpy); not a number where there are no values.
pub fn percentile(sorted: &[f64], q: f64) -> f64 {
    let Some(last) = sorted.len().checked_sub(1) else { return f64::NAN };
    #[expect(clippy::cast_precision_loss, reason = "far fewer than 2^52 values")]
    let place = q.clamp(0.0, 1.0) * last as f64;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a floor in range")]
    let below = place.floor() as usize;
    let above = (below + 1).min(last);
    sorted[below] + (place - place.floor()) * (sorted[above] - sorted[below])
}

/// Shannon's entropy of counts, in nats; 0 for none. exp(entropy) is the number of equally
/// frequent classes it amounts to. The order of the counts does not change the result.
pub fn entropy(counts: impl Iterator<Item = f64>) -> f64 {
    let mut counts: Vec<f64> = counts.filter(|count| *count > 0.0).collect();
    counts.sort_unstable_by(f64::total_cmp);
    let total: f64 = counts.iter().sum();
    let share = |count: &f64| count / total;
    counts.iter().map(share).map(|p| -p * p.ln()).sum::<f64>().max(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_those_of_numpy() {
        let values = [1.0, 2.0, 3.0, 3.5, 4.0, 4.0, 5.0, 6.0, 6.5, 7.0, 8.0, 9.5];
        for (q, wanted) in [(0.0, 1.0), (0.025, 1.275), (0.5, 4.5), (0.9, 7.9), (1.0, 9.5)] {
            assert!((percentile(&values, q) - wanted).abs() < 1e-12, "{q}");
        }
        assert!(percentile(&[], 0.5).is_nan());
    }

    #[test]
    fn entropy_is_that_of_scipy_whatever_the_order() {
        let found = entropy([10.0, 5.0, 3.0, 1.0, 1.0].into_iter());
        assert!((found - 1.277_288_405_648_226_5).abs() < 1e-12);
        assert_eq!(found.to_bits(), entropy([1.0, 3.0, 10.0, 0.0, 1.0, 5.0].into_iter()).to_bits());
        assert!(entropy(std::iter::empty()).abs() < 1e-12);
    }
}
