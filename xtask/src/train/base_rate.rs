//! From probabilities to shares: how often each class occurs among items whose classes are known only
//! by probabilities that were calibrated on other people.

/// Shares of the classes among weighted items. `items` holds a weight and the probabilities of the
/// classes, which sum to 1; `priors` are the shares on which those probabilities were calibrated.
///
/// Expectation–maximisation: probabilities are turned from the old shares to the new, the new shares
/// are their mean, and so on. Saerens, Latinne & Decaestecker (2002), Adjusting the outputs of a
/// classifier to new a priori probabilities, Neural Computation 14, 10.1162/089976602753284446.
/// Assumes that items of a class look alike here and there. With few items it follows chance, so the
/// old shares are kept in it with the weight of [`PRIOR_ITEMS`] items.
pub(super) fn base_rates<const K: usize>(items: &[(f64, [f64; K])], priors: &[f64; K]) -> [f64; K] {
    let weight: f64 = items.iter().map(|(weight, _)| weight).sum();
    if items.is_empty() || weight <= 0.0 {
        return *priors;
    }
    #[expect(clippy::cast_precision_loss, reason = "far fewer than 2^52 items")]
    let kept = weight / items.len() as f64 * PRIOR_ITEMS;
    let mut shares = *priors;
    for _ in 0..ROUNDS {
        let mut sums = priors.map(|prior| prior * kept);
        for (weight, chances) in items {
            let turned = turned(chances, priors, &shares);
            sums.iter_mut().zip(turned).for_each(|(sum, chance)| *sum += weight * chance);
        }
        shares = sums.map(|sum| sum / (weight + kept));
    }
    shares
}

/// Probabilities calibrated on `priors` as they are where the shares are `shares`.
pub(super) fn turned<const K: usize>(
    chances: &[f64; K],
    priors: &[f64; K],
    shares: &[f64; K],
) -> [f64; K] {
    let mut turned = [0.0; K];
    for class in 0..K {
        turned[class] = chances[class] * shares[class] / priors[class].max(1e-9);
    }
    let sum: f64 = turned.iter().sum();
    if sum > 0.0 { turned.map(|chance| chance / sum) } else { *chances }
}

/// How many items the old shares are worth.
pub(super) const PRIOR_ITEMS: f64 = 10.0;
/// The shares no longer move in the sixth digit by then.
const ROUNDS: usize = 60;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_far_from_the_old_are_found() {
        // Two classes told apart by one sign that is right nine times of ten; 800 of 1,000 items show
        // it, so the share s solves .9 s + .1 (1 - s) = .8: s = .875. Calibrated on a share of .3 the
        // sign means .27 / (.27 + .07).
        let priors = [0.3, 0.7];
        let (shown, hidden) = (0.27 / 0.34, 0.03 / 0.66);
        let mut items = vec![(1.0, [shown, 1.0 - shown]); 8_000];
        items.extend(vec![(1.0, [hidden, 1.0 - hidden]); 2_000]);
        let shares = base_rates(&items, &priors);
        assert!((shares[0] - 0.875).abs() < 0.002, "{shares:?}");
        assert!((shares.iter().sum::<f64>() - 1.0).abs() < 1e-12);
    }

    #[test]
    fn nothing_to_count_leaves_the_old_shares() {
        assert_eq!(
            base_rates::<2>(&[], &[0.3, 0.7]).map(f64::to_bits),
            [0.3, 0.7].map(f64::to_bits)
        );
    }
}
