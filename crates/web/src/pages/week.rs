//! The weekly sitting: one week of the calendar by level, and what the reader is unsure of.

use desk::{Desk, DeskError, Texts, WeekPage};
use maud::{Markup, html};

use crate::app::Shown;
use crate::ask::Ask;
use crate::parts::{chart, correction, counted, say, span};

pub(crate) fn page(desk: &Desk, ask: &Ask) -> Result<Shown, DeskError> {
    let texts = desk.texts();
    let week = desk.week(ask.get("week"))?;
    let title = say(
        texts,
        "web-days",
        &[("from", span::date(texts, week.from)), ("to", span::date(texts, week.to))],
    );
    let body = html! {
        header class="masthead attention" {
            p class="eyebrow" { (texts.word("web-week")) " " (week.week) }
            h1 { (title) }
            p class="rests" {
                span { (counted(texts, "web-written", week.written)) }
                span { (counted(texts, "web-received", week.received)) }
            }
            (neighbours(texts, &week))
        }
        (correction::done(texts, ask))
        div class="attention" {
            (chart::week_shares(texts, &week))
            (chart::calendar(texts, &week))
        }
        (doubts(texts, ask, &week))
    };
    Ok(Shown { title: texts.word("web-week"), body, place: "/week", found: true })
}

fn neighbours(texts: &Texts, week: &WeekPage) -> Markup {
    html! {
        nav class="spans" aria-label=(texts.word("web-span")) {
            @if let Some(before) = &week.before { a href={ "/week?week=" (before) } { "← " (before) } }
            @if let Some(after) = &week.after { a href={ "/week?week=" (after) } { (after) " →" } }
        }
    }
}

fn doubts(texts: &Texts, ask: &Ask, week: &WeekPage) -> Markup {
    html! {
        section class="doubts" id="doubts" tabindex="-1" {
            h2 { (texts.word("web-doubts-title")) }
            @if week.doubts.is_empty() { p class="silent" { (texts.word("web-no-doubts")) } }
            @else { p class="about" { (texts.word("web-doubts-how")) } }
            @for doubt in &week.doubts {
                article class="doubt" id=(doubt.id) {
                    p class="about" { time { (doubt.at) } " · " a href={ "/item/" (doubt.id) } { (doubt.title) }
                        @if !doubt.to.is_empty() { " · " (texts.word("web-to")) " " (doubt.to) } }
                    @if let Some(passage) = &doubt.passage { blockquote { (passage) } }
                    p class="ask" { (doubt.question) }
                    div class="answers" {
                        @for answer in ordered(&doubt.answers) { (button(texts, ask, &doubt.id, answer)) }
                    }
                }
            }
        }
    }
}

/// Yes before no, whichever is likelier: a hand that answers seven of them must not look twice.
fn ordered(answers: &[String]) -> Vec<&String> {
    let mut ordered: Vec<&String> = answers.iter().collect();
    ordered.sort_by_key(|answer| answer.starts_with("--lacks"));
    ordered
}

/// `--level strategic` and `--has weighs` as buttons.
fn button(texts: &Texts, ask: &Ask, id: &str, answer: &str) -> Markup {
    let (key, value) = answer.trim_start_matches('-').split_once(' ').unwrap_or((answer, ""));
    let label = match key {
        "level" => texts.word(&format!("level-{value}")),
        "has" => texts.word("web-yes"),
        _ => texts.word("web-no"),
    };
    let back = format!("{}#doubts", correction::back(ask));
    correction::says(ask, id, (key, value), &label, &back)
}
