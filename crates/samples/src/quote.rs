//! What stands below an answer: the message it answers, in the manner of the answerer's program.

use crate::{company::Client, mail::Mail, world::World};

/// A message about to be quoted.
pub(crate) struct Quoted<'q> {
    pub(crate) world: &'q World<'q>,
    pub(crate) mail: &'q Mail,
    /// Its whole body, quotes included.
    pub(crate) body: &'q str,
    /// The answer is in Spanish.
    pub(crate) spanish: bool,
}

const MONTHS: [&str; 12] =
    ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic"];
const WEEKDAYS: [&str; 7] = ["lun", "mar", "mié", "jue", "vie", "sáb", "dom"];

impl Quoted<'_> {
    /// The quote, as `client` writes it.
    pub(crate) fn below(&self, client: Client) -> String {
        match client {
            Client::Outlook => self.original_message(),
            Client::Web | Client::Phone if self.spanish => self.marked(&self.escribio()),
            Client::Web | Client::Phone => self.marked(&self.wrote()),
            Client::Plain => {
                let name = &self.world.company.person(self.mail.from).name;
                self.marked(&format!(
                    "{name} wrote on {}:",
                    self.local().strftime("%d/%m/%Y %H:%M")
                ))
            }
        }
    }

    fn local(&self) -> jiff::civil::DateTime {
        self.world.clock.mine(self.mail.at)
    }

    /// Long lines break before the address, as web mail does.
    fn wrote(&self) -> String {
        let person = self.world.company.person(self.mail.from);
        let at = self.local().strftime("%a, %b %-d, %Y at %-I:%M %p");
        let line = format!("On {at} {} <{}> wrote:", person.name, person.address);
        if line.len() > 78 { line.replace("> wrote:", ">\nwrote:") } else { line }
    }

    fn escribio(&self) -> String {
        let person = self.world.company.person(self.mail.from);
        let at = self.local();
        let weekday = usize::from(at.weekday().to_monday_zero_offset().unsigned_abs());
        let month = usize::from(at.month().unsigned_abs()) - 1;
        format!(
            "El {}, {} {} {} a las {}:{:02}, {} (<{}>) escribió:",
            WEEKDAYS[weekday],
            at.day(),
            MONTHS[month],
            at.year(),
            at.hour(),
            at.minute(),
            person.name,
            person.address
        )
    }

    /// Two levels deep; older ones are dropped, as people do.
    fn marked(&self, attribution: &str) -> String {
        let lines: Vec<String> = self
            .body
            .lines()
            .filter(|line| !line.starts_with("> >"))
            .map(|line| if line.is_empty() { ">".to_owned() } else { format!("> {line}") })
            .collect();
        format!("{attribution}\n\n{}", lines.join("\n"))
    }

    fn original_message(&self) -> String {
        let name = |who: &usize| self.world.company.person(*who).name.clone();
        let to: Vec<String> = self.mail.to.iter().map(name).collect();
        let head = format!(
            "-----Original Message-----\nFrom: {}\nSent: {}\nTo: {}\nSubject: {}",
            name(&self.mail.from),
            self.local().strftime("%A, %B %-d, %Y %-I:%M %p"),
            to.join("; "),
            self.mail.subject
        );
        let older = self.body.find("-----Original Message-----").unwrap_or(self.body.len());
        format!("{head}\n\n{}", self.body[..older].trim_end())
    }
}
