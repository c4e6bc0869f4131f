//! Units, ranks, reporting lines and assistants: stated in a small CSV, never guessed.

use std::path::Path;

use journal::PersonFacts;
use record::{Kind, Role};
use serde::Serialize;

use crate::identity::Me;
use crate::speech::display_name;
use crate::{Desk, DeskError, SpanRequest};

/// The people of a record.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PeoplePage {
    /// Whose record.
    pub me: Me,
    /// The owner's own rank, where it is stated.
    pub own_rank: Option<i32>,
    /// People with a unit, a rank or a role.
    pub stated: usize,
    /// Everyone, most exchanged with first.
    pub people: Vec<PersonView>,
}

/// One person.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PersonView {
    /// Number, `p12`.
    pub id: String,
    /// Name.
    pub name: String,
    /// Addresses.
    pub addresses: Vec<String>,
    /// Standing towards the owner.
    pub role: Role,
    /// Unit.
    pub unit: Option<String>,
    /// Rank; higher is more senior.
    pub rank: Option<i32>,
    /// Outside the owner's organisation.
    pub external: bool,
    /// Human, list, robot or room.
    pub kind: Kind,
    /// Messages between this person and the owner, either way.
    pub messages: usize,
    /// Meetings with the owner that count.
    pub meetings: usize,
}

/// How close someone is, for a picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Closeness {
    /// Number, `p12`.
    pub id: String,
    /// Name.
    pub name: String,
    /// Unit.
    pub unit: Option<String>,
    /// Messages and meetings between this person and the owner.
    pub items: usize,
    /// The same, as an area.
    pub exchange: f64,
    /// From 0 (least of those shown) to 1 (most), on a logarithmic scale.
    pub closeness: f64,
    /// Ranks above the owner, where both ranks are known.
    pub senior: bool,
}

/// People in a picture of the closest.
const CLOSEST: usize = 36;

impl PeoplePage {
    /// The closest colleagues: humans inside, most exchanged with first.
    pub fn closest(&self) -> Vec<Closeness> {
        let inside = |person: &&PersonView| !person.external && person.kind == Kind::Human;
        let chosen: Vec<&PersonView> = self.people.iter().filter(inside).take(CLOSEST).collect();
        #[expect(clippy::cast_precision_loss, reason = "numbers of messages are small")]
        let exchange = |person: &PersonView| (person.messages + person.meetings) as f64;
        let log = |person: &PersonView| exchange(person).max(1.0).ln();
        let least = chosen.iter().map(|person| log(person)).fold(f64::INFINITY, f64::min);
        let range = chosen.iter().map(|person| log(person) - least).fold(0.1, f64::max);
        let view = |person: &&PersonView| Closeness {
            id: person.id.clone(),
            name: person.name.clone(),
            unit: person.unit.clone(),
            items: person.messages + person.meetings,
            exchange: exchange(person),
            closeness: (log(person) - least) / range,
            senior: person.rank.zip(self.own_rank).is_some_and(|(rank, own)| rank > own),
        };
        chosen.iter().map(view).filter(|one| one.items > 0).collect()
    }
}

const COLUMNS: [&str; 8] =
    ["addresses", "name", "unit", "rank", "manager", "assistant_of", "kind", "external"];

