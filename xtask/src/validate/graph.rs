//! Measures on graphs beside igraph's: random, degenerate and real ones, to 1e-9.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use lenses::graph::{Arcs, degree, eigenvector, in_degree, structural_holes};

use super::network::Folder;
use crate::dice::Dice;
use crate::igraph;
use crate::process::variable;

/// The largest difference that passes.
const BOUND: f64 = 1e-9;

const MEASURES: [&str; 4] = ["in-degree", "degree", "eigenvector", "constraint"];

/// Prints the largest difference of each measure by kind of graph; fails past the bound.
pub(super) fn run(root: &Path) -> Result<()> {
    let Some(python) = igraph::python() else {
        println!("skipped: {}", igraph::MISSING);
        return Ok(());
    };
    let kinds = [("degenerate", degenerate()), ("random", random()), ("real", real())];
    println!(
        "| graphs | how many | {} | igraph |\n|---|---|---|---|---|---|---|",
        MEASURES.join(" | ")
    );
    let mut largest = 0.0f64;
    for (kind, graphs) in kinds {
        if graphs.is_empty() {
            println!("| {kind} | skipped: ALTITUDE_DATA is not set | | | | | |");
            continue;
        }
        let mut worst = [0.0f64; 4];
        let mut version = String::new();
        for arcs in &graphs {
            let said = igraph::measures(root, &python, arcs)?;
            for (worst, found) in worst.iter_mut().zip(differences(arcs, &said.rows)) {
                *worst = worst.max(found);
            }
            version = said.version;
        }
        let cells = worst.map(|worst| format!("{worst:.1e}")).join(" | ");
        println!("| {kind} | {} | {cells} | {version} |", graphs.len());
        largest = worst.into_iter().fold(largest, f64::max);
    }
    if largest > BOUND {
        bail!("off by {largest:.1e}, over {BOUND:.0e}")
    }
    Ok(())
}

/// The largest difference of each measure; infinite where one has a value and the other none.
fn differences(arcs: &Arcs, rows: &[Vec<f64>]) -> [f64; 4] {
    let numbers = |counts: Vec<u32>| counts.into_iter().map(|c| Some(f64::from(c))).collect();
    let ours: [Vec<Option<f64>>; 4] = [
        numbers(in_degree(arcs)),
        numbers(degree(arcs)),
        eigenvector(arcs),
        structural_holes(arcs).constraint,
    ];
    let mut worst = [0.0f64; 4];
    for (column, (worst, ours)) in worst.iter_mut().zip(&ours).enumerate() {
        for (ours, row) in ours.iter().zip(rows) {
            let apart = match (ours, row[column]) {
                (None, theirs) if theirs.is_nan() => 0.0,
                (Some(ours), theirs) if !theirs.is_nan() => (ours - theirs).abs(),
                _ => f64::INFINITY,
            };
            *worst = worst.max(apart);
        }
    }
    worst
}

/// Nobody, one, two, stars, rounds, complete, apart, both directions, and arcs without weight.
fn degenerate() -> Vec<Arcs> {
    let star = |leaves: u32| (1..=leaves).map(|leaf| (0, leaf, 1.0)).collect::<Vec<_>>();
    let both = |arcs: Vec<(u32, u32, f64)>| {
        arcs.iter().flat_map(|(a, b, w)| [(*a, *b, *w), (*b, *a, 2.0 * w)]).collect::<Vec<_>>()
    };
    let round = |nodes: u32| (0..nodes).map(|at| (at, (at + 1) % nodes, 1.0)).collect::<Vec<_>>();
    let complete = |nodes: u32| {
        (0..nodes).flat_map(|a| (0..nodes).map(move |b| (a, b, 1.0))).collect::<Vec<_>>()
    };
    let zero = vec![(0, 1, 0.0), (1, 2, 1.0), (0, 2, 2.0), (3, 4, 0.0)];
    let lists = [
        (1, vec![]),
        (3, vec![]),
        (2, vec![(0, 1, 1.0)]),
        (2, both(vec![(0, 1, 1.0)])),
        (21, star(20)),
        (21, both(star(20))),
        (12, round(12)),
        (13, [round(12), vec![(0, 12, 1.0), (12, 0, 1.0), (0, 5, 1.0)]].concat()),
        (7, complete(7)),
        (9, [round(4), vec![(5, 6, 2.0), (6, 5, 1.0), (6, 7, 0.5)]].concat()),
        (5, zero),
        (3, vec![(0, 1, 0.0), (0, 2, 0.0), (1, 2, 1.0)]),
    ];
    lists.into_iter().map(|(nodes, arcs)| Arcs::of(nodes, &arcs)).collect()
}

/// From sparse to dense, with even and with preferred ends, arcs repeated.
fn random() -> Vec<Arcs> {
    let mut dice = Dice(1);
    let mut graphs = Vec::new();
    for (nodes, arcs) in [(20, 30), (20, 150), (60, 200), (60, 2_000), (300, 1_500), (300, 9_000)] {
        for preferred in [false, true] {
            let mut end = || {
                let first = dice.below(nodes);
                // The lowest of three draws is low more often: some nodes are met by many.
                let rest = if preferred { dice.below(nodes).min(dice.below(nodes)) } else { first };
                u32::try_from(first.min(rest)).unwrap_or(0)
            };
            let ends: Vec<(u32, u32)> = (0..arcs).map(|_| (end(), end())).collect();
            let weighted = ends.into_iter().map(|(a, b)| (a, b, 0.1 + 5.0 * dice.uniform()));
            graphs.push(Arcs::of(nodes, &weighted.collect::<Vec<_>>()));
        }
    }
    graphs
}

/// The network of the folder of real data, whole and with a person's mailbox at a time.
fn real() -> Vec<Arcs> {
    let Some(data) = variable("ALTITUDE_DATA").map(PathBuf::from) else { return Vec::new() };
    match Folder::read(&data.join("network")) {
        Ok(folder) => vec![folder.arcs()],
        Err(_) => Vec::new(),
    }
}
