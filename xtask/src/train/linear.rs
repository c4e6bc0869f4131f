//! Logistic regression on sparse features with several outputs at once, by stochastic gradients.
//!
//! Deterministic: the order of the rows comes from a seed. Ridge penalty; each output is a yes or no
//! of its own, or all together are one choice.

/// One row: the places of its features and what each weighs.
pub(super) struct Row<'a> {
    pub(super) features: &'a [u32],
    pub(super) scale: f32,
    /// Wanted output, between 0 and 1.
    pub(super) target: &'a [f32],
    /// How much it counts.
    pub(super) weight: f32,
}

/// How to learn.
#[derive(Debug, Clone, Copy)]
pub(super) struct Settings {
    /// Inverse of the ridge penalty.
    pub(super) strength: f32,
    pub(super) rounds: usize,
    pub(super) rate: f32,
    /// The outputs are one choice (softmax), not a yes or no each.
    pub(super) one_of: bool,
}

/// Weights, feature by feature, and a constant for each output.
#[derive(Debug, Clone)]
pub(super) struct Weights {
    pub(super) outputs: usize,
    pub(super) of: Vec<f32>,
    pub(super) bias: Vec<f32>,
}

impl Weights {
    /// Sums of a row.
    pub(super) fn sums(&self, features: &[u32], scale: f32) -> Vec<f32> {
        let mut sums = vec![0.0; self.outputs];
        for feature in features {
            let start = *feature as usize * self.outputs;
            for (sum, weight) in sums.iter_mut().zip(&self.of[start..start + self.outputs]) {
                *sum += weight;
            }
        }
        sums.iter().zip(&self.bias).map(|(sum, bias)| bias + scale * sum).collect()
    }
}

/// Learns from `rows` over `features` features.
pub(super) fn learn(rows: &[Row<'_>], features: usize, settings: Settings) -> Weights {
    let outputs = rows.first().map_or(0, |row| row.target.len());
    let mut often = vec![0.0_f32; features];
    for row in rows {
        row.features.iter().for_each(|feature| often[*feature as usize] += 1.0);
    }
    let mut weights = Weights {
        outputs,
        of: vec![0.0; features * outputs],
        bias: start(rows, outputs, settings),
    };
    let mut paces = vec![1e-6_f32; features * outputs];
    let mut bias_paces = vec![1e-6_f32; outputs];
    let mut order: Vec<usize> = (0..rows.len()).collect();
    let mut dice = 0x1234_5678_9abc_def1_u64;
    for _ in 0..settings.rounds {
        shuffle(&mut order, &mut dice);
        for at in &order {
            let row = &rows[*at];
            let mut slope = weights.sums(row.features, row.scale);
            turn_into_slope(&mut slope, row, settings.one_of);
            for (output, slope) in slope.iter().enumerate() {
                bias_paces[output] += slope * slope;
                weights.bias[output] -= settings.rate * slope / bias_paces[output].sqrt();
            }
            for feature in row.features {
                let start = *feature as usize * outputs;
                let ridge = 1.0 / (settings.strength * often[*feature as usize]);
                for output in 0..outputs {
                    let weight = &mut weights.of[start + output];
                    let pull = slope[output] * row.scale + ridge * *weight;
                    let pace = &mut paces[start + output];
                    *pace += pull * pull;
                    *weight -= settings.rate * pull / pace.sqrt();
                }
            }
        }
    }
    weights
}

/// From sums to the slope of the loss.
fn turn_into_slope(sums: &mut [f32], row: &Row<'_>, one_of: bool) {
    if one_of {
        let highest = sums.iter().copied().fold(f32::MIN, f32::max);
        sums.iter_mut().for_each(|sum| *sum = (*sum - highest).exp());
        let all: f32 = sums.iter().sum();
        sums.iter_mut().for_each(|sum| *sum /= all);
    } else {
        sums.iter_mut().for_each(|sum| *sum = text::stack::logistic(*sum));
    }
    for (sum, target) in sums.iter_mut().zip(row.target) {
        *sum = (*sum - target) * row.weight;
    }
}

/// Constants that give each output its share before anything is learned.
fn start(rows: &[Row<'_>], outputs: usize, settings: Settings) -> Vec<f32> {
    let all: f32 = rows.iter().map(|row| row.weight).sum();
    let share = |output: usize| {
        let share: f32 = rows.iter().map(|row| row.weight * row.target[output]).sum();
        (share / all.max(1e-9)).clamp(1e-4, 1.0 - 1e-4)
    };
    let constant =
        |share: f32| if settings.one_of { share.ln() } else { (share / (1.0 - share)).ln() };
    (0..outputs).map(|output| constant(share(output))).collect()
}

pub(super) fn shuffle(order: &mut [usize], dice: &mut u64) {
    for at in (1..order.len()).rev() {
        *dice =
            dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let other = usize::try_from((*dice >> 33) % (at as u64 + 1)).unwrap_or(0);
        order.swap(at, other);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_features_are_told_apart() {
        let rows: Vec<Row<'_>> = (0..200)
            .map(|at| {
                let one = at % 2 == 0;
                Row {
                    features: if one { &[0] } else { &[1] },
                    scale: 1.0,
                    target: if one { &[1.0] } else { &[0.0] },
                    weight: 1.0,
                }
            })
            .collect();
        let settings = Settings { strength: 10.0, rounds: 20, rate: 0.2, one_of: false };
        let weights = learn(&rows, 2, settings);
        assert!(weights.sums(&[0], 1.0)[0] > 1.5 && weights.sums(&[1], 1.0)[0] < -1.5);
        let again = learn(&rows, 2, settings);
        assert_eq!(weights.of, again.of, "the same rows give the same weights");
    }
}
