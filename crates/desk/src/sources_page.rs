//! Every kind of file that can be read: how to get one, and what it cannot tell.

use serde::Serialize;

use crate::Desk;

/// A kind of file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SourceView {
    /// Stable name.
    pub source: &'static str,
    /// In the reader's language.
    pub title: String,
    /// How to get such a file from the usual programs.
    pub how_to_export: String,
    /// What it cannot tell.
    pub loses: Vec<String>,
}

impl Desk {
    /// Every kind of file that can be imported.
    pub fn sources(&self) -> Vec<SourceView> {
        let view = |source: &'static sources::Source| SourceView {
            source: source.name,
            title: self.texts.word(source.title),
            how_to_export: self.texts.word(source.how_to_export),
            loses: source.loses.iter().map(|key| self.texts.word(key)).collect(),
        };
        sources::all().into_iter().map(view).collect()
    }
}
