//! What every page keeps to: headers, no code in the page, nothing from elsewhere, size, both
//! languages, and an empty journal that teaches.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::client::{Answer, Request};
use crate::house::{House, empty, shared};
use crate::markup::{forbidden, places, visible};

/// Bytes of a page with style, script and fonts.
const LARGEST: usize = 150 << 10;

/// Items and weeks looked at; they are all made alike.
const OF_A_KIND: usize = 6;

/// `/lens/output?week=2026-W20` and `/lens/cadence?week=2026-W21` are alike, and so are items of
/// one kind; every other page is one of its own.
fn kind(path: &str) -> String {
    let item = path.strip_prefix("/item/").and_then(|id| id.chars().next());
    let query = path.split_once('?').and_then(|(_, query)| query.split('=').next());
    let first = path.split(['/', '?']).nth(1).unwrap_or_default();
    match (item, query) {
        (Some(kind), _) => format!("/item/{kind}"),
        (None, Some(key)) => format!("/{first}?{key}"),
        (None, None) => path.to_owned(),
    }
}

/// The pages that links lead to from the review, each as it was answered in English.
static PAGES: LazyLock<Vec<(String, Answer)>> = LazyLock::new(|| linked(shared()));

fn linked(house: &House) -> Vec<(String, Answer)> {
    let mut waiting: Vec<String> =
        ["/", "/search?q=a", "/nothing", "/week"].map(String::from).into();
    let (mut known, mut pages) = (BTreeSet::from_iter(waiting.clone()), Vec::new());
    while let Some(path) = waiting.pop() {
        let page = house.get(&path);
        for place in places(&page.text()) {
            let place = place.split('#').next().unwrap_or_default().to_owned();
            let alike = known.iter().filter(|path| kind(path) == kind(&place)).count();
            let enough = alike >= OF_A_KIND;
            if place.starts_with('/')
                && !place.starts_with("/assets")
                && !enough
                && known.insert(place.clone())
            {
                waiting.push(place);
            }
        }
        pages.push((path, page));
    }
    pages.retain(|(_, page)| page.status != 405);
    pages
}

#[test]
fn links_reach_every_kind_of_page_and_none_is_broken() {
    let reached = |start: &str| PAGES.iter().filter(|(path, _)| path.starts_with(start)).count();
    for (start, least) in [
        ("/facet/", 6),
        ("/lens/", 20),
        ("/item/m", 1),
        ("/item/e", 1),
        ("/week?week=", 1),
        ("/people?q=", 1),
        ("/help", 1),
        ("/record", 1),
        ("/settings", 1),
    ] {
        assert!(reached(start) >= least, "{start}: {}", reached(start));
    }
    for (path, page) in PAGES.iter() {
        let status = if path == "/nothing" { 404 } else { 200 };
        assert_eq!(page.status, status, "{path}");
    }
}

#[test]
fn every_page_is_sealed() {
    for (path, page) in PAGES.iter() {
        sealed(path, page);
        assert_eq!(page.header("cache-control"), Some("no-store"), "{path}");
        assert_eq!(page.header("content-type"), Some("text/html; charset=utf-8"), "{path}");
    }
    let house = shared();
    sealed("locked", &house.stranger("GET", "/").send(house.port));
    sealed("foreign", &Request::new("GET", "/").with("host", "evil.example").send(house.port));
    sealed("acts", &house.post("/preferences", &[("theme", "dark")]));
    sealed("progress", &house.get("/record/progress"));
}

fn sealed(what: &str, page: &Answer) {
    let policy = page.header("content-security-policy").unwrap_or_else(|| panic!("{what}"));
    assert!(
        policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"),
        "{what}"
    );
    assert!(
        !policy.contains("unsafe") && !policy.contains('*') && !policy.contains("http"),
        "{what}"
    );
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
    ] {
        assert_eq!(page.header(name), Some(value), "{what}: {name}");
    }
    assert!(page.header("cache-control").is_some(), "{what}");
    assert!(page.header("access-control-allow-origin").is_none(), "{what}");
}

#[test]
fn no_page_holds_code_or_loads_from_elsewhere() {
    for (path, page) in PAGES.iter() {
        let found = forbidden(&page.text());
        assert!(found.is_empty(), "{path}: {found:?}");
    }
}

#[test]
fn every_page_is_small_with_all_it_loads() {
    let assets = assets();
    let house = shared();
    for (path, _) in PAGES.iter() {
        let page = house.request("GET", path).with("accept-encoding", "gzip").send(house.port);
        let whole = page.body.len() + assets;
        assert!(whole <= LARGEST, "{path}: {} KB with {} KB of assets", whole >> 10, assets >> 10);
    }
}

