//! Cuts an mbox stream into messages, reading in windows: memory holds one message, of which at
//! most [`LARGEST_MESSAGE`] bytes are kept. It does not look inside messages.

use std::io::Read;

use memchr::memmem;

use crate::charset::without_mark;
use crate::separator::{has_date, is_dateless_separator, is_separator};

/// Bytes of one message that are kept; the rest of a larger one is skipped.
pub(crate) const LARGEST_MESSAGE: usize = 8 << 20;

const WINDOW: usize = 256 << 10;
/// Enough for a separator and the beginning of the line after it.
const LOOK_AHEAD: usize = 1 << 10;

/// One message of an mbox file, its "From " line included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Slice<'a> {
    /// Its bytes, at most [`LARGEST_MESSAGE`].
    pub(crate) bytes: &'a [u8],
    /// Where it begins in the file.
    pub(crate) offset: u64,
    /// Its length in the file.
    pub(crate) length: u64,
}

/// The messages of a stream, one after another.
pub(crate) struct Splitter<R> {
    source: R,
    window: Vec<u8>,
    /// Where the next message begins, in the window.
    begin: usize,
    /// Where it begins in the file.
    offset: u64,
    ended: bool,
    failure: Option<std::io::Error>,
    /// Separators of this file carry dates; `None` until the first was seen.
    dated: Option<bool>,
}

impl<R: Read> Splitter<R> {
    pub(crate) fn new(source: R) -> Splitter<R> {
        Splitter {
            source,
            window: Vec::with_capacity(2 * WINDOW),
            begin: 0,
            offset: 0,
            ended: false,
            failure: None,
            dated: None,
        }
    }

    /// The next message. What stands before the first separator comes as a slice of its own, which
    /// then does not begin with "From ".
    pub(crate) fn next(&mut self) -> Option<Slice<'_>> {
        // Only now and then: moving the rest of the window after each message would cost more than
        // finding the message.
        if self.begin >= WINDOW {
            self.window.drain(..self.begin);
            self.begin = 0;
        }
        self.fill_to(self.begin + LOOK_AHEAD);
        let begin = self.begin;
        if begin == self.window.len() {
            return None;
        }
        let head = without_mark(&self.window[begin..]);
        self.dated.get_or_insert(!head.starts_with(b"From ") || has_date(line_at(head, 0)));
        let (end, dropped) = self.find_end(begin);
        let (offset, length) = (self.offset, (end - begin) as u64 + dropped);
        (self.begin, self.offset) = (end, offset + length);
        let kept = end.min(begin + LARGEST_MESSAGE);
        Some(Slice { bytes: &self.window[begin..kept], offset, length })
    }

    /// The error that ended the stream early; the last slice is incomplete then.
    pub(crate) fn failure(&self) -> Option<&std::io::Error> {
        self.failure.as_ref().filter(|_| self.begin == self.window.len())
    }

    /// Where the message ends in the window, and how many of its bytes were dropped from the window.
    fn find_end(&mut self, begin: usize) -> (usize, u64) {
        let finder = memmem::Finder::new(b"\nFrom ");
        let largest = begin + LARGEST_MESSAGE;
        let mut dropped = 0;
        let mut from = begin;
        loop {
            // What was searched beyond the part kept goes; not at once, for the same reason.
            if from > largest + WINDOW {
                self.window.drain(largest..from);
                dropped += (from - largest) as u64;
                from = largest;
            }
            if let Some(found) = finder.find(&self.window[from..]) {
                let start = from + found + 1;
                self.fill_to(start + LOOK_AHEAD);
                if self.separates(start) {
                    return (start, dropped);
                }
                from = start;
            } else if self.ended {
                return (self.window.len(), dropped);
            } else {
                from = from.max(self.window.len().saturating_sub(5));
                self.fill();
            }
        }
    }

    fn fill_to(&mut self, length: usize) {
        while self.window.len() < length && !self.ended {
            self.fill();
        }
    }

    fn separates(&self, start: usize) -> bool {
        let line = line_at(&self.window, start);
        let rest = &self.window[start..self.window.len().min(start + LOOK_AHEAD)];
        let after = memchr::memchr(b'\n', rest).map_or(rest.len(), |end| end + 1);
        if after == LOOK_AHEAD {
            return false;
        }
        let next = (after < rest.len()).then(|| line_at(rest, after));
        if self.dated == Some(false) {
            let blank = self.window[..start - 1].ends_with(b"\n")
                || self.window[..start - 1].ends_with(b"\n\r");
            return blank && is_dateless_separator(line, next) || is_separator(line, next);
        }
        is_separator(line, next)
    }

    fn fill(&mut self) {
        let filled = self.window.len();
        self.window.resize(filled + WINDOW, 0);
        let read = loop {
            match self.source.read(&mut self.window[filled..]) {
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
                Err(error) => {
                    self.failure = Some(error);
                    break 0;
                }
                Ok(read) => break read,
            }
        };
        self.window.truncate(filled + read);
        self.ended = read == 0;
    }
}

