//! Who typed a message: by address and signature, not by the folder it stands in. Assistants send
//! much of what carries an executive's name.

use record::{Person, PersonId};
use rusqlite::Connection;

use crate::Result;
use crate::persons::Everyone;

/// What a message says of its author.
pub(crate) struct Header {
    /// Address of From.
    pub(crate) sender: u32,
    /// Address of Sender.
    pub(crate) writer: Option<u32>,
    /// Number of the signature.
    pub(crate) signed: Option<u32>,
    /// Stands in a folder of sent mail.
    pub(crate) in_sent: bool,
}

/// Finds authors.
pub(crate) struct Authors<'a> {
    everyone: &'a Everyone,
    /// The assistant each signature names, by number of the signature.
    signing: Vec<Option<PersonId>>,
}

impl<'a> Authors<'a> {
    /// Reads the signatures that name an assistant.
    pub(crate) fn read(connection: &Connection, everyone: &'a Everyone) -> Result<Authors<'a>> {
        let owner = everyone.owner.map(|owner| Forms::of(&everyone.people[owner.0 as usize]));
        let assistants: Vec<(PersonId, Forms)> = (0u32..)
            .zip(&everyone.people)
            .map(|(id, person)| (PersonId(id), person))
            .filter(|(id, _)| everyone.is_assistant(*id))
            .map(|(id, person)| (id, Forms::of(person)))
            .collect();
        let mut signing = Vec::new();
        let mut statement = connection.prepare("SELECT id, name FROM signature")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()?.filter(|_| !assistants.is_empty()) {
            let (id, name): (u32, String) = (row.get(0)?, row.get(1)?);
            let id = id as usize;
            if signing.len() <= id {
                signing.resize(id + 1, None);
            }
            if !owner.as_ref().is_some_and(|owner| owner.match_name(&name)) {
                signing[id] = named(&assistants, &name);
            }
        }
        Ok(Authors { everyone, signing })
    }

    /// Whose message it is, and who typed it where that is someone else.
    pub(crate) fn of(&self, header: &Header) -> Option<(PersonId, Option<PersonId>)> {
        let from = self.everyone.of(header.sender)?;
        let Some(owner) = self.everyone.owner else { return Some((from, None)) };
        if header.in_sent && self.everyone.is_assistant(from) {
            return Some((owner, Some(from)));
        }
        if from != owner {
            return Some((from, None));
        }
        let writer = header.writer.and_then(|writer| self.everyone.of(writer));
        if let Some(writer) = writer.filter(|writer| *writer != owner) {
            return Some((owner, Some(writer)));
        }
        let signed = header.signed.and_then(|id| self.signing.get(id as usize).copied().flatten());
        Some((owner, signed))
    }
}

/// The one assistant a signature names.
fn named(assistants: &[(PersonId, Forms)], name: &str) -> Option<PersonId> {
    let mut matching = assistants.iter().filter(|(_, forms)| forms.match_name(name));
    let found = matching.next()?;
    matching.next().is_none().then_some(found.0)
}

/// The ways a person signs: the full name, the first name, initials.
struct Forms(Vec<String>);

impl Forms {
    fn of(person: &Person) -> Forms {
        let locals = person.addresses.iter().filter_map(|a| a.split_once('@')).map(|(l, _)| l);
        let names = std::iter::once(person.name.as_str()).chain(locals);
        let mut forms: Vec<String> = names.flat_map(forms).collect();
        forms.sort_unstable();
        forms.dedup();
        Forms(forms)
    }
    fn match_name(&self, signed: &str) -> bool {
        self.0.binary_search(&words(signed).join(" ")).is_ok()
    }
}

fn forms(name: &str) -> Vec<String> {
    let words = words(name);
    // One word may be a surname or an account.
    let [first, .., last] = words.as_slice() else { return Vec::new() };
    let initial = |word: &String| word.chars().next().map(String::from).unwrap_or_default();
    let mut forms = vec![
        words.join(" "),
        format!("{first} {last}"),
        words.iter().map(initial).collect(),
        initial(first) + &initial(last),
    ];
    if first.chars().count() >= 3 {
        forms.push(first.clone());
    }
    forms
}

/// Words of a name in lower case, the first name first.
fn words(name: &str) -> Vec<String> {
    let ordered = match name.split_once(',') {
        Some((last, first)) => format!("{first} {last}"),
        None => name.to_owned(),
    };
    let words = ordered.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(name: &str, address: &str) -> Person {
        Person {
            number: 1,
            addresses: vec![address.into()],
            name: name.into(),
            role: record::Role::Assistant,
            unit: None,
            rank: None,
            external: false,
            kind: record::Kind::Human,
        }
    }

    #[test]
    fn people_sign_with_full_name_first_name_or_initials() {
        let forms = Forms::of(&person("Serra, Sherry K.", "sserra@x.com"));
        for signed in ["Sherry K. Serra", "sherry serra", "Sherry", "SS", "SKS", "Serra, Sherry"] {
            assert!(forms.match_name(signed), "{signed}");
        }
        for other in ["Serra", "Jo", "", "Sherry Hall", "S"] {
            assert!(!forms.match_name(other), "{other}");
        }
    }

    #[test]
    fn the_address_names_who_has_no_name() {
        let forms = Forms::of(&person("", "rosa.fleming@x.com"));
        assert!(forms.match_name("Rosa") && forms.match_name("RF"));
        assert!(!Forms::of(&person("", "rfleming@x.com")).match_name("rfleming"));
    }

    #[test]
    fn a_signature_two_assistants_share_names_neither() {
        let sherry =
            |id, last| (PersonId(id), Forms::of(&person(&format!("Sherry {last}"), "s@x")));
        let two = [sherry(1, "Hall"), sherry(2, "Moss")];
        assert_eq!(named(&two, "Sherry"), None);
        assert_eq!(named(&two, "Sherry Moss"), Some(PersonId(2)));
    }
}
