//! From values to places: linear scales, and ticks at round numbers.

/// A linear scale from values to places.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scale {
    pub(crate) low: f64,
    pub(crate) high: f64,
    from: f64,
    to: f64,
}

impl Scale {
    /// A scale over `domain`, drawn from `range.0` to `range.1`. A domain without extent gets one.
    pub(crate) fn new(domain: (f64, f64), range: (f64, f64)) -> Scale {
        let (low, mut high) = domain;
        if high - low <= low.abs().max(high.abs()) * 1e-9 {
            high = low + if low.abs() > 1.0 { low.abs() } else { 1.0 };
        }
        Scale { low, high, from: range.0, to: range.1 }
    }

    /// Where a value stands.
    pub(crate) fn at(&self, value: f64) -> f64 {
        let share = ((value - self.low) / (self.high - self.low)).clamp(-0.5, 1.5);
        self.from + share * (self.to - self.from)
    }

    /// At most `most` round values within the scale.
    pub(crate) fn ticks(&self, most: usize) -> Vec<f64> {
        let mut power = 10_f64.powf(((self.high - self.low) / most as f64).log10().floor());
        loop {
            for factor in [1.0, 2.0, 5.0] {
                let ticks = self.multiples(power * factor);
                if ticks.len() <= most {
                    return ticks;
                }
            }
            power *= 10.0;
        }
    }

    fn multiples(&self, step: f64) -> Vec<f64> {
        let slack = 1e-9 * (self.high - self.low) / step;
        let first = (self.low / step - slack).ceil();
        let last = (self.high / step + slack).floor();
        // A multiple of zero would print as "-0".
        let count = (last - first + 1.0).clamp(0.0, 1_000.0) as usize;
        (0..count).map(|at| (first + at as f64) * step + 0.0).collect()
    }
}

/// Smallest and largest finite value; none without any.
pub(crate) fn extent(values: impl IntoIterator<Item = f64>) -> Option<(f64, f64)> {
    values.into_iter().filter(|value| value.is_finite()).fold(None, |extent, value| match extent {
        None => Some((value, value)),
        Some((low, high)) => Some((value.min(low), value.max(high))),
    })
}

/// The domain of a vertical axis: with zero where asked, and some air beyond the data.
pub(crate) fn domain(values: impl IntoIterator<Item = f64>, from_zero: bool) -> (f64, f64) {
    let (mut low, mut high) = extent(values).unwrap_or((0.0, 1.0));
    if from_zero {
        low = low.min(0.0);
        high = high.max(0.0);
    }
    let extent = high - low;
    let air = if extent > 0.0 { extent * 0.1 } else { high.abs().max(1.0) * 0.5 };
    let below = if from_zero && low > -f64::EPSILON { low } else { low - air };
    (below, if from_zero && high < f64::EPSILON && extent > 0.0 { high } else { high + air })
}

/// The value below which `share` of the sorted values lie, interpolated (type 7).
pub(crate) fn quantile(sorted: &[f64], share: f64) -> f64 {
    let Some(last) = sorted.len().checked_sub(1) else { return 0.0 };
    let place = share * last as f64;
    let below = place.floor() as usize;
    let above = (below + 1).min(last);
    sorted[below] + (place - below as f64) * (sorted[above] - sorted[below])
}

/// The smallest round number that is not below `least`; 1 where that says nothing.
pub(crate) fn round_step(least: f64) -> f64 {
    if least <= 0.0 {
        return 1.0;
    }
    let power = 10_f64.powf(least.log10().floor());
    let holds = |factor: &f64| factor * power >= least * (1.0 - 1e-9);
    [1.0, 2.0, 2.5, 5.0].into_iter().find(holds).unwrap_or(10.0) * power
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::svg::num;

    #[test]
    fn ticks_are_few_and_round() {
        let ticks = |low, high| Scale::new((low, high), (0.0, 100.0)).ticks(4);
        assert_eq!(ticks(0.0, 100.0), [0.0, 50.0, 100.0]);
        assert_eq!(ticks(0.0, 36.0), [0.0, 10.0, 20.0, 30.0]);
        assert_eq!(ticks(-7.0, 8.0), [-5.0, 0.0, 5.0]);
        assert_eq!(ticks(0.0, 9e9), [0.0, 5e9]);
    }

    #[test]
    fn a_domain_without_extent_gets_one() {
        assert_eq!(domain([0.0, 0.0], true), (0.0, 0.5));
        assert_eq!(domain([], true), (0.0, 1.1));
        let scale = Scale::new((3.0, 3.0), (0.0, 10.0));
        assert!(scale.at(3.0).is_finite());
    }

    #[test]
    fn quantiles_are_those_of_r() {
        // R: quantile(c(1, 2, 4, 8), c(.25, .5, .75))
        let quartiles = [0.25, 0.5, 0.75].map(|share| quantile(&[1.0, 2.0, 4.0, 8.0], share));
        assert_eq!(quartiles.map(num), ["1.8", "3", "5"]);
        assert_eq!(num(quantile(&[5.0], 0.25)), "5");
    }

    #[test]
    fn steps_are_round() {
        let steps = [1.9, 2.0, 2.1, 0.3, 9.0, 0.0].map(round_step);
        assert_eq!(steps.map(num), ["2", "2", "2.5", "0.5", "10", "1"]);
    }
}
