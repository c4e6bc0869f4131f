//! Ranks, and what of one is left after others.

/// Ranks from 1, equals at their mean.
pub(super) fn ranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|a, b| values[*a].total_cmp(&values[*b]));
    let mut ranks = vec![0.0; values.len()];
    let mut below = 0;
    for run in order.chunk_by(|a, b| values[*a].total_cmp(&values[*b]).is_eq()) {
        let rank = below as f64 + (run.len() + 1) as f64 / 2.0;
        run.iter().for_each(|at| ranks[*at] = rank);
        below += run.len();
    }
    ranks
}

/// Ranks as shares: 0.5 for the middle one.
pub(super) fn percentiles(values: &[f64]) -> Vec<f64> {
    let all = values.len() as f64;
    ranks(values).into_iter().map(|rank| (rank - 0.5) / all).collect()
}

/// Spearman's correlation; `None` where one of the two does not vary.
pub(super) fn spearman(one: &[f64], other: &[f64]) -> Option<f64> {
    let (one, other) = (centred(ranks(one)), centred(ranks(other)));
    let spread = (dot(&one, &one) * dot(&other, &other)).sqrt();
    (spread > 0.0).then(|| dot(&one, &other) / spread)
}

/// What of the ranks of `values` two others do not explain, by least squares with a constant;
/// rounded, so that rounding does not order what is equal.
pub(super) fn residual(values: &[f64], [one, other]: [&[f64]; 2]) -> Vec<f64> {
    let (y, a, b) = (centred(ranks(values)), centred(ranks(one)), centred(ranks(other)));
    let (aa, bb, ab) = (dot(&a, &a), dot(&b, &b), dot(&a, &b));
    let (ay, by) = (dot(&a, &y), dot(&b, &y));
    let whole = aa * bb - ab * ab;
    let (slope_a, slope_b) = match whole > 1e-9 * aa * bb {
        true => ((bb * ay - ab * by) / whole, (aa * by - ab * ay) / whole),
        // The two are one and the same.
        false => (if aa > 0.0 { ay / aa } else { 0.0 }, 0.0),
    };
    let left = |((y, a), b): ((&f64, &f64), &f64)| y - slope_a * a - slope_b * b;
    let left = y.iter().zip(&a).zip(&b).map(left);
    left.map(|left| (left * 1e6).round() / 1e6 + 0.0).collect()
}

fn centred(values: Vec<f64>) -> Vec<f64> {
    let mean = values.iter().sum::<f64>() / values.len() as f64;
    values.into_iter().map(|value| value - mean).collect()
}

fn dot(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).map(|(a, b)| a * b).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equals_share_their_rank() {
        assert_eq!(ranks(&[3.0, 1.0, 3.0, f64::NEG_INFINITY]), [3.5, 2.0, 3.5, 1.0]);
        assert_eq!(percentiles(&[5.0, 4.0]), [0.75, 0.25]);
    }

    #[test]
    fn spearman_is_that_of_scipy() {
        let found = spearman(&[1.0, 2.0, 2.0, 4.0, 7.0], &[2.0, 1.0, 3.0, 3.0, 9.0]).unwrap();
        assert!((found - 0.763_157_894_736_842_1).abs() < 1e-12, "{found}");
        assert_eq!(spearman(&[1.0, 1.0], &[1.0, 2.0]), None);
    }

    #[test]
    fn residuals_are_those_of_numpy() {
        let (one, other) = ([1.0, 2.0, 3.0, 4.0, 5.0], [2.0, 1.0, 4.0, 5.0, 3.0]);
        let found = residual(&[1.0, 3.0, 2.0, 5.0, 4.0], [&one, &other]);
        for (found, wanted) in
            found.iter().zip([-0.406_25, 0.843_75, -1.031_25, 1.156_25, -0.562_5])
        {
            assert!((found - wanted).abs() < 1e-6, "{found} for {wanted}");
        }
        let nothing = residual(&one, [&one, &other]);
        assert!(nothing.iter().all(|left| left.abs() < 1e-9));
        assert!(residual(&one, [&other, &other]).iter().all(|left| left.is_finite()));
    }
}
