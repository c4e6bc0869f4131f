//! What the reader says of one text.

use desk::{LabelReason, LabelView};

use crate::screen::{Ink, Page, pad};

/// Level with its probabilities, then each sentence that does something, with what carried it.
pub(crate) fn page(view: &LabelView, page: &Page<'_>) -> String {
    let mut text = String::new();
    let language = page.texts.language;
    for (key, share) in [
        ("level-operational", view.levels.operational),
        ("level-tactical", view.levels.tactical),
        ("level-strategic", view.levels.strategic),
        ("level-none", view.levels.none),
    ] {
        let named = key == format!("level-{}", view.level.name());
        let words = pad(&page.texts.word(key), 14);
        let words = if named { page.ink(Ink::Bold, &words) } else { words };
        let share = desk::percent(share, language);
        text += &format!("{words} {share:>7}{}\n", if named { "  ←" } else { "" });
    }
    text += &because(&view.because, 0, page);
    if !view.checked {
        text += &format!("{}\n", page.ink(Ink::Dim, &page.texts.word("label-unchecked")));
    }
    if view.acts.is_empty() {
        return text + &page.line("label-no-acts", &[]);
    }
    for act in &view.acts {
        let name = page.texts.word(&format!("act-{}", act.act.name().replace('_', "-")));
        let share = desk::percent(act.p, language);
        text += &format!("\n{} {}\n", page.ink(Ink::Bold, &name), page.ink(Ink::Dim, &share));
        let line: Vec<&str> = act.text.split_whitespace().collect();
        text += &format!("  “{}”\n", page.wrapped(&line.join(" "), 3));
        text += &because(&act.because, 2, page);
    }
    text
}

fn because(reasons: &[LabelReason], indent: usize, page: &Page<'_>) -> String {
    if reasons.is_empty() {
        return String::new();
    }
    let words: Vec<String> = reasons
        .iter()
        .map(|r| if r.rule.is_some() { r.what.clone() } else { format!("“{}”", r.what) })
        .collect();
    let said = page.say("label-because", &[("reasons", words.join(" · "))]);
    format!("{}{}\n", " ".repeat(indent), page.ink(Ink::Dim, &page.wrapped(&said, indent)))
}
