//! The keys of every `--json` stand in `docs/json.md`: none appears, changes or goes unnoticed.

use std::collections::BTreeSet;
use std::fmt::Write;

use serde_json::Value;

use crate::altitude::{Altitude, mailbox};

#[test]
fn the_keys_of_json_are_those_of_the_document() {
    let altitude = Altitude::new();
    altitude.run(&["demo", "--quiet"]);
    let shapes = shapes(&altitude);
    let mut document =
        "# Keys of `--json`\n\nOne path a line; `[]` is an element of a list. A key \
                        that is not here is not promised.\n"
            .to_owned();
    for (command, values) in &shapes {
        let mut keys = BTreeSet::new();
        values.iter().for_each(|value| collect("", value, &mut keys));
        write!(document, "\n## `altitude {command}`\n\n").unwrap();
        for key in keys {
            writeln!(document, "    {key}").unwrap();
        }
    }
    compare(&document);
}

fn compare(document: &str) {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/json.md");
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    if kept != document {
        let fresh = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("json.md");
        std::fs::write(&fresh, document).unwrap();
        panic!("keys changed; compare docs/json.md with {} and copy it", fresh.display());
    }
}

/// Every command with what it prints, in the order they are run.
fn shapes(altitude: &Altitude) -> Vec<(&'static str, Vec<Value>)> {
    let undated = "From ana@x.example Mon Jan  5 09:00:00 2026\nFrom: ana@x.example\n\nHello.\n";
    let mail = altitude.file("mail.mbox", mailbox(90) + undated);
    let mail = mail.to_str().unwrap();
    let demo = |args: &[&str]| altitude.json(&[&["--demo"], args].concat());
    let items = demo(&["lens", "passenger_meetings", "--items"]);
    let item = items["items"][0]["id"].as_str().unwrap();
    let own = |args: &[&str]| altitude.json(args);
    let reference = altitude.file("reference.json", crate::reference::table().to_string());
    let reference = reference.to_str().unwrap();
    vec![
        ("import PATH", vec![own(&["import", mail])]),
        ("me", vec![demo(&["me"])]),
        ("people", vec![demo(&["people"])]),
        ("people --merge A B", vec![own(&["people", "--merge", "ana@x.example", "bo@x.example"])]),
        ("people --split A", vec![own(&["people", "--split", "bo@x.example"])]),
        ("people --reference FILE", vec![own(&["people", "--reference", reference])]),
        ("status", vec![demo(&["status"]), own(&["status"])]),
        ("status --complaints", vec![own(&["status", "--complaints"])]),
        ("review", vec![demo(&["review"]), own(&["review"])]),
        ("lens", vec![own(&["lens"])]),
        (
            "lens NAME --items",
            vec![
                items.clone(),
                demo(&["lens", "waiting_on_me", "--items"]),
                demo(&["lens", "span_of_meetings"]),
                demo(&["lens", "output"]),
                own(&["lens", "agenda"]),
                demo(&["lens", "uptake", "--items"]),
            ],
        ),
        ("score", vec![scored(altitude)]),
        ("correct ITEM", vec![demo(&["correct", item, "--level", "tactical"])]),
        ("handover", handovers(altitude)),
        ("proposal", proposals(altitude)),
        ("export --to DIR", vec![demo(&["export", "--to", "out"])]),
        ("people --reference none", vec![own(&["people", "--reference", "none"])]),
        ("backup FILE", vec![own(&["backup", "copy.sqlite"])]),
        ("doctor", vec![demo(&["doctor"])]),
        ("forget PERSON --yes", vec![own(&["forget", "ana@x.example", "--yes"])]),
    ]
}

fn scored(altitude: &Altitude) -> Value {
    let forecasts = "p,y\n".to_owned() + &"0.3,0\n0.7,1\n".repeat(10);
    altitude.json_of(&["score"], forecasts.as_bytes())
}

fn handovers(altitude: &Altitude) -> Vec<Value> {
    let new = ["handover", "Docks", "--to", "ana@x.example", "--note", "all"];
    let list = ["handover"];
    vec![altitude.json(&["--demo", "handover"]), altitude.json(&new), altitude.json(&list)]
}

fn proposals(altitude: &Altitude) -> Vec<Value> {
    let new = ["proposal", "Doors", "--to", "ana@x.example", "--on", "2026-05-01"];
    let answer = ["proposal", "p2", "--ignored", "--brought-over", "bo@x.example"];
    vec![altitude.json(&["--demo", "proposal"]), altitude.json(&new), altitude.json(&answer)]
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
