//! What people of one company read on the lenses that need only sent mail: each folder goes through
//! the product's own import and review. Writes `norms/measured.toml`: quantiles and counts by band
//! of rank, no person.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::BufReader;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use desk::{Desk, Quarter, ReadingView, SpanRequest};
use jiff::tz::TimeZone;
use lenses::stats::percentile;

use super::norms_file;
use crate::process::variable;
use crate::train::ranks;

/// Lenses that look only at what the owner sent. One that is not built yet is passed over.
const SENT_ONLY: [&str; 10] = [
    "level_of_writing",
    "output",
    "broadcast",
    "hand_over_ratio",
    "hands_on",
    "asks_broad",
    "weighs",
    "foresees",
    "frames",
    "decides",
];

/// The years the label of the norm names.
const YEARS: [i16; 2] = [2000, 2001];

/// Bands of the ranks in `levels.tsv`: code and the ranks in it; the first is everyone, titled or
/// not. Directors alone are five to eight, too few for a band of their own.
const BANDS: [(&str, std::ops::RangeInclusive<u8>); 3] =
    [("all", 0..=5), ("below_vp", 1..=3), ("vp_and_above", 4..=5)];

/// A cell of fewer people is not written.
const LEAST: usize = 5;

/// One person: rank, 0 where unknown, and the median over quarters of each lens that spoke.
pub(super) struct Person {
    rank: u8,
    medians: BTreeMap<&'static str, f64>,
}

/// Quantiles of a lens over the people of a band.
pub(super) struct Cell {
    pub(super) band: &'static str,
    pub(super) n: usize,
    /// At 10, 25, 50, 75 and 90 %.
    pub(super) quantiles: [f64; 5],
}

/// Prints the table and writes the file.
pub(super) fn run(root: &Path) -> Result<()> {
    let Some(data) = variable("ALTITUDE_DATA").map(PathBuf::from) else {
        println!("skipped: ALTITUDE_DATA is not set");
        return Ok(());
    };
    let people = people(&data)?;
    let titled = people.iter().filter(|person| person.rank > 0).count();
    println!("{} people, {titled} of them titled; one energy company, 2000–2001", people.len());
    println!("| lens | band | people | 10 % | 25 % | median | 75 % | 90 % | Spearman with rank |");
    println!("|---|---|---|---|---|---|---|---|---|");
    let mut measured = Vec::new();
    for lens in SENT_ONLY.into_iter().filter_map(lenses::named) {
        let cells = cells(&people, lens.name);
        cells.iter().for_each(|cell| print_line(lens.name, cell, &people));
        if !cells.is_empty() {
            measured.push((lens, cells));
        }
    }
    let path = root.join("norms/measured.toml");
    fs::write(&path, norms_file::written(&measured)).with_context(|| path.display().to_string())
}

fn print_line(lens: &str, cell: &Cell, people: &[Person]) {
    let quantiles = cell.quantiles.map(|value| format!("{value:.4}")).join(" | ");
    let ranked: Vec<(f64, f64)> = people
        .iter()
        .filter(|person| person.rank > 0)
        .filter_map(|person| Some((f64::from(person.rank), *person.medians.get(lens)?)))
        .collect();
    let rank = if cell.band == BANDS[0].0 && ranked.len() >= LEAST {
        let (value, low, high) = ranks::correlation(&ranked);
        format!("{value:.2} ({low:.2} to {high:.2}), {} people", ranked.len())
    } else {
        String::new()
    };
    println!("| {lens} | {} | {} | {quantiles} | {rank} |", cell.band, cell.n);
}

fn cells(people: &[Person], lens: &str) -> Vec<Cell> {
    let cell = |(band, ranks): (&'static str, std::ops::RangeInclusive<u8>)| {
        let inside = people.iter().filter(|person| ranks.contains(&person.rank));
        let mut values: Vec<f64> =
            inside.filter_map(|person| person.medians.get(lens).copied()).collect();
        values.sort_unstable_by(f64::total_cmp);
        let quantiles = [0.1, 0.25, 0.5, 0.75, 0.9].map(|q| percentile(&values, q));
        (values.len() >= LEAST).then_some(Cell { band, n: values.len(), quantiles })
    };
    BANDS.into_iter().filter_map(cell).collect()
}

/// Everyone whose folder stands in the archive.
fn people(data: &Path) -> Result<Vec<Person>> {
    let ranks = ranks::ranks(data)?;
    let scratch = Scratch::new()?;
    let archive = data.join("mail/enron-sent.tar.gz");
    let file = File::open(&archive).with_context(|| archive.display().to_string())?;
    let mut tar = tar::Archive::new(flate2::read::GzDecoder::new(BufReader::new(file)));
    tar.unpack(&scratch.0)?;
    let mut folders = Vec::new();
    for entry in fs::read_dir(scratch.0.join("enron-sent"))? {
        folders.push(entry?.path());
    }
    folders.sort();
    let mut people = Vec::new();
    for folder in folders.iter().filter(|folder| folder.is_dir()) {
        let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "1 to 5")]
        let rank = ranks.get(&name).map_or(0, |rank| *rank as u8);
        let journal = scratch.0.join(format!("{name}.sqlite"));
        people.extend(person(folder, &name, journal)?.map(|medians| Person { rank, medians }));
    }
    Ok(people)
}

