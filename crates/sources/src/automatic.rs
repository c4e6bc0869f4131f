//! Whether a machine wrote a message: by its headers, never by its body.

use mail_parser::{HeaderName, Message, MimeHeaders};

/// What the headers say of the writer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Automatic {
    /// Written by a machine, or sent to a list.
    pub(crate) any: bool,
    /// An absence notice.
    pub(crate) reply: bool,
}

/// Reads the marks that RFC 3834, RFC 2919 and older programs define.
pub(crate) fn of(message: &Message<'_>, subject: &str) -> Automatic {
    let header = |name: &str| {
        let text = message.header_raw(name).unwrap_or_default();
        text.trim().to_ascii_lowercase()
    };
    let submitted = header("Auto-Submitted");
    let precedence = header("Precedence");
    let report = message.is_content_type("multipart", "report");
    let replied = submitted.starts_with("auto-replied")
        || precedence == "auto_reply"
        || ["X-Autoreply", "X-Autorespond"].iter().any(|name| is_set(&header(name)));
    let reply = !report && replied || text::is_auto_reply(subject);
    let bulk = matches!(precedence.as_str(), "bulk" | "list" | "junk");
    let machine = !submitted.is_empty() && !submitted.starts_with("no");
    let lists = [HeaderName::ListId, HeaderName::ListUnsubscribe, HeaderName::ListPost];
    let list = lists.into_iter().any(|name| message.header(name).is_some());
    let bounced = header("Return-Path") == "<>";
    Automatic { any: reply || report || bulk || machine || list || bounced, reply }
}

fn is_set(value: &str) -> bool {
    !value.is_empty() && value != "no"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(headers: &str, subject: &str) -> (bool, bool) {
        let raw = format!("From: a@b.example\n{headers}\n\nx\n");
        let message = mail_parser::MessageParser::new().with_mime_headers().default_header_raw();
        let found = of(&message.parse(raw.as_bytes()).unwrap(), subject);
        (found.any, found.reply)
    }

    #[test]
    fn machines_say_so_in_their_headers() {
        for headers in [
            "Auto-Submitted: auto-generated",
            "Precedence: Bulk",
            "List-Id: <news.shop.example>",
            "Return-Path: <>",
            "Content-Type: multipart/report; boundary=x",
            "Auto-Submitted: auto-replied\nContent-Type: multipart/report; boundary=x",
        ] {
            assert_eq!(marks(headers, "x"), (true, false), "{headers}");
        }
        for headers in ["Auto-Submitted: auto-replied (vacation)", "X-Autoreply: yes"] {
            assert_eq!(marks(headers, "x"), (true, true), "{headers}");
        }
        for headers in ["Auto-Submitted: no", "Precedence: normal", "Return-Path: <a@b.example>"] {
            assert_eq!(marks(headers, "x"), (false, false), "{headers}");
        }
        assert_eq!(marks("To: c@d.example", "Out of office: x"), (true, true));
    }
}
