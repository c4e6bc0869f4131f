//! The table an import ends with.

use comfy_table::CellAlignment;
use desk::{ImportSummary, OriginSummary};

use crate::screen::{Page, tail};

const SHOWN: usize = 12;

/// Why things were not kept, most frequent first.
fn reasons(kind: &str, heading: &str, summary: &ImportSummary, page: &Page<'_>) -> String {
    let of_kind: Vec<_> = summary.reasons.iter().filter(|reason| reason.kind == kind).collect();
    if of_kind.is_empty() {
        return String::new();
    }
    let mut text = page.heading(heading);
    for reason in of_kind.iter().take(SHOWN) {
        text += &format!("{:>7}  {}\n", reason.count, page.wrapped(&reason.reason, 9));
    }
    if of_kind.len() > SHOWN {
        let more = (of_kind.len() - SHOWN).to_string();
        text += &page.line("import-more", &[("count", more)]);
    }
    text + "\n"
}

/// Kept, known, left out and complaints by file, with their sum.
pub(crate) fn table(summary: &ImportSummary, page: &Page<'_>) -> String {
    let mut table = page.table(&[
        "import-file",
        "import-kind",
        "import-kept",
        "import-known",
        "import-left-out",
        "import-complaints",
    ]);
    let row = |path: String, origin: &OriginSummary| {
        let OriginSummary { kept, known, left_out, complaints, .. } = origin;
        vec![
            path,
            page.source(&origin.source),
            kept.to_string(),
            known.to_string(),
            left_out.to_string(),
            complaints.to_string(),
        ]
    };
    // Many files: those that complained or gave most are worth a line.
    let mut origins: Vec<&OriginSummary> = summary.origins.iter().collect();
    if origins.len() > SHOWN {
        origins.sort_by_key(|o| std::cmp::Reverse((o.complaints, o.kept, o.known)));
    }
    for origin in origins.iter().take(SHOWN) {
        table.add_row(row(tail(&origin.path, 40), origin));
    }
    if origins.len() > SHOWN {
        let more = (origins.len() - SHOWN).to_string();
        table.add_row(vec![page.say("import-more", &[("count", more)])]);
    }
    if origins.len() != 1 {
        let all = OriginSummary {
            kept: summary.kept,
            known: summary.known,
            left_out: summary.left_out,
            complaints: summary.complaints,
            ..OriginSummary::default()
        };
        table.add_row(row(page.texts.word("import-total"), &all));
    }
    for column in 2..6 {
        if let Some(column) = table.column_mut(column) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    let mut text = format!("{table}\n");
    text += &reasons("complaint", "screen-complaints", summary, page);
    text += &reasons("left_out", "screen-left-out", summary, page);
    if summary.dry_run {
        text += &page.line("import-dry", &[]);
    }
    if summary.interrupted {
        text += &page.line("import-interrupted", &[]);
    }
    text
}
