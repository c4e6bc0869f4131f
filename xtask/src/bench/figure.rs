//! What was measured, the bound it is held to, and whether it holds.

use serde_json::{Value, json};

/// One figure.
pub(super) struct Figure {
    pub(super) name: String,
    pub(super) unit: &'static str,
    /// None where it could not be measured; the note says why.
    pub(super) measured: Option<f64>,
    pub(super) bound: Bound,
    pub(super) note: String,
}

/// What a figure is held to.
#[derive(Clone, Copy)]
pub(super) enum Bound {
    AtMost(f64),
    AtLeast(f64),
    /// Shown, not held to anything.
    None,
}

impl Figure {
    /// A figure without a note.
    pub(super) fn new(name: &str, unit: &'static str, measured: f64, bound: Bound) -> Figure {
        Figure { name: name.to_owned(), unit, measured: Some(measured), bound, note: String::new() }
    }

    /// A figure that could not be measured, and why.
    pub(super) fn skipped(name: &str, why: &str) -> Figure {
        let note = format!("skipped: {why}");
        Figure { name: name.to_owned(), unit: "", measured: None, bound: Bound::None, note }
    }

    /// The same with a note.
    pub(super) fn noted(self, note: impl Into<String>) -> Figure {
        Figure { note: note.into(), ..self }
    }

    /// Whether it was measured and is past its bound.
    pub(super) fn missed(&self) -> bool {
        match (self.measured, self.bound) {
            (Some(measured), Bound::AtMost(bound)) => measured > bound,
            (Some(measured), Bound::AtLeast(bound)) => measured < bound,
            _ => false,
        }
    }

    fn verdict(&self) -> &'static str {
        match (self.measured, self.bound) {
            (None, _) => "skipped",
            (_, Bound::None) => "",
            _ if self.missed() => "MISSED",
            _ => "pass",
        }
    }

    /// How much of the bound is used: measured / bound for ceilings, bound / measured for floors.
    fn used(&self) -> Option<f64> {
        match (self.measured?, self.bound) {
            (measured, Bound::AtMost(bound)) => Some(measured / bound),
            (measured, Bound::AtLeast(bound)) => Some(bound / measured),
            (_, Bound::None) => None,
        }
    }
}

/// A table: figure, measured, bound, share of the bound used, verdict, note.
pub(super) fn table(figures: &[Figure]) -> String {
    let head = ["figure", "measured", "bound", "used", ""].map(str::to_owned);
    let mut text = line(&head, "note");
    for figure in figures {
        let cells = [
            figure.name.clone(),
            figure.measured.map(|value| with_unit(value, figure.unit)).unwrap_or_default(),
            bound(figure),
            figure.used().map(|used| format!("{used:.2}")).unwrap_or_default(),
            figure.verdict().to_owned(),
        ];
        text.push_str(&line(&cells, &figure.note));
    }
    text
}

/// The same for programs.
pub(super) fn json(figures: &[Figure]) -> Value {
    let rows = figures.iter().map(|figure| {
        let (kind, bound) = match figure.bound {
            Bound::AtMost(bound) => ("at_most", Some(bound)),
            Bound::AtLeast(bound) => ("at_least", Some(bound)),
            Bound::None => ("none", None),
        };
        json!({
            "figure": figure.name, "unit": figure.unit, "measured": figure.measured,
            "bound": bound, "kind": kind, "used": figure.used(),
            "verdict": figure.verdict(), "note": figure.note,
        })
    });
    Value::Array(rows.collect())
}

fn line(cells: &[String; 5], note: &str) -> String {
    let [name, measured, bound, used, verdict] = cells;
    let line = format!("{name:<44}{measured:>12}{bound:>14}{used:>6}  {verdict:<8}{note}");
    line.trim_end().to_owned() + "\n"
}

fn bound(figure: &Figure) -> String {
    match figure.bound {
        Bound::AtMost(bound) => format!("≤ {}", with_unit(bound, figure.unit)),
        Bound::AtLeast(bound) => format!("≥ {}", with_unit(bound, figure.unit)),
        Bound::None => String::new(),
    }
}

fn with_unit(value: f64, unit: &str) -> String {
    let digits = if value.abs() < 10.0 { 2 } else { 0 };
    format!("{value:.digits$} {unit}").trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ceilings_and_floors_are_held() {
        let missed = |measured, bound| Figure::new("x", "s", measured, bound).missed();
        assert!(!missed(4.0, Bound::AtMost(4.0)) && missed(4.1, Bound::AtMost(4.0)));
        assert!(!missed(12.0, Bound::AtLeast(12.0)) && missed(11.9, Bound::AtLeast(12.0)));
        assert!(!missed(1e9, Bound::None));
        assert!(!Figure::skipped("x", "no program").missed());
    }

    #[test]
    fn the_table_shows_figure_bound_and_verdict() {
        let figures = [
            Figure::new("import", "s", 1.25, Bound::AtMost(5.0)).noted("n"),
            Figure::new("ratio", "×", 6.0, Bound::AtLeast(12.0)),
        ];
        let table = table(&figures);
        let words: Vec<Vec<&str>> =
            table.lines().map(|line| line.split_whitespace().collect()).collect();
        assert_eq!(words[1], ["import", "1.25", "s", "≤", "5.00", "s", "0.25", "pass", "n"]);
        assert_eq!(words[2], ["ratio", "6.00", "×", "≥", "12", "×", "2.00", "MISSED"]);
        assert_eq!(json(&figures)[1]["verdict"], "MISSED");
    }
}
