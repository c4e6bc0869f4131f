//! Which days a page speaks of, and the way to others.

use desk::{Desk, SpanView, Texts};
use maud::{Markup, html};

use super::say;
use crate::ask::{Ask, encoded};

/// "1 April to 30 June 2026".
pub(crate) fn days(texts: &Texts, span: SpanView) -> String {
    let day = |day: jiff::civil::Date| date(texts, day);
    say(texts, "web-days", &[("from", day(span.from)), ("to", day(span.to))])
}

/// "30 June 2026".
pub(crate) fn date(texts: &Texts, day: jiff::civil::Date) -> String {
    let month = texts.word(&format!("web-month-{}", day.month()));
    let slots =
        [("day", day.day().to_string()), ("month", month), ("year", day.year().to_string())];
    say(texts, "web-date", &slots)
}

/// Links to the last weeks and to each quarter of the record.
pub(crate) fn choose(desk: &Desk, ask: &Ask) -> Markup {
    let texts = desk.texts();
    let chosen = ask.get("quarter");
    let quarters: Vec<String> =
        desk.quarters().unwrap_or_default().iter().map(ToString::to_string).collect();
    html! {
        nav class="spans" aria-label=(texts.word("web-span")) {
            a href=(ask.path) aria-current=[chosen.is_none().then_some("true")] { (texts.word("web-last-weeks")) }
            @for quarter in quarters.iter().take(LATEST) { (link(ask, quarter)) }
            @if quarters.len() > LATEST {
                @let earlier = &quarters[LATEST..];
                details open[chosen.is_some_and(|chosen| earlier.iter().any(|one| one == chosen))] {
                    summary { (texts.word("web-earlier")) }
                    @for quarter in earlier { (link(ask, quarter)) }
                }
            }
        }
    }
}

/// Quarters shown without being asked for.
const LATEST: usize = 8;

fn link(ask: &Ask, quarter: &str) -> Markup {
    html! {
        a href={ (ask.path) "?quarter=" (encoded(quarter)) }
            aria-current=[(ask.get("quarter") == Some(quarter)).then_some("true")] { (quarter) }
    }
}
