//! Reading own words: the level a message works at and what each of its sentences does, with the
//! probability of each.
//!
//! English is read by the trained model, Spanish by the named rules alone; of other languages only
//! question marks are read.

use record::{Act, ActLabel, Acts, Labels, Language, Level};

use crate::act_rules::{CAN_YOU, Points, QUESTION_MARK, RULES};
use crate::grams::{Grams, Position, Scratch, of_sentence, of_subject, rule_key};
use crate::language::Tally;
use crate::layer::{Label, Reason};
use crate::model::{ACTS, LEVELS, Model, OUTPUTS};
use crate::sentences::sentences;
use crate::stack;

/// What was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// Labels of the message.
    pub labels: Labels,
    /// Its sentences, in order.
    pub sentences: Vec<ReadSentence>,
}

/// One sentence.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ReadSentence {
    /// Byte offset in the own words.
    pub start: usize,
    /// Bytes.
    pub len: usize,
    /// Log-odds of each act.
    pub odds: [f32; ACTS],
    /// Bit r: rule r spoke.
    pub rules: u64,
}

impl ReadSentence {
    /// Acts it is shown to carry.
    pub fn acts(&self) -> Acts {
        let from = Model::shipped().frame.shown_from;
        Act::ALL.into_iter().filter(|act| self.odds[*act as usize] >= from[*act as usize]).collect()
    }
}

/// Reads one message after another.
pub struct Reader {
    model: &'static Model,
    scratch: Scratch,
    grams: Grams,
}

impl Default for Reader {
    fn default() -> Self {
        Reader::new(Model::shipped())
    }
}

/// No more sentences of a message are read: what follows was not typed.
const MOST_SENTENCES: usize = 400;

impl Reader {
    /// A reader with a model of one's own.
    pub fn new(model: &'static Model) -> Reader {
        Reader { model, scratch: Scratch::default(), grams: Grams::default() }
    }

    /// Reads the own words of a message.
    pub fn read(&mut self, subject: &str, own: &str) -> Reading {
        let mut places = sentences(own);
        places.truncate(MOST_SENTENCES);
        let mut base = stack::Message::default();
        let mut read = Vec::with_capacity(places.len());
        let (mut tally, mut seen) = (Tally::default(), 0_usize);
        let mut whole = [0.0; OUTPUTS - ACTS];
        for (at, (start, sentence)) in places.iter().enumerate() {
            let place = Position { at, of: places.len() };
            of_sentence(sentence, place, &mut self.scratch, &mut self.grams);
            tally.add(&self.scratch.tokens);
            seen += self.grams.keys.len();
            base.sentences.push(self.sums(&mut whole));
            let rules = self.grams.rules;
            read.push(ReadSentence {
                start: *start,
                len: sentence.len(),
                odds: [0.0; ACTS],
                rules,
            });
        }
        let language = tally.of(own);
        if language != Language::English {
            return by_rules(language, read);
        }
        of_subject(subject, &mut self.scratch, &mut self.grams.keys);
        seen += self.grams.keys.len();
        let _ = self.sums(&mut whole);
        let whole = self.scaled(whole, seen);
        base.levels.copy_from_slice(&whole[..LEVELS]);
        base.acts.copy_from_slice(&whole[LEVELS..]);
        self.stacked(&base, read)
    }

    /// What each run of words and each rule of `own` adds to a label; rules by their number.
    pub(crate) fn contributions(&mut self, own: &str, label: Label) -> Vec<Reason> {
        let output = match label {
            Label::Act(act) => act as usize,
            Label::Level(level) => ACTS + level as usize,
        };
        let places = sentences(own);
        let mut found: Vec<Reason> = Vec::new();
        for (at, (_, sentence)) in places.iter().enumerate() {
            let place = Position { at, of: places.len() };
            of_sentence(sentence, place, &mut self.scratch, &mut self.grams);
            let scale = scale(self.grams.keys.len());
            let model = self.model;
            self.scratch.runs(|key, start, end| {
                let added = model.weights(key)[output] * scale;
                let what = sentence[start..end].to_owned();
                found.push(Reason { what, is_rule: false, added });
            });
            for rule in (0..64).filter(|rule| self.grams.rules >> rule & 1 == 1) {
                let added = model.weights(rule_key(rule))[output] * scale;
                found.push(Reason { what: rule.to_string(), is_rule: true, added });
            }
        }
        found.retain(|reason| reason.added > 0.0);
        found
    }

