//! The people signals are compared on, and each signal of theirs.

use anyhow::{Result, bail};

use super::accuracy::Order;
use super::folder::Folder;
use super::ranks::percentiles;
use super::signals::Signal;
use super::standing::Standing;

/// Below this share of people who both wrote and were written to, everyone is scored.
const ENOUGH: f64 = 0.5;

/// Share of people a level must hold to begin the top.
const TOP: f64 = 0.1;

/// Parts of the default signal; a part the folder does not give is left out.
pub(super) const PARTS: [&str; 4] = ["in_degree", "eigenvector", "in_flow_spread", "units_spread"];

/// The people compared.
pub(super) struct Scored {
    /// Numbers of the folder.
    pub(super) people: Vec<u32>,
    pub(super) order: Order,
    /// People with a standing who are not compared.
    pub(super) left_out: usize,
}

impl Scored {
    /// People with a standing who sent and received at least one message: of the others the folder
    /// holds half at best. Everyone, where `everyone` is asked for or fewer than half did both.
    pub(super) fn of(folder: &Folder, everyone: bool) -> Result<Scored> {
        let standing = folder.standing.people();
        let mut both = vec![(false, false); folder.people.count()];
        for mail in &folder.mails {
            for to in mail.everyone().filter(|to| *to != mail.from) {
                both[mail.from as usize].0 = true;
                both[to as usize].1 = true;
            }
        }
        let active = |person: &&u32| both[**person as usize] == (true, true);
        let found: Vec<u32> = standing.iter().filter(active).copied().collect();
        let few = (found.len() as f64) < ENOUGH * standing.len() as f64;
        let people = if everyone || few { standing.clone() } else { found };
        let order = order(&folder.standing, &people);
        if order.pairs() == 0 {
            bail!("nobody is above anybody: no pair of people of different level to compare");
        }
        let left_out = standing.len() - people.len();
        Ok(Scored { people, order, left_out })
    }

    /// The values of a signal; people without one stand below all others.
    pub(super) fn values(&self, signal: &Signal) -> Vec<f64> {
        let value = |person: &u32| signal.values[*person as usize].unwrap_or(f64::NEG_INFINITY);
        self.people.iter().map(value).collect()
    }

    /// The mean percentile of the parts that are there.
    pub(super) fn default(&self, signals: &[Signal]) -> Vec<f64> {
        let parts = signals.iter().filter(|signal| PARTS.contains(&signal.name));
        let parts: Vec<Vec<f64>> = parts.map(|part| percentiles(&self.values(part))).collect();
        let mean = |at: usize| parts.iter().map(|part| part[at]).sum::<f64>() / parts.len() as f64;
        // Sums of the same shares in another order must stay equal.
        (0..self.people.len()).map(|at| (mean(at) * 1e12).round()).collect()
    }

    /// Every signal by name with its values, the default last.
    pub(super) fn all(&self, signals: &[Signal]) -> Vec<(&'static str, Vec<f64>)> {
        let given = signals.iter().map(|signal| (signal.name, self.values(signal)));
        given.chain([(super::signals::DEFAULT, self.default(signals))]).collect()
    }

    /// The highest level that holds a tenth of the people, with all above it, against the rest;
    /// `None` for pairs, and where that is everyone.
    pub(super) fn top(&self) -> Option<Order> {
        let Order::Levels(levels) = &self.order else { return None };
        let share = |level: usize| {
            levels.iter().filter(|other| **other == level).count() as f64 / levels.len() as f64
        };
        let from = (0..=*levels.iter().max()?).rev().find(|level| share(*level) >= TOP)?;
        let top = Order::Levels(levels.iter().map(|level| usize::from(*level >= from)).collect());
        (top.pairs() > 0).then_some(top)
    }
}

fn order(standing: &Standing, people: &[u32]) -> Order {
    match standing {
        Standing::Levels(levels) => {
            Order::Levels(people.iter().map(|person| levels[person]).collect())
        }
        Standing::Pairs(pairs) => {
            let place = |person: &u32| people.binary_search(person).ok();
            let placed = |(senior, junior): &(u32, u32)| Some((place(senior)?, place(junior)?));
            Order::Pairs(pairs.iter().filter_map(placed).collect())
        }
    }
}
