//! Who is on an event: `ORGANIZER` and `ATTENDEE` as addresses.

use calcard::icalendar::{
    ICalendarComponent, ICalendarEntry, ICalendarParameterName as Parameter, ICalendarProperty,
};
use record::{Address, Answer, FoundAttendee};

use super::property;

/// Who called the event. An assistant in `SENT-BY` only typed it.
pub(super) fn organiser(part: &ICalendarComponent) -> Option<Address> {
    part.property(&ICalendarProperty::Organizer).and_then(address)
}

/// Everyone listed, in order, each address once.
pub(super) fn attendees(part: &ICalendarComponent) -> Vec<FoundAttendee> {
    let mut found: Vec<FoundAttendee> = Vec::new();
    for entry in part.properties(&ICalendarProperty::Attendee) {
        let Some(who) = address(entry) else { continue };
        if !found.iter().any(|one| one.who.address == who.address) {
            found.push(FoundAttendee { answer: answer(entry), room: is_room(entry, &who), who });
        }
    }
    found
}

/// The mail address, else what `EMAIL` says, else the name: exports write calendar servers' own
/// numbers and `invalid:nomail` in place of addresses.
fn address(entry: &ICalendarEntry) -> Option<Address> {
    let parameter = |name| property::parameter(entry, name).unwrap_or_default();
    let name = parameter(&Parameter::Cn).trim_matches(['"', '\'']).trim();
    let value = entry.calendar_address().unwrap_or_default();
    let candidates = [value, parameter(&Parameter::Email), name];
    let mail = candidates.into_iter().map(str::trim).find(|text| is_mail(text)).or(Some(name));
    let address = mail?.to_lowercase();
    let name = if is_mail(name) { "" } else { name };
    (!address.is_empty()).then(|| Address { address, name: crate::body::one_line(name) })
}

fn is_mail(text: &str) -> bool {
    text.contains('@') && !text.contains([' ', ':', '/'])
}

fn answer(entry: &ICalendarEntry) -> Answer {
    let stated = property::parameter(entry, &Parameter::Partstat).unwrap_or_default();
    match stated.to_ascii_uppercase().as_str() {
        "ACCEPTED" | "COMPLETED" | "IN-PROCESS" => Answer::Accepted,
        "DECLINED" | "DELEGATED" => Answer::Declined,
        "TENTATIVE" => Answer::Tentative,
        _ => Answer::None,
    }
}

fn is_room(entry: &ICalendarEntry, who: &Address) -> bool {
    let kind = property::parameter(entry, &Parameter::Cutype).unwrap_or_default();
    ["ROOM", "RESOURCE"].iter().any(|room| kind.eq_ignore_ascii_case(room))
        || who.address.ends_with("@resource.calendar.google.com")
}
