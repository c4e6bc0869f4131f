//! What stands around every page: navigation, skip link, footer.

use desk::{Desk, Facet, Texts};
use maud::{DOCTYPE, Markup, html};

use crate::app::Shown;
use crate::ask::Ask;
use crate::assets;

/// Pages beside the facets, with the key that opens each after `g`.
const PAGES: [(&str, &str, &str); 2] = [("/", "web-review", "r"), ("/week", "web-week", "w")];
const HOUSE: [(&str, &str, &str); 3] = [
    ("/people", "web-people", "p"),
    ("/record", "web-record", "d"),
    ("/settings", "web-settings", "s"),
];

/// A whole page.
pub(crate) fn page(desk: &Desk, ask: &Ask, shown: &Shown) -> Markup {
    let texts = desk.texts();
    let language = if texts.language == desk::Language::Es { "es" } else { "en" };
    html! {
        (DOCTYPE)
        html lang=(language) data-theme=[ask.theme] {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (shown.title) " · Altitude" }
                link rel="icon" type="image/svg+xml" href=(assets::icon());
                link rel="stylesheet" href=(assets::style());
                script src=(assets::script()) defer {}
            }
            body {
                a class="skip" href="#main" { (texts.word("web-skip")) }
                (side(texts, ask, shown.place))
                main id="main" tabindex="-1" {
                    @if ask.demo { p class="invented" { (texts.word("web-invented")) } }
                    (shown.body)
                    footer { p { (texts.word("web-footer")) } p { a href="/help" { (texts.word("web-keys")) } } }
                }
            }
        }
    }
}

fn side(texts: &Texts, ask: &Ask, place: &str) -> Markup {
    html! {
        header class="side" {
            a class="mark" href="/" { (mark()) span { "Altitude" } }
            form class="search" role="search" action="/search" {
                label class="unseen" for="q" { (texts.word("web-search")) }
                input id="q" name="q" type="search" placeholder=(texts.word("web-search")) autocomplete="off";
            }
            nav aria-label=(texts.word("web-pages")) {
                ul { @for (path, key, at) in PAGES { (link(texts, ask, path, key, (at, place))) } }
                ul class="facets" {
                    @for facet in Facet::ALL {
                        @let path = format!("/facet/{}", facet.name());
                        li { a class=(facet.name()) href=(ask.to(&path)) aria-current=[(place == path).then_some("page")] {
                            (texts.word(&format!("facet-{}", facet.name())))
                        } }
                    }
                }
                ul { @for (path, key, at) in HOUSE { (link(texts, ask, path, key, (at, place))) } }
            }
        }
    }
}

fn link(texts: &Texts, ask: &Ask, path: &str, key: &str, (at, place): (&str, &str)) -> Markup {
    let to = if path == "/" { ask.to(path) } else { path.to_owned() };
    html! {
        li { a href=(to) data-key=(at) aria-current=[(place == path).then_some("page")] { (texts.word(key)) } }
    }
}

/// Steps that rise to a point.
fn mark() -> Markup {
    html! {
        svg viewBox="0 0 28 20" aria-hidden="true" {
            path d="M2 17h7v-5h7V6h6" {}
            circle cx="25" cy="3" r="2" {}
        }
    }
}
