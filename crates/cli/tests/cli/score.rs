//! Scores of forecasts from standard input: keys, pages in both languages, hostile input.

use crate::altitude::Altitude;

/// Twenty forecasts, of which those of 10 % come once and those of 90 % four times of ten.
fn twenty() -> String {
    let line = |at: usize| {
        let (p, came) = if at < 10 { (0.1, at == 3) } else { (0.9, at > 15) };
        format!("{at},{p},{},\"a, note\"\n", u8::from(came))
    };
    "id,p,y,note\n".to_owned() + &(0..20).map(line).collect::<String>()
}

#[test]
fn json_has_the_promised_keys_and_no_other() {
    let altitude = Altitude::new();
    let score = altitude.json_of(&["score"], twenty().as_bytes());
    let keys: Vec<&str> = score.as_object().unwrap().keys().map(String::as_str).collect();
    let mut promised = ["n", "brier", "log", "log_infinite", "mcb", "dsc", "unc", "curve"];
    promised.sort_unstable();
    assert_eq!(keys, promised);
    let figure = |key: &str| score[key].as_f64().unwrap();
    // By hand: (9 · .01 + .81 + 6 · .81 + 4 · .01) / 20; steps of 1/10 and 4/10; base rate 5/20.
    assert!((figure("brier") - 0.29).abs() < 1e-12);
    assert!((figure("mcb") - (0.29 - (0.9 + 2.4) / 20.0)).abs() < 1e-12);
    assert!((figure("dsc") - (0.1875 - 0.165)).abs() < 1e-12);
    assert!((figure("unc") - 0.1875).abs() < 1e-12);
    let step = serde_json::json!({
        "from": 0.9, "to": 0.9, "n": 10, "happened": 4, "calibrated": 0.4
    });
    assert_eq!(score["curve"][1], step);
    assert_eq!((&score["n"], &score["log_infinite"]), (&20.into(), &0.into()));
}

#[test]
fn a_sure_and_wrong_forecast_leaves_log_null_and_is_counted() {
    let altitude = Altitude::new();
    let score = altitude.json_of(&["score"], b"p,y\n1,0\n0,1\n0.5,1\n");
    assert!(score["log"].is_null());
    assert_eq!(score["log_infinite"], 2);
    assert_eq!(score["curve"].as_array().unwrap().len(), 0, "three are too few for a curve");
}

#[test]
fn words_come_first_in_both_languages_and_fit_a_hundred_columns() {
    use unicode_width::UnicodeWidthStr;
    let altitude = Altitude::new();
    let few: String = twenty().lines().take(8).map(|line| line.to_owned() + "\n").collect();
    let says = [
        (
            "en",
            "When you say about 90 %, it happens 40 % [17–69], n = 10: less often",
            "Of 7 claims",
        ),
        ("es", "Cuando dices alrededor del 90 %, ocurre el 40 % [17–69], n = 10: menos", "De 7"),
    ];
    for (lang, said, claims) in says {
        let page = |text: &str| {
            let ran = altitude.fed(&["score", "--lang", lang], text.as_bytes());
            assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
            assert!(ran.out.lines().all(|line| line.width() <= 100), "{}", ran.out);
            assert!(!ran.out.contains("score-"), "a bare key in {}", ran.out);
            ran.out
        };
        let many = page(&twenty());
        assert!(many.contains(said) && many.contains('●') && many.contains("MCB"), "{many}");
        assert!(many.find(said) < many.find('●') && many.find('●') < many.find("MCB"));
        let few = page(&few);
        assert!(few.contains(claims) && !few.contains('●') && !few.contains("MCB"), "{few}");
    }
}

#[test]
fn a_bad_line_costs_itself_and_nothing_at_all_says_what_is_expected() {
    let altitude = Altitude::new();
    let text = "p;y\n0,8;1\nNaN;1\n1e400;0\n-1;1\n70 %;no\n;1\n\"never closed;1\n0,5;yes\n";
    let ran = altitude.fed(&["score", "--json"], text.as_bytes());
    assert_eq!(ran.code, Some(0));
    let score: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(score["n"], 3);
    let lines: Vec<&str> = ran.err.lines().map(|line| &line[..7]).collect();
    assert_eq!(lines, ["line 3:", "line 4:", "line 5:", "line 8:"], "{}", ran.err);
    for nothing in ["", "p,y\n", "p,q\n0.5,1\n", "p,y\nx,1\n"] {
        let ran = altitude.fed(&["score"], nothing.as_bytes());
        assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""), "{nothing:?}");
        assert!(ran.err.contains("`p`") && ran.err.contains("`0.7,1`"), "{}", ran.err);
    }
}
