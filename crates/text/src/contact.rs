//! Recognises the contact block at the end of a message: a name with phone, address, company or
//! job title below it.

use std::sync::LazyLock;

use regex::Regex;

use crate::WordList;
use crate::folding::folded;
use crate::sign_off::{is_closer, name};

/// No block has more lines with text.
const BLOCK: usize = 12;
/// No line of one is longer, in bytes.
const LONGEST_LINE: usize = 70;

/// The first line of the block: the highest name of a run of block lines above a contact or a job
/// title, or the contact lines alone.
pub(crate) fn block_start(kept: &[&str]) -> Option<usize> {
    let run = block_run(kept);
    let top =
        |wanted: BlockLine| run.iter().rev().find(|(_, kind)| *kind == wanted).map(|(at, _)| *at);
    let (contact, title) = (top(BlockLine::Contact), top(BlockLine::Title));
    let anchor = contact.into_iter().chain(title).min()?;
    let named = top(BlockLine::Name).filter(|name| *name < anchor);
    named.or(contact.filter(|at| !wrapped(kept, *at)))
}

/// Shorter than this, a line was ended by its writer and not by a mail client.
const WRAPPED: usize = 50;

/// Whether a line goes on with the one above: "… please call me at" / "555-123-0134".
pub(crate) fn wrapped(kept: &[&str], at: usize) -> bool {
    let above = at.checked_sub(1).map_or("", |above| kept[above].trim_end());
    above.len() >= WRAPPED && above.ends_with(char::is_alphanumeric)
}

/// The lines at the end that may belong to a block, last first. One blank line may stand within.
fn block_run(kept: &[&str]) -> Vec<(usize, BlockLine)> {
    let mut run = Vec::new();
    let mut blank = false;
    for (at, line) in kept.iter().enumerate().rev() {
        if line.trim().is_empty() {
            if blank {
                break;
            }
            blank = true;
            continue;
        }
        let kind = block_line(line.trim());
        if kind == BlockLine::Text || run.len() == BLOCK {
            break;
        }
        blank = false;
        run.push((at, kind));
    }
    run
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum BlockLine {
    Contact,
    Name,
    Title,
    Place,
    Text,
}

/// Words of job titles, in plain spelling.
static TITLES: LazyLock<Regex> = LazyLock::new(|| {
    WordList::new(
        "\
    director, manager, president, assistant, attorney, counsel, analyst, engineer, chief, officer, \
    coordinator, specialist, consultant, paralegal, secretary, ceo, cfo, coo, cto, vp, head of, \
    office of, trader, associate, professor, directora, gerente, jefe, jefa, presidente, \
    presidenta, abogado, abogada, asistente, responsable de, secretaria",
    )
    .pattern()
});

/// Words of companies and streets, in plain spelling.
static PLACES: LazyLock<Regex> = LazyLock::new(|| {
    WordList::new(
        "\
    inc, corp, corporation, llc, llp, ltd, l p, co, company, group, department, dept, street, st, \
    avenue, ave, drive, blvd, road, floor, suite, box, bank, university, institute, services, \
    calle, avenida, planta, s a, s l, gmbh, trading, marketing, energy, capital, securities, \
    legal, north america, partners, associates, consulting, council, association, college, school, \
    foundation, society",
    )
    .pattern()
});

/// Whether a line may belong to a block, blanks at its ends aside.
pub(crate) fn may_belong(line: &str) -> bool {
    block_line(line.trim()) != BlockLine::Text
}

fn block_line(line: &str) -> BlockLine {
    if line.len() > LONGEST_LINE {
        return BlockLine::Text;
    }
    let words = line.split_whitespace().count();
    let sentence = line.ends_with(['?', '!', ':', ';']) || line.ends_with('.') && words > 5;
    if words > 9 {
        return BlockLine::Text;
    }
    if has_contact(line) && !(line.ends_with(['?', '!', '.']) && words > 4) {
        return BlockLine::Contact;
    }
    if sentence || is_closer(line) || !starts_large(line) {
        return BlockLine::Text;
    }
    let plain = folded(line);
    let named = name(line).is_some();
    match () {
        () if TITLES.is_match(&plain) => BlockLine::Title,
        () if PLACES.is_match(&plain) || (!named && is_place(line, words)) => BlockLine::Place,
        () if named => BlockLine::Name,
        () => BlockLine::Text,
    }
}

/// "Springfield, Ohio  45501", "Room 3889": capitalised words and a number.
fn is_place(line: &str, words: usize) -> bool {
    let is_number = |word: &str| word.bytes().all(|b| b.is_ascii_digit() || b"-,#.".contains(&b));
    words <= 6
        && line.contains(|c: char| c.is_ascii_digit())
        && line.contains(char::is_alphabetic)
        && line
            .split_whitespace()
            .all(|word| starts_large(word) && !is_number(word) || is_number(word))
}

fn starts_large(text: &str) -> bool {
    text.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
}

/// A phone number, an address of mail or web, and little else.
fn has_contact(line: &str) -> bool {
    let digits = line.bytes().filter(u8::is_ascii_digit).count();
    let letters = line.bytes().filter(u8::is_ascii_alphabetic).count();
    let words = line.split_whitespace().count();
    let phone_mark =
        line.contains(['-', '.', '(', '/', ' ']) && !line.contains(['$', '%', '@', ':'].as_slice());
    let bare_phone =
        (5..=30).contains(&digits) && letters <= 2 && phone_mark && !line.contains(", ");
    let labelled = digits >= 5 && has_phone_word(line) && words <= 8;
    let address = words <= 4 && (is_mail_address(line) || is_web_address(line));
    let number_with_name = digits >= 7 && letters <= 30 && words <= 6 && longest_number(line) >= 7;
    bare_phone || labelled || address || number_with_name || is_extension(line)
}

/// "x30998", "(X36197)".
fn is_extension(line: &str) -> bool {
    let digits = line.trim_matches(['(', ')']).strip_prefix(['x', 'X']).map_or("", str::trim);
    (4..=6).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit())
}

