//! What a browser asked: the address in parts, and how the person likes pages.

use std::collections::BTreeMap;

use axum::http::{HeaderMap, Uri};
use desk::{Language, SpanRequest};
use maud::Markup;

use crate::gzip;

/// A page asked for.
#[derive(Debug, Clone)]
pub(crate) struct Ask {
    /// `/lens/output`.
    pub(crate) path: String,
    /// The whole address after the host.
    pub(crate) uri: String,
    query: BTreeMap<String, String>,
    /// Set in the settings; else the desk's.
    pub(crate) language: Option<Language>,
    /// `light` or `dark` where set; else the system's.
    pub(crate) theme: Option<&'static str>,
    /// What every form carries.
    pub(crate) csrf: String,
    /// The demo's journal.
    pub(crate) demo: bool,
    /// The browser takes gzip.
    pub(crate) gzip: bool,
    /// How far an import is, where that was asked for.
    pub(crate) progress: Option<Markup>,
}

impl Ask {
    pub(crate) fn of(uri: &Uri, headers: &HeaderMap) -> Ask {
        let theme = match cookie(headers, "theme") {
            Some("light") => Some("light"),
            Some("dark") => Some("dark"),
            _ => None,
        };
        Ask {
            path: uri.path().to_owned(),
            uri: uri.to_string(),
            query: pairs(uri.query().unwrap_or_default()).into_iter().collect(),
            language: cookie(headers, "language").map(Language::from_locale),
            theme,
            csrf: String::new(),
            demo: false,
            gzip: gzip::taken(headers),
            progress: None,
        }
    }

    /// The last part of the path: the name of a lens, a facet, an item.
    pub(crate) fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or_default()
    }

    /// A value of the query.
    pub(crate) fn get(&self, key: &str) -> Option<&str> {
        self.query.get(key).map(String::as_str).filter(|value| !value.is_empty())
    }

    /// A number of the query.
    pub(crate) fn number(&self, key: &str) -> Option<usize> {
        self.get(key)?.parse().ok()
    }

    /// The days asked for; what is not understood is left out.
    pub(crate) fn span(&self) -> SpanRequest {
        SpanRequest {
            quarter: self.get("quarter").and_then(|quarter| quarter.parse().ok()),
            ..SpanRequest::default()
        }
    }

    /// `path` with the days asked for, so that a link keeps to them.
    pub(crate) fn to(&self, path: &str) -> String {
        let mark = if path.contains('?') { '&' } else { '?' };
        let (path, place) =
            path.split_once('#').map_or((path, None), |(p, place)| (p, Some(place)));
        let place = place.map_or_else(String::new, |place| format!("#{place}"));
        match self.get("quarter") {
            Some(quarter) => format!("{path}{mark}quarter={}{place}", encoded(quarter)),
            None => format!("{path}{place}"),
        }
    }
}

/// A cookie's value.
pub(crate) fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let all = headers.get_all("cookie").into_iter().filter_map(|line| line.to_str().ok());
    let mut pairs = all.flat_map(|line| line.split(';')).filter_map(|pair| pair.split_once('='));
    pairs.find(|(key, _)| key.trim() == name).map(|(_, value)| value.trim())
}

/// Keys and values of a query or a form, decoded, in their order.
pub(crate) fn pairs(query: &str) -> Vec<(String, String)> {
    let pair = |part: &str| {
        let (key, value) = part.split_once('=').unwrap_or((part, ""));
        (decoded(key), decoded(value))
    };
    query.split('&').filter(|part| !part.is_empty()).map(pair).collect()
}

fn decoded(written: &str) -> String {
    let bytes = written.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let hex = |at: usize| bytes.get(at).and_then(|byte| (*byte as char).to_digit(16));
        match (bytes[at], hex(at + 1), hex(at + 2)) {
            (b'%', Some(high), Some(low)) => {
                out.push(u8::try_from(high * 16 + low).unwrap_or(b'?'));
                at += 2;
            }
            (b'+', ..) => out.push(b' '),
            (byte, ..) => out.push(byte),
        }
        at += 1;
    }
    String::from_utf8_lossy(&out).into_owned()
}

/// Whether an address to be led to is a path of ours. Browsers drop tabs and line ends and take `\`
/// for `/`, so that `/\t/evil.example` would be another place.
pub(crate) fn is_ours(path: &str) -> bool {
    let crooked = |c: char| c == '\\' || c.is_control();
    path.starts_with('/') && !path.starts_with("//") && !path.contains(crooked)
}

/// As a value in an address.
pub(crate) fn encoded(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for byte in value.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => out.push(byte as char),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_go_there_and_back_whatever_they_hold() {
        for value in ["a b&c=d", "ñandú 100 %", "%zz+", "\u{1F600}", ""] {
            let query = format!("x={}&y=1", encoded(value));
            assert_eq!(pairs(&query)[0].1, value);
        }
        assert_eq!(pairs("a=%zz&b=%4")[0].1, "%zz");
    }

    #[test]
    fn links_keep_to_the_days_asked_for() {
        let ask = Ask::of(&"/lens/output?quarter=2026Q1".parse().unwrap(), &HeaderMap::new());
        assert_eq!(ask.name(), "output");
        assert_eq!(ask.to("/facet/influence"), "/facet/influence?quarter=2026Q1");
        assert_eq!(ask.to("/lens/output?of=1#items"), "/lens/output?of=1&quarter=2026Q1#items");
        assert!(ask.span().quarter.is_some());
    }

    #[test]
    fn cookies_are_found_among_others() {
        let mut headers = HeaderMap::new();
        headers.insert("cookie", "a=1; theme=dark; b=2".parse().unwrap());
        assert_eq!(cookie(&headers, "theme"), Some("dark"));
        assert_eq!(cookie(&headers, "heme"), None);
    }
}
