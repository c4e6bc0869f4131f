//! Pages as a person sees them.

use crate::altitude::Altitude;

#[test]
fn the_demo_prints_a_review_that_fits_a_hundred_columns() {
    let altitude = Altitude::new();
    let ran = altitude.run(&["demo"]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    use unicode_width::UnicodeWidthStr;
    for line in ran.out.lines() {
        assert!(line.width() <= 100, "{} columns: {line}", line.width());
    }
    assert!(!ran.out.contains('\u{1b}'), "no colours where there is no terminal");
    for word in ["Attention", "Influence", "Ownership", "Keep", "Stop", "Start"] {
        assert!(ran.out.contains(word), "no {word} in:\n{}", ran.out);
    }
    let again = altitude.run(&["--demo", "review"]);
    let facets = |text: &str| {
        text.lines()
            .skip(1)
            .filter(|line| line.contains('['))
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    assert_eq!(facets(&ran.out), facets(&again.out), "--demo reads what the demo imported");
}

#[test]
fn every_page_speaks_spanish_without_a_bare_key() {
    let altitude = Altitude::new();
    altitude.run(&["demo", "--quiet"]);
    let pages: [&[&str]; 11] = [
        &["review"],
        &["lens"],
        &["lens", "waiting_on_me", "--items"],
        &["status"],
        &["me"],
        &["people"],
        &["handover"],
        &["proposal"],
        &["lens", "taken_back", "--items"],
        &["lens", "uptake", "--items"],
        &["doctor"],
    ];
    for page in pages {
        let ran = altitude.run(&[&["--demo", "--lang", "es"], page].concat());
        assert_eq!(ran.code, Some(0), "{page:?}: {}", ran.err);
        for key in [
            "screen-",
            "lens-",
            "silent-",
            "left-out-",
            "part-",
            "facet-",
            "question-",
            "entry-",
            "handover-",
            "proposal-",
        ] {
            let bare = ran.out.split_whitespace().find(|word| word.starts_with(key));
            assert!(bare.is_none(), "{page:?} shows the key {bare:?}");
        }
    }
}

#[test]
fn a_norm_always_says_whose_it_is_and_where_nothing_compares_the_page_says_why() {
    use unicode_width::UnicodeWidthStr;
    let altitude = Altitude::new();
    altitude.run(&["demo", "--quiet"]);
    let page = |lens: &str, lang: &str| altitude.run(&["--demo", "--lang", lang, "lens", lens]).out;
    let says = [
        ("en", "one energy company, 2000–2001", "No comparable norm.", "27 CEOs, 2018"),
        (
            "es",
            "una empresa de energía, 2000–2001",
            "Ninguna norma",
            "27 directores generales, 2018",
        ),
    ];
    for (lang, whose, none, published) in says {
        let [measured, agenda] = ["output", "agenda"].map(|lens| page(lens, lang));
        assert!(measured.contains(whose) && !measured.contains(none), "{measured}");
        assert!(agenda.contains(none) && agenda.contains(published), "{agenda}");
        assert!(!agenda.contains("furthers one's own"), "what does not compare is not shown");
        for line in measured.lines().chain(agenda.lines()) {
            assert!(line.width() <= 100, "{} columns: {line}", line.width());
        }
        let review = altitude.run(&["--demo", "--lang", lang, "review"]).out;
        assert!(review.contains(whose), "{review}");
        assert!(review.lines().all(|line| line.width() <= 100), "{review}");
    }
}

#[test]
fn the_screen_in_the_readme_is_the_demos() {
    let altitude = Altitude::new();
    let demo = altitude.run(&["demo", "--quiet"]).out;
    let readme = include_str!("../../../../README.md");
    let (_, from_name) = readme.split_once("    Maya Torres").expect("the README shows the demo");
    let (screen, _) = from_name.split_once("Every figure").expect("the screen ends there");
    let shown: Vec<&str> =
        screen.lines().skip(1).map(str::trim).filter(|l| !l.is_empty()).collect();
    assert!(shown.len() > 8);
    for line in shown {
        // The label of a shortened list stands at its first line.
        let line = line.trim_start_matches("Start").trim_start();
        assert!(demo.contains(line), "the demo no longer says: {line}");
    }
}
