//! Recognises the line above a quote that says who wrote it: "On … wrote:", "El … escribió:",
//! "Am … schrieb …:", also wrapped over two or three lines.

use crate::header::{ends_without_case, starts_without_case};
use crate::opening::{Cut, LONGEST_MARK, quote_follows};

/// Ends of "On … wrote:" in lower case. German puts the verb in the middle ("Am … schrieb Jana:").
const WROTE: &[&str] = &[
    "wrote:",
    "writes:",
    "said:",
    "escribió:",
    "escribio:",
    "a écrit :",
    "a écrit:",
    "a écrit\u{a0}:",
    "escreveu:",
    "ha scritto:",
    "schreef:",
    "skrev:",
    "schrieb:",
    "wrote :",
    "napisał:",
];

const STARTS: &[&str] = &[
    "on ",
    "at ",
    "el ",
    "le ",
    "am ",
    "em ",
    "il ",
    "op ",
    "den ",
    "in a message dated",
    "w dniu ",
];

/// What is to be cut where an attribution begins at `at`.
pub(crate) fn attribution(lines: &[&str], at: usize) -> Option<Cut> {
    attributed(lines, at).map(|length| after_attribution(lines, at, length))
}

/// Number of lines of an attribution ("On 3 May 2001, Jane Doe <j@x.org> wrote:") that begins at
/// `at`; at most three.
fn attributed(lines: &[&str], at: usize) -> Option<usize> {
    let first = lines[at].trim();
    let opens = STARTS.iter().any(|start| starts_without_case(first, start));
    let reach = if opens && has_digit(first) { 3 } else { 1 };
    for length in 1..=reach {
        let last = lines.get(at + length - 1)?.trim();
        if last.is_empty() || last.len() > LONGEST_MARK {
            return None;
        }
        let german =
            starts_without_case(first, "am ") && last.ends_with(':') && last.contains("schrieb");
        if german || WROTE.iter().any(|end| ends_without_case(last, end)) {
            let dated = opens && has_digit(first);
            let named = first.contains('@') || quote_follows(lines, at + length);
            return (dated || named).then_some(length);
        }
    }
    None
}

fn after_attribution(lines: &[&str], at: usize, length: usize) -> Cut {
    if quote_follows(lines, at + length) {
        return Cut::Lines(length);
    }
    let text: Vec<&str> = lines[at..at + length].to_vec();
    // "On 3 May Jane said:" in a story is no mark; a clock time or an address makes it one.
    let stamped = text.iter().any(|l| l.contains('@') || has_time(l) || has_year(l));
    if stamped { Cut::Rest } else { Cut::Lines(0) }
}

fn has_digit(line: &str) -> bool {
    line.bytes().any(|b| b.is_ascii_digit())
}

fn has_time(line: &str) -> bool {
    line.as_bytes().windows(4).any(|w| {
        w[0].is_ascii_digit()
            && matches!(w[1], b':' | b'h' | b'.')
            && w[2].is_ascii_digit()
            && w[3].is_ascii_digit()
    })
}

fn has_year(line: &str) -> bool {
    line.as_bytes()
        .windows(4)
        .any(|w| matches!(&w[..2], b"19" | b"20") && w[2].is_ascii_digit() && w[3].is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at_first(body: &str) -> Option<Cut> {
        attribution(&body.lines().collect::<Vec<_>>(), 0)
    }

    #[test]
    fn attributions_cut_themselves_or_the_rest() {
        let cases = [
            ("On Mon, 5 Mar 2001, Jane wrote:\n\n> hello", Some(Cut::Lines(1))),
            ("Jane Doe wrote:\n> hello", Some(Cut::Lines(1))),
            (
                "On Mon, Mar 5, 2001 at 10:12 AM Jane Doe\n<jane@x.org> wrote:\nhello",
                Some(Cut::Rest),
            ),
            ("El lun, 5 mar 2001 a las 10:12, Ana (<a@x.org>)\nescribió:\n\nHola", Some(Cut::Rest)),
            ("Am 05.03.2001 um 10:12 schrieb Jana Doe:\n> Hallo", Some(Cut::Lines(1))),
            ("Le lun. 5 mars 2001 à 10:12, Jean a écrit :\nBonjour", Some(Cut::Rest)),
            ("Em 5 de mar. de 2001 10:12, Ana escreveu:\nOi", Some(Cut::Rest)),
        ];
        for (body, cut) in cases {
            assert_eq!(at_first(body), cut, "{body}");
        }
    }

    #[test]
    fn a_story_is_no_attribution() {
        for body in ["On a wrote:", "He wrote:", "Jane wrote: come", "On 3 days a week"] {
            assert_eq!(at_first(body), None, "{body}");
        }
        assert_eq!(at_first("On 3 May Jane wrote:\nwe go"), Some(Cut::Lines(0)));
    }
}
