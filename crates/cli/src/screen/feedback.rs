//! What a comment carries, what it lacks, and what to ask back.

use desk::FeedbackPage;

use crate::screen::{Ink, Page, pad};

/// The verdict, the four parts, then the questions, each on one line of its own so that it can be
/// copied whole.
pub(crate) fn page(view: &FeedbackPage, page: &Page<'_>) -> String {
    let verdict = if view.view.vague { "feedback-vague" } else { "feedback-specific" };
    let mut text = format!("{}\n", page.ink(Ink::Bold, &page.texts.word(verdict)));
    if !view.checked {
        text += &format!("{}\n", page.ink(Ink::Dim, &page.texts.word("feedback-unchecked")));
    }
    text += "\n";
    for part in &view.parts {
        let said = match &part.found {
            Some((words, rule)) => format!("“{words}”  {}", page.ink(Ink::Dim, rule)),
            None => {
                let missing = page.texts.word("feedback-missing");
                page.ink(Ink::Dim, &format!("{missing}: {}", part.lacks))
            }
        };
        text += &format!("  {}{}\n", pad(&part.name, 17), page.wrapped(&said, 19));
    }
    text += &format!("\n{}\n", page.ink(Ink::Dim, &page.texts.word("feedback-rules")));
    if !view.view.ask.is_empty() {
        text += &format!("\n{}\n\n", page.texts.word("feedback-ask-back"));
    }
    for question in &view.view.ask {
        text += &format!("{question}\n");
    }
    text
}
