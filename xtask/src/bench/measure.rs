//! Wall time and peak resident memory of one run of a program.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::process::{now, on_path};

/// One run.
pub(super) struct Run {
    /// Wall time in seconds, from process start to exit.
    pub(super) seconds: f64,
    /// Peak resident memory in megabytes (10⁶ bytes); none without GNU time.
    pub(super) peak: Option<f64>,
    /// What it wrote to standard output.
    pub(super) said: String,
}

/// Runs the program once; `scratch` takes the figure of memory.
pub(super) fn once(command: &Command, scratch: &Path) -> Result<Run> {
    let note = scratch.join("peak.txt");
    let mut timed = if on_path("time") { under_time(command, &note) } else { plain(command) };
    let start = now();
    let output = timed.stdin(Stdio::null()).output();
    let seconds = start.elapsed().as_secs_f64();
    let output = output.with_context(|| format!("cannot start {:?}", command.get_program()))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        bail!("{:?} failed: {}", command.get_program(), said.trim());
    }
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    Ok(Run { seconds, peak: peak(&note), said })
}

/// The run of median time out of as many as `runs` makes; memory is the largest seen.
pub(super) fn median(runs: Vec<Run>) -> Result<Run> {
    let peak = runs.iter().filter_map(|run| run.peak).max_by(f64::total_cmp);
    let mut runs = runs;
    runs.sort_by(|a, b| a.seconds.total_cmp(&b.seconds));
    let middle = runs.len() / 2;
    let run = runs.into_iter().nth(middle).context("nothing was run")?;
    Ok(Run { peak, ..run })
}

fn plain(command: &Command) -> Command {
    let mut same = Command::new(command.get_program());
    same.args(command.get_args());
    with_variables(same, command)
}

/// The program under GNU time, which writes its peak memory in KiB to `note`.
fn under_time(command: &Command, note: &Path) -> Command {
    let mut timed = Command::new("time");
    timed.args(["--quiet", "-f", "%M", "-o"]).arg(note);
    timed.arg(command.get_program()).args(command.get_args());
    with_variables(timed, command)
}

fn with_variables(mut to: Command, from: &Command) -> Command {
    let variables = from.get_envs().filter_map(|(name, value)| Some((name, value?)));
    to.envs(variables);
    to
}

fn peak(note: &Path) -> Option<f64> {
    let kibibytes: f64 = fs::read_to_string(note).ok()?.trim().parse().ok()?;
    Some(kibibytes * 1024.0 / 1e6)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(seconds: f64, peak: f64) -> Run {
        Run { seconds, peak: Some(peak), said: String::new() }
    }

    #[test]
    fn the_median_keeps_the_largest_memory() {
        let middle = median(vec![run(3.0, 10.0), run(1.0, 30.0), run(2.0, 20.0)]).unwrap();
        assert!(middle.seconds > 1.5 && middle.seconds < 2.5);
        assert!(middle.peak.unwrap() > 25.0);
        assert!(median(Vec::new()).is_err());
    }

    #[test]
    fn a_run_is_timed_and_heard() {
        let mut command = Command::new("cargo");
        command.arg("--version");
        let run = once(&command, &std::env::temp_dir()).unwrap();
        assert!(run.said.starts_with("cargo ") && run.seconds > 0.0);
    }
}
