//! Chance from a seed. Integer arithmetic throughout, so that every machine throws the same.

use rand_chacha::{
    ChaCha8Rng,
    rand_core::{Rng, SeedableRng},
};

/// One stream of chance. Each part of the simulation has its own, so that switching one truth off
/// leaves the others as they were.
pub(crate) struct Dice(ChaCha8Rng);

/// `exp(0.9 z)` in percent at the 2.5th, 7.5th … 97.5th percentile of the standard normal: the
/// shape of answer times. A table, because `exp` differs in the last digit between platforms.
const LOGNORMAL_PERCENT: [u32; 20] =
    [17, 27, 35, 43, 51, 58, 67, 75, 84, 95, 106, 119, 133, 150, 171, 196, 230, 282, 365, 584];

impl Dice {
    /// The stream called `name` of a seed.
    pub(crate) fn new(seed: u64, name: &str) -> Dice {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        rng.set_stream(name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        }));
        Dice(rng)
    }

    /// 64 bits.
    pub(crate) fn bits(&mut self) -> u64 {
        self.0.next_u64()
    }

    /// A whole number from 0 up to but not including `n`; 0 where `n` is 0.
    pub(crate) fn below(&mut self, n: usize) -> usize {
        let high = (u128::from(self.bits()) * n as u128) >> 64;
        usize::try_from(high).unwrap_or(0)
    }

    /// A whole number from `low` to `high`, both included.
    pub(crate) fn between(&mut self, low: i64, high: i64) -> i64 {
        let width = usize::try_from(high - low + 1).unwrap_or(1);
        low + i64::try_from(self.below(width)).unwrap_or(0)
    }

    /// True `percent` times in a hundred.
    pub(crate) fn chance(&mut self, percent: u32) -> bool {
        self.below(100) < percent as usize
    }

    /// One of `from`, which is not empty.
    pub(crate) fn pick<'t, T>(&mut self, from: &'t [T]) -> &'t T {
        &from[self.below(from.len())]
    }

    /// One of some texts, which are not none.
    pub(crate) fn say(&mut self, from: &[&'static str]) -> &'static str {
        from[self.below(from.len())]
    }

    /// A day of the week by weight, from 0 for Monday.
    pub(crate) fn day(&mut self, weights: &[u32; 7]) -> i64 {
        i64::try_from(self.weighted(weights)).unwrap_or(0)
    }

    /// `count` different ones of `from`, fewer where there are fewer, in chance order.
    pub(crate) fn some<T: Copy>(&mut self, from: &[T], count: usize) -> Vec<T> {
        let mut left = from.to_vec();
        let mut taken = Vec::new();
        while taken.len() < count && !left.is_empty() {
            taken.push(left.swap_remove(self.below(left.len())));
        }
        taken
    }

    /// The index of a weight, drawn by weight.
    pub(crate) fn weighted(&mut self, weights: &[u32]) -> usize {
        let mut left = self.below(weights.iter().sum::<u32>() as usize);
        for (index, weight) in weights.iter().enumerate() {
            let weight = *weight as usize;
            if left < weight {
                return index;
            }
            left -= weight;
        }
        0
    }

    /// A duration around `median`, with the long right tail of answer times.
    pub(crate) fn around(&mut self, median: i64) -> i64 {
        let cell = self.below(LOGNORMAL_PERCENT.len());
        let low = LOGNORMAL_PERCENT[cell.saturating_sub(1)];
        let high = LOGNORMAL_PERCENT[cell];
        median * self.between(i64::from(low), i64::from(high)) / 100
    }

    /// A count around `hundredths` / 100, spread about half as much as a Poisson count.
    pub(crate) fn count(&mut self, hundredths: usize) -> usize {
        let halves = (hundredths * 2) / 100 + usize::from(self.below(100) < (hundredths * 2) % 100);
        (0..halves).filter(|_| self.chance(50)).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn streams_repeat_and_differ_by_name() {
        let draw = |name| Dice::new(1, name).bits();
        assert_eq!(draw("mail"), draw("mail"));
        assert_ne!(draw("mail"), draw("calendar"));
    }

    #[test]
    fn counts_and_durations_have_the_middle_they_are_given() {
        let mut dice = Dice::new(3, "test");
        let total: usize = (0..4000).map(|_| dice.count(250)).sum();
        assert!((9600..10400).contains(&total), "{total}");
        let mut delays: Vec<i64> = (0..4001).map(|_| dice.around(100)).collect();
        delays.sort_unstable();
        assert!((90..112).contains(&delays[2000]), "{}", delays[2000]);
    }

    #[test]
    fn some_gives_different_ones() {
        let mut taken = Dice::new(1, "x").some(&[1, 2, 3], 9);
        taken.sort_unstable();
        assert_eq!(taken, [1, 2, 3]);
    }
}
