//! A value week by week: dots on a thin line, the span's interval as a band, norms and targets at
//! their height, each named where it is drawn. Missing weeks are gaps, thin weeks are hollow.

use crate::labels::width;
use crate::scale::{Scale, domain};
use crate::sides::{self, Side};
use crate::svg::{At, Path, Rect, Svg, Tip};
use crate::{Chart, Format, Frame, MISSING, Size, Table, plain};

/// One week.
#[derive(Clone, Debug, Default)]
pub struct Point {
    /// On the axis: "W14".
    pub label: String,
    /// In the tooltip and the table: "29 March – 4 April".
    pub long: String,
    /// None where nothing was measured.
    pub value: Option<f64>,
    /// The value as read.
    pub text: String,
    /// How many items it rests on.
    pub n: usize,
    /// What a click opens.
    pub href: Option<String>,
}

/// Consecutive weeks under one name on the axis: a month.
#[derive(Clone, Debug, Default)]
pub struct Group {
    /// "Apr".
    pub label: String,
    /// How many of the points, from where the group before ended.
    pub weeks: usize,
}

/// The value of the whole span with its interval.
#[derive(Clone, Debug, Default)]
pub struct Band {
    /// Lower end of the interval.
    pub low: f64,
    /// The estimate.
    pub value: f64,
    /// Upper end of the interval.
    pub high: f64,
    /// What it is: "this quarter".
    pub label: String,
    /// The estimate as read.
    pub text: String,
}

/// A horizontal line to compare with: a norm, a baseline, a target.
#[derive(Clone, Debug, Default)]
pub struct Norm {
    /// Its height.
    pub value: f64,
    /// Whose it is: "27 CEOs".
    pub label: String,
    /// The value as read.
    pub text: String,
}

/// A vertical line: something began.
#[derive(Clone, Debug, Default)]
pub struct Marker {
    /// It stands before the point of this index.
    pub before: usize,
    /// What began.
    pub label: String,
}

/// The chart.
#[derive(Clone)]
pub struct Weekly<'a> {
    /// In order of time.
    pub points: Vec<Point>,
    /// Months, from the first point on.
    pub groups: Vec<Group>,
    /// The span's value.
    pub band: Option<Band>,
    /// Lines to compare with.
    pub norms: Vec<Norm>,
    /// Beginnings.
    pub markers: Vec<Marker>,
    /// Whether the axis holds zero.
    pub from_zero: bool,
    /// A week resting on fewer items is hollow.
    pub at_least: usize,
    /// What hollow means; written below where a week is.
    pub hollow: String,
    /// Ticks.
    pub format: Format<'a>,
    /// Headings of the table: week, value, n.
    pub head: [String; 3],
}

impl Default for Weekly<'_> {
    fn default() -> Self {
        Weekly {
            points: Vec::new(),
            groups: Vec::new(),
            band: None,
            norms: Vec::new(),
            markers: Vec::new(),
            from_zero: true,
            at_least: 0,
            hollow: String::new(),
            format: &plain,
            head: Default::default(),
        }
    }
}

impl Chart for Weekly<'_> {
    fn svg(&self, frame: &Frame<'_>, size: Size) -> String {
        let plot = Plot::of(self, size);
        let linked = self.points.iter().any(|point| point.href.is_some());
        let mut svg = Svg::begin(frame, (size, (size.width(), plot.height)), linked);
        self.draw_grid(&plot, &mut svg);
        self.draw_weeks(&plot, &mut svg);
        self.draw_lines(&plot, &mut svg);
        self.draw_points(&plot, &mut svg);
        sides::draw(&plot.sides, (plot.area.right(), plot.height), &mut svg);
        self.draw_values(&plot, &mut svg);
        svg.end()
    }

    fn table(&self) -> Table {
        let row = |point: &Point| {
            let text = if value(point).is_some() { point.text.clone() } else { MISSING.to_owned() };
            vec![point.long.clone(), text, point.n.to_string()]
        };
        Table { head: self.head.to_vec(), rows: self.points.iter().map(row).collect() }
    }
}

