//! Burt's constraint of every node beside igraph's, on the same graph in the same run.

use anyhow::Result;
use lenses::graph::{Arcs, structural_holes};

use super::Bench;
use super::figure::{Bound, Figure};
use crate::dice::Dice;
use crate::igraph;
use crate::process::now;
use crate::validate::Folder;

const NODES: u32 = 100_000;
/// Arcs each node sends or gets when it comes.
const EACH: u32 = 10;
/// Runs of ours; the middle one counts. igraph runs once.
const RUNS: usize = 5;
/// How many times as fast as igraph on the large graph.
const TIMES: f64 = 10.0;

/// Seconds, ratio and largest difference on a scale-free and on a real graph.
pub(super) fn figures(bench: &Bench) -> Result<Vec<Figure>> {
    let mut figures = beside(bench, "scale-free", &scale_free(1), Bound::AtLeast(TIMES))?;
    let real = bench.data.as_ref().map(|data| Folder::read(&data.join("network")));
    match real {
        Some(Ok(folder)) => figures.extend(beside(bench, "real", &folder.arcs(), Bound::None)?),
        Some(Err(error)) => figures.push(Figure::skipped("constraint, real", &error.to_string())),
        None => figures.push(Figure::skipped("constraint, real", "ALTITUDE_DATA is not set")),
    }
    Ok(figures)
}

fn beside(bench: &Bench, kind: &str, arcs: &Arcs, bound: Bound) -> Result<Vec<Figure>> {
    let mut seconds = Vec::new();
    let mut ours = Vec::new();
    for _ in 0..RUNS {
        let start = now();
        ours = structural_holes(arcs).constraint;
        seconds.push(start.elapsed().as_secs_f64());
    }
    seconds.sort_by(f64::total_cmp);
    let middle = seconds[RUNS / 2];
    let size = format!("{} nodes, {} arcs", arcs.nodes(), arcs.count());
    let mut figures = vec![
        Figure::new(&format!("constraint, {kind}"), "ms", middle * 1e3, Bound::None).noted(size),
    ];
    let Some(python) = igraph::python() else {
        figures.push(Figure::skipped(&format!("constraint, {kind}, × igraph"), igraph::MISSING));
        return Ok(figures);
    };
    let said = igraph::constraint(&bench.root, &python, arcs)?;
    let note = format!("{} took {:.1} ms", said.version, said.seconds * 1e3);
    let ratio =
        Figure::new(&format!("constraint, {kind}, × igraph"), "×", said.seconds / middle, bound);
    figures.push(ratio.noted(note));
    let apart = ours.iter().zip(&said.rows).map(|(ours, theirs)| match ours {
        Some(ours) => (ours - theirs[0]).abs(),
        None if theirs[0].is_nan() => 0.0,
        None => f64::INFINITY,
    });
    let apart = apart.fold(0.0, f64::max) * 1e9;
    let name = format!("constraint, {kind}, off igraph × 10⁹");
    figures.push(Figure::new(&name, "", apart, Bound::AtMost(1.0)));
    Ok(figures)
}

/// Preferential attachment: each node that comes is tied to ten that are there, more likely to
/// those with many ties, in either direction, with weights from 1 to 20.
///
/// Barabási & Albert (1999), 10.1126/science.286.5439.509.
fn scale_free(seed: u64) -> Arcs {
    let mut dice = Dice(seed);
    let mut urn: Vec<u32> = (0..=EACH).collect();
    let mut arcs = Vec::new();
    for node in EACH + 1..NODES {
        let mut met: Vec<u32> = Vec::new();
        while met.len() < EACH as usize {
            let other = urn[dice.below(urn.len())];
            if !met.contains(&other) {
                met.push(other);
            }
        }
        for other in met {
            let weight = 1.0 + dice.below(20) as f64;
            let (from, to) = if dice.below(2) == 0 { (node, other) } else { (other, node) };
            arcs.push((from, to, weight));
            urn.extend([node, other]);
        }
    }
    Arcs::of(NODES as usize, &arcs)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_graph_is_as_large_as_stated_and_has_hubs() {
        let arcs = scale_free(1);
        assert_eq!(arcs.count(), 999_890);
        let most = lenses::graph::degree(&arcs).into_iter().max().unwrap();
        assert!(most > 1_000, "{most}");
    }
}
