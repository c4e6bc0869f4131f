//! The weeks of a reading in a row without gaps, as charts need them.

use std::collections::BTreeSet;

use jiff::civil::Date;
use lenses::Unit;
use record::Week;

use crate::readings::PointView;
use crate::week_page::{name_of, parse};
use crate::{Desk, DeskError, Quarter, SpanRequest};

/// A week of a chart.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartWeek {
    /// ISO week, `2026-W09`.
    pub week: String,
    /// Its Monday.
    pub monday: Date,
    /// The value, where the week has one.
    pub value: Option<f64>,
    /// Items it rests on.
    pub n: usize,
}

/// Every week from the first to the last point.
pub fn chart_weeks(points: &[PointView]) -> Vec<ChartWeek> {
    let known: Vec<(Week, &PointView)> =
        points.iter().filter_map(|point| Some((parse(&point.week)?, point))).collect();
    let (Some(first), Some(last)) = (known.first(), known.last()) else { return Vec::new() };
    let week = |week: Week| {
        let point = known.iter().find(|(known, _)| *known == week).map(|(_, point)| point);
        ChartWeek {
            week: name_of(week),
            monday: week.monday(),
            value: point.map(|point| point.value),
            n: point.map_or(0, |point| point.n),
        }
    };
    (first.0.0..=last.0.0).map(|number| week(Week(number))).collect()
}

/// Months in a row with the number of weeks that begin in each.
pub fn months(weeks: &[ChartWeek]) -> Vec<(i8, usize)> {
    let mut months: Vec<(i8, usize)> = Vec::new();
    for week in weeks {
        match months.last_mut() {
            Some((month, count)) if *month == week.monday.month() => *count += 1,
            _ => months.push((week.monday.month(), 1)),
        }
    }
    months
}

/// Whether a week's value is of the same kind as the span's: rates and shares are, numbers of
/// different people or hours in all are not.
pub fn is_rate(unit: Unit) -> bool {
    match unit {
        Unit::Share
        | Unit::Points
        | Unit::HoursPerWeek
        | Unit::MessagesPerWeek
        | Unit::TimesPerWeek
        | Unit::PerThousandWords => true,
        Unit::Hours
        | Unit::People
        | Unit::EffectivePeople
        | Unit::EffectiveUnits
        | Unit::Index
        | Unit::Series
        | Unit::Threads => false,
    }
}

impl Desk {
    /// The quarters that hold any message or event, latest first.
    ///
    /// # Errors
    /// The journal cannot be read.
    pub fn quarters(&self) -> Result<Vec<Quarter>, DeskError> {
        let loaded = self.load(SpanRequest::default())?;
        let record = &loaded.record;
        let mails = record.messages.iter().map(|message| Quarter::of(message.local.date()));
        let events = record.meetings.iter().map(|event| Quarter::of(event.local_start.date()));
        let quarters: BTreeSet<Quarter> = mails.chain(events).collect();
        Ok(quarters.into_iter().rev().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_without_a_point_are_gaps_and_months_count_mondays() {
        let point = |week: &str| PointView { week: week.into(), value: 2.0, n: 1 };
        let weeks = chart_weeks(&[point("2025-W52"), point("2026-W02")]);
        let values: Vec<bool> = weeks.iter().map(|week| week.value.is_some()).collect();
        assert_eq!(values, [true, false, true]);
        assert_eq!(months(&weeks), [(12, 2), (1, 1)]);
        assert!(chart_weeks(&[]).is_empty());
    }
}
