//! Mailboxes in one file: mbox in all its dialects (mboxo, mboxrd, mboxcl, Thunderbird, Takeout).
//!
//! `Content-Length` is ignored: writers and line-ending conversions make it untrue.

use std::borrow::Cow;
use std::ops::ControlFlow;

use memchr::memmem;
use record::{Phrase, Place};

use crate::charset::without_mark;
use crate::message::{MessageReader, Raw};
use crate::separator::{is_dateless_separator, is_separator};
use crate::shelf::Shelf;
use crate::split::{Slice, Splitter};
use crate::{Confidence, Input, Peek, Settings, Sink, Source, Step, complaint, cut_short};

/// Mailboxes in one file.
pub static SOURCE: Source = Source {
    name: "mbox",
    title: "source-mbox",
    how_to_export: "source-mbox-export",
    recognises,
    read,
    loses: &["loses-folders", "loses-read-state"],
    fixture: "fixtures/mbox",
};

fn recognises(peek: &Peek<'_>) -> Confidence {
    let head = without_mark(peek.head).trim_ascii_start();
    let separates = |head: &[u8]| {
        let mut lines = head.splitn(3, |b| *b == b'\n').map(<[u8]>::trim_ascii_end);
        let line = lines.next().unwrap_or_default();
        let next = lines.next();
        is_separator(line, next) || is_dateless_separator(line, next)
    };
    if separates(head) {
        return Confidence::Yes;
    }
    // The front of the file may be missing.
    let later = memmem::find_iter(peek.head, b"\nFrom ").any(|at| separates(&peek.head[at + 1..]));
    if later { Confidence::Maybe } else { Confidence::No }
}

fn read(input: &mut Input<'_>, settings: &Settings, sink: &mut Sink<'_>) -> ControlFlow<()> {
    let reader = MessageReader::new(settings);
    let shelf = Shelf::of_path(&input.path).or_sent(input.in_sent);
    let mut splitter = Splitter::new(&mut input.bytes);
    let (mut units, mut end) = (0, 0);
    while let Some(slice) = splitter.next() {
        let whole = Place { path: input.path.clone(), offset: slice.offset, length: slice.length };
        units += 1;
        end = slice.offset + slice.length;
        let found =
            (units > input.skip && !is_blank(&slice)).then(|| one(&reader, slice, &whole, shelf));
        // The last slice of a stream that broke off is no message; the complaint below says so.
        if splitter.failure().is_some() {
            break;
        }
        for found in found.into_iter().flatten() {
            sink(Step::Found(found))?;
        }
        if units > input.skip {
            sink(Step::Done { units, bytes: end })?;
        }
    }
    if let Some(error) = splitter.failure() {
        let place = Place { path: input.path.clone(), offset: end, length: 0 };
        sink(Step::Found(cut_short(place, error)))?;
        sink(Step::Done { units: units.max(1), bytes: end })?;
    }
    ControlFlow::Continue(())
}

fn is_blank(slice: &Slice<'_>) -> bool {
    without_mark(slice.bytes).trim_ascii().is_empty()
}

fn one(
    reader: &MessageReader<'_>,
    slice: Slice<'_>,
    place: &Place,
    shelf: Shelf,
) -> Vec<record::Found> {
    let Some(bytes) = message_of(slice.bytes) else {
        return vec![complaint(place.clone(), Phrase::new("complaint-before-first-message"))];
    };
    let cut = slice.length > slice.bytes.len() as u64;
    reader.found(&Raw { bytes: &bytes, place, shelf, cut })
}

/// The message without its separator line and with escaped "From " lines as they were written;
/// `None` where the bytes do not begin with a separator.
pub(crate) fn message_of(slice: &[u8]) -> Option<Cow<'_, [u8]>> {
    // The mark of UTF-8 that a file begins with counts as part of its first message.
    let slice = without_mark(slice).trim_ascii_start();
    if !slice.starts_with(b"From ") {
        return None;
    }
    let line = memchr::memchr(b'\n', slice).map_or(slice.len(), |at| at + 1);
    Some(unescape(&slice[line..]))
}

fn unescape(bytes: &[u8]) -> Cow<'_, [u8]> {
    let escaped: Vec<usize> = memmem::find_iter(bytes, b">From ")
        .map(|at| at - bytes[..at].iter().rev().take_while(|b| **b == b'>').count())
        .filter(|at| *at == 0 || bytes[*at - 1] == b'\n')
        .collect();
    if escaped.is_empty() {
        return Cow::Borrowed(bytes);
    }
    let mut plain = Vec::with_capacity(bytes.len());
    let mut from = 0;
    for at in escaped {
        plain.extend_from_slice(&bytes[from..at]);
        from = at + 1;
    }
    plain.extend_from_slice(&bytes[from..]);
    Cow::Owned(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escaped_lines_lose_one_mark() {
        let slice =
            b"From a Mon Jan 01 10:00:00 2001\nSubject: x\n\n>From here\n>>From far\na >From b\n";
        let plain = message_of(slice).unwrap();
        assert_eq!(&plain[..], b"Subject: x\n\nFrom here\n>From far\na >From b\n");
        assert_eq!(message_of(b"Subject: x\n\n"), None);
    }

    #[test]
    fn recognised_by_its_first_lines_or_later_ones() {
        let sure = |head: &str| recognises(&Peek { name: "x", head: head.as_bytes(), size: None });
        let message = "From a@b.example Mon Jan 01 10:00:00 2001\nFrom: a@b.example\n\n";
        assert_eq!(sure(message), Confidence::Yes);
        assert_eq!(sure(&format!("\r\n\r\n{message}")), Confidence::Yes);
        assert_eq!(sure(&format!("\u{feff}{message}")), Confidence::Yes);
        assert_eq!(sure(&format!("end of a message\n\n{message}")), Confidence::Maybe);
        assert_eq!(sure("From my point of view\nthis is: not mail"), Confidence::No);
    }
}
