//! Lines of a table as a stream: any size, any bytes. A line that cannot be used costs itself, even
//! where it opens a quote that never closes.

use std::collections::VecDeque;
use std::io::{self, BufRead, Read};

/// Longer lines are cut; what is cut off is passed over.
const LONGEST: usize = 1 << 20;

/// A quoted cell may run over this many lines; past that its quote is taken as a stray mark.
const JOINED: usize = 50;

/// Reads rows; a cell in quotes may hold line ends.
pub(super) struct Rows<'a> {
    input: &'a mut dyn BufRead,
    /// Lines read to look for the end of a quote, to be given again.
    ahead: VecDeque<Line>,
    /// Lines given so far.
    pub(super) line: usize,
    /// What parts cells.
    pub(super) delimiter: u8,
}

/// A line without its end.
#[derive(Default)]
struct Line {
    bytes: Vec<u8>,
    cut: bool,
}

/// A row with the line it begins on.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Row {
    pub(super) line: usize,
    pub(super) bytes: Vec<u8>,
    /// It was longer than a line may be.
    pub(super) cut: bool,
}

impl<'a> Rows<'a> {
    pub(super) fn new(input: &'a mut dyn BufRead) -> Rows<'a> {
        Rows { input, ahead: VecDeque::new(), line: 0, delimiter: b',' }
    }

    /// The first line that is not blank, as it stands, without the mark some editors put before it.
    pub(super) fn header(&mut self) -> io::Result<Option<Vec<u8>>> {
        while let Some(line) = self.next_line()? {
            let bytes = line.bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&line.bytes);
            if !blank(bytes) {
                return Ok(Some(bytes.to_owned()));
            }
        }
        Ok(None)
    }

    /// The next row that is not blank.
    pub(super) fn next(&mut self) -> io::Result<Option<Row>> {
        while let Some(first) = self.next_line()? {
            if blank(&first.bytes) {
                continue;
            }
            let mut row = Row { line: self.line, bytes: first.bytes, cut: first.cut };
            if !row.cut && opens(&row.bytes, self.delimiter) {
                self.close(&mut row)?;
            }
            return Ok(Some(row));
        }
        Ok(None)
    }

    /// Adds lines until the quote closes; where it does not, the row stays as it was.
    fn close(&mut self, row: &mut Row) -> io::Result<()> {
        let mut whole = row.bytes.clone();
        let mut taken = Vec::new();
        while taken.len() < JOINED {
            let Some(line) = self.next_line()? else { break };
            whole.push(b'\n');
            whole.extend_from_slice(&line.bytes);
            let cut = line.cut || whole.len() > LONGEST;
            // Only a line with a quote can close one.
            let closed = line.bytes.contains(&b'"') && !opens(&whole, self.delimiter);
            taken.push(line);
            if closed && !cut {
                row.bytes = whole;
                return Ok(());
            }
            if cut {
                break;
            }
        }
        self.line -= taken.len();
        taken.into_iter().rev().for_each(|line| self.ahead.push_front(line));
        Ok(())
    }

    fn next_line(&mut self) -> io::Result<Option<Line>> {
        let line = match self.ahead.pop_front() {
            Some(line) => Some(line),
            None => self.read_line()?,
        };
        self.line += usize::from(line.is_some());
        Ok(line)
    }

    fn read_line(&mut self) -> io::Result<Option<Line>> {
        let mut bytes = Vec::new();
        let limit = LONGEST as u64;
        if (&mut *self.input).take(limit).read_until(b'\n', &mut bytes)? == 0 {
            return Ok(None);
        }
        let cut = bytes.len() == LONGEST && !bytes.ends_with(b"\n");
        if cut {
            self.pass_over_line()?;
        }
        let ends = |byte: &u8| b"\r\n".contains(byte);
        let length = bytes.iter().rposition(|byte| !ends(byte)).map_or(0, |at| at + 1);
        bytes.truncate(length);
        Ok(Some(Line { bytes, cut }))
    }

