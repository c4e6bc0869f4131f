//! Runs the binary with a home of its own.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// A home folder with a journal, gone at the end of the test.
pub(crate) struct Altitude {
    pub(crate) home: TempDir,
}

/// What a run printed.
pub(crate) struct Ran {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Ran {
    fn of(output: Output) -> Ran {
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Ran { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }
}

impl Altitude {
    pub(crate) fn new() -> Altitude {
        Altitude { home: TempDir::new().unwrap() }
    }

    /// A file in the home folder.
    pub(crate) fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.home.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, content).unwrap();
        path
    }

    /// The command, ready to run.
    pub(crate) fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_altitude"));
        command
            .args(args)
            .env_clear()
            .env("HOME", self.home.path())
            .env("TZ", "UTC")
            .env("LANG", "en_US.UTF-8")
            .current_dir(self.home.path());
        command
    }

    pub(crate) fn run(&self, args: &[&str]) -> Ran {
        Ran::of(self.command(args).output().unwrap())
    }

    /// Runs with these bytes on standard input.
    pub(crate) fn fed(&self, args: &[&str], input: &[u8]) -> Ran {
        let mut command = self.command(args);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        child.stdin.take().unwrap().write_all(input).unwrap();
        Ran::of(child.wait_with_output().unwrap())
    }

    /// Runs with `--json` and these bytes on standard input; the run must succeed.
    pub(crate) fn json_of(&self, args: &[&str], input: &[u8]) -> Value {
        let ran = self.fed(&[args, &["--json"]].concat(), input);
        assert_eq!(ran.code, Some(0), "{args:?}: {}", ran.err);
        serde_json::from_str(&ran.out).unwrap()
    }

    /// Runs with `--json`; the run must succeed.
    pub(crate) fn json(&self, args: &[&str]) -> Value {
        let ran = self.run(&[args, &["--json"]].concat());
        assert_eq!(ran.code, Some(0), "{args:?}: {}", ran.err);
        serde_json::from_str(&ran.out).unwrap()
    }

    pub(crate) fn journal(&self) -> PathBuf {
        self.home.path().join(".local/share/altitude/journal.sqlite")
    }
}

/// A mailbox of `count` messages between me and five colleagues, one an hour on working days.
pub(crate) fn mailbox(count: u32) -> String {
    let start = jiff::civil::datetime(2005, 1, 3, 9, 0, 0, 0);
    let mut text = String::new();
    for index in 0..count {
        let hours = i64::from(index / 8) * 24 + i64::from(index % 8);
        let at = start + jiff::ToSpan::hours(hours);
        let other = ["ana", "bo", "cy", "di", "ed"][index as usize % 5];
        let (from, to, label) = if index % 3 == 0 {
            ("me".to_owned(), other.to_owned(), "Sent")
        } else {
            (other.to_owned(), "me".to_owned(), "Inbox")
        };
        let date = at.strftime("%a, %d %b %Y %H:%M:%S +0000");
        text += &format!(
            "From {from}@x.example Mon Jan  5 09:00:00 2026\n\
             From: {from}@x.example\nTo: {to}@x.example\nDate: {date}\nMessage-ID: <{index}@x>\n\
             X-Gmail-Labels: {label}\nSubject: Matter {}\n\n\
             Line {index}. Can you look at number {index}?\n\n",
            index / 4
        );
    }
    text
}

/// Whether a path exists and is not empty.
pub(crate) fn has_content(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|meta| meta.len() > 0)
}
