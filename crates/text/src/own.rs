//! Own text: what the sender typed, without quotes, forwards and signatures.
//!
//! Line based and linear in the length of the body; no regular expression can backtrack here. Mail
//! that marks no line (Lotus Notes, Outlook) is cut at the first header of an older message.

use crate::folding::head;
use crate::opening::{Cut, opening};
use crate::signature;

/// What a sender typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnText {
    /// The words, lines joined by `\n`, trimmed; empty for a bare forward.
    pub text: String,
    /// The name it is signed with, at most 40 characters; empty where none is seen.
    pub signed: String,
}

/// Nobody types more than this, in bytes; what stands behind it is not read.
pub const LONGEST_BODY: usize = 2 << 20;

/// Cuts quotes, forwards and signatures from the plain text of a message, of which the first
/// [`LONGEST_BODY`] bytes are read.
pub fn own_text(body: &str) -> OwnText {
    let body = head(body, LONGEST_BODY);
    let lines: Vec<&str> = body.split('\n').map(|line| line.trim_end_matches('\r')).collect();
    let mut kept = typed(&lines);
    let signed = signature::cut(&mut kept);
    OwnText { text: joined(&kept), signed }
}

/// The lines that open nothing, up to where somebody else's mail begins.
fn typed<'a>(lines: &[&'a str]) -> Vec<&'a str> {
    let mut kept = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        match opening(lines, at) {
            None | Some(Cut::Lines(0)) => {
                kept.push(lines[at]);
                at += 1;
            }
            Some(Cut::Lines(count)) => at += count,
            Some(Cut::Rest) => {
                drop_letterhead(&mut kept);
                break;
            }
            Some(Cut::RestBehind(bytes)) => {
                kept.push(&lines[at][..bytes]);
                break;
            }
            Some(Cut::RestAndName) => {
                drop_name(&mut kept);
                break;
            }
        }
    }
    kept
}

/// Lotus Notes writes the sender's name on a line of its own above the date, some versions twice.
fn drop_name(kept: &mut Vec<&str>) {
    let Some(at) = kept.iter().rposition(|line| !line.trim().is_empty()) else { return };
    let name = kept[at];
    let close = kept.len() - at <= 2;
    if close && name.len() <= 120 && !name.trim_end().ends_with(['.', '?', '!', ',']) {
        kept.truncate(at);
        while kept.last() == Some(&name) {
            kept.pop();
        }
        drop_letterhead(kept);
    }
}

/// Lotus Notes indents the company's name above the sender's line.
fn drop_letterhead(kept: &mut Vec<&str>) {
    let last = kept.iter().rposition(|line| !line.trim().is_empty());
    let is_head = |at: &usize| kept[*at].starts_with('\t') && kept[*at].len() <= 60;
    if let Some(at) = last.filter(is_head) {
        kept.truncate(at);
    }
}

fn joined(kept: &[&str]) -> String {
    let mut text = String::with_capacity(kept.iter().map(|line| line.len() + 1).sum());
    let mut blank = 0;
    for line in kept.iter().map(|line| line.trim_end()) {
        blank = if line.is_empty() { blank + 1 } else { 0 };
        if blank <= 1 {
            text.push_str(line);
            text.push('\n');
        }
    }
    let end = text.trim_end().len();
    text.truncate(end);
    let start = end - text.trim_start().len();
    text.drain(..start);
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn own(body: &str) -> String {
        own_text(body).text
    }

    #[test]
    fn replies_between_and_below_quotes_stay() {
        let body = "Hi Ana,\n\nOn Mon, 5 Mar 2001, Ana wrote:\n> One?\n\nYes.\n\n> Two?\n> Three?\n\nNo.\n";
        assert_eq!(own(body), "Hi Ana,\n\nYes.\n\nNo.");
    }

    #[test]
    fn an_original_message_quoted_with_marks_keeps_the_reply_below() {
        let body = "----- Original Message -----\nFrom: Ana\nTo: Bob\nSubject: x\n\n> Come?\n\nI will come.";
        assert_eq!(own(body), "I will come.");
    }

    #[test]
    fn lotus_replies_lose_the_name_above_the_date() {
        let body = "Agreed, we go.\n\nBob\n\n\n\n\nJane Doe@ACME\n03/05/2001 10:12 AM\nTo: Bob/ACME@ACME\ncc:  \n\nSubject: Go?\n\nDo we go?";
        assert_eq!(own_text(body), OwnText { text: "Agreed, we go.".into(), signed: "Bob".into() });
    }

    #[test]
    fn a_mark_glued_to_the_last_line_or_wrapped_is_seen() {
        assert_eq!(
            own("Please print this.----- Forwarded by J D on 3/5/01 -----\n\nx"),
            "Please print this."
        );
        assert_eq!(
            own("Any news?\n\n\tFrom:  ann@x.org     08/05/99 \n01:42 PM\n\t\n\nTo: Bob\nx"),
            "Any news?"
        );
        let twice = "Agreed. Ann\n\n\n\n12/21/2000 09:53 AM\nBob@X\nBob@X\nBob@X\n12/21/2000 09:53 AM\n12/21/2000 09:53 AM\nTo: Ann\nx";
        assert_eq!(own(twice), "Agreed. Ann");
    }

    #[test]
    fn a_bare_forward_leaves_nothing() {
        assert_eq!(own("---------------------- Forwarded by J on 3/5/01 \n---\n\nhello"), "");
    }

    #[test]
    fn odd_input_gives_less_and_never_panics() {
        for body in ["", "\n\n", "\r\n", ">", "--", "-- ", "\u{a0}", "é: ñ", "On \nwrote:"] {
            assert!(own(body).len() <= body.len());
        }
    }

    proptest! {
        #[test]
        fn never_longer_than_the_body(body in "(?s).{0,400}") {
            let once = own_text(&body);
            prop_assert!(once.text.len() <= body.len());
            prop_assert!(once.signed.chars().count() <= 40);
        }

        #[test]
        fn mail_like_lines_never_panic(lines in proptest::collection::vec(mail_line(), 0..30)) {
            let body = lines.join("\n");
            let once = own_text(&body).text;
            prop_assert!(once.len() <= body.len());
            prop_assert!(own_text(&once).text.len() <= once.len());
        }
    }

    fn mail_line() -> impl Strategy<Value = String> {
        let known = proptest::sample::select(vec![
            "> quoted",
            "On 3 May 2001, J wrote:",
            "wrote:",
            "From: a",
            "To: b",
            "Subject: c",
            "Sent: d",
            "",
            "-- ",
            "Thanks,",
            "Jane Doe",
            "03/05/2001 10:12 AM",
            "555-123-4567",
            "-----Original Message-----",
            "Will you come? I hope so.",
            "NVR",
            "ñandú: ¿sí?",
        ]);
        prop_oneof![4 => known.prop_map(str::to_owned), 1 => ".{0,60}"]
    }
}
