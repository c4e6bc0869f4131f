//! The text of a message: its plain part, or its HTML made plain.

use std::borrow::Cow;

use mail_parser::decoders::html::html_to_text;
use mail_parser::{Message, MimeHeaders, PartType};

/// Nobody types more: longer texts are pasted or generated, and cost time without end.
const LONGEST_TEXT: usize = 1 << 20;
/// HTML is slow to convert (about 1.5 MB a second); pages beyond this are newsletters.
const LONGEST_HTML: usize = 256 << 10;
/// Deeper nesting is no page a person wrote, and converters recurse.
const DEEPEST_HTML: usize = 100;
/// Elements times depth: unclosed marks are repeated in every paragraph that follows them.
const MOST_NODES: usize = 400_000;

/// The text of a message.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Body<'a> {
    /// What a reader sees, quotes and signatures included.
    pub(crate) text: Cow<'a, str>,
    /// Offset in the message at which the last part of the text ends.
    pub(crate) end: usize,
    /// It was longer than we read.
    pub(crate) cut: bool,
}

/// The text of `message`. `quick` takes the words of HTML without its layout, for mail whose words
/// do not matter.
pub(crate) fn of<'a>(message: &'a Message<'_>, quick: bool) -> Body<'a> {
    let mut body = plain(message);
    if body.text.trim().is_empty()
        && let Some((html, end)) = html(message)
    {
        let (html, cut) = shorten(html, LONGEST_HTML);
        let text = if quick || is_tangled(html) { html_to_text(html) } else { convert(html) };
        body = Body { text: Cow::Owned(text), end, cut };
    }
    if body.text.len() > LONGEST_TEXT {
        body.text = Cow::Owned(shorten(&body.text, LONGEST_TEXT).0.to_owned());
        body.cut = true;
    }
    body
}

fn plain<'a>(message: &'a Message<'_>) -> Body<'a> {
    let mut body = Body::default();
    for id in &message.text_body {
        let Some(part) = message.parts.get(*id as usize) else { continue };
        let PartType::Text(text) = &part.body else { continue };
        if part.content_type().is_some_and(|kind| kind.subtype().is_some_and(|s| s != "plain")) {
            continue;
        }
        if body.text.is_empty() {
            body.text = Cow::Borrowed(text);
        } else {
            let whole = body.text.to_mut();
            whole.push('\n');
            whole.push_str(text);
        }
        body.end = part.offset_end as usize;
    }
    body
}

fn html<'a>(message: &'a Message<'_>) -> Option<(&'a str, usize)> {
    message.html_body.iter().find_map(|id| {
        let part = message.parts.get(*id as usize)?;
        let PartType::Html(text) = &part.body else { return None };
        Some((text.as_ref(), part.offset_end as usize))
    })
}

fn convert(html: &str) -> String {
    let converter = html2text::config::plain_no_decorate().raw_mode(true).link_footnotes(false);
    // Wide, so that a line of the page stays a line: "On … wrote:" must not be broken.
    let text = converter.allow_width_overflow().string_from_read(html.as_bytes(), 2_000);
    text.unwrap_or_else(|_| html_to_text(html))
}

/// Whether elements stand too deep in one another. End marks may be missing, so this counts more
/// than there is.
fn is_tangled(html: &str) -> bool {
    let (mut open, mut deepest, mut elements) = (0_usize, 0, 0);
    for at in memchr::memchr_iter(b'<', html.as_bytes()) {
        match html.as_bytes().get(at + 1) {
            Some(b'/') => open = open.saturating_sub(1),
            Some(next) if next.is_ascii_alphabetic() => {
                elements += 1;
                open += usize::from(!is_void(&html[at + 1..]));
            }
            _ => {}
        }
        deepest = deepest.max(open);
    }
    deepest > DEEPEST_HTML || deepest * elements > MOST_NODES
}

fn is_void(tag: &str) -> bool {
    const VOID: [&str; 10] = ["br", "img", "hr", "meta", "link", "input", "col", "p", "li", "o:p"];
    let name = tag.split(|c: char| !c.is_ascii_alphanumeric() && c != ':').next();
    name.is_some_and(|name| VOID.iter().any(|void| name.eq_ignore_ascii_case(void)))
}

/// The first `most` bytes of a text, or fewer so as not to cut a character, and whether any were cut.
pub(crate) fn shorten(text: &str, most: usize) -> (&str, bool) {
    if text.len() <= most {
        return (text, false);
    }
    let end = (0..=most).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    (&text[..end], true)
}

/// The words of a text with single blanks between them. Control characters are blanks too: a
/// terminal would obey them.
pub(crate) fn one_line(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || c.is_control());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
