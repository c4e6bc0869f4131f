//! When the owner was away, by three signs: an absence in the calendar, an automatic absence
//! notice, or days of silence from someone who otherwise writes daily.

use jiff::{ToSpan, civil::Date};
use record::{Meeting, Record, Span, Standing, WorkingHours};
use serde::Serialize;

/// Days on which the owner was away, in a row but for days off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Absence {
    /// First day.
    pub from: Date,
    /// The day after the last.
    pub to: Date,
    /// The strongest sign of it.
    pub sign: AwaySign,
}

/// What shows an absence, strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AwaySign {
    /// An all-day or free out-of-office event of the owner's own.
    Calendar,
    /// The mailbox answered by itself.
    AutoReply,
    /// At least 4 working days without a sent message, where one is sent on ≥ 80 % of the others.
    Silence,
}

impl Absence {
    /// Whether `day` lies in it.
    pub fn has(&self, day: Date) -> bool {
        self.from <= day && day < self.to
    }
}

/// Working days without a sent message that make an absence.
const SILENT_DAYS: usize = 4;
/// Working days outside a silence on which sending is judged, at least.
const OTHER_DAYS: usize = 20;
/// Silent days between two absence notices that still belong to one absence.
const NOTICE_GAP_DAYS: i64 = 4;
/// How far before the span an absence may have begun.
const REACH_DAYS: i64 = 60;

/// Absences within `span` (cut at its ends), earliest first, none touching another.
pub fn absences(record: &Record, span: Span) -> Vec<Absence> {
    let days = days(record, span);
    let mut found = from_calendar(record, span);
    found.extend(from_notices(&days));
    found.extend(from_silence(record, span, &days));
    merged(found)
}

/// One day and what left the mailbox on it.
struct Day {
    date: Date,
    sent: bool,
    notice: bool,
}

fn days(record: &Record, span: Span) -> Vec<Day> {
    let all = span.start.series(1.day()).take_while(|date| *date < span.end);
    all.map(|date| {
        let mut day = Day { date, sent: false, notice: false };
        let messages = record.messages_in(one_day(date));
        for message in messages.iter().filter(|message| message.from == record.owner) {
            day.sent |= !message.automatic && record.is_mine(message);
            day.notice |= message.auto_reply;
        }
        day
    })
    .collect()
}

fn from_calendar(record: &Record, span: Span) -> Vec<Absence> {
    let reach = Span { start: span.start.saturating_sub(REACH_DAYS.days()), ..span };
    let mine = |event: &&Meeting| {
        let standing = matches!(
            event.standing,
            Standing::AllDay | Standing::Free | Standing::Solo | Standing::Absence
        );
        // Someone else's vacation stands in many calendars.
        event.out_of_office && standing && event.organiser.is_none_or(|o| o == record.owner)
    };
    let events = record.meetings_in(reach).iter().filter(mine);
    let days = events.flat_map(|event| days_taken(event, record.working));
    days.filter(|day| span.has(*day)).map(|day| absence(day, AwaySign::Calendar)).collect()
}

/// Days of which the event takes at least half the working hours: an hour out of office is no
/// absence.
fn days_taken(event: &Meeting, working: WorkingHours) -> impl Iterator<Item = Date> {
    let (start, end) = (event.local_start, event.local_end);
    let reach = start.date().series(1.day()).take_while(move |day| *day <= end.date());
    reach.take(366).filter(move |day| {
        let midnight = day.to_datetime(jiff::civil::Time::midnight());
        let opens = midnight.saturating_add(i64::from(working.from).hours());
        let closes = midnight.saturating_add(i64::from(working.to).hours());
        let taken = opens.max(start).duration_until(closes.min(end));
        taken * 2 >= opens.duration_until(closes)
    })
}

fn from_notices(days: &[Day]) -> Vec<Absence> {
    // Some mailboxes answer by themselves on every day; who writes is not away.
    let away = |at: &usize| days[*at].notice && !days[*at].sent;
    let noticed: Vec<usize> = (0..days.len()).filter(away).collect();
    let mut found: Vec<Absence> = Vec::new();
    for at in noticed {
        let date = days[at].date;
        if let Some(last) = found.last_mut() {
            let between = days[..at].iter().rev().take_while(|day| day.date >= last.to);
            let near = last.to.saturating_add(NOTICE_GAP_DAYS.days()) >= date;
            if near && between.into_iter().all(|day| !day.sent) {
                last.to = date.saturating_add(1.day());
                continue;
            }
        }
        found.push(absence(date, AwaySign::AutoReply));
    }
    found
}

fn from_silence(record: &Record, span: Span, days: &[Day]) -> Vec<Absence> {
    let working: Vec<&Day> = days.iter().filter(|day| is_workday(day.date)).collect();
    let sent = working.iter().filter(|day| day.sent).count();
    let mut found = Vec::new();
    let mut at = 0;
    for run in working.chunk_by(|a, b| a.sent == b.sent) {
        let begins = at;
        at += run.len();
        let others = working.len() - run.len();
        if run[0].sent || run.len() < SILENT_DAYS || at == working.len() || others < OTHER_DAYS {
            continue;
        }
        let from = run[0].date;
        let to = run[run.len() - 1].date.saturating_add(1.day());
        let wrote_before = begins > 0 || wrote_shortly_before(record, span.start);
        if wrote_before
            && sent * 5 >= others * 4
            && !is_hole(record, span, Span { start: from, end: to })
        {
            found.push(Absence { from, to, sign: AwaySign::Silence });
        }
    }
    found
}

