//! How values lie: one dot per item stacked over its place, bars where they are too many, with the
//! median, the middle half and a value to compare with.

use crate::labels::{Flag, rows, width};
use crate::scale::{Scale, domain, quantile, round_step};
use crate::svg::{Rect, Svg, Tip};
use crate::{Chart, Format, Frame, Norm, Size, Table, plain};

/// One item.
#[derive(Clone, Debug, Default)]
pub struct Item {
    /// What it is: a week, a meeting.
    pub label: String,
    /// Where it stands.
    pub value: f64,
    /// The value as read.
    pub text: String,
    /// What a click opens.
    pub href: Option<String>,
}

/// The chart.
#[derive(Clone)]
pub struct Distribution<'a> {
    /// In any order.
    pub items: Vec<Item>,
    /// The word for the median, which the chart computes.
    pub median: String,
    /// The word for what lies between the quartiles: "middle half".
    pub middle: String,
    /// How many there are, as read: "n 31".
    pub n: String,
    /// A value to compare with.
    pub reference: Option<Norm>,
    /// Whether the axis holds zero.
    pub from_zero: bool,
    /// Ticks, median and quartiles.
    pub format: Format<'a>,
    /// Headings of the table: item, value.
    pub head: [String; 2],
}

impl Default for Distribution<'_> {
    fn default() -> Self {
        Distribution {
            items: Vec::new(),
            median: String::new(),
            middle: String::new(),
            n: String::new(),
            reference: None,
            from_zero: true,
            format: &plain,
            head: Default::default(),
        }
    }
}

impl Chart for Distribution<'_> {
    fn svg(&self, frame: &Frame<'_>, size: Size) -> String {
        let plot = Plot::of(self, size);
        let linked = self.items.iter().any(|item| item.href.is_some());
        let mut svg = Svg::begin(frame, (size, (size.width(), plot.base + 46.0)), linked);
        plot.draw_axis(self, &mut svg);
        plot.draw_stems(&mut svg);
        if plot.step > 0.0 {
            plot.draw_dots(self, &mut svg);
        } else {
            plot.draw_bars(self, &mut svg);
        }
        plot.draw_names(&mut svg);
        svg.end()
    }

    fn table(&self) -> Table {
        let row = |item: &Item| vec![item.label.clone(), item.text.clone()];
        Table { head: self.head.to_vec(), rows: self.items.iter().map(row).collect() }
    }
}

/// Height of the dots.
const DEEP: f64 = 96.0;

const ROW: f64 = 17.0;

/// Sizes of a dot with its air, from the largest.
const STEPS: [f64; 6] = [12.0, 10.0, 8.0, 6.5, 5.0, 4.0];

struct Plot {
    size: Size,
    x: Scale,
    /// Where dots stand.
    base: f64,
    /// From dot to dot; 0 where bars are drawn.
    step: f64,
    sorted: Vec<f64>,
    /// From the left.
    names: Vec<Name>,
}

struct Name {
    /// Of its stem.
    class: &'static str,
    value: String,
    label: String,
    row: usize,
    flag: Flag,
}

impl Plot {
    fn of(chart: &Distribution<'_>, size: Size) -> Plot {
        let mut sorted: Vec<f64> =
            chart.items.iter().map(|item| item.value).filter(|value| value.is_finite()).collect();
        sorted.sort_by(f64::total_cmp);
        let reference = chart.reference.iter().map(|norm| norm.value);
        let domain = domain(sorted.iter().copied().chain(reference), chart.from_zero);
        let x = Scale::new(domain, (8.0, size.width() - 8.0));
        let mut plot = Plot { size, x, base: 0.0, step: 0.0, sorted, names: Vec::new() };
        plot.names = plot.named(chart);
        let highest = plot.names.iter().map(|name| name.row + 1).max().unwrap_or(0);
        plot.step = STEPS.into_iter().find(|step| plot.fits(*step)).unwrap_or(0.0);
        let deep = match plot.step > 0.0 {
            true => (plot.tallest(plot.step) as f64 * plot.step).max(30.0),
            false => DEEP,
        };
        plot.base = highest as f64 * ROW + 10.0 + deep;
        plot
    }

