//! Recognises the lines with which mail programs open what somebody else wrote: "On … wrote:",
//! "-----Original Message-----", "Forwarded by", header blocks of Outlook and Lotus Notes.
//!
//! Every check looks at a bounded number of lines, so that reading a whole body stays linear.

use crate::attribution::attribution;
use crate::header::{Field, ends_with_moment, field, starts_without_case};

/// What is to be cut at a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cut {
    /// So many lines; reading goes on behind them.
    Lines(usize),
    /// Everything from here on.
    Rest,
    /// Everything behind so many bytes of the line.
    RestBehind(usize),
    /// Everything from here on, and the sender's name in the line above.
    RestAndName,
}

/// What opens at line `at`, if anything does.
pub(crate) fn opening(lines: &[&str], at: usize) -> Option<Cut> {
    let line = lines[at].trim();
    let first = *line.as_bytes().first()?;
    if first == b'>' {
        return Some(Cut::Lines(1 + wrapped_rest(lines, at)));
    }
    if line.len() > LONGEST_MARK {
        return glued_divider(lines[at]).map(Cut::RestBehind);
    }
    if (matches!(first, b'-' | b'_' | b'=') || line.ends_with([':', '-'])) && is_divider(line) {
        return Some(rest_or_quotes(lines, at));
    }
    if let Some(cut) = attribution(lines, at) {
        return Some(cut);
    }
    if let Some(cut) = lotus_sender(lines, at) {
        return Some(cut);
    }
    if header_block(lines, at) {
        return Some(rest_or_quotes(lines, at));
    }
    glued_divider(lines[at]).map(Cut::RestBehind)
}

/// A forward mark that the mail program glued to the last own line.
fn glued_divider(line: &str) -> Option<usize> {
    let at = memchr::memmem::find(line.as_bytes(), b"-----")?;
    is_divider(line[at..].trim_end()).then_some(at)
}

/// No line that opens a quote is longer (a wrapped list of recipients is not the opening line).
pub(crate) const LONGEST_MARK: usize = 400;

/// Words that, between dashes or alone at the start of a line, open a forward or a quoted original.
const DIVIDERS: &[&str] = &[
    "original message",
    "forwarded by",
    "forwarded message",
    "begin forwarded message",
    "reply message",
    "original appointment",
    "mensaje original",
    "mensaje reenviado",
    "reenviado por",
    "inicio del mensaje reenviado",
    "mensaje anterior",
    "ursprüngliche nachricht",
    "weitergeleitete nachricht",
    "weitergeleitet von",
    "anfang der weitergeleiteten",
    "originalnachricht",
    "message d'origine",
    "message d’origine",
    "message original",
    "message transféré",
    "message transmis",
    "réacheminé par",
    "début du message",
    "mensagem original",
    "mensagem encaminhada",
    "encaminhado por",
    "messaggio originale",
    "messaggio inoltrato",
    "oorspronkelijk bericht",
];

fn is_divider(line: &str) -> bool {
    let inner = line.trim_start_matches(['-', '_', '=', ' ']);
    let dashes = line.len() - inner.len();
    let opens = |words: &&str| match words.is_ascii() {
        true => starts_without_case(inner, words),
        false => {
            inner.chars().flat_map(char::to_lowercase).take(words.chars().count()).eq(words.chars())
        }
    };
    let known = DIVIDERS.iter().any(opens);
    // Without dashes it is a mark only where nothing but a colon follows.
    known && (dashes >= 2 || inner.ends_with(':') || inner.ends_with("----"))
}

/// Everything is cut, unless the quote below is marked with `>` line by line: then only the lines
/// before it, because a reply may stand between and below.
fn rest_or_quotes(lines: &[&str], at: usize) -> Cut {
    let ahead = lines[at + 1..].iter().map(|line| line.trim()).take(16);
    let is_header = |line: &str| line.is_empty() || line.ends_with(',') || field(line).is_some();
    let first = ahead.enumerate().find(|(_, line)| !is_header(line));
    match first {
        Some((before, line)) if line.starts_with('>') => Cut::Lines(before + 1),
        _ => Cut::Rest,
    }
}

pub(crate) fn quote_follows(lines: &[&str], at: usize) -> bool {
    let next = lines.iter().skip(at).take(4).map(|l| l.trim_start()).find(|l| !l.is_empty());
    next.is_some_and(|line| line.starts_with('>'))
}

/// One line that a mail client wrapped out of the quote above it.
fn wrapped_rest(lines: &[&str], at: usize) -> usize {
    let quoted = |line: Option<&&str>| line.is_some_and(|l| l.trim_start().starts_with('>'));
    let next = lines.get(at + 1).map_or("", |l| l.trim());
    let is_rest = lines[at].len() >= 66
        && !next.is_empty()
        && !next.starts_with('>')
        && next.len() <= 40
        && quoted(lines.get(at + 2));
    usize::from(is_rest)
}

