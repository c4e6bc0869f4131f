//! Over how many others what flows in or out of a node is spread, nearly whatever its volume.

use super::{Arcs, Row};
use crate::stats::entropy;

/// exp(H) of the weights of the arcs that reach each node, H = −Σ s ln s with s the share of each
/// sender: the number of equally frequent senders it amounts to. `None` where nothing flows in.
///
/// Hill (1973), Diversity and evenness, Ecology 54, 10.2307/1934352.
pub fn spread_in(arcs: &Arcs) -> Vec<Option<f64>> {
    spread(arcs, &|node| arcs.reaching(node))
}

/// The same of the arcs that leave each node.
pub fn spread_out(arcs: &Arcs) -> Vec<Option<f64>> {
    spread(arcs, &|node| arcs.out_of(node))
}

fn spread<'a>(arcs: &'a Arcs, row: &dyn Fn(u32) -> Row<'a>) -> Vec<Option<f64>> {
    let value = |node: u32| {
        let weights = row(node).weights;
        let flows = weights.iter().any(|weight| *weight > 0.0);
        flows.then(|| entropy(weights.iter().copied()).exp())
    };
    (0u32..).take(arcs.nodes()).map(value).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_senders_are_counted_and_unequal_ones_weigh_less() {
        let arcs = Arcs::of(4, &[(1, 0, 2.0), (2, 0, 2.0), (0, 1, 5.0), (0, 2, 3.0), (0, 3, 2.0)]);
        let (into, out) = (spread_in(&arcs), spread_out(&arcs));
        assert!((into[0].unwrap() - 2.0).abs() < 1e-12);
        // scipy: exp(entropy([.5, .3, .2])).
        assert!((out[0].unwrap() - 2.800_094_072_853_831_5).abs() < 1e-12);
        assert_eq!(out[3], None);
        assert_eq!(spread_in(&Arcs::of(2, &[(0, 1, 0.0)])), [None, None]);
    }
}
