//! How far true counts lie from expected ones over people the reader never saw, and whether that still
//! holds for people who do half or twice as much of something.

use text::model::{Dispersion, LEVELS};

use super::features::Sample;
use super::fit::Predicted;

/// Messages of one author and what was predicted for them.
pub(super) type Author<'a> = Vec<(&'a Sample, &'a Predicted)>;

/// What is counted: sentences with an act, or words at some levels.
#[derive(Debug, Clone, Copy)]
pub(super) enum Counted {
    Act(usize),
    Levels(&'static [usize]),
}

/// True count, expected count and Σ p (1 − p).
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Count {
    pub(super) truth: f64,
    pub(super) expected: f64,
    spread: f64,
}

/// Counts of one author's messages as they are, with one or the other half of those that carry what is
/// counted left out, and with all of those doubled.
#[derive(Debug, Clone, Copy)]
pub(super) struct Counts {
    pub(super) as_is: [Count; 1],
    pub(super) halved: [Count; 2],
    pub(super) doubled: [Count; 1],
}

/// One way of looking at the counts of an author.
pub(super) type Way = fn(&Counts) -> &[Count];

/// As they are, halved, doubled.
pub(super) const WAYS: [Way; 3] = [|c| &c.as_is, |c| &c.halved, |c| &c.doubled];

impl Counts {
    pub(super) fn of(author: &Author<'_>, counted: Counted) -> Counts {
        let mut counts = Counts {
            as_is: [Count::default()],
            halved: [Count::default(); 2],
            doubled: [Count::default()],
        };
        let mut carriers = 0_usize;
        for (sample, predicted) in author {
            let (one, carries) = Count::of(sample, predicted, counted);
            counts.as_is[0].add(one);
            counts.doubled[0].add(one);
            if carries {
                counts.doubled[0].add(one);
                counts.halved[carriers % 2].add(one);
                carriers += 1;
            } else {
                counts.halved.iter_mut().for_each(|half| half.add(one));
            }
        }
        counts
    }
}

impl Count {
    /// What one message holds, and whether it carries what is counted.
    fn of(sample: &Sample, predicted: &Predicted, counted: Counted) -> (Count, bool) {
        let mut count = Count::default();
        match counted {
            Counted::Act(act) => {
                for (sentence, odds) in sample.sentences.iter().zip(&predicted.sentences) {
                    let p = f64::from(text::stack::logistic(odds[act]));
                    let truth = f64::from(sentence.acts[act]);
                    count.add(Count { truth, expected: p, spread: p * (1.0 - p) });
                }
                (count, sample.sentences.iter().any(|sentence| sentence.acts[act] >= 0.5))
            }
            Counted::Levels(levels) => {
                let words = f64::from(sample.words);
                let sum = |of: &[f32; LEVELS]| -> f64 {
                    levels.iter().map(|level| f64::from(of[*level])).sum()
                };
                let p = sum(&predicted.levels.map(f32::exp)).min(1.0);
                let truth = sum(&sample.level);
                let spread = words * words * p * (1.0 - p);
                count.add(Count { truth: words * truth, expected: words * p, spread });
                (count, truth >= 0.5)
            }
        }
    }

    fn add(&mut self, other: Count) {
        self.truth += other.truth;
        self.expected += other.expected;
        self.spread += other.spread;
    }

    fn off(&self) -> f64 {
        (self.truth - self.expected).abs()
    }

    fn is_held(&self, dispersion: Dispersion) -> bool {
        let person = f64::from(dispersion.person) * self.expected;
        let variance = f64::from(dispersion.chance) * self.spread + person.powi(2);
        self.off() <= (1.96 * variance.sqrt()).max(NEAR)
    }

