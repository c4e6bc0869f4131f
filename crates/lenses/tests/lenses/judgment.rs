//! Scores of real forecasts against reference values, where `ALTITUDE_DATA` says they are; without
//! it these tests say so and pass.

use std::path::PathBuf;

use lenses::scores::{Forecast, brier, corp, log_score};

/// Each set of `reference.csv`: its file, its column of probabilities and its column of outcomes.
const SETS: [(&str, &str, &str, &str); 12] = [
    ("precip.Logistic", "precip_Niamey_2016.csv", "Logistic", "obs"),
    ("precip.EMOS", "precip_Niamey_2016.csv", "EMOS", "obs"),
    ("precip.ENS", "precip_Niamey_2016.csv", "ENS", "obs"),
    ("precip.EPC", "precip_Niamey_2016.csv", "EPC", "obs"),
    ("recid.COMPAS", "recid.csv", "compaspredprobs.linear", "two_year_recid"),
    ("recid.MTurk", "recid.csv", "mturkpredprobs", "two_year_recid"),
    ("recid.Logit", "recid.csv", "logitpredprobs", "two_year_recid"),
    ("recid.GBM", "recid.csv", "gbmpredprobs", "two_year_recid"),
    ("solar.C1.NOAA", "SF.FC.C1.csv", "NOAA", "rlz.C1"),
    ("solar.C1.DAFFS", "SF.FC.C1.csv", "DAFFS", "rlz.C1"),
    ("solar.M1.NOAA", "SF.FC.M1.csv", "NOAA", "rlz.M1"),
    ("solar.M1.DAFFS", "SF.FC.M1.csv", "DAFFS", "rlz.M1"),
];

#[expect(clippy::disallowed_methods, reason = "real data is found through the environment only")]
fn folder() -> Option<PathBuf> {
    let found = std::env::var_os("ALTITUDE_DATA").map(|root| PathBuf::from(root).join("judgment"));
    let found = found.filter(|path| path.exists());
    if found.is_none() {
        eprintln!("skipped: ALTITUDE_DATA does not lead to judgment");
    }
    found
}

/// Rows of a file without quoted commas, by name of column.
fn rows(text: &str) -> Vec<Vec<(&str, &str)>> {
    let cells = |line| str::split(line, ',').map(|cell| cell.trim_matches('"'));
    let mut lines = text.lines();
    let header: Vec<&str> = lines.next().map(cells).expect("a header").collect();
    lines.map(|line| header.iter().copied().zip(cells(line)).collect()).collect()
}

fn cell<'a>(row: &[(&str, &'a str)], name: &str) -> &'a str {
    row.iter().find(|(of, _)| *of == name).map(|(_, cell)| *cell).expect("the column is there")
}

#[test]
fn twelve_real_sets_score_as_the_reference_says_to_a_billionth() {
    let Some(folder) = folder() else { return };
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).expect("the data has it");
    let reference = read("reference.csv");
    let reference = rows(&reference);
    assert_eq!(reference.len(), SETS.len());
    for (name, file, p, y) in SETS {
        let text = read(file);
        let forecasts: Vec<Forecast> = rows(&text)
            .iter()
            .filter_map(|row| {
                let p = cell(row, p).parse().ok()?;
                Forecast::new(p, cell(row, y).parse::<u8>().ok()? == 1)
            })
            .collect();
        let row = reference.iter().find(|row| cell(row, "forecast") == name).expect("a row");
        let wanted = |key: &str| cell(row, key).parse::<f64>().expect("a number");
        let corp = corp(&forecasts).expect("not empty");
        let log = log_score(&forecasts);
        let infinite = f64::INFINITY;
        let found = [
            ("brier", brier(&forecasts).expect("not empty")),
            ("mcb", corp.mcb),
            ("dsc", corp.dsc),
            ("unc", corp.unc),
            ("log", log.mean.unwrap_or(infinite)),
            ("log_mcb", corp.log.mcb.unwrap_or(infinite)),
            ("log_dsc", corp.log.dsc),
            ("log_unc", corp.log.unc),
        ];
        assert_eq!(forecasts.len().to_string(), cell(row, "n"), "{name}");
        assert_eq!(corp.curve.len().to_string(), cell(row, "n_pav_bins"), "{name}");
        for (key, found) in found {
            let wanted = wanted(key);
            let both = found.is_infinite() && wanted.is_infinite();
            assert!(both || (found - wanted).abs() < 1e-9, "{name} {key}: {found} for {wanted}");
        }
        assert_eq!(log.infinite > 0, wanted("log").is_infinite(), "{name}");
    }
}
