//! A figure that is never naked: value, interval, n, direction, movement.

use desk::{Direction, ReadingView, Texts, Trend};
use maud::{Markup, html};

use super::{say, thousands};

/// The large figure of a lens page or of a facet's leading reading.
pub(crate) fn large(texts: &Texts, reading: &ReadingView) -> Markup {
    let Some(figure) = &reading.figure else {
        return html! { p class="silent" { (reading.silent.as_deref().unwrap_or_default()) } };
    };
    let (number, unit) = split(figure);
    html! {
        p class="figure" {
            span class="number" { (number) } " " span class="unit" { (unit) }
        }
        p class="beside" {
            @if let Some(interval) = &reading.interval {
                span { (say(texts, "web-interval", &[("interval", interval.clone())])) }
            } @else {
                span { (texts.word("web-complete-count")) }
            }
            span { "n\u{a0}=\u{a0}" (thousands(texts, reading.n.unwrap_or(0))) }
            @if let Some(movement) = movement(texts, reading) { span class="movement" { (movement) } }
        }
    }
}

/// "6.8 %" and "13.8 h a week" parted into number and unit.
fn split(figure: &str) -> (&str, &str) {
    figure.split_once(' ').unwrap_or((figure, ""))
}

/// "↑ from 4.1 %", "as before".
pub(crate) fn movement(texts: &Texts, reading: &ReadingView) -> Option<String> {
    let before = desk::number(reading.previous?, reading.unit, texts.language);
    let from = || say(texts, "web-from", &[("before", before)]);
    Some(match reading.trend? {
        Trend::Up => format!("↑ {}", from()),
        Trend::Down => format!("↓ {}", from()),
        Trend::Steady => format!("→ {}", texts.word("web-steady")),
    })
}

/// Which way is worth moving, in words.
pub(crate) fn direction(texts: &Texts, direction: Direction) -> String {
    texts.word(match direction {
        Direction::Higher => "web-higher",
        Direction::Lower => "web-lower",
        Direction::Neither => "web-neither",
    })
}

/// Norms by band with whose they are, or that nothing compares and why.
pub(crate) fn norms(texts: &Texts, reading: &ReadingView) -> Markup {
    if reading.norms.is_empty() {
        return html! {
            p class="norm" { (texts.word("web-no-norm"))
                @for why in first_of_each(&reading.no_norm, |why| &why.reason) { " " (why.reason) }
            }
        };
    }
    let number = |value: f64| desk::number(value, reading.unit, texts.language);
    let range =
        |low: f64, high: f64| format!("{}–{}", number(low).trim_end_matches(" %"), number(high));
    html! {
        div class="norms" {
            div class="scroll" tabindex="0" role="region" aria-label=(texts.word("screen-norm")) { table {
                thead { tr {
                    th scope="col" { (reading.norms[0].whose) }
                    @for key in ["people", "median", "half", "tenths"] { th scope="col" { (texts.word(&format!("screen-norm-{key}"))) } }
                } }
                tbody { @for norm in &reading.norms { @if let Some(quantiles) = norm.quantiles { tr {
                    th scope="row" { (norm.band_label) }
                    td { (norm.n.unwrap_or(0)) }
                    td { (number(quantiles.p50)) }
                    td { (range(quantiles.p25, quantiles.p75)) }
                    td { (range(quantiles.p10, quantiles.p90)) }
                } } } }
            } }
            @for norm in first_of_each(&reading.norms, |norm| &norm.sample) {
                p class="norm" {
                    @if let Some(value) = norm.value { (norm.whose) ": " (number(value)) ". " }
                    span class="source" lang="en" { (norm.source) "; " (norm.sample) }
                }
            }
            p class="norm" { (texts.word("screen-norm-describes")) }
        }
    }
}

/// The first of each that say the same.
fn first_of_each<T>(all: &[T], says: impl Fn(&T) -> &String) -> Vec<&T> {
    let mut first: Vec<&T> = Vec::new();
    for one in all {
        if first.iter().all(|known| says(known) != says(one)) {
            first.push(one);
        }
    }
    first
}

/// What a value splits into, as lines.
pub(crate) fn parts(reading: &ReadingView) -> Markup {
    html! {
        @if !reading.parts.is_empty() {
            dl class="parts" {
                @for part in &reading.parts {
                    div { dt { (part.label) } dd { b { (part.figure) }
                        @if let Some(interval) = &part.interval { " " span { (interval) } } } }
                }
            }
        }
    }
}
