//! Encoding of mail: headers after RFC 2047, bodies as quoted-printable, base64 or HTML.

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Text of a header: as it stands where it is ASCII, else encoded words, folded.
pub(crate) fn header(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    let words: Vec<String> = pieces(text, 42)
        .into_iter()
        .map(|piece| format!("=?UTF-8?B?{}?=", base64(piece.as_bytes())))
        .collect();
    words.join("\n ")
}

/// A name beside an address.
pub(crate) fn name(text: &str) -> String {
    if text.is_ascii() {
        let plain = text.chars().all(|c| c.is_ascii_alphanumeric() || c == ' ' || c == '-');
        return if plain { text.to_owned() } else { format!("\"{text}\"") };
    }
    let mut word = String::from("=?utf-8?Q?");
    for byte in text.bytes() {
        match byte {
            b' ' => word.push('_'),
            b if b.is_ascii_alphanumeric() => word.push(char::from(b)),
            b => word.push_str(&format!("={b:02X}")),
        }
    }
    word + "?="
}

/// Pieces of at most `octets`, cut between characters.
fn pieces(text: &str, octets: usize) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for character in text.chars() {
        if pieces.last().is_some_and(|p| p.len() + character.len_utf8() > octets) {
            pieces.push(String::new());
        }
        pieces.last_mut().expect("starts with one").push(character);
    }
    pieces
}

/// Base64 without line breaks.
pub(crate) fn base64(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() / 3 * 4 + 4);
    for chunk in bytes.chunks(3) {
        let group =
            [chunk[0], chunk.get(1).copied().unwrap_or(0), chunk.get(2).copied().unwrap_or(0)];
        let bits = u32::from(group[0]) << 16 | u32::from(group[1]) << 8 | u32::from(group[2]);
        for place in 0..4 {
            let sextet = (bits >> (18 - 6 * place) & 63) as usize;
            text.push(if place <= chunk.len() { char::from(ALPHABET[sextet]) } else { '=' });
        }
    }
    text
}

/// Base64 in lines of 76.
pub(crate) fn base64_lines(bytes: &[u8]) -> String {
    let text = base64(bytes);
    let lines: Vec<&str> =
        (0..text.len()).step_by(76).map(|at| &text[at..text.len().min(at + 76)]).collect();
    lines.join("\n")
}

/// Quoted-printable in lines of at most 76.
pub(crate) fn quoted_printable(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    for (index, line) in text.split('\n').enumerate() {
        if index > 0 {
            out.push('\n');
        }
        let mut width = 0;
        let bytes = line.as_bytes();
        for (at, byte) in bytes.iter().enumerate() {
            let last = at + 1 == bytes.len();
            let plain = (33..=126).contains(byte) && *byte != b'=' || *byte == b' ' && !last;
            let needs = if plain { 1 } else { 3 };
            if width + needs > 75 {
                out.push_str("=\n");
                width = 0;
            }
            if plain {
                out.push(char::from(*byte))
            } else {
                push_escape(&mut out, *byte)
            }
            width += needs;
        }
    }
    out
}

fn push_escape(out: &mut String, byte: u8) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    out.push('=');
    out.push(char::from(HEX[usize::from(byte >> 4)]));
    out.push(char::from(HEX[usize::from(byte & 15)]));
}

/// Plain text as a small HTML page; lines that begin with `>` become a quote.
pub(crate) fn html(text: &str) -> String {
    let mut page = String::from("<html><head><meta charset=\"utf-8\"></head><body>\n");
    let mut quoting = false;
    for line in text.split('\n') {
        let quoted = line.starts_with('>');
        if quoted != quoting {
            page.push_str(if quoted { "<blockquote type=\"cite\">\n" } else { "</blockquote>\n" });
            quoting = quoted;
        }
        let content = line.trim_start_matches(['>', ' ']);
        let content = content.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        page.push_str(&if content.is_empty() {
            "<br>\n".to_owned()
        } else {
            format!("<div>{content}</div>\n")
        });
    }
    if quoting {
        page.push_str("</blockquote>\n");
    }
    page + "</body></html>"
}

#[cfg(test)]
mod tests {
    use super::*;

    // Reference values from Python: base64.b64encode, quopri.encodestring.
    #[test]
    fn encodings_agree_with_python() {
        assert_eq!(base64("Ampliación".as_bytes()), "QW1wbGlhY2nDs24=");
        assert_eq!(base64(b"ab"), "YWI=");
        assert_eq!(quoted_printable("a=b é \nx"), "a=3Db =C3=A9=20\nx");
    }

    #[test]
    fn encoded_words_stay_short_and_whole() {
        let header =
            header("Ampliación de la nave 3 – próximos pasos con el propietario del terreno");
        assert!(header.lines().all(|line| line.len() <= 76 && line.is_ascii()), "{header}");
        assert!(header.lines().count() > 1);
    }

    #[test]
    fn soft_breaks_keep_lines_short() {
        let encoded = quoted_printable(&"ñandú ".repeat(40));
        assert!(encoded.lines().all(|line| line.len() <= 76));
    }
}
