//! The people of a record on the terminal, and as a CSV to fill in.

use comfy_table::CellAlignment;
use desk::{PeoplePage, ReferenceView};

use crate::screen::Page;

/// The people most exchanged with.
pub(crate) fn page(people: &PeoplePage, page: &Page<'_>, limit: usize) -> String {
    if people.people.is_empty() {
        return page.line("people-none", &[]);
    }
    let headers = [
        "me-name",
        "people-unit",
        "people-rank",
        "me-address",
        "people-messages",
        "people-meetings",
    ];
    let mut table = page.table(&headers);
    for person in people.people.iter().take(limit) {
        let outside = || page.texts.word("people-outside");
        let unit = person
            .unit
            .clone()
            .unwrap_or_else(|| if person.external { outside() } else { "–".to_owned() });
        table.add_row([
            person.name.clone(),
            unit,
            person.rank.map_or_else(|| "–".to_owned(), |rank| rank.to_string()),
            person.addresses.first().cloned().unwrap_or_default(),
            person.messages.to_string(),
            person.meetings.to_string(),
        ]);
    }
    for column in [2, 4, 5] {
        if let Some(column) = table.column_mut(column) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    let mut text = format!("{table}\n");
    if people.people.len() > limit {
        let more = (people.people.len() - limit).to_string();
        text += &page.line("import-more", &[("count", more)]);
    }
    text += "\n";
    text += &page.counted("people-stated", people.stated);
    text + &page.line("people-hint", &[])
}

/// The table that was taken, and what it is for.
pub(crate) fn reference(table: &ReferenceView, page: &Page<'_>) -> String {
    let people = [("people", table.people.to_string()), ("weeks", table.weeks.to_string())];
    let mut text = page.line("people-reference-taken", &people);
    if !table.units.is_empty() {
        text += &page.line("people-reference-units", &[("units", table.units.join(", "))]);
    }
    text + &page.line("people-reference-next", &[])
}

/// A CSV of the forty people most exchanged with, the owner first.
pub(crate) fn template(people: &PeoplePage) -> String {
    let cell = |text: &str| {
        if text.contains([',', '"', '\n']) {
            format!("\"{}\"", text.replace('"', "\"\""))
        } else {
            text.to_owned()
        }
    };
    let mut text = "addresses,name,unit,rank,manager,assistant_of\n".to_owned();
    text += &format!("{},,,,,\n", people.me.addresses.join(";"));
    for person in people.people.iter().filter(|person| !person.external).take(40) {
        let unit = cell(person.unit.as_deref().unwrap_or(""));
        let rank = person.rank.map_or_else(String::new, |rank| rank.to_string());
        let addresses = person.addresses.join(";");
        text += &format!("{addresses},{},{unit},{rank},,\n", cell(&person.name));
    }
    text
}
