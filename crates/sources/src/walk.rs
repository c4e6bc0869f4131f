//! Finds what can be read in files, folders and archives, in a fixed order, and reads it.
//!
//! Every file met is read, left out with a reason, or complained about; nothing stops the walk but
//! the sink.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Seek};
use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};

use record::Phrase;

use crate::archive::Archive;
use crate::folder::Group;
use crate::recognise::{self, Kind};
use crate::shelf::Shelf;
use crate::strays::{Strays, at};
use crate::{
    Input, Origin, Peek, Resume, Settings, Sink, Source, Step, complaint, eml, fingerprint, maildir,
};

/// Reads everything under `paths`, each path in the order given and its files in order of their
/// names. `resume` says how much of an origin is known already.
pub fn walk(
    paths: &[PathBuf],
    settings: &Settings,
    resume: &dyn Fn(&Origin) -> Resume,
    sink: &mut Sink<'_>,
) {
    for path in paths {
        let (strays, folders) = (Strays::default(), BTreeSet::new());
        let mut walk = Walk { settings, resume, sink, strays, folders };
        if walk.path(path, true).is_break() || walk.end(path).is_break() {
            return;
        }
    }
}

/// Bytes under `paths` as they lie on the disk.
pub fn size_of(paths: &[PathBuf]) -> u64 {
    paths.iter().map(|path| size_under(path, &mut BTreeSet::new())).sum()
}

fn size_under(path: &Path, seen: &mut BTreeSet<PathBuf>) -> u64 {
    let Ok(facts) = fs::metadata(path) else { return 0 };
    if !facts.is_dir() {
        return if facts.is_file() { facts.len() } else { 0 };
    }
    if !fs::canonicalize(path).is_ok_and(|real| seen.insert(real)) {
        return 0;
    }
    let entries = fs::read_dir(path).into_iter().flatten().flatten();
    entries.map(|entry| size_under(&entry.path(), seen)).sum()
}

/// A walk under way.
pub(crate) struct Walk<'a, 's> {
    pub(crate) settings: &'a Settings,
    pub(crate) resume: &'a dyn Fn(&Origin) -> Resume,
    pub(crate) sink: &'a mut Sink<'s>,
    /// What was found outside any origin.
    pub(crate) strays: Strays,
    /// Folders entered, by their real paths.
    folders: BTreeSet<PathBuf>,
}

