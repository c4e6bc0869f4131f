//! Framing: what the owner asks, weighs, foresees, connects and settles in writing. Counts of what
//! sentences do, with the sentences; not a score of how well someone thinks.

mod asks_broad;
mod decides;
mod foresees;
mod frames;
mod weighs;

use record::{Act, Record, Span};

use crate::own_words::{self, OwnWords};
use crate::{Context, Lens, Reading};

/// The lenses, most telling first.
pub(crate) const LENSES: &[&Lens] =
    &[&asks_broad::LENS, &weighs::LENS, &foresees::LENS, &frames::LENS, &decides::LENS];

/// How often the owner's sentences do `act`.
fn rate(record: &Record, span: Span, context: &Context, act: Act) -> Reading {
    let left_out = own_words::left_out(record, span);
    match OwnWords::of(record, span, context) {
        Ok(own) => Reading {
            weekly: own.weekly_rate(act),
            evidence: own.doing(&[act]),
            left_out,
            ..Reading::value(own.rate(act))
        },
        Err(because) => own_words::silent(because, left_out),
    }
}
