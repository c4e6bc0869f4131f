//! Who is let in: requests of other names, other pages, other starts, and requests too large.

use crate::client::{Answer, Request};
use crate::house::{CSRF, House, TOKEN, form, own, shared};

const FORM: &str = "application/x-www-form-urlencoded";

/// Refused, and with nothing of the journal in it.
fn refused(answer: &Answer, status: u16, what: &str) {
    assert_eq!(answer.status, status, "{what}");
    let text = answer.text();
    for private in ["csrf", CSRF, TOKEN, "/lens/", "/item/", "@", "Review"] {
        assert!(!text.contains(private), "{what}: {private} in {text}");
    }
}

fn preference(house: &House, request: Request) -> Answer {
    let body = form(&[("theme", "dark"), ("csrf", CSRF)]);
    request.body(FORM, body.as_bytes()).send(house.port)
}

#[test]
fn only_its_own_name_is_answered() {
    let house = shared();
    let cookie = format!("altitude_{}={TOKEN}", house.port);
    let ask = |host: &str| {
        let request = Request::new("GET", "/").with("host", host).with("cookie", &cookie);
        request.send(house.port)
    };
    for host in [
        "evil.example",
        &format!("evil.example:{}", house.port),
        "127.0.0.1",
        "127.0.0.1:1",
        &format!("127.0.0.1:{}.evil.example", house.port),
        &format!("[::1]:{}", house.port),
        &format!("0.0.0.0:{}", house.port),
        "",
    ] {
        refused(&ask(host), 421, host);
    }
    for host in ["127.0.0.1", "localhost"] {
        assert_eq!(ask(&format!("{host}:{}", house.port)).status, 200, "{host}");
    }
    let nameless = Request::new("GET", "/").with("cookie", &cookie).send(house.port);
    assert!([400, 421].contains(&nameless.status), "{}", nameless.status);
}

#[test]
fn a_form_of_another_page_does_nothing() {
    let house = shared();
    let known = |method: &str| {
        let cookie = format!("altitude_{}={TOKEN}", house.port);
        house.stranger(method, "/preferences").with("cookie", &cookie)
    };
    refused(&preference(house, known("POST")), 403, "no origin");
    for origin in [
        "null",
        "http://evil.example",
        "http://127.0.0.1",
        &format!("https://127.0.0.1:{}", house.port),
        &format!("http://localhost:{}", house.port),
        &format!("http://127.0.0.1:{}", house.port ^ 1),
    ] {
        refused(&preference(house, known("POST").with("origin", origin)), 403, origin);
    }
    for site in ["cross-site", "same-site", "none"] {
        refused(&preference(house, known("POST").with("sec-fetch-site", site)), 403, site);
    }
    let own = preference(house, known("POST").with("sec-fetch-site", "same-origin"));
    assert_eq!(own.status, 303);
}

#[test]
fn a_form_of_an_earlier_start_does_nothing() {
    let house = own();
    let before = house.get("/people?q=mallory").text();
    for (path, fields) in [
        ("/correct", "item=m1&level=strategic"),
        ("/me", "address=evil%40evil.example"),
        ("/person", "address=mallory%40harm.example&unit=Evil"),
        ("/preferences", "theme=dark"),
        ("/import", "path=%2Fetc"),
    ] {
        for csrf in [
            "",
            "&csrf=",
            "&csrf=wrong",
            &format!("&csrf={}", &CSRF[1..]),
            &format!("&csrf={CSRF}0"),
        ] {
            let answer = house.post_raw(path, &format!("{fields}{csrf}"));
            refused(&answer, 403, &format!("{path} {csrf}"));
            assert!(answer.header("set-cookie").is_none());
        }
    }
    assert_eq!(house.get("/people?q=mallory").text(), before);
}

#[test]
fn a_browser_without_the_key_learns_nothing() {
    let house = shared();
    let paths = [
        "/",
        "/people",
        "/item/m1",
        "/lens/passenger_meetings",
        "/record",
        "/record/progress",
        "/settings",
        "/nothing",
    ];
    for path in paths {
        let ask =
            |cookie: &str| house.stranger("GET", path).with("cookie", cookie).send(house.port);
        refused(&house.stranger("GET", path).send(house.port), 401, path);
        refused(&ask(&format!("altitude_{}=", house.port)), 401, path);
        refused(&ask(&format!("altitude_{}={}", house.port, "0".repeat(32))), 401, path);
        refused(&ask(&format!("altitude_{}={}", house.port, &TOKEN[1..])), 401, path);
        // The cookie of a dashboard on another port, and one of no port.
        refused(&ask(&format!("altitude_{}={TOKEN}", house.port ^ 1)), 401, path);
        refused(&ask(&format!("altitude={TOKEN}")), 401, path);
    }
    let stranger = house.stranger("POST", "/preferences");
    let origin = format!("http://127.0.0.1:{}", house.port);
    refused(&preference(house, stranger.with("origin", &origin)), 401, "a form without the key");
}

/// Where a page goes by itself; its link leads to the same place.
fn onward(page: &Answer) -> String {
    let text = page.text();
    let leads = text.split("0;url=").nth(1).and_then(|rest| rest.split('"').next());
    let leads = leads.unwrap_or_default().to_owned();
    assert!(page.status == 400 || text.contains(&format!("href=\"{leads}\"")), "{text}");
    leads
}

#[test]
fn the_opener_holds_the_address_and_nothing_else_that_loads() {
    let page = web::Site::opener("http://127.0.0.1:1/?token=a&b=\"<");
    assert!(page.contains("0;url=http://127.0.0.1:1/?token=a&amp;b=&quot;&lt;"), "{page}");
    assert!(!page.contains("<script") && !page.contains("src="));
}

