//! What commands read from standard input: one text, or JSON lines.

use std::io::{BufRead, IsTerminal, Read, Write};

use anyhow::{Context, Result};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::args::Args;

const UNREADABLE: &str = "standard input cannot be read";

/// One text; a person at a terminal is told that it is waited for.
pub(crate) fn text(args: &Args, texts: &desk::Texts) -> Result<String> {
    let input = std::io::stdin();
    if input.is_terminal() && !args.quiet {
        eprintln!("{}", texts.word("label-waiting"));
    }
    let mut bytes = Vec::new();
    input.lock().read_to_end(&mut bytes).context(UNREADABLE)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Answers each JSON line with one, so that any number fits in memory. A line that is not `what` is
/// named and costs nothing but itself; `answer` gets the line's number, from 1.
pub(crate) fn each_line<Given: DeserializeOwned, Answer: Serialize>(
    what: &str,
    mut answer: impl FnMut(usize, Given) -> Answer,
) -> Result<()> {
    let mut input = std::io::stdin().lock();
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let mut bytes = Vec::new();
    for number in 1_usize.. {
        bytes.clear();
        if input.read_until(b'\n', &mut bytes).context(UNREADABLE)? == 0 {
            break;
        }
        let line = String::from_utf8_lossy(&bytes);
        if line.trim().is_empty() {
            continue;
        }
        match serde_json::from_str(&line) {
            Ok(given) => {
                serde_json::to_writer(&mut out, &answer(number, given))?;
                writeln!(out)?;
            }
            Err(error) => eprintln!("line {number} is no {what}: {error}"),
        }
    }
    Ok(out.flush()?)
}
