//! Splits a file into calendars and their events by line, so that a broken event costs only itself
//! and each one's place in the file is known. What stands in an event is read elsewhere.

use crate::charset;

/// One `VCALENDAR`, or events that stand outside any.
#[derive(Debug, Default)]
pub(super) struct Calendar<'a> {
    /// `METHOD`, in capitals; empty where none.
    pub(super) method: String,
    /// `X-WR-TIMEZONE`: zone of times that state none.
    pub(super) zone: Option<String>,
    /// Definitions of zones.
    pub(super) zones: Vec<Block<'a>>,
    /// Events.
    pub(super) events: Vec<Block<'a>>,
    /// What is neither, as the reason it is left out (`left-out-…`).
    pub(super) others: Vec<&'static str>,
}

/// One component of a calendar: its lines, from `BEGIN` to `END`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Block<'a> {
    /// Where it begins in the file.
    pub(super) offset: usize,
    /// Its bytes.
    pub(super) bytes: &'a [u8],
    /// Its `END` was found.
    pub(super) whole: bool,
}

impl Block<'_> {
    /// Its text, one property a line. Folds are undone on bytes, because some writers fold in the
    /// middle of a character; what is no UTF-8 is read as Windows-1252.
    pub(super) fn text(&self) -> String {
        let mut lines: Vec<u8> = Vec::with_capacity(self.bytes.len());
        for line in Lines::of(self.bytes) {
            let line = &self.bytes[line.0..line.1];
            match line.first() {
                Some(b' ' | b'\t') if !lines.is_empty() => {
                    lines.pop();
                    lines.extend_from_slice(&line[1..]);
                }
                None => continue,
                Some(_) => lines.extend_from_slice(line),
            }
            lines.push(b'\n');
        }
        charset::text(&lines).into_owned()
    }
}

/// The calendars of a file, in order.
pub(super) fn calendars(bytes: &[u8]) -> Vec<Calendar<'_>> {
    let mut calendars: Vec<Calendar<'_>> = Vec::new();
    let mut open: Option<(Kind, usize)> = None;
    for (start, end) in Lines::of(bytes) {
        let line = &bytes[start..end];
        let (begin, name) = match word(line) {
            Word::Begin(name) => (true, name),
            Word::End(name) => (false, name),
            Word::Other if open.is_none() => {
                if let Some(calendar) = calendars.last_mut() {
                    property(calendar, line);
                }
                continue;
            }
            Word::Other => continue,
        };
        let frame = name.eq_ignore_ascii_case("VCALENDAR");
        let kind = Kind::of(name);
        match open {
            Some((one, at)) if !begin && kind == Some(one) => {
                close(
                    &mut calendars,
                    one,
                    Block { offset: at, bytes: &bytes[at..end], whole: true },
                );
                open = None;
            }
            Some((one, at)) if frame || begin && kind.is_some() => {
                close(
                    &mut calendars,
                    one,
                    Block { offset: at, bytes: &bytes[at..start], whole: false },
                );
                open = None;
            }
            _ => {}
        }
        if begin && frame {
            calendars.push(Calendar::default());
        } else if begin && open.is_none() {
            open = kind.map(|kind| (kind, start));
        }
    }
    if let Some((kind, at)) = open {
        close(&mut calendars, kind, Block { offset: at, bytes: &bytes[at..], whole: false });
    }
    calendars
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Event,
    Zone,
    /// Left out, with the reason.
    Other(&'static str),
}

impl Kind {
    fn of(name: &str) -> Option<Kind> {
        match name.to_ascii_uppercase().as_str() {
            "VEVENT" => Some(Kind::Event),
            "VTIMEZONE" => Some(Kind::Zone),
            "VTODO" => Some(Kind::Other("left-out-todo")),
            "VJOURNAL" => Some(Kind::Other("left-out-journal")),
            "VFREEBUSY" => Some(Kind::Other("left-out-free-busy")),
            "VAVAILABILITY" => Some(Kind::Other("left-out-availability")),
            _ => None,
        }
    }
}

fn close<'a>(calendars: &mut Vec<Calendar<'a>>, kind: Kind, block: Block<'a>) {
    if calendars.is_empty() {
        calendars.push(Calendar::default());
    }
    let calendar = calendars.last_mut().expect("one was pushed if there was none");
    match kind {
        Kind::Event => calendar.events.push(block),
        Kind::Zone => calendar.zones.push(block),
        Kind::Other(reason) => calendar.others.push(reason),
    }
}

