//! Standing towards the owner: from stated lines only, never from names or from mail.

use std::collections::{BTreeMap, BTreeSet};

use record::Role;

use crate::{Identity, PersonFacts};

/// Reporting lines around the owner.
pub(crate) struct Lines<'a> {
    who: &'a Identity,
    facts: &'a [PersonFacts],
    by_address: BTreeMap<&'a str, usize>,
    manager: Option<Someone<'a>>,
    seniors: BTreeSet<Someone<'a>>,
}

/// Someone a line leads to, seen in the record or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Someone<'a> {
    Owner,
    Stated(usize),
    Address(&'a str),
}

impl<'a> Lines<'a> {
    /// The lines that were stated.
    pub(crate) fn new(who: &'a Identity, facts: &'a [PersonFacts]) -> Lines<'a> {
        let addresses = facts
            .iter()
            .enumerate()
            .flat_map(|(at, facts)| facts.addresses.iter().map(move |a| (a.as_str(), at)));
        let by_address = addresses.collect();
        let mut lines = Lines { who, facts, by_address, manager: None, seniors: BTreeSet::new() };
        let stated = facts.iter().filter(|facts| lines.is_owner(facts));
        lines.manager = stated.filter_map(|facts| lines.manager_of(facts)).next();
        let mut above = lines.manager;
        // Lines drawn in a circle end where they began.
        while let Some(one) =
            above.filter(|one| *one != Someone::Owner && lines.seniors.insert(*one))
        {
            above = match one {
                Someone::Stated(at) => lines.manager_of(&facts[at]),
                _ => None,
            };
        }
        lines
    }

    /// What is stated about the person behind some addresses.
    pub(crate) fn facts_of(&self, addresses: &[String]) -> Option<&'a PersonFacts> {
        let stated = addresses.iter().find_map(|a| self.by_address.get(a.as_str()));
        stated.map(|at| &self.facts[*at])
    }

    /// The standing of the person behind some addresses.
    pub(crate) fn role(&self, addresses: &'a [String]) -> Role {
        let someone = || addresses.iter().map(|address| self.someone(address));
        if someone().any(|one| one == Someone::Owner) {
            return Role::Owner;
        }
        let stated = || {
            someone().filter_map(|one| match one {
                Someone::Stated(at) => Some(&self.facts[at]),
                _ => None,
            })
        };
        let assists = |facts: &PersonFacts| {
            facts.assistant_of.as_ref().is_some_and(|of| self.someone(of) == Someone::Owner)
        };
        if addresses.iter().any(|a| self.who.assistants.contains(a)) || stated().any(assists) {
            return Role::Assistant;
        }
        let managers: Vec<Someone<'_>> = stated().filter_map(|f| self.manager_of(f)).collect();
        if managers.contains(&Someone::Owner) {
            Role::Report
        } else if someone().any(|one| self.seniors.contains(&one)) {
            Role::Senior
        } else if managers.iter().any(|manager| Some(*manager) == self.manager) {
            Role::Peer
        } else {
            Role::Other
        }
    }

    fn manager_of(&self, facts: &'a PersonFacts) -> Option<Someone<'a>> {
        facts.manager.as_ref().map(|manager| self.someone(manager))
    }

    fn someone(&self, address: &'a str) -> Someone<'a> {
        if self.who.owner.iter().any(|owner| owner == address) {
            return Someone::Owner;
        }
        match self.by_address.get(address) {
            Some(at) if self.is_owner(&self.facts[*at]) => Someone::Owner,
            Some(at) => Someone::Stated(*at),
            None => Someone::Address(address),
        }
    }

    fn is_owner(&self, facts: &PersonFacts) -> bool {
        facts.addresses.iter().any(|address| self.who.owner.contains(address))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts(address: &str, manager: &str) -> PersonFacts {
        let manager = (!manager.is_empty()).then(|| manager.to_owned());
        PersonFacts { addresses: vec![address.into()], manager, ..PersonFacts::default() }
    }

    #[test]
    fn lines_give_standing_up_down_and_beside() {
        let who = Identity { owner: vec!["me@x".into()], assistants: vec!["help@x".into()] };
        let mut stated = vec![
            facts("me@x", "boss@x"),
            facts("boss@x", "chief@x"),
            facts("report@x", "me@x"),
            facts("peer@x", "boss@x"),
            facts("far@x", "peer@x"),
            facts("desk@x", ""),
        ];
        stated[5].assistant_of = Some("me@x".into());
        let lines = Lines::new(&who, &stated);
        let expected = [
            ("me@x", Role::Owner),
            ("help@x", Role::Assistant),
            ("desk@x", Role::Assistant),
            ("report@x", Role::Report),
            ("boss@x", Role::Senior),
            ("chief@x", Role::Senior),
            ("peer@x", Role::Peer),
            ("far@x", Role::Other),
        ];
        for (address, role) in expected {
            assert_eq!(lines.role(&[address.to_owned()]), role, "{address}");
        }
    }

    #[test]
    fn a_circle_of_managers_ends() {
        let who = Identity { owner: vec!["me@x".into()], assistants: Vec::new() };
        let stated = [facts("me@x", "a@x"), facts("a@x", "b@x"), facts("b@x", "a@x")];
        assert_eq!(Lines::new(&who, &stated).role(&["b@x".to_owned()]), Role::Senior);
    }
}
