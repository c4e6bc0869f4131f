//! One plain spelling for matching words: lower case, no accents, one space between words.
//!
//! Word lists of this crate are written in this spelling.

/// The text in plain spelling, with a space at both ends, so that `" word "` finds whole words.
/// Apostrophes and `&` stay inside words (`let's`, `m&a`), a colon stays between digits (`1:1`).
pub(crate) fn folded(text: &str) -> String {
    let mut plain = String::with_capacity(text.len() + 2);
    plain.push(' ');
    let mut previous = ' ';
    let mut rest = text.chars().peekable();
    while let Some(letter) = rest.next() {
        let next = rest.peek().copied().unwrap_or(' ');
        if letter.is_alphanumeric() {
            push_plain(&mut plain, letter);
        } else if let Some(mark) = inner_mark(previous, letter, next) {
            plain.push(mark);
        } else if !is_combining(letter) && !plain.ends_with(' ') {
            plain.push(' ');
        }
        previous = letter;
    }
    if !plain.ends_with(' ') {
        plain.push(' ');
    }
    plain
}

/// One word in plain spelling, into `plain`, which is emptied first; apostrophes are straight.
pub(crate) fn plain_word(word: &str, plain: &mut String) {
    plain.clear();
    for letter in word.chars() {
        match letter {
            '\'' | '’' | '´' | '‘' => plain.push('\''),
            '&' | '@' | '.' | ':' | '/' | '_' => plain.push(letter),
            _ if letter.is_alphanumeric() => push_plain(plain, letter),
            _ => {}
        }
    }
}

/// Whether the word (or phrase), in plain spelling, stands in a folded text.
pub(crate) fn has(folded: &str, word: &str) -> bool {
    // The space at both ends of a folded text makes every match have a byte on either side.
    folded.match_indices(word).any(|(at, _)| {
        let end = at + word.len();
        at > 0 && folded.as_bytes()[at - 1] == b' ' && folded.as_bytes().get(end) == Some(&b' ')
    })
}

/// The first `most` bytes, cut at a character.
pub(crate) fn head(text: &str, most: usize) -> &str {
    let mut end = text.len().min(most);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// No title is read further, in bytes: every list of words is looked for in it.
pub(crate) const LONGEST_TITLE: usize = 400;

fn inner_mark(previous: char, letter: char, next: char) -> Option<char> {
    let between_letters = previous.is_alphabetic() && next.is_alphabetic();
    match letter {
        '\'' | '’' | '´' if between_letters => Some('\''),
        '&' if between_letters => Some('&'),
        ':' if previous.is_ascii_digit() && next.is_ascii_digit() => Some(':'),
        _ => None,
    }
}

fn push_plain(plain: &mut String, letter: char) {
    if letter.is_ascii() {
        plain.push(letter.to_ascii_lowercase());
        return;
    }
    for lower in letter.to_lowercase().filter(|l| !is_combining(*l)) {
        plain.push(without_accent(lower));
    }
}

fn is_combining(letter: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&letter)
}

fn without_accent(letter: char) -> char {
    match letter {
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ñ' => 'n',
        'ç' => 'c',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spelling_is_plain() {
        assert_eq!(folded("  ¿Podrías, María?  "), " podrias maria ");
        assert_eq!(folded("Let’s do M&A w/ 1:1 -- ok"), " let's do m&a w 1:1 ok ");
        assert_eq!(folded(""), " ");
    }

    #[test]
    fn only_whole_words_are_found() {
        assert!(has(&folded("Board of directors"), "board"));
        assert!(has(&folded("the steering committee"), "steering committee"));
        assert!(!has(&folded("Onboarding"), "board"));
        assert!(!has(&folded("dashboard board-game"), "boards"));
        assert!(has(&folded("dashboard board-game"), "board"));
    }
}
