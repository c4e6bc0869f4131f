//! Shares of a whole as stacked bars: one bar of parts with their intervals, or one bar per week.
//! Parts are named where they are drawn; names that do not fit are led to their part by a line.

use crate::labels::{Flag, Wish, apart, cut, rows, width};
use crate::svg::{Rect, Svg, Tip};
use crate::{Chart, Frame, MISSING, Shade, Size, Table};

/// A share of the whole.
#[derive(Clone, Debug, Default)]
pub struct Part {
    /// Its name; the same in every bar, and in the same order.
    pub label: String,
    /// From 0 to 1.
    pub share: f64,
    /// The share as read.
    pub text: String,
    /// Its interval as read: "9–15 %".
    pub interval: Option<String>,
    /// How dark it is.
    pub shade: Shade,
    /// What a click opens.
    pub href: Option<String>,
}

/// One whole.
#[derive(Clone, Debug, Default)]
pub struct Bar {
    /// Its name: a week; empty where it is the only bar.
    pub label: String,
    /// What it rests on, at the right: "n 31", "42 h".
    pub note: String,
    /// Its parts, from the left.
    pub parts: Vec<Part>,
}

/// The chart.
#[derive(Clone, Debug, Default)]
pub struct Levels {
    /// From the top.
    pub bars: Vec<Bar>,
    /// Headings of the table: bar, part, share, interval.
    pub head: [String; 4],
}

impl Chart for Levels {
    fn svg(&self, frame: &Frame<'_>, size: Size) -> String {
        let plot = Plot::of(self, size);
        let mut parts = self.bars.iter().flat_map(|bar| &bar.parts);
        let linked = parts.any(|part| part.href.is_some());
        let mut svg = Svg::begin(frame, (size, (size.width(), plot.height())), linked);
        for (index, bar) in self.bars.iter().enumerate() {
            plot.draw_bar(bar, index, &mut svg);
        }
        if let Some(bar) = self.bars.first() {
            plot.draw_names(bar, &mut svg);
        }
        svg.end()
    }

    fn table(&self) -> Table {
        let mut rows = Vec::new();
        for bar in &self.bars {
            rows.extend(bar.parts.iter().map(|part| {
                let interval = part.interval.clone().unwrap_or(MISSING.to_owned());
                vec![bar.label.clone(), part.label.clone(), part.text.clone(), interval]
            }));
        }
        let mut head = self.head.to_vec();
        if self.is_single() && self.bars.iter().all(|bar| bar.label.is_empty()) {
            head.remove(0);
            rows.iter_mut().for_each(|row| drop(row.remove(0)));
        }
        Table { head, rows }
    }
}

impl Levels {
    fn is_single(&self) -> bool {
        self.bars.len() <= 1
    }
}

struct Plot {
    size: Size,
    /// The first bar.
    first: Rect,
    step: f64,
    count: usize,
    /// Whether there is only one bar, with its intervals below.
    single: bool,
    intervals: bool,
    /// Parts named in a list below the bar, because their names would climb too high above it.
    listed: usize,
}

/// Height of a row of names.
const ROW: f64 = 17.0;

/// Rows of names that may stand above a bar.
const MOST_ROWS: usize = 3;

/// Width of the list, so that a share is not far from its name.
const LIST: f64 = 340.0;

/// Height of a line of the list.
const LISTED: f64 = 21.0;

impl Plot {
    fn of(levels: &Levels, size: Size) -> Plot {
        let widest = |text: fn(&Bar) -> &str| {
            levels.bars.iter().map(|bar| width(text(bar), 11.0)).fold(0.0, f64::max)
        };
        let gap = |width: f64| if width > 0.0 { width + 10.0 } else { 0.0 };
        let (left, right) = (gap(widest(|bar| &bar.label)), gap(widest(|bar| &bar.note)));
        let single = levels.is_single();
        let (high, step) = match levels.bars.len() {
            0 | 1 => (38.0, 38.0),
            2..=16 => (18.0, 23.0),
            _ => (12.0, 15.0),
        };
        let first = Rect { x: left, y: 0.0, w: size.width() - left - right, h: high };
        let mut parts = levels.bars.iter().flat_map(|bar| &bar.parts);
        let intervals = single && parts.any(|part| part.interval.is_some());
        let mut plot =
            Plot { size, first, step, count: levels.bars.len(), single, intervals, listed: 0 };
        let names = levels.bars.first().map(|bar| plot.names(bar)).unwrap_or_default();
        let rows = names.iter().map(|name| name.row + 1).max().unwrap_or(0);
        if single && rows > MOST_ROWS {
            plot.listed = names.len();
            plot.intervals = false;
            plot.first.y = 0.0;
            return plot;
        }
        plot.first.y = rows as f64 * ROW + 6.0;
        plot
    }

