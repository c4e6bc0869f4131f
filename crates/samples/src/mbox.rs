//! The mailbox as two mbox files, one received and one sent: headers, quotes, encodings.

use std::fmt::Write;

use crate::{
    company::{Client, DOMAIN, Person, Who},
    dice::Dice,
    mail::{Hand, Machine, Mail, Mailbox},
    mime, quote,
    words::signature,
    world::World,
};

/// Received and sent mail.
pub(crate) struct Folders {
    pub(crate) inbox: Vec<u8>,
    pub(crate) sent: Vec<u8>,
}

/// Writes every message, oldest first.
pub(crate) fn write(world: &World<'_>, mailbox: &Mailbox) -> Folders {
    let mut folders = Folders { inbox: Vec::new(), sent: Vec::new() };
    let mut dice = world.dice("envelopes");
    let count = mailbox.mails.len();
    let mut post = Post {
        world,
        mailbox,
        ids: vec![String::new(); count],
        chains: vec![Vec::new(); count],
        bodies: vec![String::new(); count],
    };
    let mut loss = world.dice("lost mail");
    for index in mailbox.in_order() {
        let text = post.message(index, &mut dice);
        if loss.chance(world.plan.confounders.missing_percent) {
            continue;
        }
        let mail = &mailbox.mails[index];
        let sent = mail.from == world.company.me || mail.hand != Hand::Own;
        let folder = if sent { &mut folders.sent } else { &mut folders.inbox };
        append(folder, &post.separator(mail), &text);
    }
    folders
}

/// The message after its separator line; lines that look like one are escaped.
fn append(folder: &mut Vec<u8>, separator: &str, text: &str) {
    folder.extend_from_slice(separator.as_bytes());
    for line in text.split_inclusive('\n') {
        if line.trim_start_matches('>').starts_with("From ") {
            folder.push(b'>');
        }
        folder.extend_from_slice(line.as_bytes());
    }
    folder.extend_from_slice(b"\n\n");
}

/// What has been written so far, by index of the message.
struct Post<'p> {
    world: &'p World<'p>,
    mailbox: &'p Mailbox,
    ids: Vec<String>,
    chains: Vec<Vec<usize>>,
    bodies: Vec<String>,
}

