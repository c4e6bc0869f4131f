//! One lens on the terminal, and the list of them.

use desk::{ItemView, LensEntry, LensPage, ReadingView};

use crate::screen::{Ink, Page, cut, norm, pad};

/// The list: every lens and the question it answers.
pub(crate) fn list(lenses: &[LensEntry], page: &Page<'_>) -> String {
    let mut text = String::new();
    let mut facet = None;
    for lens in lenses {
        if facet != Some(lens.facet) {
            facet = Some(lens.facet);
            let title = page.texts.word(&format!("facet-{}", lens.facet.name()));
            let lead = if text.is_empty() { "" } else { "\n" };
            text += &format!("{lead}{}\n", page.ink(Ink::Facet(lens.facet as usize), &title));
        }
        let question = page.wrapped(&lens.question, 22);
        text += &format!("  {} {question}\n", pad(lens.lens, 19));
    }
    text
}

/// A lens over a span: reading, parts, norm, weeks, left out, papers, items.
pub(crate) fn page(lens: &LensPage, page: &Page<'_>) -> String {
    let reading = &lens.reading;
    let title = page.ink(Ink::Facet(lens.facet as usize), &reading.title);
    let (from, to) = (lens.span.from.to_string(), lens.span.to.to_string());
    let span = page.say("screen-of", &[("from", from), ("to", to)]);
    let mut text = format!("{title}  {}\n{}\n\n", page.ink(Ink::Dim, &span), lens.question);
    text += &value(reading, page);
    text += &norm::block(reading, page);
    if !reading.weekly.is_empty() {
        text += &page.heading("screen-weeks");
        text += &weeks(reading, page);
    }
    if !lens.proposals.is_empty() {
        text += &page.heading("screen-proposes");
        for proposal in &lens.proposals {
            text += &format!("· {}\n", page.wrapped(&proposal.sentence, 2));
        }
    }
    if !reading.left_out.is_empty() {
        text += &page.heading("screen-left-out");
        for left in &reading.left_out {
            text += &format!("{:>7}  {}\n", left.count, page.wrapped(&left.label, 9));
        }
    }
    text += &papers(lens, page);
    if !lens.items.is_empty() {
        text += &page.heading("screen-items");
        text += &items(&lens.items, page);
    }
    text
}

fn value(reading: &ReadingView, page: &Page<'_>) -> String {
    if let Some(why) = &reading.silent {
        return format!("{}\n{}", page.wrapped(why, 0), parts(reading));
    }
    let figure = page.ink(Ink::Bold, reading.figure.as_deref().unwrap_or(""));
    let interval = reading.interval.as_ref().map_or_else(String::new, |i| format!("  [{i}]"));
    let n = reading.n.unwrap_or(0).to_string();
    let n = page.ink(Ink::Dim, &page.say("screen-unit", &[("n", n)]));
    let mut text = format!("{figure}{interval}  {n}");
    if let Some(before) = reading.previous {
        let before = desk::figure(before, reading.unit, page.texts);
        let said = page.say("screen-previous", &[("figure", before)]);
        text += &format!("  {}", page.ink(Ink::Dim, &said));
    }
    text.push('\n');
    text + &parts(reading)
}

/// What the value splits into; of a silent reading what can be told all the same.
fn parts(reading: &ReadingView) -> String {
    let mut text = String::new();
    for part in &reading.parts {
        let is_share = reading.unit == desk::Unit::Share;
        let bar = if is_share { bar(part.value, 1.0, 16) } else { String::new() };
        let interval = part.interval.as_ref().map_or_else(String::new, |i| format!("[{i}]"));
        let line = format!("  {} {:>7} {interval}  {bar}", pad(&part.label, 34), part.figure);
        text += &format!("{}\n", line.trim_end());
    }
    text
}

