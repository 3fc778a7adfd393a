//! `ordinal-sequence`: 一是 二是 四是.

use super::numbers::{is_point, report};
use crate::config::Level;
use crate::rules::{
    Check, DocumentContext, Findings, Fixing, Group, Presets, Reads, Rule, Severity, Source,
};

pub(super) static ORDINAL_SEQUENCE: Rule = Rule {
    name: "ordinal-sequence",
    group: Group::Structure,
    severity: Severity::Warning,
    presets: Presets {
        // While somebody writes, what is not there yet is still to come.
        draft: Some(Level::Hint),
        ..Presets::OWN
    },
    since: "0.1.0",
    summary: (
        "一是、二是等序次语不连续",
        "the points 一是, 二是 do not count on",
    ),
    source: Source::Practice,
    fixing: Fixing::Offered,
    page: include_str!("ordinal_sequence.md"),
    // 一是 and the colon before a list stand in bodies.
    check: Check::Document(Reads::Words, check),
};

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    report(context, found, is_point);
}
