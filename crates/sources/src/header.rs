//! Headers of a message brought into the form we keep: moments, folders, ids, bounded lengths.

use jiff::{Timestamp, civil, tz::Offset};
use mail_parser::{HeaderName, HeaderValue, Message};
use record::{Address, Phrase};

use crate::body::{one_line, shorten};
use crate::shelf::Shelf;
use crate::{address, lenient_date};

/// When it was sent and the offset stated, in minutes, or what is wrong with the date.
pub(crate) fn date(message: &Message<'_>, latest: Timestamp) -> Result<(Timestamp, i16), Phrase> {
    let written = message.header_raw(HeaderName::Date).map(|date| line(date, 60));
    let written = written.unwrap_or_default();
    if written.is_empty() {
        return Err(Phrase::new("complaint-no-date"));
    }
    let wrong = |key| Phrase::new(key).text("date", written.as_str());
    // What the parser of mail cannot read is read leniently; without a zone it is UTC, offset 0.
    let stated = message.date().and_then(moment).or_else(|| lenient_date::read(&written));
    let (at, offset) = stated.ok_or_else(|| wrong("complaint-bad-date"))?;
    match at {
        at if at < EARLIEST => Err(wrong("complaint-old-date")),
        at if at > latest => Err(wrong("complaint-future-date")),
        at => Ok((at, offset)),
    }
}

/// The subject as written, on one line.
pub(crate) fn subject(message: &Message<'_>) -> String {
    message.subject().map(|subject| line(subject, LONGEST_SUBJECT)).unwrap_or_default()
}

/// Where labels or the folder header say the message was kept.
pub(crate) fn shelf(message: &Message<'_>) -> Shelf {
    let text = |name: &str| match message.header(name.to_owned()) {
        Some(HeaderValue::Text(value)) => Some(line(value, LONGEST_LABELS)),
        _ => None,
    };
    let labels = text("X-Gmail-Labels").map_or(Shelf::Other, |labels| Shelf::of_labels(&labels));
    let folder = || text("X-Folder").map_or(Shelf::Other, |folder| Shelf::of_folder(&folder));
    if labels == Shelf::Other { folder() } else { labels }
}

/// Whose message it is.
pub(crate) fn from(message: &Message<'_>) -> Option<Address> {
    let mut from = address::first(message.from())?;
    if from.name.is_empty()
        && let Some(HeaderValue::Text(written)) = message.header("X-From")
    {
        from.name = address::archived_name(written);
    }
    Some(from)
}

fn moment(date: &mail_parser::DateTime) -> Option<(Timestamp, i16)> {
    let part = |value: u8| i8::try_from(value).ok();
    let year = i16::try_from(date.year).ok()?;
    // A leap second is the second before it.
    let second = part(date.second.min(59)).filter(|_| date.second <= 60)?;
    let day = civil::Date::new(year, part(date.month)?, part(date.day)?).ok()?;
    let time = civil::Time::new(part(date.hour)?, part(date.minute)?, second, 0).ok()?;
    let minutes = i32::from(date.tz_hour) * 60 + i32::from(date.tz_minute);
    let minutes = if date.tz_before_gmt { -minutes } else { minutes };
    // No place is further from UTC; some programs write nonsense here and mean UTC.
    let minutes = if minutes.abs() <= 15 * 60 { minutes } else { 0 };
    let offset = Offset::from_seconds(minutes * 60).ok()?;
    let at = offset.to_timestamp(day.to_datetime(time)).ok()?;
    Some((at, i16::try_from(minutes).ok()?))
}

/// `References`, then `In-Reply-To`, without brackets and repeats.
pub(crate) fn references(message: &Message<'_>) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    for header in [message.references(), message.in_reply_to()] {
        let written = match header {
            HeaderValue::Text(one) => std::slice::from_ref(one),
            HeaderValue::TextList(many) => many.as_slice(),
            _ => &[],
        };
        // A longer chain is a broken program's; its first and its last ones name the conversation.
        let ends = written.len().saturating_sub(MOST_REFERENCES);
        let chosen = written.iter().take(1).chain(written.iter().skip(ends.max(1)));
        for id in chosen.map(|id| self::id(id)) {
            if !id.is_empty() && !ids.contains(&id) {
                ids.push(id);
            }
        }
    }
    ids
}

/// An id without brackets.
pub(crate) fn id(written: &str) -> String {
    let bare = written.trim_matches(|c: char| c.is_whitespace() || c == '<' || c == '>');
    shorten(bare, LONGEST_ID).0.to_owned()
}

/// On one line, and no longer than `most` bytes.
fn line(text: &str, most: usize) -> String {
    // Blanks are squeezed out of somewhat more than is kept.
    let words = one_line(shorten(text, 4 * most).0);
    shorten(&words, most).0.trim_end().to_owned()
}

/// Headers longer than these are no person's; the journal need not carry them.
const LONGEST_SUBJECT: usize = 1_000;
const LONGEST_LABELS: usize = 4_000;
const LONGEST_ID: usize = 300;
const MOST_REFERENCES: usize = 100;

/// Mail is dated 1970, 1979 or 1980 by clocks that lost their battery.
const EARLIEST: Timestamp = Timestamp::constant(631_152_000, 0);

#[cfg(test)]
mod tests {
    use super::*;
    use mail_parser::DateTime;

    fn stated(hour: u8, tz_before_gmt: bool, tz_hour: u8) -> DateTime {
        DateTime {
            year: 2026,
            month: 3,
            day: 2,
            hour,
            tz_before_gmt,
            tz_hour,
            ..DateTime::default()
        }
    }

    #[test]
    fn moments_keep_the_offset_stated() {
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        assert_eq!(moment(&stated(9, true, 5)), Some((at("2026-03-02T14:00:00Z"), -300)));
        assert_eq!(moment(&stated(9, false, 99)), Some((at("2026-03-02T09:00:00Z"), 0)));
        assert_eq!(moment(&stated(25, false, 0)), None);
        let leap = DateTime { minute: 59, second: 60, ..stated(23, false, 0) };
        assert_eq!(moment(&leap), Some((at("2026-03-02T23:59:59Z"), 0)));
    }

    #[test]
    fn long_headers_are_cut_on_a_character() {
        assert_eq!(line("  a \n b  ", 10), "a b");
        assert_eq!(line("ééé", 3), "é");
    }

    #[test]
    fn control_characters_become_blanks() {
        assert_eq!(line("a\u{1b}[31mred\u{7}\u{9b}b", 100), "a [31mred b");
    }
}
