//! Over how many people the direct mail to the owner is spread. Nearly independent of its volume.

use record::{ItemRef, Message, Record, Span};

use super::{
    Arrival, Known, LEAST_WEEKS, all_weeks, incoming_silence, left_out, real, sketches,
    weeks_silence,
};
use crate::{
    Citation, Context, Direction, Estimate, Example, Facet, Lens, Point, Reading, Unit, Validation,
    stats,
};

/// Direct messages needed.
const LEAST_MESSAGES: usize = 20;
/// Direct messages a week needs for a point: below, the spread is hardly more than their number.
const LEAST_IN_A_WEEK: usize = 5;

pub(super) static LENS: Lens = Lens {
    name: "demand_spread",
    facet: Facet::Influence,
    question: "Is the demand on me spread over many people or held by a few?",
    unit: Unit::EffectivePeople,
    direction: Direction::Higher,
    formula: "exp(H), H = −Σ_p s_p ln s_p, with s_p the share of person p in the direct messages to the \
owner (owner in To, To + Cc at most 5): the number of people that, writing equally often, would be as \
spread (Hill number of order 1). p: every human inside the organisation, and humans outside to whom \
the owner has ever written. Machine-written mail is left out. H is the plug-in estimate, without \
correction.",
    interval: "95 % by circular moving blocks of weeks, reflected at the value (2v − percentile): a redrawn \
entropy is biased low, and the reflection takes the same bias out; widened \
where weeks resemble the ones before (correlation ρ of 0 to .8: √((1 + ρ)/(1 − ρ)), less what blocks hold). Below 10 weeks: the value ± Student's t \
(weeks − 1 degrees of freedom, 97.5 %) · standard deviation of 2,000 draws of single weeks · \
√(weeks/(weeks − 1)), cut at 1. Assumes weeks like these.",
    sources: &[
        Citation {
            author: "Shannon",
            year: 1948,
            title: "A mathematical theory of communication",
            doi: "10.1002/j.1538-7305.1948.tb01338.x",
        },
        Citation {
            author: "Hill",
            year: 1973,
            title: "Diversity and evenness: a unifying notation and its consequences",
            doi: "10.2307/1934352",
        },
    ],
    fails_when: &[
        "few messages: the plug-in entropy is too low by about (people − 1) / (2 × messages) in H (Miller 1955)",
        "one large project fills a quarter",
        "an assistant filters your mail before it reaches you",
        "a weekly point is compared with the value: a week can hold fewer people than a quarter",
        "it is read as rank: one mailbox cannot rank its owner",
    ],
    at_least: "20 direct messages, 5 messages sent and 5 received in at least 80 % of the weeks, and 4 weeks; \
a week has a point from 4 days in the span and 5 direct messages on",
    validated: Validation::Ours(
        "The entropy of senders is a standard measure; on one owner's mailbox it has not been checked",
    ),
    quotes: &[],
    read,
    example: Example {
        says: "Four weeks. Ana, Bo, Cy and Dee each write to you alone five times: four people writing \
equally often, exp(ln 4) = 4",
        record: example,
        span: sketches::FOUR_WEEKS,
        value: 4.0,
    },
};

fn read(record: &Record, span: Span, context: &Context) -> Reading {
    let weeks = span.weeks().count();
    if let Some(silence) = incoming_silence(record, span).or_else(|| weeks_silence(weeks)) {
        return silence;
    }
    let demand = Demand::of(record, span);
    if demand.direct < LEAST_MESSAGES {
        let because = record::Phrase::new("silent-few-messages")
            .count("found", demand.direct)
            .count("needed", LEAST_MESSAGES);
        return Reading::silent_because(because);
    }
    let mut reading = Reading::value(demand.estimate(context));
    reading.weekly = demand.points(span);
    reading.left_out = left_out(&[
        ("left-out-automatic", demand.machine),
        ("left-out-strangers", demand.strangers),
        ("left-out-crowd", demand.crowd),
        ("left-out-copied", demand.copied),
    ]);
    reading.evidence = demand.evidence(record);
    reading
}

/// The value without gate; `None` without a direct message.
pub(super) fn value(record: &Record, span: Span) -> Option<f64> {
    let demand = Demand::of(record, span);
    (demand.direct > 0).then(|| demand.estimate(&Context::VALUES).value)
}

