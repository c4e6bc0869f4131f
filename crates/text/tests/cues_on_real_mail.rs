//! What the cues reach on real mail and on a public list of requests, held by floors a little below
//! it. Runs only where `ALTITUDE_DATA` names the folder of the data.

use record::Cue;
use serde_json::Value;
use std::path::PathBuf;

/// Counts of a yes/no comparison.
#[derive(Default)]
struct Score {
    both: f64,
    only_found: f64,
    only_labelled: f64,
}

impl Score {
    fn add(&mut self, labelled: bool, found: bool) {
        match (labelled, found) {
            (true, true) => self.both += 1.0,
            (false, true) => self.only_found += 1.0,
            (true, false) => self.only_labelled += 1.0,
            (false, false) => {}
        }
    }
    fn precision(&self) -> f64 {
        self.both / (self.both + self.only_found)
    }
    fn recall(&self) -> f64 {
        self.both / (self.both + self.only_labelled)
    }
    fn hold(&self, what: &str, precision: f64, recall: f64) {
        println!("{what}: precision {:.3}, recall {:.3}", self.precision(), self.recall());
        assert!(self.precision() >= precision, "{what}: precision {:.3}", self.precision());
        assert!(self.recall() >= recall, "{what}: recall {:.3}", self.recall());
    }
}

fn data() -> Option<PathBuf> {
    #[expect(
        clippy::disallowed_methods,
        reason = "real data is found through the environment only"
    )]
    let folder = std::env::var_os("ALTITUDE_DATA").map(|folder| PathBuf::from(folder).join("text"));
    if folder.is_none() {
        println!("skipped: ALTITUDE_DATA is not set");
    }
    folder
}

fn messages(folder: PathBuf) -> Vec<Value> {
    let text = std::fs::read_to_string(folder.join("messages.jsonl")).expect("the data has it");
    text.lines().map(|line| serde_json::from_str(line).expect("a line is JSON")).collect()
}

fn compare(messages: &[Value], cue: Cue, acts: &[&str]) -> Score {
    let mut score = Score::default();
    for message in messages {
        let labels = message["acts"].as_array().expect("acts are listed");
        let labelled =
            labels.iter().any(|act| act[0].as_str().is_some_and(|name| acts.contains(&name)));
        let (found, _) = text::cues(message["text"].as_str().expect("a message has text"));
        score.add(labelled, found.has(cue));
    }
    score
}

/// Private and social mail carries no acts by the codebook, whatever it asks; precision is therefore
/// held on the rest, recall is the same on both.
#[test]
fn cues_agree_with_labelled_acts() {
    let Some(folder) = data() else { return };
    let all = messages(folder);
    let work: Vec<Value> = all.iter().filter(|m| m["level"] != "none").cloned().collect();
    let cues = [
        (Cue::Question, ["asks_narrow", "asks_broad"].as_slice(), (0.72, 0.80), 0.40),
        (Cue::Request, ["assigns"].as_slice(), (0.83, 0.61), 0.62),
        (Cue::Decision, ["decides"].as_slice(), (0.78, 0.30), 0.64),
    ];
    for (cue, acts, (precision, recall), overall) in cues {
        compare(&work, cue, acts).hold(&format!("{cue:?} on work mail"), precision, recall);
        compare(&all, cue, acts).hold(&format!("{cue:?} on all mail"), overall, recall);
    }
}

#[test]
fn asking_sentences_agree_with_a_public_list() {
    let Some(folder) = data() else { return };
    let mut score = Score::default();
    for name in ["Ask0729-fixed.txt", "testSet-qualifiedBatch-fixed.txt"] {
        let bytes = std::fs::read(folder.join("asks").join(name)).expect("the data has it");
        for line in String::from_utf8_lossy(&bytes).lines() {
            let Some((label, sentence)) = line.split_once('\t') else { continue };
            score.add(label.trim().eq_ignore_ascii_case("yes"), text::cues(sentence).0.asks());
        }
    }
    score.hold("asking sentences", 0.78, 0.45);
}
