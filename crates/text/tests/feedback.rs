//! Feedback one receives: examples of the rules in both languages, and input nobody should send.

use proptest::prelude::*;
use record::Language;
use text::feedback::{Part, check, questions};

/// The names of the parts that are found.
fn parts(comment: &str) -> String {
    let checked = check(comment);
    let found = Part::ALL.into_iter().filter(|part| checked.of(*part).is_some());
    found.map(Part::name).collect::<Vec<_>>().join(" ")
}

#[test]
fn parts_are_found_by_their_rules() {
    use Part::{Behaviour, Effect, Situation, StopOrStart};
    for (comment, part, rule, words) in [
        ("You cut Nadia off on Tuesday.", Situation, "when", "on Tuesday"),
        ("During the Oslo audit you left.", Situation, "occasion", "During the Oslo audit"),
        ("You sent the plan two days early.", Behaviour, "did", "You sent the plan two days early"),
        ("He corrects our slides at night.", Behaviour, "does", "He corrects our slides at night"),
        ("You were late to the kickoff.", Behaviour, "was", "You were late to the kickoff"),
        ("You asked, so we stopped.", Effect, "so", "so we stopped"),
        ("You asked twice and I felt ignored.", Effect, "felt", "I felt ignored"),
        ("Please stop rewriting my slides.", StopOrStart, "stop", "stop rewriting my slides"),
        ("Next time, let Tom answer it.", StopOrStart, "next", "Next time, let Tom answer it"),
        ("El martes cortaste a Nadia.", Situation, "when", "El martes"),
        (
            "Enviaste el plan antes del comité.",
            Behaviour,
            "did",
            "Enviaste el plan antes del comité",
        ),
        ("Preguntas a todos, así que hablamos.", Effect, "so", "así que hablamos"),
        ("Deja de rehacer mis notas.", StopOrStart, "stop", "Deja de rehacer mis notas"),
    ] {
        let found = check(comment).of(part).unwrap_or_else(|| panic!("nothing in {comment}"));
        assert_eq!(found.rule, format!("rule-feedback-{rule}"), "{comment}");
        assert_eq!(&comment[found.start..found.start + found.len], words, "{comment}");
    }
}

#[test]
fn traits_and_empty_phrases_are_vague_at_any_length() {
    for comment in [
        "Keep doing what you're doing!",
        "Great job.",
        "Be more visible.",
        "Needs more executive presence.",
        "You are a great leader with excellent vision, always going above and beyond for your \
         people and for the business, and a real asset to all of us in every circumstance.",
        "Sigue así.",
        "Buen trabajo.",
        "Tienes que ser más estratégico.",
        "Es un gran líder, muy comprometido con la empresa y con una actitud siempre positiva.",
    ] {
        let checked = check(comment);
        assert!(checked.vague, "{comment}: {}", parts(comment));
        assert!((2..=3).contains(&questions(comment, &checked).len()), "{comment}");
    }
}

#[test]
fn a_short_comment_can_be_specific_and_is_asked_nothing() {
    for comment in [
        "You cut Nadia off on Tuesday.",
        "El martes interrumpiste a Nadia.",
        "You reply within the hour, so I never wait.",
        "Good communicator: in the union meeting she repeated each demand before answering.",
    ] {
        let checked = check(comment);
        assert!(!checked.vague, "{comment}: {}", parts(comment));
        assert!(questions(comment, &checked).is_empty());
    }
}

#[test]
fn questions_quote_the_comment() {
    for (comment, key, words) in [
        ("Be more strategic.", "feedback-ask-wanted", "Be more strategic"),
        ("You are a natural leader.", "feedback-ask-seen", "a natural leader"),
        ("Keep it up!", "feedback-ask-kept", "Keep it up"),
        ("Interrupts people.", "feedback-ask-when", "Interrupts people"),
        ("Great energy at the kickoff!", "feedback-ask-there", "at the kickoff"),
    ] {
        let asked = questions(comment, &check(comment));
        assert_eq!(asked[0].key, key, "{comment}");
        assert_eq!(asked[0].args, [("words", record::Arg::Text(words.to_owned()))]);
    }
}

#[test]
fn nothing_is_found_in_a_language_that_is_not_read() {
    let german =
        "Du hast am Dienstag in der Besprechung zweimal unterbrochen, und sie sagte nichts.";
    let checked = check(german);
    assert_eq!(
        (checked.language, checked.vague, parts(german)),
        (Language::Other, true, String::new())
    );
}

#[test]
fn hostile_comments_are_vague_and_asked_about() {
    let long = "you asked so we did and ".repeat(50_000);
    for comment in ["", " \n\t", "ok", "😀😀😀", "…", "~~~ . , .", "\u{301}\u{301}", "¿?¡!"]
    {
        let checked = check(comment);
        assert!(checked.vague, "{comment:?}");
        assert!(questions(comment, &checked).len() >= 2, "{comment:?}");
    }
    assert_eq!(check(&long), check(&long));
    assert_eq!(check(&"a".repeat(1 << 20)).parts, [None; 4]);
}

proptest! {
    #[test]
    fn any_text_gives_words_of_its_own_and_the_same_twice(comment in "(\\PC|you |asked |en |—|\n){0,80}") {
        let checked = check(&comment);
        prop_assert_eq!(checked, check(&comment));
        for found in checked.parts.into_iter().flatten() {
            prop_assert!(comment.get(found.start..found.start + found.len).is_some());
        }
        prop_assert_eq!(questions(&comment, &checked).len() >= 2, checked.vague);
    }
}
