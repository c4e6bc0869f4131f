//! What a few yes-or-no outcomes say about the share behind them.

use super::number;

/// Where the share behind `happened` of `n` independent outcomes lies with 95 %: the 2.5th and
/// 97.5th percentiles of Beta(happened + 1, n − happened + 1), the posterior under a uniform prior.
///
/// For a few outcomes, where it says honestly how little is known: (0.025, 0.975) for none at all.
/// Bayes (1763), An essay towards solving a problem in the doctrine of chances, Philosophical
/// Transactions 53, 10.1098/rstl.1763.0053. `happened` above `n` is taken as `n`; a thousand
/// outcomes or more belong to Wilson's interval and cost time here.
pub fn beta_binomial(happened: usize, n: usize) -> (f64, f64) {
    let happened = happened.min(n);
    (quantile(happened, n, 0.025), quantile(happened, n, 0.975))
}

/// By halving: the distribution function rises from 0 to 1.
fn quantile(happened: usize, n: usize, q: f64) -> f64 {
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..60 {
        let middle = f64::midpoint(low, high);
        if below(happened, n, middle) < q {
            low = middle;
        } else {
            high = middle;
        }
    }
    f64::midpoint(low, high)
}

/// Posterior probability that the share is below x, for 0 < x < 1: for whole numbers that is the
/// probability of more than `happened` successes among n + 1 at x.
fn below(happened: usize, n: usize, x: f64) -> f64 {
    let odds = (x / (1.0 - x)).ln();
    let mut term = number(n + 1) * (1.0 - x).ln();
    let mut sum = 0.0;
    for successes in 0..=n + 1 {
        if successes > happened {
            sum += term.exp();
        }
        term += odds + (number(n + 1 - successes) / number(successes + 1)).ln();
    }
    sum
}
