//! Pages for what is not there, and for a journal that is still empty.

use axum::http::StatusCode;
use desk::{Desk, DeskError};
use maud::html;

use crate::app::Shown;
use crate::ask::Ask;

/// The page of an error, with its status. An empty journal is no error: it teaches.
pub(crate) fn of(desk: &Desk, ask: &Ask, error: &DeskError) -> (StatusCode, Shown) {
    let texts = desk.texts();
    if matches!(error, DeskError::EmptyRecord | DeskError::NoJournal(_)) {
        let body = html! {
            header class="masthead" { h1 { (texts.word("web-empty-title")) } }
            p class="lede" { (texts.word("web-empty")) }
            p { a class="button" href="/record" { (texts.word("web-empty-import")) } }
        };
        return (
            StatusCode::OK,
            Shown { title: texts.word("web-empty-title"), body, place: "/", found: true },
        );
    }
    let status = match error {
        DeskError::UnknownLens { .. } | DeskError::UnknownItem(_) | DeskError::NoWeek(_) => {
            StatusCode::NOT_FOUND
        }
        _ => StatusCode::INTERNAL_SERVER_ERROR,
    };
    let mut shown = nothing(desk, ask);
    shown.body = html! { (shown.body) p class="silent" lang="en" { (error) } };
    (status, shown)
}

/// No page of this address.
pub(crate) fn missing(desk: &Desk, ask: &Ask) -> Result<Shown, DeskError> {
    Ok(nothing(desk, ask))
}

fn nothing(desk: &Desk, _ask: &Ask) -> Shown {
    let texts = desk.texts();
    let body = html! {
        header class="masthead" { h1 { (texts.word("web-missing-title")) } }
        p class="lede" { (texts.word("web-missing")) " " a href="/" { (texts.word("web-review")) } }
    };
    Shown { title: texts.word("web-missing-title"), body, place: "", found: false }
}
