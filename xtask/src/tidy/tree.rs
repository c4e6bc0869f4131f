//! The repository as rules see it: text files, cargo's view of the crates, and the packages the
//! binary is built from.

use std::fmt;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use super::code;
use crate::process::{cargo, output};

/// What rules read.
#[derive(Default)]
pub(super) struct Tree {
    /// Text files by path.
    pub(super) files: Vec<File>,
    /// Paths of all others: pictures, fonts, weights.
    pub(super) others: Vec<String>,
    /// `cargo metadata --no-deps`.
    pub(super) metadata: Value,
    /// Packages `altitude` is built from, ours included.
    pub(super) packages: Vec<String>,
}

/// One text file.
pub(super) struct File {
    /// From the root, with `/`.
    pub(super) path: String,
    pub(super) text: String,
}

/// A rule that is broken: where, and what to change.
#[derive(Debug)]
pub(super) struct Finding {
    pub(super) path: String,
    /// From 1; 0 for the whole file.
    pub(super) line: usize,
    pub(super) says: String,
}

/// Endings of files that are read as text.
const TEXT: [&str; 9] = ["rs", "toml", "md", "ftl", "py", "sh", "json", "csv", "snap"];

/// Folders that are not the repository's own.
const SKIPPED: [&str; 3] = [".git", "target", "node_modules"];

impl Tree {
    /// Reads the repository.
    pub(super) fn read(root: &Path) -> Result<Tree> {
        let (mut files, mut others) = (Vec::new(), Vec::new());
        collect(root, root, &mut files, &mut others)?;
        files.sort_by(|a, b| a.path.cmp(&b.path));
        let words = ["metadata", "--no-deps", "--offline", "--format-version", "1"];
        let metadata = serde_json::from_str(&output(&mut cargo(root, &words))?)
            .context("cargo metadata wrote no JSON")?;
        let words = ["tree", "-p", "cli", "-e", "normal,build", "--prefix", "none"];
        let packages = distinct(&output(&mut cargo(root, &words))?);
        Ok(Tree { files, others, metadata, packages })
    }

    /// Rust files.
    pub(super) fn rust(&self) -> impl Iterator<Item = &File> {
        self.files.iter().filter(|file| file.path.ends_with(".rs"))
    }

    /// The file at this path.
    pub(super) fn file(&self, path: &str) -> Option<&File> {
        self.files.iter().find(|file| file.path == path)
    }

    /// Files below this folder.
    pub(super) fn below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = &'a File> {
        self.files.iter().filter(move |file| file.path.starts_with(folder))
    }
}

impl File {
    /// The file's name without folders and ending.
    pub(super) fn stem(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        name.split('.').next().unwrap_or_default()
    }

    /// Its code: comments and the contents of strings blanked, lines kept.
    pub(super) fn code(&self) -> String {
        code::blanked(&self.text)
    }

    /// A complaint about line `line` (from 1; 0 for the whole file).
    pub(super) fn finding(&self, line: usize, says: impl Into<String>) -> Finding {
        Finding { path: self.path.clone(), line, says: says.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => write!(f, "{}: {}", self.path, self.says),
            line => write!(f, "{}:{line}: {}", self.path, self.says),
        }
    }
}

fn collect(
    root: &Path,
    folder: &Path,
    files: &mut Vec<File>,
    others: &mut Vec<String>,
) -> Result<()> {
    let entries = fs::read_dir(folder).with_context(|| format!("cannot list {folder:?}"))?;
    for entry in entries {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_symlink() || SKIPPED.contains(&name.as_str()) {
            continue;
        }
        if path.is_dir() {
            collect(root, &path, files, others)?;
        } else if is_text(&path) {
            files.push(read(root, &path)?);
        } else {
            others.push(inside(root, &path));
        }
    }
    Ok(())
}

fn is_text(path: &Path) -> bool {
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let script = path.parent().is_some_and(|folder| folder.ends_with(Path::new(".ci")));
    TEXT.contains(&ending.as_ref()) || name.starts_with("LICENSE") || script
}

/// A path from the root, with `/`.
fn inside(root: &Path, path: &Path) -> String {
    path.strip_prefix(root).unwrap_or(path).to_string_lossy().replace('\\', "/")
}

fn read(root: &Path, path: &Path) -> Result<File> {
    let bytes = fs::read(path).with_context(|| format!("cannot read {path:?}"))?;
    let path = inside(root, path);
    Ok(File { path, text: String::from_utf8_lossy(&bytes).into_owned() })
}

/// The packages of `cargo tree`, each once.
fn distinct(listing: &str) -> Vec<String> {
    let mut packages: Vec<String> = listing
        .lines()
        .map(|line| line.trim_end_matches(" (*)").to_owned())
        .filter(|line| !line.is_empty())
        .collect();
    packages.sort();
    packages.dedup();
    packages
}

#[cfg(test)]
impl Tree {
    /// A repository of these files.
    pub(super) fn of(files: &[(&str, &str)]) -> Tree {
        let file = |(path, text): &(&str, &str)| File {
            path: (*path).to_owned(),
            text: (*text).to_owned(),
        };
        Tree { files: files.iter().map(file).collect(), ..Tree::default() }
    }
}

/// A small repository that breaks no rule.
#[cfg(test)]
pub(super) fn tidy_example() -> Tree {
    Tree::of(&[
        ("crates/text/src/lib.rs", "//! Words.\n\npub fn words() {}\n"),
        ("locales/en/a.ftl", "key = Seen { $n } times\n"),
        ("locales/es/a.ftl", "key = Visto { $n } veces\n"),
        ("docs/decisions/0001-a.md", "# 0001. A\n"),
        ("README.md", "Run it:\n\n    cargo xtask check\n"),
        ("clippy.toml", &super::dependencies::BANNED.join("\n")),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_count_once() {
        let listing = "a v1.0.0\nb v2.0.0\na v1.0.0 (*)\n\na v2.0.0\n";
        assert_eq!(distinct(listing), ["a v1.0.0", "a v2.0.0", "b v2.0.0"]);
    }

    #[test]
    fn findings_name_their_place() {
        let file = File { path: "a/b.rs".to_owned(), text: String::new() };
        assert_eq!(file.finding(3, "too long").to_string(), "a/b.rs:3: too long");
        assert_eq!(file.finding(0, "too long").to_string(), "a/b.rs: too long");
        assert_eq!(file.stem(), "b");
    }
}