impl Desk {
    /// Everyone the owner exchanged mail or meetings with.
    ///
    /// # Errors
    /// The journal cannot be read.
    pub fn people(&self) -> Result<PeoplePage, DeskError> {
        let loaded = self.load(SpanRequest::default())?;
        let record = &loaded.record;
        let mut messages = vec![0usize; record.people.len()];
        let mut meetings = vec![0usize; record.people.len()];
        for message in &record.messages {
            if message.from == record.owner {
                message.everyone().for_each(|person| messages[person.0 as usize] += 1);
            } else {
                messages[message.from.0 as usize] += 1;
            }
        }
        for meeting in record.meetings.iter().filter(|m| m.counts()) {
            meeting.others(record.owner).iter().for_each(|p| meetings[p.0 as usize] += 1);
        }
        let mut people: Vec<PersonView> = record
            .people
            .iter()
            .enumerate()
            .filter(|(at, person)| *at != record.owner.0 as usize && !person.addresses.is_empty())
            .map(|(at, person)| PersonView {
                id: format!("p{}", person.number),
                name: display_name(person),
                addresses: person.addresses.clone(),
                role: person.role,
                unit: person.unit.clone(),
                rank: person.rank,
                external: person.external,
                kind: person.kind,
                messages: messages[at],
                meetings: meetings[at],
            })
            .collect();
        // Stable, so that equals stay in the order of their numbers.
        people.sort_by_key(|person| std::cmp::Reverse(person.messages + person.meetings));
        let stated = people.iter().filter(|p| p.unit.is_some() || p.rank.is_some()).count();
        let own_rank = record.me().rank;
        Ok(PeoplePage { me: loaded.whose.me.clone(), own_rank, stated, people })
    }

    /// Takes units, ranks, reporting lines and assistants from a CSV file; says how many rows.
    ///
    /// # Errors
    /// The file cannot be read, a column is unknown or a value is not of its kind; nothing is
    /// kept then.
    pub fn import_people(&mut self, path: &Path) -> Result<usize, DeskError> {
        let text = std::fs::read(path).map_err(|source| DeskError::file(path, source))?;
        let rows = parse(path, &text)?;
        self.journal.set_people(&rows)?;
        Ok(rows.len())
    }

    /// States a person's unit and rank; what is left out stays as it was stated before.
    ///
    /// # Errors
    /// An address the journal has never seen, or the journal cannot be written.
    pub fn state_person(
        &mut self,
        address: &str,
        unit: Option<&str>,
        rank: Option<i32>,
    ) -> Result<(), DeskError> {
        let address = address.trim().to_lowercase();
        if self.journal.addresses()?.iter().all(|used| used.address != address) {
            return Err(DeskError::UnknownAddress(address));
        }
        let unit = unit.map(str::to_owned);
        let facts = PersonFacts { addresses: vec![address], unit, rank, ..PersonFacts::default() };
        self.journal.set_people(&[facts])?;
        Ok(())
    }

    /// Says that two addresses are one person.
    ///
    /// # Errors
    /// An address is unknown.
    pub fn merge_people(&mut self, one: &str, other: &str) -> Result<(), DeskError> {
        Ok(self.journal.merge(&one.to_lowercase(), &other.to_lowercase())?)
    }

    /// Says that an address is a person of its own again.
    ///
    /// # Errors
    /// The address is unknown.
    pub fn split_person(&mut self, address: &str) -> Result<(), DeskError> {
        Ok(self.journal.split(&address.to_lowercase())?)
    }
}

fn parse(path: &Path, text: &[u8]) -> Result<Vec<PersonFacts>, DeskError> {
    let wrong = |line: u64, what: String| DeskError::People { path: path.to_owned(), line, what };
    let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text);
    // Where the decimal mark is a comma, spreadsheets part cells by semicolons.
    let header = text.split(|byte| *byte == b'\n').next().unwrap_or(text);
    let delimiter = if header.contains(&b',') { b',' } else { b';' };
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .trim(csv::Trim::All)
        .delimiter(delimiter)
        .from_reader(text);
    let headers = reader.headers().map_err(|e| wrong(1, e.to_string()))?.clone();
    for header in &headers {
        if !COLUMNS.contains(&header) {
            let known = COLUMNS.join(", ");
            return Err(wrong(1, format!("unknown column `{header}`; known are {known}")));
        }
    }
    if !headers.iter().any(|header| header == "addresses") {
        return Err(wrong(1, "the column `addresses` is missing".into()));
    }
    let mut rows = Vec::new();
    for row in reader.records() {
        let row = row.map_err(|e| wrong(line_at(text, e.position()), e.to_string()))?;
        let line = line_at(text, row.position());
        let cell = |name: &str| {
            let at = headers.iter().position(|header| header == name)?;
            row.get(at).filter(|cell| !cell.is_empty()).map(str::to_owned)
        };
        rows.push(person(&cell).map_err(|what| wrong(line, what))?);
    }
    Ok(rows)
}

