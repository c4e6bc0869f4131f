//! `cargo xtask docs`: one page per lens, rendered from its own papers, so that a page cannot say
//! anything else than the code. Nothing in `docs/lenses` is written by hand.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use lenses::{Citation, Direction, Facet, Lens, Unit, Validation};

/// Where the pages stand.
const FOLDER: &str = "docs/lenses";

/// Writes every page and removes those of lenses that are gone.
pub(crate) fn run(root: &Path, words: &[String]) -> Result<()> {
    if let Some(word) = words.first() {
        bail!("docs takes no arguments, got `{word}`");
    }
    let folder = root.join(FOLDER);
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {folder:?}"))?;
    let written = pages(&lenses::all());
    for name in committed(&folder)?.keys().filter(|name| !written.contains_key(*name)) {
        fs::remove_file(folder.join(name)).with_context(|| format!("cannot remove {name}"))?;
    }
    for (name, text) in &written {
        fs::write(folder.join(name), text).with_context(|| format!("cannot write {name}"))?;
    }
    println!("{FOLDER}: {} pages", written.len());
    Ok(())
}

/// Fails where the pages as they stand are not what the lenses say.
pub(crate) fn up_to_date(root: &Path) -> Result<()> {
    let stale = differences(&committed(&root.join(FOLDER))?, &pages(&lenses::all()));
    for name in &stale {
        println!("{FOLDER}/{name} is not what the lenses say");
    }
    if stale.is_empty() { Ok(()) } else { bail!("{} pages are stale", stale.len()) }
}

/// Pages by file name.
type Pages = BTreeMap<String, String>;

fn differences(there: &Pages, wanted: &Pages) -> Vec<String> {
    let mut names: Vec<&String> = there.keys().chain(wanted.keys()).collect();
    names.sort();
    names.dedup();
    names.into_iter().filter(|name| there.get(*name) != wanted.get(*name)).cloned().collect()
}

fn committed(folder: &Path) -> Result<Pages> {
    let mut pages = Pages::new();
    let Ok(entries) = fs::read_dir(folder) else { return Ok(pages) };
    for entry in entries {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).with_context(|| format!("cannot read {name}"))?;
        pages.insert(name, text);
    }
    Ok(pages)
}

fn pages(lenses: &[&Lens]) -> Pages {
    let mut pages: Pages =
        lenses.iter().map(|lens| (format!("{}.md", lens.name), page(lens))).collect();
    pages.insert("README.md".to_owned(), index(lenses));
    pages
}

fn index(lenses: &[&Lens]) -> String {
    let mut text = String::from(
        "# Lenses\n\nWritten by `cargo xtask docs` from the lenses themselves; not by hand.\n",
    );
    for facet in Facet::ALL {
        let of_facet: Vec<_> = lenses.iter().filter(|lens| lens.facet == facet).collect();
        if of_facet.is_empty() {
            continue;
        }
        text.push_str(&format!("\n## {}\n\n", facet.name()));
        for lens in of_facet {
            let line = format!("- [{name}]({name}.md): {}\n", lens.question, name = lens.name);
            text.push_str(&line);
        }
    }
    text
}

fn page(lens: &Lens) -> String {
    let facts = format!(
        "facet {} · unit {} · {}",
        lens.facet.name(),
        unit(lens.unit),
        direction(lens.direction)
    );
    let sources: Vec<String> = lens.sources.iter().map(citation).collect();
    let fails: Vec<String> = lens.fails_when.iter().map(|when| (*when).to_owned()).collect();
    let parts = [
        format!("# {}\n\n{}\n\n{facts}\n", lens.name, lens.question),
        section("Formula", lens.formula),
        section("Interval", lens.interval),
        section("At least", lens.at_least),
        section("Misleads when", &bullets(&fails)),
        section("Checked on", &validation(lens.validated)),
        section("Example", lens.example.says),
        section("Sources", &bullets(&sources)),
    ];
    parts.join("\n")
}

fn section(title: &str, body: &str) -> String {
    format!("## {title}\n\n{}\n", body.trim_end())
}

fn bullets(lines: &[String]) -> String {
    lines.iter().map(|line| format!("- {line}\n")).collect()
}

fn citation(citation: &Citation) -> String {
    let Citation { author, year, title, doi } = citation;
    match *doi {
        "" => format!("{author} ({year}). {title}."),
        doi => format!("{author} ({year}). {title}. <https://doi.org/{doi}>"),
    }
}

fn validation(validated: Validation) -> String {
    match validated {
        Validation::Checked(how) => how.to_owned(),
        Validation::Ours(stands) => format!("Ours, unvalidated. {stands}").trim_end().to_owned(),
    }
}

fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Share => "share (0 to 1, shown in percent)",
        Unit::Hours => "hours in the span",
        Unit::HoursPerWeek => "hours a week",
        Unit::MessagesPerWeek => "messages a week",
        Unit::People => "people",
        Unit::EffectivePeople => "people (effective number: exp of the entropy)",
        Unit::EffectiveUnits => "units (effective number: exp of the entropy)",
        Unit::Threads => "threads",
        Unit::Points => "percentile points (−1 to 1, shown as −100 to 100)",
        Unit::Series => "series",
        Unit::TimesPerWeek => "times a week",
        Unit::PerThousandWords => "sentences per 1,000 own words",
        Unit::Index => "a number without unit",
    }
}

fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::Higher => "more is better",
        Direction::Lower => "less is better",
        Direction::Neither => "describes, neither way is better",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_citation_links_its_doi() {
        let known = Citation { author: "Burt", year: 1992, title: "Structural Holes", doi: "" };
        assert_eq!(citation(&known), "Burt (1992). Structural Holes.");
        let linked = Citation { doi: "10.1/x", ..known };
        assert!(citation(&linked).ends_with(". <https://doi.org/10.1/x>"));
    }

    #[test]
    fn unvalidated_measures_say_so() {
        assert_eq!(validation(Validation::Ours("")), "Ours, unvalidated.");
        assert_eq!(validation(Validation::Checked("On 95 files.")), "On 95 files.");
    }

    #[test]
    fn changed_missing_and_left_over_pages_are_stale() {
        let pages = |pairs: &[(&str, &str)]| -> Pages {
            pairs.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
        };
        let there = pages(&[("a.md", "1"), ("b.md", "1"), ("d.md", "1")]);
        let wanted = pages(&[("a.md", "1"), ("b.md", "2"), ("c.md", "1")]);
        assert_eq!(differences(&there, &wanted), ["b.md", "c.md", "d.md"]);
    }

    #[test]
    fn every_lens_has_a_page_that_holds_its_papers() {
        let all = lenses::all();
        let pages = pages(&all);
        assert_eq!(pages.len(), all.len() + 1);
        for lens in all {
            let page = &pages[&format!("{}.md", lens.name)];
            assert!(page.contains(lens.question) && page.contains(lens.formula.trim_end()));
        }
    }
}
