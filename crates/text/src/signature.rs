//! Cuts what stands below the last words of a message: sign-off, contact block, disclaimer,
//! advertising, attachment marks. Looks at a bounded number of lines at the end.

use std::sync::LazyLock;

use crate::WordList;
use crate::closing::closed_start;
use crate::contact::{block_start, is_web_address, wrapped};
use crate::folding::{folded, head};
use crate::header::starts_without_case;
use crate::sign_off::{is_closer, name, small_name, trailing_name};

/// Cuts the signature from the end of the lines and says with which name they are signed.
pub(crate) fn cut(kept: &mut Vec<&str>) -> String {
    drop_disclaimer(kept);
    drop_advertising(kept);
    drop_trailing(kept);
    let delimited = drop_delimited(kept);
    drop_trailing(kept);
    let block = drop_closed(kept).or_else(|| drop_contact_block(kept));
    drop_trailing(kept);
    let known = block.or(delimited);
    let signed = signed_line(kept, known.is_some()).or(known).unwrap_or_default();
    signed.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// No signature is looked for further from the end.
pub(crate) const REACH: usize = 40;

fn is_blank(line: &str) -> bool {
    line.trim().is_empty()
}

fn drop_trailing(kept: &mut Vec<&str>) {
    while kept.last().is_some_and(|line| is_blank(line) || is_furniture(line.trim())) {
        kept.pop();
    }
}

static DEVICES: LazyLock<Vec<&str>> = LazyLock::new(|| {
    WordList::new(
        "\
    sent from my, sent from outlook, sent from mail, sent from yahoo, get outlook for, sent via, \
    sent wirelessly, enviado desde mi, enviado desde, obtener outlook, von meinem, gesendet von, \
    envoyé de mon, enviado do meu, inviato da, do you yahoo, get your free, get your private, get \
    email at, get free email",
    )
    .spread()
});

/// Rules, device lines, attachment marks: lines nobody typed.
pub(crate) fn is_furniture(line: &str) -> bool {
    let rule =
        line.len() >= 3 && line.chars().all(|c| "-_=*#~+.".contains(c)) && !line.starts_with("...");
    let attachment = (line.starts_with("<<") && line.ends_with(">>"))
        || (line.starts_with("- ")
            && has_file_ending(line)
            && line.split_whitespace().count() <= 4)
        || (line.starts_with('[') && line.ends_with(']') && line.len() < 60);
    let embedded = starts_without_case(line, "(see attached file:")
        || starts_without_case(line, "(embedded image")
        || starts_without_case(line, "<embedded ");
    rule || attachment || embedded || DEVICES.iter().any(|start| starts_without_case(line, start))
}

fn has_file_ending(line: &str) -> bool {
    let ending = line.rsplit_once('.').map_or("", |(_, ending)| ending);
    (2..=4).contains(&ending.len()) && ending.bytes().all(|b| b.is_ascii_alphanumeric())
}

/// Starts of the sentences companies append, in plain spelling.
static DISCLAIMERS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    WordList::new(
        "\
    confidentiality notice, confidentiality note, confidentiality statement, disclaimer, legal \
    notice, notice of confidentiality, this e mail is confidential, this email is confidential, \
    this e mail and any, this email and any, this e mail message is, this email message is, this e \
    mail message and any, this message and any, this message is intended, this message contains \
    information, this message may contain, this transmission is intended, this transmission may \
    contain, this communication is, this e mail may contain, this email may contain, this e mail \
    contains, this email contains, this electronic mail, this electronic message, the information \
    in this e, the information contained in this, the information transmitted, important notice, \
    if you are not the intended, note the information contained, privileged and confidential, \
    aviso legal, aviso de confidencialidad, este mensaje y, este mensaje va dirigido, este mensaje \
    puede contener, este correo electronico, este e mail, la informacion contenida en este, diese \
    e mail enthalt, diese nachricht, ce message, ce courriel, esta mensagem",
    )
    .spread()
});

const DISCLAIMER_WORDS: &[&str] = &[
    "intended",
    "confidential",
    "privileged",
    "recipient",
    "addressee",
    "confidencial",
    "destinatario",
    "vertraulich",
    "confidentiel",
    "destinataire",
    "confidencialidad",
    "unauthorized",
    "prohibited",
];

