//! Which crate may use which. Any other edge fails, so a boundary cannot be crossed by a manifest
//! line nobody noticed; a new edge comes with a page in `docs/decisions`.

use serde_json::Value;

use super::tree::{Finding, Tree};

/// What each crate may use, besides `samples` in its tests.
const ALLOWED: &[(&str, &[&str])] = &[
    ("record", &[]),
    ("text", &["record"]),
    ("samples", &["record"]),
    ("sources", &["record", "text"]),
    ("lenses", &["record"]),
    ("journal", &["record"]),
    ("desk", &["record", "text", "sources", "lenses", "journal"]),
    ("charts", &[]),
    ("web", &["desk", "record", "charts"]),
    ("paper", &["desk", "record"]),
    ("mcp", &["desk", "record"]),
    ("cli", &["record", "desk", "samples", "web", "paper", "mcp"]),
    ("host", &["record", "desk", "web"]),
    ("org", &["record", "lenses"]),
];

/// The crate of chores, which may use any.
const CHORES: &str = "xtask";

/// Every edge between our crates is in the table.
pub(super) fn allowed(tree: &Tree) -> Vec<Finding> {
    let packages = array(&tree.metadata["packages"]);
    let ours: Vec<&str> = packages.iter().filter_map(|package| package["name"].as_str()).collect();
    let mut findings = Vec::new();
    for package in packages {
        let name = package["name"].as_str().unwrap_or_default();
        let edges = array(&package["dependencies"]).iter().filter_map(|dependency| {
            let to = dependency["name"].as_str().filter(|to| ours.contains(to))?;
            Some(Edge { from: name, to, tests: dependency["kind"] == "dev" })
        });
        findings.extend(edges.filter_map(complaint));
        if name != CHORES && row(name).is_none() {
            findings.push(found(name, "has no row in the table of allowed edges".to_owned()));
        }
    }
    findings
}

struct Edge<'a> {
    from: &'a str,
    to: &'a str,
    /// Only its tests use it.
    tests: bool,
}

fn complaint(edge: Edge<'_>) -> Option<Finding> {
    let stated = edge.from == CHORES || row(edge.from)?.contains(&edge.to);
    if stated || (edge.tests && edge.to == "samples") {
        return None;
    }
    Some(found(edge.from, format!("`{}` may not use `{}`", edge.from, edge.to)))
}

fn row(name: &str) -> Option<&'static [&'static str]> {
    ALLOWED.iter().find(|(from, _)| *from == name).map(|(_, to)| *to)
}

fn found(name: &str, says: String) -> Finding {
    Finding { path: format!("crates/{name}/Cargo.toml"), line: 0, says }
}

fn array(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn complaints(name: &str, dependencies: Value) -> Vec<String> {
        let ours = ["record", "journal", "desk", "samples", "org"];
        let mut packages: Vec<Value> =
            ours.iter().filter(|ours| **ours != name).map(|ours| json!({ "name": ours })).collect();
        packages.push(json!({ "name": name, "dependencies": dependencies }));
        let metadata = json!({ "packages": packages });
        let tree = Tree { metadata, ..Tree::default() };
        allowed(&tree).into_iter().map(|found| found.says).collect()
    }

    #[test]
    fn an_edge_outside_the_table_is_named() {
        let edges =
            json!([{ "name": "record", "kind": null }, { "name": "journal", "kind": null }]);
        assert_eq!(complaints("org", edges), ["`org` may not use `journal`"]);
    }

    #[test]
    fn a_build_edge_counts_too() {
        let edges = json!([{ "name": "desk", "kind": "build" }]);
        assert_eq!(complaints("journal", edges), ["`journal` may not use `desk`"]);
    }

    #[test]
    fn tests_may_use_samples_and_packages_from_outside_are_not_ours() {
        let edges =
            json!([{ "name": "samples", "kind": "dev" }, { "name": "serde", "kind": null }]);
        assert_eq!(complaints("desk", edges), Vec::<String>::new());
        let edges = json!([{ "name": "samples", "kind": null }]);
        assert_eq!(complaints("desk", edges), ["`desk` may not use `samples`"]);
    }

    #[test]
    fn a_new_crate_needs_a_row() {
        assert_eq!(complaints("extra", json!([])), ["has no row in the table of allowed edges"]);
        assert_eq!(complaints("xtask", json!([{ "name": "desk" }])), Vec::<String>::new());
    }
}
