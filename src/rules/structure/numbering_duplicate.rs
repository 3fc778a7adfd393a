//! `numbering-duplicate`: two items with one number: 1. 2. 2.

use super::numbers::{is_point, report};
use crate::model::numbering::BreakKind;
use crate::rules::{
    Check, DocumentContext, Findings, Fixing, Group, Presets, Reads, Rule, Severity, Source,
};

pub(super) static NUMBERING_DUPLICATE: Rule = Rule {
    name: "numbering-duplicate",
    group: Group::Structure,
    severity: Severity::Warning,
    presets: Presets::OWN,
    since: "0.1.0",
    summary: (
        "同一层次的序号重复",
        "two items of a list bear the same number",
    ),
    source: Source::Practice,
    fixing: Fixing::Offered,
    page: include_str!("numbering_duplicate.md"),
    // 一是 and the colon before a list stand in bodies.
    check: Check::Document(Reads::Words, check),
};

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    report(context, found, |one| {
        !is_point(one) && matches!(one.kind, BreakKind::Duplicate { .. })
    });
}
