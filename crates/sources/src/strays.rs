//! What is said of files outside any origin: those not read, with the reason.

use std::io;
use std::ops::ControlFlow;

use record::{Found, Phrase, Place};

use crate::recognise::{self, Kind, Unread};
use crate::{Origin, Sink, Step, complaint, cut_short, fingerprint};

/// Complaints and left-out files of one path the person gave, in the order met.
#[derive(Debug, Clone, Default)]
pub(crate) struct Strays(Vec<Found>);

impl Strays {
    pub(crate) fn complain(&mut self, path: &str, key: &'static str) {
        self.because(path, Phrase::new(key));
    }

    pub(crate) fn because(&mut self, path: &str, reason: Phrase) {
        self.0.push(complaint(at(path), reason));
    }

    pub(crate) fn failed(&mut self, path: &str, error: &io::Error) {
        self.0.push(cut_short(at(path), error));
    }

    pub(crate) fn left_out(&mut self, key: &'static str) {
        self.0.push(Found::LeftOut(Phrase::new(key)));
    }

    /// Says why a file is not read. `named`: the person pointed at it.
    pub(crate) fn unread(&mut self, path: &str, kind: Kind, named: bool) {
        let name = path.rsplit('/').next().unwrap_or(path);
        match recognise::unread(kind, name, named) {
            Unread::Complaint(key) => self.complain(path, key),
            Unread::LeftOut(key) => self.left_out(key),
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Their origin, known again by what was said.
    pub(crate) fn origin(&self, path: String) -> Origin {
        let said: Vec<String> = self.0.iter().map(|found| format!("{found:?}")).collect();
        let fingerprint = fingerprint::of_parts(said.iter().map(String::as_bytes));
        Origin { path, source: "walk", size: 0, fingerprint }
    }

    /// Gives those after the first `skip`.
    pub(crate) fn read(&self, skip: u64, sink: &mut Sink<'_>) -> ControlFlow<()> {
        for (unit, found) in (1..).zip(&self.0).filter(|(unit, _)| *unit > skip) {
            sink(Step::Found(found.clone()))?;
            sink(Step::Done { units: unit, bytes: 0 })?;
        }
        ControlFlow::Continue(())
    }
}

/// The whole of the file at `path`.
pub(crate) fn at(path: &str) -> Place {
    Place { path: path.to_owned(), ..Place::default() }
}
