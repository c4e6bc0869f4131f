//! The words of a sentence, masked: names, numbers and addresses become marks, so that no classifier
//! can learn who somebody is.
//!
//! A word keeps its spelling only if it is in the vocabulary (`weights/words.txt`): at least five
//! authors wrote it, in small letters, and mostly so.

use std::sync::LazyLock;

use crate::folding;
use crate::table::{Table, hash};

/// One word or mark of a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// What a classifier sees of it.
    pub key: u32,
    /// Its plain spelling, unmasked, for stated phrases.
    pub(crate) word: u32,
    /// Where it stands in the sentence, in bytes.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
    /// What it is.
    pub kind: Kind,
}

/// What a token is to a classifier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A word of the vocabulary.
    Word,
    /// Any other word in small letters, by its ending.
    Rare,
    /// Any other word with a capital letter.
    Name,
    /// Holds a digit.
    Number,
    /// A mail or web address.
    Address,
    /// `?`, `!`, `:` or `;`.
    Mark,
}

static VOCABULARY: LazyLock<Table> = LazyLock::new(|| {
    let words: Vec<&str> = words().collect();
    Table::of(words.iter().map(|word| hash(word.bytes())))
});

/// The vocabulary, in order of the alphabet.
pub fn words() -> impl Iterator<Item = &'static str> {
    include_str!("../weights/words.txt").lines()
}

/// A word as it is spelt, for building the vocabulary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spelling {
    /// In plain spelling.
    pub plain: String,
    /// Written with a capital letter.
    pub capital: bool,
}

/// The words of a sentence, unmasked, marks left out.
pub fn spellings(sentence: &str) -> Vec<Spelling> {
    let (mut found, mut plain) = (Vec::new(), String::new());
    tokens(sentence, &mut found, &mut plain);
    let spelt = |token: &Token| {
        let written = &sentence[token.start as usize..token.end as usize];
        let mut plain = String::new();
        folding::plain_word(written, &mut plain);
        Spelling { plain, capital: written.starts_with(char::is_uppercase) }
    };
    found.iter().filter(|token| token.kind != Kind::Mark).map(spelt).collect()
}

/// Endings that say what an unknown word does in its sentence.
const ENDINGS: [&str; 10] = ["ing", "ed", "ly", "tion", "ment", "ness", "able", "ity", "er", "s"];

/// No sentence is read further, in tokens: what has no full stop is no sentence.
pub const LONGEST_SENTENCE: usize = 160;

/// Puts the tokens of `sentence` into `tokens`, which is emptied first. `plain` is room for spelling.
pub fn tokens(sentence: &str, tokens: &mut Vec<Token>, plain: &mut String) {
    tokens.clear();
    let bytes = sentence.as_bytes();
    let mut at = 0;
    while at < bytes.len() && tokens.len() < LONGEST_SENTENCE {
        let end = match bytes[at] {
            b'?' | b'!' | b':' | b';' => at + 1,
            byte if is_inner(byte) => word_end(sentence, at),
            _ => {
                at += 1;
                continue;
            }
        };
        if let Some(token) = token(sentence, at, end, plain) {
            tokens.push(token);
        }
        at = end;
    }
}

/// The end of a run of letters, digits and what holds them together: `don't`, `10:30`, `a@b.c`.
fn word_end(sentence: &str, start: usize) -> usize {
    let bytes = sentence.as_bytes();
    let mut end = start + 1;
    while end < bytes.len() {
        let next = bytes.get(end + 1).copied().is_some_and(is_inner);
        let glue = matches!(bytes[end], b'\'' | b'@' | b'.' | b',' | b':' | b'/' | b'&' | b'_');
        // "and/or" and "yes.No" are two words; an address or a number is one.
        let holds = match bytes[end] {
            b'.' | b',' | b':' | b'/' => {
                let digits = bytes[end - 1].is_ascii_digit() && next_is_digit(bytes, end);
                digits || is_address(&sentence[start..end])
            }
            _ => true,
        };
        if !(is_inner(bytes[end]) || glue && next && holds) {
            break;
        }
        end += 1;
    }
    end
}

