//! Levels of a meeting by its notes, read as a message is.

use record::Language;

use crate::{own_text, reader::Reader, words};

/// Words of notes below which they say too little: an address to dial, a room.
pub const LEAST_WORDS: u32 = 20;

/// Natural log of the probability of each level, where the notes say enough in a language that is
/// read. Dial-in lines and addresses are no words of the notes.
pub fn notes_levels(notes: &str) -> Option<[f32; 4]> {
    let said: Vec<&str> = notes.lines().filter(|line| !is_dial_in(line)).collect();
    let own = own_text(&said.join("\n")).text;
    if words(&own) < LEAST_WORDS {
        return None;
    }
    let labels = Reader::default().read("", &own).labels;
    (labels.language != Language::Other).then_some(labels.levels)
}

/// A line that says how to join, not what is spoken of.
fn is_dial_in(line: &str) -> bool {
    let digits = line.bytes().filter(u8::is_ascii_digit).count();
    line.contains("://") || line.contains("www.") || digits >= 7
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_way_to_dial_in_says_nothing() {
        assert_eq!(notes_levels("Join: https://x.org/j/1\nDial 555 0100 1234\nPasscode 77"), None);
        assert_eq!(notes_levels(""), None);
        let agenda = "We decide which of the two businesses we want to be in for the long term, what \
            our position toward the regulator is, and where we invest over the next five years.";
        assert!(notes_levels(agenda).is_some());
    }
}
