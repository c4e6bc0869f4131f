//! A list of words or phrases, written as one text with commas, so that it reads as prose does.
//!
//! Words are in plain spelling: lower case, no accents (see `folding`).

use regex::Regex;

/// Words or phrases separated by commas; whitespace around them does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WordList(&'static str);

impl WordList {
    /// The list written in `text`.
    pub const fn new(text: &'static str) -> WordList {
        WordList(text)
    }
    /// Its words, in order.
    pub fn iter(self) -> impl Iterator<Item = &'static str> {
        self.0.split(',').map(str::trim).filter(|word| !word.is_empty())
    }
    /// Its words in a vector, for a list that is asked often.
    pub(crate) fn spread(self) -> Vec<&'static str> {
        self.iter().collect()
    }
    /// A pattern for any of its words in a folded text, for a list that is asked often. A leading
    /// `^` holds a word to the start of the text.
    pub(crate) fn pattern(self) -> Regex {
        let words: Vec<String> = self.iter().map(alternative).collect();
        Regex::new(&words.join("|")).expect("escaped words joined by | are a valid pattern")
    }
    /// Whether the word is on it.
    pub fn has(self, word: &str) -> bool {
        // Most words asked for are not on the list: one search of the whole text says so.
        self.0.contains(word) && self.iter().any(|known| known == word)
    }
    /// Whether any of its words stands in a folded text as a whole word.
    pub(crate) fn stands_in(self, folded: &str) -> bool {
        self.iter().any(|word| crate::folding::has(folded, word))
    }
}

/// Ends of words are those of ASCII: folded text is nearly all ASCII, and this keeps the automaton
/// small.
fn alternative(word: &str) -> String {
    match word.strip_prefix('^') {
        Some(start) => format!("^ {} ", regex::escape(start)),
        None => format!(r"(?-u:\b){}(?-u:\b)", regex::escape(word)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_separated_by_commas() {
        let list = WordList::new("stand up, daily,\n    ops,");
        assert_eq!(list.iter().collect::<Vec<_>>(), ["stand up", "daily", "ops"]);
        assert!(list.has("ops") && !list.has("stand"));
        assert!(list.pattern().is_match(" the stand up ") && !list.pattern().is_match(" opsy "));
        assert!(list.stands_in(" the stand up ") && !list.stands_in(" the stands up "));
    }
}
