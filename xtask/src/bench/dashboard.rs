//! A dashboard that runs, asked over HTTP: one plain request per connection, and `wrk` for many.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::process::{now, output};

/// `altitude serve` on a free port; ends when dropped.
pub(super) struct Dashboard {
    server: Child,
    /// `127.0.0.1:40123`.
    host: String,
    /// The name and the value of what lets a browser in.
    cookie: String,
}

/// One answer and how long it took.
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) seconds: f64,
    pub(super) body: String,
    pub(super) bytes: usize,
}

/// Milliseconds from a request to the end of its answer.
pub(super) struct Latency {
    pub(super) p50: f64,
    pub(super) p99: f64,
}

impl Dashboard {
    /// Starts it; `command` is `altitude … serve` without a port.
    pub(super) fn start(command: &mut Command) -> Result<Dashboard> {
        let command = command.args(["--port", "0", "--json"]);
        let mut server = command.stdout(Stdio::piped()).spawn().context("cannot start serve")?;
        let said = server.stdout.take().context("serve has no output")?;
        let mut line = String::new();
        BufReader::new(said).read_line(&mut line)?;
        let told: serde_json::Value = serde_json::from_str(&line).context("serve told nothing")?;
        let address = told["address"].as_str().unwrap_or_default();
        let (host, token) = address
            .strip_prefix("http://")
            .and_then(|rest| rest.split_once("/?token="))
            .with_context(|| format!("no address: {line}"))?;
        let port = host.rsplit(':').next().unwrap_or_default();
        let cookie = format!("altitude_{port}={token}");
        Ok(Dashboard { server, host: host.to_owned(), cookie })
    }

    /// One page as text.
    pub(super) fn get(&self, path: &str) -> Result<Answer> {
        self.ask(&format!("GET {path} HTTP/1.1\r\n"), "")
    }

    /// One page as a browser asks for it; its bytes are those on the way.
    pub(super) fn load(&self, path: &str) -> Result<Answer> {
        self.ask(&format!("GET {path} HTTP/1.1\r\nAccept-Encoding: gzip\r\n"), "")
    }

    /// One form.
    pub(super) fn post(&self, path: &str, form: &str) -> Result<Answer> {
        let head = format!(
            "POST {path} HTTP/1.1\r\nOrigin: http://{}\r\nContent-Length: {}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\n",
            self.host,
            form.len()
        );
        self.ask(&head, form)
    }

    fn ask(&self, head: &str, body: &str) -> Result<Answer> {
        let start = now();
        let mut stream = TcpStream::connect(&self.host)?;
        stream.set_read_timeout(Some(Duration::from_secs(300)))?;
        let (host, cookie) = (&self.host, &self.cookie);
        write!(
            stream,
            "{head}Host: {host}\r\nCookie: {cookie}\r\nConnection: close\r\n\r\n{body}"
        )?;
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes)?;
        let seconds = start.elapsed().as_secs_f64();
        let text = String::from_utf8_lossy(&bytes);
        let (head, body) = text.split_once("\r\n\r\n").context("no answer")?;
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0);
        let sent = bytes.windows(4).position(|four| four == b"\r\n\r\n").map_or(0, |at| at + 4);
        Ok(Answer { status, seconds, body: body.to_owned(), bytes: bytes.len() - sent })
    }

    /// Four connections that ask for the page again and again for two seconds.
    pub(super) fn press(&self, path: &str) -> Result<Latency> {
        let mut wrk = Command::new("wrk");
        wrk.args(["-t1", "-c4", "-d2s", "--latency", "-H", &format!("Cookie: {}", self.cookie)]);
        wrk.args(["-H", "Accept-Encoding: gzip"]);
        let said = output(wrk.arg(format!("http://{}{path}", self.host)))?;
        if said.contains("Non-2xx") || said.contains("Socket errors") {
            bail!("{path}: {said}");
        }
        let at = |share: &str| {
            let line = said.lines().find_map(|line| line.trim().strip_prefix(share));
            line.and_then(milliseconds).with_context(|| format!("wrk told no {share}: {said}"))
        };
        Ok(Latency { p50: at("50%")?, p99: at("99%")? })
    }

    /// Megabytes held at the peak, where the system tells.
    pub(super) fn peak(&self) -> Option<f64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.server.id())).ok()?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
        let kibibytes: f64 = line.trim().trim_end_matches(" kB").parse().ok()?;
        Some(kibibytes * 1024.0 / 1e6)
    }
}

impl Drop for Dashboard {
    fn drop(&mut self) {
        // Best effort: it has no other reason to end than this.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// `wrk` writes 850.00us, 1.95ms and 1.20s.
fn milliseconds(written: &str) -> Option<f64> {
    let written = written.trim();
    let units = [("us", 1e-3), ("ms", 1.0), ("s", 1e3), ("m", 6e4)];
    let number = |(unit, factor): (&str, f64)| {
        written.strip_suffix(unit).and_then(|n| n.parse::<f64>().ok()).map(|n| n * factor)
    };
    units.into_iter().find_map(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_of_wrk_are_read_in_each_unit() {
        for (written, expected) in [("850.00us", 0.85), (" 1.95ms", 1.95), ("1.20s", 1200.0)] {
            assert!((milliseconds(written).unwrap() - expected).abs() < 1e-9, "{written}");
        }
        assert_eq!(milliseconds("soon"), None);
    }
}
