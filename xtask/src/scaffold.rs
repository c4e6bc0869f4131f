//! `cargo xtask new`: the skeleton of a lens or a source and its line in the list. What it writes
//! compiles; the list-wide tests fail until its papers are filled in.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use lenses::Facet;

/// Writes what the words ask for.
pub(crate) fn run(root: &Path, words: &[String]) -> Result<()> {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words[..] {
        ["lens", facet, name] => lens(root, facet, valid(name)?),
        ["source", name] => source(root, valid(name)?),
        _ => bail!("say `new lens FACET NAME` or `new source NAME`"),
    }
}

fn lens(root: &Path, facet: &str, name: &str) -> Result<()> {
    let Some(known) = Facet::ALL.into_iter().find(|known| known.name() == facet) else {
        bail!("no facet `{facet}`; there are {}", Facet::ALL.map(Facet::name).join(", "));
    };
    let folder = root.join("crates/lenses/src").join(facet);
    let list = folder.join("mod.rs");
    if !list.exists() {
        create(&list, EMPTY_FACET)?;
        let whole = root.join("crates/lenses/src/lib.rs");
        edit(&whole, &|text| listed(text, facet, &format!("{facet}::LENSES"), "fn all()"))?;
    }
    let text = LENS.replace("NAME", name).replace("FACET", &format!("{known:?}"));
    create(&folder.join(format!("{name}.rs")), &text)?;
    edit(&list, &|text| listed(text, name, &format!("&{name}::LENS"), "LENSES"))?;
    println!("next: fill it in, its sentences in locales/*/{facet}.ftl, then `cargo xtask docs`");
    Ok(())
}

fn source(root: &Path, name: &str) -> Result<()> {
    let krate = root.join("crates/sources");
    create(&krate.join(format!("src/{name}.rs")), &SOURCE.replace("NAME", name))?;
    create(&krate.join(format!("fixtures/{name}/README.md")), &FIXTURE.replace("NAME", name))?;
    let list = krate.join("src/lib.rs");
    edit(&list, &|text| listed(text, name, &format!("&{name}::SOURCE"), "fn all()"))?;
    println!("next: fill it in, invent its fixture, write source-{name}… in locales/*/sources.ftl");
    Ok(())
}

/// A module's name: lower case, digits and `_`, beginning with a letter.
fn valid(name: &str) -> Result<&str> {
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    if !name.starts_with(|c: char| c.is_ascii_lowercase()) || !name.chars().all(fits) {
        bail!("`{name}` is no name for a module: use lower case, digits and _");
    }
    Ok(name)
}

fn create(path: &Path, text: &str) -> Result<()> {
    if path.exists() {
        bail!("{} is there already", path.display());
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(|| format!("cannot make {folder:?}"))?;
    }
    fs::write(path, text).with_context(|| format!("cannot write {path:?}"))?;
    println!("wrote {}", path.display());
    Ok(())
}

fn edit(path: &Path, change: &dyn Fn(&str) -> Option<String>) -> Result<()> {
    let text = fs::read_to_string(path).with_context(|| format!("cannot read {path:?}"))?;
    let changed = change(&text).with_context(|| format!("found no list in {path:?}"))?;
    fs::write(path, formatted(path, &changed)?)
        .with_context(|| format!("cannot write {path:?}"))?;
    println!("changed {}", path.display());
    Ok(())
}

