//! `numbering-gap`: a number left out: 1. 2. 4.

use super::numbers::{is_point, report};
use crate::config::Level;
use crate::model::numbering::BreakKind;
use crate::rules::{
    Check, DocumentContext, Findings, Fixing, Group, Presets, Reads, Rule, Severity, Source,
};

pub(super) static NUMBERING_GAP: Rule = Rule {
    name: "numbering-gap",
    group: Group::Structure,
    severity: Severity::Warning,
    presets: Presets {
        // While somebody writes, what is not there yet is still to come.
        draft: Some(Level::Hint),
        ..Presets::OWN
    },
    since: "0.1.0",
    summary: ("编号中断，缺少序号", "a list leaves out a number"),
    source: Source::Practice,
    fixing: Fixing::Offered,
    page: include_str!("numbering_gap.md"),
    // 一是 and the colon before a list stand in bodies.
    check: Check::Document(Reads::Words, check),
};

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    report(context, found, |one| {
        !is_point(one) && matches!(one.kind, BreakKind::Gap { .. })
    });
}
