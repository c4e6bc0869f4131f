//! How fast own text is cut, and levels and acts are read, from a file of plain text mail bodies:
//! `cargo run --release -p text --example throughput FILE`, bodies separated by a line `\x1e`.

use std::time::Instant;

fn main() -> std::io::Result<()> {
    let Some(path) = std::env::args().nth(1) else {
        println!("usage: throughput FILE");
        return Ok(());
    };
    let bytes = std::fs::read(path)?;
    let text = String::from_utf8_lossy(&bytes);
    let bodies: Vec<&str> = text.split('\u{1e}').collect();
    #[expect(clippy::disallowed_methods, reason = "an example that measures time")]
    let start = Instant::now();
    let mut reader = text::Reader::default();
    let (mut kept, mut sentences, mut passages) = (0, 0, 0);
    for body in &bodies {
        let own = text::own_text(body);
        kept += own.text.len();
        sentences += text::sentences(&own.text).len();
        passages += text::kept(&mut reader, "", &own.text).passages.len();
    }
    let seconds = start.elapsed().as_secs_f64();
    println!(
        "{} bodies, {} bytes, {kept} own, {sentences} sentences, {passages} passages",
        bodies.len(),
        bytes.len()
    );
    println!("{:.1} MB/s", bytes.len() as f64 / 1e6 / seconds);
    Ok(())
}
