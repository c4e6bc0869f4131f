//! Scores of forecasts: words first, then the curve, then the parts of the score.

use desk::ScorePage;

use crate::screen::{Ink, Page};

/// Half of a hundred: two points of probability a column.
const COLUMNS: usize = 51;

/// Ten points a row.
const ROWS: usize = 11;

/// What stands in each cell of the picture, the later over the earlier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Mark {
    Nothing,
    Band,
    Perfect,
    Curve,
}

type Picture = [[Mark; COLUMNS]; ROWS];

pub(crate) fn page(score: &ScorePage, page: &Page<'_>) -> String {
    let mut text = String::new();
    let lines = |lines: &[String]| -> String {
        lines.iter().map(|line| page.wrapped(line, 2) + "\n").collect()
    };
    text += &lines(&score.read);
    if !score.entries.is_empty() {
        text += "\n";
        text += &score.entries.iter().map(|entry| format!("{entry}\n")).collect::<String>();
    }
    text += "\n";
    text += &lines(&score.said);
    text += &format!("{}\n", page.ink(Ink::Dim, &page.wrapped(&score.note, 0)));
    if !score.curve.is_empty() {
        text += &page.heading("score-picture");
        text += &drawn(&picture(score));
        text += &format!("{}\n", page.ink(Ink::Dim, &legend(score, page)));
    }
    if let Some(kept) = &score.kept {
        text += &(page.wrapped(kept, 0) + "\n");
    }
    text += &page.heading("score-parts");
    text + &lines(&score.parts)
}

fn legend(score: &ScorePage, page: &Page<'_>) -> String {
    let curve = page.texts.word("score-legend");
    if score.band.is_empty() {
        return curve;
    }
    page.wrapped(&format!("{curve}   {}", page.texts.word("score-legend-band")), 0)
}

fn picture(score: &ScorePage) -> Picture {
    let mut picture = [[Mark::Nothing; COLUMNS]; ROWS];
    let mut mark = |row: usize, column: usize, with: Mark| {
        let cell = &mut picture[row][column];
        *cell = with.max(*cell);
    };
    for (p, low, high) in &score.band {
        for row in place(*low, ROWS)..=place(*high, ROWS) {
            mark(row, place(*p, COLUMNS), Mark::Band);
        }
    }
    for column in 0..COLUMNS {
        // Column c of 50 stands in row c / 5 of 10.
        mark((column + 2) / 5, column, Mark::Perfect);
    }
    for step in &score.curve {
        for column in place(step.from, COLUMNS)..=place(step.to, COLUMNS) {
            mark(place(step.calibrated, ROWS), column, Mark::Curve);
        }
    }
    picture
}

/// The cell of a share, of so many from 0 to 1.
fn place(share: f64, cells: usize) -> usize {
    #[expect(clippy::cast_precision_loss, reason = "a few dozen cells")]
    let last = (cells - 1) as f64;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most 50")]
    let place = (share.clamp(0.0, 1.0) * last).round() as usize;
    place
}

fn drawn(picture: &Picture) -> String {
    let mut text = String::new();
    for (row, cells) in picture.iter().enumerate().rev() {
        let label = if row % 5 == 0 { format!("{} %", row * 10) } else { String::new() };
        let line: String = cells.iter().map(|mark| mark.letter()).collect();
        text += &format!("{}\n", format!("{label:>7} │{line}").trim_end());
    }
    text += &format!("        └{}\n", "─".repeat(COLUMNS));
    text + &format!("         0 %{:^45}100 %\n", "50 %")
}

impl Mark {
    fn letter(self) -> char {
        match self {
            Mark::Nothing => ' ',
            Mark::Band => '░',
            Mark::Perfect => '·',
            Mark::Curve => '●',
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(from: f64, to: f64, calibrated: f64) -> desk::StepView {
        desk::StepView { from, to, n: 10, happened: 5, calibrated }
    }

    #[test]
    fn the_curve_stands_over_the_diagonal_and_the_diagonal_over_the_band() {
        let page = ScorePage {
            read: Vec::new(),
            entries: Vec::new(),
            said: Vec::new(),
            note: String::new(),
            curve: vec![step(0.0, 0.04, 0.0), step(0.5, 0.5, 1.0), step(1.0, 1.0, 1.0)],
            band: vec![(0.5, 0.4, 0.6)],
            kept: None,
            parts: Vec::new(),
        };
        let picture = picture(&page);
        assert_eq!(
            picture[0][..5],
            [Mark::Curve, Mark::Curve, Mark::Curve, Mark::Nothing, Mark::Nothing]
        );
        assert_eq!(picture[10][50], Mark::Curve);
        assert_eq!(
            [4, 5, 6, 10].map(|row| picture[row][25]),
            [Mark::Band, Mark::Perfect, Mark::Band, Mark::Curve]
        );
        let drawn = drawn(&picture);
        assert_eq!(drawn.lines().count(), ROWS + 2);
        assert!(drawn.lines().last().unwrap().ends_with("100 %"));
    }
}
