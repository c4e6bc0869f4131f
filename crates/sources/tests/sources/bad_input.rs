//! Bad input costs one item and one complaint; everything around it is read.

use std::fs;
use std::io::{self, Read};
use std::path::PathBuf;

use sources::{eml, mbox};
use tempfile::TempDir;

use crate::walked::{complaints, left_out, messages, read, subjects, walk};

const FROM: &str = "From x@y.example Mon Mar  2 09:00:00 2026\n";

fn message(subject: &str, more: &str, body: &str) -> String {
    let head = "Date: Mon, 2 Mar 2026 09:00:00 +0000\nFrom: Ann Lee <ann@acme.example>\n";
    format!("{head}Subject: {subject}\n{more}\n{body}\n")
}

/// The bad message between two good ones, in an mbox; the good ones must be read.
fn between(bad: &str) -> (usize, Vec<&'static str>) {
    let good = |subject| message(subject, "", "fine");
    let text = format!("{FROM}{}\n{FROM}{bad}\n{FROM}{}\n", good("before"), good("after"));
    let steps = read(&mbox::SOURCE, text.as_bytes(), "x.mbox");
    let subjects = subjects(&steps);
    assert_eq!((subjects[0], subjects[subjects.len() - 1]), ("before", "after"));
    (subjects.len() - 2, complaints(&steps))
}

#[test]
fn fifty_megabytes_on_one_line() {
    let line = "word ".repeat(10 << 20);
    assert_eq!(between(&message("long", "", &line)), (1, vec!["complaint-cut-message"]));
    assert_eq!(between(&message("long", "", &line.replace(' ', "x"))).1, ["complaint-cut-message"]);
    let html = message("long", "Content-Type: text/html\n", &line);
    assert_eq!(between(&html), (1, vec!["complaint-cut-message"]));
    let header = message("long", &format!("X-Note: {line}\n"), "lost");
    assert_eq!(between(&header).1, ["complaint-cut-message"]);
    let single = message("long", "", &line);
    let steps = read(&eml::SOURCE, single.as_bytes(), "x.eml");
    assert_eq!(complaints(&steps), ["complaint-cut-message"]);
    assert_eq!(messages(&steps).len(), 1);
}

#[test]
fn a_large_attachment_is_no_reason_to_complain() {
    let file = "QUJD".repeat(3 << 20);
    let parts = format!(
        "--b\nContent-Type: text/plain\n\nsee below\n--b\nContent-Type: image/png\n\
         Content-Transfer-Encoding: base64\n\n{file}\n--b--\n"
    );
    let mixed = "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n";
    assert_eq!(between(&message("attached", mixed, &parts)), (1, vec![]));
}

#[test]
fn dates_missing_or_impossible() {
    let dated = |date: &str| format!("{date}From: a@b.example\nSubject: x\n\ny\n");
    for (date, key) in [
        ("", "complaint-no-date"),
        ("Date: \n", "complaint-no-date"),
        ("Date: yesterday\n", "complaint-bad-date"),
        ("Date: Mon, 32 Mar 2026 09:00:00 +0000\n", "complaint-bad-date"),
        ("Date: Mon, 2 Mar 2026 25:00:00 +0000\n", "complaint-bad-date"),
        ("Date: Thu, 1 Jan 1970 00:00:00 +0000\n", "complaint-old-date"),
        ("Date: Thu, 1 Jan 2099 00:00:00 +0000\n", "complaint-future-date"),
    ] {
        assert_eq!(between(&dated(date)), (0, vec![key]), "{date}");
    }
    let odd_zone = "Date: Mon, 2 Mar 2026 09:00:00 +9900\n";
    assert_eq!(between(&dated(odd_zone)), (1, vec![]));
}

#[test]
fn dates_in_old_and_careless_forms() {
    for date in [
        "Mon, 5 Jan 1998 10:00 EST",
        "Mon, 5 Jan 1998 10:00:00 EST",
        "Mon, 5 Jan 1998 10:00 -0500",
        "Mon, 5 Jan 1998 15:00",
        "Mon, 5 Jan 1998 15:00:00",
        "Mon Jan  5 15:00:00 1998",
        "5 January 1998 15:00:00",
        "1998-01-05T15:00:00Z",
        "1998-01-05 15:00:00",
    ] {
        let text = format!("Date: {date}\nFrom: a@b.example\nSubject: x\n\ny\n");
        let steps = read(&eml::SOURCE, text.as_bytes(), "x.eml");
        let at: Vec<String> = messages(&steps).iter().map(|m| m.at.to_string()).collect();
        assert_eq!(at, ["1998-01-05T15:00:00Z"], "{date} {:?}", complaints(&steps));
    }
}