/// The text as rustfmt writes it. Through a pipe: given a file, rustfmt would also touch its modules.
fn formatted(path: &Path, text: &str) -> Result<String> {
    let mut rustfmt = Command::new("rustfmt")
        .args(["--edition", "2024"])
        .current_dir(path.parent().unwrap_or(path))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("cannot start rustfmt")?;
    let mut into = rustfmt.stdin.take().context("rustfmt takes no input")?;
    into.write_all(text.as_bytes())?;
    drop(into);
    let output = rustfmt.wait_with_output()?;
    if !output.status.success() {
        bail!("rustfmt refused {}", path.display());
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// The text with `mod name;` among its modules and `item` at the end of the list after `start`.
fn listed(text: &str, name: &str, item: &str, start: &str) -> Option<String> {
    let text = with_item(text, item, start)?;
    let line = format!("mod {name};\n");
    let modules = || line_starts(&text).filter(|(_, line)| line.starts_with("mod "));
    let later = modules().find(|(_, other)| **other > *line.trim_end());
    let last = modules().last().map(|(at, line)| at + line.len() + 1);
    let at = later.map(|(at, _)| at).or(last);
    match at {
        Some(at) => Some(format!("{}{line}{}", &text[..at], &text[at..])),
        None => {
            let opening = line_starts(&text).find(|(_, line)| !line.starts_with("//!"))?.0;
            Some(format!("{}\n{line}{}", &text[..opening], &text[opening..]))
        }
    }
}

/// The text with `item` at the end of the list that is the value of `start`: the first `[` after
/// the `=` or `{` after it.
fn with_item(text: &str, item: &str, start: &str) -> Option<String> {
    let start = text.find(start)?;
    let value = start + text[start..].find(['=', '{'])?;
    let open = value + text[value..].find('[')?;
    let mut depth = 0_i32;
    for (at, c) in text[open..].char_indices() {
        depth += i32::from(c == '[') - i32::from(c == ']');
        if depth == 0 {
            let before = text[..open + at].trim_end();
            let comma = if before.ends_with(['[', ',']) { "" } else { "," };
            return Some(format!("{before}{comma} {item}{}", &text[open + at..]));
        }
    }
    None
}

/// Lines with where they start.
fn line_starts(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_inclusive('\n').scan(0, |at, line| {
        let start = *at;
        *at += line.len();
        Some((start, line.trim_end_matches('\n')))
    })
}

const EMPTY_FACET: &str = "\
//! Lenses of one facet.

/// In the order of importance.
pub(crate) const LENSES: &[&crate::Lens] = &[];
";

const LENS: &str = include_str!("../skeletons/lens.txt");

const SOURCE: &str = include_str!("../skeletons/source.txt");

const FIXTURE: &str = "\
Invented examples of NAME: the smallest file for each thing it can say and each way it can break.
";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lens_enters_the_list_and_the_modules() {
        let text = "//! A.\n\nmod agenda;\nmod span;\n\nuse crate::Lens;\n\n\
                    pub(crate) const LENSES: &[&Lens] = &[&agenda::LENS, &span::LENS];\n";
        let changed = listed(text, "output", "&output::LENS", "LENSES").unwrap();
        assert!(changed.contains("mod agenda;\nmod output;\nmod span;\n"));
        assert!(changed.contains("= &[&agenda::LENS, &span::LENS, &output::LENS];"));
    }

    #[test]
    fn an_empty_list_and_a_list_over_lines_grow_too() {
        let text = "//! A.\npub(crate) const LENSES: &[&crate::Lens] = &[];\n";
        let changed = listed(text, "output", "&output::LENS", "LENSES").unwrap();
        assert!(changed.starts_with("//! A.\n\nmod output;\npub(crate)"));
        assert!(changed.ends_with("= &[ &output::LENS];\n"));
        let text =
            "mod a;\npub fn all() -> Vec<&'static S> {\n    vec![\n        &a::S,\n    ]\n}\n";
        let changed = listed(text, "b", "&b::S", "fn all()").unwrap();
        assert!(changed.contains("mod a;\nmod b;\n"));
        assert!(changed.contains("&a::S, &b::S]"));
    }

    #[test]
    fn names_are_those_of_modules() {
        assert!(valid("sought_by").is_ok());
        for name in ["", "Sought", "2nd", "a-b", "../a"] {
            assert!(valid(name).is_err(), "{name}");
        }
    }
}
