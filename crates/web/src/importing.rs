//! An import under way: one thread with a desk of its own, and what it has told so far.

use std::fs::{self, File};
use std::io;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use desk::{Desk, ImportOptions, ImportSummary, Moment, Pace, Settings, Texts};
use maud::{Markup, html};

use crate::app::App;
use crate::ask::Ask;
use crate::parts::{counted, say};

/// Imports of this start, one after the other.
pub(crate) struct Importing {
    settings: Settings,
    queue: Arc<Mutex<Queue>>,
    finished: Arc<AtomicUsize>,
}

/// What waits to be imported, and how far what is being imported is.
#[derive(Default)]
struct Queue {
    waiting: Vec<PathBuf>,
    running: bool,
    progress: Progress,
}

/// How far it is.
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
    Done(Sums),
    /// Stopped by something.
    Failed(String),
}

/// What came of everything that was imported in one go.
#[derive(Clone, Copy, Default)]
struct Sums {
    kept: u64,
    known: u64,
    left_out: u64,
    complaints: u64,
}

impl Sums {
    fn add(&mut self, summary: &ImportSummary) {
        self.kept += summary.kept;
        self.known += summary.known;
        self.left_out += summary.left_out;
        self.complaints += summary.complaints;
    }
}

impl Importing {
    pub(crate) fn new(settings: Settings) -> Importing {
        Importing { settings, queue: Arc::default(), finished: Arc::default() }
    }

    /// Imports that ended since the start.
    pub(crate) fn count(&self) -> usize {
        self.finished.load(Ordering::Relaxed)
    }
}

impl App {
    /// Remembers files for the next import.
    pub(crate) fn await_import(&self, paths: Vec<PathBuf>) {
        locked(&self.importing.queue).waiting.extend(paths);
    }

    /// Imports what waits, after what is being imported: the journal lets in one at a time.
    pub(crate) fn start_import(&self) {
        let importing = &self.importing;
        let mut queue = locked(&importing.queue);
        if std::mem::replace(&mut queue.running, true) {
            return;
        }
        queue.progress = Progress::Reading { file: String::new(), pace: Pace::default() };
        drop(queue);
        let settings = Settings { now: self.now(), ..importing.settings.clone() };
        let (queue, finished) = (Arc::clone(&importing.queue), Arc::clone(&importing.finished));
        std::thread::spawn(move || {
            let ended = everything(&settings, &queue);
            finished.fetch_add(1, Ordering::Relaxed);
            let mut queue = locked(&queue);
            queue.running = false;
            queue.progress = ended;
        });
    }

    /// How far it is, as a piece of a page; `data-done` tells the script to stop asking.
    pub(crate) fn import_progress(&self, ask: &Ask) -> Markup {
        let texts = Texts::new(ask.language.unwrap_or(self.importing.settings.language));
        let progress = locked(&self.importing.queue).progress.clone();
        view(&texts, &progress)
    }
}

fn locked(queue: &Mutex<Queue>) -> MutexGuard<'_, Queue> {
    queue.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Imports until nothing waits any more.
fn everything(settings: &Settings, queue: &Arc<Mutex<Queue>>) -> Progress {
    let mut sums = Sums::default();
    loop {
        let paths = std::mem::take(&mut locked(queue).waiting);
        if paths.is_empty() {
            return Progress::Done(sums);
        }
        let (settings, queue) = (settings.clone(), Arc::clone(queue));
        // A thread of its own: should it break, the next import still finds the way free.
        match std::thread::spawn(move || import(settings, &paths, &queue)).join() {
            Ok(Ok(summary)) => sums.add(&summary),
            Ok(Err(error)) => return Progress::Failed(error.to_string()),
            Err(_) => return Progress::Failed("the import broke; the journal is unharmed".into()),
        }
    }
}

fn import(
    settings: Settings,
    paths: &[PathBuf],
    queue: &Mutex<Queue>,
) -> Result<ImportSummary, desk::DeskError> {
    let mut desk = Desk::open(settings)?;
    let options = ImportOptions { dry_run: false, who: "an import from the dashboard".to_owned() };
    let mut reading = String::new();
    desk.import(paths, &options, &mut |moment| {
        match moment {
            Moment::Reading(file) => reading = file,
            Moment::Pace(pace) => {
                locked(queue).progress = Progress::Reading { file: reading.clone(), pace };
            }
            Moment::Settling => locked(queue).progress = Progress::Settling,
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
            (look_again(texts))
        },
        Progress::Settling => html! {
            p { (texts.word("import-settling")) }
            progress aria-label=(texts.word("import-settling")) {}
            (look_again(texts))
        },
        Progress::Done(sums) => html! {
            div data-done="yes" class="said" {
                p { (done(texts, *sums)) " " a href="/" { (texts.word("web-to-review")) } " · "
                    a href="/settings#me" { (texts.word("web-confirm")) } }
            }
        },
        Progress::Failed(error) => {
            html! { div data-done="yes" class="said" { p lang="en" { (error) } } }
        }
    }
}

/// For those without a script.
fn look_again(texts: &Texts) -> Markup {
    html! { noscript { p { a href="/record?importing=1" { (texts.word("web-look-again")) } } } }
}

fn done(texts: &Texts, sums: Sums) -> String {
    let number = |count: u64| {
        desk::decimal(f64::from(u32::try_from(count).unwrap_or(u32::MAX)), 0, texts.language)
    };
    let slots = [
        ("kept", number(sums.kept)),
        ("known", number(sums.known)),
        ("left", number(sums.left_out)),
        ("complaints", number(sums.complaints)),
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
        for number in 0..10_000 {
            let name = if number == 0 { name.clone() } else { format!("{number}-{name}") };
            let (path, part) = (self.0.join(&name), self.0.join(format!("{name}.part")));
            // Whoever makes the part has the name: two files of one name may arrive at once.
            match File::create_new(&part) {
                Ok(file) if path.exists() => drop(Upload { file, part, path, kept: false }),
                Ok(file) => return Ok(Upload { file, part, path, kept: false }),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
            }
        }
        Err(io::Error::other("too many files of one name"))
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
    let letter = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_');
    let mut plain: String = last.chars().map(|c| if letter(c) { c } else { '_' }).collect();
    // File systems count bytes; what is cut is the beginning, as the end tells more.
    while plain.len() > 160 {
        plain.remove(0);
    }
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
