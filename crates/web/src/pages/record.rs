//! What the journal holds: import, sources, complaints, how to export more.

use desk::{ComplaintView, Desk, DeskError, OriginView, StatusPage, Texts};
use maud::{Markup, html};
use std::collections::BTreeMap;

use crate::app::Shown;
use crate::ask::Ask;
use crate::parts::{counted, say, span, thousands};

/// Complaints shown of one reason.
const EXAMPLES: usize = 5;

pub(crate) fn page(desk: &Desk, ask: &Ask) -> Result<Shown, DeskError> {
    let texts = desk.texts();
    let status = desk.status()?;
    let body = html! {
        header class="masthead" {
            p class="eyebrow" { (texts.word("web-record")) }
            h1 { (holds(texts, &status)) }
            p class="rests" {
                @if let Some((from, to)) = status.mail { span { (texts.word("web-mail")) " " (days(texts, from, to)) } }
                @if let Some((from, to)) = status.calendar { span { (texts.word("web-calendar")) " " (days(texts, from, to)) } }
            }
        }
        (import(texts, ask))
        (origins(texts, &status.origins))
        (complaints(texts, &desk.complaints()?))
        @if !status.left_out.is_empty() {
            section { h2 { (texts.word("web-understood")) }
                ul class="reasons" { @for (reason, count) in &status.left_out {
                    li { b { (thousands(texts, usize::try_from(*count).unwrap_or(usize::MAX))) } " " (reason) }
                } }
            }
        }
        @if !status.lacking.is_empty() {
            section { h2 { (texts.word("web-lacking")) }
                dl class="lacking" { @for need in &status.lacking {
                    dt { a href={ "/lens/" (need.lens) } { (need.title) } } dd { (need.because) }
                } }
            }
        }
        (how_to(desk))
        p class="path" { (texts.word("web-journal-at")) " " code { (status.journal) } }
    };
    Ok(Shown { title: texts.word("web-record"), body, place: "/record", found: true })
}

fn holds(texts: &Texts, status: &StatusPage) -> String {
    let number = |count: u64| usize::try_from(count).unwrap_or(usize::MAX);
    if status.messages + status.meetings == 0 {
        return texts.word("web-holds-nothing");
    }
    let slots = [
        ("messages", counted(texts, "web-messages", number(status.messages))),
        ("meetings", counted(texts, "web-events", number(status.meetings))),
    ];
    say(texts, "web-holds", &slots)
}

fn days(texts: &Texts, from: jiff::civil::Date, to: jiff::civil::Date) -> String {
    say(texts, "web-days", &[("from", span::date(texts, from)), ("to", span::date(texts, to))])
}

/// The way in: drop, choose, or name a path. Progress fills the place below while it runs.
fn import(texts: &Texts, ask: &Ask) -> Markup {
    html! {
        section class="import" id="import" {
            form class="drop" id="drop" method="post" action="/upload" enctype="multipart/form-data" data-csrf=(ask.csrf) {
                input type="hidden" name="csrf" value=(ask.csrf);
                label for="files" { b { (texts.word("web-drop")) } span { (texts.word("web-drop-what")) } }
                input id="files" name="files" type="file" multiple;
                button type="submit" { (texts.word("web-import")) }
            }
            details {
                summary { (texts.word("web-by-path")) }
                form class="find" method="post" action="/import" {
                    input type="hidden" name="csrf" value=(ask.csrf);
                    label for="path" { (texts.word("web-path")) }
                    input id="path" name="path" type="text" placeholder="…/takeout.zip" required;
                    button type="submit" { (texts.word("web-import")) }
                }
            }
            div id="progress" aria-live="polite" data-from="/record/progress" {
                @if let Some(said) = ask.get("said") { p class="said" { (said) } }
                @if let Some(progress) = &ask.progress { (progress) }
            }
            p class="about" { (texts.word("web-employer")) }
        }
    }
}

fn origins(texts: &Texts, origins: &[OriginView]) -> Markup {
    let number = |count: u64| thousands(texts, usize::try_from(count).unwrap_or(usize::MAX));
    html! {
        @if !origins.is_empty() {
            section { h2 { (texts.word("web-sources")) }
                div class="scroll" tabindex="0" role="region" aria-label=(texts.word("web-sources")) { table class="sources" {
                    thead { tr {
                        @for key in ["import-file", "import-kind", "import-kept", "import-known", "import-left-out", "import-complaints"] {
                            th scope="col" { (texts.word(key)) }
                        }
                    } }
                    tbody { @for one in origins { tr {
                        th scope="row" { b { (file_name(&one.path)) } span { (one.path) @if !one.complete { " · " (texts.word("status-unfinished")) } } }
                        td { (one.source) }
                        @for count in [one.kept, one.known, one.left_out, one.complaints] { td { (number(count)) } }
                    } } }
                } }
            }
        }
    }
}

fn file_name(path: &str) -> &str {
    path.trim_end_matches(['/', '\\']).rsplit(['/', '\\']).next().unwrap_or(path)
}

/// By reason, the most frequent first, with a few places each.
fn complaints(texts: &Texts, all: &[ComplaintView]) -> Markup {
    let mut by_reason: BTreeMap<&str, Vec<&ComplaintView>> = BTreeMap::new();
    for one in all {
        by_reason.entry(&one.reason).or_default().push(one);
    }
    let mut reasons: Vec<(&str, Vec<&ComplaintView>)> = by_reason.into_iter().collect();
    reasons.sort_by_key(|(_, places)| std::cmp::Reverse(places.len()));
    html! {
        section { h2 { (texts.word("web-complaints")) }
            @if reasons.is_empty() { p class="silent" { (texts.word("web-no-complaints")) } }
            @for (reason, places) in reasons.iter().take(40) {
                details class="complaint" {
                    summary { b { (places.len()) } " " (reason) }
                    ul { @for one in places.iter().take(EXAMPLES) { li { code { (one.path) } " @ " (one.offset) } } }
                }
            }
        }
    }
}

fn how_to(desk: &Desk) -> Markup {
    let texts = desk.texts();
    html! {
        section { h2 { (texts.word("web-how-to-export")) }
            @for source in desk.sources() {
                details class="how-to" {
                    summary { (source.title) }
                    p { (source.how_to_export) }
                    @if !source.loses.is_empty() {
                        p class="about" { (texts.word("web-loses")) }
                        ul { @for loses in &source.loses { li { (loses) } } }
                    }
                }
            }
        }
    }
}