/// Where things stand.
struct Plot {
    size: Size,
    height: f64,
    area: Rect,
    y: Scale,
    column: f64,
    /// Names at the right edge.
    sides: Vec<Side>,
}

impl Plot {
    fn of(chart: &Weekly<'_>, size: Size) -> Plot {
        let (deep, room) = match size {
            Size::Wide => (210.0, 170.0),
            Size::Narrow => (180.0, 84.0),
        };
        let top = if chart.markers.is_empty() { 14.0 } else { 30.0 };
        let y = Scale::new(chart.domain(), (top + deep, top));
        let wide = size.width() / chart.points.len().max(1) as f64 > 110.0;
        let sides = chart.sides(&y, (room, wide));
        let ticks = y.ticks(4);
        let widest = |widths: &mut dyn Iterator<Item = f64>| widths.fold(0.0, f64::max);
        let left = widest(&mut ticks.iter().map(|tick| width(&(chart.format)(*tick), 11.0))) + 8.0;
        let right = widest(&mut sides.iter().map(Side::width)) + 10.0;
        let area = Rect { x: left, y: top, w: size.width() - left - right, h: deep };
        let groups = if chart.groups.is_empty() { 0.0 } else { 18.0 };
        let note = if chart.note().is_some() { 22.0 } else { 0.0 };
        let height = area.bottom() + 24.0 + groups + note;
        let column = area.w / chart.points.len().max(1) as f64;
        Plot { size, height, area, y, column, sides }
    }

    fn x(&self, index: usize) -> f64 {
        self.area.x + (index as f64 + 0.5) * self.column
    }

    fn at(&self, index: usize, value: f64) -> At {
        (self.x(index), self.y.at(value))
    }

    /// Whether the last value is said at the right edge: it is near it.
    fn ends(&self) -> bool {
        self.sides.first().is_some_and(Side::is_last)
    }

    /// Every how many weeks one is labelled.
    fn step(&self, labels: impl Iterator<Item = f64>) -> usize {
        let widest = labels.fold(0.0, f64::max) + 8.0;
        [1, 2, 4, 13].into_iter().find(|step| *step as f64 * self.column >= widest).unwrap_or(26)
    }
}

/// The value, where it is a number.
fn value(point: &Point) -> Option<f64> {
    point.value.filter(|value| value.is_finite())
}

