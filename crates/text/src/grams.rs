//! What the classifiers see of a sentence or a subject: runs of one to three masked words, the named
//! rules that spoke, classes of words in their order, and its shape, each as a 32-bit key.

use std::sync::LazyLock;

use crate::act_rules::{CONDITION, QUESTION_MARK, RULES};
use crate::table::{Table, hash, joined};
use crate::tokens::{Kind, Token, tokens};
use crate::word_classes;

/// Where a sentence stands in its message.
#[derive(Debug, Clone, Copy)]
pub struct Position {
    /// Counted from 0.
    pub at: usize,
    /// Sentences in the message.
    pub of: usize,
}

/// Room for reading one sentence after another without asking for memory each time.
#[derive(Debug, Default)]
pub struct Scratch {
    pub(crate) tokens: Vec<Token>,
    plain: String,
}

impl Scratch {
    /// Every run of words of what was read last, with its bytes in the sentence.
    pub(crate) fn runs(&self, mut each: impl FnMut(u32, usize, usize)) {
        for_each_run(&self.tokens, |key, from, to| {
            let (first, last) = (&self.tokens[from], &self.tokens[to - 1]);
            each(key, first.start as usize, last.end as usize);
        });
    }

    /// Number of words and marks of what was read last.
    pub fn tokens(&self) -> usize {
        self.tokens.len()
    }
}

/// The features of one sentence.
#[derive(Debug, Default, Clone)]
pub struct Grams {
    /// Keys, each once or more.
    pub keys: Vec<u32>,
    /// Bit r: rule r spoke.
    pub rules: u64,
}

/// Stand-ins for the ends of a sentence.
const BEGIN: u32 = 1;
const END: u32 = 2;
/// Name spaces of keys that are not runs of words.
const RULE: u32 = 3;
const SHAPE: u32 = 4;
const SUBJECT: u32 = 5;
const CLASS: u32 = 6;

/// Reads a sentence into `grams`, which is emptied first.
pub fn of_sentence(sentence: &str, place: Position, scratch: &mut Scratch, grams: &mut Grams) {
    tokens(sentence, &mut scratch.tokens, &mut scratch.plain);
    grams.keys.clear();
    let found = &scratch.tokens;
    grams.rules = spoken(sentence, found);
    for_each_run(found, |key, _, _| grams.keys.push(key));
    let mut rules = grams.rules;
    while rules != 0 {
        grams.keys.push(rule_key(rules.trailing_zeros() as usize));
        rules &= rules - 1;
    }
    word_classes::for_each(found, |first, second| {
        let pair = joined(first, second.map_or(CLASS, |second| second + CLASS + 1));
        grams.keys.push(joined(CLASS, pair));
    });
    shape(found, place, |key| grams.keys.push(key));
}

/// Reads a subject into `keys`, which is emptied first: single words and pairs, apart from those of
/// sentences.
pub fn of_subject(subject: &str, scratch: &mut Scratch, keys: &mut Vec<u32>) {
    keys.clear();
    tokens(subject, &mut scratch.tokens, &mut scratch.plain);
    let words = &scratch.tokens;
    for (at, token) in words.iter().enumerate() {
        keys.push(joined(SUBJECT, token.key));
        if let Some(next) = words.get(at + 1) {
            keys.push(joined(SUBJECT, joined(token.key, next.key)));
        }
    }
}

/// The key of a named rule.
pub fn rule_key(rule: usize) -> u32 {
    joined(RULE, small(rule))
}

/// Every run of one to three words with its place among the tokens; runs at the ends of a sentence
/// are told from those inside.
pub(crate) fn for_each_run(tokens: &[Token], mut each: impl FnMut(u32, usize, usize)) {
    let mut before = (BEGIN, None::<u32>);
    for (at, token) in tokens.iter().enumerate() {
        each(token.key, at, at + 1);
        let pair = joined(before.0, token.key);
        each(pair, at.saturating_sub(1), at + 1);
        if let Some(earlier) = before.1 {
            each(joined(earlier, pair), at.saturating_sub(2), at + 1);
        }
        before = (token.key, Some(before.0));
    }
    if !tokens.is_empty() {
        each(joined(before.0, END), tokens.len() - 1, tokens.len());
    }
}

fn shape(tokens: &[Token], place: Position, mut each: impl FnMut(u32)) {
    let length = usize::BITS - tokens.len().leading_zeros();
    each(joined(SHAPE, length));
    let ends = u32::from(place.at == 0) + 2 * u32::from(place.at + 1 == place.of);
    each(joined(SHAPE, 20 + ends));
    let has = |kind: Kind| u32::from(tokens.iter().any(|token| token.kind == kind));
    each(joined(SHAPE, 30 + has(Kind::Number) + 2 * has(Kind::Name)));
}

/// Longest phrase of a rule, in words.
const LONGEST_PHRASE: usize = 6;

/// The phrases of all rules by the hash of their words.
struct Phrases {
    table: Table,
    /// Rules of a phrase that may stand anywhere, and of one that begins a sentence.
    rules: Vec<(u64, u64)>,
    /// First words, with the length of the longest phrase that begins with each.
    first: Table,
    longest: Vec<usize>,
}

static PHRASES: LazyLock<Phrases> = LazyLock::new(Phrases::new);

