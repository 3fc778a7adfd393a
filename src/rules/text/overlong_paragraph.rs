//! `overlong-paragraph`: a paragraph in which one gets lost.

use super::characters;
use crate::messages::rules::text::words as say;
use crate::rules::{Check, Findings, Fixing, Group, LineContext, Presets, Rule, Severity, Source};
use crate::syntax::RowForm;
use crate::text::Span;

pub static OVERLONG_PARAGRAPH: Rule = Rule {
    name: "overlong-paragraph",
    group: Group::Text,
    severity: Severity::Hint,
    presets: Presets::OFF,
    since: "0.1.0",
    summary: ("段落超过1200字", "a paragraph of more than 1200 characters"),
    source: Source::Practice,
    fixing: Fixing::None,
    page: include_str!("overlong_paragraph.md"),
    check: Check::Lines(check),
};

/// Characters.
const LONGEST: usize = 1200;
/// So many characters at its head are marked.
const SHOWN: usize = 12;

fn check(context: &LineContext<'_>, found: &mut Findings<'_>) {
    let row = context.line.row.as_ref();
    let is_row = row.is_some_and(|row| row.form != RowForm::Single);
    for block in context.line.blocks.iter().filter(|_| !is_row) {
        let text = block.content.of(context.text);
        let length = characters(text);
        if text.len() <= LONGEST || length <= LONGEST {
            continue;
        }
        let end = text
            .char_indices()
            .nth(SHOWN)
            .map_or(text.len(), |(at, _)| at);
        let start = block.content.start as usize;
        let head = Span::new(start, start + end);
        let message = say::overlong_paragraph(context.language(), length);
        found.report(context.range(head), message);
    }
}
