//! Which lines of an mbox file begin a message.
//!
//! Bodies hold lines that begin with "From " too, and not every writer escapes them, so a line is
//! believed only when it carries a date and a header line follows.

/// Whether `line` ("From …" without its end) begins a message. `next` is the line after it, `None`
/// at the end of the file.
pub(crate) fn is_separator(line: &[u8], next: Option<&[u8]>) -> bool {
    has_date(line) && next.is_none_or(is_header)
}

/// As [`is_separator`] for the few writers that leave the date out: one word, and a header line.
pub(crate) fn is_dateless_separator(line: &[u8], next: Option<&[u8]>) -> bool {
    let words = words(line).count();
    line.starts_with(b"From ") && words == 2 && next.is_some_and(is_header)
}

/// Whether the line carries a date as mail programs write it: weekday, time and year.
pub(crate) fn has_date(line: &[u8]) -> bool {
    line.starts_with(b"From ")
        && words(line).any(is_weekday)
        && words(line).any(is_time)
        && words(line).any(is_year)
}

/// Whether the line is a header field (`Name: …`), or an escaped "From " that forwarders leave.
pub(crate) fn is_header(line: &[u8]) -> bool {
    let name = line.iter().take_while(|b| is_name_byte(**b)).count();
    (name > 0 && line.get(name) == Some(&b':')) || line.starts_with(b">From ")
}

fn is_name_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_'
}

fn words(line: &[u8]) -> impl Iterator<Item = &[u8]> {
    line.split(|b| b.is_ascii_whitespace() || *b == b',').filter(|word| !word.is_empty())
}

fn is_weekday(word: &[u8]) -> bool {
    const DAYS: [&[u8]; 7] = [b"mon", b"tue", b"wed", b"thu", b"fri", b"sat", b"sun"];
    DAYS.iter().any(|day| word.eq_ignore_ascii_case(day))
}

fn is_time(word: &[u8]) -> bool {
    let colon = word.iter().position(|b| *b == b':');
    let digits = |part: &[u8]| !part.is_empty() && part.len() <= 2 && all_digits(part);
    colon.is_some_and(|at| {
        let minutes = &word[at + 1..];
        digits(&word[..at]) && digits(&minutes[..minutes.len().min(2)])
    })
}

fn is_year(word: &[u8]) -> bool {
    word.len() == 4 && all_digits(word) && (word.starts_with(b"19") || word.starts_with(b"20"))
}

fn all_digits(word: &[u8]) -> bool {
    word.iter().all(u8::is_ascii_digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_common_writers_are_separators() {
        for line in [
            "From MAILER-DAEMON Sun Nov 22 11:56:29 2026",
            "From - Tue Mar 03 10:00:00 2020",
            "From 1234567@xxx Mon Jan 01 10:00:00 +0000 2001",
            "From ???@??? Tue, 3 Mar 2020 9:05:11 +0100",
            "From bob@example.org  Thu Feb  1 07:00 EST 1996",
        ] {
            assert!(is_separator(line.as_bytes(), Some(b"Return-Path: <x@y>")), "{line}");
            assert!(is_separator(line.as_bytes(), None), "{line}");
        }
    }

    #[test]
    fn sentences_are_not() {
        let next = Some(&b"To: you"[..]);
        for line in [
            "From Mark S Palmer on 02/11/2000 10:29 AM",
            "From my living room, I look down a hill",
            "From now on we meet Mon 10:00",
            "from bob@example.org Mon Jan 01 10:00:00 2001",
        ] {
            assert!(!is_separator(line.as_bytes(), next), "{line}");
        }
        let quoted = b"From a@b.example Mon Jan 01 10:00:00 2001";
        assert!(!is_separator(quoted, Some(b"he wrote that we should go")));
    }

    #[test]
    fn a_word_and_a_header_do_where_dates_are_missing() {
        assert!(is_dateless_separator(b"From nobody", Some(b"Subject: x")));
        assert!(!is_dateless_separator(b"From nobody here", Some(b"Subject: x")));
        assert!(!is_dateless_separator(b"From nobody", None));
    }
}
