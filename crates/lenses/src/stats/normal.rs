//! The standard normal distribution and Student's t, as far as intervals and tests need them.

/// 97.5th percentile of the standard normal distribution.
pub(super) const Z: f64 = 1.959_963_984_540_054;

/// Probability of a standard normal value below −x, for x ≥ 0; absolute error under 1e-14.
pub(super) fn below_minus(x: f64) -> f64 {
    (0.5 - 0.5 * erf(x / std::f64::consts::SQRT_2)).max(0.0)
}

/// 97.5th percentile of Student's t with `freedom` ≥ 1 degrees of freedom, to 1e-3 from 4 degrees
/// on and too small below (Fisher & Cornish 1960, 10.1080/00401706.1960.10489895).
pub(super) fn student(freedom: f64) -> f64 {
    let z = Z;
    let first = (z.powi(3) + z) / 4.0;
    let second = (5.0 * z.powi(5) + 16.0 * z.powi(3) + 3.0 * z) / 96.0;
    let third = (3.0 * z.powi(7) + 19.0 * z.powi(5) + 17.0 * z.powi(3) - 15.0 * z) / 384.0;
    z + first / freedom + second / freedom.powi(2) + third / freedom.powi(3)
}

/// The error function for x ≥ 0, by the series whose terms are all positive (no cancellation).
fn erf(x: f64) -> f64 {
    if x > 6.0 {
        return 1.0;
    }
    let (mut term, mut sum, mut odd) = (x, x, 1.0);
    while term > sum * 1e-17 {
        odd += 2.0;
        term *= 2.0 * x * x / odd;
        sum += term;
    }
    (2.0 / std::f64::consts::PI.sqrt() * (-x * x).exp() * sum).min(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tails_are_those_of_scipy() {
        for (x, p) in [
            (0.0, 0.5),
            (1.0, 0.158_655_253_931_457_07),
            (Z, 0.025),
            (4.0, 3.167_124_183_311_986e-5),
        ] {
            assert!((below_minus(x) - p).abs() < 1e-14, "{x}");
        }
    }

    #[test]
    fn student_is_that_of_scipy_from_four_degrees_on() {
        for (freedom, t) in [(4.0, 2.776_445_1), (12.0, 2.178_812_8), (51.0, 2.007_583_8)] {
            assert!((student(freedom) - t).abs() < 1e-2, "{freedom}: {}", student(freedom));
        }
    }
}
