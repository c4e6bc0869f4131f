//! Structural holes: how closed the circle around each node is, by one pass over the triangles.

use super::Arcs;

/// Burt's two measures for every node; `None` where a node has no ties of any weight.
#[derive(Debug, Clone, PartialEq)]
pub struct Holes {
    /// c_i = Σ_j (p_ij + Σ_q p_iq p_qj)², j and q the neighbours of i, p_ij = (a_ij + a_ji) over
    /// the sum of that of all ties of i; as igraph's `constraint` with weights. 1 and more: one
    /// contact, or contacts who all deal with each other; near 0: many who do not.
    pub constraint: Vec<Option<f64>>,
    /// Σ_j (1 − Σ_q p_iq m_jq), m_jq = (a_jq + a_qj) over the largest such tie of j; as networkx's
    /// `effective_size` with weights: contacts less their redundancy. Where every tie weighs the
    /// same it is Borgatti's n − 2t/n, with n contacts and t ties among them.
    pub effective_size: Vec<Option<f64>>,
}

/// Both measures of every node.
///
/// Burt (1992), Structural holes: the social structure of competition; Borgatti (1997), Structural
/// holes: unpacking Burt's redundancy measures, Connections 20. Each triangle is met once, from its
/// least connected corner (Chiba & Nishizeki 1985, 10.1137/0214017), so that people who write to
/// everyone cost no more than others; walking all contacts of all contacts does not have that bound.
pub fn structural_holes(arcs: &Arcs) -> Holes {
    let ties = Ties::of(arcs);
    let (through, redundancy) = ties.triangles();
    let nodes = arcs.nodes();
    let mut squares = vec![0.0; nodes];
    let mut contacts = vec![0.0; nodes];
    for (from, to, tie) in ties.all() {
        let reach = ties.weights[tie] + through[tie];
        for node in [from, to] {
            let node = node as usize;
            squares[node] += (reach / ties.strength[node]).powi(2);
            contacts[node] += f64::from(u8::from(ties.weights[tie] > 0.0));
        }
    }
    let tied = |node: usize, value: f64| (ties.strength[node] > 0.0).then_some(value);
    let number = |value: Option<f64>| value.filter(|value| value.is_finite());
    let constraint = (0..nodes).map(|node| number(tied(node, squares[node]))).collect();
    let size = |node: usize| contacts[node] - redundancy[node] / ties.strength[node];
    let effective_size = (0..nodes).map(|node| number(tied(node, size(node)))).collect();
    Holes { constraint, effective_size }
}

/// Undirected ties, each kept in the row of its less connected end.
struct Ties {
    starts: Vec<usize>,
    ends: Vec<u32>,
    /// a_ij + a_ji.
    weights: Vec<f64>,
    /// Sum of the weights of the ties of each node.
    strength: Vec<f64>,
    /// The heaviest tie of each node.
    heaviest: Vec<f64>,
}

impl Ties {
    fn of(arcs: &Arcs) -> Ties {
        let nodes = arcs.nodes();
        let degrees = super::degree(arcs);
        let place = |node: u32| (degrees[node as usize], node);
        let mut ties = Ties {
            starts: vec![0],
            ends: Vec::new(),
            weights: Vec::new(),
            strength: vec![0.0; nodes],
            heaviest: vec![0.0; nodes],
        };
        for node in (0u32..).take(nodes) {
            let (mut strength, mut heaviest) = (0.0, 0.0f64);
            arcs.ties(node, &mut |end, weight| {
                strength += weight;
                heaviest = heaviest.max(weight);
                if place(node) < place(end) {
                    ties.ends.push(end);
                    ties.weights.push(weight);
                }
            });
            ties.strength[node as usize] = strength;
            ties.heaviest[node as usize] = heaviest;
            ties.starts.push(ties.ends.len());
        }
        ties
    }

    fn row(&self, node: u32) -> std::ops::Range<usize> {
        self.starts[node as usize]..self.starts[node as usize + 1]
    }

