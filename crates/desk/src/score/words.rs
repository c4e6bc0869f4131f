//! Sentences about scores.

use lenses::scores::{Corp, FEW_FORECASTS, Spoken, beta_binomial, brier, log_score};

use super::Forecasts;
use crate::language::{Slot, Texts};
use crate::speech::{decimal, percent};

/// What can be said about forecasts in one language.
pub(super) struct Words<'a> {
    pub(super) texts: &'a Texts,
    pub(super) forecasts: &'a Forecasts,
}

impl Words<'_> {
    /// How many forecasts there are, what was left out, and that few are few.
    pub(super) fn read(&self) -> Vec<String> {
        let (n, came) = (self.forecasts.all.len(), self.came());
        let mut lines = vec![self.counted(
            "score-read",
            n,
            &[("happened", self.whole(came)), ("share", self.percent(share(came, n)))],
        )];
        for (key, count) in
            [("score-blank", self.forecasts.blank), ("score-refused", self.forecasts.refused)]
        {
            if count > 0 {
                lines.push(self.counted(key, count, &[]));
            }
        }
        if n < FEW_FORECASTS {
            lines.push(self.counted("score-few", FEW_FORECASTS - n, &[]));
        }
        lines
    }

    /// Each forecast, from the least to the most probable.
    pub(super) fn entries(&self) -> Vec<String> {
        let mut sorted = self.forecasts.all.clone();
        sorted.sort_by(|a, b| a.p.total_cmp(&b.p).then(a.happened.cmp(&b.happened)));
        let entry = |one: &lenses::scores::Forecast| {
            let key = if one.happened { "score-entry-came" } else { "score-entry-not" };
            self.say(key, &[("said", format!("{:>6}", self.percent(one.p)))])
        };
        sorted.iter().map(entry).collect()
    }

    /// "When you say about 80 %, it happens 61 % [42–77], n = 18."
    pub(super) fn said(&self, class: &Spoken) -> String {
        let said = format!("{} %", class.about);
        if self.forecasts.are_few() {
            let (low, high) = beta_binomial(class.happened, class.n);
            let key = match (class.n, class.happened) {
                (1, 0) => "score-few-once-not",
                (1, _) => "score-few-once-came",
                _ => "score-few-said",
            };
            return self.counted(
                key,
                class.n,
                &[
                    ("said", said),
                    ("happened", self.whole(class.happened)),
                    ("low", self.percent(low)),
                    ("high", self.percent(high)),
                ],
            );
        }
        let key = match (class.said > class.high, class.said < class.low) {
            (true, _) => "score-said-less",
            (_, true) => "score-said-more",
            _ => "score-said",
        };
        self.say(
            key,
            &[
                ("said", said),
                ("share", self.percent(class.share)),
                ("low", self.percent(class.low).trim_end_matches(" %").to_owned()),
                ("high", self.percent(class.high).trim_end_matches(" %").to_owned()),
                ("n", self.whole(class.n)),
            ],
        )
    }

    /// Whether the curve keeps to the band, where there is one.
    pub(super) fn kept(&self, outside: usize, points: usize) -> String {
        match (outside, points) {
            (_, 0) => self.texts.word("score-no-band"),
            (0, _) => self.texts.word("score-band-kept"),
            _ => self.counted("score-band-left", points, &[("outside", self.whole(outside))]),
        }
    }

    /// The scores, and what they are made of.
    pub(super) fn parts(&self, corp: &Corp) -> Vec<String> {
        let all = &self.forecasts.all;
        let base = self.percent(share(self.came(), all.len()));
        let figure = |value: f64| decimal(value, 3, self.texts.language);
        let line = |key: &str, value: f64, constant: f64| {
            let slots =
                [("value", figure(value)), ("constant", figure(constant)), ("share", base.clone())];
            self.say(key, &slots)
        };
        let score = brier(all).expect("reading gives at least one");
        let mut lines = vec![line("score-brier", score, corp.unc)];
        if !self.forecasts.are_few() {
            lines.push(line("score-mcb", corp.mcb, corp.unc));
            lines.push(line("score-dsc", corp.dsc, corp.unc));
            lines.push(line("score-unc", corp.unc, corp.unc));
        }
        let log = log_score(all);
        lines.push(match log.mean {
            Some(mean) => line("score-log", mean, corp.log.unc),
            None => self.counted("score-log-infinite", log.infinite, &[]),
        });
        lines
    }

    fn came(&self) -> usize {
        self.forecasts.all.iter().filter(|one| one.happened).count()
    }

    fn percent(&self, share: f64) -> String {
        percent(share, self.texts.language)
    }

    fn whole(&self, count: usize) -> String {
        #[expect(clippy::cast_precision_loss, reason = "far fewer than 2^52 forecasts")]
        decimal(count as f64, 0, self.texts.language)
    }

    fn say(&self, key: &str, slots: &[(&str, String)]) -> String {
        let slots = slots.iter().map(|(name, words)| (*name, Slot::Words(words.into()))).collect();
        self.texts.say(key, &slots)
    }

    /// A text whose plural `count` chooses, with the number as the language writes it.
    fn counted(&self, key: &str, count: usize, slots: &[(&str, String)]) -> String {
        let n = self.whole(count);
        let mut all: crate::Slots<'_> =
            slots.iter().map(|(name, words)| (*name, Slot::Words(words.into()))).collect();
        all.push(("n", Slot::Words(n.into())));
        all.push(("count", Slot::Count(i64::try_from(count).unwrap_or(i64::MAX))));
        self.texts.say(key, &all)
    }
}

fn share(part: usize, whole: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "far fewer than 2^52 forecasts")]
    let (part, whole) = (part as f64, whole.max(1) as f64);
    part / whole
}
