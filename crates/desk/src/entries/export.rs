//! What the person wrote, as plain files: every revision as JSON, and to be read as Markdown.

use std::path::{Path, PathBuf};

use record::{EntryId, EntryKind};
use serde::Serialize;
use serde_json::Value;

use super::entry_id;
use crate::speech::clock;
use crate::{Desk, DeskError};

/// One revision.
#[derive(Serialize)]
struct Row {
    id: String,
    kind: String,
    /// Its place in the chain of the entry, from 1.
    revision: usize,
    at: String,
    erased: Option<String>,
    body: Option<Value>,
}

impl Desk {
    /// Writes `entries.json` and `entries.md`; gives their paths with the number of entries.
    pub(crate) fn export_entries(&self, to: &Path) -> Result<Vec<(PathBuf, usize)>, DeskError> {
        let mut entries: Vec<Vec<Row>> = Vec::new();
        for stored in self.journal.entries()? {
            let revisions = self.journal.revisions(stored.latest.entry)?;
            entries.push((1..).zip(revisions).map(|(number, one)| row(number, one)).collect());
        }
        let rows: Vec<&Row> = entries.iter().flatten().collect();
        let json = serde_json::to_string_pretty(&rows).expect("rows hold texts and numbers");
        let mut files = Vec::new();
        for (name, text) in [("entries.json", json), ("entries.md", self.markdown(&entries)?)] {
            let path = to.join(name);
            std::fs::write(&path, text).map_err(|source| DeskError::file(&path, source))?;
            files.push((path, entries.len()));
        }
        Ok(files)
    }

    fn markdown(&self, entries: &[Vec<Row>]) -> Result<String, DeskError> {
        let zone = self.zone()?;
        let mut text = format!("# {}\n", self.texts.word("export-entries"));
        for revisions in entries {
            let Some(latest) = revisions.last() else { continue };
            let what = latest.body.as_ref().and_then(|body| body["what"].as_str());
            let kind = self.texts.word(&format!("entry-{}", latest.kind));
            let what = what.map(str::to_owned).unwrap_or_else(|| self.texts.word("entry-erased"));
            text += &format!("\n## {} {kind}: {what}\n", latest.id);
            for row in revisions {
                let at = row.at.parse().map_or_else(|_| row.at.clone(), |at| clock(at, &zone));
                text += &format!("\n{at}\n\n");
                match &row.body {
                    Some(Value::Object(fields)) => {
                        for (name, value) in fields {
                            text += &format!("- {name}: {}\n", plain(value));
                        }
                    }
                    _ => text += &format!("- {}\n", self.texts.word("entry-erased")),
                }
            }
        }
        Ok(text)
    }
}

fn row(revision: usize, one: journal::Revision) -> Row {
    let kind = EntryKind::named(&one.kind);
    Row {
        id: kind.map_or(one.entry.to_string(), |kind| entry_id(kind, EntryId(one.entry))),
        kind: one.kind,
        revision,
        at: one.at.to_string(),
        erased: one.erased.map(|at| at.to_string()),
        body: one.body.and_then(|body| serde_json::from_str(&body).ok()),
    }
}

/// A value as a person writes it: lists apart by commas, fields of a field after each other.
fn plain(value: &Value) -> String {
    match value {
        Value::String(words) => words.replace('\n', " "),
        Value::Array(values) => values.iter().map(plain).collect::<Vec<_>>().join(", "),
        Value::Object(fields) => {
            let field = |(name, value): (&String, &Value)| format!("{name} {}", plain(value));
            fields.iter().map(field).collect::<Vec<_>>().join(", ")
        }
        other => other.to_string(),
    }
}
