//! The level of a meeting by stated rules: the title first, then its shape.
//!
//! Table-driven ([`crate::level_rules::TITLE_RULES`]) and correctable: the key of the rule that spoke
//! is kept and shown. Not a classifier; corrections win over it elsewhere.

use record::Level;

use crate::folding::{LONGEST_TITLE, folded, head};
use crate::level_rules::TITLE_RULES;
use crate::{is_absence, is_travel};

/// What the rules look at.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MeetingTraits<'a> {
    /// As written.
    pub title: &'a str,
    /// Belongs to a series.
    pub in_series: bool,
    /// Length.
    pub minutes: u32,
    /// People on it other than the owner; `None` where the calendar names no one.
    pub others: Option<usize>,
    /// Units of those people, the owner's own left out; `None` where units are unknown.
    pub units: Option<usize>,
    /// People from outside.
    pub external: usize,
    /// People senior to the owner; `None` where ranks are unknown.
    pub senior: Option<usize>,
    /// Called by the owner or the owner's assistant.
    pub own: bool,
    /// Hours between its making and its start; `None` where unknown.
    pub lead_hours: Option<f64>,
    /// Natural log of the probability of each level by its notes, where they say enough.
    pub notes: Option<[f32; 4]>,
}

/// The level, and the key of the rule that spoke (`rule-…` of the locales).
pub fn meeting_level(traits: &MeetingTraits<'_>) -> (Level, &'static str) {
    by_title(traits.title)
        .or_else(|| by_notes(traits.notes?))
        .or_else(|| by_shape(traits))
        .unwrap_or((Level::Operational, "rule-default"))
}

/// Every key that [`meeting_level`] can return.
pub fn rule_keys() -> impl Iterator<Item = &'static str> {
    let titles = TITLE_RULES.iter().map(|rule| rule.key);
    titles.chain(SHAPE_RULES.iter().map(|rule| rule.0)).chain([
        "rule-travel",
        "rule-absence",
        "rule-notes",
        "rule-default",
    ])
}

fn by_title(title: &str) -> Option<(Level, &'static str)> {
    if is_travel(title) {
        return Some((Level::None, "rule-travel"));
    }
    if is_absence(title) {
        return Some((Level::None, "rule-absence"));
    }
    let plain = folded(head(title, LONGEST_TITLE));
    TITLE_RULES.iter().find(|rule| rule.speaks(&plain)).map(|rule| (rule.level, rule.key))
}

/// What the notes are more likely to be than all else together.
fn by_notes(levels: [f32; 4]) -> Option<(Level, &'static str)> {
    let found = Level::ALL.into_iter().find(|level| levels[*level as usize].exp() > 0.5)?;
    Some((found, "rule-notes"))
}

fn by_shape(traits: &MeetingTraits<'_>) -> Option<(Level, &'static str)> {
    SHAPE_RULES.iter().find(|rule| rule.2(traits)).map(|rule| (rule.1, rule.0))
}

type ShapeRule = (&'static str, Level, fn(&MeetingTraits<'_>) -> bool);

/// In order of priority; used where the title says nothing. Unknown traits never make a rule speak.
const SHAPE_RULES: &[ShapeRule] = &[
    ("rule-many-units", Level::Strategic, |t| {
        at_least(t.units, 3) && t.minutes >= 60 && !t.in_series
    }),
    ("rule-seniors-and-outsiders", Level::Strategic, |t| {
        at_least(t.senior, 1) && t.external >= 1 && t.minutes >= 45
    }),
    ("rule-several-seniors", Level::Strategic, |t| {
        at_least(t.senior, 2) && t.minutes >= 45 && !t.in_series
    }),
    ("rule-two-people", Level::Tactical, |t| t.others == Some(1) && t.in_series),
    ("rule-short-series", Level::Operational, |t| t.in_series && t.minutes <= 30),
    ("rule-called-at-short-notice", Level::Operational, |t| {
        t.lead_hours.is_some_and(|hours| hours < 24.0) && t.minutes <= 60
    }),
    ("rule-own-group", Level::Tactical, |t| t.own && at_least(t.others, 3)),
    ("rule-several-units", Level::Tactical, |t| at_least(t.units, 2)),
    ("rule-outsiders", Level::Tactical, |t| t.external >= 1 && t.minutes >= 45),
    ("rule-long", Level::Tactical, |t| t.minutes >= 60),
];

