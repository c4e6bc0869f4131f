//! Whether a signal says the same of the two halves of an archive, and with half the mailboxes gone.

use super::accuracy::{Order, Ranked};
use super::folder::{Folder, Mail};
use super::ranks::spearman;
use super::scored::Scored;
use super::signals::{of_graph, of_mails};
use crate::dice::Dice;

/// Times half of the mailboxes are dropped.
pub(super) const SEEDS: u64 = 20;

/// A signal in both halves of an archive.
pub(super) struct Halves {
    pub(super) name: &'static str,
    /// Spearman's correlation of the two.
    pub(super) agreement: Option<f64>,
    pub(super) first: Option<f64>,
    pub(super) second: Option<f64>,
}

/// Half of the messages each, by time.
pub(super) fn halves(folder: &Folder, scored: &Scored) -> Vec<Halves> {
    let (early, late) = folder.mails.split_at(folder.mails.len() / 2);
    let early = scored.all(&of_mails(folder, early));
    let late = scored.all(&of_mails(folder, late));
    let both = early.into_iter().zip(late);
    let half = |((name, first), (_, second)): ((&'static str, Vec<f64>), (_, Vec<f64>))| Halves {
        name,
        agreement: spearman(&first, &second),
        first: scored.order.plain(&first),
        second: scored.order.plain(&second),
    };
    both.map(half).collect()
}

/// Pair accuracy of a signal where only a random half of the mailboxes is held, mean over draws.
pub(super) struct Missing {
    pub(super) name: &'static str,
    /// Among people whose mailbox is held.
    pub(super) held: Option<f64>,
    /// Among all, held or seen through others' mailboxes only.
    pub(super) mixed: Option<f64>,
}

/// Drops half of all mailboxes; a message stays where its sender's or a recipient's is held.
pub(super) fn missing(folder: &Folder, scored: &Scored) -> Vec<Missing> {
    let mut sums: Vec<(&'static str, [Mean; 2])> = Vec::new();
    for seed in 0..SEEDS {
        let held = held(folder.people.count(), seed);
        let is_held = |person: u32| held[person as usize];
        let kept = |mail: &&Mail| is_held(mail.from) || mail.everyone().any(is_held);
        let mails: Vec<Mail> = folder.mails.iter().filter(kept).cloned().collect();
        let times: Vec<u64> = scored.people.iter().map(|p| u64::from(is_held(*p))).collect();
        for (at, (name, values)) in scored.all(&of_mails(folder, &mails)).into_iter().enumerate() {
            if sums.len() <= at {
                sums.push((name, [Mean::default(); 2]));
            }
            let [among_held, among_all] = &mut sums[at].1;
            among_held.add(held_only(&scored.order, &values, &times));
            among_all.add(scored.order.plain(&values));
        }
    }
    let missing = |(name, [held, mixed]): (&'static str, [Mean; 2])| Missing {
        name,
        held: held.value(),
        mixed: mixed.value(),
    };
    sums.into_iter().map(missing).collect()
}

fn held_only(order: &Order, values: &[f64], times: &[u64]) -> Option<f64> {
    order.accuracy(&Ranked::of(values), times)
}

/// A signal of the graph where only what a random half sent is there, as archives of sent folders
/// hold it; means over draws.
pub(super) struct SentOnly {
    pub(super) name: &'static str,
    /// Pair accuracy among all.
    pub(super) mixed: Option<f64>,
    /// How often someone whose sent mail is there stands above someone whose is not, whatever their
    /// levels: .5 is fair.
    pub(super) bias: Option<f64>,
}

/// Drops what half of the people sent.
pub(super) fn sent_only(folder: &Folder, scored: &Scored) -> Vec<SentOnly> {
    let mut sums: Vec<(&'static str, [Mean; 2])> = Vec::new();
    for seed in 0..SEEDS {
        let held = held(folder.people.count(), seed);
        let kept = |mail: &&Mail| held[mail.from as usize];
        let mails: Vec<Mail> = folder.mails.iter().filter(kept).cloned().collect();
        let there = scored.people.iter().map(|person| usize::from(held[*person as usize]));
        let there = Order::Levels(there.collect());
        for (at, (name, values)) in scored.all(&of_graph(folder, &mails)).into_iter().enumerate() {
            if sums.len() <= at {
                sums.push((name, [Mean::default(); 2]));
            }
            let [mixed, bias] = &mut sums[at].1;
            mixed.add(scored.order.plain(&values));
            bias.add(there.plain(&values));
        }
    }
    let told = |(name, [mixed, bias]): (&'static str, [Mean; 2])| SentOnly {
        name,
        mixed: mixed.value(),
        bias: bias.value(),
    };
    sums.into_iter().map(told).collect()
}

/// Half of the people, drawn without putting back.
fn held(people: usize, seed: u64) -> Vec<bool> {
    let mut dice = Dice(seed);
    let mut order: Vec<usize> = (0..people).collect();
    for at in (1..people).rev() {
        order.swap(at, dice.below(at + 1));
    }
    let mut held = vec![false; people];
    order[..people.div_ceil(2)].iter().for_each(|person| held[*person] = true);
    held
}

#[derive(Debug, Clone, Copy, Default)]
struct Mean {
    sum: f64,
    n: u32,
}

impl Mean {
    fn add(&mut self, value: Option<f64>) {
        self.sum += value.unwrap_or(0.0);
        self.n += u32::from(value.is_some());
    }
    fn value(self) -> Option<f64> {
        (self.n > 0).then(|| self.sum / f64::from(self.n))
    }
}
