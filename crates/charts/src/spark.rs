//! A line so small that it stands in a row of text: band, line, last dot, no words.

use crate::scale::{Scale, domain};
use crate::svg::{Path, Rect, Svg};
use crate::{Chart, Frame, MISSING, Size, Table, Weekly, plain};

/// The chart: 120 by 32, whatever the size.
#[derive(Clone, Debug, Default)]
pub struct Spark {
    /// Week by week; none where nothing was measured.
    pub values: Vec<Option<f64>>,
    /// The span's interval.
    pub band: Option<(f64, f64)>,
    /// Whether the bottom is zero.
    pub from_zero: bool,
}

const WIDTH: f64 = 120.0;

const HEIGHT: f64 = 32.0;

impl From<&Weekly<'_>> for Spark {
    fn from(weekly: &Weekly<'_>) -> Spark {
        Spark {
            values: weekly.points.iter().map(|point| point.value).collect(),
            band: weekly.band.as_ref().map(|band| (band.low, band.high)),
            from_zero: weekly.from_zero,
        }
    }
}

impl Chart for Spark {
    fn svg(&self, frame: &Frame<'_>, size: Size) -> String {
        let mut svg = Svg::begin_spark(frame, size, (WIDTH, HEIGHT));
        let ends = self.band.iter().flat_map(|(low, high)| [*low, *high]);
        let known: Vec<(usize, f64)> = self.known().collect();
        let values = known.iter().map(|(_, value)| *value).chain(ends);
        let y = Scale::new(domain(values, self.from_zero), (HEIGHT - 3.0, 3.0));
        let last = self.values.len().saturating_sub(1).max(1) as f64;
        let x = Scale::new((0.0, last), (2.0, WIDTH - 5.0));
        if let Some((low, high)) = self.band {
            let (top, bottom) = (y.at(high), y.at(low));
            svg.rect("band", Rect { x: 0.0, y: top, w: WIDTH, h: (bottom - top).max(1.0) });
        }
        let mut path = Path::default();
        for (index, (at, value)) in known.iter().enumerate() {
            let place = (x.at(*at as f64), y.at(*value));
            let goes_on = index > 0 && known[index - 1].0 + 1 == *at;
            if goes_on {
                path.to(place)
            } else {
                path.start(place)
            };
            let follows = known.get(index + 1).is_some_and(|(next, _)| next - at == 1);
            if !goes_on && !follows {
                svg.dot("dot", place, 1.4);
            }
        }
        svg.path("line", &path);
        if let Some((at, value)) = known.last() {
            svg.dot("dot", (x.at(*at as f64), y.at(*value)), 3.0);
        }
        svg.end()
    }

    /// Its numbers as they are: the weekly chart has them formatted.
    fn table(&self) -> Table {
        let cell = |value: &Option<f64>| vec![value.map_or(MISSING.to_owned(), plain)];
        Table { head: vec![String::new()], rows: self.values.iter().map(cell).collect() }
    }
}

impl Spark {
    fn known(&self) -> impl Iterator<Item = (usize, f64)> {
        let values = self.values.iter().enumerate();
        values.filter_map(|(at, value)| Some((at, value.filter(|value| value.is_finite())?)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::drawn;

    #[test]
    fn it_has_no_words_and_breaks_at_gaps() {
        let values = [Some(1.0), Some(3.0), None, Some(2.0), None, Some(2.0), Some(1.0)].to_vec();
        let spark = Spark { values, band: Some((1.0, 2.0)), from_zero: true };
        let svg = drawn(&spark);
        assert!(!svg.contains("<text"));
        assert_eq!(svg.matches("<circle").count(), 2);
        assert!(svg.len() < 1_200, "{} bytes", svg.len());
    }

    #[test]
    fn degenerate_sparks_are_drawn() {
        for values in [vec![], vec![None], vec![Some(0.0)], vec![Some(f64::NAN), Some(-1.0)]] {
            drawn(&Spark { values, ..Spark::default() });
        }
    }
}
