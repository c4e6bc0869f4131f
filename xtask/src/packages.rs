//! System packages: which ones tests and benchmarks need and why, and how they get there.
//!
//! On Debian as root they are installed and named; elsewhere the command is printed and what needs
//! them is skipped visibly, through `ALTITUDE_SKIP`.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::process;

/// A package of the system.
pub(crate) struct Package {
    /// Its name on Debian.
    pub(crate) name: &'static str,
    /// A program that shows it is there, whoever installed it.
    pub(crate) program: &'static str,
    /// What needs it.
    pub(crate) reason: &'static str,
}

/// What `cargo xtask check` needs.
pub(crate) const FOR_TESTS: &[Package] = &[
    Package { name: "gcc", program: "cc", reason: "SQLite is compiled from its C source" },
    Package { name: "chromium", program: "chromium", reason: "the dashboard in a browser" },
    Package { name: "nodejs", program: "node", reason: "drives that browser" },
    Package { name: "npm", program: "npm", reason: "brings what drives that browser" },
];

/// What `cargo xtask bench` needs besides.
pub(crate) const FOR_BENCH: &[Package] = &[
    Package { name: "time", program: "time", reason: "peak memory of a finished process" },
    Package { name: "python3", program: "python3", reason: "the mailbox module to compare with" },
    Package { name: "notmuch", program: "notmuch", reason: "the mail indexer to compare with" },
    Package { name: "wrk", program: "wrk", reason: "asks the dashboard many times at once" },
];

/// Makes the packages be there if it can; returns the names of those that are not.
pub(crate) fn ensure(packages: &[Package]) -> Result<Vec<&'static str>> {
    let missing: Vec<&Package> = packages.iter().filter(|package| !present(package)).collect();
    if missing.is_empty() {
        return Ok(Vec::new());
    }
    for package in &missing {
        println!("missing: {} ({})", package.name, package.reason);
    }
    let names: Vec<&'static str> = missing.iter().map(|package| package.name).collect();
    if !debian_root() {
        println!("install with: {}", install_command(&names));
        println!("until then what needs them is skipped");
        return Ok(names);
    }
    println!("installing: {}", names.join(", "));
    install(&names)?;
    Ok(missing.iter().filter(|package| !present(package)).map(|package| package.name).collect())
}

fn present(package: &Package) -> bool {
    process::on_path(package.program)
        || Command::new("dpkg")
            .args(["-s", package.name])
            .output()
            .is_ok_and(|output| output.status.success())
}

fn debian_root() -> bool {
    let root = process::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    root && Path::new("/etc/debian_version").exists()
}

fn install_command(names: &[&str]) -> String {
    format!("sudo apt-get install --no-install-recommends {}", names.join(" "))
}

fn install(names: &[&str]) -> Result<()> {
    process::run(Command::new("apt-get").args(["-qq", "update"]))?;
    process::run(
        Command::new("apt-get")
            .args(["-qq", "install", "-y", "--no-install-recommends"])
            .args(names)
            .env("DEBIAN_FRONTEND", "noninteractive"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_package_says_why() {
        for package in FOR_TESTS.iter().chain(FOR_BENCH) {
            assert!(!package.reason.is_empty(), "{}", package.name);
        }
    }

    #[test]
    fn presence_is_told_by_the_program() {
        assert!(present(&Package { name: "no-such-package", program: "cargo", reason: "" }));
        let absent = Package { name: "no-such-package", program: "no-such-program", reason: "" };
        assert!(!present(&absent));
    }

    #[test]
    fn the_printed_command_names_all() {
        let command = install_command(&["gcc", "time"]);
        assert_eq!(command, "sudo apt-get install --no-install-recommends gcc time");
    }
}
