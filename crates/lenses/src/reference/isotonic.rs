//! Isotonic regression by pooling adjacent violators, then steps of a least size.

use crate::stats::pool;

/// People next to each other in x with one fitted value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Block {
    /// Lowest x.
    pub(super) from: f64,
    /// Highest x.
    pub(super) to: f64,
    /// Mean y, which is the fitted value.
    pub(super) mean: f64,
    /// How many.
    pub(super) people: u32,
}

impl Block {
    fn with(self, next: Block) -> Block {
        let (a, b) = (f64::from(self.people), f64::from(next.people));
        let mean = (self.mean * a + next.mean * b) / (a + b);
        Block { from: self.from, to: next.to, mean, people: self.people + next.people }
    }
}

/// The non-decreasing fit of y on x with least squares. People level in x share one value.
pub(super) fn isotonic(points: &[(f64, f64)]) -> Vec<Block> {
    let mut points = points.to_vec();
    points.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let level = |a: &(f64, f64), b: &(f64, f64)| a.0.total_cmp(&b.0).is_eq();
    let one = |(x, y): &(f64, f64)| Block { from: *x, to: *x, mean: *y, people: 1 };
    let tied = points.chunk_by(level);
    let blocks = tied.filter_map(|tied| tied.iter().map(one).reduce(Block::with));
    pool(blocks, |last, next| last.mean >= next.mean, Block::with)
}

/// Blocks of at least `least` people: too small ones join the next, the last the one before. Means
/// of neighbours in order stay in order.
pub(super) fn pooled(blocks: Vec<Block>, least: u32) -> Vec<Block> {
    let mut steps: Vec<Block> = Vec::new();
    for block in blocks {
        match steps.pop_if(|last| last.people < least) {
            Some(last) => steps.push(last.with(block)),
            None => steps.push(block),
        }
    }
    if let Some(small) = steps.pop_if(|last| last.people < least) {
        let joined = steps.pop().map_or(small, |last| last.with(small));
        steps.push(joined);
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::*;

    const X: [f64; 12] = [0.1, 0.2, 0.2, 0.3, 0.4, 0.5, 0.6, 0.6, 0.7, 0.8, 0.9, 1.0];
    const Y: [f64; 12] = [0.3, 0.1, 0.4, 0.2, 0.5, 0.45, 0.35, 0.7, 0.6, 0.65, 0.9, 0.85];

    fn points() -> Vec<(f64, f64)> {
        X.into_iter().zip(Y).collect()
    }

    #[test]
    fn the_fit_is_that_of_scikit_learn() {
        let fitted = [0.25, 0.25, 0.25, 0.25, 0.475, 0.475, 0.525, 0.525, 0.6, 0.65, 0.875, 0.875];
        let blocks = isotonic(&points());
        for (x, wanted) in X.iter().zip(fitted) {
            let block = blocks.iter().find(|block| *x <= block.to).unwrap();
            assert!((block.mean - wanted).abs() < 1e-12, "{x}: {}", block.mean);
        }
        let mut turned = points();
        turned.reverse();
        assert_eq!(isotonic(&turned), blocks, "the order of people changes nothing");
    }

    #[test]
    fn steps_hold_five_people_and_rise() {
        let steps = pooled(isotonic(&points()), 5);
        assert!(steps.iter().all(|step| step.people >= 5), "{steps:?}");
        assert!(steps.is_sorted_by(|a, b| a.mean <= b.mean && a.to < b.from));
        assert_eq!(steps.iter().map(|step| step.people).sum::<u32>(), 12);
        assert_eq!(pooled(isotonic(&points()[..3]), 5).len(), 1, "all there is");
        assert_eq!(pooled(Vec::new(), 5), []);
    }
}