#[test]
fn a_mailbox_may_begin_with_the_mark_of_utf_8() {
    let made = Made::new();
    for blank in ["", "\n"] {
        let both = [message("one", "", "a"), message("two", "", "b")];
        let text = format!("\u{feff}{blank}{FROM}{}\n{FROM}{}\n", both[0], both[1]);
        let steps = walk(&made.file("marked.mbox", text));
        assert_eq!((subjects(&steps), complaints(&steps)), (vec!["one", "two"], vec![]));
        for (found, written) in messages(&steps).into_iter().zip(&both) {
            let raw = String::from_utf8(sources::reread(&found.place).unwrap()).unwrap();
            assert_eq!(raw.trim_end(), written.trim_end());
        }
    }
    let text =
        "\u{feff}From nobody\nFrom: a@b.example\n\nx\n\nFrom nobody\nFrom: a@b.example\n\ny\n";
    let steps = read(&mbox::SOURCE, text.as_bytes(), "x.mbox");
    assert_eq!(complaints(&steps), ["complaint-no-date"; 2]);
}

#[test]
fn escapes_of_terminals_do_not_pass() {
    let head = "Date: Mon, 2 Mar 2026 09:00:00 +0000\n";
    let text = format!(
        "{head}From: \"\u{1b}[31mAnn\" <ann\u{1b}[31m@acme.example>\n\
         Subject: =?utf-8?q?a=1B[31mb?= \u{1b}[31mc\n\nx\n"
    );
    let steps = read(&eml::SOURCE, text.as_bytes(), "x.eml");
    let found = messages(&steps)[0];
    let shown = [&found.subject, &found.topic, &found.from.name, &found.from.address];
    assert!(shown.iter().all(|text| !text.contains(char::is_control)), "{shown:?}");
    assert_eq!(found.subject, "a [31mb [31mc");
}

#[test]
fn nobody_wrote_it_or_it_is_no_message() {
    let date = "Date: Mon, 2 Mar 2026 09:00:00 +0000\n";
    assert_eq!(between(&format!("{date}To: a@b.example\n\nx\n")).1, ["complaint-no-from"]);
    assert_eq!(between(&format!("{date}From: \n\nx\n")).1, ["complaint-no-from"]);
    let steps = read(&eml::SOURCE, &b"no message at all"[..], "x.eml");
    assert_eq!(complaints(&steps).len(), 1);
}

#[test]
fn broken_mime_and_unknown_charsets_are_read_as_they_are() {
    for more in [
        "Content-Type: multipart/mixed; boundary=missing\n",
        "Content-Type: multipart/mixed\n",
        "Content-Type: text/plain; charset=klingon-8\n",
        "Content-Type: text/plain; charset=\"\n",
        "Content-Transfer-Encoding: base64\n",
        "Content-Transfer-Encoding: sideways\n",
        "Content-Type: ;;;\nContent-Transfer-Encoding: quoted-printable\n",
    ] {
        assert_eq!(between(&message("odd", more, "some =ZZ words")), (1, vec![]), "{more}");
    }
    let bytes = [message("latin", "", "").into_bytes(), b"caf\xe9 \xff\xfe\n".to_vec()].concat();
    let steps = read(&eml::SOURCE, bytes.as_slice(), "x.eml");
    assert_eq!((messages(&steps).len(), complaints(&steps).len()), (1, 0));
}

#[test]
fn no_recipients_and_ten_thousand() {
    assert_eq!(between(&message("to nobody", "", "x")), (1, vec![]));
    let crowd: Vec<String> = (0..10_000).map(|n| format!("P{n} <p{n}@acme.example>")).collect();
    let to = format!("To: {}\n", crowd.join(",\n "));
    let text = message("to all", &to, "x");
    let steps = read(&eml::SOURCE, text.as_bytes(), "x.eml");
    assert_eq!(messages(&steps)[0].to.len(), 10_000);
}

