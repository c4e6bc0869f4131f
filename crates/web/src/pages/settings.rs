//! Who one is, how pages look, and where everything lies.

use desk::{Desk, DeskError, Texts};
use maud::{Markup, html};

use crate::app::Shown;
use crate::ask::Ask;
use crate::parts::say;

pub(crate) fn page(desk: &Desk, ask: &Ask) -> Result<Shown, DeskError> {
    let texts = desk.texts();
    let settings = desk.settings();
    let working = format!("{}–{}", settings.working.from, settings.working.to);
    let body = html! {
        header class="masthead" { p class="eyebrow" { (texts.word("web-settings")) } h1 { (texts.word("web-settings-title")) } }
        @if let Some(said) = ask.get("said") { div class="said" role="status" { p { (said) } } }
        (me(desk, ask)?)
        (preferences(texts, ask))
        section { h2 { (texts.word("web-where")) }
            dl class="lacking" {
                dt { (texts.word("web-journal")) } dd { code { (desk.journal_path().display()) } }
                dt { (texts.word("web-working")) } dd { (working) " · " code { "config.toml" } }
                dt { (texts.word("web-take-out")) } dd { code { "altitude export --to DIR" } " · " code { "altitude backup FILE" } }
                dt { (texts.word("web-forget")) } dd { code { "altitude forget PERSON" } " · " code { "altitude forget --everything" } }
            }
            p class="about" { (texts.word("web-private")) }
        }
    };
    Ok(Shown { title: texts.word("web-settings"), body, place: "/settings", found: true })
}

fn me(desk: &Desk, ask: &Ask) -> Result<Markup, DeskError> {
    let texts = desk.texts();
    let me = desk.me()?;
    Ok(html! {
        section id="me" tabindex="-1" {
            h2 { (texts.word("web-addresses")) }
            @if me.candidates.is_empty() { p class="silent" { (texts.word("me-nobody")) } }
            @else {
                p class="about" { (texts.word(if me.me.confirmed { "me-confirmed" } else { "web-me-how" })) }
                form class="addresses" method="post" action="/me" {
                    input type="hidden" name="csrf" value=(ask.csrf);
                    fieldset {
                        legend class="unseen" { (texts.word("web-addresses")) }
                        @for (at, one) in me.candidates.iter().enumerate() {
                            div {
                                input type="checkbox" id={ "a" (at) } name="address" value=(one.address)
                                    checked[me.me.addresses.contains(&one.address)];
                                label for={ "a" (at) } { b { (one.address) } " "
                                    span class="about" { (one.name) " · " (say(texts, "web-address-used", &[
                                        ("sent", one.in_sent_folders.max(one.sent).to_string()), ("received", one.received.to_string()),
                                    ])) }
                                }
                            }
                        }
                    }
                    button type="submit" { (texts.word("web-confirm-these")) }
                }
            }
        }
    })
}

fn preferences(texts: &Texts, ask: &Ask) -> Markup {
    let language = if texts.language == desk::Language::Es { "es" } else { "en" };
    let theme = ask.theme.unwrap_or("system");
    html! {
        section { h2 { (texts.word("web-looks")) }
            form class="preferences" method="post" action="/preferences" {
                input type="hidden" name="csrf" value=(ask.csrf);
                div { label for="language" { (texts.word("web-language")) }
                    select id="language" name="language" {
                        option value="en" selected[language == "en"] { "English" }
                        option value="es" selected[language == "es"] { "Español" }
                    } }
                div { label for="theme" { (texts.word("web-theme")) }
                    select id="theme" name="theme" {
                        @for value in ["system", "light", "dark"] {
                            option value=(value) selected[theme == value] { (texts.word(&format!("web-theme-{value}"))) }
                        }
                    } }
                button type="submit" { (texts.word("web-save")) }
            }
        }
    }
}
