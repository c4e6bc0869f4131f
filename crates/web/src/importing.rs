//! An import under way: one thread with a desk of its own, and what it has told so far.

use std::fs::{self, File};
use std::io;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use desk::{Desk, ImportOptions, ImportSummary, Moment, Pace, Settings, Texts};
use maud::{Markup, html};

use crate::app::App;
use crate::ask::Ask;
use crate::parts::{counted, say};

/// Imports of this start.
pub(crate) struct Importing {
    settings: Settings,
    state: Arc<Mutex<Progress>>,
    finished: Arc<AtomicUsize>,
}

/// How far the last one is.
#[derive(Clone, Default)]
enum Progress {
    /// None was begun.
    #[default]
    Idle,
    /// Reading.
    Reading { file: String, pace: Pace },
    /// Conversations are put together.
    Settling,
    /// Done.
    Done(Box<ImportSummary>),
    /// Stopped by something.
    Failed(String),
}

impl Importing {
    pub(crate) fn new(settings: Settings) -> Importing {
        Importing { settings, state: Arc::default(), finished: Arc::default() }
    }

    /// Imports that ended since the start.
    pub(crate) fn count(&self) -> usize {
        self.finished.load(Ordering::Relaxed)
    }

    fn now(&self) -> Progress {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl App {
    /// Begins an import; a second one waits for the first, as the journal lets in one at a time.
    pub(crate) fn start_import(&self, paths: Vec<PathBuf>) {
        let importing = &self.importing;
        let settings = Settings { now: self.now(), ..importing.settings.clone() };
        let (state, finished) = (Arc::clone(&importing.state), Arc::clone(&importing.finished));
        set(&state, Progress::Reading { file: String::new(), pace: Pace::default() });
        std::thread::spawn(move || {
            let ended = match import(settings, &paths, &state) {
                Ok(summary) => Progress::Done(Box::new(summary)),
                Err(error) => Progress::Failed(error.to_string()),
            };
            set(&state, ended);
            finished.fetch_add(1, Ordering::Relaxed);
        });
    }

    /// How far it is, as a piece of a page; `data-done` tells the script to stop asking.
    pub(crate) fn import_progress(&self, ask: &Ask) -> Markup {
        let texts = Texts::new(ask.language.unwrap_or(self.importing.settings.language));
        view(&texts, &self.importing.now())
    }
}

fn set(state: &Mutex<Progress>, progress: Progress) {
    *state.lock().unwrap_or_else(PoisonError::into_inner) = progress;
}

fn import(
    settings: Settings,
    paths: &[PathBuf],
    state: &Mutex<Progress>,
) -> Result<ImportSummary, desk::DeskError> {
    let mut desk = Desk::open(settings)?;
    let options = ImportOptions { dry_run: false, who: "an import from the dashboard".to_owned() };
    let mut reading = String::new();
    desk.import(paths, &options, &mut |moment| {
        match moment {
            Moment::Reading(file) => reading = file,
            Moment::Pace(pace) => set(state, Progress::Reading { file: reading.clone(), pace }),
            Moment::Settling => set(state, Progress::Settling),
        }
        ControlFlow::Continue(())
    })
}

fn view(texts: &Texts, progress: &Progress) -> Markup {
    match progress {
        Progress::Idle => html! { div data-done="idle" {} },
        Progress::Reading { file, pace } => html! {
            p { (texts.word("web-importing")) " " b { (file.rsplit(['/', '\\']).next().unwrap_or_default()) } " · "
                (counted(texts, "web-items-read", usize::try_from(pace.items).unwrap_or(usize::MAX))) }
            @if pace.total > 0 {
                progress max=(pace.total) value=(pace.bytes) aria-label=(texts.word("web-importing")) {}
            } @else { progress aria-label=(texts.word("web-importing")) {} }
        },
        Progress::Settling => html! {
            p { (texts.word("import-settling")) }
            progress aria-label=(texts.word("import-settling")) {}
        },
        Progress::Done(summary) => html! {
            div data-done="yes" class="said" {
                p { (done(texts, summary)) " " a href="/" { (texts.word("web-to-review")) } " · "
                    a href="/settings#me" { (texts.word("web-confirm")) } }
            }
        },
        Progress::Failed(error) => {
            html! { div data-done="yes" class="said" { p lang="en" { (error) } } }
        }
    }
}

fn done(texts: &Texts, summary: &ImportSummary) -> String {
    let number = |count: u64| {
        desk::decimal(f64::from(u32::try_from(count).unwrap_or(u32::MAX)), 0, texts.language)
    };
    let slots = [
        ("kept", number(summary.kept)),
        ("known", number(summary.known)),
        ("left", number(summary.left_out)),
        ("complaints", number(summary.complaints)),
    ];
    say(texts, "web-import-done", &slots)
}

/// Where files from the browser are kept: the item page reads bodies from them.
pub(crate) struct Uploads(PathBuf);

/// A file that is arriving. Dropped before [`Upload::keep`], it goes again.
pub(crate) struct Upload {
    pub(crate) file: File,
    part: PathBuf,
    path: PathBuf,
    kept: bool,
}

impl Uploads {
    /// Beside the journal, as private as it is.
    pub(crate) fn beside(journal: &Path) -> Uploads {
        Uploads(desk::uploads_beside(journal))
    }

    pub(crate) fn begin(&self, name: &str) -> io::Result<Upload> {
        desk::make_private_folder(&self.0)?;
        let name = plain_name(name);
        let free = |number: &u32| {
            let name = if *number == 0 { name.clone() } else { format!("{number}-{name}") };
            let path = self.0.join(name);
            (!path.exists()).then_some(path)
        };
        let path = (0..10_000).find_map(|number| free(&number));
        let path = path.ok_or_else(|| io::Error::other("too many files of one name"))?;
        let part = path.with_extension("part");
        Ok(Upload { file: File::create(&part)?, part, path, kept: false })
    }
}

impl Upload {
    /// It arrived whole: gives its path.
    pub(crate) fn keep(mut self) -> PathBuf {
        self.kept = fs::rename(&self.part, &self.path).is_ok();
        self.path.clone()
    }
}

impl Drop for Upload {
    fn drop(&mut self) {
        if !self.kept {
            // Best effort: what did not arrive whole is of no use.
            let _ = fs::remove_file(&self.part);
        }
    }
}

/// A name without a way to another folder.
fn plain_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let plain: String = last
        .chars()
        .map(|c| if c.is_alphanumeric() || matches!(c, '.' | '-' | '_') { c } else { '_' })
        .take(120)
        .collect();
    let plain = plain.trim_start_matches('.');
    if plain.is_empty() { "file".to_owned() } else { plain.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_leads_to_no_other_folder() {
        for (name, plain) in [
            ("../../etc/passwd", "passwd"),
            ("C:\\mail\\inbox.mbox", "inbox.mbox"),
            ("..", "file"),
            (".ssh", "ssh"),
            ("año 2026.zip", "año_2026.zip"),
            ("", "file"),
        ] {
            assert_eq!(plain_name(name), plain);
        }
    }
}
