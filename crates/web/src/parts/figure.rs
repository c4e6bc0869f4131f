//! A figure that is never naked: value, interval, n, direction, movement.

use desk::{Direction, PartView, ReadingView, Texts, Trend};
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

/// Norms with their source, or that there is none.
pub(crate) fn norms(texts: &Texts, reading: &ReadingView) -> Markup {
    html! {
        @if reading.norms.is_empty() {
            p class="norm" { (texts.word("web-no-norm")) }
        }
        @for norm in &reading.norms {
            p class="norm" {
                @let part = reading.parts.iter().find(|part| part.part == norm.part);
                @if let Some(part) = part { (part.label) ": " }
                (say(texts, "web-norm", &[
                    ("whose", norm.whose.clone()),
                    ("value", desk::number(norm.value, reading.unit, texts.language)),
                ]))
                " " span class="source" { (norm.source) }
            }
        }
    }
}

/// What a value splits into, as lines.
pub(crate) fn parts(texts: &Texts, reading: &ReadingView) -> Markup {
    let number = |value: f64| desk::number(value, reading.unit, texts.language);
    let line = |part: &PartView| {
        let low = number(part.low);
        format!("{}–{}", low.trim_end_matches(" %"), number(part.high))
    };
    html! {
        @if !reading.parts.is_empty() {
            dl class="parts" {
                @for part in &reading.parts {
                    div { dt { (part.label) } dd { b { (number(part.value)) } " " span { (line(part)) } } }
                }
            }
        }
    }
}