    /// The smallest part of a person with which the interval holds the truth.
    fn person_needed(&self, chance: f64) -> f64 {
        let beyond = (self.off() / 1.96).powi(2) - chance * self.spread;
        if self.off() <= NEAR { 0.0 } else { beyond.max(0.0).sqrt() / self.expected.max(1e-9) }
    }
}

/// Half a sentence off is not off.
const NEAR: f64 = 0.5;
/// Share of authors whose count is to be held as they are, and with the rate halved or doubled.
const HELD: f64 = 0.95;
const HELD_SHIFTED: f64 = 0.90;

/// f by the likelihood of the authors as they are; g the smallest that holds 95 % of them, by the rule
/// of split conformal prediction (Vovk, Gammerman & Shafer 2005: the ⌈.95 (n + 1)⌉-th smallest), and
/// nine of ten of them with the rate halved or doubled.
pub(super) fn fit(authors: &[Counts]) -> Dispersion {
    let chance = chance(authors);
    let needed = |way: Way| {
        let counts = authors.iter().flat_map(way);
        let mut needed: Vec<f64> = counts.map(|count| count.person_needed(chance)).collect();
        needed.sort_unstable_by(f64::total_cmp);
        needed
    };
    let n = real(authors.len());
    let mut person = at_share(&needed(WAYS[0]), HELD * (n + 1.0) / n.max(1.0));
    for way in &WAYS[1..] {
        person = person.max(at_share(&needed(*way), HELD_SHIFTED));
    }
    // Rounded up, so that nobody at the edge falls out.
    let person = (person * 200.0).ceil() / 200.0;
    #[expect(clippy::cast_possible_truncation, reason = "a number of three digits")]
    let found = Dispersion { chance: chance as f32, person: person as f32 };
    found
}

/// The value below which a share of sorted ones lies.
fn at_share(sorted: &[f64], share: f64) -> f64 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small count")]
    let place = (share * real(sorted.len()) - 1e-9).ceil().max(1.0) as usize;
    sorted.get(place - 1).or(sorted.last()).copied().unwrap_or(0.0)
}

/// E (t − s)² = f v + (g s)², by maximum likelihood over a grid.
fn chance(authors: &[Counts]) -> f64 {
    let mut best = (f64::MAX, 1.0);
    for chance in [0.7, 0.85, 1.0, 1.25, 1.5, 2.0, 3.0] {
        for person in 0..=80 {
            let person = f64::from(person) * 0.025;
            let loss = |count: &Count| {
                let person = person * count.expected;
                let variance = (chance * count.spread + person.powi(2)).max(0.05);
                count.off().powi(2) / variance + variance.ln()
            };
            let loss: f64 = authors.iter().map(|author| loss(&author.as_is[0])).sum();
            if loss < best.0 {
                best = (loss, chance);
            }
        }
    }
    best.1
}

/// Share of counts whose truth the interval holds.
pub(super) fn coverage(authors: &[Counts], way: Way, dispersion: Dispersion) -> f64 {
    let held = authors.iter().flat_map(way).filter(|count| count.is_held(dispersion)).count();
    real(held) / real(authors.iter().flat_map(way).count()).max(1.0)
}

/// Expected counts of all authors over true ones.
pub(super) fn bias(authors: &[Counts], way: Way) -> f64 {
    let sum = |of: fn(&Count) -> f64| authors.iter().flat_map(way).map(of).sum::<f64>();
    sum(|count| count.expected) / sum(|count| count.truth).max(1e-9)
}

fn real(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn author(truth: f64, expected: f64) -> Counts {
        let count = Count { truth, expected, spread: 0.0 };
        Counts { as_is: [count], halved: [count; 2], doubled: [count] }
    }

    #[test]
    fn the_interval_holds_nineteen_of_twenty_authors() {
        // Off by 1, 2, … 39 of 100: the 38th of 39 must be held, 38 = 1.96 · g · 100.
        let authors: Vec<Counts> =
            (1..=39).map(|off| author(100.0 + f64::from(off), 100.0)).collect();
        let found = fit(&authors);
        assert!((f64::from(found.person) - 0.195).abs() < 1e-6, "{found:?}");
        assert!((coverage(&authors, WAYS[0], found) - 38.0 / 39.0).abs() < 1e-9);
    }

    #[test]
    fn counts_that_are_right_need_no_part_of_the_person() {
        let found = fit(&[author(3.0, 3.0), author(40.0, 40.2)]);
        assert!(found.person.abs() < 1e-9, "{found:?}");
        assert!((bias(&[author(4.0, 2.0)], WAYS[2]) - 0.5).abs() < 1e-9);
    }
}
