//! `footnote-without-note`: a mark in the text that leads to no note.

use super::footnotes::Footnotes;
use crate::config::Level;
use crate::messages::rules::text::damage as say;
use crate::rules::{
    Check, DocumentContext, Findings, Fix, Fixing, Group, Presets, Reads, Rule, Severity, Source,
};

pub static FOOTNOTE_WITHOUT_NOTE: Rule = Rule {
    name: "footnote-without-note",
    group: Group::Text,
    severity: Severity::Warning,
    presets: Presets {
        // While somebody writes, what is not there yet is still to come.
        draft: Some(Level::Hint),
        ..Presets::OWN
    },
    since: "0.1.0",
    summary: (
        "注释标记没有对应的注释",
        "a mark in the text that leads to no note",
    ),
    source: Source::Practice,
    fixing: Fixing::Offered,
    page: include_str!("footnote_without_note.md"),
    check: Check::Document(Reads::Words, check),
};

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    let all = Footnotes::of(context);
    let notes = Footnotes::labels(&all.notes);
    // Where nothing has a note but the words stand explained at the end, the marks lead there.
    if notes.is_empty() && all.has_glossary {
        return;
    }
    let language = context.language();
    for (label, range) in all
        .marks
        .iter()
        .filter(|(label, _)| !notes.contains(&**label))
    {
        let message = say::footnote_without_note(language, label, notes.is_empty());
        let edits = vec![(*range, String::new())];
        found.report(*range, message).fix = Fix::offered(say::delete_mark(language, label), edits);
    }
}