fn next_is_digit(bytes: &[u8], at: usize) -> bool {
    bytes.get(at + 1).is_some_and(u8::is_ascii_digit)
}

fn is_address(word: &str) -> bool {
    word.contains('@') || word.starts_with("www") || word.starts_with("http")
}

/// Letters, digits and every byte beyond ASCII (curly apostrophes hold words together too).
fn is_inner(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte >= 0x80
}

fn token(sentence: &str, start: usize, end: usize, plain: &mut String) -> Option<Token> {
    let written = &sentence[start..end];
    let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let token =
        |key, word, kind| Some(Token { key, word, start: place(start), end: place(end), kind });
    if matches!(written.as_bytes(), [b'?' | b'!' | b':' | b';']) {
        let mark = hash(written.bytes());
        return token(mark, mark, Kind::Mark);
    }
    folding::plain_word(written, plain);
    if plain.is_empty() {
        return None;
    }
    let word = hash(plain.bytes());
    if VOCABULARY.place(word).is_some() {
        return token(word, word, Kind::Word);
    }
    let (key, kind) = mask(sentence, start, written, plain);
    token(key, word, kind)
}

fn mask(sentence: &str, start: usize, written: &str, plain: &str) -> (u32, Kind) {
    if is_address(written) {
        return (hash("@@".bytes()), Kind::Address);
    }
    if written.bytes().any(|byte| byte.is_ascii_digit()) {
        let money = sentence[..start].ends_with('$');
        return (hash(if money { "$#" } else { "##" }.bytes()), Kind::Number);
    }
    if written.starts_with(char::is_uppercase) {
        return (hash("Name".bytes()), Kind::Name);
    }
    let ending = ENDINGS.iter().find(|ending| plain.ends_with(**ending)).copied().unwrap_or("");
    (hash("~".bytes().chain(ending.bytes())), Kind::Rare)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn seen(sentence: &str) -> Vec<(&str, Kind)> {
        let (mut found, mut plain) = (Vec::new(), String::new());
        tokens(sentence, &mut found, &mut plain);
        let word = |t: &Token| (&sentence[t.start as usize..t.end as usize], t.kind);
        found.iter().map(word).collect()
    }

    #[test]
    fn names_numbers_and_addresses_are_masked() {
        let expected = [
            ("Please", Kind::Word),
            ("call", Kind::Word),
            ("Zyxwiski", Kind::Name),
            ("at", Kind::Word),
            ("713-555-0199", Kind::Number),
            ("or", Kind::Word),
            ("z@x.org", Kind::Address),
            ("?", Kind::Mark),
        ];
        let found = seen("Please call Zyxwiski at 713-555-0199, or z@x.org?");
        let found: Vec<_> = found.into_iter().filter(|(word, _)| *word != "-").collect();
        assert_eq!(found[0], expected[0]);
        assert_eq!(found[2], expected[2]);
        assert!(found.contains(&("z@x.org", Kind::Address)));
        assert_eq!(*found.last().unwrap(), expected[7]);
    }

    #[test]
    fn apostrophes_stay_inside_words_whatever_their_shape() {
        assert_eq!(seen("don't").len(), 1);
        assert_eq!(seen("don’t")[0].1, seen("don't")[0].1);
        assert_eq!(seen("and/or").len(), 2);
    }

    proptest! {
        #[test]
        fn any_text_gives_tokens_in_order(text in "(?s).{0,200}") {
            let (mut found, mut plain) = (Vec::new(), String::new());
            tokens(&text, &mut found, &mut plain);
            for token in &found {
                prop_assert!(text.is_char_boundary(token.start as usize));
                prop_assert!(text.is_char_boundary(token.end as usize));
            }
            prop_assert!(found.windows(2).all(|two| two[0].end <= two[1].start));
        }
    }
}
