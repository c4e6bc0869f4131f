//! `altitude import`: files, folders and archives into the journal.

use std::io::Write;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::{Context, Result, bail};
use desk::{Desk, ImportOptions, ImportSummary, Moment, Settings};

use crate::args::Args;
use crate::screen::progress::Progress;
use crate::{commands, screen, surroundings};

/// Read mail and calendars into the journal.
///
/// Takes mbox, Maildir, .eml, folders of messages, .ics, Outlook calendar .csv, and .zip or .tgz
/// archives of these, unextracted.
///
/// The kind of a file is recognised by its content. Bodies of mail are read, not kept: the
/// journal holds who, when, counts and short passages. Importing twice adds nothing; an import
/// that was stopped goes on where it was when the same command runs again.
///
/// Examples:
///   altitude import ~/Downloads/takeout.zip
///   altitude import mail/ calendar.ics --dry-run
///   altitude import archive.mbox --complaints complaints.csv
///   altitude import --reread   after an update: label again what was imported before
#[derive(Debug, clap::Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct Import {
    /// Files, folders and archives.
    #[arg(required_unless_present = "reread", value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Read messages again that an earlier version of Altitude read, from where they stand.
    #[arg(long, conflicts_with_all = ["paths", "dry_run"])]
    reread: bool,
    /// Count what would happen, keep nothing.
    #[arg(long)]
    dry_run: bool,
    /// Write every complaint of the journal to a CSV file.
    #[arg(long, value_name = "FILE")]
    complaints: Option<PathBuf>,
}

impl Import {
    pub(crate) fn run(&self, args: &Args) -> Result<()> {
        let settings = surroundings::settings(args)?;
        if self.reread {
            return reread(args);
        }
        let mut desk = Desk::open(settings.clone())?;
        let paths = absolute(&self.paths)?;
        let summary = import(args, &mut desk, &paths, self.dry_run)?;
        if let Some(file) = &self.complaints {
            write_complaints(&desk, file)?;
        }
        commands::print(args, &summary, || page(args, &summary, &desk, &settings, self))?;
        if summary.interrupted {
            bail!("stopped before the end; the same command goes on");
        }
        Ok(())
    }
}

/// Imports with progress; Ctrl-C stops after the batch under way.
pub(crate) fn import(
    args: &Args,
    desk: &mut Desk,
    paths: &[PathBuf],
    dry_run: bool,
) -> Result<ImportSummary> {
    let first = paths.first().map_or_else(String::new, |path| path.display().to_string());
    let who = format!("import of {first} by process {}", std::process::id());
    let settling = desk.texts().word("import-settling");
    watched(args, settling, |tell| desk.import(paths, &ImportOptions { dry_run, who }, tell))
}

/// Labels again what an earlier version read.
fn reread(args: &Args) -> Result<()> {
    let mut desk = surroundings::desk(args)?;
    let summary = watched(args, String::new(), |tell| desk.reread(tell))?;
    let page = screen::Page::new(&desk);
    commands::print(args, &summary, || {
        let mut text = page.counted("reread-done", summary.read);
        if summary.gone > 0 {
            text += &page.counted("reread-gone", summary.gone);
        }
        text
    })?;
    if summary.interrupted {
        bail!("stopped before the end; the same command goes on");
    }
    Ok(())
}

/// Runs something long with progress; Ctrl-C stops it after the batch under way.
fn watched<T>(
    args: &Args,
    settling: String,
    run: impl FnOnce(&mut dyn FnMut(Moment) -> ControlFlow<()>) -> Result<T, desk::DeskError>,
) -> Result<T> {
    let stopped = Arc::new(AtomicBool::new(false));
    let flag = Arc::clone(&stopped);
    // A second handler in one process (the demo) is refused by the library; the first serves both.
    let _ = ctrlc::set_handler(move || flag.store(true, Ordering::Relaxed));
    let mut progress = Progress::new(settling, args.quiet || args.json);
    let mut tell = |moment| {
        progress.tell(&moment);
        if stopped.load(Ordering::Relaxed) {
            return ControlFlow::Break(());
        }
        ControlFlow::Continue(())
    };
    let done = run(&mut tell);
    progress.finish();
    Ok(done?)
}

/// The journal remembers where things stand, so paths must not depend on where one stood.
fn absolute(paths: &[PathBuf]) -> Result<Vec<PathBuf>> {
    let absolute =
        |path: &PathBuf| std::path::absolute(path).with_context(|| format!("{}", path.display()));
    paths.iter().map(absolute).collect()
}

fn write_complaints(desk: &Desk, file: &Path) -> Result<()> {
    let cell = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    let mut out = std::io::BufWriter::new(
        std::fs::File::create(file).with_context(|| format!("{}", file.display()))?,
    );
    writeln!(out, "path,offset,key,reason")?;
    for one in desk.complaints()? {
        let (path, reason) = (cell(&one.path), cell(&one.reason));
        writeln!(out, "{path},{},{},{reason}", one.offset, one.key)?;
    }
    Ok(out.flush()?)
}

fn page(
    args: &Args,
    summary: &ImportSummary,
    desk: &Desk,
    settings: &Settings,
    import: &Import,
) -> String {
    let page = screen::Page::new(desk);
    let mut text = screen::import::table(summary, &page);
    if args.quiet {
        return text;
    }
    if let Some(file) = &import.complaints {
        text += &page.line("import-written", &[("file", file.display().to_string())]);
    } else if summary.complaints > 0 && !summary.dry_run {
        text += &page.line("import-complaints-hint", &[]);
    }
    if summary.first && !summary.dry_run {
        text += &page.line("import-notice", &[("file", settings.journal.display().to_string())]);
    }
    if !summary.interrupted && !summary.dry_run {
        text += &page.line("import-next", &[]);
    }
    text
}