/// The line a row stands on, from 1; blank lines before it belong to no row.
fn line_at(text: &[u8], position: Option<&csv::Position>) -> u64 {
    let start = position.and_then(|at| usize::try_from(at.byte()).ok()).unwrap_or(0);
    let blank = text[start..].iter().take_while(|byte| b"\r\n".contains(byte)).count();
    let before = text[..start + blank].iter().filter(|byte| **byte == b'\n').count();
    before as u64 + 1
}

fn person(cell: &dyn Fn(&str) -> Option<String>) -> Result<PersonFacts, String> {
    let addresses: Vec<String> = cell("addresses")
        .unwrap_or_default()
        .split([';', ' ', '|'])
        .filter(|a| !a.is_empty())
        .map(str::to_lowercase)
        .collect();
    if addresses.is_empty() {
        return Err("no address; every row needs at least one in `addresses`".into());
    }
    let rank = cell("rank").map(|rank| {
        rank.parse().map_err(|_| {
            format!("`{rank}` is not a rank; write a whole number, higher = more senior")
        })
    });
    let external = cell("external").map(|word| match word.to_lowercase().as_str() {
        "yes" | "true" | "1" => Ok(true),
        "no" | "false" | "0" => Ok(false),
        _ => Err(format!("`{word}` is neither yes nor no")),
    });
    let kind = cell("kind").map(|kind| match kind.to_lowercase().as_str() {
        "human" => Ok(Kind::Human),
        "list" => Ok(Kind::List),
        "robot" => Ok(Kind::Robot),
        "room" => Ok(Kind::Room),
        _ => Err(format!("`{kind}` is not a kind; write human, list, robot or room")),
    });
    Ok(PersonFacts {
        addresses,
        name: cell("name").unwrap_or_default(),
        unit: cell("unit"),
        rank: rank.transpose()?,
        manager: cell("manager").map(|address| address.to_lowercase()),
        assistant_of: cell("assistant_of").map(|address| address.to_lowercase()),
        kind: kind.transpose()?,
        external: external.transpose()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> Result<Vec<PersonFacts>, String> {
        parse(Path::new("people.csv"), text.as_bytes()).map_err(|error| error.to_string())
    }

    #[test]
    fn a_row_states_addresses_unit_rank_and_lines() {
        let rows = parsed("addresses,unit,rank,manager\nAna@x.com;ana@y.com,Sales,4,bo@x.com\n");
        let row = &rows.unwrap()[0];
        assert_eq!(row.addresses, ["ana@x.com", "ana@y.com"]);
        assert_eq!((row.rank, row.manager.as_deref()), (Some(4), Some("bo@x.com")));
    }

    #[test]
    fn what_is_wrong_is_said_with_its_line() {
        assert!(parsed("addresses,colour\na@x,red\n").unwrap_err().contains("`colour`"));
        let error = parsed("addresses,rank\na@x.com,1\nb@x.com,high\n").unwrap_err();
        let spaced = parsed("addresses,rank\na@x.com,1\n\nb@x.com,high\n").unwrap_err();
        assert!(spaced.contains("line 4"), "{spaced}");
        assert_eq!(
            parsed("addresses;unit\na@x.com;Sales\n").unwrap()[0].unit.as_deref(),
            Some("Sales")
        );
        assert!(error.contains("line 3") && error.contains("`high`"), "{error}");
        assert!(parsed("name\nAna\n").unwrap_err().contains("`addresses` is missing"));
    }
}
