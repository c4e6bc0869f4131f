//! Links between pages lead somewhere.

use super::code::line_of;
use super::tree::{File, Finding, Tree};

/// Every relative link of a page names a file or a folder of the repository.
pub(super) fn resolve(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for page in tree.files.iter().filter(|file| file.path.ends_with(".md")) {
        for (at, target) in targets(&page.text) {
            if !leads(tree, page, target) {
                let says = format!("the link to `{target}` leads nowhere");
                findings.push(page.finding(line_of(&page.text, at), says));
            }
        }
    }
    findings
}

/// Targets of links with where they stand, those to other sites and within the page left out.
fn targets(text: &str) -> Vec<(usize, &str)> {
    let found = text.match_indices("](").filter_map(|(at, opening)| {
        let target = text[at + opening.len()..].split([')', '#', ' ', '\n']).next()?;
        (!target.is_empty() && !target.contains(':')).then_some((at, target))
    });
    found.collect()
}

fn leads(tree: &Tree, page: &File, target: &str) -> bool {
    let folder = page.path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in target.trim_end_matches('/').split('/') {
        match part {
            ".." if parts.pop().is_none() => return false,
            ".." | "." => {}
            part => parts.push(part),
        }
    }
    let path = parts.join("/");
    tree.others.contains(&path)
        || tree.file(&path).is_some()
        || tree.below(&format!("{path}/")).next().is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_to_nothing_is_named() {
        let page = "[a](docs/a.md#top) [b](docs) [c](https://example.org/x) [d](#here)\n\
                    [e](docs/gone.md)\n";
        let back = "[up](../README.md) [beside](b.md)\n";
        let tree = Tree::of(&[("README.md", page), ("docs/a.md", back)]);
        let found: Vec<String> = resolve(&tree).iter().map(ToString::to_string).collect();
        let says = [
            "README.md:2: the link to `docs/gone.md` leads nowhere",
            "docs/a.md:1: the link to `b.md` leads nowhere",
        ];
        assert_eq!(found, says);
    }
}
