//! Whether the journal is whole, private and usable, and what to do where it is not.

use serde::Serialize;

use crate::language::Slot;
use crate::{Desk, DeskError};

/// The journal's health.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Health {
    /// Nothing is wrong.
    pub well: bool,
    /// What was looked at, with what was found.
    pub findings: Vec<Finding>,
}

/// One thing looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Stable name.
    pub check: String,
    /// In order.
    pub well: bool,
    /// What was found and, where it is not in order, what to do.
    pub says: String,
}

impl Desk {
    /// Looks at the journal, its sources and its owner.
    ///
    /// # Errors
    /// The journal cannot be read at all.
    pub fn doctor(&self) -> Result<Health, DeskError> {
        let problems = self.journal.check()?;
        let mut findings = Vec::new();
        let whole = problems.is_empty();
        let says = if whole { self.texts.word("doctor-journal-whole") } else { String::new() };
        if whole {
            findings.push(Finding { check: "journal".into(), well: true, says });
        }
        for problem in problems {
            let slots = vec![("what", Slot::Words(problem.detail.clone().into()))];
            let says = self.texts.say(&format!("doctor-{}", problem.kind), &slots);
            findings.push(Finding { check: problem.kind.to_owned(), well: false, says });
        }
        findings.push(self.doctor_sources()?);
        findings.push(self.doctor_owner()?);
        Ok(Health { well: findings.iter().all(|finding| finding.well), findings })
    }

    fn doctor_sources(&self) -> Result<Finding, DeskError> {
        let origins = self.journal.origins()?;
        let broken = origins.iter().filter(|origin| !origin.done).count();
        let gone = origins.iter().filter(|origin| !exists(&origin.path)).count();
        let count = |value: usize| Slot::Count(i64::try_from(value).unwrap_or(i64::MAX));
        let slots =
            vec![("count", count(origins.len())), ("broken", count(broken)), ("gone", count(gone))];
        let says = self.texts.say("doctor-sources", &slots);
        Ok(Finding { check: "sources".into(), well: broken == 0, says })
    }

    fn doctor_owner(&self) -> Result<Finding, DeskError> {
        let me = self.whose()?.me;
        let key = match (me.addresses.is_empty(), me.confirmed) {
            (true, _) => "doctor-owner-unknown",
            (false, true) => "doctor-owner-confirmed",
            (false, false) => "doctor-owner-proposed",
        };
        let slots = vec![("addresses", Slot::Words(me.addresses.join(", ").into()))];
        let says = self.texts.say(key, &slots);
        Ok(Finding { check: "owner".into(), well: true, says })
    }
}

/// The file a source was read from, or the archive around it.
fn exists(path: &str) -> bool {
    let outer = path.split("!/").next().unwrap_or(path);
    std::path::Path::new(outer).exists()
}
