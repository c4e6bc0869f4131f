//! Archives are read in place, within bounds, and what stands in them can be found again.

use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

use flate2::{Compression, write::GzEncoder};
use sources::{Resume, Step, reread};
use tempfile::TempDir;
use zip::write::SimpleFileOptions;

use crate::walked::{complaints, fixtures, left_out, messages, subjects, walk, walk_from};

struct Made {
    folder: TempDir,
}

impl Made {
    fn new() -> Made {
        Made { folder: tempfile::tempdir().unwrap() }
    }
    fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        path
    }
}

fn zip(entries: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn tar(entries: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut tar = tar::Builder::new(Vec::new());
    for (name, bytes) in entries {
        let mut header = tar::Header::new_gnu();
        // Straight into the field: the builder refuses the names this must try.
        header.as_old_mut().name[..name.len()].copy_from_slice(name.as_bytes());
        header.set_size(bytes.len() as u64);
        header.set_mode(0o644);
        header.set_cksum();
        tar.append(&header, bytes.as_slice()).unwrap();
    }
    tar.into_inner().unwrap()
}

fn gz(bytes: &[u8]) -> Vec<u8> {
    let mut gz = GzEncoder::new(Vec::new(), Compression::fast());
    gz.write_all(bytes).unwrap();
    gz.finish().unwrap()
}

fn fixture(name: &str) -> Vec<u8> {
    fs::read(fixtures().join(name)).unwrap()
}

fn message(subject: &str) -> Vec<u8> {
    let head = "Date: Mon, 2 Mar 2026 09:00:00 +0000\nFrom: a@b.example\nTo: c@d.example\n";
    format!("{head}Subject: {subject}\n\nThe words of {subject}.\n").into_bytes()
}

fn origins(steps: &[Step]) -> Vec<String> {
    let origin = |step: &Step| match step {
        Step::Begin(origin) => Some(format!("{} {}", origin.source, origin.path)),
        _ => None,
    };
    let mut origins: Vec<String> = steps.iter().filter_map(origin).collect();
    for origin in &mut origins {
        if let Some((head, tail)) = origin.split_once(" /") {
            let name = tail.rsplit_once("/made.").map_or(tail, |(_, name)| name);
            *origin = format!("{head} {name}");
        }
    }
    origins
}

#[test]
fn mail_and_calendar_of_one_export_are_origins_of_their_own() {
    let made = Made::new();
    let path = made.file(
        "made.zip",
        &zip(&[
            ("Takeout/Mail/Enviados.mbox", fixture("mbox/plain.mbox")),
            ("Takeout/Calendar/work.ics", fixture("ics/google.ics")),
            ("Takeout/archive_browser.html", b"<html></html>".to_vec()),
            ("Takeout/Mail/", Vec::new()),
        ]),
    );
    let steps = walk(&path);
    let expected =
        ["ics zip!/Takeout/Calendar/work.ics", "mbox zip!/Takeout/Mail/Enviados.mbox", "walk zip"];
    assert_eq!(origins(&steps), expected);
    assert_eq!(messages(&steps).len(), 3);
    assert!(messages(&steps).iter().all(|message| message.in_sent));
    assert_eq!(left_out(&steps), ["left-out-other-file"]);
    assert_eq!(complaints(&steps), [""; 0]);
}

#[test]
fn single_messages_form_an_origin_a_folder_in_every_archive() {
    let entries = [
        ("mail/ann/sent/1.", message("one")),
        ("mail/ann/sent/2.", message("two")),
        ("mail/ben/inbox/1.", message("three")),
        ("mail/ann/sent/3.", message("four")),
    ];
    let made = Made::new();
    let steps = walk(&made.file("made.tgz", &gz(&tar(&entries))));
    assert_eq!(subjects(&steps), ["one", "two", "three", "four"]);
    let again = "folder tgz!/mail/ann/sent";
    assert_eq!(origins(&steps), [again, "folder tgz!/mail/ben/inbox", again]);
    let sent: Vec<bool> = messages(&steps).iter().map(|message| message.in_sent).collect();
    assert_eq!(sent, [true, true, false, true]);

    let steps = walk(&made.file("made.zip", &zip(&entries)));
    assert_eq!(subjects(&steps), ["one", "two", "four", "three"]);
    assert_eq!(origins(&steps).len(), 2);
}

#[test]
fn reading_an_archive_goes_on_where_it_stopped() {
    let made = Made::new();
    let entries = [
        ("a/1.", message("one")),
        ("a/2.", message("two")),
        ("all.mbox", fixture("mbox/plain.mbox")),
    ];
    for path in [made.file("x.tgz", &gz(&tar(&entries))), made.file("x.zip", &zip(&entries))] {
        let rest = walk_from(&path, &|_| Resume::After(1));
        assert_eq!(subjects(&rest), ["two", "RE: [finance] Harbour budget", "Town hall"]);
        let nothing = walk_from(&path, &|_| Resume::Nothing);
        assert!(messages(&nothing).is_empty());
    }
}

#[test]
fn archives_are_opened_three_deep() {
    let made = Made::new();
    let mut bytes = zip(&[("mail.mbox", fixture("mbox/plain.mbox"))]);
    for depth in 1..=5 {
        let steps = walk(&made.file("made.zip", &bytes));
        let (found, said) = if depth <= 3 { (3, 0) } else { (0, 1) };
        assert_eq!((messages(&steps).len(), complaints(&steps).len()), (found, said), "{depth}");
        bytes = zip(&[("inner.zip", bytes)]);
    }
}

#[test]
fn an_archive_of_too_deep_archives_complains_once() {
    let made = Made::new();
    let mut bytes = zip(&[("mail.mbox", fixture("mbox/plain.mbox"))]);
    for _ in 0..3 {
        let copies = ["a.zip", "b.zip", "c.zip", "d.zip"].map(|name| (name, bytes.clone()));
        bytes = zip(&copies);
    }
    assert_eq!(complaints(&walk(&made.file("made.zip", &bytes))), ["complaint-archive-depth"]);
}

#[test]
fn other_ways_of_packing_are_opened_too() {
    let made = Made::new();
    let mbox = fixture("mbox/plain.mbox");
    for (name, bytes) in [
        ("mail.mbox.gz", gz(&mbox)),
        ("mail.tar", tar(&[("mail.mbox", mbox.clone())])),
        ("mail.zip", zip(&[("inner.tgz", gz(&tar(&[("mail.mbox", mbox.clone())])))])),
        ("mail.tgz", gz(&tar(&[("inner.zip", zip(&[("mail.mbox", mbox.clone())]))]))),
        ("mail", gz(&zip(&[("mail.mbox", mbox.clone())]))),
    ] {
        let steps = walk(&made.file(name, &bytes));
        assert_eq!((messages(&steps).len(), complaints(&steps).len()), (3, 0), "{name}");
    }
}

#[test]
fn every_message_is_found_again_where_it_stands() {
    let made = Made::new();
    let mbox = fixture("mbox/plain.mbox");
    let entries = [("a/1.", message("one")), ("b!/mail.mbox", mbox.clone())];
    let nested = [("c.zip", zip(&entries)), ("d.tgz", gz(&tar(&entries[..1])))];
    for (name, bytes) in [
        ("plain.mbox", mbox.clone()),
        ("single.eml", message("one")),
        ("plain.mbox.gz", gz(&mbox)),
        ("zip.zip", zip(&entries[..1])),
        ("tar.tgz", gz(&tar(&entries[..1]))),
        ("deep.zip", zip(&nested)),
        ("deep.tar", tar(&nested)),
    ] {
        let steps = walk(&made.file(name, &bytes));
        assert!(!messages(&steps).is_empty(), "{name}");
        for found in messages(&steps).iter().filter(|found| !found.place.path.contains("b!/")) {
            let raw = reread(&found.place).unwrap_or_else(|| panic!("{:?}", found.place));
            let text = String::from_utf8(raw.clone()).unwrap();
            assert!(text.contains("\nFrom: ") && !text.starts_with("From "), "{text}");
            assert!(text.contains(&found.subject.replace(' ', "")) || text.contains("Subject: "));
            assert_eq!(text.matches("\nSubject: ").count(), 1, "{text}");
            assert!(sources::text_of(&raw).is_some_and(|text| text.contains(' ')));
        }
    }
    let gone = record::Place { path: "/nowhere/x.zip!/a".into(), ..Default::default() };
    assert_eq!(reread(&gone), None);
}

#[test]
fn what_is_nearly_empty_when_packed_is_stopped() {
    let made = Made::new();
    let mut bomb = fixture("mbox/plain.mbox");
    bomb.resize(80 << 20, b'a');
    let good = [("a.mbox", fixture("mbox/plain.mbox")), ("b.mbox", bomb.clone())];
    let entries = [good[0].clone(), good[1].clone(), ("c.mbox", fixture("mbox/plain.mbox"))];
    let steps = walk(&made.file("made.zip", &zip(&entries)));
    assert_eq!(complaints(&steps), ["complaint-bomb"]);
    assert_eq!(messages(&steps).len(), 3 + 2 + 3);
    let steps = walk(&made.file("made.tgz", &gz(&tar(&good))));
    assert_eq!(complaints(&steps), ["complaint-bomb"]);
    assert_eq!(messages(&steps).len(), 3 + 2);
}

#[test]
fn names_that_lead_out_are_told_and_not_read() {
    let made = Made::new();
    let good = ("good.mbox", fixture("mbox/plain.mbox"));
    let entries = [("../evil.mbox", fixture("mbox/plain.mbox")), good];
    for (name, bytes) in [("made.zip", zip(&entries)), ("made.tar", tar(&entries))] {
        let steps = walk(&made.file(name, &bytes));
        assert_eq!(complaints(&steps), ["complaint-entry-path"], "{name}");
        assert_eq!(messages(&steps).len(), 3, "{name}");
    }
    assert!(!made.folder.path().parent().unwrap().join("evil.mbox").exists());
}

#[test]
fn locked_files_are_counted_in_one_complaint() {
    let made = Made::new();
    let mbox = fixture("mbox/plain.mbox");
    let names = ["a.mbox", "b.mbox", "c.mbox"];
    let mut bytes = zip(&names.map(|name| (name, mbox.clone())));
    // The flag that says "encrypted", in the headers of the first two files.
    for (magic, flag) in [(&b"PK\x03\x04"[..], 6), (b"PK\x01\x02", 8)] {
        let found = |at: &usize| bytes[*at..].starts_with(magic);
        let headers: Vec<usize> = (0..bytes.len()).filter(found).take(2).collect();
        headers.iter().for_each(|at| bytes[at + flag] |= 1);
    }
    let steps = walk(&made.file("made.zip", &bytes));
    assert_eq!(complaints(&steps), ["complaint-locked"]);
    assert_eq!(messages(&steps).len(), 3);
}

#[test]
fn archives_that_break_off_complain_once_and_keep_what_came() {
    let made = Made::new();
    let noise = |seed: u32| -> Vec<u8> {
        let words = (0..20_000_u32).map(|n| n.wrapping_mul(2_654_435_761 ^ seed).to_string());
        let mut bytes = message("long");
        bytes.extend(words.flat_map(|word| (word + "\n").into_bytes()));
        bytes
    };
    let whole = gz(&tar(&[("a/1.", message("one")), ("a/2.", noise(1)), ("a/3.", noise(2))]));
    let steps = walk(&made.file("made.tgz", &whole[..whole.len() * 3 / 4]));
    assert_eq!(complaints(&steps).len(), 1, "{:?}", complaints(&steps));
    assert_eq!(subjects(&steps)[0], "one");
    let whole = zip(&[("a.mbox", fixture("mbox/plain.mbox"))]);
    let steps = walk(&made.file("made.zip", &whole[..whole.len() - 30]));
    assert_eq!(complaints(&steps), ["complaint-broken-archive"]);
    let steps = walk(&made.file("made.zip", b"PK\x05\x06 and nothing"));
    assert_eq!(complaints(&steps), ["complaint-broken-archive"]);
}

#[test]
fn a_small_archive_that_breaks_off_gives_what_came_before() {
    let made = Made::new();
    let noise: String = (0..2_000_u32).map(|n| n.wrapping_mul(2_654_435_761).to_string()).collect();
    let long = [message("long"), noise.into_bytes()].concat();
    let whole = gz(&tar(&[("a/1.", message("one")), ("a/2.", message("two")), ("a/3.", long)]));
    for name in ["made.tgz", "outer.tar"] {
        let cut = whole[..whole.len() / 2].to_vec();
        let bytes = if name == "outer.tar" { tar(&[("made.tgz", cut)]) } else { cut };
        let steps = walk(&made.file(name, &bytes));
        assert_eq!(subjects(&steps), ["one", "two"], "{name}");
        assert_eq!(complaints(&steps), ["complaint-broken-off"], "{name}");
    }
    let two = [fixture("mbox/plain.mbox"), b"\n".to_vec()].concat();
    let whole = gz(&two);
    let steps = walk(&made.file("made.mbox.gz", &whole[..whole.len() - 12]));
    assert!(!messages(&steps).is_empty());
    assert_eq!(complaints(&steps), ["complaint-broken-off"]);
}

#[test]
fn progress_in_an_archive_is_told_in_its_own_bytes() {
    let made = Made::new();
    let entries: Vec<(String, Vec<u8>)> =
        (0..200).map(|n| (format!("a/{n}."), message(&n.to_string()))).collect();
    let entries: Vec<(&str, Vec<u8>)> =
        entries.iter().map(|(name, bytes)| (name.as_str(), bytes.clone())).collect();
    let path = made.file("made.tgz", &gz(&tar(&entries)));
    let done = |step: &Step| if let Step::Done { bytes, .. } = step { Some(*bytes) } else { None };
    let last = walk(&path).iter().filter_map(done).next_back().unwrap();
    let size = sources::size_of(&[path]);
    assert!(last > size / 2 && last <= size, "{last} of {size}");
    assert_eq!(sources::size_of(&[Path::new("/nowhere").to_owned()]), 0);
}
