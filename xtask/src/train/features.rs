//! A labelled message as the classifiers see it: keys of its sentences and subject, and soft labels,
//! the mean of its passes.

use record::Level;
use text::grams::{Grams, Position, Scratch, of_sentence, of_subject};
use text::model::{ACTS, LEVELS};

use super::corpus::{Drawn, Example, flat};

/// One labelled message.
#[derive(Debug, Clone)]
pub(super) struct Sample {
    pub(super) author: String,
    pub(super) drawn: Drawn,
    pub(super) sentences: Vec<Sentence>,
    pub(super) subject: Vec<u32>,
    /// Probability of each level over the passes.
    pub(super) level: [f32; LEVELS],
    /// The deciding pass.
    pub(super) named: Level,
    /// Whether the deciding pass saw each act anywhere in the message.
    pub(super) acts: [bool; ACTS],
    /// The same of the other pass, where there is one.
    pub(super) second: Option<(Level, [bool; ACTS])>,
    /// Bit r: rule r spoke in some sentence.
    pub(super) rules: u64,
    /// Words of its own.
    pub(super) words: u32,
}

/// One sentence.
#[derive(Debug, Clone)]
pub(super) struct Sentence {
    pub(super) keys: Vec<u32>,
    pub(super) tokens: u16,
    pub(super) acts: [f32; ACTS],
}

/// Reads one message; acts of which no sentence is found count for the message only.
pub(super) fn sample(example: &Example, scratch: &mut Scratch) -> Sample {
    let places = text::sentences(&example.own);
    let plain: Vec<String> = places.iter().map(|(_, s)| folded(s)).collect();
    let (mut sentences, mut rules) = (Vec::new(), 0);
    for (at, (_, sentence)) in places.iter().enumerate() {
        let mut grams = Grams::default();
        of_sentence(sentence, Position { at, of: places.len() }, scratch, &mut grams);
        rules |= grams.rules;
        let tokens = u16::try_from(scratch.tokens()).unwrap_or(u16::MAX);
        sentences.push(Sentence { keys: grams.keys, tokens, acts: [0.0; ACTS] });
    }
    let passes = &example.passes;
    let mut level = [0.0; LEVELS];
    for pass in passes {
        let share = 1.0 / f32::from(u8::try_from(passes.len()).unwrap_or(1));
        level[pass.level as usize] += share;
        for (act, quote) in &pass.acts {
            if let Some(at) = carrier(&plain, &folded(quote)) {
                let seen = &mut sentences[at].acts[*act as usize];
                *seen = (*seen + share).min(1.0);
            }
        }
    }
    if example.drawn == Drawn::Sentences {
        let looked_at: Vec<usize> =
            passes[0].looked_at.iter().filter_map(|q| carrier(&plain, &folded(q))).collect();
        let mut at = 0;
        sentences.retain(|_| {
            at += 1;
            looked_at.contains(&(at - 1))
        });
    }
    let mut subject = Vec::new();
    of_subject(&example.subject, scratch, &mut subject);
    let seen = |pass: &super::corpus::Pass| {
        let mut acts = [false; ACTS];
        pass.acts.iter().for_each(|(act, _)| acts[*act as usize] = true);
        (pass.level, acts)
    };
    let (named, acts) = seen(&passes[0]);
    Sample {
        author: example.author.clone(),
        drawn: example.drawn,
        sentences,
        subject,
        level,
        named,
        acts,
        second: passes.get(1).map(seen),
        rules,
        words: text::words(&example.own),
    }
}

fn folded(text: &str) -> String {
    flat(text).to_lowercase()
}

/// The sentence that holds a quote, or is held by it.
fn carrier(sentences: &[String], quote: &str) -> Option<usize> {
    let inside = sentences.iter().position(|sentence| sentence.contains(quote));
    let around = || sentences.iter().position(|s| s.len() > 15 && quote.contains(s.as_str()));
    let begins = || {
        let head: String = quote.chars().take(25).collect();
        sentences.iter().position(|s| head.len() > 15 && s.contains(&head))
    };
    inside.or_else(around).or_else(begins)
}
