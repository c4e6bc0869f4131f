//! Cues: which sentences ask, want something done or settle something, by stated phrases.
//!
//! A stand-in until sentences are classified: every lens that uses cues says so. The phrases are in
//! `cue_words`, and what they reach on real mail is held by `tests/cues_on_real_mail.rs`.

use std::sync::LazyLock;

use record::{Cue, Cues, Passage};
use regex::Regex;

use crate::WordList;
use crate::cue_words as list;
use crate::folding::{folded, head};
use crate::sentences::sentences;

/// Most passages of one message.
pub const MOST_PASSAGES: usize = 6;
/// Most characters of a passage.
pub const LONGEST_PASSAGE: usize = 300;

/// The cues of own words, and the sentences that carry them: at most [`MOST_PASSAGES`], at least one
/// of each cue that is there, in the order of the text.
pub fn cues(own: &str) -> (Cues, Vec<Passage>) {
    let mut set = Cues::default();
    let mut found: Vec<(Cue, usize, &str)> = Vec::new();
    let mut counts = [0usize; 3];
    for (at, sentence) in sentences(own) {
        let Some(cue) = cue(sentence) else { continue };
        set = set.with(cue);
        counts[cue as usize] += 1;
        // Beyond this no sentence can become a passage.
        if counts[cue as usize] <= MOST_PASSAGES {
            found.push((cue, at, sentence));
        }
    }
    (set, passages(own, &chosen(found)))
}

/// What a sentence does, if a cue is in it. A request put as a question is a request.
pub fn cue(sentence: &str) -> Option<Cue> {
    let plain = folded(head(sentence, LONGEST_READ));
    let asks = is_question(sentence);
    if is_request(&plain, asks) {
        return Some(Cue::Request);
    }
    let pleasant = PATTERNS.pleasantries.is_match(&plain) && plain.len() < 60;
    if asks && !pleasant || PATTERNS.answers.is_match(&plain) {
        return Some(Cue::Question);
    }
    let decides =
        !asks && PATTERNS.decisions.is_match(&plain) && !PATTERNS.undecided.is_match(&plain);
    decides.then_some(Cue::Decision)
}

/// No phrase is looked for further into a sentence, in bytes: what has no full stop is no sentence.
const LONGEST_READ: usize = 1_000;

struct Patterns {
    courtesies: Regex,
    requests: Regex,
    orders: Regex,
    answers: Regex,
    pleasantries: Regex,
    decisions: Regex,
    undecided: Regex,
}

static PATTERNS: LazyLock<Patterns> = LazyLock::new(|| Patterns {
    courtesies: list::COURTESIES.pattern(),
    requests: list::REQUESTS.pattern(),
    orders: opening(list::ORDERS),
    answers: list::ANSWERS.pattern(),
    pleasantries: list::PLEASANTRIES.pattern(),
    decisions: list::DECISIONS.pattern(),
    undecided: list::UNDECIDED.pattern(),
});

/// A list of verbs, any of which opens the sentence.
fn opening(verbs: WordList) -> Regex {
    let verbs: Vec<String> = verbs.iter().map(regex::escape).collect();
    let pattern = format!("^ (?:(?:also|then|and|so|just|y) )?(?:{}) ", verbs.join("|"));
    Regex::new(&pattern).expect("escaped words joined by | are a valid pattern")
}

/// Ends with a question mark that closes words, not an address.
fn is_question(sentence: &str) -> bool {
    let end = sentence.trim_end_matches(['"', '\'', '”', '’', '»', '*', ' ']);
    // "half a day?)" behind a statement asks nothing; "(Is it?)" does.
    let end = if sentence.starts_with('(') { end.trim_end_matches(')') } else { end };
    let last = end.rsplit(char::is_whitespace).next().unwrap_or("");
    !end.ends_with(".?")
        && end.trim_end_matches(['!', '.']).ends_with('?')
        && !last.contains("://")
        && !last.starts_with("www.")
}

fn is_request(plain: &str, asks: bool) -> bool {
    let wanted = PATTERNS.courtesies.replace_all(plain, "");
    let phrase = PATTERNS.requests.is_match(&wanted) && !PATTERNS.answers.is_match(plain);
    phrase || (!asks && is_order(&wanted))
}

