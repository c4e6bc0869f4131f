//! The mail the classifiers are trained on: texts come from `ALTITUDE_DATA`, labels from there and
//! from `xtask/labels/mail.tsv`, which names a message only by its SHA-256.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{BufReader, Read};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use record::{Act, Found, Item, Level};
use serde_json::Value;
use sha2::{Digest, Sha256};

/// A message with its own words.
#[derive(Debug, Clone)]
pub(super) struct Mail {
    pub(super) author: String,
    pub(super) subject: String,
    pub(super) own: String,
    /// The whole text with single blanks, which the offsets of labels point into.
    flat: String,
}

/// How a message came to be labelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Drawn {
    /// At random within strata: frequencies can be estimated from it.
    Sample,
    /// Because a rare level or act was likely.
    Enriched,
    /// Someone else's message from the one whole mailbox.
    Mailbox,
    /// Only some of its sentences are labelled, for their acts.
    Sentences,
}

/// One reading of a message by a labeller.
#[derive(Debug, Clone)]
pub(super) struct Pass {
    pub(super) level: Level,
    pub(super) acts: Vec<(Act, String)>,
    /// Sentences that were looked at, where not all were.
    pub(super) looked_at: Vec<String>,
}

/// A labelled message.
#[derive(Debug, Clone)]
pub(super) struct Example {
    pub(super) author: String,
    pub(super) subject: String,
    pub(super) own: String,
    pub(super) drawn: Drawn,
    /// One or two.
    pub(super) passes: Vec<Pass>,
}

/// All mail at hand and what of it is labelled.
pub(super) struct Corpus {
    pub(super) mail: Vec<Mail>,
    pub(super) examples: Vec<Example>,
    /// Labels whose message is not at hand.
    pub(super) missing: usize,
}

/// Reads the folder `ALTITUDE_DATA` names.
pub(super) fn read(root: &Path, data: &Path) -> Result<Corpus> {
    let mut by_hash = BTreeMap::new();
    let mut mail = Vec::new();
    let mut keep = |raw: &[u8], author: &str| {
        let hash = hash(raw);
        if let Some(one) = message(raw, author) {
            by_hash.entry(hash).or_insert(mail.len());
            mail.push(one);
        }
    };
    each_message(data, &mut keep)?;
    let mut examples = Vec::new();
    for name in ["messages.jsonl", "messages-enriched.jsonl"] {
        given(&data.join("text").join(name), &mut examples)?;
    }
    let mut missing = 0;
    for name in ["mail.tsv", "sentences_acts.tsv"] {
        let labels = root.join("xtask/labels").join(name);
        let text = fs::read_to_string(&labels).with_context(|| labels.display().to_string())?;
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let mut columns = line.split('\t');
            let at = columns.next().and_then(|hash| by_hash.get(hash));
            match at {
                Some(at) => examples.extend(labelled(&mail[*at], columns)),
                None => missing += 1,
            }
        }
    }
    Ok(Corpus { mail, examples, missing })
}

/// Every message at hand: its bytes, and its author or sender.
pub(crate) fn each_message(data: &Path, keep: &mut dyn FnMut(&[u8], &str)) -> Result<()> {
    sent_folders(&data.join("mail/enron-sent.tar.gz"), keep)?;
    mailbox(&data.join("mail/skilling-j.mbox"), keep)
}

fn sent_folders(path: &Path, keep: &mut dyn FnMut(&[u8], &str)) -> Result<()> {
    let file = File::open(path).with_context(|| path.display().to_string())?;
    let mut tar = tar::Archive::new(flate2::read::GzDecoder::new(BufReader::new(file)));
    for entry in tar.entries()? {
        let mut entry = entry?;
        let path = entry.path()?.to_string_lossy().into_owned();
        let Some(author) = path.split('/').nth(1).filter(|_| entry.header().entry_type().is_file())
        else {
            continue;
        };
        let author = author.to_owned();
        let mut raw = Vec::new();
        entry.read_to_end(&mut raw)?;
        keep(&raw, &author);
    }
    Ok(())
}

