//! Bytes of calendar files as text, when nothing says their encoding.

use std::borrow::Cow;

/// The file as bytes of a superset of ASCII: UTF-16 is converted, all else stays as it is, so that
/// places in the file stay true.
pub(crate) fn plain(bytes: &[u8]) -> Cow<'_, [u8]> {
    match encoding_rs::Encoding::for_bom(bytes) {
        Some((encoding, _)) if encoding != encoding_rs::UTF_8 => {
            Cow::Owned(encoding.decode(bytes).0.into_owned().into_bytes())
        }
        _ => Cow::Borrowed(bytes),
    }
}

/// UTF-8 where it is, else Windows-1252, which every sequence of bytes is.
pub(crate) fn text(bytes: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0,
    }
}

/// Bytes without the mark some writers of UTF-8 begin with.
pub(crate) fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_ways_to_write_a_word() {
        let utf16: Vec<u8> = "\u{feff}Reunión".encode_utf16().flat_map(u16::to_le_bytes).collect();
        for bytes in
            [&b"Reuni\xF3n"[..], "Reunión".as_bytes(), "\u{feff}Reunión".as_bytes(), &utf16]
        {
            let plain = plain(bytes);
            assert_eq!(text(without_mark(&plain)), "Reunión");
        }
    }
}