fn weeks(reading: &ReadingView, page: &Page<'_>) -> String {
    let highest = reading.weekly.iter().map(|point| point.value).fold(0.0, f64::max);
    let line = |point: &desk::PointView| {
        let value = desk::number(point.value, reading.unit, page.texts.language);
        format!("  {}  {value:>7}  {}\n", point.week, bar(point.value, highest, 48))
    };
    reading.weekly.iter().map(line).collect()
}

/// A bar of eighths, so that small differences can be seen.
fn bar(value: f64, highest: f64, width: usize) -> String {
    const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
    if highest <= 0.0 || value <= 0.0 {
        return String::new();
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most 8 × 100")]
    #[expect(clippy::cast_precision_loss, reason = "a width is small")]
    let eighths = (value / highest * width as f64 * 8.0).round() as usize;
    let eighths = eighths.min(width * 8).max(1);
    "█".repeat(eighths / 8) + EIGHTHS[eighths % 8]
}

fn papers(lens: &LensPage, page: &Page<'_>) -> String {
    let papers = &lens.papers;
    let mut text = page.heading("screen-how-counted");
    text += &format!("{}\n", page.wrapped(papers.formula, 0));
    let mut line = |key: &str, words: &str| {
        let label = page.texts.word(key);
        let wrapped = page.wrapped(&format!("{label}: {words}"), 2);
        let rest = wrapped.strip_prefix(&label).unwrap_or(&wrapped);
        text += &format!("{}{rest}\n", page.ink(Ink::Dim, &label));
    };
    line("screen-interval", papers.interval);
    line("screen-at-least", papers.at_least);
    line("screen-fails-when", &papers.fails_when.join("; "));
    let source = |source: &desk::Citation| {
        let doi =
            if source.doi.is_empty() { String::new() } else { format!(" doi:{}", source.doi) };
        format!("{} ({}), {}{doi}", source.author, source.year, source.title)
    };
    line("screen-sources", &papers.sources.iter().map(source).collect::<Vec<_>>().join("; "));
    match papers.validated {
        desk::Validation::Checked(how) => line("screen-validated", how),
        desk::Validation::Ours(how) => {
            line("screen-validated", &page.say("screen-ours", &[("how", how.to_owned())]));
        }
    }
    line("screen-example", papers.example);
    text
}

fn items(items: &[ItemView], page: &Page<'_>) -> String {
    const SHOWN: usize = 60;
    let headers = ["screen-item", "screen-when", "screen-what", "screen-who"];
    let [id, when, what, who] = headers.map(|key| page.texts.word(key));
    let wide = page.columns.saturating_sub(53).max(20);
    let head = format!("{} {} {} {who}", pad(&id, 8), pad(&when, 16), pad(&what, wide));
    let mut text = format!("{}\n", page.ink(Ink::Dim, &head));
    for item in items.iter().take(SHOWN) {
        let (id, at) = (pad(&item.id, 8), pad(&item.at, 16));
        text += &format!("{id} {at} {} {}\n", pad(&item.title, wide), cut(&item.who, 26));
        let note = match (&item.passage, &item.level, &item.rule, &item.state) {
            (Some(passage), ..) => format!("“{passage}”"),
            (None, Some(level), Some(rule), _) => format!("{level}: {rule}"),
            (.., Some(state)) => state.clone(),
            _ => continue,
        };
        let note = cut(&note, page.columns.saturating_sub(27));
        text += &format!("{}{}\n", " ".repeat(26), page.ink(Ink::Dim, &note));
    }
    if items.len() > SHOWN {
        let more = (items.len() - SHOWN).to_string();
        text += &page.line("screen-more-items", &[("count", more)]);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_shows_small_values_and_never_overflows() {
        assert_eq!(bar(0.0, 10.0, 10), "");
        assert_eq!(bar(0.01, 10.0, 10), "▏");
        assert_eq!(bar(5.0, 10.0, 4), "██");
        assert_eq!(bar(20.0, 10.0, 4), "████");
    }
}
