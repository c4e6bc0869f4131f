//! Scores of forecasts given as a table, from outside any journal.

mod reading;
mod rows;
mod words;

use std::io::BufRead;

use lenses::Context;
use lenses::scores::{
    self, BandPoint, Corp, FEW_FORECASTS, Forecast, brier, consistency_band, corp, log_score,
};
use serde::Serialize;

use crate::DeskError;
use crate::language::Texts;

/// Past this many forecasts no consistency band is drawn: it would take long and be thin.
const BANDED: usize = 5_000;

/// Forecasts as they were read.
#[derive(Debug, Default)]
pub struct Forecasts {
    all: Vec<Forecast>,
    /// Lines without a probability or an outcome.
    blank: usize,
    /// Lines not understood.
    refused: usize,
}

/// Something worth telling while a table is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ScoreMoment {
    /// So many lines were read.
    Lines(usize),
    /// A line could not be used, in the reader's language.
    Complaint(String),
}

/// The scores, as `--json` prints them.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Score {
    /// Forecasts scored.
    pub n: usize,
    /// Brier score, 0 (perfect) to 1.
    pub brier: f64,
    /// Mean log score in nats; nothing where it is infinite.
    pub log: Option<f64>,
    /// Forecasts of exactly 0 or 1 that were wrong.
    pub log_infinite: usize,
    /// Miscalibration of the Brier score.
    pub mcb: f64,
    /// Discrimination of the Brier score.
    pub dsc: f64,
    /// Uncertainty of the Brier score.
    pub unc: f64,
    /// The calibration curve; empty under 20 forecasts.
    pub curve: Vec<StepView>,
}

/// A step of the calibration curve.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct StepView {
    /// Lowest probability stated in it.
    pub from: f64,
    /// Highest probability stated in it.
    pub to: f64,
    /// Forecasts in it.
    pub n: usize,
    /// How many of them came.
    pub happened: usize,
    /// happened / n.
    pub calibrated: f64,
}

/// The scores in the reader's words.
#[derive(Debug, Clone, PartialEq)]
pub struct ScorePage {
    /// How many forecasts, how many came, and what was left out.
    pub read: Vec<String>,
    /// Under 20 forecasts each of them; else nothing.
    pub entries: Vec<String>,
    /// What happens when the person says about so much.
    pub said: Vec<String>,
    /// How to read these.
    pub note: String,
    /// The picture's curve; empty under 20 forecasts.
    pub curve: Vec<StepView>,
    /// Where a perfectly calibrated forecaster's curve would lie 9 times of 10, at each stated
    /// probability, as (p, low, high).
    pub band: Vec<(f64, f64, f64)>,
    /// Whether the curve keeps to the band.
    pub kept: Option<String>,
    /// The scores and their parts, a sentence each.
    pub parts: Vec<String>,
}

impl Forecasts {
    /// Reads a table with a header that names `p` and `y`, of any size; other columns are ignored.
    /// A line that cannot be used costs itself.
    ///
    /// # Errors
    /// The input cannot be read, or holds no forecast.
    pub fn read(
        input: &mut dyn BufRead,
        texts: &Texts,
        tell: &mut dyn FnMut(ScoreMoment),
    ) -> Result<Forecasts, DeskError> {
        reading::read(input, texts, tell)
    }

    /// The scores.
    pub fn score(&self) -> Score {
        let corp = self.corp();
        let log = log_score(&self.all);
        Score {
            n: self.all.len(),
            brier: brier(&self.all).expect("reading gives at least one"),
            log: log.mean,
            log_infinite: log.infinite,
            mcb: corp.mcb,
            dsc: corp.dsc,
            unc: corp.unc,
            curve: self.curve(&corp),
        }
    }

    /// The scores in words.
    pub fn page(&self, texts: &Texts) -> ScorePage {
        let words = words::Words { texts, forecasts: self };
        let corp = self.corp();
        let few = self.are_few();
        let banded = !few && self.all.len() <= BANDED;
        let context = Context { draws: 1_000, ..Context::SHOWN };
        let band = if banded { consistency_band(&self.all, &context) } else { Vec::new() };
        ScorePage {
            read: words.read(),
            entries: if few { words.entries() } else { Vec::new() },
            said: scores::spoken(&self.all).iter().map(|class| words.said(class)).collect(),
            note: texts.word(if few { "score-note-few" } else { "score-note" }),
            curve: self.curve(&corp),
            band: band.iter().map(|at| (at.p, at.low, at.high)).collect(),
            kept: (!few).then(|| words.kept(outside(&corp, &band), band.len())),
            parts: words.parts(&corp),
        }
    }

    fn corp(&self) -> Corp {
        corp(&self.all).expect("reading gives at least one")
    }

    fn are_few(&self) -> bool {
        self.all.len() < FEW_FORECASTS
    }

    fn curve(&self, corp: &Corp) -> Vec<StepView> {
        if self.are_few() {
            return Vec::new();
        }
        let view = |step: &scores::Step| StepView {
            from: step.from,
            to: step.to,
            n: step.n,
            happened: step.happened,
            calibrated: step.calibrated,
        };
        corp.curve.iter().map(view).collect()
    }
}

/// At how many stated probabilities the curve is outside the band.
fn outside(corp: &Corp, band: &[BandPoint]) -> usize {
    let off = |at: &&BandPoint| {
        let step = corp.curve.iter().find(|step| at.p <= step.to);
        step.is_some_and(|step| step.calibrated < at.low || at.high < step.calibrated)
    };
    band.iter().filter(off).count()
}
