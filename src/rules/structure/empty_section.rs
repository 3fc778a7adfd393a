//! `empty-section`: a heading with nothing under it, where the headings beside it have something.

use super::headings::siblings;
use crate::messages::rules::structure as say;
use crate::model::{Document, SectionKind};
use crate::rules::{
    Check, DocumentContext, Findings, Fixing, Group, Presets, Reads, Rule, Severity, Source,
};
use crate::syntax::Layer;

pub(super) static EMPTY_SECTION: Rule = Rule {
    name: "empty-section",
    group: Group::Structure,
    severity: Severity::Information,
    presets: Presets {
        draft: Some(crate::config::Level::Hint),
        publish: Some(crate::config::Level::Warning),
        review: None,
    },
    since: "0.1.0",
    summary: ("标题下面没有内容", "a heading has nothing under it"),
    source: Source::Practice,
    fixing: Fixing::None,
    page: include_str!("empty_section.md"),
    // A line of any words is a body.
    check: Check::Document(Reads::Words, check),
};

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    let document = context.document;
    let sections = document.sections();
    for group in siblings(document) {
        let empty: Vec<usize> = group
            .iter()
            .copied()
            .filter(|&at| is_empty(document, at))
            .collect();
        // Where most have nothing, they are a list, or a table of contents.
        if empty.len() * 2 >= group.len() {
            continue;
        }
        for at in empty {
            let name = document.section_name(&sections[at]);
            let message = say::empty_section(context.language(), &name);
            found.report(sections[at].selection, message);
        }
    }
}

/// Whether no line with anything on it stands between a heading and the next one beside or above it.
fn is_empty(document: &Document, at: usize) -> bool {
    let sections = document.sections();
    let section = &sections[at];
    if section.kind != SectionKind::Section {
        return false;
    }
    let next = sections.get(at + 1);
    let from = section.selection.end.line + 1;
    let to = match next {
        Some(next) if next.depth > section.depth => return false,
        Some(next) => next.line(),
        None => document.text().line_count() as u32,
    };
    let is_blank = |line| {
        let layer = document.line(line).map(|line| line.layer);
        layer == Some(Layer::Blank)
    };
    let shares_line = next.is_some_and(|next| next.line() < from);
    !shares_line && (from..to).all(is_blank)
}
