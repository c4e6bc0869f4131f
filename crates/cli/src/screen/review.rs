//! The review on one screen: header, a line per facet, keep, stops, starts, what next.

use unicode_width::UnicodeWidthStr;

use desk::{FacetView, ProposalView, ReadingView, Review, Trend};

use crate::screen::spark::sparkline;
use crate::screen::{Ink, Page, cut, norm, pad};

const TITLE: usize = 26;
/// Columns of a facet's name and its figures together.
const FACET_AND_FIGURES: usize = 43;

/// The whole screen.
pub(crate) fn page(review: &Review, page: &Page<'_>) -> String {
    let mut text = header(review, page);
    text.push('\n');
    let facets = facet_width(review);
    for (at, facet) in review.facets.iter().enumerate() {
        text += &facet_line(at, facet, facets, page);
    }
    text.push('\n');
    text += &keep(review, page);
    text.push('\n');
    text += &proposals(("screen-stop", "screen-no-stops"), &review.stops, review, page);
    text.push('\n');
    text += &proposals(("screen-start", "screen-no-starts"), &review.starts, review, page);
    text.push('\n');
    if !review.doubts.is_empty() {
        let words = page.say_counted("screen-doubts", review.doubts.len(), &[]);
        text += &labelled("screen-teach", Ink::Dim, &words, page);
    }
    if review.unread > 0 {
        let words = page.say_counted("screen-unread", review.unread, &[]);
        text += &labelled("screen-sharpen", Ink::Dim, &words, page);
        return text;
    }
    text += &labelled("screen-sharpen", Ink::Dim, &review.sharpen, page);
    text
}

fn header(review: &Review, page: &Page<'_>) -> String {
    let words = |key: &str, slots: &[(&str, String)]| page.say(key, slots);
    let span = words(
        "screen-of",
        &[("from", review.span.from.to_string()), ("to", review.span.to.to_string())],
    );
    let days = words("screen-days", &[("days", review.span.days.to_string())]);
    let title = if review.name.is_empty() { "Altitude" } else { &review.name };
    let mut text = format!("{}  {span}, {days}\n", page.ink(Ink::Bold, title));
    text += &format!("{}\n", page.ink(Ink::Dim, &page.wrapped(&rests_on(review, page), 0)));
    let share = |share: f64| desk::percent(share, page.texts.language);
    let covered = words(
        "screen-coverage",
        &[
            ("mail", share(review.record.mail_coverage)),
            ("calendar", share(review.record.calendar_coverage)),
            ("zone", review.zone.clone()),
        ],
    );
    text += &format!("{}\n", page.ink(Ink::Dim, &covered));
    if review.me.addresses.is_empty() && review.record.people > 0 {
        text += &page.line("screen-me-unknown", &[]);
    } else if !review.me.addresses.is_empty() && !review.me.confirmed {
        let addresses = cut(&review.me.addresses.join(", "), 50);
        text += &page.line("screen-me-proposed", &[("addresses", addresses)]);
    }
    text
}

fn rests_on(review: &Review, page: &Page<'_>) -> String {
    let record = &review.record;
    let language = page.texts.language;
    let count = |count: usize| {
        #[expect(clippy::cast_precision_loss, reason = "counts of items are small")]
        desk::decimal(count as f64, 0, language)
    };
    let mut slots: desk::Slots<'_> = [
        ("messages", count(record.messages)),
        ("written", count(record.written)),
        ("meetings", count(record.meetings)),
        ("hours", desk::decimal(record.meeting_hours, 0, language)),
        ("people", count(record.people)),
    ]
    .into_iter()
    .map(|(name, words)| (name, desk::Slot::Words(words.into())))
    .collect();
    let assistants = i64::try_from(record.sent_by_assistants).unwrap_or(i64::MAX);
    slots.push(("assistants", desk::Slot::Count(assistants)));
    page.texts.say("screen-rests", &slots)
}

/// The leading reading of a facet, or the reason for silence of its first.
fn facet_line(at: usize, facet: &FacetView, wide: usize, page: &Page<'_>) -> String {
    let name = page.ink(Ink::Facet(at), &pad(&facet.title, wide));
    match (facet.leading(), facet.readings.first(), &facet.silent) {
        (Some(reading), _, _) => {
            let weekly: Vec<f64> = reading.weekly.iter().map(|point| point.value).collect();
            // A narrow terminal loses the weeks first, then the movement.
            let weeks = if page.columns >= 100 { sparkline(&weekly, 14) } else { String::new() };
            let spark = page.ink(Ink::Facet(at), &weeks);
            format!("{name} {} {spark}", figures(reading, FACET_AND_FIGURES - wide, page))
                .trim_end()
                .to_owned()
                + "\n"
                + &norm::beside(reading, wide + 1, page)
        }
        (None, Some(first), _) => {
            silent((&name, wide), first.silent.as_deref().unwrap_or(""), page)
        }
        (None, None, Some(why)) => silent((&name, wide), why, page),
        (None, None, None) => format!("{name}\n"),
    }
}

