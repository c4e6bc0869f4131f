//! Reading messages again with a later version of the reader, from where they stand: the journal holds
//! no bodies.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use record::{Found, FoundMessage, Item};
use serde::Serialize;
use sources::{Resume, Step};
use text::model::Model;

use crate::importing::{Moment, Pace};
use crate::{Desk, DeskError};

/// What was read again.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct RereadSummary {
    /// Messages read again.
    pub read: usize,
    /// Messages that no longer stand where they were found; they keep what was said of them before.
    pub gone: usize,
    /// Stopped before its end; the same command goes on.
    pub interrupted: bool,
}

const BATCH: usize = 1_000;

impl Desk {
    /// How many messages an earlier version of the reader read, or none did.
    ///
    /// # Errors
    /// The journal cannot be read.
    pub fn unread(&self) -> Result<usize, DeskError> {
        Ok(self.journal.unread(Model::shipped().frame.version)?.count())
    }

    /// Reads them again, batch by batch; each batch is safe when the next begins.
    ///
    /// # Errors
    /// The journal cannot be read or written.
    pub fn reread(
        &mut self,
        tell: &mut dyn FnMut(Moment) -> ControlFlow<()>,
    ) -> Result<RereadSummary, DeskError> {
        let mut unread = self.journal.unread(Model::shipped().frame.version)?;
        let mut paths: Vec<PathBuf> = unread.paths.iter().filter_map(|p| outermost(p)).collect();
        paths.dedup();
        let settings = sources::Settings {
            now: self.settings.now,
            zone: self.settings.zone.clone().unwrap_or_else(|| self.settings.machine_zone.clone()),
        };
        let mut pace = Pace { total: sources::size_of(&paths), ..Pace::default() };
        let mut summary = RereadSummary::default();
        let mut batch: Vec<FoundMessage> = Vec::new();
        let mut failed = None;
        let mut before = 0;
        sources::walk(&paths, &settings, &|_| Resume::All, &mut |step| {
            match step {
                Step::Found(Found::Item(Item::Message(message))) => batch.push(*message),
                Step::Begin(origin) => {
                    before = pace.bytes;
                    let _ = tell(Moment::Reading(origin.path));
                }
                Step::Done { bytes, .. } => pace.bytes = before + bytes,
                _ => {}
            }
            if batch.len() < BATCH {
                return ControlFlow::Continue(());
            }
            pace.items += batch.len() as u64;
            match self.journal.relabel(&mut unread, &std::mem::take(&mut batch)) {
                Ok(read) => summary.read += read,
                Err(error) => {
                    failed = Some(error);
                    return ControlFlow::Break(());
                }
            }
            let flow = tell(Moment::Pace(pace));
            summary.interrupted = flow.is_break();
            flow
        });
        if let Some(error) = failed {
            return Err(error.into());
        }
        summary.read += self.journal.relabel(&mut unread, &batch)?;
        summary.gone = if summary.interrupted { 0 } else { unread.count() };
        Ok(summary)
    }
}

/// The file or folder on the disk that an origin stands in: `a.zip` for `a.zip!/b.mbox`.
fn outermost(path: &str) -> Option<PathBuf> {
    let cuts = path.match_indices("!/").map(|(at, _)| at).chain([path.len()]);
    cuts.map(|cut| Path::new(&path[..cut])).find(|path| path.exists()).map(Path::to_path_buf)
}
