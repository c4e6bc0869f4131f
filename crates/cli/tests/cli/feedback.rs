//! `altitude feedback check`: one comment, many, and a person at the terminal.

use std::io::Write;
use std::process::Stdio;

use serde_json::{Value, json};

use crate::altitude::Altitude;

fn piped(altitude: &Altitude, args: &[&str], input: &[u8]) -> (String, String) {
    let mut command = altitude.command(args);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    let ran = child.wait_with_output().unwrap();
    assert!(ran.status.success());
    (String::from_utf8(ran.stdout).unwrap(), String::from_utf8(ran.stderr).unwrap())
}

#[test]
fn json_has_exactly_the_promised_keys() {
    let altitude = Altitude::new();
    let vague = altitude.json(&["feedback", "check", "Keep doing what you're doing"]);
    let keys: Vec<&String> = vague.as_object().unwrap().keys().collect();
    assert_eq!(keys, ["ask", "missing", "vague"]);
    assert_eq!(vague["vague"], true);
    assert_eq!(vague["missing"], json!(["situation", "behaviour", "effect", "stop_or_start"]));
    assert!((2..=3).contains(&vague["ask"].as_array().unwrap().len()));
    let said = "In Tuesday's pricing meeting you cut Nadia off, so she said nothing more.";
    let specific = altitude.json(&["feedback", "check", said]);
    assert_eq!(specific, json!({"vague": false, "missing": ["stop_or_start"], "ask": []}));
    assert!(!altitude.journal().exists(), "nothing is kept");
}

#[test]
fn lines_are_answered_one_by_one_and_a_broken_one_costs_itself() {
    let altitude = Altitude::new();
    let input = "{\"id\":\"a\",\"text\":\"Great job\"}\nnonsense\n\n{\"text\":\"Sigue así\"}\n";
    let args = ["feedback", "check", "--lines"];
    let (out, err) = piped(&altitude, &args, input.as_bytes());
    let lines: Vec<Value> = out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!((&lines[0]["id"], &lines[1]["id"], lines.len()), (&"a".into(), &4.into(), 2));
    assert!(lines.iter().all(|line| line["vague"] == true && line.as_object().unwrap().len() == 4));
    assert!(lines[1]["ask"][0].as_str().unwrap().contains("«Sigue así»"), "{out}");
    assert!(err.contains("line 2 is no comment"), "{err}");
}

#[test]
fn the_page_quotes_what_was_found_and_each_question_is_one_line() {
    let altitude = Altitude::new();
    let page = altitude.run(&["feedback", "check", "You talk too much."]).out;
    for words in ["Vague", "“You talk too much”", "says what you do", "not said: what followed"]
    {
        assert!(page.contains(words), "{words}: {page}");
    }
    let asked = page.lines().filter(|line| line.ends_with('?')).count();
    assert_eq!(asked, 3, "{page}");
    let page = altitude.run(&["--lang", "es", "feedback", "check", "You talk too much."]).out;
    assert!(page.contains("dice qué haces") && page.contains("You write"), "{page}");
}

#[test]
fn broken_bytes_and_other_languages_are_taken() {
    let altitude = Altitude::new();
    let args = ["feedback", "check", "--json"];
    let (out, _) = piped(&altitude, &args, b"\xff\xfe\x00");
    assert!(out.contains("\"vague\": true"), "{out}");
    let german = "Du musst strategischer denken und mehr Verantwortung für das Team übernehmen.";
    let (out, err) = piped(&altitude, &args, german.as_bytes());
    assert!(out.contains("\"vague\": true") && err.contains("Only English and Spanish"), "{err}");
}
