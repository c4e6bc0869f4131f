//! Bytes of one mail message to what we keep of it. The parser of RFC 5322 and MIME stays in here,
//! and so does the body: only counts, cues and short passages leave.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};

use mail_parser::{HeaderName, Message, MessageParser};
use record::{Found, FoundMessage, Item, Phrase, Place};

use crate::automatic::{self, Automatic};
use crate::shelf::Shelf;
use crate::{Settings, address, body, complaint, header};

/// One message as a container held it.
pub(crate) struct Raw<'a> {
    /// Its bytes, or the first of them.
    pub(crate) bytes: &'a [u8],
    pub(crate) place: &'a Place,
    /// Where it was kept, by the names of files and folders.
    pub(crate) shelf: Shelf,
    /// Bytes at its end are missing.
    pub(crate) cut: bool,
}

/// Turns bytes into messages.
pub(crate) struct MessageReader<'s> {
    parser: MessageParser,
    reader: RefCell<text::Reader>,
    settings: &'s Settings,
}

impl<'s> MessageReader<'s> {
    pub(crate) fn new(settings: &'s Settings) -> MessageReader<'s> {
        MessageReader { parser: parser(), reader: RefCell::default(), settings }
    }

    /// The message, or why there is none; a message whose text was cut comes with a complaint.
    pub(crate) fn found(&self, raw: &Raw<'_>) -> Vec<Found> {
        // The parser promises not to panic; a net costs nothing and a broken promise one message.
        let parsed = catch_unwind(AssertUnwindSafe(|| self.parse(raw)));
        parsed.unwrap_or_else(|_| vec![because(raw, Phrase::new("complaint-broken-message"))])
    }

    fn parse(&self, raw: &Raw<'_>) -> Vec<Found> {
        let Some(message) = self.parser.parse(shallow(raw.bytes)) else {
            return vec![because(raw, Phrase::new("complaint-broken-message"))];
        };
        let shelf = header::shelf(&message).or(raw.shelf);
        if let Some(key) = shelf.left_out() {
            return vec![Found::LeftOut(Phrase::new(key))];
        }
        let (item, cut) = match self.message(&message, raw, shelf) {
            Ok(read) => read,
            Err(reason) => return vec![because(raw, reason)],
        };
        let mut found = vec![Found::Item(Item::Message(Box::new(item)))];
        if cut {
            found.push(because(raw, Phrase::new("complaint-cut-message")));
        }
        found
    }

    /// The message and whether its text was cut, or what it lacks.
    fn message(
        &self,
        message: &Message<'_>,
        raw: &Raw<'_>,
        shelf: Shelf,
    ) -> Result<(FoundMessage, bool), Phrase> {
        let from = header::from(message).ok_or_else(|| Phrase::new("complaint-no-from"))?;
        let (at, offset_minutes) = header::date(message, self.settings.latest())?;
        let subject = header::subject(message);
        let automatic = automatic::of(message, &subject);
        let body = body::of(message, automatic.any);
        let header_end = message.parts.first().map_or(0, |part| part.offset_body as usize);
        let cut = body.cut || raw.cut && body.end.max(header_end) >= raw.bytes.len();
        let text::Subject { topic, is_reply } = text::subject(&subject);
        let Automatic { any, reply } = automatic;
        let own = text::own_text(&body.text);
        // What a machine wrote does nothing, and much of it is long.
        let read = (!any).then(|| text::kept(&mut self.reader.borrow_mut(), &subject, &own.text));
        let mut seen = BTreeSet::new();
        let to = address::everyone(message.all_to(), &mut seen);
        // Many archives write Cc once more as Bcc.
        let cc = address::everyone(message.all_cc().chain(message.all_bcc()), &mut seen);
        let sender = address::first(message.sender());
        let item = FoundMessage {
            place: raw.place.clone(),
            at,
            offset_minutes,
            sender: sender.filter(|sender| sender.address != from.address),
            from,
            to,
            cc,
            subject,
            topic,
            is_reply,
            message_id: message.message_id().map(header::id).unwrap_or_default(),
            references: header::references(message),
            in_sent: shelf == Shelf::Sent,
            automatic: any,
            auto_reply: reply,
            own_words: text::words(&own.text),
            own_hash: hash_of_words(&own.text),
            signed: own.signed,
            acts: read.as_ref().map(|read| read.acts).unwrap_or_default(),
            labels: read.as_ref().map(|read| Box::new(read.labels)),
            passages: read.map(|read| read.passages).unwrap_or_default(),
        };
        Ok((item, cut))
    }
}

/// The text of a message for reading it: quotes and signatures included, HTML made plain. `raw` is
/// what [`crate::reread`] gives.
pub fn text_of(raw: &[u8]) -> Option<String> {
    let parser = parser();
    let message = parser.parse(shallow(raw))?;
    Some(body::of(&message, false).text.into_owned())
}

fn parser() -> MessageParser {
    MessageParser::new()
        .with_mime_headers()
        .with_date_headers()
        .with_address_headers()
        .with_message_ids()
        .header_text(HeaderName::Subject)
        .header_text(HeaderName::Other("X-Gmail-Labels".into()))
        .header_text(HeaderName::Other("X-From".into()))
        .default_header_raw()
}

/// The bytes up to where too many messages stand in one another: the parser frees them one inside
/// the other, and the stack has an end. What the sender wrote stands before all of them.
fn shallow(bytes: &[u8]) -> &[u8] {
    const SURELY_SHALLOW: usize = 16 << 10;
    const DEEPEST: usize = 100;
    if bytes.len() <= SURELY_SHALLOW {
        return bytes;
    }
    let marks = memchr::memchr_iter(b'/', bytes).filter(|at| {
        let kind = &bytes[at.saturating_sub(7)..*at];
        kind.eq_ignore_ascii_case(b"message")
    });
    marks.into_iter().nth(DEEPEST).map_or(bytes, |end| &bytes[..end])
}

fn because(raw: &Raw<'_>, reason: Phrase) -> Found {
    complaint(raw.place.clone(), reason)
}

/// 128 bits of BLAKE3 over the words with single blanks between them: exports wrap lines anew.
pub fn hash_of_words(text: &str) -> u128 {
    let mut collapsed = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        collapsed.push_str(word);
        collapsed.push(' ');
    }
    crate::fingerprint::of_bytes(collapsed.trim_end().as_bytes())
}
