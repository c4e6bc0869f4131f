//! Which sentences of a message are kept as evidence: the surest of each act it is named for.

use record::{Act, Acts, Labels, Passage};

use crate::folding::head;
use crate::model::Model;
use crate::reader::{Reader, Reading, named_acts};

/// Most passages of one message.
pub const MOST_PASSAGES: usize = 8;
/// Most characters of a passage.
pub const LONGEST_PASSAGE: usize = 300;

/// Everything the journal keeps of own words but their count.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    /// Acts the message is named for.
    pub acts: Acts,
    /// Probabilities.
    pub labels: Labels,
    /// The sentences that carry the acts, in the order of the text.
    pub passages: Vec<Passage>,
}

/// Reads own words and keeps at most [`MOST_PASSAGES`] of their sentences, at least one for each act
/// where that many are enough.
pub fn kept(reader: &mut Reader, subject: &str, own: &str) -> Kept {
    let reading = reader.read(subject, own);
    let acts = named_acts(&reading.labels);
    let carried = carried(&reading, acts);
    Kept { acts, labels: reading.labels, passages: passages(own, &reading, &carried) }
}

/// For each sentence the acts it carries, of those the message is named for: the surest sentence of
/// each, and all that are sure enough by themselves.
pub fn carried(reading: &Reading, acts: Acts) -> Vec<Acts> {
    let mut carried = vec![Acts::default(); reading.sentences.len()];
    let from = Model::shipped().frame.shown_from;
    for act in acts.iter() {
        let odds = |at: &usize| reading.sentences[*at].odds[act as usize];
        let all = 0..reading.sentences.len();
        let surest = all.clone().max_by(|a, b| odds(a).total_cmp(&odds(b)).then(b.cmp(a)));
        for at in all.filter(|at| odds(at) >= from[act as usize] || Some(*at) == surest) {
            carried[at] = carried[at].with(act);
        }
    }
    carried
}

fn passages(own: &str, reading: &Reading, carried: &[Acts]) -> Vec<Passage> {
    let (mut bytes, mut characters) = (0, 0u32);
    let mut passages = Vec::new();
    for at in chosen(reading, carried) {
        let sentence = &reading.sentences[at];
        let more = own[bytes..sentence.start].chars().count();
        characters = characters.saturating_add(u32::try_from(more).unwrap_or(u32::MAX));
        bytes = sentence.start;
        let text = quoted(&own[sentence.start..sentence.start + sentence.len]);
        passages.push(Passage { acts: carried[at], text, start: characters });
    }
    passages
}

/// Places of the sentences kept, in order: first the surest of each act, then the surest others.
fn chosen(reading: &Reading, carried: &[Acts]) -> Vec<usize> {
    let mut chosen: Vec<usize> = Vec::new();
    let mut ranked: Vec<(bool, f32, usize)> = Vec::new();
    for act in Act::ALL {
        let places = (0..carried.len()).filter(|at| carried[*at].has(act));
        let mut of: Vec<(f32, usize)> =
            places.map(|at| (reading.sentences[at].odds[act as usize], at)).collect();
        of.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        ranked.extend(of.iter().enumerate().map(|(rank, (odds, at))| (rank > 0, *odds, *at)));
    }
    ranked.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)).then(a.2.cmp(&b.2)));
    for (_, _, at) in ranked {
        if chosen.len() < MOST_PASSAGES && !chosen.contains(&at) {
            chosen.push(at);
        }
    }
    chosen.sort_unstable();
    chosen
}

/// The sentence on one line, cut at [`LONGEST_PASSAGE`] characters.
fn quoted(sentence: &str) -> String {
    let beginning = head(sentence, 8 * LONGEST_PASSAGE);
    let line = beginning.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LONGEST_PASSAGE && beginning.len() == sentence.len() {
        return line;
    }
    line.chars().take(LONGEST_PASSAGE - 1).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn passages_are_few_short_and_placed() {
        let own = "¡Hi! Is it ready today? Is it done? Did it go out? Is it in? Who was it? Please send the \
            contract to the client today. When is it due? Where is it? Can you check the figures?";
        let kept = kept(&mut Reader::default(), "", own);
        assert!(kept.acts.has(Act::AsksNarrow) && kept.acts.has(Act::Assigns), "{:?}", kept.acts);
        assert!(kept.passages.len() <= MOST_PASSAGES);
        let carries = |act| kept.passages.iter().any(|passage| passage.acts.has(act));
        assert!(carries(Act::AsksNarrow) && carries(Act::Assigns));
        let first = &kept.passages[0];
        let from: String = own.chars().skip(first.start as usize).collect();
        assert!(from.starts_with(&first.text));
    }

    #[test]
    fn a_long_sentence_is_cut() {
        assert_eq!(quoted(&"x ".repeat(400)).chars().count(), LONGEST_PASSAGE);
    }

    proptest! {
        #[test]
        fn any_text_gives_few_short_passages(own in "(?s).{0,400}") {
            let kept = kept(&mut Reader::default(), &own, &own);
            prop_assert!(kept.passages.len() <= MOST_PASSAGES);
            for passage in kept.passages {
                prop_assert!(passage.text.chars().count() <= LONGEST_PASSAGE);
                prop_assert!((passage.start as usize) < own.chars().count());
            }
            prop_assert!((kept.labels.level_shares().iter().sum::<f64>() - 1.0).abs() < 1e-6);
        }
    }
}
