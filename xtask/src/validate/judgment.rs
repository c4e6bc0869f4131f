//! Scores of real forecasts against the published digits and a reference computed elsewhere; how
//! often consistency bands hold the curve of forecasters who are right; forecasters whose parts are
//! known beforehand.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use lenses::Context;
use lenses::scores::{Corp, Forecast, brier, consistency_band, corp, log_score};

use crate::dice::Dice;
use crate::process::variable;

/// Each set of `reference.csv`: its name, file, column of probabilities, column of outcomes.
const SETS: [[&str; 4]; 12] = [
    ["precip.Logistic", "precip_Niamey_2016.csv", "Logistic", "obs"],
    ["precip.EMOS", "precip_Niamey_2016.csv", "EMOS", "obs"],
    ["precip.ENS", "precip_Niamey_2016.csv", "ENS", "obs"],
    ["precip.EPC", "precip_Niamey_2016.csv", "EPC", "obs"],
    ["recid.COMPAS", "recid.csv", "compaspredprobs.linear", "two_year_recid"],
    ["recid.MTurk", "recid.csv", "mturkpredprobs", "two_year_recid"],
    ["recid.Logit", "recid.csv", "logitpredprobs", "two_year_recid"],
    ["recid.GBM", "recid.csv", "gbmpredprobs", "two_year_recid"],
    ["solar.C1.NOAA", "SF.FC.C1.csv", "NOAA", "rlz.C1"],
    ["solar.C1.DAFFS", "SF.FC.C1.csv", "DAFFS", "rlz.C1"],
    ["solar.M1.NOAA", "SF.FC.M1.csv", "NOAA", "rlz.M1"],
    ["solar.M1.DAFFS", "SF.FC.M1.csv", "DAFFS", "rlz.M1"],
];

/// Figures of a set, in the order of the columns of the reference.
const FIGURES: [&str; 8] = ["brier", "mcb", "dsc", "unc", "log", "log_mcb", "log_dsc", "log_unc"];

/// How far a figure may be from the reference.
const CLOSE: f64 = 1e-9;

/// Simulated forecasters per line.
const TRIALS: u64 = 200;

/// Draws of a band; the product draws 1,000.
const DRAWS: usize = 300;

/// Prints the tables; fails where a figure is off.
pub(super) fn run(_root: &Path) -> Result<()> {
    match variable("ALTITUDE_DATA").map(|data| PathBuf::from(data).join("judgment")) {
        Some(folder) => published(&folder)?,
        None => println!("skipped: ALTITUDE_DATA is not set"),
    }
    bands()?;
    known()
}

fn published(folder: &Path) -> Result<()> {
    let reference = Table::read(&folder.join("reference.csv"))?;
    println!("| set | n | Brier | MCB | DSC | UNC | log score | largest difference |");
    println!("|---|---|---|---|---|---|---|---|");
    let mut worst = 0.0_f64;
    for [name, file, p, y] in SETS {
        let forecasts = Table::read(&folder.join(file))?.forecasts(p, y)?;
        let found = figures(&forecasts).context("no forecasts")?;
        let row = reference.row(name)?;
        let wanted = FIGURES.map(|figure| reference.figure(row, figure));
        let mut furthest = 0.0_f64;
        for (found, wanted) in found.iter().zip(wanted) {
            let wanted = wanted?;
            let both = found.is_infinite() && wanted.is_infinite();
            let off = (!both).then(|| (found - wanted).abs());
            furthest = furthest.max(off.unwrap_or(0.0));
        }
        let [score, mcb, dsc, unc, log, ..] = found;
        let log = if log.is_infinite() { "∞".to_owned() } else { format!("{log:.3}") };
        let n = forecasts.len();
        println!(
            "| {name} | {n} | {score:.3} | {mcb:.3} | {dsc:.3} | {unc:.3} | {log} | {furthest:.0e} |"
        );
        worst = worst.max(furthest);
    }
    if worst < CLOSE { Ok(()) } else { bail!("{worst} from the reference, over {CLOSE}") }
}

fn figures(forecasts: &[Forecast]) -> Option<[f64; 8]> {
    let Corp { mcb, dsc, unc, log, .. } = corp(forecasts)?;
    let infinite = f64::INFINITY;
    let score = log_score(forecasts).mean.unwrap_or(infinite);
    let log_mcb = log.mcb.unwrap_or(infinite);
    Some([brier(forecasts)?, mcb, dsc, unc, score, log_mcb, log.dsc, log.unc])
}

/// How a forecaster's probabilities come about.
struct Manner {
    name: &'static str,
    draw: fn(&mut Dice) -> f64,
}

const MANNERS: [Manner; 3] = [
    Manner { name: "any probability", draw: Dice::uniform },
    Manner { name: "tens of percent", draw: |dice| (dice.uniform() * 11.0).floor() / 10.0 },
    Manner { name: "mostly small", draw: |dice| dice.uniform().powi(3) },
];

/// Forecasters who are right: the curve should be in the band 90 times of 100 at each probability,
/// and no less; between 0 and 1 it takes few values, which makes the band hold more.
fn bands() -> Result<()> {
    println!(
        "\n| n | probabilities | curve in the 90 % band | in it, 5–95 % stated | everywhere |"
    );
    println!("|---|---|---|---|---|");
    let mut missed = Vec::new();
    for n in [50, 200, 1000] {
        for manner in &MANNERS {
            let held = coverage(n, manner);
            let [all, inner, whole] = held.map(|share| 100.0 * share);
            println!("| {n} | {} | {all:.1} % | {inner:.1} % | {whole:.1} % |", manner.name);
            if held[0] < 0.88 {
                missed.push(format!("{n} of {}", manner.name));
            }
        }
    }
    if missed.is_empty() { Ok(()) } else { bail!("bands too narrow: {}", missed.join(", ")) }
}

