//! `altitude serve` over a journal of 500,000 messages and a year of meetings: how long each page
//! takes the first time, and for four connections that ask for it again.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use super::dashboard::Dashboard;
use super::figure::{Bound, Figure};
use super::measure::once;
use super::{Bench, reviews};

const MESSAGES: usize = 500_000;
/// Milliseconds of the hundredth part of answers that is slowest.
const P99: f64 = 50.0;
/// Kilobytes of a page with all it loads.
const KILOBYTES: f64 = 150.0;

/// What is known of a page.
struct Page {
    path: String,
    first: f64,
    kilobytes: f64,
}

pub(super) fn figures(bench: &Bench) -> Result<Vec<Figure>> {
    if bench.missing.contains(&"wrk") {
        return Ok(vec![Figure::skipped("dashboard", "wrk is not installed")]);
    }
    let folder = bench.folder("serve")?;
    journal(bench, &folder)?;
    let dashboard = Dashboard::start(altitude(bench, &folder).arg("serve"))?;
    let (pages, assets) = first_loads(&dashboard)?;
    let mut figures = Vec::new();
    for page in &pages {
        let latency = dashboard.press(&page.path)?;
        let name = format!("p99 of {}", page.path);
        let note = format!(
            "p50 {:.2} ms, first {:.2} s, {:.0} KB",
            latency.p50, page.first, page.kilobytes
        );
        figures.push(Figure::new(&name, "ms", latency.p99, Bound::AtMost(P99)).noted(note));
    }
    figures.extend(largest(&pages, assets));
    figures.extend(after_a_correction(&dashboard)?);
    figures.push(match dashboard.peak() {
        Some(peak) => Figure::new("dashboard, peak memory", "MB", peak, Bound::None),
        None => Figure::skipped("dashboard, peak memory", "no /proc"),
    });
    Ok(figures)
}

/// Slowest first load and largest page.
fn largest(pages: &[Page], assets: f64) -> Vec<Figure> {
    let most = |of: fn(&Page) -> f64| pages.iter().max_by(|a, b| of(a).total_cmp(&of(b)));
    let mut figures = Vec::new();
    if let Some(page) = most(|page| page.kilobytes) {
        let (name, whole) = ("largest page with its assets", page.kilobytes + assets);
        let note = format!("{}, {assets:.0} KB of assets, which stay", page.path);
        figures.push(Figure::new(name, "KB", whole, Bound::AtMost(KILOBYTES)).noted(note));
    }
    if let Some(page) = most(|page| page.first) {
        let figure = Figure::new("slowest first load", "s", page.first, Bound::None);
        figures.push(figure.noted(page.path.clone()));
    }
    figures
}

fn altitude(bench: &Bench, folder: &Path) -> Command {
    let mut command = Command::new(&bench.altitude);
    // The demo's clock stands still at the end of the invented year.
    command.arg("--demo").env("XDG_DATA_HOME", folder).env("XDG_CONFIG_HOME", folder);
    command
}

fn journal(bench: &Bench, folder: &Path) -> Result<()> {
    let (mbox, calendar) = (folder.join("year.mbox"), folder.join("calendar.ics"));
    reviews::write(MESSAGES, &mbox)?;
    let year = samples::year(&samples::Plan::default());
    let found = year.files.iter().find(|(name, _)| *name == "calendar.ics");
    let (_, bytes) = found.context("the invented year has a calendar")?;
    fs::write(&calendar, bytes).with_context(|| format!("cannot write {calendar:?}"))?;
    once(altitude(bench, folder).args(["import", "--quiet"]).arg(&mbox).arg(&calendar), folder)?;
    once(altitude(bench, folder).args(["me", reviews::OWNER]), folder)?;
    fs::remove_file(&mbox).with_context(|| format!("cannot remove {mbox:?}"))
}

/// Every page once, and the kilobytes of what all of them load.
fn first_loads(dashboard: &Dashboard) -> Result<(Vec<Page>, f64)> {
    let mut paths: Vec<String> =
        ["/", "/week", "/people", "/record", "/settings", "/help"].map(str::to_owned).into();
    paths.push("/search?q=budget".to_owned());
    paths.extend(lenses::Facet::ALL.iter().map(|facet| format!("/facet/{}", facet.name())));
    paths.extend(lenses::all().iter().map(|lens| format!("/lens/{}", lens.name)));
    let mut pages = Vec::new();
    for path in paths {
        pages.push(first_load(dashboard, path)?);
    }
    for lens in ["level_of_writing", "level_of_meetings"] {
        let list = dashboard.get(&format!("/lens/{lens}"))?.body;
        let item = list.split("href=\"/item/").nth(1).and_then(|rest| rest.split('"').next());
        if let Some(item) = item {
            pages.push(first_load(dashboard, format!("/item/{item}"))?);
        }
    }
    Ok((pages, assets(dashboard)?))
}

fn first_load(dashboard: &Dashboard, path: String) -> Result<Page> {
    let answer = dashboard.load(&path)?;
    ensure!(answer.status == 200, "{path} answers {}", answer.status);
    Ok(Page { path, first: answer.seconds, kilobytes: answer.bytes as f64 / 1024.0 })
}

/// Kilobytes of style, script, icon and fonts.
fn assets(dashboard: &Dashboard) -> Result<f64> {
    let named = |text: &str, before: &str| -> Vec<String> {
        let parts = text.split(before).skip(1);
        let path = |part: &str| part.split(['"', ')']).next().unwrap_or_default().to_owned();
        parts.map(path).filter(|path| path.starts_with("/assets/")).collect()
    };
    let page = dashboard.get("/help")?.body;
    let (mut places, mut bytes) = (named(&page, "href=\""), 0);
    places.extend(named(&page, "src=\""));
    while let Some(place) = places.pop() {
        let asset = dashboard.get(&place)?;
        bytes += dashboard.load(&place)?.bytes;
        places.extend(named(&asset.body, "url("));
    }
    Ok(bytes as f64 / 1024.0)
}

/// A correction, and the first page after it: what was remembered is forgotten then.
fn after_a_correction(dashboard: &Dashboard) -> Result<Vec<Figure>> {
    let page = dashboard.get("/lens/level_of_meetings")?.body;
    let value = |name: &str| {
        let after = page.split(&format!("name=\"{name}\" value=\"")).nth(1);
        after.and_then(|rest| rest.split('"').next()).with_context(|| format!("no {name}"))
    };
    let (csrf, item) = (value("csrf")?, value("item")?);
    let form = format!("csrf={csrf}&item={item}&level=strategic");
    let corrected = dashboard.post("/correct", &form)?;
    ensure!(corrected.status == 303, "a correction answers {}", corrected.status);
    let after = |path: &str| -> Result<Figure> {
        let seconds = dashboard.get(path)?.seconds;
        Ok(Figure::new(&format!("{path} after a correction"), "s", seconds, Bound::None))
    };
    Ok(vec![
        Figure::new("a correction", "s", corrected.seconds, Bound::None),
        after("/lens/level_of_meetings")?,
        after("/")?,
    ])
}
