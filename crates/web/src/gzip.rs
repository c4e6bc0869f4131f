//! Pages go over the wire compressed, where the browser takes it.

use std::io::Write;

use axum::http::{HeaderMap, HeaderValue};
use flate2::Compression;
use flate2::write::GzEncoder;

/// Fewer bytes are not worth it.
const WORTH: usize = 1_000;

/// Whether a browser takes gzip.
pub(crate) fn taken(headers: &HeaderMap) -> bool {
    let said = headers.get("accept-encoding").and_then(|value| value.to_str().ok());
    said.is_some_and(|said| said.split(',').any(|one| one.trim() == "gzip"))
}

/// The bytes as they go out, and the header that says so.
pub(crate) fn packed(bytes: &[u8], taken: bool) -> (Vec<u8>, Option<HeaderValue>) {
    if !taken || bytes.len() < WORTH {
        return (bytes.to_vec(), None);
    }
    let mut encoder = GzEncoder::new(Vec::with_capacity(bytes.len() / 3), Compression::new(5));
    // Writing into memory cannot fail; were it to, the page goes out as it is.
    match encoder.write_all(bytes).and_then(|()| encoder.finish()) {
        Ok(packed) => (packed, Some(HeaderValue::from_static("gzip"))),
        Err(_) => (bytes.to_vec(), None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_who_asks_gets_it_and_short_things_stay_as_they_are() {
        let said = |value: &str| {
            let mut headers = HeaderMap::new();
            headers.insert("accept-encoding", value.parse().unwrap());
            taken(&headers)
        };
        assert!(said("gzip, deflate, br") && said("br, gzip"));
        assert!(!said("br") && !said("x-gzip-not") && !taken(&HeaderMap::new()));
        let long = vec![b'a'; 10_000];
        let (bytes, encoding) = packed(&long, true);
        assert!(bytes.len() < 200 && encoding.is_some());
        assert_eq!(packed(&long, false), (long.clone(), None));
        assert_eq!(packed(b"short", true), (b"short".to_vec(), None));
    }
}
