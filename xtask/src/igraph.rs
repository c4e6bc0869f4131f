//! igraph as an oracle: arcs go to `docs/references/graph.py compare`, its values and time come back.
//! A Python with igraph is optional; `ALTITUDE_PYTHON` says which one.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use lenses::graph::Arcs;

use crate::process::variable;

/// What to say where there is none.
pub(crate) const MISSING: &str =
    "no Python with igraph: pip install igraph, or name one in ALTITUDE_PYTHON";

/// What igraph says of a graph.
pub(crate) struct Said {
    /// Seconds its `constraint` took.
    pub(crate) seconds: f64,
    /// Its name and version.
    pub(crate) version: String,
    /// A row per node; not a number where it gives none.
    pub(crate) rows: Vec<Vec<f64>>,
}

/// A Python that has igraph.
pub(crate) fn python() -> Option<String> {
    let python = variable("ALTITUDE_PYTHON").unwrap_or_else(|| "python3".to_owned());
    let tried = Command::new(&python).args(["-c", "import igraph"]).output();
    tried.is_ok_and(|tried| tried.status.success()).then_some(python)
}

/// In-degree, degree, eigenvector centrality and constraint of every node.
pub(crate) fn measures(root: &Path, python: &str, arcs: &Arcs) -> Result<Said> {
    ask(root, &[python, "compare"], arcs)
}

/// Constraint of every node.
pub(crate) fn constraint(root: &Path, python: &str, arcs: &Arcs) -> Result<Said> {
    ask(root, &[python, "compare", "constraint"], arcs)
}

fn ask(root: &Path, words: &[&str], arcs: &Arcs) -> Result<Said> {
    let mut child = Command::new(words[0])
        .arg(root.join("docs/references/graph.py"))
        .args(&words[1..])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot start {}", words[0]))?;
    let mut into = child.stdin.take().context("the script takes no input")?;
    into.write_all(written(arcs)?.as_bytes()).context("the script stopped reading")?;
    drop(into);
    let output = child.wait_with_output()?;
    if !output.status.success() {
        bail!("docs/references/graph.py failed; its message stands above");
    }
    heard(&String::from_utf8(output.stdout)?)
}

fn written(arcs: &Arcs) -> Result<String> {
    let mut text = format!("{}\n", arcs.nodes());
    for node in (0u32..).take(arcs.nodes()) {
        for (to, weight) in arcs.out_of(node).iter() {
            writeln!(text, "{node} {to} {weight}")?;
        }
    }
    Ok(text)
}

fn heard(text: &str) -> Result<Said> {
    let (head, rows) = text.split_once('\n').context("the script said nothing")?;
    let (seconds, version) = head.split_once(' ').context("the script told no time")?;
    let row = |line: &str| line.split(' ').map(|cell| Ok(cell.parse()?)).collect();
    let rows: Result<Vec<Vec<f64>>> = rows.lines().map(row).collect();
    Ok(Said { seconds: seconds.parse()?, version: version.to_owned(), rows: rows? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_without_a_number_are_heard_too() {
        let said = heard("0.5 igraph 1.0.0\n1 2 nan 0.25\n").unwrap();
        assert!((said.seconds - 0.5).abs() < 1e-12 && said.rows[0][2].is_nan());
        assert_eq!(said.version, "igraph 1.0.0");
        assert!(heard("").is_err());
    }
}
