//! What is said when there is nothing to show.

use axum::body::Body;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use maud::{DOCTYPE, html};

use crate::assets;

/// A status with a sentence, for programs.
pub(crate) fn plain(status: StatusCode, says: &'static str) -> Response {
    (status, says).into_response()
}

/// A browser that was not let in: how to get in.
pub(crate) fn locked() -> Response {
    let page = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { "Altitude is locked" }
                link rel="stylesheet" href=(assets::style());
            }
            body {
                main class="alone" {
                    h1 { "This page is for whoever started Altitude" }
                    p { "Open the address that " code { "altitude serve" } " printed: it holds the key for this \
                        start. Nobody else on this machine can read these pages." }
                }
            }
        }
    };
    page_with(StatusCode::UNAUTHORIZED, page.into_string())
}

/// A page that leads to another at once, by itself or by its link.
pub(crate) fn onward(path: &str) -> Response {
    let page = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta http-equiv="refresh" content={ "0;url=" (path) };
                link rel="icon" type="image/svg+xml" href=(assets::icon());
                title { "Altitude" }
            }
            body { a href=(path) { "Altitude" } }
        }
    };
    page_with(StatusCode::OK, page.into_string())
}

/// A page.
pub(crate) fn page_with(status: StatusCode, page: impl Into<Body>) -> Response {
    let mut response = (status, page.into()).into_response();
    let html = HeaderValue::from_static("text/html; charset=utf-8");
    response.headers_mut().insert("content-type", html);
    response
}

/// Goes to another page after a form.
pub(crate) fn see(path: &str) -> Response {
    let mut response = StatusCode::SEE_OTHER.into_response();
    if let Ok(path) = HeaderValue::from_str(path) {
        response.headers_mut().insert("location", path);
    }
    response
}
