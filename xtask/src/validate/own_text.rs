//! How well own text is told from quotes, forwards and signatures, line by line, and where its
//! sentences begin, on real messages labelled by hand. The table has the half the rules were mended
//! on and the half they were not.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use lenses::stats::wilson;

use super::own_labels::{Label, Labelled, Mail, read};
use super::sentence_starts::starts;
use crate::process::variable;

/// Precision and recall of "own" by line, of boundaries of sentences, and the share of messages cut
/// right to the line, which none of the halves may fall below.
const FLOORS: [(&str, f64); 5] = [
    ("own lines, precision", 0.96),
    ("own lines, recall", 0.99),
    ("messages cut exactly right", 0.93),
    ("sentences, precision", 0.97),
    ("sentences, recall", 0.97),
];

/// So much of all real mail is the same when its own text is cut again.
const STABLE: f64 = 0.997;

/// Prints the table; an error names what is below its floor.
pub(super) fn run(root: &Path) -> Result<()> {
    let Some(data) = variable("ALTITUDE_DATA").map(PathBuf::from) else {
        println!("skipped: ALTITUDE_DATA is not set");
        return Ok(());
    };
    let mail = read(root, &data)?;
    println!("{} messages labelled, {} not at hand", mail.labelled.len(), mail.missing);
    println!("| half | messages | figure | of | value | 95 % |\n|---|---|---|---|---|---|");
    let mut low = below(&mail, true);
    low.extend(below(&mail, false));
    let stable = Share { good: mail.stable, all: mail.messages };
    println!("| all | {} | the same when cut twice | {stable}", mail.messages);
    if stable.value() < STABLE {
        low.push("own text cut twice".to_owned());
    }
    if low.is_empty() { Ok(()) } else { bail!("below their floor: {}", low.join(", ")) }
}

/// Prints one half and says what of it is below its floor.
fn below(mail: &Mail, dev: bool) -> Vec<String> {
    let half = if dev { "dev" } else { "test" };
    let chosen: Vec<&Labelled> = mail.labelled.iter().filter(|one| one.dev == dev).collect();
    let score = score(&chosen);
    println!("| {half} | {} | lines scored | {} | | |", chosen.len(), score.lines);
    let mut low = Vec::new();
    for ((name, floor), share) in FLOORS.into_iter().zip(score.shares()) {
        println!("| {half} | {} | {name} | {share}", chosen.len());
        if share.value() < floor {
            low.push(format!("{name} ({half})"));
        }
    }
    low
}

/// Good ones of all.
#[derive(Debug, Clone, Copy, Default)]
struct Share {
    good: usize,
    all: usize,
}

impl Share {
    fn add(&mut self, good: bool) {
        self.all += 1;
        self.good += usize::from(good);
    }

    fn value(self) -> f64 {
        self.good as f64 / self.all as f64
    }
}

impl std::fmt::Display for Share {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (low, high) = wilson(self.good as f64, self.all as f64);
        let [value, low, high] = [self.value(), low, high].map(|share| share * 100.0);
        write!(f, "{} | {value:.1} % | {low:.1}–{high:.1} |", self.all)
    }
}

/// What [`FLOORS`] names, and how many lines it is of.
#[derive(Debug, Default)]
struct Score {
    lines: usize,
    kept: Share,
    own: Share,
    exact: Share,
    found: Share,
    labelled: Share,
}

impl Score {
    fn shares(&self) -> [Share; 5] {
        [self.kept, self.own, self.exact, self.found, self.labelled]
    }
}

fn score(chosen: &[&Labelled]) -> Score {
    let mut score = Score::default();
    for one in chosen {
        score_lines(one, &mut score);
        let Some((found, labelled)) = starts(one) else { continue };
        found.iter().for_each(|at| score.found.add(labelled.contains(at)));
        labelled.iter().for_each(|at| score.labelled.add(found.contains(at)));
    }
    score
}

fn score_lines(one: &Labelled, score: &mut Score) {
    let kept = kept(&one.text, &text::own_text(&one.text).text);
    let mut exact = true;
    for (label, kept) in one.lines.iter().zip(kept) {
        if matches!(label, Label::Blank | Label::Either) {
            continue;
        }
        let own = *label == Label::Own;
        score.lines += 1;
        exact &= own == kept;
        if kept {
            score.kept.add(own);
        }
        if own {
            score.own.add(kept);
        }
    }
    score.exact.add(exact);
}

/// Which lines of a body its own text still has. The own text keeps lines in order and whole, or,
/// where a mark of a forward is glued to one, its beginning.
fn kept(body: &str, own: &str) -> Vec<bool> {
    let mut rest = own.lines().map(str::trim).filter(|line| !line.is_empty()).peekable();
    let lines = body.lines().map(str::trim);
    lines
        .map(|line| {
            let cut = |next: &&str| {
                line == *next || line.strip_prefix(*next).is_some_and(|rest| rest.contains("-----"))
            };
            rest.next_if(|next| cut(next)).is_some()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kept_lines_are_found_again() {
        let body = "Yes.\n\n> no\nGo on.----- Forwarded by X -----\nx";
        assert_eq!(kept(body, "Yes.\n\nGo on."), [true, false, false, true, false]);
    }

    #[test]
    fn own_text_of_real_mail_holds_its_floors() {
        if variable("ALTITUDE_DATA").is_none() {
            println!("skipped: ALTITUDE_DATA is not set");
            return;
        }
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        run(root).unwrap();
    }
}
