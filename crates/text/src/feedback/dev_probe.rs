#[test]
fn probe() {
    let half = std::env::var("HALF").unwrap_or("dev".into());
    let show = std::env::var("SHOW").is_ok();
    let file = std::fs::read_to_string("../../xtask/labels/feedback.tsv").unwrap();
    let mut counts = std::collections::BTreeMap::<(String, String), [u32; 4]>::new();
    for line in file.lines().filter(|l| l.starts_with(&half)) {
        let c: Vec<&str> = line.split('\t').collect();
        let got = super::check(c[4]);
        let mut wrong = Vec::new();
        let mut tally = |name: &str, truth: bool, said: bool| {
            let e = counts.entry((c[1].into(), name.into())).or_default();
            e[usize::from(truth) * 2 + usize::from(said)] += 1;
            if truth != said { wrong.push(format!("{}{name}", if said { "+" } else { "-" })); }
        };
        tally("vague", c[2] == "1", got.vague);
        for (i, k) in ["s", "b", "e", "a"].iter().enumerate() {
            tally(k, c[3].contains(k), got.parts[i].is_some());
        }
        if show && !wrong.is_empty() {
            println!("{wrong:?} {:?} {}", got.language, c[4]);
            for f in got.parts.iter().flatten() { println!("      {} «{}»", f.rule, &c[4][f.start..f.start + f.len]); }
        }
    }
    for (k, [tn, fp, fnn, tp]) in counts {
        println!("{k:?} tp {tp} fp {fp} fn {fnn} tn {tn}  P {:.2} R {:.2}", f64::from(tp) / f64::from(tp + fp), f64::from(tp) / f64::from(tp + fnn));
    }
}
