//! Strongly connected components: nodes that all reach each other along arcs.

use super::Arcs;

/// Nodes of the largest strongly connected component, ascending; of equals the one that holds the
/// lowest node. Empty without nodes.
///
/// Tarjan (1972), Depth-first search and linear graph algorithms, 10.1137/0201010, without
/// recursion: a chain of a million arcs must not exhaust the stack.
pub fn largest_strong(arcs: &Arcs) -> Vec<u32> {
    let mut search = Search {
        arcs,
        order: vec![UNSEEN; arcs.nodes()],
        low: vec![0; arcs.nodes()],
        open: Vec::new(),
        is_open: vec![false; arcs.nodes()],
        seen: 0,
        largest: Vec::new(),
    };
    for root in (0u32..).take(arcs.nodes()) {
        if search.order[root as usize] == UNSEEN {
            search.from(root);
        }
    }
    search.largest
}

const UNSEEN: u32 = u32::MAX;

struct Search<'a> {
    arcs: &'a Arcs,
    /// When each node was first seen.
    order: Vec<u32>,
    /// The earliest open node each one reaches.
    low: Vec<u32>,
    /// Nodes whose component is not closed.
    open: Vec<u32>,
    is_open: Vec<bool>,
    seen: u32,
    largest: Vec<u32>,
}

impl Search<'_> {
    fn from(&mut self, root: u32) {
        let mut path: Vec<(u32, usize)> = vec![(root, 0)];
        self.see(root);
        while let Some((node, next)) = path.last_mut() {
            let (node, to) = (*node, self.arcs.out_of(*node).nodes.get(*next).copied());
            *next += 1;
            match to {
                Some(to) if self.order[to as usize] == UNSEEN => {
                    self.see(to);
                    path.push((to, 0));
                }
                Some(to) if self.is_open[to as usize] => {
                    self.lower(node, self.order[to as usize]);
                }
                Some(_) => {}
                None => {
                    path.pop();
                    if let Some((before, _)) = path.last() {
                        self.lower(*before, self.low[node as usize]);
                    }
                    if self.low[node as usize] == self.order[node as usize] {
                        self.close(node);
                    }
                }
            }
        }
    }

    fn see(&mut self, node: u32) {
        self.order[node as usize] = self.seen;
        self.low[node as usize] = self.seen;
        self.seen += 1;
        self.open.push(node);
        self.is_open[node as usize] = true;
    }

    fn lower(&mut self, node: u32, to: u32) {
        let low = &mut self.low[node as usize];
        *low = (*low).min(to);
    }

    /// Everything opened since `node` is its component.
    fn close(&mut self, node: u32) {
        let begin = self.open.iter().rposition(|open| *open == node).unwrap_or(0);
        let mut component = self.open.split_off(begin);
        component.iter().for_each(|node| self.is_open[*node as usize] = false);
        component.sort_unstable();
        let larger = component.len() > self.largest.len();
        let tie = component.len() == self.largest.len() && component.first() < self.largest.first();
        if larger || tie {
            self.largest = component;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn largest(nodes: usize, arcs: &[(u32, u32)]) -> Vec<u32> {
        let triples: Vec<(u32, u32, f64)> = arcs.iter().map(|(a, b)| (*a, *b, 1.0)).collect();
        largest_strong(&Arcs::of(nodes, &triples))
    }

    #[test]
    fn nodes_that_reach_each_other_are_one() {
        let arcs = [(0, 1), (1, 0), (1, 2), (2, 3), (3, 4), (4, 2), (4, 5), (6, 2)];
        assert_eq!(largest(7, &arcs), [2, 3, 4]);
    }

    #[test]
    fn equals_go_to_the_lowest_node_and_nothing_is_empty() {
        assert_eq!(largest(4, &[(2, 3), (3, 2), (0, 1), (1, 0), (1, 2)]), [0, 1]);
        assert_eq!(largest(3, &[(2, 1), (1, 0)]), [0]);
        assert!(largest(0, &[]).is_empty());
    }

    #[test]
    fn a_long_way_round_does_not_exhaust_the_stack() {
        let nodes = 200_000u32;
        let arcs: Vec<(u32, u32)> = (0..nodes).map(|at| (at, (at + 1) % nodes)).collect();
        assert_eq!(largest(nodes as usize, &arcs).len(), nodes as usize);
    }
}
