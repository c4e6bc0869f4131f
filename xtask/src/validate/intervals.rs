//! How often a 95 % interval holds the truth, and how often a trend is seen where there is none, on
//! invented series whose truth is known. Weeks depend on each other as an AR(1) series does; the
//! more they do, the worse every such method gets, and the table says how much.

use lenses::Context;
use lenses::stats::{block_bootstrap, interrupted, mann_kendall, newey_west, wilson};

use crate::dice::Dice;

/// Simulated series per line.
const TRIALS: u64 = 2_000;

/// Bootstrap draws per series; shown readings use more, which changes the share by less than 1 %.
const DRAWS: usize = 400;

const WEEKS: [usize; 3] = [13, 26, 52];

/// Correlation of a week with the one before.
const DEPENDENCE: [f64; 3] = [0.0, 0.3, 0.6];

/// Middle of the invented series: weeks of hours and counts are above 0, where intervals are cut.
const MEAN: f64 = 20.0;

/// Prints the four tables; returns what is past its bound.
pub(super) fn run() -> Vec<String> {
    breaks();
    [blocks(), trends(), proportions()].concat()
}

/// Block bootstrap of a mean: 95 % is the aim; 90 to 99 % is required of independent weeks.
fn blocks() -> Vec<String> {
    println!("\n| weeks | ρ | intervals that hold the mean | mean width |\n|---|---|---|---|");
    let mut missed = Vec::new();
    for (weeks, rho) in series() {
        let width = std::cell::Cell::new(0.0);
        let held = share(|trial| {
            let series = weekly(weeks, rho, trial);
            let context = Context { draws: DRAWS, seed: trial };
            let interval = block_bootstrap(&series, &mean, &context);
            interval.is_some_and(|(low, high)| {
                width.set(width.get() + (high - low) / TRIALS as f64);
                low <= MEAN && MEAN <= high
            })
        });
        println!("| {weeks} | {rho} | {:.1} % | {:.2} |", held * 100.0, width.get());
        if rho == DEPENDENCE[0] && !(0.90..=0.99).contains(&held) {
            missed.push(format!("block bootstrap over {weeks} weeks"));
        }
    }
    missed
}

/// Newey–West's interval of a change of level, in series that do not change; nothing is required of
/// it while no lens uses it.
fn breaks() {
    println!("| weeks, change after half | ρ | intervals that hold a change of 0 |\n|---|---|---|");
    for (weeks, rho) in series().filter(|(weeks, _)| *weeks > WEEKS[0]) {
        let held = share(|trial| {
            let design = interrupted(weeks, weeks / 2);
            let fit = newey_west(&design, &weekly(weeks, rho, trial), None);
            fit.is_some_and(|fit| fit.interval(2).0 <= 0.0 && 0.0 <= fit.interval(2).1)
        });
        println!("| {weeks} | {rho} | {:.1} % |", held * 100.0);
    }
}

/// Mann–Kendall on series without a trend: 5 % is the aim; at most 7 % of independent weeks.
fn trends() -> Vec<String> {
    println!("\n| weeks | ρ | trends seen where there is none |\n|---|---|---|");
    let mut missed = Vec::new();
    for (weeks, rho) in series() {
        let seen = share(|trial| mann_kendall(&weekly(weeks, rho, trial)).p < 0.05);
        println!("| {weeks} | {rho} | {:.1} % |", seen * 100.0);
        if rho == DEPENDENCE[0] && seen > 0.07 {
            missed.push(format!("Mann–Kendall over {weeks} weeks"));
        }
    }
    missed
}

/// Wilson's interval: 95 % is the aim, the discreteness of small counts moves it; 90 % required.
fn proportions() -> Vec<String> {
    println!("\n| items | p | intervals that hold the share |\n|---|---|---|");
    let mut missed = Vec::new();
    for (n, p) in [(10, 0.1), (10, 0.5), (30, 0.1), (30, 0.5), (100, 0.05), (100, 0.3)] {
        let held = share(|trial| {
            let mut dice = Dice(trial);
            let successes = (0..n).filter(|_| dice.uniform() < p).count();
            let (low, high) =
                wilson(f64::from(u32::try_from(successes).unwrap_or(0)), f64::from(n));
            low <= p && p <= high
        });
        println!("| {n} | {p} | {:.1} % |", held * 100.0);
        if held < 0.90 {
            missed.push(format!("Wilson's interval for {p} of {n}"));
        }
    }
    missed
}

fn series() -> impl Iterator<Item = (usize, f64)> {
    WEEKS.into_iter().flat_map(|weeks| DEPENDENCE.map(|rho| (weeks, rho)))
}

/// The share of trials in which `holds`.
fn share(holds: impl Fn(u64) -> bool) -> f64 {
    (0..TRIALS).filter(|trial| holds(*trial)).count() as f64 / TRIALS as f64
}

/// A stationary series around [`MEAN`] with standard normal steps.
fn weekly(weeks: usize, rho: f64, seed: u64) -> Vec<f64> {
    let mut dice = Dice(seed);
    let mut value = dice.normal() / (1.0 - rho * rho).sqrt();
    let mut series = Vec::with_capacity(weeks);
    for _ in 0..weeks {
        series.push(MEAN + value);
        value = rho * value + dice.normal();
    }
    series
}

fn mean(weeks: &[&f64]) -> Option<f64> {
    Some(weeks.iter().copied().sum::<f64>() / weeks.len() as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn series_have_the_stated_spread_and_dependence() {
        let series: Vec<f64> = weekly(20_000, 0.6, 7).iter().map(|value| value - MEAN).collect();
        let variance = series.iter().map(|x| x * x).sum::<f64>() / 20_000.0;
        let lagged = series.windows(2).map(|pair| pair[0] * pair[1]).sum::<f64>() / 19_999.0;
        // AR(1): variance 1 / (1 - 0.36) = 1.5625, correlation 0.6.
        assert!((variance - 1.5625).abs() < 0.1, "{variance}");
        assert!((lagged / variance - 0.6).abs() < 0.03, "{lagged}");
    }
}
