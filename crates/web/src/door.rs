//! Who may ask: this machine's own browser, opened with the address that was printed, and no page
//! of anybody else's.

use axum::extract::{Request, State};
use axum::http::header::{HeaderName, HeaderValue};
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::Response;
use std::sync::Arc;

use crate::app::App;
use crate::ask::{cookie, is_ours, pairs};
use crate::failure;

/// Sent with everything.
const SEALS: [(&str, &str); 7] = [
    (
        "content-security-policy",
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; \
         connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    ),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=()"),
];

/// Lets a request in, or says why not.
pub(crate) async fn guard(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let mut response = match admitted(&app, request.method(), request.uri(), request.headers()) {
        Ok(()) => next.run(request).await,
        Err(refusal) => *refusal,
    };
    for (name, value) in SEALS {
        response
            .headers_mut()
            .insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    let fresh = HeaderValue::from_static("no-store");
    response.headers_mut().entry("cache-control").or_insert(fresh);
    response
}

fn admitted(
    app: &App,
    method: &Method,
    uri: &Uri,
    headers: &HeaderMap,
) -> Result<(), Box<Response>> {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let host = text("host").unwrap_or_default();
    if !own_hosts(app.port).iter().any(|own| own == host) {
        return Err(Box::new(failure::plain(
            StatusCode::MISDIRECTED_REQUEST,
            "This is a private page of 127.0.0.1; it answers to no other name.",
        )));
    }
    if !matches!(*method, Method::GET | Method::HEAD) && !same_origin(host, headers) {
        return Err(Box::new(failure::plain(
            StatusCode::FORBIDDEN,
            "This was sent by another page, so nothing was done.",
        )));
    }
    if uri.path().starts_with("/assets/") {
        return Ok(());
    }
    if let Some(given) = asked_token(uri)
        && *method == Method::GET
    {
        let known = same(&given, &app.token);
        return Err(Box::new(if known { entered(app, uri) } else { failure::locked() }));
    }
    match cookie(headers, &app.cookie_name()) {
        Some(given) if same(given, &app.token) => Ok(()),
        _ => Err(Box::new(failure::locked())),
    }
}

fn own_hosts(port: u16) -> [String; 2] {
    [format!("127.0.0.1:{port}"), format!("localhost:{port}")]
}

/// Browsers name the page a form was sent from; what names none is no browser of ours.
fn same_origin(host: &str, headers: &HeaderMap) -> bool {
    let origin = headers.get("origin").and_then(|value| value.to_str().ok());
    let site = headers.get("sec-fetch-site").and_then(|value| value.to_str().ok());
    match (origin, site) {
        (Some(origin), _) => origin == format!("http://{host}"),
        (None, Some(site)) => site == "same-origin",
        (None, None) => false,
    }
}

fn asked_token(uri: &Uri) -> Option<String> {
    let pairs = pairs(uri.query()?);
    pairs.into_iter().find(|(key, _)| key == "token").map(|(_, token)| token)
}

/// The token moves from the address into a cookie, so that it stands in no history twice. The page
/// goes on by itself: a redirect would carry no `SameSite=Strict` cookie where a file opened it.
fn entered(app: &App, uri: &Uri) -> Response {
    let cookie = format!("{}={}; Path=/; HttpOnly; SameSite=Strict", app.cookie_name(), app.token);
    let path = Some(uri.path()).filter(|path| is_ours(path)).unwrap_or("/");
    let mut response = failure::onward(path);
    if let Ok(cookie) = HeaderValue::from_str(&cookie) {
        response.headers_mut().insert("set-cookie", cookie);
    }
    response
}

/// Compares all of both, so that time tells nothing.
pub(crate) fn same(one: &str, other: &str) -> bool {
    let differs = one.bytes().zip(other.bytes()).fold(0, |sum, (a, b)| sum | (a ^ b));
    one.len() == other.len() && differs == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_the_same_only_whole() {
        assert!(same("abc", "abc"));
        for other in ["abd", "ab", "abcd", ""] {
            assert!(!same("abc", other), "{other}");
        }
    }

    #[test]
    fn a_form_comes_from_our_own_page_or_not_at_all() {
        let with = |name: &'static str, value: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(name, value.parse().unwrap());
            same_origin("127.0.0.1:7777", &headers)
        };
        assert!(with("origin", "http://127.0.0.1:7777"));
        assert!(with("sec-fetch-site", "same-origin"));
        for origin in
            ["http://127.0.0.1:7778", "http://evil.example", "null", "https://127.0.0.1:7777"]
        {
            assert!(!with("origin", origin), "{origin}");
        }
        assert!(!with("sec-fetch-site", "cross-site"));
        assert!(!same_origin("127.0.0.1:7777", &HeaderMap::new()));
    }
}
