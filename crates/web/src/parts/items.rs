//! Items behind a figure, a page of them at a time.

use desk::{Desk, ItemView};
use maud::{Markup, html};

use super::correction;
use super::{counted, say};
use crate::ask::Ask;

/// Items on one page.
const A_PAGE: usize = 40;

/// The list, with where it is filtered to and the way to the rest.
pub(crate) fn list(desk: &Desk, ask: &Ask, items: &[&ItemView]) -> Markup {
    let texts = desk.texts();
    let page = ask.number("page").unwrap_or(1).max(1);
    let shown = items.iter().skip((page - 1).saturating_mul(A_PAGE)).take(A_PAGE);
    let back = correction::back(ask);
    html! {
        @if items.is_empty() { p class="silent" { (texts.word("web-no-items")) } }
        ol class="items" {
            @for item in shown { (line(desk, ask, item, &back)) }
        }
        @if items.len() > A_PAGE {
            nav class="pager" aria-label=(texts.word("web-more-pages")) {
                @for number in 1..=items.len().div_ceil(A_PAGE) {
                    a href={ (numbered(&back, number)) "#items" } aria-current=[(number == page).then_some("true")]
                        aria-label=(say(texts, "web-page", &[("number", number.to_string())])) { (number) }
                }
            }
        }
    }
}

fn numbered(back: &str, number: usize) -> String {
    let (path, query) = back.split_once('?').unwrap_or((back, ""));
    let kept: Vec<&str> =
        query.split('&').filter(|p| !p.is_empty() && !p.starts_with("page=")).collect();
    let mark = if kept.is_empty() { "" } else { "&" };
    format!("{path}?{}{mark}page={number}", kept.join("&"))
}

fn line(desk: &Desk, ask: &Ask, item: &ItemView, back: &str) -> Markup {
    let texts = desk.texts();
    let is_meeting = item.id.starts_with('e');
    html! {
        li id=(item.id) {
            div class="when" { time { (item.at) } }
            div class="what" {
                a href={ "/item/" (item.id) } { (item.title) }
                p class="about" {
                    @if !item.who.is_empty() { span { (item.who) } }
                    @if let Some(minutes) = item.minutes { span { (minutes) " min" } }
                    @if item.with > 0 { span { (counted(texts, if is_meeting { "web-with" } else { "web-sent-to" }, item.with)) } }
                    @if let Some(rule) = &item.rule { span { (rule) } }
                    @if let Some(state) = &item.state { span { (state) } }
                }
                @if let Some(passage) = &item.passage { blockquote { (passage) } }
            }
            @if let Some(level) = &item.level {
                div class="level" { (correction::level(desk, ask, (&item.id, &item.title), Some(level), &format!("{back}#{}", item.id))) }
            }
        }
    }
}
