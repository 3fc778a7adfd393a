//! `target-below-last-year`: a target lies below what another document tells of the year before.

use super::laid::Years;
use crate::links::lowered;
use crate::messages::rules::across as say;
use crate::model::DocumentKind;
use crate::rules::{
    AcrossContext, Check, Findings, Fixing, Group, Presets, Relative, Rule, Severity, Source,
};
use crate::text::Range;

pub static TARGET_BELOW_LAST_YEAR: Rule = Rule {
    name: "target-below-last-year",
    group: Group::Across,
    severity: Severity::Hint,
    presets: Presets::OWN,
    since: "0.2.0",
    summary: (
        "目标低于另一份报告所说的上年实绩",
        "a target is below what another report tells of the year before",
    ),
    source: Source::Practice,
    fixing: Fixing::None,
    page: include_str!("target_below_last_year.md"),
    check: Check::Across(check),
};

fn check(context: &AcrossContext<'_>, found: &mut Findings<'_>) {
    let language = context.language();
    let mut told: Vec<Range> = Vec::new();
    for relative in reports(context) {
        let (year, report) = (context.origin.year, &relative.document());
        for (target, reached) in lowered(
            context.document,
            year,
            context.figures(),
            relative.figures(),
        ) {
            if told.contains(&target.range) {
                continue;
            }
            told.push(target.range);
            let other = &relative.companion;
            let there = report.written(reached.range);
            let last = say::Told {
                name: reached.called(),
                value: &reached.value(),
                file: &other.name,
                line: there.start.line + 1,
            };
            let before = reached.year.unwrap_or_default();
            let message = say::below_last_year(language, &target.value(), before, &last);
            let diagnostic = found.report(target.range, message);
            diagnostic.relate_elsewhere(other, there, say::reached(language, before, last.value));
        }
    }
}

/// The reports that are surely of the same place.
fn reports<'a>(context: &'a AcrossContext<'_>) -> Vec<&'a Relative> {
    let reports = context.relatives.iter();
    let reports = reports.filter(|one| one.origin.kind == DocumentKind::Report);
    let mut found: Vec<&Relative> = reports
        .filter(|one| one.origin.home.is_same_as(&context.origin.home))
        .collect();
    let own = context.laid.reports(Years::Same);
    for report in own.iter().filter(|report| report.is_close()) {
        if found
            .iter()
            .all(|one| one.companion != report.relative.companion)
        {
            found.push(report.relative);
        }
    }
    found
}