impl Weekly<'_> {
    /// Points with a value, by index.
    fn known(&self) -> impl DoubleEndedIterator<Item = (usize, f64)> {
        self.points.iter().enumerate().filter_map(|(at, point)| Some((at, value(point)?)))
    }

    fn is_thin(&self, point: &Point) -> bool {
        point.n < self.at_least
    }

    /// What is said below, where it is needed.
    fn note(&self) -> Option<&str> {
        let thin = self.points.iter().any(|point| value(point).is_some() && self.is_thin(point));
        (thin && !self.hollow.is_empty()).then_some(self.hollow.as_str())
    }

    fn domain(&self) -> (f64, f64) {
        let band = self.band.iter().flat_map(|band| [band.low, band.value, band.high]);
        let norms = self.norms.iter().map(|norm| norm.value);
        domain(self.known().map(|(_, value)| value).chain(band).chain(norms), self.from_zero)
    }

    fn sides(&self, y: &Scale, shape: (f64, bool)) -> Vec<Side> {
        let (room, wide) = shape;
        let mut sides = Vec::new();
        let last = self.known().next_back().filter(|(at, _)| at + 1 == self.points.len() && !wide);
        if let Some((at, last)) = last {
            let text = &self.points[at].text;
            sides.push(Side::new((y.at(last), text, ""), sides::LAST, room));
        }
        if let Some(band) = &self.band {
            sides.push(Side::new((y.at(band.value), &band.text, &band.label), "note", room));
        }
        let norm =
            |norm: &Norm| Side::new((y.at(norm.value), &norm.text, &norm.label), "note", room);
        sides.extend(self.norms.iter().map(norm));
        sides
    }

    fn draw_grid(&self, plot: &Plot, svg: &mut Svg) {
        let (left, right) = (plot.area.x, plot.area.right());
        for tick in plot.y.ticks(4) {
            let y = plot.y.at(tick);
            let class = if tick.abs() < 1e-12 { "axis" } else { "grid" };
            svg.line(class, (left, y), (right, y));
            svg.text("tick e", (left - 8.0, y + 4.0), &(self.format)(tick));
        }
    }

    fn draw_weeks(&self, plot: &Plot, svg: &mut Svg) {
        let labels = self.points.iter().map(|point| width(&point.label, 11.0));
        let step = plot.step(labels);
        let base = plot.area.bottom() + 17.0;
        for (at, point) in self.points.iter().enumerate() {
            if (self.points.len() - 1 - at).is_multiple_of(step) {
                svg.text("tick m", (plot.x(at), base), &point.label);
            }
        }
        let mut first = 0;
        for group in &self.groups {
            let x = plot.area.x + first as f64 * plot.column;
            let room = group.weeks as f64 * plot.column;
            svg.line("grid", (x, base + 6.0), (x, base + 19.0));
            if width(&group.label, 11.0) <= room {
                svg.text("tick", (x + 5.0_f64.min(room / 8.0), base + 17.0), &group.label);
            }
            first += group.weeks;
        }
        if let Some(note) = self.note() {
            let y = plot.height - 5.0;
            svg.dot("dot hollow", (plot.area.x + 4.0, y - 4.0), 3.0);
            svg.text("note", (plot.area.x + 13.0, y), note);
        }
    }

    fn draw_lines(&self, plot: &Plot, svg: &mut Svg) {
        let (left, right) = (plot.area.x, plot.area.right());
        if let Some(band) = &self.band {
            let (top, bottom) = (plot.y.at(band.high), plot.y.at(band.low));
            svg.rect("band", Rect { x: left, y: top, w: plot.area.w, h: bottom - top });
            let y = plot.y.at(band.value);
            svg.line("mean", (left, y), (right, y));
        }
        for norm in &self.norms {
            let y = plot.y.at(norm.value);
            svg.line("norm", (left, y), (right, y));
        }
        for marker in &self.markers {
            let x = left + marker.before as f64 * plot.column;
            svg.line("mark", (x, plot.area.y - 6.0), (x, plot.area.bottom()));
            let half = width(&marker.label, 12.0) / 2.0;
            let middle = x.min(plot.size.width() - half).max(half);
            svg.text("lab m", (middle, plot.area.y - 12.0), &marker.label);
        }
        let mut path = Path::default();
        let mut before = None;
        for (at, value) in self.known() {
            let place = plot.at(at, value);
            if before.is_some_and(|before| before + 1 == at) {
                path.to(place);
            } else {
                path.start(place);
            }
            before = Some(at);
        }
        svg.path("line", &path);
    }

    fn draw_points(&self, plot: &Plot, svg: &mut Svg) {
        let last = self.known().next_back().map(|(at, _)| at);
        let tiny = plot.column < 8.0;
        for (at, value) in self.known() {
            let point = &self.points[at];
            let thin = if self.is_thin(point) { " hollow" } else { "" };
            let (size, radius) = match (last == Some(at), tiny) {
                (true, _) => (" last", 5.0),
                (false, true) => (" tiny", 1.6),
                (false, false) => ("", 2.8),
            };
            let class = format!("dot{thin}{size}");
            let says = format!("{}: {} (n = {})", point.long, point.text, point.n);
            let tip = Tip { href: point.href.as_deref(), says: &says };
            let left = plot.area.x + at as f64 * plot.column;
            let hit = Rect { x: left, y: plot.area.y, w: plot.column, h: plot.area.h + 22.0 };
            svg.tipped(tip, |svg| {
                svg.rect("hit", hit);
                svg.dot(&class, plot.at(at, value), radius);
            });
        }
    }

    /// The values of the highest week, and of the last where the right edge does not say it.
    fn draw_values(&self, plot: &Plot, svg: &mut Svg) {
        let Some(last) = self.known().next_back() else { return };
        if !plot.ends() {
            let (x, y) = plot.at(last.0, last.1);
            let text = &self.points[last.0].text;
            let needs = width(text, 12.5);
            if x + 9.0 + needs <= plot.area.right() {
                svg.text("acc h", (x + 9.0, y + 4.0), text);
            } else {
                svg.text("acc m h", (x.min(plot.area.right() - needs / 2.0), y - 11.0), text);
            }
        }
        let highest = self.known().max_by(|a, b| a.1.total_cmp(&b.1));
        if let Some((at, value)) = highest.filter(|(_, value)| *value > last.1) {
            let half = width(&self.points[at].text, 12.0) / 2.0;
            let (x, y) = plot.at(at, value);
            let x = x.min(plot.area.right() - half).max(plot.area.x + half);
            svg.text("lab m h", (x, y - 9.0), &self.points[at].text);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::drawn;

    fn points(values: &[f64]) -> Vec<Point> {
        let point = |(at, value): (usize, &f64)| Point {
            label: format!("W{}", at + 1),
            long: format!("week {} <of> 2026", at + 1),
            value: Some(*value),
            text: format!("{value:.0} %"),
            n: at + 3,
            href: Some(format!("/lens/a?week={at}&x=\"1\"")),
        };
        values.iter().enumerate().map(point).collect()
    }

    fn chart(values: &[f64]) -> Weekly<'static> {
        let norm = |value| Norm { value, label: "27 CEOs".to_owned(), text: "30 %".to_owned() };
        let band = Band { low: 10.0, value: 12.0, high: 15.0, ..Band::default() };
        Weekly {
            points: points(values),
            groups: vec![Group { label: "Apr".to_owned(), weeks: values.len() }],
            band: Some(band),
            norms: vec![norm(30.0), norm(31.0)],
            at_least: 5,
            hollow: "fewer than 5".to_owned(),
            head: ["week", "share", "n"].map(str::to_owned),
            ..Weekly::default()
        }
    }

    #[test]
    fn every_week_opens_its_items() {
        let svg = drawn(&chart(&[12.0, 20.0, 9.0]));
        assert_eq!(svg.matches("<a href=\"/lens/a?week=").count(), 3);
        assert!(svg.contains("&amp;x=&quot;1&quot;"));
        assert!(svg.contains("<title>week 2 &lt;of&gt; 2026: 20 % (n = 4)</title>"));
        assert!(svg.contains("role=\"group\""));
        assert_eq!(svg.matches("27 CEOs").count(), 2);
        // Two thin weeks and what hollow means.
        assert_eq!(svg.matches("hollow").count(), 3);
    }

    #[test]
    fn a_missing_week_is_a_gap() {
        let mut chart = chart(&[12.0, 20.0, 9.0, 8.0, 11.0]);
        chart.points[2].value = None;
        chart.points[4].value = Some(f64::NAN);
        let svg = drawn(&chart);
        let line = svg.split("class=\"line\" d=\"").nth(1).unwrap_or_default();
        let line = line.split('"').next().unwrap_or_default();
        assert_eq!(line.matches('M').count(), 2);
        assert_eq!(svg.matches("<a href").count(), 3);
        assert_eq!(chart.table().rows[2][1], MISSING);
        assert_eq!(chart.table().rows[4][1], MISSING);
    }

    #[test]
    fn degenerate_weeks_are_drawn() {
        for values in [&[][..], &[0.0], &[0.0, 0.0, 0.0], &[-3.0, -8.0], &[1e12, 2e12], &[1e-9]] {
            let svg = drawn(&chart(values));
            assert_eq!(svg.matches("<a href").count(), values.len());
            drawn(&Weekly { points: points(values), from_zero: false, ..Weekly::default() });
        }
    }

    #[test]
    fn without_links_it_is_one_image() {
        let mut chart = chart(&[1.0, 2.0]);
        chart.points.iter_mut().for_each(|point| point.href = None);
        assert!(drawn(&chart).contains("role=\"img\""));
    }

    #[test]
    fn a_year_is_small() {
        let values: Vec<f64> = (0..53).map(|week| f64::from(week * 7 % 31)).collect();
        let svg = drawn(&chart(&values));
        assert!(svg.len() < 20_000, "{} bytes", svg.len());
    }
}
