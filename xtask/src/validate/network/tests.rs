//! A folder of five invented people, with every figure worked out by hand.

use std::fs;
use std::path::PathBuf;

use super::*;

/// Ada (3, North), Ben (2, South), Cy (2, North), Dee (1, South), Eli (1, North).
const LEVELS: &str = "person\tlevel\tunit\nada\t3\tNorth\nben\t2\tSouth\ncy\t2\tNorth\ndee\t1\tSouth\neli\t1\tNorth\n";

const MESSAGES: &str = "# id, file, time, subject, sender\n\
1\tx\t978307200\tHi\tben\n\
2\tx\t978310800\tHi\tcy\n\
3\tx\t978397200\tHi\tdee\n\
4\tx\t978483600\tHi\tAda\n\
5\tx\t978570000\tHi\teli\n\
6\tx\tsoon\tHi\tada\n";

/// Ada hears from Ben, Cy and Dee; Ben from Ada, Dee and Eli; Cy from Eli; Dee from Ada; Eli from
/// Ben.
const RECIPIENTS: &str = "1\t1\tada\n1\t2\teli\n2\t1\tada\n3\t1\tada\n3\t2\tben\n4\t1\tben\n4\t2\tdee\n\
5\t1\tben\n5\t2\tcy\n5\t3\tcy\n6\t1\tben\n9\t1\tben\n";

struct Invented(PathBuf);

