//! Events that do not count as meetings, by reason.

use record::{Meeting, Standing};

use crate::LeftOut;

/// How many of `events` do not count, for each reason that occurs.
pub fn left_out(events: &[Meeting]) -> Vec<LeftOut> {
    let reasons = [
        (Standing::Cancelled, "left-out-cancelled"),
        (Standing::Declined, "left-out-declined"),
        (Standing::AllDay, "left-out-all-day"),
        (Standing::Free, "left-out-free"),
        (Standing::Solo, "left-out-solo"),
        (Standing::Travel, "left-out-travel"),
        (Standing::Absence, "left-out-absence"),
    ];
    let count = |standing| events.iter().filter(|event| event.standing == standing).count();
    reasons
        .into_iter()
        .map(|(standing, reason)| LeftOut { reason, count: count(standing) })
        .filter(|left| left.count > 0)
        .collect()
}
