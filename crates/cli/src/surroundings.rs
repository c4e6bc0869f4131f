//! The only place that reads the clock, the environment, the home folder, the terminal and
//! randomness.
#![expect(clippy::disallowed_methods, reason = "binaries read the clock and the environment")]

use std::env;
use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use desk::{Desk, Language, Settings};
use jiff::{Timestamp, tz::TimeZone};

use crate::args::Args;
use crate::config::Config;

/// The day after the demo's year: its figures never drift with the clock.
pub(crate) const DEMO_NOW: &str = "2026-07-01T04:00:00Z";

/// The desk's settings from arguments, config file and environment, in that order.
pub(crate) fn settings(args: &Args) -> Result<Settings> {
    let config = Config::read(&config_folder().join("config.toml"))?;
    let zone = config.zone.as_deref().map(TimeZone::get).transpose();
    let zone = zone.context("zone in config.toml; write an IANA name such as Europe/Madrid")?;
    let named = args.lang.clone().or(config.language.clone()).or_else(locale);
    let journal = match (&args.journal, args.demo) {
        (_, true) => demo_folder().join("journal.sqlite"),
        (Some(journal), _) => journal.clone(),
        (None, _) => config.journal.clone().unwrap_or_else(|| data_folder().join("journal.sqlite")),
    };
    Ok(Settings {
        journal,
        now: if args.demo { DEMO_NOW.parse()? } else { Timestamp::now() },
        zone: if args.demo { None } else { zone },
        machine_zone: TimeZone::system(),
        working: config.working()?,
        language: named.map_or(Language::En, |locale| Language::from_locale(&locale)),
    })
}

/// What time it is.
pub(crate) fn clock() -> Timestamp {
    Timestamp::now()
}

/// What time it is in the demo: always the day after its year.
pub(crate) fn demo_clock() -> Timestamp {
    DEMO_NOW.parse().unwrap_or(Timestamp::UNIX_EPOCH)
}

/// 32 random bytes as hexadecimal digits.
pub(crate) fn secret() -> Result<String> {
    let mut bytes = [0u8; 32];
    getrandom::fill(&mut bytes).map_err(|error| anyhow::anyhow!("no randomness: {error}"))?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// Opens a page in the person's browser, through a file in `folder` that only they can read; false
/// where there is no browser to open.
pub(crate) fn open_browser(page: &str, folder: &Path) -> bool {
    let file = folder.join("open.html");
    let written = desk::make_private_folder(folder).and_then(|()| {
        let mut options = std::fs::OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options.open(&file)?.write_all(page.as_bytes())
    });
    let (program, before): (&str, &[&str]) = if cfg!(target_os = "macos") {
        ("open", &[])
    } else if cfg!(windows) {
        ("cmd", &["/C", "start", ""])
    } else {
        ("xdg-open", &[])
    };
    let mut command = std::process::Command::new(program);
    command.args(before).arg(&file);
    command.stdout(std::process::Stdio::null()).stderr(std::process::Stdio::null());
    written.is_ok() && command.spawn().is_ok()
}

/// Opens a journal that must exist.
pub(crate) fn desk(args: &Args) -> Result<Desk> {
    Ok(Desk::open_existing(settings(args)?)?)
}

/// Where the demo lives.
pub(crate) fn demo_folder() -> PathBuf {
    data_folder().join("demo")
}

/// Now, for rates shown while something runs.
pub(crate) fn now() -> std::time::Instant {
    std::time::Instant::now()
}

/// Random bytes for one revision of an entry.
pub(crate) fn salt() -> Result<desk::Salt> {
    let mut salt = [0; 32];
    getrandom::fill(&mut salt).context("the system gives no random bytes")?;
    Ok(salt)
}

/// The person's editor, where one is set.
pub(crate) fn editor() -> Option<String> {
    env::var("EDITOR").ok().filter(|editor| !editor.trim().is_empty())
}

/// Whether progress can be drawn.
pub(crate) fn draws_progress() -> bool {
    std::io::stderr().is_terminal()
}

/// Whether colours are wanted: a terminal, and `NO_COLOR` not set.
pub(crate) fn paints() -> bool {
    let refused = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let forced = env::var_os("CLICOLOR_FORCE").is_some_and(|value| value != "0");
    !refused && (forced || std::io::stdout().is_terminal())
}

/// Columns to write into: the terminal's, at most 100.
pub(crate) fn columns() -> usize {
    let told = env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    let seen = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    told.or_else(seen).unwrap_or(100).clamp(40, 100)
}

fn locale() -> Option<String> {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|name| env::var(name).ok().filter(|value| !value.is_empty()))
}

fn data_folder() -> PathBuf {
    let home = home();
    let platform = if cfg!(target_os = "macos") {
        home.join("Library/Application Support")
    } else if cfg!(windows) {
        env::var_os("LOCALAPPDATA").map_or_else(|| home.join("AppData/Local"), PathBuf::from)
    } else {
        home.join(".local/share")
    };
    xdg("XDG_DATA_HOME").unwrap_or(platform).join("altitude")
}

fn config_folder() -> PathBuf {
    xdg("XDG_CONFIG_HOME").unwrap_or_else(|| home().join(".config")).join("altitude")
}

fn xdg(name: &str) -> Option<PathBuf> {
    env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute())
}

fn home() -> PathBuf {
    env::home_dir().unwrap_or_else(|| PathBuf::from("."))
}