struct Demand {
    /// (sender, direct messages) by week, in the order of [`all_weeks`].
    by_week: Vec<Vec<(u32, u32)>>,
    /// Direct messages by sender.
    totals: Vec<u32>,
    /// The latest direct message of each sender.
    latest: Vec<Option<ItemRef>>,
    direct: usize,
    machine: usize,
    strangers: usize,
    crowd: usize,
    copied: usize,
}

impl Demand {
    fn of(record: &Record, span: Span) -> Demand {
        let people = record.people.len();
        let mut demand = Demand {
            by_week: Vec::new(),
            totals: vec![0; people],
            latest: vec![None; people],
            direct: 0,
            machine: 0,
            strangers: 0,
            crowd: 0,
            copied: 0,
        };
        let known = Known::until(record, span);
        let mut week = vec![0u32; people];
        for (_, days) in all_weeks(span) {
            let mut senders: Vec<u32> = Vec::new();
            for message in record.messages_in(days).iter().filter(|m| m.from != record.owner) {
                let from = message.from.0;
                if demand.counts(record, &known, message) {
                    demand.direct += 1;
                    demand.latest[from as usize] = Some(ItemRef::Message(message.id));
                    if week[from as usize] == 0 {
                        senders.push(from);
                    }
                    week[from as usize] += 1;
                }
            }
            let taken = senders.into_iter().map(|s| (s, std::mem::take(&mut week[s as usize])));
            demand.by_week.push(taken.collect());
        }
        for (sender, count) in demand.by_week.iter().flatten() {
            demand.totals[*sender as usize] += count;
        }
        demand
    }

    fn counts(&mut self, record: &Record, known: &Known, message: &Message) -> bool {
        match Arrival::of(record, message) {
            Arrival::Elsewhere => {}
            Arrival::Machine => self.machine += 1,
            _ if !known.has(message.from) => self.strangers += 1,
            Arrival::Copied => self.copied += 1,
            Arrival::Crowd => self.crowd += 1,
            Arrival::Direct => return true,
        }
        false
    }

    fn estimate(&self, context: &Context) -> Estimate {
        let value = stats::entropy(self.totals.iter().map(|count| f64::from(*count))).exp();
        let senders = Senders::of(self);
        let spread = |weeks: &[&Vec<(u32, u32)>]| senders.spread(weeks);
        let drawn = stats::block_bootstrap(&senders.by_week, &spread, context);
        let reflected = drawn.map(|(low, high)| match senders.by_week.len() {
            // Already centred on the value, and cut at 0: reflecting would cut the upper end.
            ..stats::FEW => (low.max(1.0), high),
            _ => ((2.0 * value - high).max(1.0), 2.0 * value - low),
        });
        stats::estimate(value, reflected, self.direct)
    }

    fn points(&self, span: Span) -> Vec<Point> {
        let weeks = all_weeks(span).zip(&self.by_week).filter(|((_, days), _)| days.days() >= 4);
        let point = |((week, _), senders): ((record::Week, Span), &Vec<(u32, u32)>)| {
            let n = senders.iter().map(|(_, count)| *count as usize).sum();
            let value = stats::entropy(senders.iter().map(|(_, count)| f64::from(*count))).exp();
            (n >= LEAST_IN_A_WEEK).then_some(Point { week, value, n })
        };
        weeks.filter_map(point).collect()
    }

    /// The latest message of each sender, those who wrote most first.
    fn evidence(&self, record: &Record) -> Vec<ItemRef> {
        let mut senders: Vec<usize> =
            (0..self.totals.len()).filter(|at| self.totals[*at] > 0).collect();
        senders.sort_by_key(|at| (std::cmp::Reverse(self.totals[*at]), record.people[*at].number));
        senders.into_iter().filter_map(|at| self.latest[at]).take(Reading::EVIDENCE).collect()
    }
}

/// Senders numbered without gaps, so that thousands of redraws stay in small tables.
struct Senders {
    count: usize,
    by_week: Vec<Vec<(u32, u32)>>,
    /// c ln c of small counts.
    logs: Vec<f64>,
}

impl Senders {
    fn of(demand: &Demand) -> Senders {
        let mut place = vec![0u32; demand.totals.len()];
        let mut count = 0u32;
        for at in (0..place.len()).filter(|at| demand.totals[*at] > 0) {
            place[at] = count;
            count += 1;
        }
        let renumbered = |week: &Vec<(u32, u32)>| {
            week.iter().map(|(sender, messages)| (place[*sender as usize], *messages)).collect()
        };
        let by_week = demand.by_week.iter().map(renumbered).collect();
        let logs = (0..LOGS).map(weighted_log).collect();
        Senders { count: count as usize, by_week, logs }
    }

