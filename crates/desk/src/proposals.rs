//! What to keep, stop and start: ranked by how far a reading stands from the owner's own best.
//!
//! d = (reading − reference) / half-width in the harmful direction, capped at 3. The reference is
//! the best of at least two earlier full quarters; without one a proposal is ranked last.

use lenses::{Behaviour, Context, Direction, Estimate, Lens, Proposal};
use record::{ItemRef, Record, Span};
use serde::Serialize;

use crate::items::id_of;
use crate::language::{Slot, Texts};
use crate::readings::{Read, Trend, trend};
use crate::spans::{Quarter, earlier_quarters};
use crate::speech::{Speech, figure};

/// A stop or a start as shown.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ProposalView {
    /// Its number on the screen, from 1.
    pub number: usize,
    /// `stop`, `start`, or `ask` (a question to answer first).
    pub kind: &'static str,
    /// The sentence, with names, figures and dates.
    pub sentence: String,
    /// The lens it comes from.
    pub lens: &'static str,
    /// Ids of the items behind it (`m12`, `e12`).
    pub evidence: Vec<String>,
    /// Today's figure in the unit of the lens.
    pub baseline: f64,
    /// Where it should go.
    pub target: f64,
    /// Hours a quarter at stake.
    pub hours: Option<f64>,
    /// Distance from the owner's own best, in half-widths; empty without a reference.
    pub distance: Option<f64>,
}

/// The strongest steady reading.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Keep {
    /// The sentence.
    pub sentence: String,
    /// The lens.
    pub lens: &'static str,
    /// Ids of the items behind it.
    pub evidence: Vec<String>,
}

/// A lens judged against its own past.
pub(crate) struct Judged<'a> {
    read: &'a Read,
    best: Option<(Quarter, f64)>,
    distance: Option<f64>,
}

/// Half-widths within which a reading stands at the level of the best earlier quarter.
const MARGIN: f64 = 0.5;
const QUARTER_DAYS: std::ops::RangeInclusive<u32> = 77..=105;

/// Each reading beside the best of its owner's earlier full quarters.
pub(crate) fn judge<'a>(record: &Record, span: Span, read: &'a [Read]) -> Vec<Judged<'a>> {
    let quarters = earlier_quarters(record, span);
    let judge = |read: &'a Read| {
        let lens = read.lens;
        if read.reading.estimate().is_none() || lens.direction == Direction::Neither {
            return Judged { read, best: None, distance: None };
        }
        let past: Vec<(Quarter, f64)> = quarters
            .iter()
            .filter_map(|(quarter, span)| {
                let reading = lens.reading(record, *span, &Context::VALUES);
                Some((*quarter, reading.estimate()?.value))
            })
            .collect();
        let best = (past.len() >= 2).then(|| best(&past, lens.direction)).flatten();
        let now = comparable(record, span, read);
        let distance = best.zip(now).map(|((_, best), now)| distance(lens, now, best));
        Judged { read, best, distance }
    };
    read.iter().map(judge).collect()
}

/// Sums and counts grow with the span, so only a quarter compares with quarters.
fn comparable(record: &Record, span: Span, read: &Read) -> Option<Estimate> {
    if QUARTER_DAYS.contains(&span.days()) {
        return read.reading.estimate();
    }
    let start = span.end.saturating_sub(jiff::ToSpan::days(91));
    let last = Span { start, end: span.end };
    read.lens.reading(record, last, &Context::SHOWN).estimate()
}

fn best(past: &[(Quarter, f64)], direction: Direction) -> Option<(Quarter, f64)> {
    let by_value =
        |a: &&(Quarter, f64), b: &&(Quarter, f64)| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0));
    match direction {
        Direction::Higher => past.iter().max_by(by_value).copied(),
        Direction::Lower => past.iter().min_by(by_value).copied(),
        Direction::Neither => None,
    }
}

fn distance(lens: &Lens, now: Estimate, best: f64) -> f64 {
    let harm = match lens.direction {
        Direction::Lower => now.value - best,
        Direction::Higher | Direction::Neither => best - now.value,
    };
    let half = (now.high - now.low) / 2.0;
    if half > 0.0 {
        (harm / half).clamp(-3.0, 3.0)
    } else {
        harm.signum() * 3.0 * f64::from(harm.abs() > 0.0)
    }
}

