//! Damaged input of every kind, for every source: nothing panics, every unit ends.
//!
//! Short by default; `ALTITUDE_FUZZ_ROUNDS` makes it longer.

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestCaseError, TestError, TestRunner};
use sources::{Peek, Source, Step, all};

use crate::walked::{check_brackets, read, walk};

#[expect(clippy::disallowed_methods, reason = "how long to try is the caller's choice")]
fn rounds() -> u32 {
    let asked = std::env::var("ALTITUDE_FUZZ_ROUNDS").ok();
    asked.and_then(|rounds| rounds.parse().ok()).unwrap_or(150)
}

/// One way to damage bytes; places are shares of the length.
#[derive(Debug, Clone)]
enum Damage {
    Truncate(f64),
    Behead(f64),
    Flip(f64, u8),
    Splice(f64, f64, f64),
    Insert(f64, Vec<u8>),
    Double,
}

fn damage() -> impl Strategy<Value = Damage> {
    let share = || 0.0..1.0_f64;
    prop_oneof![
        share().prop_map(Damage::Truncate),
        share().prop_map(Damage::Behead),
        (share(), any::<u8>()).prop_map(|(at, bits)| Damage::Flip(at, bits)),
        (share(), share(), share()).prop_map(|(from, to, at)| Damage::Splice(from, to, at)),
        (share(), odd_bytes()).prop_map(|(at, bytes)| Damage::Insert(at, bytes)),
        Just(Damage::Double),
    ]
}

fn odd_bytes() -> impl Strategy<Value = Vec<u8>> {
    let words: [&[u8]; 12] = [
        b"\n\n",
        b"\r",
        b"\0",
        b"\xff\xfe",
        b"From ",
        b"\nFrom x Mon Mar  2 09:00:00 2026\nA: b\n",
        b"=?utf-8?B?////?=",
        b"\nContent-Type: multipart/mixed; boundary=x\n\n--x\n--x--",
        b"\"",
        b"99999999999999999999",
        b"\nBEGIN:VEVENT\n",
        b",,,,",
    ];
    prop_oneof![
        prop::sample::select(words.to_vec()).prop_map(<[u8]>::to_vec),
        prop::collection::vec(any::<u8>(), 0..40),
    ]
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "a share of a length is a place in it"
)]
fn place(bytes: &[u8], share: f64) -> usize {
    (bytes.len() as f64 * share) as usize
}

fn apply(bytes: &mut Vec<u8>, damage: &Damage) {
    match damage {
        Damage::Truncate(at) => bytes.truncate(place(bytes, *at)),
        Damage::Behead(at) => drop(bytes.drain(..place(bytes, *at))),
        Damage::Flip(at, bits) => {
            let at = place(bytes, *at);
            if let Some(byte) = bytes.get_mut(at) {
                *byte ^= bits;
            }
        }
        Damage::Splice(from, to, at) => {
            let (from, to, at) = (place(bytes, *from), place(bytes, *to), place(bytes, *at));
            let part = bytes[from.min(to)..from.max(to)].to_vec();
            bytes.splice(at..at, part);
        }
        Damage::Insert(at, part) => {
            let at = place(bytes, *at);
            bytes.splice(at..at, part.iter().copied());
        }
        Damage::Double => bytes.extend_from_within(..),
    }
}

fn examples(source: &Source) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(source.fixture);
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    paths.sort();
    paths.iter().map(|path| fs::read(path).unwrap()).collect()
}

fn try_many(rounds: u32, examples: Vec<Vec<u8>>, check: impl Fn(&[u8])) {
    let config = Config { cases: rounds, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(
        config,
        proptest::test_runner::TestRng::deterministic_rng(
            proptest::test_runner::RngAlgorithm::ChaCha,
        ),
    );
    let input = (prop::sample::select(examples), prop::collection::vec(damage(), 1..6));
    let damaged = |mut bytes: Vec<u8>, damages: &[Damage]| {
        damages.iter().for_each(|damage| apply(&mut bytes, damage));
        bytes.truncate(1 << 20);
        bytes
    };
    let tried = runner.run(&input, |(bytes, damages)| {
        check(&damaged(bytes, &damages));
        Ok::<(), TestCaseError>(())
    });
    match tried {
        Err(TestError::Fail(reason, (bytes, damages))) => {
            let bytes = damaged(bytes, &damages);
            panic!("{reason}\nfor {}", bytes.escape_ascii());
        }
        tried => tried.unwrap(),
    }
}

#[test]
fn no_source_panics_or_leaves_a_unit_open() {
    for source in all() {
        try_many(rounds(), examples(source), |bytes| {
            let head = &bytes[..bytes.len().min(64 << 10)];
            (source.recognises)(&Peek { name: "x", head, size: Some(bytes.len() as u64) });
            let mut steps = vec![Step::Begin(sources::Origin::default())];
            steps.extend(read(source, bytes, "x"));
            steps.push(Step::End);
            check_brackets(&steps);
        });
    }
}

#[test]
fn no_damaged_file_stops_a_walk() {
    let folder = tempfile::tempdir().unwrap();
    let mut files: Vec<Vec<u8>> = all().into_iter().flat_map(examples).collect();
    let mut tar = tar::Builder::new(Vec::new());
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (n, bytes) in files.iter().enumerate().step_by(3) {
        let mut header = tar::Header::new_gnu();
        header.set_size(bytes.len() as u64);
        tar.append_data(&mut header, format!("a/{n}"), bytes.as_slice()).unwrap();
        zip.start_file(format!("a/{n}"), zip::write::SimpleFileOptions::default()).unwrap();
        std::io::Write::write_all(&mut zip, bytes).unwrap();
    }
    let tar = tar.into_inner().unwrap();
    let mut gz = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    std::io::Write::write_all(&mut gz, &tar).unwrap();
    let archives = [tar, gz.finish().unwrap(), zip.finish().unwrap().into_inner()];
    files.extend(archives.iter().cycle().take(files.len().max(3)).cloned());
    try_many(rounds(), files, |bytes| {
        let path = folder.path().join("damaged");
        fs::write(&path, bytes).unwrap();
        // Walking checks the brackets.
        assert!(!walk(&path).is_empty());
    });
}