/// Medians over the quarters in which each lens speaks; `None` where the owner is not found.
fn person(
    folder: &Path,
    name: &str,
    journal: PathBuf,
) -> Result<Option<BTreeMap<&'static str, f64>>> {
    let mut desk = Desk::open(desk::Settings {
        journal,
        now: "2026-01-01T00:00:00Z".parse().context("a moment")?,
        zone: None,
        machine_zone: TimeZone::get("America/Chicago").context("the zone of the company")?,
        working: record::WorkingHours::default(),
        language: desk::Language::En,
    })?;
    let options = desk::ImportOptions { dry_run: false, who: "xtask".to_owned() };
    desk.import(&[folder.to_owned()], &options, &mut |_| ControlFlow::Continue(()))?;
    if !desk.me()?.me.addresses.iter().any(|address| carries(address, name)) {
        println!("left out: the address most mail is from is not of the name of its folder");
        return Ok(None);
    }
    let mut spoken: BTreeMap<&'static str, Vec<f64>> = BTreeMap::new();
    for quarter in YEARS.into_iter().flat_map(|year| (1..=4).map(move |n| (year, n))) {
        let quarter = Some(Quarter { year: quarter.0, number: quarter.1 });
        let request = SpanRequest { quarter, ..SpanRequest::default() };
        let review = desk.review(request)?;
        for reading in review.facets.iter().flat_map(|facet| &facet.readings) {
            keep(reading, &mut spoken);
        }
    }
    let median = |(lens, mut values): (&'static str, Vec<f64>)| {
        values.sort_unstable_by(f64::total_cmp);
        (lens, percentile(&values, 0.5))
    };
    Ok(Some(spoken.into_iter().map(median).collect()))
}

/// Whether an address is of the name of a folder (`kean-s`): four letters of the surname in a row,
/// since some folders are misspelt.
fn carries(address: &str, folder: &str) -> bool {
    let surname: Vec<char> = folder.split('-').next().unwrap_or(folder).chars().collect();
    let letters: String = address.chars().filter(|c| c.is_alphanumeric()).collect();
    let mut runs = surname.windows(surname.len().clamp(1, 4));
    runs.any(|run| letters.contains(&run.iter().collect::<String>()))
}

fn keep(reading: &ReadingView, spoken: &mut BTreeMap<&'static str, Vec<f64>>) {
    let Some(value) = reading.value else { return };
    if SENT_ONLY.contains(&reading.lens) {
        spoken.entry(reading.lens).or_default().push(value);
    } else {
        println!("{} speaks on sent mail alone and is not listed", reading.lens);
    }
}

/// A folder of this run, removed when it ends.
struct Scratch(PathBuf);

impl Scratch {
    fn new() -> Result<Scratch> {
        let folder = std::env::temp_dir().join(format!("altitude-norms-{}", std::process::id()));
        fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
        Ok(Scratch(folder))
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_dir_all(&self.0) {
            eprintln!("left behind: {}: {error}", self.0.display());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(rank: u8, value: f64) -> Person {
        Person { rank, medians: BTreeMap::from([("output", value)]) }
    }

    #[test]
    fn a_cell_of_fewer_than_five_people_is_not_written() {
        let mut people: Vec<Person> = (1..=4).map(|at| with(3, f64::from(at))).collect();
        people.push(with(0, 5.0));
        let found = cells(&people, "output");
        assert_eq!(found.iter().map(|cell| (cell.band, cell.n)).collect::<Vec<_>>(), [("all", 5)]);
        // numpy.quantile([1, 2, 3, 4, 5], [.1, .25, .5, .75, .9])
        let wanted = [1.4, 2.0, 3.0, 4.0, 4.6];
        let near = |(a, b): (&f64, &f64)| (a - b).abs() < 1e-12;
        assert!(found[0].quantiles.iter().zip(&wanted).all(near));
        assert!(cells(&people, "decides").is_empty());
    }

    #[test]
    fn a_misspelt_folder_is_still_its_owners_and_an_assistants_is_not() {
        assert!(carries("ana.o'brien@x.example", "obrien-a"));
        assert!(carries("ana.oakwoode@x.example", "oakwood-a"));
        assert!(!carries("bo.lund@x.example", "oakwood-a"));
    }

    #[test]
    fn bands_have_every_rank_once() {
        for rank in 1..=5 {
            let inside = BANDS.iter().skip(1).filter(|(_, ranks)| ranks.contains(&rank)).count();
            assert_eq!(inside, 1, "rank {rank}");
        }
    }
}
