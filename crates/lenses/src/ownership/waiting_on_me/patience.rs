//! When an ask begins to wait: the owner's own pace, not a stopwatch.

use record::{Message, PersonId};

use super::asks::Delay;
use crate::stats;

/// Answers to one person from which that person's own pace is known.
pub(super) const PAIR: usize = 10;
/// Answers altogether from which an overall pace is known.
pub(super) const OVERALL: usize = 30;
/// Share of answers that came sooner than what is called waiting.
const SHARE: f64 = 0.9;
const DAY: i64 = 86_400;

/// How long each person usually waits for the owner's answer.
pub(super) struct Patience {
    /// 90th percentile in seconds, by person; absent below [`PAIR`] answers.
    pairs: Vec<Option<i64>>,
    /// The same over all answers; absent below [`OVERALL`].
    overall: Option<i64>,
}

impl Patience {
    /// From the owner's answers among `people` people.
    pub(super) fn of(delays: &[Delay], people: usize) -> Patience {
        let mut ends = vec![0usize; people + 1];
        for (person, _) in delays {
            ends[person.0 as usize + 1] += 1;
        }
        for at in 1..ends.len() {
            ends[at] += ends[at - 1];
        }
        let mut next = ends.clone();
        let mut by_person = vec![0.0f64; delays.len()];
        for (person, seconds) in delays {
            let place = &mut next[person.0 as usize];
            by_person[*place] = real(*seconds);
            *place += 1;
        }
        let pairs =
            (0..people).map(|at| usual(&mut by_person[ends[at]..ends[at + 1]], PAIR)).collect();
        Patience { pairs, overall: usual(&mut by_person, OVERALL) }
    }

    /// The moment, in seconds, after which `ask` waits.
    pub(super) fn ends(&self, ask: &Message) -> i64 {
        let at = ask.at.as_second();
        match self.of_pair(ask.from).or(self.overall) {
            Some(usual) => at + usual,
            None => at + five_working_days(ask),
        }
    }

    fn of_pair(&self, person: PersonId) -> Option<i64> {
        self.pairs[person.0 as usize]
    }
}

/// The 90th percentile of at least `least` delays.
fn usual(delays: &mut [f64], least: usize) -> Option<i64> {
    if delays.len() < least {
        return None;
    }
    delays.sort_unstable_by(f64::total_cmp);
    #[expect(clippy::cast_possible_truncation, reason = "seconds between two dates")]
    let seconds = stats::percentile(delays, SHARE).round() as i64;
    Some(seconds)
}

/// Seconds to the same hour five working days later; what comes on a weekend counts from Monday.
fn five_working_days(ask: &Message) -> i64 {
    let time = ask.local.time();
    let since_midnight =
        i64::from(time.hour()) * 3600 + i64::from(time.minute()) * 60 + i64::from(time.second());
    match ask.local.weekday().to_monday_zero_offset() {
        5 => 9 * DAY - since_midnight,
        6 => 8 * DAY - since_midnight,
        _ => 7 * DAY,
    }
}

#[expect(clippy::cast_precision_loss, reason = "seconds between two dates are far below 2^52")]
fn real(seconds: i64) -> f64 {
    seconds as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use record::sketch::Sketch;

    fn after(delays: &[Delay], at: &str, from: &str) -> i64 {
        let record = Sketch::new()
            .message("2026-03-02T08:00", "me", &["ana", "bo"], "s")
            .message(at, from, &["me"], "s")
            .record();
        let ask = record.messages.iter().find(|m| m.from != record.owner).unwrap();
        Patience::of(delays, record.people.len()).ends(ask) - ask.at.as_second()
    }

    #[test]
    fn without_answers_five_working_days_pass() {
        assert_eq!(after(&[], "2026-03-04T15:00", "ana"), 7 * DAY, "Wednesday to Wednesday");
        assert_eq!(after(&[], "2026-03-06T15:00", "ana"), 7 * DAY, "Friday to Friday");
        assert_eq!(after(&[], "2026-03-07T15:00", "ana"), 9 * DAY - 15 * 3600, "to Monday 0:00");
        assert_eq!(after(&[], "2026-03-08T01:00", "ana"), 8 * DAY - 3600);
    }

    #[test]
    fn the_pair_leads_then_all_answers_then_working_days() {
        let (ana, bo) = (PersonId(1), PersonId(2));
        let hours = |who, count: i64| (1..=count).map(move |hour| (who, hour * 3600));
        // Type 7 by hand: place 0.9 · 9 = 8.1 of 1 … 10 hours is 9.1 hours.
        let ten: Vec<Delay> = hours(ana, 10).collect();
        assert_eq!(after(&ten, "2026-03-04T15:00", "ana"), 32_760);
        assert_eq!(
            after(&ten, "2026-03-04T15:00", "bo"),
            7 * DAY,
            "ten answers are no overall pace"
        );
        // Place 0.9 · 29 = 26.1 of 1 … 10 and 1 … 20 sorted: 17 and 0.1 of the way to 18.
        let thirty: Vec<Delay> = hours(ana, 10).chain(hours(bo, 20)).collect();
        assert_eq!(after(&thirty, "2026-03-04T15:00", "ana"), 32_760);
        let nine = &thirty[1..];
        assert_eq!(after(nine, "2026-03-04T15:00", "ana"), 7 * DAY, "nine and 29 answers");
        let more: Vec<Delay> = hours(ana, 9).chain(hours(bo, 21)).collect();
        // Place 26.1 of 1,1,2,2 … 9,9,10 … 21: index 26 is 18, index 27 is 19: 18.1 hours.
        assert_eq!(after(&more, "2026-03-04T15:00", "ana"), 65_160);
    }
}
