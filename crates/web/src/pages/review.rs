//! The review: what to keep, stop and start, then the six facets.

use desk::{Desk, DeskError, FacetView, ProposalView, ReadingView, Review, Texts};
use maud::{Markup, html};

use crate::app::Shown;
use crate::ask::Ask;
use crate::parts::{chart, correction, counted, figure, proposal, say, span, thousands};

pub(crate) fn page(desk: &Desk, ask: &Ask) -> Result<Shown, DeskError> {
    let texts = desk.texts();
    let review = desk.review(ask.span())?;
    let body = html! {
        (masthead(desk, ask, &review))
        (correction::done(texts, ask))
        section class="verdict" aria-label=(texts.word("web-verdict")) {
            div {
                (keep(texts, ask, &review))
                (column(texts, ask, ("web-stops", "web-no-stops"), &review, &review.stops))
            }
            (column(texts, ask, ("web-starts", "web-no-starts"), &review, &review.starts))
        }
        section class="facets-of" aria-label=(texts.word("web-facets")) {
            @for facet in &review.facets { (facet_card(texts, ask, facet)) }
        }
        (next(texts, ask, &review))
    };
    Ok(Shown { title: texts.word("web-review"), body, place: "/", found: true })
}

fn masthead(desk: &Desk, ask: &Ask, review: &Review) -> Markup {
    let texts = desk.texts();
    let record = &review.record;
    let percent = |share: f64| desk::percent(share, texts.language);
    html! {
        header class="masthead" {
            p class="eyebrow" { (texts.word("web-review")) @if !review.name.is_empty() { " · " (review.name) } }
            h1 { (span::days(texts, review.span)) }
            p class="rests" {
                span { (counted(texts, "web-messages", record.messages)) }
                span { (counted(texts, "web-written", record.written)) }
                @if record.sent_by_assistants > 0 { span { (counted(texts, "web-by-others", record.sent_by_assistants)) } }
                span { (counted(texts, "web-meetings", record.meetings)) }
                span { (counted(texts, "web-met-people", record.people)) }
                span { (say(texts, "web-coverage", &[
                    ("mail", percent(record.mail_coverage)), ("calendar", percent(record.calendar_coverage)),
                ])) }
            }
            @if !review.me.confirmed {
                p class="notice" {
                    (say(texts, "web-me-proposed", &[("addresses", review.me.addresses.join(", "))])) " "
                    a href="/settings#me" { (texts.word("web-confirm")) }
                }
            }
            (span::choose(desk, ask))
        }
    }
}

fn keep(texts: &Texts, ask: &Ask, review: &Review) -> Markup {
    html! {
        section class="keep" {
            h2 { (texts.word("web-keep")) }
            @match &review.keep {
                Some(keep) => {
                    p class="sentence" { (keep.sentence) }
                    p class="behind" { a href=(ask.to(&format!("/lens/{}#items", keep.lens))) {
                        (counted(texts, "web-behind", keep.evidence.len()))
                    } }
                }
                None => p class="silent" { (texts.word("web-no-keep")) },
            }
        }
    }
}

fn column(
    texts: &Texts,
    ask: &Ask,
    (title, none): (&str, &str),
    review: &Review,
    proposals: &[ProposalView],
) -> Markup {
    html! {
        section class="column" {
            h2 { (texts.word(title)) }
            @if proposals.is_empty() { p class="silent" { (texts.word(none)) } }
            @for one in proposals { (proposal::card(texts, ask, facet_of(review, one.lens), one)) }
        }
    }
}

fn facet_of(review: &Review, lens: &str) -> &'static str {
    let has = |facet: &&FacetView| facet.readings.iter().any(|reading| reading.lens == lens);
    review.facets.iter().find(has).map_or("attention", |facet| facet.facet.name())
}

/// The leading reading large, the others as lines.
fn facet_card(texts: &Texts, ask: &Ask, facet: &FacetView) -> Markup {
    let name = facet.facet.name();
    let leading = facet.leading().or(facet.readings.first().filter(|one| one.silent.is_some()));
    let others =
        facet.readings.iter().filter(|one| leading.is_none_or(|first| first.lens != one.lens));
    html! {
        article class={ "facet " (name) } {
            header {
                h2 { a href=(ask.to(&format!("/facet/{name}"))) { (facet.title) } }
                p { (facet.question) }
            }
            @match leading {
                Some(reading) => div class="leading" {
                    h3 { a href=(ask.to(&format!("/lens/{}", reading.lens))) { (reading.title) } }
                    @if reading.weekly.len() > 1 && reading.silent.is_none() {
                        (chart::spark(texts, reading, &format!("s-{}", reading.lens)))
                    }
                    (figure::large(texts, reading))
                },
                None => p class="silent" { (facet.silent.as_deref().unwrap_or_default()) },
            }
            (lines(texts, ask, &others.collect::<Vec<_>>()))
        }
    }
}

/// Readings as lines of a table: title, figure, interval, movement.
pub(crate) fn lines(texts: &Texts, ask: &Ask, readings: &[&ReadingView]) -> Markup {
    let (speaking, silent): (Vec<&ReadingView>, Vec<&ReadingView>) =
        readings.iter().partition(|reading| reading.silent.is_none());
    html! {
        @if !speaking.is_empty() {
            ul class="lines" {
                @for reading in speaking {
                    li {
                        a href=(ask.to(&format!("/lens/{}", reading.lens))) { (reading.title) }
                        span class="value" {
                            b { (reading.figure.as_deref().unwrap_or_default()) }
                            @if let Some(interval) = &reading.interval { span class="range" { (interval) } }
                        }
                        @let steady = reading.trend.is_none_or(|trend| trend == desk::Trend::Steady);
                        span class=(if steady { "unseen" } else { "movement" }) {
                            (figure::movement(texts, reading).unwrap_or_default())
                        }
                    }
                }
            }
        }
        @if !silent.is_empty() {
            p class="quiet" {
                (counted(texts, "web-silent-lenses", silent.len())) " "
                @for (at, reading) in silent.iter().enumerate() {
                    @if at > 0 { ", " }
                    a href=(ask.to(&format!("/lens/{}", reading.lens))) { (reading.title) }
                }
            }
        }
    }
}

fn next(texts: &Texts, ask: &Ask, review: &Review) -> Markup {
    html! {
        section class="next" {
            @if !review.doubts.is_empty() {
                p { a href="/week#doubts" { (counted(texts, "web-doubts", review.doubts.len())) } }
            }
            @if review.unread > 0 {
                p { (say(texts, "web-unread", &[("count", thousands(texts, review.unread))])) }
            }
            p { b { (texts.word("web-next")) } " " (review.sharpen)
                @if let Some(quarter) = &review.fuller {
                    " " a href={ (ask.path) "?quarter=" (quarter) } { (quarter) }
                }
            }
        }
    }
}
