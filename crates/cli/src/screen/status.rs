//! What the journal holds, on the terminal.

use comfy_table::CellAlignment;
use desk::{ComplaintView, StatusPage};

use crate::screen::{Ink, Page, cut, tail};

/// Holdings, sources, what was left out, silent lenses.
pub(crate) fn page(status: &StatusPage, page: &Page<'_>) -> String {
    let label = page.ink(Ink::Bold, &page.texts.word("status-journal"));
    let mut text = format!("{label}  {}\n", status.journal);
    let holds = [
        ("messages", status.messages.to_string()),
        ("meetings", status.meetings.to_string()),
        ("people", status.people.to_string()),
        ("entries", status.entries.to_string()),
    ];
    text += &page.line("status-holds", &holds);
    for (key, days) in [("status-mail", status.mail), ("status-calendar", status.calendar)] {
        if let Some((from, to)) = days {
            text += &page.line(key, &[("from", from.to_string()), ("to", to.to_string())]);
        }
    }
    if let Some(reference) = &status.reference {
        text += &page.line("status-reference", &[("people", reference.people.to_string())]);
    }
    if let Some(holder) = &status.importing {
        text += &page.line("status-importing", &[("holder", holder.clone())]);
    }
    if status.origins.is_empty() {
        return text + &page.line("status-none", &[]);
    }
    text += "\n";
    text += &origins(status, page);
    if status.unread > 0 {
        text += &page.wrapped(&page.say_counted("screen-unread", status.unread, &[]), 0);
        text += "\n";
    }
    if status.complaints > 0 {
        text += &page.line("import-complaints-hint", &[]);
    }
    if !status.left_out.is_empty() {
        text += &page.heading("status-left-out");
        for (reason, count) in &status.left_out {
            text += &format!("{count:>7}  {}\n", page.wrapped(reason, 9));
        }
    }
    if !status.lacking.is_empty() {
        text += &page.heading("status-lacking");
        for lens in &status.lacking {
            text += &format!("{}  {}\n", lens.lens, page.wrapped(&lens.because, 2));
        }
    }
    text
}

fn origins(status: &StatusPage, page: &Page<'_>) -> String {
    const SHOWN: usize = 20;
    let mut table = page.table(&[
        "import-file",
        "import-kind",
        "import-kept",
        "import-known",
        "import-left-out",
        "import-complaints",
    ]);
    for origin in status.origins.iter().take(SHOWN) {
        let mut path = tail(&origin.path, 40);
        if !origin.complete {
            path += &format!(" ({})", page.texts.word("status-unfinished"));
        }
        table.add_row([
            path,
            page.source(&origin.source),
            origin.kept.to_string(),
            origin.known.to_string(),
            origin.left_out.to_string(),
            origin.complaints.to_string(),
        ]);
    }
    for column in 2..6 {
        if let Some(column) = table.column_mut(column) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    let mut text = format!("{table}\n");
    if status.origins.len() > SHOWN {
        let more = (status.origins.len() - SHOWN).to_string();
        text += &page.line("import-more", &[("count", more)]);
    }
    text
}

/// Every complaint with its file and place.
pub(crate) fn complaints(complaints: &[ComplaintView], page: &Page<'_>) -> String {
    let line = |one: &ComplaintView| {
        let place = format!("{}:{}", one.path, one.offset);
        let reason = page.wrapped(&one.reason, 2);
        format!("{}\n  {reason}\n", page.ink(Ink::Dim, &cut(&place, page.columns)))
    };
    complaints.iter().map(line).collect()
}
