//! Taking names out of the words that stay when a person is forgotten.

/// What stands where a name stood.
const GONE: &str = "…";

/// Names and addresses to be taken out.
pub(crate) struct Redaction {
    /// Lower case, letter by letter.
    words: Vec<Vec<char>>,
}

impl Redaction {
    /// Full names (in either order) and addresses; anything under three letters is too common.
    pub(crate) fn new<'a>(names: impl Iterator<Item = &'a str>) -> Redaction {
        let mut words: Vec<Vec<char>> = names
            .flat_map(|name| [Some(name.to_owned()), turned(name)])
            .flatten()
            .map(|name| name.trim().chars().flat_map(char::to_lowercase).collect::<Vec<char>>())
            .filter(|name| name.len() >= 3)
            .collect();
        // Longer names first, so that no rest of one remains.
        words.sort_unstable_by_key(|word| (std::cmp::Reverse(word.len()), word.clone()));
        words.dedup();
        Redaction { words }
    }

    /// The text without the names; `None` where it holds none of them.
    pub(crate) fn of(&self, text: &str) -> Option<String> {
        let mut clean = String::with_capacity(text.len());
        let mut kept = 0;
        let mut before = None;
        let mut letters = text.char_indices();
        while let Some((at, letter)) = letters.next() {
            let starts_word = !before.is_some_and(char::is_alphanumeric);
            before = Some(letter);
            let Some(end) = self.end(&text[at..]).filter(|_| starts_word) else { continue };
            clean.push_str(&text[kept..at]);
            clean.push_str(GONE);
            kept = at + end;
            while letters.offset() < kept {
                before = letters.next().map(|(_, letter)| letter);
            }
        }
        if kept == 0 {
            return None;
        }
        clean.push_str(&text[kept..]);
        Some(clean)
    }

    /// Whether the text holds one of the names.
    pub(crate) fn concerns(&self, text: &str) -> bool {
        self.of(text).is_some()
    }

    /// Bytes of the name that `text` starts with, where a word ends there too.
    fn end(&self, text: &str) -> Option<usize> {
        self.words.iter().find_map(|word| {
            let mut expected = word.iter();
            let mut end = 0;
            for (at, letter) in text.char_indices() {
                if expected.as_slice().is_empty() {
                    return (!letter.is_alphanumeric()).then_some(at);
                }
                if !letter.to_lowercase().all(|lower| expected.next() == Some(&lower)) {
                    return None;
                }
                end = at + letter.len_utf8();
            }
            expected.as_slice().is_empty().then_some(end)
        })
    }
}

/// `Hall, Ana` for `Ana Hall` and the other way round.
fn turned(name: &str) -> Option<String> {
    if let Some((last, first)) = name.split_once(',') {
        return Some(format!("{} {}", first.trim(), last.trim()));
    }
    let (first, last) = name.rsplit_once(' ')?;
    Some(format!("{last}, {first}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_go_in_any_case_and_order_and_nothing_else_does() {
        let redaction = Redaction::new(["Zoë Quill", "zoe@x.com"].into_iter());
        let cases = [
            ("Plan with ZOË QUILL", Some("Plan with …")),
            ("Quill, Zoë: plan", Some("…: plan")),
            ("zoe@x.com wrote; Zoë Quill too", Some("… wrote; … too")),
            ("Zoë Quillon", None),
            ("anzoe@x.com", None),
            ("Zoë", None),
            ("", None),
        ];
        for (text, expected) in cases {
            assert_eq!(redaction.of(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn one_or_two_letters_are_too_common_to_be_taken_out() {
        assert!(!Redaction::new(["Al"].into_iter()).concerns("Al and all"));
    }
}
