//! Calendar tables, and calendars in old encodings.

use crate::calendar::{fixture, keys, meetings, read, source};

#[test]
fn tables_in_three_languages() {
    let steps = fixture("outlook_csv", "english.csv");
    let english = meetings(&steps);
    assert_eq!(english[0].start.to_string(), "2026-03-02T08:00:00Z");
    assert_eq!(english[0].end.to_string(), "2026-03-02T09:30:00Z");
    let people: Vec<(&str, bool)> =
        english[0].attendees.iter().map(|a| (a.who.address.as_str(), a.room)).collect();
    assert_eq!(
        people,
        [("ana reyes", false), ("bo lind", false), ("chi@example.com", false), ("room 4", true)]
    );
    assert_eq!(english[0].notes_words, 3);
    assert!(english[1].all_day && english[1].out_of_office);
    assert_eq!(english[1].end.to_string(), "2026-04-10T22:00:00Z");
    assert!(english[2].cancelled && !english[2].busy);
    assert_eq!(
        keys(&steps),
        [
            "complaint-event-ends-before-start",
            "complaint-event-no-start",
            "complaint-event-bad-date"
        ]
    );
    let steps = fixture("outlook_csv", "spanish.csv");
    let spanish = meetings(&steps);
    assert_eq!(spanish[0].start.to_string(), "2026-04-03T07:00:00Z");
    assert!(spanish[1].all_day && spanish[1].out_of_office && !spanish[2].busy);
    let steps = fixture("outlook_csv", "german.csv");
    assert_eq!(meetings(&steps)[0].start.to_string(), "2026-03-09T07:30:00Z");
}

#[test]
fn a_windows_1252_table_and_a_utf_16_calendar() {
    let table = b"Asunto;Fecha de inicio;Fecha de fin;Todo el d\xEDa\nReuni\xF3n;20/03/2026;20/03/2026;S\xED\n";
    let steps = read(source("outlook_csv"), "x.csv", Box::new(&table[..]));
    assert_eq!(meetings(&steps)[0].title, "Reunión");
    assert!(meetings(&steps)[0].all_day);
    let calendar = "\u{feff}BEGIN:VCALENDAR\rBEGIN:VEVENT\rDTSTART:20260302T090000Z\rSUMMARY:Año\rEND:VEVENT\r";
    let bytes: Vec<u8> = calendar.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let steps = read(source("ics"), "x.ics", Box::new(&bytes[..]));
    assert_eq!(meetings(&steps)[0].title, "Año");
}
