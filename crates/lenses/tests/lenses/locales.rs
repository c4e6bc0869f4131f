//! Every key a lens can use has a text in both languages, and the text asks for no slot that is not
//! filled.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use lenses::{Context, Outcome};
use record::{Arg, Phrase, Span};

use crate::busy::{self, QUARTER};

/// Texts of a language by key, continuation lines included.
fn texts(language: &str) -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales").join(language);
    let mut texts: BTreeMap<String, String> = BTreeMap::new();
    for facet in ["attention", "framing", "influence", "ownership", "lenses"] {
        let path = folder.join(format!("{facet}.ftl"));
        let file = std::fs::read_to_string(&path).expect("the locales are in the repository");
        let mut key = String::new();
        for line in file.lines().filter(|line| !line.starts_with('#')) {
            if let Some((name, _)) = line.split_once(" =").filter(|_| !line.starts_with([' ', '}']))
            {
                name.clone_into(&mut key);
                let known = texts.insert(key.clone(), String::new());
                assert!(known.is_none(), "{key} stands twice in {language}");
            }
            texts.entry(key.clone()).or_default().push_str(line);
        }
    }
    texts
}

/// Names after `$` in a text.
fn slots(text: &str) -> BTreeSet<&str> {
    let end = |name: &str| name.find(|c: char| !c.is_ascii_alphanumeric() && c != '_');
    text.split('$').skip(1).map(|name| &name[..end(name).unwrap_or(name.len())]).collect()
}

/// Phrases with their slots, as used by all lenses over many records.
fn phrases() -> Vec<(String, BTreeSet<&'static str>)> {
    let mut used = Vec::new();
    let mut records = vec![
        (busy::record(), QUARTER),
        (
            busy::record(),
            Span { end: QUARTER.start.saturating_add(jiff::ToSpan::days(9)), ..QUARTER },
        ),
        (busy::without_mail(), QUARTER),
        (record::sketch::Sketch::new().record(), QUARTER),
    ];
    records.extend(lenses::all().iter().map(|l| ((l.example.record)(), l.example.span)));
    for (record, span) in &records {
        for lens in lenses::all() {
            let reading = lens.reading(record, *span, &Context::VALUES);
            if let Outcome::Silent(silence) = &reading.outcome {
                collect(&silence.because, &mut used);
            }
            reading.proposals.iter().for_each(|proposal| collect(&proposal.sentence, &mut used));
            used.extend(reading.parts.iter().map(|part| (part.key.to_owned(), BTreeSet::new())));
            let count = BTreeSet::from(["count"]);
            used.extend(reading.left_out.iter().map(|l| (l.reason.to_owned(), count.clone())));
        }
    }
    used
}

fn collect(phrase: &Phrase, used: &mut Vec<(String, BTreeSet<&'static str>)>) {
    used.push((phrase.key.to_owned(), phrase.args.iter().map(|(slot, _)| *slot).collect()));
    for (_, arg) in &phrase.args {
        if let Arg::Phrase(inner) = arg {
            collect(inner, used);
        }
    }
}

/// Keys written out in the sources of the lenses, used by the records above or not.
fn written_keys(folder: &Path, keys: &mut BTreeSet<String>) {
    const BEGINNINGS: [&str; 7] =
        ["silent-", "left-out-", "part-", "start-", "stop-", "ask-", "weekday-"];
    for entry in std::fs::read_dir(folder).expect("the sources are here") {
        let path = entry.expect("the sources can be listed").path();
        if path.is_dir() {
            written_keys(&path, keys);
        } else {
            let source = std::fs::read_to_string(&path).expect("sources are text");
            let quoted = source.split('"').skip(1).step_by(1);
            let key = |text: &&str| {
                let plain = text.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
                plain && BEGINNINGS.iter().any(|b| text.starts_with(b) && text.len() > b.len())
            };
            keys.extend(quoted.filter(key).map(str::to_owned));
        }
    }
}

#[test]
fn every_text_exists_in_both_languages_and_fills_its_slots() {
    let phrases = phrases();
    for language in ["en", "es"] {
        let texts = texts(language);
        for (key, given) in &phrases {
            let text = texts.get(key).unwrap_or_else(|| panic!("{key} is missing in {language}"));
            let missing: Vec<&str> = slots(text).difference(given).copied().collect();
            assert!(missing.is_empty(), "{key} in {language} asks for {missing:?}");
        }
    }
}

#[test]
fn every_key_written_in_a_lens_exists_in_both_languages() {
    let mut keys = BTreeSet::new();
    written_keys(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut keys);
    assert!(keys.len() > 10, "keys are found");
    for lens in lenses::all() {
        keys.insert(format!("lens-{}", lens.name));
        keys.insert(format!("question-{}", lens.name));
        keys.insert(format!("facet-{}", lens.facet.name()));
    }
    for language in ["en", "es"] {
        let texts = texts(language);
        let missing: Vec<&String> = keys.iter().filter(|k| !texts.contains_key(*k)).collect();
        assert!(missing.is_empty(), "{language} lacks {missing:?}");
    }
}

#[test]
fn both_languages_have_the_same_keys() {
    let keys = |language| texts(language).into_keys().collect::<BTreeSet<String>>();
    assert_eq!(keys("en"), keys("es"));
}
