//! `plan-value-differs`: a plan gives another figure than the report that it breaks down.

use super::agreement::may_agree;
use super::laid::Years;
use super::passage::{first_clause, only_place};
use crate::links::{Confidence, Difference, Link};
use crate::messages::rules::across as say;
use crate::model::Document;
use crate::rules::{
    AcrossContext, Check, Findings, Fix, Fixing, Group, Presets, Rule, Severity, Source,
};
use crate::text::Range;

pub static PLAN_VALUE_DIFFERS: Rule = Rule {
    name: "plan-value-differs",
    group: Group::Across,
    severity: Severity::Warning,
    presets: Presets::OWN,
    since: "0.2.0",
    summary: (
        "方案的数与同年报告的数不一致",
        "a figure of the plan is not the one of the report of the same year",
    ),
    source: Source::Practice,
    fixing: Fixing::Offered,
    page: include_str!("plan_value_differs.md"),
    check: Check::Across(check),
};

fn check(context: &AcrossContext<'_>, found: &mut Findings<'_>) {
    let reports = context.laid.reports(Years::Same);
    let close = reports.iter().filter(|report| report.is_close());
    let Some(report) = close.max_by(|one, other| one.held.total_cmp(&other.held)) else {
        return;
    };
    let (language, other) = (context.language(), &report.relative.companion);
    let different = report.found.different.iter();
    for link in different.filter(|link| link.confidence == Confidence::High) {
        for Difference { old, new } in &link.differences {
            let (Some(theirs), Some(ours)) = (old, new) else {
                continue;
            };
            if may_agree(link, theirs, ours) {
                continue;
            }
            let document = context.document;
            let own = only_place(document, link.target.range, ours);
            let place = own.unwrap_or_else(|| first_clause(document, &link.target));
            let there = place_in_report(report.relative.document(), link, theirs);
            let line = there.start.line + 1;
            let message = say::value_differs(language, ours, theirs, &other.name, line);
            let diagnostic = found.report(place, message);
            diagnostic.relate_elsewhere(other, there, say::report_says(language, theirs));
            let own = own.filter(|_| !document.is_joined() && is_swap(theirs, ours));
            diagnostic.fix = own.and_then(|own| {
                let title = say::take_value(language, theirs);
                Fix::offered(title, vec![(own, theirs.clone())])
            });
        }
    }
}

fn place_in_report(report: &Document, link: &Link, value: &str) -> Range {
    let place = only_place(report, link.promise.range, value);
    report.written(place.unwrap_or_else(|| first_clause(report, &link.promise)))
}

/// Two numbers of one unit: nothing else changes.
fn is_swap(theirs: &str, ours: &str) -> bool {
    let unit = |text: &str| {
        let number = |c: char| c.is_ascii_digit() || c == '.';
        let rest = text.trim_start_matches(number).to_owned();
        (rest.len() < text.len()).then_some(rest)
    };
    unit(theirs).is_some_and(|unit_of_theirs| unit(ours) == Some(unit_of_theirs))
}
