//! How the people of one's organisation are spread, where somebody made a table of it: means over
//! cells of at least five people, without names. `lenses` makes, checks and reads such tables.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reference {
    /// Version of the layout.
    pub altitude_reference: u32,
    /// People it was made from.
    pub people: u32,
    /// Weeks each of them was read over.
    pub weeks: u32,
    /// The programme that made it.
    pub made_by: String,
    /// By the name of a lens.
    pub signals: BTreeMap<String, Signal>,
    /// Influence expected at a visibility: of `all`, and by unit where it is large enough.
    pub expected: BTreeMap<String, Vec<Step>>,
}

/// Values of one lens over people.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signal {
    /// Lowest first.
    pub cells: Vec<Cell>,
}

/// People next to each other in the order of a value.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cell {
    /// Mean of their values, in the unit of the lens.
    pub mean: f64,
    /// How many.
    pub people: u32,
}

/// People next to each other in the order of visibility.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Percentile of visibility, 0 to 1, up to which the step reaches.
    pub visibility_to: f64,
    /// Percentile of influence expected there, 0 to 1.
    pub influence: f64,
    /// How many.
    pub people: u32,
}