impl Walk<'_, '_> {
    /// Brackets one origin: begins it, has it read from where it is known, ends it.
    pub(crate) fn origin(
        &mut self,
        origin: Origin,
        read: &mut dyn FnMut(u64, &mut Sink<'_>) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let resume = (self.resume)(&origin);
        let path = origin.path.clone();
        (self.sink)(Step::Begin(origin))?;
        let skip = match resume {
            Resume::All => 0,
            Resume::After(units) => units,
            Resume::Nothing => return (self.sink)(Step::End),
        };
        let (mut last, mut in_sink) = ((skip, 0), false);
        let mut sink = |step: Step| {
            if let Step::Done { units, bytes } = step {
                last = (units, bytes);
            }
            in_sink = true;
            let flow = (self.sink)(step);
            in_sink = false;
            flow
        };
        match catch_unwind(AssertUnwindSafe(|| read(skip, &mut sink))) {
            Ok(flow) => flow?,
            Err(panic) if in_sink => resume_unwind(panic),
            // A parser gave up on this file; the others must not suffer for it.
            Err(_) => {
                let reason = Phrase::new("complaint-broken-file");
                (self.sink)(Step::Found(complaint(at(&path), reason)))?;
                (self.sink)(Step::Done { units: last.0 + 1, bytes: last.1 })?;
            }
        }
        (self.sink)(Step::End)
    }

    /// Gives the strays of one path as an origin of their own.
    fn end(&mut self, path: &Path) -> ControlFlow<()> {
        let strays = std::mem::take(&mut self.strays);
        if strays.is_empty() {
            return ControlFlow::Continue(());
        }
        let origin = strays.origin(display(path));
        self.origin(origin, &mut |skip, sink| strays.read(skip, sink))
    }

    fn path(&mut self, path: &Path, named: bool) -> ControlFlow<()> {
        match fs::metadata(path) {
            Ok(facts) if facts.is_dir() => self.folder(path)?,
            Ok(facts) if facts.is_file() => self.file(path, named)?,
            Ok(_) => self.strays.complain(&display(path), "complaint-not-a-file"),
            Err(_) if path.is_symlink() => {
                self.strays.complain(&display(path), "complaint-dead-link")
            }
            Err(error) => self.strays.failed(&display(path), &error),
        }
        ControlFlow::Continue(())
    }

    fn folder(&mut self, path: &Path) -> ControlFlow<()> {
        if !self.enters(path) {
            return ControlFlow::Continue(());
        }
        let names = match names_in(path) {
            Ok(names) => names,
            Err(error) => {
                self.strays.failed(&display(path), &error);
                return ControlFlow::Continue(());
            }
        };
        let is_maildir = maildir::is_maildir(path);
        let mut group = if is_maildir { maildir::group(path) } else { Group::new(path, "folder") };
        let mut others = Vec::new();
        for name in names {
            let path = path.join(&name);
            match name.to_string_lossy() {
                name if is_maildir && maildir::is_part(&name) => {}
                name if name.starts_with('.') && !maildir::is_maildir(&path) => {
                    self.strays.left_out("left-out-other-file");
                }
                _ if !is_single(&path) || !group.add(&name) => others.push(path),
                _ => {}
            }
        }
        self.group(&group)?;
        others.iter().try_for_each(|path| self.path(path, false))
    }

    /// Whether a folder was not entered before, by another way or round a loop of links.
    fn enters(&mut self, path: &Path) -> bool {
        let Ok(real) = fs::canonicalize(path) else { return true };
        let above = path.parent().and_then(|above| fs::canonicalize(above).ok());
        let loops = path.is_symlink() && above.is_some_and(|above| above.starts_with(&real));
        let is_new = self.folders.insert(real);
        match () {
            () if loops => self.strays.complain(&display(path), "complaint-symlink-loop"),
            () if !is_new => self.strays.left_out("left-out-same-folder"),
            () => {}
        }
        is_new && !loops
    }

    fn group(&mut self, group: &Group) -> ControlFlow<()> {
        if group.is_empty() {
            return ControlFlow::Continue(());
        }
        let settings = self.settings;
        self.origin(group.origin(), &mut |skip, sink| group.read(skip, settings, sink))
    }

    fn file(&mut self, path: &Path, named: bool) -> ControlFlow<()> {
        let shown = display(path);
        let (file, head) = match open(path) {
            Ok(opened) => opened,
            Err(error) => {
                self.strays.failed(&shown, &error);
                return ControlFlow::Continue(());
            }
        };
        let size = file.metadata().map_or(head.len() as u64, |facts| facts.len());
        let kind = kind_of(path, &head, size);
        if !matches!(kind, Kind::Source(_) | Kind::Zip | Kind::Gzip | Kind::Tar) {
            self.strays.unread(&shown, kind, named);
            return ControlFlow::Continue(());
        }
        match fingerprint_of(file) {
            Err(error) => self.strays.failed(&shown, &error),
            Ok((file, fingerprint)) => {
                let source = if let Kind::Source(source) = kind { source.name } else { "" };
                let origin = Origin { path: shown, source, size, fingerprint };
                match kind {
                    Kind::Source(source) => self.source(source, origin, file)?,
                    kind => Archive::read(self, &origin, kind, file)?,
                }
            }
        }
        ControlFlow::Continue(())
    }

    fn source(&mut self, source: &Source, origin: Origin, file: File) -> ControlFlow<()> {
        let (settings, path, size) = (self.settings, origin.path.clone(), origin.size);
        let mut file = Some(file);
        self.origin(origin, &mut |skip, sink| {
            let Some(file) = file.take() else { return ControlFlow::Continue(()) };
            let in_sent = Shelf::of_path(&path) == Shelf::Sent;
            let (path, bytes) = (path.clone(), Box::new(file));
            let mut input = Input { path, bytes, size: Some(size), in_sent, skip };
            (source.read)(&mut input, settings, sink)
        })
    }
}

/// A path as it goes into places and origins.
pub(crate) fn display(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

fn names_in(folder: &Path) -> io::Result<Vec<std::ffi::OsString>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        names.push(entry?.file_name());
    }
    names.sort_unstable();
    Ok(names)
}

/// Whether the file holds a single message.
fn is_single(path: &Path) -> bool {
    let is_file = fs::metadata(path).is_ok_and(|facts| facts.is_file());
    let opened = is_file.then(|| open(path).ok()).flatten();
    opened.is_some_and(|(file, head)| {
        let size = file.metadata().map_or(0, |facts| facts.len());
        matches!(kind_of(path, &head, size), Kind::Source(source) if source.name == eml::SOURCE.name)
    })
}

fn open(path: &Path) -> io::Result<(File, Vec<u8>)> {
    let mut file = File::open(path)?;
    let head = recognise::head(&mut file)?;
    Ok((file, head))
}

fn kind_of(path: &Path, head: &[u8], size: u64) -> Kind {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    recognise::kind(&Peek { name: &name, head, size: Some(size) })
}

fn fingerprint_of(mut file: File) -> io::Result<(File, u128)> {
    file.rewind()?;
    let fingerprint = fingerprint::of_reader(&mut file)?;
    file.rewind()?;
    Ok((file, fingerprint))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_that_panics_costs_its_file_and_says_so() {
        let settings = Settings { now: jiff::Timestamp::UNIX_EPOCH, zone: jiff::tz::TimeZone::UTC };
        let mut steps = Vec::new();
        let mut sink = |step| {
            steps.push(step);
            ControlFlow::Continue(())
        };
        let mut walk = Walk {
            settings: &settings,
            resume: &|_| Resume::All,
            sink: &mut sink,
            strays: Strays::default(),
            folders: BTreeSet::new(),
        };
        let flow = walk.origin(Origin::default(), &mut |_, sink| {
            sink(Step::Done { units: 3, bytes: 40 })?;
            panic!("on purpose")
        });
        assert!(flow.is_continue());
        let [Step::Begin(_), Step::Done { .. }, Step::Found(_), done, Step::End] = &steps[..]
        else {
            panic!("{steps:?}");
        };
        assert_eq!(*done, Step::Done { units: 4, bytes: 40 });
    }
}
