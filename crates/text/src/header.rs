//! Recognises the header lines that mail programs write above quoted mail: `From:`, `Enviado:`,
//! `Betreff:` …, and lines that end with a date and time as Lotus Notes writes them.

/// What a header line names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Field {
    From,
    Sent,
    To,
    Copy,
    Subject,
    /// `Sent by`, `Reply-To`, `Importance` and the like.
    Other,
}

/// Names in lower case; the first that fits wins. `Enviado por` is tried before `Enviado`.
const NAMES: &[(&str, Field)] = &[
    ("from", Field::From),
    ("de", Field::From),
    ("von", Field::From),
    ("da", Field::From),
    ("van", Field::From),
    ("från", Field::From),
    ("fra", Field::From),
    ("expéditeur", Field::From),
    ("sent", Field::Sent),
    ("date", Field::Sent),
    ("enviado", Field::Sent),
    ("enviado el", Field::Sent),
    ("enviada em", Field::Sent),
    ("enviado em", Field::Sent),
    ("fecha", Field::Sent),
    ("gesendet", Field::Sent),
    ("datum", Field::Sent),
    ("envoyé", Field::Sent),
    ("inviato", Field::Sent),
    ("data", Field::Sent),
    ("verzonden", Field::Sent),
    ("skickat", Field::Sent),
    ("sendt", Field::Sent),
    ("to", Field::To),
    ("para", Field::To),
    ("an", Field::To),
    ("à", Field::To),
    ("a", Field::To),
    ("aan", Field::To),
    ("till", Field::To),
    ("til", Field::To),
    ("cc", Field::Copy),
    ("bcc", Field::Copy),
    ("cco", Field::Copy),
    ("kopie", Field::Copy),
    ("subject", Field::Subject),
    ("re", Field::Subject),
    ("asunto", Field::Subject),
    ("betreff", Field::Subject),
    ("objet", Field::Subject),
    ("assunto", Field::Subject),
    ("oggetto", Field::Subject),
    ("onderwerp", Field::Subject),
    ("ämne", Field::Subject),
    ("emne", Field::Subject),
    ("sent by", Field::Other),
    ("enviado por", Field::Other),
    ("please respond to", Field::Other),
    ("reply-to", Field::Other),
    ("importance", Field::Other),
    ("organization", Field::Other),
    ("attachments", Field::Other),
    ("datos adjuntos", Field::Other),
    ("importancia", Field::Other),
    ("wichtigkeit", Field::Other),
];

/// Longest name plus the spaces and asterisks around it.
const REACH: usize = 28;

/// The field a line names, if it is a header line; leading blanks and `*` aside.
pub(crate) fn field(line: &str) -> Option<Field> {
    let line = line.trim_start_matches([' ', '\t', '*', '\u{a0}']);
    let first = *line.as_bytes().first()?;
    if !first.is_ascii_alphabetic() && first < 0x80 {
        return None;
    }
    if first.eq_ignore_ascii_case(&b'p') && starts_without_case(line, "please respond to") {
        return Some(Field::Other);
    }
    let head = &line.as_bytes()[..line.len().min(REACH)];
    let end = memchr::memchr(b':', head)?;
    let name = line[..end].trim_end_matches([' ', '\t', '*', '\u{a0}']);
    NAMES.iter().find(|(known, _)| same_without_case(name, known)).map(|(_, field)| *field)
}

/// Where the date begins that ends a line: `Jane Doe 03/05/2001 10:12:13 AM`, `… 30/01/2001 13:45`.
pub(crate) fn ends_with_moment(line: &str) -> Option<usize> {
    let trimmed = line.trim_end();
    let bytes = trimmed.as_bytes();
    let mut rest = bytes;
    if let [before @ .., b'A' | b'P' | b'a' | b'p', b'M' | b'm'] = rest {
        rest = before.trim_ascii_end();
    }
    // Time: digits and colons, at least one colon; then date: digits and one kind of mark.
    let time = trailing(rest, |b| b.is_ascii_digit() || b == b':', 8);
    if !time.contains(&b':') || time.len() < 4 {
        return None;
    }
    rest = &rest[..rest.len() - time.len()];
    let before_time = rest.trim_ascii_end();
    if before_time.len() == rest.len() {
        return None;
    }
    let date = trailing(before_time, |b| b.is_ascii_digit() || b"/.-".contains(&b), 10);
    let parts = date.split(|b| b"/.-".contains(b)).filter(|part| !part.is_empty()).count();
    (parts == 3 && date[0].is_ascii_digit()).then(|| before_time.len() - date.len())
}

/// The longest end of `bytes` made of such bytes, if it is at most `most` long; else nothing.
fn trailing(bytes: &[u8], such: fn(u8) -> bool, most: usize) -> &[u8] {
    let length = bytes.iter().rev().take(most + 1).take_while(|b| such(**b)).count();
    if length > most { &[] } else { &bytes[bytes.len() - length..] }
}

/// Whether the text starts so, capitals aside (`start` in lower case ASCII).
pub(crate) fn starts_without_case(text: &str, start: &str) -> bool {
    text.as_bytes()
        .get(..start.len())
        .is_some_and(|head| head.eq_ignore_ascii_case(start.as_bytes()))
}

/// Whether the text ends so, capitals of ASCII letters aside.
pub(crate) fn ends_without_case(text: &str, end: &str) -> bool {
    let at = text.len().checked_sub(end.len());
    at.is_some_and(|at| text.as_bytes()[at..].eq_ignore_ascii_case(end.as_bytes()))
}

fn same_without_case(name: &str, known: &str) -> bool {
    name.eq_ignore_ascii_case(known)
        || (!known.is_ascii() && name.len() <= REACH && name.to_lowercase() == known)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_in_several_languages() {
        assert_eq!(field("From: Jane Doe"), Some(Field::From));
        assert_eq!(field("\t\t To: All"), Some(Field::To));
        assert_eq!(field("*Enviado el:* lunes"), Some(Field::Sent));
        assert_eq!(field("À : Jean"), Some(Field::To));
        assert_eq!(field("BETREFF: Haushalt"), Some(Field::Subject));
        assert_eq!(field("Please respond to <a@b.org>"), Some(Field::Other));
    }

    #[test]
    fn ordinary_lines_name_nothing() {
        for line in ["", "Note: see below", "Two things", "10:30 works", "ñ", "Topic of the day:"]
        {
            assert_eq!(field(line), None, "{line}");
        }
    }

    #[test]
    fn moments_at_the_end_of_a_line() {
        assert_eq!(ends_with_moment("Jane Doe 03/05/2001 10:12:13 AM"), Some(9));
        assert_eq!(ends_with_moment("30/01/2001 13:45"), Some(0));
        assert_eq!(ends_with_moment("\tFrom:  J   2001-01-30 1:45 pm  "), Some(12));
        for line in
            ["see you at 10:30", "3/5 10:30", "10:30 AM", "03/05/2001", "", "AM", "1:2:3:4:5:6"]
        {
            assert_eq!(ends_with_moment(line), None, "{line}");
        }
    }
}
