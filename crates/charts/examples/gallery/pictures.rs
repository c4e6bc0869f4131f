//! The invented values of the gallery, ordinary and degenerate.

use charts::{Band, Bar, Group, Levels, Marker, Norm, Part, Point, Shade, Spark, Weekly};

use crate::{Picture, scenes};

/// Every picture of the page.
pub(crate) fn all() -> Vec<Picture> {
    let mut all = weeks();
    all.extend(odd_weeks());
    all.extend(bars());
    all.extend(scenes::values());
    all.extend(scenes::weeks());
    all.extend(scenes::people());
    all.extend(scenes::forecasts());
    all
}

/// Shorthand.
pub(crate) fn picture(words: [&'static str; 3], chart: impl charts::Chart + 'static) -> Picture {
    let [title, says, accent] = words;
    Picture { title, says, accent, chart: Box::new(chart) }
}

/// Numbers that look like chance and are always the same.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    /// From 0 to 1.
    pub(crate) fn roll(&mut self) -> f64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as f64 / (1_u64 << 31) as f64
    }
}

/// Shorthand.
pub(crate) fn percent(value: f64) -> String {
    format!("{:.0} %", value * 100.0)
}

/// Shorthand.
pub(crate) fn hours(value: f64) -> String {
    format!("{value:.0} h")
}

fn points(values: &[Option<f64>], first: usize, format: fn(f64) -> String) -> Vec<Point> {
    let point = |(at, value): (usize, &Option<f64>)| Point {
        label: format!("W{}", first + at),
        long: format!("Week {} of 2026", first + at),
        value: *value,
        text: value.map(format).unwrap_or_default(),
        n: if at % 6 == 4 { 3 } else { 14 + at % 5 },
        href: Some(format!("#w{at}")),
    };
    values.iter().enumerate().map(point).collect()
}

fn groups(months: &[(&str, usize)]) -> Vec<Group> {
    months
        .iter()
        .map(|(label, weeks)| Group { label: (*label).to_owned(), weeks: *weeks })
        .collect()
}

/// Shorthand.
pub(crate) fn norm(value: f64, label: &str, text: &str) -> Norm {
    Norm { value, label: label.to_owned(), text: text.to_owned() }
}

fn quarter() -> Weekly<'static> {
    let values = [0.22, 0.27, 0.19, 0.31, 0.24, 0.16, 0.0, 0.21, 0.28, 0.33, 0.29, 0.26, 0.24];
    let mut values = values.map(Some);
    values[6] = None;
    Weekly {
        points: points(&values, 14, percent),
        groups: groups(&[("Apr", 4), ("May", 5), ("Jun", 4)]),
        band: Some(Band {
            low: 0.205,
            value: 0.25,
            high: 0.295,
            label: "this quarter".to_owned(),
            text: "25 %".to_owned(),
        }),
        norms: vec![
            norm(0.30, "27 CEOs", "30 %"),
            norm(0.43, "1,114 CEOs of manufacturers", "43 %"),
        ],
        at_least: 5,
        hollow: "fewer than 5 meetings".to_owned(),
        format: &percent,
        ..Weekly::default()
    }
}

fn weeks() -> Vec<Picture> {
    let mut dice = Dice(7);
    let year: Vec<Option<f64>> = (0..53)
        .map(|week| (week % 17 != 9).then(|| 12.0 + 9.0 * dice.roll() + f64::from(week) / 9.0))
        .collect();
    let months = [
        ("Jan", 4),
        ("Feb", 4),
        ("Mar", 5),
        ("Apr", 4),
        ("May", 4),
        ("Jun", 5),
        ("Jul", 4),
        ("Aug", 4),
        ("Sep", 5),
        ("Oct", 4),
        ("Nov", 4),
        ("Dec", 6),
    ];
    let shift = Weekly {
        norms: vec![norm(0.22, "baseline", "22 %"), norm(0.32, "target", "32 %")],
        markers: vec![Marker { before: 5, label: "Mondays free of meetings".to_owned() }],
        band: None,
        ..quarter()
    };
    let long = Weekly {
        points: points(&year, 1, hours),
        groups: groups(&months),
        norms: vec![
            norm(14.0, "middle managers, diaries 2018", "14 h"),
            norm(15.0, "heads of unit", "15 h"),
        ],
        at_least: 5,
        format: &hours,
        ..Weekly::default()
    };
    vec![
        picture(
            [
                "Own work that reached strategy",
                "A quarter of the hours, below what chief executives report.",
                "attention",
            ],
            quarter(),
        ),
        picture(
            ["After a shift", "Since W19 the share is nearer to the target.", "ownership"],
            shift,
        ),
        picture(["Hours in meetings, a year", "Rising by six hours.", "influence"], long),
        picture(["Spark", "", "feedback"], Spark::from(&quarter())),
    ]
}

