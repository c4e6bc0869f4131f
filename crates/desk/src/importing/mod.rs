//! Import: sources are read on one thread and kept by the journal on another, batch by batch.
//!
//! Each batch is one transaction that also stores how far the source was read, so that an import
//! stopped at any moment goes on where it was.

mod keeper;

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{SyncSender, sync_channel};

use journal::{Journal, OriginState};
use record::Phrase;
use serde::Serialize;
use sources::{Origin, Resume, Step};

use self::keeper::Keeper;
use crate::language::Slot;
use crate::speech::plain_slots;
use crate::{Desk, DeskError};

/// How to import.
#[derive(Debug, Clone, Default)]
pub struct ImportOptions {
    /// Count what would happen, keep nothing.
    pub dry_run: bool,
    /// Named to whoever waits for this import ("import of mail.mbox by process 12").
    pub who: String,
}

/// How far an import is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Pace {
    /// Bytes read of all that was given.
    pub bytes: u64,
    /// Bytes given.
    pub total: u64,
    /// Items read.
    pub items: u64,
}

/// What an import tells while it runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Moment {
    /// A new file is being read.
    Reading(String),
    /// So far.
    Pace(Pace),
    /// Conversations and series are being put together.
    Settling,
}

/// What an import did.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ImportSummary {
    /// Messages and meetings that are new.
    pub kept: u64,
    /// Those the journal had already.
    pub known: u64,
    /// Understood and not kept.
    pub left_out: u64,
    /// Unusable.
    pub complaints: u64,
    /// Stopped before its end; the same command goes on.
    pub interrupted: bool,
    /// Nothing was kept on purpose.
    pub dry_run: bool,
    /// This was the journal's first import.
    pub first: bool,
    /// The same by file or folder.
    pub origins: Vec<OriginSummary>,
    /// Why things were left out or complained about, most frequent first.
    pub reasons: Vec<ReasonView>,
}

/// Why something was not kept, and how often.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReasonView {
    /// `complaint` or `left_out`.
    pub kind: &'static str,
    /// Stable name of the reason.
    pub key: &'static str,
    /// In the reader's language.
    pub reason: String,
    /// How often.
    pub count: u64,
}

/// What one file or folder gave.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct OriginSummary {
    /// The file or folder.
    pub path: String,
    /// The kind of source.
    pub source: String,
    /// New items.
    pub kept: u64,
    /// Known items.
    pub known: u64,
    /// Left out.
    pub left_out: u64,
    /// Complaints.
    pub complaints: u64,
}

const BATCH: usize = 2_000;

impl Desk {
    /// Imports files, folders and archives.
    ///
    /// # Errors
    /// A path does not exist, another import holds the journal, or the disk is full; what was
    /// kept before stays.
    pub fn import(
        &mut self,
        paths: &[PathBuf],
        options: &ImportOptions,
        tell: &mut dyn FnMut(Moment) -> ControlFlow<()>,
    ) -> Result<ImportSummary, DeskError> {
        if let Some(missing) = paths.iter().find(|path| path.symlink_metadata().is_err()) {
            return Err(DeskError::NoSuchPath(missing.clone()));
        }
        let zone = self.settings.zone.clone().unwrap_or(self.settings.machine_zone.clone());
        let settings = sources::Settings { now: self.settings.now, zone };
        let first = self.journal.origins()?.is_empty();
        let mut ran = if options.dry_run {
            let scratch = Scratch::beside(self.journal.path());
            self.journal.backup(&scratch.0, &mut |_, _| {})?;
            let mut journal = Journal::open(&scratch.0)?;
            run(&mut journal, paths, &settings, options, tell)?
        } else {
            run(&mut self.journal, paths, &settings, options, tell)?
        };
        let mut summary = std::mem::take(&mut ran.summary);
        summary.reasons = self.reasons(&ran.reasons);
        summary.dry_run = options.dry_run;
        summary.first = first;
        Ok(summary)
    }