/// Shares of stated probabilities at which the band holds the curve: all of them, those from 5 to
/// 95 %; and the share of forecasters whose curve is nowhere outside.
fn coverage(n: usize, manner: &Manner) -> [f64; 3] {
    let (mut held, mut all) = ([0.0; 3], [0.0; 3]);
    for trial in 0..TRIALS {
        let forecasts = right(n, manner, &mut Dice(trial));
        let band = consistency_band(&forecasts, &Context { draws: DRAWS, seed: trial });
        let curve = corp(&forecasts).map(|corp| corp.curve).unwrap_or_default();
        let mut everywhere = true;
        for at in &band {
            let step = curve.iter().find(|step| at.p <= step.to);
            let holds = step.is_some_and(|s| at.low <= s.calibrated && s.calibrated <= at.high);
            everywhere &= holds;
            let counted = [true, (0.05..=0.95).contains(&at.p)];
            for (place, _) in counted.iter().enumerate().filter(|(_, counts)| **counts) {
                held[place] += f64::from(u8::from(holds));
                all[place] += 1.0;
            }
        }
        held[2] += f64::from(u8::from(everywhere));
        all[2] += 1.0;
    }
    [0, 1, 2].map(|place| held[place] / all[place])
}

fn right(n: usize, manner: &Manner, dice: &mut Dice) -> Vec<Forecast> {
    let one = |_| {
        let p = (manner.draw)(dice);
        Forecast { p, happened: dice.uniform() < p }
    };
    (0..n).map(one).collect()
}

/// Forecasters whose parts follow from what they do.
fn known() -> Result<()> {
    let mut dice = Dice(20_261_125);
    let truth: Vec<bool> = (0..1000).map(|_| dice.uniform() < 0.3).collect();
    let base = truth.iter().filter(|came| **came).count() as f64 / truth.len() as f64;
    let sure = |came: bool| f64::from(u8::from(came));
    let of = |p: &dyn Fn(bool) -> f64| -> Vec<Forecast> {
        truth.iter().map(|happened| Forecast { p: p(*happened), happened: *happened }).collect()
    };
    let unc = base * (1.0 - base);
    let cases = [
        ("always the base rate", of(&|_| base), [0.0, 0.0, unc]),
        ("always 70 %", of(&|_| 0.7), [(0.7 - base).powi(2), 0.0, unc]),
        ("always right and sure", of(&sure), [0.0, unc, unc]),
        ("always wrong and sure", of(&|came| 1.0 - sure(came)), [1.0 - unc, 0.0, unc]),
        ("right, but 60 and 40 %", of(&|came| 0.4 + 0.2 * sure(came)), [0.16, unc, unc]),
    ];
    println!("\n| forecaster, 1,000 events | Brier | MCB (expected) | DSC (expected) | UNC |");
    println!("|---|---|---|---|---|");
    let mut missed = Vec::new();
    for (name, forecasts, wanted) in cases {
        let [score, mcb, dsc, found_unc, ..] = figures(&forecasts).context("no forecasts")?;
        let [m, d, _] = wanted;
        println!(
            "| {name} | {score:.4} | {mcb:.4} ({m:.4}) | {dsc:.4} ({d:.4}) | {found_unc:.4} |"
        );
        let off = [mcb, dsc, found_unc].into_iter().zip(wanted).map(|(a, b)| (a - b).abs());
        if off.fold(0.0, f64::max) > 1e-12 {
            missed.push(name);
        }
    }
    if missed.is_empty() { Ok(()) } else { bail!("parts are off: {}", missed.join(", ")) }
}

/// A file of the data: names of columns and rows of cells; no cell there holds a comma.
struct Table {
    names: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Table {
    fn read(path: &Path) -> Result<Table> {
        let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
        let cells = |line: &str| line.split(',').map(|c| c.trim_matches('"').to_owned()).collect();
        let mut lines = text.lines();
        let names = lines.next().map(cells).unwrap_or_default();
        Ok(Table { names, rows: lines.map(cells).collect() })
    }

    fn place(&self, name: &str) -> Result<usize> {
        self.names.iter().position(|of| of == name).with_context(|| format!("no column `{name}`"))
    }

    /// Pairs of a column of probabilities and one of outcomes; without those where one is missing.
    fn forecasts(&self, p: &str, y: &str) -> Result<Vec<Forecast>> {
        let (p, y) = (self.place(p)?, self.place(y)?);
        let one = |row: &Vec<String>| {
            let happened = row.get(y)?.parse::<u8>().ok()? == 1;
            Forecast::new(row.get(p)?.parse().ok()?, happened)
        };
        Ok(self.rows.iter().filter_map(one).collect())
    }

    fn row(&self, name: &str) -> Result<&[String]> {
        let row = self.rows.iter().find(|row| row.first().is_some_and(|cell| cell == name));
        Ok(row.with_context(|| format!("no row `{name}`"))?)
    }

    fn figure(&self, row: &[String], name: &str) -> Result<f64> {
        let cell = row.get(self.place(name)?).context("a short row")?;
        cell.parse().with_context(|| format!("`{cell}` is no number"))
    }
}
