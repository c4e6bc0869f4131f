//! Archives (`.zip`, `.tar`, `.tgz`, `.gz`) read as streams: nothing is unpacked to the disk, and
//! names inside are only names.
//!
//! Here entries become origins; `unpack` goes through the entries.

mod unpack;

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{Cursor, Read};
use std::ops::ControlFlow;

use record::Phrase;

use crate::bounded::{Broken, Counted, Packed};
use crate::recognise::{self, Kind};
use crate::shelf::Shelf;
use crate::walk::Walk;
use crate::{Input, Origin, Peek, Resume, Source, Step, eml, fingerprint};

use unpack::{Entry, Level};
pub(crate) use unpack::{LARGEST_INNER_ZIP, inner_name};

/// One archive file being read, with everything nested in it.
pub(crate) struct Archive<'w, 'a, 's> {
    walk: &'w mut Walk<'a, 's>,
    root: String,
    fingerprint: u128,
    /// The file on the disk as far as it was read, and where the origin at hand began.
    disk: Packed,
    begun: u64,
    /// Single messages of one folder that come one after another.
    group: Option<OpenGroup>,
    /// How often a folder came up: entries of a tar may come in any order.
    groups: BTreeMap<String, u32>,
    entries: u64,
    locked: usize,
    /// Complaints that are made once.
    made: BTreeSet<&'static str>,
}

struct OpenGroup {
    folder: String,
    resume: Resume,
    units: u64,
}

impl<'w, 'a, 's> Archive<'w, 'a, 's> {
    /// Reads the archive `file`, which is `origin` as a whole.
    pub(crate) fn read(
        walk: &'w mut Walk<'a, 's>,
        origin: &Origin,
        kind: Kind,
        file: File,
    ) -> ControlFlow<()> {
        let file = Counted::new(file);
        let level = Level { path: origin.path.clone(), packed: file.packed.clone(), depth: 1 };
        let mut archive = Archive {
            walk,
            root: origin.path.clone(),
            fingerprint: origin.fingerprint,
            disk: file.packed.clone(),
            begun: 0,
            group: None,
            groups: BTreeMap::new(),
            entries: 0,
            locked: 0,
            made: BTreeSet::new(),
        };
        match kind {
            Kind::Zip => archive.zip(&level, file)?,
            Kind::Gzip => archive.gzip(&level, file)?,
            _ => archive.tar(&level, file)?,
        }
        archive.close()?;
        if archive.locked > 0 {
            let reason = Phrase::new("complaint-locked").count("count", archive.locked);
            archive.walk.strays.because(&archive.root, reason);
        }
        ControlFlow::Continue(())
    }

    fn entry(&mut self, level: &Level, mut entry: Entry<'_>) -> ControlFlow<()> {
        let (head, broken) = recognise::head_so_far(&mut entry.bytes);
        let name = entry.path.rsplit('/').next().unwrap_or_default();
        let kind = recognise::kind(&Peek { name, head: &head, size: entry.size });
        entry.bytes = match broken {
            None => Box::new(Cursor::new(head).chain(entry.bytes)),
            // Messages may come before the break.
            Some(error) if matches!(kind, Kind::Source(_)) => {
                Box::new(Cursor::new(head).chain(Broken::new(error)))
            }
            Some(error) => {
                self.walk.strays.failed(&entry.path, &error);
                return ControlFlow::Continue(());
            }
        };
        match kind {
            Kind::Source(source) if source.name == eml::SOURCE.name => self.single(entry),
            Kind::Source(source) => self.source(source, entry),
            Kind::Zip | Kind::Gzip | Kind::Tar => self.nested(level, kind, entry),
            kind => {
                self.walk.strays.unread(&entry.path, kind, false);
                ControlFlow::Continue(())
            }
        }
    }

    fn source(&mut self, source: &'static Source, entry: Entry<'_>) -> ControlFlow<()> {
        self.close()?;
        let Entry { path, bytes, size, packed_size } = entry;
        let fingerprint = self.fingerprint(&path, 0);
        let origin =
            Origin { path: path.clone(), source: source.name, size: packed_size, fingerprint };
        let (disk, begun, settings) = (self.disk.clone(), self.begun, self.walk.settings);
        let mut bytes = Some(bytes);
        self.walk.origin(origin, &mut |skip, sink| {
            let Some(bytes) = bytes.take() else { return ControlFlow::Continue(()) };
            let in_sent = Shelf::of_path(&path) == Shelf::Sent;
            let mut input = Input { path: path.clone(), bytes, size, in_sent, skip };
            (source.read)(&mut input, settings, &mut |step| {
                sink(match step {
                    // Progress is told in bytes of the archive, the only size known beforehand.
                    Step::Done { units, .. } => Step::Done { units, bytes: disk.read() - begun },
                    step => step,
                })
            })
        })?;
        self.begun = self.disk.read();
        ControlFlow::Continue(())
    }

    /// One single message: a unit of the group of its folder.
    fn single(&mut self, entry: Entry<'_>) -> ControlFlow<()> {
        let folder = entry.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        if self.group.as_ref().is_none_or(|group| group.folder != folder) {
            self.close()?;
            self.open(folder)?;
        }
        let Some(group) = &mut self.group else { return ControlFlow::Continue(()) };
        group.units += 1;
        let units = group.units;
        match group.resume {
            Resume::Nothing => return ControlFlow::Continue(()),
            Resume::After(known) if units <= known => return ControlFlow::Continue(()),
            _ => {}
        }
        let Entry { path, bytes, size, .. } = entry;
        let in_sent = Shelf::of_path(&path) == Shelf::Sent;
        let mut input = Input { path, bytes, size, in_sent, skip: 0 };
        let done = Step::Done { units, bytes: self.disk.read() - self.begun };
        let sink = &mut *self.walk.sink;
        (eml::SOURCE.read)(&mut input, self.walk.settings, &mut |step| match step {
            Step::Done { .. } => ControlFlow::Continue(()),
            step => sink(step),
        })?;
        sink(done)
    }

    fn open(&mut self, folder: &str) -> ControlFlow<()> {
        let times = self.groups.entry(folder.to_owned()).or_default();
        *times += 1;
        let times = *times;
        let fingerprint = self.fingerprint(folder, times);
        let origin = Origin { path: folder.to_owned(), source: "folder", size: 0, fingerprint };
        let resume = (self.walk.resume)(&origin);
        self.group = Some(OpenGroup { folder: folder.to_owned(), resume, units: 0 });
        (self.walk.sink)(Step::Begin(origin))
    }

    /// Ends the group of single messages at hand.
    fn close(&mut self) -> ControlFlow<()> {
        let Some(group) = self.group.take() else { return ControlFlow::Continue(()) };
        let bytes = self.disk.read() - self.begun;
        self.begun = self.disk.read();
        (self.walk.sink)(Step::Done { units: group.units, bytes })?;
        (self.walk.sink)(Step::End)
    }

    /// Of the archive's content and the name in it, wherever the archive lies.
    fn fingerprint(&self, path: &str, times: u32) -> u128 {
        let name = path.strip_prefix(&self.root).unwrap_or(path);
        let parts = [&self.fingerprint.to_le_bytes()[..], name.as_bytes(), &times.to_le_bytes()];
        fingerprint::of_parts(parts)
    }

    fn complain(&mut self, path: &str, key: &'static str) {
        self.walk.strays.complain(path, key);
    }

    /// For what would be said of every entry of an archive built to be endless.
    fn complain_once(&mut self, path: &str, key: &'static str) {
        if self.made.insert(key) {
            self.complain(path, key);
        }
    }
}
