//! Corrections change the reading at once and can be taken back; pages are remembered exactly as
//! long as the journal stays as it is.

use desk::{Desk, Level, Says};

use crate::house::{House, form, own, settings};
use crate::markup::visible;

const LENS: &str = "/lens/level_of_meetings";

/// The first meeting of a lens, with the level it is taken for.
fn first_item(page: &str) -> (String, String) {
    let (_, rest) = page.split_once("<form class=\"correct\"").unwrap();
    let (form, _) = rest.split_once("</form>").unwrap();
    let (_, item) = form.split_once("name=\"item\" value=\"").unwrap();
    let (before, _) = form.split_once("\" selected").unwrap();
    let level = before.rsplit("value=\"").next().unwrap();
    (item.split('"').next().unwrap().to_owned(), level.to_owned())
}

fn figure(page: &str) -> String {
    let (_, rest) = page.split_once("<p class=\"figure\">").unwrap();
    visible(&format!("<body><p>{}", rest.split_once("</p>").unwrap().0))
}

/// A level that is not this one.
fn other(level: &str) -> &'static str {
    if level == "strategic" { "operational" } else { "strategic" }
}

#[test]
fn a_correction_changes_the_reading_at_once_says_so_and_can_be_undone() {
    let house = own();
    let before = house.get(LENS).text();
    let (item, level) = first_item(&before);
    let back = format!("{LENS}?page=1#{item}");
    let answer =
        house.post("/correct", &[("item", &item), ("level", other(&level)), ("back", &back)]);
    assert_eq!(answer.status, 303);
    let leads = answer.location();
    assert!(
        leads.starts_with(&format!("{LENS}?page=1&")) && leads.ends_with(&format!("#{item}")),
        "{leads}"
    );
    let after = house.get(leads.split('#').next().unwrap()).text();
    assert_ne!(figure(&after), figure(&before));
    assert!(after.contains("role=\"status\"") && after.contains("name=\"undo\""), "says nothing");
    let review = house.get("/").text();

    let undone = house.post("/correct", &[("item", &item), ("undo", "yes"), ("back", LENS)]);
    let told = house.get(undone.location()).text();
    assert_eq!(figure(&told), figure(&before));
    assert!(told.contains("role=\"status\"") && !told.contains("name=\"undo\""));
    assert_eq!(house.get(LENS).text(), before);
    assert_ne!(house.get("/").text(), review);
}

#[test]
fn acts_of_a_message_are_set_and_taken_back_where_it_stands() {
    let house = own();
    let week = house.get("/lens/level_of_writing").text();
    let item = week.split("href=\"/item/").nth(1).and_then(|rest| rest.split('"').next());
    let item = item.unwrap_or_else(|| panic!("{}", visible(&week))).to_owned();
    let page = format!("/item/{item}");
    let before = house.get(&page).text();
    let decides = |page: &str| page.contains("name=\"lacks\" value=\"decides\"");
    let says = if decides(&before) { "lacks" } else { "has" };
    let answer = house.post("/correct", &[("item", &item), (says, "decides"), ("back", &page)]);
    let after = house.get(answer.location()).text();
    assert_ne!(decides(&after), decides(&before));
    house.post("/correct", &[("item", &item), ("undo", "yes"), ("back", &page)]);
    assert_eq!(house.get(&page).text(), before);
}

#[test]
fn what_cannot_be_corrected_is_said_and_changes_nothing() {
    let house = own();
    let before = house.get("/").text();
    for fields in [
        [("item", "m999999999"), ("level", "strategic")],
        [("item", "nothing"), ("level", "strategic")],
        [("item", "e1"), ("has", "decides")],
        [("item", "m1"), ("level", "exalted")],
        [("item", "m1"), ("has", "sings")],
        [("item", ""), ("undo", "yes")],
    ] {
        let answer = house.post("/correct", &fields);
        assert_eq!(answer.status, 303, "{fields:?}");
        assert_eq!(house.get(answer.location()).status, 200);
    }
    assert_eq!(house.get("/").text(), before);
}

fn all(house: &House) -> Vec<String> {
    let paths = ["/", LENS, "/facet/attention", "/week", "/people", "/record", "/settings"];
    paths.iter().map(|path| house.get(path).text()).collect()
}

#[test]
fn a_page_is_the_same_until_the_journal_changes() {
    let house = own();
    let first = all(&house);
    assert_eq!(all(&house), first);
    // A form that is refused, and preferences, change no page.
    house.post_raw("/correct", &form(&[("item", "m1"), ("level", "tactical"), ("csrf", "wrong")]));
    house.post("/preferences", &[("theme", "dark")]);
    assert_eq!(all(&house), first);
}

#[test]
fn a_change_by_the_command_line_is_seen_at_once() {
    let house = own();
    let before = house.get(LENS).text();
    let (item, level) = first_item(&before);
    let mut elsewhere = Desk::open(settings(&house.folder)).unwrap();
    elsewhere.correct(&item, Says::Level(Level::named(other(&level)).unwrap())).unwrap();
    let after = house.get(LENS).text();
    assert_ne!(figure(&after), figure(&before));
    elsewhere.correct(&item, Says::Nothing).unwrap();
    assert_eq!(house.get(LENS).text(), before);
}
