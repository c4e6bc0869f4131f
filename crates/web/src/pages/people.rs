//! The people of the record: who is close, from which unit, and what is stated about them.

use desk::{Desk, DeskError, Kind, PeoplePage, PersonView, Texts};
use maud::{Markup, html};

use crate::app::Shown;
use crate::ask::Ask;
use crate::parts::{chart, counted, say, thousands};

/// People listed at once.
const SHOWN: usize = 60;

pub(crate) fn page(desk: &Desk, ask: &Ask) -> Result<Shown, DeskError> {
    let texts = desk.texts();
    let page = desk.people()?;
    let wanted = ask.get("q").map(str::to_lowercase);
    let fits = |person: &&PersonView| {
        wanted.as_deref().is_none_or(|wanted| {
            person.name.to_lowercase().contains(wanted)
                || person.addresses.iter().any(|address| address.contains(wanted))
        })
    };
    let found: Vec<&PersonView> = page.people.iter().filter(fits).collect();
    let body = html! {
        header class="masthead influence" {
            p class="eyebrow" { (texts.word("web-people")) }
            h1 { (counted(texts, "web-people-title", page.people.len())) }
            p class="rests" { span { (counted(texts, "web-stated", page.stated)) } }
        }
        @if let Some(said) = ask.get("said") { div class="said" role="status" { p { (said) } } }
        div class="influence" { (chart::network(texts, &page)) }
        (how(texts, &page))
        form class="find" action="/people" {
            label for="find" { (texts.word("web-find-person")) }
            input id="find" name="q" type="search" value=(ask.get("q").unwrap_or_default());
            button type="submit" { (texts.word("web-find")) }
        }
        ul class="persons" {
            @for person in found.iter().take(SHOWN) { (one(texts, ask, person)) }
        }
        @if found.len() > SHOWN {
            p class="about" { (say(texts, "web-more-people", &[("count", thousands(texts, found.len() - SHOWN))])) }
        }
    };
    Ok(Shown { title: texts.word("web-people"), body, place: "/people", found: true })
}

fn how(texts: &Texts, page: &PeoplePage) -> Markup {
    html! {
        @if page.stated < 3 { p class="notice" { (texts.word("web-people-how")) } }
    }
}

/// A line that opens into a form.
fn one(texts: &Texts, ask: &Ask, person: &PersonView) -> Markup {
    let address = person.addresses.first().map(String::as_str).unwrap_or_default();
    html! {
        li id=(person.id) {
            details {
                summary {
                    b { (person.name) }
                    span class="about" {
                        @if let Some(unit) = &person.unit { span { (unit) } }
                        @if let Some(rank) = person.rank { span { (say(texts, "web-rank", &[("rank", rank.to_string())])) } }
                        @if person.external { span { (texts.word("web-outside")) } }
                        @if person.kind != Kind::Human { span { (texts.word(kind(person.kind))) } }
                        span { (counted(texts, "web-messages", person.messages)) }
                        @if person.meetings > 0 { span { (counted(texts, "web-meetings", person.meetings)) } }
                    }
                }
                p class="about" { (person.addresses.join(", ")) }
                form class="state" method="post" action="/person" {
                    input type="hidden" name="csrf" value=(ask.csrf);
                    input type="hidden" name="address" value=(address);
                    (field((&format!("u-{}", person.id), "unit", "text"), &texts.word("web-unit"), person.unit.as_deref().unwrap_or_default()))
                    (field((&format!("r-{}", person.id), "rank", "number"), &texts.word("web-rank-label"),
                        &person.rank.map_or_else(String::new, |rank| rank.to_string())))
                    button type="submit" { (texts.word("web-save")) }
                }
            }
        }
    }
}

fn field((id, name, kind): (&str, &str, &str), label: &str, value: &str) -> Markup {
    html! { div { label for=(id) { (label) } input id=(id) name=(name) type=(kind) value=(value); } }
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Human => "web-kind-human",
        Kind::List => "web-kind-list",
        Kind::Robot => "web-kind-robot",
        Kind::Room => "web-kind-room",
    }
}
