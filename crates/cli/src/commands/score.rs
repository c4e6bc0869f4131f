//! `altitude score`: how good stated probabilities were, from a table on standard input.

use std::io::IsTerminal;
use std::time::{Duration, Instant};

use anyhow::Result;
use desk::{Forecasts, ScoreMoment, Texts};

use crate::args::Args;
use crate::{commands, screen, surroundings};

/// How good your forecasts were: does it happen as often as you say?
///
/// Reads CSV on standard input. Its header names `p`, the probability you stated (0.7, or 70 %),
/// and `y`, what came (1 or 0, true or false, yes or no); other columns are ignored. Cells may be
/// parted by commas, semicolons (then 0,7 is a number too) or tabs. A line without one of the two
/// is left out and counted; a line not understood is named and costs only itself. Nothing is kept,
/// and no journal is needed.
///
/// Shown are how often it happens when you say about so much, the calibration curve, and the Brier
/// score with its parts: miscalibration − discrimination + uncertainty. Under 20 forecasts there is
/// no curve, only what so few can say.
///
/// With --json: `{n, brier, log, log_infinite, mcb, dsc, unc, curve}`. `log` is null where a
/// forecast of 0 or 1 was wrong, and `log_infinite` counts those. `curve` lists the steps of the
/// curve, `{from, to, n, happened, calibrated}`: of the n forecasts that said from … to, `happened`
/// came, which is the share `calibrated`. It is empty under 20 forecasts.
///
/// Examples:
///   altitude score < forecasts.csv
///   printf 'p,y\n0.8,1\n0.8,0\n30 %%,no\n' | altitude score
///   altitude score --json < forecasts.csv | jq .brier
#[derive(Debug, clap::Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct Score {}

/// Nothing is shown of a table read faster.
const PATIENCE: Duration = Duration::from_secs(1);

impl Score {
    #[expect(clippy::unused_self, reason = "every command runs alike")]
    pub(crate) fn run(&self, args: &Args) -> Result<()> {
        let texts = Texts::new(surroundings::settings(args)?.language);
        let input = std::io::stdin();
        if input.is_terminal() && !args.quiet {
            eprintln!("{}", texts.word("score-waiting"));
        }
        let mut progress = Progress {
            texts: &texts,
            begun: surroundings::now(),
            wanted: surroundings::draws_progress() && !args.quiet && !input.is_terminal(),
            shown: false,
        };
        let read = Forecasts::read(&mut input.lock(), &texts, &mut |moment| progress.tell(moment));
        progress.clear();
        let forecasts = read?;
        commands::print(args, &forecasts.score(), || {
            screen::score::page(&forecasts.page(&texts), &screen::Page::of(&texts))
        })
    }
}

/// A line that is written over, on a terminal.
struct Progress<'a> {
    texts: &'a Texts,
    begun: Instant,
    wanted: bool,
    shown: bool,
}

impl Progress<'_> {
    fn tell(&mut self, moment: ScoreMoment) {
        match moment {
            ScoreMoment::Complaint(words) => {
                self.clear();
                eprintln!("{words}");
            }
            ScoreMoment::Lines(lines) if self.wanted && self.begun.elapsed() >= PATIENCE => {
                self.shown = true;
                let lines = desk::Slot::Words(lines.to_string().into());
                eprint!("\r{}", self.texts.say("score-progress", &vec![("lines", lines)]));
            }
            ScoreMoment::Lines(_) => {}
        }
    }

    fn clear(&mut self) {
        if self.shown {
            eprint!("\r\u{1b}[K");
            self.shown = false;
        }
    }
}
