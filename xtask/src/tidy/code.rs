//! Enough of Rust's grammar for the rules: comments and strings blanked, where functions begin and
//! end, where the tests at a file's foot begin. Not a parser: `rustc` has already accepted the code.

/// The text with comments and the contents of strings replaced by spaces; lines stay lines.
pub(super) fn blanked(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let skipped = skipped(&bytes[at..]);
        if skipped == 0 {
            out.push(bytes[at]);
        }
        let blank = |byte: &u8| if *byte == b'\n' { b'\n' } else { b' ' };
        let end = (at + skipped).min(bytes.len());
        out.extend(bytes[at..end].iter().map(blank));
        at += skipped.max(1);
    }
    String::from_utf8_lossy(&out).into_owned()
}

/// A function: its name, the line of its `fn` (from 1) and its lines up to the closing brace.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Function {
    pub(super) name: String,
    pub(super) line: usize,
    pub(super) lines: usize,
}

/// Every function with a body in code already blanked.
pub(super) fn functions(code: &str) -> Vec<Function> {
    let mut functions = Vec::new();
    for (at, _) in code.match_indices("fn ") {
        let starts_word = !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
        let Some(end) = body_end(&code[at..]).filter(|_| starts_word) else { continue };
        let name = code[at + 3..].split(|c: char| !c.is_alphanumeric() && c != '_').next();
        functions.push(Function {
            name: name.unwrap_or_default().to_owned(),
            line: lines(&code[..at]) + 1,
            lines: lines(&code[at..at + end]) + 1,
        });
    }
    functions
}

/// The text up to the tests at its foot.
pub(super) fn without_tests(text: &str) -> &str {
    match text.find("\n#[cfg(test)]\nmod tests") {
        Some(at) => &text[..=at],
        None => text,
    }
}

/// The line (from 1) of the byte at `at`.
pub(super) fn line_of(text: &str, at: usize) -> usize {
    lines(&text[..at]) + 1
}

fn lines(text: &str) -> usize {
    text.matches('\n').count()
}

/// Where the body of the function at the start of `code` ends; none for one without a body.
fn body_end(code: &str) -> Option<usize> {
    let mut nested = 0_i32;
    let mut braces = 0_i32;
    for (at, byte) in code.bytes().enumerate() {
        match byte {
            b'(' | b'[' => nested += 1,
            b')' | b']' => nested -= 1,
            b';' if nested == 0 && braces == 0 => return None,
            b'{' => braces += 1,
            b'}' => {
                braces -= 1;
                if braces <= 0 {
                    return (braces == 0).then_some(at);
                }
            }
            _ => {}
        }
    }
    None
}

/// Length of the comment or literal `rest` starts with; 0 where it starts with code.
fn skipped(rest: &[u8]) -> usize {
    match rest {
        [b'/', b'/', ..] => until(rest, b"\n"),
        [b'/', b'*', ..] => block_comment(rest),
        [b'"', ..] => string(rest),
        [b'r', b'"' | b'#', ..] => raw_string(rest),
        [b'\'', ..] => character(rest),
        _ => 0,
    }
}

/// Bytes before the next `end`, or all.
fn until(rest: &[u8], end: &[u8]) -> usize {
    rest.windows(end.len()).position(|window| window == end).unwrap_or(rest.len())
}

fn block_comment(rest: &[u8]) -> usize {
    let mut depth = 0;
    let mut at = 0;
    while at + 1 < rest.len() {
        let step = match &rest[at..at + 2] {
            b"/*" => 1,
            b"*/" => -1,
            _ => 0,
        };
        depth += step;
        at += if step == 0 { 1 } else { 2 };
        if depth == 0 {
            return at;
        }
    }
    rest.len()
}

fn string(rest: &[u8]) -> usize {
    let mut at = 1;
    while at < rest.len() {
        match rest[at] {
            b'\\' => at += 2,
            b'"' => return at + 1,
            _ => at += 1,
        }
    }
    rest.len()
}

/// A raw string, `r"…"` or `r#"…"#`; 0 for a raw identifier.
fn raw_string(rest: &[u8]) -> usize {
    let hashes = rest[1..].iter().take_while(|byte| **byte == b'#').count();
    let open = hashes + 2;
    if rest.get(open - 1) != Some(&b'"') {
        return 0;
    }
    let mut close = vec![b'"'];
    close.resize(hashes + 1, b'#');
    open + until(&rest[open..], &close) + close.len()
}

/// A character literal; 0 for a lifetime.
fn character(rest: &[u8]) -> usize {
    if rest.get(1) == Some(&b'\\') {
        return 4 + until(rest.get(3..).unwrap_or_default(), b"'");
    }
    let width = match rest.get(1) {
        Some(byte) if *byte < 0x80 => 1,
        Some(byte) if *byte < 0xE0 => 2,
        Some(byte) if *byte < 0xF0 => 3,
        _ => 4,
    };
    if rest.get(1 + width) == Some(&b'\'') { width + 2 } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_strings_are_blanked() {
        let code = blanked("a // x {\nb /* y /* z */ { */ c \"d \\\" {\" e");
        assert_eq!(code.split_whitespace().collect::<Vec<_>>(), ["a", "b", "c", "e"]);
        assert_eq!(code.lines().count(), 2);
    }

    #[test]
    fn raw_strings_and_characters_are_blanked() {
        let code = blanked(r##"r#"{"# '{' '\'' '\u{7b}' 'é' "é" &'a str r#fn br"{" end"##);
        let words: Vec<_> = code.split_whitespace().collect();
        assert_eq!(words, ["&'a", "str", "r#fn", "b", "end"]);
    }

    #[test]
    fn functions_end_at_their_closing_brace() {
        let code = "fn a() {\n    if x {\n    }\n}\ntrait T {\n    fn b(c: [u8; 4]);\n}\npub fn d(\n    e: fn(u8),\n) -> [u8; 2] {\n}\n";
        let found = functions(code);
        let expected = [("a", 1, 4), ("d", 8, 4)];
        let expected =
            expected.map(|(name, line, lines)| Function { name: name.to_owned(), line, lines });
        assert_eq!(found, expected);
    }

    #[test]
    fn tests_at_the_foot_do_not_count() {
        assert_eq!(without_tests("fn a() {}\n\n#[cfg(test)]\nmod tests {\n}\n"), "fn a() {}\n\n");
        assert_eq!(without_tests("fn a() {}\n"), "fn a() {}\n");
    }
}
