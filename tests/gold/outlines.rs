//! Outline entries and their nesting.
//!
//! An entry of the gold outline is `L12 [P] name`, indented under its parent; `?` marks one that may be shown and need
//! not be.

use crate::corpus::{self, DOCUMENTS};
use crate::score::{Tally, plain};
use crate::table;
use gongwen::ide::outline::{Symbol, outline};
use gongwen::messages::Language;

struct Wanted {
    line: u32,
    /// `T` title, `M` metadata and so on.
    kind: char,
    optional: bool,
    names: Vec<String>,
    parent: Option<usize>,
}

fn wanted(text: &str) -> Vec<Wanted> {
    let mut found: Vec<Wanted> = Vec::new();
    let mut open: Vec<(usize, usize)> = Vec::new();
    for line in text.lines() {
        let entry = line.trim_start();
        let depth = line.len() - entry.len();
        let Some((number, rest)) = entry
            .strip_prefix('L')
            .and_then(|entry| entry.split_once(" ["))
        else {
            continue;
        };
        let Some((kind, name)) = rest.split_once("] ") else {
            continue;
        };
        let (name, others) = match name.split_once("(also accepted: ") {
            Some((name, others)) => (name, others.trim_end().trim_end_matches(')')),
            None => (name, ""),
        };
        open.retain(|&(other, _)| other < depth);
        let names = std::iter::once(name).chain(others.split(" | "));
        let names = names.map(plain).filter(|name| !name.is_empty());
        found.push(Wanted {
            line: number.parse::<u32>().expect("a line") - 1,
            kind: kind.chars().next().expect("a kind"),
            optional: kind.ends_with('?'),
            names: names.collect(),
            parent: open.last().map(|&(_, index)| index),
        });
        open.push((depth, found.len() - 1));
    }
    found
}

struct Shown {
    line: u32,
    name: String,
    parent: Option<usize>,
}

fn flatten(symbols: &[Symbol], parent: Option<usize>, out: &mut Vec<Shown>) {
    for symbol in symbols {
        out.push(Shown {
            line: symbol.selection.start.line,
            name: plain(&symbol.name),
            parent,
        });
        let index = out.len() - 1;
        flatten(&symbol.children, Some(index), out);
    }
}

/// A name without its number.
fn bare(name: &str) -> &str {
    let is_han_number = |c: char| "一二三四五六七八九十".contains(c);
    let digits = |c: char| c.is_ascii_digit();
    let (rest, close): (&str, &[char]) = if let Some(inner) = name.strip_prefix('(') {
        (inner.trim_start_matches(is_han_number), &[')'])
    } else if name.starts_with(digits) {
        (name.trim_start_matches(digits), &['.', ','])
    } else {
        (name.trim_start_matches(is_han_number), &[','])
    };
    match rest.strip_prefix(close) {
        Some(bare) if rest.len() < name.len() => bare,
        _ => name,
    }
}

fn compare(document: &str, entries: &mut Tally, nesting: &mut Tally) {
    let gold = wanted(&corpus::gold(&format!("outline-{document}.txt")));
    let mut shown = Vec::new();
    let symbols = outline(&table::document(document), Language::Chinese);
    flatten(&symbols, None, &mut shown);
    let mut taken = vec![false; shown.len()];
    let mut matches: Vec<Option<usize>> = Vec::new();
    for entry in &gold {
        let same = |name: &str| {
            let names = entry.names.iter();
            names.clone().any(|n| n == name) || names.clone().any(|n| bare(n) == bare(name))
        };
        let place = shown
            .iter()
            .zip(&taken)
            .position(|(s, taken)| !taken && s.line == entry.line && same(&s.name));
        matches.push(place);
        match place {
            Some(index) => taken[index] = true,
            None if entry.optional => continue,
            None => entries.missing(format!("{document} L{} {}", entry.line + 1, entry.names[0])),
        }
        if place.is_some() && !entry.optional {
            entries.hit();
        }
    }
    // An optional entry is named freely: another one on its line is no false alarm.
    let is_free = |line| {
        gold.iter()
            .any(|entry| entry.optional && entry.line == line)
    };
    for (symbol, _) in shown.iter().zip(&taken).filter(|(_, taken)| !**taken) {
        if !is_free(symbol.line) {
            entries.extra(format!("{document} L{} {}", symbol.line + 1, symbol.name));
        }
    }
    for (entry, place) in gold.iter().zip(&matches) {
        let Some(place) = place.filter(|_| !entry.optional) else {
            continue;
        };
        let parent = match entry.parent {
            None => None,
            // The title may be the root of everything or stand beside it.
            Some(parent) if matches!(gold[parent].kind, 'T' | 'M') => {
                nesting.hit();
                continue;
            }
            Some(parent) => match matches[parent] {
                None => continue,
                found => found,
            },
        };
        match shown[place].parent == parent {
            true => nesting.hit(),
            false => nesting.wrong(format!(
                "{document} L{} {} under {:?}",
                entry.line + 1,
                entry.names[0],
                shown[place].parent.map(|p| &shown[p].name)
            )),
        }
    }
}

#[test]
fn outline_entries_and_nesting() {
    let mut entries = Tally::new("outline entries");
    let mut nesting = Tally::new("outline nesting");
    for document in DOCUMENTS {
        compare(document, &mut entries, &mut nesting);
    }
    entries.reaches(0.99);
    nesting.reaches(0.99);
}

/// Documents of other forms: a report that ends in a task list, one on one line, one without a title, one with its
/// headings alone on their lines.
#[test]
fn outlines_of_other_forms() {
    let mut entries = Tally::new("outline entries, other forms");
    let mut nesting = Tally::new("outline nesting, other forms");
    for document in [
        "puer-2022",
        "state-council-2020-one-line",
        "guangzhou-2012-talent",
        "hubei-2025",
        "hainan-2026",
        "shuangyashan-2022",
        "yanbian-2023",
        "lhasa-2023",
        "state-council-2018-117-incentives",
        "state-council-2018-129-consumption-poverty",
    ] {
        compare(document, &mut entries, &mut nesting);
    }
    entries.reaches(0.96);
    nesting.reaches(0.97);
}
