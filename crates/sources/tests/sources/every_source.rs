//! What holds for every source in the list, without a line of test code per source.

use std::fs;
use std::path::{Path, PathBuf};

use sources::{Confidence, Peek, Source, all};

use crate::walked::{founds, read};

fn files_of(source: &Source) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(source.fixture);
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

fn texts(language: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales").join(language);
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files.map(|path| fs::read_to_string(path).unwrap() + "\n").collect()
}

#[test]
fn has_its_file_and_its_texts() {
    for source in all() {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(source.name);
        assert!(file.with_extension("rs").is_file(), "{}", source.name);
        assert!(!source.loses.is_empty(), "{} loses nothing?", source.name);
        let keys = source.loses.iter().chain([&source.title, &source.how_to_export]);
        for (key, language) in keys.flat_map(|key| [(key, "en"), (key, "es")]) {
            assert!(texts(language).contains(&format!("\n{key} =")), "{key} in {language}");
        }
    }
}

#[test]
fn reads_its_own_examples() {
    for source in all() {
        let files = files_of(source);
        assert!(!files.is_empty(), "{} has no example", source.name);
        for path in files {
            let steps = read(source, fs::File::open(&path).unwrap(), "x");
            assert!(!founds(&steps).is_empty(), "{}", path.display());
        }
    }
}

#[test]
fn its_examples_are_its_alone() {
    let mut sure = 0;
    for source in all() {
        for path in files_of(source) {
            let (bytes, name) = (fs::read(&path).unwrap(), path.file_name().unwrap());
            let head = &bytes[..bytes.len().min(64 << 10)];
            let peek = Peek { name: name.to_str().unwrap(), head, size: None };
            for other in all() {
                let confidence = (other.recognises)(&peek);
                let is_own = other.name == source.name;
                let shown = path.display();
                assert_eq!(confidence > Confidence::No, is_own, "{shown} as {}", other.name);
                sure += usize::from(confidence == Confidence::Yes);
            }
        }
    }
    // One example may begin in the middle, and one be damaged.
    assert!(sure >= all().len(), "{sure}");
}

#[test]
fn every_key_in_the_code_has_a_text_in_both_languages() {
    let mut files = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    let mut keys = Vec::new();
    while let Some(path) = files.pop() {
        if path.is_dir() {
            files.extend(fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
            continue;
        }
        let code = fs::read_to_string(path).unwrap();
        let is_key = |word: &&str| word.starts_with("complaint-") || word.starts_with("left-out-");
        keys.extend(code.split('"').filter(is_key).map(str::to_owned));
    }
    assert!(keys.len() > 30, "{}", keys.len());
    for (key, language) in keys.iter().flat_map(|key| [(key, "en"), (key, "es")]) {
        assert!(texts(language).contains(&format!("\n{key} =")), "{key} in {language}");
    }
}
