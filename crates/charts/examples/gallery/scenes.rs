//! Invented values for the charts of a week, of people, of forecasts and of how values lie.

use charts::{
    Block, Calendar, Callout, Cell, Contact, Distribution, Forecasts, Heat, Item, Network,
    Reliability, Row, Said, Shade,
};

use crate::Picture;
use crate::pictures::{Dice, hours, norm, percent, picture};

/// Distributions.
pub(crate) fn values() -> Vec<Picture> {
    let chart = |count: usize, draw: &dyn Fn(&mut Dice) -> f64| {
        let mut dice = Dice(count as u64);
        let item = |at: usize| {
            let value = draw(&mut dice);
            let (label, text) = (format!("Meeting {at}"), format!("{value:.1} h"));
            Item { label, value, text, href: Some("#item".to_owned()) }
        };
        Distribution {
            items: (0..count).map(item).collect(),
            median: "median".to_owned(),
            middle: "middle half".to_owned(),
            n: format!("n {count}"),
            reference: Some(norm(6.0, "managers of 1,000 diaries", "6 h")),
            format: &|value| format!("{value:.1} h"),
            ..Distribution::default()
        }
    };
    let bell = |dice: &mut Dice| (dice.roll() + dice.roll() + dice.roll()) * 4.0;
    vec![
        picture(["Hours a week with the largest unit", "13 weeks", "attention"], chart(13, &bell)),
        picture(["Length of meetings", "A hundred", "attention"], chart(100, &bell)),
        picture(
            ["Many", "Four hundred in quarters of an hour", "attention"],
            chart(400, &|dice| (bell(dice) * 2.0).round() / 4.0),
        ),
        picture(["One", "", "attention"], chart(1, &bell)),
    ]
}

/// A week and grids.
pub(crate) fn weeks() -> Vec<Picture> {
    let days = ["Mon", "Tue", "Wed", "Thu", "Fri"].map(str::to_owned).to_vec();
    let block = |(day, start, end, label, shade): &(usize, f64, f64, &str, Shade)| Block {
        day: *day,
        start: *start,
        end: *end,
        label: (*label).to_owned(),
        level: String::new(),
        shade: *shade,
        title: format!("{label}, {start}–{end}"),
        href: Some("#meeting".to_owned()),
    };
    let blocks = [
        (0, 8.5, 9.0, "Stand-up", Shade::Operational),
        (0, 9.0, 10.5, "Release planning", Shade::Tactical),
        (0, 13.0, 14.0, "1:1 Vera", Shade::Tactical),
        (0, 13.5, 14.5, "Escalation of the northern customers", Shade::Operational),
        (0, 15.0, 15.5, "Hiring", Shade::None),
        (1, 9.0, 11.0, "Where the platform goes in three years", Shade::Strategic),
        (1, 11.0, 12.0, "Budget", Shade::Tactical),
        (1, 14.0, 17.0, "Workshop on incidents and their causes", Shade::Operational),
        (2, 8.5, 9.0, "Stand-up", Shade::Operational),
        (2, 10.0, 10.25, "Call", Shade::None),
        (2, 16.0, 18.0, "Board preparation", Shade::Strategic),
        (3, 9.0, 12.0, "Migration steering", Shade::Tactical),
        (3, 10.0, 11.0, "Vendor", Shade::Operational),
        (3, 10.5, 11.5, "Vendor II", Shade::Operational),
        (4, 8.5, 9.0, "Stand-up", Shade::Operational),
        (4, 11.0, 12.5, "Review", Shade::Tactical),
        (4, 19.0, 21.0, "Late call with the western offices", Shade::Operational),
    ];
    let key = [
        (Shade::Strategic, "strategic 4 h"),
        (Shade::Tactical, "tactical 9 h"),
        (Shade::Operational, "operational 10 h"),
        (Shade::None, "no level 1 h"),
    ];
    let calendar = Calendar {
        days: days.clone(),
        blocks: blocks.iter().map(block).collect(),
        format: &|hour| format!("{hour:.0}"),
        key: key.map(|(shade, text)| (shade, text.to_owned())).to_vec(),
        ..Calendar::default()
    };
    vec![
        picture(
            ["A week by level", "Two blocks of strategy, one of them late.", "framing"],
            calendar,
        ),
        picture(["Hours in meetings", "Thursdays are fullest.", "influence"], grid(&days, 13)),
        picture(["Hours in meetings, a year", "", "influence"], grid(&days, 53)),
        picture(["By weekday and hour", "", "judgment"], by_hour(&days)),
    ]
}

fn cell(value: f64) -> Cell {
    Cell {
        value: Some(value),
        text: format!("{value:.0}"),
        title: format!("{value:.1} h"),
        href: Some("#cell".to_owned()),
    }
}