fn wrote_shortly_before(record: &Record, day: Date) -> bool {
    let before = Span { start: day.saturating_sub(14.days()), end: day };
    record.messages_in(before).iter().any(|message| record.is_mine(message))
}

/// Nothing came in either, though mail comes in elsewhere: a hole in the export, not an absence.
fn is_hole(record: &Record, span: Span, silence: Span) -> bool {
    let receives = |span| record.messages_in(span).iter().any(|m| record.is_received(m));
    receives(span) && !receives(silence)
}

fn merged(mut found: Vec<Absence>) -> Vec<Absence> {
    found.sort_unstable();
    let mut merged: Vec<Absence> = Vec::new();
    for next in found {
        match merged.last_mut() {
            Some(last) if only_days_off(last.to, next.from) => {
                last.to = last.to.max(next.to);
                last.sign = last.sign.min(next.sign);
            }
            _ => merged.push(next),
        }
    }
    merged
}

fn only_days_off(from: Date, to: Date) -> bool {
    from.series(1.day()).take_while(|day| *day < to).all(|day| !is_workday(day))
}

fn absence(day: Date, sign: AwaySign) -> Absence {
    Absence { from: day, to: day.saturating_add(1.day()), sign }
}

fn is_workday(day: Date) -> bool {
    day.weekday().to_monday_zero_offset() < 5
}

fn one_day(day: Date) -> Span {
    Span { start: day, end: day.saturating_add(1.day()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use record::sketch::Sketch;

    const SPAN: Span = Span { start: date(2026, 3, 2), end: date(2026, 4, 27) };

    /// Writes every working day of March and April but those from `from` up to `to`.
    fn writer(from: Date, to: Date) -> Sketch {
        let days = SPAN.start.series(1.day()).take_while(|day| *day < SPAN.end);
        let wrote = days.filter(|day| is_workday(*day) && !(from <= *day && *day < to));
        wrote.fold(Sketch::new(), |s, day| s.message(&format!("{day}T09:00"), "me", &["ana"], "a"))
    }

    #[test]
    fn four_silent_days_of_a_daily_writer_are_an_absence_three_are_not() {
        let silence =
            Absence { from: date(2026, 3, 16), to: date(2026, 3, 20), sign: AwaySign::Silence };
        let record = writer(silence.from, silence.to).record();
        assert_eq!(absences(&record, SPAN), [silence]);
        assert_eq!(absences(&writer(date(2026, 3, 16), date(2026, 3, 19)).record(), SPAN), []);
    }

    #[test]
    fn someone_who_writes_rarely_is_not_away_between_messages() {
        let mut sketch = Sketch::new();
        for week in 0..8 {
            let day = SPAN.start.saturating_add((7 * week).days());
            sketch = sketch.message(&format!("{day}T09:00"), "me", &["ana"], "a");
        }
        assert_eq!(absences(&sketch.record(), SPAN), []);
    }

    #[test]
    fn a_hole_in_the_export_is_no_absence() {
        let (from, to) = (date(2026, 3, 16), date(2026, 3, 20));
        let receiving = |day: &str| writer(from, to).message(day, "ana", &["me"], "b").record();
        assert_eq!(absences(&receiving("2026-03-04T09:00"), SPAN), []);
        assert_eq!(absences(&receiving("2026-03-17T09:00"), SPAN).len(), 1);
    }

    #[test]
    fn a_vacation_in_the_calendar_counts_an_hour_out_of_office_does_not() {
        let vacation = Sketch::new()
            .meeting("2026-03-09T00:00", 5 * 24 * 60, "Vacation", "", &[])
            .out_of_office()
            .meeting("2026-03-16T00:00", 5 * 24 * 60, "Vacation", "me", &["me"])
            .out_of_office()
            .meeting("2026-03-30T09:00", 60, "Dentist", "me", &["me"])
            .out_of_office()
            .meeting("2026-04-06T00:00", 24 * 60, "Ana on vacation", "ana", &["me", "ana"])
            .out_of_office()
            .record();
        let both =
            Absence { from: date(2026, 3, 9), to: date(2026, 3, 21), sign: AwaySign::Calendar };
        assert_eq!(absences(&vacation, SPAN), [both]);
    }

    #[test]
    fn a_mailbox_that_answers_by_itself_while_its_owner_writes_is_not_away() {
        let writes = writer(SPAN.end, SPAN.end);
        let answering = (0..40).fold(writes, |sketch, day| {
            let day = SPAN.start.saturating_add(i64::from(day).days());
            let at = format!("{day}T12:00");
            if is_workday(day) {
                sketch.message(&at, "me", &["ana"], "a").auto_reply()
            } else {
                sketch
            }
        });
        assert_eq!(absences(&answering.record(), SPAN), []);
    }

    #[test]
    fn notices_join_over_a_weekend_and_end_with_the_first_own_message() {
        let record = Sketch::new()
            .message("2026-03-05T09:00", "me", &["ana"], "a")
            .auto_reply()
            .message("2026-03-09T09:00", "me", &["ana"], "a")
            .auto_reply()
            .message("2026-03-10T09:00", "me", &["ana"], "back")
            .message("2026-03-12T09:00", "me", &["ana"], "a")
            .auto_reply()
            .record();
        let found: Vec<(Date, Date)> =
            absences(&record, SPAN).iter().map(|a| (a.from, a.to)).collect();
        let first = (date(2026, 3, 5), date(2026, 3, 10));
        assert_eq!(found, [first, (date(2026, 3, 12), date(2026, 3, 13))]);
    }
}
