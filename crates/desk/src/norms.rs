//! Norms: published figures and measured distributions that share their definition with a lens, each
//! with whose, source, date and quality; and for a lens without one, why nothing compares.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::language::Texts;

/// A figure, or the quantiles of one band of people.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Norm {
    /// The part it speaks of; empty for the value itself.
    pub part: String,
    /// Which of the people: `all`, `below_vp`, `vp_and_above`; empty for a single figure.
    pub band: String,
    /// The band in the reader's language.
    pub band_label: String,
    /// People of the band.
    pub n: Option<usize>,
    /// A single figure, in the unit of the lens.
    pub value: Option<f64>,
    /// What a tenth, a quarter, half, three quarters and nine tenths of the people do not exceed.
    pub quantiles: Option<Quantiles>,
    /// Whose figure it is, always shown beside it: "one energy company, 2000–2001".
    pub whose: String,
    /// Author, year, title, and where it was seen.
    pub source: String,
    /// Who was measured and how.
    pub sample: String,
    /// When.
    pub date: String,
    /// How near to its source it was seen.
    pub quality: Quality,
    /// How the definition is the lens' own.
    pub definition: String,
}

/// Quantiles over people.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Quantiles {
    pub p10: f64,
    pub p25: f64,
    pub p50: f64,
    pub p75: f64,
    pub p90: f64,
}

/// Why a lens has no norm, and the published figure that comes nearest, which is never shown beside
/// a reading.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct NoNorm {
    /// A sentence in the reader's language.
    pub reason: String,
    /// What was published; empty where nothing is known to us.
    pub figures: String,
    /// Whose figures.
    pub whose: String,
    /// Author, year, title, and where they were seen.
    pub source: String,
    /// Who was measured and how.
    pub sample: String,
    /// When.
    pub date: String,
    /// How near to their source they were seen.
    pub quality: Option<Quality>,
}

