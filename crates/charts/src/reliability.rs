//! What was forecast against what happened: the calibrated curve with its consistency band around the
//! diagonal, dots as large as they are many, and below how often each probability was said.

use crate::labels::{balanced, width};
use crate::scale::Scale;
use crate::svg::{At, Path, Rect, Svg, Tip};
use crate::{Chart, Format, Frame, Size, Table, plain};

/// Forecasts of about the same probability.
#[derive(Clone, Debug, Default)]
pub struct Forecasts {
    /// What was said, from 0 to 1.
    pub said: f64,
    /// The share that happened.
    pub happened: f64,
    /// How many.
    pub n: usize,
    /// What a click opens.
    pub href: Option<String>,
}

/// How often a range of probabilities was said.
#[derive(Clone, Debug, Default)]
pub struct Said {
    /// From this probability.
    pub from: f64,
    /// To this one.
    pub to: f64,
    /// Times.
    pub n: usize,
}

/// The sentence of the picture and where it points.
#[derive(Clone, Debug, Default)]
pub struct Callout {
    /// What was said.
    pub said: f64,
    /// What happened.
    pub happened: f64,
    /// "When you say 80 %, 61 % happen".
    pub text: String,
}

/// The chart.
#[derive(Clone)]
pub struct Reliability<'a> {
    /// Groups of forecasts.
    pub dots: Vec<Forecasts>,
    /// The calibrated curve: corners from the left, two per pooled block.
    pub curve: Vec<(f64, f64)>,
    /// Where the curve lies if the forecasts are reliable: said, low, high.
    pub band: Vec<(f64, f64, f64)>,
    /// How often what was said.
    pub said: Vec<Said>,
    /// The finding.
    pub callout: Option<Callout>,
    /// Name of the diagonal: "as often as said".
    pub diagonal: String,
    /// Name of the horizontal axis.
    pub x: String,
    /// Name of the vertical axis.
    pub y: String,
    /// Probabilities and shares.
    pub format: Format<'a>,
    /// Headings of the table: said, happened, n.
    pub head: [String; 3],
}

impl Default for Reliability<'_> {
    fn default() -> Self {
        Reliability {
            dots: Vec::new(),
            curve: Vec::new(),
            band: Vec::new(),
            said: Vec::new(),
            callout: None,
            diagonal: String::new(),
            x: String::new(),
            y: String::new(),
            format: &plain,
            head: Default::default(),
        }
    }
}

impl Chart for Reliability<'_> {
    fn svg(&self, frame: &Frame<'_>, size: Size) -> String {
        let plot = Plot::of(self, size);
        let linked = self.dots.iter().any(|dot| dot.href.is_some());
        let mut svg = Svg::begin(frame, (size, (size.width(), plot.height)), linked);
        plot.draw_axes(self, &mut svg);
        plot.draw_said(self, &mut svg);
        plot.draw_curve(self, &mut svg);
        plot.draw_dots(self, &mut svg);
        plot.draw_callout(self, &mut svg);
        svg.end()
    }

    fn table(&self) -> Table {
        let row = |dot: &Forecasts| {
            vec![(self.format)(dot.said), (self.format)(dot.happened), dot.n.to_string()]
        };
        Table { head: self.head.to_vec(), rows: self.dots.iter().map(row).collect() }
    }
}

struct Plot {
    size: Size,
    height: f64,
    area: Rect,
    x: Scale,
    y: Scale,
    /// Lines of the callout with room for them.
    callout: Vec<String>,
}

/// Height of the bars below.
const BARS: f64 = 44.0;

const LINE: f64 = 17.0;

impl Plot {
    fn of(chart: &Reliability<'_>, size: Size) -> Plot {
        let (side, room) = match size {
            Size::Wide => (430.0, 190.0),
            Size::Narrow => (282.0, 320.0),
        };
        let text = chart.callout.iter().map(|callout| callout.text.as_str()).next();
        let callout = balanced(text.unwrap_or_default(), 14.0, (room, 4));
        let above = match size {
            Size::Wide => 0.0,
            Size::Narrow => {
                callout.len() as f64 * LINE + if callout.is_empty() { 0.0 } else { 10.0 }
            }
        };
        let ticks = width(&(chart.format)(1.0), 11.0) + 8.0;
        let top = above + if chart.y.is_empty() { 10.0 } else { 26.0 };
        let area = Rect {
            x: ticks,
            y: top,
            w: side,
            h: side * if size == Size::Wide { 0.74 } else { 0.9 },
        };
        let x = Scale::new((0.0, 1.0), (area.x, area.right()));
        let y = Scale::new((0.0, 1.0), (area.bottom(), area.y));
        let bars = if chart.said.is_empty() { 0.0 } else { BARS + 8.0 };
        let height = area.bottom() + bars + if chart.x.is_empty() { 22.0 } else { 40.0 };
        Plot { size, height, area, x, y, callout }
    }

    fn at(&self, said: f64, happened: f64) -> At {
        let within = |value: f64| if value.is_finite() { value.clamp(0.0, 1.0) } else { 0.0 };
        (self.x.at(within(said)), self.y.at(within(happened)))
    }

