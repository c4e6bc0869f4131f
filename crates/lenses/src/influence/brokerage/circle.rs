//! The circle around the owner: contacts, their ties by week, and how closed it is over any weeks.

/// The owner's contacts and the ties among them and with the owner.
#[derive(Default)]
pub(super) struct Circle {
    /// People by their place in the circle; the owner is not among them.
    people: Vec<u32>,
    /// Places of both ends of each tie among contacts. The tie of contact `k` with the owner comes
    /// before all of these, at `k`.
    among: Vec<(u32, u32)>,
    /// Messages by tie and week.
    pub(super) weeks: Vec<Week>,
}

/// (tie, messages) of one week.
pub(super) type Week = Vec<(u32, f64)>;

/// How closed a circle is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Closure {
    pub(super) constraint: f64,
    pub(super) effective_size: f64,
    pub(super) contacts: usize,
}

impl Circle {
    /// From who wrote to whom in each week, a pair a message.
    pub(super) fn of(owner: u32, weeks: Vec<Vec<(u32, u32)>>) -> Circle {
        let contact = |(from, to): &(u32, u32)| match (*from == owner, *to == owner) {
            (true, false) => Some(*to),
            (false, true) => Some(*from),
            _ => None,
        };
        let people = distinct(weeks.iter().flatten().filter_map(contact).collect());
        let count = u32::try_from(people.len()).expect("fewer contacts than u32 holds");
        // Places of both ends, the lower first; the owner's place is after all contacts.
        let place = |person: u32| match person == owner {
            true => Some(count),
            false => people.binary_search(&person).ok().and_then(|at| u32::try_from(at).ok()),
        };
        let placed = |(from, to): (u32, u32)| {
            let (from, to) = (place(from)?, place(to)?);
            Some((from.min(to), from.max(to)))
        };
        let placed = |week: Vec<(u32, u32)>| added(week.into_iter().filter_map(placed).collect());
        let weeks: Vec<Vec<((u32, u32), f64)>> = weeks.into_iter().map(placed).collect();
        let ends = weeks.iter().flatten().map(|(ends, _)| *ends);
        let among = distinct(ends.filter(|(_, high)| *high != count).collect());
        let tie = |ends: &(u32, u32)| match ends.1 == count {
            true => ends.0,
            false => {
                let at = among.binary_search(ends).expect("every pair among contacts is listed");
                count + u32::try_from(at).expect("fewer ties than u32 holds")
            }
        };
        let numbered =
            |week: &Vec<((u32, u32), f64)>| week.iter().map(|(e, n)| (tie(e), *n)).collect();
        let weeks = weeks.iter().map(numbered).collect();
        Circle { people, among, weeks }
    }

    /// Number of contacts.
    pub(super) fn contacts(&self) -> usize {
        self.people.len()
    }

    /// What one draw costs: ties, and ties by week.
    pub(super) fn size(&self) -> usize {
        self.people.len() + self.among.len() + self.weeks.iter().map(Vec::len).sum::<usize>()
    }

    /// Contacts and the messages with each over all weeks.
    pub(super) fn by_weight(&self) -> Vec<(u32, f64)> {
        let weights = self.added_up(&mut self.weeks.iter());
        self.people.iter().copied().zip(weights).collect()
    }

    /// Over all weeks.
    pub(super) fn whole(&self) -> Option<Closure> {
        self.closure(&self.added_up(&mut self.weeks.iter()))
    }

    /// Over these weeks; `None` where the owner has no contact in them.
    pub(super) fn over(&self, weeks: &[&Week]) -> Option<Closure> {
        self.closure(&self.added_up(&mut weeks.iter().copied()))
    }

    fn added_up(&self, weeks: &mut dyn Iterator<Item = &Week>) -> Vec<f64> {
        let mut weights = vec![0.0; self.people.len() + self.among.len()];
        for (tie, messages) in weeks.flatten() {
            weights[*tie as usize] += messages;
        }
        weights
    }

    /// The owner's row of [`crate::graph::structural_holes`] without the rest of the graph: cheap
    /// enough to be redrawn thousands of times.
    fn closure(&self, weights: &[f64]) -> Option<Closure> {
        let (own, among) = weights.split_at(self.people.len());
        let total: f64 = own.iter().sum();
        if total <= 0.0 {
            return None;
        }
        // A contact whom these weeks do not show as one has no place in their circle.
        let ties = || {
            let both = self.among.iter().map(|(a, b)| (*a as usize, *b as usize)).zip(among);
            both.filter(|((a, b), weight)| **weight > 0.0 && own[*a] > 0.0 && own[*b] > 0.0)
        };
        let (mut strength, mut heaviest) = (own.to_vec(), own.to_vec());
        for ((a, b), weight) in ties() {
            for end in [a, b] {
                strength[end] += weight;
                heaviest[end] = heaviest[end].max(*weight);
            }
        }
        let mut reach = own.to_vec();
        let mut redundancy = 0.0;
        for ((a, b), weight) in ties() {
            reach[a] += own[b] * weight / strength[b];
            reach[b] += own[a] * weight / strength[a];
            redundancy += weight * (own[b] / heaviest[a] + own[a] / heaviest[b]);
        }
        let contacts = own.iter().filter(|messages| **messages > 0.0).count();
        Some(Closure {
            constraint: reach.iter().map(|reach| (reach / total).powi(2)).sum(),
            effective_size: super::super::real(contacts) - redundancy / total,
            contacts,
        })
    }
}

fn distinct<T: Ord>(mut values: Vec<T>) -> Vec<T> {
    values.sort_unstable();
    values.dedup();
    values
}

/// Equal pairs counted.
fn added(mut pairs: Vec<(u32, u32)>) -> Vec<((u32, u32), f64)> {
    pairs.sort_unstable();
    let counted = |run: &[(u32, u32)]| (run[0], super::super::real(run.len()));
    pairs.chunk_by(|a, b| a == b).map(counted).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::{Arcs, structural_holes};

    /// Everyone in the circle knows the owner (0), so the owner's row of the whole graph must be
    /// the same.
    #[test]
    fn the_owners_row_is_that_of_the_graph() {
        let mut pairs: Vec<(u32, u32)> = (1..9).map(|person| (person, 0)).collect();
        for at in 0..60u32 {
            let (from, to) = (at * at % 9, (at * 5 + 3) % 9);
            pairs.extend((from != to).then_some((from, to)));
        }
        let weighted: Vec<(u32, u32, f64)> = pairs.iter().map(|(a, b)| (*a, *b, 1.0)).collect();
        let holes = structural_holes(&Arcs::of(9, &weighted));
        let weeks = pairs.chunks(7).map(<[(u32, u32)]>::to_vec).collect();
        let closure = Circle::of(0, weeks).whole().unwrap();
        assert!((closure.constraint - holes.constraint[0].unwrap()).abs() < 1e-12);
        assert!((closure.effective_size - holes.effective_size[0].unwrap()).abs() < 1e-12);
        assert_eq!(closure.contacts, 8);
    }

    #[test]
    fn nobody_is_no_circle() {
        assert_eq!(Circle::of(0, vec![vec![(1, 2)], vec![]]).whole(), None);
        assert_eq!(Circle::default().whole(), None);
    }
}
