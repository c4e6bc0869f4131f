//! Consistency bands: where the calibration curve would lie by chance alone.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

use super::{Forecast, Stated, corp::pooled, stated};
use crate::Context;

/// The band at one stated probability.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BandPoint {
    /// The stated probability.
    pub p: f64,
    /// At most 5 % of the drawn curves lie below.
    pub low: f64,
    /// At most 5 % of the drawn curves lie above.
    pub high: f64,
}

/// The 90 % consistency band, at each stated probability: were every probability right, the curve
/// would lie in it 9 times of 10 at each point taken alone (all points together: less often).
/// Empty without forecasts or draws.
///
/// Outcomes are drawn afresh as y ~ Bernoulli(p) at the probabilities as they were stated, and the
/// curve is made from them, `context.draws` times; the band leaves out 5 % on each side. The
/// method is the resampling of Dimitriadis, Gneiting & Jordan (2021), 10.1073/pnas.2016191118, after
/// Bröcker & Smith (2007), 10.1175/WAF993.1, who draw the probabilities too; here they are kept, as
/// the curve is read at them. Outcomes are taken as independent: forecasts of one matter are not.
pub fn consistency_band(forecasts: &[Forecast], context: &Context) -> Vec<BandPoint> {
    let stated = stated(forecasts);
    if context.draws == 0 {
        return Vec::new();
    }
    let mut random = ChaCha8Rng::seed_from_u64(context.seed);
    let mut curves: Vec<Vec<f64>> = vec![Vec::with_capacity(context.draws); stated.len()];
    let mut drawn = stated.clone();
    for _ in 0..context.draws {
        drawn.iter_mut().for_each(|one| one.happened = came(one, &mut random));
        let mut at = curves.iter_mut().zip(&drawn).peekable();
        for step in pooled(&drawn) {
            while let Some((curve, _)) = at.next_if(|(_, one)| one.p <= step.to) {
                curve.push(step.calibrated);
            }
        }
    }
    let point = |(one, mut curve): (&Stated, Vec<f64>)| {
        curve.sort_unstable_by(f64::total_cmp);
        // A curve takes few values: an end between two of them would leave out the one it is at.
        let tail = curve.len() / 20;
        BandPoint { p: one.p, low: curve[tail], high: curve[curve.len() - 1 - tail] }
    };
    stated.iter().zip(curves).map(point).collect()
}

/// How many of these would come, each with the probability stated.
fn came(one: &Stated, random: &mut ChaCha8Rng) -> usize {
    (0..one.n).filter(|_| uniform(random) < one.p).count()
}

/// In [0, 1), in steps of 2⁻⁵³.
fn uniform(random: &mut ChaCha8Rng) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "53 bits fit")]
    let value = (random.next_u64() >> 11) as f64 / (1_u64 << 53) as f64;
    value
}
