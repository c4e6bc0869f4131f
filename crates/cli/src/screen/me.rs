//! Whose record this is, on the terminal.

use comfy_table::CellAlignment;
use desk::MePage;

use crate::screen::Page;

/// The owner's addresses and who else they could be.
pub(crate) fn page(me: &MePage, page: &Page<'_>) -> String {
    if me.me.addresses.is_empty() && me.candidates.is_empty() {
        return page.line("me-nobody", &[]);
    }
    let mut text = page.heading("me-yours").trim_start().to_owned();
    for address in &me.me.addresses {
        text += &format!("  {address}\n");
    }
    text += &if me.me.confirmed {
        page.line("me-confirmed", &[])
    } else {
        page.line("me-proposed", &[("addresses", me.me.addresses.join(" "))])
    };
    if !me.assistants.is_empty() {
        text += &page.heading("me-assistants");
        for address in &me.assistants {
            text += &format!("  {address}\n");
        }
    }
    text += &page.heading("me-candidates");
    let mut table = page.table(&["me-address", "me-name", "me-in-sent", "me-received"]);
    for candidate in &me.candidates {
        let (sent, received) = (candidate.in_sent_folders, candidate.received);
        let cells = [&candidate.address, &candidate.name, &sent.to_string(), &received.to_string()];
        table.add_row(cells);
    }
    for column in 2..4 {
        if let Some(column) = table.column_mut(column) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    text + &format!("{table}\n")
}