    fn height(&self) -> f64 {
        let rows = self.count.saturating_sub(1) as f64 * self.step;
        let below = if self.intervals { 22.0 } else { 4.0 };
        let list = if self.listed > 0 { self.listed as f64 * LISTED + 8.0 } else { 0.0 };
        self.first.bottom() + rows + below + list
    }

    /// The shape of every part of a bar; widths are shares of the sum, so a bar is always full.
    fn shapes(&self, bar: &Bar, row: usize) -> Vec<Rect> {
        let share = |part: &Part| if part.share.is_finite() { part.share.max(0.0) } else { 0.0 };
        let whole: f64 = bar.parts.iter().map(share).sum();
        let whole = if whole > 0.0 { whole.max(1.0) } else { 1.0 };
        let whole = if whole > 1.5 { bar.parts.iter().map(share).sum() } else { whole };
        let mut x = self.first.x;
        let y = self.first.y + row as f64 * self.step;
        let mut shapes = Vec::new();
        for part in &bar.parts {
            let w = share(part) / whole * self.first.w;
            shapes.push(Rect { x, y, w: (w - 1.5).max(w.min(1.0)), h: self.first.h });
            x += w;
        }
        shapes
    }

    fn draw_bar(&self, bar: &Bar, row: usize, svg: &mut Svg) {
        let shapes = self.shapes(bar, row);
        let base = self.first.y + row as f64 * self.step + self.first.h / 2.0 + 4.0;
        svg.text("tick", (0.0, base), &bar.label);
        svg.text("tick e", (self.size.width(), base), &bar.note);
        for (part, shape) in bar.parts.iter().zip(shapes) {
            let says = [bar.label.as_str(), part.label.as_str(), part.text.as_str()];
            let says: Vec<&str> = says.into_iter().filter(|text| !text.is_empty()).collect();
            let mut says = says.join(" · ");
            if let Some(interval) = &part.interval {
                says.push_str(&format!(" ({interval})"));
            }
            svg.tipped(Tip { href: part.href.as_deref(), says: &says }, |svg| {
                svg.rect(&format!("box {}", part.shade.class()), shape);
                if shape.w > 0.0 && part.shade == Shade::None {
                    svg.rect("edge", shape);
                }
                let large = if self.single { 13.0 } else { 11.0 };
                if self.first.h > 12.0 && width(&part.text, large) + 10.0 <= shape.w {
                    self.draw_share(part, shape, svg);
                }
            });
        }
    }

    fn draw_share(&self, part: &Part, shape: Rect, svg: &mut Svg) {
        let class = match (self.single, part.shade.is_dark()) {
            (true, true) => "val on",
            (true, false) => "val",
            (false, true) => "small on",
            (false, false) => "small",
        };
        svg.text(class, (shape.x + 6.0, shape.y + shape.h / 2.0 + 4.0), &part.text);
    }

    /// Names above the first bar, in rows, and intervals below the only one.
    fn draw_names(&self, bar: &Bar, svg: &mut Svg) {
        if self.listed > 0 {
            self.draw_list(bar, svg);
            return;
        }
        for name in self.names(bar) {
            let base = self.first.y - 9.0 - name.row as f64 * ROW;
            svg.text("lab", (name.flag.left, base), &name.text);
            if name.row > 0 || (name.flag.stem - name.flag.left).abs() > 6.0 {
                let x = name.flag.stem;
                svg.line("lead", (x, base + 3.0), (x, self.first.y - 1.0));
            }
        }
        if self.intervals {
            self.draw_intervals(&self.seen(bar), svg);
        }
    }

    /// Names below the bar, one a line, each with its shade, its share and its interval.
    fn draw_list(&self, bar: &Bar, svg: &mut Svg) {
        for (at, (part, _)) in self.seen(bar).into_iter().enumerate() {
            let base = self.first.bottom() + 24.0 + at as f64 * LISTED;
            let swatch = Rect { x: 0.0, y: base - 10.0, w: 11.0, h: 11.0 };
            svg.rect(part.shade.class(), swatch);
            if part.shade == Shade::None {
                svg.rect("edge", swatch);
            }
            let interval = part.interval.as_deref().unwrap_or_default();
            let (room, right) = (self.size.width().min(LIST), width(interval, 11.0));
            let end = room - if right > 0.0 { right + 10.0 } else { 0.0 };
            svg.text("tick e", (room, base), interval);
            svg.text("val e", (end, base), &part.text);
            let room = end - width(&part.text, 12.5) - 28.0;
            svg.text("lab", (18.0, base), &cut(&part.label, 12.0, room));
        }
    }