    fn pass_over_line(&mut self) -> io::Result<()> {
        loop {
            let buffer = self.input.fill_buf()?;
            if buffer.is_empty() {
                return Ok(());
            }
            let end = buffer.iter().position(|byte| *byte == b'\n');
            let used = end.map_or(buffer.len(), |at| at + 1);
            self.input.consume(used);
            if end.is_some() {
                return Ok(());
            }
        }
    }
}

/// The cells of a row. A quote opens at the start of a cell only and is doubled inside, as
/// spreadsheets write it; elsewhere it is a mark like any other.
pub(super) fn cells(row: &[u8], delimiter: u8) -> Vec<String> {
    let text = |cell: &[u8]| String::from_utf8_lossy(cell).trim().to_owned();
    if !row.contains(&b'"') {
        return row.split(|byte| *byte == delimiter).map(text).collect();
    }
    quoted(row, delimiter).0.iter().map(|cell| text(cell)).collect()
}

fn opens(row: &[u8], delimiter: u8) -> bool {
    row.contains(&b'"') && quoted(row, delimiter).1
}

/// Cells, and whether a quote is still open at the end.
fn quoted(row: &[u8], delimiter: u8) -> (Vec<Vec<u8>>, bool) {
    let mut cells = vec![Vec::new()];
    let (mut inside, mut fresh) = (false, true);
    let mut bytes = row.iter().copied().peekable();
    while let Some(byte) = bytes.next() {
        let cell = cells.last_mut().expect("there is always one");
        match byte {
            b'"' if inside && bytes.next_if_eq(&b'"').is_some() => cell.push(b'"'),
            b'"' if inside => inside = false,
            b'"' if fresh => (inside, fresh) = (true, false),
            _ if byte == delimiter && !inside => {
                cells.push(Vec::new());
                fresh = true;
            }
            _ => {
                cell.push(byte);
                fresh = fresh && byte == b' ';
            }
        }
    }
    (cells, inside)
}

fn blank(line: &[u8]) -> bool {
    line.iter().all(u8::is_ascii_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<(usize, Vec<String>)> {
        let mut input = text.as_bytes();
        let mut rows = Rows::new(&mut input);
        let mut found = Vec::new();
        while let Some(row) = rows.next().unwrap() {
            found.push((row.line, cells(&row.bytes, b',')));
        }
        found
    }

    #[test]
    fn quotes_hold_commas_line_ends_and_quotes() {
        let found = rows("a,\"b, \"\"c\"\"\r\nd\",e\r\n\r\n f , 5\" pipe,\n");
        assert_eq!(found.len(), 2);
        assert_eq!(found[0], (1, ["a", "b, \"c\"\nd", "e"].map(String::from).to_vec()));
        assert_eq!(found[1], (4, ["f", "5\" pipe", ""].map(String::from).to_vec()));
    }

    #[test]
    fn a_quote_that_never_closes_costs_its_own_line() {
        let text = format!("1,\"open\n{}", "2,3\n".repeat(200));
        let found = rows(&text);
        assert_eq!(found.len(), 201);
        assert_eq!((found[0].0, found[1].0, found[200].0), (1, 2, 201));
        assert_eq!(found[1].1, ["2", "3"]);
    }

    #[test]
    fn an_endless_line_is_cut_and_the_next_is_read() {
        let text = "x".repeat(3 * LONGEST) + "\n1,0\n";
        let mut input = text.as_bytes();
        let mut rows = Rows::new(&mut input);
        let first = rows.next().unwrap().unwrap();
        assert!(first.cut && first.bytes.len() == LONGEST);
        let second = rows.next().unwrap().unwrap();
        assert_eq!((second.line, second.bytes.as_slice()), (2, b"1,0".as_slice()));
        assert_eq!(rows.next().unwrap(), None);
    }
}
