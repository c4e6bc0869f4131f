//! What to simulate: size, length, and a switch for every truth that can be planted.

use jiff::{ToSpan, civil::Date};

use crate::confounders::{Confounders, Spoken};

/// The day after the last day of every simulated year.
pub const END: Date = jiff::civil::date(2026, 7, 1);
const START: Date = jiff::civil::date(2025, 7, 1);

/// A company and one manager's year, before the dice are thrown. The default is the demo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Same seed, same bytes.
    pub seed: u64,
    /// People of the company, the manager included; at least 12.
    pub people: usize,
    /// People outside it, at most 40.
    pub outsiders: usize,
    /// Weeks before the end of June 2026; 52 is the whole year from 1 July 2025, at least 8.
    pub weeks: u32,
    /// Series she only sits in, 0 to 3.
    pub passenger_series: usize,
    /// Large series with seniors, in which she leaves no trace either.
    pub senior_series: bool,
    /// A handover whose thread she keeps entering.
    pub leaking_handover: bool,
    /// A handover she keeps out of.
    pub healthy_handover: bool,
    /// Two weeks away in May 2026.
    pub vacation: bool,
    /// An assistant who sends from her mailbox and calls some of her meetings.
    pub assistant: bool,
    /// Threads at the end of the year that wait for her answer, 0 to 7.
    pub waiting_threads: usize,
    /// Questions on one topic that a report has mostly answered.
    pub report_answers: bool,
    /// Demand, reactive meetings and scattered mail grow from quarter to quarter.
    pub drift: bool,
    /// What makes all this harder to see.
    pub confounders: Confounders,
    /// Only sentences whose act is known are hers; no other mail is written then.
    pub spoken: Option<Spoken>,
}

impl Default for Plan {
    fn default() -> Self {
        Plan {
            seed: 7,
            people: 60,
            outsiders: 40,
            weeks: 52,
            passenger_series: 2,
            senior_series: true,
            leaking_handover: true,
            healthy_handover: true,
            vacation: true,
            assistant: true,
            waiting_threads: 6,
            report_answers: true,
            drift: true,
            confounders: Confounders::default(),
            spoken: None,
        }
    }
}

impl Plan {
    /// The demo's size with nothing planted.
    pub fn quiet(seed: u64) -> Plan {
        Plan {
            seed,
            passenger_series: 0,
            senior_series: false,
            leaking_handover: false,
            healthy_handover: false,
            vacation: false,
            assistant: false,
            waiting_threads: 0,
            report_answers: false,
            drift: false,
            ..Plan::default()
        }
    }

    /// Everything planted, at the size of a quick test: 14 people, 13 weeks.
    pub fn small(seed: u64) -> Plan {
        Plan { seed, people: 14, outsiders: 8, weeks: 13, ..Plan::default() }
    }

    /// First day.
    pub fn start(&self) -> Date {
        let weeks = i64::from(self.weeks.max(8));
        if weeks >= 52 { START } else { END.saturating_sub((weeks * 7).days()) }
    }

    /// First and last day (exclusive) of the two weeks away.
    pub fn vacation(&self) -> Option<(Date, Date)> {
        let from = self.confounders.vacation_from.unwrap_or(jiff::civil::date(2026, 5, 4));
        self.vacation.then_some((from, from.saturating_add(14.days())))
    }

    /// Day of the handover that leaks, a Tuesday.
    pub(crate) fn handover_day(&self) -> Date {
        let weeks_before = if self.weeks >= 30 { 21 } else { self.weeks.max(8) - 2 };
        jiff::civil::date(2026, 6, 30).saturating_sub(i64::from(weeks_before * 7).days())
    }

    /// Day of the handover that does not leak.
    pub(crate) fn healthy_handover_day(&self) -> Date {
        self.handover_day().saturating_add(7.days())
    }

    /// How far the drift has come on `day`: 0 at first, 3 in the last quarter of the span.
    pub(crate) fn stage(&self, day: Date) -> usize {
        if !self.drift {
            return 0;
        }
        let length = self.start().until(END).map_or(1, |s| s.get_days().max(1));
        let gone = self.start().until(day).map_or(0, |s| s.get_days());
        usize::try_from(gone * 4 / length).map_or(0, |stage| stage.min(3))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_year_begins_in_july_and_thirteen_weeks_in_april() {
        assert_eq!(Plan::default().start(), date(2025, 7, 1));
        assert_eq!(Plan::small(1).start(), date(2026, 4, 1));
    }

    #[test]
    fn stages_are_the_quarters_of_the_span() {
        let plan = Plan::default();
        let stages: Vec<usize> = [(2025, 7), (2025, 11), (2026, 2), (2026, 6)]
            .map(|(y, m)| plan.stage(date(y, m, 1)))
            .into();
        assert_eq!(stages, [0, 1, 2, 3]);
        assert_eq!(Plan::quiet(1).stage(date(2026, 6, 1)), 0);
    }
}
