//! What every part of the simulation looks at: the plan, the company and the clock.

use jiff::{ToSpan, civil::Date};

use crate::{
    clock::{self, Clock},
    company::{Company, Who},
    dice::Dice,
    names::Circle,
    plan::{END, Plan},
};

/// The setting of one simulated year.
pub(crate) struct World<'a> {
    pub(crate) plan: &'a Plan,
    pub(crate) company: &'a Company,
    pub(crate) clock: Clock,
}

impl<'a> World<'a> {
    pub(crate) fn new(plan: &'a Plan, company: &'a Company) -> World<'a> {
        World { plan, company, clock: Clock::new(plan) }
    }

    /// A stream of chance of this plan.
    pub(crate) fn dice(&self, name: &str) -> Dice {
        Dice::new(self.plan.seed, name)
    }

    /// Mondays of the weeks that begin before the end.
    pub(crate) fn weeks(&self) -> impl Iterator<Item = Date> {
        let start = self.plan.start();
        let back = i64::from(start.weekday().to_monday_zero_offset());
        start.saturating_sub(back.days()).series(7.days()).take_while(|monday| *monday < END)
    }

    /// Days of the year.
    pub(crate) fn days(&self) -> impl Iterator<Item = Date> {
        clock::days(self.plan.start(), END)
    }

    /// Days of the simulated span.
    pub(crate) fn has(&self, day: Date) -> bool {
        self.plan.start() <= day && day < END
    }

    /// Mail and one-off meetings relative to the demo's, in percent.
    pub(crate) fn volume(&self) -> usize {
        (self.plan.people * 100 / 60).clamp(35, 300)
    }

    /// Members of circles, one after the other.
    pub(crate) fn among(&self, circles: &[Circle]) -> Vec<Who> {
        circles.iter().flat_map(|circle| self.company.circle(*circle)).collect()
    }

    /// Somebody by name, or else somebody of the first circle that has anyone.
    pub(crate) fn somebody(&self, name: &str, instead: &[Circle]) -> Who {
        let found = self.company.named(name).or_else(|| self.among(instead).first().copied());
        found.unwrap_or(self.company.boss())
    }

    /// The `n`-th report, counted round.
    pub(crate) fn report(&self, n: usize) -> Who {
        let reports = self.company.circle(Circle::Report);
        reports[n % reports.len()]
    }
}
