//! Folders of single messages (`1.`, `2.eml`, MH, Maildir): many small files, one origin.

use std::ffi::{OsStr, OsString};
use std::fs::{self, File};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use crate::shelf::Shelf;
use crate::strays::at;
use crate::walk::display;
use crate::{Input, Origin, Settings, Sink, Step, cut_short, eml, fingerprint};

/// The single messages of one folder, in the order they are read.
#[derive(Debug, Clone)]
pub(crate) struct Group {
    folder: PathBuf,
    /// `folder` or `maildir`.
    source: &'static str,
    files: Vec<Single>,
}

#[derive(Debug, Clone)]
struct Single {
    /// Relative to the folder.
    name: OsString,
    size: u64,
    changed_nanos: u128,
}

impl Group {
    pub(crate) fn new(folder: &Path, source: &'static str) -> Group {
        Group { folder: folder.to_owned(), source, files: Vec::new() }
    }

    /// Adds the file of this name; false where it cannot be looked at.
    pub(crate) fn add(&mut self, name: &OsStr) -> bool {
        let Ok(facts) = fs::metadata(self.folder.join(name)) else { return false };
        let changed = facts.modified().ok().and_then(|at| at.duration_since(UNIX_EPOCH).ok());
        let changed_nanos = changed.map_or(0, |since| since.as_nanos());
        self.files.push(Single { name: name.to_owned(), size: facts.len(), changed_nanos });
        true
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// Its origin, known again by names, sizes and times: reading every file only to see that
    /// nothing changed would cost as much as importing them.
    pub(crate) fn origin(&self) -> Origin {
        let facts: Vec<String> = self.files.iter().map(Single::facts).collect();
        Origin {
            path: display(&self.folder),
            source: self.source,
            size: self.files.iter().map(|file| file.size).sum(),
            fingerprint: fingerprint::of_parts(facts.iter().map(String::as_bytes)),
        }
    }

    /// Reads the files after the first `skip`.
    pub(crate) fn read(
        &self,
        skip: u64,
        settings: &Settings,
        sink: &mut Sink<'_>,
    ) -> ControlFlow<()> {
        let mut bytes = 0;
        for (unit, file) in (1..).zip(&self.files) {
            bytes += file.size;
            if unit > skip {
                self.one(file, settings, sink)?;
                sink(Step::Done { units: unit, bytes })?;
            }
        }
        ControlFlow::Continue(())
    }

    fn one(&self, single: &Single, settings: &Settings, sink: &mut Sink<'_>) -> ControlFlow<()> {
        let path = self.folder.join(&single.name);
        let shown = display(&path);
        let bytes = match File::open(&path) {
            Ok(file) => Box::new(file),
            Err(error) => return sink(Step::Found(cut_short(at(&shown), &error))),
        };
        let in_sent = Shelf::of_path(&shown) == Shelf::Sent;
        let size = Some(single.size);
        let mut input = Input { path: shown, bytes, size, in_sent, skip: 0 };
        (eml::SOURCE.read)(&mut input, settings, &mut |step| match step {
            // The unit is one of this folder's; its reader counts within the file.
            Step::Done { .. } => ControlFlow::Continue(()),
            step => sink(step),
        })
    }
}

impl Single {
    /// Flags in a Maildir name change when a message is read; the message does not.
    fn facts(&self) -> String {
        let name = self.name.to_string_lossy();
        let stem = name.split(":2,").next().unwrap_or_default();
        let stem = stem.strip_prefix("new/").or(stem.strip_prefix("cur/")).unwrap_or(stem);
        format!("{stem}\0{}\0{}", self.size, self.changed_nanos)
    }
}
