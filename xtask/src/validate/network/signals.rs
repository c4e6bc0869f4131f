//! Every signal of every person: those of the lenses from what the person's own mailbox would hold,
//! those of graphs from the mail of all.

use std::collections::BTreeMap;

use lenses::graph::{Arcs, degree, eigenvector, in_degree, spread_in, structural_holes};
use lenses::stats::entropy;
use record::Span;

use super::folder::{Folder, Mail};
use super::mailboxes::{Mailboxes, NOBODY};

/// One signal: its name and a value for each person of the folder, by number.
pub(super) struct Signal {
    pub(super) name: &'static str,
    /// Higher is meant to be more senior; `None` where there is nothing to count.
    pub(super) values: Vec<Option<f64>>,
}

/// The mean percentile of these; in the order in which they are explained.
pub(super) const DEFAULT: &str = "default";

/// All signals of a folder, in the order of the report.
pub(super) fn of(folder: &Folder) -> Vec<Signal> {
    of_mails(folder, &folder.mails)
}

/// The same for some of its mail, oldest first.
pub(super) fn of_mails(folder: &Folder, mails: &[Mail]) -> Vec<Signal> {
    let mut signals = of_lenses(folder, mails);
    signals.extend(of_graph(folder, mails));
    signals
}

/// Signals named as lenses, by the lenses' code, and what the folder cannot tell left out.
fn of_lenses(folder: &Folder, mails: &[Mail]) -> Vec<Signal> {
    let span = Mailboxes::of(folder, mails).span();
    over(folder, mails, span)
}

/// The same over the days of `span`.
pub(super) fn over(folder: &Folder, mails: &[Mail], span: Option<Span>) -> Vec<Signal> {
    let boxes = Mailboxes::of(folder, mails);
    let units_known = folder.people.units.iter().any(Option::is_some);
    let known = |signal: &&lenses::Signal| match signal.name {
        "copied_in" => folder.copies_known,
        "cross_unit_pull" => units_known,
        _ => true,
    };
    let told: Vec<&lenses::Signal> = lenses::SIGNALS.iter().filter(known).collect();
    let values = span.map_or_else(Vec::new, |span| by_person(&boxes, &told, span));
    let values = (0..told.len()).map(|signal| {
        let of_person = |person| values.get(person).and_then(|values: &Values| values[signal]);
        (0..folder.people.count()).map(of_person).collect()
    });
    let named = |(signal, values): (&&lenses::Signal, Vec<Option<f64>>)| Signal {
        name: signal.name,
        values: match signal.name {
            // Low constraint is what is said to go with standing.
            "brokerage" => values.into_iter().map(|value| value.map(|c| -c)).collect(),
            _ => values,
        },
    };
    told.iter().zip(values).map(named).collect()
}

/// The signals of one person, in the order asked for.
type Values = Vec<Option<f64>>;

/// Every person's signals; mailboxes are read on as many threads as there are cores.
fn by_person(boxes: &Mailboxes<'_>, told: &[&lenses::Signal], span: Span) -> Vec<Values> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let mut values = vec![Vec::new(); boxes.people()];
    let share = values.len().div_ceil(threads).max(1);
    std::thread::scope(|scope| {
        for (at, part) in values.chunks_mut(share).enumerate() {
            scope.spawn(move || {
                let mut places = vec![NOBODY; boxes.people()];
                for (person, values) in (at * share..).zip(part) {
                    let person = u32::try_from(person).expect("fewer people than u32 holds");
                    let record = boxes.record(person, &mut places);
                    *values = told.iter().map(|signal| (signal.value)(&record, span)).collect();
                }
            });
        }
    });
    values
}

/// Signals read from the mail of all, not from one mailbox.
pub(super) fn of_graph(folder: &Folder, mails: &[Mail]) -> Vec<Signal> {
    let arcs = arcs(folder, mails);
    let count = folder.people.count();
    let whole = |counts: Vec<u32>| counts.into_iter().map(|c| Some(f64::from(c))).collect();
    let (mut received, mut sent) = (vec![0u32; count], vec![0u32; count]);
    for mail in mails {
        sent[mail.from as usize] += 1;
        mail.everyone().filter(|to| *to != mail.from).for_each(|to| received[to as usize] += 1);
    }
    let closed = structural_holes(&arcs).constraint;
    let openness = closed.into_iter().map(|closed| closed.map(|c| -c)).collect();
    let mut signals = vec![
        ("eigenvector", eigenvector(&arcs)),
        ("degree", whole(degree(&arcs))),
        ("in_degree", whole(in_degree(&arcs))),
        ("received", whole(received)),
        ("sent", whole(sent)),
        ("in_flow_spread", spread_in(&arcs)),
        ("openness", openness),
    ];
    if folder.people.units.iter().any(Option::is_some) {
        signals.push(("units_spread", entropy_of_senders_units(folder, &arcs)));
    }
    signals.into_iter().map(|(name, values)| Signal { name, values }).collect()
}

pub(super) fn arcs(folder: &Folder, mails: &[Mail]) -> Arcs {
    let each = |mail: &Mail| mail.everyone().map(|to| (mail.from, to, 1.0)).collect::<Vec<_>>();
    let arcs: Vec<(u32, u32, f64)> = mails.iter().flat_map(each).collect();
    Arcs::of(folder.people.count(), &arcs)
}

/// Entropy over units of the people who wrote to each person, each once: those who write most would
/// otherwise decide it.
fn entropy_of_senders_units(folder: &Folder, arcs: &Arcs) -> Vec<Option<f64>> {
    let value = |person: u32| {
        let mut senders: BTreeMap<&str, f64> = BTreeMap::new();
        for from in arcs.reaching(person).nodes {
            if let Some(unit) = &folder.people.units[*from as usize] {
                *senders.entry(unit).or_default() += 1.0;
            }
        }
        (!senders.is_empty()).then(|| entropy(senders.into_values()))
    };
    (0u32..).take(arcs.nodes()).map(value).collect()
}
