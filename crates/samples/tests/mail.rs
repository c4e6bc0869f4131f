//! The two mail files, read back line by line.

use samples::{Plan, Year, year};

use crate::DEMO;

/// Raw messages of a folder, without the separator line.
fn messages(year: &Year, name: &str) -> Vec<String> {
    let text = String::from_utf8(year.file(name).to_vec()).unwrap();
    let mut messages: Vec<String> = Vec::new();
    let mut blank = true;
    for line in text.split_inclusive('\n') {
        if blank && line.starts_with("From ") {
            messages.push(String::new());
        } else {
            messages.last_mut().unwrap().push_str(line);
        }
        blank = line == "\n";
    }
    messages
}

fn header<'a>(message: &'a str, name: &str) -> Option<&'a str> {
    let head = message.split("\n\n").next().unwrap();
    head.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_another_does_not() {
    let plan = Plan::small(5);
    let (one, two) = (year(&plan), year(&plan));
    assert_eq!(one.files, two.files);
    assert_eq!(one.truth, two.truth);
    for (file, other) in one.files.iter().zip(year(&Plan { seed: 6, ..plan }).files).take(3) {
        assert_ne!(file.1, other.1, "{}", file.0);
    }
}

#[test]
fn as_many_messages_as_said_with_escaped_separators() {
    let year = &*DEMO;
    let (inbox, sent) = (messages(year, "mail/inbox.mbox"), messages(year, "mail/sent.mbox"));
    assert_eq!((inbox.len(), sent.len()), (year.truth.received, year.truth.sent));
    assert!((9_000..12_500).contains(&(inbox.len() + sent.len())), "{}", inbox.len() + sent.len());
    let whole = [inbox, sent].concat();
    assert!(!whole.iter().any(|m| m.lines().any(|line| line.starts_with("From "))));
    assert!(whole.iter().any(|m| m.lines().any(|line| line.starts_with(">From "))));
}

#[test]
fn lines_are_short_enough_for_mail() {
    let year = &*DEMO;
    for name in ["mail/inbox.mbox", "mail/sent.mbox"] {
        for message in messages(year, name) {
            assert!(message.lines().all(|line| line.len() <= 998));
            let head = message.split("\n\n").next().unwrap();
            assert!(head.is_ascii() && head.lines().all(|line| line.len() <= 120), "{head}");
        }
    }
}

#[test]
fn dates_lie_in_the_year_and_offsets_differ() {
    let year = &*DEMO;
    let mut offsets = std::collections::BTreeSet::new();
    for name in ["mail/inbox.mbox", "mail/sent.mbox"] {
        for message in messages(year, name) {
            let date = header(&message, "Date").unwrap();
            let at = jiff::fmt::rfc2822::DateTimeParser::new().parse_timestamp(date).unwrap();
            let text = at.to_string();
            assert!(("2025-07-01T04".."2026-07-01T04").contains(&text.as_str()), "{date}");
            offsets.insert(date[date.len() - 5..].to_owned());
        }
    }
    let expected = ["+0100", "+0200", "-0400", "-0500", "-0600", "-0700", "-0800"];
    assert!(offsets.iter().map(String::as_str).eq(expected), "{offsets:?}");
}

#[test]
fn every_manner_of_writing_occurs() {
    let year = &*DEMO;
    let mut all = year.file("mail/inbox.mbox").to_vec();
    all.extend_from_slice(year.file("mail/sent.mbox"));
    let text = String::from_utf8(all).unwrap();
    for mark in [
        "Content-Type: text/html",
        "Content-Type: multipart/alternative",
        "Content-Transfer-Encoding: base64",
        "Content-Transfer-Encoding: quoted-printable",
        "Content-Transfer-Encoding: 8bit",
        "\nSubject: =?UTF-8?B?",
        "\nSender: Hannah Lindqvist",
        "\nAuto-Submitted: auto-replied",
        "\nList-Id: ",
        "-----Original Message-----",
        "escribió:",
        " wrote:",
        "mtorres@harborline.example",
        "Adriana_R=C3=ADos",
    ] {
        assert!(text.contains(mark), "{mark:?}");
    }
}

#[test]
fn she_writes_on_every_day_she_works_and_on_none_she_is_away() {
    for plan in [Plan::default(), Plan::small(2), Plan::quiet(3)] {
        let year = &year(&plan);
        let mut days = std::collections::BTreeMap::new();
        for message in messages(year, "mail/sent.mbox") {
            if header(&message, "Auto-Submitted").is_none() {
                let date = header(&message, "Date").unwrap();
                *days.entry(date[5..16].to_owned()).or_insert(0) += 1;
            }
        }
        for away in ["04 May 2026", "08 May 2026", "15 May 2026", "17 May 2026"] {
            let written = days.contains_key(away);
            assert_eq!(written, !plan.vacation && !away.starts_with("17"), "{away}");
        }
        for day in ["01 May 2026", "18 May 2026", "23 Jun 2026", "30 Jun 2026"] {
            assert!(days.get(day).is_some_and(|count| *count >= 2), "{day} {plan:?}");
        }
    }
}
