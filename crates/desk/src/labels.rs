//! The labels of the owner's own messages as the owner would have them: what corrections teach, and
//! corrections themselves on top.

use std::collections::BTreeMap;

use record::{Act, Counting, Dispersion, ItemRef, Labels, Language, Level, MessageId, Record};
use text::layer::{Correction, Layer};
use text::model::Model;
use text::{named_acts, named_level};

use crate::{Desk, DeskError};

/// Log-probability of what a correction rules out, and log-odds of what it makes certain.
const RULED_OUT: f32 = -30.0;
const CERTAIN: f32 = 20.0;

/// What the person said of messages.
pub(crate) struct Said {
    levels: BTreeMap<MessageId, Level>,
    acts: BTreeMap<MessageId, Vec<(Act, bool)>>,
}

impl Said {
    /// Whether anything was said of a message.
    pub(crate) fn has(&self, message: MessageId) -> bool {
        self.levels.contains_key(&message) || self.acts.contains_key(&message)
    }
}

impl Desk {
    /// What the person said of messages so far.
    pub(crate) fn said(&self) -> Result<Said, DeskError> {
        let levels =
            self.journal.corrections()?.into_iter().filter_map(|(item, level)| match item {
                ItemRef::Message(id) => Some((id, level)),
                ItemRef::Meeting(_) | ItemRef::Entry(..) => None,
            });
        let mut acts: BTreeMap<MessageId, Vec<(Act, bool)>> = BTreeMap::new();
        for (id, act, has) in self.journal.act_corrections()? {
            acts.entry(id).or_default().push((act, has));
        }
        Ok(Said { levels: levels.collect(), acts })
    }

    /// Names levels and acts of messages.
    pub(crate) fn set_labels(&self, record: &mut Record) -> Result<(), DeskError> {
        record.counting = counting();
        let said = self.said()?;
        let layer = layer(record, &said);
        for message in &mut record.messages {
            let acts = said.acts.get(&message.id).map_or(&[][..], Vec::as_slice);
            if let Some(labels) = &mut message.labels {
                let level = said.levels.get(&message.id).copied();
                **labels = corrected(layer.apply(labels), level, acts);
                message.acts = named_acts(labels);
                let known = labels.language != Language::Other || level.is_some();
                message.level = known.then(|| named_level(labels));
            }
            for (act, has) in acts {
                message.acts =
                    if *has { message.acts.with(*act) } else { message.acts.without(*act) };
            }
        }
        Ok(())
    }
}

fn layer(record: &Record, said: &Said) -> Layer {
    let taught = |message: &record::Message| {
        let labels = message.labels.as_deref().filter(|_| said.has(message.id))?;
        let acts = said.acts.get(&message.id).cloned().unwrap_or_default();
        Some(Correction { labels: *labels, level: said.levels.get(&message.id).copied(), acts })
    };
    let corrections: Vec<Correction> = record.messages.iter().filter_map(taught).collect();
    Layer::fit(&corrections)
}

fn corrected(mut labels: Labels, level: Option<Level>, acts: &[(Act, bool)]) -> Labels {
    if let Some(level) = level {
        labels.levels = [RULED_OUT; 4];
        labels.levels[level as usize] = 0.0;
    }
    for (act, has) in acts {
        let label = &mut labels.acts[*act as usize];
        label.odds = if *has { CERTAIN } else { -CERTAIN };
        label.count = if *has { label.count.max(1.0) } else { 0.0 };
    }
    labels
}

/// How the reader's counts err, as measured when it was trained.
fn counting() -> Counting {
    let frame = &Model::shipped().frame;
    let known = |of: &text::model::Dispersion| Dispersion {
        chance: f64::from(of.chance),
        person: f64::from(of.person),
    };
    Counting {
        acts: frame.counting.each_ref().map(known),
        levels: frame.level_counting.each_ref().map(known),
        above: known(&frame.above_counting),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use record::ActLabel;

    #[test]
    fn a_correction_is_certain_and_counts_once_at_least() {
        let labels = Labels {
            model: 1,
            language: Language::English,
            sentences: 4,
            levels: [-1.0; 4],
            acts: [ActLabel { odds: -2.0, count: 0.2 }; 9],
            rules: 0,
        };
        let said = [(Act::Decides, true), (Act::Assigns, false)];
        let after = corrected(labels, Some(Level::Strategic), &said);
        assert!(after.level_shares()[2] > 0.999);
        assert!((after.of(Act::Decides).count - 1.0).abs() < 1e-6);
        assert!(after.of(Act::Assigns).count.abs() < 1e-6);
        assert_eq!(after.of(Act::Weighs), labels.of(Act::Weighs));
    }
}
