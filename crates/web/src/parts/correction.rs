//! Correcting an item where it stands, and taking that back.

use desk::{Desk, Texts};
use maud::{Markup, html};

use super::say;
use crate::ask::Ask;

/// A small form that sets the level of an item; it comes back to `back`.
pub(crate) fn level(
    desk: &Desk,
    ask: &Ask,
    (id, title): (&str, &str),
    level: Option<&str>,
    back: &str,
) -> Markup {
    let texts = desk.texts();
    let name = say(texts, "web-level-of", &[("title", title.to_owned())]);
    html! {
        form class="correct" method="post" action="/correct" {
            (hidden(ask, id, back))
            label class="unseen" for={ "level-" (id) } { (name) }
            select id={ "level-" (id) } name="level" {
                @for (value, label) in desk.levels() {
                    option value=(value.name()) selected[level == Some(label.as_str())] { (label) }
                }
            }
            button type="submit" aria-label=(say(texts, "web-set-level-of", &[("title", title.to_owned())])) {
                (texts.word("web-set"))
            }
        }
    }
}

/// A button that says one thing of an item: `level=strategic`, `has=decides`, `lacks=decides`.
pub(crate) fn says(
    ask: &Ask,
    id: &str,
    (key, value): (&str, &str),
    label: &str,
    back: &str,
) -> Markup {
    html! {
        form method="post" action="/correct" {
            (hidden(ask, id, back))
            input type="hidden" name=(key) value=(value);
            button type="submit" { (label) }
        }
    }
}

/// What the last correction changed, with the way back; said once, after it.
pub(crate) fn done(texts: &Texts, ask: &Ask) -> Markup {
    let (Some(id), Some(words)) = (ask.get("corrected"), ask.get("said")) else { return html! {} };
    html! {
        div class="said" role="status" {
            p { (words) }
            @if ask.get("undone").is_none() {
                (says(ask, id, ("undo", "yes"), &texts.word("web-undo"), &back(ask)))
            }
        }
    }
}

/// The page one is on, without what the last correction said.
pub(crate) fn back(ask: &Ask) -> String {
    let (path, query) = ask.uri.split_once('?').unwrap_or((&ask.uri, ""));
    let spent = ["corrected=", "said=", "undone="];
    let kept: Vec<&str> = query
        .split('&')
        .filter(|part| !part.is_empty() && !spent.iter().any(|s| part.starts_with(s)))
        .collect();
    if kept.is_empty() { path.to_owned() } else { format!("{path}?{}", kept.join("&")) }
}

fn hidden(ask: &Ask, id: &str, back: &str) -> Markup {
    html! {
        input type="hidden" name="csrf" value=(ask.csrf);
        input type="hidden" name="item" value=(id);
        input type="hidden" name="back" value=(back);
    }
}
