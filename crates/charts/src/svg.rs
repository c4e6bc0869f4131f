//! The writer of SVG: elements as text, coordinates rounded to one decimal, everything escaped.
//!
//! It knows no chart. Anything that is not a number is written as 0, so no output carries `NaN`.

use std::fmt::Write as _;

use crate::{Frame, Size};

/// A place, in units of the view box.
pub(crate) type At = (f64, f64);

/// A rectangle: left, top, width, height.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Rect {
    pub(crate) x: f64,
    pub(crate) y: f64,
    pub(crate) w: f64,
    pub(crate) h: f64,
}

impl Rect {
    pub(crate) fn right(&self) -> f64 {
        self.x + self.w
    }

    pub(crate) fn bottom(&self) -> f64 {
        self.y + self.h
    }

    pub(crate) fn middle(&self) -> At {
        (self.x + self.w / 2.0, self.y + self.h / 2.0)
    }

    /// Whether the two share more than an edge.
    pub(crate) fn meets(&self, other: &Rect) -> bool {
        self.x < other.right()
            && other.x < self.right()
            && self.y < other.bottom()
            && other.y < self.bottom()
    }
}

/// What a point, block or segment opens and what it says when pointed at.
#[derive(Clone, Copy)]
pub(crate) struct Tip<'a> {
    pub(crate) href: Option<&'a str>,
    pub(crate) says: &'a str,
}

/// An SVG being written.
pub(crate) struct Svg {
    out: String,
}

impl Svg {
    /// Opens the picture: names it, and says whether it is one image or a group of links.
    pub(crate) fn begin(frame: &Frame<'_>, shape: (Size, At), linked: bool) -> Svg {
        let (size, (width, height)) = shape;
        let (class, letter) = match size {
            Size::Wide => ("wide", 'w'),
            Size::Narrow => ("narrow", 'n'),
        };
        let role = if linked { "group" } else { "img" };
        let id = escaped(frame.id);
        let mut svg = Svg { out: String::with_capacity(8_192) };
        svg.put(format_args!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart {class}\" viewBox=\"0 0 {} {}\" \
             role=\"{role}\" aria-labelledby=\"{id}-{letter}t {id}-{letter}d\">\
             <title id=\"{id}-{letter}t\">{}</title><desc id=\"{id}-{letter}d\">{}</desc>",
            num(width),
            num(height),
            escaped(frame.title),
            escaped(frame.desc),
        ));
        svg
    }

    /// Opens a picture in a row of text.
    pub(crate) fn begin_spark(frame: &Frame<'_>, size: Size, shape: At) -> Svg {
        let mut svg = Svg::begin(frame, (size, shape), false);
        svg.out = svg.out.replacen("class=\"chart ", "class=\"chart spark ", 1);
        svg
    }

    /// Closes the picture.
    pub(crate) fn end(mut self) -> String {
        self.out.push_str("</svg>");
        self.out
    }

    pub(crate) fn line(&mut self, class: &str, from: At, to: At) {
        self.put(format_args!(
            "<line class=\"{class}\" x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"/>",
            num(from.0),
            num(from.1),
            num(to.0),
            num(to.1),
        ));
    }

    pub(crate) fn rect(&mut self, class: &str, rect: Rect) {
        self.rounded(class, rect, 0.0);
    }

    pub(crate) fn rounded(&mut self, class: &str, rect: Rect, radius: f64) {
        let (w, h) = (rect.w.max(0.0), rect.h.max(0.0));
        self.put(format_args!(
            "<rect class=\"{class}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"",
            num(rect.x),
            num(rect.y),
            num(w),
            num(h),
        ));
        if radius > 0.0 {
            self.put(format_args!(" rx=\"{}\"", num(radius)));
        }
        self.out.push_str("/>");
    }

    pub(crate) fn dot(&mut self, class: &str, at: At, radius: f64) {
        self.put(format_args!(
            "<circle class=\"{class}\" cx=\"{}\" cy=\"{}\" r=\"{}\"/>",
            num(at.0),
            num(at.1),
            num(radius),
        ));
    }

    pub(crate) fn ellipse(&mut self, class: &str, at: At, radii: At) {
        self.put(format_args!(
            "<ellipse class=\"{class}\" cx=\"{}\" cy=\"{}\" rx=\"{}\" ry=\"{}\"/>",
            num(at.0),
            num(at.1),
            num(radii.0),
            num(radii.1),
        ));
    }

    pub(crate) fn path(&mut self, class: &str, path: &Path) {
        if !path.0.is_empty() {
            self.put(format_args!("<path class=\"{class}\" d=\"{}\"/>", path.0));
        }
    }

    /// Text on its base line; classes `m` and `e` centre it and end it there.
    pub(crate) fn text(&mut self, class: &str, at: At, text: &str) {
        if !text.is_empty() {
            self.put(format_args!(
                "<text class=\"{class}\" x=\"{}\" y=\"{}\">{}</text>",
                num(at.0),
                num(at.1),
                escaped(text),
            ));
        }
    }

    /// Two runs on one base line: the value strong, its name after it.
    pub(crate) fn pair(&mut self, class: &str, at: At, runs: (&str, &str)) {
        self.put(format_args!(
            "<text class=\"{class}\" x=\"{}\" y=\"{}\"><tspan class=\"val\">{}</tspan> {}</text>",
            num(at.0),
            num(at.1),
            escaped(runs.0),
            escaped(runs.1),
        ));
    }

    /// Whatever `draw` writes, as a link where there is something to open, with a tooltip.
    pub(crate) fn tipped(&mut self, tip: Tip<'_>, draw: impl FnOnce(&mut Svg)) {
        let says = escaped(tip.says);
        match tip.href {
            Some(href) => self.put(format_args!(
                "<a href=\"{}\" aria-label=\"{says}\"><title>{says}</title>",
                escaped(href),
            )),
            None => self.put(format_args!("<g><title>{says}</title>")),
        }
        draw(self);
        self.out.push_str(if tip.href.is_some() { "</a>" } else { "</g>" });
    }

    fn put(&mut self, text: std::fmt::Arguments<'_>) {
        self.out.write_fmt(text).expect("writing to a String cannot fail");
    }
}

