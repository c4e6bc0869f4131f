//! `cargo xtask tidy`: the project's own rules, each one small function over the files as they
//! stand, so that what a reader of the repository relies on cannot drift.

mod boundaries;
mod code;
mod dependencies;
mod edges;
mod files;
mod forbidden;
mod functions;
mod links;
mod locales;
mod papers;
mod test_files;
mod tree;

use std::path::Path;

use anyhow::{Result, bail};

use tree::{Finding, Tree};

/// One rule.
struct Rule {
    name: &'static str,
    check: fn(&Tree) -> Vec<Finding>,
}

/// Every rule.
const RULES: &[Rule] = &[
    Rule { name: "edges", check: edges::allowed },
    Rule { name: "package count", check: dependencies::few_packages },
    Rule { name: "clippy.toml", check: dependencies::clippy_bans },
    Rule { name: "file size", check: files::short },
    Rule { name: "size exceptions", check: files::exceptions_shrink },
    Rule { name: "file opening", check: files::opened },
    Rule { name: "file name", check: files::named },
    Rule { name: "function size", check: functions::short },
    Rule { name: "forgotten test files", check: test_files::mentioned },
    Rule { name: "one test binary", check: test_files::one_binary },
    Rule { name: "allow attributes", check: forbidden::allow_attributes },
    Rule { name: "machine paths", check: forbidden::machine_paths },
    Rule { name: "boundaries", check: boundaries::held },
    Rule { name: "sql", check: boundaries::sql },
    Rule { name: "locale keys", check: locales::same_keys },
    Rule { name: "locale slots", check: locales::same_slots },
    Rule { name: "page length", check: papers::short },
    Rule { name: "decision names", check: papers::decisions_numbered },
    Rule { name: "links", check: links::resolve },
    Rule { name: "commands named in pages", check: papers::commands_exist },
];

/// Checks every rule; prints each complaint as `path:line: what to change (rule)`.
pub(crate) fn run(root: &Path, words: &[String]) -> Result<()> {
    if let Some(word) = words.first() {
        bail!("tidy takes no arguments, got `{word}`");
    }
    let tree = Tree::read(root)?;
    let mut count = 0;
    for rule in RULES {
        for finding in (rule.check)(&tree) {
            println!("{finding} ({})", rule.name);
            count += 1;
        }
    }
    match count {
        0 => println!("tidy: {} rules, {} files", RULES.len(), tree.files.len()),
        _ => bail!("{count} things are not tidy"),
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_accepts_a_tidy_repository() {
        let tree = tree::tidy_example();
        for rule in RULES {
            let findings = (rule.check)(&tree);
            assert!(findings.is_empty(), "{}: {}", rule.name, findings[0]);
        }
    }
}
