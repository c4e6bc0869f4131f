//! A measure and its papers, as data: leaving a field out does not compile.

use record::{Act, Record, Span};
use serde::Serialize;

use crate::Reading;

/// One measure of one facet.
pub struct Lens {
    /// Name in code, commands, pages and documents; also its file name.
    pub name: &'static str,
    /// The theme it belongs to.
    pub facet: Facet,
    /// The question it answers, in the owner's words.
    pub question: &'static str,
    /// Unit of the value.
    pub unit: Unit,
    /// Which way is worth moving.
    pub direction: Direction,
    /// The formula, each symbol explained.
    pub formula: &'static str,
    /// How the interval is made and what it assumes.
    pub interval: &'static str,
    /// Where the measure comes from.
    pub sources: &'static [Citation],
    /// When it misleads.
    pub fails_when: &'static [&'static str],
    /// What it needs at least, in words; the number is held by `read`.
    pub at_least: &'static str,
    /// What it was checked on.
    pub validated: Validation,
    /// Acts whose sentences are quoted with its items; empty where items speak for themselves.
    pub quotes: &'static [Act],
    /// Reads a record over a span.
    pub read: fn(&Record, Span, &Context) -> Reading,
    /// A record small enough to check by hand.
    pub example: Example,
}

impl Lens {
    /// Reads; a lens that panics silences itself, not the page.
    pub fn reading(&self, record: &Record, span: Span, context: &Context) -> Reading {
        let read = std::panic::AssertUnwindSafe(|| (self.read)(record, span, context));
        std::panic::catch_unwind(read).unwrap_or_else(|_| Reading::silent("silent-broken"))
    }
}

/// What a reading depends on besides the record and the span.
#[derive(Debug, Clone, Copy, Default)]
pub struct Context {
    /// Bootstrap draws; 0 leaves intervals out (`low` = `high` = value), for reference readings.
    pub draws: usize,
    /// Seed of the draws.
    pub seed: u64,
}

impl Context {
    /// What a shown reading uses: 2,000 draws from a fixed seed.
    pub const SHOWN: Context = Context { draws: 2_000, seed: 20_260_701 };
    /// Only values, for references and baselines.
    pub const VALUES: Context = Context { draws: 0, seed: 0 };
}

/// The six themes executives are judged on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Facet {
    /// Where time and words go.
    Attention,
    /// How good decisions and forecasts are.
    Judgment,
    /// Sought after and heeded, apart from visible.
    Influence,
    /// Who owns outcomes.
    Ownership,
    /// What is asked, weighed and connected.
    Framing,
    /// What others say.
    Feedback,
}

impl Facet {
    /// All, in the order of the review.
    pub const ALL: [Facet; 6] = [
        Facet::Attention,
        Facet::Judgment,
        Facet::Influence,
        Facet::Ownership,
        Facet::Framing,
        Facet::Feedback,
    ];
    /// Its name in code and commands.
    pub fn name(self) -> &'static str {
        match self {
            Facet::Attention => "attention",
            Facet::Judgment => "judgment",
            Facet::Influence => "influence",
            Facet::Ownership => "ownership",
            Facet::Framing => "framing",
            Facet::Feedback => "feedback",
        }
    }
}

/// Unit of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// 0 to 1, shown in percent.
    Share,
    /// Hours in the span.
    Hours,
    /// Hours a week.
    HoursPerWeek,
    /// Messages a week.
    MessagesPerWeek,
    /// A number of people.
    People,
    /// exp(entropy): the number of equally frequent people it amounts to.
    EffectivePeople,
    /// exp(entropy): the number of units with equally many people it amounts to.
    EffectiveUnits,
    /// A number of threads.
    Threads,
    /// Percentile points, −1 to 1, shown as −100 to 100.
    Points,
    /// A number of series.
    Series,
    /// How often a week.
    TimesPerWeek,
    /// Sentences per 1,000 own words.
    PerThousandWords,
    /// A number without unit whose size the formula explains.
    Index,
}

/// Which way is worth moving.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// More is better.
    Higher,
    /// Less is better.
    Lower,
    /// Neither: it describes.
    Neither,
}

/// Where a measure comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Citation {
    /// Who.
    pub author: &'static str,
    /// When.
    pub year: u16,
    /// What.
    pub title: &'static str,
    /// DOI, or empty.
    pub doi: &'static str,
}

/// What a measure was checked on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "by", content = "how")]
pub enum Validation {
    /// Data and result.
    Checked(&'static str),
    /// Ours, unvalidated; what stands behind the definition, if anything.
    Ours(&'static str),
}

/// A worked example: what a record of a few lines must read.
pub struct Example {
    /// The example in words, ending in the value.
    pub says: &'static str,
    /// The record.
    pub record: fn() -> Record,
    /// The span read.
    pub span: Span,
    /// The value.
    pub value: f64,
}