impl Phrases {
    fn new() -> Phrases {
        let mut known: std::collections::BTreeMap<u32, (u64, u64)> = Default::default();
        let mut first: std::collections::BTreeMap<u32, usize> = Default::default();
        for (at, rule) in RULES.iter().enumerate() {
            for phrase in rule.english.iter().chain(rule.spanish.iter()) {
                let words = phrase.trim_start_matches('^');
                let rules = known.entry(phrase_key(words)).or_default();
                if phrase.starts_with('^') {
                    rules.1 |= 1 << at
                } else {
                    rules.0 |= 1 << at
                }
                let opens = words.split(' ').next().unwrap_or("");
                let longest = first.entry(hash(opens.bytes())).or_default();
                *longest = (*longest).max(words.split(' ').count());
            }
        }
        Phrases {
            table: Table::of(known.keys().copied().collect::<Vec<_>>().into_iter()),
            rules: known.into_values().collect(),
            first: Table::of(first.keys().copied().collect::<Vec<_>>().into_iter()),
            longest: first.into_values().collect(),
        }
    }
}

fn phrase_key(words: &str) -> u32 {
    words.split(' ').fold(0, |key, word| joined(key, hash(word.bytes())))
}

/// Words that may stand before the beginning of what a sentence says.
const LEADS: [&str; 12] =
    ["also", "then", "and", "so", "just", "please", "but", "ok", "well", "y", "pues", "entonces"];

static LEAD_WORDS: LazyLock<[u32; 12]> = LazyLock::new(|| LEADS.map(|lead| hash(lead.bytes())));

/// The rules that speak in a sentence.
fn spoken(sentence: &str, tokens: &[Token]) -> u64 {
    let mut rules = 0;
    let mut begins = true;
    for (at, token) in tokens.iter().enumerate() {
        if let Some(place) = PHRASES.first.place(token.word) {
            rules |= at_word(&tokens[at..], PHRASES.longest[place], begins);
        }
        // What follows "And", "Please" or a name with a comma begins the sentence too.
        let comma = sentence.as_bytes().get(token.end as usize) == Some(&b',');
        begins = begins && (LEAD_WORDS.contains(&token.word) || (at < 2 && comma));
    }
    let asks = sentence.trim_end_matches(['"', '\'', ')', '*', ' ']).ends_with('?');
    rules |= u64::from(asks) << QUESTION_MARK;
    rules | u64::from(is_condition(tokens)) << CONDITION
}

fn at_word(tokens: &[Token], longest: usize, begins: bool) -> u64 {
    let mut rules = 0;
    let mut key = 0;
    for token in tokens.iter().take(longest.min(LONGEST_PHRASE)) {
        key = joined(key, token.word);
        if let Some(place) = PHRASES.table.place(key) {
            let (anywhere, first) = PHRASES.rules[place];
            rules |= anywhere | if begins { first } else { 0 };
        }
    }
    rules
}

/// "If" or "unless" and what would follow.
fn is_condition(tokens: &[Token]) -> bool {
    static IF: LazyLock<[u32; 4]> =
        LazyLock::new(|| ["if", "unless", "si", "whether"].map(|word| hash(word.bytes())));
    static WOULD: LazyLock<[u32; 10]> = LazyLock::new(|| {
        ["would", "will", "could", "may", "might", "then", "podria", "podriamos", "entonces", "can"]
            .map(|word| hash(word.bytes()))
    });
    let has = |words: &[u32]| tokens.iter().any(|token| words.contains(&token.word));
    has(&*IF) && has(&*WOULD)
}

fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::act_rules::keys;

    fn rules(sentence: &str) -> Vec<&'static str> {
        let mut grams = Grams::default();
        let place = Position { at: 0, of: 1 };
        of_sentence(sentence, place, &mut Scratch::default(), &mut grams);
        keys()
            .enumerate()
            .filter(|(at, _)| grams.rules >> at & 1 == 1)
            .map(|(_, key)| key)
            .collect()
    }

    #[test]
    fn phrases_are_found_as_whole_words_and_at_the_start_where_they_must() {
        assert!(rules("Send the draft.").contains(&"rule-order"));
        assert!(rules("Bob, please send the draft.").contains(&"rule-order"));
        assert!(!rules("They send the draft.").contains(&"rule-order"));
        assert!(rules("It is your call.").contains(&"rule-hands-over"));
        assert!(rules("¿Por qué no cerramos?").contains(&"rule-open-question"));
        assert!(rules("If we wait, we would lose it.").contains(&"rule-condition"));
        assert!(!rules("Sendai is far.").contains(&"rule-order"));
        assert_eq!(rules(""), Vec::<&str>::new());
    }

    #[test]
    fn runs_at_the_ends_differ_from_runs_inside() {
        let runs = |sentence: &str| {
            let (mut scratch, mut keys) = (Scratch::default(), Vec::new());
            tokens(sentence, &mut scratch.tokens, &mut scratch.plain);
            for_each_run(&scratch.tokens, |key, _, _| keys.push(key));
            keys
        };
        let (one, two) = (runs("will you"), runs("you will"));
        assert_eq!(one.len(), 6, "two words, two pairs, a triple, an end: {one:?}");
        assert!(!one[1..].iter().any(|key| two[1..2].contains(key)));
    }
}
