//! Which addresses are the owner's: proposed from use, confirmed by the person.

use serde::Serialize;

use crate::identity::Me;
use crate::{Desk, DeskError};

/// Whose record this is, and who it could be.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MePage {
    /// The owner as taken now.
    pub me: Me,
    /// People who send from the owner's mailbox.
    pub assistants: Vec<String>,
    /// The addresses most used, for a person who must choose.
    pub candidates: Vec<Candidate>,
}

/// An address and how it is used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Candidate {
    /// The address.
    pub address: String,
    /// Name most often written beside it.
    pub name: String,
    /// Messages from it in folders of sent mail.
    pub in_sent_folders: u32,
    /// Messages from it anywhere.
    pub sent: u32,
    /// Messages to it outside sent folders.
    pub received: u32,
}

impl Desk {
    /// Whose record this is.
    ///
    /// # Errors
    /// The journal cannot be read.
    pub fn me(&self) -> Result<MePage, DeskError> {
        let whose = self.whose()?;
        let mut uses = self.journal.addresses()?;
        uses.sort_by_key(|used| std::cmp::Reverse((used.sent_folder + used.received, used.sent)));
        let candidate = |used: journal::AddressUse| Candidate {
            address: used.address,
            name: used.name,
            in_sent_folders: used.sent_folder,
            sent: used.sent,
            received: used.received,
        };
        let candidates = uses.into_iter().take(8).map(candidate).collect();
        Ok(MePage { me: whose.me, assistants: whose.assistants, candidates })
    }

    /// Confirms the owner's addresses; an empty list goes back to proposing.
    ///
    /// # Errors
    /// An address the journal has never seen, or the journal cannot be written.
    pub fn confirm_me(&mut self, addresses: &[String]) -> Result<MePage, DeskError> {
        let addresses: Vec<String> =
            addresses.iter().map(|address| address.trim().to_lowercase()).collect();
        let known = self.journal.addresses()?;
        let unknown =
            addresses.iter().find(|address| known.iter().all(|used| used.address != **address));
        if let Some(unknown) = unknown {
            return Err(DeskError::UnknownAddress(unknown.clone()));
        }
        self.journal.confirm_owner(&addresses)?;
        self.me()
    }
}
