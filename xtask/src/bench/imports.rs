//! Importing the sent mail of 66 people as one mbox: against Python's mailbox module, against
//! notmuch on the same messages, and against importing it again.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::figure::{Bound, Figure};
use super::measure::{Run, median, once};
use super::{Bench, corpus};

/// Runs of our own, which take seconds; the others take a minute and are run once.
const RUNS: usize = 3;

/// The figures, or one that says what is missing.
pub(super) fn figures(bench: &Bench) -> Result<Vec<Figure>> {
    let Some(archive) = archive(bench) else {
        return Ok(vec![Figure::skipped("import of real mail", "ALTITUDE_DATA has no enron-sent")]);
    };
    let folder = bench.folder("import")?;
    let messages = corpus::unpacked(&archive, &folder)?;
    let mbox = folder.join("sent.mbox");
    let size = corpus::write_mbox(&messages, 1, &mbox)?;
    let (first, again) = ours(bench, &mbox, &folder)?;
    let note = format!("{} messages, {:.0} MB", messages.len(), size as f64 / 1e6);
    let share = Bound::AtMost(0.30);
    let mut figures = vec![
        Figure::new("import, 66 folders as one mbox", "s", first.seconds, Bound::None).noted(note),
        Figure::new("import again / first import", "×", again.seconds / first.seconds, share),
    ];
    figures.extend(python(bench, &mbox, &first)?);
    figures.extend(notmuch(bench, &messages, &first)?);
    Ok(figures)
}

/// The archive of sent mail, where real data is at hand.
pub(super) fn archive(bench: &Bench) -> Option<PathBuf> {
    let archive = bench.data.as_ref()?.join("mail/enron-sent.tar.gz");
    archive.is_file().then_some(archive)
}

/// `altitude import` of this file into this journal.
pub(super) fn import(bench: &Bench, file: &Path, journal: &Path) -> Command {
    let mut command = Command::new(&bench.altitude);
    command.args(["import", "--json", "--journal"]).arg(journal).arg(file);
    command
}

/// The first import and the one after it, medians of fresh journals.
fn ours(bench: &Bench, mbox: &Path, folder: &Path) -> Result<(Run, Run)> {
    let mut first = Vec::new();
    let mut again = Vec::new();
    for number in 0..RUNS {
        let journal = folder.join(format!("{number}.sqlite"));
        first.push(once(&import(bench, mbox, &journal), folder)?);
        again.push(once(&import(bench, mbox, &journal), folder)?);
    }
    Ok((median(first)?, median(again)?))
}

fn python(bench: &Bench, mbox: &Path, ours: &Run) -> Result<Vec<Figure>> {
    let name = "Python mailbox / import";
    if bench.missing.contains(&"python3") {
        return Ok(vec![Figure::skipped(name, "python3 is not installed")]);
    }
    let mut command = Command::new("python3");
    command.arg(bench.root.join("xtask/bench/mailbox_peer.py")).arg(mbox);
    let peer = once(&command, &bench.scratch)?;
    let note = format!("{:.1} s; {}", peer.seconds, peer.said.trim());
    let ratio = peer.seconds / ours.seconds;
    Ok(vec![Figure::new(name, "×", ratio, Bound::AtLeast(12.0)).noted(note)])
}

fn notmuch(bench: &Bench, messages: &[PathBuf], ours: &Run) -> Result<Vec<Figure>> {
    let name = "notmuch new / import";
    if bench.missing.contains(&"notmuch") {
        return Ok(vec![Figure::skipped(name, "notmuch is not installed")]);
    }
    let mail = bench.folder("maildir")?;
    corpus::write_maildir(messages, &mail)?;
    let settings = bench.scratch.join("notmuch.conf");
    let text = format!(
        "[database]\npath={}\n[user]\nname=Bench\nprimary_email=bench@example.org\n",
        mail.display()
    );
    fs::write(&settings, text).with_context(|| format!("cannot write {settings:?}"))?;
    let mut command = Command::new("notmuch");
    command.args(["new", "--quiet"]).env("NOTMUCH_CONFIG", &settings);
    let peer = once(&command, &bench.scratch)?;
    let ratio = peer.seconds / ours.seconds;
    let note = format!("{:.1} s on a Maildir", peer.seconds);
    Ok(vec![Figure::new(name, "×", ratio, Bound::AtLeast(1.0)).noted(note)])
}
