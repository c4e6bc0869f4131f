//! Importing from the dashboard: by path, by form and by script; told while it runs, once only.

use std::fs;
use std::time::Duration;

use crate::client::Answer;
use crate::house::{CSRF, House, empty, files, own};
use crate::markup::visible;

/// Asks until the import is done; gives what it says then.
fn finished(house: &House) -> String {
    for _ in 0..1_200 {
        let told = house.get("/record/progress").text();
        if told.contains("data-done=\"yes\"") {
            return visible(&format!("<body>{told}"));
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    panic!("the import does not end");
}

/// What the record page says it holds.
fn holds(house: &House) -> String {
    let page = house.get("/record").text();
    let (_, rest) = page.split_once("<h1>").unwrap();
    rest.split_once("</h1>").unwrap().0.to_owned()
}

fn by_script(house: &House, name: &str, bytes: &[u8]) -> Answer {
    let request = house.request("POST", "/upload").with("x-csrf", CSRF).with("x-name", name);
    request.body("application/octet-stream", bytes).send(house.port)
}

fn by_form(house: &House, csrf: Option<&str>, sent: &[(&str, &[u8])]) -> Answer {
    let mut body = Vec::new();
    if let Some(csrf) = csrf {
        body.extend(
            format!("--line\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n{csrf}\r\n")
                .bytes(),
        );
    }
    for (name, bytes) in sent {
        body.extend(
            format!("--line\r\nContent-Disposition: form-data; name=\"files\"; filename=\"{name}\"\r\nContent-Type: application/octet-stream\r\n\r\n").bytes(),
        );
        body.extend_from_slice(bytes);
        body.extend(b"\r\n");
    }
    body.extend(b"--line--\r\n");
    let request = house.request("POST", "/upload");
    request.body("multipart/form-data; boundary=line", &body).send(house.port)
}

/// Names in the folder of uploads.
fn uploads(house: &House) -> Vec<String> {
    let folder = desk::uploads_beside(&house.folder.join("journal.sqlite"));
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn a_path_a_form_and_a_script_give_the_same_journal_and_twice_adds_nothing() {
    let mail = files().join("mail/inbox.mbox");
    let bytes = fs::read(&mail).unwrap();
    let houses = [empty(), empty(), empty()];
    let answer = houses[0].post("/import", &[("path", &mail.display().to_string())]);
    assert_eq!((answer.status, answer.location()), (303, "/record?importing=1#import"));
    let answer = by_form(&houses[1], Some(CSRF), &[("inbox.mbox", &bytes)]);
    assert_eq!((answer.status, answer.location()), (303, "/record?importing=1#import"));
    assert_eq!(by_script(&houses[2], "inbox.mbox", &bytes).status, 204);
    for house in &houses {
        finished(house);
    }
    let held = holds(&houses[0]);
    assert!(held.contains("messages"), "{held}");
    for house in &houses[1..] {
        assert_eq!(holds(house), held);
    }
    for house in &houses {
        let again = house.post("/import", &[("path", &mail.display().to_string())]);
        assert_eq!(again.status, 303);
        finished(house);
        assert_eq!(holds(house), held);
    }
    by_script(&houses[2], "inbox.mbox", &bytes);
    finished(&houses[2]);
    assert_eq!(holds(&houses[2]), held);
}

#[test]
fn an_import_is_done_when_all_that_was_sent_is_done() {
    let house = empty();
    for name in ["mail/inbox.mbox", "mail/sent.mbox", "calendar.ics"] {
        let bytes = fs::read(files().join(name)).unwrap();
        assert_eq!(by_script(&house, name.rsplit('/').next().unwrap(), &bytes).status, 204);
    }
    finished(&house);
    let held = holds(&house);
    assert!(held.contains("messages") && held.contains("calendar events"), "{held}");
    std::thread::sleep(Duration::from_millis(300));
    assert_eq!(holds(&house), held, "said it was done while it went on");
    assert_eq!(house.get("/").status, 200);
    assert_eq!(uploads(&house), ["calendar.ics", "inbox.mbox", "sent.mbox"]);
}

#[test]
fn an_upload_lands_in_the_folder_of_uploads_and_nowhere_else() {
    let house = own();
    let outside = house.folder.parent().unwrap().to_owned();
    let long = format!("{}.mbox", "郵".repeat(200));
    let names = [
        "../../escaped-up",
        "..\\..\\escaped-back",
        "/etc/passwd",
        "C:\\z.mbox",
        "..",
        ".hidden",
        "a/b/c.eml",
        "",
        &long,
    ];
    for name in names {
        let encoded: String = name.bytes().map(|byte| format!("%{byte:02X}")).collect();
        assert_eq!(by_script(&house, &encoded, b"nothing").status, 204, "{name:?}");
        if !name.is_empty() {
            assert_eq!(by_form(&house, Some(CSRF), &[(name, b"nothing")]).status, 303, "{name:?}");
        }
    }
    finished(&house);
    let names = uploads(&house);
    assert!(names.len() >= 16, "{names:?}");
    for expected in ["escaped-up", "escaped-back", "passwd", "hidden"] {
        assert!(names.iter().any(|name| name == expected), "{expected} is not in {names:?}");
    }
    assert!(!names.iter().any(|name| name.ends_with(".part")), "{names:?}");
    for name in ["escaped-up", "escaped-back"] {
        assert!(!outside.join(name).exists() && !house.folder.join(name).exists());
    }
}

#[test]
fn two_files_of_one_name_are_two_files() {
    let house = own();
    for (name, bytes) in [("a.mbox", b"one"), ("a.mbox", b"two"), ("a.eml", b"six")] {
        by_script(&house, name, bytes);
    }
    finished(&house);
    let folder = desk::uploads_beside(&house.folder.join("journal.sqlite"));
    let mut held: Vec<String> =
        uploads(&house).iter().map(|name| fs::read_to_string(folder.join(name)).unwrap()).collect();
    held.sort();
    assert_eq!(held, ["one", "six", "two"]);
}

#[test]
fn an_upload_without_what_our_forms_carry_leaves_nothing() {
    let house = own();
    let before = holds(&house);
    for csrf in ["", "wrong"] {
        let request = house.request("POST", "/upload").with("x-csrf", csrf).with("x-name", "x");
        assert_eq!(request.body("application/octet-stream", b"x").send(house.port).status, 403);
        assert_eq!(by_form(&house, Some(csrf), &[("x", b"x")]).status, 403);
    }
    assert_eq!(by_form(&house, None, &[("x", b"x")]).status, 403);
    let torn = house
        .request("POST", "/upload")
        .body("multipart/form-data; boundary=line", b"--line\r\nContent-Dis");
    assert_eq!(torn.send(house.port).status, 400);
    let unlike = house.request("POST", "/upload").body("text/plain", b"x").send(house.port);
    assert_eq!(unlike.status, 400);
    assert!(uploads(&house).is_empty(), "{:?}", uploads(&house));
    assert_eq!(holds(&house), before);
}

#[test]
fn a_path_that_leads_nowhere_is_said() {
    let house = own();
    for path in ["", "mail.mbox", "../mail", "/no/such/place", "\0"] {
        let answer = house.post("/import", &[("path", path)]);
        assert_eq!(answer.status, 303, "{path:?}");
        assert!(answer.location().starts_with("/record?said="), "{path:?}: {}", answer.location());
    }
    assert!(house.get("/record/progress").text().contains("data-done=\"idle\""));
}
