//! Measures on a network of who writes to whom: weighted directed arcs, kept as compressed rows.
//!
//! Checked against igraph and networkx (`docs/references/graph.py`, `cargo xtask validate graph`).

mod arcs;
mod centrality;
mod components;
mod flow;
mod holes;

pub use arcs::{Arcs, Row};
pub use centrality::{degree, eigenvector, in_degree};
pub use components::largest_strong;
pub use flow::{spread_in, spread_out};
pub use holes::{Holes, structural_holes};
