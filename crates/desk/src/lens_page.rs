//! One lens: its reading, how it counts, what it left out, and the items.

use lenses::{Citation, Direction, Facet, Lens, Unit, Validation};
use serde::Serialize;

use crate::identity::Me;
use crate::items::ItemView;
use crate::language::Texts;
use crate::proposals::{ProposalView, judge, of_lens};
use crate::readings::{Read, ReadingView};
use crate::spans::SpanView;
use crate::speech::Speech;
use crate::{Desk, DeskError, SpanRequest};

/// A line of the list of lenses.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LensEntry {
    /// Its name in commands.
    pub lens: &'static str,
    /// Its facet.
    pub facet: Facet,
    /// Its title in the reader's language.
    pub title: String,
    /// The question it answers, in the reader's language.
    pub question: String,
    /// Unit of its value.
    pub unit: Unit,
    /// Which way is worth moving.
    pub direction: Direction,
}

/// A lens over a span, with its papers.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LensPage {
    /// The days it speaks of.
    pub span: SpanView,
    /// Whose work.
    pub me: Me,
    /// The facet.
    pub facet: Facet,
    /// The question, in the reader's language.
    pub question: String,
    /// The reading.
    pub reading: ReadingView,
    /// How it is counted.
    pub papers: Papers,
    /// What it proposes.
    pub proposals: Vec<ProposalView>,
    /// The items behind the value, where asked for.
    pub items: Vec<ItemView>,
}

/// The papers of a lens; these stay in English.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Papers {
    /// The formula.
    pub formula: &'static str,
    /// How the interval is made and what it assumes.
    pub interval: &'static str,
    /// What it needs.
    pub at_least: &'static str,
    /// When it misleads.
    pub fails_when: &'static [&'static str],
    /// Where it comes from.
    pub sources: Vec<Citation>,
    /// What it was checked on.
    pub validated: Validation,
    /// A worked example.
    pub example: &'static str,
}

/// Every lens, in the order of the review.
pub fn lens_list(texts: &Texts) -> Vec<LensEntry> {
    let entry = |lens: &'static Lens| LensEntry {
        lens: lens.name,
        facet: lens.facet,
        title: texts.word(&format!("lens-{}", lens.name)),
        question: question(lens, texts),
        unit: lens.unit,
        direction: lens.direction,
    };
    lenses::all().into_iter().map(entry).collect()
}

impl Desk {
    /// One lens over a span, with the items behind it where `with_items`.
    ///
    /// # Errors
    /// No lens of that name, an empty record, or the journal cannot be read.
    pub fn lens(
        &self,
        name: &str,
        request: SpanRequest,
        with_items: bool,
    ) -> Result<LensPage, DeskError> {
        let lens = lenses::named(name).ok_or_else(|| unknown(name))?;
        let loaded = self.load(request)?;
        let record = &loaded.record;
        let span = request.over(record)?;
        let context = lenses::Context::SHOWN;
        let previous = lens.reading(record, span.previous(), &context).estimate();
        let read = [Read { lens, reading: lens.reading(record, span, &context), previous }];
        let speech = Speech::new(&self.texts, record);
        let proposals = of_lens(&judge(record, span, &read)[0], &speech);
        let items = if with_items {
            self.items(record, &read[0].reading.evidence, lens.quotes)?
        } else {
            Vec::new()
        };
        Ok(LensPage {
            span: SpanView::of(span),
            me: loaded.whose.me.clone(),
            facet: lens.facet,
            question: question(lens, &self.texts),
            reading: read[0].view(&speech, &self.texts),
            papers: papers(lens),
            proposals,
            items,
        })
    }
}

fn question(lens: &Lens, texts: &Texts) -> String {
    texts.word(&format!("question-{}", lens.name))
}

fn papers(lens: &Lens) -> Papers {
    Papers {
        formula: lens.formula,
        interval: lens.interval,
        at_least: lens.at_least,
        fails_when: lens.fails_when,
        sources: lens.sources.to_vec(),
        validated: lens.validated,
        example: lens.example.says,
    }
}

fn unknown(name: &str) -> DeskError {
    let near = |lens: &&&'static Lens| {
        let (a, b) = (lens.name, name);
        a.contains(b)
            || b.contains(a)
            || a.split('_').any(|word| word.len() > 3 && b.contains(word))
    };
    let hint =
        lenses::all().iter().find(near).map(|lens| format!(" (did you mean `{}`?)", lens.name));
    DeskError::UnknownLens { name: name.to_owned(), hint: hint.unwrap_or_default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_lens_gets_a_suggestion() {
        assert!(unknown("passenger").to_string().contains("`passenger_meetings`"));
        assert!(!unknown("zzz").to_string().contains("did you mean"));
    }
}
