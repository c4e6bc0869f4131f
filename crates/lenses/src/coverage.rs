//! How much of a span a record covers, so that missing data is never read as missing work.

use record::{Message, Record, Span};

use crate::weekly;

/// Messages of a kind that make a week covered.
const MESSAGES: usize = 5;
/// Share of covered weeks from which a span is covered.
const ENOUGH: f64 = 0.8;

/// Share of the weeks of `span` with at least 5 messages sent and 5 received; 0 without weeks.
pub fn mail(record: &Record, span: Span) -> f64 {
    share(weekly::messages_by_week(record, span).into_iter().map(|(_, messages)| {
        enough(messages, &|m| is_sent(record, m)) && enough(messages, &|m| record.is_received(m))
    }))
}

/// Share of the weeks of `span` with at least 5 messages sent in the owner's name: what lenses need
/// that look only at what the owner sent.
pub fn sent(record: &Record, span: Span) -> f64 {
    let weeks = weekly::messages_by_week(record, span).into_iter();
    share(weeks.map(|(_, messages)| enough(messages, &|m| is_sent(record, m))))
}

/// Share of the weeks of `span` with at least 5 messages received, whatever was sent.
pub fn received(record: &Record, span: Span) -> f64 {
    let weeks = weekly::messages_by_week(record, span).into_iter();
    share(weeks.map(|(_, messages)| enough(messages, &|m| record.is_received(m))))
}

/// Share of the weeks of `span` with at least one meeting that counts; 0 without weeks.
pub fn calendar(record: &Record, span: Span) -> f64 {
    let weeks = weekly::meetings_by_week(record, span).into_iter();
    share(weeks.map(|(_, meetings)| meetings.iter().any(|m| m.counts())))
}

/// Mail, received and sent, covers at least .8 of the weeks: lenses on incoming mail may speak.
pub fn received_known(record: &Record, span: Span) -> bool {
    mail(record, span) >= ENOUGH
}

/// Sent mail covers at least .8 of the weeks: "no message of yours" means that none was sent.
pub fn sent_known(record: &Record, span: Span) -> bool {
    sent(record, span) >= ENOUGH
}

/// Sent in the owner's name, by the owner or an assistant.
pub fn is_sent(record: &Record, message: &Message) -> bool {
    message.from == record.owner && !message.automatic
}

fn enough(messages: &[Message], is: &dyn Fn(&Message) -> bool) -> bool {
    messages.iter().filter(|message| is(message)).nth(MESSAGES - 1).is_some()
}

fn share(weeks: impl Iterator<Item = bool>) -> f64 {
    let (mut covered, mut all) = (0u32, 0u32);
    for week in weeks {
        covered += u32::from(week);
        all += 1;
    }
    if all == 0 { 0.0 } else { f64::from(covered) / f64::from(all) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use record::sketch::Sketch;

    fn mailbox(received: bool) -> Record {
        let mut sketch = Sketch::new();
        for day in 2..=6 {
            let at = format!("2026-03-0{day}T09:00");
            sketch = sketch.message(&at, "me", &["ana"], "a");
            if received {
                sketch = sketch.message(&at, "ana", &["me"], "b");
            }
        }
        sketch.meeting("2026-03-10T09:00", 60, "Plan", "ana", &["me", "ana"]).record()
    }

    #[test]
    fn a_week_needs_five_of_each_and_a_meeting() {
        let span = Span { start: date(2026, 3, 2), end: date(2026, 3, 16) };
        let record = mailbox(true);
        assert!((mail(&record, span) - 0.5).abs() < 1e-12);
        assert!((calendar(&record, span) - 0.5).abs() < 1e-12);
        let week = Span { end: date(2026, 3, 9), ..span };
        assert!(received_known(&record, week));
    }

    #[test]
    fn sent_mail_alone_does_not_cover_what_came_in() {
        let span = Span { start: date(2026, 3, 2), end: date(2026, 3, 9) };
        let record = mailbox(false);
        assert!(sent_known(&record, span));
        assert!(!received_known(&record, span));
    }
}
