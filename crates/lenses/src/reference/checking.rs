//! Whether a file is a table that names nobody and does not contradict itself.

use std::fmt;

use record::reference::{Reference, Step};
use serde_json::Value;

use super::{ALL, INFLUENCE, LEAST_CELL, LEAST_PEOPLE, LEAST_UNIT, VERSION, VISIBILITY, WEEKS};

/// Why a file is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// Not JSON, or fields are missing, unknown or not of their kind.
    Form(String),
    /// Another version of the layout.
    Version(u64),
    /// Fewer people than a table takes.
    FewPeople(u32),
    /// Read over another number of weeks.
    OtherWeeks(u32),
    /// A figure of fewer people than [`LEAST_CELL`], or of fewer of a unit than [`LEAST_UNIT`].
    SmallCell {
        /// Where it stands.
        place: String,
        /// How many people.
        people: u32,
    },
    /// Something that looks like an address.
    Address(String),
    /// A signal that is no lens.
    UnknownSignal(String),
    /// A part that must be there.
    Missing(String),
    /// Figures that are out of range, fall where they must rise, or do not add up.
    Contradiction(String),
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Refusal::Form(what) => write!(f, "not a table of percentiles: {what}"),
            Refusal::Version(found) => {
                write!(f, "version {found} of the table is unknown; this release reads {VERSION}")
            }
            Refusal::FewPeople(found) => {
                write!(f, "made from {found} people; a table takes {LEAST_PEOPLE}")
            }
            Refusal::OtherWeeks(found) => {
                write!(f, "read over {found} weeks; figures of {WEEKS} weeks are compared")
            }
            Refusal::SmallCell { place, people } => write!(
                f,
                "{place} speaks of {people} people; every figure takes {LEAST_CELL}, a unit {LEAST_UNIT}"
            ),
            Refusal::Address(text) => {
                write!(f, "`{text}` looks like an address; a table names nobody")
            }
            Refusal::UnknownSignal(name) => {
                write!(f, "`{name}` is no lens; `altitude lens` lists them")
            }
            Refusal::Missing(part) => write!(f, "{part} is missing"),
            Refusal::Contradiction(what) => write!(f, "{what}"),
        }
    }
}

impl std::error::Error for Refusal {}

pub(super) fn table(text: &str) -> Result<Reference, Refusal> {
    let form = |error: serde_json::Error| Refusal::Form(error.to_string());
    let value: Value = serde_json::from_str(text).map_err(form)?;
    no_address(&value)?;
    match value.get("altitude_reference").and_then(Value::as_u64) {
        Some(version) if version == u64::from(VERSION) => {}
        Some(version) => return Err(Refusal::Version(version)),
        None => return Err(Refusal::Form("it has no `altitude_reference`".to_owned())),
    }
    // From the text, not the value: a field that stands twice is no table either.
    let table: Reference = serde_json::from_str(text).map_err(form)?;
    if (table.people as usize) < LEAST_PEOPLE {
        return Err(Refusal::FewPeople(table.people));
    }
    if table.weeks != WEEKS {
        return Err(Refusal::OtherWeeks(table.weeks));
    }
    signals(&table)?;
    expectations(&table)?;
    Ok(table)
}

