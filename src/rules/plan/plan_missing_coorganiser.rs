//! `plan-missing-coorganiser`: a target with a lead and nobody beside it.

use super::{called, targets};
use crate::messages::rules::plan as say;
use crate::rules::{
    Check, DocumentContext, Findings, Fixing, Group, Presets, Reads, Rule, Severity, Source,
};

pub(super) static PLAN_MISSING_COORGANISER: Rule = Rule {
    name: "plan-missing-coorganiser",
    group: Group::Plan,
    severity: Severity::Hint,
    presets: Presets::OFF,
    since: "0.1.0",
    summary: (
        "任务没有写明协办（配合）单位",
        "a target names no co-organisers",
    ),
    source: Source::Practice,
    fixing: Fixing::None,
    page: include_str!("plan_missing_coorganiser.md"),
    check: Check::Document(Reads::Structure, check),
};

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    let (document, language) = (context.document, context.language());
    for target in targets(document) {
        let named = &target.responsibility;
        if !named.leads.is_empty() && named.coorganisers.is_empty() {
            let message = say::missing_coorganiser(language, &called(document, target, language));
            found.report(target.label(), message);
        }
    }
}