/// The line that begins at `start`, without its end, at most [`LOOK_AHEAD`] bytes.
fn line_at(bytes: &[u8], start: usize) -> &[u8] {
    let rest = &bytes[start..bytes.len().min(start + LOOK_AHEAD)];
    let line = &rest[..memchr::memchr(b'\n', rest).unwrap_or(rest.len())];
    line.strip_suffix(b"\r").unwrap_or(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FROM_LINE: &str = "From a@b.example Mon Jan 01 10:00:00 2001\nSubject: a\n\n";
    const FIRST: &str = "From a@b.example Mon Jan 01 10:00:00 2001\nFrom: a\n\nhello\n\n";
    const SECOND: &str = "From a@b.example Mon Jan 01 10:00:00 2001\r\nFrom: b\r\n\r\nbye\r\n";

    /// Gives one byte at a time, so that every boundary falls between two reads.
    struct Drip<'a>(&'a [u8]);

    impl Read for Drip<'_> {
        fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
            let Some((first, rest)) = self.0.split_first() else { return Ok(0) };
            into[0] = *first;
            self.0 = rest;
            Ok(1)
        }
    }

    fn split(text: &str) -> Vec<(String, u64, u64)> {
        let mut found = Vec::new();
        let mut splitter = Splitter::new(Drip(text.as_bytes()));
        while let Some(slice) = splitter.next() {
            let text = String::from_utf8_lossy(slice.bytes).into_owned();
            found.push((text, slice.offset, slice.length));
        }
        found
    }

    #[test]
    fn messages_with_mixed_line_ends_come_whole() {
        let (a, b) = (FIRST.len() as u64, SECOND.len() as u64);
        let expected = [(FIRST.to_owned(), 0, a), (SECOND.to_owned(), a, b)];
        assert_eq!(split(&format!("{FIRST}{SECOND}")), expected);
    }

    #[test]
    fn text_before_the_first_message_is_a_slice_of_its_own() {
        let found = split(&format!("of a cut message\n{FIRST}"));
        assert_eq!(found[0], ("of a cut message\n".to_owned(), 0, 17));
        assert_eq!(found[1].1, 17);
    }

    #[test]
    fn a_large_message_is_cut_and_the_next_one_found() {
        let text = format!("{FIRST}{}\n{SECOND}", "x".repeat(LARGEST_MESSAGE + 3 * WINDOW));
        let mut splitter = Splitter::new(text.as_bytes());
        let first = splitter.next().unwrap();
        assert_eq!(first.bytes.len(), LARGEST_MESSAGE);
        assert_eq!(first.length, (text.len() - SECOND.len()) as u64);
        let second = splitter.next().unwrap();
        assert_eq!(second.bytes, SECOND.as_bytes());
        assert_eq!(second.offset, (text.len() - SECOND.len()) as u64);
        assert_eq!(splitter.next(), None);
    }

    #[test]
    fn memory_is_bounded_where_every_line_could_be_a_separator() {
        let text = format!("{FROM_LINE}{}", "From here\n".repeat(3 << 20));
        let mut splitter = Splitter::new(text.as_bytes());
        assert_eq!(splitter.next().unwrap().length, text.len() as u64);
        assert!(splitter.window.capacity() < 3 * LARGEST_MESSAGE);
        assert_eq!(splitter.next(), None);
    }

    #[test]
    fn files_without_dates_split_at_blank_lines_only() {
        let text = "From nobody\nSubject: a\n\nFrom someone\nsays\n\nFrom nobody\nSubject: b\n\n";
        let offsets: Vec<u64> = split(text).iter().map(|slice| slice.1).collect();
        assert_eq!(offsets, [0, text.rfind("From").unwrap() as u64]);
    }
}
