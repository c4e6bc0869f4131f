//! One message or meeting: what it is, why it is read as it is, and how to set that right.

use desk::{Answer, Desk, DeskError, ItemPage, MeetingPart, MessagePart, Texts};
use maud::{Markup, html};
use record::Act;

use crate::app::Shown;
use crate::ask::Ask;
use crate::parts::{correction, counted, items, say};

pub(crate) fn page(desk: &Desk, ask: &Ask) -> Result<Shown, DeskError> {
    let texts = desk.texts();
    let page = desk.item(ask.name())?;
    let item = &page.item;
    let kind = match (&page.message, &page.meeting) {
        (Some(_), _) => "web-message",
        (None, Some(_)) => "web-meeting",
        (None, None) => "web-entry",
    };
    let body = html! {
        header class="masthead" {
            p class="eyebrow" { (texts.word(kind)) " " (item.id) }
            h1 { @if item.title.is_empty() { (texts.word("web-untitled")) } @else { (item.title) } }
            p class="rests" {
                span { (item.at) @if let Some(meeting) = &page.meeting { "–" (meeting.until) } }
                @if !item.who.is_empty() { span { (item.who) } }
                @if let Some(minutes) = item.minutes { span { (minutes) " min" } }
                @if let Some(message) = &page.message { span { (counted(texts, "web-own-words", message.own_words as usize)) } }
            }
        }
        (correction::done(texts, ask))
        @if item.level.is_some() || page.corrected { (taken(desk, ask, &page)) }
        @if let Some(message) = &page.message { (message_part(desk, ask, &item.id, message)) }
        @if let Some(meeting) = &page.meeting { (meeting_part(texts, meeting)) }
        @if !page.path.is_empty() {
            p class="path" { (texts.word("web-stands-in")) " " code { (page.path) } }
        }
    };
    Ok(Shown { title: item.title.clone(), body, place: "", found: true })
}

/// What it is taken for, why, and the form to set it right.
fn taken(desk: &Desk, ask: &Ask, page: &ItemPage) -> Markup {
    let texts = desk.texts();
    let item = &page.item;
    let teaches = page.message.as_ref().is_none_or(|message| message.mine);
    html! {
        section class="taken" {
            h2 { (texts.word("web-taken-for")) }
            p { b { (item.level.as_deref().unwrap_or("–")) }
                @if let Some(rule) = &item.rule { " · " (rule) }
                @if page.corrected { " · " (texts.word("web-you-set-it")) }
            }
            @if teaches && item.level.is_some() {
                (correction::level(desk, ask, (&item.id, &item.title), item.level.as_deref(), &correction::back(ask)))
            }
            @if let Some(message) = &page.message { @if !message.because.is_empty() {
                p class="about" { (texts.word("web-because")) " "
                    @for (at, reason) in message.because.iter().enumerate() {
                        @if at > 0 { ", " }
                        @if reason.rule.is_some() { i { (reason.what) } } @else { "“" (reason.what) "”" }
                    }
                }
            } }
            @if page.corrected {
                (correction::says(ask, &item.id, ("undo", "yes"), &texts.word("web-take-back"), &correction::back(ask)))
            }
        }
    }
}

fn message_part(desk: &Desk, ask: &Ask, id: &str, message: &MessagePart) -> Markup {
    let texts = desk.texts();
    html! {
        p class="about" {
            (texts.word("web-to")) " " (people(texts, &message.to))
            @if !message.cc.is_empty() { " · Cc " (people(texts, &message.cc)) }
        }
        @match &message.own_text {
            Some(own) => pre class="own" { (own) },
            None => {
                p class="notice" { (texts.word("web-body-gone")) }
                @for passage in &message.passages { blockquote { (passage) } }
            }
        }
        @if message.mine { (acts(texts, ask, id, message)) }
        @if !message.thread.is_empty() {
            section { h2 { (texts.word("web-conversation")) }
                (items::list(desk, ask, &message.thread.iter().collect::<Vec<_>>())) }
        }
    }
}

/// The acts it was read to do, and those it could be said to do.
fn acts(texts: &Texts, ask: &Ask, id: &str, message: &MessagePart) -> Markup {
    let has = |act: Act| message.acts.iter().any(|named| named.act == act);
    html! {
        section class="acts" {
            h2 { (texts.word("web-acts")) }
            p class="about" { (texts.word("web-acts-how")) }
            ul {
                @for act in Act::ALL {
                    @let label = texts.word(&format!("act-{}", act.name().replace('_', "-")));
                    @let (key, says) = if has(act) { ("lacks", "web-lacks") } else { ("has", "web-has") };
                    li class=[has(act).then_some("on")] {
                        span { (label) }
                        (correction::says(ask, id, (key, act.name()), &say(texts, says, &[("act", label.clone())]), &correction::back(ask)))
                    }
                }
            }
        }
    }
}

fn meeting_part(texts: &Texts, meeting: &MeetingPart) -> Markup {
    html! {
        @if meeting.series > 1 { p class="about" { (counted(texts, "web-in-series", meeting.series)) } }
        @if !meeting.attendees.is_empty() {
            section { h2 { (texts.word("web-attendees")) }
                ul class="attendees" {
                    @for one in &meeting.attendees {
                        li { (one.name) " " span class="about" { (texts.word(match one.answer {
                            Answer::Accepted => "web-accepted",
                            Answer::Declined => "web-declined",
                            Answer::Tentative => "web-tentative",
                            Answer::None => "web-unanswered",
                        })) } }
                    }
                }
            }
        }
    }
}

/// The first few names, and how many more.
fn people(texts: &Texts, names: &[String]) -> String {
    const SHOWN: usize = 8;
    let first: Vec<&str> = names.iter().take(SHOWN).map(String::as_str).collect();
    match names.len().checked_sub(SHOWN) {
        Some(more) if more > 0 => {
            format!("{} {}", first.join(", "), counted(texts, "web-and-more", more))
        }
        _ => first.join(", "),
    }
}
