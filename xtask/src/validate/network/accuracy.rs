//! How often the more senior of two people has the higher signal, with an interval over people.

use lenses::stats::percentile;

use crate::dice::Dice;

/// Redraws of people behind an interval.
pub(super) const DRAWS: usize = 2_000;

/// Every signal is redrawn with the same people, so that differences are paired.
const SEED: u64 = 20_260_701;

/// Which pairs of the scored people are compared, by their places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Order {
    /// All pairs of different level; a level per person.
    Levels(Vec<usize>),
    /// These (senior, junior).
    Pairs(Vec<(usize, usize)>),
}

/// People by a signal: their places in ascending order, and runs of equals.
pub(super) struct Ranked {
    order: Vec<usize>,
    /// Which run each person is in, counted from the lowest.
    run: Vec<usize>,
}

impl Ranked {
    pub(super) fn of(values: &[f64]) -> Ranked {
        let mut order: Vec<usize> = (0..values.len()).collect();
        order.sort_by(|a, b| values[*a].total_cmp(&values[*b]));
        let mut run = vec![0; values.len()];
        let mut last = 0;
        for pair in order.windows(2) {
            last += usize::from(values[pair[0]].total_cmp(&values[pair[1]]).is_ne());
            run[pair[1]] = last;
        }
        Ranked { order, run }
    }
}

/// A share and its interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Accuracy {
    pub(super) value: f64,
    pub(super) low: f64,
    pub(super) high: f64,
}

impl Order {
    /// Number of pairs compared.
    pub(super) fn pairs(&self) -> usize {
        match self {
            Order::Pairs(pairs) => pairs.len(),
            Order::Levels(levels) => {
                let counts = counts(levels, &vec![1; levels.len()]);
                let all: u64 = counts.iter().sum();
                let same: u64 = counts.iter().map(|n| n * n).sum();
                usize::try_from((all * all - same) / 2).unwrap_or(usize::MAX)
            }
        }
    }

    /// Share of pairs in which the senior has the higher signal, equals counting half; each person
    /// as often as `times` says. `None` without pairs.
    pub(super) fn accuracy(&self, ranked: &Ranked, times: &[u64]) -> Option<f64> {
        let (halves, pairs) = match self {
            Order::Levels(levels) => by_levels(levels, ranked, times),
            Order::Pairs(pairs) => by_pairs(pairs, ranked, times),
        };
        (pairs > 0).then(|| halves as f64 / (2 * pairs) as f64)
    }

    /// With everyone once.
    pub(super) fn plain(&self, values: &[f64]) -> Option<f64> {
        self.accuracy(&Ranked::of(values), &vec![1; values.len()])
    }

    /// With the 2.5th and 97.5th percentile of redraws of people.
    pub(super) fn estimate(&self, values: &[f64]) -> Option<Accuracy> {
        let (low, high) = between(self.redrawn(values).into_iter().flatten().collect())?;
        Some(Accuracy { value: self.plain(values)?, low, high })
    }

    /// How much more accurate one signal is than another, redrawn together.
    pub(super) fn difference(&self, one: &[f64], other: &[f64]) -> Option<Accuracy> {
        let both = self.redrawn(one).into_iter().zip(self.redrawn(other));
        let apart = both.filter_map(|(one, other)| Some(one? - other?)).collect();
        let (low, high) = between(apart)?;
        Some(Accuracy { value: self.plain(one)? - self.plain(other)?, low, high })
    }

    fn redrawn(&self, values: &[f64]) -> Vec<Option<f64>> {
        let ranked = Ranked::of(values);
        let mut dice = Dice(SEED);
        let mut times = vec![0u64; values.len()];
        let draw = |_| {
            times.fill(0);
            (0..times.len()).for_each(|_| times[dice.below(values.len())] += 1);
            self.accuracy(&ranked, &times)
        };
        (0..DRAWS).map(draw).collect()
    }
}

fn between(mut values: Vec<f64>) -> Option<(f64, f64)> {
    values.sort_unstable_by(f64::total_cmp);
    (!values.is_empty()).then(|| (percentile(&values, 0.025), percentile(&values, 0.975)))
}

