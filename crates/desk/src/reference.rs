//! The organisation's table of percentiles: checked, taken into the journal, removed.

use std::path::Path;
use std::sync::Arc;

use lenses::reference::{Table, VERSION};
use record::Reference;
use serde::Serialize;

use crate::{Desk, DeskError};

/// The table a record is compared with.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ReferenceView {
    /// Version of its layout.
    pub version: u32,
    /// People it was made from.
    pub people: u32,
    /// Weeks each of them was read over.
    pub weeks: u32,
    /// The programme that made it.
    pub made_by: String,
    /// Lenses it holds percentiles of.
    pub signals: Vec<String>,
    /// Units with expectations of their own.
    pub units: Vec<String>,
}

impl Desk {
    /// Takes a table in place of the one before.
    ///
    /// # Errors
    /// The file cannot be read, or is refused; then nothing changes.
    pub fn take_reference(&mut self, path: &Path) -> Result<ReferenceView, DeskError> {
        let text = std::fs::read_to_string(path).map_err(|source| DeskError::file(path, source))?;
        let refused = |what| DeskError::Reference { path: path.to_owned(), what };
        let table = Table::parse(&text).map_err(refused)?;
        // As this release writes it, so that nothing else of the file is kept.
        self.journal.set_reference(Some(&table.json()))?;
        Ok(view(table.reference()))
    }

    /// Removes the table; says whether there was one.
    ///
    /// # Errors
    /// The journal cannot be written.
    pub fn drop_reference(&mut self) -> Result<bool, DeskError> {
        Ok(self.journal.set_reference(None)?)
    }

    /// The table as shown.
    pub(crate) fn reference_view(&self) -> Result<Option<ReferenceView>, DeskError> {
        Ok(self.reference()?.map(|table| view(&table)))
    }

    /// The table lenses read. One that this release no longer takes counts as none.
    pub(crate) fn reference(&self) -> Result<Option<Arc<Reference>>, DeskError> {
        let text = self.journal.reference()?;
        let table = text.and_then(|text| Table::parse(&text).ok());
        Ok(table.map(|table| Arc::new(table.into_reference())))
    }
}

fn view(table: &Reference) -> ReferenceView {
    ReferenceView {
        version: VERSION,
        people: table.people,
        weeks: table.weeks,
        made_by: table.made_by.clone(),
        signals: table.signals.keys().cloned().collect(),
        units: table.expected.keys().filter(|unit| *unit != "all").cloned().collect(),
    }
}
