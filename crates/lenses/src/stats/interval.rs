//! 95 % intervals: Wilson for proportions of independent items, circular moving blocks over weeks
//! for everything else.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

use super::normal::{Z, below_minus, student};
use super::percentile;
use crate::{Context, Estimate};

/// Wilson's score interval for `successes` of `n` independent items; (0, 1) where `n` is 0.
///
/// Wilson (1927), Probable inference, JASA 22, 10.1080/01621459.1927.10502953.
pub fn wilson(successes: f64, n: f64) -> (f64, f64) {
    if n <= 0.0 {
        return (0.0, 1.0);
    }
    let p = successes / n;
    let z2 = Z * Z;
    let centre = (p + z2 / (2.0 * n)) / (1.0 + z2 / n);
    let half = Z / (1.0 + z2 / n) * (p * (1.0 - p) / n + z2 / (4.0 * n * n)).sqrt();
    ((centre - half).max(0.0), (centre + half).min(1.0))
}

/// 95 % interval of `statistic` from circular moving blocks of `weeks`, each
/// max(1, round(n^(1/3))) long; `None` without draws, below two weeks, or where the statistic has
/// no value on more than half of the draws.
///
/// Weeks depend on their neighbours (a launch, a holiday), so blocks are drawn, not single weeks:
/// Künsch (1989), The jackknife and the bootstrap for general stationary observations, Annals of
/// Statistics 17, 10.1214/aos/1176347265. Plain 2.5th and 97.5th percentiles hold the truth only
/// 87 times of 100 over a quarter of 13 weeks, so the percentiles are moved outwards after
/// Hesterberg (2015), What teachers should know about the bootstrap, The American Statistician 69,
/// 10.1080/00031305.2015.1089789, with the blocks' own loss of spread in place of 1/n. Blocks this
/// short hold little of what longer runs of alike weeks add, so both halves are widened around the
/// middle of the draws by what the estimated [`dependence`] adds beyond a block. Below ten weeks the
/// interval is Student's (see [`FEW`]), never reaches below 0, and is not widened.
pub fn block_bootstrap<T>(
    weeks: &[T],
    statistic: &dyn Fn(&[&T]) -> Option<f64>,
    context: &Context,
) -> Option<(f64, f64)> {
    if weeks.len() < 2 || context.draws == 0 {
        return None;
    }
    let few = weeks.len() < FEW;
    let block = if few { 1 } else { block_length(weeks.len()) };
    let mut random = ChaCha8Rng::seed_from_u64(context.seed);
    let mut drawn: Vec<&T> = Vec::with_capacity(weeks.len() + block);
    let mut values: Vec<f64> = Vec::with_capacity(context.draws);
    for _ in 0..context.draws {
        drawn.clear();
        while drawn.len() < weeks.len() {
            let start = below(&mut random, weeks.len());
            drawn.extend(weeks[start..].iter().chain(&weeks[..start]).take(block));
        }
        drawn.truncate(weeks.len());
        values.extend(statistic(&drawn).filter(|value| value.is_finite()));
    }
    if values.len() * 2 < context.draws {
        return None;
    }
    if few {
        let all: Vec<&T> = weeks.iter().collect();
        return Some(by_spread(weeks.len(), statistic(&all)?, &values));
    }
    values.sort_unstable_by(f64::total_cmp);
    let tail = tail(weeks.len(), block);
    let (middle, wider) = (percentile(&values, 0.5), beyond(dependence(weeks, statistic), block));
    let end = |tail| middle + wider * (percentile(&values, tail) - middle);
    Some((end(tail), end(1.0 - tail)))
}

/// More than this is taken for a trend within the span, which no widening mends.
const MOST: f64 = 0.8;

