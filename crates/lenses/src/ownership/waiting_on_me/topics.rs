//! What the owner is asked about again and again and someone else mostly answers: a word, or two
//! words in a row, that several subjects share. By words alone; nothing here understands them.

use std::cmp::Reverse;

use jiff::civil::Date;
use record::{ItemRef, PersonId, Record, ThreadId};

use super::super::{can_take_over, is_report};
use super::asks::{Answered, Directed};

/// Something that could be handed over.
pub(super) struct Topic {
    /// As the latest subject writes it.
    pub(super) words: String,
    /// Who already answers.
    pub(super) person: PersonId,
    /// Threads on it that this person answered first.
    pub(super) answered: usize,
    /// Threads on it that were put to the owner.
    pub(super) threads: usize,
    /// Those of them that wait now.
    pub(super) waiting: usize,
    /// The first ask looked at, on this or anything else: what the counts reach back to.
    pub(super) since: Date,
    /// The asks, waiting ones first, latest first.
    pub(super) evidence: Vec<ItemRef>,
}

/// Threads that make a topic.
pub(super) const THREADS: usize = 3;
/// Threads one person must have answered, at least; and at least half.
pub(super) const ANSWERED: usize = 2;
/// The latest asks looked at: a topic of today is among them.
const LOOKED_AT: usize = 4_000;
/// From this many threads on, a word in more than a third of them names the house, not a topic.
const MANY: usize = 15;

/// What was put to the owner.
#[derive(Clone, Copy)]
pub(super) struct Asked<'a> {
    pub(super) record: &'a Record,
    /// Oldest first.
    pub(super) all: &'a [Directed],
    /// Index of the first of the span: a topic nobody asks about any more needs no hand.
    pub(super) lately: usize,
    /// Threads that wait, ascending.
    pub(super) waiting: &'a [ThreadId],
}

/// The topic most worth handing over.
pub(super) fn topic(asked: &Asked<'_>) -> Option<Topic> {
    let skip = asked.all.len().saturating_sub(LOOKED_AT);
    let lately = asked.lately.saturating_sub(skip);
    let asked = Asked { all: &asked.all[skip..], lately, ..*asked };
    let mut terms = terms(asked.record, asked.all);
    terms.sort_unstable_by_key(|term| (term.hash, term.asked));
    let groups = terms.chunk_by(|a, b| a.hash == b.hash);
    let found = groups.filter_map(|group| asked.candidate(group));
    let best = found.max_by(|a, b| a.rank().cmp(&b.rank()).then_with(|| b.words.cmp(&a.words)))?;
    Some(asked.topic(best))
}

/// One word or pair of words in one subject.
struct Term {
    hash: u64,
    /// Index of the ask.
    asked: u32,
    pair: bool,
    start: u32,
    end: u32,
}

struct Candidate {
    words: String,
    person: PersonId,
    answered: usize,
    waiting: usize,
    pair: bool,
    /// Indexes of the asks, oldest first.
    asked: Vec<u32>,
}

impl Candidate {
    fn rank(&self) -> (bool, usize, bool, Reverse<usize>) {
        (self.waiting > 0, self.answered, self.pair, Reverse(self.asked.len()))
    }
}

impl Asked<'_> {
    fn topic(&self, found: Candidate) -> Topic {
        let mut asks: Vec<&Directed> =
            found.asked.iter().rev().map(|at| &self.all[*at as usize]).collect();
        asks.sort_by_key(|ask| !self.waits(ask));
        let item =
            |ask: &&Directed| ItemRef::Message(self.record.messages[ask.message as usize].id);
        Topic {
            evidence: asks.iter().map(item).take(crate::Reading::EVIDENCE).collect(),
            words: found.words,
            person: found.person,
            answered: found.answered,
            threads: found.asked.len(),
            waiting: found.waiting,
            since: self.since(),
        }
    }

    fn candidate(&self, group: &[Term]) -> Option<Candidate> {
        let mut places: Vec<u32> = group.iter().map(|term| term.asked).collect();
        places.dedup();
        let threads = places.len();
        let names_the_house = self.all.len() >= MANY && threads * 3 > self.all.len();
        let last = group.last()?;
        if threads < THREADS || names_the_house || (last.asked as usize) < self.lately {
            return None;
        }
        let asks = || places.iter().map(|at| &self.all[*at as usize]);
        let (person, answered) = mostly_answers(self.record, asks())?;
        let thread = self.all[last.asked as usize].thread;
        let subject = &self.record.threads[thread.0 as usize].subject;
        let words = subject.get(last.start as usize..last.end as usize)?.to_owned();
        let is_name = |person| is_name(self.record, person, &words);
        if is_name(person) || is_name(self.record.owner) {
            return None;
        }
        let waiting = asks().filter(|ask| self.waits(ask)).count();
        Some(Candidate { words, person, answered, waiting, pair: last.pair, asked: places })
    }

    fn since(&self) -> Date {
        let first = self.all.first().map(|ask| &self.record.messages[ask.message as usize]);
        first.map_or(Date::MIN, |message| message.local.date())
    }

    fn waits(&self, ask: &Directed) -> bool {
        self.waiting.binary_search(&ask.thread).is_ok()
    }
}

