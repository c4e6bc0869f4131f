//! Reading text from outside: labels of any text, corrections that teach, reading again.

use std::io::Write;
use std::process::Stdio;

use serde_json::Value;

use crate::altitude::Altitude;

fn label(altitude: &Altitude, input: &str) -> (Vec<Value>, String) {
    let mut command = altitude.command(&["label", "--json"]);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let ran = child.wait_with_output().unwrap();
    assert!(ran.status.success());
    let lines = String::from_utf8(ran.stdout).unwrap();
    let values = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    (values, String::from_utf8(ran.stderr).unwrap())
}

#[test]
fn labels_of_lines_have_the_promised_keys_and_a_broken_line_costs_itself() {
    let altitude = Altitude::new();
    let text = "Ñandú team,\\n\\nPlease send me the signed contract and the invoice by Friday, and check the price in the draft agreement with the customer before it goes out.\\n\\nShould we even be in this market in five years?\\n";
    let input =
        format!("{{\"id\":\"a\",\"subject\":\"Contract\",\"text\":\"{text}\"}}\nnonsense\n");
    let (labels, complaints) = label(&altitude, &input);
    assert!(complaints.contains("line 2 is no message"), "{complaints}");
    let [one] = labels.as_slice() else { panic!("{labels:?}") };
    assert_eq!((&one["id"], &one["language"]), (&"a".into(), &"english".into()));
    let levels = one["levels"].as_object().unwrap();
    let sum: f64 = levels.values().map(|share| share.as_f64().unwrap()).sum();
    assert!((sum - 1.0).abs() < 1e-6 && levels.len() == 4);
    let given: String = text.replace("\\n", "\n");
    let acts = one["acts"].as_array().unwrap();
    assert!(acts.iter().any(|act| act["act"] == "assigns"), "{acts:?}");
    assert!(acts.iter().any(|act| act["act"] == "asks_broad"), "{acts:?}");
    for act in acts {
        let (start, end) = (act["start"].as_u64().unwrap(), act["end"].as_u64().unwrap());
        let shown: String =
            given.chars().skip(start as usize).take((end - start) as usize).collect();
        assert_eq!(act["text"], shown.as_str());
        assert!((0.0..=1.0).contains(&act["p"].as_f64().unwrap()));
    }
}

#[test]
fn answers_are_kept_asked_once_and_can_be_taken_back() {
    let altitude = Altitude::new();
    altitude.run(&["demo", "--quiet"]);
    let doubts = altitude.json(&["--demo", "correct"]);
    let doubts = doubts.as_array().unwrap();
    assert_eq!(doubts.len(), 7);
    let id = doubts[0]["id"].as_str().unwrap();
    let corrected = altitude.json(&["--demo", "correct", id, "--level", "strategic"]);
    assert!(corrected["now"].as_str().unwrap().starts_with("strategic"), "{corrected}");
    let left = altitude.json(&["--demo", "correct"]);
    assert_eq!(left.as_array().unwrap().len(), 6, "one of seven was answered this week");
    let back = altitude.json(&["--demo", "correct", id, "--undo"]);
    assert_eq!(back["now"], corrected["before"]);
    let refused = altitude.run(&["--demo", "correct", "e1", "--has", "decides"]);
    assert!(refused.code == Some(1) && refused.err.contains("only messages carry acts"));
}

#[test]
fn nothing_is_read_again_where_everything_was_read_by_this_version() {
    let altitude = Altitude::new();
    altitude.run(&["demo", "--quiet"]);
    let read = altitude.json(&["--demo", "import", "--reread"]);
    assert_eq!((&read["read"], &read["gone"]), (&0.into(), &0.into()));
}
