//! An organisation's mail as a folder of tables: who wrote when to whom, and who stands above whom.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Result, bail};
use jiff::Timestamp;
use lenses::graph::Arcs;

use super::lines::{Column, Complaints, Lines};
use super::standing::{self, Standing};

/// What the folder holds.
pub(crate) struct Folder {
    /// Everyone who stands in a table.
    pub(super) people: People,
    /// Oldest first.
    pub(super) mails: Vec<Mail>,
    /// Recipients are told apart as To and Cc.
    pub(super) copies_known: bool,
    /// Who stands above whom.
    pub(super) standing: Standing,
    pub(super) complaints: Complaints,
}

/// People by what the tables call them.
#[derive(Default)]
pub(super) struct People {
    numbers: BTreeMap<String, u32>,
    /// Unit of each, where the levels name one.
    pub(super) units: Vec<Option<String>>,
}

/// One message.
#[derive(Clone)]
pub(super) struct Mail {
    pub(super) at: Timestamp,
    pub(super) from: u32,
    pub(super) to: Vec<u32>,
    pub(super) cc: Vec<u32>,
}

impl People {
    /// The number of a person, given on first mention.
    pub(super) fn number(&mut self, name: &str) -> u32 {
        let next = u32::try_from(self.units.len()).expect("fewer people than u32 holds");
        let number = *self.numbers.entry(name.to_lowercase()).or_insert(next);
        if number == next {
            self.units.push(None);
        }
        number
    }
    pub(super) fn count(&self) -> usize {
        self.units.len()
    }
}

impl Mail {
    /// Everyone addressed.
    pub(super) fn everyone(&self) -> impl Iterator<Item = u32> + '_ {
        self.to.iter().chain(&self.cc).copied()
    }
}

const EXPECTED: &str = "a folder holds messages.tsv (id, file, unix time, subject, sender), \
recipients.tsv (message, order, person) and levels.tsv (person, level, unit) or pairs.tsv (senior, junior)";

const MESSAGES: [Column; 3] = [
    Column { names: &["id", "message", "message_id", "mid"], place: Some(0) },
    Column { names: &["unix_time", "unixtime", "time", "timestamp", "date", "at"], place: Some(2) },
    Column { names: &["sender", "from", "from_id", "sender_id"], place: Some(4) },
];

const RECIPIENTS: [Column; 3] = [
    Column { names: &["message", "message_id", "mid", "id"], place: Some(0) },
    Column { names: &["person", "recipient", "to", "person_id", "recipient_id"], place: Some(2) },
    Column { names: &["kind", "type", "field", "rtype", "header"], place: None },
];

impl Folder {
    /// Reads the tables. What cannot be used is a complaint; a missing table is an error.
    pub(crate) fn read(folder: &Path) -> Result<Folder> {
        let levelled = ["levels.tsv", "pairs.tsv"].iter().any(|name| folder.join(name).is_file());
        let mailed = ["messages.tsv", "recipients.tsv"].map(|name| folder.join(name).is_file());
        if !levelled || mailed != [true, true] {
            bail!("{} is incomplete: {EXPECTED}", folder.display());
        }
        let mut people = People::default();
        let mut complaints = Complaints::default();
        let standing = standing::read(folder, &mut people, &mut complaints)?;
        let messages = Lines::read(folder, "messages.tsv", &MESSAGES)?;
        let recipients = Lines::read(folder, "recipients.tsv", &RECIPIENTS)?;
        let copies_known = recipients.has(2);
        let (mut mails, ids) = sent(&messages, &mut people, &mut complaints);
        received(
            &recipients,
            &mut Addressed { mails: &mut mails, ids },
            &mut people,
            &mut complaints,
        );
        mails.sort_by_key(|mail| mail.at);
        Ok(Folder { people, mails, copies_known, standing, complaints })
    }

    /// Who wrote to whom and how often.
    pub(crate) fn arcs(&self) -> Arcs {
        super::signals::arcs(self, &self.mails)
    }
}

fn sent<'a>(
    lines: &'a Lines,
    people: &mut People,
    complaints: &mut Complaints,
) -> (Vec<Mail>, BTreeMap<&'a str, usize>) {
    let (mut mails, mut ids) = (Vec::new(), BTreeMap::new());
    for (number, row) in lines.rows() {
        let (id, time, sender) = (row[0], row[1], row[2]);
        let place = || lines.at(number);
        let Some(at) = moment(time) else {
            complaints.add("a message without a time between 1990 and 2100", place);
            continue;
        };
        if id.is_empty() || sender.is_empty() {
            complaints.add("a message without an id or a sender", place);
            continue;
        }
        if ids.contains_key(id) {
            complaints.add("an id of a message that stands twice; the first is kept", place);
            continue;
        }
        ids.insert(id, mails.len());
        mails.push(Mail { at, from: people.number(sender), to: Vec::new(), cc: Vec::new() });
    }
    (mails, ids)
}

struct Addressed<'a, 'b> {
    mails: &'a mut [Mail],
    ids: BTreeMap<&'b str, usize>,
}

fn received(
    lines: &Lines,
    addressed: &mut Addressed<'_, '_>,
    people: &mut People,
    complaints: &mut Complaints,
) {
    let mut met = BTreeSet::new();
    for (number, row) in lines.rows() {
        let (id, person, kind) = (row[0], row[1], row[2].to_lowercase());
        let place = || lines.at(number);
        let Some(at) = addressed.ids.get(id).copied() else {
            complaints.add("a recipient of a message that is not there", place);
            continue;
        };
        if person.is_empty() {
            complaints.add("a recipient without a name", place);
            continue;
        }
        let person = people.number(person);
        let mail = &mut addressed.mails[at];
        if !met.insert((at, person)) {
            complaints.add("a recipient named twice in one message; the first counts", place);
        } else if matches!(kind.as_str(), "cc" | "bcc") {
            mail.cc.push(person);
        } else {
            mail.to.push(person);
        }
    }
}

/// Seconds since 1970, or a time as RFC 3339 writes it.
fn moment(text: &str) -> Option<Timestamp> {
    #[expect(clippy::cast_possible_truncation, reason = "times out of range are refused below")]
    let seconds = text.parse().or_else(|_| text.parse().map(|seconds: f64| seconds as i64));
    let at = seconds.ok().and_then(|seconds| Timestamp::from_second(seconds).ok());
    let at = at.or_else(|| text.parse().ok())?;
    (631_152_000..4_102_444_800).contains(&at.as_second()).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_seconds_or_written_out() {
        assert_eq!(moment("910930020").unwrap().as_second(), 910_930_020);
        assert_eq!(moment("910930020.5").unwrap().as_second(), 910_930_020);
        assert_eq!(moment("2001-02-03T04:05:06Z").unwrap().as_second(), 981_173_106);
        for text in ["", "0", "soon", "nan", "99999999999999"] {
            assert!(moment(text).is_none(), "{text}");
        }
    }
}