impl Post<'_> {
    fn person(&self, who: Who) -> &Person {
        self.world.company.person(who)
    }

    fn separator(&self, mail: &Mail) -> String {
        let utc = jiff::tz::TimeZone::UTC.to_datetime(mail.at);
        format!(
            "From {} {}\n",
            self.person(mail.from).address,
            utc.strftime("%a %b %e %H:%M:%S %Y")
        )
    }

    fn message(&mut self, index: usize, dice: &mut Dice) -> String {
        let mail = &self.mailbox.mails[index];
        let from = self.person(mail.from);
        let domain = from.address.split('@').nth(1).unwrap_or(DOMAIN);
        self.ids[index] = format!("{:016x}.{index}@mail.{domain}", dice.bits());
        self.bodies[index] = self.body(mail);
        let mut text = self.headers(mail, index, dice);
        dress(&mut text, &self.bodies[index], &self.manner(mail), dice);
        text
    }

    /// Own words, the signature block, and what is quoted below.
    fn body(&self, mail: &Mail) -> String {
        let writer = match mail.hand {
            Hand::Own => mail.from,
            Hand::Sender(who) | Hand::Signed(who) | Hand::Filed(who) => who,
        };
        let mut body = mail.own.clone();
        if mail.machine == Machine::AutoReply || mail.machine == Machine::Robot {
            return body;
        }
        let chief = self.person(writer).assistant_of.map(|chief| self.person(chief));
        let block = signature(self.person(writer), chief);
        if !block.is_empty() && mail.own.contains('\n') {
            let gap = if block.starts_with("--") { "\n" } else { "\n\n" };
            body.push_str(gap);
            body.push_str(&block);
        }
        if let Some(parent) = mail.parent {
            let quoted = quote::Quoted {
                world: self.world,
                mail: &self.mailbox.mails[parent],
                body: &self.bodies[parent],
                spanish: mail.spanish,
            };
            body.push_str("\n\n");
            body.push_str(&quoted.below(self.person(writer).client));
        }
        body
    }

    fn headers(&mut self, mail: &Mail, index: usize, dice: &mut Dice) -> String {
        let from = self.person(mail.from);
        let zone = self.world.clock.zone(from.site).clone();
        let date = mail.at.to_zoned_datetime(zone).strftime("%a, %d %b %Y %H:%M:%S %z");
        let mut text = format!("Date: {date}\n");
        let _ = writeln!(text, "From: {} <{}>", mime::name(&from.name), self.sending_address(mail));
        if let Hand::Sender(who) = mail.hand {
            let sender = self.person(who);
            let _ = writeln!(text, "Sender: {} <{}>", mime::name(&sender.name), sender.address);
        }
        self.recipients(&mut text, "To", mail, &mail.to);
        self.recipients(&mut text, "Cc", mail, &mail.cc);
        let _ = writeln!(text, "Subject: {}", mime::header(&mail.subject));
        let _ = writeln!(text, "Message-ID: <{}>", self.ids[index]);
        // Some programs outside forget what they answer.
        let forgets = from.is_outside() && from.client == Client::Plain && dice.chance(40);
        if let Some(parent) = mail.parent {
            let mut chain = self.chains[parent].clone();
            chain.push(parent);
            if chain.len() > 12 {
                chain.remove(1);
            }
            if !forgets {
                let ids: Vec<String> =
                    chain.iter().map(|i| format!("<{}>", self.ids[*i])).collect();
                let _ = writeln!(text, "In-Reply-To: <{}>", self.ids[parent]);
                let _ = writeln!(text, "References: {}", ids.join("\n "));
            }
            self.chains[index] = chain;
        }
        match mail.machine {
            Machine::No => {}
            Machine::Robot => text.push_str("Auto-Submitted: auto-generated\nPrecedence: bulk\n"),
            Machine::AutoReply => text.push_str("Auto-Submitted: auto-replied\nX-Autoreply: yes\n"),
            Machine::List(list) => {
                let _ =
                    writeln!(text, "List-Id: <{}>", self.person(list).address.replace('@', "."));
                text.push_str("Precedence: list\n");
            }
        }
        text.push_str("MIME-Version: 1.0\n");
        text
    }

    /// Some outsiders know only her other address, and she answers from it.
    fn sending_address(&self, mail: &Mail) -> &str {
        let from = self.person(mail.from);
        let known = mail.to.first().is_some_and(|to| self.knows_the_alias(*to));
        match &from.alias {
            Some(alias) if known => alias,
            _ => &from.address,
        }
    }

    fn knows_the_alias(&self, who: Who) -> bool {
        self.person(who).is_outside() && who.is_multiple_of(5)
    }

    fn recipients(&self, text: &mut String, header: &str, mail: &Mail, who: &[Who]) {
        if who.is_empty() {
            return;
        }
        let alias = self.knows_the_alias(mail.from);
        let one = |who: &Who| {
            let person = self.person(*who);
            let address = person.alias.as_ref().filter(|_| alias).unwrap_or(&person.address);
            format!("{} <{address}>", mime::name(&person.name))
        };
        let addresses: Vec<String> = who.iter().map(one).collect();
        let _ = writeln!(text, "{header}: {}", addresses.join(",\n "));
    }

    fn manner(&self, mail: &Mail) -> Manner {
        let from = self.person(mail.from);
        match mail.machine {
            Machine::Robot if from.address.starts_with("newsletter") => Manner::Html,
            Machine::Robot | Machine::AutoReply => Manner::Plain,
            _ if from.client == Client::Web => Manner::Both,
            _ if from.client == Client::Outlook && from.is_outside() => Manner::Html,
            _ => Manner::Plain,
        }
    }
}

/// In which forms a body goes out.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Manner {
    Plain,
    Html,
    /// Plain and HTML beside each other, where chance has it.
    Both,
}

fn dress(text: &mut String, body: &str, manner: &Manner, dice: &mut Dice) {
    match manner {
        Manner::Both if dice.chance(35) => {
            let boundary = format!("b{:016x}", dice.bits());
            let _ =
                writeln!(text, "Content-Type: multipart/alternative; boundary=\"{boundary}\"\n");
            let _ = writeln!(text, "--{boundary}");
            part(text, "plain", body, dice);
            let _ = writeln!(text, "\n--{boundary}");
            part(text, "html", &mime::html(body), dice);
            let _ = write!(text, "\n--{boundary}--");
        }
        Manner::Html if dice.chance(60) => part(text, "html", &mime::html(body), dice),
        _ => part(text, "plain", body, dice),
    }
}

fn part(text: &mut String, kind: &str, body: &str, dice: &mut Dice) {
    let _ = writeln!(text, "Content-Type: text/{kind}; charset=\"utf-8\"");
    let ascii = body.is_ascii();
    let (encoding, content) = match dice.below(20) {
        0..2 => ("base64", mime::base64_lines(body.as_bytes())),
        2..7 => ("quoted-printable", mime::quoted_printable(body)),
        _ if ascii => ("7bit", body.to_owned()),
        7..10 => ("8bit", body.to_owned()),
        _ => ("quoted-printable", mime::quoted_printable(body)),
    };
    let _ = writeln!(text, "Content-Transfer-Encoding: {encoding}\n");
    text.push_str(&content);
}
