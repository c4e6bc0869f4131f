//! The checker of feedback against labels of invented comments, and against people's ratings of how
//! specific 171 real texts are.

use std::cmp::Ordering;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use lenses::stats::wilson;
use text::feedback::{Part, check};

use crate::process::variable;

/// Halves of the labels, in the order they were made.
const HALVES: [&str; 7] = ["dev", "test", "second", "third", "fourth", "fifth", "sixth"];

/// Prints precision, recall and F1 of `vague` and of each part, then the rank correlation.
pub(super) fn run(root: &Path) -> Result<()> {
    let file = fs::read_to_string(root.join("xtask/labels/feedback.tsv"))?;
    let rows: Vec<Row<'_>> = file.lines().filter_map(Row::of).collect();
    println!("| set | language | what | precision | recall | F1 |");
    for half in HALVES {
        for language in ["en", "es"] {
            let of: Vec<&Row<'_>> =
                rows.iter().filter(|row| row.half == half && row.language == language).collect();
            scores(&format!("{half} ({})", of.len()), language, &of);
        }
    }
    ratings()
}

/// A labelled comment, and what the rules say.
struct Row<'a> {
    half: &'a str,
    language: &'a str,
    /// Vague, then the parts: what is so, what is said.
    sides: [(bool, bool); 5],
}

