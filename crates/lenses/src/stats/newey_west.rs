//! A line with a break fitted to a weekly series by least squares, with standard errors that hold
//! where weeks depend on the weeks before: what an interrupted time series rests on.

use super::normal::student;

/// Coefficients of a regression with their standard errors, one for each column of the design.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Regression<const K: usize> {
    /// By ordinary least squares.
    pub coefficients: [f64; K],
    /// Newey–West; 0 where the fit is exact.
    pub errors: [f64; K],
    /// Rows less columns.
    pub freedom: usize,
}

impl<const K: usize> Regression<K> {
    /// Coefficient over standard error.
    pub fn t(&self, column: usize) -> f64 {
        self.coefficients[column] / self.errors[column]
    }
    /// 95 % interval by Student's t, for four degrees of freedom or more.
    pub fn interval(&self, column: usize) -> (f64, f64) {
        #[expect(clippy::cast_precision_loss, reason = "a few hundred weeks")]
        let half = student(self.freedom as f64) * self.errors[column];
        (self.coefficients[column] - half, self.coefficients[column] + half)
    }
}

/// Rows of an interrupted series of `weeks`: 1, the week counted from 0, whether it is `from` or
/// later, and the weeks since `from`. Their coefficients: start, trend, change of level, change of
/// slope (Wagner et al. 2002, 10.1046/j.1365-2710.2002.00430.x).
pub fn interrupted(weeks: usize, from: usize) -> Vec<[f64; 4]> {
    #[expect(clippy::cast_precision_loss, reason = "a few hundred weeks")]
    let real = |week: usize| week as f64;
    let after = |week: usize| if week < from { 0.0 } else { 1.0 };
    (0..weeks).map(|t| [1.0, real(t), after(t), real(t.saturating_sub(from))]).collect()
}

/// Least squares of `series` on the rows of `design`, errors with Bartlett's weights up to `lag`
/// (without one ⌊4 (n/100)^(2/9)⌋) and n/(n − K) for few rows. `None` where rows do not match values, are
/// no more than columns, columns depend on each other, or something is not finite.
///
/// Newey & West (1987), A simple, positive semi-definite, heteroskedasticity and autocorrelation
/// consistent covariance matrix, Econometrica 55, 10.2307/1913610. They assume dependence that
/// fades within the lag; how often they hold the truth in short series stands in VALIDITY.md.
pub fn newey_west<const K: usize>(
    design: &[[f64; K]],
    series: &[f64],
    lag: Option<usize>,
) -> Option<Regression<K>> {
    let n = series.len();
    let finite = design.iter().flatten().chain(series).all(|value| value.is_finite());
    if n != design.len() || n <= K || !finite {
        return None;
    }
    let (q, r) = orthogonal(design)?;
    let sides = std::array::from_fn(|k| q.iter().zip(series).map(|(row, y)| row[k] * y).sum());
    let coefficients: [f64; K] = solve(&r, sides);
    // What each row's residual moves each coefficient by; their long-run spread is the variance.
    let moves = |((row, y), q): ((&[f64; K], &f64), &[f64; K])| {
        let fitted: f64 = row.iter().zip(coefficients).map(|(x, b)| x * b).sum();
        solve(&r, q.map(|q| q * (y - fitted)))
    };
    let moves: Vec<[f64; K]> = design.iter().zip(series).zip(&q).map(moves).collect();
    let lag = lag.unwrap_or_else(|| usual_lag(n)).min(n - 1);
    #[expect(clippy::cast_precision_loss, reason = "a few hundred weeks")]
    let few = n as f64 / (n - K) as f64;
    let errors = std::array::from_fn(|k| (few * long_run(&moves, k, lag)).max(0.0).sqrt());
    Some(Regression { coefficients, errors, freedom: n - K })
}

/// ⌊4 (n/100)^(2/9)⌋, in whole numbers so that every machine gives the same.
fn usual_lag(n: usize) -> usize {
    let reached = |lag: &u128| lag.pow(9) * 10_000 <= 262_144 * (n as u128).pow(2);
    (1..=n as u128).take_while(reached).count()
}

/// Sum of products of column `k` with itself and its neighbours up to `lag`, Bartlett's weights.
fn long_run<const K: usize>(moves: &[[f64; K]], k: usize, lag: usize) -> f64 {
    let products = |apart: usize| -> f64 {
        moves.iter().zip(&moves[apart..]).map(|(one, other)| one[k] * other[k]).sum()
    };
    #[expect(clippy::cast_precision_loss, reason = "a few hundred weeks")]
    let weight = |apart: usize| 1.0 - apart as f64 / (lag + 1) as f64;
    products(0) + (1..=lag).map(|apart| 2.0 * weight(apart) * products(apart)).sum::<f64>()
}

/// Upper triangle of a square.
type Triangle<const K: usize> = [[f64; K]; K];

/// Share of a column that must not be in the ones before it.
const OWN: f64 = 1e-10;

