//! Norms beside a reading: whose they are always stands next to the figures; where nothing
//! compares, why.

use desk::{NoNorm, Norm, Quality, Quantiles, ReadingView, Unit};

use crate::screen::{Ink, Page, pad};

/// Bands a page shows: the level aimed at, and everyone. JSON has the others.
const SHOWN: [&str; 2] = ["vp_and_above", "all"];
const LABEL: usize = 44;
const COLUMN: usize = 16;

/// The block on the page of a lens: a line a norm, or why there is none.
pub(crate) fn block(reading: &ReadingView, page: &Page<'_>) -> String {
    let mut text = page.heading("screen-norm");
    if reading.norms.is_empty() {
        return text + &none(reading, page);
    }
    let mut whose = "";
    for norm in reading.norms.iter().filter(|norm| shown(norm)) {
        if norm.whose != whose {
            whose = &norm.whose;
            text += &head(norm, page);
        }
        text += &line(norm, reading, page);
    }
    let mut said = Vec::new();
    for norm in &reading.norms {
        let papers = papers(norm, page);
        if !said.contains(&papers) {
            text += &format!("{}\n", page.ink(Ink::Dim, &page.wrapped(&papers, 0)));
            said.push(papers);
        }
    }
    let describes = page.wrapped(&page.texts.word("screen-norm-describes"), 0);
    text + &format!("{}\n", page.ink(Ink::Dim, &describes))
}

/// One line under a reading of the review; nothing where there is no norm.
pub(crate) fn beside(reading: &ReadingView, indent: usize, page: &Page<'_>) -> String {
    let of_value = |norm: &&Norm| norm.part.is_empty() && norm.band == SHOWN[0];
    let Some(norm) = reading.norms.iter().find(of_value) else { return String::new() };
    let Some(quantiles) = norm.quantiles else { return String::new() };
    let slots = [
        ("whose", norm.whose.clone()),
        ("band", norm.band_label.clone()),
        ("n", norm.n.unwrap_or(0).to_string()),
        ("half", range(quantiles.p25, quantiles.p75, reading.unit, page)),
    ];
    let words = page.wrapped(&page.say("screen-norm-beside", &slots), indent);
    format!("{}{}\n", " ".repeat(indent), page.ink(Ink::Dim, &words))
}

/// Each reason once, with all whose figures it keeps away.
fn none(reading: &ReadingView, page: &Page<'_>) -> String {
    let mut text = page.line("screen-no-norm", &[]);
    for (at, why) in reading.no_norm.iter().enumerate() {
        let same = |other: &&NoNorm| other.reason == why.reason;
        if reading.no_norm[..at].iter().any(|other| same(&other)) {
            continue;
        }
        let whose = reading.no_norm.iter().filter(same).map(|other| other.whose.as_str());
        let whose: Vec<&str> = whose.filter(|whose| !whose.is_empty()).collect();
        let lead = if whose.is_empty() { String::new() } else { whose.join("; ") + ": " };
        let words = page.wrapped(&format!("{lead}{}", why.reason), 2);
        text += &format!("  {}\n", page.ink(Ink::Dim, &words));
    }
    text
}

fn shown(norm: &Norm) -> bool {
    norm.band.is_empty() || SHOWN.contains(&norm.band.as_str())
}

/// Whose the figures below are, and what stands in each column.
fn head(norm: &Norm, page: &Page<'_>) -> String {
    let mut text = pad(&norm.whose, LABEL);
    if norm.quantiles.is_some() {
        let keys = ["people", "median", "half", "tenths"];
        let words = keys.map(|key| page.texts.word(&format!("screen-norm-{key}")));
        text += &columns([&words[0], &words[1], &words[2], &words[3]]);
    }
    format!("{}\n", page.ink(Ink::Dim, text.trim_end()))
}

fn line(norm: &Norm, reading: &ReadingView, page: &Page<'_>) -> String {
    let part = reading.parts.iter().find(|part| part.part == norm.part);
    let part = part.map_or_else(|| norm.part.clone(), |part| part.label.clone());
    let labels = [norm.band_label.as_str(), &part];
    let labels: Vec<&str> = labels.into_iter().filter(|label| !label.is_empty()).collect();
    let label = match labels.join(", ") {
        label if label.is_empty() => reading.title.clone(),
        label => label,
    };
    let figures = match (norm.value, norm.quantiles) {
        (Some(value), _) => {
            format!("{:>COLUMN$}", desk::number(value, reading.unit, page.texts.language))
        }
        (None, Some(quantiles)) => distribution(norm, quantiles, reading.unit, page),
        (None, None) => String::new(),
    };
    format!("  {}{figures}\n", pad(&label, LABEL - 2))
}

fn distribution(norm: &Norm, q: Quantiles, unit: Unit, page: &Page<'_>) -> String {
    let n = norm.n.unwrap_or(0).to_string();
    let median = desk::number(q.p50, unit, page.texts.language);
    columns([&n, &median, &range(q.p25, q.p75, unit, page), &range(q.p10, q.p90, unit, page)])
}

fn columns([people, median, half, tenths]: [&str; 4]) -> String {
    format!("{people:>10}{median:>12}{half:>COLUMN$}{tenths:>COLUMN$}")
}

fn range(low: f64, high: f64, unit: Unit, page: &Page<'_>) -> String {
    let [low, high] = [low, high].map(|value| desk::number(value, unit, page.texts.language));
    format!("{}–{high}", low.trim_end_matches(" %"))
}

fn papers(norm: &Norm, page: &Page<'_>) -> String {
    let key = match norm.quality {
        Quality::Primary => "screen-norm-primary",
        Quality::Secondary => "screen-norm-secondary",
    };
    page.say(key, &[("source", norm.source.clone()), ("sample", norm.sample.clone())])
}
