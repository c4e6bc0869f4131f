//! What the owner's own sentences do, and the level they work at: rates, ratios and shares, the same
//! for every lens that counts them. Counts are expected counts, and their intervals hold what the
//! reader misreads.

use std::cmp::Reverse;

use record::{Act, Dispersion, ItemRef, Language, Level, Message, Phrase, Record, Span, Week};

use crate::stats::{block_bootstrap, estimate, ratio_of_sums};
use crate::{Context, Estimate, LeftOut, Point, Reading, Validation, weekly};

/// Messages a figure rests on, at least.
pub(crate) const MESSAGES: usize = 20;
/// Own words, at least.
pub(crate) const WORDS: u32 = 1_000;
/// Weeks with such a message, at least.
pub(crate) const WEEKS: usize = 4;
/// Sentences of both acts that must be expected before a share of them is said.
const LEAST_ACTS: f64 = 5.0;

const _: () = assert!(MESSAGES == 20 && WORDS == 1_000 && WEEKS == 4, "`AT_LEAST` names them");

/// What it needs, for `Lens::at_least`.
pub(crate) const AT_LEAST: &str = "20 messages you typed, with 1,000 words in all, in 4 weeks, in English or \
    Spanish";

/// What a share of two acts needs.
pub(crate) const AT_LEAST_ACTS: &str = "20 messages you typed, with 1,000 words in all, in 4 weeks, in English or \
    Spanish, and 5 sentences expected to do one of the two";

/// How the interval is made, for `Lens::interval`.
pub(crate) const INTERVAL: &str = "95 %: value ± √(a² + b²), never below 0. a: half the width of the interval by 2,000 \
    circular moving blocks over the weeks of the span (how far another such span could differ), widened where weeks \
    resemble the ones before (correlation ρ of 0 to .8: √((1 + ρ)/(1 − ρ)), less what blocks hold; below 10 weeks \
    Student's t over single weeks). b: 1.96 · √(f Σ p(1 − p) + (g · Σ p)²), brought to the unit of the value: how \
    far the reader's counts lie from the truth for people it never saw. p: its probabilities, words at a level \
    weighted by their number, corrections of yours left out; f and g were measured on authors left out of its \
    training and stand in VALIDITY.md. Assumes that a week depends on earlier ones through the one before, and that the reader \
    errs on you as on those authors.";

/// What the reader can misread, for `Lens::fails_when`.
pub(crate) const MISREAD: &str = "The reader was trained on the work mail of one company around 2000; other trades \
    and other ways of writing may read worse. Spanish is read by stated rules, not checked on real mail. Correct \
    what is wrong: it learns from you.";

/// What lenses of own words were checked on, for `Lens::validated`.
pub(crate) const UNVALIDATED: Validation = Validation::Ours(
    "Unvalidated as a measure of how you frame, hand over or at what level you work: nobody's judgement of a \
     person was compared with it. How well the reader finds levels and acts stands in VALIDITY.md.",
);

/// The owner's messages of a span that were read, and their weeks.
pub(crate) struct OwnWords<'a> {
    messages: Vec<&'a Message>,
    weeks: Vec<(Week, Vec<&'a Message>)>,
    record: &'a Record,
    context: Context,
}

/// Why nothing is said, with what was not counted all the same.
pub(crate) fn silent(because: Phrase, left_out: Vec<LeftOut>) -> Reading {
    Reading { left_out, ..Reading::silent_because(because) }
}

/// Why no share of two acts is said, where `expected` sentences do one of them.
pub(crate) fn few_acts(expected: f64) -> Phrase {
    // Rounded down, so that it stays below what is needed.
    let (found, needed) = (whole(expected.floor()), whole(LEAST_ACTS));
    Phrase::new("silent-few-acts").count("found", found).count("needed", needed)
}

/// An expected number of sentences as a whole number.
pub(crate) fn whole(expected: f64) -> usize {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 or more")]
    let rounded = expected.max(0.0).round() as usize;
    rounded
}

