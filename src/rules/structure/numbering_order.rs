//! `numbering-order`: a number out of its order: 1. 3. 2.

use super::numbers::{is_point, report};
use crate::model::numbering::BreakKind;
use crate::rules::{
    Check, DocumentContext, Findings, Fixing, Group, Presets, Reads, Rule, Severity, Source,
};

pub(super) static NUMBERING_ORDER: Rule = Rule {
    name: "numbering-order",
    group: Group::Structure,
    severity: Severity::Warning,
    presets: Presets::OWN,
    since: "0.1.0",
    summary: ("序号次序颠倒", "the numbers of a list stand out of order"),
    source: Source::Practice,
    fixing: Fixing::Offered,
    page: include_str!("numbering_order.md"),
    // 一是 and the colon before a list stand in bodies.
    check: Check::Document(Reads::Words, check),
};

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    report(context, found, |one| {
        !is_point(one) && matches!(one.kind, BreakKind::After { .. } | BreakKind::Before { .. })
    });
}