/// How near to its source a figure was seen. Anything weaker is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all(serialize = "snake_case"))]
pub enum Quality {
    /// In the publication itself, on its authors' site, or measured by us.
    #[serde(rename(deserialize = "P"))]
    Primary,
    /// In a text that quotes it.
    #[serde(rename(deserialize = "S"))]
    Secondary,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    norm: Vec<Entry>,
    #[serde(default)]
    not_comparable: Vec<NotComparable>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    lens: String,
    #[serde(default)]
    part: String,
    value: Option<f64>,
    #[serde(default)]
    bands: Vec<Band>,
    whose: String,
    source: String,
    sample: String,
    date: String,
    quality: Quality,
    definition: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Band {
    band: String,
    n: usize,
    p10: f64,
    p25: f64,
    p50: f64,
    p75: f64,
    p90: f64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NotComparable {
    lens: String,
    reason: String,
    #[serde(default)]
    figures: String,
    #[serde(default)]
    whose: String,
    #[serde(default)]
    source: String,
    #[serde(default)]
    sample: String,
    #[serde(default)]
    date: String,
    quality: Option<Quality>,
}

const PUBLISHED: &str = include_str!("../../../norms/executive_time.toml");
const MEASURED: &str = include_str!("../../../norms/measured.toml");

/// Both files; a file that cannot be read is without norms, and fails a test.
static NORMS: LazyLock<File> = LazyLock::new(|| {
    let published: File = toml::from_str(PUBLISHED).unwrap_or_default();
    let mut norm = published.norm;
    norm.extend(measured());
    File { norm, not_comparable: published.not_comparable }
});

/// Measured norms. One measured with another formula than the lens has now is of another
/// definition, and is not shown until it is measured again.
fn measured() -> impl Iterator<Item = Entry> {
    let file: File = toml::from_str(MEASURED).unwrap_or_default();
    let formula = |entry: &Entry| lenses::named(&entry.lens).map(|lens| lens.formula);
    file.norm.into_iter().filter(move |entry| formula(entry) == Some(entry.definition.as_str()))
}

/// Norms of a lens, one for each band.
pub(crate) fn norms_of(lens: &str, texts: &Texts) -> Vec<Norm> {
    let of_lens = NORMS.norm.iter().filter(|entry| entry.lens == lens);
    of_lens.flat_map(|entry| entry.norms(texts)).collect()
}

/// Why a lens without norms has none.
pub(crate) fn no_norm_of(lens: &str, texts: &Texts) -> Vec<NoNorm> {
    if NORMS.norm.iter().any(|entry| entry.lens == lens) {
        return Vec::new();
    }
    let of_lens = NORMS.not_comparable.iter().filter(|entry| entry.lens == lens);
    of_lens.map(|entry| entry.no_norm(texts)).collect()
}

impl Entry {
    fn norms(&self, texts: &Texts) -> Vec<Norm> {
        let norm = Norm {
            part: self.part.clone(),
            band: String::new(),
            band_label: String::new(),
            n: None,
            value: self.value,
            quantiles: None,
            whose: texts.word(&self.whose),
            source: self.source.clone(),
            sample: self.sample.clone(),
            date: self.date.clone(),
            quality: self.quality,
            definition: self.definition.clone(),
        };
        if self.bands.is_empty() {
            return vec![norm];
        }
        let of_band = |band: &Band| Norm {
            band: band.band.clone(),
            band_label: texts.word(&format!("norm-band-{}", band.band)),
            n: Some(band.n),
            quantiles: Some(band.quantiles()),
            ..norm.clone()
        };
        self.bands.iter().map(of_band).collect()
    }
}

impl Band {
    fn quantiles(&self) -> Quantiles {
        let Band { p10, p25, p50, p75, p90, .. } = *self;
        Quantiles { p10, p25, p50, p75, p90 }
    }
}

impl NotComparable {
    fn no_norm(&self, texts: &Texts) -> NoNorm {
        let whose = if self.whose.is_empty() { String::new() } else { texts.word(&self.whose) };
        NoNorm {
            reason: texts.word(&self.reason),
            figures: self.figures.clone(),
            whose,
            source: self.source.clone(),
            sample: self.sample.clone(),
            date: self.date.clone(),
            quality: self.quality,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    /// People in a cell, at least.
    const LEAST: usize = 5;

    fn files() -> [File; 2] {
        [PUBLISHED, MEASURED].map(|text| toml::from_str(text).unwrap())
    }

    fn refused(text: &str) -> String {
        toml::from_str::<File>(text).err().map(|error| error.to_string()).unwrap_or_default()
    }

    #[test]
    fn every_norm_speaks_of_a_lens_there_is_and_has_all_its_papers() {
        let languages = [Language::En, Language::Es].map(Texts::new);
        for entry in files().iter().flat_map(|file| &file.norm) {
            let lens = lenses::named(&entry.lens);
            assert!(lens.is_some(), "no lens {}", entry.lens);
            assert!(entry.value.is_some() == entry.bands.is_empty(), "{}: one of both", entry.lens);
            for words in [&entry.source, &entry.sample, &entry.date, &entry.definition] {
                assert!(!words.trim().is_empty(), "{}", entry.lens);
            }
            for texts in &languages {
                assert!(texts.has(&entry.whose), "{}", entry.whose);
                let part = format!("part-{}", entry.part);
                assert!(entry.part.is_empty() || texts.has(&part), "{part}");
                let band = |band: &Band| texts.has(&format!("norm-band-{}", band.band));
                assert!(entry.bands.iter().all(band), "{}", entry.lens);
            }
        }
    }

    #[test]
    fn what_does_not_compare_says_why_in_both_languages() {
        let languages = [Language::En, Language::Es].map(Texts::new);
        for entry in files().iter().flat_map(|file| &file.not_comparable) {
            assert!(lenses::named(&entry.lens).is_some(), "no lens {}", entry.lens);
            assert!(languages.iter().all(|texts| texts.has(&entry.reason)), "{}", entry.reason);
            let papers = [&entry.whose, &entry.source, &entry.sample, &entry.date];
            let published = !entry.figures.is_empty();
            assert!(papers.iter().all(|words| words.is_empty() != published), "{}", entry.lens);
            assert_eq!(entry.quality.is_some(), published, "{}", entry.lens);
            let known = |texts: &Texts| !published || texts.has(&entry.whose);
            assert!(languages.iter().all(known), "{}", entry.whose);
        }
    }

    #[test]
    fn measured_cells_have_five_people_and_ascending_quantiles() {
        let [_, measured] = files();
        assert!(!measured.norm.is_empty());
        for band in measured.norm.iter().flat_map(|entry| &entry.bands) {
            assert!(band.n >= LEAST, "{} people", band.n);
            let ascending = [band.p10, band.p25, band.p50, band.p75, band.p90].is_sorted();
            assert!(ascending && band.p10 >= 0.0);
        }
        let bands = |entry: &Entry| entry.bands.iter().any(|band| band.band == "all");
        assert!(measured.norm.iter().all(bands));
    }

    #[test]
    fn a_norm_is_of_the_formula_the_lens_has() {
        for entry in measured() {
            assert!(lenses::named(&entry.lens).is_some_and(|l| l.formula == entry.definition));
        }
        let texts = Texts::new(Language::En);
        let norms = norms_of("output", &texts);
        assert!(!norms.is_empty(), "output was measured: cargo xtask validate norms");
        assert!(norms.iter().all(|norm| norm.whose == "one energy company, 2000–2001"));
        assert!(no_norm_of("output", &texts).is_empty());
    }

    #[test]
    fn what_was_published_for_all_working_time_is_no_norm_of_meetings() {
        let texts = Texts::new(Language::En);
        for lens in ["agenda", "span_of_meetings", "level_of_meetings"] {
            assert!(norms_of(lens, &texts).is_empty());
            let why = no_norm_of(lens, &texts);
            assert!(why.iter().any(|why| why.whose == "27 CEOs, 2018"), "{why:?}");
        }
    }

    #[test]
    fn unknown_keys_and_weak_figures_are_refused_by_name() {
        let norm = "[[norm]]\nlens = 'output'\nvalue = 1.0\nwhose = 'w'\nsource = 's'\n\
                    sample = 's'\ndate = '2018'\ndefinition = 'd'\n";
        assert_eq!(refused(&format!("{norm}quality = 'S'\n")), "");
        assert!(refused(&format!("{norm}quality = 'M'\n")).contains("`M`"));
        assert!(refused(&format!("{norm}quality = 'S'\ntarget = 1\n")).contains("`target`"));
        assert!(refused(norm).contains("`quality`"));
        assert!(refused("[[norms]]\n").contains("`norms`"));
        let band = "bands = [{ band = 'all', n = 5, p10 = 1.0 }]\n";
        assert!(refused(&format!("{norm}quality = 'P'\n{band}")).contains("`p25`"));
        assert!(refused("[[not_comparable]]\nlens = 'output'\n").contains("`reason`"));
    }
}
