//! The trained weights: one row of small numbers for each feature that was seen often enough, and the
//! few numbers that turn sums of rows into probabilities. Written by `cargo xtask train`.

use std::borrow::Cow;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::table::Table;

/// Outputs of a row: nine acts of the sentence, four levels of the message, nine acts of the message.
pub const OUTPUTS: usize = 22;
/// Acts.
pub const ACTS: usize = 9;
/// Levels.
pub const LEVELS: usize = 4;

/// Everything trained, apart from the rows.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(default)]
pub struct Frame {
    /// Goes up with every training whose figures differ; the journal records it.
    pub version: u32,
    /// What one step of a stored weight is worth, for each output.
    pub steps: [f32; OUTPUTS],
    /// Constant of each output.
    pub bias: [f32; OUTPUTS],
    /// From base sums of a message to log-odds of its levels.
    pub levels: [Vec<f32>; LEVELS],
    /// From base sums of a sentence and the levels of its message to log-odds of each act.
    pub acts: [Vec<f32>; ACTS],
    /// From what the sentences say, and the words of the whole message, to log-odds that the message
    /// carries each act.
    pub presence: [Vec<f32>; ACTS],
    /// Log-odds of presence from which an act is named.
    pub named_from: [f32; ACTS],
    /// Log-odds of a sentence from which it is shown as carrying the act.
    pub shown_from: [f32; ACTS],
    /// Added to the log-probability of a level before the highest is named.
    pub level_lean: [f32; LEVELS],
    /// What a count of acts may be off by, for each act.
    pub counting: [Dispersion; ACTS],
    /// The same for the levels of words.
    pub level_counting: [Dispersion; LEVELS],
    /// The same for words above operations.
    pub above_counting: Dispersion,
    /// Share of words at each level in the mail the classifier was calibrated on.
    pub level_priors: [f32; LEVELS],
    /// Share of messages with each act there.
    pub act_priors: [f32; ACTS],
}

/// How far an expected count lies from the true one, over people the classifier never saw.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize)]
pub struct Dispersion {
    /// Variance of the difference per unit of Σ p(1 − p): 1 where sentences err independently.
    pub chance: f32,
    /// Standard deviation between people, as a share of the expected count.
    pub person: f32,
}

impl Default for Frame {
    fn default() -> Frame {
        Frame::empty()
    }
}

impl Frame {
    /// A frame in which every probability is even, before anything was trained.
    pub fn empty() -> Frame {
        Frame {
            version: 0,
            steps: [0.0; OUTPUTS],
            bias: [0.0; OUTPUTS],
            levels: Default::default(),
            acts: Default::default(),
            presence: Default::default(),
            named_from: [0.0; ACTS],
            shown_from: [0.0; ACTS],
            level_lean: [0.0; LEVELS],
            counting: [Dispersion::default(); ACTS],
            level_counting: [Dispersion::default(); LEVELS],
            above_counting: Dispersion::default(),
            level_priors: [0.25; LEVELS],
            act_priors: [0.5; ACTS],
        }
    }
}

/// A model: the few numbers, and a row for each feature.
pub struct Model {
    /// The few numbers.
    pub frame: Frame,
    table: Table,
    rows: Cow<'static, [u8]>,
}

static SHIPPED: LazyLock<Model> = LazyLock::new(|| {
    let frame = serde_json::from_str(include_str!("../weights/reader.json"));
    let rows = Cow::Borrowed(include_bytes!("../weights/reader.bin").as_slice());
    Model::of(frame.expect("the file is written by `cargo xtask train`"), rows)
});

impl Model {
    /// The model in the binary.
    pub fn shipped() -> &'static Model {
        &SHIPPED
    }

    /// A model of rows as stored: the number of keys, the keys, then [`OUTPUTS`] bytes for each.
    pub fn of(frame: Frame, bytes: Cow<'static, [u8]>) -> Model {
        let count = bytes.first_chunk::<4>().map_or(0, |head| u32::from_le_bytes(*head)) as usize;
        let keys = bytes.get(4..4 + count * 4).unwrap_or_default();
        let keys: Vec<u32> =
            keys.as_chunks::<4>().0.iter().map(|key| u32::from_le_bytes(*key)).collect();
        Model { frame, table: Table::of(keys.into_iter()), rows: bytes }
    }

    /// Number of features.
    pub fn features(&self) -> usize {
        self.rows.first_chunk::<4>().map_or(0, |head| u32::from_le_bytes(*head)) as usize
    }

    /// The stored weights of a feature.
    pub fn row(&self, key: u32) -> Option<&[u8; OUTPUTS]> {
        let at = self.table.place(key)?;
        let start = 4 + self.features() * 4 + at * OUTPUTS;
        self.rows.get(start..)?.first_chunk::<OUTPUTS>()
    }

    /// The weights of a feature; zeros where it is unknown.
    pub fn weights(&self, key: u32) -> [f32; OUTPUTS] {
        let mut weights = [0.0; OUTPUTS];
        if let Some(row) = self.row(key) {
            for at in 0..OUTPUTS {
                weights[at] = f32::from(row[at].cast_signed()) * self.frame.steps[at];
            }
        }
        weights
    }
}
