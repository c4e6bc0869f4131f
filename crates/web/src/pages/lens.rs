//! One lens: reading, weeks, parts, how it is counted, what is left out, and the items.

use desk::{
    Citation, Desk, DeskError, ItemView, LensPage, Papers, ProposalView, Texts, Validation,
};
use maud::{Markup, html};

use crate::app::Shown;
use crate::ask::Ask;
use crate::pages::facet::place;
use crate::parts::{chart, correction, counted, figure, items, proposal, say, span};

pub(crate) fn page(desk: &Desk, ask: &Ask) -> Result<Shown, DeskError> {
    let texts = desk.texts();
    let lens = desk.lens(ask.name(), ask.span(), true)?;
    let (reading, name) = (&lens.reading, lens.facet.name());
    let body = html! {
        header class={ "masthead " (name) } {
            p class="eyebrow" {
                a href=(ask.to(place(lens.facet))) { (texts.word(&format!("facet-{name}"))) } " · "
                (span::days(texts, lens.span))
            }
            h1 { (lens.question) }
            (span::choose(desk, ask))
        }
        (correction::done(texts, ask))
        div class=(name) {
            section class="answer" aria-label=(reading.title) {
                p class="of" { (reading.title) }
                (figure::large(texts, reading))
                p class="direction" { (figure::direction(texts, reading.direction)) }
                (figure::norms(texts, reading))
            }
            @for one in &lens.proposals { (proposal::card(texts, ask, name, one)) }
            @if let Some(shares) = chart::shares(texts, reading) { (shares) } @else { (figure::parts(reading)) }
            @if reading.weekly.len() > 1 { (chart::weeks(desk, ask, reading)) }
            (spread(desk, &lens))
            (left_out(texts, &lens))
            (papers(texts, &lens.papers))
            (evidence(desk, ask, &lens))
        }
    };
    Ok(Shown { title: reading.title.clone(), body, place: place(lens.facet), found: true })
}

/// How the weeks lie around the value.
fn spread(desk: &Desk, lens: &LensPage) -> Markup {
    chart::spread(desk.texts(), &lens.reading)
}

fn left_out(texts: &Texts, lens: &LensPage) -> Markup {
    html! {
        @if !lens.reading.left_out.is_empty() {
            section class="left-out" {
                h2 { (texts.word("web-left-out")) }
                ul { @for left in &lens.reading.left_out { li { b { (left.count) } " " (left.label) } } }
            }
        }
    }
}

/// How it is counted; papers stay in English.
fn papers(texts: &Texts, papers: &Papers) -> Markup {
    let validated = match papers.validated {
        Validation::Checked(how) => how.to_owned(),
        Validation::Ours(how) => say(texts, "web-ours", &[("how", how.to_owned())]),
    };
    html! {
        section class="papers" {
            h2 { (texts.word("web-how")) }
            dl lang="en" {
                dt { (texts.word("web-formula")) } dd { (papers.formula) }
                dt { (texts.word("web-interval-is")) } dd { (papers.interval) }
                dt { (texts.word("web-at-least")) } dd { (papers.at_least) }
                dt { (texts.word("web-fails-when")) }
                dd { ul { @for fails in papers.fails_when { li { (fails) } } } }
                dt { (texts.word("web-validated")) } dd { (validated) }
                dt { (texts.word("web-example")) } dd { (papers.example) }
                dt { (texts.word("web-sources")) }
                dd { ul { @for source in &papers.sources { li { (cited(source)) } } } }
            }
        }
    }
}

fn cited(source: &Citation) -> Markup {
    html! {
        (source.author) " (" (source.year) "), " i { (source.title) }
        @if !source.doi.is_empty() { " · doi:" (source.doi) }
    }
}

fn evidence(desk: &Desk, ask: &Ask, lens: &LensPage) -> Markup {
    let texts = desk.texts();
    let of = ask.get("of").and_then(|kind| lens.proposals.iter().find(|one| one.kind == kind));
    let week = ask.get("week");
    let shown: Vec<&ItemView> = lens.items.iter().filter(|item| belongs(item, of, week)).collect();
    html! {
        section class="evidence" id="items" tabindex="-1" {
            h2 { (texts.word("web-items")) }
            p class="about" {
                (counted(texts, "web-items-count", shown.len()))
                @if let Some(week) = week { " · " (week) }
                @if of.is_some() { " · " (texts.word("web-of-proposal")) }
                @if week.is_some() || of.is_some() {
                    " · " a href={ (ask.to(&ask.path)) "#items" } { (texts.word("web-all-items")) }
                }
            }
            (items::list(desk, ask, &shown))
        }
    }
}

fn belongs(item: &ItemView, of: Option<&ProposalView>, week: Option<&str>) -> bool {
    of.is_none_or(|one| one.evidence.contains(&item.id))
        && week.is_none_or(|week| item.week == week)
}