/// Rows of orthonormal columns and the upper triangle that gives the design back, by Gram and
/// Schmidt, each column cleaned twice; `None` where columns depend on each other.
fn orthogonal<const K: usize>(design: &[[f64; K]]) -> Option<(Vec<[f64; K]>, Triangle<K>)> {
    let (mut q, mut r) = (design.to_vec(), [[0.0; K]; K]);
    let dot = |q: &[[f64; K]], a: usize, b: usize| q.iter().map(|row| row[a] * row[b]).sum::<f64>();
    for column in 0..K {
        let whole = dot(&q, column, column).sqrt();
        for before in (0..column).chain(0..column) {
            let shared = dot(&q, before, column);
            r[before][column] += shared;
            q.iter_mut().for_each(|row| row[column] -= shared * row[before]);
        }
        let own = dot(&q, column, column).sqrt();
        if own <= OWN * whole {
            return None;
        }
        r[column][column] = own;
        q.iter_mut().for_each(|row| row[column] /= own);
    }
    Some((q, r))
}

/// The solution of an upper triangle.
fn solve<const K: usize>(r: &Triangle<K>, mut sides: [f64; K]) -> [f64; K] {
    for row in (0..K).rev() {
        let known: f64 = (row + 1..K).map(|column| r[row][column] * sides[column]).sum();
        sides[row] = (sides[row] - known) / r[row][row];
    }
    sides
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 26 weeks that break at week 14, as in `docs/references/stats.py`.
    fn series() -> Vec<f64> {
        let week = |t: u32| {
            let broken = if t >= 14 { 4.5 } else { 0.0 };
            f64::from((t * t * 7 + 3 * t) % 11) + broken + 0.25 * f64::from(t)
        };
        (0..26).map(week).collect()
    }

    fn close(found: [f64; 4], wanted: [f64; 4]) {
        let far = found.iter().zip(wanted).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max);
        assert!(far < 1e-12, "{found:?} for {wanted:?}");
    }

    #[test]
    fn coefficients_and_errors_are_those_of_statsmodels() {
        let errors = [
            (
                Some(0),
                [
                    2.168_792_658_496_268,
                    0.301_421_712_681_371_2,
                    2.878_425_864_986_897,
                    0.387_975_742_447_536_35,
                ],
            ),
            (
                None,
                [
                    1.091_743_355_273_330_7,
                    0.156_175_473_237_087_78,
                    1.479_929_880_030_017,
                    0.206_610_263_737_523_2,
                ],
            ),
            (
                Some(6),
                [
                    0.653_669_758_681_161_1,
                    0.099_211_903_321_395_46,
                    1.075_551_845_686_049_6,
                    0.124_656_318_672_434_97,
                ],
            ),
        ];
        for (lag, wanted) in errors {
            let found = newey_west(&interrupted(26, 14), &series(), lag).unwrap();
            close(
                found.coefficients,
                [
                    4.057_142_857_142_851,
                    0.230_219_780_219_780_7,
                    4.886_446_886_446_886,
                    0.019_780_219_780_220_376,
                ],
            );
            close(found.errors, wanted);
            assert_eq!(found.freedom, 22);
        }
        let found = newey_west(&interrupted(26, 14), &series(), None).unwrap();
        assert!((found.t(2) - 3.301_809_735_977_339).abs() < 1e-11);
    }

    #[test]
    fn the_usual_lag_is_that_of_the_formula() {
        let lags = [8, 13, 26, 52, 99, 100, 101, 272, 273].map(usual_lag);
        assert_eq!(lags, [2, 2, 2, 3, 3, 4, 4, 4, 5]);
    }

    #[test]
    fn a_line_is_fitted_exactly_and_its_errors_are_nothing() {
        let line: Vec<f64> = (0..12).map(|week| 3.0 + 2.0 * f64::from(week)).collect();
        let fit = newey_west(&interrupted(12, 6), &line, None).unwrap();
        close(fit.coefficients, [3.0, 2.0, 0.0, 0.0]);
        assert!(fit.errors.iter().all(|error| *error < 1e-12));
        let (low, high) = fit.interval(1);
        assert!((low - 2.0).abs() < 1e-11 && (high - 2.0).abs() < 1e-11);
    }

    #[test]
    fn designs_that_cannot_tell_their_columns_apart_give_nothing() {
        let series = series();
        assert_eq!(newey_west(&interrupted(26, 0), &series, None), None, "no week before");
        assert_eq!(newey_west(&interrupted(26, 26), &series, None), None, "no week after");
        assert_eq!(newey_west(&interrupted(26, 25), &series, None), None, "one week has no slope");
        assert_eq!(newey_west(&interrupted(4, 2), &series[..4], None), None, "as many as weeks");
        assert_eq!(newey_west(&interrupted(25, 14), &series, None), None, "a row is missing");
        assert_eq!(newey_west(&[[0.0]; 26], &series, None), None);
        let mut broken = series;
        broken[3] = f64::NAN;
        assert_eq!(newey_west(&interrupted(26, 14), &broken, None), None);
    }
}