    fn seen<'a>(&self, bar: &'a Bar) -> Vec<(&'a Part, Rect)> {
        let shapes = self.shapes(bar, 0);
        bar.parts.iter().zip(shapes).filter(|(part, _)| part.share > 0.0).collect()
    }

    /// Names begin with their part, or end with it where the picture ends before they do.
    fn names(&self, bar: &Bar) -> Vec<Name> {
        let fits = |part: &Part, shape: &Rect| width(&part.text, 13.0) + 10.0 <= shape.w;
        let mut names = Vec::new();
        for (part, shape) in self.seen(bar) {
            let text = match self.single && !fits(part, &shape) {
                true => format!("{} {}", part.label, part.text),
                false => part.label.clone(),
            };
            let text = cut(&text, 12.0, self.size.width());
            let needs = width(&text, 12.0) + 8.0;
            let stem = shape.x + shape.w.min(5.0) / 2.0;
            let left = if shape.x + needs <= self.size.width() + 8.0 {
                shape.x
            } else {
                (shape.right() - needs + 8.0).max(0.0)
            };
            names.push(Name { text, row: 0, flag: Flag { left, right: left + needs, stem } });
        }
        let flags: Vec<Flag> = names.iter().map(|name| name.flag).collect();
        for (name, row) in names.iter_mut().zip(rows(&flags)) {
            name.row = row;
        }
        names
    }

    fn draw_intervals(&self, seen: &[(&Part, Rect)], svg: &mut Svg) {
        let text = |part: &Part| part.interval.clone().unwrap_or_default();
        let wish = |(part, shape): &(&Part, Rect)| {
            let needs = width(&text(part), 11.0) + 10.0;
            Wish { at: shape.x + needs / 2.0, needs }
        };
        let wishes: Vec<Wish> = seen.iter().map(wish).collect();
        let middles = apart(&wishes, (self.first.x, self.size.width() + 10.0));
        for (((part, _), wish), middle) in seen.iter().zip(&wishes).zip(middles) {
            svg.text("tick", (middle - wish.needs / 2.0, self.first.bottom() + 15.0), &text(part));
        }
    }
}

/// The name of a part of the first bar.
struct Name {
    text: String,
    row: usize,
    flag: Flag,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::drawn;

    fn bar(shares: &[f64]) -> Bar {
        let shades = [Shade::Strategic, Shade::Tactical, Shade::Operational, Shade::None];
        let part = |(at, share): (usize, &f64)| Part {
            label: format!("part {at} & more"),
            share: *share,
            text: format!("{at}0 %"),
            interval: Some("9–15 %".to_owned()),
            shade: shades[at % 4],
            href: Some(format!("/items?part={at}")),
        };
        Bar { parts: shares.iter().enumerate().map(part).collect(), ..Bar::default() }
    }

    #[test]
    fn every_part_is_named_once_and_opens_its_items() {
        let levels = Levels { bars: vec![bar(&[0.02, 0.01, 0.9, 0.07])], ..Levels::default() };
        let svg = drawn(&levels);
        assert_eq!(svg.matches("<a href").count(), 4);
        assert_eq!(svg.matches("class=\"lab\"").count(), 4);
        assert_eq!(svg.matches("class=\"tick\"").count(), 4);
        assert_eq!(levels.table().head.len(), 3);
    }

    #[test]
    fn names_that_would_climb_too_high_are_listed() {
        let mut bar = bar(&[0.3, 0.1, 0.1, 0.1, 0.4]);
        bar.parts.iter_mut().for_each(|part| part.label = "a name as long as this one".repeat(2));
        let levels = Levels { bars: vec![bar], ..Levels::default() };
        assert!(Plot::of(&levels, Size::Narrow).listed > 0);
        assert_eq!(drawn(&levels).matches("class=\"lab\"").count(), 5);
    }

    #[test]
    fn degenerate_bars_are_drawn() {
        for shares in [&[][..], &[0.0], &[0.0, 0.0], &[1.0], &[-1.0, f64::NAN, 40.0]] {
            drawn(&Levels { bars: vec![bar(shares)], ..Levels::default() });
            drawn(&Levels { bars: vec![bar(shares); 53], ..Levels::default() });
        }
        drawn(&Levels::default());
    }
}