impl<'a> Row<'a> {
    fn of(line: &'a str) -> Option<Row<'a>> {
        let mut cells = line.split('\t');
        let mut next = || cells.next();
        let (half, language, vague, parts, text) = (next()?, next()?, next()?, next()?, next()?);
        let said = check(text);
        let part = |part: Part, letter: char| (parts.contains(letter), said.of(part).is_some());
        let sides = [
            (vague == "1", said.vague),
            part(Part::Situation, 's'),
            part(Part::Behaviour, 'b'),
            part(Part::Effect, 'e'),
            part(Part::StopOrStart, 'a'),
        ];
        (!line.starts_with('#')).then_some(Row { half, language, sides })
    }
}

fn scores(set: &str, language: &str, rows: &[&Row<'_>]) {
    let names = ["vague", "situation", "behaviour", "effect", "stop or start"];
    for (at, name) in names.into_iter().enumerate() {
        let count = |which: fn((bool, bool)) -> bool| {
            let count = rows.iter().filter(|row| which(row.sides[at])).count();
            u32::try_from(count).map_or(f64::MAX, f64::from)
        };
        let both = count(|(so, said)| so && said);
        let (so, said) = (count(|(so, _)| so), count(|(_, said)| said));
        let f1 = 2.0 * both / (so + said).max(1.0);
        let precision = share(both, said);
        println!("| {set} | {language} | {name} | {precision} | {} | {f1:.2} |", share(both, so));
    }
}

fn share(part: f64, whole: f64) -> String {
    let (low, high) = wilson(part, whole);
    let value = part / whole.max(1.0);
    format!("{value:.2} ({low:.2}–{high:.2}; {part:.0} of {whole:.0})")
}

/// Ratings by people of how specific a text is; most are plans to give feedback, not feedback.
fn ratings() -> Result<()> {
    let Some(data) = variable("ALTITUDE_DATA").map(PathBuf::from) else {
        println!("skipped: ALTITUDE_DATA is not set");
        return Ok(());
    };
    let file = fs::read_to_string(data.join("text/feedback_specificity.csv"))?;
    let rated: Vec<(String, f64)> =
        file.lines().skip(1).map(rating).collect::<Option<_>>().context("a line of ratings")?;
    let rating: Vec<f64> = rated.iter().map(|(_, rating)| *rating).collect();
    let parts = |text: &str| {
        let missing = u32::try_from(check(text).missing().count()).unwrap_or(4);
        f64::from(4 - missing)
    };
    let found: Vec<f64> = rated.iter().map(|(text, _)| parts(text)).collect();
    let words = |text: &str| f64::from(text::words(text));
    let long: Vec<f64> = rated.iter().map(|(text, _)| words(text)).collect();
    let specific: Vec<f64> =
        rated.iter().map(|(text, _)| f64::from(u8::from(!check(text).vague))).collect();
    println!("| {} texts rated by people | rank correlation | AUC, upper half |", rated.len());
    for (name, values) in [("parts found", &found), ("not vague", &specific), ("words", &long)] {
        let (rho, auc) = (spearman(values, &rating), auc(values, &rating));
        println!("| {name} | {rho:.2} | {auc:.2} |");
    }
    Ok(())
}

/// `"text","…"` with doubled quotes, then the rating.
fn rating(line: &str) -> Option<(String, f64)> {
    let (text, rating) = line.rsplit_once(',')?;
    Some((text.trim_matches('"').replace("\"\"", "\""), rating.trim_matches('"').parse().ok()?))
}

/// Correlation of ranks, ties at their mean rank.
fn spearman(left: &[f64], right: &[f64]) -> f64 {
    let (left, right) = (ranks(left), ranks(right));
    let mean = |values: &[f64]| values.iter().sum::<f64>() / f64::from(size(values));
    let (a, b) = (mean(&left), mean(&right));
    let sum = |of: &dyn Fn(f64, f64) -> f64| -> f64 {
        left.iter().zip(&right).map(|(x, y)| of(x - a, y - b)).sum()
    };
    sum(&|x, y| x * y) / (sum(&|x, _| x * x) * sum(&|_, y| y * y)).sqrt()
}

fn size(values: &[f64]) -> u32 {
    u32::try_from(values.len()).unwrap_or(u32::MAX)
}

fn ranks(values: &[f64]) -> Vec<f64> {
    let rank = |value: &f64| {
        let of = |order: Ordering| {
            u32::try_from(values.iter().filter(|v| v.total_cmp(value) == order).count())
        };
        let (below, same) = (of(Ordering::Less).unwrap_or(0), of(Ordering::Equal).unwrap_or(0));
        f64::from(below) + f64::from(same + 1) / 2.0
    };
    values.iter().map(rank).collect()
}

/// How often a text of the upper half of ratings has more than one of the lower; ties count half.
fn auc(values: &[f64], rating: &[f64]) -> f64 {
    let mut sorted = rating.to_vec();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted[sorted.len() / 2];
    let half = |upper: bool| -> Vec<f64> {
        let side = values.iter().zip(rating).filter(|(_, r)| (**r >= middle) == upper);
        side.map(|(value, _)| *value).collect()
    };
    let (high, low) = (half(true), half(false));
    let wins = |a: &f64, b: &f64| match a.total_cmp(b) {
        Ordering::Greater => 1.0,
        Ordering::Equal => 0.5,
        Ordering::Less => 0.0,
    };
    let won: f64 = high.iter().flat_map(|a| low.iter().map(move |b| wins(a, b))).sum();
    won / (f64::from(size(&high)) * f64::from(size(&low)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranks_and_areas_are_those_by_hand() {
        // 4.5 / sqrt(4.5 · 5), and three wins and one tie of four pairs.
        assert!(
            (spearman(&[1.0, 2.0, 2.0, 4.0], &[1.0, 3.0, 2.0, 4.0]) - 0.948_683_3).abs() < 1e-6
        );
        assert!((auc(&[1.0, 2.0, 2.0, 4.0], &[1.0, 2.0, 3.0, 4.0]) - 0.875).abs() < 1e-9);
    }

    #[test]
    fn every_label_is_well_formed() {
        let file = include_str!("../../labels/feedback.tsv");
        for line in file.lines().filter(|line| !line.starts_with('#')) {
            let cells: Vec<&str> = line.split('\t').collect();
            assert!(cells.len() == 5 && HALVES.contains(&cells[0]), "{line}");
            assert!(matches!(cells[2], "0" | "1"), "{line}");
        }
    }
}
