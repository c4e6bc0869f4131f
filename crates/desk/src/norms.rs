//! Published figures with the same definition as a lens, each with its source and date.

use serde::{Deserialize, Serialize};

use crate::language::Texts;

/// One published figure.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Norm {
    /// The part it speaks of; empty for the value itself.
    pub part: String,
    /// The figure, in the unit of the lens.
    pub value: f64,
    /// Whose figure it is, in a few words: "27 CEOs".
    pub whose: String,
    /// Author, year, title.
    pub source: String,
}

#[derive(Deserialize)]
struct File {
    norm: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    lens: String,
    #[serde(default)]
    part: String,
    value: f64,
    whose: String,
    source: String,
}

const EXECUTIVE_TIME: &str = include_str!("../../../norms/executive_time.toml");

/// Norms of a lens.
pub(crate) fn norms_of(lens: &str, texts: &Texts) -> Vec<Norm> {
    let file: File = toml::from_str(EXECUTIVE_TIME).unwrap_or(File { norm: Vec::new() });
    let of_lens = file.norm.into_iter().filter(|entry| entry.lens == lens);
    let norm = |entry: Entry| Norm {
        part: entry.part,
        value: entry.value,
        whose: texts.word(&entry.whose),
        source: entry.source,
    };
    of_lens.map(norm).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_norm_speaks_of_a_lens_there_is() {
        let file: File = toml::from_str(EXECUTIVE_TIME).unwrap();
        for entry in file.norm {
            assert!(lenses::named(&entry.lens).is_some(), "no lens {}", entry.lens);
            assert!(Texts::new(crate::Language::En).has(&entry.whose), "{}", entry.whose);
            assert!((0.0..=1.0).contains(&entry.value));
        }
    }
}
