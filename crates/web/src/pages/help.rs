//! Keys, and what the words mean.

use desk::{Desk, DeskError};
use maud::html;

use crate::app::Shown;
use crate::ask::Ask;

const KEYS: [(&str, &str); 7] = [
    ("/", "web-key-search"),
    ("g r", "web-review"),
    ("g w", "web-week"),
    ("g p", "web-people"),
    ("g d", "web-record"),
    ("g s", "web-settings"),
    ("?", "web-keys"),
];
const WORDS: [&str; 6] = ["interval", "n", "level", "act", "silent", "norm"];

pub(crate) fn page(desk: &Desk, _ask: &Ask) -> Result<Shown, DeskError> {
    let texts = desk.texts();
    let body = html! {
        header class="masthead" { h1 { (texts.word("web-help")) } }
        section { h2 { (texts.word("web-keys")) }
            dl class="keys" { @for (keys, what) in KEYS { dt { kbd { (keys) } } dd { (texts.word(what)) } } }
        }
        section { h2 { (texts.word("web-words")) }
            dl class="lacking" { @for word in WORDS {
                dt { (texts.word(&format!("web-word-{word}"))) } dd { (texts.word(&format!("web-meaning-{word}"))) }
            } }
        }
    };
    Ok(Shown { title: texts.word("web-help"), body, place: "", found: true })
}
