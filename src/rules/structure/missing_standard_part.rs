//! `missing-standard-part`: a report without one of the parts that reports usually have.

use crate::messages::rules::structure as say;
use crate::model::{DocumentKind, missing_parts};
use crate::rules::{
    Check, DocumentContext, Findings, Fixing, Group, Presets, Reads, Rule, Severity, Source,
};
use crate::text::{Point, Range};

pub(super) static MISSING_STANDARD_PART: Rule = Rule {
    name: "missing-standard-part",
    group: Group::Structure,
    severity: Severity::Information,
    presets: Presets::OFF,
    since: "0.1.0",
    summary: (
        "报告缺少通常应有的部分",
        "a report lacks a part that reports usually have",
    ),
    source: Source::Practice,
    fixing: Fixing::None,
    page: include_str!("missing_standard_part.md"),
    // A passage on problems has no heading: its words tell it.
    check: Check::Document(Reads::Words, check),
};

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    let document = context.document;
    if document.kind() != DocumentKind::Report {
        return;
    }
    let parts = missing_parts(document).filter(|part| !part.optional);
    let missing: Vec<String> = parts.map(|part| part.heading(None)).collect();
    if missing.is_empty() {
        return;
    }
    let message = say::missing_standard_part(context.language(), &missing);
    found.report(place(context), message);
}

/// The first line of the report's title, or of the text; a covering notice may stand before it, notes after it.
fn place(context: &DocumentContext<'_>) -> Range {
    let document = context.document;
    let mut titles = document.titles().iter();
    let line = titles
        .find(|title| !title.is_notice())
        .map_or(0, |title| title.first);
    match document.line(line) {
        Some(own) => own.content.on_line(line),
        None => Range::new(Point::new(0, 0), Point::new(0, 0)),
    }
}
