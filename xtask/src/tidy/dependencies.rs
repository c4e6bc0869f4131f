//! What comes from outside: how many packages, and the calls from them nobody below the binaries
//! may make.

use super::tree::{Finding, Tree};

/// Packages the personal edition may be built from, ours included.
const PACKAGES: usize = 220;

/// Paths `clippy.toml` must go on refusing: clock, environment and hash order.
pub(super) const BANNED: [&str; 8] = [
    "\"std::collections::HashMap\"",
    "\"std::collections::HashSet\"",
    "\"std::time::SystemTime::now\"",
    "\"std::time::Instant::now\"",
    "\"jiff::Timestamp::now\"",
    "\"jiff::ZonedDateTime::now\"",
    "\"std::env::var\"",
    "\"std::env::var_os\"",
];

/// The binary is built from few enough packages.
pub(super) fn few_packages(tree: &Tree) -> Vec<Finding> {
    let count = tree.packages.len();
    if count <= PACKAGES {
        return Vec::new();
    }
    let says = format!("`altitude` is built from {count} packages, over {PACKAGES}");
    vec![Finding { path: "crates/cli/Cargo.toml".to_owned(), line: 0, says }]
}

/// `clippy.toml` still refuses what makes figures differ between runs and machines.
pub(super) fn clippy_bans(tree: &Tree) -> Vec<Finding> {
    let text = tree.file("clippy.toml").map_or("", |file| &file.text);
    let live: Vec<&str> = text.lines().filter(|line| !line.trim_start().starts_with('#')).collect();
    let missing = BANNED.iter().filter(|banned| !live.iter().any(|line| line.contains(**banned)));
    missing
        .map(|banned| Finding {
            path: "clippy.toml".to_owned(),
            line: 0,
            says: format!("no longer refuses {banned}"),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn too_many_packages_are_counted() {
        let packages = |count: usize| (0..count).map(|number| format!("p{number}")).collect();
        let tree = |count| Tree { packages: packages(count), ..Tree::default() };
        assert!(few_packages(&tree(220)).is_empty());
        assert!(few_packages(&tree(221))[0].says.contains("221 packages"));
    }

    #[test]
    fn a_dropped_or_commented_ban_is_named() {
        let text = BANNED.join("\n").replace(BANNED[2], "").replace(BANNED[4], "# &");
        let text = text.replace("# &", &format!("# {}", BANNED[4]));
        let says: Vec<String> = clippy_bans(&Tree::of(&[("clippy.toml", &text)]))
            .into_iter()
            .map(|found| found.says)
            .collect();
        let expected = [BANNED[2], BANNED[4]].map(|banned| format!("no longer refuses {banned}"));
        assert_eq!(says, expected);
    }
}
