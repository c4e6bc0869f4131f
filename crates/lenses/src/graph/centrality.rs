//! How many write to a node, and how sought after those who do are themselves.

use super::{Arcs, largest_strong};

/// Nodes that write to each node.
pub fn in_degree(arcs: &Arcs) -> Vec<u32> {
    (0u32..).take(arcs.nodes()).map(|node| count(arcs.reaching(node).nodes.len())).collect()
}

/// Nodes that write to each node or are written to by it, each once.
pub fn degree(arcs: &Arcs) -> Vec<u32> {
    let mut degrees = vec![0; arcs.nodes()];
    for (node, degree) in (0u32..).zip(&mut degrees) {
        arcs.ties(node, &mut |_, _| *degree += 1);
    }
    degrees
}

/// Eigenvector centrality of the arcs taken as present or not, within the largest strongly
/// connected component: x with λ x_i = Σ x_j over the nodes j that write to i, λ the largest
/// eigenvalue, the largest x being 1. `None` outside the component, and everywhere where it has
/// fewer than two nodes or where 200,000 rounds do not settle it.
///
/// Within one strongly connected component the answer is unique (Perron–Frobenius). Bonacich
/// (1972), Factoring and weighting approaches to status scores, 10.1080/0022250X.1972.9989806.
pub fn eigenvector(arcs: &Arcs) -> Vec<Option<f64>> {
    let members = largest_strong(arcs);
    let mut values = vec![None; arcs.nodes()];
    if members.len() < 2 {
        return values;
    }
    for (node, value) in members.iter().zip(settled(&within(arcs, &members)).unwrap_or_default()) {
        values[*node as usize] = Some(value);
    }
    values
}

const ROUNDS: usize = 200_000;

/// Rounds between two looks at how far the values moved.
const LOOK: usize = 16;

/// For each member the places of the members that write to it.
fn within(arcs: &Arcs, members: &[u32]) -> Vec<Vec<u32>> {
    let mut place = vec![u32::MAX; arcs.nodes()];
    for (at, node) in (0u32..).zip(members) {
        place[*node as usize] = at;
    }
    let writers = |node: &u32| {
        let nodes = arcs.reaching(*node).nodes.iter().map(|from| place[*from as usize]);
        nodes.filter(|at| *at != u32::MAX).collect()
    };
    members.iter().map(writers).collect()
}

/// Power iteration on A + I. The identity leaves the vector as it is and lifts its eigenvalue above
/// all others in size, which A alone does not where arcs only lead round in steps of two or more.
fn settled(writers: &[Vec<u32>]) -> Option<Vec<f64>> {
    let mut values = vec![1.0f64; writers.len()];
    let mut looked = values.clone();
    let mut before = f64::MIN_POSITIVE;
    for round in 1..=ROUNDS {
        let sum = |(at, from): (usize, &Vec<u32>)| {
            values[at] + from.iter().map(|from| values[*from as usize]).sum::<f64>()
        };
        let mut next: Vec<f64> = writers.iter().enumerate().map(sum).collect();
        let largest = next.iter().copied().fold(0.0, f64::max);
        next.iter_mut().for_each(|value| *value /= largest);
        values = next;
        if round % LOOK != 0 {
            continue;
        }
        let moved = values.iter().zip(&looked).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max);
        // What is still to come, were every further look to shrink the movement as this one did.
        let shrunk = moved / before;
        let ahead = if shrunk < 1.0 { moved * shrunk / (1.0 - shrunk) } else { f64::INFINITY };
        if moved < 1e-15 || (moved < 1e-10 && ahead < 1e-12) {
            return Some(values);
        }
        looked.clone_from(&values);
        before = moved;
    }
    None
}

fn count(found: usize) -> u32 {
    u32::try_from(found).expect("there are fewer nodes than u32 holds")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arcs(nodes: usize, arcs: &[(u32, u32)]) -> Arcs {
        let triples: Vec<(u32, u32, f64)> = arcs.iter().map(|(a, b)| (*a, *b, 1.0)).collect();
        Arcs::of(nodes, &triples)
    }

    fn close(found: &[Option<f64>], wanted: &[f64]) {
        assert_eq!(found.len(), wanted.len());
        for (found, wanted) in found.iter().zip(wanted) {
            assert!((found.unwrap() - wanted).abs() < 1e-9, "{found:?} for {wanted}");
        }
    }

    #[test]
    fn degrees_count_people_once() {
        let arcs = arcs(5, &[(0, 1), (1, 0), (0, 1), (2, 1), (1, 3)]);
        assert_eq!(in_degree(&arcs), [1, 2, 0, 1, 0]);
        assert_eq!(degree(&arcs), [1, 3, 1, 1, 0]);
    }

    #[test]
    fn eigenvectors_are_those_of_igraph() {
        let mixed = [(0, 1), (1, 2), (2, 0), (2, 1), (3, 2), (0, 3), (4, 3), (1, 4)];
        let wanted = [
            0.600_131_331_307_573_9,
            0.960_288_946_124_575,
            1.0,
            0.706_012_991_188_359,
            0.576_299_483_677_688,
        ];
        close(&eigenvector(&arcs(5, &mixed)), &wanted);
    }

    #[test]
    fn rounds_of_two_and_more_steps_settle() {
        let star: Vec<(u32, u32)> = (1..5).flat_map(|leaf| [(0, leaf), (leaf, 0)]).collect();
        close(&eigenvector(&arcs(5, &star)), &[1.0, 0.5, 0.5, 0.5, 0.5]);
        let round: Vec<(u32, u32)> = (0..9).map(|at| (at, (at + 1) % 9)).collect();
        close(&eigenvector(&arcs(9, &round)), &[1.0; 9]);
    }

    #[test]
    fn outside_the_component_there_is_no_value() {
        let values = eigenvector(&arcs(4, &[(0, 1), (1, 0), (1, 2)]));
        assert!(values[0].is_some() && values[1].is_some());
        assert_eq!(values[2..], [None, None]);
        assert_eq!(eigenvector(&arcs(3, &[(0, 1), (1, 2)])), [None; 3]);
        assert!(eigenvector(&arcs(0, &[])).is_empty());
        assert_eq!(eigenvector(&arcs(1, &[])), [None]);
    }
}
