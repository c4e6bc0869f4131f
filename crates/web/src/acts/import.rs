//! Files that are dropped, chosen or named by path, imported while the page stays usable.

use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::{FromRequest, Multipart, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};

use crate::acts::{Form, with};
use crate::app::App;
use crate::ask::Ask;
use crate::failure;
use crate::importing::{Upload, Uploads};

/// Why an upload was not taken.
type Refusal = Box<Response>;

/// A file or folder of this machine, by its path.
pub(crate) fn by_path(app: &App, ask: &Ask, form: &Form) -> Response {
    let path = PathBuf::from(form.get("path").unwrap_or_default().trim());
    if !path.is_absolute() || !path.exists() {
        let said = app.desk_for(ask).texts().word("web-no-such-path");
        return failure::see(&with("/record#import", "said", &said));
    }
    app.await_import(vec![path]);
    app.start_import();
    failure::see("/record?importing=1#import")
}

/// Files sent by the browser: a form of several, or one as the script sends it.
pub(crate) async fn upload(State(app): State<Arc<App>>, request: Request) -> Response {
    let by_script = request.headers().contains_key("x-csrf");
    let more = request.headers().contains_key("x-more");
    let uploads = Uploads::beside(app.desk().journal_path());
    let received = if by_script {
        one_file(&app, &uploads, request).await
    } else {
        form_of_files(&app, &uploads, request).await
    };
    match received {
        Ok(paths) if paths.is_empty() => failure::see("/record#import"),
        Ok(paths) => {
            app.await_import(paths);
            if !more {
                app.start_import();
            }
            if by_script {
                StatusCode::NO_CONTENT.into_response()
            } else {
                failure::see("/record?importing=1#import")
            }
        }
        Err(refusal) => *refusal,
    }
}

/// How far the import is, as a piece of the record page.
pub(crate) async fn progress(State(app): State<Arc<App>>, headers: HeaderMap) -> Response {
    let uri = axum::http::Uri::from_static("/record/progress");
    let ask = app.ask(&uri, &headers);
    failure::page_with(StatusCode::OK, app.import_progress(&ask).into_string())
}

fn refused() -> Refusal {
    Box::new(failure::plain(
        StatusCode::FORBIDDEN,
        "This form is from an earlier start. Load the page again.",
    ))
}

fn unreadable() -> Refusal {
    Box::new(failure::plain(
        StatusCode::BAD_REQUEST,
        "The file did not arrive whole, or there is no room for it.",
    ))
}

async fn one_file(app: &App, uploads: &Uploads, request: Request) -> Result<Vec<PathBuf>, Refusal> {
    let (head, body) = request.into_parts();
    let text = |name: &str| head.headers.get(name).and_then(|value| value.to_str().ok());
    if !app.is_ours(text("x-csrf")) {
        return Err(refused());
    }
    let name = crate::ask::pairs(&format!("n={}", text("x-name").unwrap_or("file")));
    let name = name.first().map_or("file", |(_, name)| name.as_str());
    let mut upload = uploads.begin(name).map_err(|_| unreadable())?;
    receive(&mut upload, body).await?;
    Ok(vec![upload.keep()])
}

async fn receive(upload: &mut Upload, body: Body) -> Result<(), Refusal> {
    let mut body = body;
    // Polled by hand: one method is no reason for a crate of stream helpers.
    loop {
        let next = std::future::poll_fn(|context| {
            axum::body::HttpBody::poll_frame(std::pin::Pin::new(&mut body), context)
        });
        match next.await {
            Some(Ok(frame)) => {
                let Some(data) = frame.data_ref() else { continue };
                upload.file.write_all(data).map_err(|_| unreadable())?;
            }
            Some(Err(_)) => return Err(unreadable()),
            None => return Ok(()),
        }
    }
}

async fn form_of_files(
    app: &App,
    uploads: &Uploads,
    request: Request,
) -> Result<Vec<PathBuf>, Refusal> {
    let mut form = Multipart::from_request(request, &()).await.map_err(|_| unreadable())?;
    let (mut ours, mut paths) = (false, Vec::new());
    while let Some(mut field) = form.next_field().await.map_err(|_| unreadable())? {
        if field.name() == Some("csrf") {
            ours = app.is_ours(field.text().await.ok().as_deref());
            continue;
        }
        if !ours {
            return Err(refused());
        }
        let Some(name) = field.file_name().filter(|name| !name.is_empty()).map(str::to_owned)
        else {
            continue;
        };
        let mut upload = uploads.begin(&name).map_err(|_| unreadable())?;
        while let Some(chunk) = field.chunk().await.map_err(|_| unreadable())? {
            upload.file.write_all(&chunk).map_err(|_| unreadable())?;
        }
        paths.push(upload.keep());
    }
    Ok(paths)
}