    fn named(&self, chart: &Distribution<'_>) -> Vec<Name> {
        let mut named = Vec::new();
        if !self.sorted.is_empty() {
            let median = quantile(&self.sorted, 0.5);
            named.push(("median", median, (chart.format)(median), chart.median.clone()));
        }
        if let Some(norm) = chart.reference.as_ref().filter(|norm| norm.value.is_finite()) {
            named.push(("mark", norm.value, norm.text.clone(), norm.label.clone()));
        }
        let name = |(class, at, value, label): (&'static str, f64, String, String)| {
            let needs = width(&value, 12.5) + width(&label, 12.0) + 12.0;
            let stem = self.x.at(at);
            let flag = Flag { left: stem, right: stem + needs, stem };
            Name { class, value, label, row: 0, flag }
        };
        let mut names: Vec<Name> = named.into_iter().map(name).collect();
        names.sort_by(|a, b| a.flag.stem.total_cmp(&b.flag.stem));
        self.lean(&mut names);
        names
    }

    /// Names run to the right of their stem or to the left of it, whichever needs fewer rows.
    fn lean(&self, names: &mut [Name]) {
        let ways = (0..1_usize << names.len()).map(|way| {
            let flag = |(at, name): (usize, &Name)| self.leaning(name, way >> at & 1 == 1);
            let flags: Vec<Flag> = names.iter().enumerate().map(flag).collect();
            let rows = rows(&flags);
            (flags, rows)
        });
        let best = ways.min_by_key(|(_, rows)| rows.iter().copied().max());
        let (flags, rows) = best.unwrap_or_default();
        for (name, (flag, row)) in names.iter_mut().zip(flags.into_iter().zip(rows)) {
            (name.flag, name.row) = (flag, row);
        }
    }

    /// The flag on the side asked for, or on the other where that one has no room.
    fn leaning(&self, name: &Name, left: bool) -> Flag {
        let Flag { left: from, right: to, stem } = name.flag;
        let needs = to - from;
        let to_left = Flag { left: stem + 4.0 - needs, right: stem + 4.0, stem };
        let to_right = Flag { left: stem - 4.0, right: stem - 4.0 + needs, stem };
        match (to_left.left >= 0.0, to_right.right <= self.size.width()) {
            (true, false) => to_left,
            (true, true) if left => to_left,
            _ => to_right,
        }
    }

    /// Dots closer than `step` share a stack in the middle of them: where it stands, how many.
    fn stacks(&self, step: f64) -> Vec<(f64, usize)> {
        let places: Vec<f64> = self.sorted.iter().map(|value| self.x.at(*value)).collect();
        let mut stacks: Vec<(f64, usize)> = Vec::new();
        let mut rest = &places[..];
        while let Some(first) = rest.first() {
            let count = rest.partition_point(|place| *place < first + step);
            let middle = (first + rest[count - 1]) / 2.0;
            let after = stacks.last().map_or(f64::MIN, |(before, _)| before + step);
            stacks.push((middle.max(after), count));
            rest = &rest[count..];
        }
        stacks
    }

    fn tallest(&self, step: f64) -> usize {
        self.stacks(step).into_iter().map(|(_, count)| count).max().unwrap_or(0)
    }

    fn fits(&self, step: f64) -> bool {
        self.tallest(step) as f64 * step <= DEEP
    }

    fn draw_axis(&self, chart: &Distribution<'_>, svg: &mut Svg) {
        let y = self.base + 4.0;
        svg.line("axis", (0.0, y), (self.size.width(), y));
        for tick in self.x.ticks(4) {
            let text = (chart.format)(tick);
            let half = width(&text, 11.0) / 2.0;
            let x = self.x.at(tick);
            svg.line("axis", (x, y), (x, y + 4.0));
            svg.text("tick m", (x.max(half).min(self.size.width() - half), y + 17.0), &text);
        }
        let foot = self.base + 42.0;
        if self.sorted.len() > 1 {
            let (low, high) = (quantile(&self.sorted, 0.25), quantile(&self.sorted, 0.75));
            let (left, right) = (self.x.at(low), self.x.at(high));
            svg.rect("soft", Rect { x: left, y: y - 2.5, w: (right - left).max(1.0), h: 5.0 });
            svg.rect("soft", Rect { x: 0.0, y: foot - 6.5, w: 16.0, h: 5.0 });
            let text =
                format!("{} {} – {}", chart.middle, (chart.format)(low), (chart.format)(high));
            svg.text("note", (22.0, foot), text.trim());
        }
        svg.text("note e", (self.size.width(), foot), &chart.n);
    }

