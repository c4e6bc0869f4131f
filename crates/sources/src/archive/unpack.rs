//! Goes through the entries of archives, and of archives in archives.
//!
//! Bounds hold against what is built to exhaust a reader: depth, number of entries, proportion.

use std::io::{Cursor, Read, Seek};
use std::ops::ControlFlow;

use flate2::read::MultiGzDecoder;
use zip::ZipArchive;

use super::Archive;
use crate::Peek;
use crate::bounded::{Bounded, Broken, Counted, Packed};
use crate::recognise::{self, Kind};

/// Archives in archives beyond this are not opened.
const DEEPEST: u32 = 3;
/// Entries beyond this are not looked at.
const MOST_ENTRIES: u64 = 2_000_000;
/// A zip needs its end first, so one inside another archive is held in memory.
pub(crate) const LARGEST_INNER_ZIP: u64 = 48 << 20;

/// One archive, or archive in an archive.
pub(super) struct Level {
    pub(super) path: String,
    /// Bytes read of what it is made of.
    pub(super) packed: Packed,
    pub(super) depth: u32,
}

pub(super) struct Entry<'e> {
    pub(super) path: String,
    pub(super) bytes: Box<dyn Read + 'e>,
    pub(super) size: Option<u64>,
    /// Bytes it takes on the disk, where the archive tells.
    pub(super) packed_size: u64,
}

impl Archive<'_, '_, '_> {
    pub(super) fn zip<R: Read + Seek>(&mut self, level: &Level, file: R) -> ControlFlow<()> {
        let Ok(mut zip) = ZipArchive::new(file) else {
            self.complain(&level.path, "complaint-broken-archive");
            return ControlFlow::Continue(());
        };
        let name = |index| Some((zip.name_for_index(index)?.ok()?.into_owned(), index));
        let mut names: Vec<(String, usize)> = (0..zip.len()).filter_map(name).collect();
        names.sort_unstable();
        for (name, index) in names {
            if !self.admits(level, &name) {
                continue;
            }
            let facts =
                zip.by_index_raw(index).map(|e| (e.encrypted(), e.size(), e.compressed_size()));
            let path = format!("{}!/{name}", level.path);
            match (facts, zip.by_index(index)) {
                (Ok((true, ..)), _) => self.locked += 1,
                (Ok((_, size, packed)), Ok(entry)) => {
                    let bytes = Box::new(Bounded::new(entry, &level.packed));
                    let packed_size = if level.depth == 1 { packed } else { 0 };
                    self.entry(level, Entry { path, bytes, size: Some(size), packed_size })?;
                }
                _ => self.complain(&path, "complaint-broken-entry"),
            }
        }
        ControlFlow::Continue(())
    }

    pub(super) fn tar<R: Read>(&mut self, level: &Level, file: R) -> ControlFlow<()> {
        let mut tar = tar::Archive::new(file);
        let Ok(entries) = tar.entries() else {
            self.complain(&level.path, "complaint-broken-archive");
            return ControlFlow::Continue(());
        };
        let mut said = false;
        for entry in entries {
            let entry = match entry {
                Ok(entry) => entry,
                // What broke off inside an entry was said there.
                Err(_) if said => break,
                Err(error) => {
                    self.walk.strays.failed(&level.path, &error);
                    break;
                }
            };
            said = false;
            level.packed.forget_failure();
            let name = String::from_utf8_lossy(&entry.path_bytes()).into_owned();
            if !entry.header().entry_type().is_file() || !self.admits(level, &name) {
                continue;
            }
            let (path, size) = (format!("{}!/{name}", level.path), Some(entry.size()));
            let bytes = Box::new(Bounded::new(entry, &level.packed));
            self.entry(level, Entry { path, bytes, size, packed_size: 0 })?;
            said = level.packed.failed();
        }
        ControlFlow::Continue(())
    }

    /// A gzip holds one thing: a tar, or a file that goes by the name of the gzip.
    pub(super) fn gzip<R: Read>(&mut self, level: &Level, file: R) -> ControlFlow<()> {
        let mut bytes = Bounded::new(MultiGzDecoder::new(file), &level.packed);
        let (head, broken) = recognise::head_so_far(&mut bytes);
        let rest: Box<dyn Read + '_> = match broken {
            None => Box::new(bytes),
            Some(error) if head.is_empty() => {
                self.walk.strays.failed(&level.path, &error);
                return ControlFlow::Continue(());
            }
            Some(error) => Box::new(Bounded::new(Broken::new(error), &level.packed)),
        };
        let name = inner_name(&level.path);
        let kind = recognise::kind(&Peek { name, head: &head, size: None });
        let bytes = Cursor::new(head).chain(rest);
        if matches!(kind, Kind::Tar) {
            return self.tar(level, bytes);
        }
        let path = format!("{}!/{name}", level.path);
        self.entry(level, Entry { path, bytes: Box::new(bytes), size: None, packed_size: 0 })
    }

    /// Whether an entry is to be looked at.
    fn admits(&mut self, level: &Level, name: &str) -> bool {
        self.entries += 1;
        let last = name.rsplit('/').next().unwrap_or_default();
        if last.is_empty() {
            return false;
        }
        if self.entries > MOST_ENTRIES {
            self.complain_once(&level.path, "complaint-too-many-entries");
            return false;
        }
        if escapes(name) {
            self.complain(&format!("{}!/{name}", level.path), "complaint-entry-path");
            return false;
        }
        if last.starts_with('.') || name.starts_with("__MACOSX/") {
            self.walk.strays.left_out("left-out-other-file");
            return false;
        }
        true
    }

    pub(super) fn nested(
        &mut self,
        level: &Level,
        kind: Kind,
        entry: Entry<'_>,
    ) -> ControlFlow<()> {
        let (path, depth) = (entry.path, level.depth + 1);
        if depth > DEEPEST {
            self.complain_once(&path, "complaint-archive-depth");
            return ControlFlow::Continue(());
        }
        if !matches!(kind, Kind::Zip) {
            let level = Level { path, packed: level.packed.clone(), depth };
            return match kind {
                Kind::Gzip => self.gzip(&level, entry.bytes),
                _ => self.tar(&level, entry.bytes),
            };
        }
        let mut inner = Vec::new();
        match entry.bytes.take(LARGEST_INNER_ZIP + 1).read_to_end(&mut inner) {
            Err(error) => self.walk.strays.failed(&path, &error),
            Ok(_) if inner.len() as u64 > LARGEST_INNER_ZIP => {
                self.complain(&path, "complaint-inner-archive-size");
            }
            Ok(_) => {
                let inner = Counted::new(Cursor::new(inner));
                let level = Level { path, packed: inner.packed.clone(), depth };
                return self.zip(&level, inner);
            }
        }
        ControlFlow::Continue(())
    }
}

/// The name of what a gzip holds.
pub(crate) fn inner_name(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.strip_suffix(".gz").or(name.strip_suffix(".GZ")).unwrap_or(name)
}

/// Whether a name would lead out of the folder it were unpacked to.
fn escapes(name: &str) -> bool {
    let drive = name.as_bytes().get(1) == Some(&b':') && name.as_bytes()[0].is_ascii_alphabetic();
    drive || name.starts_with(['/', '\\']) || name.split(['/', '\\']).any(|part| part == "..")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_lead_out_are_told() {
        for name in ["../a.mbox", "a/../../b", "/etc/a", r"..\a", r"C:\a"] {
            assert!(escapes(name), "{name}");
        }
        for name in ["a/b.mbox", "..a/b", "a..b", "c/1."] {
            assert!(!escapes(name), "{name}");
        }
    }
}