fn grid(days: &[String], count: usize) -> Heat<'static> {
    let mut dice = Dice(11);
    let mut row = |(at, day): (usize, &String)| {
        let cells =
            (0..count).map(|_| cell((dice.roll() * (3.0 + at as f64 * 1.6) - 0.6).max(0.0)));
        let mut cells: Vec<Cell> = cells.collect();
        cells[count / 2].value = None;
        Row { label: day.clone(), cells }
    };
    Heat {
        columns: (0..count).map(|at| format!("W{}", at + 1)).collect(),
        rows: days.iter().enumerate().map(&mut row).collect(),
        format: &|value| format!("{value}"),
        scale: "hours in meetings".to_owned(),
        head: String::new(),
    }
}

fn by_hour(days: &[String]) -> Heat<'static> {
    let mut dice = Dice(5);
    let row = |hour: usize| {
        let cells = days.iter().map(|_| cell(dice.roll() * 9.0 - (hour as f64 - 13.0).abs()));
        Row { label: format!("{hour}"), cells: cells.map(floor).collect() }
    };
    Heat {
        columns: days.to_vec(),
        rows: (8..19).map(row).collect(),
        format: &hours,
        scale: "strategic".to_owned(),
        head: String::new(),
    }
}

fn floor(mut cell: Cell) -> Cell {
    cell.value = cell.value.map(|value| value.max(0.0));
    cell.text = cell.value.map(hours).unwrap_or_default();
    cell
}

/// People.
pub(crate) fn people() -> Vec<Picture> {
    const FIRST: [&str; 8] = ["Vera", "Oskar", "Ines", "Tomás", "Lin", "Ruth", "Aleksander", "Mo"];
    const LAST: [&str; 5] = ["Holm", "Castellanos", "Ek", "Marchetti", "Oyelaran"];
    const UNITS: [&str; 7] =
        ["Platform", "Sales", "Finance", "Customer Operations", "People", "Legal", "Board"];
    let chart = |count: usize| {
        let mut dice = Dice(23);
        let contact = |at: usize| {
            let exchange = (120.0 * dice.roll().powi(3)).round() + 2.0;
            Contact {
                name: format!("{} {}", FIRST[at % 8], LAST[at % 5]),
                unit: UNITS[(dice.roll().powi(2) * 7.0) as usize].to_owned(),
                exchange,
                text: format!("{exchange:.0} messages and meetings"),
                closeness: (exchange / 122.0).sqrt() * 0.7 + 0.3 * dice.roll(),
                senior: at % 7 == 3,
                role: String::new(),
                href: Some("#person".to_owned()),
            }
        };
        Network {
            me: "me".to_owned(),
            contacts: (0..count).map(contact).collect(),
            ring: "senior".to_owned(),
            ..Network::default()
        }
    };
    vec![
        picture(["Closest people", "Mostly one unit.", "influence"], chart(40)),
        picture(["Few people", "", "influence"], chart(5)),
    ]
}

/// Forecasts.
pub(crate) fn forecasts() -> Vec<Picture> {
    let groups = [
        (0.1, 0.14, 7),
        (0.3, 0.25, 8),
        (0.5, 0.42, 12),
        (0.6, 0.5, 16),
        (0.7, 0.5, 10),
        (0.8, 0.61, 18),
        (0.9, 0.8, 15),
        (0.97, 0.9, 5),
    ];
    let band = (0..=20).map(|at| {
        let said = f64::from(at) / 20.0;
        let half = 0.36 * (said * (1.0 - said)).sqrt();
        (said, said - half, said + half)
    });
    let said = [6, 1, 8, 0, 12, 16, 10, 18, 15, 5];
    let bin = |(at, n): (usize, &usize)| Said {
        from: at as f64 / 10.0,
        to: (at + 1) as f64 / 10.0,
        n: *n,
    };
    let dot = |(said, happened, n): &(f64, f64, usize)| Forecasts {
        said: *said,
        happened: *happened,
        n: *n,
        href: Some("#f".to_owned()),
    };
    let chart = Reliability {
        dots: groups.iter().map(dot).collect(),
        curve: vec![
            (0.05, 0.14),
            (0.2, 0.14),
            (0.3, 0.25),
            (0.4, 0.25),
            (0.5, 0.42),
            (0.6, 0.5),
            (0.7, 0.5),
            (0.8, 0.61),
            (0.85, 0.61),
            (0.9, 0.8),
            (0.97, 0.9),
        ],
        band: band.collect(),
        said: said.iter().enumerate().map(bin).collect(),
        callout: Some(Callout {
            said: 0.8,
            happened: 0.61,
            text: "When you say 80\u{a0}%, 61\u{a0}% happen".to_owned(),
        }),
        diagonal: "as often as said".to_owned(),
        x: "what you said".to_owned(),
        y: "how often it happened".to_owned(),
        format: &percent,
        ..Reliability::default()
    };
    vec![picture(["Forecasts", "Too sure above one half.", "judgment"], chart)]
}
