//! Forecasts from a table with the columns `p` and `y`.

use std::io::BufRead;
use std::path::Path;

use lenses::scores::Forecast;

use super::rows::{Row, Rows, cells};
use super::{Forecasts, ScoreMoment};
use crate::DeskError;
use crate::language::{Slot, Texts};

/// Complaints told one by one; the rest are counted.
const COMPLAINTS: usize = 20;

/// Between two tellings of how far it is.
const PACE: usize = 1 << 14;

/// Cells that say that there is nothing.
const NOTHING: [&str; 4] = ["", "na", "n/a", "#n/a"];

/// Which cells of a row count.
struct Columns {
    p: usize,
    y: usize,
    /// How many the header names.
    all: usize,
}

/// What a row gives.
enum Found {
    Forecast(Forecast),
    /// No probability or no outcome yet.
    Blank,
    /// A key of the texts, and the cell it speaks of.
    Refused(&'static str, String),
}

/// Reads all of it; tells each of the first complaints and, now and then, how many lines are read.
pub(super) fn read(
    input: &mut dyn BufRead,
    texts: &Texts,
    tell: &mut dyn FnMut(ScoreMoment),
) -> Result<Forecasts, DeskError> {
    let failed = |error| DeskError::file(Path::new("standard input"), error);
    let mut rows = Rows::new(input);
    let Some(header) = rows.header().map_err(failed)? else {
        return Err(DeskError::NoForecasts("there was nothing on standard input".into()));
    };
    let columns;
    (columns, rows.delimiter) = named(&header)?;
    let mut found = Forecasts::default();
    while let Some(row) = rows.next().map_err(failed)? {
        match forecast(&row, &columns, rows.delimiter) {
            Found::Forecast(forecast) => found.all.push(forecast),
            Found::Blank => found.blank += 1,
            Found::Refused(why, cell) => {
                found.refused += 1;
                if found.refused <= COMPLAINTS {
                    tell(ScoreMoment::Complaint(complaint(row.line, why, &cell, texts)));
                }
            }
        }
        if rows.line.is_multiple_of(PACE) {
            tell(ScoreMoment::Lines(rows.line));
        }
    }
    if found.refused > COMPLAINTS {
        tell(ScoreMoment::Complaint(more(found.refused - COMPLAINTS, texts)));
    }
    if found.all.is_empty() {
        let (blank, refused) = (found.blank, found.refused);
        return Err(DeskError::NoForecasts(format!(
            "lines below the header without a probability or an outcome: {blank}; not \
             understood: {refused}"
        )));
    }
    Ok(found)
}

/// Where the columns stand, and what parts cells: of comma, semicolon and tab the one by which the
/// header names both.
fn named(header: &[u8]) -> Result<(Columns, u8), DeskError> {
    let mut wrong = "names no column `p` and no column `y`";
    for delimiter in *b",;\t" {
        let names: Vec<String> =
            cells(header, delimiter).iter().map(|name| name.to_lowercase()).collect();
        let places = |wanted: &str| {
            let places = names.iter().enumerate().filter(|(_, name)| *name == wanted);
            places.map(|(at, _)| at).collect::<Vec<usize>>()
        };
        match (places("p").as_slice(), places("y").as_slice()) {
            ([p], [y]) => return Ok((Columns { p: *p, y: *y, all: names.len() }, delimiter)),
            ([], []) => {}
            ([], _) => wrong = "names no column `p`",
            (_, []) => wrong = "names no column `y`",
            _ => wrong = "names `p` or `y` twice",
        }
    }
    let header = shown(&String::from_utf8_lossy(header));
    Err(DeskError::NoForecasts(format!("the header “{header}” {wrong}")))
}

fn forecast(row: &Row, columns: &Columns, delimiter: u8) -> Found {
    if row.cut {
        return Found::Refused("score-line-long", String::new());
    }
    let cells = cells(&row.bytes, delimiter);
    if cells.iter().skip(columns.all).any(|cell| !cell.is_empty()) {
        // In a table of commas "0,7,1" would read as 0 and 7.
        return Found::Refused("score-line-wide", String::from_utf8_lossy(&row.bytes).into_owned());
    }
    let (Some(p), Some(y)) = (cells.get(columns.p), cells.get(columns.y)) else {
        return Found::Refused(
            "score-line-short",
            String::from_utf8_lossy(&row.bytes).into_owned(),
        );
    };
    let nothing = |cell: &str| NOTHING.contains(&cell.to_lowercase().as_str());
    if nothing(p) || nothing(y) {
        return Found::Blank;
    }
    match (probability(p), outcome(y)) {
        (None, _) => Found::Refused("score-line-p", p.clone()),
        (_, None) => Found::Refused("score-line-y", y.clone()),
        (Some(p), Some(y)) => Forecast::new(p, y).map_or_else(
            || Found::Refused("score-line-p", cells[columns.p].clone()),
            Found::Forecast,
        ),
    }
}

/// "0.7", "0,7", "70 %".
fn probability(cell: &str) -> Option<f64> {
    let (number, whole) = match cell.strip_suffix('%') {
        Some(number) => (number.trim_end(), 100.0),
        None => (cell, 1.0),
    };
    let number = number.replacen(',', ".", 1);
    number.parse::<f64>().ok().map(|number| number / whole)
}

fn outcome(cell: &str) -> Option<bool> {
    match cell.to_lowercase().as_str() {
        "1" | "1.0" | "true" | "yes" | "sí" | "si" | "verdadero" => Some(true),
        "0" | "0.0" | "false" | "no" | "falso" => Some(false),
        _ => None,
    }
}

fn complaint(line: usize, why: &str, cell: &str, texts: &Texts) -> String {
    let line = Slot::Words(line.to_string().into());
    let why = texts.say(why, &vec![("cell", Slot::Words(shown(cell).into()))]);
    texts.say("score-line", &vec![("line", line), ("why", Slot::Words(why.into()))])
}

fn more(count: usize, texts: &Texts) -> String {
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    texts.say("score-lines-more", &vec![("count", Slot::Count(count))])
}

/// Foreign words as they can be shown: short, and without what moves a terminal's cursor.
fn shown(words: &str) -> String {
    let plain = words.chars().map(|c| if c.is_control() { ' ' } else { c });
    let short: String = plain.take(40).collect();
    if words.chars().nth(40).is_some() { short + "…" } else { short }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    fn told(text: impl AsRef<[u8]>) -> (Result<Forecasts, String>, Vec<String>) {
        let texts = Texts::new(Language::En);
        let mut complaints = Vec::new();
        let mut tell = |moment| {
            if let ScoreMoment::Complaint(words) = moment {
                complaints.push(words);
            }
        };
        let read = read(&mut text.as_ref(), &texts, &mut tell).map_err(|error| error.to_string());
        (read, complaints)
    }

    fn pairs(text: &str) -> Vec<(f64, bool)> {
        let (found, complaints) = told(text);
        assert_eq!(complaints, Vec::<String>::new());
        found.unwrap().all.iter().map(|forecast| (forecast.p, forecast.happened)).collect()
    }

    #[test]
    fn tables_of_many_hands_are_read() {
        let wanted = vec![(0.7, true), (0.2, false)];
        for text in [
            "p,y\n0.7,1\n0.2,0\n",
            "\u{feff}P,Y\r\n0.7,1\r\n0.2,0\r\n",
            "\n\np,y\n\n0.7,1\n\n0.2,0",
            "when;y;what;p\n2026-01-01;yes;\"a; b\nc\";0,7\n;No;;0,2\n",
            "y\tp\ntrue\t70%\nFALSE\t20 %\n",
            "\"p\",\"y\"\n\"0.7\",\"1\"\n\"0,2\",\"0.0\"\n",
            "p,y,text\n.7,sí,5\" pipe\n2e-1,no\n",
        ] {
            assert_eq!(pairs(text), wanted, "{text:?}");
        }
    }

    #[test]
    fn what_is_no_probability_or_outcome_costs_its_line() {
        let bad = "NaN,1\ninf,1\n1e400,1\n-0.1,1\n1.01,0\n170 %,0\n70,1\n0.5,2\n0.5,maybe\n\
                   0.5\n0,5,1\n0.5.5,1\n\u{1b}[31m,1\n";
        let (found, complaints) = told(format!("p,y\n{bad}0.5,1\n,1\n0.5,NA\nna,n/a\n"));
        let found = found.unwrap();
        assert_eq!((found.all.len(), found.blank, found.refused), (1, 3, 13));
        assert_eq!(complaints.len(), 13);
        assert!(complaints[0].starts_with("line 2: “NaN”"), "{}", complaints[0]);
        assert!(complaints[8].starts_with("line 10: “maybe”"), "{}", complaints[8]);
        assert!(complaints.iter().all(|words| !words.contains('\u{1b}')), "{complaints:?}");
    }

    #[test]
    fn a_table_without_forecasts_says_what_is_expected() {
        for (text, says) in [
            ("", "nothing on standard input"),
            ("\n \r\n", "nothing on standard input"),
            ("p,y\n", "an outcome: 0; not understood: 0"),
            ("p,y\nx,1\n,0\n", "an outcome: 1; not understood: 1"),
            ("0.7,1\n", "the header “0.7,1” names no column `p` and no column `y`"),
            ("p,outcome\n0.7,1\n", "names no column `y`"),
            ("p,y,p\n0.7,1,0.2\n", "twice"),
        ] {
            let error = told(text).0.unwrap_err();
            assert!(error.contains(says) && error.contains("0.7,1"), "{text:?}: {error}");
        }
    }

    #[test]
    fn ten_megabytes_of_garbage_end_in_a_few_complaints() {
        let mut random = 1_u64;
        let mut byte = || {
            random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            random.to_be_bytes()[0]
        };
        let garbage: Vec<u8> = (0..10_000_000).map(|_| byte()).collect();
        let (found, _) = told(&garbage);
        assert!(found.is_err());
        let (found, complaints) = told([b"p,y\n0.5,1\n".to_vec(), garbage].concat());
        assert_eq!(found.unwrap().all.len(), 1);
        assert_eq!(complaints.len(), COMPLAINTS + 1, "and how many more");
    }
}
