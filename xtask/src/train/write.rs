//! The weights as the binary carries them: rows in small whole numbers, and the few numbers as JSON.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use text::model::{ACTS, Frame, LEVELS, OUTPUTS};

use super::fit::Fitted;

/// Weights as stored.
pub(super) struct Stored {
    pub(super) frame: Frame,
    pub(super) rows: Vec<u8>,
}

/// Rounds weights to whole steps; rows that round to nothing are left out.
pub(super) fn stored(fitted: &Fitted, version: u32) -> Stored {
    let base = &fitted.base;
    let weights = |feature: usize| -> [f32; OUTPUTS] {
        std::array::from_fn(|output| match output.checked_sub(ACTS) {
            None => base.acts.of[feature * ACTS + output],
            Some(level) if level < LEVELS => base.levels.of[feature * LEVELS + level],
            Some(act) => base.presence.of[feature * ACTS + act - LEVELS],
        })
    };
    let mut steps = [1e-6_f32; OUTPUTS];
    for feature in 0..base.keys.len() {
        for (step, weight) in steps.iter_mut().zip(weights(feature)) {
            *step = step.max(weight.abs() / 127.0);
        }
    }
    let mut kept: Vec<(u32, [u8; OUTPUTS])> = Vec::new();
    for (feature, key) in base.keys.iter().enumerate() {
        let weights = weights(feature);
        let row: [u8; OUTPUTS] = std::array::from_fn(|output| {
            #[expect(clippy::cast_possible_truncation, reason = "a step is at least 1/127 of it")]
            let rounded = (weights[output] / steps[output]).round() as i8;
            rounded.cast_unsigned()
        });
        if row.iter().any(|weight| *weight != 0) {
            kept.push((*key, row));
        }
    }
    let count = u32::try_from(kept.len()).unwrap_or(u32::MAX);
    let mut rows = count.to_le_bytes().to_vec();
    kept.iter().for_each(|(key, _)| rows.extend(key.to_le_bytes()));
    kept.iter().for_each(|(_, row)| rows.extend(row));
    let mut frame = Frame { version, steps, ..fitted.frame.clone() };
    frame.bias[..ACTS].copy_from_slice(&base.acts.bias);
    frame.bias[ACTS..ACTS + LEVELS].copy_from_slice(&base.levels.bias);
    frame.bias[ACTS + LEVELS..].copy_from_slice(&base.presence.bias);
    Stored { frame, rows }
}

/// Writes them where the text crate takes them from.
pub(super) fn write(root: &Path, stored: &Stored) -> Result<()> {
    let folder = root.join("crates/text/weights");
    let path = folder.join("reader.bin");
    fs::write(&path, &stored.rows).with_context(|| path.display().to_string())?;
    let path = folder.join("reader.json");
    let text = serde_json::to_string_pretty(&stored.frame)? + "\n";
    fs::write(&path, text).with_context(|| path.display().to_string())
}