impl Invented {
    fn new(name: &str, files: &[(&str, &str)]) -> Invented {
        let folder =
            std::env::temp_dir().join(format!("altitude-network-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        for (file, text) in files {
            fs::write(folder.join(file), text).unwrap();
        }
        Invented(folder)
    }
    fn folder(&self) -> Folder {
        Folder::read(&self.0).unwrap()
    }
}

impl Drop for Invented {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn invented(name: &str, standing: (&str, &str)) -> Invented {
    Invented::new(name, &[("messages.tsv", MESSAGES), ("recipients.tsv", RECIPIENTS), standing])
}

fn accuracy(folder: &Folder, name: &str) -> f64 {
    let signals = signals::of(folder);
    let scored = scored::Scored::of(folder, false).unwrap();
    let all = scored.all(&signals);
    let (_, values) = all.iter().find(|(other, _)| *other == name).unwrap();
    scored.order.plain(values).unwrap()
}

/// Of the 8 pairs of different level: in-degree 3, 3, 1, 1, 1 orders Ada above Cy, Dee and Eli and
/// Ben above Dee and Eli, and leaves Ada and Ben, Cy and Dee, Cy and Eli equal: 6.5 of 8.
#[test]
fn in_degree_and_volume_are_those_counted_by_hand() {
    let invented = invented("levels", ("levels.tsv", LEVELS));
    let folder = invented.folder();
    assert!((accuracy(&folder, "in_degree") - 6.5 / 8.0).abs() < 1e-12);
    assert!((accuracy(&folder, "received") - 6.5 / 8.0).abs() < 1e-12);
    assert!((accuracy(&folder, "sent") - 0.5).abs() < 1e-12, "everyone sent one");
    // Contacts: Ada 3, Ben 4 (Ada, Dee, Eli; Eli both ways), Cy 2, Dee 2, Eli 2: Ben has Ada, Dee
    // and Eli, so 3. Same order as in-degree.
    assert!((accuracy(&folder, "degree") - 6.5 / 8.0).abs() < 1e-12);
    assert!((accuracy(&folder, "sought_by") - 6.5 / 8.0).abs() < 1e-12, "all mail is direct");
    assert!((accuracy(&folder, "output") - 0.5).abs() < 1e-12);
}

/// Ada hears from South twice and North once, Ben from North twice and South once: the same
/// entropy; the others hear from one unit.
#[test]
fn units_are_those_of_the_senders() {
    let invented = invented("units", ("levels.tsv", LEVELS));
    let folder = invented.folder();
    let signals = signals::of(&folder);
    let units = signals.iter().find(|signal| signal.name == "units_spread").unwrap();
    let third = [1.0f64 / 3.0, 2.0 / 3.0].map(|share| -share * share.ln()).iter().sum::<f64>();
    for (value, wanted) in units.values.iter().zip([third, third, 0.0, 0.0, 0.0]) {
        assert!((value.unwrap() - wanted).abs() < 1e-12);
    }
    assert!((accuracy(&folder, "units_spread") - 6.5 / 8.0).abs() < 1e-12);
}

/// Bad lines: a message without a time, its recipient, a recipient of no message, and one named
/// twice.
#[test]
fn bad_lines_are_counted() {
    let invented = invented("bad", ("levels.tsv", LEVELS));
    let said = invented.folder().complaints.said();
    assert_eq!(said.len(), 3, "{said:?}");
    assert!(said.iter().any(|line| line.starts_with("2 × a recipient of a message that is not")));
    assert!(said.iter().any(|line| line.contains("messages.tsv:7")), "{said:?}");
}

/// Ada above Ben and above Cy, Ben above Eli: a tie and two wins, 2.5 of 3.
#[test]
fn pairs_are_compared_as_given_and_units_stay_out_of_the_default() {
    let pairs = "senior\tjunior\nada\tben\nAda\tcy\nben\teli\nben\teli\nben\tben\n";
    let invented = invented("pairs", ("pairs.tsv", pairs));
    let folder = invented.folder();
    assert!((accuracy(&folder, "in_degree") - 2.5 / 3.0).abs() < 1e-12);
    let scored = scored::Scored::of(&folder, false).unwrap();
    let rows = report::json(&scored, &signals::of(&folder));
    let rows = rows.as_array().unwrap();
    assert!(rows.iter().all(|row| row["auc_top"].is_null() && row["n_pairs"] == 3));
    let names: Vec<&str> = rows.iter().map(|row| row["signal"].as_str().unwrap()).collect();
    assert!(!names.contains(&"cross_unit_pull") && !names.contains(&"copied_in"));
    assert_eq!(names.last(), Some(&"default"));
}

/// Levels hold 1, 2 and 2 of 5 people; the top is Ada alone, above Cy, Dee and Eli, equal to Ben:
/// 3.5 of 4.
#[test]
fn json_has_the_stated_keys_and_the_top() {
    let invented = invented("json", ("levels.tsv", LEVELS));
    let folder = invented.folder();
    let scored = scored::Scored::of(&folder, false).unwrap();
    let rows = report::json(&scored, &signals::of(&folder));
    let row = rows.as_array().unwrap().iter().find(|row| row["signal"] == "in_degree").unwrap();
    let keys: Vec<&str> = row.as_object().unwrap().keys().map(String::as_str).collect();
    let mut wanted = ["signal", "pair_accuracy", "low", "high", "auc_top", "n_people", "n_pairs"];
    wanted.sort_unstable();
    let mut sorted = keys.clone();
    sorted.sort_unstable();
    assert_eq!(sorted, wanted);
    assert!((row["auc_top"].as_f64().unwrap() - 3.5 / 4.0).abs() < 1e-12);
    assert_eq!((row["n_people"].as_u64(), row["n_pairs"].as_u64()), (Some(5), Some(8)));
}

#[test]
fn copies_are_told_apart_where_a_column_says_so() {
    let recipients = "message\torder\tperson\ttype\n1\t1\tada\tTo\n1\t2\teli\tCc\n4\t1\tben\tcc\n";
    let files =
        [("messages.tsv", MESSAGES), ("recipients.tsv", recipients), ("levels.tsv", LEVELS)];
    let invented = Invented::new("copies", &files);
    let folder = invented.folder();
    assert!(folder.copies_known);
    let signals = signals::of(&folder);
    let copied = signals.iter().find(|signal| signal.name == "copied_in").unwrap();
    let values: Vec<bool> = copied.values.iter().map(|v| v.unwrap() > 0.0).collect();
    assert_eq!(values, [false, true, false, false, true]);
}

#[test]
fn what_is_missing_is_named_and_nonsense_is_no_panic() {
    let files =
        [("messages.tsv", "a\tb"), ("recipients.tsv", "\u{0}\t\t\t\n1"), ("levels.tsv", "x")];
    let invented = Invented::new("nonsense", &files);
    let folder = invented.folder();
    assert!(scored::Scored::of(&folder, false).is_err());
    assert!(signals::of(&folder).iter().all(|signal| signal.values.is_empty()));
    fs::remove_file(invented.0.join("recipients.tsv")).unwrap();
    let error = Folder::read(&invented.0).err().unwrap().to_string();
    assert!(error.contains("recipients.tsv (message, order, person)"), "{error}");
}

#[test]
fn words_are_read() {
    let words: Vec<String> = ["a/b", "--json", "--table", "t.csv"].map(str::to_owned).into();
    let asked = Asked::of(&words).unwrap();
    assert_eq!(asked.folder, Some(PathBuf::from("a/b")));
    assert!(asked.json && !asked.everyone && asked.table == Some(PathBuf::from("t.csv")));
    for wrong in [["--jsn"].as_slice(), &["a", "b"], &["--table"]] {
        let words: Vec<String> = wrong.iter().map(|word| (*word).to_owned()).collect();
        assert!(Asked::of(&words).is_err(), "{wrong:?}");
    }
}
