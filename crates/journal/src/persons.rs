//! People as lenses see them: addresses joined as stated, with name, standing, unit and kind.

use std::collections::BTreeMap;

use record::{Kind, Person, PersonId, Role};
use rusqlite::Connection;

use crate::groups::Groups;
use crate::roles::Lines;
use crate::{PersonFacts, Result, kinds, people};

/// Whose record it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Identity {
    /// The owner's addresses, confirmed or proposed.
    pub owner: Vec<String>,
    /// Addresses that send mail for the owner.
    pub assistants: Vec<String>,
}

/// Everyone in the record, and who is behind each address.
pub(crate) struct Everyone {
    /// By [`PersonId`].
    pub(crate) people: Vec<Person>,
    /// The owner, where one is known.
    pub(crate) owner: Option<PersonId>,
    /// By number of address; `None` where there is no such address.
    by_address: Vec<Option<PersonId>>,
}

impl Everyone {
    /// Reads everyone, for the owner named.
    pub(crate) fn read(connection: &Connection, who: &Identity) -> Result<Everyone> {
        let addresses = Used::read(connection)?;
        let mut groups = Groups::stated(connection)?;
        let own = addresses.iter().filter(|used| who.owner.contains(&used.address));
        groups.join(&own.map(|used| used.id).collect::<Vec<_>>());
        let facts: Vec<PersonFacts> =
            people::all(connection)?.into_iter().map(|(_, f)| f).collect();
        let mut by_number: BTreeMap<u32, Vec<Used>> = BTreeMap::new();
        let last = addresses.last().map_or(0, |used| used.id);
        for used in addresses {
            by_number.entry(groups.of(used.id)).or_default().push(used);
        }
        let view = View { who, lines: Lines::new(who, &facts) };
        let mut everyone = Everyone {
            people: Vec::with_capacity(by_number.len() + 1),
            owner: None,
            by_address: vec![None; last as usize + 1],
        };
        // By what they are called, not by the order they were met in: sums and ties then come out
        // the same whatever was imported first.
        let mut groups: Vec<(u32, Vec<Used>)> = by_number.into_iter().collect();
        groups.sort_by_cached_key(|(_, group)| group.iter().map(|used| used.address.clone()).min());
        for (number, group) in groups {
            everyone.add(&view, number, group);
        }
        if everyone.owner.is_none() && !who.owner.is_empty() {
            everyone.add(&view, 0, Vec::new());
        }
        Ok(everyone)
    }

    /// The person behind an address.
    pub(crate) fn of(&self, address: u32) -> Option<PersonId> {
        self.by_address.get(address as usize).copied().flatten()
    }

    /// Whether `person` sends mail for the owner.
    pub(crate) fn is_assistant(&self, person: PersonId) -> bool {
        self.people[person.0 as usize].role == Role::Assistant
    }

    fn add(&mut self, view: &View<'_>, number: u32, mut group: Vec<Used>) {
        let id = PersonId(u32::try_from(self.people.len()).expect("addresses are numbered in u32"));
        group.sort_by(|a, b| b.times.cmp(&a.times).then_with(|| a.address.cmp(&b.address)));
        group.iter().for_each(|used| self.by_address[used.id as usize] = Some(id));
        let person = view.person(number, &group);
        if person.role == Role::Owner {
            self.owner = Some(id);
        }
        self.people.push(person);
    }
}

/// An address that is used.
struct Used {
    id: u32,
    address: String,
    name: String,
    times: u32,
    room: bool,
}

impl Used {
    fn read(connection: &Connection) -> Result<Vec<Used>> {
        let mut statement = connection.prepare(
            "SELECT id, address, name, sent + received + to_total + organised + attended, room
             FROM address ORDER BY id",
        )?;
        let rows = statement.query_map([], |row| {
            Ok(Used {
                id: row.get(0)?,
                address: row.get(1)?,
                name: row.get(2)?,
                times: row.get(3)?,
                room: row.get(4)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

/// What is known of people apart from their use.
struct View<'a> {
    who: &'a Identity,
    lines: Lines<'a>,
}

impl View<'_> {
    /// The person behind a group of addresses; the owner unseen, where the group is empty.
    fn person(&self, number: u32, group: &[Used]) -> Person {
        let mut addresses: Vec<String> = group.iter().map(|used| used.address.clone()).collect();
        let unseen = group.is_empty() || self.is_owner(&addresses);
        if unseen {
            let more = self.who.owner.iter().filter(|own| !addresses.contains(own)).cloned();
            addresses.extend(more.collect::<Vec<_>>());
        }
        let facts = self.lines.facts_of(&addresses);
        let role = self.role(&addresses);
        Person {
            number,
            name: self.name(facts, group, &addresses),
            role,
            unit: facts.and_then(|facts| facts.unit.clone()),
            rank: facts.and_then(|facts| facts.rank),
            external: role != Role::Owner && self.is_external(facts, &addresses),
            kind: kind(facts, group),
            addresses,
        }
    }

    fn is_owner(&self, addresses: &[String]) -> bool {
        addresses.iter().any(|address| self.who.owner.contains(address))
    }

    fn role(&self, addresses: &[String]) -> Role {
        // Someone stated to be one person with the owner is the owner, and only that person.
        if self.is_owner(addresses) { Role::Owner } else { self.lines.role(addresses) }
    }

    fn name(&self, facts: Option<&PersonFacts>, group: &[Used], addresses: &[String]) -> String {
        let stated = facts.map(|facts| facts.name.as_str());
        let written = group.iter().map(|used| used.name.as_str());
        let mut names = stated.into_iter().chain(written).filter(|name| !name.is_empty());
        names.next().or(addresses.first().map(String::as_str)).unwrap_or_default().to_owned()
    }

    /// An address without a domain is a name from the organisation's own address book: those write
    /// outsiders with their address.
    fn is_external(&self, facts: Option<&PersonFacts>, addresses: &[String]) -> bool {
        if let Some(facts) = facts {
            return facts.external.unwrap_or(false);
        }
        let own: Vec<&str> =
            self.who.owner.iter().filter_map(|own| kinds::organisation(own)).collect();
        let inside = |address: &String| {
            !address.contains('@') || kinds::organisation(address).is_some_and(|d| own.contains(&d))
        };
        !addresses.iter().any(inside)
    }
}

fn kind(facts: Option<&PersonFacts>, group: &[Used]) -> Kind {
    if let Some(kind) = facts.and_then(|facts| facts.kind) {
        return kind;
    }
    if group.iter().any(|used| used.room) {
        return Kind::Room;
    }
    // Of several addresses one may well be a mailbox of a function.
    group.first().map_or(Kind::Human, |used| kinds::of_address(&used.address))
}