/// From the first line of a disclaimer to the end.
fn drop_disclaimer(kept: &mut Vec<&str>) {
    let from = kept.len().saturating_sub(REACH);
    let opens = |at: &usize| {
        let line = kept[*at];
        let above = at.checked_sub(1).map_or("", |above| kept[above].trim());
        let marked = !line.starts_with(char::is_alphanumeric);
        (marked || above.is_empty() || is_furniture(above))
            && line.len() <= 4000
            && is_disclaimer(line, &kept[*at..kept.len().min(*at + 4)])
    };
    if let Some(at) = (from..kept.len()).find(opens) {
        kept.truncate(at);
    }
}

fn is_disclaimer(line: &str, with_next: &[&str]) -> bool {
    let start: String = line.chars().filter(|c| !"*+_-=[]".contains(*c)).take(80).collect();
    let plain = folded(&start);
    let opens = DISCLAIMERS.iter().any(|start| plain.trim_start().starts_with(start));
    opens
        && with_next.iter().any(|line| {
            let plain = folded(head(line, 1000));
            DISCLAIMER_WORDS.iter().any(|word| plain.contains(word))
        })
}

/// What free mail appends: a long rule, and a few lines with an address of the web below it.
fn drop_advertising(kept: &mut Vec<&str>) {
    let from = kept.len().saturating_sub(REACH / 2);
    let is_rule = |line: &str| line.len() >= 20 && line.bytes().all(|b| b == b'_');
    let Some(at) = (from..kept.len()).rev().find(|at| is_rule(kept[*at].trim())) else { return };
    let below: Vec<&&str> = kept[at + 1..].iter().filter(|line| !is_blank(line)).collect();
    if below.len() <= 6 && below.iter().any(|line| is_web_address(line)) {
        kept.truncate(at);
    }
}

/// From "-- " to the end; the name in the first line below it.
fn drop_delimited(kept: &mut Vec<&str>) -> Option<String> {
    let from = kept.len().saturating_sub(REACH / 2);
    let at = (from..kept.len()).find(|at| matches!(kept[*at], "-- " | "--" | "—" | "--  "))?;
    let below: Vec<&str> = kept.drain(at..).skip(1).collect();
    let first = below.iter().find(|line| !is_blank(line))?;
    name(first).map(str::to_owned)
}

/// A name and what else stands below "Regards,".
fn drop_closed(kept: &mut Vec<&str>) -> Option<String> {
    let start = closed_start(kept)?;
    let signed = name(kept[start]).map(str::to_owned);
    kept.truncate(start);
    drop_trailing(kept);
    signed
}

/// A name with phone, address or title lines below it.
fn drop_contact_block(kept: &mut Vec<&str>) -> Option<String> {
    let start = block_start(kept)?;
    let first = kept[start];
    let signed = name(first).map(str::to_owned);
    kept.truncate(start);
    Some(signed.unwrap_or_default()).filter(|name| !name.is_empty())
}

/// The name in the last line; a line that is nothing else goes.
fn signed_line(kept: &mut Vec<&str>, has_block: bool) -> Option<String> {
    let last = kept.last()?.trim();
    let at = kept.len() - 1;
    if wrapped(kept, at) && last.ends_with('.') || is_listed(kept, at) {
        return None;
    }
    let above = kept[..at].iter().rev().take(REACH).find(|line| !is_blank(line));
    let closed = above.is_some_and(|line| is_closer(line) || ends_closed(line));
    let alone = above.is_none();
    // "Nora Vidal for Bob Roe": an assistant signs for somebody.
    let signs_for = last.split_once(" for ").or_else(|| last.split_once(" por "));
    let assistant = signs_for.and_then(|(writer, other)| name(other).and(name(writer)));
    if let Some(found) =
        assistant.or_else(|| name(last)).or_else(|| small_name(last).filter(|_| closed))
    {
        let found = found.to_owned();
        // A message that is one word is what was said, not who said it.
        if !alone || has_block {
            kept.pop();
        }
        return (!alone).then_some(found);
    }
    // "Thanks, Nora!" alone thanks Nora.
    let too_short = alone && last.split_whitespace().count() <= 3;
    if last.len() > 4000 || too_short { None } else { trailing_name(last).map(str::to_owned) }
}

