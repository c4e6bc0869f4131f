//! Real mail in the shapes programs read: one mbox, a Maildir, and an mbox many times as large.

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::process;

/// Messages, one per file, unpacked from the archive; sorted by path.
pub(super) fn unpacked(archive: &Path, to: &Path) -> Result<Vec<PathBuf>> {
    process::run(Command::new("tar").arg("-xzf").arg(archive).arg("-C").arg(to))?;
    let mut files = Vec::new();
    list(to, &mut files)?;
    files.sort();
    Ok(files)
}

/// All messages `copies` times in one mbox; from the second copy on with ids and minutes of their
/// own, so that each counts as another message. Returns its size in bytes.
pub(super) fn write_mbox(messages: &[PathBuf], copies: u32, to: &Path) -> Result<u64> {
    let file = File::create(to).with_context(|| format!("cannot make {to:?}"))?;
    let mut out = BufWriter::new(file);
    for copy in 0..copies {
        for path in messages {
            let message = fs::read(path).with_context(|| format!("cannot read {path:?}"))?;
            write_message(&mut out, &message, copy)?;
        }
    }
    out.flush()?;
    Ok(fs::metadata(to)?.len())
}

/// All messages in the `cur` folder of a Maildir.
pub(super) fn write_maildir(messages: &[PathBuf], to: &Path) -> Result<()> {
    for folder in ["cur", "new", "tmp"] {
        fs::create_dir_all(to.join(folder)).with_context(|| format!("cannot make {to:?}"))?;
    }
    for (number, path) in messages.iter().enumerate() {
        let copy = to.join(format!("cur/{number}.bench:2,S"));
        fs::copy(path, &copy).with_context(|| format!("cannot write {copy:?}"))?;
    }
    Ok(())
}

fn list(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("cannot list {folder:?}"))? {
        let path = entry?.path();
        if path.is_dir() { list(&path, files)? } else { files.push(path) }
    }
    Ok(())
}

fn write_message(out: &mut dyn Write, message: &[u8], copy: u32) -> Result<()> {
    out.write_all(b"From bench@example.org Thu Jan  1 00:00:00 1970\n")?;
    let mut in_headers = true;
    for line in message.split_inclusive(|byte| *byte == b'\n') {
        in_headers &= !line.trim_ascii().is_empty();
        if line.starts_with(b"From ") {
            out.write_all(b">")?;
        }
        match in_headers && copy > 0 {
            true => out.write_all(&changed(line, copy))?,
            false => out.write_all(line)?,
        }
    }
    let end: &[u8] = if message.ends_with(b"\n") { b"\n" } else { b"\n\n" };
    Ok(out.write_all(end)?)
}

/// A header line of another message: its id carries the copy, its minute is later by the copy.
fn changed(line: &[u8], copy: u32) -> Vec<u8> {
    if line.starts_with(b"Message-ID: <") {
        let (start, rest) = line.split_at(b"Message-ID: <".len());
        return [start, format!("{copy}.").as_bytes(), rest].concat();
    }
    match line.iter().position(|byte| *byte == b':').filter(|_| line.starts_with(b"Date:")) {
        Some(colon) => later(line, colon + 1, copy),
        None => line.to_vec(),
    }
}

/// The date line with the minutes after the first colon from `from` on moved by `copy`.
fn later(line: &[u8], from: usize, copy: u32) -> Vec<u8> {
    let mut line = line.to_vec();
    let colon = line[from..].iter().position(|byte| *byte == b':').map(|at| from + at);
    let digits = colon.and_then(|at| line.get_mut(at + 1..at + 3));
    if let Some(digits) = digits.filter(|digits| digits.iter().all(u8::is_ascii_digit)) {
        let minutes = u32::from(digits[0] - b'0') * 10 + u32::from(digits[1] - b'0');
        digits.copy_from_slice(format!("{:02}", (minutes + copy) % 60).as_bytes());
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    const MESSAGE: &[u8] = b"Message-ID: <a@b>\nDate: Mon, 14 May 2001 16:39:00 -0700\n\n\
                             Date: 10:10\nFrom here on\nend";

    fn written(copy: u32) -> String {
        let mut out = Vec::new();
        write_message(&mut out, MESSAGE, copy).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn the_first_copy_only_quotes_from_lines() {
        let body = "\n\nDate: 10:10\n>From here on\nend\n\n";
        let head = "Message-ID: <a@b>\nDate: Mon, 14 May 2001 16:39:00 -0700";
        let separator = "From bench@example.org Thu Jan  1 00:00:00 1970\n";
        assert_eq!(written(0), format!("{separator}{head}{body}"));
    }

    #[test]
    fn further_copies_change_id_and_minute_but_no_body() {
        let text = written(22);
        assert!(text.contains("<22.a@b>") && text.contains(" 16:01:00 "));
        assert!(text.contains("\nDate: 10:10\n"));
    }
}