/// Bytes of everything a page loads; what may be kept is told so.
fn assets() -> usize {
    let house = shared();
    let ask = |place: &String| {
        let asset = house.stranger("GET", place).send(house.port);
        assert_eq!(asset.status, 200, "{place}");
        sealed(place, &asset);
        assert!(asset.header("cache-control").unwrap().contains("immutable"), "{place}");
        asset
    };
    let page = house.get("/").text();
    let of_page: Vec<String> =
        places(&page).into_iter().filter(|place| place.starts_with("/assets/")).collect();
    assert!(of_page.len() >= 3, "{of_page:?}");
    let mut bytes = 0;
    for place in &of_page {
        let asset = ask(place);
        bytes += asset.body.len();
        let text = asset.text();
        for font in text.split("url(").skip(1).filter_map(|rest| rest.split(')').next()) {
            bytes += ask(&font.trim_matches(['"', '\'']).to_owned()).body.len();
        }
    }
    bytes
}

#[test]
fn both_languages_say_everything_in_words() {
    let house = shared();
    let keys = keys();
    for (path, page) in PAGES.iter() {
        let english = page.text();
        assert!(english.contains("<html lang=\"en\""), "{path}");
        worded(path, &english, &keys);
        let spanish = house.get_in_spanish(path).text();
        assert!(spanish.contains("<html lang=\"es\""), "{path}");
        worded(path, &spanish, &keys);
        let foreign = |words: &str| spanish.contains(&format!(">{words}<"));
        for words in ["Review", "Week", "People", "Settings", "Items", "Left out", "Keyboard"] {
            assert!(!foreign(words), "{path}: {words} in Spanish");
        }
    }
}

/// No key stands where its words should, and no slot stayed open.
fn worded(path: &str, page: &str, starts: &[String]) {
    // What is invented to do harm holds a slot and a key of its own.
    let text = visible(page).replace("{$count} web-title", "");
    assert!(!text.contains("{$") && !text.contains("{ $"), "{path}: an open slot");
    for word in text.split(|c: char| !c.is_ascii_lowercase() && c != '-') {
        let is_key = starts.iter().any(|start| word.len() > start.len() && word.starts_with(start));
        assert!(!is_key, "{path}: {word} is a key");
    }
}

/// How keys begin: by what they are for, or by the lens that says them.
fn keys() -> Vec<String> {
    let starts = ["web", "lens", "facet", "act", "me", "import", "status", "screen", "demo"];
    let lenses = desk::lens_list(&desk::Texts::new(desk::Language::En));
    let of_lenses = lenses.iter().map(|lens| format!("{}-", lens.lens.replace('_', "-")));
    starts.iter().map(|start| format!("{start}-")).chain(of_lenses).collect()
}

#[test]
fn a_language_of_one_browser_is_not_the_other_ones() {
    let house = empty();
    assert!(house.get("/help").text().contains("<html lang=\"en\""));
    assert!(house.get_in_spanish("/help").text().contains("<html lang=\"es\""));
    assert!(house.get("/help").text().contains("<html lang=\"en\""));
    assert!(house.get("/settings").text().contains("<html lang=\"en\""));
}

#[test]
fn an_empty_journal_answers_every_page_and_teaches() {
    let house = empty();
    let mut paths: BTreeSet<String> = PAGES
        .iter()
        .map(|(path, _)| path.split('?').next().unwrap_or_default().to_owned())
        .collect();
    paths.retain(|path| !path.starts_with("/item/") && path != "/nothing");
    paths.insert("/search?q=output".to_owned());
    for path in paths {
        for page in [house.get(&path), house.get_in_spanish(&path)] {
            assert_eq!(page.status, 200, "{path}");
            let text = page.text();
            let (_, main) = text.split_once("<main").unwrap();
            let (main, _) = main.split_once("<footer").unwrap();
            assert!(visible(main).len() > 80, "{path}: {}", visible(main));
            assert!(forbidden(&text).is_empty(), "{path}");
        }
    }
    assert!(visible(&house.get("/").text()).contains("Import"));
    assert!(!visible(&house.get("/search").text()).contains("“”"));
    assert_eq!(house.get("/item/m1").status, 404);
}

#[test]
fn numbers_and_names_without_sense_are_pages_not_accidents() {
    for (path, status) in [
        ("/lens/passenger_meetings?page=18446744073709551615", 200),
        ("/lens/passenger_meetings?page=0", 200),
        ("/lens/passenger_meetings?page=-1&week=9999-W99&quarter=0000Q9&of=nothing", 200),
        ("/?quarter=2026Q3&quarter=1900Q1", 200),
        ("/?quarter=1900Q1", 200),
        ("/?quarter=9999Q4", 200),
        ("/week?week=2026-W54", 404),
        ("/week?week=9999-W52", 200),
        ("/week?week=-1", 404),
        ("/week?week=%F0%9F%92%A9", 404),
        ("/item/m0", 404),
        ("/item/m-1", 404),
        ("/item/e99999999999999999999999", 404),
        ("/item/%00", 404),
        ("/item/é", 404),
        ("/lens/nothing", 404),
        ("/facet/nothing", 404),
        ("/search?q=%", 200),
        ("/search?q=_%25_", 200),
        ("/people?q=%FF%FE", 200),
        ("/%2e%2e/%2e%2e/etc/passwd", 404),
    ] {
        let page = shared().get(path);
        assert_eq!(page.status, status, "{path}: {}", visible(&page.text()));
    }
}
