//! Scores against values of `docs/references/judgment.py`, and what must hold of any forecasts.

use proptest::prelude::*;

use super::*;
use crate::Context;

const P: [f64; 20] = [
    0.1, 0.1, 0.2, 0.25, 0.3, 0.3, 0.3, 0.4, 0.5, 0.5, 0.55, 0.6, 0.7, 0.7, 0.7, 0.8, 0.8, 0.9,
    0.9, 0.95,
];
const Y: [u8; 20] = [0, 0, 1, 0, 0, 1, 0, 0, 1, 1, 0, 0, 1, 0, 1, 1, 0, 1, 1, 1];

fn twenty() -> Vec<Forecast> {
    P.into_iter().zip(Y).map(|(p, y)| Forecast { p, happened: y == 1 }).collect()
}

fn close(found: f64, wanted: f64) {
    assert!((found - wanted).abs() < 1e-12, "{found} for {wanted}");
}

#[test]
fn scores_and_parts_are_those_of_scikit_learn() {
    let corp = corp(&twenty()).unwrap();
    close(brier(&twenty()).unwrap(), 0.204_375);
    close(corp.mcb, 0.027_708_333_333_333_335);
    close(corp.dsc, 0.073_333_333_333_333_3);
    close(corp.unc, 0.25);
    close(log_score(&twenty()).mean.unwrap(), 0.582_450_030_151_882_7);
    close(corp.log.mcb.unwrap(), 0.084_613_426_799_135_75);
    close(corp.log.dsc, 0.195_310_577_207_198_35);
    close(corp.log.unc, std::f64::consts::LN_2);
    let curve: Vec<(f64, usize)> = corp.curve.iter().map(|s| (s.calibrated, s.n)).collect();
    let wanted = [(0.0, 2), (1.0 / 3.0, 6), (0.5, 4), (0.6, 5), (1.0, 3)];
    assert_eq!(curve.len(), wanted.len());
    for (found, wanted) in curve.iter().zip(wanted) {
        close(found.0, wanted.0);
        assert_eq!(found.1, wanted.1);
    }
    assert_eq!((corp.curve[1].happened, corp.curve[3].happened), (2, 3));
    close(corp.curve[1].from, 0.2);
    close(corp.curve[1].to, 0.4);
}

#[test]
fn a_sure_and_wrong_forecast_makes_the_log_score_infinite_and_is_counted() {
    let with = |p, happened| [twenty(), vec![Forecast { p, happened }]].concat();
    for (p, happened) in [(0.0, true), (-0.0, true), (1.0, false)] {
        let score = log_score(&with(p, happened));
        assert_eq!((score.mean, score.infinite), (None, 1));
        assert_eq!(corp(&with(p, happened)).unwrap().log.mcb, None);
    }
    assert_eq!(log_score(&with(0.0, false)).infinite, 0);
    assert_eq!(log_score(&[]), LogScore { mean: None, infinite: 0 });
    assert_eq!((brier(&[]), corp(&[])), (None, None));
    let sure = log_score(&[Forecast { p: 1.0, happened: true }]).mean.unwrap();
    assert!(sure.to_bits() == 0, "a sure and right forecast costs nothing");
}

#[test]
fn what_is_no_probability_is_no_forecast() {
    for p in [f64::NAN, f64::INFINITY, -0.1, 1.000_001] {
        assert_eq!(Forecast::new(p, true), None);
    }
    assert!(Forecast::new(-0.0, true).unwrap().p.is_sign_positive());
    assert!(Forecast::new(1.0, false).is_some());
}

#[test]
fn a_constant_forecaster_tells_nothing_apart_and_a_perfect_one_loses_nothing() {
    let constant: Vec<Forecast> = twenty().iter().map(|f| Forecast { p: 0.7, ..*f }).collect();
    let corp_of = |forecasts: &[Forecast]| corp(forecasts).unwrap();
    let found = corp_of(&constant);
    close(found.dsc, 0.0);
    // Half came, 70 % was said: (0.7 − 0.5)².
    close(found.mcb, 0.04);
    assert_eq!(found.curve.len(), 1);
    let perfect: Vec<Forecast> =
        twenty().iter().map(|f| Forecast { p: f64::from(u8::from(f.happened)), ..*f }).collect();
    let found = corp_of(&perfect);
    close(found.mcb, 0.0);
    close(found.dsc, found.unc);
    close(brier(&perfect).unwrap(), 0.0);
}

