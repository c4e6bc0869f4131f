//! Names at the right edge of a chart, each at the height of the line it names, moved apart where
//! they would overlap and then led to it.

use crate::labels::{Wish, apart, width, wrapped};
use crate::svg::Svg;

/// A name at the right edge, at the height of what it names.
pub(crate) struct Side {
    y: f64,
    text: String,
    lines: Vec<String>,
    class: &'static str,
}

/// Class of the value of the last week.
pub(crate) const LAST: &str = "acc";

const LINE: f64 = 14.0;

impl Side {
    pub(crate) fn new(named: (f64, &str, &str), class: &'static str, room: f64) -> Side {
        let (y, text, label) = named;
        let whole = width(text, 12.5) + width(" ", 12.0) + width(label, 12.0);
        let shape = (room, 2);
        let lines = match whole <= room || text.is_empty() {
            true => vec![label.to_owned()],
            // The value stands alone, its name below it.
            false => [vec![String::new()], wrapped(label, 12.0, shape)].concat(),
        };
        Side { y, text: text.to_owned(), lines, class }
    }

    pub(crate) fn width(&self) -> f64 {
        let first =
            width(&self.text, 12.5) + if self.lines[0].is_empty() { 0.0 } else { width(" ", 12.0) };
        let of =
            |(at, line): (usize, &String)| width(line, 12.0) + if at == 0 { first } else { 0.0 };
        self.lines.iter().enumerate().map(of).fold(0.0, f64::max)
    }

    /// Whether it is the value of the last week.
    pub(crate) fn is_last(&self) -> bool {
        self.class == LAST
    }

    fn height(&self) -> f64 {
        self.lines.len() as f64 * LINE + 5.0
    }
}

/// Writes the names right of `edge`: where lines end, and how high the picture is.
pub(crate) fn draw(sides: &[Side], edge: (f64, f64), svg: &mut Svg) {
    let (x, height) = edge;
    // The first line stands at the height of what it names.
    let lower = |side: &Side| (side.lines.len() as f64 - 1.0) * LINE / 2.0;
    let wish = |side: &Side| Wish { at: side.y + lower(side), needs: side.height() };
    let wishes: Vec<Wish> = sides.iter().map(wish).collect();
    for (side, middle) in sides.iter().zip(apart(&wishes, (0.0, height))) {
        let mut base = middle - lower(side) + 4.0;
        if (base - 4.0 - side.y).abs() > 2.0 {
            svg.line("lead", (x, side.y), (x + 7.0, base - 4.0));
        }
        for (at, line) in side.lines.iter().enumerate() {
            match (at, side.class) {
                (0, LAST) => svg.text(LAST, (x + 10.0, base), &side.text),
                (0, class) => svg.pair(class, (x + 10.0, base), (&side.text, line)),
                (_, class) => svg.text(class, (x + 10.0, base), line),
            }
            base += LINE;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_name_stands_below_its_value() {
        let side = Side::new((10.0, "43 %", "1,114 chief executives"), "note", 84.0);
        assert_eq!(side.lines, ["", "1,114 chief", "executives"]);
        let side = Side::new((10.0, "43 %", "CEOs"), "note", 84.0);
        assert_eq!(side.lines, ["CEOs"]);
        assert!(side.width() < 84.0);
    }
}
