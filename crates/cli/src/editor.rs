//! A small commented form in the person's own editor, for entries written without flags.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde::de::DeserializeOwned;

/// One field of a form.
pub(crate) struct Field<'a> {
    pub(crate) name: &'a str,
    /// What is known already.
    pub(crate) value: &'a str,
    /// What to write there, as a comment above it.
    pub(crate) hint: String,
}

/// Opens the form in `editor` and reads what was left in it. The file lies beside the journal, where
/// only its owner can read, and is gone afterwards.
pub(crate) fn ask<T: DeserializeOwned>(
    editor: &str,
    journal: &Path,
    (title, fields): (&str, &[Field<'_>]),
) -> Result<T> {
    let folder = journal.parent().unwrap_or(Path::new("."));
    let file = tempfile(folder).with_context(|| format!("{}", folder.display()))?;
    std::fs::write(&file.0, form(title, fields))?;
    // Editors are often set with arguments: `code --wait`.
    let mut words = editor.split_whitespace();
    let Some(program) = words.next() else { bail!("$EDITOR is empty") };
    let status = Command::new(program)
        .args(words)
        .arg(&file.0)
        .status()
        .with_context(|| format!("$EDITOR is `{editor}`, which cannot be run"))?;
    if !status.success() {
        bail!("`{editor}` did not end well; nothing was written down");
    }
    read(&std::fs::read_to_string(&file.0)?)
}

/// Gone when dropped.
struct Form(std::path::PathBuf);

impl Drop for Form {
    fn drop(&mut self) {
        // A form left behind is overwritten by the next one.
        let _ = std::fs::remove_file(&self.0);
    }
}

fn tempfile(folder: &Path) -> std::io::Result<Form> {
    let path = folder.join(format!("entry-{}.toml", std::process::id()));
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(&path)?;
    Ok(Form(path))
}

fn form(title: &str, fields: &[Field<'_>]) -> String {
    let comment = |words: &str| words.lines().map(|line| format!("# {line}\n")).collect::<String>();
    let mut text = comment(title);
    for Field { name, value, hint } in fields {
        let value = toml::Value::from(*value);
        text += &format!("\n{}{name} = {value}\n", comment(hint));
    }
    text
}

fn read<T: DeserializeOwned>(text: &str) -> Result<T> {
    match toml::from_str(text) {
        Ok(form) => Ok(form),
        Err(error) => {
            bail!("the form cannot be read: {}; nothing was written down", error.message())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Two {
        what: String,
        to: String,
    }

    #[test]
    fn a_form_left_as_it_is_gives_back_what_was_known() {
        let field = |name, value| Field { name, value, hint: "One line.\nAnother.".into() };
        let text = form("A title", &[field("what", "The \"big\" one"), field("to", "")]);
        assert!(text.starts_with("# A title\n\n# One line.\n# Another.\nwhat = "), "{text}");
        let two = Two { what: "The \"big\" one".into(), to: String::new() };
        assert_eq!(read::<Two>(&text).unwrap(), two);
        let wrong = read::<Two>("wat = 'x'").unwrap_err().to_string();
        assert!(wrong.contains("wat") && wrong.contains("nothing was written down"), "{wrong}");
    }
}
