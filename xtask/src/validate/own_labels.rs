//! Labelled lines and sentences of real messages. The labels name a message by its SHA-256 only;
//! its text comes from `ALTITUDE_DATA`.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::train::{each_message, hash};

/// What a reader said of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    Own,
    /// Quoted or forwarded, with its header lines.
    Quoted,
    /// Name, contact block, disclaimer, footer, mark of an attachment.
    Signature,
    /// "Thanks," above a name: kept or cut, both are right.
    Either,
    Blank,
}

/// A message with its labels.
#[derive(Debug, Clone)]
pub(super) struct Labelled {
    pub(super) text: String,
    /// The rules were mended on these; the others were looked at for the final figures only.
    pub(super) dev: bool,
    pub(super) lines: Vec<Label>,
    /// Where sentences begin in the own lines: bytes of the text with single blanks.
    pub(super) starts: Option<Vec<usize>>,
}

/// All mail, read once.
pub(super) struct Mail {
    pub(super) labelled: Vec<Labelled>,
    /// Labels whose message is not at hand.
    pub(super) missing: usize,
    /// All messages, and those of them whose own text loses nothing when it is cut again.
    pub(super) messages: usize,
    pub(super) stable: usize,
}

/// Labels from `root`, texts from `data`.
pub(super) fn read(root: &Path, data: &Path) -> Result<Mail> {
    let mut wanted = labels(root)?;
    let mut mail = Mail { labelled: Vec::new(), missing: 0, messages: 0, stable: 0 };
    each_message(data, &mut |raw, _| {
        let Some(text) = sources::text_of(raw) else { return };
        let own = text::own_text(&text).text;
        mail.messages += 1;
        mail.stable += usize::from(text::own_text(&own).text == own);
        if let Some(found) = wanted.remove(&hash(raw)) {
            mail.labelled.push(Labelled { text, ..found });
        }
    })?;
    mail.missing = wanted.len();
    Ok(mail)
}

/// The labels by SHA-256, still without a text.
fn labels(root: &Path) -> Result<BTreeMap<String, Labelled>> {
    let mut found = BTreeMap::new();
    for row in rows(&root.join("xtask/labels/own_text.tsv"))? {
        let [hash, half, runs] = row.as_slice() else { continue };
        let (dev, lines) = (half == "dev", unfolded(runs));
        let labelled = Labelled { text: String::new(), dev, lines, starts: None };
        found.insert(hash.clone(), labelled);
    }
    for row in rows(&root.join("xtask/labels/sentences.tsv"))? {
        let [hash, starts] = row.as_slice() else { continue };
        if let Some(labelled) = found.get_mut(hash) {
            labelled.starts = Some(starts.split(' ').filter_map(|at| at.parse().ok()).collect());
        }
    }
    Ok(found)
}

fn rows(path: &Path) -> Result<Vec<Vec<String>>> {
    let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    Ok(lines.map(|line| line.split('\t').map(str::to_owned).collect()).collect())
}

/// `2o1b3q` is two own lines, a blank one and three quoted ones.
fn unfolded(runs: &str) -> Vec<Label> {
    let mut lines = Vec::new();
    let mut count = 0;
    for letter in runs.chars() {
        let label = match letter {
            'o' => Label::Own,
            'q' => Label::Quoted,
            's' => Label::Signature,
            'e' => Label::Either,
            'b' => Label::Blank,
            _ => {
                count = count * 10 + letter.to_digit(10).unwrap_or(0) as usize;
                continue;
            }
        };
        lines.extend(std::iter::repeat_n(label, count));
        count = 0;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_of_labels_are_unfolded() {
        let lines = unfolded("2o1b12q1e1s");
        assert_eq!(lines.len(), 17);
        assert_eq!(lines[..3], [Label::Own, Label::Own, Label::Blank]);
        assert_eq!(lines[14..], [Label::Quoted, Label::Either, Label::Signature]);
    }
}
