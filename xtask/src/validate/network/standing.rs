//! Who stands above whom, from levels or from pairs.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::Result;

use super::folder::People;
use super::lines::{Column, Complaints, Lines};

/// Who stands above whom, by people's numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Standing {
    /// A level per person; the places of the levels the table names, 0 the lowest.
    Levels(BTreeMap<u32, usize>),
    /// (senior, junior), in the order given.
    Pairs(Vec<(u32, u32)>),
}

impl Standing {
    /// Everyone who stands above or below someone, ascending.
    pub(super) fn people(&self) -> Vec<u32> {
        match self {
            Standing::Levels(levels) => levels.keys().copied().collect(),
            Standing::Pairs(pairs) => {
                let people: BTreeSet<u32> = pairs.iter().flat_map(|(a, b)| [*a, *b]).collect();
                people.into_iter().collect()
            }
        }
    }
}

const LEVELS: [Column; 3] = [
    Column { names: &["person", "id", "person_id", "employee"], place: Some(0) },
    Column { names: &["level", "rank", "seniority"], place: Some(1) },
    Column { names: &["unit", "department", "team"], place: Some(2) },
];

const PAIRS: [Column; 2] = [
    Column { names: &["senior", "manager", "boss", "supervisor"], place: Some(0) },
    Column { names: &["junior", "report", "subordinate", "employee"], place: Some(1) },
];

/// Reads the levels, or the pairs where there are none.
pub(super) fn read(
    folder: &Path,
    people: &mut People,
    complaints: &mut Complaints,
) -> Result<Standing> {
    if folder.join("levels.tsv").is_file() {
        let lines = Lines::read(folder, "levels.tsv", &LEVELS)?;
        return Ok(Standing::Levels(levels(&lines, people, complaints)));
    }
    let lines = Lines::read(folder, "pairs.tsv", &PAIRS)?;
    Ok(Standing::Pairs(pairs(&lines, people, complaints)))
}

fn levels(lines: &Lines, people: &mut People, complaints: &mut Complaints) -> BTreeMap<u32, usize> {
    let mut found: BTreeMap<u32, f64> = BTreeMap::new();
    for (number, row) in lines.rows() {
        let place = || lines.at(number);
        let level = row[1].parse().ok().filter(|level: &f64| level.is_finite());
        let Some(level) = level.filter(|_| !row[0].is_empty()) else {
            complaints.add("a line without a person and a number as level", place);
            continue;
        };
        let person = people.number(row[0]);
        if found.contains_key(&person) {
            complaints.add("a person with a second level; the first is kept", place);
            continue;
        }
        found.insert(person, level);
        let unit = Some(row[2].to_owned()).filter(|unit| !unit.is_empty());
        people.units[person as usize] = unit;
    }
    let mut named: Vec<f64> = found.values().copied().collect();
    named.sort_unstable_by(f64::total_cmp);
    named.dedup_by(|a, b| a.total_cmp(b).is_eq());
    let place = |level: f64| named.partition_point(|other| *other < level);
    found.into_iter().map(|(person, level)| (person, place(level))).collect()
}

fn pairs(lines: &Lines, people: &mut People, complaints: &mut Complaints) -> Vec<(u32, u32)> {
    let mut found: BTreeMap<(u32, u32), usize> = BTreeMap::new();
    for (number, row) in lines.rows() {
        let place = || lines.at(number);
        if row[0].is_empty() || row[1].is_empty() || row[0] == row[1] {
            complaints.add("a line that names no two people", place);
            continue;
        }
        let pair = (people.number(row[0]), people.number(row[1]));
        let next = found.len();
        if *found.entry(pair).or_insert(next) != next {
            complaints.add("a pair that stands twice; it counts once", place);
        }
    }
    let mut pairs: Vec<((u32, u32), usize)> = found.into_iter().collect();
    pairs.sort_unstable_by_key(|(_, at)| *at);
    pairs.into_iter().map(|(pair, _)| pair).collect()
}
