//! The dashboard in Chromium: `tests/browser/*.mjs`, run over the demo's year and over journals
//! that are still empty. Skipped, and saying so, where `ALTITUDE_SKIP` names what it needs.
#![expect(clippy::disallowed_methods, reason = "a test reads what it is told to skip")]

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use samples::Plan;

use crate::house::{House, TOKEN, copy, empty, furnish, served_demo};

/// What it needs, by the names of `xtask/src/packages.rs`, and the programs that show it is there.
const NEEDS: [(&str, &str); 3] = [("chromium", "chromium"), ("nodejs", "node"), ("npm", "npm")];

#[test]
fn the_dashboard_holds_in_a_browser() {
    let skipped = env::var("ALTITUDE_SKIP").unwrap_or_default();
    for (package, program) in NEEDS {
        if skipped.split(',').any(|one| one == package) {
            println!("skipped: {package} is not installed");
            return;
        }
        let told = "`cargo xtask check` installs it, ALTITUDE_SKIP leaves this test out";
        assert!(found(program).is_some(), "{package} is missing: {told}");
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("browser");
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser");
    install(&source, &folder);
    let demo = folder.join("demo");
    let year = furnish(&demo, &Plan::default());
    let (full, changed) = (served_demo(demo.clone()), copy(&demo));
    let (story, plain, bare) = (empty(), empty(), empty());
    let address = |house: &House| format!("http://127.0.0.1:{}/?token={TOKEN}", house.port);
    let mut node = Command::new("node");
    node.arg("run.mjs").current_dir(&folder);
    if let (None, Some(chromium)) = (env::var_os("CHROMIUM"), found("chromium")) {
        node.env("CHROMIUM", chromium);
    }
    for (name, value) in [
        ("FULL", address(&full)),
        ("CHANGED", address(&changed)),
        ("STORY", address(&story)),
        ("PLAIN", address(&plain)),
        ("EMPTY", address(&bare)),
        ("OWNER", year.truth.owner.join(" ")),
        ("FILES", demo.join("files").display().to_string()),
        ("KEPT", source.join("kept").display().to_string()),
        ("SEEN", folder.join("seen").display().to_string()),
    ] {
        node.env(name, value);
    }
    let ended = node.status().expect("node starts");
    assert!(ended.success(), "what the browser found stands above");
}

/// Where a program lies.
fn found(program: &str) -> Option<PathBuf> {
    let folders = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&folders).map(|folder| folder.join(program)).find(|path| path.is_file())
}

/// Scripts and what they need, in a folder under `target`; nothing is fetched twice.
fn install(source: &Path, folder: &Path) {
    fs::create_dir_all(folder).unwrap();
    let same = |name: &str| fs::read(source.join(name)).ok() == fs::read(folder.join(name)).ok();
    let installed = folder.join("node_modules/.package-lock.json").exists();
    let current = installed && same("package-lock.json");
    let scripts = fs::read_dir(source).unwrap().map(|entry| entry.unwrap().path());
    let files: Vec<PathBuf> = scripts.filter(|path| path.is_file()).collect();
    if !current {
        fs::copy(source.join("package.json"), folder.join("package.json")).unwrap();
        fs::copy(source.join("package-lock.json"), folder.join("package-lock.json")).unwrap();
        let words = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"];
        let npm = Command::new("npm").args(words).current_dir(folder).status().expect("npm starts");
        if !npm.success() {
            // Half of it is none of it: the next run begins anew.
            let _ = fs::remove_file(folder.join("package-lock.json"));
            panic!("`npm {}` failed in {}", words.join(" "), folder.display());
        }
    }
    for path in files {
        fs::copy(&path, folder.join(path.file_name().unwrap())).unwrap();
    }
}
