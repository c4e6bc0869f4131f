//! What can stop a command. Content problems never do; they are complaints.

use std::path::PathBuf;

use journal::JournalError;

/// A command could not be carried out.
#[derive(Debug, thiserror::Error)]
pub enum DeskError {
    /// The journal said no.
    #[error(transparent)]
    Journal(#[from] JournalError),
    /// Nothing was imported yet.
    #[error(
        "there is no journal at {0}; import something first: `altitude import PATH...`, \
         or see an invented year: `altitude demo`"
    )]
    NoJournal(PathBuf),
    /// The journal holds nothing to speak of.
    #[error("the journal holds no message and no past meeting yet; `altitude import PATH...`")]
    EmptyRecord,
    /// No lens of that name.
    #[error("there is no lens called `{name}`{hint}; `altitude lens` lists them")]
    UnknownLens {
        /// As asked.
        name: String,
        /// The nearest name, or nothing.
        hint: String,
    },
    /// No item of that id.
    #[error(
        "there is no item `{0}`; ids look like m12 (message), e12 (meeting), h3 (handover) or p4 (proposal)"
    )]
    UnknownItem(String),
    /// Not an ISO week.
    #[error("`{0}` is not a week; write 2026-W26")]
    NoWeek(String),
    /// An address nothing was ever sent from or to.
    #[error(
        "no mail or meeting in the journal names `{0}`; `altitude me` lists the addresses used most"
    )]
    UnknownAddress(String),
    /// Meetings do nothing; their level can be corrected.
    #[error("`{0}` is a meeting, and only messages carry acts; say --level for a meeting")]
    NoActs(String),
    /// What the person wrote is revised by its own command.
    #[error("`{0}` is something you wrote; `altitude handover` and `altitude proposal` revise it")]
    NotCorrected(String),
    /// No entry of that id and kind.
    #[error("there is no {kind} `{id}`; `altitude {kind}` lists them")]
    UnknownEntry {
        /// Which kind.
        kind: &'static str,
        /// As asked.
        id: String,
    },
    /// An entry that was taken back.
    #[error("`{0}` was taken back before; write it down again")]
    Withdrawn(String),
    /// A day that has not come.
    #[error("{0} has not come yet; only what happened is written down")]
    NotYet(jiff::civil::Date),
    /// An answer before its question.
    #[error("`{id}` was proposed on {on}; it was not answered before that")]
    AnsweredBefore {
        /// The proposal.
        id: String,
        /// When it was made.
        on: jiff::civil::Date,
    },
    /// No message of that id and no conversation of that subject.
    #[error(
        "there is no message `{0}` and no conversation of that subject; give any message of it (m12)"
    )]
    UnknownThread(String),
    /// An entry without words.
    #[error("say what it is, in a few words")]
    NothingSaid,
    /// Nobody of that name.
    #[error(
        "nobody in the journal is called `{said}`; nearest: {nearest}. Write an address, or a name \
         as `altitude people` shows it"
    )]
    UnknownPerson {
        /// As said.
        said: String,
        /// Names and addresses.
        nearest: String,
    },
    /// Several people of that name.
    #[error("`{said}` could be several people: {several}; write the address")]
    SeveralPeople {
        /// As said.
        said: String,
        /// Names and addresses.
        several: String,
    },
    /// A people file that cannot be used.
    #[error("{path}, line {line}: {what}")]
    People {
        /// The file.
        path: PathBuf,
        /// Line, from 1.
        line: u64,
        /// What is wrong and what was expected.
        what: String,
    },
    /// A table of percentiles that is not taken.
    #[error(
        "{path}: {what}; nothing was changed. A table is made from the mail of a whole \
         organisation: `cargo xtask validate network`, with --table FILE"
    )]
    Reference {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        what: lenses::reference::Refusal,
    },
    /// A table of forecasts without any.
    #[error(
        "no forecast to score: {0}. Give a table on standard input whose header names `p`, a \
         probability (0 to 1, or with %), and `y`, the outcome (1 or 0), such as the lines \
         `p,y` and `0.7,1`"
    )]
    NoForecasts(String),
    /// A file could not be written or read.
    #[error("{path}: {source}")]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// A path that does not exist was to be imported.
    #[error("{0} does not exist; give files, folders or archives to import")]
    NoSuchPath(PathBuf),
}

impl DeskError {
    /// A file problem.
    pub(crate) fn file(path: &std::path::Path, source: std::io::Error) -> DeskError {
        DeskError::File { path: path.to_owned(), source }
    }
}
