//! Questions to ask back, from what a comment lacks and from its own words.
//!
//! Sentences stand in the locales (`feedback-ask-…`); the desk says them in the language of the
//! comment, because they are sent to whoever wrote it.

use std::sync::LazyLock;

use record::Phrase;
use regex::Regex;

use super::plain::Plain;
use super::{Checked, Part, empty};

/// No more questions than a busy person answers.
const MOST: usize = 3;

/// Two or three questions to ask back about a vague comment; none about another.
pub fn questions(comment: &str, checked: &Checked) -> Vec<Phrase> {
    if !checked.vague {
        return Vec::new();
    }
    let plain = Plain::of(comment);
    let quote = |part| checked.of(part).map(|found| cut(comment, found.start, found.len));
    let (kind, word) = said(comment, &plain);
    let mut asked = Vec::with_capacity(MOST);
    asked.push(match (quote(Part::Behaviour), quote(Part::Situation)) {
        (Some(act), _) => Phrase::new("feedback-ask-when").text("words", act),
        (None, Some(place)) => Phrase::new("feedback-ask-there").text("words", place),
        (None, None) if word.is_empty() => Phrase::new("feedback-ask-what"),
        (None, None) => Phrase::new(kind).text("words", word.clone()),
    });
    if checked.of(Part::Effect).is_none() {
        asked.push(Phrase::new("feedback-ask-effect"));
    }
    asked.push(match quote(Part::StopOrStart) {
        Some(act) => Phrase::new("feedback-ask-how").text("words", act),
        None if kind == WANTED => Phrase::new("feedback-ask-do").text("words", word),
        None => Phrase::new("feedback-ask-next"),
    });
    asked
}

const WANTED: &str = "feedback-ask-wanted";

/// What the question about the act is to quote, and which question fits it.
fn said(comment: &str, plain: &Plain) -> (&'static str, String) {
    let place = |at: usize, end: usize| plain.place(at, end).map(|(s, l)| cut(comment, s, l));
    let praise = empty::phrase(plain).and_then(|phrase| {
        let at = plain.text.find(&format!(" {phrase} "))? + 1;
        place(at, at + phrase.len())
    });
    let wish = WISH.find(&plain.text).and_then(|found| place(found.start(), found.end()));
    let seen = TRAIT.find(&plain.text).and_then(|found| place(found.start(), found.end()));
    match (praise, wish, seen) {
        (_, Some(words), _) => (WANTED, words),
        (Some(words), None, _) => ("feedback-ask-kept", words),
        (None, None, Some(words)) => ("feedback-ask-seen", words),
        (None, None, None) => ("feedback-ask-example", first_clause(comment, plain)),
    }
}

/// Words of the comment in one line, not longer than one reads at a glance.
fn cut(comment: &str, start: usize, len: usize) -> String {
    const LONGEST: usize = 80;
    let words: Vec<&str> = comment[start..start + len].split_whitespace().collect();
    let line = words.join(" ");
    if line.chars().count() <= LONGEST {
        return line;
    }
    let short: String = line.chars().take(LONGEST).collect();
    let end = short.rfind(' ').unwrap_or(short.len());
    format!("{}…", &short[..end])
}

/// The words up to the first mark, eight at most.
fn first_clause(comment: &str, plain: &Plain) -> String {
    let text = plain.text.strip_prefix(" . ").unwrap_or(&plain.text);
    let offset = plain.text.len() - text.len();
    let mut end = 0;
    for (count, word) in text.split_inclusive(' ').enumerate() {
        if count == 8 || matches!(word.trim(), "," | ".") {
            break;
        }
        end += word.len();
    }
    plain.place(offset, offset + end).map_or_else(String::new, |(s, l)| cut(comment, s, l))
}

const TRAITS: &str = "strategic|strategically|strategy|presence|gravitas|leader|leadership|communicator|communication|communicate|\
    visible|visibility|proactive|proactivity|ownership|owner|confident|confidence|assertive|assertiveness|influence|impact|\
    ambitious|ambition|polish|polished|mindset|attitude|professional|empathy|empathetic|approachable|transparent|transparency|\
    collaborative|collaboration|collaborate|team player|role model|big picture|bigger picture|vision|maturity|energy|drive|\
    initiative|organised|organized|organisation|focus|focused|reliable|supportive|listener|operational|detail|aggressive|defensive|\
    reactive|nice|tough|tougher|hands on|micromanager|delegation|delegate|resilience|creative|innovative|tone|style|\
    estrategico|estrategica|presencia|lider|liderazgo|comunicador|comunicadora|comunicacion|comunicar|visibilidad|visible|proactivo|\
    proactiva|proactividad|iniciativa|seguridad|seguro|segura|confianza|influencia|impacto|ambicion|actitud|profesional|empatia|\
    cercania|cercano|cercana|transparencia|colaboracion|vision|madurez|energia|operativo|operativa|detalle|agresivo|agresiva|\
    perfeccionista|brusco|brusca|formas|estilo|organizado|organizada|compromiso|comprometido|comprometida|compañero|compañera|\
    resolutivo|resolutiva|priorizacion|delegar|delega|asertivo|asertiva|asertividad|director|directora|potencial|potential";

/// A trait with the words that belong to it.
static TRAIT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        "(?:(?:a|an|very|great|good|excellent|strong|natural|real|true|always|so|executive|un|una|gran|buen|buena|muy|excelente) ){0,3}",
        "(?: (?:skills|thinking|player|performer|ejecutiva|natural|profesional|nato|nata))?",
    )
});

/// A trait that is wished for, or that there is too much of.
static WISH: LazyLock<Regex> = LazyLock::new(|| {
    let wishes = "more|less|be|too|not|better|stronger|lacks?|lack of|needs?|improve|work on|build|develop|grow|greater|show|mas|\
        menos|falta|le falta|te falta|demasiado|demasiada|mejorar|mejora|ganar|gana|trabaja|trabajar|ser|cuida|desarrollar|tan";
    pattern(
        &format!(
            "(?:{wishes}) (?:(?:a|an|more|of|your|his|her|the|executive|and|bit|little|las|la|el|su|tu|mas|de|en) ){{0,3}}"
        ),
        "(?: (?:skills|thinking|role|ejecutiva))?",
    )
});

fn pattern(before: &str, after: &str) -> Regex {
    let pattern = format!(r" {before}(?:{TRAITS}){after} ");
    Regex::new(&pattern).expect("lists of words joined by | are a valid pattern")
}