/// Who answered at least two and at least half of them first; a report before anyone else.
fn mostly_answers<'a>(
    record: &Record,
    asks: impl Iterator<Item = &'a Directed>,
) -> Option<(PersonId, usize)> {
    let mut all = 0;
    let mut counts: Vec<(PersonId, usize)> = Vec::new();
    for ask in asks {
        all += 1;
        let Answered::By(person) = ask.answer else { continue };
        match counts.iter_mut().find(|(known, _)| *known == person) {
            Some((_, count)) => *count += 1,
            None => counts.push((person, 1)),
        }
    }
    counts.retain(|(person, count)| {
        *count >= ANSWERED && count * 2 >= all && can_take_over(record, *person)
    });
    let number = |person: PersonId| Reverse(record.person(person).number);
    counts.into_iter().max_by_key(|(who, count)| (is_report(record, *who), *count, number(*who)))
}

fn is_name(record: &Record, person: PersonId, words: &str) -> bool {
    let name = record.person(person).name.to_lowercase();
    let mut parts = name.split(|c: char| !c.is_alphanumeric());
    parts.any(|part| !part.is_empty() && part == words.to_lowercase())
}

fn terms(record: &Record, asked: &[Directed]) -> Vec<Term> {
    let lists = Lists::new();
    let mut terms = Vec::with_capacity(asked.len() * 4);
    for (at, ask) in (0u32..).zip(asked) {
        let subject = &record.threads[ask.thread.0 as usize].subject;
        let mut previous: Option<Word> = None;
        for word in words(subject, &lists) {
            if word.use_ == Use::Alone {
                terms.push(term(&word, at, false));
            }
            if let Some(before) = previous.filter(|before| before.pairs_with(&word, subject)) {
                let pair = Word { start: before.start, hash: before.joined(&word), ..word };
                terms.push(term(&pair, at, true));
            }
            previous = Some(word);
        }
    }
    terms
}

fn term(word: &Word, asked: u32, pair: bool) -> Term {
    let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    Term { hash: word.hash, asked, pair, start: place(word.start), end: place(word.end) }
}

/// How a word can name a topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Use {
    /// By itself.
    Alone,
    /// Only beside a word that can stand alone.
    Beside,
    /// Not at all.
    Never,
}

#[derive(Debug, Clone, Copy)]
struct Word {
    start: usize,
    end: usize,
    hash: u64,
    use_: Use,
}

impl Word {
    fn pairs_with(&self, next: &Word, subject: &str) -> bool {
        let either = self.use_ == Use::Alone || next.use_ == Use::Alone;
        let neither = self.use_ == Use::Never || next.use_ == Use::Never;
        either && !neither && matches!(&subject[self.end..next.start], " " | "-")
    }
    fn joined(&self, next: &Word) -> u64 {
        self.hash.rotate_left(17).wrapping_mul(FNV_PRIME) ^ next.hash
    }
}

const FNV_START: u64 = 0xcbf2_9ce4_8422_2325;
const FNV_PRIME: u64 = 0x0000_0100_0000_01b3;