fn property(calendar: &mut Calendar<'_>, line: &[u8]) {
    let line = String::from_utf8_lossy(line);
    let Some((name, value)) = line.split_once(':') else { return };
    let name = name.split(';').next().unwrap_or_default().trim();
    if name.eq_ignore_ascii_case("METHOD") {
        calendar.method = value.trim().to_ascii_uppercase();
    } else if name.eq_ignore_ascii_case("X-WR-TIMEZONE") {
        calendar.zone = Some(value.trim().replace('\\', ""));
    }
}

enum Word<'a> {
    Begin(&'a str),
    End(&'a str),
    Other,
}

fn word(line: &[u8]) -> Word<'_> {
    let line = charset::without_mark(line);
    let Some(colon) = line.iter().take(8).position(|byte| *byte == b':') else {
        return Word::Other;
    };
    let name = std::str::from_utf8(&line[colon + 1..]).unwrap_or_default().trim();
    match line[..colon].trim_ascii() {
        word if word.eq_ignore_ascii_case(b"BEGIN") => Word::Begin(name),
        word if word.eq_ignore_ascii_case(b"END") => Word::End(name),
        _ => Word::Other,
    }
}

/// Start and end of each line without its ending, which is any of LF, CR LF, CR.
struct Lines<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Lines<'_> {
    fn of(bytes: &[u8]) -> Lines<'_> {
        Lines { bytes, at: 0 }
    }
}

impl Iterator for Lines<'_> {
    type Item = (usize, usize);

    fn next(&mut self) -> Option<(usize, usize)> {
        let start = self.at;
        let rest = self.bytes.get(start..).filter(|rest| !rest.is_empty())?;
        let length = memchr::memchr2(b'\n', b'\r', rest).unwrap_or(rest.len());
        // One or more CR before a LF end one line: some gateways write CR CR LF.
        let returns = rest[length..].iter().take_while(|byte| **byte == b'\r').count();
        let feed = rest.get(length + returns) == Some(&b'\n');
        self.at = start + length + if feed { returns + 1 } else { returns.min(1) };
        Some((start, start + length))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn titles(file: &str) -> Vec<(usize, String, bool)> {
        let calendars = calendars(file.as_bytes());
        let events = calendars.iter().flat_map(|calendar| &calendar.events);
        events.map(|event| (event.offset, event.text(), event.whole)).collect()
    }

    #[test]
    fn any_line_ending_and_a_byte_order_mark() {
        for ending in ["\n", "\r\n", "\r", "\r\r\n"] {
            let file = ["\u{feff}BEGIN:VCALENDAR", "BEGIN:VEVENT", "SUMMARY:A", " B", "END:VEVENT"];
            let file = file.join(ending) + ending;
            let found = titles(&file);
            let text = "BEGIN:VEVENT\nSUMMARY:AB\nEND:VEVENT\n";
            assert_eq!(found, [(18 + ending.len(), text.into(), true)], "{ending:?}");
        }
    }

    #[test]
    fn a_character_split_by_a_fold_and_an_old_encoding() {
        let split = b"SUMMARY:Caf\xC3\r\n \xA9\r\n";
        let old = b"SUMMARY:Caf\xE9\r\n";
        for bytes in [&split[..], &old[..]] {
            assert_eq!(Block { offset: 0, bytes, whole: true }.text(), "SUMMARY:Café\n");
        }
    }

    #[test]
    fn an_event_without_an_end_costs_only_itself() {
        let file = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nBEGIN:VEVENT\nUID:2\nEND:VEVENT\n\
            BEGIN:VEVENT\nUID:3\nEND:VCALENDAR\nBEGIN:VEVENT\nUID:4";
        let whole: Vec<bool> = titles(file).into_iter().map(|(_, _, whole)| whole).collect();
        assert_eq!(whole, [false, true, false, false]);
    }

    #[test]
    fn what_is_no_event_is_named() {
        let file = "BEGIN:VCALENDAR\nMETHOD:reply\nX-WR-TIMEZONE:Europe/Madrid\nBEGIN:VTODO\n\
            METHOD:x\nEND:VTODO\nBEGIN:VFREEBUSY\nEND:VFREEBUSY\nEND:VCALENDAR";
        let calendar = &calendars(file.as_bytes())[0];
        assert_eq!(calendar.others, ["left-out-todo", "left-out-free-busy"]);
        assert_eq!(calendar.method, "REPLY");
        assert_eq!(calendar.zone.as_deref(), Some("Europe/Madrid"));
    }
}
