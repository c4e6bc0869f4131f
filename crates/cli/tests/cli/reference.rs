//! The organisation's table: taken, refused by name, read, kept in copies, removed.

use serde_json::{Value, json};

use crate::altitude::Altitude;

/// A table of fifty people, the one with more of anything with more of everything.
pub(crate) fn table() -> Value {
    let cells: Vec<Value> =
        (0..10).map(|at| json!({"mean": 5.0 * f64::from(at) + 3.0, "people": 5})).collect();
    let step = |at: i32| {
        let at = f64::from(at);
        json!({"visibility_to": (at + 1.0) / 10.0, "influence": (at + 0.5) / 10.0, "people": 5})
    };
    let steps: Vec<Value> = (0..10).map(step).collect();
    let signal = json!({"cells": cells});
    json!({
        "altitude_reference": 1,
        "people": 50,
        "weeks": 13,
        "made_by": "a test",
        "signals": {
            "sought_by": signal, "demand_spread": signal, "output": signal, "exposure": signal
        },
        "expected": {"all": steps},
    })
}

#[test]
fn a_table_is_taken_read_copied_and_removed() {
    let altitude = Altitude::new();
    altitude.run(&["demo", "--quiet"]);
    altitude.file("reference.json", table().to_string());
    let demo = |args: &[&str]| altitude.json(&[&["--demo"], args].concat());
    assert!(demo(&["lens", "visibility_gap"])["reading"]["silent"].is_string());
    assert_eq!(demo(&["people", "--reference", "reference.json"])["people"], 50);
    let gap = &demo(&["lens", "visibility_gap"])["reading"];
    let (low, value, high) = (gap["low"].as_f64(), gap["value"].as_f64(), gap["high"].as_f64());
    assert!(low <= value && value <= high && value.is_some(), "{gap}");
    assert!(demo(&["lens", "visibility_gap", "--since", "4w"])["reading"]["value"].is_null());
    demo(&["backup", "copy.sqlite"]);
    let copy = altitude.json(&["--journal", "copy.sqlite", "status"]);
    assert_eq!(copy["reference"]["people"], 50);
    demo(&["export", "--to", "out"]);
    let exported = altitude.home.path().join("out/reference.json");
    altitude.json(&[
        "--journal",
        "copy.sqlite",
        "people",
        "--reference",
        exported.to_str().unwrap(),
    ]);
    assert_eq!(demo(&["people", "--reference", "none"])["removed"], true);
    assert_eq!(demo(&["people", "--reference", "none"])["removed"], false);
    assert!(demo(&["status"])["reference"].is_null());
}

#[test]
fn a_refused_table_leaves_the_one_before() {
    let altitude = Altitude::new();
    altitude.run(&["demo", "--quiet"]);
    altitude.file("good.json", table().to_string());
    altitude.json(&["--demo", "people", "--reference", "good.json"]);
    let mut named = table();
    named["expected"]["ana@x.example"] = json!([]);
    altitude.file("named.json", named.to_string());
    let ran = altitude.run(&["--demo", "people", "--reference", "named.json"]);
    assert_eq!(ran.code, Some(1));
    for words in ["named.json", "`ana@x.example`", "nothing was changed", "--table FILE"] {
        assert!(ran.err.contains(words), "{}", ran.err);
    }
    assert_eq!(altitude.json(&["--demo", "status"])["reference"]["people"], 50);
}
