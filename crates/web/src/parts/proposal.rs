//! A stop, a start or a question, with the way to what is behind it.

use desk::{ProposalView, Texts};
use maud::{Markup, html};

use super::{counted, say};
use crate::ask::Ask;

/// As a card.
pub(crate) fn card(texts: &Texts, ask: &Ask, facet: &str, proposal: &ProposalView) -> Markup {
    let label = texts.word(match proposal.kind {
        "stop" => "web-stop",
        "start" => "web-start",
        _ => "web-ask",
    });
    let path = format!("/lens/{}?of={}#items", proposal.lens, proposal.kind);
    html! {
        article class={ "proposal " (facet) } {
            p class="kind" { (label) }
            p class="sentence" { (proposal.sentence) }
            p class="behind" {
                @if proposal.evidence.is_empty() {
                    a href=(ask.to(&format!("/lens/{}", proposal.lens))) { (texts.word("web-how")) }
                } @else {
                    a href=(ask.to(&path)) { (counted(texts, "web-behind", proposal.evidence.len())) }
                }
                @if let Some(hours) = proposal.hours {
                    span { (say(texts, "web-hours-at-stake", &[("hours", desk::decimal(hours, 1, texts.language))])) }
                }
            }
        }
    }
}
