//! Levels and acts of any text: what the reader says, with probabilities and reasons.

use record::{Act, Language, Level};
use serde::Serialize;
use text::layer::{Label, reasons};
use text::passages::carried;
use text::{Reader, named_acts, named_level};

use crate::language::Texts;

/// What the reader says of a text.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LabelView {
    /// As given.
    pub id: String,
    /// The level that is named.
    pub level: Level,
    /// Probability of each level.
    pub levels: Levels,
    /// Acts and the sentences that carry them, in the order of the text.
    pub acts: Vec<ActView>,
    /// What it is written in.
    pub language: Language,
    /// The classifiers were checked in this language.
    pub checked: bool,
    /// Words and rules that carried the level, strongest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub because: Vec<ReasonView>,
}

/// Probabilities that sum to 1.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Levels {
    /// Carries out, fixes or checks one piece of work.
    pub operational: f64,
    /// Plans, allocates and organises.
    pub tactical: f64,
    /// Sets, argues or questions direction.
    pub strategic: f64,
    /// None of these.
    pub none: f64,
}

/// An act and the sentence that carries it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ActView {
    /// What it does.
    pub act: Act,
    /// Where it begins in the text given, in characters.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// As it stands there.
    pub text: String,
    /// Probability that this sentence does it.
    pub p: f64,
    /// Words and rules that carried it, strongest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub because: Vec<ReasonView>,
}

/// A word or rule that carried a label.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ReasonView {
    /// The words as they stand, or the rule in the reader's language.
    pub what: String,
    /// The key of the rule, where it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
    /// What it adds to the log-odds.
    pub adds: f64,
}

/// Reads one text. Only what its writer typed counts: quotes, forwards and signatures are cut.
/// `explain` adds the words and rules behind each label.
pub fn label(
    reader: &mut Reader,
    (id, subject, given): (&str, &str, &str),
    explain: Option<&Texts>,
) -> LabelView {
    let own = text::own_text(given).text;
    let reading = reader.read(subject, &own);
    let level = named_level(&reading.labels);
    let mut places = Places { given, at: 0, characters: 0 };
    let mut acts = Vec::new();
    let carried = carried(&reading, named_acts(&reading.labels));
    for (sentence, of) in reading.sentences.iter().zip(carried) {
        let words = &own[sentence.start..sentence.start + sentence.len];
        let Some((start, end, text)) = places.of(words) else { continue };
        acts.extend(of.iter().map(|act| ActView {
            act,
            start,
            end,
            text: text.to_owned(),
            p: f64::from(text::stack::logistic(sentence.odds[act as usize])),
            because: why(reader, words, Label::Act(act), explain),
        }));
    }
    let [operational, tactical, strategic, none] = reading.labels.level_shares();
    LabelView {
        id: id.to_owned(),
        level,
        levels: Levels { operational, tactical, strategic, none },
        acts,
        language: reading.labels.language,
        checked: reading.labels.language == Language::English,
        because: why(reader, &own, Label::Level(level), explain),
    }
}

/// Reasons shown for one label.
const REASONS: usize = 5;

fn why(reader: &mut Reader, words: &str, label: Label, texts: Option<&Texts>) -> Vec<ReasonView> {
    let Some(texts) = texts else { return Vec::new() };
    let found = reasons(reader, words, label, REASONS).into_iter();
    found.map(|reason| ReasonView::of(reason, texts)).collect()
}

impl ReasonView {
    /// A reason in the reader's language.
    pub(crate) fn of(reason: text::layer::Reason, texts: &Texts) -> ReasonView {
        ReasonView {
            rule: reason.is_rule.then(|| reason.what.clone()),
            what: if reason.is_rule { texts.word(&reason.what) } else { reason.what },
            adds: f64::from(reason.added),
        }
    }
}

/// Finds sentences of own words, which are lines of the text given, one after another.
struct Places<'a> {
    given: &'a str,
    /// Bytes and characters already passed.
    at: usize,
    characters: usize,
}

impl<'a> Places<'a> {
    /// Where the next sentence with these words begins and ends, and how it stands there.
    fn of(&mut self, words: &str) -> Option<(usize, usize, &'a str)> {
        let mut wanted = words.split_whitespace();
        let first = wanted.next()?;
        let mut from = self.at;
        loop {
            let start = from + self.given[from..].find(first)?;
            if let Some(end) = self.matches(start, words) {
                let found = &self.given[start..end];
                self.characters += self.given[self.at..start].chars().count();
                self.at = start;
                let length = found.chars().count();
                return Some((self.characters, self.characters + length, found));
            }
            from = start + self.given[start..].chars().next().map_or(1, char::len_utf8);
        }
    }

    /// The end of `words` at `start`, whatever blanks and quote marks stand between them.
    fn matches(&self, start: usize, words: &str) -> Option<usize> {
        let mut rest = &self.given[start..];
        for (number, word) in words.split_whitespace().enumerate() {
            if number > 0 {
                rest = rest.trim_start();
            }
            rest = rest.strip_prefix(word)?;
        }
        Some(self.given.len() - rest.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_found_where_they_stand_by_characters() {
        let given =
            "¡Ñu!\nPlease send  me\nthe contract today.\n\n> Please send me the contract today.\n";
        let view = label(&mut Reader::default(), ("a", "", given), None);
        let act = view.acts.iter().find(|act| act.act == Act::Assigns).unwrap();
        let text: String = given.chars().skip(act.start).take(act.end - act.start).collect();
        assert_eq!(text, act.text);
        assert!(act.text.starts_with("Please send") && act.text.ends_with("today."));
        let sum = view.levels.operational + view.levels.tactical;
        assert!((sum + view.levels.strategic + view.levels.none - 1.0).abs() < 1e-6);
    }
}
