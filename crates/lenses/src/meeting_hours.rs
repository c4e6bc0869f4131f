//! Shares of the hours of counted meetings: value, weeks and interval, the same for every lens.

use record::{ItemRef, Meeting, Phrase, Span, Week};

use crate::stats::{block_bootstrap, estimate, ratio_of_sums, wilson};
use crate::{Context, Estimate, Point, Reading, weekly};

/// Meetings a share of hours rests on, at least.
pub(crate) const MEETINGS: usize = 10;
/// Weeks with a meeting it rests on, at least.
pub(crate) const WEEKS: usize = 4;

/// How the interval of a share of hours is made, for `Lens::interval`.
pub(crate) const INTERVAL: &str = "95 %, from 2,000 circular moving blocks over the weeks of the span \
    (hours of the kind summed over hours summed), with percentiles moved outwards for few weeks, \
    widened where weeks resemble the ones before (correlation ρ of 0 to \
    .8: √((1 + ρ)/(1 − ρ)), less what blocks hold). \
    Below 10 weeks: the value ± Student's t (weeks − 1 degrees of freedom, 97.5 %) · standard \
    deviation of 2,000 draws of single weeks · √(weeks/(weeks − 1)), cut at 0 and 1. Assumes that a \
    week depends on earlier ones through the one before, and below 10 weeks on none. Where no meeting or every meeting is of the kind, Wilson's interval over meetings taken \
    as independent.";

/// Meetings whose hours are shared out, and their weeks.
#[derive(Debug)]
pub(crate) struct MeetingHours<'a> {
    meetings: Vec<&'a Meeting>,
    weeks: Vec<(Week, Vec<&'a Meeting>)>,
    context: Context,
}

impl<'a> MeetingHours<'a> {
    /// The hours of `meetings` in `span`; where they are too few, the reason for silence.
    pub(crate) fn of(
        meetings: Vec<&'a Meeting>,
        span: Span,
        context: &Context,
    ) -> Result<MeetingHours<'a>, Phrase> {
        if meetings.is_empty() {
            return Err(Phrase::new("silent-no-calendar"));
        }
        if meetings.len() < MEETINGS || meetings.iter().all(|meeting| meeting.minutes == 0) {
            let phrase = Phrase::new("silent-few-meetings").count("found", meetings.len());
            return Err(phrase.count("needed", MEETINGS));
        }
        let dated = meetings.iter().map(|m| (Week::of(m.local_start.date()), *m));
        let mut weeks = weekly::by_week(dated, span);
        weeks.retain(|(_, held)| held.iter().any(|meeting| meeting.minutes > 0));
        if weeks.len() < WEEKS {
            let phrase = Phrase::new("silent-few-weeks").count("found", weeks.len());
            return Err(phrase.count("needed", WEEKS));
        }
        Ok(MeetingHours { meetings, weeks, context: *context })
    }

    /// The share of hours in meetings of a kind; n is the number of all meetings.
    pub(crate) fn share(&self, is: &dyn Fn(&Meeting) -> bool) -> Estimate {
        let (kind, all) = hours(&self.meetings, is);
        let n = self.meetings.len();
        let of_kind = self.meetings.iter().filter(|meeting| is(meeting)).count();
        let interval = if of_kind == 0 || of_kind == n {
            #[expect(clippy::cast_precision_loss, reason = "far fewer than 2^52 meetings")]
            (self.context.draws > 0).then(|| wilson(of_kind as f64, n as f64))
        } else {
            let weeks: Vec<(f64, f64)> =
                self.weeks.iter().map(|(_, held)| hours(held, is)).collect();
            block_bootstrap(&weeks, &ratio_of_sums, &self.context)
        };
        let share = estimate(kind / all, interval, n);
        Estimate { high: share.high.min(1.0), ..share }
    }

    /// The share week by week, weeks without hours left out.
    pub(crate) fn weekly(&self, is: &dyn Fn(&Meeting) -> bool) -> Vec<Point> {
        let point = |(week, held): &(Week, Vec<&Meeting>)| {
            let (kind, all) = hours(held, is);
            Point { week: *week, value: kind / all, n: held.len() }
        };
        self.weeks.iter().map(point).collect()
    }

    /// The meetings, those of a kind first, each group by hours.
    pub(crate) fn evidence(&self, is: &dyn Fn(&Meeting) -> bool) -> Vec<ItemRef> {
        let mut meetings = self.meetings.clone();
        meetings.sort_by_key(|m| (!is(m), std::cmp::Reverse(m.minutes), m.id));
        meetings.truncate(Reading::EVIDENCE);
        meetings.iter().map(|meeting| ItemRef::Meeting(meeting.id)).collect()
    }
}

/// A title short enough for a sentence.
pub(crate) fn short_title(meeting: &Meeting) -> String {
    let title = meeting.title.trim();
    match title.char_indices().nth(60) {
        Some((cut, _)) => format!("{}…", title[..cut].trim_end()),
        None => title.to_owned(),
    }
}

/// Hours in meetings of a kind, and in all.
fn hours(meetings: &[&Meeting], is: &dyn Fn(&Meeting) -> bool) -> (f64, f64) {
    let minutes = |meetings: &mut dyn Iterator<Item = &&Meeting>| {
        meetings.map(|meeting| u64::from(meeting.minutes)).sum::<u64>()
    };
    let kind = minutes(&mut meetings.iter().filter(|meeting| is(meeting)));
    let all = minutes(&mut meetings.iter());
    #[expect(clippy::cast_precision_loss, reason = "minutes of a lifetime fit")]
    (kind as f64 / 60.0, all as f64 / 60.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use record::sketch::Sketch;

    const SPAN: Span = Span { start: date(2026, 3, 2), end: date(2026, 4, 27) };

    fn named<'a>(name: &'a str) -> impl Fn(&Meeting) -> bool + 'a {
        move |meeting| &*meeting.title == name
    }

    #[test]
    fn a_share_holds_its_value_and_a_kind_never_met_is_not_certain() {
        let record = Sketch::new()
            .meeting("2026-03-02T09:00", 60, "Board", "ana", &["me", "ana"])
            .weekly(5)
            .meeting("2026-03-03T09:00", 180, "Ops", "ana", &["me", "ana"])
            .weekly(7)
            .record();
        let hours = MeetingHours::of(record.meetings.iter().collect(), SPAN, &Context::SHOWN);
        let hours = hours.expect("fourteen meetings in eight weeks");
        let board = hours.share(&named("Board"));
        assert!((board.value - 6.0 / 30.0).abs() < 1e-12);
        assert!(board.low < board.value && board.value < board.high);
        let never = hours.share(&named("Never"));
        assert!(never.value.abs() < 1e-12 && never.high > 0.1);
    }

    #[test]
    fn nine_meetings_or_three_weeks_are_too_few() {
        let nine = Sketch::new().meeting("2026-03-02T09:00", 60, "Ops", "ana", &["me", "ana"]);
        let mut days = nine.clone();
        for day in 3..=20 {
            days = days.meeting(&format!("2026-03-{day:02}T09:00"), 60, "Ops", "", &["me", "ana"]);
        }
        let silence = |record: &record::Record| {
            let meetings = record.meetings.iter().collect();
            MeetingHours::of(meetings, SPAN, &Context::VALUES).err().map(|phrase| phrase.key)
        };
        assert_eq!(silence(&nine.weekly(7).record()), Some("silent-few-meetings"));
        assert_eq!(silence(&days.record()), Some("silent-few-weeks"));
    }
}
