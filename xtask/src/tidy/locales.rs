//! Languages say the same: every sentence and every slot of one stands in the others.

use std::collections::{BTreeMap, BTreeSet};

use super::code::line_of;
use super::tree::{Finding, Tree};

/// The language sentences are written in first.
const FIRST: &str = "en";

/// The others.
const OTHERS: [&str; 1] = ["es"];

/// A sentence of one language.
struct Sentence<'a> {
    path: &'a str,
    line: usize,
    slots: BTreeSet<&'a str>,
}

type Sentences<'a> = BTreeMap<&'a str, Sentence<'a>>;

/// Every key stands once in every language, in the file of the same name.
pub(super) fn same_keys(tree: &Tree) -> Vec<Finding> {
    let (first, mut findings) = sentences(tree, FIRST);
    for other in OTHERS {
        let (second, twice) = sentences(tree, other);
        findings.extend(twice);
        findings.extend(missing(&first, &second, other));
        findings.extend(missing(&second, &first, FIRST));
    }
    findings
}

/// A sentence has the same slots in every language.
pub(super) fn same_slots(tree: &Tree) -> Vec<Finding> {
    let (first, _) = sentences(tree, FIRST);
    let mut findings = Vec::new();
    for other in OTHERS {
        let (second, _) = sentences(tree, other);
        for (key, sentence) in &second {
            let Some(same) = first.get(key).filter(|same| same.slots != sentence.slots) else {
                continue;
            };
            let says =
                format!("`{key}` has slots {:?}, {FIRST} has {:?}", sentence.slots, same.slots);
            findings.push(found(sentence, says));
        }
    }
    findings
}

/// The sentences of a language, and complaints about keys that stand twice.
fn sentences<'a>(tree: &'a Tree, language: &str) -> (Sentences<'a>, Vec<Finding>) {
    let folder = format!("locales/{language}/");
    let mut sentences = Sentences::new();
    let mut twice = Vec::new();
    for file in tree.files.iter().filter(|file| file.path.starts_with(&folder)) {
        for (key, at, body) in entries(&file.text) {
            let sentence =
                Sentence { path: &file.path, line: line_of(&file.text, at), slots: slots(body) };
            if let Some(earlier) = sentences.insert(key, sentence) {
                let says = format!("`{key}` stands in {} already", earlier.path);
                twice.push(file.finding(line_of(&file.text, at), says));
            }
        }
    }
    (sentences, twice)
}

/// Keys of a Fluent file with where they start and their text, continuation lines included.
fn entries(text: &str) -> Vec<(&str, usize, &str)> {
    let mut starts = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-') {
            starts.push((line.split(['=', ' ']).next().unwrap_or_default(), at));
        } else if line.starts_with('#') {
            starts.push(("", at));
        }
        at += line.len();
    }
    let ends = starts.iter().skip(1).map(|(_, at)| *at).chain([text.len()]);
    let entries = starts.iter().zip(ends).map(|((key, at), end)| (*key, *at, &text[*at..end]));
    entries.filter(|(key, _, _)| !key.is_empty()).collect()
}

/// Names after `$`.
fn slots(body: &str) -> BTreeSet<&str> {
    let of_name = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    body.split('$').skip(1).filter_map(|rest| rest.split(|c: char| !of_name(c)).next()).collect()
}

fn missing(here: &Sentences<'_>, there: &Sentences<'_>, language: &str) -> Vec<Finding> {
    let same_file = |a: &str, b: &str| a.rsplit('/').next() == b.rsplit('/').next();
    let lost = here.iter().filter(|(key, sentence)| {
        !there.get(*key).is_some_and(|other| same_file(other.path, sentence.path))
    });
    lost.map(|(key, sentence)| {
        found(sentence, format!("`{key}` is missing in the same file of locales/{language}"))
    })
    .collect()
}

fn found(sentence: &Sentence<'_>, says: String) -> Finding {
    Finding { path: sentence.path.to_owned(), line: sentence.line, says }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn complaints(check: fn(&Tree) -> Vec<Finding>, english: &str, spanish: &str) -> Vec<String> {
        let tree = Tree::of(&[("locales/en/a.ftl", english), ("locales/es/a.ftl", spanish)]);
        check(&tree).into_iter().map(|found| found.to_string()).collect()
    }

    #[test]
    fn a_key_missing_in_one_language_is_named() {
        let both = "# A comment\na = A\n";
        let found = complaints(same_keys, &format!("{both}b-c = B\n"), both);
        let says = "locales/en/a.ftl:3: `b-c` is missing in the same file of locales/es";
        assert_eq!(found, [says]);
        assert_eq!(complaints(same_keys, both, "a = A\nd = D\n").len(), 1);
    }

    #[test]
    fn a_key_that_stands_twice_is_named() {
        let found = complaints(same_keys, "a = A\na = B\n", "a = A\n");
        assert_eq!(found, ["locales/en/a.ftl:2: `a` stands in locales/en/a.ftl already"]);
    }

    #[test]
    fn a_slot_missing_in_one_language_is_named() {
        let english = "a = { $n ->\n    [one] once\n   *[other] { $n } times\n }\nb = { $who }\n";
        assert_eq!(complaints(same_slots, english, "a = { $n }\nb = { $who }\n").len(), 0);
        let found = complaints(same_slots, english, "a = { $n }\nb = nadie\n");
        assert_eq!(found, ["locales/es/a.ftl:2: `b` has slots {}, en has {\"who\"}"]);
    }
}
