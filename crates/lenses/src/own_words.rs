//! What the owner's own sentences do, and the level they work at: rates, ratios and shares, the same
//! for every lens that counts them. Counts are expected counts, and their intervals hold what the
//! reader misreads.

use std::cmp::Reverse;

use record::{Act, Dispersion, ItemRef, Language, Level, Message, Phrase, Record, Span, Week};

use crate::stats::{block_bootstrap, estimate, ratio_of_sums};
use crate::{Context, Estimate, LeftOut, Point, Reading, weekly};

/// Messages a figure rests on, at least.
pub(crate) const MESSAGES: usize = 20;
/// Own words, at least.
pub(crate) const WORDS: u32 = 1_000;
/// Weeks with such a message, at least.
pub(crate) const WEEKS: usize = 4;

/// What it needs, for `Lens::at_least`.
pub(crate) const AT_LEAST: &str = "20 messages you typed, with 1,000 words in all, in 4 weeks, in English or \
    Spanish";

/// How the interval is made, for `Lens::interval`.
pub(crate) const INTERVAL: &str = "95 %: value ± √(a² + b²), never below 0. a: half the width of the interval by 2,000 \
    circular moving blocks over the weeks of the span (how far another such span could differ; below 10 weeks \
    Student's t over single weeks). b: 1.96 · √(f Σ p(1 − p) + (g · value)²), how far the reader's counts lie \
    from the truth for people it never saw; f and g were measured on authors left out of its training and stand \
    in VALIDITY.md. Assumes weeks further apart than a block do not depend on each other, and that the reader \
    errs on you as on those authors.";

/// What the reader can misread, for `Lens::fails_when`.
pub(crate) const MISREAD: &str = "The reader was trained on the work mail of one company around 2000; other trades \
    and other ways of writing may read worse. Correct what is wrong: it learns from you.";

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

    /// `act` as a share of `act` and `other`; `None` where neither is expected once.
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
        let worst = levels.iter().map(|level| self.record.counting.levels[*level as usize]);
        let worst = worst.max_by(|a, b| a.person.total_cmp(&b.person)).unwrap_or_default();
        // What a correction makes certain has no error; of the rest the person's part is a share.
        let uncertain: f64 = self
            .messages
            .iter()
            .map(|m| (m, at_levels(m, levels)))
            .filter(|(_, chance)| *chance < 1.0 - 1e-6)
            .map(|(m, chance)| f64::from(m.own_words) * chance)
            .sum();
        widened(found, half_width(worst, spread, uncertain) / all, 1.0)
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

    /// Messages named for one of `acts`, the surest first.
    pub(crate) fn doing(&self, acts: &[Act]) -> Vec<ItemRef> {
        let named = |m: &&&Message| acts.iter().any(|act| m.acts.has(*act));
        let odds = |m: &Message| {
            let of = |act: &Act| m.labels.as_ref().map_or(f32::MIN, |labels| labels.of(*act).odds);
            acts.iter().filter(|act| m.acts.has(**act)).map(of).fold(f32::MIN, f32::max)
        };
        let mut found: Vec<&Message> = self.messages.iter().filter(named).copied().collect();
        found.sort_by(|a, b| odds(b).total_cmp(&odds(a)).then(a.id.cmp(&b.id)));
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

/// Acts of both kinds that must be expected before a share of them is said.
pub(crate) const LEAST_ACTS: f64 = 5.0;

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
    let low = found.value - (found.value - found.low).hypot(error);
    let high = found.value + (found.high - found.value).hypot(error);
    Estimate { low: low.max(0.0), high: high.min(most), ..found }
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
