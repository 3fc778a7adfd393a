//! `plan-year-mismatch`: a plan's title names another year than the report whose tasks it holds.

use super::laid::Years;
use super::report_target_uncovered::title as title_of;
use crate::messages::rules::across as say;
use crate::model::Document;
use crate::rules::{
    AcrossContext, Check, Findings, Fixing, Group, Presets, Rule, Severity, Source,
};
use crate::text::{Range, Span};

pub static PLAN_YEAR_MISMATCH: Rule = Rule {
    name: "plan-year-mismatch",
    group: Group::Across,
    severity: Severity::Information,
    presets: Presets::OWN,
    since: "0.2.0",
    summary: (
        "方案标题的年份与所分解的报告不同",
        "the plan's title names another year than the report it breaks down",
    ),
    source: Source::Practice,
    fixing: Fixing::None,
    page: include_str!("plan_year_mismatch.md"),
    check: Check::Across(check),
};

fn check(context: &AcrossContext<'_>, found: &mut Findings<'_>) {
    let Some(year) = context.origin.year else {
        return;
    };
    let Some(place) = place_of(context.document, year) else {
        return;
    };
    // A report of the plan's own year explains everything.
    let has_own = context.laid.reports(Years::Same);
    if has_own.iter().any(|report| report.is_close()) {
        return;
    }
    let others = context.laid.reports(Years::Other);
    let close = others.iter().filter(|report| report.is_close());
    let best = close.max_by(|one, other| one.held.total_cmp(&other.held));
    let Some((report, their_year)) = best.and_then(|one| Some((one, one.relative.origin.year?)))
    else {
        return;
    };
    let (language, other) = (context.language(), &report.relative.companion);
    let message = say::other_year(language, year, their_year, &other.name);
    let there = title_of(report.relative.document());
    let diagnostic = found.report(place, message);
    diagnostic.relate_elsewhere(other, there, say::report_of_year(language, their_year));
}

/// The year in the plan's own title.
fn place_of(plan: &Document, year: u16) -> Option<Range> {
    let title = plan
        .titles()
        .iter()
        .rev()
        .find(|title| !title.is_notice())?;
    let written = year.to_string();
    (title.first..=title.last).find_map(|number| {
        let line = plan.text().line(number as usize);
        let at = line.find(&written)?;
        Some(Span::new(at, at + written.len()).on_line(number))
    })
}