    /// Every tie: both ends and its place.
    fn all(&self) -> impl Iterator<Item = (u32, u32, usize)> + '_ {
        let rows = (0u32..).take(self.starts.len() - 1);
        rows.flat_map(move |node| self.row(node).map(move |tie| (node, self.ends[tie], tie)))
    }

    /// For every tie ij Σ_q s_iq s_qj / S_q, which is the same from both ends; for every node i
    /// Σ_j Σ_q s_iq m_jq over its contacts.
    fn triangles(&self) -> (Vec<f64>, Vec<f64>) {
        let mut through = vec![0.0; self.ends.len()];
        let mut redundancy = vec![0.0; self.strength.len()];
        let mut tie_to = vec![usize::MAX; self.strength.len()];
        for a in (0u32..).take(self.strength.len()) {
            self.row(a).for_each(|tie| tie_to[self.ends[tie] as usize] = tie);
            for ab in self.row(a) {
                let b = self.ends[ab];
                for bc in self.row(b) {
                    let c = self.ends[bc];
                    let ac = tie_to[c as usize];
                    if ac != usize::MAX {
                        self.pass([a, b, c], [bc, ac, ab], &mut through);
                        self.overlap([a, b, c], [bc, ac, ab], &mut redundancy);
                    }
                }
            }
            self.row(a).for_each(|tie| tie_to[self.ends[tie] as usize] = usize::MAX);
        }
        (through, redundancy)
    }

    /// Adds to each side of a triangle what passes over the corner opposite. `sides[k]` lies
    /// opposite `corners[k]`. A corner all of whose ties weigh nothing gives no number, as in igraph.
    fn pass(&self, corners: [u32; 3], sides: [usize; 3], through: &mut [f64]) {
        let [a, b, c] = sides.map(|side| self.weights[side]);
        let strength = corners.map(|corner| self.strength[corner as usize]);
        through[sides[0]] += b * c / strength[0];
        through[sides[1]] += a * c / strength[1];
        through[sides[2]] += a * b / strength[2];
    }

    /// Adds to each corner how far its two contacts in the triangle lead to the same people.
    fn overlap(&self, corners: [u32; 3], sides: [usize; 3], redundancy: &mut [f64]) {
        let weight = sides.map(|side| self.weights[side]);
        let heaviest = corners.map(|corner| self.heaviest[corner as usize]);
        for (i, j, q) in [(0, 1, 2), (1, 2, 0), (2, 0, 1)] {
            // Side j lies opposite corner j, so it joins i and q.
            let (jq, iq, ij) = (weight[i], weight[j], weight[q]);
            if jq > 0.0 && ij > 0.0 && iq > 0.0 {
                redundancy[corners[i] as usize] += jq * (iq / heaviest[j] + ij / heaviest[q]);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Constraint as igraph's and effective size as networkx's, NaN for what has no value there
    /// (`docs/references/graph.py`).
    fn check(nodes: usize, arcs: &[(u32, u32, f64)], constraint: &[f64], size: &[f64]) {
        let holes = structural_holes(&Arcs::of(nodes, arcs));
        for (found, wanted) in [(holes.constraint, constraint), (holes.effective_size, size)] {
            assert_eq!(found.len(), wanted.len());
            for (found, wanted) in found.iter().zip(wanted) {
                match found {
                    Some(found) => assert!((found - wanted).abs() < 1e-9, "{found} for {wanted}"),
                    None => assert!(wanted.is_nan(), "none for {wanted}"),
                }
            }
        }
    }

    fn plain(arcs: &[(u32, u32)]) -> Vec<(u32, u32, f64)> {
        arcs.iter().map(|(from, to)| (*from, *to, 1.0)).collect()
    }

    const NAN: f64 = f64::NAN;

    #[test]
    fn weighted_arcs_repeated_and_in_both_directions() {
        let arcs = [
            (0, 1, 3.0),
            (1, 2, 1.0),
            (2, 0, 2.0),
            (2, 1, 0.5),
            (3, 2, 4.0),
            (0, 3, 1.5),
            (4, 3, 2.5),
            (1, 4, 1.0),
            (0, 1, 2.0),
            (5, 5, 7.0),
        ];
        let constraint = [
            0.689_415_609_381_007_2,
            0.663_528_796_616_686,
            0.714_206_074_586_697_4,
            0.496_654_291_618_608_2,
            0.591_836_734_693_877_5,
            // Only a loop: igraph says 0, which would read as "no constraint at all".
            NAN,
        ];
        let size = [2.297_058_823_529_411_6, 2.586_666_666_666_667, 2.273_333_333_333_333_4];
        check(6, &arcs, &constraint, &[size.as_slice(), &[2.706_25, 2.0, NAN]].concat());
    }

    #[test]
    fn stars_and_complete_graphs() {
        let star = plain(&[(0, 1), (0, 2), (0, 3), (0, 4)]);
        check(5, &star, &[0.25, 1.0, 1.0, 1.0, 1.0], &[4.0, 1.0, 1.0, 1.0, 1.0]);
        let pairs = (0..4u32).flat_map(|a| (0..4u32).map(move |b| (a, b)));
        let complete: Vec<(u32, u32)> = pairs.filter(|(a, b)| a != b).collect();
        check(4, &plain(&complete), &[0.925_925_925_925_926; 4], &[1.0; 4]);
    }

    #[test]
    fn apart_mutual_two_one_and_nobody() {
        let apart = [plain(&[(0, 1), (1, 2), (2, 0)]), vec![(3, 4, 2.0)]].concat();
        check(6, &apart, &[1.125, 1.125, 1.125, 1.0, 1.0, NAN], &[1.0, 1.0, 1.0, 1.0, 1.0, NAN]);
        let mutual = plain(&[(0, 1), (1, 0), (1, 2)]);
        check(3, &mutual, &[1.0, 0.555_555_555_555_555_6, 1.0], &[1.0, 2.0, 1.0]);
        check(2, &plain(&[(0, 1)]), &[1.0, 1.0], &[1.0, 1.0]);
        check(1, &[], &[NAN], &[NAN]);
        check(0, &[], &[], &[]);
    }

    #[test]
    fn arcs_without_weight_are_arcs_to_igraph() {
        let zero = [(0, 1, 0.0), (1, 2, 1.0), (0, 2, 2.0), (3, 4, 0.0)];
        let constraint =
            [1.111_111_111_111_111_2, 1.444_444_444_444_444_4, 0.555_555_555_555_555_6];
        check(5, &zero, &[&constraint[..], &[NAN, NAN]].concat(), &[1.0, 1.0, 2.0, NAN, NAN]);
        let dead = [(0, 1, 0.0), (0, 2, 0.0), (1, 2, 1.0)];
        check(3, &dead, &[NAN; 3], &[NAN, 1.0, 1.0]);
    }

    /// n − 2t/n, from the definition, on a graph with every kind of overlap.
    #[test]
    fn equal_ties_give_borgattis_formula() {
        let pairs: Vec<(u32, u32)> = (0..9u32)
            .flat_map(|a| (a + 1..9).map(move |b| (a, b)))
            .filter(|(a, b)| (a * 7 + b * 3) % 4 < 2)
            .collect();
        let arcs = Arcs::of(9, &plain(&pairs));
        let tied = |a: u32, b: u32| pairs.contains(&(a.min(b), a.max(b)));
        for (node, size) in (0u32..).zip(structural_holes(&arcs).effective_size) {
            let contacts: Vec<u32> = (0..9).filter(|other| tied(node, *other)).collect();
            let among = pairs.iter().filter(|(a, b)| contacts.contains(a) && contacts.contains(b));
            let (n, t) = (contacts.len() as f64, among.count() as f64);
            assert!((size.unwrap() - (n - 2.0 * t / n)).abs() < 1e-12, "{node}");
        }
    }
}
