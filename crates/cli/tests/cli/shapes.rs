//! The keys of every `--json` stand in `docs/json.md`: none appears, changes or goes unnoticed.

use std::collections::BTreeSet;
use std::fmt::Write;

use serde_json::Value;

use crate::altitude::{Altitude, mailbox};

#[test]
fn the_keys_of_json_are_those_of_the_document() {
    let altitude = Altitude::new();
    altitude.run(&["demo", "--quiet"]);
    let undated = "From ana@x.example Mon Jan  5 09:00:00 2026\nFrom: ana@x.example\n\nHello.\n";
    let mail = altitude.file("mail.mbox", mailbox(90) + undated);
    let mail = mail.to_str().unwrap();
    let demo = |args: &[&str]| altitude.json(&[&["--demo"], args].concat());
    let items = demo(&["lens", "passenger_meetings", "--items"]);
    let item = items["items"][0]["id"].as_str().unwrap();
    let shapes = [
        ("import PATH", altitude.json(&["import", mail])),
        ("me", demo(&["me"])),
        ("people", demo(&["people"])),
        ("status", demo(&["status"])),
        ("status --complaints", demo(&["status", "--complaints"])),
        ("review", demo(&["review"])),
        ("lens", demo(&["lens"])),
        ("lens NAME --items", items.clone()),
        ("correct ITEM", demo(&["correct", item, "--level", "tactical"])),
        ("export --to DIR", demo(&["export", "--to", "out"])),
        ("doctor", demo(&["doctor"])),
    ];
    let mut document =
        "# Keys of `--json`\n\nOne path a line; `[]` is an element of a list. A key \
                        that is not here is not promised.\n"
            .to_owned();
    for (command, value) in &shapes {
        let mut keys = BTreeSet::new();
        collect("", value, &mut keys);
        write!(document, "\n## `altitude {command}`\n\n").unwrap();
        for key in keys {
            writeln!(document, "    {key}").unwrap();
        }
    }
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/json.md");
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    if kept != document {
        let fresh = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("json.md");
        std::fs::write(&fresh, &document).unwrap();
        panic!("keys changed; compare docs/json.md with {} and copy it", fresh.display());
    }
}

fn collect(path: &str, value: &Value, keys: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                let dot = if path.is_empty() { "" } else { "." };
                collect(&format!("{path}{dot}{key}"), value, keys);
            }
        }
        Value::Array(elements) => {
            keys.insert(format!("{path}[]"));
            elements.iter().for_each(|element| collect(&format!("{path}[]"), element, keys));
        }
        _ => {
            keys.insert(path.to_owned());
        }
    }
}