/// At most three stops (questions among them) and three starts; one per lens, two per facet.
pub(crate) fn propose(
    judged: &[Judged<'_>],
    speech: &Speech<'_>,
) -> (Vec<ProposalView>, Vec<ProposalView>) {
    let stop = |proposal: &Proposal| proposal.behaviour != Behaviour::Start;
    let stops = select(judged, &stop);
    let starts = select(judged, &|proposal| !stop(proposal));
    let view = |(number, chosen): (usize, &Chosen<'_>)| chosen.view(number, speech);
    let first_start = stops.len() + 1;
    ((1..).zip(&stops).map(view).collect(), (first_start..).zip(&starts).map(view).collect())
}

/// Everything one lens proposes, strongest first.
pub(crate) fn of_lens(judged: &Judged<'_>, speech: &Speech<'_>) -> Vec<ProposalView> {
    let chosen = |proposal| Chosen { lens: judged.read.lens, proposal, distance: judged.distance };
    let proposals = judged.read.reading.proposals.iter().map(chosen);
    (1..).zip(proposals).map(|(number, chosen)| chosen.view(number, speech)).collect()
}

struct Chosen<'a> {
    lens: &'static Lens,
    proposal: &'a Proposal,
    distance: Option<f64>,
}

impl Chosen<'_> {
    fn view(&self, number: usize, speech: &Speech<'_>) -> ProposalView {
        ProposalView {
            number,
            kind: match self.proposal.behaviour {
                Behaviour::Stop => "stop",
                Behaviour::Start => "start",
                Behaviour::Ask => "ask",
            },
            sentence: speech.say(&self.proposal.sentence),
            lens: self.lens.name,
            evidence: ids(&self.proposal.evidence),
            baseline: self.proposal.baseline,
            target: self.proposal.target,
            hours: self.proposal.hours,
            distance: self.distance,
        }
    }
}

fn select<'a>(judged: &'a [Judged<'_>], wanted: &dyn Fn(&Proposal) -> bool) -> Vec<Chosen<'a>> {
    let mut candidates: Vec<Chosen<'a>> = judged
        .iter()
        .filter_map(|judged| {
            let proposal = judged.read.reading.proposals.iter().find(|p| wanted(p))?;
            Some(Chosen { lens: judged.read.lens, proposal, distance: judged.distance })
        })
        .collect();
    candidates.sort_by(|a, b| {
        let distance = |c: &Chosen<'_>| c.distance.unwrap_or(f64::NEG_INFINITY);
        let hours = |c: &Chosen<'_>| c.proposal.hours.unwrap_or(0.0);
        distance(b).total_cmp(&distance(a)).then(hours(b).total_cmp(&hours(a)))
    });
    let mut chosen: Vec<Chosen<'a>> = Vec::new();
    for candidate in candidates {
        let facet = chosen.iter().filter(|c| c.lens.facet == candidate.lens.facet).count();
        if facet < 2 && chosen.len() < 3 {
            chosen.push(candidate);
        }
    }
    chosen
}

/// The strongest steady reading: at the level of its best earlier quarter, and not turned for the
/// worse since the span before.
pub(crate) fn keep(judged: &[Judged<'_>], texts: &Texts) -> Option<Keep> {
    let strongest = judged
        .iter()
        .filter(|one| one.distance.is_some_and(|d| d <= MARGIN) && speaks(one.read))
        // What a lens wants changed is nothing to keep, however well it stands.
        .filter(|one| one.read.reading.proposals.is_empty() && !worsened(one.read))
        .min_by(|a, b| a.distance.unwrap_or(0.0).total_cmp(&b.distance.unwrap_or(0.0)))?;
    let (quarter, best) = strongest.best?;
    let lens = strongest.read.lens;
    let now = strongest.read.reading.estimate()?;
    let slots = vec![
        ("lens", Slot::Words(texts.word(&format!("lens-{}", lens.name)).into())),
        ("figure", Slot::Words(figure(now.value, lens.unit, texts).into())),
        ("quarter", Slot::Words(quarter.to_string().into())),
        ("best", Slot::Words(figure(best, lens.unit, texts).into())),
    ];
    let sentence = texts.say("keep-best", &slots);
    Some(Keep { sentence, lens: lens.name, evidence: ids(&strongest.read.reading.evidence) })
}

/// Nothing counted is nothing to keep up, and neither is what could be nothing or opens no item.
fn speaks(read: &Read) -> bool {
    let counted = read.reading.estimate().is_some_and(|now| now.value > 0.0 && now.low > 0.0);
    counted && !read.reading.evidence.is_empty()
}

fn worsened(read: &Read) -> bool {
    let Some((now, before)) = read.reading.estimate().zip(read.previous) else { return false };
    match read.lens.direction {
        Direction::Higher => trend(before, now) == Trend::Down,
        Direction::Lower => trend(before, now) == Trend::Up,
        Direction::Neither => false,
    }
}

fn ids(evidence: &[ItemRef]) -> Vec<String> {
    evidence.iter().map(|item| id_of(*item)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lens(direction: Direction) -> &'static Lens {
        let found = lenses::all().into_iter().find(|lens| lens.direction == direction);
        found.expect("lenses of every direction exist")
    }

    #[test]
    fn distance_counts_half_widths_in_the_harmful_direction() {
        let now = Estimate { value: 6.0, low: 5.0, high: 7.0, n: 9 };
        assert!((distance(lens(Direction::Lower), now, 4.0) - 2.0).abs() < 1e-12);
        assert!((distance(lens(Direction::Higher), now, 4.0) + 2.0).abs() < 1e-12);
        assert!((distance(lens(Direction::Higher), now, 90.0) - 3.0).abs() < 1e-12);
        let exact = Estimate { low: 6.0, high: 6.0, ..now };
        assert!((distance(lens(Direction::Lower), exact, 6.0)).abs() < 1e-12);
    }
}
