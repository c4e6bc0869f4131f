//! Large plain mailboxes for benches: many messages over one year, one at a time.

use jiff::{ToSpan, civil::Date};

use crate::dice::Dice;

/// The size of a large mailbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bulk {
    /// Same seed, same bytes.
    pub seed: u64,
    /// Messages in all.
    pub messages: usize,
    /// People who write to the owner and receive from her.
    pub people: usize,
    /// Days before the end of June 2026 over which they spread.
    pub days: u32,
}

const SUBJECTS: [&str; 6] = [
    "Dock schedule",
    "Rates from Monday",
    "Budget check",
    "Open position",
    "Late loads",
    "Audit list",
];
const SENTENCES: [&str; 10] = [
    "The figures for the week are in the folder.",
    "Can you confirm the plan before noon?",
    "Two trailers are late and the customer has been told.",
    "We'll go with the second option.",
    "Please send the list to the site.",
    "The count closed without differences.",
    "Nothing else is open on this lane.",
    "Should we keep the old door plan for another week?",
    "The carrier adds a driver from Thursday.",
    "Approved up to the limit.",
];
const SECONDS_OF_DAY: usize = 11 * 3600;

/// The messages of a large mailbox as pieces of one mbox file, oldest first. They come in threes:
/// a question to the owner (`maya.torres@harborline.example`), her answer, and a message of
/// somebody else with the first in copy. Hers stand in the same file; her address tells them apart.
pub fn bulk(plan: &Bulk) -> impl Iterator<Item = Vec<u8>> + use<> {
    let plan = *plan;
    let mut dice = Dice::new(plan.seed, "bulk");
    let days = plan.days.max(1) as usize;
    let start = crate::END.saturating_sub(i64::from(plan.days.max(1)).days());
    let mut today = Today::of(start, 0);
    (0..plan.messages).map(move |index| {
        let (day, within) = (index * days / plan.messages, index * days % plan.messages);
        if day != today.index {
            today = Today::of(start, day);
        }
        let second = within * SECONDS_OF_DAY / plan.messages + 8 * 3600;
        message(&Slot { plan, index, second, today: &today }, &mut dice)
    })
}

/// The parts of the date that change once a day.
struct Today {
    index: usize,
    date: String,
    line: String,
    year: i16,
}

impl Today {
    fn of(start: Date, index: usize) -> Today {
        let day = start.saturating_add(i64::try_from(index).unwrap_or(0).days());
        let date = day.strftime("%a, %d %b %Y").to_string();
        Today { index, date, line: day.strftime("%a %b %e").to_string(), year: day.year() }
    }
}

struct Slot<'s> {
    plan: Bulk,
    index: usize,
    second: usize,
    today: &'s Today,
}

const OWNER: &str = "maya.torres@harborline.example";

fn message(slot: &Slot<'_>, dice: &mut Dice) -> Vec<u8> {
    let Slot { plan, index, second, today } = slot;
    let (three, place) = (index / 3, index % 3);
    let person = |n: usize| format!("person{}@harborline.example", n * 7919 % plan.people.max(1));
    let (from, to) = match place {
        0 => (person(three), OWNER.to_owned()),
        1 => (OWNER.to_owned(), person(three)),
        _ => (person(three + 1), OWNER.to_owned()),
    };
    let clock = format!("{:02}:{:02}:{:02}", second / 3600, second / 60 % 60, second % 60);
    let mark = if place == 1 { "Re: " } else { "" };
    let subject = SUBJECTS[(three + place / 2) % SUBJECTS.len()];
    let (seed, day) = (plan.seed, &today.date);
    let mut text = format!("From {from} {} {clock} {}\n", today.line, today.year);
    text.push_str(&format!("Date: {day} {clock} -0400\nFrom: <{from}>\nTo: <{to}>\n"));
    if place == 2 {
        text.push_str(&format!("Cc: <{}>\n", person(three)));
    }
    text.push_str(&format!("Subject: {mark}{subject} {three}\n"));
    text.push_str(&format!("Message-ID: <{index}.{seed}@harborline.example>\n"));
    if place == 1 {
        text.push_str(&format!("In-Reply-To: <{}.{seed}@harborline.example>\n", index - 1));
    }
    text.push_str("Content-Type: text/plain; charset=\"utf-8\"\n\n");
    for _ in 0..dice.between(2, 9) {
        text.push_str(dice.say(&SENTENCES));
        text.push('\n');
    }
    text.push('\n');
    text.into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_many_as_asked_in_order_and_the_same_each_time() {
        let plan = Bulk { seed: 3, messages: 1000, people: 40, days: 365 };
        let all: Vec<Vec<u8>> = bulk(&plan).collect();
        assert_eq!(all.len(), 1000);
        assert_eq!(all, bulk(&plan).collect::<Vec<_>>());
        assert!(all[0].starts_with(b"From ") && all[0].ends_with(b"\n\n"));
        let first = String::from_utf8(all[0].clone()).unwrap();
        let last = String::from_utf8(all[999].clone()).unwrap();
        assert!(first.contains("Date: Tue, 01 Jul 2025 08:00:00"), "{first}");
        assert!(last.contains("Date: Tue, 30 Jun 2026"), "{last}");
    }
}
