//! Where sentences begin by the splitter, in the bytes of the text with single blanks that the
//! labels point into. The splitter is given the lines labelled own, so that it is not charged with
//! what the cutter does.

use std::collections::BTreeSet;

use super::own_labels::{Label, Labelled};

/// Starts found and labelled, without the first of each message, which nobody can miss.
pub(super) fn starts(one: &Labelled) -> Option<(BTreeSet<usize>, BTreeSet<usize>)> {
    let labelled: BTreeSet<usize> = one.starts.as_ref()?.iter().copied().collect();
    let own = own_lines(one);
    let places = words(&own.text);
    let found = text::sentences(&own.text).into_iter().map(|(at, _)| {
        // The word that holds the start, and how far into it the start is.
        let word = places.partition_point(|place| *place <= at).saturating_sub(1);
        own.flat.get(word).map_or(0, |flat| flat + (at - places[word]))
    });
    Some((behind_first(found.collect()), behind_first(labelled)))
}

/// The own lines of a message, and where each of their words stands in the flat text.
struct Own {
    text: String,
    flat: Vec<usize>,
}

fn own_lines(one: &Labelled) -> Own {
    let mut own = Own { text: String::new(), flat: Vec::new() };
    let mut at = 0;
    for (line, label) in one.text.lines().zip(&one.lines) {
        if *label == Label::Own {
            own.text.push_str(line);
        }
        own.text.push('\n');
        for word in line.split_whitespace() {
            if *label == Label::Own {
                own.flat.push(at);
            }
            at += word.len() + 1;
        }
    }
    own
}

/// Byte offsets of the words.
fn words(text: &str) -> Vec<usize> {
    let mut places = Vec::new();
    let mut inside = false;
    for (at, letter) in text.char_indices() {
        if !letter.is_whitespace() && !inside {
            places.push(at);
        }
        inside = !letter.is_whitespace();
    }
    places
}

fn behind_first(starts: BTreeSet<usize>) -> BTreeSet<usize> {
    starts.into_iter().skip(1).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn starts_are_bytes_of_the_flat_text() {
        let text = "> quoted\n\nWe  go.\nÁ la carte?\n  Yes.\n".to_owned();
        let lines = vec![Label::Quoted, Label::Blank, Label::Own, Label::Own, Label::Own];
        let one = Labelled { text, dev: true, lines, starts: Some(vec![9, 16, 29]) };
        let (found, labelled) = starts(&one).unwrap();
        assert_eq!(found, BTreeSet::from([16, 29]));
        assert_eq!(found, labelled);
    }
}
