//! The keeping side of an import: steps become batches, each one transaction of the journal.

use std::ops::ControlFlow;
use std::sync::mpsc::Receiver;

use jiff::Timestamp;
use journal::{Importing, NewOrigin, OriginId, OriginState};
use record::Found;
use sources::{Origin, Step};

use super::{ImportSummary, Moment, OriginSummary, Pace, Reasons};
use crate::DeskError;

/// The keeping side.
pub(super) struct Keeper<'a, 'j> {
    importing: &'a mut Importing<'j>,
    before: &'a [OriginState],
    now: Timestamp,
    pace: Pace,
    pub(super) summary: ImportSummary,
    pub(super) reasons: Reasons,
    current: Option<Current>,
}

/// The origin being kept.
struct Current {
    id: OriginId,
    /// Known as a whole: nothing of it is read, its items are counted as known.
    finished: bool,
    /// What the unit being read gave so far; it waits until the unit is whole, so that a unit read
    /// again after a kill cannot complain twice.
    unit: Vec<Found>,
    waiting: Vec<Found>,
    units: u64,
    bytes: u64,
    size: u64,
}

impl<'a, 'j> Keeper<'a, 'j> {
    pub(super) fn new(
        importing: &'a mut Importing<'j>,
        before: &'a [OriginState],
        now: Timestamp,
        total: u64,
    ) -> Keeper<'a, 'j> {
        let pace = Pace { total, ..Pace::default() };
        let summary = ImportSummary::default();
        let reasons = Reasons::new();
        Keeper { importing, before, now, pace, summary, reasons, current: None }
    }

    pub(super) fn keep_all(
        &mut self,
        receiver: &Receiver<Vec<Step>>,
        tell: &mut dyn FnMut(Moment) -> ControlFlow<()>,
    ) -> Result<ControlFlow<()>, DeskError> {
        while let Ok(steps) = receiver.recv() {
            for step in steps {
                if let Some(path) = self.step(step)? {
                    let _ = tell(Moment::Reading(path));
                }
            }
            self.flush()?;
            if tell(Moment::Pace(self.pace)).is_break() {
                return Ok(ControlFlow::Break(()));
            }
        }
        Ok(ControlFlow::Continue(()))
    }

    fn step(&mut self, step: Step) -> Result<Option<String>, DeskError> {
        match step {
            Step::Begin(origin) => return self.begin(&origin).map(Some),
            Step::Found(found) => {
                let reason = match &found {
                    Found::Complaint(complaint) => Some(("complaint", complaint.reason.clone())),
                    Found::LeftOut(phrase) => Some(("left_out", phrase.clone())),
                    Found::Item(_) => None,
                };
                if let Some(reason) = reason {
                    *self.reasons.entry(reason).or_insert(0) += 1;
                }
                if let Some(current) = &mut self.current {
                    current.unit.push(found);
                }
            }
            Step::Done { units, bytes } => {
                if let Some(current) = &mut self.current {
                    self.pace.bytes += bytes.saturating_sub(current.bytes);
                    self.pace.items += units.saturating_sub(current.units);
                    (current.units, current.bytes) = (units, bytes);
                    current.waiting.append(&mut current.unit);
                }
            }
            Step::End => self.end()?,
        }
        Ok(None)
    }

    fn begin(&mut self, origin: &Origin) -> Result<String, DeskError> {
        self.summary.origins.push(OriginSummary {
            path: origin.path.clone(),
            source: origin.source.to_owned(),
            ..OriginSummary::default()
        });
        let same = |state: &&OriginState| state.done && state.fingerprint == origin.fingerprint;
        let finished = self.before.iter().find(same);
        let id = match finished {
            Some(state) => {
                let known = u64::from(state.kept) + u64::from(state.known);
                self.add(0, known, u64::from(state.left_out), u64::from(state.complaints));
                state.id
            }
            None => self.importing.begin(&NewOrigin {
                path: origin.path.clone(),
                source: origin.source.to_owned(),
                fingerprint: origin.fingerprint,
                size: origin.size,
                at: self.now,
            })?,
        };
        self.current = Some(Current {
            id,
            finished: finished.is_some(),
            unit: Vec::new(),
            waiting: Vec::new(),
            units: 0,
            bytes: 0,
            size: origin.size,
        });
        Ok(origin.path.clone())
    }

    /// One transaction for what waits. A unit is acknowledged only with everything it gave.
    fn flush(&mut self) -> Result<(), DeskError> {
        let Some(current) = &mut self.current else { return Ok(()) };
        if current.finished || current.waiting.is_empty() {
            return Ok(());
        }
        let waiting = std::mem::take(&mut current.waiting);
        let tally = self.importing.keep(current.id, waiting, current.units)?;
        self.add(
            u64::from(tally.kept),
            u64::from(tally.known),
            u64::from(tally.left_out),
            u64::from(tally.complaints),
        );
        Ok(())
    }

    fn end(&mut self) -> Result<(), DeskError> {
        self.flush()?;
        if let Some(current) = self.current.take() {
            // `Done` came before `End`, so no unit is left half read here.
            self.pace.bytes += current.size.saturating_sub(current.bytes);
            if !current.finished {
                self.importing.end(current.id)?;
            }
        }
        Ok(())
    }

    fn add(&mut self, kept: u64, known: u64, left_out: u64, complaints: u64) {
        let summary = &mut self.summary;
        summary.kept += kept;
        summary.known += known;
        summary.left_out += left_out;
        summary.complaints += complaints;
        if let Some(origin) = summary.origins.last_mut() {
            origin.kept += kept;
            origin.known += known;
            origin.left_out += left_out;
            origin.complaints += complaints;
        }
    }
}
