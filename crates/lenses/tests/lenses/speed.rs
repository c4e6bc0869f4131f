//! How long each lens takes over a million messages; prints, and fails only on the absurd.

use lenses::Context;
use record::Span;

use crate::busy;

#[test]
#[ignore = "a million messages; run in release with --ignored --nocapture"]
fn a_million_messages() {
    let record = busy::large(1_000_000);
    let span = Span { start: jiff::civil::date(2025, 7, 7), end: jiff::civil::date(2026, 7, 6) };
    for lens in lenses::all() {
        #[expect(clippy::disallowed_methods, reason = "measuring time is what this test is for")]
        let begun = std::time::Instant::now();
        let reading = lens.reading(&record, span, &Context::SHOWN);
        println!(
            "{:>20} {:>8.1?} {:?}",
            lens.name,
            begun.elapsed(),
            reading.estimate().map(|e| e.value)
        );
    }
}
