//! The dashboard: what the desk says, as pages on this machine. No arithmetic and no file formats
//! here; only this crate knows HTML.
//!
//! A page is a function of the desk and of what was asked ([`ask::Ask`]); [`door`] decides who may
//! ask at all, and [`app::App`] remembers pages for as long as the journal stays as it is.

mod acts;
mod app;
mod ask;
mod assets;
mod door;
mod failure;
mod gzip;
mod importing;
mod layout;
mod pages;
mod parts;
mod routes;

use std::io;
use std::net::TcpListener;
use std::sync::Arc;

use desk::{DeskError, Settings};
use jiff::Timestamp;

/// What a binary decides for the dashboard: nothing below it reads the clock or makes secrets.
#[derive(Debug, Clone)]
pub struct Site {
    /// As for the desk. The journal is made where there is none.
    pub settings: Settings,
    /// What time it is.
    pub clock: fn() -> Timestamp,
    /// Who may read: only a browser that was given this, once, in the address it opened.
    pub token: String,
    /// What every form carries, so that no other page can send one.
    pub csrf: String,
    /// The journal is the demo's: said on every page.
    pub demo: bool,
}

/// Why the dashboard ended.
#[derive(Debug)]
pub enum SiteError {
    /// The journal cannot be opened.
    Desk(DeskError),
    /// The network said no.
    Io(io::Error),
}

impl std::fmt::Display for SiteError {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            SiteError::Desk(error) => error.fmt(out),
            SiteError::Io(error) => error.fmt(out),
        }
    }
}

impl std::error::Error for SiteError {}

impl Site {
    /// A page that leads to an address. Whoever starts a browser hands it this as a private file: what
    /// stands in the words of a command can be read by every user of the machine.
    pub fn opener(address: &str) -> String {
        maud::html! {
            (maud::DOCTYPE)
            meta charset="utf-8";
            meta http-equiv="refresh" content={ "0;url=" (address) };
            title { "Altitude" }
            a href=(address) { "Altitude" }
        }
        .into_string()
    }

    /// The address to open, with what lets a browser in.
    pub fn address(&self, listener: &TcpListener) -> io::Result<String> {
        Ok(format!("http://127.0.0.1:{}/?token={}", listener.local_addr()?.port(), self.token))
    }

    /// Answers until the process ends. `listener` is bound to 127.0.0.1.
    ///
    /// # Errors
    /// The journal cannot be opened, or the listener is of no use.
    pub fn serve(self, listener: TcpListener) -> Result<(), SiteError> {
        listener.set_nonblocking(true).map_err(SiteError::Io)?;
        let port = listener.local_addr().map_err(SiteError::Io)?.port();
        let app = Arc::new(app::App::open(self, port).map_err(SiteError::Desk)?);
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_io()
            .enable_time()
            .build()
            .map_err(SiteError::Io)?;
        let served = runtime.block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener)?;
            axum::serve(listener, routes::router(app)).await
        });
        served.map_err(SiteError::Io)
    }
}
