//! Pages for people: short enough to be read, numbered where they are decisions, and naming only
//! commands that exist.

use super::tree::{File, Finding, Tree};
use crate::CHORES;

/// Lines a page may have, by the beginning of its path.
const LIMITS: [(&str, usize); 2] = [("ARCHITECTURE.md", 150), ("docs/decisions/", 40)];

/// Pages that name commands.
const PAGES: [&str; 3] = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"];

/// No page is longer than its limit.
pub(super) fn short(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (start, limit) in LIMITS {
        for file in tree.below(start) {
            let lines = file.text.lines().count();
            if lines > limit {
                findings.push(file.finding(0, format!("{lines} lines, over {limit}")));
            }
        }
    }
    findings
}

/// A decision's file and heading carry the same number, and no number stands twice.
pub(super) fn decisions_numbered(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut last = "";
    for file in tree.below("docs/decisions/") {
        let (number, title) = file.stem().split_once('-').unwrap_or_default();
        let numbered = number.len() == 4 && number.bytes().all(|byte| byte.is_ascii_digit());
        if !numbered || title.is_empty() {
            findings.push(file.finding(0, "name it NNNN-title.md"));
        } else if number == last {
            findings.push(file.finding(0, format!("{number} is taken")));
        } else if title != "template" && !file.text.starts_with(&format!("# {number}. ")) {
            findings.push(file.finding(1, format!("open with `# {number}. `")));
        }
        last = number;
    }
    findings
}

/// Commands a page shows in a block of code exist.
pub(super) fn commands_exist(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in PAGES.iter().filter_map(|page| tree.file(page)) {
        for (line, shown) in shown_commands(file) {
            if !exists(tree, &shown) {
                findings.push(
                    file.finding(line, format!("there is no `{} {}`", shown.program, shown.word)),
                );
            }
        }
    }
    findings
}

/// A command a page shows.
struct Shown<'a> {
    program: &'static str,
    word: &'a str,
}

/// How a page calls a program, and which one it is.
const CALLS: [(&str, &str); 3] =
    [("cargo xtask ", CHORE), ("altitude ", VERB), ("cargo run --release -- ", VERB)];

const CHORE: &str = "cargo xtask";

const VERB: &str = "altitude";

/// Commands in fenced or indented code, with their lines.
fn shown_commands(file: &File) -> Vec<(usize, Shown<'_>)> {
    let mut shown = Vec::new();
    let mut fenced = false;
    for (number, line) in file.text.lines().enumerate() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        }
        if !fenced && !line.starts_with("    ") {
            continue;
        }
        let command = line.trim_start().trim_start_matches("$ ");
        for (call, program) in CALLS {
            let rest = command.strip_prefix(call).unwrap_or_default();
            let word = rest.split_whitespace().next().unwrap_or_default();
            if word.starts_with(|c: char| c.is_ascii_lowercase()) {
                shown.push((number + 1, Shown { program, word }));
            }
        }
    }
    shown
}

fn exists(tree: &Tree, shown: &Shown<'_>) -> bool {
    if shown.program == CHORE {
        return CHORES.iter().any(|chore| chore.name == shown.word);
    }
    tree.below("crates/cli/src/").any(|file| has_verb(file, shown.word))
}

/// Whether the file has a variant of this name, as a command of the parser is written.
fn has_verb(file: &File, name: &str) -> bool {
    let variant: String =
        name.split('-').map(|word| word[..1].to_uppercase() + &word[1..]).collect();
    file.code().lines().any(|line| {
        let rest = line.trim_start().strip_prefix(variant.as_str()).unwrap_or(" ");
        rest.starts_with(['(', ',']) || rest.starts_with(" {")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_pages_are_named() {
        let tree = Tree::of(&[
            ("ARCHITECTURE.md", &"line\n".repeat(151)),
            ("docs/decisions/0001-a.md", &"line\n".repeat(41)),
            ("docs/decisions/0002-b.md", &"line\n".repeat(40)),
            ("README.md", &"line\n".repeat(500)),
        ]);
        let places: Vec<String> = short(&tree).into_iter().map(|found| found.path).collect();
        assert_eq!(places, ["ARCHITECTURE.md", "docs/decisions/0001-a.md"]);
    }

    #[test]
    fn decisions_carry_their_number() {
        let tree = Tree::of(&[
            ("docs/decisions/0000-template.md", "# NNNN. Title\n"),
            ("docs/decisions/0001-a.md", "# 0001. A\n"),
            ("docs/decisions/0001-b.md", "# 0001. B\n"),
            ("docs/decisions/0003-c.md", "# 0002. C\n"),
            ("docs/decisions/notes.md", "# Notes\n"),
        ]);
        let says: Vec<String> =
            decisions_numbered(&tree).into_iter().map(|found| found.says).collect();
        assert_eq!(says, ["0001 is taken", "open with `# 0003. `", "name it NNNN-title.md"]);
    }

    #[test]
    fn unknown_commands_are_named() {
        let page = "    cargo xtask chekc\n\n```\n$ altitude import a.mbox\naltitude imprt b\n```\n\
                    altitude tells more in prose\n    cargo run --release -- demo --open\n";
        let commands = "enum Command {\n    Import(Import),\n    Demo {\n    },\n}\n";
        let tree = Tree::of(&[("README.md", page), ("crates/cli/src/main.rs", commands)]);
        let says: Vec<String> = commands_exist(&tree).into_iter().map(|found| found.says).collect();
        assert_eq!(says, ["there is no `cargo xtask chekc`", "there is no `altitude imprt`"]);
    }
}