#[test]
fn nesting_without_end() {
    let deep = |start: &str, times: usize| start.repeat(times);
    let html = message("deep", "Content-Type: text/html\n", &deep("<div><b>", 30_000));
    assert_eq!(between(&html), (1, vec![]));
    let quotes = message("deep", "Content-Type: text/html\n", &deep("<blockquote>", 20_000));
    assert_eq!(between(&quotes), (1, vec![]));
    let tables = message("deep", "Content-Type: text/html\n", &deep("<table><tr><td>", 15_000));
    assert_eq!(between(&tables), (1, vec![]));
    let parts: String = (0..20_000)
        .map(|n| format!("Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n"))
        .collect();
    let (_, said) = between(&message("deep", &parts, "x"));
    assert!(said.len() <= 1, "{said:?}");
    let forwards = deep("Content-Type: message/rfc822\n\n", 100_000);
    let (_, said) = between(&message("deep", &forwards, "x"));
    assert!(said.len() <= 1, "{said:?}");
    let comments = message("deep", &format!("To: {}\n", deep("(", 100_000)), "x");
    assert_eq!(between(&comments), (1, vec![]));
}

#[test]
fn mixed_line_ends() {
    let text = format!("{FROM}{}\n{FROM}{}\n", message("one", "", "a"), message("two", "", "b"));
    let (first, second) = text.split_at(text.rfind(FROM).unwrap());
    let mixed = first.to_owned() + &second.replace('\n', "\r\n");
    let steps = read(&mbox::SOURCE, mixed.as_bytes(), "x.mbox");
    assert_eq!((subjects(&steps), complaints(&steps)), (vec!["one", "two"], vec![]));
    let old = message("old", "", "mac").replace('\n', "\r");
    assert!(complaints(&read(&eml::SOURCE, old.as_bytes(), "x.eml")).len() <= 1);
}

/// Gives its bytes and then fails.
struct Failing<'a>(&'a [u8]);

impl Read for Failing<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        match self.0.read(into)? {
            0 => Err(io::Error::other("the disk is gone")),
            read => Ok(read),
        }
    }
}

#[test]
fn a_disk_that_fails_costs_the_message_it_fails_in() {
    let text = format!("{FROM}{}\n{FROM}{}", message("one", "", "a"), message("two", "", "b"));
    let steps = read(&mbox::SOURCE, Failing(text.as_bytes()), "x.mbox");
    assert_eq!(
        (subjects(&steps), complaints(&steps)),
        (vec!["one"], vec!["complaint-read-failed"])
    );
    let steps = read(&mbox::SOURCE, Failing(b""), "x.mbox");
    assert_eq!(complaints(&steps), ["complaint-read-failed"]);
    let steps = read(&eml::SOURCE, Failing(message("one", "", "a").as_bytes()), "x.eml");
    assert_eq!(complaints(&steps), ["complaint-read-failed"]);
}

struct Made(TempDir);

impl Made {
    fn new() -> Made {
        Made(tempfile::tempdir().unwrap())
    }
    fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.0.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
        path
    }
}

#[test]
fn truncated_anywhere_an_mbox_never_costs_the_messages_before() {
    let text = format!("{FROM}{}\n{FROM}{}\n", message("one", "", "a"), message("two", "", "b"));
    let second = text.rfind(FROM).unwrap();
    for end in second..text.len() {
        let steps = read(&mbox::SOURCE, &text.as_bytes()[..end], "x.mbox");
        assert_eq!(subjects(&steps)[0], "one", "{end}");
        let (found, said) = (messages(&steps).len(), complaints(&steps).len());
        // A separator line without a header field after it is a last line of the first message.
        let is_cut = end < second + FROM.len() + "Date:".len();
        assert!(found + said == 2 || is_cut && found + said == 1, "{end}");
    }
}

