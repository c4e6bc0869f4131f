//! Mail, meetings and people whose words are HTML: shown as they were written, never obeyed.

use crate::house::{own, shared};
use crate::markup::visible;

pub(crate) const SENDER: &str = "mallory@harm.example";
pub(crate) const UNIT: &str = "\"><img src=x onerror=alert(1)>";
const SCRIPT: &str = "<script>alert(1)</script>";

/// Two messages whose sender, subject and text are HTML, and one in answer by the owner.
pub(crate) fn mbox(owner: &str) -> String {
    let message = |from: &str, to: &str, number: u32, subject: &str, text: &str| {
        format!(
            "From x@harm.example Mon Jun 15 10:00:00 2026\nMessage-ID: <{number}@harm.example>\n\
             Date: Mon, 15 Jun 2026 10:{number:02}:00 +0000\nFrom: {from}\nTo: {to}\n\
             Subject: {subject}\nContent-Type: text/plain; charset=utf-8\n\n{text}\n\n"
        )
    };
    let sender = format!("\"{SCRIPT} <b>Mallory</b>\" <{SENDER}>");
    let subject = format!("{SCRIPT}\" onmouseover=\"alert(1)");
    let text = format!(
        "Could you decide on {SCRIPT} and <img src=x onerror=alert(1)> by Friday? It decides the budget."
    );
    message(&sender, owner, 10, &subject, &text)
        + &message(&sender, owner, 11, "{$count} web-title { -brand }", "Nothing & all <!-- -->")
        + &message(
            owner,
            SENDER,
            12,
            &format!("Re: {subject}"),
            &format!(
                "I decide: {SCRIPT} it is, because the budget of the next year depends on it."
            ),
        )
}

/// A meeting whose title and attendees are HTML.
pub(crate) fn calendar(owner: &str) -> String {
    let event = format!(
        "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:harm\nBEGIN:VEVENT\nUID:harm-1\nDTSTAMP:20260601T000000Z\n\
         DTSTART:20260616T100000Z\nDTEND:20260616T110000Z\nSUMMARY:{SCRIPT}<svg onload=alert(1)>\n\
         ORGANIZER;CN=\"<b>Mallory</b>\":mailto:{SENDER}\n\
         ATTENDEE;CN=\"<b>Mallory</b>\";PARTSTAT=ACCEPTED:mailto:{SENDER}\n\
         ATTENDEE;PARTSTAT=ACCEPTED:mailto:{owner}\nEND:VEVENT\nEND:VCALENDAR\n"
    );
    event.replace('\n', "\r\n")
}

#[test]
fn html_in_mail_meetings_and_people_is_shown_never_obeyed() {
    let house = shared();
    let found = house.get("/search?q=script").text();
    let items: Vec<&str> = found
        .split("href=\"")
        .filter_map(|part| part.split('"').next())
        .filter(|path| path.starts_with("/item/"))
        .collect();
    assert!(items.len() >= 2, "{}", visible(&found));
    let mut pages: Vec<String> = items.iter().map(|path| (*path).to_owned()).collect();
    pages.extend(
        ["/people?q=mallory", "/search?q=script", "/week?week=2026-W25", "/record", "/settings"]
            .map(String::from),
    );
    let mut seen = String::new();
    for path in pages {
        let page = house.get(&path);
        assert_eq!(page.status, 200, "{path}");
        seen += &page.text();
    }
    for harm in [SCRIPT, "<img src=x", "<svg onload", "<b>Mallory", "\" onmouseover="] {
        assert!(!seen.contains(harm), "{harm} came through");
    }
    for shown in [
        "&lt;script&gt;alert(1)",
        "&lt;b&gt;Mallory",
        "&quot;&gt;&lt;img src=x",
        "&lt;svg onload",
        "&quot; onmouseover",
    ] {
        assert!(seen.contains(shown), "{shown} is nowhere");
    }
}

#[test]
fn words_of_an_address_are_shown_never_obeyed() {
    let harm = "%22%3E%3Cscript%3Ealert(1)%3C/script%3E";
    for path in [
        "/?said=X&corrected=X",
        "/search?q=X",
        "/people?q=X",
        "/people?said=X",
        "/settings?said=X",
        "/record?said=X",
        "/week?week=X",
        "/lens/X",
        "/item/X",
        "/facet/X",
        "/X",
        "/lens/passenger_meetings?week=X&of=X&page=X&quarter=X",
        "/?quarter=X",
    ] {
        let page = shared().get(&path.replace('X', harm)).text();
        assert!(!page.contains("<script>alert"), "{path}");
    }
}

#[test]
fn a_unit_that_is_html_can_be_stated_and_read_back() {
    let house = own();
    let answer = house.post("/person", &[("address", SENDER), ("unit", UNIT), ("rank", "1\"><b>")]);
    assert_eq!(answer.status, 303);
    let page = house.get(answer.location()).text();
    assert!(!page.contains("<img src=x") && !page.contains("<b>\""));
    let answer = house.post("/person", &[("address", SENDER), ("unit", UNIT), ("rank", "3")]);
    let page = house.get(answer.location()).text();
    assert!(!page.contains("<img src=x"));
    let page = house.get("/people?q=mallory").text();
    assert!(
        page.contains("value=\"&quot;&gt;&lt;img src=x onerror=alert(1)&gt;\""),
        "{}",
        visible(&page)
    );
}
