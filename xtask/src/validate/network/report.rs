//! The figures of one organisation: as JSON for programs, as tables for VALIDITY.md.

use serde_json::{Value, json};

use super::accuracy::{Accuracy, DRAWS};
use super::folder::Folder;
use super::ranks::residual;
use super::robustness::{self, SEEDS};
use super::scored::{PARTS, Scored};
use super::signals::{DEFAULT, Signal};
use super::standing::Standing;

/// In the tables only: a part of the default, and minus constraint over the mail of all.
const TABLES_ONLY: [&str; 3] = ["in_flow_spread", "openness", "units_spread"];

/// One object a signal.
pub(super) fn json(scored: &Scored, signals: &[Signal]) -> Value {
    let top = scored.top();
    let row = |(name, values): (&str, Vec<f64>)| {
        let found = scored.order.estimate(&values);
        json!({
            "signal": name,
            "pair_accuracy": found.map(|found| found.value),
            "low": found.map(|found| found.low),
            "high": found.map(|found| found.high),
            "auc_top": top.as_ref().and_then(|top| top.plain(&values)),
            "n_people": scored.people.len(),
            "n_pairs": scored.order.pairs(),
        })
    };
    let shown = scored.all(signals).into_iter().filter(|(name, _)| !TABLES_ONLY.contains(name));
    Value::Array(shown.map(row).collect())
}

/// All tables.
pub(super) fn print(folder: &Folder, scored: &Scored, signals: &[Signal]) {
    opening(folder, scored);
    accuracies(folder, scored, signals);
    against_degree(scored, signals);
    stability(folder, scored);
    mailboxes(folder, scored);
    sent_folders(folder, scored);
    design(folder, scored, signals);
}

fn opening(folder: &Folder, scored: &Scored) {
    let slots: usize = folder.mails.iter().map(|mail| mail.everyone().count()).sum();
    let (people, mails) = (folder.people.count(), folder.mails.len());
    println!("{people} people, {mails} messages, {slots} recipients.");
    folder.complaints.said().iter().for_each(|line| println!("not used: {line}"));
    if !folder.copies_known {
        println!("To and Cc are not told apart: everyone counts as To; copied_in is left out.");
    }
    let kind = match folder.standing {
        Standing::Levels(_) => "of different level",
        Standing::Pairs(_) => "given",
    };
    println!(
        "{} people compared in {} pairs {kind}; {} with a standing left out because they sent or received \
nothing (--everyone takes them in). People without a value for a signal stand below all others.",
        scored.people.len(),
        scored.order.pairs(),
        scored.left_out
    );
    println!(
        "brokerage is minus constraint as one's own mailbox shows it, openness the same over the mail of all. output is sent and exposure is \
received, a week. default: mean percentile of {}.\n",
        PARTS.join(", ")
    );
}

fn accuracies(folder: &Folder, scored: &Scored, signals: &[Signal]) {
    let all = scored.all(signals);
    let volume = |name| named(&all, name).unwrap_or_default();
    let (received, sent) = (volume("received"), volume("sent"));
    let top = scored.top();
    let whole =
        Scored::of(folder, true).ok().filter(|whole| whole.people.len() > scored.people.len());
    println!(
        "Interval: {DRAWS} redraws of people. Top: the highest level with a tenth of the people and all above."
    );
    println!("After volume: what the ranks of received and sent leave of the signal's.\n");
    println!(
        "| signal | pair accuracy | 95 % | AUC of the top | after volume | with those left out |"
    );
    println!("|---|---|---|---|---|---|");
    for (name, values) in &all {
        let cells = [
            said(scored.order.plain(values)),
            between(scored.order.estimate(values)),
            said(top.as_ref().and_then(|top| top.plain(values))),
            said(scored.order.plain(&residual(values, [&received, &sent]))),
            said(whole.as_ref().and_then(|w| w.order.plain(&named(&w.all(signals), name)?))),
        ];
        println!("| {name} | {} |", cells.join(" | "));
    }
}

fn against_degree(scored: &Scored, signals: &[Signal]) {
    let all = scored.all(signals);
    let (Some(default), Some(degree)) = (named(&all, DEFAULT), named(&all, "degree")) else {
        return;
    };
    if let Some(apart) = scored.order.difference(&default, &degree) {
        let Accuracy { value, low, high } = apart;
        println!(
            "\nDefault minus degree, redrawn together: {value:+.3} ({low:+.3} to {high:+.3})."
        );
    }
}

fn stability(folder: &Folder, scored: &Scored) {
    println!("\nFirst and second half of the messages:\n");
    println!("| signal | Spearman | accuracy, first | second |\n|---|---|---|---|");
    for half in robustness::halves(folder, scored) {
        let cells = [half.agreement, half.first, half.second].map(said).join(" | ");
        println!("| {} | {cells} |", half.name);
    }
}

fn mailboxes(folder: &Folder, scored: &Scored) {
    println!(
        "\nHalf of the mailboxes held, mean of {SEEDS} draws. What is read from one's own mailbox alone"
    );
    println!(
        "cannot change for those whose mailbox is held; only who they are compared with does.\n"
    );
    println!("| signal | among those held | among all, held or not |\n|---|---|---|");
    for signal in robustness::missing(folder, scored) {
        println!("| {} | {} | {} |", signal.name, said(signal.held), said(signal.mixed));
    }
}

fn sent_folders(folder: &Folder, scored: &Scored) {
    println!(
        "\nOnly what a random half of the people sent is there, mean of {SEEDS} draws. Bias: how often someone"
    );
    println!(
        "whose sent mail is there stands above someone whose is not, whatever their levels; .5 is fair.\n"
    );
    println!("| signal | among all | bias |\n|---|---|---|");
    for signal in robustness::sent_only(folder, scored) {
        println!("| {} | {} | {} |", signal.name, said(signal.mixed), said(signal.bias));
    }
}

/// What the design states of the one folder it was measured on, by the signal that has it.
const STATED: [(&str, &str, f64); 7] = [
    ("in-degree", "in_degree", 0.785),
    ("eigenvector", "eigenvector", 0.793),
    ("entropy of in-flow", "in_flow_spread", 0.725),
    ("entropy of senders' units", "units_spread", 0.689),
    ("undirected degree", "degree", 0.755),
    ("received", "received", 0.644),
    ("sent", "sent", 0.622),
];

fn design(folder: &Folder, scored: &Scored, signals: &[Signal]) {
    // People, messages: that folder and no other.
    if (folder.people.count(), folder.mails.len()) != (156, 21_635) {
        return;
    }
    println!("\n| | the design says | the programme says | |\n|---|---|---|---|");
    let all = scored.all(signals);
    for (what, name, stated) in STATED {
        let found = named(&all, name).and_then(|values| scored.order.plain(&values));
        let same = found.is_some_and(|found| (found - stated).abs() < 0.001);
        println!(
            "| {what} | {} | {} | {} |",
            said(Some(stated)),
            said(found),
            if same { "same" } else { "corrected" }
        );
    }
}

fn named(all: &[(&'static str, Vec<f64>)], name: &str) -> Option<Vec<f64>> {
    all.iter().find(|(other, _)| *other == name).map(|(_, values)| values.clone())
}

/// Three digits without the zero before the point.
fn said(share: Option<f64>) -> String {
    share.map_or_else(|| "–".to_owned(), |share| format!("{share:.3}").replacen("0.", ".", 1))
}

fn between(found: Option<Accuracy>) -> String {
    found
        .map_or_else(|| "–".to_owned(), |f| format!("{}–{}", said(Some(f.low)), said(Some(f.high))))
}
