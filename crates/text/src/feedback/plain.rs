//! One plain spelling of a comment that keeps what the rules need: clauses, names, and where every
//! word stands.

use crate::folding::{head, plain_word};

/// No comment is read further, in bytes: nobody writes longer feedback.
const LONGEST: usize = 20_000;

/// A comment in plain spelling: one space between words, ` , ` where a clause ends and ` . ` where a
/// sentence does, `~` before a capital letter within a sentence.
#[derive(Debug, Default)]
pub(super) struct Plain {
    pub(super) text: String,
    words: Vec<Word>,
}

/// Where a word or mark stands: in the plain text, and in the comment.
#[derive(Debug, Clone, Copy)]
struct Word {
    plain: usize,
    start: usize,
    end: usize,
}

impl Plain {
    pub(super) fn of(comment: &str) -> Plain {
        let mut plain = Plain { text: " . ".to_owned(), words: Vec::new() };
        let comment = head(comment, LONGEST);
        let mut spelt = String::new();
        let mut at = 0;
        while let Some(letter) = comment[at..].chars().next() {
            let end = if letter.is_alphanumeric() {
                word_end(comment, at)
            } else {
                at + letter.len_utf8()
            };
            match mark(letter) {
                _ if letter.is_alphanumeric() => plain.word(comment, (at, end), &mut spelt),
                Some(mark) => plain.mark(mark, at, end),
                None => {}
            }
            at = end;
        }
        plain.mark(" . ", at, at);
        plain
    }

    fn word(&mut self, comment: &str, (start, end): (usize, usize), spelt: &mut String) {
        let written = &comment[start..end];
        self.words.push(Word { plain: self.text.len(), start, end });
        let inside = !self.text.ends_with(" . ");
        plain_word(written, spelt);
        // A name, not an "I" and not an abbreviation, which may be a verb ("you CC the client").
        let mut letters = written.chars();
        let capital = letters.next().is_some_and(char::is_uppercase);
        if inside && capital && letters.next().is_some_and(char::is_lowercase) {
            self.text.push('~');
        }
        // The stress of a Spanish ending tells "pregunto" (I ask) from "preguntó" (asked).
        let stressed = written.chars().last().filter(|c| matches!(c, 'á' | 'é' | 'í' | 'ó'));
        if let Some(stressed) = stressed.filter(|_| spelt.len() > 1) {
            spelt.pop();
            spelt.push(stressed);
        }
        self.text.push_str(spelt);
        self.text.push(' ');
    }

    fn mark(&mut self, mark: &str, start: usize, end: usize) {
        if self.text.ends_with(" . ") {
            return;
        }
        if self.text.ends_with(" , ") {
            self.text.truncate(self.text.len() - 2);
            self.words.pop();
        }
        self.words.push(Word { plain: self.text.len(), start, end });
        self.text.push_str(&mark[1..]);
    }

    /// The bytes of the comment under a range of the plain text, marks at its ends left out.
    pub(super) fn place(&self, start: usize, end: usize) -> Option<(usize, usize)> {
        let from = self.words.partition_point(|word| word.plain < start);
        let to = self.words.partition_point(|word| word.plain < end);
        let is_word = |word: &&Word| {
            !matches!(self.text.as_bytes().get(word.plain), None | Some(b',' | b'.'))
        };
        let under = self.words.get(from..to)?;
        let first = under.iter().find(is_word)?;
        let last = under.iter().rev().find(is_word)?;
        Some((first.start, last.end - first.start))
    }

    /// Words, marks left out.
    pub(super) fn count(&self) -> usize {
        self.text.split(' ').filter(|word| !matches!(*word, "" | "," | ".")).count()
    }
}

fn mark(letter: char) -> Option<&'static str> {
    match letter {
        '.' | '!' | '?' | '\n' | '…' => Some(" . "),
        ',' | ';' | ':' | '(' | ')' | '—' | '–' => Some(" , "),
        _ => None,
    }
}

/// Letters and digits, with what holds them together: `don't`, `10.5`, `1:1`.
fn word_end(comment: &str, start: usize) -> usize {
    let mut end = start;
    let mut previous = ' ';
    let mut letters = comment[start..].chars().peekable();
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied().unwrap_or(' ');
        let glue = match letter {
            '\'' | '’' | '´' => next.is_alphabetic(),
            '.' | ',' | ':' => previous.is_ascii_digit() && next.is_ascii_digit(),
            _ => letter.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&letter),
        };
        if !glue {
            break;
        }
        end += letter.len_utf8();
        previous = letter;
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clauses_names_and_stress_stay() {
        let plain = Plain::of("You’re late, Ana said. ¿Preguntó Luis? I think 10.5…");
        assert_eq!(plain.text, " . you're late , ~ana said . preguntó ~luis . i think 10.5 . ");
        assert_eq!(plain.count(), 9);
    }

    #[test]
    fn a_place_leads_back_to_the_comment() {
        let comment = "Sí — «tú» preguntó Íñigo.";
        let plain = Plain::of(comment);
        let at = plain.text.find("pregunt").unwrap();
        let (start, length) = plain.place(at, plain.text.len()).unwrap();
        assert_eq!(&comment[start..start + length], "preguntó Íñigo");
        assert_eq!(Plain::of("").place(0, 3), None);
    }
}
