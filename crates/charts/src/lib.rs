//! Plain values in, SVG out: the pictures the dashboard and the printed review share.
//!
//! Every word and every formatted value comes from the caller, in the reader's language. Colours are
//! classes that [`STYLE`] paints from `--accent --ink --muted --line --surface`. Output is
//! deterministic. A page renders both [`Size`]s and shows one by CSS (`svg.wide`, `svg.narrow`).

mod calendar;
mod distribution;
mod heat;
mod labels;
mod levels;
mod network;
mod reliability;
mod scale;
mod sides;
mod spark;
mod style;
mod svg;
mod weekly;

pub use calendar::{Block, Calendar};
pub use distribution::{Distribution, Item};
pub use heat::{Cell, Heat, Row};
pub use levels::{Bar, Levels, Part};
pub use network::{Contact, Network};
pub use reliability::{Callout, Forecasts, Reliability, Said};
pub use spark::Spark;
pub use style::{STYLE, standalone};
pub use weekly::{Band, Group, Marker, Norm, Point, Weekly};

/// The width a chart is drawn for, so that its text is readable there without scaling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// 720 units: a page.
    Wide,
    /// 340 units: a phone.
    Narrow,
}

impl Size {
    /// Width of the view box.
    pub fn width(self) -> f64 {
        match self {
            Size::Wide => 720.0,
            Size::Narrow => 340.0,
        }
    }
}

/// What a picture is called: read aloud in its place.
#[derive(Clone, Copy, Debug)]
pub struct Frame<'a> {
    /// Prefix of the ids inside, unique on the page; both sizes of a chart may share it.
    pub id: &'a str,
    /// What it shows.
    pub title: &'a str,
    /// What it says: the finding in a sentence.
    pub desc: &'a str,
}

/// The same numbers as a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// One heading per column.
    pub head: Vec<String>,
    /// Rows of as many cells.
    pub rows: Vec<Vec<String>>,
}

/// A picture with its table.
pub trait Chart {
    /// The picture as one `<svg>` element.
    fn svg(&self, frame: &Frame<'_>, size: Size) -> String;

    /// The numbers in it.
    fn table(&self) -> Table;
}

/// How dark a part is drawn: one hue in steps, so that grey print keeps their order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shade {
    /// Full accent.
    Strategic,
    /// Half of it.
    Tactical,
    /// A tint.
    Operational,
    /// No level: an outline only.
    #[default]
    None,
    /// The `n`th of some parts without an order of their own; steps repeat after five.
    Nth(usize),
}

impl Shade {
    /// Class of the shape.
    pub fn class(self) -> &'static str {
        const NTH: [&str; 5] = ["p0", "p1", "p2", "p3", "p4"];
        match self {
            Shade::Strategic => "l-strategic",
            Shade::Tactical => "l-tactical",
            Shade::Operational => "l-operational",
            Shade::None => "l-none",
            Shade::Nth(at) => NTH[at % NTH.len()],
        }
    }

    /// Whether words on it must be light.
    pub(crate) fn is_dark(self) -> bool {
        matches!(self.class(), "l-strategic" | "p0")
    }
}

/// Writes a value for the reader.
pub type Format<'a> = &'a dyn Fn(f64) -> String;

/// The number as it is, for charts nobody gave a format.
pub(crate) fn plain(value: f64) -> String {
    format!("{value}")
}

/// A cell for a value that is not there.
pub(crate) const MISSING: &str = "–";

#[cfg(test)]
mod checks;