/// How much the weeks resemble the weeks before them, 0 to [`MOST`]: the correlation of neighbours
/// in what leaving each week out moves the statistic by, corrected for the mean being estimated too
/// (Marriott & Pope 1954, Bias in the estimation of autocorrelations, Biometrika 41,
/// 10.1093/biomet/41.3-4.390). Alternation narrows nothing: it is too often chance.
fn dependence<T>(weeks: &[T], statistic: &dyn Fn(&[&T]) -> Option<f64>) -> f64 {
    let without = |out: usize| {
        let rest: Vec<&T> = weeks[..out].iter().chain(&weeks[out + 1..]).collect();
        statistic(&rest)
    };
    let values: Option<Vec<f64>> = (0..weeks.len()).map(without).collect();
    let Some(values) = values else { return 0.0 };
    #[expect(clippy::cast_precision_loss, reason = "a few hundred weeks")]
    let n = values.len() as f64;
    let mean = values.iter().sum::<f64>() / n;
    let away: Vec<f64> = values.iter().map(|value| value - mean).collect();
    let spread: f64 = away.iter().map(|value| value * value).sum();
    let together: f64 = away.windows(2).map(|pair| pair[0] * pair[1]).sum();
    if spread > 0.0 { ((n * together / spread + 1.0) / (n - 3.0)).clamp(0.0, MOST) } else { 0.0 }
}

/// How many times wider weeks that depend on each other by `rho` make an interval than what blocks
/// hold of it: the root of (1 + ρ)/(1 − ρ) over 1 + 2 Σ (1 − k/b) ρᵏ for k < b.
fn beyond(rho: f64, block: usize) -> f64 {
    let (mut held, mut power) = (1.0, 1.0);
    for apart in 1..block {
        power *= rho;
        #[expect(clippy::cast_precision_loss, reason = "a few weeks")]
        let share = 1.0 - apart as f64 / block as f64;
        held += 2.0 * share * power;
    }
    ((1.0 + rho) / (1.0 - rho) / held).sqrt()
}

/// Fewer weeks than this have too few different draws for percentiles: with four of them those hold
/// the truth 66 times of 100. Their interval is the value ± t(n − 1, .975) · sd(draws) ·
/// √(n/(n − 1)), with blocks of one week.
pub const FEW: usize = 10;

/// Student's t at 97.5 % for 1 to 8 degrees of freedom (scipy.stats.t.ppf, three decimals).
const STUDENT: [f64; 8] = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306];

/// The value plus and minus Student's t times the spread of the draws, never below 0: everything
/// counted here is 0 or more.
fn by_spread(weeks: usize, value: f64, draws: &[f64]) -> (f64, f64) {
    #[expect(clippy::cast_precision_loss, reason = "a few weeks and draws")]
    let (n, count) = (weeks as f64, draws.len() as f64);
    let mean = draws.iter().sum::<f64>() / count;
    let variance = draws.iter().map(|draw| (draw - mean).powi(2)).sum::<f64>() / count;
    let half = STUDENT[(weeks - 2).min(7)] * (variance * n / (n - 1.0)).sqrt();
    ((value - half).max(0.0), value + half)
}

/// The sum of the first over the sum of the second of each week's pair; `None` where the second
/// sums to nothing.
pub fn ratio_of_sums(weeks: &[&(f64, f64)]) -> Option<f64> {
    let (above, below) = weeks.iter().fold((0.0, 0.0), |(a, b), week| (a + week.0, b + week.1));
    (below > 0.0).then(|| above / below)
}

/// A value with its interval, widened where needed to hold the value and cut at 0, since everything
/// counted here is 0 or more; without one, both ends are the value.
pub fn estimate(value: f64, interval: Option<(f64, f64)>, n: usize) -> Estimate {
    let (low, high) = interval.unwrap_or((value, value));
    Estimate { value, low: low.max(0.0).min(value), high: high.max(value), n }
}

/// round(n^(1/3)) ≥ k exactly where (2k − 1)³ ≤ 8n, and whole numbers round alike everywhere.
fn block_length(weeks: usize) -> usize {
    (1..=weeks).take_while(|k| (2 * k - 1).pow(3) <= 8 * weeks).last().unwrap_or(1)
}

/// The share of draws to leave out on each side.
fn tail(weeks: usize, block: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a few hundred weeks")]
    let (n, spare) = (weeks as f64, (weeks - block.min(weeks - 1)) as f64);
    below_minus((n / spare).sqrt() * student(n - 1.0))
}

