//! One manager's year: its files and what is true of it.

use std::{io, path::Path};

use crate::{
    absence, around, assistant, calendar,
    company::company,
    handover, ics, machines,
    mail::Mailbox,
    mbox,
    plan::Plan,
    spoken, traffic, truth,
    truth::{Planted, Truth},
    waiting,
    world::World,
};

/// A simulated year.
#[derive(Debug, Clone)]
pub struct Year {
    /// File names, folders included, and contents: `mail/inbox.mbox`, `mail/sent.mbox`,
    /// `calendar.ics`, `people.csv`.
    pub files: Vec<(String, Vec<u8>)>,
    /// What the files hold.
    pub truth: Truth,
}

impl Year {
    /// Writes the files into `folder`, which is made where it is missing.
    ///
    /// # Errors
    /// A folder or file cannot be written.
    pub fn write_to(&self, folder: &Path) -> io::Result<()> {
        for (name, content) in &self.files {
            let path = folder.join(name);
            if let Some(parent) = path.parent() {
                std::fs::create_dir_all(parent)?;
            }
            std::fs::write(path, content)?;
        }
        Ok(())
    }

    /// Content of a file by name; empty where there is none.
    pub fn file(&self, name: &str) -> &[u8] {
        self.files.iter().find(|(n, _)| n == name).map_or(&[], |(_, content)| content)
    }
}

/// Simulates the year of a plan.
pub fn year(plan: &Plan) -> Year {
    let company = company(plan);
    let world = World::new(plan, &company);
    let calendar = calendar::draw(&world);
    let mut mailbox = Mailbox::default();
    let spoken = plan.spoken.map(|spoken| spoken::write(&world, &mut mailbox, spoken));
    if spoken.is_none() {
        traffic::write(&world, &mut mailbox);
        assistant::write(&world, &mut mailbox);
        around::write(&world, &calendar, &mut mailbox);
    }
    let planted = Planted {
        answered: waiting::answered(&world, &mut mailbox),
        handovers: handover::write(&world, &mut mailbox),
        waiting: waiting::write(&world, &mut mailbox),
    };
    if spoken.is_none() {
        traffic::fill_days(&world, &mut mailbox);
    }
    absence::write(&world, &mut mailbox);
    machines::write(&world, &mut mailbox);
    let truth = truth::gather(&world, &mailbox, &calendar, planted);
    let folders = mbox::write(&world, &mailbox);
    let files = vec![
        ("mail/inbox.mbox".to_owned(), folders.inbox),
        ("mail/sent.mbox".to_owned(), folders.sent),
        ("calendar.ics".to_owned(), ics::write(&world, &calendar.events)),
        ("people.csv".to_owned(), company.people_csv().into_bytes()),
    ];
    Year { files, truth }
}
