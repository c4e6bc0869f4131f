//! Dates as old or careless programs write them: zones by name or none, no seconds, the order of
//! `asctime`, months in full, ISO 8601.

use jiff::fmt::{rfc2822::DateTimeParser, temporal::Pieces};
use jiff::{Timestamp, civil, tz::Offset};

/// The moment and its offset in minutes. A date alone, without a time, is none.
///
/// A time that states no zone is read as UTC: nothing says where it was written, and UTC is what
/// RFC 5322 makes of zones it does not know.
pub(crate) fn read(written: &str) -> Option<(Timestamp, i16)> {
    let (at, offset) = iso(written).or_else(|| by_words(written))?;
    Some((at, i16::try_from(offset.seconds() / 60).ok()?))
}

/// `2026-01-05T10:00:00Z`, `2026-01-05 10:00:00+01:00`, `2026-01-05 10:00:00`.
fn iso(written: &str) -> Option<(Timestamp, Offset)> {
    let pieces = Pieces::parse(written).ok()?;
    let local = civil::DateTime::from_parts(pieces.date(), pieces.time()?);
    let offset = pieces.to_numeric_offset().unwrap_or(Offset::UTC);
    Some((offset.to_timestamp(local).ok()?, offset))
}

/// Days, months, years and times in words, brought into the order of RFC 5322.
fn by_words(written: &str) -> Option<(Timestamp, Offset)> {
    // Weekdays are often wrong, and the rest says it all.
    static PARSER: DateTimeParser = DateTimeParser::new().relaxed_weekday(true);
    let zoned = PARSER.parse_zoned_datetime(in_order(written)?).ok()?;
    Some((zoned.timestamp(), zoned.offset()))
}

/// `5 Jan 1998 10:00:00 EST` of whatever order it was in.
fn in_order(written: &str) -> Option<String> {
    let before_comment = written.split('(').next().unwrap_or_default();
    let words = before_comment.split(|c: char| c.is_whitespace() || c == ',');
    let mut words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    if words.first().is_some_and(|word| names(&DAYS, word)) {
        words.remove(0);
    }
    let (day, month, year, time, zone) = match words[..] {
        [month, day, time, year] if names(&MONTHS, month) => (day, month, year, time, "UT"),
        [month, day, time, zone, year] if names(&MONTHS, month) => (day, month, year, time, zone),
        [day, month, year, time] => (day, month, year, time, "UT"),
        [day, month, year, time, zone] => (day, month, year, time, zone),
        _ => return None,
    };
    let month = month.get(..3).filter(|_| names(&MONTHS, month))?;
    Some(format!("{day} {month} {year} {time} {zone}"))
}

/// Whether the word is one of these names, or its first three letters.
fn names(all: &[&str], word: &str) -> bool {
    let is = |name: &&str| {
        name.eq_ignore_ascii_case(word)
            || name.get(..3).is_some_and(|short| short.eq_ignore_ascii_case(word))
    };
    all.iter().any(is)
}

const DAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_and_careless_forms_are_read() {
        for (written, at, minutes) in [
            ("Mon, 5 Jan 1998 10:00 EST", "1998-01-05T15:00:00Z", -300),
            ("Mon, 5 Jan 1998 10:00:30 PDT", "1998-01-05T17:00:30Z", -420),
            ("Mon, 5 Jan 1998 10:00 +0100 (CET)", "1998-01-05T09:00:00Z", 60),
            ("Mon, 5 Jan 2026 10:00", "2026-01-05T10:00:00Z", 0),
            ("Tue, 5 Jan 2026 10:00:00", "2026-01-05T10:00:00Z", 0),
            ("Mon Jan 5 10:00:00 1998", "1998-01-05T10:00:00Z", 0),
            ("Mon Jan 5 10:00:00 EST 1998", "1998-01-05T15:00:00Z", -300),
            ("5 January 1998 10:00:00", "1998-01-05T10:00:00Z", 0),
            ("Monday, 5 January 1998 10:00", "1998-01-05T10:00:00Z", 0),
            ("2026-01-05T10:00:00Z", "2026-01-05T10:00:00Z", 0),
            ("2026-01-05T10:00:00+02:00", "2026-01-05T08:00:00Z", 120),
            ("2026-01-05 10:00:00", "2026-01-05T10:00:00Z", 0),
        ] {
            assert_eq!(read(written), Some((at.parse().unwrap(), minutes)), "{written}");
        }
    }

    #[test]
    fn nonsense_and_days_alone_are_not() {
        for written in [
            "yesterday",
            "2026-01-05",
            "5 Jan 2026",
            "Mon, 32 Jan 2026 10:00",
            "Mon, 5 Jan 2026 25:00:00",
            "5 Janvember 2026 10:00",
            "Mon Jan 5 1998",
            "some 5 Jan 2026 10:00 UT",
            "2026-13-05 10:00:00",
            "é é é é",
        ] {
            assert_eq!(read(written), None, "{written}");
        }
    }
}
