//! The words a classifier may know: at least five authors wrote them, in small letters, and mostly so.
//! Names fail it, because they are written with a capital.

use std::collections::{BTreeMap, BTreeSet};

use super::corpus::Mail;

/// Authors who must have written a word.
const AUTHORS: usize = 5;

/// How a word was written.
#[derive(Default)]
struct Uses {
    authors: BTreeSet<u32>,
    small: usize,
    capital: usize,
}

/// The vocabulary of all mail at hand, in order.
pub(super) fn of(mail: &[Mail]) -> Vec<String> {
    let mut numbers = BTreeMap::new();
    let mut uses: BTreeMap<String, Uses> = BTreeMap::new();
    for one in mail {
        let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
        let author = *numbers.entry(one.author.as_str()).or_insert(next);
        for (_, sentence) in text::sentences(&one.own) {
            count(sentence, author, &mut uses);
        }
    }
    let known =
        |(_, uses): &(String, Uses)| uses.authors.len() >= AUTHORS && uses.small > uses.capital;
    uses.into_iter().filter(known).map(|(word, _)| word).collect()
}

fn count(sentence: &str, author: u32, uses: &mut BTreeMap<String, Uses>) {
    // The first word of a sentence has a capital whatever it is; all capitals say nothing either.
    let shouted = sentence.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    for (at, word) in text::tokens::spellings(sentence).into_iter().enumerate() {
        if word.plain.chars().any(|c| c.is_numeric() || matches!(c, '@' | '.' | '/' | ':' | '_')) {
            continue;
        }
        let known = uses.entry(word.plain).or_default();
        if !word.capital {
            known.small += 1;
            known.authors.insert(author);
        } else if at > 0 && !shouted {
            known.capital += 1;
        }
    }
}