    fn weighted_log(&self, count: u32) -> f64 {
        self.logs.get(count as usize).copied().unwrap_or_else(|| weighted_log(count))
    }

    /// exp(ln N − Σ c ln c / N): the same number as exp(H), with one logarithm per sender.
    fn spread(&self, weeks: &[&Vec<(u32, u32)>]) -> Option<f64> {
        let mut counts = vec![0u32; self.count];
        for (sender, messages) in weeks.iter().copied().flatten() {
            counts[*sender as usize] += messages;
        }
        let all = real(counts.iter().map(|count| *count as usize).sum());
        let sum: f64 = counts.iter().map(|count| self.weighted_log(*count)).sum();
        (all > 0.0).then(|| (all.ln() - sum / all).exp())
    }
}

const LOGS: u32 = 1_024;

fn weighted_log(count: u32) -> f64 {
    if count == 0 { 0.0 } else { f64::from(count) * f64::from(count).ln() }
}

fn example() -> Record {
    let mut sketch = sketches::covered();
    for (week, name) in ["ana", "bo", "cy", "dee"].into_iter().enumerate() {
        for (offset, week) in (0i64..5).zip([week; 5]) {
            let day = sketches::day(i64::try_from(week).unwrap_or(0), offset);
            sketch = sketch.message(&format!("{day}T10:00"), name, &["me"], "Rates");
        }
    }
    sketch.record()
}

const _: () = assert!(LEAST_MESSAGES == 20 && LEAST_IN_A_WEEK == 5 && LEAST_WEEKS == 4);

#[cfg(test)]
mod tests {
    use super::*;
    use record::sketch::Sketch;

    fn reading(sketch: &Sketch) -> Reading {
        read(&sketch.record(), sketches::FOUR_WEEKS, &Context::SHOWN)
    }

    /// ana writes 10 times, bo 6, cy 4: exp(1.0297) = 2.8001 (computed in Python).
    fn uneven() -> Sketch {
        let mut sketch = sketches::covered();
        for (name, hour, times) in [("ana", 10, 10), ("bo", 11, 6), ("cy", 12, 4)] {
            for at in 0..times {
                let day = sketches::day(at % 4, at / 4);
                sketch = sketch.message(&format!("{day}T{hour}:00"), name, &["me"], "s");
            }
        }
        sketch
    }

    #[test]
    fn uneven_demand_is_worth_fewer_people() {
        let estimate = reading(&uneven()).estimate().unwrap();
        let expected = {
            let h = -[0.5f64, 0.3, 0.2].iter().map(|s| s * s.ln()).sum::<f64>();
            h.exp()
        };
        assert!((estimate.value - expected).abs() < 1e-12);
        assert!((estimate.value - 2.800_094_07).abs() < 1e-6);
        assert!(estimate.low <= estimate.value && estimate.value <= estimate.high);
        assert_eq!(estimate.n, 20);
    }

    #[test]
    fn both_formulas_of_the_entropy_agree() {
        let record = uneven().record();
        let demand = Demand::of(&record, sketches::FOUR_WEEKS);
        let senders = Senders::of(&demand);
        let weeks: Vec<&Vec<(u32, u32)>> = senders.by_week.iter().collect();
        let plain = stats::entropy([10.0, 6.0, 4.0].into_iter()).exp();
        assert!((senders.spread(&weeks).unwrap() - plain).abs() < 1e-12);
    }

    #[test]
    fn a_stranger_writing_daily_changes_nothing_a_client_does() {
        let daily = |who: &str| {
            let mut sketch = uneven();
            for day in 2..7 {
                sketch = sketch.message(&format!("2026-03-0{day}T15:00"), who, &["me"], "s");
            }
            sketch
        };
        let before = reading(&uneven()).estimate().unwrap().value;
        let stranger = reading(&daily("kim@out"));
        assert!((stranger.estimate().unwrap().value - before).abs() < 1e-12);
        assert!(stranger.left_out.iter().any(|l| l.reason == "left-out-strangers" && l.count == 5));
        let client = daily("kim@out").message("2026-03-09T15:00", "me", &["kim@out"], "s");
        assert!(reading(&client).estimate().unwrap().value > before + 0.5);
    }

    #[test]
    fn nineteen_messages_are_too_few() {
        let mut sketch = uneven();
        sketch.draft().messages.pop();
        assert!(reading(&sketch).estimate().is_none());
    }
}