    fn reasons(&self, counted: &Reasons) -> Vec<ReasonView> {
        let view = |((kind, phrase), count): (&(&'static str, Phrase), &u64)| {
            let mut slots = plain_slots(phrase);
            let shown = i64::try_from(*count).unwrap_or(i64::MAX);
            slots.push(("count", Slot::Count(shown)));
            let reason = self.texts.say(phrase.key, &slots);
            ReasonView { kind, key: phrase.key, reason, count: *count }
        };
        let mut views: Vec<ReasonView> = counted.iter().map(view).collect();
        views.sort_by_key(|view| std::cmp::Reverse(view.count));
        views
    }
}

/// Why things were not kept: kind and phrase, with how often.
type Reasons = BTreeMap<(&'static str, Phrase), u64>;

/// What a run gave, before its reasons have a language.
struct Ran {
    summary: ImportSummary,
    reasons: Reasons,
}

/// A copy of the journal that goes when it is dropped.
struct Scratch(PathBuf);

impl Scratch {
    fn beside(journal: &Path) -> Scratch {
        let scratch = Scratch(journal.with_extension("dry-run.sqlite"));
        scratch.remove();
        scratch
    }
    fn remove(&self) {
        for end in ["", "-wal", "-shm", ".lock"] {
            let mut name = self.0.clone().into_os_string();
            name.push(end);
            // Best effort: a file that was never made is no error.
            let _ = std::fs::remove_file(PathBuf::from(name));
        }
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        self.remove();
    }
}

fn run(
    journal: &mut Journal,
    paths: &[PathBuf],
    settings: &sources::Settings,
    options: &ImportOptions,
    tell: &mut dyn FnMut(Moment) -> ControlFlow<()>,
) -> Result<Ran, DeskError> {
    let mut importing = journal.start_import(&options.who)?;
    let before = importing.origins()?;
    let total = sources::size_of(paths);
    let stop = AtomicBool::new(false);
    let (sender, receiver) = sync_channel(4);
    let mut keeper = Keeper::new(&mut importing, &before, settings.now, total);
    let kept = std::thread::scope(|scope| {
        let resume = |origin: &Origin| resume(&before, origin);
        let (stop, sender) = (&stop, sender);
        scope.spawn(move || read(paths, settings, &resume, &sender, stop));
        let kept = keeper.keep_all(&receiver, tell);
        stop.store(true, Ordering::Relaxed);
        drop(receiver);
        kept
    });
    let mut summary = std::mem::take(&mut keeper.summary);
    let reasons = std::mem::take(&mut keeper.reasons);
    summary.interrupted = kept?.is_break();
    if !summary.interrupted {
        let _ = tell(Moment::Settling);
        importing.settle()?;
    }
    Ok(Ran { summary, reasons })
}

/// What the journal knows of a content decides where reading starts.
fn resume(before: &[OriginState], origin: &Origin) -> Resume {
    let known = |state: &&OriginState| state.fingerprint == origin.fingerprint;
    if before.iter().filter(known).any(|state| state.done) {
        return Resume::Nothing;
    }
    let same = before.iter().filter(known).find(|state| state.path == origin.path);
    same.map_or(Resume::All, |state| Resume::After(state.units))
}

/// The reading side: steps go over in batches.
fn read(
    paths: &[PathBuf],
    settings: &sources::Settings,
    resume: &dyn Fn(&Origin) -> Resume,
    sender: &SyncSender<Vec<Step>>,
    stop: &AtomicBool,
) {
    let mut batch = Vec::with_capacity(BATCH);
    let mut sink = |step: Step| {
        batch.push(step);
        let over = batch.len() >= BATCH && sender.send(std::mem::take(&mut batch)).is_err();
        if over || stop.load(Ordering::Relaxed) {
            return ControlFlow::Break(());
        }
        ControlFlow::Continue(())
    };
    sources::walk(paths, settings, resume, &mut sink);
    // The keeping side has gone only when it wants nothing more.
    let _ = sender.send(batch);
}
