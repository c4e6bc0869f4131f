//! Progress of an import: a bar with rate and time left, or plain lines where none can be drawn.

use std::time::{Duration, Instant};

use desk::{Moment, Pace};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::screen::cut;
use crate::surroundings;

/// Shows how far an import is, on standard error.
pub(crate) struct Progress {
    /// Said while threads and series are put together.
    settling: String,
    shown: Shown,
}

enum Shown {
    Bar(ProgressBar),
    Lines { last: Instant, every: Duration },
    Nothing,
}

impl Progress {
    pub(crate) fn new(settling: String, quiet: bool) -> Progress {
        let shown = if quiet {
            Shown::Nothing
        } else if surroundings::draws_progress() {
            Shown::Bar(bar())
        } else {
            Shown::Lines { last: surroundings::now(), every: Duration::from_secs(2) }
        };
        Progress { settling, shown }
    }

    pub(crate) fn tell(&mut self, moment: &Moment) {
        match (&mut self.shown, moment) {
            (Shown::Bar(bar), Moment::Reading(path)) => bar.set_message(cut(&name(path), 30)),
            (Shown::Bar(bar), Moment::Pace(pace)) => {
                bar.set_length(pace.total);
                bar.set_position(pace.bytes.min(pace.total));
                bar.set_prefix(pace.items.to_string());
            }
            (Shown::Bar(bar), Moment::Settling) => {
                bar.set_message(self.settling.clone());
            }
            (Shown::Lines { last, every }, Moment::Pace(pace)) if last.elapsed() >= *every => {
                *last = surroundings::now();
                eprintln!("{}", line(*pace));
            }
            _ => {}
        }
    }

    pub(crate) fn finish(self) {
        if let Shown::Bar(bar) = self.shown {
            bar.finish_and_clear();
        }
    }
}

fn bar() -> ProgressBar {
    let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr_with_hz(10));
    let style = "{bar:28.74/238} {percent:>3} %  {binary_bytes_per_sec}  {eta}  {prefix}  {msg}";
    if let Ok(style) = ProgressStyle::with_template(style) {
        bar.set_style(style.progress_chars("━━─"));
    }
    bar
}

fn line(pace: Pace) -> String {
    let percent = (pace.bytes * 100).checked_div(pace.total).unwrap_or(100).min(100);
    format!("{percent:>3} %  {} items, {} of {} MB", pace.items, pace.bytes >> 20, pace.total >> 20)
}

fn name(path: &str) -> String {
    path.rsplit('/').find(|part| !part.is_empty()).unwrap_or(path).to_owned()
}
