//! Language and theme, kept in cookies of this browser.

use axum::http::HeaderValue;
use axum::response::Response;

use crate::acts::{Form, with};
use crate::app::App;
use crate::ask::Ask;
use crate::failure;

/// A year.
const AGE: u32 = 31_536_000;

pub(crate) fn act(app: &App, ask: &Ask, form: &Form) -> Response {
    let chosen = |name: &str, known: &[&'static str]| {
        let value = form.get(name)?;
        known.iter().find(|known| **known == value).copied()
    };
    let said = app.desk_for(ask).texts().word("web-saved");
    let mut response = failure::see(&with("/settings", "said", &said));
    let choices = [
        ("language", chosen("language", &["en", "es"])),
        ("theme", chosen("theme", &["system", "light", "dark"])),
    ];
    for (name, value) in choices {
        let Some(value) = value else { continue };
        let cookie = format!("{name}={value}; Path=/; Max-Age={AGE}; HttpOnly; SameSite=Strict");
        if let Ok(cookie) = HeaderValue::from_str(&cookie) {
            response.headers_mut().append("set-cookie", cookie);
        }
    }
    response
}
