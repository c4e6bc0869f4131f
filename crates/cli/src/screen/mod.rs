//! Pages for a terminal of up to 100 columns. Figures and sentences come from the desk.

pub(crate) mod doubts;
pub(crate) mod entries;
pub(crate) mod import;
pub(crate) mod label;
pub(crate) mod lens;
pub(crate) mod me;
pub(crate) mod norm;
pub(crate) mod people;
pub(crate) mod progress;
pub(crate) mod review;
pub(crate) mod score;
pub(crate) mod spark;
pub(crate) mod status;

use comfy_table::{ContentArrangement, Table, presets};
use desk::{Desk, Slot, Texts};
use textwrap::Options;

use crate::surroundings;

/// What every page needs: words, width, and whether colours are wanted.
pub(crate) struct Page<'a> {
    pub(crate) texts: &'a Texts,
    pub(crate) columns: usize,
    paints: bool,
}

/// A colour or weight, as an ANSI code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ink {
    Bold,
    Dim,
    Green,
    Red,
    /// One accent per facet, by its place in the review.
    Facet(usize),
}

const FACET_INKS: [u8; 6] = [74, 179, 140, 72, 173, 110];

impl<'a> Page<'a> {
    pub(crate) fn new(desk: &'a Desk) -> Page<'a> {
        Page::of(desk.texts())
    }

    pub(crate) fn of(texts: &'a Texts) -> Page<'a> {
        Page { texts, columns: surroundings::columns(), paints: surroundings::paints() }
    }

    /// The name of a kind of source; nothing for the line that sums up.
    pub(crate) fn source(&self, source: &str) -> String {
        if source.is_empty() { String::new() } else { self.texts.word(&format!("source-{source}")) }
    }

    /// Words in an ink, where inks are wanted.
    pub(crate) fn ink(&self, ink: Ink, words: &str) -> String {
        if !self.paints || words.is_empty() {
            return words.to_owned();
        }
        let code = match ink {
            Ink::Bold => "1".to_owned(),
            Ink::Dim => "2".to_owned(),
            Ink::Green => "32".to_owned(),
            Ink::Red => "31".to_owned(),
            Ink::Facet(at) => format!("1;38;5;{}", FACET_INKS[at % FACET_INKS.len()]),
        };
        format!("\u{1b}[{code}m{words}\u{1b}[0m")
    }

    pub(crate) fn good(&self, words: &str) -> String {
        self.ink(Ink::Green, words)
    }

    pub(crate) fn bad(&self, words: &str) -> String {
        self.ink(Ink::Red, words)
    }

    /// A text of the locales.
    pub(crate) fn say(&self, key: &str, slots: &[(&str, String)]) -> String {
        let slots = slots.iter().map(|(name, words)| (*name, Slot::Words(words.into()))).collect();
        self.texts.say(key, &slots)
    }

    /// A text with a count that chooses its plural.
    pub(crate) fn say_counted(&self, key: &str, count: usize, slots: &[(&str, String)]) -> String {
        let mut all: desk::Slots<'_> =
            slots.iter().map(|(name, words)| (*name, Slot::Words(words.into()))).collect();
        all.push(("count", Slot::Count(i64::try_from(count).unwrap_or(i64::MAX))));
        self.texts.say(key, &all)
    }

    /// A text as lines of the page.
    pub(crate) fn line(&self, key: &str, slots: &[(&str, String)]) -> String {
        self.wrapped(&self.say(key, slots), 0) + "\n"
    }

    /// A counted text as lines of the page.
    pub(crate) fn counted(&self, key: &str, count: usize) -> String {
        self.wrapped(&self.say_counted(key, count, &[]), 0) + "\n"
    }

    /// Words wrapped to the page, later lines indented.
    pub(crate) fn wrapped(&self, words: &str, indent: usize) -> String {
        let hang = " ".repeat(indent);
        // A date must not break at its hyphens.
        let whole = textwrap::WordSplitter::NoHyphenation;
        let options = Options::new(self.columns).subsequent_indent(&hang).word_splitter(whole);
        // The first line starts after what the caller wrote in the indent.
        let words = format!("{hang}{words}");
        textwrap::wrap(&words, options).join("\n").trim_start().to_owned()
    }

    /// A plain table of the page's width.
    pub(crate) fn table(&self, headers: &[&str]) -> Table {
        let mut table = Table::new();
        table.load_style(presets::NOTHING).set_content_arrangement(ContentArrangement::Dynamic);
        table.set_width(u16::try_from(self.columns).unwrap_or(100));
        table.set_header(headers.iter().map(|key| self.texts.word(key)));
        table
    }

    /// A heading on a line of its own.
    pub(crate) fn heading(&self, key: &str) -> String {
        format!("\n{}\n", self.ink(Ink::Bold, &self.texts.word(key)))
    }
}

/// Words cut to a width, with an ellipsis.
pub(crate) fn cut(words: &str, width: usize) -> String {
    use unicode_width::UnicodeWidthStr;
    let words = words.replace(char::is_control, " ");
    if words.width() <= width {
        return words;
    }
    let mut kept = String::new();
    for letter in words.chars() {
        if format!("{kept}{letter}…").width() > width {
            break;
        }
        kept.push(letter);
    }
    kept + "…"
}

/// Words padded on the right to a width.
pub(crate) fn pad(words: &str, width: usize) -> String {
    use unicode_width::UnicodeWidthStr;
    let words = cut(words, width);
    let space = width.saturating_sub(words.width());
    words + &" ".repeat(space)
}

/// The end of a path says more than its beginning.
pub(crate) fn tail(path: &str, width: usize) -> String {
    let letters: Vec<char> = path.chars().collect();
    if letters.len() <= width {
        return cut(path, width);
    }
    format!("…{}", letters[letters.len() - width + 1..].iter().collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cutting_and_padding_count_columns_not_bytes() {
        assert_eq!(cut("reunión", 7), "reunión");
        assert_eq!(cut("reuniones", 7), "reunio…");
        assert_eq!(pad("añ", 4), "añ  ");
        assert_eq!(pad("会議室", 5), "会議…");
    }
}
