//! Parts of the labelled mail that share no author.

use std::collections::BTreeMap;

use super::features::Sample;

/// The part of each sample, of `parts`: authors are dealt out by size, the largest first, each to the
/// smallest part so far.
pub(super) fn by_author(samples: &[&Sample], parts: usize) -> Vec<usize> {
    let mut sizes: BTreeMap<&str, usize> = BTreeMap::new();
    for sample in samples {
        *sizes.entry(sample.author.as_str()).or_default() += 1;
    }
    let mut authors: Vec<(&str, usize)> = sizes.into_iter().collect();
    authors.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
    let mut loads = vec![0; parts];
    let mut part_of: BTreeMap<&str, usize> = BTreeMap::new();
    for (author, size) in authors {
        let least = (0..parts).min_by_key(|part| (loads[*part], *part)).unwrap_or(0);
        loads[least] += size;
        part_of.insert(author, least);
    }
    samples.iter().map(|sample| part_of[sample.author.as_str()]).collect()
}