    fn draw_dots(&self, chart: &Distribution<'_>, svg: &mut Svg) {
        let mut items: Vec<&Item> =
            chart.items.iter().filter(|item| item.value.is_finite()).collect();
        items.sort_by(|a, b| a.value.total_cmp(&b.value));
        let mut items = items.into_iter();
        for (x, count) in self.stacks(self.step) {
            for (height, item) in items.by_ref().take(count).enumerate() {
                let at = (x, self.base - (height as f64 + 0.5) * self.step);
                let says = format!("{}: {}", item.label, item.text);
                svg.tipped(Tip { href: item.href.as_deref(), says: &says }, |svg| {
                    svg.dot("dot", at, self.step / 2.0 - 0.2);
                });
            }
        }
    }

    /// Bars over round ranges, each as high as its share of the fullest.
    fn draw_bars(&self, chart: &Distribution<'_>, svg: &mut Svg) {
        let wide = round_step((self.x.high - self.x.low) / 24.0);
        let bins: Vec<f64> = self.sorted.iter().map(|value| (value / wide).round()).collect();
        let same = |a: &f64, b: &f64| (a - b).abs() < 0.5;
        let tallest = bins.chunk_by(same).map(<[f64]>::len).max().unwrap_or(1) as f64;
        for bin in bins.chunk_by(same) {
            let h = bin.len() as f64 / tallest * DEEP;
            let (low, high) = ((bin[0] - 0.5) * wide, (bin[0] + 0.5) * wide);
            let (left, right) = (self.x.at(low), self.x.at(high));
            let bar = Rect { x: left + 0.75, y: self.base - h, w: right - left - 1.5, h };
            let (low, high) = ((chart.format)(low), (chart.format)(high));
            let says = format!("{low} – {high}: n = {}", bin.len());
            svg.tipped(Tip { href: None, says: &says }, |svg| {
                svg.rect("soft", bar);
            });
        }
    }

    fn draw_stems(&self, svg: &mut Svg) {
        for name in &self.names {
            let x = name.flag.stem;
            svg.line(name.class, (x, self.name_base(name) + 4.0), (x, self.base + 4.0));
        }
    }

    fn draw_names(&self, svg: &mut Svg) {
        for name in &self.names {
            let place = (name.flag.left, self.name_base(name));
            svg.pair("note h", place, (&name.value, &name.label));
        }
    }

    fn name_base(&self, name: &Name) -> f64 {
        let highest = self.names.iter().map(|name| name.row + 1).max().unwrap_or(0);
        (highest - name.row) as f64 * ROW - 4.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::drawn;

    fn chart(values: impl IntoIterator<Item = f64>) -> Distribution<'static> {
        let item = |value: f64| Item {
            label: "a < b".to_owned(),
            value,
            text: "some".to_owned(),
            href: Some("/x".to_owned()),
        };
        let norm = Norm { value: 2.0, label: "norm".to_owned(), text: "2 h".to_owned() };
        Distribution {
            items: values.into_iter().map(item).collect(),
            median: "median".to_owned(),
            reference: Some(norm),
            format: &|_| "some".to_owned(),
            ..Distribution::default()
        }
    }

    #[test]
    fn every_item_is_a_dot_that_opens_it() {
        for n in [1, 2, 30, 100] {
            let svg = drawn(&chart((0..n).map(|at| f64::from(at * 7 % 40))));
            assert_eq!(svg.matches("<a href").count(), n as usize, "{n}");
        }
    }

    #[test]
    fn too_many_in_one_place_become_bars() {
        let svg = drawn(&chart((0..400).map(|at| f64::from(at % 3))));
        assert!(!svg.contains("<circle"));
        assert_eq!(svg.matches("<g><title>").count(), 3);
    }

    #[test]
    fn degenerate_values_are_drawn() {
        for values in [&[][..], &[0.0], &[0.0; 9], &[f64::NAN, 1.0], &[-5.0, -4.0], &[1e15, 0.0]] {
            drawn(&chart(values.iter().copied()));
        }
        drawn(&Distribution::default());
    }
}
