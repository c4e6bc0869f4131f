//! The questions whose answers teach the reader most, and what a correction changed.

use desk::{Corrected, Doubt};

use crate::screen::{Ink, Page, cut};

/// Each question with its message and the two ways to answer it.
pub(crate) fn list(doubts: &[Doubt], page: &Page<'_>) -> String {
    if doubts.is_empty() {
        return page.line("doubts-none", &[]);
    }
    let mut text = page.line("doubts-title", &[]);
    for doubt in doubts {
        let about = format!("{}  {}", doubt.at, cut(&doubt.title, 56));
        text += &format!("\n{} {}\n", page.ink(Ink::Bold, &doubt.id), page.ink(Ink::Dim, &about));
        if let Some(passage) = &doubt.passage {
            text += &format!("  “{}”\n", page.wrapped(passage, 3));
        }
        text += &format!("  {}\n", page.wrapped(&doubt.question, 2));
        for answer in &doubt.answers {
            text += &format!("    altitude correct {} {answer}\n", doubt.id);
        }
    }
    text
}

/// What was taken for what before, and now.
pub(crate) fn corrected(corrected: &Corrected, undone: bool, page: &Page<'_>) -> String {
    let words = |words: &Option<String>| words.clone().unwrap_or_else(|| "–".into());
    let said = [
        ("item", corrected.item.clone()),
        ("title", corrected.title.clone()),
        ("before", words(&corrected.before)),
        ("now", words(&corrected.now)),
    ];
    let mut text = page.line(if undone { "correct-undone" } else { "correct-done" }, &said);
    if corrected.series > 1 {
        text += &page.counted("correct-series", corrected.series);
    }
    if corrected.learned > 0 {
        text += &page.counted("correct-learned", corrected.learned);
    }
    text
}
