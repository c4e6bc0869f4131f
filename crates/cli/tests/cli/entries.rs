//! Handovers and proposals as a person writes them down.

use crate::altitude::{Altitude, mailbox};

fn with_mail() -> Altitude {
    let altitude = Altitude::new();
    let mail = altitude.file("mail.mbox", mailbox(200));
    altitude.json(&["import", mail.to_str().unwrap()]);
    altitude
}

#[test]
fn a_handover_is_written_listed_and_taken_back() {
    let altitude = with_mail();
    let empty = altitude.run(&["handover"]);
    assert!(
        empty.out.contains("altitude handover \"Vendor"),
        "an empty list teaches: {}",
        empty.out
    );
    let written = altitude.run(&["handover", "Matters", "--to", "ana@x.example", "--thread", "m1"]);
    assert_eq!(written.code, Some(0), "{}", written.err);
    assert!(written.out.contains("h1: Matters, handed to"), "{}", written.out);
    assert!(written.out.contains("“Matter 0”"), "{}", written.out);
    let options = ["--on", "2005-01-04", "--note", "agreed"];
    let second =
        altitude.json(&[&["handover", "Doors", "--to", "bo@x.example"], &options[..]].concat());
    assert_eq!((&second["id"], &second["on"]), (&"h2".into(), &"2005-01-04".into()));
    assert_eq!((&second["note"], &second["thread"]), (&"agreed".into(), &serde_json::Value::Null));
    let undone = altitude.json(&["handover", "--undo", "h1"]);
    let first = undone.as_array().unwrap().iter().find(|one| one["id"] == "h1").unwrap();
    assert_eq!((&first["withdrawn"], &first["what"]), (&true.into(), &"Matters".into()));
    let again = altitude.run(&["handover", "--undo", "h1"]);
    assert!(again.code == Some(1) && again.err.contains("taken back before"), "{}", again.err);
    assert_eq!(altitude.json(&["status"])["entries"], 2);
}

#[test]
fn whoever_or_whatever_is_not_known_is_named() {
    let altitude = with_mail();
    let said = |args: &[&str]| {
        let ran = altitude.run(args);
        assert_eq!(ran.code, Some(1), "{args:?}: {}", ran.out);
        ran.err
    };
    let nobody = said(&["handover", "Doors", "--to", "anna@x.example"]);
    assert!(nobody.contains("nearest: ana@x.example <ana@x.example>"), "{nobody}");
    let thread = said(&["handover", "Doors", "--to", "ana@x.example", "--thread", "m9999"]);
    assert!(thread.contains("no message `m9999`"), "{thread}");
    let future = said(&["handover", "Doors", "--to", "ana@x.example", "--on", "2999-01-01"]);
    assert!(future.contains("has not come yet"), "{future}");
    let nowhere = said(&["handover", "Doors"]);
    assert!(nowhere.contains("--to PERSON"), "{nowhere}");
    let kind = said(&["proposal", "h1", "--accepted"]);
    assert!(kind.contains("no proposal `h1`; `altitude proposal` lists them"), "{kind}");
    assert!(said(&["proposal", "p1"]).contains("--accepted, --changed"));
    let halved = said(&["proposal", "p1", "--brought-over", "bo@x.example", "--on", "2026-01-01"]);
    assert!(halved.contains("belong to an answer"), "{halved}");
    assert!(said(&["correct", "h1", "--level", "strategic"]).contains("something you wrote"));
    assert_eq!(altitude.run(&["proposal", "p1", "--accepted", "--ignored"]).code, Some(2));
    assert_eq!(altitude.json(&["status"])["entries"], 0, "nothing was written down");
}

#[test]
fn a_proposal_is_answered_and_answered_otherwise() {
    let altitude = with_mail();
    let to = ["--to", "ana@x.example", "--to", "bo@x.example"];
    let made = altitude.json(&[&["proposal", "One dock", "--on", "2026-02-02"], &to[..]].concat());
    assert_eq!((&made["id"], &made["answer"]), (&"p1".into(), &serde_json::Value::Null));
    assert_eq!(made["addresses"], serde_json::json!(["ana@x.example", "bo@x.example"]));
    let answer = ["--by", "bo@x.example", "--on", "2026-02-09"];
    let first = altitude.json(&[&["proposal", "p1", "--ignored"], &answer[..]].concat());
    assert_eq!(
        (&first["answer"]["became"], &first["answer"]["days"]),
        (&"ignored".into(), &7.into())
    );
    let ran = altitude.run(&["proposal", "p1", "--accepted", "--on", "2026-03-02"]);
    assert!(ran.out.contains("accepted after 28 days"), "{}", ran.out);
    let over = altitude.json(&["proposal", "p1", "--brought-over", "ana@x.example"]);
    assert_eq!(over["answer"]["became"], "accepted", "what was said before stays");
    assert_eq!(over["brought_over"], "ana@x.example");
    let page = altitude.run(&["proposal"]);
    assert!(page.out.contains("accepted after 28 days; finished"), "{}", page.out);
}

#[cfg(unix)]
#[test]
fn an_editor_opens_a_form_and_leaves_no_file() {
    let altitude = with_mail();
    let editor = altitude.file(
        "editor.sh",
        "#!/bin/sh\ncat \"$1\" > seen\nsed 's/^to = .*/to = \"ana@x.example\"/' seen > \"$1\"\n",
    );
    let editor = format!("sh {}", editor.display());
    let run = |args: &[&str]| altitude.command(args).env("EDITOR", &editor).output().unwrap();
    let ran = run(&["handover", "Vendor \"A\"", "--on", "2005-01-04", "--json"]);
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    let written: serde_json::Value = serde_json::from_slice(&ran.stdout).unwrap();
    assert_eq!((&written["what"], &written["on"]), (&"Vendor \"A\"".into(), &"2005-01-04".into()));
    let seen = std::fs::read_to_string(altitude.home.path().join("seen")).unwrap();
    assert!(seen.starts_with("# What you hand over.") && seen.contains("to = \"\""), "{seen}");
    let folder = std::fs::read_dir(altitude.journal().parent().unwrap()).unwrap();
    let left = folder.flatten().filter(|file| file.path().extension().is_some_and(|e| e == "toml"));
    assert_eq!(left.count(), 0);
    let closed =
        altitude.command(&["proposal", "One dock"]).env("EDITOR", "true").output().unwrap();
    assert_eq!(closed.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&closed.stderr).contains("nothing was written down"));
}

#[test]
fn the_demo_holds_a_handover_that_leaks_and_one_that_does_not() {
    let altitude = Altitude::new();
    altitude.run(&["demo", "--quiet"]);
    let handovers = altitude.json(&["--demo", "handover"]);
    let [healthy, leaking] = handovers.as_array().unwrap().as_slice() else { panic!("two") };
    assert_eq!(healthy["re_entries"]["items"], serde_json::json!([]));
    assert!(leaking["re_entries"]["items"].as_array().unwrap().len() > 10);
    assert_eq!(altitude.json(&["--demo", "proposal"]).as_array().unwrap().len(), 3);
    let again = Altitude::new();
    again.run(&["demo", "--quiet"]);
    assert_eq!(again.json(&["--demo", "handover"]), handovers);
    use unicode_width::UnicodeWidthStr;
    for (language, page) in
        ["en", "es"].iter().flat_map(|l| ["handover", "proposal"].map(|page| (l, page)))
    {
        let ran = altitude.run(&["--demo", "--lang", language, page]);
        let wide = ran.out.lines().find(|line| line.width() > 100);
        assert!(wide.is_none(), "{wide:?}");
    }
}