fn at_least(count: Option<usize>, least: usize) -> bool {
    count.is_some_and(|count| count >= least)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::WordList;
    use proptest::prelude::*;

    fn spoken(title: &str) -> (Level, &'static str) {
        meeting_level(&MeetingTraits { title, minutes: 30, ..MeetingTraits::default() })
    }

    #[test]
    fn titles_of_a_company() {
        for (title, level, key) in [
            ("Ops daily", Level::Operational, "rule-daily-running"),
            ("Daily senior staff meeting", Level::Tactical, "rule-staff-meeting"),
            ("Q3 budget review", Level::Tactical, "rule-planning"),
            ("Interview: backend candidate", Level::Tactical, "rule-planning"),
            ("Board prep", Level::Operational, "rule-preparation"),
            ("Board of Directors", Level::Strategic, "rule-strategy"),
            ("Onboarding Ana", Level::Tactical, "rule-planning"),
            ("M&A: next steps", Level::Strategic, "rule-strategy"),
            ("1:1 Ana / Bob", Level::Tactical, "rule-one-to-one"),
            ("Lunch with Bob", Level::None, "rule-personal"),
            ("Working lunch: prices", Level::Tactical, "rule-working-meal"),
            ("Flight to Madrid", Level::None, "rule-travel"),
            ("Vacation", Level::None, "rule-absence"),
            ("Weekly sync", Level::Operational, "rule-status"),
            ("Reunión de seguimiento", Level::Operational, "rule-status"),
            ("Comité de dirección", Level::Strategic, "rule-strategy"),
            ("Planificación de plantilla", Level::Tactical, "rule-planning"),
            ("Comida con Ana", Level::None, "rule-personal"),
            ("Project Phoenix", Level::Operational, "rule-default"),
            ("Dinner with CFO", Level::Tactical, "rule-working-meal"),
            ("Comida con el director general", Level::Tactical, "rule-working-meal"),
            ("Interview with a candidate", Level::Tactical, "rule-planning"),
            ("Stop by QA", Level::Operational, "rule-drop-by"),
            ("Ana, corner office", Level::Tactical, "rule-at-the-office"),
            ("Podcast", Level::Strategic, "rule-public-position"),
            ("Firma de contrato", Level::None, "rule-ceremony"),
            ("Visit of Spanish government", Level::Strategic, "rule-other-country"),
            ("Llamada con la embajada francesa", Level::Strategic, "rule-other-country"),
        ] {
            assert_eq!(spoken(title), (level, key), "{title}");
        }
    }

    #[test]
    fn titles_of_a_government_office() {
        for (title, level, key) in [
            ("BILATERAL w/FOREIGN MINISTER DOE", Level::Strategic, "rule-outside-leaders"),
            ("PC MEETING", Level::Strategic, "rule-strategy"),
            ("PRESS PRE-BRIEF", Level::Operational, "rule-preparation"),
            ("SWEARING-IN CEREMONY FOR JANE DOE", Level::None, "rule-ceremony"),
            ("(t) DEPART State Office *En route home", Level::None, "rule-travel"),
            ("REMARKS AT THE ANNUAL DINNER", Level::Strategic, "rule-public-position"),
            ("OFFICE TIME", Level::None, "rule-held-time"),
            ("PHONE CALL w/STAFFER", Level::Operational, "rule-status"),
            ("HOLD / PRE-BRIEF", Level::Operational, "rule-preparation"),
            ("PHOTOS/REMARKS AT THE ANNIVERSARY", Level::Strategic, "rule-public-position"),
            ("DROP-BY w/CONGRESSWOMAN DOE", Level::Strategic, "rule-outside-leaders"),
            ("DROP-BY w/DOE", Level::Operational, "rule-drop-by"),
            ("PHONE CALL w/SAUDI PRINCE", Level::Strategic, "rule-other-country"),
            ("AGREEMENT SIGNING w/RUSSIAN FM", Level::None, "rule-ceremony"),
            ("MTG w/DOE", Level::Tactical, "rule-one-to-one"),
        ] {
            assert_eq!(spoken(title), (level, key), "{title}");
        }
    }

    #[test]
    fn surnames_and_trades_are_no_leaders() {
        for title in ["Call with Mr King", "Call with Prince", "FS call", "Llamada con Reina"] {
            assert_eq!(spoken(title), (Level::Operational, "rule-status"), "{title}");
        }
    }

    #[test]
    fn shape_speaks_where_the_title_does_not() {
        let plain = MeetingTraits { title: "Phoenix", minutes: 60, ..MeetingTraits::default() };
        let cases = [
            (
                MeetingTraits { units: Some(3), ..plain.clone() },
                Level::Strategic,
                "rule-many-units",
            ),
            (
                MeetingTraits { senior: Some(1), external: 2, ..plain.clone() },
                Level::Strategic,
                "rule-seniors-and-outsiders",
            ),
            (
                MeetingTraits { others: Some(1), in_series: true, ..plain.clone() },
                Level::Tactical,
                "rule-two-people",
            ),
            (
                MeetingTraits { in_series: true, minutes: 15, ..plain.clone() },
                Level::Operational,
                "rule-short-series",
            ),
            (
                MeetingTraits { lead_hours: Some(2.0), ..plain.clone() },
                Level::Operational,
                "rule-called-at-short-notice",
            ),
            (
                MeetingTraits { others: Some(6), own: true, ..plain.clone() },
                Level::Tactical,
                "rule-own-group",
            ),
            (plain, Level::Tactical, "rule-long"),
        ];
        for (traits, level, key) in cases {
            assert_eq!(meeting_level(&traits), (level, key));
        }
    }

    #[test]
    fn every_rule_has_a_text_in_both_languages() {
        let english = include_str!("../../../locales/en/text.ftl");
        let spanish = include_str!("../../../locales/es/text.ftl");
        for key in rule_keys() {
            for texts in [english, spanish] {
                assert!(texts.lines().any(|l| l.starts_with(&format!("{key} = "))), "{key}");
            }
        }
    }

    #[test]
    fn words_are_in_plain_spelling() {
        let lists = TITLE_RULES.iter().flat_map(|rule| [Some(rule.words), rule.beside]);
        for word in lists.flatten().flat_map(WordList::iter) {
            assert_eq!(folded(word), format!(" {word} "), "would never match");
        }
    }

    proptest! {
        #[test]
        fn any_title_has_a_level(title in "(?s).{0,200}") {
            let (_, key) = spoken(&title);
            prop_assert!(rule_keys().any(|known| known == key));
            crate::title(&title);
            crate::subject(&title);
            crate::is_auto_reply(&title);
            crate::sentences(&title);
        }
    }
}