/// Mail in somebody's mailbox, by the address of its sender.
fn mailbox(path: &Path, keep: &mut dyn FnMut(&[u8], &str)) -> Result<()> {
    let now = "2026-01-01T00:00:00Z".parse().context("a moment")?;
    let settings = sources::Settings { now, zone: jiff::tz::TimeZone::UTC };
    let paths = [PathBuf::from(path)];
    sources::walk(&paths, &settings, &|_| sources::Resume::All, &mut |step| {
        if let sources::Step::Found(Found::Item(Item::Message(found))) = step
            && !found.automatic
            && let Some(raw) = sources::reread(&found.place)
        {
            keep(&raw, &found.from.address);
        }
        ControlFlow::Continue(())
    });
    Ok(())
}

fn message(raw: &[u8], author: &str) -> Option<Mail> {
    let text = sources::text_of(raw)?;
    let own = text::own_text(&text).text;
    Some(Mail { author: author.to_owned(), subject: subject(raw), own, flat: flat(&text) })
}

/// The Subject header, unfolded; encoded words stay as they are.
fn subject(raw: &[u8]) -> String {
    let head = String::from_utf8_lossy(&raw[..raw.len().min(16 << 10)]).replace("\r\n", "\n");
    let mut subject: Option<String> = None;
    for line in head.lines().take_while(|line| !line.is_empty()) {
        match (&mut subject, line.strip_prefix("Subject:")) {
            (None, Some(begins)) => subject = Some(begins.trim().to_owned()),
            (Some(known), _) if line.starts_with([' ', '\t']) => {
                known.push(' ');
                known.push_str(line.trim());
            }
            (Some(_), _) => break,
            (None, None) => {}
        }
    }
    subject.unwrap_or_default()
}

/// Runs of blanks are one blank.
pub(super) fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The SHA-256 of a message, as labels name it.
pub(crate) fn hash(raw: &[u8]) -> String {
    Sha256::digest(raw).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The labelled messages that come with the data.
fn given(path: &Path, examples: &mut Vec<Example>) -> Result<()> {
    let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
    for line in text.lines() {
        let message: Value = serde_json::from_str(line)?;
        let word = |key: &str| message[key].as_str().unwrap_or_default().to_owned();
        let first = &message["first_pass"];
        let passes = [Some(pass(&message)), first.is_object().then(|| pass(first))];
        examples.push(Example {
            author: word("path").split('/').next().unwrap_or_default().to_owned(),
            subject: word("subject"),
            own: text::own_text(&word("text")).text,
            drawn: if first.is_object() { Drawn::Sample } else { Drawn::Enriched },
            passes: passes.into_iter().flatten().collect(),
        });
    }
    Ok(())
}

fn pass(value: &Value) -> Pass {
    let acts = value["acts"].as_array().map(Vec::as_slice).unwrap_or_default();
    let act = |pair: &Value| Some((Act::named(pair[0].as_str()?)?, pair[1].as_str()?.to_owned()));
    let level = value["level"].as_str().and_then(Level::named).unwrap_or(Level::None);
    Pass { level, acts: acts.iter().filter_map(act).collect(), looked_at: Vec::new() }
}

/// `drawn`, then one or two passes `O 12-57:assigns,decides …`; offsets are bytes of the flat text.
fn labelled<'a>(mail: &Mail, mut columns: impl Iterator<Item = &'a str>) -> Option<Example> {
    let drawn = match columns.next()? {
        "sample" => Drawn::Sample,
        "enriched" => Drawn::Enriched,
        "sentences" => Drawn::Sentences,
        _ => Drawn::Mailbox,
    };
    let passes = columns.filter(|column| !column.is_empty()).map(|column| by_offsets(mail, column));
    Some(Example {
        author: mail.author.clone(),
        subject: mail.subject.clone(),
        own: mail.own.clone(),
        drawn,
        passes: passes.collect(),
    })
}

fn by_offsets(mail: &Mail, column: &str) -> Pass {
    let mut words = column.split(' ');
    let level = match words.next() {
        Some("O") => Level::Operational,
        Some("T") => Level::Tactical,
        Some("S") => Level::Strategic,
        _ => Level::None,
    };
    let (mut acts, mut looked_at) = (Vec::new(), Vec::new());
    for word in words {
        let Some((range, names)) = word.split_once(':') else { continue };
        let Some((start, end)) = range.split_once('-') else { continue };
        let range = start.parse().unwrap_or(0)..end.parse().unwrap_or(0);
        let Some(quote) = mail.flat.get(range) else { continue };
        acts.extend(names.split(',').filter_map(Act::named).map(|act| (act, quote.to_owned())));
        looked_at.push(quote.to_owned());
    }
    Pass { level, acts, looked_at }
}
