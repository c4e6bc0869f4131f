//! Words no file may contain: attributes that silence a lint for good, and paths that exist on one
//! machine only.

use super::code::line_of;
use super::tree::{Finding, Tree};

/// Folders a path of one machine begins with.
const MACHINE: [&str; 5] = ["work", "tmp", "root", "home", "Users"];

/// Lints are expected with a reason, never allowed.
pub(super) fn allow_attributes(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in tree.rust() {
        let code = file.code();
        for word in ["#[allow", "#![allow"] {
            for (at, _) in code.match_indices(word) {
                let says = "use `#[expect(lint, reason = \"…\")]`";
                findings.push(file.finding(line_of(&code, at), says));
            }
        }
    }
    findings
}

/// No absolute path of one machine.
pub(super) fn machine_paths(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in &tree.files {
        for folder in MACHINE {
            let path = format!("/{folder}/");
            let starts = file.text.match_indices(&path).filter(|(at, _)| absolute(&file.text, *at));
            findings.extend(starts.map(|(at, _)| {
                let says = format!("`{path}…` exists on one machine only");
                file.finding(line_of(&file.text, at), says)
            }));
        }
    }
    findings
}

/// Whether the path at `at` starts there, rather than going on from a word before it.
fn absolute(text: &str, at: usize) -> bool {
    let before = text[..at].chars().next_back();
    !before.is_some_and(|c| c.is_alphanumeric() || "._-~}$*/".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_allowed_lint_is_named() {
        let text = "//! A.\n#[allow(dead_code)]\nfn a() {}\n// #[allow(x)]\n";
        let findings = allow_attributes(&Tree::of(&[("a.rs", text)]));
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].line, 2);
        assert_eq!(allow_attributes(&Tree::of(&[("a.rs", "#![allow(x)]")])).len(), 1);
    }

    #[test]
    fn a_machine_path_is_named() {
        for folder in MACHINE {
            let text = format!("fine\nopen(\"/{folder}/x\")\n");
            let findings = machine_paths(&Tree::of(&[("a.md", &text)]));
            assert_eq!(findings.len(), 1, "{folder}");
            assert_eq!(findings[0].line, 2);
        }
    }

    #[test]
    fn a_path_inside_the_repository_is_fine() {
        let text = ["a/b", "..", "example.org", "$HOME", "~"]
            .map(|start| format!("{start}/{}/x\n", MACHINE[0]));
        assert!(machine_paths(&Tree::of(&[("a.md", &text.concat())])).is_empty());
    }
}
