//! What each invented example comes to: a snapshot of items and complaints.

use crate::walked::{fixtures, show, walk};

fn shown(name: &str) -> String {
    show(&walk(&fixtures().join(name)), &fixtures())
}

#[test]
fn mbox() {
    insta::assert_snapshot!(shown("mbox"));
}

#[test]
fn eml() {
    insta::assert_snapshot!(shown("eml"));
}

#[test]
fn folder() {
    insta::assert_snapshot!(shown("folder"));
}

#[test]
fn maildir() {
    insta::assert_snapshot!(shown("maildir"));
}

#[test]
fn ics() {
    insta::assert_snapshot!(shown("ics"));
}

#[test]
fn outlook_csv() {
    insta::assert_snapshot!(shown("outlook_csv"));
}
