//! Exit codes, and errors that say what to do next.

use crate::altitude::{Altitude, mailbox};

#[test]
fn nothing_imported_yet_says_what_to_do() {
    let altitude = Altitude::new();
    for command in ["review", "status", "me", "people", "doctor"] {
        let ran = altitude.run(&[command]);
        assert_eq!(ran.code, Some(1), "{command}");
        assert!(ran.err.contains("altitude import"), "{command}: {}", ran.err);
    }
}

#[test]
fn usage_errors_are_two_and_failures_one() {
    let altitude = Altitude::new();
    assert_eq!(altitude.run(&["reviews"]).code, Some(2));
    assert_eq!(altitude.run(&["review", "--quarter", "2026Q7"]).code, Some(2));
    assert_eq!(altitude.run(&["import", "no/such/file"]).code, Some(1));
}

#[test]
fn bad_files_are_complaints_and_not_failures() {
    let altitude = Altitude::new();
    altitude.file("in/good.mbox", mailbox(30));
    altitude.file("in/empty.mbox", "");
    altitude.file("in/binary.mbox", [0u8, 159, 146, 150].repeat(500));
    let ran = altitude.json(&["import", "in", "--complaints", "complaints.csv"]);
    assert_eq!((&ran["kept"], &ran["complaints"]), (&30.into(), &2.into()));
    let complaints = std::fs::read_to_string(altitude.home.path().join("complaints.csv")).unwrap();
    assert_eq!(complaints.lines().count(), 3, "{complaints}");
    assert!(complaints.contains("empty.mbox") && complaints.contains("binary.mbox"));
}

#[test]
fn a_misspelt_lens_or_config_key_is_named() {
    let altitude = Altitude::new();
    let mail = altitude.file("mail.mbox", mailbox(90));
    altitude.json(&["import", mail.to_str().unwrap()]);
    let ran = altitude.run(&["lens", "passenger"]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains("passenger_meetings"), "{}", ran.err);
    altitude.file(".config/altitude/config.toml", "zome = \"UTC\"");
    let ran = altitude.run(&["status"]);
    assert!(ran.code == Some(1) && ran.err.contains("zome"), "{}", ran.err);
}

#[test]
fn a_closed_pipe_is_no_failure() {
    use std::process::Stdio;
    let altitude = Altitude::new();
    let mut child = altitude.command(&["lens"]).stdout(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    assert!(child.wait().unwrap().success());
}