/// Columns of the longest name of a facet.
fn facet_width(review: &Review) -> usize {
    review.facets.iter().map(|facet| facet.title.width()).fold(11, usize::max)
}

/// Columns before a sentence: the longest label and a space.
fn indent(page: &Page<'_>) -> usize {
    let labels = [
        "screen-keep",
        "screen-stop",
        "screen-start",
        "screen-ask",
        "screen-teach",
        "screen-sharpen",
    ];
    labels.iter().map(|key| page.texts.word(key).width() + 1).fold(8, usize::max)
}

fn silent((name, wide): (&str, usize), why: &str, page: &Page<'_>) -> String {
    let words = page.wrapped(why, wide + 1);
    format!("{name} {}\n", page.ink(Ink::Dim, &words))
}

/// Title, value, interval and movement.
fn figures(reading: &ReadingView, wide: usize, page: &Page<'_>) -> String {
    let value = reading.figure.clone().unwrap_or_default();
    let interval = reading.interval.as_ref().map_or_else(String::new, |i| format!("[{i}]"));
    let figure = format!("{value} {interval}");
    if page.columns < 84 {
        let wide = page.columns.saturating_sub(FACET_AND_FIGURES - wide + 2 + TITLE);
        return format!("{} {}", pad(&reading.title, TITLE), cut(figure.trim_end(), wide));
    }
    let line = format!("{} {}", pad(&reading.title, TITLE), pad(figure.trim_end(), wide));
    line + &page.ink(Ink::Dim, &pad(&movement(reading, page), 13))
}

fn movement(reading: &ReadingView, page: &Page<'_>) -> String {
    let Some((before, trend)) = reading.previous.zip(reading.trend) else { return String::new() };
    let before = desk::number(before, reading.unit, page.texts.language);
    match trend {
        Trend::Up => format!("↑ {}", page.say("screen-from", &[("before", before)])),
        Trend::Down => format!("↓ {}", page.say("screen-from", &[("before", before)])),
        Trend::Steady => format!("→ {}", page.texts.word("screen-steady")),
    }
}

fn keep(review: &Review, page: &Page<'_>) -> String {
    match &review.keep {
        Some(keep) => {
            let mut text = labelled("screen-keep", Ink::Green, &keep.sentence, page);
            text += &opens(keep.lens, keep.evidence.len(), page);
            text
        }
        None => labelled("screen-keep", Ink::Dim, &page.texts.word("screen-no-keep"), page),
    }
}

/// Each with its number in the ink of its facet, so that the eye finds where it comes from.
fn proposals(
    (label, none): (&str, &str),
    proposals: &[ProposalView],
    review: &Review,
    page: &Page<'_>,
) -> String {
    if proposals.is_empty() {
        return labelled(label, Ink::Dim, &page.texts.word(none), page);
    }
    let (mut text, indent) = (String::new(), indent(page));
    for (at, proposal) in proposals.iter().enumerate() {
        let key = if proposal.kind == "ask" { "screen-ask" } else { label };
        let shown = at == 0 || proposal.kind != proposals[at - 1].kind;
        let label = if shown { page.texts.word(key) } else { String::new() };
        let label = page.ink(Ink::Bold, &pad(&label, indent - 1));
        let words = page.wrapped(&proposal.sentence, indent + 2);
        let has = |facet: &FacetView| facet.readings.iter().any(|r| r.lens == proposal.lens);
        let facet = review.facets.iter().position(has).unwrap_or(0);
        let number = page.ink(Ink::Facet(facet), &proposal.number.to_string());
        text += &format!("{label} {number} {words}\n  ");
        text += &opens(proposal.lens, proposal.evidence.len(), page);
    }
    text
}

fn labelled(key: &str, ink: Ink, words: &str, page: &Page<'_>) -> String {
    let indent = indent(page);
    let label = page.ink(Ink::Bold, &pad(&page.texts.word(key), indent - 1));
    let words = page.wrapped(words, indent);
    let words = if ink == Ink::Dim { page.ink(Ink::Dim, &words) } else { words };
    format!("{label} {words}\n")
}

/// The way to the evidence.
fn opens(lens: &str, items: usize, page: &Page<'_>) -> String {
    let slots = [("lens", lens.to_owned())];
    let words = if items == 0 {
        page.say("screen-nothing-opens", &slots)
    } else {
        page.say_counted("screen-evidence", items, &slots)
    };
    format!("{}{}\n", " ".repeat(indent(page)), page.ink(Ink::Dim, &words))
}
