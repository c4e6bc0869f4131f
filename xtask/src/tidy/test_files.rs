//! Integration tests: one binary per crate, and no file in it that nobody compiles.

use super::tree::{File, Finding, Tree};

/// Every file under a crate's `tests` is a module of its test binary.
pub(super) fn mentioned(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in tree.rust().filter(|file| !is_root(tree, file)) {
        let Some(tests) = tests_folder(&file.path) else { continue };
        let noun = match file.stem() {
            "mod" => file.path.rsplit('/').nth(1).unwrap_or_default(),
            stem => stem,
        };
        let line = format!("mod {noun};");
        let siblings = tree.below(tests).filter(|other| other.path != file.path);
        if !siblings.into_iter().any(|other| other.code().contains(&line)) {
            findings.push(file.finding(0, format!("no test binary has `{line}`: it never runs")));
        }
    }
    findings
}

/// A crate with a `tests` folder names its one binary itself.
pub(super) fn one_binary(tree: &Tree) -> Vec<Finding> {
    let mut crates: Vec<&str> = tree
        .rust()
        .filter_map(|file| tests_folder(&file.path))
        .map(|tests| tests.trim_end_matches("tests/"))
        .collect();
    crates.dedup();
    let manifest = |folder: &str| tree.file(&format!("{folder}Cargo.toml"));
    let stated = |file: &File| {
        file.text.contains("autotests = false") && file.text.matches("[[test]]").count() == 1
    };
    let missing = crates.iter().filter(|folder| !manifest(folder).is_some_and(stated));
    missing
        .map(|folder| Finding {
            path: format!("{folder}Cargo.toml"),
            line: 0,
            says: "needs `autotests = false` and one `[[test]]`".to_owned(),
        })
        .collect()
}

/// The crate's `tests/` folder this path is in.
fn tests_folder(path: &str) -> Option<&str> {
    let at = path.find("/tests/")?;
    let is_crate = path.starts_with("crates/") && path[..at].matches('/').count() == 1;
    is_crate.then(|| &path[..at + "/tests/".len()])
}

/// Whether the crate's manifest names this file as its test binary.
fn is_root(tree: &Tree, file: &File) -> bool {
    let Some((folder, _)) = file.path.split_once("tests/") else { return false };
    let named = format!("path = \"{}\"", &file.path[folder.len()..]);
    tree.file(&format!("{folder}Cargo.toml")).is_some_and(|manifest| manifest.text.contains(&named))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_forgotten_test_file_is_named() {
        let tree = Tree::of(&[
            ("crates/a/Cargo.toml", "[[test]]\npath = \"tests/a/main.rs\"\n"),
            ("crates/a/tests/a/main.rs", "//! A.\nmod kept;\n// mod forgotten;\n"),
            ("crates/a/tests/a/kept.rs", ""),
            ("crates/a/tests/a/forgotten.rs", ""),
            ("crates/a/src/tests/other.rs", ""),
        ]);
        let findings = mentioned(&tree);
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].path, "crates/a/tests/a/forgotten.rs");
    }

    #[test]
    fn two_binaries_are_refused() {
        let manifest = "autotests = false\n[[test]]\nname = \"a\"\n";
        let twice = format!("{manifest}[[test]]\n");
        let tests = |name| format!("crates/{name}/tests/{name}/main.rs");
        let tree = Tree::of(&[
            (&tests("a"), ""),
            (&tests("b"), ""),
            (&tests("c"), ""),
            ("crates/a/Cargo.toml", manifest),
            ("crates/b/Cargo.toml", &twice),
            ("crates/c/Cargo.toml", "[package]\n"),
        ]);
        let places: Vec<String> = one_binary(&tree).into_iter().map(|found| found.path).collect();
        assert_eq!(places, ["crates/b/Cargo.toml", "crates/c/Cargo.toml"]);
    }
}
