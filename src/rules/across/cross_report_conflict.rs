//! `cross-report-conflict`: two reports of one place tell one figure of one year differently.

use crate::links::{Origin, conflicts};
use crate::messages::rules::across as say;
use crate::model::DocumentKind;
use crate::rules::{
    AcrossContext, Check, Findings, Fixing, Group, Presets, Rule, Severity, Source,
};

pub static CROSS_REPORT_CONFLICT: Rule = Rule {
    name: "cross-report-conflict",
    group: Group::Across,
    severity: Severity::Warning,
    presets: Presets::OWN,
    since: "0.2.0",
    summary: (
        "同一地区同一时期的几份报告，同一指标说法不一",
        "reports of one place and period disagree on a figure",
    ),
    source: Source::Practice,
    fixing: Fixing::None,
    page: include_str!("cross_report_conflict.md"),
    check: Check::Across(check),
};

fn check(context: &AcrossContext<'_>, found: &mut Findings<'_>) {
    let language = context.language();
    let relatives = context.relatives.iter();
    for relative in relatives.filter(|one| may_be_held(context.origin, &one.origin)) {
        let other = &relative.companion;
        for (own, theirs) in conflicts(context.figures(), relative.figures()) {
            let there = relative.document().written(theirs.range);
            let last = say::Told {
                name: own.called(),
                value: &theirs.value(),
                file: &other.name,
                line: there.start.line + 1,
            };
            let year = own.year.unwrap_or_default();
            let message = say::conflict(language, year, &own.value(), &last);
            let diagnostic = found.report(own.range, message);
            diagnostic.relate_elsewhere(other, there, say::there(language, last.value));
        }
    }
}

/// Reports of one place and session. That of the plan's execution and the budget names last year first in its title; reports
/// further apart may have revised each other's figures.
fn may_be_held(one: &Origin, other: &Origin) -> bool {
    let reports = [one, other].map(|origin| origin.kind) == [DocumentKind::Report; 2];
    let years = one.year.zip(other.year);
    let is_near = years.is_some_and(|(one, other)| one.abs_diff(other) <= 1);
    reports && is_near && one.home.is_same_as(&other.home)
}
