//! Forms beside corrections: addresses, people, preferences.

use crate::house::own;
use crate::markup::visible;

#[test]
fn addresses_are_confirmed_by_a_form() {
    let house = own();
    let page = house.get("/settings").text();
    let checked = page.split("name=\"address\" value=\"").skip(1);
    let addresses: Vec<&str> = checked.filter_map(|rest| rest.split('"').next()).collect();
    assert!(!addresses.is_empty());
    let answer = house.post("/me", &[("address", addresses[0])]);
    assert_eq!(answer.status, 303);
    let told = visible(&house.get(answer.location().split('#').next().unwrap()).text());
    assert!(told.contains(addresses[0]), "{told}");
    let before = house.get("/").text();
    let answer = house.post("/me", &[("address", "not an address")]);
    assert_eq!(house.get(answer.location().split('#').next().unwrap()).status, 200);
    assert_eq!(house.get("/").status, 200, "{}", visible(&before));
}

#[test]
fn a_person_is_stated_by_a_form() {
    let house = own();
    let address = crate::hostile_words::SENDER;
    let state = |unit: &str, rank: &str| {
        let answer = house.post("/person", &[("address", address), ("unit", unit), ("rank", rank)]);
        house.get(answer.location()).text();
        house.get("/people?q=mallory").text()
    };
    let page = state("Harbour Office", "4");
    assert!(page.contains("value=\"Harbour Office\"") && page.contains("value=\"4\""));
    let refused = house.post("/person", &[("address", address), ("rank", "four")]);
    assert!(house.get(refused.location()).text().contains("role=\"status\""));
    assert!(state("Harbour Office", "4").contains("value=\"Harbour Office\""));
    let unknown = house.post("/person", &[("address", "nobody@nowhere.example"), ("unit", "X")]);
    assert_eq!(house.get(unknown.location()).status, 200);
}

#[test]
fn preferences_are_kept_by_the_browser_alone() {
    let house = own();
    let answer = house.post("/preferences", &[("language", "es"), ("theme", "dark")]);
    let cookies: Vec<&str> = answer
        .headers
        .iter()
        .filter(|(name, _)| name == "set-cookie")
        .map(|(_, value)| value.as_str())
        .collect();
    assert_eq!(cookies.len(), 2);
    for cookie in cookies {
        assert!(cookie.contains("HttpOnly; SameSite=Strict"), "{cookie}");
    }
    let dark = house.request("GET", "/help").with("cookie", "theme=dark").send(house.port).text();
    assert!(dark.contains("data-theme=\"dark\""));
    let other =
        house.request("GET", "/help").with("cookie", "theme=\"><script>").send(house.port).text();
    assert!(!other.contains("data-theme") && !other.contains("<script>"));
}
