//! `heading-not-parallel`: headings side by side that are not built alike.

use super::headings::{siblings, words};
use crate::messages::rules::structure as say;
use crate::rules::{
    Check, DocumentContext, Findings, Fixing, Group, Presets, Reads, Rule, Severity, Source,
};

/// Fewer headings show no pattern.
const FEWEST: usize = 3;

pub(super) static HEADING_NOT_PARALLEL: Rule = Rule {
    name: "heading-not-parallel",
    group: Group::Structure,
    severity: Severity::Hint,
    presets: Presets::OFF,
    since: "0.1.0",
    summary: (
        "并列的标题句式不一致",
        "headings side by side are not built alike",
    ),
    source: Source::Practice,
    fixing: Fixing::None,
    page: include_str!("heading_not_parallel.md"),
    check: Check::Document(Reads::Structure, check),
};

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    let document = context.document;
    let groups = siblings(document).into_iter();
    for group in groups.filter(|group| group.len() >= FEWEST) {
        let names: Vec<String> = group
            .iter()
            .map(|&at| words(document, &document.sections()[at]))
            .collect();
        let Some((usual, length)) = pattern(&names) else {
            continue;
        };
        for (&at, name) in group.iter().zip(&names) {
            let own = clauses(name);
            let differs = own != usual || length.abs_diff(characters(name)) * 2 > length;
            if differs {
                let message = say::heading_not_parallel(context.language(), usual, length);
                found.report(document.sections()[at].selection, message);
            }
        }
    }
}

/// How many clauses most headings have, and the middle of their lengths; `None` where most do not agree.
fn pattern(names: &[String]) -> Option<(usize, usize)> {
    let mut counts: Vec<usize> = names.iter().map(|name| clauses(name)).collect();
    counts.sort_unstable();
    let usual = counts[counts.len() / 2];
    let alike = counts.iter().filter(|&&count| count == usual).count();
    let mut lengths: Vec<usize> = names.iter().map(|name| characters(name)).collect();
    lengths.sort_unstable();
    (alike * 3 >= names.len() * 2).then(|| (usual, lengths[lengths.len() / 2]))
}

fn clauses(name: &str) -> usize {
    name.split(['，', ',', '；', ';']).count()
}

fn characters(name: &str) -> usize {
    name.chars().count()
}
