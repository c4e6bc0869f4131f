//! Whom a person means: an address, or a name that is nobody else's.

use std::cmp::Reverse;

use record::{Kind, Person, PersonId, Record};

use crate::DeskError;
use crate::speech::display_name;

/// Names said where nobody is meant for certain.
const NEAREST: usize = 3;

/// The person of an address, a full name, or words of one name.
pub(super) fn person(record: &Record, said: &str) -> Result<PersonId, DeskError> {
    let wanted = said.trim().to_lowercase();
    let everyone: Vec<(PersonId, &Person)> = (0u32..)
        .map(PersonId)
        .zip(&record.people)
        .filter(|(id, person)| *id != record.owner && !person.addresses.is_empty())
        .collect();
    let of_address = |person: &Person| person.addresses.contains(&wanted);
    if let Some((id, _)) = everyone.iter().find(|(_, person)| of_address(person)) {
        return Ok(*id);
    }
    let humans = || everyone.iter().filter(|(_, person)| person.kind == Kind::Human);
    let full = humans().filter(|(_, person)| display_name(person).to_lowercase() == wanted);
    let words = humans().filter(|(_, person)| has_words(person, &wanted));
    let full: Vec<&(PersonId, &Person)> = full.collect();
    let found = if full.is_empty() { words.collect() } else { full };
    match found[..] {
        [(id, _)] => Ok(*id),
        [] => {
            let nearest = nearest(humans().map(|(_, person)| *person), &wanted);
            Err(DeskError::UnknownPerson { said: said.to_owned(), nearest: listed(&nearest) })
        }
        _ => {
            let several: Vec<&Person> = found.iter().map(|(_, person)| *person).collect();
            Err(DeskError::SeveralPeople { said: said.to_owned(), several: listed(&several) })
        }
    }
}

/// The stated address of a person: what is written down goes by it.
pub(super) fn address(record: &Record, said: &str) -> Result<String, DeskError> {
    let person = record.person(person(record, said)?);
    let stated = said.trim().to_lowercase();
    let address = person.addresses.iter().find(|address| **address == stated);
    Ok(address.or(person.addresses.first()).cloned().unwrap_or_default())
}

fn has_words(person: &Person, wanted: &str) -> bool {
    let name = display_name(person).to_lowercase();
    let has = |word: &str| name.split([' ', '-', '.', '@']).any(|part| part == word);
    !wanted.is_empty() && wanted.split_whitespace().all(has)
}

fn listed(people: &[&Person]) -> String {
    let one = |person: &&Person| {
        let address = person.addresses.first().map_or("", String::as_str);
        format!("{} <{address}>", display_name(person))
    };
    people.iter().take(NEAREST).map(one).collect::<Vec<_>>().join(", ")
}

/// The nearest by the fewest changed letters of name, a part of it, or address.
fn nearest<'a>(people: impl Iterator<Item = &'a Person>, wanted: &str) -> Vec<&'a Person> {
    let far = |person: &Person| {
        let name = display_name(person).to_lowercase();
        let parts = name.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let all = parts.into_iter().chain([name]).chain(person.addresses.iter().cloned());
        all.map(|known| changes(&known, wanted)).min().unwrap_or(usize::MAX)
    };
    let mut all: Vec<(usize, &Person)> = people.map(|person| (far(person), person)).collect();
    all.sort_by_key(|(far, person)| (*far, Reverse(person.rank), person.number));
    all.truncate(NEAREST);
    all.into_iter().map(|(_, person)| person).collect()
}

/// Letters to add, take out or change (Levenshtein 1966).
fn changes(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in one.chars().enumerate() {
        let mut corner = std::mem::replace(&mut row[0], at + 1);
        for (place, theirs) in other.iter().enumerate() {
            let changed = corner + usize::from(letter != *theirs);
            corner = row[place + 1];
            row[place + 1] = changed.min(corner + 1).min(row[place] + 1);
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use record::sketch::Sketch;

    fn record() -> Record {
        let mut sketch = Sketch::new();
        for (address, name) in [
            ("ana.ruiz@x.com", "Ana Ruiz"),
            ("ana.hall@x.com", "Hall, Ana"),
            ("priya@x.com", "Priya Raman"),
        ] {
            let id = sketch.person(address).0 as usize;
            sketch.draft().people[id].name = name.into();
        }
        sketch.record()
    }

    #[test]
    fn an_address_a_name_or_part_of_one_name_will_do() {
        let record = record();
        for said in ["Priya@x.com", "priya raman", "Priya", " raman "] {
            assert_eq!(address(&record, said).unwrap(), "priya@x.com", "{said}");
        }
        assert_eq!(address(&record, "Ana Hall").unwrap(), "ana.hall@x.com");
    }

    #[test]
    fn whoever_is_not_meant_for_certain_is_asked_for() {
        let record = record();
        let error = person(&record, "Ana").unwrap_err().to_string();
        assert!(
            error.contains("Ana Ruiz <ana.ruiz@x.com>") && error.contains("Ana Hall"),
            "{error}"
        );
        let error = person(&record, "Prya").unwrap_err().to_string();
        assert!(error.contains("`Prya`") && error.contains("Priya Raman <priya@x.com>"), "{error}");
        assert!(person(&record, "me").is_err(), "nobody hands over to themselves");
    }

    #[test]
    fn changes_are_counted_as_rapidfuzz_counts_them() {
        for (one, other, count) in [("kitten", "sitting", 3), ("", "ab", 2), ("flaw", "lawn", 2)] {
            assert_eq!(changes(one, other), count);
        }
    }
}
