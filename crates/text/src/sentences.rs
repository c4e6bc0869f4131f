//! Splitting own words into sentences, and counting words.
//!
//! Made for mail: lines wrapped by the client do not end a sentence, short lines, lists and
//! paragraphs do.

use crate::WordList;

/// Sentences with their byte offset, trimmed, in order. Pieces without a letter or digit are
/// dropped.
pub fn sentences(text: &str) -> Vec<(usize, &str)> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let (mut start, mut line, mut at) = (0, 0, 0);
    let mut paragraph = Paragraph::default();
    while at < bytes.len() {
        let end = match bytes[at] {
            b'.' | b'?' | b'!' => after_stop(text, at),
            b'\n' => {
                paragraph.reach(text, line);
                after_line(text, line, at, paragraph.wrap)
            }
            _ => Stop::Goes(at + 1),
        };
        if bytes[at] == b'\n' {
            line = at + 1;
        }
        at = match end {
            Stop::Goes(next) => next,
            Stop::Ends(next) => {
                push(&mut found, text, start, next);
                start = next;
                next
            }
        };
    }
    push(&mut found, text, start, bytes.len());
    found
}

/// Number of words: runs between whitespace that hold a letter or digit.
pub fn words(text: &str) -> u32 {
    let count = text.split_whitespace().filter(|w| w.chars().any(char::is_alphanumeric)).count();
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// What is found at a mark: the sentence goes on, or ends, and where to read next.
enum Stop {
    Goes(usize),
    Ends(usize),
}

/// Shorter than this, a line was ended by its writer and not by a mail client.
const SHORT_LINE: usize = 50;

const ABBREVIATIONS: WordList = WordList::new(
    "\
    mr, mrs, ms, dr, prof, sr, sra, srta, st, jr, vs, etc, e.g, i.e, eg, ie, no, nos, inc, corp, \
    ltd, co, dept, approx, attn, fig, p.ej, ej, ud, uds, ext, tel, jan, feb, mar, apr, jun, jul, \
    aug, sep, sept, oct, nov, dec, núm, pág, art, cf, al",
);

fn after_stop(text: &str, at: usize) -> Stop {
    let bytes = text.as_bytes();
    let mut end = at;
    let mut strong = false;
    while end < bytes.len() && matches!(bytes[end], b'.' | b'?' | b'!') {
        strong |= bytes[end] != b'.';
        end += 1;
    }
    let rest = text[end..].trim_start_matches(['"', '\'', ')', ']', '”', '’', '»', '*']);
    end = text.len() - rest.len();
    if !rest.is_empty() && !rest.starts_with(char::is_whitespace) {
        return Stop::Goes(end);
    }
    if !strong && (is_abbreviation(&text[..at]) || goes_on(&text[..at], rest)) {
        return Stop::Goes(end);
    }
    Stop::Ends(end)
}

/// After a full stop behind a number or a very short word, a small letter goes on with the sentence;
/// behind longer words it begins one, because many people write without capitals.
fn goes_on(before: &str, rest: &str) -> bool {
    let letters = before.chars().rev().take(3).take_while(|c| c.is_alphabetic()).count();
    if letters == 3 {
        return false;
    }
    let window: String = rest.chars().take(4).collect();
    let next = window.trim_start();
    next.starts_with(char::is_lowercase) && window.matches('\n').count() < 2
}

fn is_abbreviation(before: &str) -> bool {
    let Some(word) = last_word(before) else { return false };
    let single = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    // "U.S. government": letters between stops.
    let dotted = word.contains('.') && word.split('.').all(|part| part.chars().count() <= 1);
    single || dotted || ABBREVIATIONS.has(&word.to_lowercase())
}

/// The last word, if it is short enough to be an abbreviation (bounded, so the whole is linear).
fn last_word(before: &str) -> Option<&str> {
    let mut start = before.len();
    for (at, letter) in before.char_indices().rev().take(7) {
        if !(letter.is_alphabetic() || letter == '.') {
            return (start < before.len()).then(|| &before[start..]);
        }
        start = at;
    }
    (start == 0 && !before.is_empty()).then_some(before)
}

/// Lines up to the next blank one.
#[derive(Default)]
struct Paragraph {
    end: usize,
    /// The longest line, where the lines are prose: half of those behind the first begin with a
    /// small letter, as rows of a list do not. Else 0.
    wrap: usize,
}

impl Paragraph {
    /// The paragraph that holds the line at `line`. Each is read once, so the whole stays linear.
    fn reach(&mut self, text: &str, line: usize) {
        if line < self.end {
            return;
        }
        (self.end, self.wrap) = (line, 0);
        let (mut lines, mut small) = (0, 0);
        for part in text[line..].split_inclusive('\n') {
            self.end += part.len();
            let written = part.trim();
            if written.is_empty() {
                break;
            }
            self.wrap = self.wrap.max(written.len());
            lines += 1;
            small += usize::from(written.starts_with(char::is_lowercase));
        }
        if small * 2 + 1 < lines {
            self.wrap = 0;
        }
    }
}

fn after_line(text: &str, line: usize, at: usize, wrap: usize) -> Stop {
    let next = &text[at + 1..];
    let written = text[line..at].trim();
    let opens = next.trim_start_matches([' ', '\t', '\r']);
    let ends = written.is_empty()
        || opens.is_empty()
        || opens.starts_with('\n')
        || (is_list_mark(opens) && !is_dash_within(written, next))
        || (ended_by_writer(written, opens, wrap)
            && opens.starts_with(|c: char| c.is_uppercase() || matches!(c, '¿' | '¡')));
    if ends { Stop::Ends(at + 1) } else { Stop::Goes(at + 1) }
}

/// A short line, unless the mail client wrapped at a small width and the next word had no room.
fn ended_by_writer(written: &str, opens: &str, wrap: usize) -> bool {
    let word = opens.find(char::is_whitespace).unwrap_or(opens.len());
    let full = wrap >= SHORT_LINE && written.len() + 1 + word > wrap && !written.ends_with(':');
    written.len() < SHORT_LINE && !full
}

/// "… the curve we used was 11" / "- the same as theirs": a dash wrapped to the start of a line,
/// not a point of a list.
fn is_dash_within(written: &str, next: &str) -> bool {
    let behind = next.strip_prefix("- ").or_else(|| next.strip_prefix("– "));
    written.len() >= SHORT_LINE
        && written.ends_with(char::is_alphanumeric)
        && !is_list_mark(written)
        && behind.is_some_and(|words| words.starts_with(char::is_lowercase))
}

/// `- `, `* `, `• `, `1. `, `2) `, `(3) `, `a) ` at the start of a line.
fn is_list_mark(line: &str) -> bool {
    if ["- ", "* ", "• ", "· ", "– ", "o "].iter().any(|mark| line.starts_with(mark)) {
        return true;
    }
    let line = line.strip_prefix('(').unwrap_or(line);
    let digits = line.bytes().take(3).take_while(u8::is_ascii_digit).count();
    let mark = if digits > 0 { digits } else { usize::from(line.starts_with(is_letter)) };
    mark > 0
        && matches!(line.as_bytes().get(mark), Some(b'.' | b')'))
        && line.as_bytes().get(mark + 1).is_some_and(u8::is_ascii_whitespace)
}

fn is_letter(letter: char) -> bool {
    letter.is_ascii_alphabetic()
}

fn push<'a>(found: &mut Vec<(usize, &'a str)>, text: &'a str, start: usize, end: usize) {
    let piece = &text[start..end];
    let trimmed = piece.trim();
    if trimmed.chars().any(char::is_alphanumeric) {
        found.push((start + piece.len() - piece.trim_start().len(), trimmed));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        sentences(text).into_iter().map(|(_, sentence)| sentence).collect()
    }

    #[test]
    fn sentences_without_capitals_end_too() {
        assert_eq!(
            split("it was late. i went home. you?"),
            ["it was late.", "i went home.", "you?"]
        );
        assert_eq!(split("see no. 5 of 12. of these"), ["see no. 5 of 12. of these"]);
    }

    #[test]
    fn stops_and_marks_end_a_sentence() {
        assert_eq!(
            split("We met. It went well!  Will you come? yes (maybe.) Good"),
            ["We met.", "It went well!", "Will you come?", "yes (maybe.)", "Good"]
        );
    }

    #[test]
    fn abbreviations_addresses_and_numbers_do_not() {
        let one = "Mr. Doe of the U.S. Senate paid approx. 3.5 m, e.g. at www.x.org/?q=1 today.";
        assert_eq!(split(one), [one]);
        assert_eq!(split("Plan B. Then C."), ["Plan B. Then C."]);
    }

    #[test]
    fn wrapped_lines_go_on_and_short_lines_end() {
        let wrapped = "This line was wrapped by the mail client at some column and then\nGoes on.";
        assert_eq!(split(wrapped).len(), 1);
        assert_eq!(
            split("Ana,\nCan you send it?\n\nThanks\nBob"),
            ["Ana,", "Can you send it?", "Thanks", "Bob"]
        );
    }

    #[test]
    fn lines_wrapped_at_a_small_width_go_on() {
        let narrow = "Since then I finished my first degree at Trinity\nUniversity and hope that some day I may work for you in\nthe far North.";
        assert_eq!(split(narrow), [narrow]);
        let names = "These people will come to the meeting on the first floor\nAna Lee\nTom Roe";
        assert_eq!(split(names).len(), 2);
    }

    #[test]
    fn a_dash_within_a_sentence_is_no_list() {
        let dash =
            "The curve that we used for the deals of this month was 11\n- the same as before.";
        assert_eq!(split(dash), [dash]);
    }

    #[test]
    fn lists_end_at_each_point() {
        assert_eq!(split("needs:\n- one\n- two\n1. three\n(2) four").len(), 5);
    }

    #[test]
    fn offsets_point_at_the_sentence() {
        let text = "  ¿Vienes?\n\nSí, mañana.  Bien. ";
        for (at, sentence) in sentences(text) {
            assert_eq!(&text[at..at + sentence.len()], sentence);
        }
        assert_eq!(split(text), ["¿Vienes?", "Sí, mañana.", "Bien."]);
    }

    #[test]
    fn words_hold_a_letter_or_digit() {
        assert_eq!(words("one - two, 3 … ¿qué? --"), 4);
    }
}
