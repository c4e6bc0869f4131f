//! Which address is which page or act.

use std::sync::Arc;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::StatusCode;
use axum::middleware;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};

use crate::acts::{self, Act, Form};
use crate::app::{App, Page};
use crate::{assets, door, failure, pages};

/// Every address.
pub(crate) fn router(app: Arc<App>) -> Router {
    Router::new()
        .route("/", page(pages::review::page))
        .route("/facet/{name}", page(pages::facet::page))
        .route("/lens/{name}", page(pages::lens::page))
        .route("/item/{id}", page(pages::item::page))
        .route("/week", page(pages::week::page))
        .route("/people", page(pages::people::page))
        .route("/record", page(pages::record::page))
        .route("/settings", page(pages::settings::page))
        .route("/search", page(pages::search::page))
        .route("/help", page(pages::help::page))
        .route("/correct", act(acts::correct::act))
        .route("/me", act(acts::me::act))
        .route("/person", act(acts::person::act))
        .route("/preferences", act(acts::preferences::act))
        .route("/import", act(acts::import::by_path))
        .route("/upload", post(acts::import::upload).layer(DefaultBodyLimit::disable()))
        .route("/record/progress", get(acts::import::progress))
        .route("/assets/{name}", get(assets::serve))
        .fallback(get(move |state: State<Arc<App>>, request: Request| {
            answer(state, request, pages::error::missing)
        }))
        .layer(middleware::from_fn_with_state(Arc::clone(&app), door::guard))
        .with_state(app)
}

fn page(page: Page) -> MethodRouter<Arc<App>> {
    get(move |state: State<Arc<App>>, request: Request| answer(state, request, page))
}

async fn answer(State(app): State<Arc<App>>, request: Request, page: Page) -> Response {
    let ask = app.ask(request.uri(), request.headers());
    let shown = tokio::task::spawn_blocking(move || app.show(&ask, page)).await;
    shown.unwrap_or_else(|_| broken())
}

fn act(act: Act) -> MethodRouter<Arc<App>> {
    post(move |State(app): State<Arc<App>>, request: Request| async move {
        let ask = app.ask(request.uri(), request.headers());
        let body = match axum::body::to_bytes(request.into_body(), Form::LARGEST).await {
            Ok(body) => body,
            Err(_) => {
                return failure::plain(StatusCode::PAYLOAD_TOO_LARGE, "This form is too long.");
            }
        };
        let form = Form::of(&body);
        if !app.is_ours(form.get("csrf")) {
            return failure::plain(
                StatusCode::FORBIDDEN,
                "This form is from an earlier start. Go back, load the page again and repeat it.",
            );
        }
        let done = tokio::task::spawn_blocking(move || act(&app, &ask, &form)).await;
        done.unwrap_or_else(|_| broken())
    })
}

fn broken() -> Response {
    (StatusCode::INTERNAL_SERVER_ERROR, "This page broke. The journal is unharmed.").into_response()
}
