//! A grid of cells in four steps of one hue: weeks by weekday, weekday by hour. Cells say their value
//! where it fits; the scale below says what the steps mean.

use crate::labels::width;
use crate::scale::{extent, round_step};
use crate::svg::{Rect, Svg, Tip};
use crate::{Chart, Format, Frame, MISSING, Size, Table, plain};

/// One cell.
#[derive(Clone, Debug, Default)]
pub struct Cell {
    /// None where nothing could be measured.
    pub value: Option<f64>,
    /// The value as read, short enough for the cell.
    pub text: String,
    /// Said when pointed at.
    pub title: String,
    /// What a click opens.
    pub href: Option<String>,
}

/// One row.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// Its name.
    pub label: String,
    /// One per column.
    pub cells: Vec<Cell>,
}

/// The chart. Weekdays as rows and weeks as columns fill a page best.
#[derive(Clone)]
pub struct Heat<'a> {
    /// Names of the columns.
    pub columns: Vec<String>,
    /// From the top.
    pub rows: Vec<Row>,
    /// Ends of the steps.
    pub format: Format<'a>,
    /// What the steps measure: "hours in meetings".
    pub scale: String,
    /// Heading of the table's first column.
    pub head: String,
}

impl Default for Heat<'_> {
    fn default() -> Self {
        Heat {
            columns: Vec::new(),
            rows: Vec::new(),
            format: &plain,
            scale: String::new(),
            head: String::new(),
        }
    }
}

const STEPS: [&str; 5] = ["s0", "s1", "s2", "s3", "s4"];

impl Chart for Heat<'_> {
    fn svg(&self, frame: &Frame<'_>, size: Size) -> String {
        let plot = Plot::of(self, size);
        let mut cells = self.rows.iter().flat_map(|row| &row.cells);
        let linked = cells.any(|cell| cell.href.is_some());
        let foot = plot.top + self.rows.len() as f64 * plot.cell.1;
        let mut svg = Svg::begin(frame, (size, (size.width(), foot + 50.0)), linked);
        plot.draw_heads(self, &mut svg);
        for (at, row) in self.rows.iter().enumerate() {
            let y = plot.top + at as f64 * plot.cell.1;
            svg.text("tick", (0.0, y + plot.cell.1 / 2.0 + 3.0), &row.label);
            for (column, cell) in row.cells.iter().enumerate() {
                plot.draw_cell(cell, (column, y), &mut svg);
            }
        }
        plot.draw_scale(self, foot + 16.0, &mut svg);
        svg.end()
    }

    fn table(&self) -> Table {
        let head = std::iter::once(self.head.clone()).chain(self.columns.iter().cloned());
        let text = |cell: &Cell| match value(cell) {
            Some(_) => cell.text.clone(),
            None => MISSING.to_owned(),
        };
        let row = |row: &Row| {
            let mut cells: Vec<String> = row.cells.iter().map(text).collect();
            cells.resize(self.columns.len(), MISSING.to_owned());
            cells.insert(0, row.label.clone());
            cells
        };
        Table { head: head.collect(), rows: self.rows.iter().map(row).collect() }
    }
}

fn value(cell: &Cell) -> Option<f64> {
    cell.value.filter(|value| value.is_finite())
}

struct Plot {
    left: f64,
    top: f64,
    /// Width and height of a cell with its gap.
    cell: (f64, f64),
    /// From step to step.
    step: f64,
}

impl Plot {
    fn of(chart: &Heat<'_>, size: Size) -> Plot {
        let labels = chart.rows.iter().map(|row| width(&row.label, 11.0));
        let left = labels.fold(0.0, f64::max) + 10.0;
        let wide = (size.width() - left) / chart.columns.len().max(1) as f64;
        let high = if chart.rows.len() > 9 { 20.0 } else { 26.0 };
        let values = chart.rows.iter().flat_map(|row| &row.cells).filter_map(value);
        let most = extent(values).map_or(0.0, |(_, high)| high);
        Plot { left, top: 20.0, cell: (wide.min(134.0), high), step: round_step(most / 4.0) }
    }

    fn draw_heads(&self, chart: &Heat<'_>, svg: &mut Svg) {
        let widest = chart.columns.iter().map(|label| width(label, 11.0)).fold(0.0, f64::max);
        let every = ((widest + 6.0) / self.cell.0).ceil().max(1.0) as usize;
        for (at, label) in chart.columns.iter().enumerate() {
            if at.is_multiple_of(every) {
                let x = self.left + (at as f64 + 0.5) * self.cell.0 - 1.0;
                svg.text("tick m", (x.max(self.left + width(label, 11.0) / 2.0), 13.0), label);
            }
        }
    }

    fn draw_cell(&self, cell: &Cell, place: (usize, f64), svg: &mut Svg) {
        let Some(value) = value(cell) else { return };
        let (w, h) = (self.cell.0 - 2.0, self.cell.1 - 2.0);
        let shape = Rect { x: self.left + place.0 as f64 * self.cell.0, y: place.1, w, h };
        // A hair above a boundary is the step below it.
        let step = (value / self.step - 1e-9).ceil().clamp(0.0, 4.0) as usize;
        svg.tipped(Tip { href: cell.href.as_deref(), says: &cell.title }, |svg| {
            svg.rounded(&format!("box {}", STEPS[step]), shape, 2.0);
            if step > 0 && width(&cell.text, 11.0) + 6.0 <= w {
                let class = if step == 4 { "small m on" } else { "small m" };
                let (x, y) = shape.middle();
                svg.text(class, (x, y + 4.0), &cell.text);
            }
        });
    }

    fn draw_scale(&self, chart: &Heat<'_>, y: f64, svg: &mut Svg) {
        const WIDE: f64 = 38.0;
        for (at, class) in STEPS.iter().enumerate() {
            let x = self.left + at as f64 * WIDE;
            svg.rect(class, Rect { x, y, w: WIDE - 1.0, h: 8.0 });
            let text = (chart.format)(at as f64 * self.step);
            // Zero is a step of its own; every other ends at its number.
            let end = if at == 0 { x + width(&text, 11.0) } else { x + WIDE - 1.0 };
            svg.text("tick e", (end, y + 21.0), &text);
        }
        svg.text("note", (self.left + 5.0 * WIDE + 8.0, y + 8.0), &chart.scale);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::drawn;

    fn chart(values: &[f64]) -> Heat<'static> {
        let cell = |value: &f64| Cell {
            value: Some(*value),
            text: "4 <".to_owned(),
            title: "Monday & W14".to_owned(),
            href: Some("/x".to_owned()),
        };
        let row = Row { label: "Mon".to_owned(), cells: values.iter().map(cell).collect() };
        Heat {
            columns: vec!["W14".to_owned(); values.len()],
            rows: vec![row; 5],
            format: &|_| "h".to_owned(),
            ..Heat::default()
        }
    }

    #[test]
    fn a_cell_is_as_dark_as_its_step() {
        let svg = drawn(&chart(&[0.0, 2.0, 2.1, 8.0]));
        for (class, count) in [("box s0", 5), ("box s1", 5), ("box s2", 5), ("box s4", 5)] {
            assert_eq!(svg.matches(class).count(), count, "{class}");
        }
        assert_eq!(svg.matches("<a href").count(), 20);
    }

    #[test]
    fn degenerate_cells_are_drawn() {
        for values in [&[][..], &[0.0], &[f64::NAN, -1.0], &[1e300], &[0.1; 60]] {
            drawn(&chart(values));
        }
    }
}
