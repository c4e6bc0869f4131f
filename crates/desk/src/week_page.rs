//! One week of the calendar, block by block, with the hours at each level: what a weekly sitting
//! looks at first.

use jiff::{ToSpan, civil::Date};
use record::{Level, Meeting, Record, Span, Standing, Week};
use serde::Serialize;

use crate::doubts::Doubt;
use crate::items::{id_of, level_key};
use crate::{Desk, DeskError, SpanRequest};

/// A week.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct WeekPage {
    /// ISO week, `2026-W26`.
    pub week: String,
    /// Its Monday.
    pub from: Date,
    /// Its Sunday.
    pub to: Date,
    /// The week before, where the record reaches so far back.
    pub before: Option<String>,
    /// The week after, where the record reaches so far.
    pub after: Option<String>,
    /// Hour at which work begins and ends.
    pub working: (i8, i8),
    /// Seven days from Monday.
    pub days: Vec<DayView>,
    /// Hours a calendar must show: working hours, and whatever lies outside.
    pub hours_shown: (f64, f64),
    /// Hours of meetings in all.
    pub hours: f64,
    /// Hours of meetings at each level, the lowest first.
    pub levels: Vec<LevelHours>,
    /// Messages the owner wrote.
    pub written: usize,
    /// Messages received.
    pub received: usize,
    /// Questions whose answers would teach the reader most.
    pub doubts: Vec<Doubt>,
}

/// A day.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DayView {
    /// Which.
    pub day: Date,
    /// Meetings that count, earliest first.
    pub blocks: Vec<Block>,
}

/// A meeting on a day.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Block {
    /// Its id.
    pub id: String,
    /// Title.
    pub title: String,
    /// Hour of the day at which it begins, 9.5 for 9:30.
    pub start: f64,
    /// Hour at which it ends, at most 24.
    pub end: f64,
    /// The same as a clock shows it.
    pub from: String,
    /// The same.
    pub until: String,
    /// Stable name of its level.
    pub level: Level,
    /// The level in the reader's language.
    pub label: String,
}

/// Hours at one level.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LevelHours {
    /// Which.
    pub level: Level,
    /// In the reader's language.
    pub label: String,
    /// Hours, time in two meetings counted once.
    pub hours: f64,
    /// Share of all.
    pub share: f64,
}

impl Desk {
    /// A week, `2026-W26`; the last one with four days on record where none is named.
    ///
    /// # Errors
    /// The record is empty, the week is not written so, or the journal cannot be read.
    pub fn week(&self, named: Option<&str>) -> Result<WeekPage, DeskError> {
        let loaded = self.load(SpanRequest::default())?;
        let record = &loaded.record;
        let quarter = SpanRequest::default().over(record)?;
        let last = Week::of(quarter.end.saturating_sub(1.day()));
        let week = match named {
            Some(written) => parse(written).ok_or_else(|| DeskError::NoWeek(written.to_owned()))?,
            // A week that has hardly begun says nothing yet.
            None => quarter.weeks().last().unwrap_or(last),
        };
        let first = first_day(record).map_or(last, Week::of);
        let span = Span { start: week.monday(), end: week.monday().saturating_add(7.days()) };
        let messages = record.messages_in(span);
        let days: Vec<DayView> =
            (0..7i64).map(|at| self.day(record, span.start.saturating_add(at.days()))).collect();
        let levels = self.level_hours(record.meetings_in(span));
        Ok(WeekPage {
            week: name_of(week),
            from: span.start,
            to: span.end.saturating_sub(1.day()),
            before: (week > first).then(|| name_of(Week(week.0 - 1))),
            after: (week < last).then(|| name_of(Week(week.0 + 1))),
            working: (record.working.from, record.working.to),
            hours_shown: shown(record.working, &days),
            hours: levels.iter().map(|level| level.hours).sum(),
            days,
            levels,
            written: messages.iter().filter(|m| record.is_mine(m)).count(),
            received: messages.iter().filter(|m| record.is_received(m)).count(),
            doubts: self.doubts_of(record, quarter)?,
        })
    }

    fn day(&self, record: &Record, day: Date) -> DayView {
        let span = Span { start: day, end: day.saturating_add(1.day()) };
        let counts = |m: &&Meeting| m.standing == Standing::Meeting;
        let blocks = record.meetings_in(span).iter().filter(counts).map(|m| self.block(m));
        DayView { day, blocks: blocks.collect() }
    }

    fn block(&self, meeting: &Meeting) -> Block {
        let hour = |at: jiff::civil::DateTime| f64::from(at.hour()) + f64::from(at.minute()) / 60.0;
        let clock = |at: jiff::civil::DateTime| at.strftime("%H:%M").to_string();
        let level = meeting.level.map_or(Level::None, |(level, _)| level);
        let past_midnight = meeting.local_end.date() > meeting.local_start.date();
        Block {
            id: id_of(record::ItemRef::Meeting(meeting.id)),
            title: meeting.title.to_string(),
            start: hour(meeting.local_start),
            end: if past_midnight { 24.0 } else { hour(meeting.local_end) },
            from: clock(meeting.local_start),
            until: clock(meeting.local_end),
            level,
            label: self.texts.word(level_key(level)),
        }
    }

    fn level_hours(&self, meetings: &[Meeting]) -> Vec<LevelHours> {
        let hours = |level: Level| {
            let at = |m: &&Meeting| m.level.map_or(Level::None, |(level, _)| level) == level;
            f64::from(meetings.iter().filter(at).map(|m| m.minutes).sum::<u32>()) / 60.0
        };
        let all: f64 = Level::ALL.into_iter().map(hours).sum();
        let view = |level| LevelHours {
            level,
            label: self.texts.word(level_key(level)),
            hours: hours(level),
            share: if all > 0.0 { hours(level) / all } else { 0.0 },
        };
        Level::ALL.into_iter().map(view).collect()
    }
}

pub(crate) fn first_day(record: &Record) -> Option<Date> {
    let message = record.messages.first().map(|m| m.local.date());
    let meeting = record.meetings.first().map(|m| m.local_start.date());
    [message, meeting].into_iter().flatten().min()
}

/// Working hours, widened to whole hours that hold every meeting.
fn shown(working: record::WorkingHours, days: &[DayView]) -> (f64, f64) {
    let blocks = days.iter().flat_map(|day| &day.blocks);
    let whole = (f64::from(working.from), f64::from(working.to));
    blocks
        .fold(whole, |(from, to), block| (from.min(block.start.floor()), to.max(block.end.ceil())))
}

/// `2026-W26`.
pub(crate) fn name_of(week: Week) -> String {
    let iso = week.monday().iso_week_date();
    format!("{}-W{:02}", iso.year(), iso.week())
}

pub(crate) fn parse(written: &str) -> Option<Week> {
    let (year, week) = written.split_once("-W")?;
    let (year, week) = (year.parse().ok()?, week.parse().ok()?);
    let monday = jiff::civil::ISOWeekDate::new(year, week, jiff::civil::Weekday::Monday).ok()?;
    Some(Week::of(monday.date()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_go_there_and_back_across_years() {
        for written in ["2026-W01", "2020-W53", "2026-W26"] {
            assert_eq!(name_of(parse(written).unwrap()), written);
        }
        for wrong in ["2026-W54", "2026W01", "x", "2026-W-1"] {
            assert!(parse(wrong).is_none(), "{wrong}");
        }
    }
}