    fn draw_axes(&self, chart: &Reliability<'_>, svg: &mut Svg) {
        let foot = self.height - if chart.x.is_empty() { 5.0 } else { 23.0 };
        for tick in [0.0, 0.5, 1.0] {
            let (x, y) = self.at(tick, tick);
            let text = (chart.format)(tick);
            let class = if tick > 0.0 { "grid" } else { "axis" };
            svg.line(class, (self.area.x, y), (self.area.right(), y));
            svg.text("tick e", (self.area.x - 8.0, y + 4.0), &text);
            svg.text("tick m", (x, foot), &text);
        }
        svg.text("note", (0.0, self.area.y - 13.0), &chart.y);
        svg.text("note m", (self.area.middle().0, self.height - 5.0), &chart.x);
        svg.line("diagonal", self.at(0.0, 0.0), self.at(1.0, 1.0));
    }

    fn draw_said(&self, chart: &Reliability<'_>, svg: &mut Svg) {
        let most = chart.said.iter().map(|said| said.n).max().unwrap_or(0).max(1) as f64;
        let base = self.area.bottom() + 8.0 + BARS;
        for said in &chart.said {
            let (from, to) = (self.at(said.from, 0.0).0, self.at(said.to, 0.0).0);
            let h = said.n as f64 / most * (BARS - 12.0);
            let bar = Rect { x: from + 1.0, y: base - h, w: to - from - 2.0, h };
            let (low, high) = ((chart.format)(said.from), (chart.format)(said.to));
            let says = format!("{low} – {high}: n = {}", said.n);
            svg.tipped(Tip { href: None, says: &says }, |svg| svg.rect("soft", bar));
            let text = said.n.to_string();
            if said.n > 0 && width(&text, 11.0) <= to - from {
                svg.text("tick m", ((from + to) / 2.0, base - h - 3.0), &text);
            }
        }
        if !chart.said.is_empty() {
            svg.line("axis", (self.area.x, base), (self.area.right(), base));
        }
    }

    fn draw_curve(&self, chart: &Reliability<'_>, svg: &mut Svg) {
        if chart.band.len() > 1 {
            let lower = chart.band.iter().map(|(said, low, _)| self.at(*said, *low));
            let upper = chart.band.iter().rev().map(|(said, _, high)| self.at(*said, *high));
            svg.path("band", &Path::shape(lower.chain(upper)));
        }
        let corners = chart.curve.iter().map(|(said, happened)| self.at(*said, *happened));
        svg.path("line", &Path::through(corners));
    }

    fn draw_dots(&self, chart: &Reliability<'_>, svg: &mut Svg) {
        let most = chart.dots.iter().map(|dot| dot.n).max().unwrap_or(0).max(1) as f64;
        for dot in &chart.dots {
            let (said, happened) = ((chart.format)(dot.said), (chart.format)(dot.happened));
            let says = format!("{said} → {happened} (n = {})", dot.n);
            let at = self.at(dot.said, dot.happened);
            svg.tipped(Tip { href: dot.href.as_deref(), says: &says }, |svg| {
                svg.dot("hit", at, 13.0);
                svg.dot("dot", at, 2.5 + 5.5 * (dot.n as f64 / most).sqrt());
            });
        }
        // The name of the diagonal lies on the side of it where the curve is not.
        let gap: f64 = chart.curve.iter().map(|(said, happened)| happened - said).sum();
        let (x, y) = if gap > 0.0 { self.at(0.56, 0.42) } else { self.at(0.44, 0.56) };
        let class = if gap > 0.0 { "note h" } else { "note e h" };
        svg.text(class, (x, y), &chart.diagonal);
    }

    fn draw_callout(&self, chart: &Reliability<'_>, svg: &mut Svg) {
        let Some(callout) = &chart.callout else { return };
        let (x, y) = self.at(callout.said, callout.happened);
        let (left, top) = match self.size {
            Size::Wide => (self.area.right() + 34.0, y),
            Size::Narrow => (0.0, LINE - 3.0),
        };
        if self.size == Size::Wide {
            svg.line("lead", (x + 9.0, y), (left - 8.0, y));
        }
        svg.dot("ring", (x, y), 9.0);
        for (at, line) in self.callout.iter().enumerate() {
            let drop = if self.size == Size::Wide { 4.5 } else { 0.0 };
            svg.text("call", (left, top + drop + at as f64 * LINE), line);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::drawn;

    #[test]
    fn groups_open_their_forecasts() {
        let dots = [(0.1, 0.2, 4), (0.8, 0.61, 18)];
        let dots = dots.map(|(said, happened, n)| Forecasts {
            said,
            happened,
            n,
            href: Some("/forecasts".to_owned()),
        });
        let callout = Callout {
            said: 0.8,
            happened: 0.61,
            text: "when you say 80 %, 61 % happen".to_owned(),
        };
        let chart = Reliability {
            dots: dots.to_vec(),
            curve: vec![(0.1, 0.2), (0.8, 0.61)],
            band: vec![(0.0, 0.0, 0.2), (1.0, 0.8, 1.0)],
            said: vec![Said { from: 0.0, to: 0.2, n: 4 }, Said { from: 0.6, to: 0.8, n: 0 }],
            callout: Some(callout),
            ..Reliability::default()
        };
        let svg = drawn(&chart);
        assert_eq!(svg.matches("<a href").count(), 2);
        assert!(svg.contains("class=\"band\""));
        assert!(svg.contains("class=\"call\""));
    }

    #[test]
    fn degenerate_forecasts_are_drawn() {
        drawn(&Reliability::default());
        let odd = Forecasts { said: f64::NAN, happened: 7.0, n: 0, href: None };
        let dots = vec![odd; 3];
        let format: Format<'_> = &|_| "?".to_owned();
        drawn(&Reliability { dots, curve: vec![(f64::NAN, 2.0)], format, ..Default::default() });
    }
}
