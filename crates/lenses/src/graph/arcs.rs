//! Weighted directed arcs as compressed rows, forwards and backwards.

/// Arcs between nodes `0..nodes`, each pair at most once in each direction, no loops.
#[derive(Debug, Clone, PartialEq)]
pub struct Arcs {
    out: Rows,
    into: Rows,
}

/// The neighbours of one node, ascending, and the weight of the arc to or from each.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Row<'a> {
    /// The nodes at the other end.
    pub nodes: &'a [u32],
    /// The weights, in the same order.
    pub weights: &'a [f64],
}

#[derive(Debug, Clone, PartialEq)]
struct Rows {
    /// Where each row begins; one more than there are rows.
    starts: Vec<usize>,
    nodes: Vec<u32>,
    weights: Vec<f64>,
}

/// Gives every arc to what it is called with, in the same order each time.
type Walk<'a> = &'a dyn Fn(&mut dyn FnMut(u32, u32, f64));

impl Arcs {
    /// From (from, to, weight) in any order. Repeated arcs are added up; loops, arcs of nodes that
    /// are not below `nodes`, and weights that are negative or no numbers are dropped. An arc of
    /// weight 0 is an arc.
    pub fn of(nodes: usize, triples: &[(u32, u32, f64)]) -> Arcs {
        let within = |node: u32| (node as usize) < nodes;
        let kept = |arc: &&(u32, u32, f64)| {
            arc.0 != arc.1 && within(arc.0) && within(arc.1) && arc.2.is_finite() && arc.2 >= 0.0
        };
        let given = Rows::sorted(nodes, &|each| {
            triples.iter().filter(kept).for_each(|arc| each(arc.0, arc.1, arc.2));
        });
        let out = given.added_up();
        let into = out.reversed();
        Arcs { out, into }
    }

    /// Number of nodes.
    pub fn nodes(&self) -> usize {
        self.out.starts.len() - 1
    }
    /// Number of arcs.
    pub fn count(&self) -> usize {
        self.out.nodes.len()
    }
    /// Arcs that leave `node`.
    pub fn out_of(&self, node: u32) -> Row<'_> {
        self.out.row(node as usize)
    }
    /// Arcs that reach `node`.
    pub fn reaching(&self, node: u32) -> Row<'_> {
        self.into.row(node as usize)
    }
    /// Calls `each` with every neighbour of `node`, ascending, and the weights of both directions
    /// added up.
    pub fn ties(&self, node: u32, each: &mut impl FnMut(u32, f64)) {
        let (out, into) = (self.out_of(node), self.reaching(node));
        let (mut at, mut back) = (0, 0);
        loop {
            match (out.nodes.get(at), into.nodes.get(back)) {
                (None, None) => return,
                (Some(to), from) if from.is_none_or(|from| to < from) => {
                    each(*to, out.weights[at]);
                    at += 1;
                }
                (Some(to), Some(from)) if to == from => {
                    each(*to, out.weights[at] + into.weights[back]);
                    (at, back) = (at + 1, back + 1);
                }
                (_, Some(from)) => {
                    each(*from, into.weights[back]);
                    back += 1;
                }
                (Some(_), None) => unreachable!("the first guard holds where nothing comes back"),
            }
        }
    }
}

impl Row<'_> {
    /// Neighbours with their weights.
    pub fn iter(&self) -> impl Iterator<Item = (u32, f64)> + '_ {
        self.nodes.iter().copied().zip(self.weights.iter().copied())
    }
}

impl Rows {
    fn row(&self, node: usize) -> Row<'_> {
        let range = self.starts[node]..self.starts[node + 1];
        Row { nodes: &self.nodes[range.clone()], weights: &self.weights[range] }
    }

    /// Rows of all arcs that `walk` gives, in the order given within each.
    fn placed(rows: usize, walk: Walk<'_>) -> Rows {
        let mut starts = vec![0usize; rows + 1];
        walk(&mut |from, _, _| starts[from as usize + 1] += 1);
        for row in 0..rows {
            starts[row + 1] += starts[row];
        }
        let (mut nodes, mut weights) = (vec![0; starts[rows]], vec![0.0; starts[rows]]);
        let mut next = starts.clone();
        walk(&mut |from, to, weight| {
            let place = &mut next[from as usize];
            (nodes[*place], weights[*place]) = (to, weight);
            *place += 1;
        });
        Rows { starts, nodes, weights }
    }

    /// The same with each row ascending; equal ends by weight, so that sums do not depend on the
    /// order given.
    fn sorted(rows: usize, walk: Walk<'_>) -> Rows {
        let mut placed = Rows::placed(rows, walk);
        let mut row: Vec<(u32, f64)> = Vec::new();
        for at in 0..rows {
            let range = placed.starts[at]..placed.starts[at + 1];
            row.clear();
            row.extend(placed.row(at).iter());
            row.sort_unstable_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
            for (place, (node, weight)) in range.zip(&row) {
                (placed.nodes[place], placed.weights[place]) = (*node, *weight);
            }
        }
        placed
    }

    /// Each end once, with the sum of its weights.
    fn added_up(&self) -> Rows {
        let mut sums = Rows { starts: vec![0], nodes: Vec::new(), weights: Vec::new() };
        for at in 0..self.starts.len() - 1 {
            let begin = sums.nodes.len();
            for (node, weight) in self.row(at).iter() {
                match sums.nodes[begin..].last() {
                    Some(last) if *last == node => {
                        *sums.weights.last_mut().expect("one per node") += weight;
                    }
                    _ => {
                        sums.nodes.push(node);
                        sums.weights.push(weight);
                    }
                }
            }
            sums.starts.push(sums.nodes.len());
        }
        sums
    }

    /// Every arc turned round; rows come out ascending because rows are walked ascending.
    fn reversed(&self) -> Rows {
        let rows = self.starts.len() - 1;
        Rows::placed(rows, &|each| {
            for (from, at) in (0u32..).zip(0..rows) {
                self.row(at).iter().for_each(|(to, weight)| each(to, from, weight));
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arcs_are_added_up_and_loops_dropped_whatever_the_order() {
        let triples =
            [(2, 0, 1.0), (0, 1, 0.1), (1, 1, 9.0), (0, 1, 0.2), (0, 1, 0.3), (0, 3, 0.0)];
        let arcs = Arcs::of(4, &triples);
        let mut turned = triples;
        turned.reverse();
        assert_eq!(arcs, Arcs::of(4, &turned));
        assert_eq!((arcs.nodes(), arcs.count()), (4, 3));
        assert_eq!(arcs.out_of(0).nodes, [1, 3]);
        assert!((arcs.out_of(0).weights[0] - 0.6).abs() < 1e-12);
        assert_eq!(arcs.reaching(0).nodes, [2]);
        assert_eq!(arcs.reaching(3).weights, [0.0]);
    }

    #[test]
    fn what_is_no_arc_is_dropped() {
        let triples = [(0, 7, 1.0), (7, 0, 1.0), (0, 1, -1.0), (0, 1, f64::NAN)];
        assert_eq!(Arcs::of(2, &triples).count(), 0);
        assert_eq!(Arcs::of(0, &triples).nodes(), 0);
    }

    #[test]
    fn ties_are_both_directions_once() {
        let arcs = Arcs::of(5, &[(1, 0, 2.0), (1, 3, 1.0), (3, 1, 4.0), (4, 1, 8.0)]);
        let mut ties = Vec::new();
        arcs.ties(1, &mut |node, weight| ties.push((node, weight)));
        assert_eq!(ties, [(0, 2.0), (3, 5.0), (4, 8.0)]);
    }
}
