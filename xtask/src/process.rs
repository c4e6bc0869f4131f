//! Running programs and timing steps; a failed program is an error that names its command line.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, bail};

/// The moment now; chores measure, so the clock is read here and nowhere else.
#[expect(clippy::disallowed_methods, reason = "a binary that measures reads the clock")]
pub(crate) fn now() -> Instant {
    Instant::now()
}

/// A variable of the environment.
#[expect(clippy::disallowed_methods, reason = "a binary reads the environment")]
pub(crate) fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// `cargo` with these arguments, run in `root`.
pub(crate) fn cargo(root: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new("cargo");
    command.args(arguments).current_dir(root);
    command
}

/// Runs to the end, its output shown as it comes.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let shown = shown(command);
    let status = command.status().with_context(|| format!("cannot start `{shown}`"))?;
    if !status.success() {
        bail!("`{shown}` failed");
    }
    Ok(())
}

/// Runs to the end and returns what it wrote to standard output.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let shown = shown(command);
    let output =
        command.stdin(Stdio::null()).output().with_context(|| format!("cannot start `{shown}`"))?;
    if !output.status.success() {
        bail!("`{shown}` failed: {}", String::from_utf8_lossy(&output.stderr).trim());
    }
    String::from_utf8(output.stdout).with_context(|| format!("`{shown}` wrote no UTF-8"))
}

/// Whether a program of this name can be found.
pub(crate) fn on_path(program: &str) -> bool {
    let folders = variable("PATH").unwrap_or_default();
    std::env::split_paths(&folders).any(|folder| folder.join(program).is_file())
}

/// One step of a chore: its name and time are printed, and where it fails, what to do.
pub(crate) fn step(name: &str, fix: &str, work: &dyn Fn() -> Result<()>) -> Result<()> {
    println!("── {name}");
    let start = now();
    let result = work();
    let seconds = start.elapsed().as_secs_f64();
    match &result {
        Ok(()) => println!("── {name}: ok, {seconds:.1} s"),
        Err(_) => println!("── {name}: failed after {seconds:.1} s; {fix}"),
    }
    result.with_context(|| format!("step {name}"))
}

fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failing_program_is_named() {
        let error = run(Command::new("cargo").args(["no-such-chore"]).stderr(Stdio::null()));
        assert!(format!("{:#}", error.unwrap_err()).contains("cargo no-such-chore"));
    }

    #[test]
    fn a_missing_program_is_named() {
        let error = output(&mut Command::new("no-such-program")).unwrap_err();
        assert!(format!("{error:#}").contains("cannot start `no-such-program`"));
        assert!(!on_path("no-such-program"));
        assert!(on_path("cargo"));
    }
}
