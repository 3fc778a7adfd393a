//! `report-target-uncovered`: a target of a report has no item in the plan that breaks the report down.

use super::added_target::AddedTargets;
use super::laid::{Laid, Years};
use super::passage::{first_clause, quoted};
use crate::links::Passage;
use crate::messages::rules::across as say;
use crate::model::{Document, Measure};
use crate::rules::{
    AcrossContext, Check, Findings, Fixing, Group, Presets, Rule, Severity, Source,
};
use crate::text::Range;

pub static REPORT_TARGET_UNCOVERED: Rule = Rule {
    name: "report-target-uncovered",
    group: Group::Across,
    severity: Severity::Warning,
    presets: Presets::OWN,
    since: "0.2.0",
    summary: (
        "报告的任务在同年的分解方案中没有",
        "a target of the report is missing from the plan of the same year",
    ),
    source: Source::Practice,
    fixing: Fixing::Offered,
    page: include_str!("report_target_uncovered.md"),
    check: Check::Across(check),
};

fn check(context: &AcrossContext<'_>, found: &mut Findings<'_>) {
    let plans = context.laid.plans(Years::Same);
    let close = plans.iter().filter(|plan| plan.is_close());
    let Some(plan) = close.max_by(|one, other| one.held.total_cmp(&other.held)) else {
        return;
    };
    // A second plan, such as that of the people's livelihood projects, may hold what the first leaves out.
    let is_held = |passage: &Passage| plans.iter().any(|plan| !leaves_out(plan, passage));
    let missing = plan.found.uncovered.iter();
    let missing: Vec<&Passage> = missing.filter(|passage| !is_held(passage)).collect();
    if missing.is_empty() {
        return;
    }
    let (language, other) = (context.language(), &plan.relative.companion);
    let fixes = AddedTargets::new(context.document, plan.relative, &missing, language);
    let title = title(plan.relative.document());
    let targets = plan.relative.document().targets().len();
    for (passage, fix) in missing.iter().zip(fixes.all()) {
        let message = say::uncovered(language, &quoted(passage), &other.name);
        let diagnostic = found.report(first_clause(context.document, passage), message);
        diagnostic.severity = severity(passage.measure);
        diagnostic.fix = fix;
        diagnostic.relate_elsewhere(other, title, say::plan_of_year(language, targets));
    }
}

fn leaves_out(plan: &Laid<'_>, passage: &Passage) -> bool {
    let mut left = plan.found.uncovered.iter();
    left.any(|one| one.range.start <= passage.range.end && passage.range.start <= one.range.end)
}

/// What can be checked at the year's end must be somebody's; general words may well be left to no one in particular.
fn severity(measure: Measure) -> Severity {
    match measure {
        Measure::Qualitative => Severity::Information,
        _ => Severity::Warning,
    }
}

/// Where a document's own title stands, in its text as written.
pub(super) fn title(document: &Document) -> Range {
    let own = document
        .titles()
        .iter()
        .rev()
        .find(|title| !title.is_notice());
    let range = own.map(|title| title.range(document.lines()));
    document.written(range.unwrap_or_default())
}