/// A line that ends with date and time above a header, as Lotus Notes names the sender: all on one
/// line, or the name in the line above, or the time wrapped into the next.
fn lotus_sender(lines: &[&str], at: usize) -> Option<Cut> {
    let line = lines[at].trim();
    let above = at.checked_sub(1).map_or("", |above| lines[above].trim());
    if let Some(start) = ends_with_moment(line) {
        let alone = start == 0;
        let addressed = alone && above.contains('@') && above.split_whitespace().count() <= 5;
        let found = addressed || header_follows(lines, at);
        return found.then_some(if alone { Cut::RestAndName } else { Cut::Rest });
    }
    let wrapped = line.len() <= 11
        && line.as_bytes()[0].is_ascii_digit()
        && above.len() <= LONGEST_MARK
        && ends_with_moment(&format!("{above} {line}")).is_some();
    (wrapped && header_follows(lines, at)).then_some(Cut::RestAndName)
}

/// `To:` and the like within the next seven lines with text.
fn header_follows(lines: &[&str], at: usize) -> bool {
    let ahead = lines[at + 1..].iter().take(14).map(|l| l.trim()).filter(|l| !l.is_empty()).take(7);
    ahead
        .filter_map(field)
        .any(|f| matches!(f, Field::To | Field::Copy | Field::Subject | Field::Other))
}

/// A block of header lines: `From:` with two more kinds near it, or `To:` that comes to a subject.
fn header_block(lines: &[&str], at: usize) -> bool {
    match field(lines[at]) {
        Some(Field::From) => kinds_ahead(lines, at) >= 3,
        Some(Field::To) => subject_ahead(lines, at),
        Some(Field::Other) => {
            let next = lines.get(at + 1).and_then(|line| field(line));
            next == Some(Field::To) && subject_ahead(lines, at + 1)
        }
        _ => false,
    }
}

fn kinds_ahead(lines: &[&str], at: usize) -> usize {
    let ahead = lines[at..].iter().take(14).take_while(|line| !line.trim().is_empty());
    let mut kinds: Vec<Field> =
        ahead.filter_map(|l| field(l)).filter(|f| *f != Field::Other).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds.len()
}

/// Stops at the next `To:`, so that a body full of them is still read in linear time.
fn subject_ahead(lines: &[&str], at: usize) -> bool {
    let mut blank = 0;
    for line in lines[at + 1..].iter().take(120) {
        blank = if line.trim().is_empty() { blank + 1 } else { 0 };
        match field(line) {
            Some(Field::Subject) => return true,
            Some(Field::To) => return false,
            _ if blank >= 3 => return false,
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at_first(body: &str) -> Option<Cut> {
        opening(&body.lines().collect::<Vec<_>>(), 0)
    }

    #[test]
    fn dividers_cut_the_rest() {
        for body in [
            "-----Original Message-----\nFrom: a",
            "---------------------- Forwarded by Jane Doe/HOU/X on 03/05/2001 \n10:12 AM ----",
            "---------- Forwarded message ---------\nhello",
            "-----Mensaje original-----",
            "-----Ursprüngliche Nachricht-----",
            "----- Message d'origine -----",
            "-----MENSAGEM ORIGINAL-----",
            "Begin forwarded message:",
            "Inicio del mensaje reenviado:",
        ] {
            assert_eq!(at_first(body), Some(Cut::Rest), "{body}");
        }
    }

    #[test]
    fn header_blocks_cut_the_rest() {
        for body in [
            "From: Jane\nSent: Monday\nTo: Bob\nSubject: x\n\nhello",
            "De: Ana\nEnviado el: lunes\nPara: Bob\nAsunto: x",
            "*Von:* Jana\n*Gesendet:* Montag\n*An:* Bob\n*Betreff:* x",
            "Jane Doe@ACME on 03/05/2001 10:12:13 AM\nTo: Bob\ncc:",
            "\tFrom:  Jane Doe            03/05/2001 10:12 AM\n\t\n\nTo: Bob",
            "To: Bob/X@X, Ana\nLee/X@X\ncc:  \n\nSubject: x",
        ] {
            assert_eq!(at_first(body), Some(Cut::Rest), "{body}");
        }
        assert_eq!(at_first("03/05/2001 10:12 AM\nTo: Bob"), Some(Cut::RestAndName));
    }

    #[test]
    fn own_words_that_look_similar_stay() {
        for body in [
            "From: here on we go\nthe plan is mine",
            "To: do list",
            "We met on 03/05/2001 10:12 AM\nand it went well",
            "Forwarded by courier, it arrived",
            "----------\nTotals",
        ] {
            assert_eq!(at_first(body), None, "{body}");
        }
    }

    #[test]
    fn a_line_wrapped_out_of_a_quote_goes_with_it() {
        let long = format!("> {}\nrest of it\n> more", "x".repeat(70));
        assert_eq!(at_first(&long), Some(Cut::Lines(2)));
    }
}
