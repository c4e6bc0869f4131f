//! Filling sentences and putting a letter around them: greeting, paragraphs, sign-off.

use crate::{
    company::{Client, Person},
    dice::Dice,
    topics::Topic,
};

/// What a message does in its conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Act {
    Ask,
    More,
    Answer,
    Decide,
    Inform,
    Thanks,
}

impl Act {
    /// Wants something from whoever reads it.
    pub(crate) fn asks(self) -> bool {
        matches!(self, Act::Ask | Act::More)
    }
}

const SITES: &[&str] = &["Newark", "Rotterdam", "Monterrey", "Long Beach", "Carlisle", "Dayton"];
const CARRIERS: &[&str] = &["Northgate", "Bluefin", "Ridgeline", "Fjordline", "Kestrel Lines"];
const CUSTOMERS: &[&str] =
    &["Brightwell", "Solanda", "Palladio", "Meridian", "Grupo Alameda", "Vistula Parts"];
const SYSTEMS: &[&str] = &["YardView", "RouteMaster", "the label server", "ScanHub"];
const LANES: &[&str] = &["Newark–Dayton", "Laredo–Monterrey", "Long Beach–Reno", "Rotterdam–Venlo"];
const ROLES: &[&str] =
    &["Night Shift Manager", "Transport Planner", "Yard Supervisor", "Lane Analyst"];
