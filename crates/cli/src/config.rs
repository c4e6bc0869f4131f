//! `config.toml`: zone, working hours, language, journal. Unknown keys are refused by name.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use record::WorkingHours;
use serde::Deserialize;

/// What a person may set.
#[derive(Debug, Default, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub(crate) struct Config {
    /// IANA zone, `Europe/Madrid`.
    pub(crate) zone: Option<String>,
    /// `8-18`.
    pub(crate) working_hours: Option<String>,
    /// `en` or `es`.
    pub(crate) language: Option<String>,
    /// The journal file.
    pub(crate) journal: Option<PathBuf>,
}

impl Config {
    /// The config of a file; empty where there is none.
    pub(crate) fn read(path: &Path) -> Result<Config> {
        match std::fs::read_to_string(path) {
            Ok(text) => parse(&text).with_context(|| format!("{}", path.display())),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Config::default()),
            Err(error) => Err(error).with_context(|| format!("{}", path.display())),
        }
    }

    /// Working hours, 8–18 unless set.
    pub(crate) fn working(&self) -> Result<WorkingHours> {
        let Some(written) = &self.working_hours else { return Ok(WorkingHours::default()) };
        let hours = written.split_once('-').and_then(|(from, to)| {
            Some(WorkingHours { from: from.trim().parse().ok()?, to: to.trim().parse().ok()? })
        });
        match hours.filter(|hours| (0..24).contains(&hours.from) && (1..=24).contains(&hours.to)) {
            Some(hours) if hours.from < hours.to => Ok(hours),
            _ => bail!("working_hours = \"{written}\" is not a range of hours; write \"8-18\""),
        }
    }
}

fn parse(text: &str) -> Result<Config> {
    let config: Config =
        toml::from_str(text).map_err(|error| anyhow::anyhow!("{}", error.message()))?;
    if let Some(language) = config.language.as_deref().filter(|l| !["en", "es"].contains(l)) {
        bail!("language = \"{language}\" is not known; write \"en\" or \"es\"");
    }
    Ok(config)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_keys_are_refused_by_name_with_the_known_ones() {
        let error = parse("zome = \"UTC\"").unwrap_err().to_string();
        assert!(error.contains("zome") && error.contains("working_hours"), "{error}");
    }

    #[test]
    fn working_hours_are_a_range() {
        let config =
            |hours: &str| Config { working_hours: Some(hours.to_owned()), ..Config::default() };
        assert_eq!(config("9-17").working().unwrap(), WorkingHours { from: 9, to: 17 });
        for wrong in ["17-9", "9", "9-99", "x-y"] {
            assert!(config(wrong).working().is_err(), "{wrong}");
        }
    }
}
