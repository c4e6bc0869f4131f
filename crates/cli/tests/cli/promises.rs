//! What scripts rely on: keys of `--json`, second imports, languages, undo.

use crate::altitude::{Altitude, mailbox};

#[test]
fn a_second_import_adds_nothing_and_keys_are_as_promised() {
    let altitude = Altitude::new();
    let mail = altitude.file("mail.mbox", mailbox(400));
    let mail = mail.to_str().unwrap();
    let first = altitude.json(&["import", mail]);
    assert_eq!((&first["kept"], &first["known"]), (&400.into(), &0.into()));
    assert_eq!((&first["left_out"], &first["complaints"]), (&0.into(), &0.into()));
    let second = altitude.json(&["import", mail]);
    assert_eq!((&second["kept"], &second["known"]), (&0.into(), &400.into()));
    let status = altitude.json(&["status"]);
    assert_eq!((&status["messages"], &status["meetings"]), (&400.into(), &0.into()));
    assert_eq!(status["entries"], 0);
    assert!(status["people"].as_u64().unwrap() >= 6);
}

#[test]
fn the_same_mail_in_another_file_is_known() {
    let altitude = Altitude::new();
    let all = mailbox(60);
    let mail = altitude.file("mail.mbox", &all);
    let again = all.replace("@x>", "@other-export>");
    let again = altitude.file("again.mbox", again);
    altitude.json(&["import", mail.to_str().unwrap()]);
    let second = altitude.json(&["import", again.to_str().unwrap()]);
    assert_eq!((&second["kept"], &second["known"]), (&0.into(), &60.into()));
}

#[test]
fn a_dry_run_counts_and_keeps_nothing() {
    let altitude = Altitude::new();
    let mail = altitude.file("mail.mbox", mailbox(40));
    let mail = mail.to_str().unwrap();
    assert_eq!(altitude.json(&["import", mail, "--dry-run"])["kept"], 40);
    assert_eq!(altitude.json(&["status"])["messages"], 0);
    let left: Vec<_> = std::fs::read_dir(altitude.journal().parent().unwrap())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.contains("dry-run"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn a_review_has_the_promised_keys() {
    let altitude = Altitude::new();
    let mail = altitude.file("mail.mbox", mailbox(700));
    altitude.json(&["import", mail.to_str().unwrap()]);
    let review = altitude.json(&["review"]);
    for key in ["span", "me", "record", "facets", "keep", "stops", "starts"] {
        assert!(review.get(key).is_some(), "no {key}");
    }
    assert_eq!(review["me"]["confirmed"], false);
    assert_eq!(review["me"]["addresses"][0], "me@x.example");
    let facets = review["facets"].as_array().unwrap();
    assert_eq!(facets.len(), 6);
    for reading in facets.iter().flat_map(|facet| facet["readings"].as_array().unwrap()) {
        assert!(reading["lens"].is_string());
        let speaks = reading["value"].is_f64() || reading["value"].is_u64();
        assert_ne!(speaks, reading["silent"].is_string(), "{reading}");
        if speaks {
            let figure = |key: &str| reading[key].as_f64().unwrap();
            assert!(figure("low") <= figure("value") && figure("value") <= figure("high"));
            assert!(reading["n"].is_u64() && reading["unit"].is_string());
        }
    }
}

#[test]
fn me_is_proposed_confirmed_and_taken_back() {
    let altitude = Altitude::new();
    let mail = altitude.file("mail.mbox", mailbox(90));
    altitude.json(&["import", mail.to_str().unwrap()]);
    let me = altitude.json(&["me", "Ana@x.example"]);
    assert_eq!(me["me"]["addresses"][0], "ana@x.example");
    assert_eq!(me["me"]["confirmed"], true);
    assert_eq!(altitude.json(&["me", "--forget"])["me"]["addresses"][0], "me@x.example");
}

#[test]
fn what_is_forgotten_does_not_come_back() {
    let altitude = Altitude::new();
    let mail = altitude.file("mail.mbox", mailbox(100));
    let mail = mail.to_str().unwrap();
    altitude.json(&["import", mail]);
    let refused = altitude.run(&["forget", "ana@x.example"]);
    assert_eq!(refused.code, Some(1));
    assert!(refused.err.contains("--yes"), "{}", refused.err);
    let gone = altitude.json(&["forget", "ana@x.example", "--yes"]);
    assert_eq!(gone["messages"], 20);
    let journal = std::fs::read(altitude.journal()).unwrap();
    assert!(!journal.windows(13).any(|window| window == b"ana@x.example"));
    // A changed copy is read again from its beginning, and the person stays out.
    let copy = altitude.file("copy.mbox", mailbox(100) + "\n");
    altitude.json(&["import", copy.to_str().unwrap()]);
    assert_eq!(altitude.json(&["status"])["messages"], 80);
    altitude.json(&["forget", "--everything", "--yes"]);
    assert!(!altitude.journal().exists());
}

#[test]
fn a_backup_is_a_journal_and_an_export_is_plain_files() {
    let altitude = Altitude::new();
    let mail = altitude.file("mail.mbox", mailbox(50));
    altitude.json(&["import", mail.to_str().unwrap()]);
    altitude.json(&["backup", "copy.sqlite"]);
    assert_eq!(altitude.json(&["--journal", "copy.sqlite", "status"])["messages"], 50);
    assert_eq!(altitude.run(&["backup", "copy.sqlite"]).code, Some(1), "never overwrites");
    altitude.json(&["export", "--to", "out"]);
    let messages = std::fs::read_to_string(altitude.home.path().join("out/messages.csv")).unwrap();
    assert_eq!(messages.lines().count(), 51);
}

#[test]
fn bodies_of_mail_do_not_reach_the_journal() {
    let altitude = Altitude::new();
    let marker = "The heron stood in the reeds all winter. ";
    let mail = altitude.file("mail.mbox", mailbox(30).replace("Line 7.", marker));
    altitude.json(&["import", mail.to_str().unwrap()]);
    for end in ["", "-wal"] {
        let mut path = altitude.journal().into_os_string();
        path.push(end);
        let bytes = std::fs::read(path).unwrap_or_default();
        assert!(!bytes.windows(5).any(|window| window == b"heron"), "in journal.sqlite{end}");
    }
}
