//! One message in one file: `.eml`, files of Maildir and MH folders (`1.`, `2`), Apple's `.emlx`.

use std::io::Read;
use std::ops::ControlFlow;

use record::{Found, Place};

use crate::message::{MessageReader, Raw};
use crate::separator::is_header;
use crate::shelf::Shelf;
use crate::split::LARGEST_MESSAGE;
use crate::{Confidence, Input, Peek, Settings, Sink, Source, Step, cut_short};

/// Single messages.
pub static SOURCE: Source = Source {
    name: "eml",
    title: "source-eml",
    how_to_export: "source-eml-export",
    recognises,
    read,
    loses: &["loses-read-state"],
    fixture: "fixtures/eml",
};

/// Fields that stand in nearly every message; other texts of the form `Name: value` lack them.
const USUAL: [&str; 12] = [
    "from",
    "to",
    "cc",
    "date",
    "subject",
    "message-id",
    "received",
    "return-path",
    "mime-version",
    "delivered-to",
    "reply-to",
    "sender",
];

fn recognises(peek: &Peek<'_>) -> Confidence {
    let head = without_length(peek.head).1;
    let lines = || head.split(|b| *b == b'\n').map(<[u8]>::trim_ascii_end);
    let header: Vec<&[u8]> = lines().take_while(|line| !line.is_empty()).collect();
    let fields = header.iter().take(200).filter(|line| is_usual(line)).count();
    let sound = header.first().is_some_and(|line| is_header(line) && !line.starts_with(b">"));
    // A page saved by a browser is built like a message.
    let page = header.iter().any(|line| line.starts_with(b"Snapshot-Content-Location:"));
    match fields {
        _ if !sound || page || header.iter().any(|line| line.contains(&0)) => Confidence::No,
        0 => Confidence::No,
        1 => Confidence::Maybe,
        _ => Confidence::Yes,
    }
}

fn is_usual(line: &[u8]) -> bool {
    let name = line.split(|b| *b == b':').next().unwrap_or_default();
    name.len() < line.len() && USUAL.iter().any(|usual| name.eq_ignore_ascii_case(usual.as_bytes()))
}

fn read(input: &mut Input<'_>, settings: &Settings, sink: &mut Sink<'_>) -> ControlFlow<()> {
    if input.skip > 0 {
        return ControlFlow::Continue(());
    }
    let mut bytes = Vec::new();
    let limit = LARGEST_MESSAGE as u64 + 1;
    let failure = input.bytes.by_ref().take(limit).read_to_end(&mut bytes).err();
    let cut = bytes.len() > LARGEST_MESSAGE;
    let length = input.size.unwrap_or(bytes.len() as u64);
    let place = Place { path: input.path.clone(), offset: 0, length };
    bytes.truncate(LARGEST_MESSAGE);
    let found = match failure {
        Some(error) => vec![cut_short(place, &error)],
        None => {
            let shelf = Shelf::of_path(&input.path).or_sent(input.in_sent);
            let bytes = message_of(&bytes);
            MessageReader::new(settings).found(&Raw { bytes, place: &place, shelf, cut })
        }
    };
    give(found, length, sink)
}

fn give(found: Vec<Found>, bytes: u64, sink: &mut Sink<'_>) -> ControlFlow<()> {
    for found in found {
        sink(Step::Found(found))?;
    }
    sink(Step::Done { units: 1, bytes })
}

/// The message itself: without the length Apple's files begin with and the list they end in.
pub(crate) fn message_of(bytes: &[u8]) -> &[u8] {
    let (length, rest) = without_length(bytes);
    &rest[..length.unwrap_or(rest.len()).min(rest.len())]
}

fn without_length(bytes: &[u8]) -> (Option<usize>, &[u8]) {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    let line = memchr::memchr(b'\n', bytes).unwrap_or(0);
    let digits = bytes[..line].trim_ascii();
    let length = str::from_utf8(digits).ok().and_then(|digits| digits.parse().ok());
    match length {
        Some(length) => (Some(length), &bytes[line + 1..]),
        None => (None, bytes),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sure(head: &str) -> Confidence {
        recognises(&Peek { name: "x", head: head.as_bytes(), size: None })
    }

    #[test]
    fn recognised_by_two_usual_fields() {
        assert_eq!(sure("Message-ID: <1@x>\r\nFrom: a@b.example\r\n\r\nhi"), Confidence::Yes);
        assert_eq!(sure("X-Note: 1\nFrom: a@b.example\n\nhi"), Confidence::Maybe);
        assert_eq!(sure("120\nFrom: a@b.example\nTo: c@d.example\n\nhi"), Confidence::Yes);
    }

    #[test]
    fn other_texts_are_not_messages() {
        assert_eq!(sure("BEGIN:VCALENDAR\nVERSION:2.0"), Confidence::No);
        assert_eq!(sure("dear Ann\nFrom: me\nTo: you\n"), Confidence::No);
        assert_eq!(sure("title: a page\n\nFrom: me\nTo: you\n"), Confidence::No);
        let page = "From: <Saved>\nSnapshot-Content-Location: http://a\nSubject: x\n\n";
        assert_eq!(sure(page), Confidence::No);
    }

    #[test]
    fn the_length_and_the_list_of_apple_files_are_no_part_of_the_message() {
        assert_eq!(message_of(b"9\nTo: a\n\nb\n<plist>"), b"To: a\n\nb\n");
        assert_eq!(message_of(b"To: a\n\nb"), b"To: a\n\nb");
    }
}
