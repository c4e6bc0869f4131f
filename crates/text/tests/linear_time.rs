//! Long hostile input is read in linear time: a quadratic reading of a megabyte would take
//! hours, so a generous bound tells the two apart on any machine.

use std::time::{Duration, Instant};

const MEGABYTE: usize = 1 << 20;

/// Time all that the crate does with one body.
fn read(body: &str) -> Duration {
    #[expect(clippy::disallowed_methods, reason = "the test measures time")]
    let start = Instant::now();
    let own = text::own_text(body);
    text::kept(&mut text::Reader::default(), body, &own.text);
    text::words(&own.text);
    text::sentences(body);
    text::subject(body);
    text::title(body);
    text::meeting_level(&text::MeetingTraits { title: body, ..Default::default() });
    text::is_auto_reply(body);
    text::feedback::questions(body, &text::feedback::check(body));
    start.elapsed()
}

#[track_caller]
fn reads_in_time(piece: &str, bytes: usize) {
    let time = read(&piece.repeat(bytes / piece.len()));
    assert!(time < Duration::from_secs(60), "{piece:?} took {time:?}");
}

#[test]
fn eight_megabytes_of_marks_one_line_or_attributions() {
    for piece in [">", "a", "On a wrote:"] {
        reads_in_time(piece, 8 * MEGABYTE);
    }
}

#[test]
fn a_megabyte_of_anything_else_hostile() {
    for piece in [
        ">\n",
        "> a\n",
        "a ",
        "\n",
        " \n",
        " ",
        "\t",
        "On a wrote:\n",
        "On 1 a\n",
        "On 1 wrote:",
        "On 3 May 2001 10:12, a wrote: ",
        "To: a\n",
        "To: a\n\n",
        "From: a\n",
        "From: a\nSent: b\n",
        "-----",
        "----- Forwarded",
        "-- \n",
        "Re: ",
        "[a] ",
        "3/5/01 10:12 AM\n",
        "a? ",
        ".",
        "?",
        "!\n",
        "...",
        "Thanks, Al\n",
        "Al\n",
        "é",
        "ß?",
        "¿",
        "”",
        "a.b.",
        "cc: x,\n",
        "___\n",
        "Please call me if ",
        "let me know ",
        "555-0134\n",
        "1 1 ",
        "1:1:",
    ] {
        reads_in_time(piece, MEGABYTE);
    }
}
