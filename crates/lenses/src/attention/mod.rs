//! Attention: where time and words go.

mod agenda;
mod level_of_meetings;
mod level_of_writing;
mod passenger_meetings;
mod span_of_meetings;
mod thinking_time;

use crate::Lens;

/// The lenses, most telling first.
pub(crate) const LENSES: &[&Lens] = &[
    &level_of_meetings::LENS,
    &level_of_writing::LENS,
    &agenda::LENS,
    &thinking_time::LENS,
    &span_of_meetings::LENS,
    &passenger_meetings::LENS,
];
