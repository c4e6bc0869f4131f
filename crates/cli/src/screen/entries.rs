//! What the person wrote down: handovers with their re-entries, proposals with their answers.

use desk::{HandoverView, ProposalEntryView, ReEntriesView};

use crate::screen::{Ink, Page, cut, pad};

/// A handover just written.
pub(crate) fn written_handover(one: &HandoverView, page: &Page<'_>) -> String {
    let said = [
        ("id", one.id.clone()),
        ("what", one.what.clone()),
        ("to", one.to.clone()),
        ("on", one.on.to_string()),
    ];
    let mut text = page.line("handover-written", &said);
    text += &match &one.thread {
        Some(thread) => page.line("handover-watched", &[("thread", thread.clone())]),
        None => page.line("handover-unwatched", &[]),
    };
    text
}

/// All handovers, or how to write the first.
pub(crate) fn handovers(all: &[HandoverView], page: &Page<'_>) -> String {
    if all.is_empty() {
        return page.line("handover-none", &[]);
    }
    let heads = ["entry-id", "entry-day", "screen-what", "entry-to", "handover-since"];
    let mut text = head(&heads, page);
    for one in all {
        let since = if one.withdrawn {
            page.texts.word("entry-withdrawn")
        } else {
            re_entries(&one.re_entries, page)
        };
        text += &row(&one.id, &one.on.to_string(), (&one.what, &one.to, &since), page);
        text += &about(one.thread.as_deref(), one.note.as_deref(), page);
    }
    text + "\n" + &page.line("handover-hint", &[])
}

fn re_entries(found: &ReEntriesView, page: &Page<'_>) -> String {
    let last = found.last.map(|day| day.to_string()).unwrap_or_default();
    page.say_counted("handover-re-entries", found.count(), &[("last", last)])
}

/// A proposal just written or answered.
pub(crate) fn written_proposal(one: &ProposalEntryView, page: &Page<'_>) -> String {
    let said = [
        ("id", one.id.clone()),
        ("what", one.what.clone()),
        ("to", one.to.join(", ")),
        ("on", one.on.to_string()),
    ];
    let mut text = page.line("proposal-written", &said);
    if one.answer.is_some() || one.brought_over.is_some() {
        text += &format!("{}\n", page.wrapped(&state(one, page), 0));
    } else {
        text += &page.line("proposal-answer-later", &[("id", one.id.clone())]);
    }
    text
}

/// All proposals, or how to write the first.
pub(crate) fn proposals(all: &[ProposalEntryView], page: &Page<'_>) -> String {
    if all.is_empty() {
        return page.line("proposal-none", &[]);
    }
    let heads = ["entry-id", "entry-day", "screen-what", "entry-to", "proposal-state"];
    let mut text = head(&heads, page);
    for one in all {
        let state = state(one, page);
        text += &row(&one.id, &one.on.to_string(), (&one.what, &one.to.join(", "), &state), page);
        text += &about(one.thread.as_deref(), None, page);
    }
    text + "\n" + &page.line("proposal-hint", &[])
}

fn state(one: &ProposalEntryView, page: &Page<'_>) -> String {
    if one.withdrawn {
        return page.texts.word("entry-withdrawn");
    }
    let mut words = match &one.answer {
        None => page.texts.word("proposal-open"),
        Some(answer) => {
            let became = page.texts.word(&format!("proposal-{}", answer.became));
            let days = usize::try_from(answer.days).unwrap_or(0);
            page.say_counted("proposal-after", days, &[("became", became)])
        }
    };
    // Whom it was put to stands beside it.
    let by = one.answer.as_ref().and_then(|answer| answer.by.clone());
    if let Some(by) = by.filter(|by| one.to != [by.as_str()]) {
        words += &page.say("proposal-by", &[("by", by)]);
    }
    if let Some(by) = &one.brought_over {
        words += &page.say("proposal-finished-by", &[("by", by.clone())]);
    }
    words
}

/// Columns of what, to whom, and how it stands, in a page of this width.
fn widths(page: &Page<'_>) -> (usize, usize, usize) {
    let left = page.columns.saturating_sub(5 + 11 + 2).max(40);
    (left * 2 / 5, left / 5 + 1, left - left * 2 / 5 - left / 5 - 1)
}

fn head(keys: &[&str; 5], page: &Page<'_>) -> String {
    let [id, on, what, to, state] = keys.map(|key| page.texts.word(key));
    let (wide, named, _) = widths(page);
    let line =
        format!("{}{}{} {} {state}", pad(&id, 5), pad(&on, 11), pad(&what, wide), pad(&to, named));
    format!("{}\n", page.ink(Ink::Dim, &line))
}

fn row(id: &str, on: &str, (what, to, state): (&str, &str, &str), page: &Page<'_>) -> String {
    let (wide, named, _) = widths(page);
    let start = format!("{}{}{} {} ", pad(id, 5), pad(on, 11), pad(what, wide), pad(to, named));
    let indent = 5 + 11 + wide + 1 + named + 1;
    format!("{start}{}\n", page.wrapped(state, indent))
}

/// Its conversation and note, on lines of their own.
fn about(thread: Option<&str>, note: Option<&str>, page: &Page<'_>) -> String {
    let wide = page.columns.saturating_sub(16);
    let line =
        |words: String| format!("{}{}\n", " ".repeat(16), page.ink(Ink::Dim, &cut(&words, wide)));
    let thread = thread.map(|thread| page.say("entry-thread", &[("thread", thread.to_owned())]));
    [thread, note.map(str::to_owned)].into_iter().flatten().map(line).collect()
}
