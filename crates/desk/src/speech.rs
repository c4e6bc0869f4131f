//! Phrases become sentences: slots filled with names, titles, days and figures.

use std::borrow::Cow;

use jiff::tz::TimeZone;
use lenses::Unit;
use record::{Arg, Person, PersonId, Phrase, Record};

use crate::language::{Language, Slot, Slots, Texts};

/// Renders phrases about one record in one language.
pub(crate) struct Speech<'a> {
    texts: &'a Texts,
    record: &'a Record,
}

impl<'a> Speech<'a> {
    /// Speech about this record.
    pub(crate) fn new(texts: &'a Texts, record: &'a Record) -> Speech<'a> {
        Speech { texts, record }
    }

    /// The sentence of a phrase.
    pub(crate) fn say(&self, phrase: &Phrase) -> String {
        let slots: Slots<'_> =
            phrase.args.iter().map(|(name, arg)| (*name, self.slot(arg))).collect();
        self.texts.say(phrase.key, &slots)
    }

    /// A person's name as a person would write it.
    pub(crate) fn name(&self, id: PersonId) -> String {
        display_name(self.record.person(id))
    }

    fn slot(&self, arg: &Arg) -> Slot<'a> {
        let language = self.texts.language;
        let words = match arg {
            Arg::Count(count) => return Slot::Count(*count),
            Arg::Tenths(tenths) =>
            {
                #[expect(clippy::cast_precision_loss, reason = "tenths of hours are small")]
                decimal(*tenths as f64 / 10.0, 1, language)
            }
            #[expect(clippy::cast_precision_loss, reason = "a share has four digits")]
            Arg::PerMille(share) => percent(*share as f64 / 1000.0, language),
            Arg::Text(words) => words.clone(),
            Arg::Phrase(inner) => self.say(inner),
            Arg::Day(day) => day.to_string(),
            Arg::At(at) => clock(*at, &self.record.zone),
            Arg::Person(id) => self.name(*id),
            Arg::People(ids) => self.names(ids),
            Arg::Thread(id) => quoted(&self.record.threads[id.0 as usize].subject, language),
            Arg::Series(id) => quoted(&self.record.series[id.0 as usize].title, language),
        };
        Slot::Words(Cow::Owned(words))
    }

    fn names(&self, ids: &[PersonId]) -> String {
        let names: Vec<String> = ids.iter().map(|id| self.name(*id)).collect();
        match names.split_last() {
            Some((last, rest)) if !rest.is_empty() => {
                let and = self.texts.word("and");
                format!("{} {and} {last}", rest.join(", "))
            }
            _ => names.concat(),
        }
    }
}

/// Slots of a phrase that speaks of no record (a complaint): words and counts.
pub(crate) fn plain_slots(phrase: &Phrase) -> Slots<'_> {
    let slot = |arg: &'_ Arg| match arg {
        Arg::Count(count) => Slot::Count(*count),
        Arg::Text(words) => Slot::Words(Cow::Owned(words.clone())),
        Arg::Day(day) => Slot::Words(Cow::Owned(day.to_string())),
        Arg::At(at) => Slot::Words(Cow::Owned(clock(*at, &TimeZone::UTC))),
        other => Slot::Words(Cow::Owned(format!("{other:?}"))),
    };
    phrase.args.iter().map(|(name, arg)| (*name, slot(arg))).collect()
}

/// A figure with its unit: "12.4 h a week", "43 %", "7 threads".
pub fn figure(value: f64, unit: Unit, texts: &Texts) -> String {
    let number = number(value, unit, texts.language);
    // Chooses the plural; whatever is shown with decimals takes the plural of many.
    let shown = if unit == Unit::Points { (value * 100.0).round() } else { value };
    let whole = (shown - shown.round()).abs() < 0.05;
    #[expect(clippy::cast_possible_truncation, reason = "chooses between one and many only")]
    let count = if whole { shown.round() as i64 } else { 2 };
    let words = Slot::Words(Cow::Owned(number));
    texts.say(unit_key(unit), &vec![("value", words), ("count", Slot::Count(count))])
}

/// A figure without its unit, with the digits that unit deserves.
pub fn number(value: f64, unit: Unit, language: Language) -> String {
    match unit {
        Unit::Share => percent(value, language),
        // No "-0": what rounds to nothing is nothing.
        Unit::Points => decimal((value * 100.0).round() + 0.0, 0, language),
        Unit::People | Unit::EffectiveUnits | Unit::Threads | Unit::Series => {
            decimal(value, usize::from(value.fract() > 0.05), language)
        }
        Unit::Index => decimal(value, 2, language),
        Unit::Hours
        | Unit::HoursPerWeek
        | Unit::MessagesPerWeek
        | Unit::EffectivePeople
        | Unit::TimesPerWeek
        | Unit::PerThousandWords => decimal(value, usize::from(value < 99.5), language),
    }
}

