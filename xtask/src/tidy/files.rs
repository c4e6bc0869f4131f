//! Files: short, opened by a sentence, named by their noun.

use super::code::without_tests;
use super::tree::{Finding, Tree};

/// Lines of a Rust file without the tests at its foot.
const LIMIT: usize = 400;

/// Files over the limit and the lines they may have. May only shrink.
const EXCEPTIONS: &[(&str, usize)] = &[];

/// Names that say nothing about what is inside.
const NAMELESS: [&str; 9] =
    ["util", "utils", "common", "helper", "helpers", "manager", "managers", "misc", "types"];

/// Lines of `//!` a file may open with.
const OPENING: usize = 6;

/// No Rust file is longer than the limit.
pub(super) fn short(tree: &Tree) -> Vec<Finding> {
    over(tree, EXCEPTIONS)
}

/// No exception is larger than its file needs.
pub(super) fn exceptions_shrink(tree: &Tree) -> Vec<Finding> {
    slack(tree, EXCEPTIONS)
}

/// Every Rust file opens with one to six lines of `//!`.
pub(super) fn opened(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in tree.rust() {
        match file.text.lines().take_while(|line| line.starts_with("//!")).count() {
            0 => findings.push(file.finding(1, "open with `//!`: what it is and what it is not")),
            lines if lines > OPENING => {
                findings.push(file.finding(1, format!("opens with {lines} lines, over {OPENING}")));
            }
            _ => {}
        }
    }
    findings
}

/// No file or folder of code has a name that says nothing.
pub(super) fn named(tree: &Tree) -> Vec<Finding> {
    let nameless =
        |path: &str| path.trim_end_matches(".rs").split('/').any(|part| NAMELESS.contains(&part));
    let files = tree.rust().filter(|file| nameless(&file.path));
    files.map(|file| file.finding(0, "name it by the noun it holds")).collect()
}

fn over(tree: &Tree, exceptions: &[(&str, usize)]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in tree.rust() {
        let lines = length(&file.text);
        let exception = exceptions.iter().find(|(path, _)| *path == file.path);
        let limit = exception.map_or(LIMIT, |(_, limit)| *limit);
        if lines > limit {
            let says = format!("{lines} lines without tests, over {limit}: split it by its nouns");
            findings.push(file.finding(0, says));
        }
    }
    findings
}

fn slack(tree: &Tree, exceptions: &[(&str, usize)]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, limit) in exceptions {
        let lines = tree.file(path).map_or(0, |file| length(&file.text));
        if lines < *limit {
            let says = format!("has {lines} lines: lower its size exception of {limit}");
            findings.push(Finding { path: (*path).to_owned(), line: 0, says });
        }
    }
    findings
}

fn length(text: &str) -> usize {
    without_tests(text).lines().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_file_is_named_but_its_tests_do_not_count() {
        let long = "//! A.\n".repeat(401);
        let tested = format!("//! A.\n\n#[cfg(test)]\nmod tests {{\n{long}}}\n");
        let findings = short(&Tree::of(&[("a.rs", &long), ("b.rs", &tested)]));
        assert_eq!(findings.len(), 1);
        assert!(findings[0].to_string().starts_with("a.rs: 401 lines"));
    }

    #[test]
    fn an_exception_must_be_needed_in_full() {
        let text = "//! A.\n".repeat(450);
        let tree = Tree::of(&[("a.rs", &text)]);
        assert!(over(&tree, &[("a.rs", 450)]).is_empty());
        assert!(slack(&tree, &[("a.rs", 450)]).is_empty());
        assert_eq!(over(&tree, &[("a.rs", 449)]).len(), 1);
        assert_eq!(slack(&tree, &[("a.rs", 451)]).len(), 1);
        assert_eq!(slack(&tree, &[("gone.rs", 451)]).len(), 1);
    }

    #[test]
    fn a_file_must_say_what_it_is() {
        let long = "//! A.\n".repeat(7);
        let tree = Tree::of(&[("a.rs", "use b;\n"), ("b.rs", "//! B.\n"), ("c.rs", &long)]);
        let places: Vec<String> = opened(&tree).into_iter().map(|found| found.path).collect();
        assert_eq!(places, ["a.rs", "c.rs"]);
    }

    #[test]
    fn nameless_files_and_folders_are_named() {
        let tree = Tree::of(&[
            ("a/src/utils.rs", ""),
            ("a/src/common/x.rs", ""),
            ("a/src/utility.rs", ""),
            ("a/types.md", ""),
        ]);
        let places: Vec<String> = named(&tree).into_iter().map(|found| found.path).collect();
        assert_eq!(places, ["a/src/utils.rs", "a/src/common/x.rs"]);
    }
}
