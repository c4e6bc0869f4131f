//! `cargo xtask bench`: speed and memory against the bounds the project promises, as ratios within
//! one run wherever another program does the same work. Not part of `check`: figures depend on the
//! machine and on what else it is doing.

mod corpus;
mod dashboard;
mod figure;
mod graphs;
mod imports;
mod measure;
mod memory;
mod reviews;
mod serve;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::{packages, process};
use figure::Figure;

/// Where a run finds its programs and puts its files.
pub(crate) struct Bench {
    /// The repository.
    root: PathBuf,
    /// Files of this run; removed when it ends.
    scratch: PathBuf,
    /// The release build of `altitude`.
    altitude: PathBuf,
    /// The folder of real data.
    data: Option<PathBuf>,
    /// Packages that could not be had.
    missing: Vec<&'static str>,
}

/// One group of figures.
struct Group {
    name: &'static str,
    /// Runs the release build of `altitude` and programs of the system.
    programs: bool,
    figures: fn(&Bench) -> Result<Vec<Figure>>,
}

const GROUPS: [Group; 5] = [
    Group { name: "import", programs: true, figures: imports::figures },
    Group { name: "memory", programs: true, figures: memory::figures },
    Group { name: "review", programs: true, figures: reviews::figures },
    Group { name: "graph", programs: false, figures: graphs::figures },
    Group { name: "serve", programs: true, figures: serve::figures },
];

/// Measures the named groups, or all, and prints a table or JSON.
pub(crate) fn run(root: &Path, words: &[String]) -> Result<()> {
    let chosen: Vec<&String> = words.iter().filter(|word| *word != "--json").collect();
    if let Some(word) = chosen.iter().find(|word| GROUPS.iter().all(|group| group.name != **word)) {
        bail!("bench does not know `{word}`; it knows import, memory, review, graph, serve");
    }
    let is_chosen =
        |group: &&Group| chosen.is_empty() || chosen.iter().any(|word| *word == group.name);
    let groups: Vec<&Group> = GROUPS.iter().filter(is_chosen).collect();
    let bench = Bench::new(root, groups.iter().any(|group| group.programs))?;
    let mut figures = Vec::new();
    for group in groups {
        eprintln!("measuring {} …", group.name);
        figures.extend((group.figures)(&bench)?);
    }
    match chosen.len() < words.len() {
        true => println!("{:#}", figure::json(&figures)),
        false => print!("{}", figure::table(&figures)),
    }
    match figures.iter().filter(|figure| figure.missed()).count() {
        0 => Ok(()),
        missed => bail!("{missed} bounds missed"),
    }
}

impl Bench {
    fn new(root: &Path, programs: bool) -> Result<Bench> {
        let mut missing = Vec::new();
        if programs {
            missing = packages::ensure(packages::FOR_BENCH)?;
            let build = ["build", "--quiet", "--release", "-p", "cli"];
            process::run(&mut process::cargo(root, &build))?;
        }
        let scratch = std::env::temp_dir().join(format!("altitude-bench-{}", std::process::id()));
        fs::create_dir_all(&scratch).with_context(|| format!("cannot make {scratch:?}"))?;
        Ok(Bench {
            root: root.to_path_buf(),
            scratch,
            altitude: target(root).join("release/altitude"),
            data: process::variable("ALTITUDE_DATA").map(PathBuf::from),
            missing,
        })
    }

    /// A fresh folder of this run.
    fn folder(&self, name: &str) -> Result<PathBuf> {
        let folder = self.scratch.join(name);
        if folder.exists() {
            fs::remove_dir_all(&folder).with_context(|| format!("cannot remove {folder:?}"))?;
        }
        fs::create_dir_all(&folder).with_context(|| format!("cannot make {folder:?}"))?;
        Ok(folder)
    }
}

impl Drop for Bench {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_dir_all(&self.scratch) {
            eprintln!("left behind: {}: {error}", self.scratch.display());
        }
    }
}

fn target(root: &Path) -> PathBuf {
    process::variable("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_groups_are_refused() {
        let error = run(Path::new("."), &["imports".to_owned()]).unwrap_err();
        assert!(error.to_string().contains("`imports`"));
    }
}
