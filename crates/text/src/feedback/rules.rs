//! A named rule of feedback, and how a list of them is tried on a comment.
//!
//! A pattern is a regular expression over the plain spelling, with names in braces for lists of
//! words. The first rule of a part that speaks is the one shown.

use regex::Regex;

use super::plain::Plain;
use super::{Found, Part};

/// One rule.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rule {
    /// Key in the locales (`rule-feedback-…`).
    pub(super) key: &'static str,
    /// The part it finds.
    pub(super) part: Part,
    /// Whole words in plain spelling, with `{lists}`.
    pub(super) pattern: &'static str,
    /// Words no group of the pattern may be.
    pub(super) unless: &'static str,
}

pub(super) const fn rule(key: &'static str, part: Part, pattern: &'static str) -> Rule {
    Rule { key, part, pattern, unless: "" }
}

impl Rule {
    pub(super) const fn unless(self, unless: &'static str) -> Rule {
        Rule { unless, ..self }
    }
}

/// Rules made ready for one language and one way of speaking of the person.
pub(super) struct Set {
    rules: Vec<(Rule, Regex)>,
}

impl Set {
    pub(super) fn of(rules: &[Rule], lists: &[(&str, String)]) -> Set {
        let ready = |rule: &Rule| {
            let mut pattern = rule.pattern.to_owned();
            // Lists may name lists, once.
            for (name, list) in lists.iter().chain(lists) {
                pattern = pattern.replace(&format!("{{{name}}}"), &format!("(?:{list})"));
            }
            let pattern = format!(" (?:{pattern}) ");
            (*rule, Regex::new(&pattern).expect("patterns of rules are valid: a test compiles all"))
        };
        Set { rules: rules.iter().map(ready).collect() }
    }

    /// What the first rule of each part that speaks has found.
    pub(super) fn find(&self, plain: &Plain) -> [Option<Found>; 4] {
        let mut parts = [None; 4];
        for (rule, pattern) in &self.rules {
            let slot = &mut parts[rule.part as usize];
            if slot.is_none() {
                *slot = found(rule, pattern, plain);
            }
        }
        parts
    }
}

fn found(rule: &Rule, pattern: &Regex, plain: &Plain) -> Option<Found> {
    let mut at = 0;
    while let Some(groups) = pattern.captures_at(&plain.text, at) {
        let whole = groups.get(0)?;
        let inner = || groups.iter().skip(1).flatten();
        let bars = |word: &str| rule.unless.split(',').any(|not| not.trim() == word);
        if !inner().any(|group| bars(group.as_str())) {
            // The word before, which only bars, is not shown.
            let shown = groups.name("before").map_or(whole.start(), |before| before.end());
            let (start, len) = plain.place(shown, whole.end())?;
            return Some(Found { start, len, rule: rule.key });
        }
        // Behind the first word that could bar: what stands further is tried too.
        at = inner().map(|group| group.end()).next().unwrap_or(whole.end());
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::english::{self, Speaks};
    use super::super::spanish;
    use super::*;

    fn all() -> impl Iterator<Item = &'static Rule> {
        english::RULES.iter().chain(spanish::RULES)
    }

    #[test]
    fn every_pattern_compiles_for_every_way_of_speaking() {
        for speaks in [Speaks::To, Speaks::Of, Speaks::OfThem] {
            Set::of(english::RULES, &english::lists(speaks));
        }
        for addressed in [true, false] {
            Set::of(spanish::RULES, &spanish::lists(addressed));
        }
    }

    #[test]
    fn every_rule_has_a_text_in_both_languages() {
        let english = include_str!("../../../../locales/en/feedback.ftl");
        let spanish = include_str!("../../../../locales/es/feedback.ftl");
        for key in all().map(|rule| rule.key) {
            for texts in [english, spanish] {
                assert!(texts.lines().any(|l| l.starts_with(&format!("{key} = "))), "{key}");
            }
        }
    }

    #[test]
    fn a_barred_word_is_only_barred_in_a_group() {
        for rule in all().filter(|rule| !rule.unless.is_empty()) {
            let pattern = rule.pattern.replace("{before}", "(");
            let groups = pattern.matches('(').count() - pattern.matches("(?:").count();
            assert!(groups > 0 || pattern.contains("{other}"), "{}: {}", rule.key, rule.pattern);
        }
    }
}