/// What of the owner's mail is not counted, and why.
pub(crate) fn left_out(record: &Record, span: Span) -> Vec<LeftOut> {
    let mine = |m: &&Message| m.from == record.owner && !m.automatic && m.own_words > 0;
    let count = |of: &dyn Fn(&Message) -> bool| {
        record.messages_in(span).iter().filter(mine).filter(|m| of(m)).count()
    };
    let other = |m: &Message| m.labels.as_ref().is_some_and(|l| l.language == Language::Other);
    [
        ("left-out-sent-by-assistant", count(&|m| !record.is_mine(m))),
        ("left-out-other-language", count(&|m| record.is_mine(m) && other(m))),
        ("left-out-not-read", count(&|m| record.is_mine(m) && m.labels.is_none())),
    ]
    .into_iter()
    .filter(|(_, count)| *count > 0)
    .map(|(reason, count)| LeftOut { reason, count })
    .collect()
}

fn counts(record: &Record, message: &Message) -> bool {
    let read = message.labels.as_ref().is_some_and(|labels| labels.language != Language::Other);
    record.is_mine(message) && !message.automatic && message.own_words > 0 && read
}

impl<'a> OwnWords<'a> {
    /// The owner's messages of `span`, or why they are too few.
    pub(crate) fn of(
        record: &'a Record,
        span: Span,
        context: &Context,
    ) -> Result<OwnWords<'a>, Phrase> {
        let found = record.messages_in(span).iter().filter(|message| counts(record, message));
        let messages: Vec<&Message> = found.collect();
        if messages.is_empty() {
            return Err(Phrase::new("silent-no-own-words"));
        }
        let words: u32 = messages.iter().map(|message| message.own_words).sum();
        let dated = messages.iter().map(|m| (Week::of(m.local.date()), *m));
        let mut weeks = weekly::by_week(dated, span);
        weeks.retain(|(_, held)| !held.is_empty());
        if messages.len() < MESSAGES || words < WORDS || weeks.len() < WEEKS {
            return Err(Phrase::new("silent-few-own-words")
                .count("messages", messages.len())
                .count("words", words as usize)
                .count("weeks", weeks.len()));
        }
        Ok(OwnWords { messages, weeks, record, context: *context })
    }

    /// Sentences that do one of `acts` per 1,000 own words; n is the number of messages.
    pub(crate) fn rate(&self, act: Act) -> Estimate {
        let pair = |held: &[&Message]| (1_000.0 * sum(held, act), words(held));
        let found = self.ratio_estimate(&pair);
        let error = self.error(act) * 1_000.0 / words(&self.messages).max(1.0);
        widened(found, error, f64::MAX)
    }

    /// `act` as a share of `act` and `other`; `None` where both together are expected less than
    /// [`LEAST_ACTS`] times.
    pub(crate) fn ratio(&self, act: Act, other: Act) -> Option<Estimate> {
        let pair = |held: &[&Message]| {
            let ones = sum(held, act);
            (ones, ones + sum(held, other))
        };
        let (ones, all) = pair(&self.messages);
        if all < LEAST_ACTS {
            return None;
        }
        // The share a / (a + b) moves by b / (a + b)² for each a, and by a / (a + b)² for each b.
        let twos = all - ones;
        let error = ((twos * self.error(act)).powi(2) + (ones * self.error(other)).powi(2)).sqrt()
            / (all * all);
        Some(widened(self.ratio_estimate(&pair), error, 1.0))
    }

    /// The share of own words at one of `levels`.
    pub(crate) fn share(&self, levels: &[Level]) -> Estimate {
        let pair = |held: &[&Message]| {
            (held.iter().map(|m| at_levels(m, levels) * f64::from(m.own_words)).sum(), words(held))
        };
        let all = words(&self.messages).max(1.0);
        let found = self.ratio_estimate(&pair);
        let spread: f64 = self
            .messages
            .iter()
            .map(|m| (m, at_levels(m, levels)))
            .map(|(m, chance)| f64::from(m.own_words).powi(2) * chance * (1.0 - chance))
            .sum();
        let dispersion = self.dispersion(levels);
        // What a correction makes certain has no error; of the rest the person's part is a share.
        let uncertain: f64 = self
            .messages
            .iter()
            .map(|m| (m, at_levels(m, levels)))
            .filter(|(_, chance)| *chance < 1.0 - 1e-6)
            .map(|(m, chance)| f64::from(m.own_words) * chance)
            .sum();
        widened(found, half_width(dispersion, spread, uncertain) / all, 1.0)
    }

    /// What was measured for these levels together, or else for the worst of them.
    fn dispersion(&self, levels: &[Level]) -> Dispersion {
        let counting = &self.record.counting;
        if let [Level::Strategic, Level::Tactical] = levels {
            return counting.above;
        }
        let each = levels.iter().map(|level| counting.levels[*level as usize]);
        each.max_by(|a, b| a.person.total_cmp(&b.person)).unwrap_or_default()
    }

    /// Values of the weeks, by the same counting.
    pub(crate) fn weekly_rate(&self, act: Act) -> Vec<Point> {
        self.points(&|held| (1_000.0 * sum(held, act), words(held)))
    }

    /// The same for a share of two acts; weeks with neither are left out.
    pub(crate) fn weekly_ratio(&self, act: Act, other: Act) -> Vec<Point> {
        self.points(&|held| {
            let ones = sum(held, act);
            let all = ones + sum(held, other);
            if all < 0.5 { (0.0, 0.0) } else { (ones, all) }
        })
    }

    /// The same for a share of levels.
    pub(crate) fn weekly_share(&self, levels: &[Level]) -> Vec<Point> {
        self.points(&|held| {
            (held.iter().map(|m| at_levels(m, levels) * f64::from(m.own_words)).sum(), words(held))
        })
    }

    /// Sentences expected to do `act`.
    pub(crate) fn expected(&self, act: Act) -> f64 {
        sum(&self.messages, act)
    }

    /// Messages named for `act`, oldest first.
    pub(crate) fn named(&self, act: Act) -> impl Iterator<Item = &'a Message> {
        self.messages.iter().copied().filter(move |message| message.acts.has(act))
    }

    /// Messages named for one of `acts`, in their order, the surest first.
    pub(crate) fn doing(&self, acts: &[Act]) -> Vec<ItemRef> {
        let place = |m: &Message| acts.iter().position(|act| m.acts.has(*act));
        let odds = |m: &Message| {
            let act = place(m).map(|at| acts[at]);
            act.zip(m.labels.as_ref()).map_or(f32::MIN, |(act, labels)| labels.of(act).odds)
        };
        let mut found: Vec<&Message> =
            self.messages.iter().copied().filter(|m| place(m).is_some()).collect();
        found.sort_by(|a, b| {
            place(a).cmp(&place(b)).then(odds(b).total_cmp(&odds(a))).then(a.id.cmp(&b.id))
        });
        found.iter().take(Reading::EVIDENCE).map(|m| ItemRef::Message(m.id)).collect()
    }

    /// Messages named as one of `levels`, in their order, the longest first.
    pub(crate) fn at(&self, levels: &[Level]) -> Vec<ItemRef> {
        let place = |m: &Message| levels.iter().position(|level| m.level == Some(*level));
        let mut found: Vec<&Message> =
            self.messages.iter().filter(|m| place(m).is_some()).copied().collect();
        found.sort_by_key(|m| (place(m), Reverse(m.own_words), m.id));
        found.iter().take(Reading::EVIDENCE).map(|m| ItemRef::Message(m.id)).collect()
    }

    /// 1.96 standard deviations of the number of sentences that do `act`.
    fn error(&self, act: Act) -> f64 {
        let (mut spread, mut expected) = (0.0, 0.0);
        for labels in self.messages.iter().filter_map(|message| message.labels.as_ref()) {
            // A correction of the owner's is certain; the reader never is.
            if labels.of(act).odds.abs() > 15.0 {
                continue;
            }
            let sentences = f64::from(labels.sentences).max(1.0);
            let count = f64::from(labels.of(act).count);
            spread += count * (1.0 - (count / sentences).min(1.0));
            expected += count;
        }
        half_width(self.record.counting.acts[act as usize], spread, expected)
    }

    fn ratio_estimate(&self, pair: &dyn Fn(&[&Message]) -> (f64, f64)) -> Estimate {
        let weeks: Vec<(f64, f64)> = self.weeks.iter().map(|(_, held)| pair(held)).collect();
        let (above, below) = pair(&self.messages);
        let value = if below > 0.0 { above / below } else { 0.0 };
        let interval = block_bootstrap(&weeks, &ratio_of_sums, &self.context);
        estimate(value, interval, self.messages.len())
    }

    fn points(&self, pair: &dyn Fn(&[&Message]) -> (f64, f64)) -> Vec<Point> {
        let point = |(week, held): &(Week, Vec<&Message>)| {
            let (above, below) = pair(held);
            (below > 0.0).then(|| Point { week: *week, value: above / below, n: held.len() })
        };
        self.weeks.iter().filter_map(point).collect()
    }
}