const DAYS: &[&str] = &["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];
const DIAS: &[&str] = &["lunes", "martes", "miércoles", "jueves", "viernes"];

/// What stands in the slots of one conversation, the same in every message of it.
#[derive(Debug, Clone)]
pub(crate) struct Slots(Vec<(&'static str, String)>);

impl Slots {
    pub(crate) fn draw(dice: &mut Dice, spanish: bool) -> Slots {
        let days = if spanish { DIAS } else { DAYS };
        let day = dice.below(days.len());
        let amount = dice.between(3, 96);
        let hundreds = dice.between(0, 9) * 100;
        let mut slots = vec![
            ("day", days[day].to_owned()),
            ("day2", days[(day + 1) % 5].to_owned()),
            ("amount", format!("${amount},{hundreds:03}")),
            ("pct", format!("{}%", dice.between(2, 38))),
            ("n", dice.between(3, 42).to_string()),
            ("m", dice.between(4, 29).to_string()),
            ("salary", format!("${},500", dice.between(58, 96))),
            ("boss", "Warren".to_owned()),
        ];
        let names: [(&'static str, &[&str]); 6] = [
            ("site", SITES),
            ("carrier", CARRIERS),
            ("customer", CUSTOMERS),
            ("system", SYSTEMS),
            ("lane", LANES),
            ("role", ROLES),
        ];
        slots.extend(names.map(|(slot, from)| (slot, (*dice.pick(from)).to_owned())));
        Slots(slots)
    }

    /// The template with its slots filled.
    pub(crate) fn fill(&self, template: &str) -> String {
        let mut text = String::with_capacity(template.len() + 16);
        let mut rest = template;
        while let Some((before, after)) = rest.split_once('{') {
            let (name, tail) = after.split_once('}').unwrap_or((after, ""));
            text.push_str(before);
            text.push_str(self.0.iter().find(|(slot, _)| *slot == name).map_or("", |(_, v)| v));
            rest = tail;
        }
        text + rest
    }
}

const OPENERS: &[&str] = &[
    "A short one.",
    "Following up on yesterday.",
    "I have the figures now.",
    "This came up in the meeting.",
    "One thing before the week gets away from us.",
    "To keep you in the picture:",
    "I talked to the team this morning.",
];
const APERTURAS: &[&str] =
    &["Te resumo la situación.", "Acabo de hablar con el turno.", "Ya tengo las cifras."];
const THANKS: &[&str] = &[
    "Thanks, that is clear.",
    "Understood, I take it from here.",
    "Great, thank you.",
    "Thanks. Done this afternoon.",
    "Very helpful, thanks.",
];
const GRACIAS: &[&str] =
    &["Gracias, queda claro.", "Entendido, yo me encargo.", "Perfecto, gracias."];

/// The paragraphs of one message of a conversation.
pub(crate) fn paragraphs(
    act: Act,
    topic: &Topic,
    slots: &Slots,
    voice: &mut Voice<'_>,
) -> Vec<String> {
    let (openers, thanks) = if voice.spanish { (APERTURAS, GRACIAS) } else { (OPENERS, THANKS) };
    let dice = &mut *voice.dice;
    let mut draw = |from: &'static [&'static str], count: usize| {
        let picked = dice.some(from, count);
        picked.iter().map(|t| slots.fill(t)).collect::<Vec<_>>().join(" ")
    };
    match act {
        Act::Ask => vec![[draw(openers, 1), draw(topic.facts, 2)].join(" "), draw(topic.asks, 1)],
        Act::More => vec![draw(thanks, 1), draw(topic.more, 1)],
        Act::Answer => vec![draw(topic.answers, 2)],
        Act::Decide => vec![draw(topic.decides, 1), draw(topic.answers, 1)],
        Act::Inform => vec![draw(openers, 1), draw(topic.facts, 3)],
        Act::Thanks => vec![draw(thanks, 1)],
    }
}

/// Chance and language of one message.
pub(crate) struct Voice<'d> {
    pub(crate) dice: &'d mut Dice,
    pub(crate) spanish: bool,
}

/// The text somebody types: greeting, paragraphs, sign-off. `to` is the one person addressed.
pub(crate) fn letter(
    from: &Person,
    to: Option<&Person>,
    paragraphs: &[String],
    voice: &mut Voice<'_>,
) -> String {
    let phone = from.client == Client::Phone && voice.dice.chance(50);
    let mut lines: Vec<String> = Vec::new();
    if !phone {
        lines.push(greeting(to, voice));
        lines.push(String::new());
    }
    for paragraph in paragraphs {
        // Older programs break lines while one types.
        match from.client {
            Client::Plain | Client::Outlook => lines.extend(wrapped(paragraph)),
            Client::Web | Client::Phone => lines.push(paragraph.clone()),
        }
        lines.push(String::new());
    }
    if !phone {
        let closings: &[&str] = if voice.spanish {
            &["Saludos,", "Un saludo,", "Gracias,"]
        } else {
            &["Thanks,", "Best,", "Regards,", "Best regards,"]
        };
        lines.push((*voice.dice.pick(closings)).to_owned());
    }
    lines.push(if from.is_outside() { from.name.clone() } else { from.first().to_owned() });
    lines.join("\n")
}

fn greeting(to: Option<&Person>, voice: &mut Voice<'_>) -> String {
    let everyone = if voice.spanish { "todos" } else { "all" };
    let name = to.map_or(everyone, Person::first);
    let hello: &[&str] =
        if voice.spanish { &["Hola", "Buenos días"] } else { &["Hi", "Hi", "Hello"] };
    format!("{} {name},", voice.dice.pick(hello))
}

fn wrapped(paragraph: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in paragraph.split(' ') {
        let line = lines.last_mut().expect("starts with one line");
        if !line.is_empty() && line.len() + word.len() > 72 {
            lines.push(word.to_owned());
            continue;
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    lines
}

/// What stands under somebody's letters, apart from the name.
pub(crate) fn signature(from: &Person, chief: Option<&Person>) -> String {
    let company = if from.is_outside() { from.unit.as_str() } else { "Harborline" };
    let title = chief.map_or(from.title.clone(), |c| format!("{} to {}", from.title, c.name));
    match from.client {
        Client::Web => format!("-- \n{}\n{title} | {company}", from.name),
        Client::Outlook => {
            format!("{}\n{title}\n{company}\n+1 201 555 01{:02}", from.name, from.name.len())
        }
        Client::Phone => "Sent from my phone".to_owned(),
        Client::Plain => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slots_are_filled_and_none_is_left() {
        let slots = Slots::draw(&mut Dice::new(1, "slots"), false);
        let fields = [crate::topics::Field::Operations, crate::topics::Field::Spanish];
        for topic in fields.iter().flat_map(|f| f.topics()) {
            for text in topic.facts.iter().chain(topic.asks).chain(topic.subjects) {
                let filled = slots.fill(text);
                assert!(!filled.contains(['{', '}']) && !filled.contains("  "), "{filled}");
            }
        }
    }

    #[test]
    fn wrapping_keeps_every_word() {
        let text =
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen";
        assert_eq!(wrapped(text).join(" "), text);
        assert!(wrapped(text).iter().all(|l| l.len() <= 74));
    }
}
