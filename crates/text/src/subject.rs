//! Subjects of mail without the marks that replies, forwards and lists put in front.

/// A subject taken apart.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Subject {
    /// What it is about: case kept, whitespace collapsed.
    pub topic: String,
    /// It carries a reply or forward mark.
    pub is_reply: bool,
}

/// Strips reply and forward marks of several languages and `[list]` tags, as often as they stand.
pub fn subject(raw: &str) -> Subject {
    let topic = raw.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut rest = topic.as_str();
    let mut is_reply = false;
    loop {
        if let Some(after) = without_mark(rest) {
            (rest, is_reply) = (after, true);
        } else if let Some(after) = without_tag(rest) {
            rest = after;
        } else {
            break;
        }
    }
    if let Some(before) = strip_end(rest, "(fwd)") {
        (rest, is_reply) = (before, true);
    }
    Subject { topic: rest.to_owned(), is_reply }
}

/// Marks in lower case. `R` and `RIF` are Italian, `SV` Nordic, `AW` and `WG` German, `TR` French,
/// `RV` Spanish, `RES` and `ENC` Portuguese, `VS` and `VL` Finnish, `ODP` and `PD` Polish.
const MARKS: &[&str] = &[
    "re", "fw", "fwd", "aw", "wg", "antw", "antwort", "rv", "rm", "res", "enc", "tr", "r", "rif",
    "sv", "vs", "vl", "odp", "pd", "ynt", "ilt", "doorst", "reenv", "réf", "回复", "答复", "转发",
    "返信", "转寄",
];

fn without_mark(text: &str) -> Option<&str> {
    let end = text.char_indices().take(24).find(|(_, c)| matches!(c, ':' | '：'))?.0;
    let mark = text[..end].trim_end();
    let name = mark.trim_end_matches(|c: char| c.is_ascii_digit() || "[]()^ ".contains(c));
    let is_mark = MARKS.contains(&name.to_lowercase().as_str());
    is_mark.then(|| text[end..].trim_start_matches([':', '：']).trim_start())
}

/// A tag is dropped only where something is left behind it.
fn without_tag(text: &str) -> Option<&str> {
    let inner = text.strip_prefix('[')?;
    let end = inner.char_indices().take(60).find(|(_, c)| *c == ']')?.0;
    let rest = inner[end + 1..].trim_start();
    (!rest.is_empty()).then_some(rest)
}

fn strip_end<'a>(text: &'a str, end: &str) -> Option<&'a str> {
    let at = text.len().checked_sub(end.len())?;
    let found = text.is_char_boundary(at) && text[at..].eq_ignore_ascii_case(end);
    found.then(|| text[..at].trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(raw: &str) -> (String, bool) {
        let subject = subject(raw);
        (subject.topic, subject.is_reply)
    }

    #[test]
    fn marks_go_as_often_as_they_stand() {
        for raw in [
            "Re: Budget  2027",
            "RE: Fwd: [leads] Re[2]: Budget 2027",
            "AW: WG: Budget\t2027",
            "RV: Budget 2027",
            "Re : RE(3): fw:Budget 2027 (fwd)",
            "回复：Budget 2027",
        ] {
            assert_eq!(taken(raw), ("Budget 2027".to_owned(), true), "{raw}");
        }
    }

    #[test]
    fn what_only_looks_like_a_mark_stays() {
        assert_eq!(taken("Reorganisation: plan"), ("Reorganisation: plan".to_owned(), false));
        assert_eq!(taken("Plan B: go"), ("Plan B: go".to_owned(), false));
        assert_eq!(taken("[leads] Offsite"), ("Offsite".to_owned(), false));
        assert_eq!(taken("[leads]"), ("[leads]".to_owned(), false));
    }

    #[test]
    fn a_bare_mark_leaves_nothing() {
        assert_eq!(taken(" Re: "), (String::new(), true));
        assert_eq!(taken(""), (String::new(), false));
    }
}
