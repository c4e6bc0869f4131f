//! The language of own words: English by its commonest words, the rest by a library.

use std::sync::LazyLock;

use record::Language;

use crate::table::{Table, hash};
use crate::tokens::Token;

const ENGLISH: &str = "the to and of a in is you for that i it on this with be we are have will if \
    your as at by from not or can our me my would do has but so was any they please an what them";

static COMMON: LazyLock<Table> = LazyLock::new(|| {
    let words: Vec<u32> = ENGLISH.split_whitespace().map(|word| hash(word.bytes())).collect();
    Table::of(words.into_iter())
});

/// Counts the commonest English words while sentences go by.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Tally {
    words: usize,
    english: usize,
}

impl Tally {
    pub(crate) fn add(&mut self, tokens: &[Token]) {
        self.words += tokens.len();
        self.english += tokens.iter().filter(|t| COMMON.place(t.word).is_some()).count();
    }

    /// The language of `own`, of which the tokens were counted. What is too short to tell is taken
    /// for English.
    pub(crate) fn of(self, own: &str) -> Language {
        // One common word in six: no English mail of some length has fewer, and "a", "me", "no" of
        // other languages stay below it.
        if self.english * 6 >= self.words && self.english >= 2 {
            return Language::English;
        }
        let Some(found) = whatlang::detect(crate::folding::head(own, 1_000)) else {
            return Language::English;
        };
        let sure = found.is_reliable() || own.len() >= 120;
        match found.lang() {
            whatlang::Lang::Spa => Language::Spanish,
            whatlang::Lang::Eng => Language::English,
            _ if sure && self.words >= 8 => Language::Other,
            _ if own.contains(['ñ', '¿', '¡']) => Language::Spanish,
            _ => Language::English,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn language(own: &str) -> Language {
        let (mut tokens, mut plain, mut tally) = (Vec::new(), String::new(), Tally::default());
        crate::tokens::tokens(own, &mut tokens, &mut plain);
        tally.add(&tokens);
        tally.of(own)
    }

    #[test]
    fn each_message_has_its_language() {
        for (own, expected) in [
            ("Please send me the draft of the contract.", Language::English),
            ("Thanks!", Language::English),
            ("", Language::English),
            ("¿Puedes enviarme el borrador del contrato antes del viernes?", Language::Spanish),
            ("Gracias por tu ayuda, nos vemos mañana en la oficina.", Language::Spanish),
            (
                "Könnten Sie mir bitte den Entwurf des Vertrages bis Freitag schicken? Vielen Dank.",
                Language::Other,
            ),
        ] {
            assert_eq!(language(own), expected, "{own}");
        }
    }
}