#[test]
fn intervals_of_a_few_outcomes_are_those_of_scipy() {
    for (happened, n, low, high) in [
        (3, 5, 0.222_778_095_503_512_13, 0.881_882_751_242_974_8),
        (0, 4, 0.005_050_763_379_468_057_5, 0.521_823_750_104_981_4),
        (7, 7, 0.630_583_352_447_180_7, 0.996_840_276_468_748_1),
        (12, 19, 0.407_811_465_467_171_84, 0.808_809_939_274_692_8),
        (0, 0, 0.025, 0.975),
        (140, 200, 0.633_092_288_514_823_9, 0.759_233_353_758_682_6),
    ] {
        let found = beta_binomial(happened, n);
        close(found.0, low);
        close(found.1, high);
    }
    assert_eq!(beta_binomial(9, 4), beta_binomial(4, 4));
}

#[test]
fn intervals_stated_are_scored_as_winkler_did() {
    let ends = [(10.0, 20.0, 12.0), (0.0, 4.0, 5.5), (-5.0, 5.0, -7.0), (3.0, 3.0, 3.0)];
    let mut stated: Vec<IntervalForecast> = ends
        .into_iter()
        .chain([(7.0, 9.0, 9.0), (9.0, 7.0, 8.0), (0.0, f64::INFINITY, 1.0)])
        .map(|(low, high, actual)| IntervalForecast { low, high, actual })
        .collect();
    let score = interval_score(&stated, 0.8).unwrap();
    assert_eq!((score.n, score.inside), (5, 3), "two are no intervals");
    close(score.winkler, 12.2);
    close(score.coverage, 0.6);
    close(score.coverage_low, 0.230_724_281_276_012_9);
    close(score.coverage_high, 0.882_379_225_767_352_2);
    assert_eq!(interval_score(&stated, 1.0), None);
    assert_eq!(interval_score(&stated, f64::NAN), None);
    stated.drain(..5);
    assert_eq!(interval_score(&stated, 0.8), None);
}

#[test]
fn ranked_probabilities_are_scored_by_how_far_off_they_were() {
    let at = |at: f64, p: f64| Threshold { at, p };
    let stated = [at(10.0, 0.1), at(20.0, 0.4), at(30.0, 0.75), at(40.0, 0.9)];
    for (actual, wanted) in
        [(5.0, 0.310_625), (20.0, 0.110_625), (25.0, 0.060_625), (99.0, 0.385_625)]
    {
        close(rps(&stated, actual).unwrap(), wanted);
    }
    close(
        rps(&[at(1.0, 0.7)], 0.0).unwrap(),
        brier(&[Forecast { p: 0.7, happened: true }]).unwrap(),
    );
    for broken in [vec![], vec![at(2.0, 0.1), at(1.0, 0.2)], vec![at(1.0, 0.4), at(2.0, 0.3)]] {
        assert_eq!(rps(&broken, 1.0), None);
    }
    assert_eq!(rps(&[at(1.0, 1.2)], 1.0), None);
    assert_eq!(rps(&stated, f64::NAN), None);
}

#[test]
fn a_risk_named_the_same_day_warned_of_nothing() {
    let days = [12, 3, 40, -2, 0, 7].map(Some).into_iter().chain([None, None]);
    let found = named_risks(&days.collect::<Vec<_>>()).unwrap();
    assert_eq!((found.events, found.named), (8, 4));
    close(found.hit_rate, 0.5);
    close(found.low, 0.215_216_062_213_877_5);
    close(found.high, 0.784_783_937_786_122_5);
    close(found.warning_days.unwrap(), 9.5);
    assert_eq!(named_risks(&[None]).unwrap().warning_days, None);
    assert_eq!(named_risks(&[]), None);
}