/// People by level.
fn counts(levels: &[usize], times: &[u64]) -> Vec<u64> {
    let mut counts = vec![0; levels.iter().max().map_or(0, |top| top + 1)];
    levels.iter().zip(times).for_each(|(level, times)| counts[*level] += times);
    counts
}

/// Pairs won in halves, and pairs: one walk up the signal, knowing who stands below.
fn by_levels(levels: &[usize], ranked: &Ranked, times: &[u64]) -> (u64, u64) {
    let all = counts(levels, times);
    let mut below = vec![0u64; all.len()];
    let mut halves = 0;
    for run in ranked.order.chunk_by(|a, b| ranked.run[*a] == ranked.run[*b]) {
        let mut equal = vec![0u64; all.len()];
        run.iter().for_each(|person| equal[levels[*person]] += times[*person]);
        for person in run {
            let lower = ..levels[*person];
            let won: u64 = below[lower].iter().sum();
            let tied: u64 = equal[lower].iter().sum();
            halves += times[*person] * (2 * won + tied);
        }
        below.iter_mut().zip(&equal).for_each(|(below, equal)| *below += equal);
    }
    let total: u64 = all.iter().sum();
    let same: u64 = all.iter().map(|n| n * n).sum();
    (halves, (total * total - same) / 2)
}

fn by_pairs(pairs: &[(usize, usize)], ranked: &Ranked, times: &[u64]) -> (u64, u64) {
    let (mut halves, mut all) = (0, 0);
    for (senior, junior) in pairs {
        let both = times[*senior] * times[*junior];
        all += both;
        halves += both
            * match ranked.run[*senior].cmp(&ranked.run[*junior]) {
                std::cmp::Ordering::Greater => 2,
                std::cmp::Ordering::Equal => 1,
                std::cmp::Ordering::Less => 0,
            };
    }
    (halves, all)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Levels 0 0 1 2; of the five pairs of different level the signal orders three right, one is
    /// a tie, one wrong: 3.5 of 5.
    #[test]
    fn pairs_are_counted_by_hand() {
        let order = Order::Levels(vec![0, 0, 1, 2]);
        let values = [1.0, 3.0, 2.0, 3.0];
        assert_eq!(order.pairs(), 5);
        assert!((order.plain(&values).unwrap() - 0.7).abs() < 1e-12);
        let pairs = Order::Pairs(vec![(3, 1), (2, 1), (3, 0)]);
        assert!((pairs.plain(&values).unwrap() - 0.5).abs() < 1e-12);
    }

    #[test]
    fn a_person_drawn_twice_counts_twice_and_never_against_themselves() {
        let order = Order::Levels(vec![0, 1, 2]);
        let ranked = Ranked::of(&[1.0, 0.0, 2.0]);
        // Pairs: (1,0) wrong × 2, (2,0) right × 2, (2,1) right × 1.
        let share = order.accuracy(&ranked, &[2, 1, 1]).unwrap();
        assert!((share - 3.0 / 5.0).abs() < 1e-12);
        assert_eq!(order.accuracy(&ranked, &[3, 0, 0]), None);
    }

    #[test]
    fn intervals_hold_the_value_and_a_signal_differs_from_itself_by_nothing() {
        let levels: Vec<usize> = (0..40).map(|at| at % 4).collect();
        let values: Vec<f64> = (0..40).map(|at| f64::from(at * 7 % 13 + at % 4)).collect();
        let order = Order::Levels(levels);
        let found = order.estimate(&values).unwrap();
        assert!(found.low < found.value && found.value < found.high, "{found:?}");
        let none = order.difference(&values, &values).unwrap();
        assert!(none.low.abs() < 1e-12 && none.high.abs() < 1e-12);
    }

    #[test]
    fn nobody_and_one_level_compare_nothing() {
        assert_eq!(Order::Levels(vec![]).estimate(&[]), None);
        assert_eq!(Order::Levels(vec![1, 1]).estimate(&[1.0, 2.0]), None);
    }
}
