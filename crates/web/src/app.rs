//! What the dashboard holds while it runs: the desk, the secrets of this start, and pages that stay
//! true for as long as the journal stays as it is.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::body::Bytes;
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri};
use axum::response::Response;
use desk::{Desk, DeskError, Language, Version};
use jiff::{SignedDuration, Timestamp};
use maud::Markup;

use crate::ask::Ask;
use crate::importing::Importing;
use crate::{Site, failure, gzip, layout, pages};

/// A page: what the desk says to what was asked.
pub(crate) type Page = fn(&Desk, &Ask) -> Result<Shown, DeskError>;

/// What a page shows.
pub(crate) struct Shown {
    /// Title of the window.
    pub(crate) title: String,
    /// What stands in the middle.
    pub(crate) body: Markup,
    /// Where it belongs in the navigation: a path.
    pub(crate) place: &'static str,
    /// Whether there is such a page.
    pub(crate) found: bool,
}

/// Everything the dashboard holds.
pub(crate) struct App {
    pub(crate) port: u16,
    pub(crate) token: String,
    pub(crate) importing: Importing,
    csrf: String,
    demo: bool,
    language: Language,
    clock: fn() -> Timestamp,
    desk: Mutex<Desk>,
    kept: Mutex<Kept>,
}

/// Pages as they were sent, by address and preferences.
#[derive(Default)]
struct Kept {
    version: Option<Version>,
    pages: BTreeMap<String, Arc<Sent>>,
}

/// A page as it went out.
struct Sent {
    bytes: Bytes,
    encoding: Option<HeaderValue>,
}

impl Sent {
    fn response(&self, status: StatusCode) -> Response {
        let mut response = failure::page_with(status, self.bytes.clone());
        if let Some(encoding) = &self.encoding {
            response.headers_mut().insert("content-encoding", encoding.clone());
        }
        response
    }
}

/// Pages kept at most; a review and every lens of two quarters.
const MOST_KEPT: usize = 160;
/// How old "now" may become before a meeting that has ended since is seen.
const STALE: SignedDuration = SignedDuration::from_mins(30);

impl App {
    pub(crate) fn open(site: Site, port: u16) -> Result<App, DeskError> {
        let importing = Importing::new(site.settings.clone());
        Ok(App {
            port,
            token: site.token,
            csrf: site.csrf,
            demo: site.demo,
            language: site.settings.language,
            clock: site.clock,
            importing,
            desk: Mutex::new(Desk::open(site.settings)?),
            kept: Mutex::default(),
        })
    }

    /// Cookies of one machine are shared by its ports.
    pub(crate) fn cookie_name(&self) -> String {
        format!("altitude_{}", self.port)
    }

    /// The desk, for as long as one answer takes.
    pub(crate) fn desk(&self) -> MutexGuard<'_, Desk> {
        // A page that panicked has changed nothing: the desk writes in transactions.
        self.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The same, speaking the language of whoever asks: browsers may differ in theirs.
    pub(crate) fn desk_for(&self, ask: &Ask) -> MutexGuard<'_, Desk> {
        let mut desk = self.desk();
        let language = ask.language.unwrap_or(self.language);
        if desk.settings().language != language {
            desk.set_language(language);
        }
        desk
    }

    /// What was asked, with what every page needs.
    pub(crate) fn ask(&self, uri: &Uri, headers: &HeaderMap) -> Ask {
        let mut ask = Ask::of(uri, headers);
        ask.csrf.clone_from(&self.csrf);
        ask.demo = self.demo;
        ask.progress = ask.get("importing").map(|_| self.import_progress(&ask));
        ask
    }

    /// Whether a form carries what ours carry.
    pub(crate) fn is_ours(&self, given: Option<&str>) -> bool {
        given.is_some_and(|given| crate::door::same(given, &self.csrf))
    }

    /// Answers with a page, from memory where nothing has changed since it was made.
    pub(crate) fn show(&self, ask: &Ask, page: Page) -> Response {
        let mut desk = self.desk_for(ask);
        self.wind(&mut desk);
        let version = desk.version().ok();
        let (language, theme, gzip) = (ask.language, ask.theme, ask.gzip);
        let key = format!("{} {language:?} {theme:?} {gzip} {}", ask.uri, self.importing.count());
        let lasting = version.filter(|_| ask.progress.is_none());
        if let Some(sent) = lasting.and_then(|version| self.recalled(version, &key)) {
            return sent.response(StatusCode::OK);
        }
        let (status, shown) = match page(&desk, ask) {
            Ok(shown) if !shown.found => (StatusCode::NOT_FOUND, shown),
            Ok(shown) => (StatusCode::OK, shown),
            Err(error) => pages::error::of(&desk, ask, &error),
        };
        let html = layout::page(&desk, ask, &shown).into_string();
        let (bytes, encoding) = gzip::packed(html.as_bytes(), ask.gzip);
        let sent = Arc::new(Sent { bytes: Bytes::from(bytes), encoding });
        let after = desk.version().ok();
        if let (StatusCode::OK, Some(version), true) = (status, lasting, version == after) {
            self.keep(version, key, Arc::clone(&sent));
        }
        sent.response(status)
    }

    /// Moves the desk's clock now and then, not at every request: what was loaded holds until then.
    fn wind(&self, desk: &mut Desk) {
        let now = (self.clock)();
        if now.duration_since(desk.settings().now).abs() > STALE {
            desk.set_now(now);
            self.forget();
        }
    }

    /// Sets the desk's clock for something that is written down now.
    pub(crate) fn stamp(&self, desk: &mut Desk) {
        desk.set_now((self.clock)());
        self.forget();
    }

    /// Now.
    pub(crate) fn now(&self) -> Timestamp {
        (self.clock)()
    }

    fn forget(&self) {
        *self.kept.lock().unwrap_or_else(PoisonError::into_inner) = Kept::default();
    }

    fn recalled(&self, version: Version, key: &str) -> Option<Arc<Sent>> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        (kept.version == Some(version)).then(|| kept.pages.get(key).cloned())?
    }

    fn keep(&self, version: Version, key: String, sent: Arc<Sent>) {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.version != Some(version) || kept.pages.len() >= MOST_KEPT {
            *kept = Kept { version: Some(version), pages: BTreeMap::new() };
        }
        kept.pages.insert(key, sent);
    }
}