fn is_order(plain: &str) -> bool {
    let Some(order) = PATTERNS.orders.find(plain) else { return false };
    let next = plain[order.end()..].split(' ').next().unwrap_or("");
    let opens = next.starts_with(char::is_alphabetic) && !list::NOT_ORDERS.has(next);
    opens || order.as_str().contains("please")
}

/// The first two of each cue, then the earliest others, at most [`MOST_PASSAGES`].
fn chosen(found: Vec<(Cue, usize, &str)>) -> Vec<(Cue, usize, &str)> {
    let mut seen = [0usize; 3];
    let (mut first, mut others) = (Vec::new(), Vec::new());
    for hit in found {
        seen[hit.0 as usize] += 1;
        if seen[hit.0 as usize] <= 2 { first.push(hit) } else { others.push(hit) }
    }
    others.truncate(MOST_PASSAGES.saturating_sub(first.len()));
    first.append(&mut others);
    first.sort_unstable_by_key(|(_, at, _)| *at);
    first
}

fn passages(own: &str, hits: &[(Cue, usize, &str)]) -> Vec<Passage> {
    let (mut bytes, mut characters) = (0, 0u32);
    let mut passages = Vec::with_capacity(hits.len());
    for (cue, at, sentence) in hits {
        let more = own[bytes..*at].chars().count();
        characters = characters.saturating_add(u32::try_from(more).unwrap_or(u32::MAX));
        bytes = *at;
        passages.push(Passage { cue: *cue, text: quoted(sentence), start: characters });
    }
    passages
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
    fn questions() {
        for sentence in [
            "Is the contract signed?",
            "¿Cuándo cerramos el trimestre?",
            "(Is it ready?)",
            "Let me know whether the plant is running.",
            "Do you know who owns pricing?",
        ] {
            assert_eq!(cue(sentence), Some(Cue::Question), "{sentence}");
        }
    }

    #[test]
    fn requests() {
        for sentence in [
            "Please send me the budget.",
            "Can you check the figures with Ana?",
            "I need you to call the client today.",
            "Send the draft to Bob.",
            "¿Podrías revisar el contrato?",
            "Necesito que confirmes la fecha.",
            "Por favor, envíame el informe.",
        ] {
            assert_eq!(cue(sentence), Some(Cue::Request), "{sentence}");
        }
    }

    #[test]
    fn decisions() {
        for sentence in [
            "We will go with the second vendor.",
            "I have decided to close the plant.",
            "Approved.",
            "Let's go with B.",
            "We will not bid.",
            "Hemos decidido cerrar la oficina.",
            "Vamos con la opción B.",
        ] {
            assert_eq!(cue(sentence), Some(Cue::Decision), "{sentence}");
        }
    }

    #[test]
    fn courtesy_and_addresses_are_nothing() {
        for sentence in [
            "How are you?",
            "¿Qué tal?",
            "Please call me if you have any questions.",
            "Let me know if you have any questions.",
            "Please find attached the report.",
            "See http://x.org/find?",
            "No dudes en llamarme.",
            "We have not decided yet.",
            "Call volume is up.",
            "Send",
            "We meet on Monday (half a day?)",
            "",
        ] {
            assert_eq!(cue(sentence), None, "{sentence}");
        }
    }

    #[test]
    fn passages_are_few_short_and_placed() {
        let own = "¡Sí! Is it ready? Is it done? Is it in? Is it out? Is it up? Is it down? Is it us? We will not bid.";
        let (set, passages) = cues(own);
        assert!(set.has(Cue::Question) && set.has(Cue::Decision) && !set.has(Cue::Request));
        assert_eq!(passages.len(), 6);
        assert_eq!(
            passages[0],
            Passage { cue: Cue::Question, text: "Is it ready?".into(), start: 5 }
        );
        assert_eq!(passages[5].cue, Cue::Decision);
        let (_, long) = cues(&format!("Please send {}", "x ".repeat(400)));
        assert_eq!(long[0].text.chars().count(), 300);
    }

    proptest! {
        #[test]
        fn any_text_gives_few_short_passages(own in "(?s).{0,400}") {
            let (_, passages) = cues(&own);
            prop_assert!(passages.len() <= MOST_PASSAGES);
            for passage in passages {
                prop_assert!(passage.text.chars().count() <= LONGEST_PASSAGE);
                prop_assert!((passage.start as usize) < own.chars().count());
            }
        }
    }
}
