//! Feedback one receives: whether a comment names a situation, a behaviour, an effect, and an act to
//! stop or to start.
//!
//! The four parts are found by named rules in English and Spanish; nothing is learned. Parts after
//! Weitzel (2000), situation – behaviour – impact; the fourth is ours.

mod ask;
mod empty;
mod english;
mod plain;
mod rules;
mod spanish;
mod verbs;

use std::sync::LazyLock;

use record::Language;

pub use ask::questions;
use english::Speaks;
use plain::Plain;
use rules::Set;

/// What a comment can carry, in the order it is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// When or where.
    Situation,
    /// An act one could have watched.
    Behaviour,
    /// What followed.
    Effect,
    /// An act to stop, start or keep.
    StopOrStart,
}

impl Part {
    /// All, in order.
    pub const ALL: [Part; 4] = [Part::Situation, Part::Behaviour, Part::Effect, Part::StopOrStart];

    /// As scripts and locales call it.
    pub fn name(self) -> &'static str {
        match self {
            Part::Situation => "situation",
            Part::Behaviour => "behaviour",
            Part::Effect => "effect",
            Part::StopOrStart => "stop_or_start",
        }
    }
}

/// The words that carry a part, and the rule that found them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// Where they begin in the comment, in bytes.
    pub start: usize,
    /// How long they are, in bytes.
    pub len: usize,
    /// Key of the rule.
    pub rule: &'static str,
}

/// What a comment carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Checked {
    /// It says too little to act on.
    pub vague: bool,
    /// What was found, by [`Part`].
    pub parts: [Option<Found>; 4],
    /// What it is written in; elsewhere than in English and Spanish nothing is found.
    pub language: Language,
}

impl Checked {
    /// What a part was found by.
    pub fn of(&self, part: Part) -> Option<Found> {
        self.parts[part as usize]
    }

    /// The parts that were not found, in order.
    pub fn missing(&self) -> impl Iterator<Item = Part> {
        Part::ALL.into_iter().filter(|part| self.of(*part).is_none())
    }
}

/// What the comment carries. Nothing is read beyond its first 20,000 bytes.
pub fn check(comment: &str) -> Checked {
    let plain = Plain::of(comment);
    let language = language(comment, &plain);
    let parts = match language {
        Language::English => english_set(&plain.text).find(&plain),
        Language::Spanish => spanish_set(&plain.text).find(&plain),
        Language::Other => [None; 4],
    };
    Checked { vague: is_vague(&parts, &plain), parts, language }
}

fn is_vague(parts: &[Option<Found>; 4], plain: &Plain) -> bool {
    let has = |part: Part| parts[part as usize].is_some();
    let anchored = has(Part::Situation) || has(Part::Effect) || has(Part::StopOrStart);
    let asked = has(Part::StopOrStart) && plain.count() >= 8;
    empty::is_empty(plain)
        || !(has(Part::Behaviour) && anchored || has(Part::Situation) && has(Part::Effect) || asked)
}

fn language(comment: &str, plain: &Plain) -> Language {
    let (mut tokens, mut room, mut tally) =
        (Vec::new(), String::new(), crate::language::Tally::default());
    crate::tokens::tokens(crate::folding::head(comment, 2_000), &mut tokens, &mut room);
    tally.add(&tokens);
    let found = tally.of(comment);
    // A comment is often three words long, which is too little for the library.
    if plain.count() < 25 && spanish::is_spanish(&plain.text) { Language::Spanish } else { found }
}

static TO: LazyLock<Set> = LazyLock::new(|| Set::of(english::RULES, &english::lists(Speaks::To)));
static OF: LazyLock<Set> = LazyLock::new(|| Set::of(english::RULES, &english::lists(Speaks::Of)));
static OF_THEM: LazyLock<Set> =
    LazyLock::new(|| Set::of(english::RULES, &english::lists(Speaks::OfThem)));
static HABLA_A: LazyLock<Set> = LazyLock::new(|| Set::of(spanish::RULES, &spanish::lists(true)));
static HABLA_DE: LazyLock<Set> = LazyLock::new(|| Set::of(spanish::RULES, &spanish::lists(false)));

fn english_set(plain: &str) -> &'static Set {
    match english::speaks(plain) {
        Speaks::To => &TO,
        Speaks::Of => &OF,
        Speaks::OfThem => &OF_THEM,
    }
}

fn spanish_set(plain: &str) -> &'static Set {
    if spanish::is_addressed(plain) { &HABLA_A } else { &HABLA_DE }
}
