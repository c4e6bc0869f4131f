//! Logistic regression on a few dense inputs, by full gradients: the second step of the classifiers.

/// One row.
pub(super) struct Row {
    pub(super) inputs: Vec<f32>,
    /// Wanted output, one number for each.
    pub(super) target: Vec<f32>,
    pub(super) weight: f32,
}

/// Weights of each output over the inputs, the first of which is 1. `ridge` pulls all others to
/// `towards`.
pub(super) fn learn(rows: &[Row], towards: &[Vec<f32>], ridge: f32, one_of: bool) -> Vec<Vec<f32>> {
    let mut weights = towards.to_vec();
    let all: f32 = rows.iter().map(|row| row.weight).sum::<f32>().max(1.0);
    let width = towards.first().map_or(0, Vec::len);
    let curve: Vec<f32> = (0..width)
        .map(|at| rows.iter().map(|row| row.weight * row.inputs[at].powi(2)).sum::<f32>() / all)
        .collect();
    let mut speed: Vec<Vec<f32>> = weights.iter().map(|w| vec![0.0; w.len()]).collect();
    for _ in 0..ROUNDS {
        let slopes = slopes(rows, &weights, one_of);
        for (output, weights) in weights.iter_mut().enumerate() {
            for at in 0..width {
                let pull = if at == 0 { 0.0 } else { ridge * (weights[at] - towards[output][at]) };
                let slope = (slopes[output][at] + pull) / all;
                let step = slope / (0.25 * curve[at] + ridge / all + 1e-6) / 6.0;
                speed[output][at] = MOMENTUM * speed[output][at] - step;
                weights[at] += speed[output][at];
            }
        }
    }
    weights
}

const ROUNDS: usize = 400;
const MOMENTUM: f32 = 0.9;

fn slopes(rows: &[Row], weights: &[Vec<f32>], one_of: bool) -> Vec<Vec<f32>> {
    let mut slopes: Vec<Vec<f32>> = weights.iter().map(|w| vec![0.0; w.len()]).collect();
    let mut outputs = vec![0.0_f32; weights.len()];
    for row in rows {
        for (output, weights) in outputs.iter_mut().zip(weights) {
            *output = weights.iter().zip(&row.inputs).map(|(w, x)| w * x).sum();
        }
        if one_of {
            let highest = outputs.iter().copied().fold(f32::MIN, f32::max);
            outputs.iter_mut().for_each(|o| *o = (*o - highest).exp());
            let sum: f32 = outputs.iter().sum();
            outputs.iter_mut().for_each(|o| *o /= sum);
        } else {
            outputs.iter_mut().for_each(|o| *o = text::stack::logistic(*o));
        }
        for ((slope, output), target) in slopes.iter_mut().zip(&outputs).zip(&row.target) {
            let error = (output - target) * row.weight;
            slope.iter_mut().zip(&row.inputs).for_each(|(slope, input)| *slope += error * input);
        }
    }
    slopes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_known_slope_is_found() {
        // Log-odds 2x: at x = 1 a share of 0.8808, at x = -1 of 0.1192.
        let row = |x: f32, y: f32| Row { inputs: vec![1.0, x], target: vec![y], weight: 1.0 };
        let rows = [row(1.0, 0.880_797), row(-1.0, 0.119_203)];
        let weights = learn(&rows, &[vec![0.0, 0.0]], 1e-6, false);
        assert!((weights[0][1] - 2.0).abs() < 0.01, "{weights:?}");
        assert!(weights[0][0].abs() < 0.01);
    }
}