#[test]
fn empty_binary_and_misnamed_files() {
    let made = Made::new();
    let mail = message("misnamed", "", "x");
    assert_eq!(complaints(&walk(&made.file("a.mbox", ""))), ["complaint-empty-file"]);
    assert_eq!(complaints(&walk(&made.file("b.mbox", b"\0\x01\xff"))), ["complaint-unrecognised"]);
    let photo = made.file("c.eml", b"\xff\xd8\xff\xe0 JFIF");
    assert_eq!(complaints(&walk(&photo)), ["complaint-unrecognised"]);
    assert_eq!(subjects(&walk(&made.file("d.jpg", &mail))), ["misnamed"]);
    let mbox = format!("{FROM}{mail}");
    assert_eq!(subjects(&walk(&made.file("e.ics", mbox))), ["misnamed"]);
    assert_eq!(complaints(&walk(&made.file("f.pst", "!BDN"))), ["complaint-pst"]);
    let nowhere = made.0.path().join("nowhere");
    assert_eq!(complaints(&walk(&nowhere)), ["complaint-read-failed"]);
}

#[test]
fn a_folder_full_of_everything() {
    let made = Made::new();
    made.file("mail/1.", message("one", "", "x"));
    made.file("mail/2.eml", "no mail");
    made.file("mail/3.html", "<html>");
    made.file("mail/4.mbox", "");
    made.file("mail/Trash", "");
    made.file("mail/.DS_Store", "\0\0");
    made.file("mail/.cache/5.", message("hidden", "", "x"));
    made.file("mail/blob", b"\x01\0\x02");
    made.file("mail/deep/er/6.", message("six", "", "x"));
    let steps = walk(&made.0.path().join("mail"));
    assert_eq!(subjects(&steps), ["one", "six"]);
    let said = ["complaint-unrecognised", "complaint-empty-file", "complaint-unrecognised"];
    assert_eq!(complaints(&steps), said);
    let mut left = left_out(&steps);
    left.sort_unstable();
    let other = "left-out-other-file";
    assert_eq!(left, ["left-out-empty-file", other, other, other]);
}

#[cfg(unix)]
mod unix {
    use super::*;
    use std::os::unix::fs::{PermissionsExt, symlink};
    use std::os::unix::net::UnixListener;

    #[test]
    fn links_that_loop_or_lead_nowhere() {
        let made = Made::new();
        made.file("mail/1.", message("one", "", "x"));
        made.file("other/2.", message("two", "", "x"));
        let mail = made.0.path().join("mail");
        symlink(&mail, mail.join("round")).unwrap();
        assert_eq!(complaints(&walk(&mail)), ["complaint-symlink-loop"]);
        symlink(made.0.path(), mail.join("above")).unwrap();
        let steps = walk(made.0.path());
        assert_eq!(complaints(&steps), ["complaint-symlink-loop"; 2]);
        assert_eq!(subjects(&steps), ["one", "two"]);
        fs::remove_file(mail.join("above")).unwrap();
        fs::remove_file(mail.join("round")).unwrap();
        symlink("itself", mail.join("itself")).unwrap();
        symlink("gone", mail.join("lost")).unwrap();
        symlink("../other", mail.join("near")).unwrap();
        let steps = walk(&mail);
        assert_eq!(complaints(&steps), ["complaint-dead-link"; 2]);
        assert_eq!(subjects(&steps), ["one", "two"]);
    }

    #[test]
    fn sockets_are_not_opened() {
        let made = Made::new();
        made.file("mail/1.", message("one", "", "x"));
        let _socket = UnixListener::bind(made.0.path().join("mail/socket")).unwrap();
        let steps = walk(&made.0.path().join("mail"));
        assert_eq!(complaints(&steps), ["complaint-not-a-file"]);
        assert_eq!(subjects(&steps), ["one"]);
    }

    #[test]
    fn unreadable_files_and_folders() {
        let made = Made::new();
        made.file("mail/1.", message("one", "", "x"));
        let closed = made.file("mail/2.", message("two", "", "x"));
        fs::set_permissions(&closed, fs::Permissions::from_mode(0o000)).unwrap();
        if fs::File::open(&closed).is_ok() {
            eprintln!("skipped: this user may read every file");
            return;
        }
        let steps = walk(&made.0.path().join("mail"));
        assert_eq!(complaints(&steps), ["complaint-unreadable"]);
        assert_eq!(subjects(&steps), ["one"]);
    }
}