    /// Base sums of the grams at hand; what they say of the whole message is added to `whole`.
    fn sums(&self, whole: &mut [f32; OUTPUTS - ACTS]) -> stack::Sentence {
        let mut sums = [0_i32; OUTPUTS];
        for key in &self.grams.keys {
            if let Some(row) = self.model.row(*key) {
                for (sum, weight) in sums.iter_mut().zip(row) {
                    *sum += i32::from(weight.cast_signed());
                }
            }
        }
        let frame = &self.model.frame;
        let scale = scale(self.grams.keys.len());
        let mut acts = [0.0; ACTS];
        for act in 0..ACTS {
            acts[act] = frame.bias[act] + real(sums[act]) * frame.steps[act] * scale;
        }
        for (at, sum) in whole.iter_mut().enumerate() {
            *sum += real(sums[ACTS + at]) * frame.steps[ACTS + at];
        }
        let tokens = u16::try_from(self.scratch.tokens.len()).unwrap_or(u16::MAX);
        stack::Sentence { acts, tokens }
    }

    fn scaled(&self, whole: [f32; OUTPUTS - ACTS], seen: usize) -> [f32; OUTPUTS - ACTS] {
        let bias = &self.model.frame.bias[ACTS..];
        std::array::from_fn(|at| bias[at] + whole[at] * scale(seen))
    }

    fn stacked(&self, base: &stack::Message, mut read: Vec<ReadSentence>) -> Reading {
        let frame = &self.model.frame;
        let levels = stack::levels(frame, base);
        for (at, sentence) in read.iter_mut().enumerate() {
            sentence.odds = stack::acts(frame, base, at, &levels);
        }
        let odds: Vec<[f32; ACTS]> = read.iter().map(|sentence| sentence.odds).collect();
        let mut acts = [ActLabel::default(); ACTS];
        for (act, label) in acts.iter_mut().enumerate() {
            label.odds = stack::presence(frame, base, act, &levels, &odds);
            label.count = read.iter().map(|s| stack::logistic(s.odds[act])).sum();
        }
        let tokens: usize = base.sentences.iter().map(|s| usize::from(s.tokens)).sum();
        if tokens < SHORTEST_LABELLED {
            rules_speak_too(&read, &mut acts);
        }
        requests_speak_too(&read, &mut acts, &frame.named_from);
        Reading { labels: labels(Language::English, levels, acts, &read), sentences: read }
    }
}

/// Words and marks of the shortest messages that were labelled: what is shorter was never learned.
const SHORTEST_LABELLED: usize = 22;

/// In a message too short for the classifier, a stated order, question or decision is named as one. Only
/// the name: expected counts stay with what was calibrated.
fn rules_speak_too(read: &[ReadSentence], acts: &mut [ActLabel; ACTS]) {
    for act in read.iter().flat_map(|sentence| acts_by_rules(sentence.rules).iter()) {
        if matches!(act, Act::Assigns | Act::AsksBroad | Act::AsksNarrow | Act::Decides) {
            let odds = &mut acts[act as usize].odds;
            *odds = odds.max(RULE_SAYS);
        }
    }
}

/// "Could you …?" asks, where nothing else is sure to: the mail the classifier learned from hardly ever
/// put it so. Only the name, again.
fn requests_speak_too(read: &[ReadSentence], acts: &mut [ActLabel; ACTS], from: &[f32; ACTS]) {
    let says = |sentence: &ReadSentence, rule: usize| sentence.rules >> rule & 1 == 1;
    let request = |sentence: &ReadSentence| {
        says(sentence, CAN_YOU)
            && says(sentence, QUESTION_MARK)
            && acts_by_rules(sentence.rules).has(Act::Assigns)
    };
    let named = ASKS.iter().any(|act| acts[*act as usize].odds >= from[*act as usize]);
    if !named && read.iter().any(request) {
        let at = Act::Assigns as usize;
        acts[at].odds = from[at];
    }
}

/// Longer texts have more features, not more certainty: sums grow with the root of their number.
pub(crate) fn scale(features: usize) -> f32 {
    1.0 / f32::from(u16::try_from(features).unwrap_or(u16::MAX)).max(1.0).sqrt()
}

fn real(sum: i32) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "sums of some thousand small weights")]
    let sum = sum as f32;
    sum
}

fn labels(
    language: Language,
    levels: [f32; LEVELS],
    acts: [ActLabel; ACTS],
    read: &[ReadSentence],
) -> Labels {
    Labels {
        model: Model::shipped().frame.version,
        language,
        sentences: u16::try_from(read.len()).unwrap_or(u16::MAX),
        levels,
        acts,
        rules: read.iter().fold(0, |rules, sentence| rules | sentence.rules),
    }
}

/// Log-odds of what a rule says in a language nothing was trained on, and of what none says.
const RULE_SAYS: f32 = 1.5;
const NO_RULE_SAYS: f32 = -4.0;

