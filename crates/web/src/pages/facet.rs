//! One facet: every reading with its weeks, and what it proposes.

use desk::{Desk, DeskError, Facet, ReadingView};
use maud::{Markup, html};

use crate::app::Shown;
use crate::ask::Ask;
use crate::pages::error;
use crate::parts::{chart, figure, proposal, span};

pub(crate) fn page(desk: &Desk, ask: &Ask) -> Result<Shown, DeskError> {
    let texts = desk.texts();
    let review = desk.review(ask.span())?;
    let Some(facet) = review.facets.iter().find(|facet| facet.facet.name() == ask.name()) else {
        return error::missing(desk, ask);
    };
    let name = facet.facet.name();
    let lenses: Vec<&str> = facet.readings.iter().map(|reading| reading.lens).collect();
    let proposals =
        review.stops.iter().chain(&review.starts).filter(|one| lenses.contains(&one.lens));
    let body = html! {
        header class={ "masthead " (name) } {
            p class="eyebrow" { (span::days(texts, review.span)) }
            h1 { (facet.title) }
            p class="question" { (facet.question) }
            (span::choose(desk, ask))
        }
        @for one in proposals { (proposal::card(texts, ask, name, one)) }
        @if let Some(silent) = &facet.silent { p class="silent" { (silent) } }
        div class={ "readings " (name) } {
            @for reading in &facet.readings { (one(desk, ask, reading)) }
        }
    };
    Ok(Shown { title: facet.title.clone(), body, place: place(facet.facet), found: true })
}

/// Where a facet stands in the navigation.
pub(crate) fn place(facet: Facet) -> &'static str {
    match facet {
        Facet::Attention => "/facet/attention",
        Facet::Judgment => "/facet/judgment",
        Facet::Influence => "/facet/influence",
        Facet::Ownership => "/facet/ownership",
        Facet::Framing => "/facet/framing",
        Facet::Feedback => "/facet/feedback",
    }
}

fn one(desk: &Desk, ask: &Ask, reading: &ReadingView) -> Markup {
    let texts = desk.texts();
    html! {
        article class="reading" {
            h2 { a href=(ask.to(&format!("/lens/{}", reading.lens))) { (reading.title) } }
            (figure::large(texts, reading))
            @if let Some(shares) = chart::shares(texts, reading) { (shares) } @else { (figure::parts(reading)) }
            @if reading.weekly.len() > 1 { (chart::weeks(desk, ask, reading)) }
        }
    }
}
