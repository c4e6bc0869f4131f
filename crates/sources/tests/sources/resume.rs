//! Reading goes on where it was acknowledged, and whole origins are skipped when known.

use std::fs;

use record::Found;
use sources::{Resume, Step};

use crate::walked::{fixtures, founds, walk, walk_from};

/// Found from the unit after `known` on, per origin.
fn after(steps: &[Step], known: u64) -> Vec<Found> {
    let (mut all, mut unit, mut units) = (Vec::new(), Vec::new(), 0);
    for step in steps {
        match step {
            Step::Begin(_) => units = 0,
            Step::Found(found) => unit.push(found.clone()),
            Step::Done { units: done, .. } => {
                units = *done;
                let kept = std::mem::take(&mut unit);
                all.extend(kept.into_iter().filter(|_| units > known));
            }
            Step::End => {}
        }
    }
    let _ = units;
    all
}

#[test]
fn the_rest_of_an_origin_is_what_would_have_come() {
    for name in ["mbox", "folder", "maildir", "ics", "outlook_csv"] {
        let path = fixtures().join(name);
        let whole = walk(&path);
        for known in 0..4 {
            let rest = walk_from(&path, &|_| Resume::After(known));
            let rest: Vec<Found> = founds(&rest).into_iter().cloned().collect();
            assert_eq!(rest, after(&whole, known), "{name} after {known}");
        }
    }
}

#[test]
fn a_known_origin_is_begun_and_ended_and_nothing_else() {
    let steps = walk_from(&fixtures().join("mbox/plain.mbox"), &|_| Resume::Nothing);
    assert!(matches!(steps.as_slice(), [Step::Begin(_), Step::End]), "{steps:?}");
}

#[test]
fn content_is_known_again_at_another_place_and_under_another_name() {
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("copy");
    fs::copy(fixtures().join("mbox/plain.mbox"), &copy).unwrap();
    let fingerprint = |steps: &[Step]| match &steps[0] {
        Step::Begin(origin) => origin.fingerprint,
        step => panic!("{step:?}"),
    };
    let original = fingerprint(&walk(&fixtures().join("mbox/plain.mbox")));
    assert_eq!(fingerprint(&walk(&copy)), original);
    assert_ne!(fingerprint(&walk(&fixtures().join("mbox/odd.mbox"))), original);
}

#[test]
fn a_sink_that_stops_is_not_called_again() {
    let path = fixtures();
    for most in 0..30 {
        let mut calls = 0;
        let settings = crate::walked::settings();
        sources::walk(&[path.clone(), path.clone()], &settings, &|_| Resume::All, &mut |_| {
            calls += 1;
            if calls > most {
                std::ops::ControlFlow::Break(())
            } else {
                std::ops::ControlFlow::Continue(())
            }
        });
        assert_eq!(calls, most + 1);
    }
}