/// Acts and levels by the rules alone. Of a language without rules only question marks speak.
fn by_rules(language: Language, mut read: Vec<ReadSentence>) -> Reading {
    let mut scores = [0.5, 0.0, 0.0, 0.0];
    for sentence in &mut read {
        if language == Language::Other {
            sentence.rules &= 1 << QUESTION_MARK;
        }
        let acts = acts_by_rules(sentence.rules);
        for act in Act::ALL {
            let says = acts.has(act);
            sentence.odds[act as usize] = if says { RULE_SAYS } else { NO_RULE_SAYS };
        }
        for (at, rule) in RULES.iter().enumerate() {
            if let Points::Level(level) = rule.points
                && sentence.rules >> at & 1 == 1
            {
                scores[level as usize] += 1.0;
            }
        }
    }
    let mut acts = [ActLabel::default(); ACTS];
    for (act, label) in acts.iter_mut().enumerate() {
        label.odds = read.iter().map(|s| s.odds[act]).fold(NO_RULE_SAYS, f32::max);
        label.count = read.iter().map(|s| stack::logistic(s.odds[act])).sum();
    }
    let levels = stack::log_shares(scores);
    Reading { labels: labels(language, levels, acts, &read), sentences: read }
}

/// What the rules say a sentence does: a question is broad where a rule says so, an order is none
/// where courtesy speaks.
fn acts_by_rules(rules: u64) -> Acts {
    let mut acts = Acts::default();
    let mut courtesy = false;
    for (at, rule) in RULES.iter().enumerate() {
        if rules >> at & 1 == 1 {
            match rule.points {
                Points::Act(act) => acts = acts.with(act),
                Points::Nothing => courtesy = true,
                Points::Level(_) => {}
            }
        }
    }
    let asks = rules >> QUESTION_MARK & 1 == 1;
    if courtesy {
        return Acts::default();
    }
    if acts.has(Act::Assigns) || acts.has(Act::HandsOver) {
        acts = acts.without(Act::AsksNarrow).without(Act::AsksBroad);
    } else if acts.has(Act::AsksBroad) {
        acts = acts.without(Act::AsksNarrow);
        if !asks {
            acts = acts.without(Act::AsksBroad);
        }
    } else if asks {
        acts = acts.with(Act::AsksNarrow);
    }
    if asks { acts.without(Act::Decides) } else { acts }
}

/// The level that is named for a message.
pub fn named_level(labels: &Labels) -> Level {
    let lean = if labels.language == Language::English {
        Model::shipped().frame.level_lean
    } else {
        [0.0; LEVELS]
    };
    let score = |level: &Level| labels.levels[*level as usize] + lean[*level as usize];
    let highest = |a: &Level, b: &Level| score(a).total_cmp(&score(b));
    Level::ALL.into_iter().max_by(highest).unwrap_or(Level::None)
}

/// The acts that are named for a message. One that more likely than not asks for something in one of
/// three ways, but for none of them surely enough, is named for the likeliest.
pub fn named_acts(labels: &Labels) -> Acts {
    if labels.language != Language::English {
        return Act::ALL.into_iter().filter(|act| labels.of(*act).odds >= 0.0).collect();
    }
    let from = Model::shipped().frame.named_from;
    let named = |act: &Act| labels.of(*act).odds >= from[*act as usize];
    let acts: Acts = Act::ALL.into_iter().filter(named).collect();
    let odds = |act: &Act| labels.of(*act).odds;
    let likeliest = ASKS.into_iter().max_by(|a, b| odds(a).total_cmp(&odds(b)));
    match likeliest.filter(|_| !acts.asks() && stack::any(ASKS.iter().map(odds)) >= 0.0) {
        Some(act) => acts.with(act),
        None => acts,
    }
}

/// Ways of asking for an answer or for work.
const ASKS: [Act; 3] = [Act::Assigns, Act::AsksBroad, Act::AsksNarrow];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_polite_request_is_named_in_a_message_of_any_length() {
        assert_eq!(RULES[CAN_YOU].key, "rule-can-you");
        let asks = |text: &str| {
            let reading = Reader::default().read("Carrier contract", text);
            named_acts(&reading.labels).asks()
        };
        let reminder = "I know you have a lot on your table. Could you answer this one when you are back \
at your desk?";
        assert!(asks(reminder));
        assert!(asks(&format!("The truck left the yard at nine and came back at ten. {reminder}")));
        assert!(!asks(
            "The truck left the yard at nine, came back at ten and was washed, and nobody \
could say at noon whether it had been full or empty."
        ));
    }

    #[test]
    fn a_request_that_is_half_a_question_is_named() {
        let mut labels = by_rules(Language::English, Vec::new()).labels;
        assert_eq!(named_acts(&labels), Acts::default());
        let from = Model::shipped().frame.named_from;
        for act in [Act::Assigns, Act::AsksNarrow] {
            labels.acts[act as usize].odds = from[act as usize] - 0.01;
        }
        assert_eq!(named_acts(&labels).iter().collect::<Vec<_>>(), [Act::Assigns]);
        labels.acts[Act::AsksNarrow as usize].odds = -4.0;
        assert_eq!(named_acts(&labels), Acts::default());
    }
}
