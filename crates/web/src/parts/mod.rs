//! Pieces that several pages share.

pub(crate) mod chart;
pub(crate) mod correction;
pub(crate) mod figure;
pub(crate) mod items;
pub(crate) mod proposal;
pub(crate) mod span;

use desk::{Slot, Texts};

/// A text with words in its slots.
pub(crate) fn say(texts: &Texts, key: &str, slots: &[(&str, String)]) -> String {
    let slots = slots.iter().map(|(name, words)| (*name, Slot::Words(words.into()))).collect();
    texts.say(key, &slots)
}

/// A text with a number that chooses its form, shown with its thousands apart.
pub(crate) fn counted(texts: &Texts, key: &str, count: usize) -> String {
    let shown = thousands(texts, count);
    let number = i64::try_from(count).unwrap_or(i64::MAX);
    texts.say(key, &vec![("count", Slot::Count(number)), ("shown", Slot::Words(shown.into()))])
}

/// A whole number as the language writes it.
pub(crate) fn thousands(texts: &Texts, count: usize) -> String {
    let count = u32::try_from(count).unwrap_or(u32::MAX);
    desk::decimal(f64::from(count), 0, texts.language)
}
