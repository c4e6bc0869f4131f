//! The words a person reads: `locales/{en,es}/*.ftl`, rendered by Fluent.

use std::borrow::Cow;

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use serde::{Deserialize, Serialize};
use unic_langid::LanguageIdentifier;

/// A language the texts exist in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Spanish.
    Es,
}

impl Language {
    /// From a config value or a locale such as `es_ES.UTF-8`; English where it is neither.
    pub fn from_locale(locale: &str) -> Language {
        if locale.to_ascii_lowercase().starts_with("es") { Language::Es } else { Language::En }
    }
}

macro_rules! texts {
    ($language:literal) => {
        [
            include_str!(concat!("../../../locales/", $language, "/attention.ftl")),
            include_str!(concat!("../../../locales/", $language, "/calendar.ftl")),
            include_str!(concat!("../../../locales/", $language, "/desk.ftl")),
            include_str!(concat!("../../../locales/", $language, "/framing.ftl")),
            include_str!(concat!("../../../locales/", $language, "/influence.ftl")),
            include_str!(concat!("../../../locales/", $language, "/journal.ftl")),
            include_str!(concat!("../../../locales/", $language, "/lenses.ftl")),
            include_str!(concat!("../../../locales/", $language, "/ownership.ftl")),
            include_str!(concat!("../../../locales/", $language, "/score.ftl")),
            include_str!(concat!("../../../locales/", $language, "/screen.ftl")),
            include_str!(concat!("../../../locales/", $language, "/sources.ftl")),
            include_str!(concat!("../../../locales/", $language, "/text.ftl")),
            include_str!(concat!("../../../locales/", $language, "/web.ftl")),
        ]
    };
}

/// The texts of one language, with English behind them.
pub struct Texts {
    /// Which language they are in.
    pub language: Language,
    bundles: Vec<FluentBundle<FluentResource>>,
}

/// Slots of a text, by name.
pub type Slots<'a> = Vec<(&'a str, Slot<'a>)>;

/// A value in a slot: numbers choose plural forms, words stand as they are.
#[derive(Debug, Clone)]
pub enum Slot<'a> {
    /// A whole number.
    Count(i64),
    /// Words, already formatted.
    Words(Cow<'a, str>),
}

impl Texts {
    /// The texts of a language.
    pub fn new(language: Language) -> Texts {
        let english = || bundle("en", &texts!("en"));
        let bundles = match language {
            Language::En => vec![english()],
            Language::Es => vec![bundle("es", &texts!("es")), english()],
        };
        Texts { language, bundles }
    }

    /// Whether a text of this key exists in the language itself.
    pub fn has(&self, key: &str) -> bool {
        self.bundles[0].has_message(key)
    }

    /// The text of a key with its slots filled; the key itself where there is none.
    pub fn say(&self, key: &str, slots: &Slots<'_>) -> String {
        let mut args = FluentArgs::new();
        for (name, slot) in slots {
            let value = match slot {
                Slot::Count(count) => FluentValue::from(*count),
                Slot::Words(words) => FluentValue::from(words.as_ref()),
            };
            args.set(*name, value);
        }
        for bundle in &self.bundles {
            if let Some(pattern) = bundle.get_message(key).and_then(|m| m.value()) {
                let mut ignored = Vec::new();
                return bundle.format_pattern(pattern, Some(&args), &mut ignored).into_owned();
            }
        }
        key.to_owned()
    }

    /// The text of a key without slots.
    pub fn word(&self, key: &str) -> String {
        self.say(key, &Vec::new())
    }
}

fn bundle(language: &str, texts: &[&str]) -> FluentBundle<FluentResource> {
    let language: LanguageIdentifier = language.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    bundle.set_use_isolating(false);
    for text in texts {
        // A broken line costs its own message; the locale test fails on it by name.
        let resource = match FluentResource::try_new((*text).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_every_locale_is_well_formed_and_defined_once() {
        for (language, texts) in [("en", texts!("en")), ("es", texts!("es"))] {
            let mut keys = std::collections::BTreeSet::new();
            for text in texts {
                let resource = FluentResource::try_new(text.to_owned());
                assert!(resource.is_ok(), "{language}: {:?}", resource.err().map(|e| e.1));
                let defined = text.lines().filter_map(|line| line.split_once(" ="));
                for (key, _) in defined.filter(|(k, _)| !k.starts_with([' ', '#', '['])) {
                    assert!(keys.insert(key.to_owned()), "{language}: {key} is defined twice");
                }
            }
        }
    }

    #[test]
    fn every_file_of_the_locales_is_read() {
        let source = include_str!("language.rs");
        for language in ["en", "es"] {
            let folder = std::path::Path::new("../../locales").join(language);
            for file in std::fs::read_dir(folder).unwrap() {
                let name = file.unwrap().file_name().into_string().unwrap();
                assert!(source.contains(&format!("\"/{name}\"")), "{name} is not included");
            }
        }
    }

    #[test]
    fn a_missing_key_shows_itself_and_spanish_falls_back_to_english() {
        let texts = Texts::new(Language::Es);
        assert_eq!(texts.word("no-such-key"), "no-such-key");
    }
}