/// Expected number of sentences of a message that do `act`.
fn count(message: &Message, act: Act) -> f64 {
    message.labels.as_ref().map_or(0.0, |labels| f64::from(labels.of(act).count))
}

/// Probability that a message works at a level.
fn chance(message: &Message, level: Level) -> f64 {
    message.labels.as_ref().map_or(0.0, |labels| labels.level_shares()[level as usize])
}

fn half_width(dispersion: Dispersion, spread: f64, expected: f64) -> f64 {
    1.96 * (dispersion.chance * spread + (dispersion.person * expected).powi(2)).sqrt()
}

/// The interval with the reader's error added to each half.
fn widened(found: Estimate, error: f64, most: f64) -> Estimate {
    // Shares of levels are divided by their sum, which can leave a whole one a hair above 1.
    let value = found.value.min(most);
    let low = value - (value - found.low).hypot(error);
    let high = value + (found.high - value).hypot(error);
    Estimate { value, low: low.max(0.0), high: high.min(most), ..found }
}

fn sum(messages: &[&Message], act: Act) -> f64 {
    messages.iter().map(|message| count(message, act)).sum()
}

fn at_levels(message: &Message, levels: &[Level]) -> f64 {
    levels.iter().map(|level| chance(message, *level)).sum()
}

fn words(messages: &[&Message]) -> f64 {
    messages.iter().map(|message| f64::from(message.own_words)).sum()
}

