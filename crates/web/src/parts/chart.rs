//! Charts of readings: the picture for wide and narrow pages, and the same numbers as a table.

use charts::{
    Band, Bar, Block, Calendar, Chart, Contact, Distribution, Frame, Group, Item, Levels, Network,
    Part, Point, Shade, Size, Spark, Weekly,
};
use desk::{Desk, PeoplePage, ReadingView, Texts, Unit, WeekPage};
use maud::{Markup, PreEscaped, html};

use super::{counted, say, thousands};
use crate::ask::{Ask, encoded};

/// A chart with its caption; both widths are drawn, and the page shows the one that fits.
pub(crate) fn figure(
    texts: &Texts,
    chart: &dyn Chart,
    (id, title, desc): (&str, &str, &str),
) -> Markup {
    let frame = Frame { id, title, desc };
    let table = chart.table();
    html! {
        figure class="chart-of" {
            figcaption { (title) }
            (PreEscaped(chart.svg(&frame, Size::Wide)))
            (PreEscaped(chart.svg(&frame, Size::Narrow)))
            details class="table" {
                summary { (texts.word("web-as-table")) }
                div class="scroll" tabindex="0" role="region" aria-label=(title) {
                    table {
                        thead { tr { @for cell in &table.head { th scope="col" { (cell) } } } }
                        tbody {
                            @for row in &table.rows {
                                tr { @for (at, cell) in row.iter().enumerate() {
                                    @if at == 0 { th scope="row" { (cell) } } @else { td { (cell) } }
                                } }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// A reading week by week with its interval and norms; a week opens its items.
pub(crate) fn weeks(desk: &Desk, ask: &Ask, reading: &ReadingView) -> Markup {
    let texts = desk.texts();
    let format = |value: f64| desk::number(value, reading.unit, texts.language);
    let weeks = desk::chart_weeks(&reading.weekly);
    let point = |week: &desk::ChartWeek| Point {
        label: week.week.rsplit('-').next().unwrap_or_default().to_owned(),
        long: say(texts, "web-week-of", &[("day", super::span::date(texts, week.monday))]),
        value: week.value,
        text: week.value.map_or_else(String::new, format),
        n: week.n,
        href: (week.n > 0)
            .then(|| ask.to(&format!("/lens/{}?week={}#items", reading.lens, week.week))),
    };
    let groups = desk::months(&weeks).into_iter().map(|(month, weeks)| Group {
        label: texts.word(&format!("web-month-short-{month}")),
        weeks,
    });
    let norm = |norm: &desk::Norm| {
        let value = norm.value.or(norm.quantiles.map(|quantiles| quantiles.p50))?;
        let label = if norm.band.is_empty() { &norm.whose } else { &norm.band_label };
        Some(charts::Norm { value, label: label.clone(), text: format(value) })
    };
    let band = reading.value.zip(reading.low).zip(reading.high).map(|((value, low), high)| Band {
        low,
        value,
        high,
        label: texts.word("web-span-value"),
        text: format(value),
    });
    let comparable = desk::is_rate(reading.unit);
    let of_value = |norm: &&desk::Norm| norm.part.is_empty() && comparable;
    let norms = reading.norms.iter().filter(of_value).filter(|norm| norm.band != "below_vp");
    let chart = Weekly {
        points: weeks.iter().map(point).collect(),
        groups: groups.collect(),
        band: band.filter(|_| comparable),
        norms: norms.filter_map(norm).collect(),
        markers: Vec::new(),
        from_zero: true,
        at_least: 3,
        hollow: texts.word("web-thin-week"),
        format: &|value| plain(&format(value)),
        head: ["web-week-head", "web-value-head", "web-n-head"].map(|key| texts.word(key)),
    };
    let desc = say(
        texts,
        "web-weeks-desc",
        &[
            ("title", reading.title.clone()),
            ("weeks", thousands(texts, reading.weekly.len())),
            ("figure", reading.figure.clone().unwrap_or_default()),
        ],
    );
    let title = say(texts, "web-weeks-title", &[("title", reading.title.clone())]);
    figure(texts, &chart, (&format!("w-{}", reading.lens), &title, &desc))
}

/// The weeks of a reading as a small line without words.
pub(crate) fn spark(texts: &Texts, reading: &ReadingView, id: &str) -> Markup {
    let weeks = desk::chart_weeks(&reading.weekly);
    let chart = Spark {
        values: weeks.iter().map(|week| week.value).collect(),
        band: reading.low.zip(reading.high).filter(|_| desk::is_rate(reading.unit)),
        from_zero: true,
    };
    let title = say(texts, "web-weeks-title", &[("title", reading.title.clone())]);
    let frame = Frame { id, title: &title, desc: "" };
    html! { (PreEscaped(chart.svg(&frame, Size::Wide))) }
}

/// Shares that sum to the whole, as one bar.
pub(crate) fn shares(texts: &Texts, reading: &ReadingView) -> Option<Markup> {
    let sum: f64 = reading.parts.iter().map(|part| part.value).sum();
    if reading.unit != Unit::Share || reading.parts.len() < 2 || (sum - 1.0).abs() > 0.005 {
        return None;
    }
    let part = |(at, part): (usize, &desk::PartView)| Part {
        label: part.label.clone(),
        share: part.value,
        text: part.figure.clone(),
        interval: part.interval.clone(),
        shade: shade(&part.part, at),
        href: None,
    };
    let bar = Bar {
        label: String::new(),
        note: String::new(),
        parts: reading.parts.iter().enumerate().map(part).collect(),
    };
    let head = ["web-bar-head", "web-part-head", "web-share-head", "web-interval-head"];
    let chart = Levels { bars: vec![bar], head: head.map(|key| texts.word(key)) };
    let title = say(texts, "web-parts-title", &[("title", reading.title.clone())]);
    Some(figure(texts, &chart, (&format!("p-{}", reading.lens), &title, &title)))
}

/// A tick without a fraction of nothing: "20.0" reads "20".
fn plain(figure: &str) -> String {
    figure.replace(".0 ", " ").trim_end_matches(".0").trim_end_matches(",0").to_owned()
}

/// Levels keep their own step everywhere.
pub(crate) fn shade(part: &str, at: usize) -> Shade {
    match part {
        "strategic" => Shade::Strategic,
        "tactical" => Shade::Tactical,
        "operational" => Shade::Operational,
        "none" => Shade::None,
        _ => Shade::Nth(at),
    }
}

/// How the weeks lie around their median: one dot a week.
pub(crate) fn spread(texts: &Texts, reading: &ReadingView) -> Markup {
    if reading.weekly.len() < 4 {
        return html! {};
    }
    let format = |value: f64| desk::number(value, reading.unit, texts.language);
    let item = |point: &desk::PointView| Item {
        label: point.week.clone(),
        value: point.value,
        text: format(point.value),
        href: None,
    };
    let chart = Distribution {
        items: reading.weekly.iter().map(item).collect(),
        median: texts.word("web-median"),
        middle: texts.word("web-middle-half"),
        n: counted(texts, "web-n-weeks", reading.weekly.len()),
        reference: None,
        from_zero: true,
        format: &|value| plain(&format(value)),
        head: ["web-week-head", "web-value-head"].map(|key| texts.word(key)),
    };
    let title = say(texts, "web-spread-title", &[("title", reading.title.clone())]);
    figure(texts, &chart, (&format!("d-{}", reading.lens), &title, &texts.word("web-spread-desc")))
}

/// Meeting hours of a week by level, as one bar.
pub(crate) fn week_shares(texts: &Texts, week: &WeekPage) -> Markup {
    let hours =
        |hours: f64| say(texts, "web-hours", &[("hours", desk::decimal(hours, 1, texts.language))]);
    if week.hours <= 0.0 {
        return html! { p class="silent" { (texts.word("web-no-meetings")) } };
    }
    let part = |(at, level): (usize, &desk::LevelHours)| Part {
        label: level.label.clone(),
        share: level.share,
        text: hours(level.hours),
        interval: None,
        shade: shade(level.level.name(), at),
        href: None,
    };
    let bar = Bar {
        label: String::new(),
        note: hours(week.hours),
        parts: week.levels.iter().enumerate().map(part).collect(),
    };
    let head = ["web-bar-head", "web-part-head", "web-share-head", "web-interval-head"];
    let chart = Levels { bars: vec![bar], head: head.map(|key| texts.word(key)) };
    let title = texts.word("web-week-shares-title");
    figure(texts, &chart, ("week-shares", &title, &title))
}

/// The meetings of a week where they lie, by level.
pub(crate) fn calendar(texts: &Texts, week: &WeekPage) -> Markup {
    let format = |hour: f64| desk::decimal(hour, 0, texts.language);
    let block = |(day, block): (usize, &desk::Block)| Block {
        day,
        start: block.start,
        end: block.end,
        label: block.title.clone(),
        level: block.label.clone(),
        shade: shade(block.level.name(), 0),
        title: say(
            texts,
            "web-block",
            &[
                ("title", block.title.clone()),
                ("from", block.from.clone()),
                ("until", block.until.clone()),
                ("level", block.label.clone()),
            ],
        ),
        href: Some(format!("/item/{}", block.id)),
    };
    let blocks =
        week.days.iter().enumerate().flat_map(|(at, day)| day.blocks.iter().map(move |b| (at, b)));
    let key = ["strategic", "tactical", "operational", "none"].iter().filter_map(|name| {
        let level = week.levels.iter().find(|level| level.level.name() == *name)?;
        Some((shade(name, 0), level.label.clone()))
    });
    let chart = Calendar {
        days: (1..=7).map(|day| texts.word(&format!("web-day-{day}"))).collect(),
        blocks: blocks.map(block).collect(),
        hours: week.hours_shown,
        format: &format,
        key: key.collect(),
        head: ["web-day-head", "web-time-head", "web-meeting", "web-level-head"]
            .map(|key| texts.word(key)),
    };
    let title = texts.word("web-calendar-title");
    figure(texts, &chart, ("week-calendar", &title, &texts.word("web-calendar-desc")))
}

/// The closest people around the owner, by unit.
pub(crate) fn network(texts: &Texts, page: &PeoplePage) -> Markup {
    let contact = |one: &desk::Closeness| Contact {
        name: one.name.clone(),
        unit: one.unit.clone().unwrap_or_else(|| texts.word("web-no-unit")),
        exchange: one.exchange,
        text: counted(texts, "web-exchanged", one.items),
        closeness: one.closeness,
        senior: one.senior,
        role: texts.word(if one.senior { "web-senior" } else { "web-not-senior" }),
        href: Some(format!("/people?q={}#{}", encoded(&one.name), one.id)),
    };
    let chart = Network {
        me: texts.word("web-you"),
        contacts: page.closest().iter().map(contact).collect(),
        ring: texts.word("web-ring"),
        head: ["web-name-head", "web-unit-head", "web-exchange-head", "web-standing-head"]
            .map(|key| texts.word(key)),
    };
    if chart.contacts.is_empty() {
        return html! {};
    }
    let title = texts.word("web-network-title");
    let count = thousands(texts, chart.contacts.len());
    figure(texts, &chart, ("network", &title, &say(texts, "web-network-desc", &[("count", count)])))
}
