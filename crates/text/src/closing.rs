//! Recognises what stands below a closing formula on a line of its own: a name and, below it, a
//! company, a title, a number, in any order. A postscript is none of it.

use crate::contact::may_belong;
use crate::sign_off::{is_closer, name};
use crate::signature::{REACH, is_furniture};

/// No signature has more lines with text.
const LINES: usize = 12;
/// No line of one is longer, in bytes, or has more words.
const LONGEST_LINE: usize = 70;
const WORDS: usize = 6;

/// The line with the name, if it and all below it may be a signature.
pub(crate) fn closed_start(kept: &[&str]) -> Option<usize> {
    let from = kept.len().saturating_sub(REACH);
    let closer = (from..kept.len()).rev().find(|at| is_closer(kept[*at].trim()))?;
    let below = || (closer + 1..kept.len()).filter(|at| !kept[*at].trim().is_empty());
    let first = below().next().filter(|at| name(kept[*at]).is_some())?;
    let signs = below().count() <= LINES && below().skip(1).all(|at| may_sign(kept[at].trim()));
    signs.then_some(first)
}

fn may_sign(line: &str) -> bool {
    is_furniture(line) || may_belong(line) || is_titled(line)
}

/// "Commodities Division--Documentation": few words, large ones but for "of" and the like.
fn is_titled(line: &str) -> bool {
    let large = |word: &str| word.len() <= 3 || !word.starts_with(char::is_lowercase);
    line.len() <= LONGEST_LINE
        && line.starts_with(char::is_uppercase)
        && !line.ends_with(['.', '?', '!', ':', ';', ','])
        && !is_postscript(line)
        && line.split_whitespace().count() <= WORDS
        && line.split_whitespace().all(large)
}

fn is_postscript(line: &str) -> bool {
    let letters: String = line.chars().filter(|c| *c != '.').take(3).collect();
    letters.get(..2).is_some_and(|start| start.eq_ignore_ascii_case("ps"))
        && !letters[2..].starts_with(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn start(text: &str) -> Option<usize> {
        closed_start(&text.lines().collect::<Vec<_>>())
    }

    #[test]
    fn signatures_begin_at_the_name() {
        let text =
            "We go.\n\nBest regards,\n\nNora Vidal\n\n~~~~~~\nPlanning/Board\nAcme Corporation";
        assert_eq!(start(text), Some(4));
        assert_eq!(start("Thanks,\nNora\nHead of People"), Some(1));
    }

    #[test]
    fn text_below_a_name_is_none() {
        for text in [
            "Thanks,\nNora\n\nP.S. Bring it",
            "Thanks,\nNora\n\nPlease bring the file",
            "Thanks,\nNora\n\nWill you come?",
            "Thanks,\nthe list is this",
            "Thanks,",
            "Nora",
        ] {
            assert_eq!(start(text), None, "{text}");
        }
    }
}
