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