static PHONE_WORDS: LazyLock<Regex> = LazyLock::new(|| {
    WordList::new(
        "\
    phone, tel, telephone, fax, cell, mobile, office, direct, ext, pager, voice, ph, fx, work, \
    home, movil, telefono, tlf",
    )
    .pattern()
});

fn has_phone_word(line: &str) -> bool {
    PHONE_WORDS.is_match(&folded(line))
}

fn is_mail_address(line: &str) -> bool {
    line.split_whitespace().any(|w| {
        w.split_once('@').is_some_and(|(user, host)| !user.is_empty() && host.contains('.'))
    })
}

pub(crate) fn is_web_address(line: &str) -> bool {
    line.split_whitespace().any(|w| w.starts_with("www.") || w.starts_with("http"))
}

/// Digits of the longest run of digits and phone marks.
fn longest_number(line: &str) -> usize {
    let runs = line.split(|c: char| !(c.is_ascii_digit() || "-.()+/ ".contains(c)));
    runs.map(|run| run.bytes().filter(u8::is_ascii_digit).count()).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn start(text: &str) -> Option<usize> {
        block_start(&text.lines().collect::<Vec<_>>())
    }

    #[test]
    fn a_block_starts_at_the_name() {
        assert_eq!(start("We go.\n\nAna Roe\nAcme Corp.\n555-123-0134"), Some(2));
        assert_eq!(start("We go.\n\nAna Roe\nChief Operating Officer"), Some(2));
        assert_eq!(start("Vale.\nAna Roe\nDirectora de Compras\nTel. 915 550 134"), Some(1));
        assert_eq!(start("We go.\n555-123-0134"), Some(1));
        assert_eq!(start("We go.\n\nAna Roe\nThe Roe Council\nx30134"), Some(2));
    }

    #[test]
    fn a_number_wrapped_out_of_a_sentence_is_no_block() {
        let text = "If there is anything else you need please give me a call at\n555-123-0134";
        assert_eq!(start(text), None);
    }

    #[test]
    fn text_has_no_block() {
        for text in [
            "",
            "We go.",
            "Ana Roe",
            "Totals:\nGas 12,345",
            "Call me at 555-123-0134 today.",
            "I'm free from 4:00-5:00 today",
        ] {
            assert_eq!(start(text), None, "{text}");
        }
    }
}
