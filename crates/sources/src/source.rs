//! The frame every kind of file fills: how it is recognised, how it is read, what it cannot tell.
//!
//! A source sees bytes and gives steps; where the bytes come from (a file, a folder, an archive) is
//! the business of [`crate::walk`].

use std::io::{self, Read};
use std::ops::ControlFlow;

use jiff::{Timestamp, tz::TimeZone};
use record::{Complaint, Found, Phrase, Place};

/// One kind of file a record comes from. Texts are keys of the locales.
#[derive(Debug)]
pub struct Source {
    /// Name in code, journal and `--json`: the name of its file here.
    pub name: &'static str,
    /// Its name for people (`source-NAME`).
    pub title: &'static str,
    /// How to get such a file out of the program that holds it (`source-NAME-export`).
    pub how_to_export: &'static str,
    /// Whether the bytes at the head of a file look like this kind. Content decides, not the name.
    pub recognises: fn(&Peek<'_>) -> Confidence,
    /// Reads one file. Content that cannot be used becomes complaints, never an error; `Break` is
    /// passed on from the sink and nothing else.
    pub read: fn(&mut Input<'_>, &Settings, &mut Sink<'_>) -> ControlFlow<()>,
    /// What this format cannot tell (`loses-…`).
    pub loses: &'static [&'static str],
    /// Folder of its invented examples, relative to this crate.
    pub fixture: &'static str,
}

/// The head of a file, for recognising it.
#[derive(Debug, Clone, Copy)]
pub struct Peek<'a> {
    /// File name without folders.
    pub name: &'a str,
    /// First bytes, at most 64 KiB.
    pub head: &'a [u8],
    /// Size of the whole file, where known.
    pub size: Option<u64>,
}

/// How sure a source is that a file is its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// Not its kind.
    No,
    /// Could be, if nobody is surer.
    Maybe,
    /// Is.
    Yes,
}

/// One file to read.
pub struct Input<'a> {
    /// Where it stands; inside archives `a.zip!/b.mbox`. Goes into every [`Place`].
    pub path: String,
    /// Its bytes, from the start.
    pub bytes: Box<dyn Read + 'a>,
    /// Number of bytes, where known.
    pub size: Option<u64>,
    /// The file or folder is named like a folder of sent mail.
    pub in_sent: bool,
    /// Units already acknowledged: split them off, do not parse them, say nothing about them.
    pub skip: u64,
}

/// What reading depends on besides the bytes.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Now. Mail dated before 1990 or more than a day after this is a complaint; recurrences are
    /// expanded to 31 December of the year after it.
    pub now: Timestamp,
    /// Zone of times that state none.
    pub zone: TimeZone,
}

/// Where steps go. `Break` asks the giver to stop at once.
pub type Sink<'a> = dyn FnMut(Step) -> ControlFlow<()> + 'a;

/// One step of reading. `Begin` and `End` bracket one origin and come from the walk; a source gives
/// `Found` and, after each unit it finished, `Done`.
#[derive(Debug, Clone, PartialEq)]
pub enum Step {
    /// An origin begins.
    Begin(Origin),
    /// Something was found.
    Found(Found),
    /// A unit (a message, a file, a calendar) is finished: everything found in it was given.
    Done {
        /// Ordinal of the unit in its origin, from 1, skipped ones counted.
        units: u64,
        /// Bytes of the origin consumed so far.
        bytes: u64,
    },
    /// The origin is finished.
    End,
}

/// One file, folder of single messages or Maildir, or one such thing inside an archive.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Origin {
    /// Where it stands.
    pub path: String,
    /// [`Source::name`] of what reads it; `folder` and `maildir` for groups of single messages,
    /// `walk` for what was found outside any file we can read.
    pub source: &'static str,
    /// Its size in bytes as it lies on the disk; 0 inside archives that do not tell.
    pub size: u64,
    /// 128-bit hash of its content; the path is not part of it. For folders of single messages of
    /// names, sizes and times; inside an archive of the archive and the name in it.
    pub fingerprint: u128,
}

/// How much of an origin is still to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resume {
    /// All of it.
    All,
    /// What follows this many units.
    After(u64),
    /// Nothing: it was imported before.
    Nothing,
}

impl Settings {
    /// Last moment a past event can honestly carry: a day after now, for clocks that are wrong.
    pub fn latest(&self) -> Timestamp {
        self.now + jiff::SignedDuration::from_hours(24)
    }
}

/// A complaint about the bytes at `place`.
pub fn complaint(place: Place, reason: Phrase) -> Found {
    Found::Complaint(Complaint { place, reason })
}

/// A complaint about bytes that could not be read to their end.
pub fn cut_short(place: Place, error: &io::Error) -> Found {
    let bomb = error.get_ref().is_some_and(|inner| inner.is::<crate::bounded::Bomb>());
    complaint(
        place,
        match error.kind() {
            _ if bomb => Phrase::new("complaint-bomb"),
            io::ErrorKind::PermissionDenied => Phrase::new("complaint-unreadable"),
            io::ErrorKind::UnexpectedEof
            | io::ErrorKind::InvalidData
            | io::ErrorKind::InvalidInput => Phrase::new("complaint-broken-off"),
            _ => Phrase::new("complaint-read-failed").text("error", error.to_string()),
        },
    )
}