/// A whole number below `bound`, by multiplication; its bias is under 2⁻⁵⁰ here.
fn below(random: &mut ChaCha8Rng, bound: usize) -> usize {
    let wide = u128::from(random.next_u64()) * bound as u128;
    usize::try_from(wide >> 64).expect("the upper half is below the bound, which is a usize")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(found: (f64, f64), wanted: (f64, f64)) {
        let far = (found.0 - wanted.0).abs().max((found.1 - wanted.1).abs());
        assert!(far < 1e-12, "{found:?} for {wanted:?}");
    }

    #[test]
    fn wilson_is_that_of_statsmodels() {
        close(wilson(7.0, 20.0), (0.181_191_824_101_082_03, 0.567_145_723_314_763_8));
        close(wilson(0.0, 12.0), (0.0, 0.242_494_006_655_240_96));
        close(wilson(12.0, 12.0), (0.757_505_993_344_758_9, 1.0));
        close(wilson(2.5, 9.5), (0.085_420_654_956_290_17, 0.577_284_896_177_294_5));
    }

    #[test]
    fn blocks_are_the_rounded_cube_root_long() {
        let lengths = [1, 3, 4, 13, 15, 16, 42, 43, 52].map(block_length);
        assert_eq!(lengths, [1, 1, 2, 2, 2, 3, 3, 4, 4]);
    }

    fn mean(weeks: &[&f64]) -> Option<f64> {
        #[expect(clippy::cast_precision_loss, reason = "a few weeks")]
        Some(weeks.iter().copied().sum::<f64>() / weeks.len() as f64)
    }

    #[test]
    fn the_same_seed_gives_the_same_interval_and_no_draws_give_none() {
        let weeks: Vec<f64> = (0..20u32).map(|week| f64::from(week * week % 7)).collect();
        let shown = block_bootstrap(&weeks, &mean, &Context::SHOWN);
        assert_eq!(shown, block_bootstrap(&weeks, &mean, &Context::SHOWN));
        assert_eq!(block_bootstrap(&weeks, &mean, &Context::VALUES), None);
        assert_eq!(block_bootstrap(&weeks[..1], &mean, &Context::SHOWN), None);
    }

    #[test]
    fn weeks_that_resemble_each_other_widen_the_interval() {
        // Correlation of neighbours by hand: 12 weeks up, 12 down: (11 − 1 + 11) / 24 = 0.875; corrected
        // (24 · 0.875 + 1) / 21 = 1.05, so 0.8: √(1.8 / 0.2 / (1 + 2/3 · 2 · 0.8 + 1/3 · 2 · 0.64)).
        let (alike, turning): (Vec<f64>, Vec<f64>) = (
            (0..24u32).map(|week| f64::from(week / 12)).collect(),
            (0..24u32).map(|week| f64::from(week % 2)).collect(),
        );
        assert!((dependence(&alike, &mean) - 0.8).abs() < 1e-12);
        assert!(dependence(&turning, &mean).abs() < 1e-12, "alternation narrows nothing");
        assert!(dependence(&[2.0; 24], &mean).abs() < 1e-12);
        let held: f64 = 1.0 + 2.0 * (2.0 / 3.0 * 0.8 + 1.0 / 3.0 * 0.64);
        assert!((beyond(0.8, 3) - (9.0 / held).sqrt()).abs() < 1e-12);
        assert!((beyond(0.0, 3) - 1.0).abs() < 1e-12);
        let width = |weeks: &[f64]| {
            let (low, high) = block_bootstrap(weeks, &mean, &Context::SHOWN).expect("has draws");
            high - low
        };
        assert!(width(&alike) > 3.0 * width(&turning), "{} {}", width(&alike), width(&turning));
    }

    /// Sums of four exponentials with mean 4: skewed, as hours of a week are.
    fn skewed_week(random: &mut ChaCha8Rng) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "53 bits fit")]
        let mut one = || -(((random.next_u64() >> 11) as f64 + 0.5) / (1u64 << 53) as f64).ln();
        one() + one() + one() + one()
    }

    #[test]
    fn intervals_of_independent_weeks_hold_the_truth_90_to_99_times_of_100() {
        for weeks in [4, 5, 6, 8, 9, 13, 26, 52] {
            let mut random = ChaCha8Rng::seed_from_u64(11);
            let held = (0..1000u64).filter(|trial| {
                let sample: Vec<f64> = (0..weeks).map(|_| skewed_week(&mut random)).collect();
                let context = Context { draws: 400, seed: *trial };
                let (low, high) = block_bootstrap(&sample, &mean, &context).expect("has draws");
                (low..=high).contains(&4.0)
            });
            let held = held.count();
            println!("{weeks} weeks: {held}");
            assert!((900..=990).contains(&held), "{held} of 1000 at {weeks} weeks");
        }
    }
}
