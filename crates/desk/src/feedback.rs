//! Feedback one receives: what a comment carries, what it lacks, and what to ask back.
//!
//! Questions are in the language of the comment, everything else in that of the reader.

use record::Language as Written;
use serde::Serialize;
use text::feedback::{self, Part};

use crate::language::{Language, Texts};
use crate::speech::plain_slots;

/// What a script is told of a comment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FeedbackView {
    /// It says too little to act on.
    pub vague: bool,
    /// The parts it lacks: `situation`, `behaviour`, `effect`, `stop_or_start`, in this order.
    pub missing: Vec<&'static str>,
    /// Two or three questions to ask back where it is vague.
    pub ask: Vec<String>,
}

/// What a person is shown of a comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedbackPage {
    /// As a script is told.
    pub view: FeedbackView,
    /// The four parts, in order.
    pub parts: Vec<FeedbackPart>,
    /// It is in a language the rules read.
    pub checked: bool,
}

/// One of the four parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedbackPart {
    /// Its name in the reader's language.
    pub name: String,
    /// The words that carry it, and the rule that found them; else what is missing.
    pub found: Option<(String, String)>,
    /// What it would have said, in the reader's language.
    pub lacks: String,
}

/// Checks comments; one for many, because it holds the texts of both languages.
pub struct FeedbackChecker {
    english: Texts,
    spanish: Texts,
    reader: Language,
}

impl FeedbackChecker {
    /// For a reader of this language.
    pub fn new(reader: Language) -> FeedbackChecker {
        let (english, spanish) = (Texts::new(Language::En), Texts::new(Language::Es));
        FeedbackChecker { english, spanish, reader }
    }

    /// The texts of the reader's language.
    pub fn texts(&self) -> &Texts {
        self.of(self.reader)
    }

    /// What one comment carries and lacks.
    pub fn check(&self, comment: &str) -> FeedbackPage {
        let checked = feedback::check(comment);
        let asks = self.of(match checked.language {
            Written::English => Language::En,
            Written::Spanish => Language::Es,
            Written::Other => self.reader,
        });
        let say = |phrase: &record::Phrase| asks.say(phrase.key, &plain_slots(phrase));
        let view = FeedbackView {
            vague: checked.vague,
            missing: checked.missing().map(Part::name).collect(),
            ask: feedback::questions(comment, &checked).iter().map(say).collect(),
        };
        let parts = Part::ALL.map(|part| self.part(comment, part, checked.of(part)));
        let read = checked.language != Written::Other;
        FeedbackPage { view, parts: parts.into(), checked: read }
    }

    fn part(&self, comment: &str, part: Part, found: Option<feedback::Found>) -> FeedbackPart {
        let (texts, name) = (self.texts(), part.name().replace('_', "-"));
        let shown = found.map(|found| {
            let words = &comment[found.start..found.start + found.len];
            let line: Vec<&str> = words.split_whitespace().collect();
            (line.join(" "), texts.word(found.rule))
        });
        FeedbackPart {
            name: texts.word(&format!("feedback-{name}")),
            found: shown,
            lacks: texts.word(&format!("feedback-lacks-{name}")),
        }
    }

    fn of(&self, language: Language) -> &Texts {
        match language {
            Language::En => &self.english,
            Language::Es => &self.spanish,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_are_in_the_language_of_the_comment_and_quote_it() {
        let page = FeedbackChecker::new(Language::En).check("Tienes que ser más estratégico.");
        assert!(page.view.vague && page.checked);
        assert_eq!(page.view.missing, ["situation", "behaviour", "effect", "stop_or_start"]);
        assert!(page.view.ask[0].contains("más estratégico»: ¿"), "{:?}", page.view.ask);
        assert_eq!(page.parts[0].lacks, "when or where it was");
        let page = FeedbackChecker::new(Language::Es).check("Be more strategic.");
        assert!(page.view.ask[0].contains("more strategic”: in which"), "{:?}", page.view.ask);
        assert_eq!(page.parts[0].name, "situación");
    }

    #[test]
    fn a_specific_comment_is_asked_nothing() {
        let said = "In Tuesday's pricing meeting you cut Nadia off, and she said nothing more.";
        let page = FeedbackChecker::new(Language::En).check(said);
        assert_eq!((page.view.vague, page.view.ask.len()), (false, 0));
        assert_eq!(page.view.missing, ["stop_or_start"]);
        let (words, rule) = page.parts[1].found.clone().unwrap();
        assert!(words.starts_with("you cut Nadia off"), "{words}");
        assert_eq!(rule, "says what you did");
    }
}