/// Three names one below the other are a list of people.
fn is_listed(kept: &[&str], at: usize) -> bool {
    at >= 2 && kept[at - 2..=at].iter().all(|line| name(line).is_some())
}

/// "… by Friday. Thanks," ends a paragraph with a closing formula.
fn ends_closed(line: &str) -> bool {
    let tail = line.trim_end().rsplit(['.', '!', '?', ',']).find(|part| !part.trim().is_empty());
    line.len() <= 4000 && tail.is_some_and(is_closer)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut_of(text: &str) -> (String, String) {
        let mut lines: Vec<&str> = text.lines().collect();
        let signed = cut(&mut lines);
        (lines.join("\n"), signed)
    }

    fn pair(text: &str, signed: &str) -> (String, String) {
        (text.to_owned(), signed.to_owned())
    }

    #[test]
    fn contact_blocks_go_and_name_the_writer() {
        let text = "We go on Friday.\n\nNora Vidal\nAcme Corp.\n14 Main Street, Suite 12\nSpringfield, Ohio  45501\n713-555-0134 (phone)\nnv@acme.org";
        assert_eq!(cut_of(text), pair("We go on Friday.", "Nora Vidal"));
    }

    #[test]
    fn a_name_or_initials_below_go() {
        assert_eq!(cut_of("See below.\n\nThanks,\nTom"), pair("See below.\n\nThanks,", "Tom"));
        assert_eq!(cut_of("Fine.\n\nNora for Tom"), pair("Fine.\n", "Nora"));
        assert_eq!(cut_of("He cannot come.\nNVR"), pair("He cannot come.", "NVR"));
        assert_eq!(cut_of("Vale.\nUn saludo,\nmaria"), pair("Vale.\nUn saludo,", "maria"));
        for text in ["Yes", "Tom", "Thanks, Nora!", "Team:\n1. Bob Roe\n2. Ana Lee"] {
            assert_eq!(cut_of(text), pair(text, ""), "{text}");
        }
    }

    #[test]
    fn delimiters_devices_and_disclaimers_go() {
        assert_eq!(cut_of("Fine by me.\n-- \nJane Doe\nAcme"), pair("Fine by me.", "Jane Doe"));
        assert_eq!(cut_of("Fine by me.\n\nEnviado desde mi iPhone"), pair("Fine by me.", ""));
        let notice = "Fine by me.\n\n*** CONFIDENTIALITY NOTICE ***\nThis may be privileged.\nBye";
        assert_eq!(cut_of(notice), pair("Fine by me.", ""));
        let aviso = "De acuerdo.\n\nAVISO LEGAL: este mensaje es confidencial.";
        assert_eq!(cut_of(aviso), pair("De acuerdo.", ""));
    }

    #[test]
    fn what_stands_below_a_closing_formula_goes() {
        let text = "We go.\n\nSincerely,\nNora Vidal\nEES HR";
        assert_eq!(cut_of(text), pair("We go.\n\nSincerely,", "Nora Vidal"));
        let rule = "_".repeat(50);
        let advert = format!("We go.\n\nRegards,\nNora\n\n{rule}\nFree mail!\nhttp://x.org");
        assert_eq!(cut_of(&advert), pair("We go.\n\nRegards,", "Nora"));
    }

    #[test]
    fn a_name_far_below_goes() {
        assert_eq!(cut_of("We go.\n\n\n\n\nNora"), pair("We go.\n\n\n\n", "Nora"));
    }

    #[test]
    fn the_last_word_of_a_wrapped_sentence_and_lists_of_people_stay() {
        let wrapped = "The letter was sent by fax today, as you asked me, to Nora\nVidal.";
        assert_eq!(cut_of(wrapped), pair(wrapped, ""));
        let list = "These will come:\n\nNora Vidal\nTom Roe\nAna Lee";
        assert_eq!(cut_of(list), pair(list, ""));
    }

    #[test]
    fn figures_and_sentences_are_no_signature() {
        for text in [
            "The totals:\n\nGas 12,345\nPower $ 3,000,000",
            "Deal 855957 is booked.",
            "Call me at home?",
        ] {
            assert_eq!(cut_of(text), pair(text, ""), "{text}");
        }
    }
}
