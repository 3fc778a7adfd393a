//! `note-without-mark`: a note to which nothing in the text leads.

use super::footnotes::Footnotes;
use crate::config::Level;
use crate::messages::rules::text::damage as say;
use crate::rules::{
    Check, DocumentContext, Findings, Fixing, Group, Presets, Reads, Rule, Severity, Source,
};

pub static NOTE_WITHOUT_MARK: Rule = Rule {
    name: "note-without-mark",
    group: Group::Text,
    severity: Severity::Information,
    presets: Presets {
        // While somebody writes, what is not there yet is still to come.
        draft: Some(Level::Hint),
        ..Presets::OWN
    },
    since: "0.1.0",
    summary: (
        "注释在正文里没有对应的标记",
        "a note to which no mark in the text leads",
    ),
    source: Source::Practice,
    fixing: Fixing::None,
    page: include_str!("note_without_mark.md"),
    check: Check::Document(Reads::Words, check),
};

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    let all = Footnotes::of(context);
    let marks = Footnotes::labels(&all.marks);
    // Brackets at the heads of lines alone may number anything.
    if marks.is_empty() {
        return;
    }
    let unmarked = all
        .notes
        .iter()
        .filter(|(label, _)| !marks.contains(&**label));
    for (label, range) in unmarked {
        found.report(*range, say::note_without_mark(context.language(), label));
    }
}
