//! What kind of file some bytes are. Content decides; the name only says what was promised.

use std::io::{self, Read};

use crate::{Confidence, Peek, Source, all};

/// Bytes looked at.
const HEAD: u64 = 64 << 10;

/// What a file is, as far as reading it goes.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Kind {
    /// Something a source reads.
    Source(&'static Source),
    /// Archives.
    Zip,
    Gzip,
    Tar,
    /// Could hold mail, but cannot be opened here; the complaint says what to do.
    Closed(&'static str),
    Empty,
    /// Clearly something else.
    Other,
    /// Text of no kind known here.
    Text,
    /// Bytes of no kind known here.
    Binary,
}

/// What is said of a file that is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unread {
    Complaint(&'static str),
    LeftOut(&'static str),
}

/// The beginning of a stream.
pub(crate) fn head(bytes: &mut dyn Read) -> io::Result<Vec<u8>> {
    let mut head = Vec::new();
    bytes.take(HEAD).read_to_end(&mut head)?;
    Ok(head)
}

/// The beginning of a stream as far as it can be read, and what ended it too early.
pub(crate) fn head_so_far(bytes: &mut dyn Read) -> (Vec<u8>, Option<io::Error>) {
    let mut head = Vec::new();
    let error = bytes.take(HEAD).read_to_end(&mut head).err();
    (head, error)
}

/// The kind of a file.
pub(crate) fn kind(peek: &Peek<'_>) -> Kind {
    if peek.head.is_empty() {
        return Kind::Empty;
    }
    if let Some(kind) = by_magic(peek) {
        return kind;
    }
    // The surest source; of equally sure ones the first.
    let sure = all().into_iter().map(|source| ((source.recognises)(peek), source)).rev();
    match sure.max_by_key(|(confidence, _)| *confidence) {
        Some((Confidence::Yes | Confidence::Maybe, source)) => Kind::Source(source),
        _ if is_other(peek) => Kind::Other,
        _ if peek.head.contains(&0) => Kind::Binary,
        _ => Kind::Text,
    }
}

/// What to say of a file of a kind that is not read. `named`: the person pointed at it.
pub(crate) fn unread(kind: Kind, name: &str, named: bool) -> Unread {
    let expected = named || PROMISING.contains(&ending(name).as_str());
    match kind {
        Kind::Closed(key) => Unread::Complaint(key),
        Kind::Empty if expected => Unread::Complaint("complaint-empty-file"),
        Kind::Empty => Unread::LeftOut("left-out-empty-file"),
        Kind::Binary => Unread::Complaint("complaint-unrecognised"),
        _ if expected => Unread::Complaint("complaint-unrecognised"),
        _ => Unread::LeftOut("left-out-other-file"),
    }
}

/// Endings that promise mail or a calendar.
const PROMISING: [&str; 20] = [
    "mbox",
    "mbx",
    "mbs",
    "eml",
    "emlx",
    "msg",
    "pst",
    "ost",
    "olm",
    "ics",
    "ical",
    "icalendar",
    "ifb",
    "vcs",
    "zip",
    "tgz",
    "gz",
    "tar",
    "7z",
    "rar",
];

/// Endings of everyday files without mail or calendars in them. Office files are zips inside.
const EVERYDAY: [&str; 52] = [
    "htm", "html", "mhtml", "mht", "css", "js", "json", "xml", "md", "rtf", "log", "ini", "msf",
    "dat", "vcf", "jpg", "jpeg", "png", "gif", "webp", "svg", "heic", "bmp", "tif", "tiff", "ico",
    "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "pages", "numbers",
    "key", "epub", "mp3", "mp4", "m4a", "mov", "avi", "wav", "jar", "apk", "exe", "dll", "sqlite",
    "db",
];

fn is_other(peek: &Peek<'_>) -> bool {
    const STARTS: [&[u8]; 6] = [b"<!", b"<html", b"<?xml", b"{", b"[", b"%PDF"];
    let text = peek.head.trim_ascii_start();
    let starts = |start: &&[u8]| {
        text.len() >= start.len() && text[..start.len()].eq_ignore_ascii_case(start)
    };
    EVERYDAY.contains(&ending(peek.name).as_str()) || STARTS.iter().any(starts)
}

fn by_magic(peek: &Peek<'_>) -> Option<Kind> {
    let head = peek.head;
    let is = |magic: &[u8]| head.starts_with(magic);
    let everyday = EVERYDAY.contains(&ending(peek.name).as_str());
    Some(match () {
        () if is(b"PK\x03\x04") && (everyday || is_document(head)) => Kind::Other,
        () if is(b"PK\x03\x04") || is(b"PK\x05\x06") => Kind::Zip,
        () if is(b"\x1f\x8b\x08") => Kind::Gzip,
        () if is_tar(head) => Kind::Tar,
        () if is(b"!BDN") => Kind::Closed("complaint-pst"),
        () if is(b"\xd0\xcf\x11\xe0") && everyday => Kind::Other,
        () if is(b"\xd0\xcf\x11\xe0") => Kind::Closed("complaint-msg"),
        () if is(b"BZh") || is(b"\xfd7zXZ") || is(b"7z\xbc\xaf\x27\x1c") || is(b"Rar!") => {
            Kind::Closed("complaint-archive-kind")
        }
        () if is(b"\x28\xb5\x2f\xfd") => Kind::Closed("complaint-archive-kind"),
        () if is(b"%PDF") || is(b"\x89PNG") || is(b"GIF8") || is(b"\xff\xd8\xff") => Kind::Other,
        () if is(b"SQLite format 3\0") => Kind::Other,
        () => return None,
    })
}

/// A zip that is one document: the format asks for this entry first.
fn is_document(head: &[u8]) -> bool {
    let name = head.get(30..).unwrap_or_default();
    name.starts_with(b"[Content_Types].xml") || name.starts_with(b"mimetypeapplication/")
}

/// The checksum of a tar header, in octal at byte 148, over the block with itself as blanks.
fn is_tar(head: &[u8]) -> bool {
    let Some(block) = head.get(..512) else { return false };
    let field = str::from_utf8(&block[148..156]).unwrap_or_default();
    let stated = u32::from_str_radix(field.trim_matches(|c| c == '\0' || c == ' '), 8);
    let rest = block[..148].iter().chain(&block[156..]).map(|b| u32::from(*b)).sum::<u32>();
    block[0] != 0 && stated == Ok(rest + 8 * u32::from(b' '))
}

fn ending(name: &str) -> String {
    name.rsplit_once('.').map_or(String::new(), |(_, ending)| ending.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(name: &str, head: &[u8], named: bool) -> Unread {
        unread(kind(&Peek { name, head, size: None }), name, named)
    }

    #[test]
    fn what_was_promised_or_named_is_a_complaint() {
        let complaint = Unread::Complaint("complaint-unrecognised");
        assert_eq!(said("a.mbox", b"no mail", false), complaint);
        assert_eq!(said("notes.txt", b"no mail", true), complaint);
        assert_eq!(said("notes.txt", b"no mail", false), Unread::LeftOut("left-out-other-file"));
        assert_eq!(said("blob", b"\x01\0\x02", false), complaint);
        assert_eq!(said("a.mbox", b"", false), Unread::Complaint("complaint-empty-file"));
    }

    #[test]
    fn everyday_files_are_left_out() {
        for (name, head) in [
            ("photo", &b"\xff\xd8\xff\xe0\0"[..]),
            ("page", b"  <!DOCTYPE html>"),
            ("report.docx", b"PK\x03\x04"),
            ("index.msf", b"// <!-- "),
        ] {
            assert_eq!(said(name, head, false), Unread::LeftOut("left-out-other-file"), "{name}");
        }
    }

    #[test]
    fn files_that_hold_mail_but_stay_closed_say_so() {
        assert_eq!(said("a", b"!BDN", false), Unread::Complaint("complaint-pst"));
        assert_eq!(said("a.msg", b"\xd0\xcf\x11\xe0", false), Unread::Complaint("complaint-msg"));
        assert_eq!(
            said("a.doc", b"\xd0\xcf\x11\xe0", false),
            Unread::LeftOut("left-out-other-file")
        );
    }
}
