//! `altitude forget`: remove a person, a source or everything, for good.

use anyhow::{Result, bail};
use desk::ForgetWhat;

use crate::args::Args;
use crate::{commands, screen, surroundings};

/// Remove a person, a source or everything from the journal, for good.
///
/// A person's messages and one-to-one meetings go; where they were one of several, the item stays
/// and they leave it. What you wrote that names them is erased as a whole, and the chain of entries
/// says when. A later import does not bring them back. Backups made earlier are named, as they
/// cannot be reached.
///
/// Examples:
///   altitude forget ana@example.com --yes
///   altitude forget /mail/old.mbox --yes       a source, by its path as status shows it
///   altitude forget --source /mail --yes       a source, and all inside it
///   altitude forget --everything --yes
#[derive(Debug, clap::Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct Forget {
    /// A person, by address, or a file or folder that was imported.
    #[arg(value_name = "PERSON|SOURCE", required_unless_present_any = ["source", "everything"])]
    person: Option<String>,
    /// Everything one file or folder gave, by its path as `altitude status` shows it.
    #[arg(long, value_name = "PATH", conflicts_with = "person")]
    source: Option<String>,
    /// The whole journal.
    #[arg(long, conflicts_with_all = ["person", "source"])]
    everything: bool,
    /// Do it.
    #[arg(long)]
    yes: bool,
}

impl Forget {
    pub(crate) fn run(&self, args: &Args) -> Result<()> {
        let desk = surroundings::desk(args)?;
        let journal = desk.journal_path().display().to_string();
        let (what, named) = match (&self.person, &self.source) {
            (Some(path), _) if desk.is_source(path)? => {
                (ForgetWhat::Source(path.clone()), path.clone())
            }
            (Some(person), _) => (ForgetWhat::Person(person.clone()), person.clone()),
            (None, Some(source)) => (ForgetWhat::Source(source.clone()), source.clone()),
            (None, None) => (ForgetWhat::Everything, journal),
        };
        let texts = desk::Texts::new(desk.texts().language);
        let page = screen::Page::of(&texts);
        if !self.yes {
            bail!("{}", page.line("forget-sure", &[("what", named)]).trim_end());
        }
        let forgotten = desk.forget(&what)?;
        commands::print(args, &forgotten, || {
            let counts = [
                ("messages", forgotten.messages.to_string()),
                ("meetings", forgotten.meetings.to_string()),
                ("changed", forgotten.changed.to_string()),
            ];
            let key = if self.everything { "forget-all" } else { "forget-done" };
            let mut text = page.line(key, &counts);
            if forgotten.entries > 0 && !self.everything {
                let entries = usize::try_from(forgotten.entries).unwrap_or(usize::MAX);
                text += &page.counted("forget-entries", entries);
            }
            if !forgotten.backups.is_empty() {
                text += &page.line("forget-backups", &[("files", forgotten.backups.join(", "))]);
            }
            text
        })
    }
}