#[test]
fn what_people_say_is_the_nearest_class_and_halfway_counts_upwards() {
    let said = |p: f64| spoken(&[Forecast { p, happened: true }])[0].about;
    let pairs = [
        (0.0, 0),
        (0.024, 0),
        (0.025, 5),
        (0.0749, 5),
        (0.075, 10),
        (0.15, 20),
        (0.349, 30),
        (0.35, 40),
        (0.8499, 80),
        (0.85, 90),
        (0.925, 95),
        (0.974, 95),
        (0.975, 100),
        (1.0, 100),
    ];
    for (p, about) in pairs {
        assert_eq!(said(p), about, "{p}");
    }
    let classes = spoken(&twenty());
    assert_eq!(classes.iter().map(|class| class.n).sum::<usize>(), 20);
    let seventy = classes.iter().find(|class| class.about == 70).unwrap();
    assert_eq!((seventy.n, seventy.happened), (3, 2));
}

#[test]
fn a_band_is_the_same_for_the_same_seed_and_holds_the_diagonal() {
    let context = Context { draws: 400, seed: 7 };
    let band = consistency_band(&twenty(), &context);
    let mut turned = twenty();
    turned.reverse();
    assert_eq!(band, consistency_band(&turned, &context));
    assert_eq!(band.len(), 12, "one for each probability stated");
    // A single forecast at the end of all is nearly always at 1, above what it said.
    let inner = &band[..11];
    assert!(inner.iter().all(|at| at.low <= at.p && at.p <= at.high), "{band:?}");
    assert!(band.is_sorted_by(|a, b| a.low <= b.low && a.high <= b.high));
    assert_eq!(consistency_band(&twenty(), &Context::VALUES), []);
    let sure = [Forecast { p: 1.0, happened: false }, Forecast { p: 0.0, happened: true }];
    let band = consistency_band(&sure, &context);
    assert!(band.iter().all(|at| (at.high - at.low).abs() < 1e-12), "nothing is left to chance");
}

fn forecasts() -> impl Strategy<Value = Vec<Forecast>> {
    let p = prop_oneof![
        (0_u8..=10).prop_map(|tenths| f64::from(tenths) / 10.0),
        0.0..=1.0_f64,
        Just(-0.0)
    ];
    let one = (p, any::<bool>()).prop_map(|(p, happened)| Forecast { p, happened });
    prop::collection::vec(one, 1..200)
}

proptest! {
    #[test]
    fn the_parts_add_up_and_are_never_negative(forecasts in forecasts()) {
        let corp = corp(&forecasts).unwrap();
        let whole = corp.mcb - corp.dsc + corp.unc;
        prop_assert!((brier(&forecasts).unwrap() - whole).abs() < 1e-12);
        prop_assert!(corp.mcb >= 0.0 && corp.dsc >= 0.0 && corp.dsc <= corp.unc + 1e-12);
        prop_assert!(corp.log.dsc >= 0.0);
        if let Some(score) = log_score(&forecasts).mean {
            let whole = corp.log.mcb.unwrap() - corp.log.dsc + corp.log.unc;
            prop_assert!((score - whole).abs() < 1e-12);
        }
        let rises = |a: &Step, b: &Step| a.to < b.from && a.calibrated < b.calibrated;
        prop_assert!(corp.curve.is_sorted_by(rises));
        prop_assert_eq!(corp.curve.iter().map(|step| step.n).sum::<usize>(), forecasts.len());
    }

    #[test]
    fn the_order_of_forecasts_changes_no_bit(forecasts in forecasts(), by in any::<prop::sample::Index>()) {
        let mut turned = forecasts.clone();
        turned.rotate_left(by.index(forecasts.len()));
        turned.reverse();
        prop_assert_eq!(corp(&forecasts), corp(&turned));
        prop_assert_eq!(brier(&forecasts).map(f64::to_bits), brier(&turned).map(f64::to_bits));
        prop_assert_eq!(log_score(&forecasts), log_score(&turned));
        prop_assert_eq!(spoken(&forecasts), spoken(&turned));
    }
}
