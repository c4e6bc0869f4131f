//! People and what is known of their standing.

use serde::{Deserialize, Serialize};

/// Index into [`crate::Record::people`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PersonId(pub u32);

/// Someone who wrote, received, called or attended. One person may have several addresses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Number in the journal, shown as `p12`; not the index in the record.
    pub number: u32,
    /// Lower case, most used first; at least one.
    pub addresses: Vec<String>,
    /// The name most often written beside the addresses; the address where none was.
    pub name: String,
    /// Standing towards the owner.
    pub role: Role,
    /// Unit (department) from people.csv.
    pub unit: Option<String>,
    /// Rank from people.csv; higher is more senior. Never guessed.
    pub rank: Option<i32>,
    /// Neither shares a domain with the owner nor stands in people.csv.
    pub external: bool,
    /// Human or not.
    pub kind: Kind,
}

/// Standing towards the owner of the record.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The person whose record this is.
    Owner,
    /// Sends mail and calls meetings for the owner.
    Assistant,
    /// Reports to the owner.
    Report,
    /// Reports to the same person.
    Peer,
    /// The owner's manager, or above.
    Senior,
    /// Anyone else, and everyone while nothing is known.
    #[default]
    Other,
}

/// What stands behind an address.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A person.
    #[default]
    Human,
    /// A distribution list.
    List,
    /// A machine.
    Robot,
    /// A room or other resource.
    Room,
}
