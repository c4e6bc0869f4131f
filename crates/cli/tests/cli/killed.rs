//! An import killed at any moment, then run again, gives the journal of an undisturbed one.

use std::process::Stdio;
use std::time::Duration;

use crate::altitude::{Altitude, has_content, mailbox};

#[test]
fn a_killed_import_goes_on_to_the_same_journal() {
    let mail = mailbox(12_000);
    let calm = Altitude::new();
    let file = calm.file("mail.mbox", &mail);
    calm.json(&["import", file.to_str().unwrap()]);
    calm.json(&["export", "--to", "out"]);
    for milliseconds in [15, 60, 120] {
        let shaken = Altitude::new();
        shaken.file("mail.mbox", &mail);
        for _ in 0..3 {
            let mut child = shaken
                .command(&["import", "mail.mbox", "--quiet"])
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .spawn()
                .unwrap();
            std::thread::sleep(Duration::from_millis(milliseconds));
            child.kill().unwrap();
            child.wait().unwrap();
        }
        shaken.json(&["import", "mail.mbox"]);
        assert!(has_content(&shaken.journal()));
        shaken.json(&["export", "--to", "out"]);
        for table in ["messages", "recipients", "people"] {
            let read = |altitude: &Altitude| {
                std::fs::read(altitude.home.path().join(format!("out/{table}.csv"))).unwrap()
            };
            assert!(read(&calm) == read(&shaken), "{table} differs after {milliseconds} ms");
        }
    }
}

#[cfg(unix)]
#[test]
fn an_import_stopped_by_ctrl_c_says_so_and_goes_on() {
    let altitude = Altitude::new();
    altitude.file("mail.mbox", mailbox(40_000));
    let child = altitude
        .command(&["import", "mail.mbox", "--quiet"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    std::thread::sleep(Duration::from_millis(400));
    let process = child.id().to_string();
    std::process::Command::new("kill").args(["-INT", &process]).status().unwrap();
    let ended = child.wait_with_output().unwrap();
    let kept = altitude.json(&["import", "mail.mbox"])["kept"].as_u64().unwrap();
    // A machine fast enough to finish first proves nothing, and says nothing wrong.
    if ended.status.code() == Some(1) {
        let said = String::from_utf8(ended.stderr).unwrap();
        assert!(said.contains("the same command goes on"), "{said}");
        assert!(kept < 40_000, "what was acknowledged is not read again");
    }
    assert_eq!(altitude.json(&["status"])["messages"], 40_000);
}
