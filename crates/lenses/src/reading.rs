//! What a measure says for a span.

use record::{ItemRef, PersonId, Phrase, SeriesId, ThreadId, Week};

/// A value with its interval, or the reason for silence, and everything that stands behind it.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The value or the silence.
    pub outcome: Outcome,
    /// The shares a value splits into, where it does (levels, kinds of meetings); they sum to 1.
    pub parts: Vec<Part>,
    /// One point per week of the span that has anything to say, oldest first.
    pub weekly: Vec<Point>,
    /// What was not counted and why, with how often. Reasons are keys `left-out-…`.
    pub left_out: Vec<LeftOut>,
    /// The items it rests on, most telling first, at most [`Reading::EVIDENCE`].
    pub evidence: Vec<ItemRef>,
    /// What to stop or start, strongest first.
    pub proposals: Vec<Proposal>,
}

/// A value or a silence.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// A value.
    Value(Estimate),
    /// Nothing, and why.
    Silent(Silence),
}

/// Why a lens is silent: a phrase with a key `silent-…`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Silence {
    /// The reason and what would be needed.
    pub because: Phrase,
}

/// A value, its 95 % interval and the number of items it rests on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// The value, in the unit of the lens.
    pub value: f64,
    /// Lower end of the interval.
    pub low: f64,
    /// Upper end.
    pub high: f64,
    /// Number of items (meetings, messages, threads).
    pub n: usize,
}

/// One share of a value that splits. `key` is a key `part-…` of the locales.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// Which.
    pub key: &'static str,
    /// Its share.
    pub estimate: Estimate,
}

/// The value of one week.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// Which week.
    pub week: Week,
    /// Its value, in the unit of the lens.
    pub value: f64,
    /// Items it rests on.
    pub n: usize,
}

/// Items not counted, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LeftOut {
    /// Key `left-out-…` of the locales.
    pub reason: &'static str,
    /// How many.
    pub count: usize,
}

/// What to stop or start.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// Stop, start, or a question where the evidence allows no more.
    pub behaviour: Behaviour,
    /// The sentence, with names, figures and dates from the record.
    pub sentence: Phrase,
    /// What the lens is restricted to when it watches the change.
    pub detection: Detection,
    /// Today's figure, in the unit of the lens.
    pub baseline: f64,
    /// Where it should go.
    pub target: f64,
    /// Hours a quarter at stake, where hours exist.
    pub hours: Option<f64>,
    /// Items behind it, most telling first.
    pub evidence: Vec<ItemRef>,
}

/// The kind of a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Behaviour {
    /// Stop doing it.
    Stop,
    /// Start doing it.
    Start,
    /// A question to answer first; shown among the stops.
    Ask,
}

/// What a lens is restricted to when it watches a change.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Detection {
    /// Only these people.
    pub people: Vec<PersonId>,
    /// Only this series.
    pub series: Option<SeriesId>,
    /// Only this thread.
    pub thread: Option<ThreadId>,
}

impl Reading {
    /// Evidence kept per reading.
    pub const EVIDENCE: usize = 400;

    /// A value and nothing else yet.
    pub fn value(estimate: Estimate) -> Reading {
        Reading { outcome: Outcome::Value(estimate), ..Reading::silent("silent-empty") }
    }
    /// Silence for a reason that needs no figures.
    pub fn silent(key: &'static str) -> Reading {
        Reading::silent_because(Phrase::new(key))
    }
    /// Silence for a reason.
    pub fn silent_because(because: Phrase) -> Reading {
        Reading {
            outcome: Outcome::Silent(Silence { because }),
            parts: Vec::new(),
            weekly: Vec::new(),
            left_out: Vec::new(),
            evidence: Vec::new(),
            proposals: Vec::new(),
        }
    }
    /// The estimate, unless silent.
    pub fn estimate(&self) -> Option<Estimate> {
        match self.outcome {
            Outcome::Value(estimate) => Some(estimate),
            Outcome::Silent(_) => None,
        }
    }
}