fn no_address(value: &Value) -> Result<(), Refusal> {
    let check = |text: &String| {
        if text.contains('@') { Err(Refusal::Address(text.clone())) } else { Ok(()) }
    };
    match value {
        Value::String(text) => check(text),
        Value::Array(elements) => elements.iter().try_for_each(no_address),
        Value::Object(fields) => {
            fields.keys().try_for_each(check)?;
            fields.values().try_for_each(no_address)
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => Ok(()),
    }
}

fn signals(table: &Reference) -> Result<(), Refusal> {
    for name in [INFLUENCE, VISIBILITY].concat() {
        if !table.signals.contains_key(name) {
            return Err(Refusal::Missing(format!("the signal `{name}`")));
        }
    }
    for (name, signal) in &table.signals {
        if crate::named(name).is_none() {
            return Err(Refusal::UnknownSignal(name.clone()));
        }
        let sizes: Vec<u32> = signal.cells.iter().map(|cell| cell.people).collect();
        large(&format!("a cell of `{name}`"), &sizes)?;
        let all = sum(&sizes);
        let required = INFLUENCE.contains(&name.as_str()) || VISIBILITY.contains(&name.as_str());
        let people = u64::from(table.people);
        if all > people || all < LEAST_PEOPLE as u64 || (required && all != people) {
            return Err(contradiction(name, "its people do not add up"));
        }
        if !signal.cells.iter().all(|cell| cell.mean >= 0.0) {
            return Err(contradiction(name, "a mean lies below 0"));
        }
        if !signal.cells.is_sorted_by(|a, b| a.mean <= b.mean) {
            return Err(contradiction(name, "its means do not rise"));
        }
    }
    Ok(())
}

fn expectations(table: &Reference) -> Result<(), Refusal> {
    let Some(all) = table.expected.get(ALL) else {
        return Err(Refusal::Missing("the expectation of `all`".to_owned()));
    };
    let mut in_units = 0;
    for (unit, steps) in &table.expected {
        let sizes: Vec<u32> = steps.iter().map(|step| step.people).collect();
        large(&format!("a step of `{unit}`"), &sizes)?;
        rising(unit, steps)?;
        if unit != ALL {
            let people = sum(&sizes);
            in_units += people;
            if people < LEAST_UNIT as u64 {
                let people = u32::try_from(people).unwrap_or(u32::MAX);
                return Err(Refusal::SmallCell { place: format!("the unit `{unit}`"), people });
            }
        }
    }
    let people = u64::from(table.people);
    if all.iter().map(|step| u64::from(step.people)).sum::<u64>() != people || in_units > people {
        return Err(contradiction("expected", "its people do not add up"));
    }
    Ok(())
}

fn rising(unit: &str, steps: &[Step]) -> Result<(), Refusal> {
    let share = |value: f64| (0.0..=1.0).contains(&value);
    if !steps.iter().all(|step| share(step.visibility_to) && share(step.influence)) {
        return Err(contradiction(unit, "a percentile lies outside 0 to 1"));
    }
    let order =
        |a: &Step, b: &Step| a.visibility_to < b.visibility_to && a.influence <= b.influence;
    if !steps.is_sorted_by(order) {
        return Err(contradiction(unit, "its steps do not rise"));
    }
    Ok(())
}

fn large(place: &str, sizes: &[u32]) -> Result<(), Refusal> {
    let smallest = sizes.iter().copied().min().unwrap_or(0);
    if smallest < LEAST_CELL {
        return Err(Refusal::SmallCell { place: place.to_owned(), people: smallest });
    }
    Ok(())
}

fn sum(sizes: &[u32]) -> u64 {
    sizes.iter().map(|people| u64::from(*people)).sum()
}

fn contradiction(of: &str, what: &str) -> Refusal {
    Refusal::Contradiction(format!("`{of}` contradicts itself: {what}"))
}

#[cfg(test)]
mod tests {
    use super::super::{Row, Table};
    use super::*;
    use serde_json::json;

    fn good() -> Value {
        let names = [INFLUENCE, VISIBILITY].concat();
        let row = |at: u32| Row {
            unit: (at < 25).then_some("Sales"),
            signals: names.iter().map(|name| (*name, f64::from(at))).collect(),
        };
        let rows: Vec<Row<'_>> = (0..60).map(row).collect();
        serde_json::from_str(&Table::of(&rows).unwrap().json()).unwrap()
    }

    fn refused(change: impl FnOnce(&mut Value)) -> String {
        let mut value = good();
        change(&mut value);
        Table::parse(&value.to_string()).unwrap_err().to_string()
    }

    #[test]
    fn what_is_wrong_is_named() {
        assert!(Table::parse(&good().to_string()).is_ok());
        let says = |found: String, words: &str| assert!(found.contains(words), "{found}");
        says(refused(|v| v["altitude_reference"] = json!(2)), "version 2");
        says(refused(|v| *v = json!({"a": 1})), "no `altitude_reference`");
        says(refused(|v| v["people"] = json!(49)), "49 people");
        says(refused(|v| v["weeks"] = json!(12)), "12 weeks");
        says(refused(|v| v["made_by"] = json!("ana@x.example")), "`ana@x.example` looks like");
        says(refused(|v| v["expected"]["b@x"] = json!([])), "`b@x` looks like");
        says(refused(|v| v["names"] = json!(["Ana"])), "unknown field `names`");
        says(refused(|v| v["signals"]["output"]["cells"][0]["who"] = json!("Ana")), "`who`");
        says(
            refused(|v| v["signals"]["shoe_size"] = v["signals"]["output"].clone()),
            "`shoe_size`",
        );
        says(refused(|v| v["signals"]["output"]["cells"][0]["people"] = json!(4)), "4 people");
        says(refused(|v| v["signals"]["output"]["cells"][0]["people"] = json!(6)), "add up");
        says(refused(|v| v["signals"]["output"]["cells"][0]["mean"] = json!(-1)), "below 0");
        says(refused(|v| v["signals"]["output"]["cells"][0]["mean"] = json!(99)), "do not rise");
        says(refused(|v| drop(v["signals"].as_object_mut().unwrap().remove("output"))), "`output`");
        says(refused(|v| drop(v["expected"].as_object_mut().unwrap().remove("all"))), "`all`");
        says(refused(|v| v["expected"]["all"][0]["influence"] = json!(0.9)), "do not rise");
        says(refused(|v| v["expected"]["all"][0]["influence"] = json!(1.9)), "outside 0 to 1");
        says(refused(|v| v["expected"]["all"][0]["people"] = json!(3)), "3 people");
        says(refused(|v| v["expected"]["Law"] = json!([v["expected"]["all"][0]])), "unit `Law`");
        assert!(Table::parse("{").unwrap_err().to_string().contains("not a table"));
    }

    #[test]
    fn an_escaped_address_and_a_field_that_stands_twice_are_seen() {
        let text = good().to_string();
        let escaped = text.replace("cargo xtask", "ana\\u0040x.example cargo");
        assert!(matches!(Table::parse(&escaped), Err(Refusal::Address(_))));
        let twice = text.replacen('{', "{\"people\":60,", 1);
        assert!(matches!(Table::parse(&twice), Err(Refusal::Form(_))));
    }
}