#[test]
fn the_key_opens_once_and_moves_into_a_cookie() {
    let house = shared();
    let enter = |method: &str, path: &str| house.stranger(method, path).send(house.port);
    let answer = enter("GET", &format!("/?token={TOKEN}"));
    assert_eq!((answer.status, onward(&answer).as_str()), (200, "/"));
    let cookie = answer.header("set-cookie").unwrap();
    for part in ["HttpOnly", "SameSite=Strict", "Path=/", TOKEN] {
        assert!(cookie.contains(part), "{cookie}");
    }
    assert!(!answer.text().contains(TOKEN));
    for wrong in
        ["", "wrong", &TOKEN[1..], &format!("{TOKEN}0"), "fedcba9876543210fedcba9876543210"]
    {
        let answer = enter("GET", &format!("/?token={wrong}"));
        refused(&answer, 401, wrong);
        assert!(answer.header("set-cookie").is_none());
    }
    refused(&enter("POST", &format!("/preferences?token={TOKEN}")), 403, "a form with the key");
    refused(&enter("HEAD", &format!("/?token={TOKEN}")), 401, "only the head");
}

#[test]
fn the_key_leads_to_no_other_place() {
    let house = shared();
    for path in [
        "//evil.example/",
        "//evil.example",
        "/\\evil.example/",
        "http://evil.example/",
        "///evil.example",
    ] {
        let answer = house.stranger("GET", &format!("{path}?token={TOKEN}")).send(house.port);
        let leads = onward(&answer);
        assert!(
            answer.status == 400
                || leads.starts_with('/') && !leads.starts_with("//") && !leads.contains('\\'),
            "{path}: {leads}"
        );
    }
}

#[test]
fn a_form_leads_to_no_other_place_and_adds_no_header() {
    let house = own();
    for back in [
        "//evil.example",
        "///evil.example",
        "https://evil.example/",
        "javascript:alert(1)",
        "/\\evil.example",
        "\\\\evil.example",
        "/\t/evil.example",
        "/\u{b}/evil.example",
        "/a\r\nset-cookie: altitude=1\r\n\r\n<script>",
        "/a\nset-cookie: altitude=1",
        " /a",
    ] {
        let answer =
            house.post("/correct", &[("item", "m1"), ("level", "tactical"), ("back", back)]);
        assert_eq!(answer.status, 303, "{back:?}");
        let leads = answer.location();
        assert!(leads.starts_with("/?") && !leads.contains("evil"), "{back:?} leads to {leads:?}");
        assert!(answer.header("set-cookie").is_none() && answer.body.is_empty(), "{back:?}");
    }
    for (path, fields) in [
        ("/person", [("address", "a\r\nset-cookie: b"), ("unit", "c\r\nd")]),
        ("/me", [("address", "a\r\nset-cookie: b"), ("address", "\0")]),
        ("/import", [("path", "/a\r\nset-cookie: b"), ("path", "\0")]),
        ("/correct", [("item", "m1\r\nset-cookie: b"), ("level", "tactical")]),
        ("/preferences", [("theme", "dark\r\nset-cookie: b"), ("language", "es; Domain=x")]),
    ] {
        let answer = house.post(path, &fields);
        assert_eq!(answer.status, 303, "{path}");
        assert!(answer.header("set-cookie").is_none(), "{path}");
    }
}

#[test]
fn what_is_too_large_is_refused_while_the_rest_goes_on() {
    let house = shared();
    let large = vec![b'a'; 10 << 20];
    let answer = house.request("POST", "/correct").body(FORM, &large).send(house.port);
    refused(&answer, 413, "ten megabytes of form");
    let heavy = house.request("GET", "/").with("x-heavy", &"a".repeat(1 << 20)).send(house.port);
    assert!([431, 400, 0].contains(&heavy.status), "{}", heavy.status);
    let mut many = house.request("GET", "/");
    for number in 0..2_000 {
        many = many.with(&format!("x-{number}"), "a");
    }
    let many = many.send(house.port);
    assert!([431, 400, 0].contains(&many.status), "{}", many.status);
    let long = house.get(&format!("/?said={}", "a".repeat(200_000)));
    assert!([414, 431, 400, 200].contains(&long.status), "{}", long.status);
    assert_eq!(house.get("/help").status, 200);
}

#[test]
fn other_methods_do_nothing() {
    let house = shared();
    for path in ["/", "/lens/passenger_meetings", "/nothing"] {
        for method in ["PUT", "DELETE", "PATCH", "OPTIONS", "POST", "BREW"] {
            let answer = house.request(method, path).send(house.port);
            assert_eq!(answer.status, 405, "{method} {path}");
            let stranger = house.stranger(method, path).send(house.port);
            assert_eq!(stranger.status, 403, "{method} {path} of a stranger");
        }
    }
    for path in ["/correct", "/me", "/person", "/preferences", "/import", "/upload"] {
        assert_eq!(house.get(path).status, 405, "{path}");
    }
    let head = house.request("HEAD", "/").send(house.port);
    assert_eq!((head.status, head.body.len()), (200, 0));
}

#[test]
fn no_asset_is_outside_the_binary() {
    let house = shared();
    for path in [
        "/assets/../Cargo.toml",
        "/assets/..%2f..%2fCargo.toml",
        "/assets/%2e%2e/%2e%2e/etc/passwd",
        "/assets/....//....//etc/passwd",
        "/assets//etc/passwd",
        "/assets/style.css",
        "/assets/style-00000000.css",
        "/assets/",
        "/assets/x/y",
    ] {
        let answer = house.stranger("GET", path).send(house.port);
        assert!([401, 404].contains(&answer.status), "{path}: {}", answer.status);
        let text = answer.text();
        assert!(!text.contains("[package]") && !text.contains("root:"), "{path}");
    }
}