/// A sketch used by the examples and tests of every lens of own words.
pub(crate) mod sketches {
    use record::{Level, sketch::Sketch};

    use crate::influence::sketches;
    pub(crate) use crate::influence::sketches::FOUR_WEEKS;

    /// On each working day of four weeks the owner types 100 operational words to ana, 2,000 in all;
    /// `says` adds what they do, given the day of the week from 0.
    pub(crate) fn typed(says: impl Fn(Sketch, i64) -> Sketch) -> Sketch {
        let days = (0..4).flat_map(|week| (0..5).map(move |offset| (week, offset)));
        days.fold(Sketch::new(), |sketch, (week, offset)| {
            let at = format!("{}T08:00", sketches::day(week, offset));
            let sketch = sketch.message(&at, "me", &["ana"], "Notes of the day");
            says(sketch.labelled(100, Level::Operational), offset)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use record::{ActLabel, MessageId, sketch::Sketch};
    use sketches::{FOUR_WEEKS, typed};

    /// Of the five messages of a week one weighs, two ask narrowly, one asks broadly, one is strategic.
    fn sure(sketch: Sketch, day: i64) -> Sketch {
        match day {
            0 => sketch.act(Act::Weighs),
            1 | 2 => sketch.act(Act::AsksNarrow),
            3 => sketch.act(Act::AsksBroad),
            _ => sketch.labelled(100, Level::Strategic),
        }
    }

    /// The same messages, each even odds to weigh and to be tactical, read with these errors.
    fn unsure(weighs: Dispersion, tactical: Dispersion) -> Record {
        let mut sketch = typed(sure);
        let draft = sketch.draft();
        draft.counting.acts[Act::Weighs as usize] = weighs;
        draft.counting.levels[Level::Tactical as usize] = tactical;
        for labels in draft.messages.iter_mut().filter_map(|message| message.labels.as_mut()) {
            labels.acts[Act::Weighs as usize] = ActLabel { odds: 0.0, count: 0.5 };
            labels.levels = [-0.7, -0.7, -30.0, -30.0];
        }
        sketch.record()
    }

    fn own<'a>(record: &'a Record, context: &Context) -> OwnWords<'a> {
        OwnWords::of(record, FOUR_WEEKS, context).unwrap_or_else(|why| panic!("{why:?}"))
    }

    #[track_caller]
    fn close(found: f64, wanted: f64) {
        assert!((found - wanted).abs() < 1e-6, "{found} for {wanted}");
    }

    #[track_caller]
    fn within(found: Estimate, value: f64, half: f64) {
        close(found.value, value);
        close(found.low, value - half);
        close(found.high, value + half);
    }

    const NONE: Dispersion = Dispersion { chance: 0.0, person: 0.0 };

    #[test]
    fn sure_labels_are_counted_exactly() {
        let record = typed(sure).record();
        let own = own(&record, &Context::VALUES);
        within(own.rate(Act::Weighs), 2.0, 0.0);
        within(own.ratio(Act::AsksBroad, Act::AsksNarrow).expect("twelve"), 1.0 / 3.0, 0.0);
        within(own.share(&[Level::Strategic]), 0.2, 0.0);
        within(own.share(&Level::ALL), 1.0, 0.0);
        close(own.expected(Act::AsksNarrow), 8.0);
        assert_eq!(own.rate(Act::Weighs).n, 20);
        for (points, value) in [
            (own.weekly_rate(Act::Weighs), 2.0),
            (own.weekly_ratio(Act::AsksBroad, Act::AsksNarrow), 1.0 / 3.0),
            (own.weekly_share(&[Level::Strategic]), 0.2),
        ] {
            assert_eq!(points.len(), 4);
            points.iter().for_each(|point| close(point.value, value));
        }
    }

    #[test]
    fn what_the_reader_errs_between_people_widens_rates_and_shares() {
        let fifth = Dispersion { chance: 0.0, person: 0.2 };
        let record = unsure(fifth, fifth);
        let own = own(&record, &Context::VALUES);
        within(own.rate(Act::Weighs), 5.0, 1.96 * 0.2 * 5.0);
        within(own.share(&[Level::Tactical]), 0.5, 1.96 * 0.2 * 0.5);
        // 10 weigh, 4 ask: a share of 10/14, moved by 4/14² for each that weighs.
        let ratio = own.ratio(Act::Weighs, Act::AsksBroad).expect("fourteen");
        within(ratio, 10.0 / 14.0, 1.96 * 0.2 * 10.0 * 4.0 / 196.0);
    }

    #[test]
    fn what_the_reader_errs_by_chance_shrinks_with_the_number_of_sentences() {
        let chance = Dispersion { chance: 1.0, person: 0.0 };
        let record = unsure(chance, chance);
        let own = own(&record, &Context::VALUES);
        // Two sentences each, so p = 1/4 and p (1 − p) of both together 3/8; 20 messages.
        within(own.rate(Act::Weighs), 5.0, 1.96 * 7.5_f64.sqrt() / 2.0);
        // Σ w² p (1 − p) = 20 · 100² / 4, over 2,000 words.
        within(own.share(&[Level::Tactical]), 0.5, 1.96 * 50_000_f64.sqrt() / 2_000.0);
    }

    #[test]
    fn a_correction_leaves_no_error_of_the_reader() {
        let fifth = Dispersion { chance: 1.0, person: 0.2 };
        let mut sketch = typed(sure);
        sketch.draft().counting =
            record::Counting { acts: [fifth; 9], levels: [fifth; 4], above: fifth };
        let record = sketch.record();
        let own = own(&record, &Context::VALUES);
        within(own.rate(Act::Weighs), 2.0, 0.0);
        within(own.ratio(Act::AsksBroad, Act::AsksNarrow).expect("twelve"), 1.0 / 3.0, 0.0);
        within(own.share(&[Level::Strategic]), 0.2, 0.0);
    }

    #[test]
    fn the_span_and_the_reader_add_up_as_squares() {
        let fifth = Dispersion { chance: 0.0, person: 0.2 };
        let rate = |weighs| {
            let mut record = unsure(weighs, NONE);
            record.messages[0].own_words = 300;
            own(&record, &Context::SHOWN).rate(Act::Weighs)
        };
        let (span, both) = (rate(NONE), rate(fifth));
        let half = |estimate: Estimate| estimate.high - estimate.value;
        assert!(half(span) > 0.01);
        close(half(both).powi(2), half(span).powi(2) + (1.96 * 0.2 * span.value).powi(2));
    }

    #[test]
    fn too_little_is_silent_with_what_was_found() {
        let silence = |change: &dyn Fn(&mut Record)| {
            let mut record = typed(sure).record();
            change(&mut record);
            OwnWords::of(&record, FOUR_WEEKS, &Context::VALUES).err()
        };
        let few = |messages, words, weeks| {
            let because = Phrase::new("silent-few-own-words").count("messages", messages);
            Some(because.count("words", words).count("weeks", weeks))
        };
        assert_eq!(silence(&|_| ()), None);
        assert_eq!(silence(&|r| r.messages.truncate(19)), few(19, 1_900, 4));
        assert_eq!(silence(&|r| r.messages.truncate(15)), few(15, 1_500, 3));
        let short = |r: &mut Record| r.messages.iter_mut().for_each(|m| m.own_words = 49);
        assert_eq!(silence(&short), few(20, 980, 4));
        let empty = Some(Phrase::new("silent-no-own-words"));
        assert_eq!(silence(&|r| r.messages.clear()), empty);
    }

    #[test]
    fn others_words_other_languages_and_unread_mail_are_left_out_and_said() {
        let mut record = typed(sure).sent_by("amy").record();
        record.messages[0].labels = None;
        record.messages[1].automatic = true;
        record.messages[2].own_words = 0;
        if let Some(labels) = &mut record.messages[3].labels {
            labels.language = Language::Other;
        }
        let reasons =
            ["left-out-sent-by-assistant", "left-out-other-language", "left-out-not-read"];
        let wanted = reasons.map(|reason| LeftOut { reason, count: 1 });
        assert_eq!(left_out(&record, FOUR_WEEKS), wanted);
        let found = OwnWords::of(&record, FOUR_WEEKS, &Context::VALUES).err();
        let messages = found.and_then(|because| because.args.first().cloned());
        assert_eq!(messages, Some(("messages", record::Arg::Count(15))));
    }

    #[test]
    fn the_surest_of_the_first_act_come_first() {
        let mut record = typed(sure).record();
        if let Some(labels) = &mut record.messages[5].labels {
            labels.acts[Act::Weighs as usize].odds = 25.0;
        }
        let found = own(&record, &Context::VALUES).doing(&[Act::Weighs, Act::AsksBroad]);
        let wanted = [6, 1, 11, 16, 4, 9, 14, 19].map(|id| ItemRef::Message(MessageId(id)));
        assert_eq!(found, wanted);
    }

    #[test]
    fn few_acts_are_rounded_below_what_is_needed() {
        let because = Phrase::new("silent-few-acts").count("found", 4).count("needed", 5);
        assert_eq!(few_acts(4.99), because);
        assert_eq!((whole(4.5), whole(4.4)), (5, 4));
    }
}