fn words<'a>(subject: &'a str, lists: &'a Lists) -> impl Iterator<Item = Word> + 'a {
    let mut rest = 0;
    subject.split(|c: char| !c.is_alphanumeric()).filter_map(move |text| {
        let start = rest;
        rest += text.len();
        rest += subject[rest..].chars().next().map_or(0, char::len_utf8);
        let (end, hash) = (start + text.len(), hash(text));
        (!text.is_empty()).then(|| Word { start, end, hash, use_: lists.use_of(text, hash) })
    })
}

/// Of the lower-case letters.
fn hash(text: &str) -> u64 {
    let letters = text.chars().flat_map(char::to_lowercase);
    letters.fold(FNV_START, |hash, c| (hash ^ u64::from(c)).wrapping_mul(FNV_PRIME))
}

/// The lists below by hash, ascending.
struct Lists {
    never: Vec<u64>,
    beside: Vec<u64>,
}

impl Lists {
    fn new() -> Lists {
        let hashed = |list: &[&str]| {
            let mut hashes: Vec<u64> = list.iter().map(|word| hash(word)).collect();
            hashes.sort_unstable();
            hashes
        };
        Lists { never: hashed(NEVER), beside: hashed(BESIDE) }
    }

    fn use_of(&self, text: &str, hash: u64) -> Use {
        let letters = text.chars().count();
        let is_acronym = letters == 3 && text.chars().all(char::is_uppercase);
        let has_digit = text.chars().any(|c| c.is_ascii_digit());
        if has_digit || (letters < 4 && !is_acronym) || self.never.binary_search(&hash).is_ok() {
            Use::Never
        } else if self.beside.binary_search(&hash).is_ok() {
            Use::Beside
        } else {
            Use::Alone
        }
    }
}

/// Words of many subjects that name nothing, in English and Spanish.
#[rustfmt::skip]
const NEVER: &[&str] = &[
    "about", "after", "again", "also", "another", "asap", "attached", "attachment", "back",
    "before", "best", "call", "comments", "could", "does", "done", "email", "favor", "final",
    "first", "follow", "following", "forward", "forwarded", "friday", "from", "have", "hello",
    "help", "here", "immediate", "important", "information", "into", "just", "last", "look",
    "mail", "message", "monday", "month", "more", "morning", "need", "needed", "needs", "next",
    "night", "note", "notes", "open", "other", "over", "please", "question", "questions", "quick",
    "read", "regarding", "reminder", "reply", "request", "requested", "required", "response",
    "saturday", "second", "send", "should", "some", "soon", "sunday", "than", "thank", "thanks",
    "that", "their", "there", "these", "thing", "things", "this", "those", "thursday", "time",
    "today", "tomorrow", "tonight", "tuesday", "update", "updated", "updates", "urgent", "want",
    "wednesday", "week", "weekly", "were", "what", "when", "where", "which", "will", "with",
    "would", "year", "yesterday", "your", "january", "february", "march", "april", "june", "july",
    "august", "september", "october", "november", "december", "fyi", "the", "and", "for",
    "acerca", "adjunto", "ahora", "antes", "aquí", "ayer", "ayuda", "como", "consulta", "correo",
    "cuando", "desde", "después", "donde", "duda", "dudas", "enero", "entre", "esta", "este",
    "febrero", "gracias", "hasta", "hola", "hora", "información", "jueves", "lunes", "mañana",
    "martes", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
    "noviembre", "diciembre", "mensaje", "miércoles", "nota", "notas", "nuevo", "nueva", "para",
    "pero", "pregunta", "preguntas", "próxima", "próximo", "pronto", "recordatorio", "respuesta",
    "sábado", "semana", "semanal", "sobre", "solicitud", "también", "tarde", "urgente", "viernes",
    "domingo", "según", "sino", "todo", "todos", "vuestro", "nuestro",
];

/// Words that need another beside them: "report" says little, "capacity report" says enough.
#[rustfmt::skip]
const BESIDE: &[&str] = &[
    "agenda", "agreement", "analysis", "change", "changes", "check", "conference", "data",
    "decision", "discussion", "document", "documents", "draft", "file", "files", "figures",
    "group", "idea", "issue", "issues", "item", "items", "letter", "list", "meeting", "meetings",
    "news", "number", "numbers", "office", "plan", "plans", "point", "points", "presentation",
    "problem", "problems", "project", "proposal", "report", "reports", "results", "review",
    "round", "schedule", "status", "summary", "support", "team", "test", "topic", "visit", "work",
    "acta", "acuerdo", "cambio", "cambios", "carta", "datos", "decisión", "documento",
    "documentos", "equipo", "estado", "fecha", "grupo", "idea", "informe", "informes", "lista",
    "oficina", "plan", "presentación", "problema", "propuesta", "proyecto", "punto", "puntos",
    "resultados", "resumen", "reunión", "tema", "temas", "trabajo", "visita",
];