fn unit_key(unit: Unit) -> &'static str {
    match unit {
        Unit::Share => "figure-share",
        Unit::Hours => "figure-hours",
        Unit::HoursPerWeek => "figure-hours-per-week",
        Unit::MessagesPerWeek => "figure-messages-per-week",
        Unit::People => "figure-people",
        Unit::EffectivePeople => "figure-effective-people",
        Unit::EffectiveUnits => "figure-effective-units",
        Unit::Threads => "figure-threads",
        Unit::Points => "figure-points",
        Unit::Series => "figure-series",
        Unit::TimesPerWeek => "figure-times-per-week",
        Unit::PerThousandWords => "figure-per-thousand-words",
        Unit::Index => "figure-index",
    }
}

/// A share as a percentage, "43 %".
pub fn percent(share: f64, language: Language) -> String {
    let value = share * 100.0;
    let digits = usize::from(value > 0.0 && value < 9.95);
    format!("{} %", decimal(value, digits, language))
}

/// A number with its thousands apart and the decimal mark of the language.
pub fn decimal(value: f64, digits: usize, language: Language) -> String {
    let plain = format!("{value:.digits$}");
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let (sign, whole) = whole.strip_prefix('-').map_or(("", whole), |rest| ("-", rest));
    let (thousands, point) = match language {
        Language::En => (",", "."),
        Language::Es => ("\u{a0}", ","),
    };
    let mut grouped = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            grouped.push_str(thousands);
        }
        grouped.push(digit);
    }
    if fraction.is_empty() {
        return format!("{sign}{grouped}");
    }
    format!("{sign}{grouped}{point}{fraction}")
}

/// A moment in a zone, to the minute.
pub(crate) fn clock(at: jiff::Timestamp, zone: &TimeZone) -> String {
    zone.to_datetime(at).strftime("%Y-%m-%d %H:%M").to_string()
}

/// "Sera, Sherri" and `sherri.sera@x` both read "Sherri Sera".
pub(crate) fn display_name(person: &Person) -> String {
    let written = person.name.trim().trim_matches(['"', '\'']);
    if written.is_empty() || written.contains('@') {
        return person.addresses.first().map_or_else(String::new, |a| name_of_address(a));
    }
    match written.split_once(", ") {
        Some((last, first)) if !first.contains(',') && !last.contains(' ') => {
            format!("{first} {last}")
        }
        _ => written.to_owned(),
    }
}

fn name_of_address(address: &str) -> String {
    let local = address.split('@').next().unwrap_or(address);
    let parts: Vec<&str> = local.split(['.', '_']).filter(|p| !p.is_empty()).collect();
    let is_name = (2..=3).contains(&parts.len())
        && parts.iter().all(|p| p.chars().all(|c| c.is_alphabetic() || c == '-'));
    if !is_name {
        return address.to_owned();
    }
    parts.iter().map(|part| capitalised(part)).collect::<Vec<_>>().join(" ")
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().collect::<String>() + letters.as_str()
    })
}

fn quoted(title: &str, language: Language) -> String {
    let title = title.trim();
    let short: String = title.chars().take(60).collect();
    let cut = if short.len() < title.len() { "…" } else { "" };
    let short = short.trim_end();
    match language {
        Language::En => format!("“{short}{cut}”"),
        Language::Es => format!("«{short}{cut}»"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use record::sketch::Sketch;

    #[test]
    fn numbers_read_as_the_language_writes_them() {
        assert_eq!(decimal(12_345.67, 1, Language::En), "12,345.7");
        assert_eq!(decimal(-1234.0, 0, Language::Es), "-1\u{a0}234");
        assert_eq!(percent(0.4349, Language::En), "43 %");
        assert_eq!(percent(0.034, Language::Es), "3,4 %");
        assert_eq!(percent(0.0, Language::En), "0 %");
        assert_eq!(number(0.512, Unit::Index, Language::Es), "0,51");
    }

    #[test]
    fn names_are_written_first_name_first() {
        let mut sketch = Sketch::new();
        let id = sketch.person("sherri.sera@example.com");
        let mut person = sketch.record().person(id).clone();
        assert_eq!(display_name(&person), "Sherri Sera");
        person.name = "Sera, Sherri".into();
        assert_eq!(display_name(&person), "Sherri Sera");
    }
}
