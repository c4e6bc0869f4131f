//! Boundaries the crates' edges cannot hold: words of code only one crate may use, and words some
//! crates may never use.

use super::code::line_of;
use super::tree::{File, Finding, Tree};

/// Words that belong to one side of a boundary.
struct Boundary {
    words: &'static [&'static str],
    /// Whether code at this path may use them.
    may: fn(&str) -> bool,
    why: &'static str,
}

const BOUNDARIES: &[Boundary] = &[
    Boundary {
        words: &["rusqlite"],
        may: |path| path.starts_with("crates/journal/"),
        why: "only `journal` knows SQL",
    },
    Boundary {
        words: &["std::fs", "std::net", "std::process", "std::io", "File::open"],
        may: |path| !["record", "text", "lenses"].iter().any(|name| source_of(name, path)),
        why: "values in, values out: no I/O here",
    },
    Boundary {
        words: &["mail_parser", "calcard", "rrule", "html2text"],
        may: |path| path.starts_with("crates/sources/"),
        why: "only `sources` reads file formats",
    },
    Boundary {
        words: &["maud", "axum"],
        may: |path| path.starts_with("crates/web/") || path.starts_with("crates/host/"),
        why: "only `web` knows HTML",
    },
];

/// Beginnings of SQL statements.
const STATEMENTS: [&str; 9] = [
    "SELECT ",
    "INSERT INTO ",
    "INSERT OR ",
    "UPDATE ",
    "DELETE FROM ",
    "CREATE TABLE ",
    "CREATE INDEX ",
    "ALTER TABLE ",
    "PRAGMA ",
];

/// No code or manifest crosses a boundary.
pub(super) fn held(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in tree.rust() {
        let code = file.code();
        for boundary in BOUNDARIES.iter().filter(|boundary| !(boundary.may)(&file.path)) {
            findings.extend(uses(file, &code, boundary));
        }
    }
    findings
}

/// No string outside `journal` begins like a statement.
pub(super) fn sql(tree: &Tree) -> Vec<Finding> {
    let elsewhere = tree.rust().filter(|file| !file.path.starts_with("crates/journal/"));
    let mut findings = Vec::new();
    for file in elsewhere {
        for statement in STATEMENTS {
            let opening = format!("\"{statement}");
            let hits = file.text.match_indices(&opening).filter(|(at, _)| {
                // A list of such words, like the one above, is not a statement.
                !file.text[at + opening.len()..].starts_with('"')
            });
            findings.extend(
                hits.map(|(at, _)| {
                    file.finding(line_of(&file.text, at), "only `journal` knows SQL")
                }),
            );
        }
    }
    findings
}

fn uses(file: &File, code: &str, boundary: &Boundary) -> Vec<Finding> {
    let mut findings = Vec::new();
    for word in boundary.words {
        let hits = code.match_indices(word).filter(|(at, _)| whole(code, *at, word.len()));
        findings.extend(
            hits.map(|(at, _)| {
                file.finding(line_of(code, at), format!("`{word}`: {}", boundary.why))
            }),
        );
    }
    findings
}

/// Whether the word at `at` is not part of a longer one.
fn whole(code: &str, at: usize, length: usize) -> bool {
    let of_word = |c: char| c.is_alphanumeric() || c == '_';
    !code[..at].ends_with(of_word) && !code[at + length..].starts_with(of_word)
}

fn source_of(name: &str, path: &str) -> bool {
    path.strip_prefix("crates/")
        .and_then(|rest| rest.strip_prefix(name))
        .is_some_and(|rest| rest.starts_with("/src/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(check: fn(&Tree) -> Vec<Finding>, text: &str, paths: &[&str]) -> Vec<String> {
        let files: Vec<(&str, &str)> = paths.iter().map(|path| (*path, text)).collect();
        check(&Tree::of(&files)).into_iter().map(|found| found.path).collect()
    }

    #[test]
    fn only_journal_uses_the_database() {
        let paths = ["crates/journal/src/a.rs", "crates/desk/src/a.rs"];
        assert_eq!(places(held, "use rusqlite::Connection;\n", &paths), [paths[1]]);
        assert_eq!(places(held, "// rusqlite is elsewhere\n", &paths), Vec::<String>::new());
    }

    #[test]
    fn a_lens_does_no_io() {
        let paths = ["crates/lenses/src/a.rs", "crates/lenses/tests/a.rs", "crates/cli/src/a.rs"];
        assert_eq!(places(held, "use std::fs;\n", &paths), [paths[0]]);
        assert_eq!(places(held, "use std::net::TcpStream;\n", &paths), [paths[0]]);
        assert_eq!(places(held, "use std::fmt;\n", &paths), Vec::<String>::new());
    }

    #[test]
    fn only_journal_writes_statements() {
        let paths = ["crates/journal/src/a.rs", "crates/desk/src/a.rs"];
        let text = ["let a = ", "\"SELECT", " id FROM messages\";\n"].concat();
        assert_eq!(places(sql, &text, &paths), [paths[1]]);
        assert_eq!(places(sql, "let a = \"Select a week\";\n", &paths), Vec::<String>::new());
    }
}