/// Values that are hard to draw.
fn odd_weeks() -> Vec<Picture> {
    let negative = [-3.0, -1.0, 2.0, 4.0, -2.0].map(Some);
    let few = |values: &[Option<f64>]| Weekly {
        points: points(values, 9, |value| format!("{value:+.0}")),
        format: &|value| format!("{value}"),
        ..Weekly::default()
    };
    let huge = Weekly {
        points: points(&[Some(1_240_000.0), Some(3_975_000.0), Some(2_410_000.0)], 51, hours),
        norms: vec![
            norm(
                3_900_000.0,
                "a norm whose name is longer than any margin will ever be",
                "3,900,000 h",
            ),
            norm(3_910_000.0, "another, as near as can be", "3,910,000 h"),
            norm(3_920_000.0, "and a third", "3,920,000 h"),
        ],
        format: &hours,
        ..Weekly::default()
    };
    vec![
        picture(["One week", "", "judgment"], few(&[Some(3.0)])),
        picture(
            ["Negative and missing at the end", "", "judgment"],
            few(&[&negative[..], &[None, None]].concat()),
        ),
        picture(["All zero", "", "judgment"], few(&[Some(0.0); 8])),
        picture(["Huge", "", "judgment"], huge),
    ]
}

fn part(label: &str, share: f64, interval: &str, shade: Shade) -> Part {
    Part {
        label: label.to_owned(),
        share,
        text: percent(share),
        interval: (!interval.is_empty()).then(|| interval.to_owned()),
        shade,
        href: Some("#part".to_owned()),
    }
}

fn level_parts(shares: [f64; 4], intervals: [&str; 4]) -> Vec<Part> {
    let names = ["strategic", "tactical", "operational", "no level"];
    let shades = [Shade::Strategic, Shade::Tactical, Shade::Operational, Shade::None];
    (0..4).map(|at| part(names[at], shares[at], intervals[at], shades[at])).collect()
}

fn bars() -> Vec<Picture> {
    let single =
        |parts| Levels { bars: vec![Bar { parts, ..Bar::default() }], ..Levels::default() };
    let mut dice = Dice(3);
    let mut week = |at: usize| {
        let top = 0.02 + 0.2 * dice.roll();
        let middle = 0.2 + 0.3 * dice.roll();
        let rest = 1.0 - top - middle;
        Bar {
            label: format!("W{}", 14 + at),
            note: format!("n {}", 18 + at * 3 % 7),
            parts: level_parts([top, middle, rest * 0.8, rest * 0.2], [""; 4]),
        }
    };
    let agenda = [
        ("hiring the head of platform", 0.31),
        ("budget", 0.24),
        ("migration", 0.18),
        ("customer escalations", 0.03),
        ("everything else that came up", 0.24),
    ];
    let agenda =
        agenda.iter().enumerate().map(|(at, (name, share))| part(name, *share, "", Shade::Nth(at)));
    vec![
        picture(
            ["Levels of what was written", "One word in eight is about strategy.", "framing"],
            single(level_parts(
                [0.12, 0.35, 0.46, 0.07],
                ["9–15 %", "30–40 %", "41–51 %", "4–10 %"],
            )),
        ),
        picture(
            ["Thin parts", "", "framing"],
            single(level_parts([0.01, 0.02, 0.95, 0.02], ["0–2 %", "1–4 %", "90–97 %", "1–4 %"])),
        ),
        picture(["What the agenda was about", "", "attention"], single(agenda.collect())),
        picture(
            ["Levels, week by week", "", "framing"],
            Levels { bars: (0..13).map(&mut week).collect(), ..Levels::default() },
        ),
        picture(
            ["Levels of a year", "", "ownership"],
            Levels { bars: (0..30).map(&mut week).collect(), ..Levels::default() },
        ),
    ]
}
