//! Small lists in one column: ids of addresses, attendees, hashes, the slots of a phrase.

use record::{Answer, Arg, Phrase};

use crate::keys::answer_code;

/// Ids, four bytes each.
pub(crate) fn ids(ids: &[u32]) -> Vec<u8> {
    ids.iter().flat_map(|id| id.to_le_bytes()).collect()
}

/// The ids of a column.
pub(crate) fn read_ids(bytes: &[u8]) -> impl ExactSizeIterator<Item = u32> + '_ {
    bytes.as_chunks::<4>().0.iter().map(|chunk| u32::from_le_bytes(*chunk))
}

/// Hashes, eight bytes each.
pub(crate) fn hashes(hashes: impl Iterator<Item = u64>) -> Vec<u8> {
    hashes.flat_map(u64::to_le_bytes).collect()
}

/// The hashes of a column.
pub(crate) fn read_hashes(bytes: &[u8]) -> impl ExactSizeIterator<Item = u64> + '_ {
    bytes.as_chunks::<8>().0.iter().map(|chunk| u64::from_le_bytes(*chunk))
}

/// One person on a meeting, by address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Named {
    pub(crate) address: u32,
    pub(crate) answer: Answer,
    pub(crate) room: bool,
}

const ROOM: u8 = 4;

/// People on a meeting, five bytes each.
pub(crate) fn people(people: &[Named]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(people.len() * 5);
    for named in people {
        bytes.extend(named.address.to_le_bytes());
        bytes.push(answer_code(named.answer) | if named.room { ROOM } else { 0 });
    }
    bytes
}

/// The people of a column.
pub(crate) fn read_people(bytes: &[u8]) -> impl ExactSizeIterator<Item = Named> + '_ {
    bytes.as_chunks::<5>().0.iter().map(|[a, b, c, d, code]| Named {
        address: u32::from_le_bytes([*a, *b, *c, *d]),
        answer: match code & !ROOM {
            0 => Answer::Accepted,
            1 => Answer::Declined,
            2 => Answer::Tentative,
            _ => Answer::None,
        },
        room: code & ROOM != 0,
    })
}

const UNIT: char = '\u{1f}';
const RECORD: char = '\u{1e}';

/// The slots of a phrase as text.
pub(crate) fn slots(phrase: &Phrase) -> String {
    let clean = |text: String| text.replace([UNIT, RECORD], " ");
    let slot = |(name, arg): &(&'static str, Arg)| format!("{name}{UNIT}{}", clean(as_text(arg)));
    phrase.args.iter().map(slot).collect::<Vec<_>>().join(&RECORD.to_string())
}

/// The slots of a column, in order.
pub(crate) fn read_slots(text: &str) -> Vec<(String, String)> {
    let slot = |one: &str| {
        let (name, value) = one.split_once(UNIT)?;
        Some((name.to_owned(), value.to_owned()))
    };
    text.split(RECORD).filter_map(slot).collect()
}

/// Sources fill slots with words, counts and days; people and threads have no number here yet.
fn as_text(arg: &Arg) -> String {
    match arg {
        Arg::Count(value) => value.to_string(),
        Arg::Tenths(value) | Arg::PerMille(value) => {
            format!(
                "{}{}.{}",
                if *value < 0 { "-" } else { "" },
                value.abs() / 10,
                value.abs() % 10
            )
        }
        Arg::Text(text) => text.clone(),
        Arg::Phrase(phrase) => phrase.key.to_owned(),
        Arg::Day(day) => day.to_string(),
        Arg::At(at) => at.to_string(),
        Arg::Person(person) => person.0.to_string(),
        Arg::People(people) => people.len().to_string(),
        Arg::Thread(thread) => thread.0.to_string(),
        Arg::Series(series) => series.0.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_come_back_as_they_went_in() {
        assert_eq!(read_ids(&ids(&[7, 70_000])).collect::<Vec<_>>(), [7, 70_000]);
        let wide = [1, u64::MAX];
        assert_eq!(read_hashes(&hashes(wide.into_iter())).collect::<Vec<_>>(), wide);
        let named = [
            Named { address: 300, answer: Answer::Tentative, room: false },
            Named { address: 1, answer: Answer::None, room: true },
        ];
        assert_eq!(read_people(&people(&named)).collect::<Vec<_>>(), named);
    }

    #[test]
    fn slots_come_back_even_with_marks_in_them() {
        let phrase = Phrase::new("k").count("n", 3).text("what", "a\u{1f}b\u{1e}c");
        let expected = [("n", "3"), ("what", "a b c")];
        let expected = expected.map(|(name, value)| (name.to_owned(), value.to_owned()));
        assert_eq!(read_slots(&slots(&phrase)), expected);
        assert_eq!(read_slots(""), []);
    }

    #[test]
    fn a_negative_number_of_tenths_keeps_its_sign() {
        assert_eq!(as_text(&Arg::Tenths(-5)), "-0.5");
    }
}