/// The `d` of a path.
#[derive(Default)]
pub(crate) struct Path(String);

impl Path {
    pub(crate) fn start(&mut self, at: At) -> &mut Path {
        self.step('M', at)
    }

    pub(crate) fn to(&mut self, at: At) -> &mut Path {
        self.step('L', at)
    }

    pub(crate) fn close(&mut self) -> &mut Path {
        self.0.push('Z');
        self
    }

    /// A polygon.
    pub(crate) fn shape(points: impl IntoIterator<Item = At>) -> Path {
        let mut path = Path::through(points);
        path.close();
        path
    }

    /// Straight lines from point to point.
    pub(crate) fn through(points: impl IntoIterator<Item = At>) -> Path {
        let mut path = Path::default();
        for at in points {
            if path.0.is_empty() {
                path.start(at)
            } else {
                path.to(at)
            };
        }
        path
    }

    fn step(&mut self, letter: char, at: At) -> &mut Path {
        write!(self.0, "{letter}{} {}", num(at.0), num(at.1)).expect("a String takes any text");
        self
    }
}

/// A coordinate with one decimal, or none where it is round.
pub(crate) fn num(value: f64) -> String {
    let tenths = if value.is_finite() { (value * 10.0).round().clamp(-1e9, 1e9) } else { 0.0 };
    let tenths = tenths as i64;
    let sign = if tenths < 0 { "-" } else { "" };
    let (whole, rest) = (tenths.abs() / 10, tenths.abs() % 10);
    if rest == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest}") }
}

/// Text that may stand in an element or an attribute.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            letter if letter.is_control() => out.push(' '),
            letter => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short_and_always_numbers() {
        let written = [0.0, -0.04, 1.25, -3.5, 12.0, f64::NAN, f64::INFINITY].map(num);
        assert_eq!(written, ["0", "0", "1.3", "-3.5", "12", "0", "0"]);
    }

    #[test]
    fn text_is_escaped() {
        assert_eq!(escaped("a<b & \"c\">\u{7}"), "a&lt;b &amp; &quot;c&quot;&gt; ");
    }
}
