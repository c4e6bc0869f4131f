//! Dashboards to ask: one over an invented quarter that all tests read, and copies of it, or an
//! empty one, for tests that write.

use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use desk::{Desk, ImportOptions, Language, Settings};
use samples::Plan;
use tempfile::TempDir;
use web::Site;

use crate::client::{Answer, Request};
use crate::hostile_words;

pub(crate) const TOKEN: &str = "0123456789abcdef0123456789abcdef";
pub(crate) const CSRF: &str = "fedcba9876543210fedcba9876543210";
const NOW: &str = "2026-07-01T04:00:00Z";

/// A dashboard that answers.
pub(crate) struct House {
    pub(crate) port: u16,
    pub(crate) folder: PathBuf,
    /// Removes the folder; none for the shared one, whose folder is emptied at the next start.
    _temporary: Option<TempDir>,
}

/// The one that tests only read.
pub(crate) fn shared() -> &'static House {
    static SHARED: LazyLock<House> = LazyLock::new(|| served(furnished().clone(), None));
    &SHARED
}

/// A copy to write in.
pub(crate) fn own() -> House {
    copy(furnished())
}

/// A copy of the journal in this folder, to write in.
pub(crate) fn copy(original: &Path) -> House {
    let temporary = TempDir::new().unwrap();
    let folder = temporary.path().to_owned();
    fs::copy(original.join("journal.sqlite"), folder.join("journal.sqlite")).unwrap();
    served(folder, Some(temporary))
}

/// One whose journal holds nothing.
pub(crate) fn empty() -> House {
    let temporary = TempDir::new().unwrap();
    served(temporary.path().to_owned(), Some(temporary))
}

/// The files of the invented quarter: `mail/*.mbox`, `calendar.ics`, `people.csv`.
pub(crate) fn files() -> PathBuf {
    furnished().join("files")
}

/// Settings of a journal in `folder`, the day after the invented quarter.
pub(crate) fn settings(folder: &Path) -> Settings {
    Settings {
        journal: folder.join("journal.sqlite"),
        now: NOW.parse().unwrap(),
        zone: None,
        machine_zone: jiff::tz::TimeZone::UTC,
        working: record::WorkingHours::default(),
        language: Language::En,
    }
}

/// A folder with an invented quarter, its journal, and mail that means harm.
fn furnished() -> &'static PathBuf {
    static FURNISHED: LazyLock<PathBuf> = LazyLock::new(|| {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("dashboard");
        let year = furnish(&folder, &Plan::small(3));
        let owner = &year.truth.owner[0];
        let (mail, calendar) = (folder.join("harm.mbox"), folder.join("harm.ics"));
        fs::write(&mail, hostile_words::mbox(owner)).unwrap();
        fs::write(&calendar, hostile_words::calendar(owner)).unwrap();
        let mut desk = Desk::open(settings(&folder)).unwrap();
        import(&mut desk, &[mail, calendar]);
        desk.state_person(hostile_words::SENDER, Some(hostile_words::UNIT), None).unwrap();
        folder
    });
    &FURNISHED
}

/// Writes an invented year's files and its journal, in place of what was there.
pub(crate) fn furnish(folder: &Path, plan: &Plan) -> samples::Year {
    let _ = fs::remove_dir_all(folder);
    let (year, files) = (samples::year(plan), folder.join("files"));
    year.write_to(&files).unwrap();
    let mut desk = Desk::open(settings(folder)).unwrap();
    import(&mut desk, &[files.join("mail"), files.join("calendar.ics")]);
    desk.import_people(&files.join("people.csv")).unwrap();
    desk.confirm_me(&year.truth.owner).unwrap();
    year
}

fn import(desk: &mut Desk, paths: &[PathBuf]) {
    let options = ImportOptions { dry_run: false, who: "a test".into() };
    desk.import(paths, &options, &mut |_| ControlFlow::Continue(())).unwrap();
}

/// One over a journal of the demo, as `altitude --demo serve` shows it.
pub(crate) fn served_demo(folder: PathBuf) -> House {
    serve(folder, None, true)
}

fn served(folder: PathBuf, temporary: Option<TempDir>) -> House {
    serve(folder, temporary, false)
}

fn serve(folder: PathBuf, temporary: Option<TempDir>, demo: bool) -> House {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let port = listener.local_addr().unwrap().port();
    let site = Site {
        settings: settings(&folder),
        clock: || NOW.parse().unwrap(),
        token: TOKEN.into(),
        csrf: CSRF.into(),
        demo,
    };
    // Lives as long as the tests; what it would say at its end nobody waits for.
    std::thread::spawn(move || site.serve(listener));
    House { port, folder, _temporary: temporary }
}

impl House {
    /// As the browser that was let in asks; `cookies` besides.
    pub(crate) fn request(&self, method: &str, path: &str) -> Request {
        self.stranger(method, path)
            .with("cookie", &format!("altitude_{}={TOKEN}", self.port))
            .with("origin", &format!("http://127.0.0.1:{}", self.port))
    }

    /// As somebody asks who was not let in.
    pub(crate) fn stranger(&self, method: &str, path: &str) -> Request {
        Request::new(method, path).with("host", &format!("127.0.0.1:{}", self.port))
    }

    pub(crate) fn get(&self, path: &str) -> Answer {
        self.request("GET", path).send(self.port)
    }

    /// The page in Spanish.
    pub(crate) fn get_in_spanish(&self, path: &str) -> Answer {
        self.request("GET", path).with("cookie", "language=es").send(self.port)
    }

    /// A form with what ours carry.
    pub(crate) fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let mut fields = fields.to_vec();
        fields.push(("csrf", CSRF));
        self.post_raw(path, &form(&fields))
    }

    /// A form as given.
    pub(crate) fn post_raw(&self, path: &str, body: &str) -> Answer {
        let kind = "application/x-www-form-urlencoded";
        self.request("POST", path).body(kind, body.as_bytes()).send(self.port)
    }
}

/// Fields as a browser sends them.
pub(crate) fn form(fields: &[(&str, &str)]) -> String {
    let encoded =
        |value: &str| -> String { value.bytes().map(|byte| format!("%{byte:02X}")).collect() };
    let field = |(name, value): &(&str, &str)| format!("{name}={}", encoded(value));
    fields.iter().map(field).collect::<Vec<_>>().join("&")
}
