//! Just enough of HTTP/1.1 to ask politely and rudely: one connection per request, bytes as given.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::time::Duration;

/// What came back.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    /// The first header of this name, in lower case.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// Where it leads.
    pub(crate) fn location(&self) -> &str {
        self.header("location").unwrap_or_default()
    }
}

/// A request as it goes over the line.
pub(crate) struct Request {
    line: String,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Request {
    pub(crate) fn new(method: &str, path: &str) -> Request {
        let line = format!("{method} {path} HTTP/1.1");
        Request { line, headers: Vec::new(), body: Vec::new() }
    }

    /// The same with a header; a second of the same name stands beside the first.
    pub(crate) fn with(mut self, name: &str, value: &str) -> Request {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The same with a body and its length.
    pub(crate) fn body(mut self, kind: &str, body: &[u8]) -> Request {
        self.body = body.to_vec();
        self.with("content-type", kind).with("content-length", &body.len().to_string())
    }

    /// Sends it to the port. An answer that comes before all was sent counts.
    pub(crate) fn send(self, port: u16) -> Answer {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(120))).unwrap();
        let mut head = format!("{}\r\n", self.line);
        for (name, value) in &self.headers {
            head += &format!("{name}: {value}\r\n");
        }
        head += "connection: close\r\n\r\n";
        let mut writing = stream.try_clone().unwrap();
        // The other side may refuse and close before it has heard everything.
        let sending = std::thread::spawn(move || {
            let _ = writing.write_all(head.as_bytes()).and_then(|()| writing.write_all(&self.body));
        });
        let mut bytes = Vec::new();
        let mut piece = [0; 16 << 10];
        while let Ok(count) = stream.read(&mut piece) {
            if count == 0 {
                break;
            }
            bytes.extend_from_slice(&piece[..count]);
        }
        sending.join().unwrap();
        parsed(&bytes)
    }
}

fn parsed(bytes: &[u8]) -> Answer {
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").unwrap_or(bytes.len());
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let mut lines = head.split("\r\n");
    let status = lines.next().and_then(|line| line.split(' ').nth(1)?.parse().ok()).unwrap_or(0);
    let header = |line: &str| {
        let (name, value) = line.split_once(':')?;
        Some((name.to_ascii_lowercase(), value.trim().to_owned()))
    };
    let headers: Vec<(String, String)> = lines.filter_map(header).collect();
    let body = bytes.get(end + 4..).unwrap_or_default();
    let chunked =
        headers.iter().any(|(name, value)| name == "transfer-encoding" && value == "chunked");
    let body = if chunked { unchunked(body) } else { body.to_vec() };
    Answer { status, headers, body }
}

fn unchunked(mut body: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    while let Some(end) = body.windows(2).position(|two| two == b"\r\n") {
        let size = std::str::from_utf8(&body[..end])
            .ok()
            .and_then(|size| usize::from_str_radix(size, 16).ok());
        let (Some(size @ 1..), start) = (size, end + 2) else { break };
        out.extend_from_slice(&body[start..start + size]);
        body = &body[start + size + 2..];
    }
    out
}
