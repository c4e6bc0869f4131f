//! Finds lenses, pages, people and series by a word.

use desk::{Desk, DeskError, lens_list};
use maud::html;

use crate::app::Shown;
use crate::ask::Ask;
use crate::parts::say;

pub(crate) fn page(desk: &Desk, ask: &Ask) -> Result<Shown, DeskError> {
    let texts = desk.texts();
    let wanted = ask.get("q").unwrap_or_default().trim().to_lowercase();
    let fits = |words: &str| !wanted.is_empty() && words.to_lowercase().contains(&wanted);
    let lenses: Vec<_> = lens_list(texts)
        .into_iter()
        .filter(|lens| fits(&lens.title) || fits(&lens.question) || fits(lens.lens))
        .collect();
    let people = match desk.people() {
        Ok(page) => page.people.into_iter().filter(|one| fits(&one.name)).take(12).collect(),
        Err(_) => Vec::new(),
    };
    let items = desk.titled(&wanted, 30).unwrap_or_default();
    let nothing = lenses.is_empty() && people.is_empty() && items.is_empty();
    let body = html! {
        header class="masthead" {
            p class="eyebrow" { (texts.word("web-search")) }
            h1 { @if wanted.is_empty() { (texts.word("web-search")) } @else { "“" (wanted) "”" } }
        }
        @if wanted.is_empty() { p class="silent" { (texts.word("web-search-how")) } }
        @else if nothing { p class="silent" { (say(texts, "web-found-nothing", &[("wanted", wanted.clone())])) } }
        @if !lenses.is_empty() { section { h2 { (texts.word("web-readings")) }
            ul class="found" { @for lens in &lenses {
                li { a href={ "/lens/" (lens.lens) } { (lens.title) } " " span class="about" { (lens.question) } }
            } } } }
        @if !people.is_empty() { section { h2 { (texts.word("web-people")) }
            ul class="found" { @for one in &people { li { a href={ "/people?q=" (crate::ask::encoded(&one.name)) "#" (one.id) } { (one.name) } } } } } }
        @if !items.is_empty() { section { h2 { (texts.word("web-items")) }
            ul class="found" { @for item in &items {
                li { a href={ "/item/" (item.id) } { (item.title) } " " span class="about" { (item.at) " · " (item.who) } }
            } } } }
    };
    Ok(Shown { title: texts.word("web-search"), body, place: "", found: true })
}
