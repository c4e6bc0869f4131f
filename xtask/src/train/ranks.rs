//! The ranking test: whether people of higher rank write more above the level of operations. Authors of
//! folders of sent mail are matched to the list of titled people by surname and initial.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::Result;
use lenses::stats::percentile;

use super::corpus::Mail;

/// Own words of an author, and those expected above operations.
#[derive(Default)]
struct Words {
    all: f64,
    above: f64,
    messages: usize,
}

/// Messages an author must have.
const LEAST: usize = 20;
const DRAWS: usize = 2_000;

/// Spearman's correlation of rank and share, with an interval from draws of people.
pub(super) fn report(data: &Path, mail: &[Mail]) -> Result<()> {
    let ranks = ranks(data)?;
    let mut words: BTreeMap<&str, Words> = BTreeMap::new();
    let mut reader = text::Reader::default();
    for one in mail.iter().filter(|one| ranks.contains_key(&one.author) && !one.own.is_empty()) {
        let labels = reader.read(&one.subject, &one.own).labels;
        let [_, tactical, strategic, _] = labels.level_shares();
        let typed = f64::from(text::words(&one.own));
        let known = words.entry(&one.author).or_default();
        known.all += typed;
        known.above += typed * (tactical + strategic);
        known.messages += 1;
    }
    words.retain(|_, words| words.messages >= LEAST && words.all > 0.0);
    let people: Vec<(f64, f64)> =
        words.iter().map(|(who, words)| (ranks[*who], words.above / words.all)).collect();
    let (rank, low, high) = correlation(&people);
    println!(
        "\nrank against the share of own words above operations: {} of the authors titled, Spearman {rank:.2} ({low:.2} to {high:.2}); the reader was trained on some of their mail",
        people.len()
    );
    Ok(())
}

/// Spearman's correlation and its 95 % interval from draws of pairs.
pub(crate) fn correlation(people: &[(f64, f64)]) -> (f64, f64, f64) {
    let mut dice = 0x51ed_270b_3a4f_9d21_u64;
    let mut draws: Vec<f64> = (0..DRAWS)
        .map(|_| {
            let drawn: Vec<(f64, f64)> = (0..people.len())
                .map(|_| {
                    dice = dice
                        .wrapping_mul(6_364_136_223_846_793_005)
                        .wrapping_add(1_442_695_040_888_963_407);
                    people[usize::try_from((dice >> 33) % people.len() as u64).unwrap_or(0)]
                })
                .collect();
            spearman(&drawn)
        })
        .filter(|value| value.is_finite())
        .collect();
    draws.sort_unstable_by(f64::total_cmp);
    (spearman(people), percentile(&draws, 0.025), percentile(&draws, 0.975))
}

/// Rank by name of the folder: `kean-s` for Steven Kean. Names that fit two people are left out.
pub(crate) fn ranks(data: &Path) -> Result<BTreeMap<String, f64>> {
    let employees = fs::read_to_string(data.join("network/employees.tsv"))?;
    let levels = fs::read_to_string(data.join("network/levels.tsv"))?;
    let mut of_person: BTreeMap<&str, f64> = BTreeMap::new();
    for line in levels.lines().skip(1) {
        let mut cells = line.split('\t');
        if let (Some(person), Some(Ok(level))) = (cells.next(), cells.next().map(str::parse)) {
            of_person.insert(person, level);
        }
    }
    let mut ranks: BTreeMap<String, Vec<f64>> = BTreeMap::new();
    for line in employees.lines().skip(1) {
        let mut cells = line.split('\t');
        let (Some(person), Some(name)) = (cells.next(), cells.next()) else { continue };
        let words: Vec<String> = name.split_whitespace().map(str::to_lowercase).collect();
        let (Some(first), Some(last)) = (words.first(), words.last()) else { continue };
        let folder = format!("{last}-{}", first.chars().next().unwrap_or('?'));
        if let Some(level) = of_person.get(person) {
            ranks.entry(folder).or_default().push(*level);
        }
    }
    ranks.retain(|_, levels| levels.len() == 1);
    Ok(ranks.into_iter().map(|(folder, levels)| (folder, levels[0])).collect())
}

fn spearman(pairs: &[(f64, f64)]) -> f64 {
    let (x, y): (Vec<f64>, Vec<f64>) = pairs.iter().copied().unzip();
    pearson(&mid_ranks(&x), &mid_ranks(&y))
}

/// Ranks from 1, ties sharing their mean.
fn mid_ranks(values: &[f64]) -> Vec<f64> {
    let rank = |value: &f64| {
        let below = values.iter().filter(|other| *other < value).count();
        let same = values.iter().filter(|other| other.total_cmp(value).is_eq()).count();
        real(below) + (real(same) + 1.0) / 2.0
    };
    values.iter().map(rank).collect()
}

fn pearson(x: &[f64], y: &[f64]) -> f64 {
    let mean = |values: &[f64]| values.iter().sum::<f64>() / real(values.len());
    let (mx, my) = (mean(x), mean(y));
    let sum = |of: &dyn Fn(usize) -> f64| (0..x.len()).map(of).sum::<f64>();
    let both = sum(&|at| (x[at] - mx) * (y[at] - my));
    both / (sum(&|at| (x[at] - mx).powi(2)) * sum(&|at| (y[at] - my).powi(2))).sqrt()
}

fn real(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spearman_is_that_of_scipy_with_ties() {
        // scipy.stats.spearmanr([1, 2, 2, 4, 5], [2, 1, 4, 3, 5])
        let pairs = [(1.0, 2.0), (2.0, 1.0), (2.0, 4.0), (4.0, 3.0), (5.0, 5.0)];
        assert!((spearman(&pairs) - 0.666_885_928_855_350_3).abs() < 1e-12, "{}", spearman(&pairs));
    }
}