#[cfg(test)]
mod tests {
    use super::super::asks::walk;
    use super::*;
    use record::{Act, Role, sketch::Sketch};

    fn asked(sketch: Sketch, day: u32, subject: &str, answered_by: &str) -> Sketch {
        let at = |hour: u32| format!("2026-03-{day:02}T{hour:02}:00");
        let sketch =
            sketch.message(&at(9), "ana", &["me"], subject).cc(&["bo", "cy"]).act(Act::AsksNarrow);
        if answered_by.is_empty() {
            return sketch;
        }
        sketch.message(&at(11), answered_by, &["ana"], subject)
    }

    fn found(sketch: Sketch) -> Option<(String, String, usize, usize)> {
        let record = sketch.record();
        let walk = walk(&record, record.messages.len());
        let all = &walk.directed;
        let topic = topic(&Asked { record: &record, all, lately: 0, waiting: &[] })?;
        let name = record.person(topic.person).name.clone();
        Some((topic.words, name, topic.answered, topic.threads))
    }

    fn dock() -> Sketch {
        let sketch = asked(Sketch::new(), 2, "Dock doors at Newark", "bo");
        let sketch = asked(sketch, 3, "Newark dock doors again", "bo");
        asked(sketch, 4, "Dock doors: overtime?", "me")
    }

    #[test]
    fn the_person_who_answered_most_of_a_topic_is_found() {
        assert_eq!(found(dock()), Some(("Dock doors".into(), "bo".into(), 2, 3)));
    }

    #[test]
    fn a_report_comes_before_others_who_answered_as_much() {
        let sketch = asked(Sketch::new(), 2, "Dock doors at Newark", "bo");
        let sketch = asked(sketch, 3, "Newark dock doors again", "bo");
        let sketch = asked(sketch, 4, "Dock doors once more", "cy");
        let sketch = asked(sketch, 5, "Dock doors, last time", "cy");
        let bo = Some(("dock doors".to_lowercase(), "bo".to_owned(), 2, 4));
        let lower = |found: Option<(String, String, usize, usize)>| {
            found.map(|(words, name, answered, all)| (words.to_lowercase(), name, answered, all))
        };
        assert_eq!(lower(found(sketch.clone())), bo, "equal: the lower number");
        let (_, person, _, _) = found(sketch.clone().role("cy", Role::Report)).unwrap();
        assert_eq!(person, "cy");
        let more = asked(sketch, 6, "Dock doors and the yard", "me");
        assert_eq!(found(more), None, "two of five are not half");
    }

    #[test]
    fn seniors_and_assistants_take_nothing_over() {
        assert_eq!(found(dock().role("bo", Role::Senior)), None);
        assert_eq!(found(dock().knows("bo", "ops", 9).knows("me", "ops", 5)), None);
    }

    #[test]
    fn two_threads_and_empty_words_are_no_topic() {
        let sketch = asked(Sketch::new(), 2, "Dock doors", "bo");
        let sketch = asked(sketch, 3, "Dock doors at Newark", "bo");
        assert_eq!(found(sketch.clone()), None);
        let sketch = asked(sketch, 4, "Question for next week", "bo");
        assert_eq!(found(asked(sketch, 5, "Question: next week?", "bo")), None);
    }

    #[test]
    fn words_are_cut_where_they_stand() {
        let of = |subject: &'static str| -> Vec<&str> {
            words(subject, &Lists::new())
                .filter(|w| w.use_ == Use::Alone)
                .map(|w| &subject[w.start..w.end])
                .collect()
        };
        assert_eq!(of("Año fiscal – KPI: Q3 report (Laredo)"), ["fiscal", "KPI", "Laredo"]);
        assert_eq!(of(""), Vec::<&str>::new());
    }
}
