//! How well predictions agree with labels: F1 of acts per message, macro and weighted F1 of levels.

use record::Level;

/// Counts of a yes or no.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Hits {
    pub(super) both: f64,
    pub(super) wrong: f64,
    pub(super) missed: f64,
}

impl Hits {
    pub(super) fn add(&mut self, is: bool, said: bool) {
        match (is, said) {
            (true, true) => self.both += 1.0,
            (false, true) => self.wrong += 1.0,
            (true, false) => self.missed += 1.0,
            (false, false) => {}
        }
    }
    /// 0 where there is nothing to find.
    pub(super) fn f1(&self) -> f64 {
        let all = 2.0 * self.both + self.wrong + self.missed;
        if all > 0.0 { 2.0 * self.both / all } else { 0.0 }
    }
}

/// Levels that are against levels that were said.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Confusion(pub(super) [[f64; 4]; 4]);

impl Confusion {
    pub(super) fn add(&mut self, is: Level, said: Level, weight: f64) {
        self.0[is as usize][said as usize] += weight;
    }
    pub(super) fn f1(&self, level: usize) -> f64 {
        let both = self.0[level][level];
        let is: f64 = self.0[level].iter().sum();
        let said: f64 = self.0.iter().map(|row| row[level]).sum();
        if is + said > 0.0 { 2.0 * both / (is + said) } else { 0.0 }
    }
    pub(super) fn macro_f1(&self) -> f64 {
        (0..4).map(|level| self.f1(level)).sum::<f64>() / 4.0
    }
    pub(super) fn weighted_f1(&self) -> f64 {
        let all: f64 = self.0.iter().flatten().sum();
        let share = |level: usize| self.0[level].iter().sum::<f64>() / all.max(1e-9);
        (0..4).map(|level| share(level) * self.f1(level)).sum()
    }
}
